package cell

// span are cells next to each other that are written with one pen.
type span struct {
	x, y, n int
	pen     int  // bare when any pen does that leaves no trace in a blank
	how     byte // letters, or how a terminal is told to wipe them
}

// How a span is written.
const (
	letters  = 0
	doubtful = '?' // one letter of which terminals may disagree how wide it is
	wipeSome = 'X'
	wipeRest = 'K'
)

const (
	nearby = 4  // so many cells are sooner written again than jumped over
	wiped  = 10 // from so many blanks on, wiping and a jump are shorter than the blanks
)

// differ finds where a frame differs from what stands on the terminal.
type differ struct {
	shown  *Shown
	marked []string
	inks   *Inks
	spans  []span
}

// same tells whether a cell shows already what it must show.
func (d *differ) same(old, now glyph) bool {
	if old.r >= 0 || now.r >= 0 {
		return old == now
	}
	return old.style == now.style && d.shown.marked[-old.r-1] == d.marked[-now.r-1]
}

// row finds what changes in one row.
func (d *differ) row(y int, old, now []glyph) {
	last := len(now) - 1
	for last >= 0 && d.same(old[last], now[last]) {
		last--
	}
	tail := len(now) // from here on all is blank
	for tail > 0 && d.blank(now[tail-1]) {
		tail--
	}
	for x := 0; x <= last; {
		n := 0
		for x+n <= last && d.same(old[x+n], now[x+n]) {
			n++
		}
		if n == 0 {
			x = d.change(x, y, last, tail, now)
			continue
		}
		if n <= nearby && d.flat(x, y, now[x:x+n+1]) { // with the changed one behind them
			for i := range n {
				d.add(x+i, y, now[x+i])
			}
		}
		x += n
	}
}

// change takes the changed cell at x and returns where to go on.
func (d *differ) change(x, y, last, tail int, now []glyph) int {
	if now[x].width == 0 { // a wide letter is written from its left half
		if x == 0 || now[x-1].width != 2 {
			return x + 1
		}
		x--
	}
	if !d.blank(now[x]) {
		d.add(x, y, now[x])
		return x + max(1, int(now[x].width))
	}
	if x >= tail && last-x >= nearby {
		d.spans = append(d.spans, span{x: x, y: y, n: len(now) - x, pen: bare, how: wipeRest})
		return len(now)
	}
	n := 1
	for x+n <= last && d.blank(now[x+n]) {
		n++
	}
	if n >= wiped {
		d.spans = append(d.spans, span{x: x, y: y, n: n, pen: bare, how: wipeSome})
		return x + n
	}
	d.add(x, y, now[x])
	return x + 1
}

// add takes a cell into the span before it, or into one of its own.
func (d *differ) add(x, y int, g glyph) {
	if g.r < 0 || g.width != 1 {
		d.spans = append(d.spans, span{x: x, y: y, n: max(1, int(g.width)), pen: int(g.style), how: doubtful})
		return
	}
	pen := int(g.style)
	if d.blank(g) {
		pen = bare
	}
	if to := d.before(x, y); to != nil {
		switch {
		case to.pen == pen, pen == bare && d.inks.clear[to.pen]:
			to.n++
			return
		case to.pen == bare && d.inks.clear[pen]: // until now only blanks: they take the pen of the letter
			to.pen, to.n = pen, to.n+1
			return
		}
	}
	d.spans = append(d.spans, span{x: x, y: y, n: 1, pen: pen, how: letters})
}

// before is the span of letters that ends where x begins, or nil.
func (d *differ) before(x, y int) *span {
	if len(d.spans) == 0 {
		return nil
	}
	to := &d.spans[len(d.spans)-1]
	if to.how != letters || to.y != y || to.x+to.n != x {
		return nil
	}
	return to
}

// blank tells whether a cell is as a terminal leaves it that wipes.
func (d *differ) blank(g glyph) bool { return g.r == ' ' && g.style == 0 && d.inks.clear[0] }

// flat tells whether cells can be written with the span before them, without a doubt about their width.
func (d *differ) flat(x, y int, cells []glyph) bool {
	to := d.before(x, y)
	if to == nil {
		return false
	}
	for _, g := range cells {
		if g.r < 0 || g.width != 1 {
			return false
		}
		if int(g.style) != to.pen && !(d.blank(g) && (to.pen == bare || d.inks.clear[to.pen])) {
			return false
		}
	}
	return true
}
