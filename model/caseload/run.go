package caseload

import (
	"slices"

	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/norm"
	"spoorboek/model/pipeline"
	"spoorboek/model/track"
)

// Run is how a trajectory ran, in what is counted over a whole caseload.
type Run struct {
	Start    civil.Date       // of the second track; zero: not known
	Week     int              // the sickness week of Start; 0: not known
	Phases   []Entered        // by day
	Met      []Met            // by day
	Hours    float64          // spent, those carried over included
	Budget   float64          // hours agreed; zero: none
	Elements []dossier.Effort // of the plan that were not dropped, each once
	Goals    Goals
	Employee Opinion
	Employer Opinion
	Places   []pipeline.Kind // the kinds of work that were placed, each once
	Stay     Stay
}

// Entered is a phase and the day it began; a zero day is not known.
type Entered struct {
	Phase track.Phase
	On    civil.Date
}

// Met is one contact.
type Met struct {
	On      civil.Date
	Minutes int
}

// Goals are how many goals of the plan ended how; those that were dropped are left out.
type Goals struct{ Achieved, Partly, Not, Open int }

// Opinion is what one party thought of the trajectory.
type Opinion struct {
	Score float64 // 1–10; zero: no answer
	Asked bool
}

// Stay is how long the work lasted that was found last.
type Stay struct {
	Since civil.Date // zero: not known
	Until civil.Date // zero: no end was agreed
	Ended civil.Date // zero: it has not ended, as far as is known
	Said  []Said     // by month, the last answer of each
}

// Said is what was answered to the question whether work lasts, so many months after it began. Which months
// are asked about is a setting, so what was answered is kept for whatever month it was about.
type Said struct {
	Month int // 1 to norm.MostStay
	Lasts pipeline.Answer
}

// runOf reads how a dossier ran.
func runOf(d *dossier.Dossier) Run {
	a := &d.Course.Assignment
	r := Run{Start: a.Start, Budget: a.Budget, Hours: d.Hours(), Stay: stayOf(d)}
	if !a.Start.IsZero() {
		r.Week = max(0, d.Week(a.Start))
	}
	for _, s := range d.Course.Phases {
		r.Phases = append(r.Phases, Entered{s.Phase, s.On})
	}
	for i := range d.Agenda.Contacts {
		r.Met = append(r.Met, Met{d.Agenda.Contacts[i].On, d.Agenda.Contacts[i].Minutes})
	}
	var elements []dossier.Effort
	for i := range d.Plan.Activities {
		if x := &d.Plan.Activities[i]; !x.Dropped {
			elements = append(elements, x.Kind)
		}
	}
	r.Elements = ordered(dossier.Efforts(), elements)
	for i := range d.Plan.Goals {
		r.Goals.add(&d.Plan.Goals[i])
	}
	for _, s := range d.Course.Satisfaction {
		if s.Who == "employer" {
			r.Employer = Opinion{s.Score, true}
		} else {
			r.Employee = Opinion{s.Score, true}
		}
	}
	var places []pipeline.Kind
	for i := range d.Course.Placements {
		places = append(places, kindOf(d, &d.Course.Placements[i]))
	}
	r.Places = ordered(pipeline.Kinds(), places)
	return r
}

func (g *Goals) add(x *dossier.Goal) {
	switch {
	case x.Dropped:
	case x.Result == dossier.ReachedAll:
		g.Achieved++
	case x.Result == dossier.ReachedPart:
		g.Partly++
	case x.Result == dossier.ReachedNot:
		g.Not++
	default:
		g.Open++
	}
}

// kindOf is the kind of a placement: what it says itself, else its application, else a job.
func kindOf(d *dossier.Dossier, p *pipeline.Placement) pipeline.Kind {
	if p.Kind != "" {
		return p.Kind
	}
	if a, found := d.Application(p.Application); found && a.Kind != "" {
		return a.Kind
	}
	return pipeline.Job
}

// stayOf reads how long the job or secondment lasted that began last. What was asked about the work of the
// outcome, without naming a placement, is about that one too.
func stayOf(d *dossier.Dossier) Stay {
	var s Stay
	var at *pipeline.Placement
	for i := range d.Course.Placements {
		p := &d.Course.Placements[i]
		kind := kindOf(d, p)
		if kind != pipeline.Job && kind != pipeline.Secondment {
			continue
		}
		if at == nil || p.Start >= at.Start {
			at = p
		}
	}
	if at != nil {
		s.Since, s.Until, s.Ended = at.Start, at.Until, at.Ended
	}
	for _, x := range d.Course.Aftercare {
		if !x.Placement.IsZero() && (at == nil || x.Placement != at.Item) {
			continue
		}
		s.hear(Said{x.After(s.Since), x.Lasts})
	}
	return s
}

// hear keeps an answer in its place; a later one about the same month takes its place.
func (s *Stay) hear(said Said) {
	if said.Month < 1 || said.Month > norm.MostStay {
		return
	}
	byMonth := func(x Said, month int) int { return x.Month - month }
	at, found := slices.BinarySearchFunc(s.Said, said.Month, byMonth)
	if found {
		s.Said[at] = said
		return
	}
	s.Said = slices.Insert(s.Said, at, said)
}

// talked reports whether a stage says that the employer wanted to talk.
func talked(s pipeline.Stage) bool {
	return s == pipeline.Interview || s == pipeline.Offer || s == pipeline.Placed
}

// ordered are the words that occur among some, each once and in their order; nil when none does.
func ordered[W comparable](all, some []W) []W {
	var kept []W
	for _, w := range all {
		if slices.Contains(some, w) {
			kept = append(kept, w)
		}
	}
	return kept
}
