package dossier

import (
	"slices"

	"spoorboek/model/civil"
	"spoorboek/model/journal"
	"spoorboek/model/norm"
	"spoorboek/model/party"
	"spoorboek/model/pipeline"
	"spoorboek/model/track"
)

// Plan is what was found, agreed and planned from the intake on: the trajectplan and all it rests on.
type Plan struct {
	Intakes    []Intake            // by day
	Research   []Research          // arbeidsdeskundig onderzoek, by day
	Recognised []track.Recognition // early recognition, by day
	ThreeWays  []ThreeWayTalk      // driegesprekken, by day
	Outline    []Outline           // the text of the plan: one, once it was begun
	Goals      []Goal
	Activities []Activity
	Tests      []Test
	Signatures []Signature
	Weighed    []Weighing
	Explained  []Explained // privacy-uitleg
	Financial  []Explained // financiële gevolgen uitgelegd
	Kept       []Keeping   // why it is kept past its period, by day
}

// Text returns the text of the plan; its zero value is none.
func (p *Plan) Text() Outline {
	if len(p.Outline) == 0 {
		return Outline{}
	}
	return p.Outline[0]
}

// Signed returns the day on which a party signed an agreement: of the item, or with a zero item the plan.
// Zero: not signed on or before on.
func (p *Plan) Signed(item journal.ID, by Signer, on civil.Date) civil.Date {
	var day civil.Date
	for _, s := range p.Signatures {
		if s.About == item && s.On <= on && slices.Contains(s.By, string(by)) {
			day = max(day, s.On)
		}
	}
	return day
}

// SignedByAll returns the day of the last of the three signatures under the plan; zero while one is missing.
func (p *Plan) SignedByAll(on civil.Date) civil.Date {
	var last civil.Date
	for _, by := range []Signer{SignedEmployee, SignedEmployer, SignedCoach} {
		day := p.Signed(journal.ID{}, by, on)
		if day.IsZero() {
			return 0
		}
		last = max(last, day)
	}
	return last
}

// completes reports whether these, who sign on a day, are the last of the three under the plan.
func (p *Plan) completes(by []string, on civil.Date) bool {
	for _, s := range []Signer{SignedEmployee, SignedEmployer, SignedCoach} {
		if !slices.Contains(by, string(s)) && p.Signed(journal.ID{}, s, on).IsZero() {
			return false
		}
	}
	return true
}

// SignaturesUnder are the signatures under a document, by day. Those under the trajectplan stand under each
// document that is one, from the day it bears on.
func SignaturesUnder(d *Dossier, doc Document) []Signature {
	return slices.DeleteFunc(slices.Clone(d.Plan.Signatures), func(s Signature) bool {
		plan := doc.Kind == DocPlan && s.About.IsZero() && s.On >= doc.Day()
		return s.About != doc.Item && !plan
	})
}

// Recognised returns the group that was recognised as it holds on that day.
func (d *Dossier) Recognised(on civil.Date) track.Recognition {
	for _, r := range slices.Backward(d.Plan.Recognised) {
		if r.On <= on {
			return r
		}
	}
	return track.Recognition{}
}

// Intake is one intake meeting.
type Intake struct {
	Item      journal.ID
	On        civil.Date
	Present   string // aanwezig
	Situation string // situatie, in words that are not medical
	Efforts   string // eerdere inspanningen in spoor 1
	Vision    string // verwachtingen en visie van de werknemer
	Goals     string
	Barriers  string // praktische belemmeringen: vervoer, taal, zorgtaken, digitaal
	Agreed    string
	Rules     bool // Wvp en WIA uitgelegd
}

// Conclusion is what a labour expert (arbeidsdeskundige) found; the first that holds.
type Conclusion string

// The conclusions of an AD-onderzoek, in their order.
const (
	OwnFits     Conclusion = "own"          // eigen werk passend
	OwnAdapted  Conclusion = "own-adapted"  // eigen werk passend te maken
	OtherInside Conclusion = "other"        // ander werk bij de eigen werkgever
	Outside     Conclusion = "second-track" // passend werk buiten: spoor 2
)

// Conclusions returns every Conclusion.
func Conclusions() []Conclusion { return []Conclusion{OwnFits, OwnAdapted, OtherInside, Outside} }

