package dossier

import (
	"slices"

	"spoorboek/model/capacity"
	"spoorboek/model/civil"
	"spoorboek/model/journal"
	"spoorboek/model/party"
	"spoorboek/model/plain"
)

// RegisterAssessment registers a capacity document.
type RegisterAssessment struct {
	Kind       capacity.Kind
	On         civil.Date // the day it describes; today unless said
	Author     string
	ValidUntil civil.Date
	HoursDay   float64
	HoursWeek  float64
	Text       string
	Rubrics    map[capacity.Rubric]plain.Text // what it says by rubric
	Scores     []capacity.Score
	BuildUp    []capacity.Grade
	Prognosis  string
}

// Name returns "assess".
func (RegisterAssessment) Name() string { return "assess" }

// Facts checks the document and states it.
func (a RegisterAssessment) Facts(_ *Dossier, today civil.Date) ([]journal.Stated, error) {
	var c check
	on := orToday(a.On, today)
	c.choice(a.Kind.Known(), "kind", words(capacity.Kinds()))
	c.past("on", on, today)
	c.span("valid-until", on, a.ValidUntil)
	c.size("hours-day", a.HoursDay, 24)
	c.size("hours-week", a.HoursWeek, maxWeek)
	f := AssessmentRegistered{
		Sort: a.Kind, Author: c.line("author", a.Author), ValidUntil: a.ValidUntil, HoursDay: a.HoursDay,
		HoursWeek: a.HoursWeek, Text: c.note("text", a.Text), Scores: a.Scores, BuildUp: a.BuildUp,
		Prognosis: c.note("prognosis", a.Prognosis),
	}
	for r, text := range a.Rubrics {
		if !text.IsZero() {
			if f.Rubrics == nil {
				f.Rubrics = map[capacity.Rubric]plain.Text{}
			}
			f.Rubrics[r] = text
		}
	}
	return c.state(stated(on, f))
}

// EditAssessment changes a capacity document. Only what differs is stated.
type EditAssessment struct{ Patch AssessmentChanged }

// Name returns "edit-assessment".
func (EditAssessment) Name() string { return "edit-assessment" }

// Facts checks the values and states what differs.
func (a EditAssessment) Facts(d *Dossier, today civil.Date) ([]journal.Stated, error) {
	var c check
	p := a.Patch
	old, found := d.Papers.Assessment(p.Item)
	c.that(found, "item", NoSuchItem)
	f := AssessmentChanged{
		Item: p.Item, Sort: changed(p.Sort, old.Kind), Day: changed(p.Day, old.On),
		Author: changedText(p.Author, old.Author), ValidUntil: changed(p.ValidUntil, old.ValidUntil),
		HoursDay: changed(p.HoursDay, old.HoursDay), HoursWeek: changed(p.HoursWeek, old.HoursWeek),
		Text: changedText(p.Text, old.Text), Scores: changedList(p.Scores, old.Scores),
		BuildUp: changedList(p.BuildUp, old.BuildUp), Prognosis: changedText(p.Prognosis, old.Prognosis),
	}
	for _, r := range capacity.Rubrics() {
		*f.of(r) = changedText(*p.of(r), old.Rubrics[r])
	}
	c.choice(!f.Sort.Set || f.Sort.Value.Known(), "kind", words(capacity.Kinds()))
	on := old.On
	if f.Day.Set {
		on = f.Day.Value
		c.that(!on.IsZero(), "on", Missing)
		c.past("on", on, today)
	}
	if f.ValidUntil.Set || f.Day.Set {
		until := old.ValidUntil
		if f.ValidUntil.Set {
			until = f.ValidUntil.Value
		}
		c.span("valid-until", on, until)
	}
	c.size("hours-day", f.HoursDay.Value, 24)
	c.size("hours-week", f.HoursWeek.Value, maxWeek)
	c.that(differs(f, AssessmentChanged{Item: p.Item}), "kind", Nothing)
	return c.state(stated(today, f))
}

// differs reports whether a patch carries more than another; it compares their stored forms, since patches of
// lists cannot be compared otherwise.
func differs(a, b journal.Fact) bool {
	x, err := Encode(a)
	if err != nil {
		return true
	}
	y, err := Encode(b)
	return err != nil || string(x) != string(y)
}

// ReportChange records that somebody mentioned a change in what the person can do, and if asked the question
// that follows: to the occupational physician, by way of the employer. It takes no words on the change
// itself.
type ReportChange struct {
	By      party.Role
	Sense   capacity.Sense // Unclear unless said
	Effects []capacity.Effect
	On      civil.Date // today unless said
	Ask     string     // the task that puts the question; empty: none
	AskBy   civil.Date // when it is due; zero: not said
}

