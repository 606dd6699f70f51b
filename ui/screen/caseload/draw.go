package caseload

import (
	"strconv"
	"strings"

	"spoorboek/model/signal"
	"spoorboek/ui/cell"
	"spoorboek/ui/pane"
	"spoorboek/ui/text"
	"spoorboek/ui/theme"
	"spoorboek/ui/widget/card"
)

// parts are the pieces of the pane from top to bottom; what has no room is empty.
type parts struct {
	counts, filter, titles, list, picks, why, load cell.Rect
}

// Rows that a pane must have for its extras.
const (
	loadRows = 5
	loadFrom = 26 // rows from which the work ahead is shown
)

// divide gives every part of the pane its rows: the list first, then the reason that was asked for, then the work
// ahead.
func (p *Pane) divide(r cell.Rect) parts {
	var d parts
	if p.size.class == pane.XS {
		d.list = r
		return d
	}
	if p.framed() {
		r = r.Inset(1, 1)
	} else {
		d.counts, r = r.Top(1)
	}
	if p.filter.typing || p.filter.String() != "" {
		d.filter, r = r.Top(1)
	}
	d.titles, r = r.Top(1)
	if p.list.Count() > 0 && r.H > 6 {
		r, d.picks = r.Bottom(1)
	}
	switch {
	case p.why && r.H > 5:
		r, d.why = r.Bottom(max(4, min(12, r.H*2/5)))
	case r.H >= loadFrom && p.framed():
		r, d.load = r.Bottom(loadRows)
	}
	d.list = r
	return d
}

// Draw draws the list in r.
func (p *Pane) Draw(c *cell.Canvas, r cell.Rect, env pane.Env) {
	before := c.Clip(r)
	defer c.Clip(before)
	c.Fill(r, ' ', theme.Text)
	if p.framed() {
		p.frame(c, r, env)
	}
	if p.cases == nil {
		return
	}
	d := p.divide(r)
	if p.cases.Len() == 0 && p.filter.String() == "" && p.rows.Len() == 0 {
		p.empty(c, cell.Rect{X: d.titles.X, Y: d.titles.Y, W: d.titles.W, H: d.titles.H + d.list.H}, env)
		return
	}
	p.counts(c, d.counts, env)
	p.search(c, d.filter, env)
	if d.titles.H > 0 {
		p.rows.pen.titles(c, d.titles)
	}
	if p.rows.Len() == 0 {
		p.nobody(c, d.list, env)
	}
	p.list.Draw(c, d.list, env)
	above, below := p.list.Hidden(d.list.H)
	if !p.framed() {
		c.ScrollMarks(d.list, above, below, theme.Key)
	} else if r.W > 6 {
		p.scrollMarks(c, r, above, below)
	}
	p.picks(c, d.picks)
	p.reason(c, d.why, env)
	p.ahead(c, d.load, env)
}

func (p *Pane) frame(c *cell.Canvas, r cell.Rect, env pane.Env) {
	line := theme.Frame
	if env.Focus {
		line = theme.FrameFocus
	}
	w := env.Words
	title := w.T("caseload.title")
	if p.filter.typing {
		title = w.T("caseload.title.search")
	}
	right, foot := "", ""
	if p.cases != nil {
		right = w.F("caseload.ordered", p.shown(), w.Of("caseload.by", p.order.By.String()))
		foot = w.F("caseload.seen", p.round.done, p.round.total)
	}
	c.Box(r, cell.Frame{Title: title, Right: right, Foot: foot, Focus: env.Focus, Line: line, Words: theme.Heading})
}

func (p *Pane) scrollMarks(c *cell.Canvas, r cell.Rect, above, below bool) {
	if above {
		c.Put(r.X+r.W-2, r.Y, "▲", theme.Key, 1)
	}
	if below {
		c.Put(r.X+r.W-2, r.Y+r.H-1, "▼", theme.Key, 1)
	}
}

// shown is the number of dossiers in the list, folded ones among them.
func (p *Pane) shown() int { return len(p.rows.view.Lines) }

// counts draws how many dossiers each group has and how far the round is, over a list without a frame.
func (p *Pane) counts(c *cell.Canvas, r cell.Rect, env pane.Env) {
	if r.Empty() {
		return
	}
	n := p.cases.Counts()
	x := r.X + 1
	for _, g := range []signal.Group{signal.Overdue, signal.Today, signal.Week, signal.Silent, signal.Unjudgeable} {
		if g == signal.Unjudgeable && n[g] == 0 {
			continue
		}
		if x > r.X+1 {
			x += c.Put(x, r.Y, " "+env.Glyphs.Marks.Dot+" ", theme.Muted, 3)
		}
		x += c.Put(x, r.Y, strconv.Itoa(n[g])+" "+env.Words.Group(g.String()), groupStyle(g), r.X+r.W-x)
	}
	seen := env.Words.F("caseload.seen", p.round.done, p.round.total)
	if x+2+cell.Width(seen) < r.X+r.W {
		c.PutRight(r.X, r.Y, seen, theme.Muted, r.W-1, "")
	}
}

