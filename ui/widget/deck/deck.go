// Package deck lays cards of lines out in columns, as many as there is room for, with one cursor that goes
// along the lines of a card (j and k) and from card to card (h and l). In a small terminal one card is shown
// under a strip with the names of all.
package deck

import (
	"spoorboek/ui/action"
	"spoorboek/ui/cell"
	"spoorboek/ui/pane"
	"spoorboek/ui/widget/card"
)

// Stack is one card: what it is called, and its lines, which are made only when they are looked at.
type Stack struct {
	Title string
	Right string // at the right of the title; empty: where the cursor is
	Foot  string
	None  string // said when there are no lines
	Len   int
	Count int // what the title counts; 0 says nothing
	Row   func(i int) card.Row
	Stop  func(i int) bool // the cursor stands on these lines only; nil: on all
	Text  bool             // to be read: there is no cursor, the keys scroll
	Tail  int              // how many of its last lines ask for no room until the cursor is in the card
	Two   int              // the column when there are two
	Three int              // the column when there are three
	Paint *Paint           // what is drawn above the lines
	Table []card.Column    // its lines are a table where there is room for one
	Band  int              // its share of the band under three columns; 0: it stands in a column
}

// Paint draws something in the top rows of a card.
type Paint struct {
	Rows int
	Draw func(*cell.Canvas, cell.Rect, pane.Env)
}

// Deck is where the cursor is. The zero Deck is on the first line of the first card.
type Deck struct {
	at    int
	lines []int // the line under the cursor, by card
}

// Reset goes to the first line of the first card.
func (d *Deck) Reset() { *d = Deck{} }

// Go puts the cursor in a card.
func (d *Deck) Go(stack int) { d.at = max(0, stack) }

// At is the card with the cursor.
func (d *Deck) At() int { return d.at }

// Chosen is the line under the cursor; ok is false where there is none.
func (d *Deck) Chosen(stacks []Stack) (stack, line int, ok bool) {
	if len(stacks) == 0 {
		return 0, 0, false
	}
	at := min(d.at, len(stacks)-1)
	s := &stacks[at]
	if s.Text || s.Len == 0 {
		return at, 0, false
	}
	i := s.settle(d.line(at))
	return at, i, s.stops(i)
}

// Line is the line of a card that the cursor was on last.
func (d *Deck) Line(stack int) int { return d.line(stack) }

func (d *Deck) line(stack int) int {
	if stack < len(d.lines) {
		return d.lines[stack]
	}
	return 0
}

func (d *Deck) put(stack, line int) {
	for len(d.lines) <= stack {
		d.lines = append(d.lines, 0)
	}
	d.lines[stack] = line
}

// Knows tells whether an action moves the cursor of a deck.
func Knows(id action.ID) bool {
	switch id {
	case action.Down, action.Up, action.PageDown, action.PageUp, action.HalfDown, action.HalfUp, action.Top,
		action.End, action.Left, action.Right, action.SideDown, action.SideUp:
		return true
	}
	return false
}

// Click puts the cursor in a card, and on one of its lines when it may stand there.
func (d *Deck) Click(stack, line int, stacks []Stack) {
	if stack < 0 || stack >= len(stacks) {
		return
	}
	d.at = stack
	if stacks[stack].stops(line) {
		d.put(stack, line)
	}
}

// page is how many lines a page key goes.
const page = 10

// Act moves the cursor; it reports whether the action was one of moving.
func (d *Deck) Act(id action.ID, stacks []Stack) bool {
	if !Knows(id) || len(stacks) == 0 {
		return Knows(id)
	}
	d.at = min(d.at, len(stacks)-1)
	switch id {
	case action.Left, action.SideUp:
		d.at = (d.at + len(stacks) - 1) % len(stacks)
	case action.Right, action.SideDown:
		d.at = (d.at + 1) % len(stacks)
	default:
		before := d.line(d.at)
		d.along(id, &stacks[d.at])
		if d.line(d.at) == before {
			d.flow(id, stacks)
		}
	}
	return true
}

// flow goes on to the next or the previous card when the end of one was reached.
func (d *Deck) flow(id action.ID, stacks []Stack) {
	step := 0
	switch id {
	case action.Down:
		step = 1
	case action.Up:
		step = -1
	}
	for to := d.at + step; step != 0 && to >= 0 && to < len(stacks); to += step {
		if stacks[to].Text {
			continue
		}
		d.at = to
		d.put(to, 0)
		if step < 0 {
			d.put(to, max(0, stacks[to].Len-1))
		}
		return
	}
}

// along moves over the lines of a card.
func (d *Deck) along(id action.ID, s *Stack) {
	from := s.settle(d.line(d.at))
	to := from
	switch id {
	case action.Down:
		to++
	case action.Up:
		to--
	case action.PageDown, action.HalfDown:
		to += page
	case action.PageUp, action.HalfUp:
		to -= page
	case action.Top:
		to = 0
	case action.End:
		to = s.Len - 1
	}
	to = max(0, min(to, s.Len-1))
	step := 1
	if to < from {
		step = -1
	}
	for i := to; i >= 0 && i < s.Len; i += step {
		if s.stops(i) {
			d.put(d.at, i)
			return
		}
	}
	for i := to; i != from; i -= step { // beyond it is nothing to stand on: the nearest before it
		if s.stops(i) {
			d.put(d.at, i)
			return
		}
	}
}

func (s *Stack) stops(i int) bool { return i >= 0 && i < s.Len && (s.Stop == nil || s.Stop(i)) }

// settle is the line at or after i on which the cursor may stand, else the last before it.
func (s *Stack) settle(i int) int {
	i = max(0, min(i, s.Len-1))
	for k := i; k < s.Len; k++ {
		if s.stops(k) {
			return k
		}
	}
	for k := i; k >= 0; k-- {
		if s.stops(k) {
			return k
		}
	}
	return i
}
