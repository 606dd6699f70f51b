package pipeline

import (
	"spoorboek/model/civil"
	"spoorboek/model/journal"
)

// Work is what work it is, and where.
type Work struct {
	Kind     Kind // empty: as the application says, else a job
	Employer string
	Function string
}

// Answer is yes, no or not known.
type Answer string

// The answers.
const (
	Unanswered Answer = ""
	Yes        Answer = "yes"
	No         Answer = "no"
	DoNotKnow  Answer = "unknown"
)

// Answers returns what can be answered.
func Answers() []Answer { return []Answer{Yes, No, DoNotKnow} }

// Placement is work that was found (plaatsing): with a contract, or on an agreement of three parties.
type Placement struct {
	Item        journal.ID // the entry that says so
	Application journal.ID // the application it came of; zero: none
	Work
	Goal       string
	Host       string // begeleider bij het leerbedrijf
	Start      civil.Date
	Until      civil.Date // zero: no end agreed
	Hours      float64    // per week
	Wage       Answer     // loonwaarde: is there work that is worth a wage
	Evaluation string
	Evaluated  civil.Date
	Ended      civil.Date
	EndReason  string
	Agreed     civil.Date // the day it was agreed
	Note       string
}

// Last returns the last day of the placement: when it ended, else the agreed end; zero: open.
func (p Placement) Last() civil.Date {
	if !p.Ended.IsZero() {
		return p.Ended
	}
	return p.Until
}

// Runs reports whether the person works there on that day.
func (p Placement) Runs(day civil.Date) bool {
	last := p.Last()
	return !p.Start.IsZero() && p.Start <= day && (last.IsZero() || day <= last)
}

// Counts reports whether it is a placement at all: voluntary work is a result and never one.
func (p Placement) Counts() bool { return p.Kind != Voluntary }
