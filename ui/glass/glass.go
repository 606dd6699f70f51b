// Package glass puts frames on a terminal: only the cells that changed, in one piece, at once. Bubble Tea
// keeps what it is good at, the keys, the modes and giving the terminal back; it writes through the glass,
// so that the glass knows when something else stands on the screen and all must be drawn again.
//
// Why: Bubble Tea draws on a timer. A key then waits four milliseconds on average for its frame and eight at
// worst, every frame is taken apart from text into cells again, and the timer wakes the laptop 120 times a
// second when nothing happens.
package glass

import (
	"bytes"
	"fmt"
	"os"
	"slices"
	"strconv"
	"sync"
	"sync/atomic"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"

	"spoorboek/ui/cell"
)

// Glass is a terminal on which frames are put. As an output for Bubble Tea it is the file of the terminal.
type Glass struct {
	*os.File
	lost func() // the screen must be drawn again

	news news

	mu      sync.Mutex
	profile colorprofile.Profile
	inks    *cell.Inks
	shown   cell.Shown
	buf     []byte
	on      bool // the alternate screen is there to draw on
	begun   bool // it has been
	early   bool // it was taken before Bubble Tea did
	sync    bool // the terminal shows a frame in one piece when asked
	cursor  bool // shown now
	x, y    int  // of the cursor
}

// news is what was told since the last frame.
type news struct {
	mu     sync.Mutex
	told   []func()
	missed atomic.Bool // a frame could not be put, for Bubble Tea was writing
}

// New lets frames be put on a terminal. lost is called when the screen was cleared by another hand.
func New(out *os.File, profile colorprofile.Profile, lost func()) *Glass {
	return &Glass{File: out, profile: profile, lost: lost}
}

// Profile says how many colours the terminal shows.
func (g *Glass) Profile(p colorprofile.Profile) {
	g.hear(func() {
		if g.profile != p {
			g.profile, g.inks = p, nil
			g.shown.Forget()
		}
	})
}

// Synchronized says that the terminal shows a frame in one piece when it is told where it begins and ends.
func (g *Glass) Synchronized() { g.hear(func() { g.sync = true }) }

// Forget lets the next frame be drawn whole: the terminal has another size, or its screen was touched.
func (g *Glass) Forget() { g.hear(g.shown.Forget) }

// hear keeps what it is told until the next frame. Whoever tells it does not wait for a terminal that takes
// nothing just now.
func (g *Glass) hear(told func()) {
	g.news.mu.Lock()
	defer g.news.mu.Unlock()
	g.news.told = append(g.news.told, told)
}

// heed does what was told since the last frame.
func (g *Glass) heed() {
	g.news.mu.Lock()
	all := g.news.told
	g.news.told = nil
	g.news.mu.Unlock()
	for _, told := range all {
		told()
	}
}

// erase is how Bubble Tea clears the screen.
const erase = ansi.CursorHomePosition + ansi.EraseEntireScreen

// Write lets Bubble Tea through. Where it would clear our screen the next frame is drawn whole instead, in
// one piece, so that nothing flickers.
func (g *Glass) Write(p []byte) (int, error) {
	g.mu.Lock()
	defer func() {
		g.mu.Unlock()
		if g.news.missed.Swap(false) {
			g.lost()
		}
	}()
	q := p
	if g.early {
		if i := bytes.Index(q, []byte(ansi.SetModeAltScreenSaveCursor)); i >= 0 {
			g.early = false
			q = slices.Concat(q[:i], q[i+len(ansi.SetModeAltScreenSaveCursor):])
		}
	}
	came := bytes.LastIndex(q, []byte(ansi.SetModeAltScreenSaveCursor))
	went := bytes.LastIndex(q, []byte(ansi.ResetModeAltScreenSaveCursor))
	if came != went {
		g.on, g.begun, g.cursor = came > went, true, false
		g.shown.Forget()
	}
	if g.on && (came >= 0 || bytes.Contains(q, []byte(erase))) {
		q = bytes.ReplaceAll(q, []byte(erase), nil)
		g.shown.Forget()
		g.lost()
	}
	if _, err := g.File.Write(q); err != nil {
		return 0, fmt.Errorf("write to the terminal: %w", err)
	}
	return len(p), nil
}

