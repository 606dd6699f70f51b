package dossier

import (
	"strconv"

	"spoorboek/model/wvp"
	"spoorboek/ui/cell"
	"spoorboek/ui/pane"
	"spoorboek/ui/text"
	"spoorboek/ui/theme"
	"spoorboek/ui/widget/card"
)

// view is one drawing of the screen.
type view struct {
	c       *cell.Canvas
	env     pane.Env
	at      part
	cursors [partCount]int
	content *content
	b       build
}

// screen divides the room: a heading, and cards in two or three columns.
func (v view) screen(r cell.Rect) {
	head, r := r.Top(1)
	v.c.PutCut(head.X+1, head.Y, v.b.head(v.content.late), theme.Title, head.W-2, v.env.Glyphs.Marks.More)
	switch {
	case r.W >= 160 && r.H >= 24:
		v.wide(r)
	case r.W >= 70 && r.H >= 14:
		v.two(r)
	default:
		v.one(r)
	}
}

// one shows the card under the cursor alone.
func (v view) one(r cell.Rect) { v.part(r, v.at) }

// two has a bar and four cards in a small terminal, six and the notes in a larger one.
func (v view) two(r cell.Rect) {
	left, right := cell.Rect{}, cell.Rect{}
	if r.H < 28 {
		bar, rest := r.Top(2)
		v.bar(bar)
		left, right = rest.Left(rest.W / 2)
		a, b := left.Top(left.H / 2)
		c, d := right.Top(right.H / 2)
		v.part(a, tasks)
		v.part(c, contacts)
		v.part(b, applications)
		if v.at == papers || v.at == notes {
			v.part(d, v.at)
			return
		}
		v.plain(d, "core", v.b.core())
		return
	}
	upper, low := r.Bottom(max(5, r.H/6))
	left, right = upper.Left(upper.W / 2)
	core, line := v.b.core(), v.b.course()
	n := max(card.Height(core, left.W), card.Height(line, right.W)+2)
	n = min(n, upper.H/3)
	a, rest := left.Top(n)
	b, under := right.Top(n)
	v.plain(a, "core", core)
	v.line(b, line)
	c, d := rest.Top(rest.H / 2)
	e, f := under.Top(under.H / 2)
	v.part(c, tasks)
	v.part(e, contacts)
	v.part(d, applications)
	v.part(f, papers)
	v.part(low, notes)
}

// wide has three columns.
func (v view) wide(r cell.Rect) {
	upper, low := r.Bottom(r.H * 2 / 5)
	a, rest := upper.Left(upper.W / 3)
	b, c := rest.Left(rest.W / 2)
	core, line := v.b.core(), v.b.course()
	n := min(max(card.Height(core, a.W), card.Height(line, b.W)+2), upper.H/2)
	a1, a2 := a.Top(n)
	b1, b2 := b.Top(n)
	v.plain(a1, "core", core)
	v.part(a2, tasks)
	v.line(b1, line)
	v.part(b2, contacts)
	v.part(c, applications)
	d, e := low.Left(low.W / 2)
	v.part(d, notes)
	v.part(e, papers)
}

func (v view) plain(r cell.Rect, title string, rows []card.Row) {
	card.Card{Title: v.title(title), Rows: rows, Cursor: -1}.Draw(v.c, r, v.env)
}

func (v view) title(name string) string { return v.env.Words.T(text.ID("dossier." + name)) }

// line draws the bar of sickness weeks and the course in words.
func (v view) line(r cell.Rect, rows []card.Row) {
	card.Card{Title: v.title("line"), Rows: append([]card.Row{{}, {}}, rows...), Cursor: -1}.Draw(v.c, r, v.env)
	v.bar(cell.Rect{X: r.X + 1, Y: r.Y + 1, W: r.W - 2, H: min(2, r.H-2)})
}

