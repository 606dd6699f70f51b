package ui

import (
	"os"
	"sync"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"

	"spoorboek/ui/cell"
	"spoorboek/ui/glass"
)

const (
	// apart is the least time between two frames: in a burst of keys few frames are drawn, and the answer of
	// the disk to a single key still comes in the same blink of the eye.
	apart = 4 * time.Millisecond
	// patience is how long a frame waits for the dossier under the cursor, so that the list and the panes
	// that follow it change at once. Reading one takes a millisecond; a slow disk must not hold up the list.
	patience = 5 * time.Millisecond
)

// front is what Bubble Tea runs: the App, whose frames are put on the terminal as soon as there is something
// to see. A burst of keys is drawn as often as can be seen, not once for each key.
type front struct {
	mu    sync.Mutex // held while the App changes or draws itself
	app   *App
	glass *glass.Glass
	wake  chan struct{} // something may have changed
	stop  chan struct{}
	done  sync.WaitGroup
}

// newFront begins to draw the App on a terminal, until it is closed.
func newFront(a *App, out *os.File, profile colorprofile.Profile) *front {
	f := &front{app: a, wake: make(chan struct{}, 1), stop: make(chan struct{})}
	f.glass = glass.New(out, profile, f.nudge)
	f.done.Go(f.draw)
	return f
}

// close ends the drawing, waits for the last frame and sees that the terminal is given back.
func (f *front) close() {
	close(f.stop)
	f.done.Wait()
	f.glass.Leave()
}

func (f *front) nudge() {
	select {
	case f.wake <- struct{}{}:
	default: // it is awake already
	}
}

// Init is the App's.
func (f *front) Init() tea.Cmd { return f.app.Init() }

// Update is the App's; what it hears about the terminal is told to the glass as well.
func (f *front) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	f.mu.Lock()
	defer f.mu.Unlock()
	switch m := msg.(type) {
	case tea.ColorProfileMsg:
		if f.app.opt.Look.NoColor == "" {
			f.glass.Profile(m.Profile)
		}
	case tea.WindowSizeMsg:
		f.glass.Forget()
	case tea.ModeReportMsg:
		if m.Mode == ansi.ModeSynchronizedOutput && m.Value == ansi.ModeReset {
			f.glass.Synchronized()
		}
	}
	_, cmd := f.app.Update(msg)
	f.nudge()
	return f, cmd
}

// View is how the terminal is set: the frame itself goes another way.
func (f *front) View() tea.View {
	f.mu.Lock()
	defer f.mu.Unlock()
	v := setting(f.app)
	v.SetContent(" ")
	return v
}

// draw puts frames on the glass until the end: one after each wake, but not while a part of it is on its way,
// nor too soon after the last.
func (f *front) draw() {
	enough, rested := time.NewTimer(patience), time.NewTimer(0)
	for {
		select {
		case <-f.wake:
		case <-f.stop:
			return
		}
		enough.Reset(patience)
		for late := false; !late && f.awaits(); {
			select {
			case <-f.wake:
			case <-enough.C:
				late = true
			case <-f.stop:
				return
			}
		}
		select {
		case <-rested.C:
		case <-f.stop:
			return
		}
		f.put()
		rested.Reset(apart)
	}
}

// awaits tells whether a part of the frame is on its way.
func (f *front) awaits() bool {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.app.door.loading && !f.app.gate.closed()
}

// put draws the App as it is now. Bubble Tea asks for nothing here, so a bug is caught here too. The App goes
// on while the terminal takes the frame.
func (f *front) put() {
	f.mu.Lock()
	read := sync.OnceFunc(f.mu.Unlock)
	defer read()
	defer func() {
		if r := recover(); r != nil {
			crashNow(f.app, "view", r)
		}
	}()
	if f.app.crash.happened() {
		return
	}
	f.glass.Put(frameNow(f.app), f.app.look.theme.Pairs(), read)
}

// frameNow is the App as it is now, cell by cell.
func frameNow(a *App) *cell.Canvas {
	c := a.canvas
	c.Reset(a.size.w, a.size.h)
	if a.gate.closed() {
		switch {
		case a.gate.screen != nil:
			a.gate.screen.Draw(c, c.Bounds())
		case a.gate.closing:
			paintLeaving(a, c)
		}
	} else {
		paintOpen(a, c)
	}
	return c
}
