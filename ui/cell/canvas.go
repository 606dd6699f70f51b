// Package cell is the sheet of character cells that every pane draws on. A canvas is written with Put, Fill
// and Box, each clipped to the canvas and to the rectangle set with Clip, and turned into one string by
// Render. Text may come from anywhere: controls, escapes and bidi overrides are dropped on the way in, so
// that nothing but printable cells and our own colour codes ever reaches a terminal.
package cell

import "unicode/utf8"

// Style is a role ("late", "title"), turned into colour by the pairs given to Render. Package theme names
// them.
type Style uint8

// Pair switches a style on and off again: two SGR sequences, or two empty strings.
type Pair struct{ On, Off string }

// glyph is one cell: its rune, or for a cell with combining marks -1-index into Canvas.marked; width 0 is the
// right half of a wide rune.
type glyph struct {
	r     rune
	style Style
	width uint8
}

// Canvas is a rectangle of cells with one cursor. The zero value has no cells.
type Canvas struct {
	w, h   int
	cells  []glyph
	marked []string
	text   []byte // the last rendering; its memory is used again
	clip   Rect
	zones  []Zone
	twin   func(rune) rune
	cx, cy int
	cursor bool
}

// New returns a blank canvas of w columns by h rows.
func New(w, h int) *Canvas {
	c := &Canvas{}
	c.Reset(w, h)
	return c
}

// Reset makes the canvas blank with a new size, keeping its memory and nothing of what stood in it; no clip,
// no cursor.
func (c *Canvas) Reset(w, h int) {
	c.w, c.h = max(0, w), max(0, h)
	n := c.w * c.h
	if cap(c.cells) < n {
		c.cells = make([]glyph, n)
	}
	clear(c.cells[n:cap(c.cells)])
	c.cells = c.cells[:n]
	paint(c.cells, glyph{r: ' ', width: 1})
	c.marked, c.zones = emptied(c.marked), emptied(c.zones)
	c.clip = Rect{0, 0, c.w, c.h}
	c.cursor = false
}

// emptied keeps the memory of a list and nothing that was in it: what a lock takes off the screen stays
// nowhere.
func emptied[T any](list []T) []T {
	clear(list[:cap(list)])
	return list[:0]
}

// Bounds is the whole canvas as a rectangle.
func (c *Canvas) Bounds() Rect { return Rect{0, 0, c.w, c.h} }

// Clip limits all drawing to r until the next call and returns the limit that held before, to be put back.
func (c *Canvas) Clip(r Rect) (before Rect) {
	before, c.clip = c.clip, r.Intersect(c.Bounds())
	return before
}

// Within narrows the limit to what r shares with it and returns the limit that held before, for
//
//	defer c.Clip(c.Within(r))
func (c *Canvas) Within(r Rect) (before Rect) { return c.Clip(r.Intersect(c.clip)) }

// Twins sets a function that replaces runes as they are drawn (the ASCII tier); nil draws them as they are.
// A twin must be one cell wide.
func (c *Canvas) Twins(twin func(rune) rune) { c.twin = twin }

// SetCursor asks for the terminal's own cursor at x, y; ignored outside the clip.
func (c *Canvas) SetCursor(x, y int) {
	if c.clip.Contains(x, y) {
		c.cx, c.cy, c.cursor = x, y, true
	}
}

// HideCursor takes the cursor away again, for a dialog that covers a field.
func (c *Canvas) HideCursor() { c.cursor = false }

// Cursor is where the terminal's cursor must stand; ok is false when it must be hidden.
func (c *Canvas) Cursor() (x, y int, ok bool) { return c.cx, c.cy, c.cursor }

// Put writes s from x, y in at most width cells and returns the cells used. What does not fit is clipped
// silently; use PutCut where the reader must see that something is missing.
func (c *Canvas) Put(x, y int, s string, st Style, width int) int {
	start, end := x, x+width
	last := -1
	marks := 0
	for _, r := range s {
		w := 1
		if r < 0x20 || r >= 0x7f {
			var ok bool
			if r, w, ok = shown(r); !ok {
				continue
			}
			if c.twin != nil {
				r = c.twin(r)
			}
		}
		if w == 0 {
			if marks++; marks <= maxMarks {
				mark(c, last, y, r)
			}
			continue
		}
		if x+w > end {
			break
		}
		c.set(x, y, r, st, w)
		last, marks = x, 0
		x += w
	}
	return x - start
}

// PutCut writes s like Put, but ends in mark ("…") when s does not fit in width cells.
func (c *Canvas) PutCut(x, y int, s string, st Style, width int, mark string) int {
	return c.Put(x, y, Cut(s, width, mark), st, width)
}

