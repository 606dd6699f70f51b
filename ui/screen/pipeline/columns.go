package pipeline

import (
	"strconv"

	"spoorboek/ui/cell"
	"spoorboek/ui/pane"
	"spoorboek/ui/theme"
	"spoorboek/ui/widget/bar"
	"spoorboek/ui/widget/card"
)

// framedFrom is the width from which a card has a frame of its own; narrower, every cell is for its words.
const framedFrom = 22

// cardGap is what stands between two cards.
const cardGap = 1

// cardRows is the height of a card in a column of that width: three lines, and a frame where it has one.
func cardRows(w int) int {
	if w < framedFrom {
		return 3
	}
	return 5
}

// columns draws the board: all columns where they fit, else the one with the cursor, and beside or below it
// what is known of the chosen application.
func (v view) columns(r cell.Rect) {
	if r.W < 110 {
		v.single(r)
		return
	}
	side := cell.Rect{}
	if r.W >= 190 {
		r, side = r.Right(r.W * 3 / 10)
	}
	upper, lower := r, cell.Rect{}
	if side.W == 0 && r.H >= 20 {
		upper, lower = r.Bottom(min(12, r.H/3))
	}
	v.row(upper)
	if side.W > 0 {
		v.aside(side)
	} else if lower.H > 2 {
		a, b := lower.Left(lower.W * 3 / 5)
		v.detail(a, v.count())
		v.funnel(b)
	}
}

// titleFrame is what a frame takes of the width of its title.
const titleFrame = 6

// row draws the columns side by side.
func (v view) row(r cell.Rect) {
	rest := r
	for i, w := range v.widths(r.W) {
		var col cell.Rect
		col, rest = rest.Left(w)
		v.column(col, Column(i))
	}
}

// widths divides a width over the columns: each has room for its name where that can be, and what is left
// goes to those that hold something, the narrowest first.
func (v view) widths(w int) (got [columnCount]int) {
	var grows []int
	spare := w
	for i := range got {
		got[i] = cell.Width(v.heading(Column(i))) + titleFrame
		spare -= got[i]
		if len(v.board.columns[i]) > 0 {
			grows = append(grows, i)
		}
	}
	if spare < 0 {
		for i := range got {
			got[i] = (w + i) / len(got)
		}
		return got
	}
	if len(grows) == 0 {
		for i := range got {
			grows = append(grows, i)
		}
	}
	for ; spare > 0; spare-- {
		least := grows[0]
		for _, i := range grows {
			if got[i] < got[least] {
				least = i
			}
		}
		got[least]++
	}
	return got
}

// heading is the name of a column and how many it holds.
func (v view) heading(col Column) string {
	return v.columnName(col) + " " + strconv.Itoa(len(v.board.columns[col]))
}

// single draws one column with a strip of all columns above it, for a small terminal.
func (v view) single(r cell.Rect) {
	tabs, rest := r.Top(1)
	v.tabs(tabs)
	lower := cell.Rect{}
	if rest.H >= 14 {
		rest, lower = rest.Bottom(8)
	}
	v.column(rest, v.col)
	if lower.H > 0 {
		a, b := lower.Left(lower.W * 3 / 5)
		v.detail(a, v.count())
		v.funnel(b)
	}
}

// tabs draws the names of the columns, the one that is shown between brackets; it begins so that this one is
// in sight.
func (v view) tabs(r cell.Rect) {
	more := v.env.Glyphs.Marks.More
	from, wide := v.col, cell.Width(v.heading(v.col))+2
	for from > 0 && wide+cell.Width(v.heading(from-1))+2 <= r.W-2*cell.Width(more) {
		from--
		wide += cell.Width(v.heading(from)) + 2
	}
	x := r.X
	if from > 0 {
		x += v.c.Put(x, r.Y, more, theme.Key, 1)
	}
	for c := from; c < columnCount; c++ {
		word, st := " "+v.heading(c)+" ", theme.Tab
		if c == v.col {
			word, st = "["+v.heading(c)+"]", theme.TabOn
		}
		if x+cell.Width(word) > r.X+r.W {
			v.c.Put(r.X+r.W-1, r.Y, more, theme.Key, 1)
			return
		}
		x += v.c.Put(x, r.Y, word, st, cell.Width(word))
	}
}

// column draws the cards of one column, scrolled so that the cursor is in sight.
func (v view) column(r cell.Rect, col Column) {
	cards := v.board.columns[col]
	focus := v.env.Focus && col == v.col && v.back == 0
	who := ""
	if v.env.Class < pane.M { // wider, the name stands beside the tabs
		who = v.name
	}
	in := v.frame(r, v.heading(col), who, focus)
	if n := markedIn(v, cards); n > 0 {
		foot := " " + v.env.Words.N("caseload.marked", n) + " "
		v.c.PutCut(r.X+2, r.Y+r.H-1, foot, theme.Heading, r.W-4, v.env.Glyphs.Marks.More)
	}
	rows := cardRows(in.W)
	room := max(1, (in.H+cardGap)/(rows+cardGap))
	at := 0
	for i, c := range cards {
		if v.board.app(c).ID == v.chosen {
			at = i
		}
	}
	from := max(0, min(at-room/2, len(cards)-room))
	for i := from; i < len(cards) && i < from+room; i++ {
		y := in.Y + (i-from)*(rows+cardGap)
		at := cell.Rect{X: in.X, Y: y, W: in.W, H: min(rows, in.Y+in.H-y)}
		cell.Point(v.c, cell.Zone{Rect: at, What: pane.Row, Part: int(col), Row: i})
		v.card(at, cards[i])
	}
	if from > 0 {
		v.c.Put(r.X+r.W-2, r.Y, "▲", theme.Key, 1)
	}
	if from+room < len(cards) {
		v.c.Put(r.X+r.W-2, r.Y+r.H-1, "▼", theme.Key, 1)
	}
}

