package cell

import (
	"strconv"
	"unicode/utf8"
)

// Shown is what stands on a terminal, cell by cell. Turn writes what changes it into the next frame.
//
// The terminal's pen is bare before and after; where its cursor stands does not matter. Nothing is scrolled
// and nothing counts on how wide a terminal takes a letter to be: after a wide or marked one the next has
// its place named.
type Shown struct {
	w, h   int
	known  bool
	cells  []glyph
	marked []string
	next   []glyph // the frame that is being turned into
}

// Forget says that the terminal shows something else by now: the next frame is drawn whole. Nothing is kept
// of the last one, for there may be no next: the program is stopped, or another has the screen.
func (s *Shown) Forget() {
	s.known, s.cells, s.marked = false, emptied(s.cells), emptied(s.marked)
}

// Turn appends to b what turns the terminal into c.
func (s *Shown) Turn(b []byte, c *Canvas, inks *Inks) []byte {
	if len(s.next) != len(c.cells) {
		s.next = make([]glyph, len(c.cells))
	}
	for i, g := range c.cells {
		g.style = inks.alike[g.style]
		if g.r == ' ' && inks.clear[g.style] && inks.clear[0] {
			g.style = 0
		}
		s.next[i] = g
	}
	if !s.known || s.w != c.w || s.h != c.h {
		b = append(b, "\x1b[H\x1b[2J"...)
		s.w, s.h, s.known = c.w, c.h, true
		s.cells = make([]glyph, len(s.next)) // what stood there before stays nowhere
		paint(s.cells, glyph{r: ' ', width: 1})
		s.marked = emptied(s.marked)
	}
	t := turn{b: b, shown: s, marked: c.marked, inks: inks, pen: bare, x: -1, y: -1}
	for y := range s.h {
		t.row(y, s.cells[y*s.w:(y+1)*s.w], s.next[y*s.w:(y+1)*s.w])
	}
	s.cells, s.next = s.next, s.cells
	clear(s.next)
	s.marked = append(emptied(s.marked), c.marked...)
	return append(t.b, inks.step(t.pen, bare)...)
}

// turn is one frame on its way to the terminal: what is written so far, the pen and the cursor.
type turn struct {
	b      []byte
	shown  *Shown
	marked []string
	inks   *Inks
	pen    int
	x, y   int // -1 when only the terminal knows
}

// same tells whether a cell shows already what it must show.
func (t *turn) same(old, now glyph) bool {
	if old.r >= 0 || now.r >= 0 {
		return old == now
	}
	return old.style == now.style && t.shown.marked[-old.r-1] == t.marked[-now.r-1]
}

const (
	nearby = 4  // so many cells are sooner written again than jumped over
	wiped  = 10 // from so many blanks on, wiping and a jump are shorter than the blanks
)

// row writes what changes in one row.
func (t *turn) row(y int, old, now []glyph) {
	last := len(now) - 1
	for last >= 0 && t.same(old[last], now[last]) {
		last--
	}
	tail := len(now) // from here on all is blank
	for tail > 0 && t.blank(now[tail-1]) {
		tail--
	}
	for x := 0; x <= last; {
		n := 0
		for x+n <= last && t.same(old[x+n], now[x+n]) {
			n++
		}
		if n > 0 {
			if t.x != x || t.y != y || n > nearby || !t.flat(now[x:x+n]) {
				x += n
				continue
			}
			for range n {
				t.put(x, y, now[x])
				x++
			}
			continue
		}
		x = t.change(x, y, last, tail, now)
	}
}

// change writes the changed cell at x and returns where to go on.
func (t *turn) change(x, y, last, tail int, now []glyph) int {
	if now[x].width == 0 { // a wide letter is written from its left half
		if x == 0 || now[x-1].width != 2 {
			return x + 1
		}
		x--
	}
	if !t.blank(now[x]) {
		t.put(x, y, now[x])
		return x + max(1, int(now[x].width))
	}
	if x >= tail && last-x >= nearby {
		t.wipe(x, y, "K", 0)
		return len(now)
	}
	n := 1
	for x+n <= last && t.blank(now[x+n]) {
		n++
	}
	if n >= wiped {
		t.wipe(x, y, "X", n)
		return x + n
	}
	t.put(x, y, now[x])
	return x + 1
}

// blank tells whether a cell is as a terminal leaves it that wipes.
func (t *turn) blank(g glyph) bool { return g.r == ' ' && g.style == 0 && t.inks.clear[0] }

// flat tells whether cells can be written without another pen and without a doubt about their width.
func (t *turn) flat(cells []glyph) bool {
	for _, g := range cells {
		if g.r < 0 || g.width != 1 || int(g.style) != t.pen && !(t.blank(g) && t.bright()) {
			return false
		}
	}
	return true
}

// bright tells whether a blank written with the pen is only a blank.
func (t *turn) bright() bool { return t.pen == bare || t.inks.clear[t.pen] }

// wipe blanks n cells, or the rest of the row. A terminal wipes in the ground of its pen.
func (t *turn) wipe(x, y int, how string, n int) {
	t.move(x, y)
	t.dip(glyph{r: ' '})
	t.b = append(t.b, "\x1b["...)
	if n > 0 {
		t.b = strconv.AppendInt(t.b, int64(n), 10)
	}
	t.b = append(t.b, how...)
}

// dip takes the pen for a cell. A blank is written with any pen that leaves no trace in it.
func (t *turn) dip(g glyph) {
	to := int(g.style)
	if t.blank(g) {
		if t.bright() {
			return
		}
		to = bare
	}
	t.b = append(t.b, t.inks.step(t.pen, to)...)
	t.pen = to
}

// put writes one cell.
func (t *turn) put(x, y int, g glyph) {
	if g.width == 0 {
		return
	}
	t.move(x, y)
	t.dip(g)
	corner := x+int(g.width) == t.shown.w && y == t.shown.h-1
	if corner { // some terminals would scroll
		t.b = append(t.b, "\x1b[?7l"...)
	}
	if g.r < 0 {
		t.b = append(t.b, t.marked[-g.r-1]...)
	} else {
		t.b = utf8.AppendRune(t.b, g.r)
	}
	if corner {
		t.b = append(t.b, "\x1b[?7h"...)
	}
	t.x = x + 1
	if g.r < 0 || g.width > 1 || t.x >= t.shown.w {
		t.x = -1
	}
}

// move brings the cursor to x, y.
func (t *turn) move(x, y int) {
	switch {
	case t.x == x && t.y == y:
		return
	case t.y == y && t.x >= 0 && x > t.x:
		t.b = append(t.b, "\x1b["...)
		if x-t.x > 1 {
			t.b = strconv.AppendInt(t.b, int64(x-t.x), 10)
		}
		t.b = append(t.b, 'C')
	default:
		t.b = append(t.b, "\x1b["...)
		t.b = strconv.AppendInt(t.b, int64(y+1), 10)
		if x > 0 {
			t.b = append(t.b, ';')
			t.b = strconv.AppendInt(t.b, int64(x+1), 10)
		}
		t.b = append(t.b, 'H')
	}
	t.x, t.y = x, y
}
