package caseload

import (
	"slices"

	"spoorboek/model/signal"
)

// View is an answer to a query: lines in order, and in the order of urgency the groups they stand in. Closed
// dossiers come last, and only when something is searched or the order asks for them.
type View struct {
	Lines    []*Line
	Sections []Section // none in the other orders
}

// Section is the part of a view that is one group of the morning.
type Section struct {
	Group  signal.Group
	Pinned bool // the dossiers at the top, of whatever group
	From   int  // index of its first line
	Count  int
	Rests  int // of them, those of which something was put off
}

// View answers a query in an order.
func (l *List) View(q Query, o Order) View {
	lines, pinned := l.pinned(l.filter(q, o))
	v := View{Lines: lines}
	if o.By != Urgency {
		return v
	}
	if pinned > 0 {
		v.Sections = append(v.Sections, Section{Pinned: true, Count: pinned})
	}
	for i, line := range lines {
		if i < pinned {
			continue
		}
		if n := len(v.Sections); n == 0 || v.Sections[n-1].Pinned || v.Sections[n-1].Group != line.Group {
			v.Sections = append(v.Sections, Section{Group: line.Group, From: i})
		}
		last := &v.Sections[len(v.Sections)-1]
		last.Count++
		if line.Rests > 0 {
			last.Rests++
		}
	}
	return v
}

// pinned puts the pinned lines first and keeps the order otherwise; it tells how many they are.
func (l *List) pinned(lines []*Line) ([]*Line, int) {
	if len(l.pins) == 0 {
		return lines, 0
	}
	n := 0
	for i, line := range lines {
		if l.pins[line.Row.ID] {
			copy(lines[n+1:i+1], lines[n:i])
			lines[n] = line
			n++
		}
	}
	return lines, n
}

func (l *List) filter(q Query, o Order) []*Line {
	if q.Empty() {
		open := turned(slices.Clone(l.inOrder(o.By)), o.Reverse)
		if o.Closed {
			open = append(open, l.closed...)
		}
		return open
	}
	if l.last.known && l.last.order == o && q.narrows(l.last.query) {
		return l.keep(q, o, match(nil, l.last.lines, q, l))
	}
	source := l.inOrder(o.By)
	found := match(make([]*Line, 0, 64), source, q, l)
	found = match(turned(found, o.Reverse), l.closed, q, l)
	return l.keep(q, o, found)
}

// keep remembers an answer; the caller gets lines of his own.
func (l *List) keep(q Query, o Order, found []*Line) []*Line {
	l.last = answer{query: q, order: o, lines: found, known: true}
	return slices.Clone(found)
}

func match(found, lines []*Line, q Query, l *List) []*Line {
	wide := l.says != nil && q.wide()
	for _, line := range lines {
		if wide && line.seen == "" {
			line.seen = Fold(l.says(line))
		}
		if q.Match(line, l.today) {
			found = append(found, line)
		}
	}
	return found
}

func turned(lines []*Line, reverse bool) []*Line {
	if reverse {
		slices.Reverse(lines)
	}
	return lines
}
