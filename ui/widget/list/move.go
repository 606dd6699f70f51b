package list

import "spoorboek/ui/action"

// nearby is how far Use looks for the row that had the cursor before it settles for the same place.
const nearby = 500

// Finder is a Source that knows where a key is; Use then finds the cursor's row however far it moved.
type Finder interface {
	Index(key string) (i int, ok bool)
}

// Use shows another source, or the same one after it changed. The cursor stays on its row when that is still
// near, else at its place; marks stay with their rows; a range being chosen ends.
func (l *List) Use(src Source) {
	key := l.Key()
	l.src, l.anchor = src, -1
	if i, ok := find(l, key); ok {
		l.cursor = i
	}
	l.settle()
}

func find(l *List, key string) (int, bool) {
	if key == "" {
		return 0, false
	}
	if f, ok := l.src.(Finder); ok {
		return f.Index(key)
	}
	for d := 0; d <= nearby; d++ {
		for _, i := range [2]int{l.cursor - d, l.cursor + d} {
			if valid(l, i) && l.src.Key(i) == key {
				return i, true
			}
		}
	}
	return 0, false
}

// valid reports whether row i exists and may have the cursor.
func valid(l *List, i int) bool {
	return l.src != nil && i >= 0 && i < l.src.Len() && !l.src.Heading(i)
}

// settle puts the cursor on a row that may have it, at or after its place if there is one, and scrolls to it.
func (l *List) settle() {
	if l.src == nil || l.src.Len() == 0 {
		l.cursor, l.top = 0, 0
		return
	}
	n := l.src.Len()
	l.cursor = max(0, min(l.cursor, n-1))
	if !valid(l, l.cursor) && !l.seek(l.cursor, 1) {
		l.seek(l.cursor, -1)
	}
	l.top = l.view(l.height)
}

// seek moves the cursor to the first row beyond i in direction d that may have it.
func (l *List) seek(i, d int) bool {
	for i += d; i >= 0 && i < l.src.Len(); i += d {
		if !l.src.Heading(i) {
			l.cursor = i
			return true
		}
	}
	return false
}

// view is the first row shown in h rows: the cursor in sight, with the heading just above it. As long as
// nobody has told how many rows there are, that is the first: a list that is filled before its terminal has a
// size would else begin at its cursor, with what fits above it out of sight.
func (l *List) view(h int) int {
	if h == 0 {
		return 0
	}
	n := l.src.Len()
	top := l.top
	if l.cursor >= top+h {
		top = l.cursor - h + 1
	}
	first := l.cursor
	for first > 0 && h > 1 && l.cursor-first < h-1 && l.src.Heading(first-1) {
		first--
	}
	top = min(top, first)
	return max(0, min(top, n-h))
}

// Resize tells how many rows are shown, so that pages have a length; none when that is not known yet.
func (l *List) Resize(h int) {
	l.height = max(0, h)
	l.settle()
}

// Move steps the cursor n rows that may have it, down or (n < 0) up, and reports whether it moved.
func (l *List) Move(n int) bool {
	if l.src == nil {
		return false
	}
	from, d := l.cursor, 1
	if n < 0 {
		d, n = -1, -n
	}
	for ; n > 0 && l.seek(l.cursor, d); n-- {
	}
	l.top = l.view(l.height)
	return l.cursor != from
}

// Next moves to the next row, as after an act of the round; false on the last one.
func (l *List) Next() bool { return l.Move(1) }

// Jump puts the cursor on row i, or the nearest row after it that may have it.
func (l *List) Jump(i int) {
	l.cursor = i
	l.settle()
}

// Click puts the cursor on row i when it may have it, and reports whether it does.
func (l *List) Click(i int) bool {
	if !valid(l, i) {
		return false
	}
	l.Jump(i)
	return true
}

// Act does what the action says when it concerns the list, and reports whether it did.
func (l *List) Act(id action.ID) bool {
	if l.src == nil {
		return false
	}
	switch id {
	case action.Down:
		l.Move(1)
	case action.Up:
		l.Move(-1)
	case action.HalfDown:
		l.Move(max(1, l.height/2))
	case action.HalfUp:
		l.Move(-max(1, l.height/2))
	case action.PageDown:
		l.Move(max(1, l.height-1))
	case action.PageUp:
		l.Move(-max(1, l.height-1))
	case action.Top:
		l.top = 0
		l.Jump(0)
	case action.End:
		l.cursor = max(0, l.src.Len()-1)
		if !valid(l, l.cursor) {
			l.seek(l.cursor, -1)
		}
		l.settle()
	default:
		return choose(l, id)
	}
	return true
}