// Name returns "report-change".
func (ReportChange) Name() string { return "report-change" }

// Facts checks the report and states it, with the task when one is asked.
func (a ReportChange) Facts(_ *Dossier, today civil.Date) ([]journal.Stated, error) {
	var c check
	on := orToday(a.On, today)
	if a.Sense == "" {
		a.Sense = capacity.Unclear
	}
	c.choice(slices.Contains(reporters(), a.By), "by", words(reporters()))
	c.choice(slices.Contains(reportedSenses(), a.Sense), "sense", words(reportedSenses()))
	for _, e := range a.Effects {
		c.choice(e.Known(), "effects", words(capacity.Effects()))
	}
	c.past("on", on, today)
	facts := []journal.Stated{stated(on, CapacityReported{By: a.By, Sense: a.Sense, Effects: a.Effects})}
	ask := c.line("ask", a.Ask)
	c.that(a.AskBy.IsZero() || !ask.IsZero(), "ask", Missing)
	if !ask.IsZero() {
		facts = append(facts, stated(today, TaskAdded{Text: ask, Due: a.AskBy}))
	}
	return c.state(facts...)
}

// reporters are who may mention a change.
func reporters() []party.Role {
	return []party.Role{
		party.Employee, party.EmployerOf, party.CaseManager, party.Physician, party.Expert, party.Other,
	}
}

// reportedSenses are the ways in which a change may be mentioned.
func reportedSenses() []capacity.Sense {
	return []capacity.Sense{capacity.Worse, capacity.Better, capacity.Unclear}
}

// StateDemand says what a direction or an application asks. A key that is not given keeps what was known.
type StateDemand struct {
	Item      journal.ID
	Needs     Change[[]capacity.Need]
	HoursWeek Change[float64]
	HoursDay  Change[float64]
	Travel    Change[int]
}

// Name returns "demand".
func (StateDemand) Name() string { return "demand" }

// Facts checks the demand and states it as a whole.
func (a StateDemand) Facts(d *Dossier, today civil.Date) ([]journal.Stated, error) {
	var c check
	old, found := demandOf(d, a.Item)
	c.that(found, "item", NoSuchItem)
	f := DemandStated{Item: a.Item, Demand: old}
	apply(&f.Needs, a.Needs)
	apply(&f.HoursWeek, a.HoursWeek)
	apply(&f.HoursDay, a.HoursDay)
	apply(&f.Travel, a.Travel)
	c.size("hours-week", f.HoursWeek, maxWeek)
	c.size("hours-day", f.HoursDay, 24)
	c.size("travel", float64(f.Travel), maxTravel)
	c.that(!f.Demand.Equal(old), "needs", Nothing)
	return c.state(stated(today, f))
}

// maxTravel bounds travelling time one way, in minutes.
const maxTravel = 600

// apply makes a change where there is one.
func apply[T any](dst *T, c Change[T]) {
	if c.Set {
		*dst = c.Value
	}
}

// demandOf is the stated demand of a direction or an application.
func demandOf(d *Dossier, item journal.ID) (capacity.Demand, bool) {
	if x, ok := d.Papers.Direction(item); ok {
		return x.Demand, true
	}
	x, ok := d.Application(item)
	return x.Demand, ok
}

// JudgeFit is the coach's written word on whether a direction or an application fits.
type JudgeFit struct {
	Item   journal.ID
	Fit    capacity.Verdict // Unknown takes an earlier word back
	Reason string
	On     civil.Date // today unless said
}

// Name returns "judge".
func (JudgeFit) Name() string { return "judge" }

// Facts checks the judgement and states it, with the document that held on its day.
func (a JudgeFit) Facts(d *Dossier, today civil.Date) ([]journal.Stated, error) {
	var c check
	on := orToday(a.On, today)
	_, found := demandOf(d, a.Item)
	c.that(found, "item", NoSuchItem)
	c.choice(a.Fit.Known(), "fit", words(capacity.Verdicts()))
	c.past("on", on, today)
	f := FitJudged{Item: a.Item, Verdict: a.Fit, Reason: c.note("reason", a.Reason), Against: holds(d, on)}
	c.that(a.Fit == capacity.Unknown || !f.Reason.IsZero(), "reason", Missing)
	return c.state(stated(on, f))
}

// holds is the capacity document that holds on a day; zero: none.
func holds(d *Dossier, on civil.Date) journal.ID {
	a, _ := capacity.Latest(d.Papers.Assessments, on)
	return a.ID
}
