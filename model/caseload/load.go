package caseload

import (
	"slices"

	"spoorboek/model/civil"
	"spoorboek/model/signal"
)

// Week is what there is to do in one calendar week.
type Week struct {
	Actions int
	Lines   []*Line // of the dossiers that ask for it, each once
}

// Load is the number of dated actions of the open dossiers in each of the coming calendar weeks, this week
// first. It is counted once and kept with every change, for each act asks for it again.
func (l *List) Load(weeks int) []int {
	weeks = max(weeks, 0)
	if l.load == nil || len(l.load) != weeks {
		l.load = make([]int, weeks)
		for _, line := range l.orders[Urgency] {
			tally(l, line, 1)
		}
	}
	return slices.Clone(l.load)
}

// tally adds what a line asks for to the load, or takes it off.
func tally(l *List, line *Line, by int) {
	eachAhead(l, line, len(l.load), func(week int) { l.load[week] += by })
}

// Ahead is the dated actions of the open dossiers in each of the coming calendar weeks, this week first, with
// the dossiers that ask for them.
func (l *List) Ahead(weeks int) []Week {
	ahead := make([]Week, max(weeks, 0))
	for _, line := range l.orders[Urgency] {
		eachAhead(l, line, len(ahead), func(w int) {
			ahead[w].Actions++
			if n := len(ahead[w].Lines); n == 0 || ahead[w].Lines[n-1] != line {
				ahead[w].Lines = append(ahead[w].Lines, line)
			}
		})
	}
	return ahead
}

// eachAhead does something for each dated action of a line, with the week it is in: 0 is this one.
func eachAhead(l *List, line *Line, weeks int, do func(week int)) {
	monday := l.today.Add(-((int(l.today.Weekday()) + 6) % 7))
	within := func(on civil.Date) {
		if w := on.Sub(monday) / 7; on >= monday && w < weeks {
			do(w)
		}
	}
	in := &line.Row.In
	for i := range in.Dues {
		d := in.Dues[i].Under(l.settings)
		if d != nil && d.Rule != signal.Mark && d.Rule != signal.Interview && d.Rule != signal.Offer {
			within(d.On)
		}
	}
	for _, on := range in.Beyond {
		within(on)
	}
}
