// Package doctor looks through a dossier for what cannot be right or will be missed later: days that
// contradict each other, a phase without contact, an application without outcome, no employer, a blank that
// the figures need. It judges the keeping of the dossier, never the person.
package doctor

import (
	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/model/norm"
	"spoorboek/model/track"
)

// Complaint names what is wrong; its words are "doctor.<complaint>".
type Complaint string

// The complaints.
const (
	FirstSickMissing  Complaint = "first-sick-missing" // eerste ziektedag ontbreekt
	FirstSickAhead    Complaint = "first-sick-ahead"   // eerste ziektedag in de toekomst
	AssignedBefore    Complaint = "assigned-before"    // opdracht vóór de eerste ziektedag
	EndBeforeStart    Complaint = "end-before-start"   // einde opdracht vóór het begin
	PhaseBefore       Complaint = "phase-before"       // fase vóór de opdracht
	PhaseAhead        Complaint = "phase-ahead"        // fase in de toekomst
	ContactAhead      Complaint = "contact-ahead"      // contact in de toekomst
	GapsOverlap       Complaint = "gaps-overlap"       // onderbrekingen overlappen
	ClosedWithTasks   Complaint = "closed-with-tasks"  // afgesloten met open taken
	PhaseNoContact    Complaint = "phase-no-contact"   // fase zonder contact
	ApplicationOpen   Complaint = "application-open"   // sollicitatie zonder uitkomst
	NoEmployer        Complaint = "no-employer"        // geen werkgever
	NoOutcome         Complaint = "no-outcome"         // afgesloten zonder uitkomst
	NoBenefit         Complaint = "no-benefit"         // uitkering onbekend na de wachttijd
	NoAssignment      Complaint = "no-assignment"      // begin spoor 2 onbekend
	PlacementNoStart  Complaint = "placement-no-start" // plaatsing zonder begin
	PlacementNoHours  Complaint = "placement-no-hours" // plaatsing zonder uren
	SeveralValues     Complaint = "several-values"     // twee waarden na samenvoegen
	AppointmentUnsaid Complaint = "appointment-unsaid" // afspraak zonder uitkomst
)

// Complaints are all of them, in the order in which they are looked for.
func Complaints() []Complaint {
	all := make([]Complaint, 0, len(looks))
	for _, l := range looks {
		all = append(all, l.what)
	}
	return all
}

// Finding is one complaint about a dossier.
type Finding struct {
	What Complaint
	On   civil.Date // the day it is about; zero: none
	Item journal.ID // what it is about; zero: the dossier
	Days int        // how long it lasts, where that is the point
	Act  string     // the act that mends it
}

// look is one thing that is looked for.
type look struct {
	what Complaint
	act  string
	find func(exam) []Finding
}

// exam is a dossier that is looked through, on a day and by the numbers that the office set.
type exam struct {
	*dossier.Dossier
	today civil.Date
	set   norm.Settings
}

// closed reports whether the trajectory is closed.
func (d exam) closed() bool { return d.Phase(d.today) == track.Closed }

// Examine looks for everything, in the order of Complaints.
func Examine(d *dossier.Dossier, today civil.Date, set norm.Settings) []Finding {
	var all []Finding
	for _, l := range looks {
		for _, f := range l.find(exam{d, today, set}) {
			f.What, f.Act = l.what, l.act
			all = append(all, f)
		}
	}
	return all
}

// when is a finding about a day, if it is so.
func when(is bool, on civil.Date) []Finding {
	if !is {
		return nil
	}
	return []Finding{{On: on}}
}
