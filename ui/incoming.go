package ui

import (
	"context"
	"strconv"

	tea "charm.land/bubbletea/v2"

	"spoorboek/model/journal"
	"spoorboek/ui/action"
	"spoorboek/ui/cell"
	"spoorboek/ui/desk"
	"spoorboek/ui/pane"
	"spoorboek/ui/theme"
	"spoorboek/ui/transfer"
	"spoorboek/ui/widget/list"
)

// comer is one dossier or appointment that comes in.
type comer struct {
	state, number, name, note string
	style                     cell.Style
	remarks                   []transfer.Remark
}

// incoming shows what a file would do here, before anything is written.
type incoming struct {
	title, head string
	name        string // of the act that takes it in
	rows        []comer
	list        *list.List
	busy        bool
	settle      []journal.ID // dossiers in which a field gets two values

	take  func(context.Context, *desk.Desk) (desk.Result, error) // nil: there is nothing to take in
	join  func(context.Context, *desk.Desk, int) (*incoming, error)
	again bringIn // how the file is read with another answer
}

// rejoined is the preview with one dossier joined to its twin, or kept beside it.
type rejoined struct {
	was, now *incoming
	err      error
}

// begin puts the preview on the screen.
func (n *incoming) begin(a *App) {
	n.list = list.New(n)
	a.push(n)
}

func (n *incoming) scope() action.Scope { return action.Pick }

func (n *incoming) act(a *App, id action.ID) tea.Cmd {
	switch id {
	case action.PickClose:
		a.drop(n)
	case action.PickUp:
		n.list.Act(action.Up)
	case action.PickDown:
		n.list.Act(action.Down)
	case action.PickRun, action.PickFill:
		return n.accept(a)
	}
	return nil
}

// accept takes in what is shown; the window closes, and the toast says what was done.
func (n *incoming) accept(a *App) tea.Cmd {
	w := a.words()
	switch {
	case n.busy:
		return nil
	case n.take == nil:
		a.drop(n)
		a.say(pane.Toast{Text: w.T("arrive.nothing")})
		return nil
	case a.opt.ReadOnly:
		a.say(pane.Toast{Text: w.T("write.readonly"), Kind: pane.Warn})
		return nil
	}
	a.drop(n)
	var then pane.Request = reread{}
	if len(n.settle) > 0 {
		then = pane.Many{reread{}, pane.Form{Act: settle, Dossiers: n.settle}}
	}
	return sendTask(a, task{name: n.name, from: a.bench.focus, then: then}, n.take)
}

// reread reads the caseload anew: dossiers came in.
type reread struct{}

func (n *incoming) typed(a *App, msg tea.Msg) tea.Cmd {
	k, ok := msg.(tea.KeyPressMsg)
	if !ok || n.busy {
		return nil
	}
	switch k.String() {
	case "pgdown":
		n.list.Act(action.PageDown)
	case "pgup":
		n.list.Act(action.PageUp)
	case "s":
		return n.rejoin(a)
	case "d":
		return n.mine(a)
	}
	return nil
}

// rejoin joins the dossier under the cursor with the one here of the same person, or keeps it beside it.
func (n *incoming) rejoin(a *App) tea.Cmd {
	at := n.list.Cursor()
	if n.join == nil || at < 0 {
		return nil
	}
	n.busy = true
	d := a.desk
	return a.later(func() tea.Msg {
		now, err := n.join(context.Background(), d, at)
		return rejoined{n, now, err}
	})
}

func onRejoined(a *App, m rejoined) tea.Cmd {
	m.was.busy = false
	if m.err != nil {
		a.fail(m.err)
		return nil
	}
	for i := range a.over {
		if a.over[i] == overlay(m.was) {
			m.now.list = m.was.list
			m.now.list.Use(m.now)
			a.over[i] = m.now
		}
	}
	return nil
}

// mine gives the appointments in which nobody is named to the current dossier.
func (n *incoming) mine(a *App) tea.Cmd {
	if n.again.path == "" || a.bench.current.IsZero() || n.again.other == a.bench.current {
		return nil
	}
	a.drop(n)
	again := n.again
	again.other = a.bench.current
	return a.ask(again, a.bench.focus)
}

var _ list.Source = (*incoming)(nil)

// Len is the number of rows.
func (n *incoming) Len() int { return len(n.rows) }

// Heading is never true.
func (n *incoming) Heading(int) bool { return false }

// Key names a row by its place.
func (n *incoming) Key(i int) string { return strconv.Itoa(i) }

// Draw shows what would happen, to whom, and how much comes in.
func (n *incoming) Draw(c *cell.Canvas, r cell.Rect, i int, st list.State, env pane.Env) {
	row, more := n.rows[i], env.Glyphs.Marks.More
	c.PutCut(r.X+2, r.Y, row.state, row.style, min(12, r.W-2), more)
	c.PutCut(r.X+15, r.Y, row.number, theme.Code, min(12, r.W-15), more)
	if r.W >= 49+20 { // as wide as the note is long
		c.PutCut(r.X+28, r.Y, row.name, theme.Text, 20, more)
		c.PutCut(r.X+49, r.Y, row.note, theme.Text, r.W-49, more)
	} else {
		c.PutCut(r.X+28, r.Y, row.name+" · "+row.note, theme.Text, r.W-28, more)
	}
	if st.Cursor {
		c.Paint(r, theme.Cursor)
		c.Put(r.X, r.Y, env.Glyphs.Signs.Cursor, theme.Cursor, 1)
	}
}

func (n *incoming) draw(a *App, c *cell.Canvas, env pane.Env) {
	c.HideCursor()
	w, more := a.words(), env.Glyphs.Marks.More
	foot := w.T("arrive.foot")
	switch {
	case n.join != nil:
		foot = w.T("arrive.foot.join")
	case n.again.path != "" && !a.bench.current.IsZero():
		foot = w.F("arrive.foot.mine", nameOf(a, a.bench.current, nil))
	}
	in := c.Box(bodyRect(a), cell.Frame{
		Title: n.title, Foot: foot, Focus: true, Line: theme.FrameFocus, Words: theme.Heading,
	}).Inset(1, 0)
	c.PutCut(in.X, in.Y, n.head, theme.Strong, in.W, more)
	_, body := in.Top(2)
	body, detail := body.Bottom(min(detailRows, max(0, body.H-4)))
	n.list.Resize(body.H)
	n.list.Draw(c, body, env)
	above, below := n.list.Hidden(body.H)
	c.ScrollMarks(body, above, below, theme.Muted)
	n.drawRemarks(c, detail, env)
}

// drawRemarks tells more of the row with the cursor, below the list.
func (n *incoming) drawRemarks(c *cell.Canvas, r cell.Rect, env pane.Env) {
	at := n.list.Cursor()
	if r.H == 0 || at < 0 || at >= len(n.rows) {
		return
	}
	row := n.rows[at]
	c.Rule(r, row.number+" "+row.name, theme.Rule, theme.Muted)
	y := 1
	for _, m := range row.remarks {
		style := theme.Text
		if m.Odd {
			style = theme.Warn
		}
		for _, line := range cell.Wrap(m.Text, r.W) {
			if y >= r.H {
				return
			}
			c.PutCut(r.X, r.Y+y, line, style, r.W, env.Glyphs.Marks.More)
			y++
		}
	}
}
