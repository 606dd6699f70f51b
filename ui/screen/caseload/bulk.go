package caseload

import (
	"slices"

	"spoorboek/model/caseload"
	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/model/signal"
	"spoorboek/ui/action"
	"spoorboek/ui/ask"
	"spoorboek/ui/pane"
)

// bulk asks for an act over the marked dossiers, in each on what its own line names: one act, one undo.
type bulk struct {
	ask.Asker
	lines []*caseload.Line
}

// picked are the marked lines; many is false when there are fewer than two.
func picked(p *Pane) (b bulk, many bool) {
	if p.list.Count() == 0 || p.cases == nil {
		return bulk{}, false
	}
	b.Asker = p.asker()
	for _, id := range b.Dossiers {
		if l, ok := p.cases.Line(id); ok {
			b.lines = append(b.lines, l)
		}
	}
	return b, len(b.lines) > 1
}

// Picked is how many dossiers are marked.
func (r *roll) Picked() int { return r.list.Count() }

// request asks for what an action means on all the marked lines.
func (b bulk) request(id action.ID) pane.Request {
	switch id {
	case action.Done:
		return b.done()
	case action.Date:
		return b.date()
	case action.Snooze:
		return b.snooze()
	}
	return b.Act(id, ask.Subject{})
}

// can tells whether an action means something on the marked lines, and if not, why.
func (b bulk) can(id action.ID) (ok bool, why string) {
	switch id {
	case action.Done:
		return len(b.ticks()) > 0 || b.shared() != "", b.Words.T("ask.nothing-to-tick")
	case action.Date:
		return slices.ContainsFunc(b.lines, b.movable), b.Words.T("ask.nothing-to-move")
	case action.Snooze:
		return slices.ContainsFunc(b.lines, waits), b.Words.T("ask.cannot-wait")
	}
	return b.Can(id, ask.Subject{})
}

// ticks are the acts that tick what the lines name; lines that ask a question first are left out.
func (b bulk) ticks() map[journal.ID]any {
	all := map[journal.ID]any{}
	for _, l := range b.lines {
		switch s := b.Signal(l.First); s.Kind {
		case ask.Task:
			b.put(all, l, "done", dossier.Args{"item": s.Item.String()})
		case ask.Moment:
			b.put(all, l, "moment", dossier.Args{"code": string(s.Code), "done": b.Today.String()})
		}
	}
	return all
}

// put makes an act for the dossier of a line.
func (b bulk) put(all map[journal.ID]any, l *caseload.Line, name string, args dossier.Args) {
	spec, ok := dossier.SpecOf(name)
	if !ok {
		return
	}
	if act, err := spec.Make(args); err == nil {
		all[l.Row.ID] = act
	}
}

func (b bulk) done() pane.Request {
	if name := b.shared(); name != "" {
		return b.together(name)
	}
	return b.write(b.ticks())
}

// write does the acts at once and says of how many lines nothing was done.
func (b bulk) write(acts map[journal.ID]any) pane.Request {
	do := pane.Do{Each: acts}
	for _, l := range b.lines {
		if acts[l.Row.ID] != nil {
			do.Dossiers = append(do.Dossiers, l.Row.ID)
		}
	}
	if len(do.Dossiers) == 0 {
		return nil
	}
	if left := len(b.lines) - len(do.Dossiers); left > 0 {
		do.Then = pane.Toast{Text: b.Words.N("ask.left-out", left), Kind: pane.Warn}
	}
	return do
}

func (b bulk) movable(l *caseload.Line) bool {
	switch b.Signal(l.First).Kind {
	case ask.Task, ask.Appointment, ask.Application, ask.Moment:
		return true
	}
	return false
}

// date asks one day for all: a task, an appointment and a follow-up move to it; of a statutory moment it
// becomes an own reminder, since its day is the law's.
func (b bulk) date() pane.Request {
	var present civil.Date
	for _, l := range b.lines {
		if b.movable(l) {
			present = civil.Min(present, l.First.Due)
		}
	}
	return pane.DatePopup{
		Title: b.Words.N("ask.new-days", len(b.lines)), Present: present,
		Then: func(d civil.Date) pane.Request { return b.write(b.moves(d)) },
	}
}

func (b bulk) moves(to civil.Date) map[journal.ID]any {
	all := map[journal.ID]any{}
	for _, l := range b.lines {
		switch s := b.Signal(l.First); s.Kind {
		case ask.Task, ask.Appointment:
			b.put(all, l, "move", dossier.Args{"item": s.Item.String(), "to": to.String()})
		case ask.Application:
			b.put(all, l, "edit-application", dossier.Args{"item": s.Item.String(), "follow-up": to.String()})
		case ask.Moment:
			b.put(all, l, "task", dossier.Args{
				"text": b.Words.Moment(string(s.Code)), "due": to.String(), "code": string(s.Code),
			})
		}
	}
	return all
}

// snooze asks until when and why once, and puts off the first signal of each line that can wait.
func (b bulk) snooze() pane.Request {
	all := len(b.lines)
	b.lines = slices.DeleteFunc(slices.Clone(b.lines), func(l *caseload.Line) bool { return !waits(l) })
	if len(b.lines) == 0 {
		return nil
	}
	f := b.form("snooze", func(s signal.Signal) dossier.Args { return ask.Signalled(b.Signal(s)) })
	if left := all - len(b.lines); left > 0 {
		f.Then = pane.Toast{Text: b.Words.N("ask.left-out-waits", left), Kind: pane.Warn}
	}
	return f
}

func waits(l *caseload.Line) bool { return l.First.Rule.Rule().Waits() }
