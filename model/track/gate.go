package track

import "spoorboek/model/civil"

// Condition is one thing that should be there before a phase is entered. All gates are soft: a reason
// passes.
type Condition string

// The conditions of the gates.
const (
	Assigned      Condition = "assignment"     // opdracht: de startdatum van spoor 2 is bekend
	ThreeWay      Condition = "three-way"      // driegesprek gehouden
	PlanSigned    Condition = "plan-signed"    // trajectplan getekend
	PersonProfile Condition = "person-profile" // persoonsprofiel vastgelegd
	SearchProfile Condition = "search-profile" // zoekprofiel vastgelegd
	CVReady       Condition = "cv"             // cv gereed
	PlacementKept Condition = "placement"      // plaatsing vastgelegd
	FinalReport   Condition = "final-report"   // eindrapportage verstuurd
	OutcomeKnown  Condition = "outcome"        // uitkomst vastgelegd
)

// Unmet are the conditions of a gate that are not fulfilled, in the order of the gate.
type Unmet []Condition

// Evidence is what a dossier shows for the conditions; the dossier fills it.
type Evidence struct {
	Assigned      bool
	ThreeWay      civil.Date // the day of the driegesprek
	PlanSigned    civil.Date
	PlanSent      civil.Date // sent to be signed (ter tekening verstuurd): enough, but amber
	PersonProfile bool
	SearchProfile bool
	CV            bool
	Placement     bool
	FinalReport   civil.Date
	Outcome       bool
}

// GateEdition names the edition of the gates; a fact that passed a gate keeps the edition it passed.
const GateEdition = "2026-1"

// gates are the conditions to enter a phase from the one before it.
var gates = map[Phase][]Condition{
	Intake:      {Assigned},
	Orientation: {ThreeWay, PlanSigned},
	JobSearch:   {PersonProfile, SearchProfile, CVReady},
	Aftercare:   {PlacementKept},
	Closed:      {FinalReport, OutcomeKnown},
}

// Gate returns the conditions on the way from one phase to another. Going back asks nothing. Closing asks
// only for its own conditions, because a trajectory may end anywhere; so does aftercare, because a person
// may be placed at any time.
func Gate(from, to Phase) []Condition {
	if to <= from {
		return nil
	}
	if to >= Aftercare {
		return gates[to]
	}
	var all []Condition
	for p := from + 1; p <= to; p++ {
		all = append(all, gates[p]...)
	}
	return all
}

// Check returns the conditions between from and to that the evidence does not show.
func Check(from, to Phase, e Evidence) Unmet {
	var unmet Unmet
	for _, c := range Gate(from, to) {
		if !e.Met(c) && !e.Amber(c) {
			unmet = append(unmet, c)
		}
	}
	return unmet
}

// Met reports whether the evidence shows that c is fulfilled.
func (e Evidence) Met(c Condition) bool {
	switch c {
	case Assigned:
		return e.Assigned
	case ThreeWay:
		return !e.ThreeWay.IsZero()
	case PlanSigned:
		return !e.PlanSigned.IsZero()
	case PersonProfile:
		return e.PersonProfile
	case SearchProfile:
		return e.SearchProfile
	case CVReady:
		return e.CV
	case PlacementKept:
		return e.Placement
	case FinalReport:
		return !e.FinalReport.IsZero()
	case OutcomeKnown:
		return e.Outcome
	}
	return false
}

// Amber reports whether c is not fulfilled but under way: a plan that was sent to be signed.
func (e Evidence) Amber(c Condition) bool {
	return c == PlanSigned && e.PlanSigned.IsZero() && !e.PlanSent.IsZero()
}
