package dossier

import (
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
