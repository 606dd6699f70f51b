package caseload

import (
	"spoorboek/model/civil"
	"spoorboek/model/signal"
)

// Week is what there is to do in one calendar week.
type Week struct {
	Actions int
	Lines   []*Line // of the dossiers that ask for it, each once
}

// Load is the number of dated actions of the open dossiers in each of the coming calendar weeks, this week
// first.
func (l *List) Load(weeks int) []int {
	n := make([]int, max(weeks, 0))
	for i, week := range l.Ahead(weeks) {
		n[i] = week.Actions
	}
	return n
}

// Ahead is the dated actions of the open dossiers in each of the coming calendar weeks, this week first, with
// the dossiers that ask for them.
func (l *List) Ahead(weeks int) []Week {
	ahead := make([]Week, max(weeks, 0))
	monday := l.today.Add(-((int(l.today.Weekday()) + 6) % 7))
	for _, line := range l.orders[Urgency] {
		count := func(on civil.Date) {
			w := on.Sub(monday) / 7
			if on < monday || w >= len(ahead) {
				return
			}
			ahead[w].Actions++
			if n := len(ahead[w].Lines); n == 0 || ahead[w].Lines[n-1] != line {
				ahead[w].Lines = append(ahead[w].Lines, line)
			}
		}
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
	return ahead
}
