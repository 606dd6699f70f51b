package dossier

import (
	"slices"

	"spoorboek/model/civil"
	"spoorboek/model/journal"
	"spoorboek/model/wvp"
)

// MomentState is what was recorded of a statutory moment.
type MomentState struct {
	Done          civil.Date // the day it was done; zero with Confirmed: done, day unknown
	Moved         civil.Date // deviating date, with Reason
	NotApplicable bool
	Confirmed     bool // done, even when the day is not known
	Reopened      bool // explicitly open: nothing may be inferred
	Reason        string
	ConfirmedBy   string // who said so
	ConfirmedOn   civil.Date
	By            string // who recorded it
	Item          journal.ID
}

// MomentStatus is how a statutory moment stands.
type MomentStatus uint8

// The statuses. Unknown is a moment from before the assignment of which nothing was recorded: never late.
const (
	StatusOpen MomentStatus = iota
	StatusDone
	StatusMoved
	StatusNotApplicable
	StatusUnknown
)

// String returns the stable name of s.
func (s MomentStatus) String() string {
	switch s {
	case StatusDone:
		return "done"
	case StatusMoved:
		return "moved"
	case StatusNotApplicable:
		return "not-applicable"
	case StatusUnknown:
		return "unknown"
	}
	return "open"
}

// Standing is a moment of the calendar with what was recorded of it.
type Standing struct {
	Moment wvp.Moment
	State  MomentState
	Status MomentStatus
	Due    civil.Date // the day to warn on: the deviating date when moved, else that of the calendar
}

// Moment returns how a statutory moment stands on today. Moment is zero when the calendar does not have it.
func (d *Dossier) Moment(code wvp.Code, today civil.Date) Standing {
	m, _ := d.Calendar.On(code)
	return standingOf(d, m, code, today)
}

// Standings returns how every moment of the calendar stands on today, by the day to warn on.
func (d *Dossier) Standings(today civil.Date) []Standing {
	all := make([]Standing, 0, len(d.Calendar.Moments))
	for _, m := range d.Calendar.Moments {
		all = append(all, standingOf(d, m, m.Code, today))
	}
	slices.SortStableFunc(all, func(a, b Standing) int { return int(a.Due) - int(b.Due) })
	return all
}

// UnknownMoments returns the moments from before the assignment of which nothing was recorded.
func (d *Dossier) UnknownMoments(today civil.Date) []wvp.Code {
	var codes []wvp.Code
	for _, s := range d.Standings(today) {
		if s.Status == StatusUnknown {
			codes = append(codes, s.Moment.Code)
		}
	}
	return codes
}

func standingOf(d *Dossier, m wvp.Moment, code wvp.Code, today civil.Date) Standing {
	s := Standing{Moment: m, State: d.Moments[code], Due: m.Due}
	switch {
	case s.State.NotApplicable || m.Lapsed != "":
		s.Status = StatusNotApplicable
	case s.State.met(code, d.Calendar.FirstSick, today):
		s.Status = StatusDone
	case !s.State.Moved.IsZero():
		s.Status, s.Due = StatusMoved, s.State.Moved
	case !m.LegalLast.IsZero() && m.LegalLast < d.AssignedFrom():
		s.Status = StatusUnknown
		if s.State.ConfirmedBy != "" { // one confirmation covers all times of what recurs
			s.Status = StatusDone
		}
	}
	return s
}

// met reports whether the moment was done. What recurs never is: the calendar has its next time. A day from
// before the first sick day belongs to an earlier case, a day to come is a plan.
func (s MomentState) met(code wvp.Code, firstSick, today civil.Date) bool {
	if slices.Contains(recurring(), code) {
		return false
	}
	if s.Done.IsZero() {
		return s.Confirmed
	}
	return s.Done >= firstSick && s.Done <= today
}

// onlyMoved reports whether nothing but a deviating date was recorded.
func (s MomentState) onlyMoved() bool {
	return !s.Moved.IsZero() && s.Done.IsZero() && !s.Confirmed && !s.NotApplicable
}