// enter takes the alternate screen for the first frame, which then does not wait for Bubble Tea. Whoever
// sees a screen may paste, so from here on the terminal marks what is pasted: letter by letter it would be
// commands.
func (g *Glass) enter() {
	g.on, g.begun, g.early = true, true, true
	_, _ = g.File.WriteString(ansi.SetModeAltScreenSaveCursor +
		ansi.ResetModeTextCursorEnable + ansi.SetModeBracketedPaste)
}

// Leave gives the terminal its own screen back when Bubble Tea came to an end without doing so.
func (g *Glass) Leave() {
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.on {
		g.on = false
		g.shown.Forget()
		_, _ = g.File.WriteString(ansi.ResetModeBracketedPaste +
			ansi.ResetModeAltScreenSaveCursor + ansi.SetModeTextCursorEnable)
	}
}

// Put shows a frame. Nothing is written when it stands there already, or when the terminal shows something
// else than our screen. It calls read when it needs the frame no longer, before it waits for the terminal:
// one that takes nothing, such as a window that hangs, does not keep the program from locking. For the same
// reason it does not wait for what Bubble Tea writes: the frame is asked for again after that.
func (g *Glass) Put(c *cell.Canvas, pairs *[256]cell.Pair, read func()) {
	g.news.missed.Store(true)
	if !g.mu.TryLock() {
		return
	}
	defer g.mu.Unlock()
	g.news.missed.Store(false)
	g.heed()
	if c.Bounds().Empty() { // nothing can be shown; when there is room again all of it must be
		g.shown.Forget()
		return
	}
	if !g.begun {
		g.enter()
	}
	if !g.on {
		return
	}
	b := g.turn(c, pairs)
	read()
	if len(b) > 0 {
		if _, err := g.File.Write(b); err != nil { // one that is gone for good ends the program by its input
			g.shown.Forget()
		}
	}
	clear(b[:cap(b)]) // what a lock takes off the screen does not stay here
	g.buf = b
}

// turn is what the terminal must get to show a frame; empty when it stands there already.
func (g *Glass) turn(c *cell.Canvas, pairs *[256]cell.Pair) []byte {
	if g.inks == nil || !g.inks.Of(pairs) {
		g.inks = cell.NewInks(pairs, g.profile)
		g.shown.Forget()
	}
	open, end := "", ""
	switch {
	case g.sync:
		open, end = ansi.SetModeSynchronizedOutput, ansi.ResetModeSynchronizedOutput
	case g.cursor:
		open = ansi.ResetModeTextCursorEnable
	}
	b := append(g.buf[:0], open...)
	b = g.shown.Turn(b, c, g.inks)
	changed := len(b) > len(open)
	if !changed && !g.sync {
		b, open = b[:0], ""
	}
	if b = g.point(b, c, changed); len(b) > len(open) {
		return append(b, end...)
	}
	return b[:0]
}

// point shows the cursor where the frame wants it, or hides it.
func (g *Glass) point(b []byte, c *cell.Canvas, changed bool) []byte {
	x, y, ok := c.Cursor()
	hidden := !g.cursor || changed && !g.sync
	switch {
	case !ok && hidden:
		g.cursor = false
		return b
	case !ok:
		g.cursor = false
		return append(b, ansi.ResetModeTextCursorEnable...)
	case !hidden && !changed && x == g.x && y == g.y:
		return b
	}
	g.x, g.y, g.cursor = x, y, true
	b = append(b, "\x1b["...)
	b = strconv.AppendInt(b, int64(y+1), 10)
	b = append(b, ';')
	b = strconv.AppendInt(b, int64(x+1), 10)
	b = append(b, 'H')
	if hidden {
		b = append(b, ansi.SetModeTextCursorEnable...)
	}
	return b
}
