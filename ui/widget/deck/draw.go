package deck

import (
	"strconv"
	"strings"

	"spoorboek/ui/cell"
	"spoorboek/ui/pane"
	"spoorboek/ui/theme"
	"spoorboek/ui/widget/card"
)

// Room that a layout asks for.
const (
	twoFrom   = 100 // columns
	threeFrom = 160
	lowest    = 14 // rows below which one card is shown
	least     = 3  // rows of a card
	many      = 120
)

// Draw draws the deck in r.
func (d *Deck) Draw(c *cell.Canvas, r cell.Rect, stacks []Stack, env pane.Env) {
	d.DrawFrom(c, r, stacks, env, threeFrom)
}

// DrawFrom draws the deck in r, in three columns from a width of its own.
func (d *Deck) DrawFrom(c *cell.Canvas, r cell.Rect, stacks []Stack, env pane.Env, three int) {
	if len(stacks) == 0 || r.Empty() {
		return
	}
	v := view{c: c, env: env, deck: d, stacks: stacks, at: min(d.at, len(stacks)-1)}
	switch {
	case len(stacks) == 1:
		v.card(r, 0, "")
	case r.W >= three && r.H >= lowest:
		v.banded, r = v.band(r)
		v.columns(r, 3)
	case r.W >= twoFrom && r.H >= lowest:
		v.columns(r, 2)
	default:
		v.single(r)
	}
}

// view is one drawing.
type view struct {
	c      *cell.Canvas
	env    pane.Env
	deck   *Deck
	stacks []Stack
	at     int
	banded bool // the cards with a share of the band are drawn in it
}

// single shows the card with the cursor under a strip of names.
func (v view) single(r cell.Rect) {
	if len(v.stacks) > 1 && r.H > least+1 {
		var strip cell.Rect
		strip, r = r.Top(1)
		v.strip(strip)
	}
	v.card(r, v.at, "")
}

// strip draws the names of the cards, the one that is shown between brackets; it begins so that this one is
// in sight.
func (v view) strip(r cell.Rect) {
	more := v.env.Glyphs.Marks.More
	from := 0
	for v.width(from, v.at+1) > r.W-2*cell.Width(more)-2 && from < v.at {
		from++
	}
	x := r.X
	if from > 0 {
		x += v.c.Put(x, r.Y, more, theme.Muted, r.W)
	}
	for i := from; i < len(v.stacks); i++ {
		name, style := " "+v.tab(i)+" ", theme.Tab
		if i == v.at {
			name, style = "["+v.tab(i)+"]", theme.TabOn
		}
		room := r.X + r.W - x
		if cell.Width(name) > room {
			v.c.PutCut(x, r.Y, name, style, room, more)
			return
		}
		x += v.c.Put(x, r.Y, name, style, room)
	}
}

// tab is a card in the strip: its name alone; what its title says of it stands over the card itself.
func (v view) tab(i int) string {
	name, _, _ := strings.Cut(v.stacks[i].Title, " "+v.env.Glyphs.Marks.Dot+" ")
	name, _, _ = strings.Cut(name, ": ")
	return name
}

// width is how wide the cards of the strip are from one up to another.
func (v view) width(from, to int) int {
	n := 0
	for i := from; i < to; i++ {
		n += cell.Width(v.tab(i)) + 2
	}
	return n
}

// columns draws the cards in n columns.
func (v view) columns(r cell.Rect, n int) {
	rest := r
	for k := range n {
		var col cell.Rect
		col, rest = rest.Left(rest.W / (n - k))
		v.column(col, k, n)
	}
}

// column draws the cards of one column under each other.
func (v view) column(r cell.Rect, k, n int) {
	var in []int
	for i := range v.stacks {
		home := v.stacks[i].Two
		if n == 3 {
			home = v.stacks[i].Three
		}
		if home == k && (!v.banded || v.stacks[i].Band == 0) {
			in = append(in, i)
		}
	}
	shown, hidden := v.fitting(in, r.H/(least+1))
	heights := v.heights(shown, r)
	for j, i := range shown {
		var at cell.Rect
		at, r = r.Top(heights[j])
		foot := ""
		if j == len(shown)-1 && len(hidden) > 0 {
			foot = "+ " + strings.Join(hidden, ", ")
		}
		v.card(at, i, foot)
	}
}

// fitting are the cards of a column that have room, the one with the cursor among them, and the names of the
// rest.
func (v view) fitting(in []int, room int) (shown []int, hidden []string) {
	room = max(1, room)
	from := 0
	for j, i := range in {
		if i == v.at {
			from = max(0, j-room+1)
		}
	}
	for j, i := range in {
		if j >= from && j < from+room {
			shown = append(shown, i)
		} else {
			hidden = append(hidden, v.stacks[i].Title)
		}
	}
	return shown, hidden
}

