package ask

import (
	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/model/pipeline"
	"spoorboek/model/signal"
	"spoorboek/model/wvp"
	"spoorboek/ui/action"
	"spoorboek/ui/pane"
	"spoorboek/ui/text"
)

// Kind is the sort of thing under the cursor.
type Kind uint8

// The kinds. Nothing is a dossier as a whole.
const (
	Nothing     Kind = iota
	Moment           // wettelijk moment
	Appointment      // afspraak
	Task             // taak
	Application      // sollicitatie
	Contact          // contact, or that there was none
)

// Subject is the thing under the cursor.
type Subject struct {
	Kind  Kind
	Item  journal.ID
	Code  wvp.Code
	Day   civil.Date // the day it stands on; zero when it has none
	Stage pipeline.Stage
	Done  bool   // ticked already: a tick takes it away
	Text  string // what a signal says of it, where its dossier was not read
	Rule  string // the rule of the signal it came from; "" when none
}

// forms are the actions that open a form about the dossier, whatever is under the cursor.
var forms = map[action.ID]string{
	action.Contact: "contact", action.AddContact: "contact", action.Task: "task", action.AddTask: "task",
	action.Appointment: "appointment", action.AddNote: "note", action.AddApplication: "application",
	action.AddDocument: "document", action.FirstTrack: "track1", action.Edit: "edit",
	action.Report:    "report-sent",
	action.AddReport: "report-sent", action.AddEvent: "moment",
}

// Act asks for what an action means on a subject; nil when it means nothing here.
func (a Asker) Act(id action.ID, s Subject) pane.Request {
	if ok, _ := a.Can(id, s); !ok {
		return nil
	}
	switch id {
	case action.Done:
		return a.done(s)
	case action.Date:
		return a.date(s)
	case action.Phase:
		return pane.PhasePopup{Dossiers: a.Dossiers}
	case action.Step:
		return a.step(s, true)
	case action.StepBack:
		return a.step(s, false)
	case action.Snooze:
		return a.snooze(s)
	case action.ConfirmPast:
		return a.Form("confirm", nil, nil)
	case action.Delete:
		return remove(a, s)
	case action.Edit:
		return a.Edit("edit", journal.ID{})
	}
	return a.Form(forms[id], known(a.Words, id, s), nil)
}

// known is what the form of an action can be told from the subject.
func known(w *text.Words, id action.ID, s Subject) dossier.Args {
	args := dossier.Args{}
	switch {
	case id == action.AddEvent && s.Kind == Moment:
		args["code"] = string(s.Code)
	case (id == action.Contact || id == action.AddContact) && s.Kind == Moment:
		args["discussed"] = w.F("ask.moment-done", w.Moment(string(s.Code)))
	case (id == action.Task || id == action.AddTask) && s.Kind == Moment:
		args["text"] = w.Moment(string(s.Code))
	}
	return args
}

// Can tells whether an action means something on a subject and, if not, why.
func (a Asker) Can(id action.ID, s Subject) (ok bool, why string) {
	need, known := a.need(id, s)
	if _, form := forms[id]; !known && !form {
		return false, ""
	}
	if len(a.Dossiers) == 0 {
		need = "screen.no-dossier"
	}
	if need != "" {
		return false, a.Words.T(need)
	}
	return true, ""
}

// need is what an action misses on a subject, as the id of a sentence; known is false for an action that
// opens a form, or that means nothing here.
func (a Asker) need(id action.ID, s Subject) (why text.ID, known bool) {
	whole := s.Kind == Nothing || s.Kind == Contact
	switch id {
	case action.Done:
		return unless(!whole, "ask.nothing-to-tick"), true
	case action.Date:
		return unless(!whole, "ask.nothing-to-move"), true
	case action.Delete:
		return unless(s.Kind == Task && !s.Done || s.Kind == Appointment, "ask.stays"), true
	case action.Snooze:
		if r, known := signal.ParseRule(s.Rule); known && !r.Rule().Waits() {
			return "ask.cannot-wait", true
		}
		return unless(len(a.Dossiers) <= 1, "ask.one-at-a-time"), true
	case action.ConfirmPast:
		return unless(a.Dossier == nil || unknown(a.Dossier, a.Today), "ask.nothing-unknown"), true
	case action.Phase, action.Step, action.StepBack:
		return "", true
	}
	return "", false
}

func unless(fine bool, why text.ID) text.ID {
	if fine {
		return ""
	}
	return why
}

// unknown reports whether the dossier has moments from before the assignment without a fact.
func unknown(d *dossier.Dossier, today civil.Date) bool {
	for _, s := range d.Standings(today) {
		if s.Status == dossier.StatusUnknown {
			return true
		}
	}
	return false
}
