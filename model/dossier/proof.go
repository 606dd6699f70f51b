package dossier

import (
	"slices"

	"spoorboek/model/civil"
	"spoorboek/model/journal"
	"spoorboek/model/party"
	"spoorboek/model/pipeline"
)

// Proof is what UWV reads the effort of the employer from, beside documents and moments.
type Proof struct {
	Evaluations []YearEvaluation // eerstejaarsevaluatie, by day
	Advice      []Advice         // of arbo, AD or UWV, by day
	Grounds     []Ground         // why spoor 2 is not run or was stopped, by day
	Refusals    []Refusal        // non-cooperation, by day
	Shortfalls  []Shortfall      // of a loonsanctie
	Sanction    Sanction         // what was decided on a loonsanctie; the calendar has its last day
	Extended    civil.Date       // the day of the decision on a voluntary extension (vrijwillige verlenging)
}

// YearEvaluation is the evaluation at the end of the first year (EJE), with its decision on spoor 2.
type YearEvaluation struct {
	Item        journal.ID
	On          civil.Date
	SecondTrack pipeline.Answer // starts spoor 2
	Reason      string
	Visions     []string   // of visions: whose view is in it
	Review      civil.Date // the day to look again when spoor 2 does not start
}

// The views that a plan and an evaluation must hold since 1 July 2023.
const (
	VisionEmployer = "vision-employer"
	VisionEmployee = "vision-employee"
)

func visions() []string { return []string{VisionEmployer, VisionEmployee} }

// Contents returns what a paper can be checked for: the views of both, and what a plan of action names.
func Contents() []string {
	return append(visions(), "casemanager", "goals", "terms", "evaluations")
}

// Evaluation returns the last evaluation of the first year up to and including on.
func (p *Proof) Evaluation(on civil.Date) (YearEvaluation, bool) {
	for _, e := range slices.Backward(p.Evaluations) {
		if e.On <= on {
			return e, true
		}
	}
	return YearEvaluation{}, false
}

// Advice is what an expert advised, and whether it was carried out.
type Advice struct {
	Item    journal.ID
	On      civil.Date
	From    party.Role
	Text    string
	Done    civil.Date
	Because string // why it was not, or not yet, carried out
}

// Grounding is a ground on which spoor 2 need not run.
type Grounding string

// The grounds. None names a disease: which situation of the Schattingsbesluit it is stays with the physician.
const (
	GroundNone        Grounding = "no-possibilities" // geen benutbare mogelijkheden (GBM)
	GroundMarginal    Grounding = "marginal"         // marginale mogelijkheden
	GroundAOW         Grounding = "aow"              // AOW nabij, met instemming
	GroundPerspective Grounding = "perspective"      // binnen drie maanden terug bij de eigen werkgever
	GroundContract    Grounding = "contract-cost"    // einde dienstverband: kosten niet in verhouding
	GroundStrength    Grounding = "own-strength"     // zoekt op eigen kracht
	GroundSatisfied   Grounding = "satisfactory"     // het resultaat is al bevredigend
)

// Groundings returns every Grounding.
func Groundings() []Grounding {
	return []Grounding{
		GroundPerspective, GroundNone, GroundMarginal, GroundAOW, GroundContract, GroundStrength, GroundSatisfied,
	}
}

// Ground is why spoor 2 does not run, or was stopped before its end.
type Ground struct {
	Item      journal.ID
	On        civil.Date
	Ground    Grounding
	Reason    string
	Statutory string // of statutories: how the law's list is met; only with GroundNone
	Consent   bool   // the employee agrees in writing
	Stopped   bool   // a running spoor 2 was stopped
	Document  journal.ID
	Paper     string     // the document, where it is not in the register
	Dated     civil.Date // the date on Paper
	Review    civil.Date
	Ended     civil.Date // the ground no longer holds
}

// statutories are how a physician can find that there are no possibilities at all: one of the situations that
// the Schattingsbesluit lists, a loss that is expected within three months, or alternating beyond use, found
// three times. Which one it is is medical and not ours to keep.
func statutories() []string { return []string{"listed", "expected", "alternating"} }

// GroundOn returns the ground that holds on that day.
func (p *Proof) GroundOn(on civil.Date) (Ground, bool) {
	for _, g := range slices.Backward(p.Grounds) {
		if g.On <= on && (g.Ended.IsZero() || on < g.Ended) {
			return g, true
		}
	}
	return Ground{}, false
}

// Measure is what the employer did about wage after non-cooperation.
type Measure string

// The measures.
const (
	MeasureNone      Measure = "none"       // niet nodig
	MeasureWarned    Measure = "warned"     // gewaarschuwd
	MeasureSuspended Measure = "suspended"  // loon opgeschort
	MeasureStopped   Measure = "stopped"    // loon gestopt
	MeasureNotTaken  Measure = "left-alone" // nodig, maar niet genomen
)

// Measures returns every Measure.
func Measures() []Measure {
	return []Measure{MeasureNone, MeasureWarned, MeasureSuspended, MeasureStopped, MeasureNotTaken}
}

// Refusal is non-cooperation, as facts, and what was done about it.
type Refusal struct {
	Item     journal.ID
	On       civil.Date
	What     string
	Written  civil.Date // addressed in writing
	Informed civil.Date // the employer was told
	Measure  Measure
	Settled  civil.Date
	Note     string
}

// Ruling is a decision on the waiting period: its day and, where that was written down, its ground. The zero
// Ruling was not made.
type Ruling struct {
	On     civil.Date
	Reason string
}

// Sanction is what was decided on the last loonsanctie.
type Sanction struct {
	Imposed   Ruling
	Shortened Ruling // the last step towards a shorter one (bekorting)
	Lifted    Ruling // withdrawn, for instance after an objection (bezwaar)
}

// Last returns the decision that holds.
func (s Sanction) Last() Ruling {
	for _, r := range []Ruling{s.Lifted, s.Shortened} {
		if !r.On.IsZero() {
			return r
		}
	}
	return s.Imposed
}

// Shortfall is one thing that a loonsanctie names, and its repair.
type Shortfall struct {
	Item   journal.ID
	On     civil.Date
	Text   string
	Action string // herstelactie
	Owner  string
	Due    civil.Date
	Proof  string
	Done   civil.Date
}