// heights divides the rows of a column: every card what it needs when that fits, else a fair share, the card
// with the cursor first.
func (v view) heights(in []int, r cell.Rect) []int {
	need, got := make([]int, len(in)), make([]int, len(in))
	left := r.H
	for j, i := range in {
		need[j] = v.need(i, r)
		got[j] = min(least, left)
		left -= got[j]
	}
	for j, i := range in {
		if i == v.at {
			more := max(0, min(need[j]-got[j], left*2/3))
			got[j] += more
			left -= more
		}
	}
	left = share(got, need, left)
	for j, i := range in {
		need[j] += v.tail(i, r)
	}
	left = share(got, need, left)
	if len(in) > 0 {
		got[len(in)-1] += left
	}
	return got
}

// share gives the rows that are left one by one to the cards that need more, and returns those that nobody
// needs.
func share(got, need []int, left int) int {
	for moved := true; moved && left > 0; {
		moved = false
		for j := range got {
			if left > 0 && got[j] < need[j] {
				got[j]++
				left--
				moved = true
			}
		}
	}
	return left
}

// tail is how many rows of what a card needs wait until the others have what they need: its last lines, while
// the cursor is elsewhere.
func (v view) tail(i int, r cell.Rect) int {
	s := &v.stacks[i]
	if i == v.at || s.Tail == 0 || s.Len > many {
		return 0
	}
	rows := v.rows(s)
	return card.Height(rows, r.W) - card.Height(rows[:len(rows)-s.Tail], r.W)
}

// need is how many rows a card would take.
func (v view) need(i int, r cell.Rect) int {
	s := &v.stacks[i]
	n := 0
	if s.Paint != nil {
		n = s.Paint.Rows
	}
	if card.Headed(s.Table, r.W) {
		n++
	}
	if s.Len > many {
		return r.H
	}
	return n + card.Height(v.rows(s), r.W) - v.tail(i, r)
}

// rows are the lines of a card, all of them when they are few.
func (v view) rows(s *Stack) []card.Row {
	if s.Len == 0 {
		return none(s)
	}
	rows := make([]card.Row, s.Len)
	for i := range rows {
		rows[i] = s.Row(i)
	}
	return rows
}

// card draws one card around its cursor.
func (v view) card(r cell.Rect, i int, foot string) {
	s := &v.stacks[i]
	k := card.Card{
		Title: s.Title, Right: s.Right, Foot: foot, Cursor: -1, Focus: v.env.Focus && i == v.at, Table: s.Table,
	}
	if foot == "" {
		k.Foot = s.Foot
	}
	room := r.H - 2
	if s.Paint != nil {
		room -= s.Paint.Rows
		k.Lead = s.Paint.Rows
	}
	if card.Headed(s.Table, r.W) {
		room--
	}
	line := s.settle(v.deck.line(i))
	k.Rows, k.Top, line = v.window(s, line, max(1, room), r.W)
	cell.Point(v.c, cell.Zone{Rect: r, What: pane.Row, Part: i, Row: -1})
	if !s.Text {
		k.Point = &card.Point{Part: i, First: s.settle(v.deck.line(i)) - line}
	}
	if !s.Text && s.Len > 0 {
		if s.Count > 0 {
			k.Title += " (" + strconv.Itoa(s.Count) + ")"
		}
		if i == v.at && s.stops(s.settle(v.deck.line(i))) {
			k.Cursor = line
			if n := s.settle(v.deck.line(i)) + 1; k.Right == "" && s.Count > 0 && n <= s.Count {
				k.Right = strconv.Itoa(n) + "/" + strconv.Itoa(s.Count)
			}
		}
	}
	k.Draw(v.c, r, v.env)
	if s.Paint != nil {
		s.Paint.Draw(v.c, cell.Rect{X: r.X + 1, Y: r.Y + 1, W: r.W - 2, H: min(s.Paint.Rows, r.H-2)}, v.env)
	}
}

// window gives the lines of a card that may be in sight, the first to show, and the place of the cursor's
// line among them. A card to be read begins with the line that the keys have scrolled to.
func (v view) window(s *Stack, line, room, w int) (rows []card.Row, top, cursor int) {
	if s.Len > many {
		from := max(0, line-room)
		for i := from; i < min(s.Len, line+room+1); i++ {
			rows = append(rows, s.Row(i))
		}
		return rows, max(0, min(line-from-room/2, len(rows)-room)), line - from
	}
	rows = v.rows(s)
	heights := card.Heights(rows, w)
	total := 0
	for _, n := range heights {
		total += n
	}
	if total <= room || s.Len == 0 {
		return rows, 0, line
	}
	if s.Text {
		return rows, line, line
	}
	top = line
	for used := heights[line]; top > 0 && used+heights[top-1] <= room*2/3; top-- {
		used += heights[top-1]
	}
	for tail := heights[top:]; top > 0 && sum(tail)+heights[top-1] <= room; tail = heights[top:] {
		top--
	}
	return rows, top, line
}

func sum(ns []int) int {
	n := 0
	for _, x := range ns {
		n += x
	}
	return n
}