// Research is the research of a labour expert.
type Research struct {
	Item       journal.ID
	On         civil.Date // the date on the report
	Conclusion Conclusion
	Parallel   bool   // uncertain inside the own firm: spoor 2 runs beside it
	Direction  string // the advised direction and functions
	Searched   string // which functions of the own employer were looked at, and why not
	Author     string
	Document   journal.ID // the report in the register; zero: not registered
}

// ThreeWayTalk is the driegesprek: prepared with the employee, held by the three.
type ThreeWayTalk struct {
	Item      journal.ID
	On        civil.Date // the day the preparation began
	With      string
	Prepared  string // voorbereiding met de werknemer
	Employer  string // verwachtingen van de werkgever
	Employee  string // verwachtingen van de werknemer
	Coach     string // verwachtingen van de coach
	PlanRead  bool   // trajectplan doorgenomen
	ExpertOn  bool   // AD-onderzoek doorgenomen
	ExpertSay string // wat ervan telt
	Outcome   string
	Held      civil.Date // zero: still to be held
}

// Outline is the text of the trajectplan.
type Outline struct {
	Item       journal.ID
	On         civil.Date
	Goal       string // het doel in één zin
	Frame      string // inleiding en kaders
	Social     string // sociale achtergrond, the least that is needed
	Employee   string // visie werknemer
	Adviser    string // visie adviseur
	Prognosis  string // functional
	Barriers   string // praktische belemmeringen
	Distance   string // afstand tot werk
	Placeable  string // plaatsbaarheid
	Reporting  string // rapportagemomenten
	Agreements string // afspraken en akkoord
	Planned    phaseDays
}

// Goal is one goal of the plan, and in the end what became of it.
type Goal struct {
	Item    journal.ID
	On      civil.Date
	Text    string
	Until   civil.Date
	Result  Reached // empty: not known yet
	Because string  // the sentence that goes with it
	Dropped bool
}

// Reached is how far a goal was reached.
type Reached string

// The answers to "is het doel bereikt?".
const (
	ReachedAll  Reached = "achieved" // bereikt
	ReachedPart Reached = "partly"   // deels
	ReachedNot  Reached = "not"      // niet
)

// ReachedAnswers returns every Reached.
func ReachedAnswers() []Reached { return []Reached{ReachedAll, ReachedPart, ReachedNot} }

// Effort is the sort of an activity.
type Effort string

// The sorts of activity. The first five are what a plan offers to those with small chances.
const (
	Activation  Effort = "activation"           // activering
	DayRhythm   Effort = "day-structure"        // dagstructuur
	Volunteer   Effort = "voluntary"            // vrijwilligerswerk
	WorkTrial   Effort = "experience"           // werkervaringsplek
	Training    Effort = "training"             // scholing of cursus
	TrainApply  Effort = "training-application" // sollicitatietraining
	TrainSocial Effort = "training-social"      // socialmediatraining, netwerken
	Orienting   Effort = "orientation"          // beroepenoriëntatie, testen
	Searching   Effort = "search"               // vacatures zoeken en solliciteren
	Coaching    Effort = "coaching"             // gesprekken, jobcoaching
	OtherEffort Effort = "other"
)

// Efforts returns every Effort.
func Efforts() []Effort {
	return []Effort{
		Activation, DayRhythm, Volunteer, WorkTrial, Training, TrainApply, TrainSocial, Orienting, Searching,
		Coaching, OtherEffort,
	}
}

// Offered returns the plan elements to offer to a group.
func Offered(g track.Group) []Effort {
	if g == track.SmallChances {
		return []Effort{Activation, DayRhythm, Volunteer, WorkTrial, Training}
	}
	return []Effort{Orienting, TrainApply, TrainSocial, Searching, WorkTrial, Training, Coaching}
}

// Activity is one activity of the plan.
type Activity struct {
	Item    journal.ID
	On      civil.Date
	Kind    Effort
	What    string
	Why     string
	Hours   float64
	Start   civil.Date
	End     civil.Date
	Goal    journal.ID // the goal it serves; zero: not said
	Done    civil.Date
	Result  string
	Dropped bool
}

