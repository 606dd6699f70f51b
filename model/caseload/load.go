package caseload

import (
	"spoorboek/model/civil"
	"spoorboek/model/signal"
)

// Load is the number of dated actions of the open dossiers in each of the coming calendar weeks, this week
// first.
func (l *List) Load(weeks int) []int {
	n := make([]int, max(weeks, 0))
	monday := l.today.Add(-((int(l.today.Weekday()) + 6) % 7))
	count := func(on civil.Date) {
		if w := on.Sub(monday) / 7; on >= monday && w < len(n) {
			n[w]++
		}
	}
	for _, line := range l.orders[Urgency] {
		in := &line.Row.In
		for i := range in.Dues {
			if d := &in.Dues[i]; d.Rule != signal.Mark && d.Rule != signal.Interview && d.Rule != signal.Offer {
				count(d.On)
			}
		}
		for _, on := range in.Beyond {
			count(on)
		}
	}
	return n
}
