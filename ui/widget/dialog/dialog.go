// Package dialog holds the small windows that ask or tell something over the screen: a question with buttons,
// one line of text, a choice from a few options, and lines to read. Each answers with a Result; none of them
// acts itself.
package dialog

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"spoorboek/ui/action"
	"spoorboek/ui/cell"
	"spoorboek/ui/pane"
	"spoorboek/ui/theme"
)

// grace is how long after opening a question ignores all keys: a key held down must not answer what nobody
// read.
const grace = 300 * time.Millisecond

// Cancelled is the Index of a Result that chose nothing.
const Cancelled = -1

// Result is what a key did. As long as Done is false the window stays.
type Result struct {
	Done  bool
	Index int    // of the button or option chosen; Cancelled when none was
	Text  string // the line typed in a Prompt
}

func cancelled() Result { return Result{Done: true, Index: Cancelled} }

// Window is one of the windows of this package: Ask, Prompt, Choice or Tell. Scope says how the router reads
// keys for it; keys that are no action go to Type.
type Window interface {
	Scope() action.Scope
	Act(id action.ID, now time.Time) Result
	Type(msg tea.Msg) Result
	Draw(c *cell.Canvas, bounds cell.Rect, env pane.Env)
}

// Sizes of the windows.
const (
	askWidth  = 64
	wideWidth = 76
)

// frame draws a window of at most width cells around rows lines of content in the middle of bounds.
func frame(c *cell.Canvas, bounds cell.Rect, width, rows int, f cell.Frame) cell.Rect {
	f.Focus, f.Line, f.Words = true, theme.FrameFocus, theme.Heading
	c.HideCursor()
	return c.Box(bounds.Centre(min(width, bounds.W), rows+2), f).Inset(1, 0)
}

// inner is the width of the words in a window.
func inner(bounds cell.Rect, width int) int { return max(1, min(width, bounds.W)-4) }

func wrapAll(lines []string, w int) []string {
	var out []string
	for _, l := range lines {
		out = append(out, cell.Wrap(l, w)...)
	}
	return out
}
