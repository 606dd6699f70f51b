package dossier

import (
	"spoorboek/model/capacity"
	"spoorboek/model/civil"
	"spoorboek/model/journal"
	"spoorboek/model/party"
	"spoorboek/model/plain"
)

// AssessmentRegistered is a capacity document; its entry has the day it describes.
type AssessmentRegistered struct {
	Sort       capacity.Kind `json:"assessment"`
	Author     plain.Text    `json:"author,omitzero"`
	ValidUntil civil.Date    `json:"valid_until,omitzero"`
	HoursDay   float64       `json:"hours_day,omitzero"`
	HoursWeek  float64       `json:"hours_week,omitzero"`
	Text       plain.Text    `json:"text,omitzero"`

	Rubrics   map[capacity.Rubric]plain.Text `json:"rubrics,omitempty"`
	Scores    []capacity.Score               `json:"scores,omitempty"`
	BuildUp   []capacity.Grade               `json:"build_up,omitempty"`
	Prognosis plain.Text                     `json:"prognosis,omitzero"`
}

// Kind returns "assessment.registered".
func (AssessmentRegistered) Kind() journal.Kind { return "assessment.registered" }

// Version returns 2: since then it has rubrics, items, the build-up and the prognosis.
func (AssessmentRegistered) Version() uint16 { return 2 }

func (f AssessmentRegistered) apply(r *replayer, e *journal.Entry) {
	a := capacity.Assessment{
		ID: e.ID, Kind: f.Sort, On: e.On, Author: f.Author.String(), ValidUntil: f.ValidUntil,
		HoursDay: f.HoursDay, HoursWeek: f.HoursWeek, Text: f.Text.String(),
		Scores: f.Scores, BuildUp: f.BuildUp, Prognosis: f.Prognosis.String(),
	}
	for rubric, text := range f.Rubrics {
		setRubric(&a, rubric, text)
	}
	r.keep(e.ID, sortAssessment, len(r.d.Papers.Assessments))
	r.d.Papers.Assessments = append(r.d.Papers.Assessments, a)
}

// setRubric writes what a document says of a rubric; no text takes it away.
func setRubric(a *capacity.Assessment, rubric capacity.Rubric, text plain.Text) {
	if text.IsZero() {
		delete(a.Rubrics, rubric)
		return
	}
	if a.Rubrics == nil {
		a.Rubrics = map[capacity.Rubric]string{}
	}
	a.Rubrics[rubric] = text.String()
}

// RubricsChanged is a patch of what a document says by rubric.
type RubricsChanged struct {
	Personal    Change[plain.Text] `json:"rubric_personal,omitzero"`
	Social      Change[plain.Text] `json:"rubric_social,omitzero"`
	Environment Change[plain.Text] `json:"rubric_environment,omitzero"`
	Dynamic     Change[plain.Text] `json:"rubric_dynamic,omitzero"`
	Static      Change[plain.Text] `json:"rubric_static,omitzero"`
	Hours       Change[plain.Text] `json:"rubric_hours,omitzero"`
}

// of is the change of one rubric.
func (f *RubricsChanged) of(r capacity.Rubric) *Change[plain.Text] {
	return map[capacity.Rubric]*Change[plain.Text]{
		capacity.Personal: &f.Personal, capacity.Social: &f.Social, capacity.Environment: &f.Environment,
		capacity.Dynamic: &f.Dynamic, capacity.Static: &f.Static, capacity.Hours: &f.Hours,
	}[r]
}

// AssessmentChanged is a patch of a capacity document.
type AssessmentChanged struct {
	Item       journal.ID            `json:"item"`
	Sort       Change[capacity.Kind] `json:"kind,omitzero"`
	Day        Change[civil.Date]    `json:"day,omitzero"`
	Author     Change[plain.Text]    `json:"author,omitzero"`
	ValidUntil Change[civil.Date]    `json:"valid_until,omitzero"`
	HoursDay   Change[float64]       `json:"hours_day,omitzero"`
	HoursWeek  Change[float64]       `json:"hours_week,omitzero"`
	Text       Change[plain.Text]    `json:"text,omitzero"`

	RubricsChanged
	Scores    Change[[]capacity.Score] `json:"scores,omitzero"`
	BuildUp   Change[[]capacity.Grade] `json:"build_up,omitzero"`
	Prognosis Change[plain.Text]       `json:"prognosis,omitzero"`
}

// Kind returns "assessment.changed".
func (AssessmentChanged) Kind() journal.Kind { return "assessment.changed" }

