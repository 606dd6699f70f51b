package caseload

import (
	"slices"

	"spoorboek/model/signal"
)

// View is an answer to a query: lines in order, and in the order of urgency the groups they stand in. Closed
// dossiers come last, and only when something is searched.
type View struct {
	Lines    []*Line
	Sections []Section // none in the other orders
}

// Section is the part of a view that is one group of the morning.
type Section struct {
	Group signal.Group
	From  int // index of its first line
	Count int
}

// View answers a query in an order.
func (l *List) View(q Query, o Order) View {
	lines := l.filter(q, o)
	v := View{Lines: lines}
	if o.By != Urgency {
		return v
	}
	for i, line := range lines {
		if n := len(v.Sections); n == 0 || v.Sections[n-1].Group != line.Group {
			v.Sections = append(v.Sections, Section{Group: line.Group, From: i})
		}
		v.Sections[len(v.Sections)-1].Count++
	}
	return v
}

func (l *List) filter(q Query, o Order) []*Line {
	if q.Empty() {
		return turned(slices.Clone(l.inOrder(o.By)), o.Reverse)
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
	for _, line := range lines {
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
