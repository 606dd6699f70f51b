package dossier

import (
	"spoorboek/model/civil"
	"spoorboek/model/journal"
	"spoorboek/model/pipeline"
	"spoorboek/model/plain"
)

// StageOn is a stage and the day it began; zero is unknown.
type StageOn struct {
	Stage pipeline.Stage `json:"stage"`
	On    civil.Date     `json:"on"`
}

// ApplicationAdded is a new application in its first stage, on the day of its entry. Then are further stages
// that are known from the start, as in a spreadsheet.
type ApplicationAdded struct {
	Employer plain.Text       `json:"employer,omitzero"`
	Function plain.Text       `json:"function,omitzero"`
	Work     pipeline.Kind    `json:"work,omitempty"`
	Channel  pipeline.Channel `json:"channel,omitempty"`
	Mode     pipeline.Mode    `json:"together,omitempty"`
	Hours    float64          `json:"hours,omitzero"`
	Note     plain.Text       `json:"note,omitzero"`
	FollowUp civil.Date       `json:"follow_up,omitzero"`
	Stage    pipeline.Stage   `json:"stage"`
	Then     []StageOn        `json:"then,omitempty"`

	Contact   plain.Text `json:"contact,omitzero"`
	CV        journal.ID `json:"cv,omitzero"` // the version that was sent
	Evidence  plain.Text `json:"evidence,omitzero"`
	Direction journal.ID `json:"direction,omitzero"` // the line of the search profile it serves
}

// Kind returns "application.added".
func (ApplicationAdded) Kind() journal.Kind { return "application.added" }

// Version returns 2: since then it has what proves it and what it serves.
func (ApplicationAdded) Version() uint16 { return 2 }

// then is the day of a further stage; zero is unknown.
func (f ApplicationAdded) then(stage pipeline.Stage) civil.Date {
	for _, s := range f.Then {
		if s.Stage == stage {
			return s.On
		}
	}
	return 0
}

func (f ApplicationAdded) apply(r *replayer, e *journal.Entry) {
	a := pipeline.Application{
		ID: e.ID, Employer: f.Employer.String(), Function: f.Function.String(), Kind: f.Work, Channel: f.Channel,
		Mode: f.Mode, Hours: f.Hours, Note: f.Note.String(), FollowUp: f.FollowUp,
		Steps: []pipeline.Step{{Stage: f.Stage, On: e.On, Item: e.ID}},
		Trace: pipeline.Trace{
			Contact: f.Contact.String(), CV: f.CV, Evidence: f.Evidence.String(), Direction: f.Direction,
		},
	}
	for _, s := range f.Then {
		a.Steps = append(a.Steps, pipeline.Step{Stage: s.Stage, On: s.On, Item: e.ID})
	}
	r.keep(e.ID, sortApplication, len(r.d.Applications))
	r.afterClosing(e)
	r.d.Applications = append(r.d.Applications, a)
}

// ApplicationChanged is a patch of an application.
type ApplicationChanged struct {
	Item     journal.ID               `json:"item"`
	Employer Change[plain.Text]       `json:"employer,omitzero"`
	Function Change[plain.Text]       `json:"function,omitzero"`
	Work     Change[pipeline.Kind]    `json:"work,omitzero"`
	Channel  Change[pipeline.Channel] `json:"channel,omitzero"`
	Mode     Change[pipeline.Mode]    `json:"together,omitzero"`
	Hours    Change[float64]          `json:"hours,omitzero"`
	Note     Change[plain.Text]       `json:"note,omitzero"`
	FollowUp Change[civil.Date]       `json:"follow_up,omitzero"`

	Contact   Change[plain.Text] `json:"contact,omitzero"`
	CV        Change[journal.ID] `json:"cv,omitzero"`
	Evidence  Change[plain.Text] `json:"evidence,omitzero"`
	Direction Change[journal.ID] `json:"direction,omitzero"`
}

// Kind returns "application.changed".
func (ApplicationChanged) Kind() journal.Kind { return "application.changed" }

