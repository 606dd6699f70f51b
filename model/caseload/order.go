package caseload

import (
	"cmp"
	"strings"

	"spoorboek/model/civil"
)

// By is what a list is ordered by.
type By uint8

// The orders.
const (
	Urgency   By = iota // urgentie: groups of the morning
	ByName              // naam
	ByWeek              // ziekteweek, the longest first
	ByDue               // termijn, the first day first
	ByPhase             // fase
	ByContact           // laatste contact, the longest ago first
	byCount
)

var orderNames = [byCount][2]string{
	{"urgency", "urgentie"}, {"name", "naam"}, {"week", "ziekteweek"}, {"due", "termijn"}, {"phase", "fase"},
	{"contact", "contact"},
}

// Order is how a list is ordered.
type Order struct {
	By      By
	Reverse bool
	Closed  bool // closed dossiers too, as the last group
}

// String is the stable name of what is ordered by.
func (b By) String() string {
	if b < byCount {
		return orderNames[b][0]
	}
	return ""
}

// ParseOrder reads an order by its English or Dutch name; a minus before it reverses.
func ParseOrder(s string) (Order, bool) {
	name, reverse := strings.CutPrefix(Fold(strings.TrimSpace(s)), "-")
	for by, names := range orderNames {
		if name == names[0] || name == names[1] {
			return Order{By: By(by), Reverse: reverse}, true
		}
	}
	return Order{}, false
}

// compare is the order of two lines on a day; what is equal goes by name.
func (b By) compare(today civil.Date) func(x, y *Line) int {
	by := map[By]func(x, y *Line) int{
		ByName: func(_, _ *Line) int { return 0 },
		ByWeek: func(x, y *Line) int { return cmp.Compare(y.Row.In.Week(today), x.Row.In.Week(today)) },
		ByDue:  func(x, y *Line) int { return cmp.Compare(uint32(x.First.Due)-1, uint32(y.First.Due)-1) },
		ByPhase: func(x, y *Line) int {
			return cmp.Compare(x.Row.In.Phase(today), y.Row.In.Phase(today))
		},
		ByContact: func(x, y *Line) int { return cmp.Compare(x.Row.In.Contact.Last, y.Row.In.Contact.Last) },
	}[b]
	if by == nil {
		return byUrgency
	}
	return func(x, y *Line) int {
		if c := by(x, y); c != 0 {
			return c
		}
		return byName(x, y)
	}
}