// search draws the filter: what is typed, what is wrong with it, how many dossiers are left.
func (p *Pane) search(c *cell.Canvas, r cell.Rect, env pane.Env) {
	if r.Empty() {
		return
	}
	x := r.X + 1
	x += c.Put(x, r.Y, "/ ", theme.Key, 2)
	note := env.Words.N("caseload.found", p.shown())
	if bad := p.filter.complaint(env.Words); bad != "" {
		note = bad
	} else if !p.filter.typing {
		note += " " + env.Glyphs.Marks.Dot + " " + env.Words.T("caseload.clear")
	}
	room := max(4, r.X+r.W-x-1-min(cell.Width(note)+2, r.W/2))
	shown, col := "", 0
	if p.filter.buffer != nil {
		shown, col = p.filter.buffer.Window(room)
	}
	st := theme.Field
	if p.filter.typing {
		st = theme.FieldOn
	}
	c.Put(x, r.Y, shown, st, room)
	if p.filter.typing && env.Focus {
		c.Put(x+cell.Width(shown), r.Y, strings.Repeat("_", max(0, min(12, room)-cell.Width(shown))), theme.Muted, room)
		c.SetCursor(x+col, r.Y)
	}
	noteStyle := theme.Hint
	if p.filter.err != nil {
		noteStyle = theme.Warn
	}
	c.PutRight(x+room, r.Y, note, noteStyle, r.X+r.W-1-x-room, env.Glyphs.Marks.More)
}

// nobody says that no dossier matches.
func (p *Pane) nobody(c *cell.Canvas, r cell.Rect, env pane.Env) {
	if r.H > 1 {
		c.PutCut(r.X+lead, r.Y+1, env.Words.T("caseload.no-match"), theme.Muted, r.W-lead-1, env.Glyphs.Marks.More)
	}
}

// picks draws how many dossiers are marked and what can be done with all of them.
func (p *Pane) picks(c *cell.Canvas, r cell.Rect) {
	if r.Empty() {
		return
	}
	n := c.Put(r.X+1, r.Y, p.words.N("caseload.marked", p.list.Count()), theme.Key, r.W-2)
	c.Put(r.X+1+n+2, r.Y, p.words.T("caseload.bulk"), theme.Hint, r.W-n-4)
}

// empty is the first thing a new coach sees.
func (p *Pane) empty(c *cell.Canvas, r cell.Rect, env pane.Env) {
	w := env.Words
	rows := []card.Row{
		{}, {Text: w.T("caseload.empty"), Style: theme.Title, Wrap: true}, {},
		{Label: "ak", Text: w.T("caseload.empty.new"), Style: theme.Text, Wrap: true},
		{Label: "ai", Text: w.T("caseload.empty.import"), Style: theme.Text, Wrap: true}, {},
		{Text: w.T("caseload.empty.safe"), Style: theme.Muted}, {},
		{Text: w.T("caseload.empty.help"), Style: theme.Muted},
	}
	card.Card{Rows: rows, Cursor: -1, Bare: true}.Draw(c, r.Inset(min(3, r.W/8), 0), env)
}

// ahead draws how many dated actions each of the coming weeks has.
func (p *Pane) ahead(c *cell.Canvas, r cell.Rect, env pane.Env) {
	if r.H < loadRows {
		return
	}
	w := env.Words
	c.PutCut(r.X+1, r.Y+1, w.F("caseload.load", loadWeeks), theme.Heading, r.W-2, env.Glyphs.Marks.More)
	width := min(10, (r.W-2)/loadWeeks)
	most := 1
	for _, n := range p.load {
		most = max(most, n)
	}
	for i, n := range p.load {
		x := r.X + 1 + i*width
		_, week := p.today.Add(7 * i).ISOWeek()
		c.Put(x, r.Y+2, w.F("week.calendar", week), theme.Muted, width-1)
		c.Put(x, r.Y+3, strconv.Itoa(n), theme.Text, width-1)
		bar := (n*(width-2) + most - 1) / most
		c.Put(x, r.Y+4, strings.Repeat(env.Glyphs.Bars.Full, bar), theme.Bar, width-1)
	}
}

// reason draws why the line stands where it stands.
func (p *Pane) reason(c *cell.Canvas, r cell.Rect, env pane.Env) {
	if r.Empty() {
		return
	}
	title := env.Words.T("caseload.why")
	rows := []card.Row{{Text: env.Words.T("caseload.why.nobody"), Style: theme.Muted}}
	if l := p.lineAt(); l != nil {
		rows = p.explain(l, env)
		title += ": " + p.rows.pen.name(l.Row, env)
	}
	card.Card{Title: title, Rows: rows, Cursor: -1}.Draw(c, r, env)
}

func says(w *text.Words, r signal.Reason) string { return w.F(text.ID(r.ID), r.Args...) }
