package ask

import (
	"cmp"

	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/pipeline"
	"spoorboek/ui/pane"
	"spoorboek/ui/text"
)

// done ticks the subject: a task and a statutory moment at once, an appointment and an application by asking
// how it went.
func (a Asker) done(s Subject) pane.Request {
	switch {
	case s.Done && s.Kind == Moment: // a tick is taken away again
		return a.Do("reopen", dossier.Args{"code": string(s.Code)}, nil)
	case s.Done:
		return a.Do("reopen", dossier.Args{"item": s.Item.String()}, nil)
	}
	switch s.Kind {
	case Moment:
		return a.Do("moment", dossier.Args{"code": string(s.Code), "done": a.Today.String()}, nil)
	case Task:
		return a.Do("done", dossier.Args{"item": s.Item.String()}, nil)
	case Appointment:
		return a.settle(s)
	case Application:
		return became(a, s)
	}
	return nil
}

// became asks what became of an application that a signal asks about, since it may as well be a refusal; an
// offer that was made can only be placed, and one under the cursor goes a step on.
func became(a Asker, s Subject) pane.Request {
	if s.Rule == "" || s.Stage == pipeline.Offer {
		return a.step(s, true)
	}
	return a.Form("step", dossier.Args{"item": s.Item.String(), "on": a.Today.String()}, nil)
}

// settle asks how an appointment went; for one that was kept the contact is written, which settles it.
func (a Asker) settle(s Subject) pane.Request {
	results := []dossier.Result{dossier.Kept, dossier.Moved, dossier.Cancelled, dossier.NoShow}
	options := make([]pane.Option, len(results))
	for i, r := range results {
		options[i].Label = a.Words.Choice("result", string(r))
	}
	return pane.Choice{
		Title: a.Words.T("ask.how-was-it"), Options: options,
		Then: func(i int) pane.Request {
			if results[i] == dossier.Kept {
				return a.Form("contact", a.kept(s), nil)
			}
			return a.Form("outcome-of", dossier.Args{"item": s.Item.String(), "result": string(results[i])}, nil)
		},
	}
}

// kept is what the contact that an appointment became can be told.
func (a Asker) kept(s Subject) dossier.Args {
	args := dossier.Args{"outcome-item": s.Item.String()}
	if a.Dossier == nil {
		return args
	}
	if p, ok := a.Dossier.Appointment(s.Item); ok {
		args["kind"], args["with"], args["on"] = string(p.Kind), p.With, civil.Min(p.On, a.Today).String()
	}
	return args
}

// date asks for another day. On a statutory moment that is first a question: a reminder of one's own leaves
// the statutory day alone, a deviating date needs a reason.
func (a Asker) date(s Subject) pane.Request {
	if s.Kind != Moment {
		return pane.DatePopup{
			Title: movingOf(a, s), Present: s.Day,
			Then: func(d civil.Date) pane.Request { return a.move(s, d) },
		}
	}
	name := a.Words.Moment(string(s.Code))
	return pane.Choice{
		Title: name,
		Options: []pane.Option{
			{Label: a.Words.T("ask.own-reminder"), Note: a.Words.T("ask.own-reminder.note")},
			{Label: a.Words.T("ask.deviate"), Note: a.Words.T("ask.deviate.note")},
		},
		Then: func(i int) pane.Request {
			title := a.Words.F([...]text.ID{"ask.day.remind", "ask.day.deviate"}[i], name)
			return pane.DatePopup{Title: title, Present: s.Day, Then: func(d civil.Date) pane.Request {
				if i == 0 {
					return a.remind(s, d)
				}
				return a.Form("moment", dossier.Args{"code": string(s.Code), "moved": d.String()}, nil)
			}}
		},
	}
}

// movingOf is what the popup for another day is called: the sort of thing that moves, and which one.
func movingOf(a Asker, s Subject) string {
	name := s.Text
	switch s.Kind {
	case Task:
		if a.Dossier != nil {
			if t, ok := a.Dossier.Task(s.Item); ok {
				name = t.Text
			}
		}
		return named(a.Words, "ask.day.task", name)
	case Appointment:
		if a.Dossier != nil {
			if p, ok := a.Dossier.Appointment(s.Item); ok {
				name = a.Words.Choice("kind", string(p.Kind))
			}
		}
		return named(a.Words, "ask.day.appointment", name)
	case Application:
		if a.Dossier != nil {
			if app, ok := a.Dossier.Application(s.Item); ok {
				name = cmp.Or(app.Employer, app.Function)
			}
		}
		return named(a.Words, "ask.day.application", name)
	}
	return a.Words.T("ask.new-day")
}