// bar draws how far the waiting period is, with the statutory moments that most depends on below it.
func (v view) bar(r cell.Rect) {
	cal := v.content.d.Calendar
	wait, ok := cal.On(wvp.WaitingPeriodLast)
	if r.H < 1 || !ok || cal.FirstSick.IsZero() || wait.LegalLast <= cal.FirstSick {
		return
	}
	w := v.env.Words
	head, tail := w.F("dossier.bar-from", 1), strconv.Itoa(max(1, cal.Week(wait.LegalLast)))
	x := r.X + 1
	x += v.c.Put(x, r.Y, head, theme.Muted, r.W) + 1
	room := r.X + r.W - 2 - x - len(tail)
	if room < 4 {
		return
	}
	days := wait.LegalLast.Sub(cal.FirstSick) + 1
	place := func(n int) int { return max(0, min(n*room/days, room-1)) }
	filled := place(v.env.Today.Sub(cal.FirstSick))
	if v.env.Today > wait.LegalLast {
		filled = room
	}
	v.c.Fill(cell.Rect{X: x, Y: r.Y, W: room, H: 1}, []rune(v.env.Glyphs.Bars.Empty)[0], theme.BarRest)
	v.c.Fill(cell.Rect{X: x, Y: r.Y, W: filled, H: 1}, []rune(v.env.Glyphs.Bars.Full)[0], theme.Bar)
	v.c.Put(x+room+1, r.Y, tail, theme.Muted, len(tail))
	if r.H < 2 {
		return
	}
	free := x
	for _, code := range []wvp.Code{
		wvp.ActionPlan, wvp.Week42Report, wvp.FirstYearEvaluation, wvp.UWVLetter, wvp.WIAApplication,
	} {
		free = v.tick(cell.Rect{X: x, Y: r.Y + 1, W: room, H: 1}, code, place, free)
	}
}

// tick writes the sickness week of a moment and how it stands where it falls on the bar.
func (v view) tick(r cell.Rect, code wvp.Code, place func(int) int, free int) int {
	m, ok := v.content.d.Calendar.On(code)
	if !ok || m.Due.IsZero() {
		return free
	}
	sign, style := v.env.Glyphs.Signs.Planned, theme.Planned
	switch s := v.content.d.Moments[code]; {
	case !s.Done.IsZero() || s.Confirmed:
		sign, style = v.env.Glyphs.Signs.Done, theme.Done
	case m.Due < v.env.Today:
		sign, style = v.env.Glyphs.Signs.Unknown, theme.Silent
	}
	word := strconv.Itoa(v.content.d.Calendar.Week(m.Due)) + sign
	at := r.X + place(m.Due.Sub(v.content.d.Calendar.FirstSick))
	if at < free || at+cell.Width(word) > r.X+r.W+3 {
		return free
	}
	return at + v.c.Put(at, r.Y, word, style, cell.Width(word)) + 1
}

// part draws one card with a cursor; only the lines in sight are made.
func (v view) part(r cell.Rect, p part) {
	items := v.content.items[p]
	room := max(1, r.H-2)
	at := v.cursors[p]
	from := max(0, min(at-room/2, len(items)-room))
	if p != v.at {
		from = 0
	}
	k := card.Card{Title: v.title(p.name()), Cursor: -1, Focus: v.env.Focus && p == v.at}
	if len(items) > 0 {
		k.Title += " (" + strconv.Itoa(len(items)) + ")"
	}
	if p == contacts {
		if row, silent := v.b.silence(); silent && from == 0 {
			k.Rows = append(k.Rows, row)
		}
	}
	lead := len(k.Rows)
	for i := from; i < len(items) && len(k.Rows) <= room; i++ {
		k.Rows = append(k.Rows, v.b.row(items[i]))
	}
	if len(items) == 0 {
		k.Rows = append(k.Rows, card.Row{Text: v.title("none." + p.name()), Style: theme.Muted, Wrap: true})
	} else if p == v.at {
		k.Cursor = at - from + lead
		k.Right = strconv.Itoa(at+1) + "/" + strconv.Itoa(len(items))
	}
	k.Draw(v.c, r, v.env)
}
