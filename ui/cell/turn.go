package cell

import (
	"slices"
	"strconv"
	"unicode/utf8"
)

// turn is one frame on its way to the terminal: what is written so far, the pen and the cursor.
type turn struct {
	b      []byte
	shown  *Shown
	marked []string
	inks   *Inks
	pen    int
	x, y   int // -1 when only the terminal knows
}

// write writes all spans, pen by pen: to take a pen again costs twice as much as to go to a place. First of
// all come the letters that some terminals take to be wider than we do, so that what stands beside them is
// written over them.
func (t *turn) write(spans []span) {
	turns := [257]int{} // of each pen, and of bare last; 0 when it has none yet
	at := func(pen int) *int {
		if pen == bare {
			return &turns[256]
		}
		return &turns[pen]
	}
	for i := range spans {
		if n := at(spans[i].pen); *n == 0 && spans[i].how != doubtful {
			*n = i + 1
		}
	}
	when := func(s span) int {
		if s.how == doubtful {
			return 0
		}
		return *at(s.pen)
	}
	slices.SortStableFunc(spans, func(a, b span) int { return when(a) - when(b) })
	for _, s := range spans {
		t.span(s)
	}
}

// span writes one span.
func (t *turn) span(s span) {
	t.move(s.x, s.y)
	if s.pen != bare || !t.bright() { // a blank is written with any pen that leaves no trace in it
		t.b = append(t.b, t.inks.step(t.pen, s.pen)...)
		t.pen = s.pen
	}
	if s.how == wipeSome || s.how == wipeRest { // a terminal wipes in the ground of its pen
		t.b = append(t.b, "\x1b["...)
		if s.how == wipeSome {
			t.b = strconv.AppendInt(t.b, int64(s.n), 10)
		}
		t.b = append(t.b, s.how)
		return
	}
	corner := s.y == t.shown.h-1 && s.x+s.n == t.shown.w
	if corner { // some terminals would scroll
		t.b = append(t.b, "\x1b[?7l"...)
	}
	for _, g := range t.shown.next[s.y*t.shown.w+s.x:][:s.n] {
		switch {
		case g.r < 0:
			t.b = append(t.b, t.marked[-g.r-1]...)
		case g.width > 0:
			t.b = utf8.AppendRune(t.b, g.r)
		}
	}
	if corner {
		t.b = append(t.b, "\x1b[?7h"...)
	}
	t.x += s.n
	if s.how == doubtful || t.x >= t.shown.w {
		t.x = -1
	}
}

// bright tells whether a blank written with the pen is only a blank.
func (t *turn) bright() bool { return t.pen == bare || t.inks.clear[t.pen] }

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
