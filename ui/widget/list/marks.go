package list

import (
	"slices"

	"spoorboek/ui/action"
)

// choose does the actions that mark rows.
func (l *List) choose(id action.ID) bool {
	if !l.valid(l.cursor) {
		return false
	}
	switch id {
	case action.Mark:
		if l.Ranging() {
			l.keepRange()
			return true
		}
		l.toggle(l.src.Key(l.cursor))
		l.Move(1)
	case action.Range:
		if l.Ranging() {
			l.keepRange()
			return true
		}
		l.anchor = l.cursor
	case action.MarkAll:
		l.markAll()
	case action.ExtendDown, action.ExtendUp:
		l.mark(l.src.Key(l.cursor))
		l.Move(map[action.ID]int{action.ExtendDown: 1, action.ExtendUp: -1}[id])
		l.mark(l.src.Key(l.cursor))
	case action.Back:
		return l.back()
	default:
		return false
	}
	return true
}

// back undoes the last choice: first the range, then the marks; false when there is nothing to let go.
func (l *List) back() bool {
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

func (l *List) mark(key string) {
	if key != "" {
		l.marks[key] = struct{}{}
	}
}

func (l *List) toggle(key string) {
	if _, on := l.marks[key]; on {
		delete(l.marks, key)
		return
	}
	l.mark(key)
}

// markAll marks every row, or none when some are marked.
func (l *List) markAll() {
	if len(l.marks) > 0 {
		l.Unmark()
		return
	}
	for i := range l.src.Len() {
		if !l.src.Heading(i) {
			l.mark(l.src.Key(i))
		}
	}
}

// Ranging reports whether a range is being chosen.
func (l *List) Ranging() bool { return l.anchor >= 0 }

// inRange reports whether row i lies in the range being chosen.
func (l *List) inRange(i int) bool {
	return l.Ranging() && i >= min(l.anchor, l.cursor) && i <= max(l.anchor, l.cursor)
}

func (l *List) keepRange() {
	for i := min(l.anchor, l.cursor); i <= max(l.anchor, l.cursor) && i < l.src.Len(); i++ {
		if !l.src.Heading(i) {
			l.mark(l.src.Key(i))
		}
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
	keys := make([]string, 0, len(l.marks))
	for k := range l.marks {
		keys = append(keys, k)
	}
	if l.Ranging() {
		for i := min(l.anchor, l.cursor); i <= max(l.anchor, l.cursor) && i < l.src.Len(); i++ {
			if k := l.src.Key(i); k != "" && !l.Marked(k) {
				keys = append(keys, k)
			}
		}
	}
	slices.Sort(keys)
	return keys
}

// Count is the number of marked rows, without a range being chosen; it costs the same however many they are.
func (l *List) Count() int { return len(l.marks) }

// Unmark lets go of all marks and of a range being chosen.
func (l *List) Unmark() {
	clear(l.marks)
	l.anchor = -1
}
