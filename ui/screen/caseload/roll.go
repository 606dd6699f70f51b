package caseload

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"spoorboek/model/caseload"
	"spoorboek/model/civil"
	"spoorboek/model/journal"
	"spoorboek/model/norm"
	"spoorboek/model/signal"
	"spoorboek/ui/action"
	"spoorboek/ui/cell"
	"spoorboek/ui/pane"
	"spoorboek/ui/text"
	"spoorboek/ui/widget/list"
)

// roll is the list as it is shown: which dossiers, in what order, what is folded, and where the cursor is.
type roll struct {
	words  *text.Words
	today  civil.Date
	cases  *caseload.List // nil before the caseload was read
	rows   *rows
	list   *list.List
	order  caseload.Order
	folded map[signal.Group]bool
	filter filter
	size   size
	why    bool  // the reason of the line is shown
	whyTop int   // the first row of it
	load   []int // dated actions of the coming weeks

	copy    signal.Signal // no copy outside this laptop for long; NoRule: there was one
	shape   shape         // what the coach chose to see
	private bool          // initials instead of names, for what is said outside of Draw
}

// size is the room the pane was given.
type size struct {
	w, h  int
	class pane.Class
}

// Row is what the list knows of a dossier.
func (r *roll) Row(id journal.ID) (*caseload.Row, bool) {
	if r.cases == nil {
		return nil, false
	}
	l, ok := r.cases.Line(id)
	if !ok {
		return nil, false
	}
	return l.Row, true
}

// Find gives at most so many lines that answer a query, closed dossiers included, in the order of the list.
func (r *roll) Find(q caseload.Query, most int) []*caseload.Line {
	if r.cases == nil {
		return nil
	}
	lines := r.cases.View(q, caseload.Order{}).Lines
	return lines[:min(most, len(lines))]
}

// Settings are the thresholds by which a list was judged.
func Settings(p *Pane) norm.Settings {
	if p.cases == nil {
		return norm.Defaults()
	}
	return p.cases.Settings()
}

// Current is the dossier under the cursor.
func (r *roll) Current() (journal.ID, bool) {
	if l := r.line(); l != nil {
		return l.Row.ID, true
	}
	return journal.ID{}, false
}

// Marked are the dossiers that a bulk act is for: the marked ones, else the one under the cursor.
func (r *roll) Marked() []journal.ID {
	var ids []journal.ID
	for _, key := range r.list.Marks() {
		var id journal.ID
		if len(key) == len(id) {
			copy(id[:], key)
			ids = append(ids, id)
		}
	}
	if id, ok := r.Current(); ok && len(ids) == 0 {
		return []journal.ID{id}
	}
	return ids
}

// line is the line under the cursor; nil on the heading of a group and in an empty list.
func (r *roll) line() *caseload.Line {
	i := r.list.Cursor()
	if i < 0 {
		return nil
	}
	return r.rows.at(i).line
}

// below is the line that stands under the one with the cursor.
func (r *roll) below() (*caseload.Line, bool) {
	from := r.list.Cursor() + 1
	for i := from; i > 0 && i < r.rows.Len() && i < from+2; i++ {
		if l := r.rows.at(i).line; l != nil {
			return l, true
		}
	}
	return nil, false
}

// take puts changed rows in their places.
func (r *roll) take(changed []caseload.Row, gone []journal.ID) {
	for _, row := range changed {
		r.cases.Update(row)
	}
	for _, id := range gone {
		r.cases.Drop(id)
	}
	r.load = r.cases.Load(longWeeks)
	r.refresh(false)
}

// spell tells the caseload what its columns say in this language.
func spell(r *roll) {
	if r.cases != nil {
		caseload.Shows(r.cases, pen{words: r.words, today: r.today}.says)
	}
}

// complete fills in what is typed in the filter as far as it is certain.
func complete(r *roll) bool {
	return r.cases != nil && r.filter.complete(r.cases, r.words.Lang() == text.EN)
}

// refresh asks the caseload again for what is shown. The cursor stays on its dossier, or goes to the first
// line when what is searched for changed.
func (r *roll) refresh(first bool) {
	if r.cases == nil {
		return
	}
	folded := r.folded
	if !r.filter.query.Empty() {
		folded = nil
	}
	view := r.cases.View(r.filter.query, r.order)
	if r.shape.flat {
		view.Sections = nil
	}
	r.rows = newRows(view, folded)
	r.relist()
	r.list.Use(r.rows)
	if first {
		r.list.Act(action.Top)
		if r.line() == nil {
			r.list.Next()
		}
	}
}

// relist gives the lines their columns and the list its height.
func (r *roll) relist() {
	inner := r.size.w
	if r.framed() {
		inner -= 2
	}
	cols := columnsFor(inner, r.size.class == pane.L, r.shape.without)
	r.rows.pen = pen{words: r.words, today: r.today, cols: cols}
	r.list.Resize(r.divide(cell.Rect{W: r.size.w, H: r.size.h}).list.H)
}

// framed reports whether the list stands in a frame: not in a small terminal, where every row counts.
func (r *roll) framed() bool { return r.size.class >= pane.M }

// clear lets go of the filter.
func (r *roll) clear() {
	if r.filter.clear() {
		r.refresh(false)
	}
	r.relist()
}

// typed takes a key while the filter is typed: Enter keeps it, the arrows move along what was found.
func (r *roll) typed(k tea.KeyPressMsg) {
	switch k.String() {
	case "enter":
		r.filter.typing = false
	case "up":
		r.list.Act(action.Up)
	case "down":
		r.list.Act(action.Down)
	case "pgup":
		r.list.Act(action.PageUp)
	case "pgdown":
		r.list.Act(action.PageDown)
	default:
		if r.filter.key(k) {
			r.refresh(true)
			if strings.HasSuffix(r.filter.String(), ":") && r.cases != nil {
				r.filter.show(r.cases, r.words.Lang() == text.EN)
			}
		}
	}
	r.relist()
}

// fold shuts or opens the group under the cursor.
func (r *roll) fold(shut bool) {
	b, ok := r.group()
	if !ok || b.folded == shut {
		return
	}
	r.folded[b.group] = shut
	r.refresh(false)
	if shut {
		r.list.Jump(b.at)
	}
}

// group is the group under the cursor when it can be folded.
func (r *roll) group() (block, bool) {
	i := r.list.Cursor()
	if i < 0 || len(r.rows.blocks) == 0 {
		return block{}, false
	}
	b := r.rows.at(i).block
	return b, b.fold
}

// next is the key of the line that follows the one under the cursor, or of the one before it at the end.
func (r *roll) next() string {
	for _, d := range []int{1, -1} {
		for i := r.list.Cursor() + d; i >= 0 && i < r.rows.Len(); i += d {
			if r.rows.at(i).line != nil {
				return r.rows.Key(i)
			}
		}
	}
	return ""
}

// goTo puts the cursor on the row with a key, if it is there; its group is opened for it.
func (r *roll) goTo(key string) {
	if key == r.list.Key() { // what follows the cursor comes back to it with every move
		return
	}
	if g, hidden := r.rows.hides(key); hidden {
		r.folded[g] = false
		r.refresh(false)
	}
	if i, ok := r.rows.Index(key); ok && i != r.list.Cursor() {
		r.list.Jump(i)
	}
}

// moves reports whether an action only goes along the list or marks in it.
func moves(id action.ID) bool {
	return slices.Contains([]action.ID{
		action.Down, action.Up, action.Top, action.End, action.HalfDown, action.HalfUp, action.PageDown,
		action.PageUp,
		action.MarkAll, action.ExtendDown, action.ExtendUp,
	}, id)
}