// Version returns 2: since then it has what proves it and what it serves.
func (ApplicationChanged) Version() uint16 { return 2 }

func (f ApplicationChanged) refs() []journal.ID { return some(f.Item) }

func (f ApplicationChanged) apply(r *replayer, e *journal.Entry) {
	at, ok := r.item(e, f.Item, sortApplication)
	if !ok {
		return
	}
	a := &r.d.Applications[at]
	r.about = f.Item
	setText(r, "application.employer", &a.Employer, f.Employer)
	setText(r, "application.function", &a.Function, f.Function)
	set(r, "application.work", &a.Kind, f.Work)
	set(r, "application.channel", &a.Channel, f.Channel)
	set(r, "application.together", &a.Mode, f.Mode)
	set(r, "application.hours", &a.Hours, f.Hours)
	setText(r, "application.note", &a.Note, f.Note)
	set(r, "application.follow_up", &a.FollowUp, f.FollowUp)
	setText(r, "application.contact", &a.Contact, f.Contact)
	set(r, "application.cv", &a.CV, f.CV)
	setText(r, "application.evidence", &a.Evidence, f.Evidence)
	set(r, "application.direction", &a.Direction, f.Direction)
	r.about = journal.ID{}
}

// ApplicationStepped brings an application to a stage on the day of its entry.
type ApplicationStepped struct {
	Item   journal.ID     `json:"item"`
	Stage  pipeline.Stage `json:"stage"`
	Reason plain.Text     `json:"reason,omitzero"`
}

// Kind returns "application.stepped".
func (ApplicationStepped) Kind() journal.Kind { return "application.stepped" }

func (f ApplicationStepped) refs() []journal.ID { return some(f.Item) }

func (f ApplicationStepped) apply(r *replayer, e *journal.Entry) {
	at, ok := r.item(e, f.Item, sortApplication)
	if !ok {
		return
	}
	a := &r.d.Applications[at]
	r.keep(e.ID, sortStep, at)
	a.Steps = append(a.Steps, pipeline.Step{Stage: f.Stage, On: e.On, Reason: f.Reason.String(), Item: e.ID})
	r.touch("stage", f.Item, string(f.Stage))
}

// StepChanged is a patch of one stage of an application. Item is the entry that said the stage; Stage tells
// apart what one entry said of several.
type StepChanged struct {
	Item   journal.ID         `json:"item"`
	Stage  pipeline.Stage     `json:"stage"`
	On     Change[civil.Date] `json:"on,omitzero"`
	Reason Change[plain.Text] `json:"reason,omitzero"`
}

// Kind returns "step.changed".
func (StepChanged) Kind() journal.Kind { return "step.changed" }

func (f StepChanged) refs() []journal.ID { return some(f.Item) }

func (f StepChanged) apply(r *replayer, e *journal.Entry) {
	at, ok := r.items[f.Item]
	if ok && (at.sort == sortStep || at.sort == sortApplication) {
		steps := r.d.Applications[at.at].Steps
		for i := range steps {
			if s := &steps[i]; s.Item == f.Item && s.Stage == f.Stage {
				r.about = f.Item
				set(r, "step.on."+string(f.Stage), &s.On, f.On)
				setText(r, "step.reason."+string(f.Stage), &s.Reason, f.Reason)
				r.about = journal.ID{}
				return
			}
		}
	}
	if !r.ahead[f.Item] {
		r.flag(FlagGone, e)
	}
}

// PlacementRecorded says what work came of an application (plaatsing). It is the first form of the subject
// "place" and is no longer written.
type PlacementRecorded struct {
	Item  journal.ID `json:"item"`
	Start civil.Date `json:"start"`
	Until civil.Date `json:"until,omitzero"`
	Hours float64    `json:"hours,omitzero"`
	Note  plain.Text `json:"note,omitzero"`
}

// Kind returns "placement.recorded".
func (PlacementRecorded) Kind() journal.Kind { return "placement.recorded" }

