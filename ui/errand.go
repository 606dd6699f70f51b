package ui

import (
	"context"
	"errors"
	"strings"
	"sync"
	"time"

	tea "charm.land/bubbletea/v2"

	"spoorboek/store"
	"spoorboek/ui/action"
	"spoorboek/ui/cell"
	"spoorboek/ui/desk"
	"spoorboek/ui/pane"
	"spoorboek/ui/theme"
)

// gauge is how far a long piece of work is. The work tells it, the screen reads it a few times a second.
type gauge struct {
	mu          sync.Mutex
	done, total int
	failed      error
}

// tell is a store.Progress.
func (g *gauge) tell(done, total int) {
	g.mu.Lock()
	g.done, g.total = done, total
	g.mu.Unlock()
}

// fail keeps why the work did not succeed.
func (g *gauge) fail(err error) {
	g.mu.Lock()
	g.failed = err
	g.mu.Unlock()
}

// percent is how far it is; none before anything was told.
func (g *gauge) percent() int {
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.total == 0 {
		return 0
	}
	return min(100, g.done*100/g.total)
}

// counts are how many of how many are done.
func (g *gauge) counts() (done, total int) {
	g.mu.Lock()
	defer g.mu.Unlock()
	return min(g.done, g.total), g.total
}

// gaugePause is how often the screen looks how far the work is.
const gaugePause = 100 * time.Millisecond

// gauged says that it is time to look.
type gauged struct{}

func gaugeLater(a *App) tea.Cmd {
	return a.opt.World.After(gaugePause, func(time.Time) tea.Msg { return gauged{} })
}

// onGauge shows how far the work is, as long as there is any.
func onGauge(a *App) tea.Cmd {
	g := a.gate.care.gauge
	if g == nil {
		return nil
	}
	a.gate.care.percent = g.percent()
	if done, total := g.counts(); total > 0 {
		a.gate.care.count = a.words().F("care.count", done, total)
	}
	for _, o := range a.over {
		if r, ok := o.(*renewal); ok && r.Busy() && a.gate.care.percent > 0 {
			r.Working(a.words().F("renew.working", a.gate.care.percent))
		}
	}
	if s := a.gate.screen; s != nil && a.gate.care.percent > 0 {
		s.Working(a.words().F("lock.copying", a.gate.care.percent))
	}
	return gaugeLater(a)
}

// errand is a window over the work that shows how far a long piece of work on the file is. Esc stops it:
// whatever was not finished is as if it had not been begun.
type errand struct {
	title string
	stop  context.CancelFunc
}

// errandDone is the answer of an errand: what to show of it, or why it failed.
type errandDone struct {
	errand *errand
	then   pane.Request
	err    error
}

// errandWork is what an errand does.
type errandWork func(ctx context.Context, d *desk.Desk, told store.Progress) (pane.Request, error)

// runErrand does a long piece of work while the coach looks on.
func runErrand(a *App, title string, work errandWork) tea.Cmd {
	ctx, stop := context.WithCancel(context.Background())
	e, g, d := &errand{title: title, stop: stop}, &gauge{}, a.desk
	a.gate.care.gauge, a.gate.care.percent, a.gate.care.count = g, 0, ""
	a.push(e)
	return join(a.later(func() tea.Msg {
		defer stop()
		then, err := work(ctx, d, g.tell)
		return errandDone{e, then, err}
	}), gaugeLater(a))
}

func onErrandDone(a *App, m errandDone) tea.Cmd {
	a.gate.care.gauge = nil
	a.drop(m.errand)
	switch {
	case errors.Is(m.err, context.Canceled):
		a.say(pane.Toast{Text: a.words().T("care.stopped"), Kind: pane.Warn})
		return nil
	case m.err != nil:
		a.fail(m.err)
		return readCaseload(a)
	}
	return join(a.ask(m.then, a.bench.focus), readCaseload(a))
}

func (e *errand) scope() action.Scope { return action.Pick }

func (e *errand) act(_ *App, id action.ID) tea.Cmd {
	if id == action.PickClose {
		e.stop()
	}
	return nil
}

func (e *errand) typed(*App, tea.Msg) tea.Cmd { return nil }

// wipe stops the work when the screen is blanked.
func (e *errand) wipe() { e.stop() }

const errandWide = 60

func (e *errand) draw(a *App, c *cell.Canvas, _ pane.Env) {
	body := bodyRect(a)
	c.HideCursor()
	in := c.Box(body.Centre(min(errandWide, body.W), 6), cell.Frame{
		Title: e.title, Focus: true, Line: theme.FrameFocus, Words: theme.Heading,
	}).Inset(1, 0)
	g, far := a.look.glyphs, a.gate.care
	wide := max(0, in.W)
	full := wide * far.percent / 100
	c.Put(in.X, in.Y+1, strings.Repeat(g.Bars.Full, full), theme.Bar, in.W)
	c.Put(in.X+full, in.Y+1, strings.Repeat(g.Bars.Empty, wide-full), theme.BarRest, wide-full)
	c.PutRight(in.X, in.Y+2, far.count, theme.Muted, in.W, g.Marks.More)
	c.PutCut(in.X, in.Y+2, a.words().F("care.far", far.percent), theme.Text, in.W/2, g.Marks.More)
	c.PutCut(in.X, in.Y+3, a.words().T("care.esc"), theme.Muted, in.W, g.Marks.More)
}