// PutRight writes s against the right edge of the width cells that begin at x, cut with mark when too long.
func (c *Canvas) PutRight(x, y int, s string, st Style, width int, mark string) int {
	s = Cut(s, width, mark)
	n := Width(s)
	c.Put(x+width-n, y, s, st, n)
	return n
}

// Fill covers r with one rune of one cell.
func (c *Canvas) Fill(r Rect, with rune, st Style) {
	if c.twin != nil {
		with = c.twin(with)
	}
	if r = r.Intersect(c.clip); r.Empty() {
		return
	}
	for y := r.Y; y < r.Y+r.H; y++ {
		row := c.cells[y*c.w : (y+1)*c.w]
		mend(row, r.X)
		mend(row, r.X+r.W-1)
		paint(row[r.X:r.X+r.W], glyph{r: with, style: st, width: 1})
	}
}

// paint makes all cells the same: most of a frame is blank, so this is much of what a frame costs.
func paint(cells []glyph, with glyph) {
	if len(cells) == 0 {
		return
	}
	cells[0] = with
	for done := 1; done < len(cells); done *= 2 {
		copy(cells[done:], cells[:done])
	}
}

// Paint gives every cell of r another style and leaves the text: the bar of the cursor, a selected row.
func (c *Canvas) Paint(r Rect, st Style) {
	r = r.Intersect(c.clip)
	for y := r.Y; y < r.Y+r.H; y++ {
		row := c.cells[y*c.w : (y+1)*c.w]
		for x := r.X; x < r.X+r.W; x++ {
			row[x].style = st
		}
	}
}

// set writes one rune, mending the halves of wide runes it cuts in two.
func (c *Canvas) set(x, y int, r rune, st Style, w int) {
	if y < c.clip.Y || y >= c.clip.Y+c.clip.H || x < c.clip.X || x >= c.clip.X+c.clip.W {
		return
	}
	row := c.cells[y*c.w : (y+1)*c.w]
	if w == 2 && (x+1 >= c.clip.X+c.clip.W) {
		r, w = ' ', 1
	}
	mend(row, x)
	if w == 2 {
		mend(row, x+1)
		row[x+1] = glyph{r: 0, style: st, width: 0}
	}
	row[x] = glyph{r: r, style: st, width: uint8(w)}
}

// mend blanks the other half of a wide rune of which the half at x is about to be overwritten.
func mend(row []glyph, x int) {
	switch row[x].width {
	case 0:
		row[x-1] = glyph{r: ' ', style: row[x-1].style, width: 1}
		row[x].width = 1
	case 2:
		row[x+1] = glyph{r: ' ', style: row[x+1].style, width: 1}
	}
}

// mark adds a combining mark to the cell at x, y.
func mark(c *Canvas, x, y int, r rune) {
	if x < 0 || !c.clip.Contains(x, y) {
		return
	}
	g := &c.cells[y*c.w+x]
	if g.r < 0 {
		c.marked[-g.r-1] += string(r)
		return
	}
	c.marked = append(c.marked, string(g.r)+string(r))
	g.r = rune(-len(c.marked))
}

// Render is the whole canvas as text: h lines of width w joined by newlines, runs of one style switched on
// and off once.
func (c *Canvas) Render(sgr *[256]Pair) string {
	b := c.text[:0]
	for y := range c.h {
		if y > 0 {
			b = append(b, '\n')
		}
		b = renderRow(b, c.marked, c.cells[y*c.w:(y+1)*c.w], sgr)
	}
	clear(b[len(b):cap(b)]) // a shorter screen, such as the lock, keeps nothing of the one before
	c.text = b
	return string(b)
}

func renderRow(b []byte, marked []string, row []glyph, sgr *[256]Pair) []byte {
	var now Style
	off := ""
	for i, g := range row {
		if i == 0 || g.style != now {
			b = append(b, off...)
			now = g.style
			b = append(b, sgr[now].On...)
			off = sgr[now].Off
		}
		switch {
		case uint32(g.r) < utf8.RuneSelf && g.width != 0:
			b = append(b, byte(g.r))
		case g.r < 0:
			b = append(b, marked[-g.r-1]...)
		case g.width != 0:
			b = utf8.AppendRune(b, g.r)
		}
	}
	return append(b, off...)
}

// Text is the canvas without styles: what a reader of plain text sees.
func (c *Canvas) Text() string {
	var none [256]Pair
	return c.Render(&none)
}

// StyleAt is the style of the cell at x, y; 0 outside the canvas.
func (c *Canvas) StyleAt(x, y int) Style {
	if !c.Bounds().Contains(x, y) {
		return 0
	}
	return c.cells[y*c.w+x].style
}
