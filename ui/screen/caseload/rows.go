package caseload

import (
	"strings"

	"spoorboek/model/caseload"
	"spoorboek/model/signal"
	"spoorboek/ui/cell"
	"spoorboek/ui/pane"
	"spoorboek/ui/widget/list"
)

// foldKey begins the key of a group line that can be folded; no dossier has such a key.
const foldKey = "group:"

// rows lays the lines of a view out with a heading above each group, folded groups as their heading only. It
// is made anew when the view or the folding changes, and answers every question in the time of its few
// groups.
type rows struct {
	view   caseload.View
	blocks []block
	n      int
	pen    pen
}

// block is one group on the screen.
type block struct {
	group  signal.Group
	pinned bool // the dossiers at the top, of whatever group
	at     int  // the row of its heading
	from   int  // the first of its lines in the view
	count  int  // how many lines it has
	rests  int  // how many of them have something that was put off
	folded bool
	fold   bool // can be folded: its heading takes the cursor
}

// row is one row of the list: a heading or a line.
type row struct {
	block block
	line  *caseload.Line // nil for a heading
}

func newRows(v caseload.View, folded map[signal.Group]bool) *rows {
	r := &rows{view: v}
	if len(v.Sections) == 0 {
		r.n = len(v.Lines)
		return r
	}
	for _, s := range v.Sections {
		if s.Count == 0 {
			continue
		}
		b := block{
			group: s.Group, pinned: s.Pinned, at: r.n, from: s.From, count: s.Count, rests: s.Rests,
			fold: foldable(s.Group) && !s.Pinned,
		}
		b.folded = b.fold && folded[s.Group]
		r.n++
		if !b.folded {
			r.n += s.Count
		}
		r.blocks = append(r.blocks, b)
	}
	return r
}

// foldable are the groups that need nothing from the coach now.
func foldable(g signal.Group) bool { return g == signal.Later || g == signal.Closed }

// at is the row with that number.
func (r *rows) at(i int) row {
	if len(r.blocks) == 0 {
		return row{line: r.view.Lines[i]}
	}
	b := r.blocks[0]
	for _, next := range r.blocks[1:] {
		if next.at > i {
			break
		}
		b = next
	}
	if i == b.at {
		return row{block: b}
	}
	return row{block: b, line: r.view.Lines[b.from+i-b.at-1]}
}

// Index is the row with a key, for the list to find its cursor again.
func (r *rows) Index(key string) (int, bool) {
	if group, ok := strings.CutPrefix(key, foldKey); ok {
		for _, b := range r.blocks {
			if b.group.String() == group {
				return b.at, true
			}
		}
		return 0, false
	}
	for i, l := range r.view.Lines {
		if string(l.Row.ID[:]) == key {
			return r.place(i)
		}
	}
	return 0, false
}

// place is the row of the i-th line of the view; false when its group is folded.
func (r *rows) place(i int) (int, bool) {
	if len(r.blocks) == 0 {
		return i, true
	}
	for _, b := range r.blocks {
		if i >= b.from && i < b.from+b.count {
			return b.at + 1 + i - b.from, !b.folded
		}
	}
	return 0, false
}

// hides is the folded group that has the line with a key.
func (r *rows) hides(key string) (signal.Group, bool) {
	for _, b := range r.blocks {
		if !b.folded {
			continue
		}
		for _, l := range r.view.Lines[b.from : b.from+b.count] {
			if string(l.Row.ID[:]) == key {
				return b.group, true
			}
		}
	}
	return 0, false
}

// Len is the number of rows, headings among them.
func (r *rows) Len() int { return r.n }

// Heading reports whether the cursor skips row i.
func (r *rows) Heading(i int) bool {
	at := r.at(i)
	return at.line == nil && !at.block.fold
}

// Markable reports whether row i is a dossier: the heading of a folded group takes the cursor, and is nobody.
func (r *rows) Markable(i int) bool { return r.at(i).line != nil }

// Key is what makes row i the same row after a change.
func (r *rows) Key(i int) string {
	at := r.at(i)
	switch {
	case at.line != nil:
		return string(at.line.Row.ID[:])
	case at.block.fold:
		return foldKey + at.block.group.String()
	}
	return ""
}

// Draw draws row i.
func (r *rows) Draw(c *cell.Canvas, rect cell.Rect, i int, s list.State, env pane.Env) {
	r.pen.row(c, rect, r.at(i), s, env)
}