func (f PlacementRecorded) refs() []journal.ID { return some(f.Item) }

func (f PlacementRecorded) apply(r *replayer, e *journal.Entry) {
	if _, ok := r.item(e, f.Item, sortApplication); !ok {
		return
	}
	if !f.Until.IsZero() && f.Until < f.Start {
		r.flag(FlagReversed, e)
	}
	r.keep(e.ID, sortPlacement, len(r.d.Course.Placements))
	r.d.Course.Placements = append(r.d.Course.Placements, pipeline.Placement{
		Item: e.ID, Application: f.Item, Start: f.Start, Until: f.Until, Hours: f.Hours, Note: f.Note.String(),
		Agreed: e.On,
	})
	r.touch("placement", f.Item, f.Start)
}

// DocumentRegistered is a line of the register of documents; its entry has the date on the document.
type DocumentRegistered struct {
	Sort     string     `json:"document"` // of DocumentKinds
	Received civil.Date `json:"received,omitzero"`
	Sent     civil.Date `json:"sent,omitzero"`
	Signed   civil.Date `json:"signed,omitzero"`
	Author   plain.Text `json:"author,omitzero"`
	Note     plain.Text `json:"note,omitzero"`
	Asked    civil.Date `json:"asked,omitzero"`
	Contains []string   `json:"contains,omitempty"` // of Contents
}

// Version returns 2: the first said not when it was asked for, nor what it contains.
func (DocumentRegistered) Version() uint16 { return 2 }

// Kind returns "document.registered".
func (DocumentRegistered) Kind() journal.Kind { return "document.registered" }

func (f DocumentRegistered) apply(r *replayer, e *journal.Entry) {
	r.keep(e.ID, sortDocument, len(r.d.Papers.Documents))
	r.filed[e.Act] = len(r.d.Papers.Documents)
	r.d.Papers.Documents = append(r.d.Papers.Documents, Document{
		Item: e.ID, Kind: f.Sort, Date: e.On, Received: f.Received, Sent: f.Sent, Signed: f.Signed,
		Author: f.Author.String(), Note: f.Note.String(), Asked: f.Asked, Contains: f.Contains,
	})
}

// DocumentSigned says that a document was signed by all, on the day of its entry.
type DocumentSigned struct {
	Item journal.ID `json:"item"`
}

// Kind returns "document.signed".
func (DocumentSigned) Kind() journal.Kind { return "document.signed" }

func (f DocumentSigned) refs() []journal.ID { return some(f.Item) }

func (f DocumentSigned) apply(r *replayer, e *journal.Entry) {
	if at, ok := r.item(e, f.Item, sortDocument); ok {
		r.d.Papers.Documents[at].Signed = e.On
		r.touch("document.signed", f.Item, e.On)
	}
}

// DocumentSent says that a document was sent to be signed, on the day of its entry.
type DocumentSent struct {
	Item journal.ID `json:"item"`
}

// Kind returns "document.sent".
func (DocumentSent) Kind() journal.Kind { return "document.sent" }

func (f DocumentSent) refs() []journal.ID { return some(f.Item) }

func (f DocumentSent) apply(r *replayer, e *journal.Entry) {
	if at, ok := r.item(e, f.Item, sortDocument); ok {
		r.d.Papers.Documents[at].Sent = e.On
		r.touch("document.sent", f.Item, e.On)
	}
}

// NoteWritten is a free note on the day of its entry.
type NoteWritten struct {
	Text     plain.Text `json:"text"`
	Audience Audience   `json:"audience"`
}

// Kind returns "note.written".
func (NoteWritten) Kind() journal.Kind { return "note.written" }

func (f NoteWritten) apply(r *replayer, e *journal.Entry) {
	r.keep(e.ID, sortNote, len(r.d.Papers.Notes))
	r.d.Papers.Notes = append(r.d.Papers.Notes, Note{
		Item: e.ID, On: e.On, Text: f.Text.String(), Audience: f.Audience,
	})
}
