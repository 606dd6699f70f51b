package report

import (
	"slices"

	"spoorboek/model/dossier"
)

// part is a piece of a dossier that is shown or withheld as a whole.
type part uint8

// The parts. Each names what it lets through; what has no part reaches no document at all: own notes, the
// coach's tasks and raw scores of tests.
const (
	partPrivate      part = iota // birth day, phone and mail of the person
	partNames                    // names of people beside the person, the employer's contact and the coach
	partFirstNote                // what was written of spoor 1
	partContacts                 // that there were contacts; what was agreed goes by the label of each
	partDiscussed                // what was discussed
	partIntake                   // efforts, goals and agreements of the intake
	partVision                   // situation and view of the employee at the intake
	partBarriers                 // practical barriers: they tell of home and means
	partThreeway                 // expectations and outcome of the driegesprek
	partPrepared                 // what was prepared with the employee alone
	partPlan                     // goal, activities and agreements of the trajectplan
	partSocial                   // social background
	partProfile                  // experience, education and what someone is good at
	partCharacter                // who someone is: traits, values, drives, obstacles
	partSearch                   // the search profile
	partGrounds                  // why a line fits or not: tells of what someone cannot
	partApplications             // applications with their dated stages
	partTrace                    // proof of an application, reasons of its steps
	partPlacements               // work that was found
	partTests                    // conclusions of tests
	partLimits                   // the capacity documents by rubric, and reported changes by effect
	partProof                    // evaluations, advice, cooperation, what was weighed
	partOutcome                  // what came of it
	partSatisfied                // satisfaction
	partHours                    // hours used against the budget
	partRegister                 // documents by kind and date
	partFinance                  // financial consequences, general text
	partRoles                    // labelled agreements and promises
)

var (
	paying   = []Audience{ForEmployer, ForPrincipal, ForCasemanager}
	near     = []Audience{ForEmployee, ForCoach}
	notPhys  = slices.Concat(paying, near, []Audience{ForUWV})
	judged   = slices.Concat(near, []Audience{ForUWV})
	everyone = append(slices.Clone(notPhys), ForPhysician)
)

// allowed says who may read which part. A reader that is not named here does not get it: the View that a
// document is written from does not hold it.
//
// The ground is AP's and CBP's line on sick employees: an employer may know of progress, cooperation and
// what work is possible, never of home, character, tests, complaints or what limits someone; the bedrijfsarts
// gets functional facts only; UWV gets what accounts for the effort.
var allowed = map[part][]Audience{
	partPrivate:      near,
	partNames:        near,
	partFirstNote:    notPhys,
	partContacts:     notPhys,
	partDiscussed:    {ForCoach},
	partIntake:       notPhys,
	partVision:       judged,
	partBarriers:     judged,
	partThreeway:     notPhys,
	partPrepared:     near,
	partPlan:         notPhys,
	partSocial:       near,
	partProfile:      notPhys,
	partCharacter:    judged,
	partSearch:       everyone,
	partGrounds:      append(slices.Clone(near), ForPhysician),
	partApplications: notPhys,
	partTrace:        judged,
	partPlacements:   everyone,
	partTests:        judged,
	partLimits:       append(slices.Clone(near), ForPhysician),
	partProof:        notPhys,
	partOutcome:      notPhys,
	partSatisfied:    {ForCoach},
	partHours:        append(slices.Clone(paying), ForCoach),
	partRegister:     notPhys,
	partFinance:      {ForEmployer, ForEmployee},
	partRoles:        notPhys,
}

// may reports whether an audience may read a part.
func (a Audience) may(p part) bool { return slices.Contains(allowed[p], a) }

// labels are the labels of texts that an audience may read. Each label is wider than the one before, so that
// UWV reads only what was meant for all.
var labels = map[Audience][]dossier.Audience{
	ForEmployer:    {dossier.ForEmployer, dossier.ForUWV},
	ForPrincipal:   {dossier.ForEmployer, dossier.ForUWV},
	ForCasemanager: {dossier.ForEmployer, dossier.ForUWV},
	ForEmployee:    {dossier.ForEmployee, dossier.ForEmployer, dossier.ForUWV},
	ForUWV:         {dossier.ForUWV},
	ForCoach:       dossier.Audiences(),
}

// reads reports whether an audience may read a text with that label.
func (a Audience) reads(label dossier.Audience) bool { return slices.Contains(labels[a], label) }

// Audiences returns every Audience, in the order in which a coach picks one.
func Audiences() []Audience {
	return []Audience{
		ForEmployer, ForEmployee, ForPrincipal, ForCasemanager, ForUWV, ForPhysician, ForCoach,
	}
}

// Known reports whether a is one of Audiences.
func (a Audience) Known() bool { return slices.Contains(Audiences(), a) }

// Kinds returns the kinds of document that are written for others, in the order of a trajectory. Person is
// apart: it is all that is kept of one person, for that person.
func Kinds() []Kind {
	return []Kind{Intake, Threeway, Plan, Progress, Applications, Physician, Final, Handover}
}

// readersOf says who a kind may be for, the usual reader first.
var readersOf = map[Kind][]Audience{
	Intake:       {ForEmployer, ForEmployee, ForPrincipal, ForCasemanager, ForUWV, ForCoach},
	Threeway:     {ForEmployer, ForEmployee, ForPrincipal, ForCasemanager, ForUWV, ForCoach},
	Plan:         {ForEmployer, ForEmployee, ForPrincipal, ForCasemanager, ForUWV, ForCoach},
	Progress:     {ForEmployer, ForEmployee, ForPrincipal, ForCasemanager, ForUWV, ForCoach},
	Applications: {ForEmployer, ForEmployee, ForPrincipal, ForCasemanager, ForUWV, ForCoach},
	Physician:    {ForPhysician, ForEmployee, ForCoach},
	Final:        {ForEmployer, ForEmployee, ForPrincipal, ForCasemanager, ForUWV, ForCoach},
	Handover:     {ForCoach},
}

// Readers returns who a kind may be for, the usual reader first.
func (k Kind) Readers() []Audience { return slices.Clone(readersOf[k]) }
