package pipeline

import (
	"slices"

	"spoorboek/model/civil"
)

// Approach is how coach and employee agreed to apply.
type Approach string

// The approaches.
const (
	ApproachUnknown  Approach = "unknown"
	ApproachTogether Approach = "together" // samen solliciteren
	ApproachRoom     Approach = "room"     // ruimte geven: zelf solliciteren
)

// Approaches returns every Approach.
func Approaches() []Approach { return []Approach{ApproachTogether, ApproachRoom, ApproachUnknown} }

// Known reports whether a is one of Approaches.
func (a Approach) Known() bool { return slices.Contains(Approaches(), a) }

// Agreement is what was agreed on applying.
type Agreement struct {
	Approach Approach
	PerWeek  float64    // applications a week; zero: no rhythm agreed
	On       civil.Date // since when
	Note     string
}

// Sent returns the day on which the application went out: its first step to Sent or beyond. ok is false where
// it has not, or where nobody knows when.
func (a Application) Sent() (day civil.Date, ok bool) {
	for _, s := range a.Steps {
		if Out(s.Stage) && !s.On.IsZero() {
			return s.On, true
		}
	}
	return 0, false
}

// Out reports whether a stage says that the employer has heard of the person.
func Out(s Stage) bool {
	return slices.Contains([]Stage{Sent, Interview, Offer, Placed, Rejected, Silent}, s)
}

// Rhythm is what was agreed against what went out.
type Rhythm struct {
	Agreed float64 // a week; zero: none agreed
	From   civil.Date
	Weeks  []int // applications sent, by week from From; the last week may still run
}

// Real returns the applications a week over the weeks of the rhythm.
func (r Rhythm) Real() float64 {
	if len(r.Weeks) == 0 {
		return 0
	}
	n := 0
	for _, w := range r.Weeks {
		n += w
	}
	return float64(n) / float64(len(r.Weeks))
}

// RhythmOf counts what was sent in the weeks up to and including today, at most so many; it looks no further
// back than the day of the agreement.
func RhythmOf(list []Application, agreed Agreement, today civil.Date, weeks int) Rhythm {
	const week = 7
	from := today.Add(1 - week*weeks)
	if agreed.On > from {
		from, weeks = agreed.On, max(today.Sub(agreed.On)+week, 0)/week
	}
	r := Rhythm{Agreed: agreed.PerWeek, From: from, Weeks: make([]int, weeks)}
	for _, a := range list {
		day, ok := a.Sent()
		if !ok || day < from || day > today {
			continue
		}
		r.Weeks[day.Sub(from)/week]++
	}
	return r
}
