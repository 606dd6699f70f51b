package cell

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
	spans  []span  // where it differs; positions, no letters
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
	d := differ{shown: s, marked: c.marked, inks: inks, spans: s.spans[:0]}
	for y := range s.h {
		d.row(y, s.cells[y*s.w:(y+1)*s.w], s.next[y*s.w:(y+1)*s.w])
	}
	s.spans = d.spans
	t := turn{b: b, shown: s, marked: c.marked, inks: inks, pen: bare, x: -1, y: -1}
	t.write(d.spans)
	s.cells, s.next = s.next, s.cells
	clear(s.next)
	s.marked = append(emptied(s.marked), c.marked...)
	return append(t.b, inks.step(t.pen, bare)...)
}