// markedIn is how many of a column were chosen.
func markedIn(v view, column []Card) int {
	n := 0
	for _, c := range column {
		if v.marked(c) {
			n++
		}
	}
	return n
}

// card draws one application: what, where, and what comes next or how long it waits.
func (v view) card(r cell.Rect, k Card) {
	if r.H < 3 || r.W < 6 {
		return
	}
	a := v.board.app(k)
	here := a.ID == v.chosen && v.env.Focus && v.back == 0
	in := r
	if r.W >= framedFrom {
		in = v.frame(r, "", "", here)
	}
	title := a.Function
	second := a.Employer
	if title == "" {
		title, second = a.Employer, ""
	}
	x, w := in.X+1, in.W-1
	if r.W >= framedFrom {
		w--
	}
	if here {
		v.c.Put(in.X, in.Y, v.env.Glyphs.Signs.Cursor, theme.Title, 1)
	}
	more := v.env.Glyphs.Marks.More
	title, style := v.named(k, title)
	if here {
		style = theme.Title
	}
	v.c.PutCut(x, in.Y, title, style, w, more)
	if in.H > 1 {
		v.c.PutCut(x, in.Y+1, second, theme.Muted, w, more)
	}
	if in.H > 2 {
		v.c.PutCut(x, in.Y+2, v.foot(k, w), v.signStyle(k), w, more)
	}
}

// aside draws details and funnel beside a wide board.
func (v view) aside(r cell.Rect) {
	a, b := r.Top(r.H * 3 / 5)
	v.detail(a, v.count())
	v.funnel(b)
}

// detail draws what is known of the application under the cursor, with a word at its foot.
func (v view) detail(r cell.Rect, foot string) {
	w := v.env.Words
	_, _, place, ok := v.board.find(v.chosen)
	if !ok {
		v.frame(r, w.T("pipeline.title"), "", false)
		bar.Empty(v.c, r.Inset(1, 1), w.T("pipeline.empty"), v.env)
		return
	}
	k := v.board.order[place]
	rows := v.facts(k)
	shown := card.Card{
		Title: v.title(k), Rows: rows, Cursor: -1, Focus: v.back > 0 && v.env.Focus,
		Point: &card.Point{Part: inHistory}, Foot: foot,
	}
	if v.back > 0 {
		from := historyRow(rows)
		shown.Cursor, shown.Foot = from+v.back, v.env.Words.T("pipeline.correct")
		shown.Top = max(from, shown.Cursor-max(1, r.H-3))
	}
	shown.Draw(v.c, r, v.env)
}

// funnel draws how many applications ever came how far.
func (v view) funnel(r cell.Rect) {
	w := v.env.Words
	in := v.frame(r, w.T("pipeline.funnel"), "", false)
	most := max(1, v.board.reached[Found])
	label := min(12, in.W/2)
	for i, col := range []Column{Found, Suitable, Sent, Interview, Offer, Outcome} {
		row := in.Row(i)
		if row.Empty() {
			return
		}
		name := v.columnName(col)
		if col == Outcome {
			name = w.T("pipeline.placed")
		}
		n := v.board.reached[col]
		v.c.PutCut(row.X+1, row.Y, name, theme.Muted, label-1, v.env.Glyphs.Marks.More)
		room := max(0, row.W-label-6)
		bar := (n*room + most - 1) / most
		v.c.Fill(cell.Rect{
			X: row.X + 1 + label, Y: row.Y, W: bar, H: 1,
		}, []rune(v.env.Glyphs.Bars.Full)[0], theme.Bar)
		v.c.Put(row.X+2+label+bar, row.Y, strconv.Itoa(n), theme.Text, 4)
	}
	_, rest := in.Top(min(in.H, 6))
	rest = section(v, rest, w.T("pipeline.rhythm"), v.agreed())
	rest = section(v, rest, w.T("pipeline.reminders"), v.reminders())
	section(v, rest, w.T("pipeline.proof"), v.proof())
}

// section draws lines under a heading at the top of r, as many as there is room for, and returns the rest.
// Without lines there is no heading.
func section(v view, r cell.Rect, title string, said []string) (rest cell.Rect) {
	if r.H < 2 || len(said) == 0 {
		return r
	}
	v.c.Rule(r, title, theme.Rule, theme.Heading)
	var lines []string
	for _, s := range said {
		lines = append(lines, cell.Wrap(s, max(1, r.W-2))...)
	}
	lines = lines[:min(len(lines), r.H-1)]
	for i, s := range lines {
		v.c.PutCut(r.X+1, r.Row(i+1).Y, s, theme.Text, r.W-2, v.env.Glyphs.Marks.More)
	}
	_, rest = r.Top(len(lines) + 1)
	return rest
}
