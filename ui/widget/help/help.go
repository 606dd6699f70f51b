// Package help is the page of keys: every action under its heading, in as many columns as fit, narrowed by
// typing. Enter runs the action under the cursor.
package help

import (
	"cmp"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"spoorboek/ui/action"
	"spoorboek/ui/cell"
	"spoorboek/ui/pane"
	"spoorboek/ui/text"
	"spoorboek/ui/theme"
	"spoorboek/ui/widget/edit"
	"spoorboek/ui/widget/palette"
)

// column is the least width of a column: a key of 12 cells and what it does.
const (
	column   = 37
	keyWidth = 12
	maxWidth = 160
)

// line is one line of the page: a heading, a gap, or an item.
type line struct {
	heading string
	item    int // index of the item; -1 for a heading or gap
}

// Help is the open page.
type Help struct {
	title string
	items []palette.Item
	lines []line
	at    int // in lines
	input *edit.Buffer
}

// New returns the page over items: the groups in the order in which they first come, the items of a group
// together.
func New(title string, items []palette.Item) *Help {
	rank := map[string]int{}
	for _, it := range items {
		if _, known := rank[it.Group]; !known {
			rank[it.Group] = len(rank)
		}
	}
	items = slices.Clone(items)
	slices.SortStableFunc(items, func(a, b palette.Item) int { return rank[a.Group] - rank[b.Group] })
	h := &Help{title: title, items: items, input: edit.New("", false)}
	h.filter()
	return h
}

// Query is what was typed.
func (h *Help) Query() string { return h.input.String() }

// filter keeps the order of the page: a query takes lines out, it shuffles none. The cursor goes to the
// line that answers best.
func (h *Help) filter() {
	keep := map[int]bool{}
	found := palette.Match(h.items, h.Query(), nil)
	for _, i := range found {
		keep[i] = true
	}
	h.lines, h.at = nil, 0
	group := ""
	for i, it := range h.items {
		if !keep[i] {
			continue
		}
		if it.Group != group {
			group = it.Group
			if len(h.lines) > 0 {
				h.lines = append(h.lines, line{item: -1})
			}
			h.lines = append(h.lines, line{heading: group, item: -1})
		}
		if h.Query() != "" && i == found[0] {
			h.at = len(h.lines)
		}
		h.lines = append(h.lines, line{item: i})
	}
	h.step(0)
}

// step moves the cursor d lines and on to the next item in that direction.
func (h *Help) step(d int) {
	n := len(h.lines)
	if n == 0 {
		return
	}
	way := 1
	if d < 0 {
		way = -1
	}
	h.at = (h.at + d + n) % n
	for range n {
		if h.lines[h.at].item >= 0 {
			return
		}
		h.at = (h.at + way + n) % n
	}
}

// Click puts the cursor on an action that was pointed at.
func (h *Help) Click(line int) {
	if line >= 0 && line < len(h.lines) && h.lines[line].item >= 0 {
		h.at = line
	}
}

// Scope is action.Pick.
func (h *Help) Scope() action.Scope { return action.Pick }

// Act moves, closes, or runs the action under the cursor: then ok is true.
func (h *Help) Act(id action.ID) (chosen palette.Item, ok, done bool) {
	switch id {
	case action.PickUp:
		h.step(-1)
	case action.PickDown, action.PickFill:
		h.step(1)
	case action.PickClose:
		return palette.Item{}, false, true
	case action.PickRun:
		if h.at < len(h.lines) && h.lines[h.at].item >= 0 {
			it := h.items[h.lines[h.at].item]
			run := it.Why == "" && !it.Told
			return it, run, run
		}
	}
	return palette.Item{}, false, false
}

// Type takes text and reports whether the query changed.
func (h *Help) Type(msg tea.Msg) bool {
	before := h.Query()
	switch m := msg.(type) {
	case tea.PasteMsg:
		h.input.Insert(m.Content)
	case tea.KeyPressMsg:
		if m.String() == "?" && before == "" {
			return false
		}
		h.input.Key(m)
	}
	if h.Query() == before {
		return false
	}
	h.filter()
	return true
}

