package wvp

import (
	"slices"

	"spoorboek/model/civil"
)

// Calendar is the statutory calendar of the case that runs. It is a plain value; Of makes it.
type Calendar struct {
	FirstSick     civil.Date     // of the case that runs: later than the input's when a new case began
	Moments       []Moment       // by Due, then in the order of the law
	Interruptions []Interruption // days that do not count, in order, none adjacent
	Notes         []Note         // what a person should look at
	Resting       bool           // a recovery is open: warnings rest
	ClosedOn      civil.Date     // with Resting: the day from which the case is closed if recovery lasts
}

// State is how a case stands on a day.
type State uint8

// The states.
const (
	NotStarted State = iota // before the first sick day, or it is not known
	Running
	Resting // hersteld gemeld: warnings rest
	Closed  // recovered for 28 days or more: renewed sickness is a new case
)

// Of computes the calendar of a case. It is total: whatever the input, it computes what it can and flags the
// rest.
func Of(c Case) Calendar {
	if c.FirstSick < civil.First || c.FirstSick > civil.Last {
		return Calendar{Notes: []Note{{Code: NoteNoFirstSick}}}
	}
	runs := interruptionsOf(c)
	cal := Calendar{
		FirstSick:     runs.firstSick,
		Interruptions: runs.blocks,
		Notes:         runs.notes,
		ClosedOn:      runs.closedOn,
		Resting:       !runs.closedOn.IsZero(),
	}
	r := newReckoner(c, &cal)
	cal.Moments = r.moments()
	cal.Notes = r.notes
	return cal
}

// On is the moment with that code.
func (c Calendar) On(code Code) (Moment, bool) {
	for i := range c.Moments {
		if c.Moments[i].Code == code {
			return c.Moments[i], true
		}
	}
	return Moment{}, false
}

// Week is the sickness week (ziekteweek, zwk) of a day: 1 from the first sick day, 0 before it. On a day that
// does not count it is the week the case had reached.
func (c Calendar) Week(day civil.Date) int {
	k, counting := c.CountingDay(day)
	if k < 0 && !counting {
		return 0
	}
	return k/7 + 1
}

// CountingDay is the k of a day: 0 on the first sick day. On a day that does not count it is the k that the
// case had reached, and -1 before the first counting day.
func (c Calendar) CountingDay(day civil.Date) (k int, counting bool) {
	if c.FirstSick.IsZero() || day < c.FirstSick {
		return NotCounted, false
	}
	k, counting = day.Sub(c.FirstSick), true
	for _, i := range c.Interruptions {
		if day < i.Span.From {
			break
		}
		if i.Span.Contains(day) {
			k, counting = k-day.Sub(i.Span.From)-1, false
			break
		}
		k -= i.Span.Days()
	}
	return k, counting
}

// Off is the day of the k-th counting day. An open recovery shifts nothing yet: nobody knows by how much.
func (c Calendar) Off(k int) civil.Date {
	day := c.FirstSick.Add(k)
	for _, i := range c.Interruptions {
		if i.Span.Open() || day < i.Span.From {
			break
		}
		day = day.Add(i.Span.Days())
	}
	return day
}

// StateOn is how the case stands on a day.
func (c Calendar) StateOn(today civil.Date) State {
	if c.FirstSick.IsZero() || today < c.FirstSick {
		return NotStarted
	}
	for _, i := range c.Interruptions {
		switch {
		case !i.Span.Contains(today) || i.Recovered == 0 && !i.Span.Open():
		case i.Span.Open() && today >= c.ClosedOn:
			return Closed
		default:
			return Resting
		}
	}
	return Running
}

// sortMoments orders by Due and leaves what falls on one day in the order of the law. The table is nearly in
// order already, which is what insertion likes best.
func sortMoments(all []Moment) {
	for i := 1; i < len(all); i++ {
		at := i
		for at > 0 && all[at-1].Due > all[i].Due {
			at--
		}
		if at < i {
			moved := all[i]
			copy(all[at+1:i+1], all[at:i])
			all[at] = moved
		}
	}
}

// Flagged tells that the calendar carries a note with that code.
func (c Calendar) Flagged(code NoteCode) bool {
	return slices.ContainsFunc(c.Notes, func(n Note) bool { return n.Code == code })
}