func (f AssessmentChanged) refs() []journal.ID { return some(f.Item) }

func (f AssessmentChanged) apply(r *replayer, e *journal.Entry) {
	at, ok := r.item(e, f.Item, sortAssessment)
	if !ok {
		return
	}
	a := &r.d.Papers.Assessments[at]
	r.about = f.Item
	set(r, "assessment.kind", &a.Kind, f.Sort)
	set(r, "assessment.day", &a.On, f.Day)
	setText(r, "assessment.author", &a.Author, f.Author)
	set(r, "assessment.valid_until", &a.ValidUntil, f.ValidUntil)
	set(r, "assessment.hours_day", &a.HoursDay, f.HoursDay)
	set(r, "assessment.hours_week", &a.HoursWeek, f.HoursWeek)
	setText(r, "assessment.text", &a.Text, f.Text)
	for _, rubric := range capacity.Rubrics() {
		if c := f.of(rubric); c.Set {
			setRubric(a, rubric, c.Value)
			r.touch("assessment.rubric_"+string(rubric), f.Item, c.Value)
		}
	}
	set(r, "assessment.scores", &a.Scores, f.Scores)
	set(r, "assessment.build_up", &a.BuildUp, f.BuildUp)
	setText(r, "assessment.prognosis", &a.Prognosis, f.Prognosis)
	r.about = journal.ID{}
}

// CapacityReported is a change in what the person can do that somebody mentioned, on the day of its entry. It
// has no free text, so that no medical word can come with it.
type CapacityReported struct {
	By      party.Role        `json:"by"`
	Sense   capacity.Sense    `json:"sense"`
	Effects []capacity.Effect `json:"effects,omitempty"`
}

// Kind returns "capacity.reported".
func (CapacityReported) Kind() journal.Kind { return "capacity.reported" }

func (f CapacityReported) apply(r *replayer, e *journal.Entry) {
	r.backfill("capacity", e)
	r.keep(e.ID, sortReported, len(r.d.Papers.Reported))
	r.d.Papers.Reported = append(r.d.Papers.Reported, capacity.Reported{
		ID: e.ID, On: e.On, By: f.By, Sense: f.Sense, Effects: f.Effects,
	})
}

// DemandStated says what a direction or an application asks, as a whole.
type DemandStated struct {
	Item journal.ID `json:"item"`
	capacity.Demand
}

// Kind returns "demand.stated".
func (DemandStated) Kind() journal.Kind { return "demand.stated" }

func (f DemandStated) refs() []journal.ID { return some(f.Item) }

func (f DemandStated) apply(r *replayer, e *journal.Entry) {
	demand, _ := r.sought(e, f.Item)
	if demand != nil {
		*demand = f.Demand
		r.touch("demand", f.Item, f.Demand)
	}
}

// FitJudged is the coach's written word, on the day of its entry, on whether a direction or an application
// fits. Unknown takes it back.
type FitJudged struct {
	Item    journal.ID       `json:"item"`
	Verdict capacity.Verdict `json:"verdict"`
	Reason  plain.Text       `json:"reason,omitzero"`
	Against journal.ID       `json:"against,omitzero"` // the document that held
}

// Kind returns "fit.judged".
func (FitJudged) Kind() journal.Kind { return "fit.judged" }

func (f FitJudged) refs() []journal.ID { return some(f.Item) }

func (f FitJudged) apply(r *replayer, e *journal.Entry) {
	_, judged := r.sought(e, f.Item)
	if judged == nil {
		return
	}
	*judged = capacity.Judgement{Verdict: f.Verdict, Reason: f.Reason.String(), On: e.On, Against: f.Against}
	if p := r.items[f.Item]; p.sort == sortDirection {
		r.d.Papers.Directions[p.at].Fit = fitOf(f.Verdict)
		r.touch("direction.fit", f.Item, f.Verdict)
		return
	}
	r.touch("application.fit", f.Item, f.Verdict)
}

// sought finds the demand and the judgement of a direction or an application, or flags that it is gone.
func (r *replayer) sought(e *journal.Entry, item journal.ID) (*capacity.Demand, *capacity.Judgement) {
	switch p, ok := r.items[item]; {
	case ok && p.sort == sortDirection:
		d := &r.d.Papers.Directions[p.at]
		return &d.Demand, &d.Judged
	case ok && p.sort == sortApplication:
		a := &r.d.Applications[p.at]
		return &a.Demand, &a.Judged
	}
	r.flag(FlagGone, e)
	return nil, nil
}
