// Package card draws a framed card of short lines: labels with values, marks with a text and a day, running
// text. Only what fits is drawn; a card says with a mark in its frame that there is more.
package card

import (
	"strings"

	"spoorboek/ui/cell"
	"spoorboek/ui/pane"
	"spoorboek/ui/theme"
)

// Row is one line of a card. Label stands left in a column of its own, Mark before the text, Right at the
// right.
type Row struct {
	Label string
	Mark  string
	Text  string
	Right string
	Style cell.Style // of Text
	Sign  cell.Style // of Mark
	Edge  cell.Style // of Right
	Wrap  bool       // the text goes on over the lines below
	Rule  bool       // a thin line with Text in it
	Cells []string   // in the place of Text and Right where the card is a table
}

// Said is the line as a sentence.
func (r Row) Said() string {
	said := strings.TrimSpace(strings.Join([]string{r.Mark, strings.TrimSpace(r.Text), r.Right}, " "))
	if r.Label == "" {
		return said
	}
	return r.Label + ": " + said
}

// Card is what is drawn. Width of the labels follows from the rows.
type Card struct {
	Title, Right, Foot string
	Rows               []Row
	Cursor             int // row under the cursor; -1 for none
	Top                int // first row shown
	Lead               int // lines left free above the rows
	Focus              bool
	Bare               bool // no frame
	Point              *Point
	Table              []Column // of the rows that have cells, where there is room for a table
}

// Point says that the rows can be pointed at: which card it is, and the number of its first row.
type Point struct{ Part, First int }

// labelMax is the widest label column where room is short, labelWide where there is room.
const (
	labelMax  = 14
	labelWide = 22
)

// Draw draws the card in r.
func (k Card) Draw(c *cell.Canvas, r cell.Rect, env pane.Env) {
	before := c.Clip(r)
	defer c.Clip(before)
	inner := r
	if !k.Bare {
		inner = k.frame(c, r)
	}
	if inner.H <= 0 || inner.W < 4 {
		return
	}
	lead := min(k.Lead, inner.H)
	body := cell.Rect{X: inner.X + 1, Y: inner.Y + lead, W: inner.W - 2, H: inner.H - lead}
	t := table{columns: k.Table}
	if t.shown, t.widths = fitting(k.Table, body.W); t.drawn() && body.H > 1 {
		t.head(c, cell.Rect{X: body.X, Y: body.Y, W: body.W, H: 1}, env)
		body.Y, body.H = body.Y+1, body.H-1
	}
	label := k.labels(body.W)
	y, i := 0, max(0, min(k.Top, len(k.Rows)-1))
	for ; i < len(k.Rows) && y < body.H; i++ {
		at := cell.Rect{X: body.X, Y: body.Y + y, W: body.W, H: body.H - y}
		n := 1
		if row := k.Rows[i]; t.drawn() && row.Cells != nil {
			t.row(c, at, row, env)
		} else {
			n = k.row(c, at, row, label, env)
		}
		if k.Point != nil {
			line := cell.Rect{X: inner.X, Y: body.Y + y, W: inner.W, H: min(n, body.H-y)}
			cell.Point(c, cell.Zone{Rect: line, What: pane.Row, Part: k.Point.Part, Row: k.Point.First + i})
		}
		if i == k.Cursor {
			k.mark(c, cell.Rect{X: inner.X, Y: body.Y + y, W: inner.W, H: 1}, env)
		}
		y += n
	}
	if !k.Bare {
		k.more(c, r, k.Top > 0, i < len(k.Rows) || y > body.H)
	}
}

func (k Card) frame(c *cell.Canvas, r cell.Rect) cell.Rect {
	line, words := theme.Frame, theme.Heading
	if k.Focus {
		line = theme.FrameFocus
	}
	return c.Box(r, cell.Frame{
		Title: k.Title, Right: k.Right, Foot: k.Foot, Focus: k.Focus, Line: line, Words: words,
	})
}

func (k Card) more(c *cell.Canvas, r cell.Rect, above, below bool) {
	if r.W < 6 || r.H < 2 {
		return
	}
	if above {
		c.Put(r.X+r.W-2, r.Y, "▲", theme.Key, 1)
	}
	if below {
		c.Put(r.X+r.W-2, r.Y+r.H-1, "▼", theme.Key, 1)
	}
}

// mark shows the cursor: a bar where the card has the focus, an underline elsewhere.
func (k Card) mark(c *cell.Canvas, row cell.Rect, env pane.Env) {
	if !k.Focus {
		c.Paint(row, theme.CursorDim)
		return
	}
	c.Paint(row, theme.Cursor)
	c.Put(row.X, row.Y, env.Glyphs.Signs.Cursor, theme.Cursor, 1)
}

func (k Card) labels(w int) int {
	n := 0
	for _, row := range k.Rows {
		n = max(n, cell.Width(row.Label))
	}
	if n == 0 {
		return 0
	}
	if n <= labelWide && n <= w*2/5 {
		return n + 1
	}
	return min(n, labelMax, w/3) + 1
}

// row draws one row and gives the lines it took.
func (k Card) row(c *cell.Canvas, r cell.Rect, row Row, label int, env pane.Env) int {
	more := env.Glyphs.Marks.More
	if row.Rule {
		c.Rule(cell.Rect{X: r.X, Y: r.Y, W: r.W, H: 1}, row.Text, theme.Rule, theme.Heading)
		return 1
	}
	x, w := r.X, r.W
	if label > 0 && row.Label != "" {
		c.PutCut(x, r.Y, row.Label, theme.Muted, label-1, more)
		x, w = x+label, w-label
	}
	if row.Mark != "" {
		n := c.Put(x, r.Y, row.Mark, row.Sign, w) + 1
		x, w = x+n, w-n
	}
	if row.Right != "" {
		n := rightOf(row, w)
		c.PutRight(x+w-n, r.Y, row.Right, row.Edge, n, more)
		w -= n + 1
	}
	if !row.Wrap {
		c.PutCut(x, r.Y, row.Text, row.Style, w, more)
		return 1
	}
	lines := cell.Wrap(row.Text, w)
	for i, s := range lines {
		if i >= r.H {
			break
		}
		c.Put(x, r.Y+i, s, row.Style, w)
	}
	return max(1, len(lines))
}

// rightOf is the room of what stands at the right: it is not cut while the text has room for a word.
func rightOf(row Row, w int) int { return min(cell.Width(row.Right), max(0, w-4)) }

// Height is how many lines the rows take in a frame of width w, frame included; for layouts that give a card
// what it needs.
func Height(rows []Row, w int) int {
	n := 2
	for _, h := range Heights(rows, w) {
		n += h
	}
	return n
}

// Heights is how many lines each of the rows takes in a frame of width w.
func Heights(rows []Row, w int) []int {
	label := Card{Rows: rows}.labels(w - 4)
	heights := make([]int, len(rows))
	for i, row := range rows {
		heights[i] = 1
		if !row.Wrap || row.Rule {
			continue
		}
		room := w - 4
		if row.Label != "" {
			room -= label
		}
		if row.Mark != "" {
			room -= cell.Width(row.Mark) + 1
		}
		if row.Right != "" {
			room -= rightOf(row, room) + 1
		}
		heights[i] = max(1, len(cell.Wrap(row.Text, room)))
	}
	return heights
}
