package report

import (
	"spoorboek/model/capacity"
	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/model/pipeline"
	"spoorboek/model/profile"
	"spoorboek/model/track"
)

// View is what one audience may read of a dossier on a day, and nothing else: documents are written from it.
// It is built field by field from what is allowed, so that a field that a dossier gains later stays out until
// somebody lets it in.
type View struct {
	Audience Audience
	Day      civil.Date
	Subject  Subject
	Course   Course
	Start    Start
	Plan     PlanView
	Profile  profile.Portrait // experience and education; the rest of it for those close by
	Search   []Line
	Talks    []Talk      // contacts by day
	Promises []Promise   // agreements with an owner
	Apps     []Applying  // by the day of their last step
	Places   []Placing   // work that was found
	Capacity CapacityNow // what is possible; by rubric for those who may
	Proof    ProofView
	End      Ending
}

// Subject is whom a document is about, and who is involved.
type Subject struct {
	Number    string
	Person    profile.Person
	Employer  string
	Contact   string // the employer's contact person
	Principal string
	Parties   []Involved
}

// Involved is someone in a role; Name only for those who may read names.
type Involved struct {
	Role               string
	Name, Organisation string
}

// Course is how the trajectory runs.
type Course struct {
	FirstSick   civil.Date
	Week        int // sickness week of the day; 0: not known
	WaitingEnds civil.Date
	EJE, Expert civil.Date
	Phase       track.Phase
	Phases      []Phased
	Paused      bool
	Assigned    civil.Date
	Until       civil.Date
	Started     civil.Date // the first day the coach answers for
	OwnEmployer
	Hours       Used
	ReportEvery int
}

// OwnEmployer is how spoor 1 runs.
type OwnEmployer struct {
	First     []FirstStep
	FirstSeen civil.Date // spoor 1 was last looked at
	Adapted   []track.Adaptation
}

// Phased is a phase and the day it began.
type Phased struct {
	Phase track.Phase
	On    civil.Date
}

// FirstStep is one state of spoor 1.
type FirstStep struct {
	Item  journal.ID
	On    civil.Date
	State track.FirstTrack
	Hours float64
	Note  string
}

// Used are hours against a budget; both zero: not for this audience.
type Used struct{ Spent, Budget float64 }

// Start is how it began: intake and driegesprek.
type Start struct {
	Intakes   []dossier.Intake
	ThreeWays []dossier.ThreeWayTalk
	Explained []civil.Date // privacy-uitleg
	Financial []civil.Date // financiële gevolgen uitgelegd
}

// PlanView is the trajectplan.
type PlanView struct {
	Outline    dossier.Outline
	Goals      []dossier.Goal
	Activities []dossier.Activity
	Tests      []dossier.Test
	Signed     map[dossier.Signer]civil.Date
	Weighed    []dossier.Weighing
}

// Line is one line of the search profile.
type Line struct {
	Item     journal.ID
	Function string
	Branch   string
	Region   string
	Hours    float64
	Prospect profile.Prospect
	Proof    profile.Proof
	Advice   profile.Follows
	Why      string // why it deviates from the advice
	Fit      profile.Fit
	Ground   string // why it fits or not: only for those who may read limits
	Blocking capacity.Part
	Blocked  bool
}

// Talk is a contact: that it took place, and what of it this audience may read.
type Talk struct {
	Item      journal.ID
	On        civil.Date
	Kind      dossier.ContactKind
	Minutes   int
	With      string
	Goal      string
	Discussed string
	Agreed    string
	Next      string
	Note      bool // a note that was written for this audience, and no contact
}

// Promise is an agreement with its owner.
type Promise struct {
	Item    journal.ID
	On      civil.Date
	Party   string
	Who     string
	What    string
	Due     civil.Date
	Done    civil.Date
	Dropped bool
}

// Applying is one application with its dated stages.
type Applying struct {
	Item     journal.ID
	Employer string
	Function string
	Kind     pipeline.Kind
	Channel  pipeline.Channel
	Mode     pipeline.Mode
	Steps    []pipeline.Step
	Contact  string
	Evidence string
	Line     string // the line of the search profile it serves
}

// Placing is work that was found.
type Placing struct {
	Item          journal.ID
	Work          pipeline.Work
	Goal          string
	Start, Until  civil.Date
	Hours         float64
	Evaluation    string
	Ended         civil.Date
	EndReason     string
	Lasts         []dossier.Lasting
	NotAPlacement bool
}

// CapacityNow is what is possible. Everyone may read since when and for how many hours; Documents is empty
// for those who may not read what limits someone.
type CapacityNow struct {
	On        civil.Date // the document that holds
	Item      journal.ID
	Hours     float64 // per week; zero: not limited or not said
	Count     int     // documents so far
	Documents []capacity.Assessment
	Reported  []capacity.Reported
	Named     bool // the kind of the document may be named
	Kind      capacity.Kind
	Labels    capacity.Labels
}

// ProofView is what accounts for the effort.
type ProofView struct {
	Evaluations []dossier.YearEvaluation
	Research    []dossier.Research
	Advice      []dossier.Advice
	Refusals    []dossier.Refusal
	Grounds     []dossier.Ground
	Documents   []dossier.Document
}

// Ending is what came of it.
type Ending struct {
	Outcome   dossier.Outcome
	Closed    civil.Date
	Satisfied []dossier.Satisfaction
	Group     track.Recognition
	Open      Todo
}

// Todo is what lies open for the one who takes over.
type Todo struct {
	Tasks        []dossier.Task
	Appointments []dossier.Appointment
}
