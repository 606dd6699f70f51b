package caseload

import (
	"strconv"
	"strings"

	"spoorboek/model/dossier"
	"spoorboek/model/signal"
	"spoorboek/ui/cell"
	"spoorboek/ui/pane"
	"spoorboek/ui/text"
	"spoorboek/ui/theme"
	"spoorboek/ui/widget/card"
)

// parts are the pieces of the pane from top to bottom; what has no room is empty.
type parts struct {
	counts, notice, filter, titles, list, picks, why, load cell.Rect
}

// divide gives every part of the pane its rows: the list first, then the reason that was asked for, then the
// work ahead.
func (r *roll) divide(whole cell.Rect) parts {
	var d parts
	if r.size.class == pane.XS {
		if searched(r) { // who types must see what
			d.filter, whole = whole.Top(1)
		}
		d.list = whole
		return d
	}
	if r.framed() {
		whole = whole.Inset(1, 1)
	} else {
		d.counts, whole = whole.Top(1)
	}
	if r.copy.Rule != signal.NoRule && whole.H > 6 {
		d.notice, whole = whole.Top(1)
	}
	if searched(r) {
		d.filter, whole = whole.Top(1)
	}
	if !r.shape.dense {
		d.titles, whole = whole.Top(1)
	}
	if r.list.Count() > 0 && whole.H > 6 {
		whole, d.picks = whole.Bottom(1)
	}
	switch {
	case r.why && whole.H > 5:
		whole, d.why = whole.Bottom(max(4, min(12, whole.H*2/5)))
	case whole.H >= loadFrom && r.framed() && !r.shape.dense:
		whole, d.load = whole.Bottom(loadHeight(r.size.class, whole.H))
	}
	d.list = whole
	return d
}

// searched reports whether the list is being searched, or shows what was found.
func searched(r *roll) bool { return r.filter.typing || r.filter.String() != "" }

// drawing is one drawing of the list.
type drawing struct {
	*roll
	c     *cell.Canvas
	env   pane.Env
	round *round
	of    *dossier.Dossier // the one under the cursor, when it has been read
}

// draw draws everything that has room.
func (p drawing) draw(r cell.Rect) {
	p.c.Fill(r, ' ', theme.Text)
	if p.framed() {
		p.frame(r)
	}
	if p.cases == nil {
		return
	}
	d := p.divide(r)
	if p.rows.Len() == 0 && p.filter.String() == "" {
		p.empty(cell.Rect{X: d.titles.X, Y: d.titles.Y, W: r.W, H: d.titles.H + d.list.H})
		return
	}
	p.counts(d.counts)
	p.notice(d.notice)
	p.search(d.filter)
	if d.titles.H > 0 {
		p.rows.pen.titles(p.c, d.titles)
	}
	if p.rows.Len() == 0 {
		p.nobody(d.list)
	}
	p.list.Draw(p.c, d.list, p.env)
	p.scrollMarks(r, d.list)
	p.picks(d.picks)
	p.reason(d.why)
	p.ahead(d.load)
}

func (p drawing) frame(r cell.Rect) {
	line := theme.Frame
	if p.env.Focus {
		line = theme.FrameFocus
	}
	w := p.env.Words
	title := w.T("caseload.title")
	if p.filter.typing {
		title = w.T("caseload.title.search")
	}
	right, foot := "", ""
	if p.cases != nil {
		right = w.F("caseload.ordered", p.shown(), w.Of("caseload.by", p.order.By.String()))
		foot = w.F("caseload.seen", p.round.done, p.round.total)
	}
	p.c.Box(r, cell.Frame{
		Title: title, Right: right, Foot: foot, Focus: p.env.Focus, Line: line, Words: theme.Heading,
	})
}

// scrollMarks shows that there is more above or below: in the frame, or in the last column without one.
func (p drawing) scrollMarks(r, body cell.Rect) {
	above, below := p.list.Hidden(body.H)
	if !p.framed() {
		p.c.ScrollMarks(body, above, below, theme.Key)
		return
	}
	if above && r.W > 6 {
		p.c.Put(r.X+r.W-2, r.Y, "▲", theme.Key, 1)
	}
	if below && r.W > 6 {
		p.c.Put(r.X+r.W-2, r.Y+r.H-1, "▼", theme.Key, 1)
	}
}

// shown is the number of dossiers in the list, folded ones among them.
func (r *roll) shown() int { return len(r.rows.view.Lines) }

// counts draws how many dossiers each group has and how far the round is, over a list without a frame.
func (p drawing) counts(r cell.Rect) {
	if r.Empty() {
		return
	}
	n := p.cases.Counts()
	seen := p.env.Words.F("caseload.seen", p.round.done, p.round.total)
	x := r.X + 1
	for _, g := range []signal.Group{
		signal.Overdue, signal.Today, signal.Week, signal.Silent, signal.Unjudgeable,
	} {
		if g == signal.Unjudgeable && n[g] == 0 {
			continue
		}
		if x > r.X+1 {
			x += p.c.Put(x, r.Y, " "+p.env.Glyphs.Marks.Dot+" ", theme.Muted, 3)
		}
		word := strconv.Itoa(n[g]) + " " + p.env.Words.Group(g.String())
		if g == signal.Unjudgeable && x+cell.Width(word)+2+cell.Width(seen) >= r.X+r.W { // its sign says it
			word = strconv.Itoa(n[g]) + " " + p.env.Glyphs.Signs.Unknown
		}
		x += p.c.Put(x, r.Y, word, groupStyle(g), r.X+r.W-x)
	}
	if x+2+cell.Width(seen) < r.X+r.W {
		p.c.PutRight(r.X, r.Y, seen, theme.Muted, r.W-1, "")
	}
}