// Draw draws the page over bounds.
func (h *Help) Draw(c *cell.Canvas, bounds cell.Rect, env pane.Env) {
	defer c.Clip(c.Within(bounds))
	c.HideCursor()
	w, more := env.Words, env.Glyphs.Marks.More
	r := bounds.Centre(min(maxWidth, bounds.W), bounds.H)
	inner := r.Inset(1, 1).Inset(1, 0)
	_, body := inner.Top(above(inner.H))
	body, explain := body.Bottom(told(inner.H))
	page := h.layout(body)
	in := c.Box(r, cell.Frame{
		Title: h.title, Right: h.count(w), Foot: w.T("help.foot"),
		Focus: true, Up: page.first > 0, More: page.first+page.size < len(page.slots),
		Line: theme.FrameFocus, Words: theme.Heading,
	}).Inset(1, 0)
	row := in.Row(0)
	n := c.Put(row.X, row.Y, w.T("help.search")+" ", theme.Muted, row.W)
	shown, at := h.input.Window(max(1, row.W-n))
	c.Put(row.X+n, row.Y, shown, theme.FieldOn, row.W-n)
	if row.H > 0 {
		c.SetCursor(row.X+n+at, row.Y)
	}
	h.drawLines(c, body, page, env)
	if len(h.lines) == 0 {
		c.PutCut(body.X, body.Y, w.T("palette.nothing"), theme.Muted, body.W, more)
		return
	}
	if l := h.lines[h.at]; l.item >= 0 {
		palette.Explain(c, explain, h.items[l.item], env)
	}
}

// above is how many rows stand above the lines of a page this high: what is sought, and air where there is
// room.
func above(height int) int {
	if height < 4 {
		return 1
	}
	return 2
}

// told is how many rows of a page this high tell what the line under the cursor does: none where that would
// take the line itself.
func told(height int) int {
	switch {
	case height < 3:
		return 0
	case height < 12:
		return 1
	}
	return 2
}

// count is how many of the actions are shown; what is only told is none of them.
func (h *Help) count(w *text.Words) string {
	found, all := 0, 0
	for _, l := range h.lines {
		if l.item >= 0 && !h.items[l.item].Told {
			found++
		}
	}
	for _, it := range h.items {
		if !it.Told {
			all++
		}
	}
	return w.F("palette.count", found, all)
}

// spread is how the lines stand in columns: for each place the line that stands there, or none, and which
// places are on the page with the cursor.
type spread struct {
	slots       []int
	columns     int
	first, size int
}

// layout spreads the lines over the columns of r. A column begins with no gap, and ends with no heading.
func (h *Help) layout(r cell.Rect) spread {
	s := spread{columns: max(1, r.W/column)}
	rows := max(1, r.H)
	s.size = s.columns * rows
	at := 0
	for i, l := range h.lines {
		top, last := len(s.slots)%rows == 0, len(s.slots)%rows == rows-1
		gap := l.item < 0 && l.heading == ""
		if gap && top {
			continue
		}
		if l.heading != "" && last && rows > 2 {
			s.slots = append(s.slots, -1)
		}
		if i == h.at {
			at = len(s.slots)
		}
		s.slots = append(s.slots, i)
	}
	s.first = at / s.size * s.size
	return s
}

// drawLines fills columns with the page on which the cursor stands.
func (h *Help) drawLines(c *cell.Canvas, r cell.Rect, s spread, env pane.Env) {
	if r.Empty() {
		return
	}
	width := r.W / s.columns
	for k, i := range s.slots[s.first:min(len(s.slots), s.first+s.size)] {
		if i < 0 {
			continue
		}
		at := cell.Rect{X: r.X + k/r.H*width, Y: r.Y + k%r.H, W: width - 1, H: 1}
		if h.lines[i].item >= 0 {
			cell.Point(c, cell.Zone{Rect: at, What: pane.Row, Row: i})
		}
		h.drawLine(c, at, i, env)
	}
}

func (h *Help) drawLine(c *cell.Canvas, r cell.Rect, i int, env pane.Env) {
	l, more := h.lines[i], env.Glyphs.Marks.More
	if l.item < 0 {
		c.PutCut(r.X, r.Y, strings.ToUpper(l.heading), theme.Heading, r.W, more)
		return
	}
	it := h.items[l.item]
	label, style := it.Said()
	if it.Why == "" {
		style = theme.Hint
	}
	keys := min(keyWidth, r.W/3)
	c.PutCut(r.X+2, r.Y, cmp.Or(it.Keys.Shown, it.Key), theme.Key, keys-1, more)
	c.PutCut(r.X+2+keys, r.Y, label, style, r.W-2-keys, more)
	if i == h.at {
		c.Paint(r, theme.Cursor)
		c.Put(r.X, r.Y, env.Glyphs.Signs.Cursor, theme.Cursor, 1)
	}
}
