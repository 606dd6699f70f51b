package dialog

import (
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"

	"spoorboek/ui/action"
	"spoorboek/ui/cell"
	"spoorboek/ui/pane"
	"spoorboek/ui/theme"
)

// Ask is a question with buttons. The cursor begins on Cancel and no letter answers it.
type Ask struct {
	title   string
	lines   []string
	buttons []string
	at      int // 0 is Cancel
	opened  time.Time
}

// NewAsk returns a question with the buttons that do something; Cancel stands before them by itself.
func NewAsk(title string, lines, buttons []string, now time.Time) *Ask {
	return &Ask{title: title, lines: lines, buttons: buttons, opened: now}
}

// Scope is action.Dialog.
func (a *Ask) Scope() action.Scope { return action.Dialog }

// Act moves among the buttons and presses one. Keys that come within 0.3 seconds of opening are dropped.
func (a *Ask) Act(id action.ID, now time.Time) Result {
	if now.Sub(a.opened) < grace {
		return Result{}
	}
	n := len(a.buttons) + 1
	switch id {
	case action.ButtonNext:
		a.at = (a.at + 1) % n
	case action.ButtonPrev:
		a.at = (a.at + n - 1) % n
	case action.ButtonCancel:
		return cancelled()
	case action.ButtonPress:
		return Result{Done: true, Index: a.at - 1}
	}
	return Result{}
}

// Click puts the cursor on a button that was pointed at.
func (a *Ask) Click(button int) { a.at = max(0, min(button, len(a.buttons))) }

// Type ignores everything: a question is answered with its buttons.
func (a *Ask) Type(tea.Msg) Result { return Result{} }

// Draw draws the question in the middle of bounds.
func (a *Ask) Draw(c *cell.Canvas, bounds cell.Rect, env pane.Env) {
	defer c.Clip(c.Within(bounds))
	w := env.Words
	lines, air := wrapAll(a.lines, inner(bounds, askWidth)), 1
	if len(lines)+6 > bounds.H { // the words go before the air
		lines, air = slices.DeleteFunc(lines, func(l string) bool { return l == "" }), 0
	}
	keep := max(0, min(len(lines), bounds.H-3-3*air))
	in := frame(c, bounds, askWidth, keep+1+3*air, cell.Frame{Title: a.title, Foot: w.T("dialog.ask.foot")})
	for i, l := range lines[:keep] {
		c.PutCut(in.X, in.Y+air+i, l, theme.Text, in.W, env.Glyphs.Marks.More)
	}
	row := in.Row(in.H - 1 - air)
	x := row.X + 2
	for i, label := range append([]string{w.T("dialog.cancel")}, a.buttons...) {
		style := theme.Button
		label = "  " + label + "  "
		if i == a.at {
			style = theme.ButtonOn
			label = "[ " + label[2:len(label)-2] + " ]"
		}
		n := c.PutCut(x, row.Y, label, style, row.X+row.W-x, env.Glyphs.Marks.More)
		cell.Point(c, cell.Zone{Rect: cell.Rect{X: x, Y: row.Y, W: n, H: 1}, What: pane.Row, Row: i})
		x += n + 2
	}
}
