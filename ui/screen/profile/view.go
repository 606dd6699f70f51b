package profile

import (
	"spoorboek/ui/cell"
	"spoorboek/ui/pane"
	"spoorboek/ui/text"
	"spoorboek/ui/theme"
	"spoorboek/ui/widget/card"
)

// view is one drawing of the pane.
type view struct {
	c      *cell.Canvas
	env    pane.Env
	b      build
	chosen item
	has    bool
	scroll int
	items  []item
}

// section gives the rows of one part and the row of the cursor, or -1.
func (v view) section(s section, room int) (rows []card.Row, cursor int) {
	cursor = -1
	for _, it := range v.items {
		if it.section != s {
			continue
		}
		if v.has && it == v.chosen {
			cursor = len(rows)
		}
		rows = append(rows, v.b.row(it))
		if len(rows) > room && cursor >= 0 && len(rows) > cursor+room {
			break
		}
	}
	if len(rows) == 0 {
		rows = []card.Row{
			{Text: v.env.Words.T(text.ID("profile.none." + s.name())), Style: theme.Muted, Wrap: true},
		}
	}
	return rows, cursor
}

func (s section) name() string {
	return [...]string{"directions", "assessments", "documents", "notes"}[s]
}

// card draws everything in one card, scrolled so that the cursor is in sight.
func (v view) card(r cell.Rect) {
	rows := v.b.short()
	add := func(title string, more []card.Row) {
		rows = append(rows, card.Row{Rule: true, Text: v.env.Words.T(text.ID("profile." + title))})
		rows = append(rows, more...)
	}
	cursor := -1
	put := func(s section) {
		more, at := v.section(s, r.H)
		if at >= 0 {
			cursor = len(rows) + 1 + at
		}
		add(s.name(), more)
	}
	put(directions)
	add("capacity", v.b.capacity())
	put(documents)
	add("trajectory", v.b.trajectory())
	put(notes)
	put(assessments)
	top := min(v.scroll, max(0, len(rows)-1))
	if cursor >= r.H-2 {
		top = max(top, cursor-r.H/2)
	}
	card.Card{
		Title: v.env.Words.T("profile.title") + " " + v.env.Glyphs.Marks.Dot + " " + v.b.name(), Rows: rows,
		Cursor: cursor, Top: top, Focus: v.env.Focus,
	}.Draw(v.c, r, v.env)
}

// screen draws the parts as cards of their own: in two columns, in three where there is room.
func (v view) screen(r cell.Rect) {
	n := 2
	if r.W >= 160 {
		n = 3
	}
	rest := r
	cols := make([]cell.Rect, n)
	for i := range n {
		cols[i], rest = rest.Left(rest.W / (n - i))
	}
	person := v.b.person()
	a, b := cols[0].Top(min(card.Height(person, cols[0].W), cols[0].H*2/5))
	v.plain(a, "person", person)
	if n == 2 {
		b, c := b.Top(b.H * 3 / 5)
		v.part(b, directions)
		v.part(c, notes)
		right := v.b.trajectory()
		d, e := cols[1].Top(min(card.Height(right, cols[1].W), cols[1].H/3))
		e, f := e.Top(e.H / 2)
		v.plain(d, "trajectory", right)
		v.plain(e, "capacity", v.b.capacity())
		f, g := f.Top(f.H / 3)
		if f.H < 4 {
			v.part(cell.Rect{X: f.X, Y: f.Y, W: f.W, H: f.H + g.H}, documents)
			return
		}
		v.part(f, assessments)
		v.part(g, documents)
		return
	}
	v.part(b, directions)
	d, e := cols[1].Top(cols[1].H / 2)
	v.plain(d, "capacity", v.b.capacity())
	e, f := e.Top(e.H / 2)
	v.part(e, assessments)
	v.part(f, documents)
	right := v.b.trajectory()
	g, h := cols[2].Top(card.Height(right, cols[2].W))
	v.plain(g, "trajectory", right)
	v.part(h, notes)
}

func (v view) plain(r cell.Rect, title string, rows []card.Row) {
	card.Card{Title: v.env.Words.T(text.ID("profile." + title)), Rows: rows, Cursor: -1}.Draw(v.c, r, v.env)
}

// part draws one section that the cursor can be in; the section with the cursor has the double frame.
func (v view) part(r cell.Rect, s section) {
	rows, cursor := v.section(s, r.H)
	top := 0
	if cursor >= r.H-2 {
		top = cursor - r.H/2
	}
	card.Card{
		Title: v.env.Words.T(text.ID("profile." + s.name())), Rows: rows, Cursor: cursor, Top: max(0, top),
		Focus: v.env.Focus && cursor >= 0,
	}.Draw(v.c, r, v.env)
}
