// Package marks is what a coach chose among the lines of a screen, to do one thing with all of them: space
// chooses a line, v a range, * all of a list.
package marks

import (
	"slices"

	"spoorboek/ui/action"
)

// Marks are the lines that were chosen, by their keys. The zero Marks choose nothing.
type Marks[K comparable] struct {
	on      map[K]bool
	ranging bool
	anchor  int // the line where the range began
}

// Lines are the lines among which is chosen. The zero key is that of a line that cannot be.
type Lines[K comparable] struct {
	Len  int
	Key  func(i int) K
	At   func() int   // the line under the cursor
	Step func(by int) // moves the cursor
}

// Chooses tells whether an action chooses lines.
func Chooses(id action.ID) bool {
	switch id {
	case action.Mark, action.Range, action.MarkAll, action.ExtendDown, action.ExtendUp:
		return true
	}
	return false
}

// Any reports whether lines were chosen, or are being.
func (m *Marks[K]) Any() bool { return len(m.on) > 0 || m.ranging }

// Ranging reports whether a range is being chosen.
func (m *Marks[K]) Ranging() bool { return m.ranging }

// Has reports whether a line was chosen; a range that is being chosen is not looked at.
func (m *Marks[K]) Has(key K) bool { return m.on[key] }

// Within reports whether line i lies in the range that is being chosen, with the cursor as its other end.
func (m *Marks[K]) Within(i, cursor int) bool {
	return m.ranging && i >= min(cursor, m.anchor) && i <= max(cursor, m.anchor)
}

// Act does what chooses lines.
func (m *Marks[K]) Act(id action.ID, l Lines[K]) {
	switch {
	case id == action.MarkAll:
		m.all(l)
	case m.ranging:
		m.Settle(l)
	case id == action.Range:
		m.ranging, m.anchor = true, l.At()
	case id == action.Mark:
		if key := l.Key(l.At()); m.on[key] {
			delete(m.on, key)
		} else {
			m.add(key)
		}
		l.Step(1)
	default:
		m.add(l.Key(l.At()))
		l.Step(map[action.ID]int{action.ExtendDown: 1, action.ExtendUp: -1}[id])
		m.add(l.Key(l.At()))
	}
}

func (m *Marks[K]) add(key K) {
	var none K
	if key == none {
		return
	}
	if m.on == nil {
		m.on = map[K]bool{}
	}
	m.on[key] = true
}

// all chooses every line, or lets go of them when all are chosen.
func (m *Marks[K]) all(l Lines[K]) {
	var none K
	var keys []K
	for i := range l.Len {
		if key := l.Key(i); key != none {
			keys = append(keys, key)
		}
	}
	every := !slices.ContainsFunc(keys, func(key K) bool { return !m.on[key] })
	for _, key := range keys {
		if m.add(key); every {
			delete(m.on, key)
		}
	}
	m.ranging = false
}

// Settle ends the choosing of a range: what lies in it is chosen, wherever the cursor goes now.
func (m *Marks[K]) Settle(l Lines[K]) {
	if !m.ranging {
		return
	}
	for i, cursor := 0, l.At(); i < l.Len; i++ {
		if m.Within(i, cursor) {
			m.add(l.Key(i))
		}
	}
	m.ranging = false
}

// LetGo lets go of the last choice: first the range, then the lines; false when there is nothing to let go.
func (m *Marks[K]) LetGo() bool {
	if !m.Any() {
		return false
	}
	if m.ranging {
		m.ranging = false
		return true
	}
	*m = Marks[K]{}
	return true
}
