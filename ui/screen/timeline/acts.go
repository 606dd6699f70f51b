package timeline

import (
	"slices"

	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/ui/action"
	"spoorboek/ui/ask"
	"spoorboek/ui/pane"
	"spoorboek/ui/theme"
)

// ask asks for what an action means on the moment under the cursor.
func (p *Pane) ask(id action.ID) pane.Request {
	switch id {
	case action.Open:
		return pane.Zoom{Pane: pane.Timeline}
	case action.ViewLayers:
		return p.layersMenu()
	case action.GoHistory:
		return p.lookBack()
	case action.Back:
		if p.now() {
			return nil
		}
		if p.twin {
			p.twin = false
			return nil
		}
		return pane.Back{}
	case action.Why:
		return p.tell()
	}
	if !p.past.day.IsZero() {
		return pane.Toast{Text: p.words.T("timeline.looking-back"), Kind: pane.Warn}
	}
	if id == action.Edit {
		if req := correct(p); req != nil {
			return req
		}
	}
	return p.asker().Act(id, p.subject())
}

// corrects are the acts that change what the cursor stops at, by its sort.
var corrects = map[Kind]string{
	Appointment: "edit-appointment", Task: "edit-task", Phase: "edit-phase", Pause: "edit-pause",
}

// correct opens the form that changes what is under the cursor; nil where that is nothing.
func correct(p *Pane) pane.Request {
	it, ok := p.choice()
	switch {
	case !ok:
		return nil
	case it.Kind == Term:
		return p.asker().Form("moment", dossier.Args{"code": string(p.line.term(it).Moment.Code)}, nil)
	}
	return p.asker().Edit(corrects[it.Kind], p.line.ref(it))
}

func (p *Pane) asker() ask.Asker {
	return ask.Asker{
		Words: p.words, Today: p.today, Dossier: p.line.dossier, Dossiers: []journal.ID{p.line.dossier.ID},
	}
}

// subject is what is under the cursor.
func (p *Pane) subject() ask.Subject {
	it, ok := p.choice()
	if !ok {
		return ask.Subject{}
	}
	s := ask.Subject{Item: p.line.ref(it), Day: it.On}
	switch it.Kind {
	case Term:
		s.Kind, s.Code, s.Done = ask.Moment, p.line.term(it).Moment.Code, it.Sign == Done
	case Task:
		s.Kind, s.Done = ask.Task, it.Sign == Done
	case Appointment:
		if p.line.dossier.Agenda.Appointments[it.At].Open() {
			s.Kind = ask.Appointment
		}
	}
	return s
}

// tell shows everything that is known of the moment under the cursor.
func (p *Pane) tell() pane.Request {
	it, ok := p.choice()
	if !ok {
		return pane.Toast{Text: p.words.T("timeline.nothing"), Kind: pane.Warn}
	}
	t := reasoning{telling{w: p.words, glyphs: p.glyphs, line: p.line, today: p.today, zone: p.zone}}
	var lines []pane.Line
	for _, row := range t.detail(it) {
		text := t.join("  ", row.Label, t.join(" ", row.Mark, row.Text))
		lines = append(lines, pane.Line{Text: text, Style: row.Style})
	}
	lines = append(lines, pane.Line{}, pane.Line{Text: p.words.T("timeline.own-date"), Style: theme.Muted})
	return pane.Tell{Title: t.heading(it), Lines: lines}
}

// Can tells whether an action would do something here now and, if not, why.
func (p *Pane) Can(id action.ID) (ok bool, why string) {
	if !p.ready() {
		return false, p.words.T("screen.no-dossier")
	}
	if slices.Contains(viewIDs, id) {
		return true, ""
	}
	if !p.past.day.IsZero() {
		return false, p.words.T("timeline.looking-back")
	}
	return p.asker().Can(id, p.subject())
}

// viewIDs are the actions that change nothing but the view.
var viewIDs = []action.ID{
	action.Left, action.Right, action.SlideLeft, action.SlideRight, action.PageUp, action.HalfUp,
	action.PageDown,
	action.HalfDown, action.NextHit, action.Down, action.PrevHit, action.Up, action.First, action.Top,
	action.Last,
	action.End, action.GoToday, action.More, action.Less, action.ViewPeriod, action.ViewText, action.Open,
	action.Back,
	action.Why, action.ViewCompare, action.ViewLayers, action.GoHistory,
}
