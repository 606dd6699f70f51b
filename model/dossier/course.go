package dossier

import (
	"slices"

	"spoorboek/model/civil"
	"spoorboek/model/journal"
	"spoorboek/model/pipeline"
	"spoorboek/model/profile"
	"spoorboek/model/track"
	"spoorboek/model/wvp"
)

// Course is how the trajectory runs: phases, pauses, spoor 1, the assignment and what came of it.
type Course struct {
	Phases       []PhaseStep // by day, then in the order of the journal
	Pauses       []track.Pause
	First        []FirstStep // spoor 1, by day
	Assignment   Assignment
	ContactEvery int // days agreed between contacts; zero: the office's own setting
	Outcome      Outcome
	Satisfaction []Satisfaction
	Absences     []Absence            // interruptions and leave, by day
	Opened       civil.Date           // the day the dossier was opened
	Imported     civil.Date           // the day of the first import; zero: never imported
	Approach     []pipeline.Agreement // on applying, by day
	Placements   []pipeline.Placement // in the order in which they were recorded
	Aftercare    []Lasting            // by day
	Adaptations  []track.Adaptation   // in spoor 1, by day
}

// PhaseStep is one change of phase.
type PhaseStep struct {
	Phase  track.Phase
	On     civil.Date
	Reason string
	Unmet  []track.Condition // the conditions that were passed with a reason
	Gate   string            // the edition of the gate
	Item   journal.ID
}

// FirstStep is one look at spoor 1.
type FirstStep struct {
	State track.FirstTrack // empty: looked at, state unchanged
	On    civil.Date
	Hours float64 // per week at the own employer now; zero: none or not said
	Note  string  // with Closed: why
	Item  journal.ID
}

// Absence is an interruption of the sickness (hersteld) or pregnancy leave (WAZO), as an item that can be
// changed; Case has them as the calendar wants them.
type Absence struct {
	Item  journal.ID
	Span  civil.Span
	Leave bool
	Cause wvp.Cause
}

// Assignment is what was agreed with the principal (opdracht).
type Assignment struct {
	Start       civil.Date // start spoor 2
	End         civil.Date // agreed end
	Budget      float64    // hours
	Carried     float64    // hours spent before this program kept count
	ReportEvery int        // days agreed between reports; zero: the office's own setting
	Agreed      civil.Date // the day of the assignment (opdracht d.d.)
	Payer       string     // who pays the invoice, where that is not the principal
}

// Outcome is what came of the trajectory, along independent axes; each may be known without the others.
type Outcome struct {
	Work    string     // P1–P5 of WorkOutcomes, or "none"; empty: not known
	Benefit string     // of Benefits; empty: not known
	Toets   string     // UWV's judgement of the report, of Toetsen; empty: not known
	End     string     // why it ended, of EndReasons; empty: not known
	Results []string   // what it brought beside work, of Results
	Hours   float64    // per week, of the work found
	Wage    float64    // loonwaarde in percent
	Lasting string     // duurzaam, six months or more: yes, no or unknown
	On      civil.Date // the day of the last statement
	Note    string
	Advice  string // for what comes after: nazorg, UWV; the final report asks for it
}

// Known reports whether the work outcome or the end reason is recorded: enough to close on.
func (o Outcome) Known() bool { return o.Work != "" || o.End != "" }

// Placed reports whether the outcome is work of any kind.
func (o Outcome) Placed() bool { return o.Work != "" && o.Work != "none" }

// WorkOutcomes returns the codes of the work axis.
func WorkOutcomes() []string {
	return []string{
		"P1", // geplaatst bij een andere werkgever (contract)
		"P2", // andere werkgever, detachering of tijdelijk
		"P3", // eigen werkgever, eigen werk
		"P4", // eigen werkgever, aangepast of ander werk
		"P5", // zelfstandig
		"none",
	}
}

// Benefits returns the codes of the benefit axis.
func Benefits() []string {
	return []string{"none", "below-35", "wga-35-80", "wga-80-100", "iva", "applied", "unknown"}
}

// Toetsen returns the codes of UWV's judgement of the re-integration report (RIV-toets).
func Toetsen() []string {
	return []string{"approved", "sanction-administrative", "sanction-substantive", "shortened", "unknown"}
}

// EndReasons returns why a trajectory ends. None of them says anything about health but the field's own
// "no possibilities" (GBM).
func EndReasons() []string {
	return []string{
		"completed", "waiting-period", "no-possibilities", "aow", "contract", "moved", "refused", "deceased",
		"other",
	}
}

// Results returns what a trajectory may bring that is no placement.
func Results() []string {
	return []string{"activation", "voluntary", "skills", "self-knowledge", "supported", "distance-same"}
}

// Satisfaction is what one party thought of the trajectory.
type Satisfaction struct {
	Who      string  // employee or employer
	Score    float64 // 1–10; zero with NoAnswer
	NoAnswer bool    // asked, no answer
	Quote    string
	On       civil.Date
	Item     journal.ID
}

// Closed returns the day on which the trajectory was closed, as it stands on that day; zero when it is open.
func (d *Dossier) Closed(on civil.Date) civil.Date {
	if s := d.PhaseStep(on); s.Phase == track.Closed {
		return s.On
	}
	return 0
}

// Evidence returns what the dossier shows on that day for the gates between phases.
func (d *Dossier) Evidence(on civil.Date) track.Evidence {
	e := track.Evidence{
		Assigned: !d.Course.Assignment.Start.IsZero() || !d.Course.Imported.IsZero(),
		Outcome:  d.Course.Outcome.Known() && d.Course.Outcome.On <= on,
		Placement: d.Course.Outcome.Placed() || slices.ContainsFunc(d.Course.Placements, func(p placement) bool {
			return counts(d, p) && p.Agreed <= on
		}),
		PlanSigned:    d.Plan.SignedByAll(on),
		SearchProfile: slices.ContainsFunc(d.Papers.Directions, func(x direction) bool { return !x.Dropped }),
		PersonProfile: len(d.Papers.Portrait.Missing()) == 0,
		CV: slices.ContainsFunc(d.Papers.Versions, func(v profile.Version) bool {
			return v.Kind == profile.CV && v.On <= on
		}),
	}
	for i := range d.Agenda.Contacts {
		if c := &d.Agenda.Contacts[i]; c.Kind == ThreeWay && c.On <= on {
			e.ThreeWay = civil.Max(e.ThreeWay, c.On)
		}
	}
	for i := range d.Papers.Documents {
		d.Papers.Documents[i].show(&e, on)
	}
	for i := range d.Agenda.Reports {
		if r := &d.Agenda.Reports[i]; r.Kind == ReportFinal && r.On <= on {
			e.FinalReport = civil.Max(e.FinalReport, r.On)
		}
	}
	return e
}

// Agreed returns what was agreed on applying, as it holds on that day; its zero value is nothing.
func (c *Course) Agreed(on civil.Date) pipeline.Agreement {
	for _, a := range slices.Backward(c.Approach) {
		if a.On <= on {
			return a
		}
	}
	return pipeline.Agreement{}
}

type placement = pipeline.Placement

// counts reports whether p is a placement: work of its own, or of an application that was brought to Placed.
// Voluntary work never is one.
func counts(d *Dossier, p placement) bool {
	a, found := d.Application(p.Application)
	if p.Kind == "" && found {
		p.Kind = a.Kind
	}
	return p.Counts()
}