// Open reports whether the activity is still to be done or under way.
func (a Activity) Open() bool { return a.Done.IsZero() && !a.Dropped }

// Test is a careers test or an assignment: its conclusion, never raw scores.
type Test struct {
	Item       journal.ID
	On         civil.Date
	Kind       string // of testKinds
	Name       string
	Conclusion string
	Author     string
}

func testKinds() []string { return []string{"test", "assignment", "competence", "other"} }

// Signer is who signs an agreement.
type Signer string

// Those who sign.
const (
	SignedEmployee Signer = "employee" // werknemer
	SignedEmployer Signer = "employer" // werkgever
	SignedCoach    Signer = "coach"
	SignedHost     Signer = "host" // het bedrijf waar iemand geplaatst is
)

// Signers returns every Signer.
func Signers() []Signer { return []Signer{SignedEmployee, SignedEmployer, SignedCoach, SignedHost} }

// Signature says who signed what, and when.
type Signature struct {
	Item  journal.ID
	On    civil.Date
	About journal.ID // a placement or a document; zero: the trajectplan
	By    []string   // of Signers
	Note  string
}

// Option is something that a good trajectory weighs, whether it is done or not.
type Option string

// What is weighed.
const (
	WeighWork     Option = "work-experience" // werkervaringsplek of detachering
	WeighOpinion  Option = "expert-opinion"  // deskundigenoordeel
	WeighWage     Option = "wage-measure"    // loonopschorting of loonstop
	WeighNewPlan  Option = "new-plan"        // het plan aanpassen
	WeighTraining Option = "training"        // scholing
	WeighOwn      Option = "own-employer"    // functies bij de eigen werkgever, ook tijdelijke
)

// Options returns every Option.
func Options() []Option {
	return []Option{WeighWork, WeighOpinion, WeighWage, WeighNewPlan, WeighTraining, WeighOwn}
}

// Weighing says that something was weighed, what was decided and why.
type Weighing struct {
	Item   journal.ID
	On     civil.Date
	Option Option
	Chosen pipeline.Answer
	Reason string
}

// WeighedOn returns the last weighing of an option up to and including on.
func (p *Plan) WeighedOn(o Option, on civil.Date) (Weighing, bool) {
	for _, w := range slices.Backward(p.Weighed) {
		if w.Option == o && w.On <= on {
			return w, true
		}
	}
	return Weighing{}, false
}

// Explained says that an explanation was given: of privacy (privacy-uitleg gegeven d.d.), or of the financial
// consequences.
type Explained struct {
	Item journal.ID
	On   civil.Date
	To   string
	Note string
}

// Keeping says why a closed dossier is kept past its retention period (bewaartermijn), and until when: an
// objection that runs, a question of the employee, an office that must keep longer.
type Keeping struct {
	Item   journal.ID
	On     civil.Date
	Until  civil.Date // the last day it is kept
	Reason string
}

// Promise is what one party promised (afspraak, toezegging).
type Promise struct {
	Item     journal.ID
	On       civil.Date // the day it was made
	Party    party.Role
	Who      string
	What     string
	Due      civil.Date
	Done     civil.Date
	Dropped  bool
	Note     string
	Audience Audience
}

// Open reports whether the promise was neither kept nor dropped.
func (p Promise) Open() bool { return p.Done.IsZero() && !p.Dropped }

// Lasting is one look at whether work that was found lasts (nazorg).
type Lasting struct {
	Item      journal.ID
	On        civil.Date
	Placement journal.ID // zero: the work of the outcome
	Month     int        // so many months after the start; zero: not named
	Lasts     pipeline.Answer
	Hours     float64 // per week now
	Note      string
}

// After is the month after the start of the work that the answer is about: the one it names, else the whole
// months from the start to its day. Zero: not known, or before a month was over.
//
// Questions and figures hold it against the months that the office asks about by one rule: an answer counts
// for the month it is about and for every asked month before it. So what was answered for month 3 stays
// answered when the office asks after 2, 4 and 6 months, for 2 and not for 4.
func (l Lasting) After(start civil.Date) int {
	if l.Month > 0 || start.IsZero() || l.On <= start {
		return l.Month
	}
	month := 0
	for month < norm.MostStay && start.AddMonths(month+1) <= l.On {
		month++
	}
	return month
}
