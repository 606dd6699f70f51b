package dialog

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"spoorboek/ui/action"
	"spoorboek/ui/cell"
	"spoorboek/ui/pane"
)

// Tell shows lines to read until Esc or Enter.
type Tell struct {
	title string
	lines []pane.Line
	top   int
}

// NewTell returns a window with lines to read.
func NewTell(title string, lines []pane.Line) *Tell { return &Tell{title: title, lines: lines} }

// Scope is action.Pick.
func (t *Tell) Scope() action.Scope { return action.Pick }

// Act scrolls and closes.
func (t *Tell) Act(id action.ID, _ time.Time) Result {
	switch id {
	case action.PickUp:
		t.top = max(0, t.top-1)
	case action.PickDown:
		t.top = min(t.top+1, max(0, t.length()-1))
	case action.PickClose, action.PickRun:
		return cancelled()
	}
	return Result{}
}

// length is an upper bound of the lines after folding, so that scrolling ends.
func (t *Tell) length() int {
	n := 0
	for _, l := range t.lines {
		n += 1 + len(l.Text)/20
	}
	return n
}

// Type scrolls with j, k and space and closes with q, as one reads.
func (t *Tell) Type(msg tea.Msg) Result {
	k, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return Result{}
	}
	switch k.String() {
	case "j", "space":
		return t.Act(action.PickDown, time.Time{})
	case "k":
		return t.Act(action.PickUp, time.Time{})
	case "q", "i":
		return cancelled()
	}
	return Result{}
}

// Draw draws the lines in the middle of bounds, folded to its width.
func (t *Tell) Draw(c *cell.Canvas, bounds cell.Rect, env pane.Env) {
	defer c.Clip(c.Within(bounds))
	w := inner(bounds, wideWidth)
	var folded []pane.Line
	for _, l := range t.lines {
		for _, s := range cell.Wrap(l.Text, w) {
			folded = append(folded, pane.Line{Text: s, Style: l.Style})
		}
	}
	rows := max(1, min(len(folded), bounds.H-4))
	top := max(0, min(t.top, len(folded)-rows))
	in := frame(c, bounds, wideWidth, rows, cell.Frame{
		Title: t.title, Foot: env.Words.T("dialog.tell.foot"), Up: top > 0, More: top+rows < len(folded),
	})
	for i := range in.H {
		if top+i < len(folded) {
			c.Put(in.X, in.Y+i, folded[top+i].Text, folded[top+i].Style, in.W)
		}
	}
}
