package ask

import (
	"spoorboek/model/dossier"
	"spoorboek/model/signal"
	"spoorboek/ui/action"
	"spoorboek/ui/pane"
)

// Signal is what a signal is about. The stage of an application is known only when its dossier was read.
func (a Asker) Signal(s signal.Signal) Subject {
	about := Subject{Item: s.Item, Code: s.Code, Day: s.Due, Rule: s.Rule.String(), Text: s.Text}
	switch s.Rule {
	case signal.Task:
		about.Kind = Task
	case signal.Appointment, signal.AppointmentOutcome:
		about.Kind = Appointment
	case signal.Moment, signal.Ask, signal.Mark:
		about.Kind = Moment
	case signal.FollowUp, signal.Interview, signal.Offer, signal.Stalled:
		about.Kind = Application
		if a.Dossier != nil {
			if app, ok := a.Dossier.Application(s.Item); ok {
				about.Stage = app.At(a.Today)
			}
		}
	case signal.Contact:
		about.Kind = Contact
	}
	return about
}

// Answer asks for what answers a signal: a task is done, a moment is ticked, silence asks for a contact, a
// waiting period that is over asks what followed.
func (a Asker) Answer(s signal.Signal) pane.Request {
	switch {
	case s.Rule == signal.WaitOver:
		return a.afterWait()
	case s.Rule == signal.CaseClosed && a.Dossier != nil && a.Dossier.Course.Outcome.Known():
		return a.Act(action.Phase, Subject{}) // what became of it is known: closing is what is left
	}
	if about := a.Signal(s); about.Kind != Nothing && about.Kind != Contact {
		return a.Act(action.Done, about)
	}
	name, args := s.Act()
	if name == phaseAct { // the checklist of the step, not a bare form
		return a.Act(action.Phase, Subject{})
	}
	if name == reportSent && len(a.Dossiers) == 1 {
		return reported(a, args)
	}
	if known := standing(a.Dossier, name, s); len(known) > 0 { // a record is changed, from how it stands
		for k, v := range args {
			known[k] = v
		}
		return a.Form(name, known, nil)
	}
	return a.Remedy(name, args)
}

// phaseAct is the act that changes the phase.
const phaseAct = "phase"

// reportSent is the act that records that a report left.
const reportSent = "report-sent"

// reported asks whether the report left already, made elsewhere, so that it is only recorded, or is to be
// made here. Neither can be undone.
func reported(a Asker, args dossier.Args) pane.Request {
	w := a.Words
	return pane.Choice{
		Title: w.T("ask.report"),
		Options: []pane.Option{
			{Label: w.T("ask.report.elsewhere"), Note: w.T("ask.report.elsewhere.note")},
			{Label: w.T("ask.report.here"), Note: w.T("ask.report.here.note")},
		},
		Then: func(i int) pane.Request {
			if i == 1 {
				return pane.Show{Screen: pane.Reports}
			}
			return a.Remedy(reportSent, args)
		},
	}
}

// standing is how the record stands that a signal is about; nothing when its dossier has not been read, or
// when the act makes a new record.
func standing(d *dossier.Dossier, name string, s signal.Signal) dossier.Args {
	if d == nil {
		return nil
	}
	return dossier.Current(d, name, s.Item)
}

// afterWait asks what followed on the waiting period.
func (a Asker) afterWait() pane.Request {
	acts := []string{"sanction", "extension", "outcome"}
	options := make([]pane.Option, len(acts))
	for i, name := range acts {
		options[i].Label = a.Words.Act(name)
	}
	return pane.Choice{
		Title: a.Words.T("ask.after-wait"), Options: options,
		Then: func(i int) pane.Request {
			return a.Form(acts[i], standing(a.Dossier, acts[i], signal.Signal{}), nil)
		},
	}
}