// notice draws what belongs to no dossier: that there was no copy outside this laptop for long.
func (p drawing) notice(r cell.Rect) {
	if r.Empty() {
		return
	}
	said := p.env.Glyphs.Signs.Late + " " + Says(p.env, p.copy) + ": " + p.env.Words.T("caseload.copy")
	p.c.PutCut(r.X+1, r.Y, said, theme.Warn, r.W-2, p.env.Glyphs.Marks.More)
}

// search draws the filter: what is typed, what is wrong with it, how many dossiers are left.
func (p drawing) search(r cell.Rect) {
	if r.Empty() {
		return
	}
	x := r.X + 1
	x += p.c.Put(x, r.Y, "/ ", theme.Key, 2)
	note := p.env.Words.N("caseload.found", p.shown())
	bad := p.filter.complaint(p.env.Words)
	switch {
	case p.filter.typing && len(p.filter.offer) > 0:
		note = strings.Join(p.filter.offer, " ")
	case bad != "":
		note = bad
	case !p.filter.typing:
		note += " " + p.env.Glyphs.Marks.Dot + " " + p.env.Words.T("caseload.clear")
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
	p.c.Put(x, r.Y, shown, st, room)
	if p.filter.typing && p.env.Focus {
		p.c.Put(
			x+cell.Width(shown), r.Y, strings.Repeat("_", max(0, min(12, room)-cell.Width(shown))), theme.Muted, room,
		)
		p.c.SetCursor(x+col, r.Y)
	}
	noteStyle := theme.Hint
	if p.filter.err != nil {
		noteStyle = theme.Warn
	}
	p.c.PutRight(x+room, r.Y, note, noteStyle, r.X+r.W-1-x-room, p.env.Glyphs.Marks.More)
}

// nobody says that no dossier matches.
func (p drawing) nobody(r cell.Rect) {
	if r.H > 1 {
		p.c.PutCut(
			r.X+lead, r.Y+1, p.env.Words.T("caseload.no-match"), theme.Muted, r.W-lead-1, p.env.Glyphs.Marks.More,
		)
	}
}

// picks draws how many dossiers are marked and what can be done with all of them.
func (p drawing) picks(r cell.Rect) {
	if r.Empty() {
		return
	}
	n := p.c.Put(r.X+1, r.Y, p.words.N("caseload.marked", p.list.Count()), theme.Key, r.W-2)
	const gap = "  "
	said, room := p.words.T("caseload.bulk"), max(0, r.W-n-4)
	for cell.Width(said) > room { // half a key is none
		at := strings.LastIndex(said, gap)
		said = said[:max(at, 0)]
	}
	p.c.Put(r.X+1+n+2, r.Y, said, theme.Hint, room)
}

// empty is the first thing a new coach sees.
func (p drawing) empty(r cell.Rect) {
	w := p.env.Words
	rows := []card.Row{
		{}, {Text: w.T("caseload.empty"), Style: theme.Title, Wrap: true}, {},
		{Label: "ak", Text: w.T("caseload.empty.new"), Style: theme.Text, Wrap: true},
		{Label: "ai", Text: w.T("caseload.empty.import"), Style: theme.Text, Wrap: true}, {},
		{Text: w.T("caseload.empty.demo"), Style: theme.Text, Wrap: true}, {},
		{Text: w.T("caseload.empty.safe"), Style: theme.Muted, Wrap: true}, {},
		{Text: w.T("caseload.empty.help"), Style: theme.Muted, Wrap: true},
	}
	card.Card{Rows: rows, Cursor: -1, Bare: true}.Draw(p.c, r.Inset(min(3, r.W/8), 0), p.env)
}

// reason draws why the line stands where it stands.
func (p drawing) reason(r cell.Rect) {
	if r.Empty() {
		return
	}
	title := p.env.Words.T("caseload.why")
	rows := []card.Row{{Text: p.env.Words.T("caseload.why.nobody"), Style: theme.Muted}}
	if l := p.line(); l != nil {
		rows = p.explain(l)
		title += ": " + p.rows.pen.name(l.Row, p.env)
	}
	k := card.Card{Title: title, Rows: rows, Cursor: -1, Top: p.whyTop}
	if card.Height(rows, r.W) > r.H {
		k.Foot = p.env.Words.T("caseload.why.scroll")
	}
	k.Draw(p.c, r, p.env)
}

func says(w *text.Words, r signal.Reason) string { return w.F(text.ID(r.ID), r.Args...) }
