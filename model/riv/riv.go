// Package riv holds a dossier against what UWV asks of a re-integration report (the RIV-toets): thirty-three
// checks, each with its ground and its source, each naming the entry it rests on and the act that mends it.
//
// A finding is a point to look at (aandachtspunt), never a verdict: only UWV gives one. The package says
// nothing about health; it reads dates, papers and what was agreed.
package riv

import (
	"slices"

	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/model/norm"
	"spoorboek/model/wvp"
)

// Severity is how heavy a check weighs.
type Severity string

// The severities.
const (
	Sanction  Severity = "R" // a known ground of a loonsanctie
	Attention Severity = "A"
	Notice    Severity = "I"
)

// State is how a check stands.
type State string

// The states.
const (
	InOrder       State = "in-order"
	Missing       State = "missing"
	Undated       State = "undated"        // it is there, and nobody knows of when
	Contradictory State = "contradictory"  // the dossier says something else than it should
	NotYet        State = "not-yet-due"    // its day is still to come
	NotApplicable State = "not-applicable" // with a reason
)

// States returns every State.
func States() []State {
	return []State{InOrder, Missing, Undated, Contradictory, NotYet, NotApplicable}
}

// Open reports whether a check in this state asks for something.
func (s State) Open() bool { return s == Missing || s == Undated || s == Contradictory }

// Check is one row of the list.
type Check struct {
	ID        string // C01
	Severity  Severity
	Ground    string // the norm
	Source    string // where it was read
	Certainty wvp.Certainty
	judge     func(*view) verdict
}

// Reason says in words why a check stands as it does: an id of the catalogue (riv.why.<id>) and what to
// fill in.
type Reason struct {
	ID   string
	Args []any // civil.Date, int, string, Parts
}

// Parts are parts of a paper or a plan, by their stable names (riv.part.<name>).
type Parts []string

// told is a part, and whether it is there.
type told struct {
	name string
	is   bool
}

// unsaid are the parts that are not there.
func unsaid(all []told) Parts {
	var missing Parts
	for _, part := range all {
		if !part.is {
			missing = append(missing, part.name)
		}
	}
	return missing
}

// Finding is how one check stands on a day.
type Finding struct {
	Check
	State  State
	Reason Reason
	Due    civil.Date   // with NotYet: the day from which it is asked for
	Entry  journal.ID   // what it rests on; zero: nothing
	Act    string       // the act that mends it; empty: nothing to do
	Args   dossier.Args // what that act begins with
}

// Norms are the numbers of the office by which the check judges; none where only the law sets days.
func (c Check) Norms() []norm.Key { return slices.Clone(obeys[c.ID]) }

// Open reports whether the finding asks for something.
func (f Finding) Open() bool { return f.State.Open() }

// Checks returns every check, C01 first.
func Checks() []Check { return slices.Clone(checks[:]) }

// Evaluate holds the dossier against every check as it stands on a day, by the numbers that the office set;
// later facts are left out. The order is that of Checks.
func Evaluate(d *dossier.Dossier, day civil.Date, set norm.Settings) []Finding {
	v := newView(d, day, set)
	all := make([]Finding, 0, len(checks))
	for _, c := range checks {
		got := c.judge(v)
		f := Finding{
			Check: c, State: got.state, Reason: got.reason, Due: got.due, Entry: got.entry, Act: got.act,
			Args: got.args,
		}
		if got.severity != "" {
			f.Severity = got.severity
		}
		all = append(all, f)
	}
	return all
}

// Open returns the findings that ask for something: those of a known sanction ground first.
func Open(all []Finding) []Finding {
	var open []Finding
	for _, s := range []Severity{Sanction, Attention, Notice} {
		for _, f := range all {
			if f.Open() && f.Severity == s {
				open = append(open, f)
			}
		}
	}
	return open
}
