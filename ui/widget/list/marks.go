package list

import (
	"slices"

	"spoorboek/ui/action"
)

// keys is a set of rows by their keys.
type keys map[string]struct{}

func (k keys) add(key string) {
	if key != "" {
		k[key] = struct{}{}
	}
}

func (k keys) toggle(key string) {
	if _, on := k[key]; on {
		delete(k, key)
		return
	}
	k.add(key)
}

// marker is a source with rows that take the cursor but cannot be marked, such as the line of a folded group.
type marker interface{ Markable(i int) bool }

// markable reports whether row i can be marked.
func markable(l *List, i int) bool {
	if m, some := l.src.(marker); some && !m.Markable(i) {
		return false
	}
	return !l.src.Heading(i)
}

// mark marks row i when it can be.
func mark(l *List, i int) {
	if markable(l, i) {
		l.marks.add(l.src.Key(i))
	}
}

// choose does the actions that mark rows.
func choose(l *List, id action.ID) bool {
	if !valid(l, l.cursor) {
		return false
	}
	switch id {
	case action.Mark:
		if l.Ranging() {
			keepRange(l)
			return true
		}
		if markable(l, l.cursor) {
			l.marks.toggle(l.src.Key(l.cursor))
		}
		l.Move(1)
	case action.Range:
		if l.Ranging() {
			keepRange(l)
			return true
		}
		l.anchor = l.cursor
	case action.MarkAll:
		markAll(l)
	case action.ExtendDown, action.ExtendUp:
		mark(l, l.cursor)
		l.Move(map[action.ID]int{action.ExtendDown: 1, action.ExtendUp: -1}[id])
		mark(l, l.cursor)
	case action.Back:
		return back(l)
	default:
		return false
	}
	return true
}

// back undoes the last choice: first the range, then the marks; false when there is nothing to let go.
func back(l *List) bool {
	if l.Ranging() {
		l.anchor = -1
		return true
	}
	if len(l.marks) > 0 {
		l.Unmark()
		return true
	}
	return false
}

// markAll marks every row, or none when some are marked.
func markAll(l *List) {
	if len(l.marks) > 0 {
		l.Unmark()
		return
	}
	for i := range l.src.Len() {
		mark(l, i)
	}
}

// Ranging reports whether a range is being chosen.
func (l *List) Ranging() bool { return l.anchor >= 0 }

// inRange reports whether row i lies in the range being chosen.
func inRange(l *List, i int) bool {
	return l.Ranging() && i >= min(l.anchor, l.cursor) && i <= max(l.anchor, l.cursor)
}

func keepRange(l *List) {
	for i := min(l.anchor, l.cursor); i <= max(l.anchor, l.cursor) && i < l.src.Len(); i++ {
		mark(l, i)
	}
	l.anchor = -1
}

// Marked reports whether the row with this key is marked.
func (l *List) Marked(key string) bool {
	_, on := l.marks[key]
	return on
}

// Marks are the keys of the marked rows, with those of a range being chosen, sorted.
func (l *List) Marks() []string {
	all := make([]string, 0, len(l.marks))
	for k := range l.marks {
		all = append(all, k)
	}
	if l.Ranging() {
		for i := min(l.anchor, l.cursor); i <= max(l.anchor, l.cursor) && i < l.src.Len(); i++ {
			if k := l.src.Key(i); k != "" && !l.Marked(k) && markable(l, i) {
				all = append(all, k)
			}
		}
	}
	slices.Sort(all)
	return all
}

// Count is the number of marked rows, without a range being chosen; it costs the same however many they are.
func (l *List) Count() int { return len(l.marks) }

// Unmark lets go of all marks and of a range being chosen.
func (l *List) Unmark() {
	clear(l.marks)
	l.anchor = -1
}

// MarkKey marks the row with this key when there is one.
func MarkKey(l *List, key string) {
	for i := range l.src.Len() {
		if l.src.Key(i) == key {
			mark(l, i)
		}
	}
}
