// Package list is a list of any length of which only the visible rows are ever touched: groups with headings,
// a cursor that skips them, marks that stay with their rows, a range, and scrolling by line, half page and
// page.
package list

import (
	"spoorboek/ui/cell"
	"spoorboek/ui/pane"
)

// State is how a row stands in the list.
type State struct {
	Cursor bool // the row under the cursor
	Marked bool // chosen for a bulk act
	Ranged bool // inside the range being chosen
}

// Source is what the list shows. Every call must cost the same however long the list is.
type Source interface {
	Len() int
	Heading(i int) bool // row i is a heading: the cursor skips it
	Key(i int) string   // what makes row i the same row after sorting or a refresh; "" for a heading
	Draw(c *cell.Canvas, r cell.Rect, i int, s State, env pane.Env)
}

// List is the state of one list. The zero value has no rows; see New.
type List struct {
	src    Source
	cursor int
	top    int
	height int // rows shown; 0 while that is not known
	marks  keys
	anchor int // where the range began; -1 when none is being chosen
}

// New returns a list over src with the cursor on the first row that is no heading.
func New(src Source) *List {
	l := &List{anchor: -1, marks: keys{}}
	l.Use(src)
	return l
}