// named is a sort of thing and which one; the sort alone where nothing is known of it.
func named(w *text.Words, sort text.ID, name string) string {
	if name == "" {
		return w.T(sort)
	}
	return w.T(sort) + ": " + name
}

// move puts a task, an appointment or the follow-up of an application on another day.
func (a Asker) move(s Subject, d civil.Date) pane.Request {
	if s.Kind == Application {
		return a.Do("edit-application", dossier.Args{"item": s.Item.String(), "follow-up": d.String()}, nil)
	}
	return a.Do("move", dossier.Args{"item": s.Item.String(), "to": d.String()}, nil)
}

// remind makes an own reminder of a statutory moment: a task that names it.
func (a Asker) remind(s Subject, d civil.Date) pane.Request {
	return a.Do("task", dossier.Args{
		"text": a.Words.Moment(string(s.Code)), "due": d.String(), "code": string(s.Code),
	}, nil)
}

// step goes one step forward or back: the application under the cursor, else the phase.
func (a Asker) step(s Subject, forward bool) pane.Request {
	if s.Kind == Application {
		return a.stage(s, forward)
	}
	if a.Dossier == nil || len(a.Dossiers) != 1 {
		return pane.PhasePopup{Dossiers: a.Dossiers}
	}
	now := a.Dossier.Phase(a.Today)
	to, ok := now.Prev()
	if forward {
		to, ok = now.Next()
	}
	if !ok {
		return edge(a.Words, forward)
	}
	spec, known := dossier.SpecOf("phase")
	if !known {
		return nil
	}
	act, err := spec.Make(dossier.Args{"to": to.Name()})
	if err != nil || a.check(act) != nil {
		return pane.PhasePopup{Dossiers: a.Dossiers}
	}
	return pane.Do{Dossiers: a.Dossiers, Act: act}
}

// stage steps an application; a placement asks when, where and for how long.
func (a Asker) stage(s Subject, forward bool) pane.Request {
	to, ok := s.Stage.Prev()
	if forward {
		to, ok = s.Stage.Next()
	}
	if !ok {
		return edge(a.Words, forward)
	}
	if to == pipeline.Placed {
		return a.Form("step", dossier.Args{
			"item": s.Item.String(), "to": string(to), "on": a.Today.String(),
		}, nil)
	}
	return a.Do("step", dossier.Args{"item": s.Item.String(), "to": string(to), "on": a.Today.String()}, nil)
}

// edge says that there is no further step.
func edge(w *text.Words, forward bool) pane.Request {
	id := text.ID("ask.first-step")
	if forward {
		id = "ask.last-step"
	}
	return pane.Toast{Text: w.T(id), Kind: pane.Warn}
}

// remove takes the subject off the list, and nothing more: a task falls after a question that names it, an
// appointment is called off.
func remove(a Asker, s Subject) pane.Request {
	if s.Kind == Appointment {
		return a.Form("outcome-of", dossier.Args{
			"item": s.Item.String(), "result": string(dossier.Cancelled),
		}, nil)
	}
	name := s.Text
	if a.Dossier != nil {
		if t, ok := a.Dossier.Task(s.Item); ok {
			name = t.Text
		}
	}
	return pane.Ask{
		Title: a.Words.T("ask.drop"), Lines: []string{name, "", a.Words.T("ask.drop.stays")},
		Buttons: []pane.Button{{
			Label: a.Words.T("ask.drop.yes"),
			Then:  a.Do("drop", dossier.Args{"item": s.Item.String()}, nil),
		}},
	}
}

// snooze puts a signal off with a reason.
func (a Asker) snooze(s Subject) pane.Request { return a.Form("snooze", Signalled(s), nil) }

// Signalled are the values by which an act knows the signal of a subject.
func Signalled(s Subject) dossier.Args {
	args := dossier.Args{}
	if s.Rule != "" {
		args["rule"] = s.Rule
	}
	if !s.Item.IsZero() {
		args["item"] = s.Item.String()
	}
	if s.Code != "" {
		args["code"] = string(s.Code)
	}
	return args
}
