package ui

import (
	"context"
	"slices"

	tea "charm.land/bubbletea/v2"

	"spoorboek/model/caseload"
	"spoorboek/model/journal"
	"spoorboek/ui/ask"
	"spoorboek/ui/desk"
	"spoorboek/ui/pane"
	"spoorboek/ui/widget/form"
)

// offerNext reads the dossier anew after an act that may ask for a next step: what somebody can do changed,
// or was said to change.
func offerNext(a *App, m written) tea.Cmd {
	if len(m.res.Dossiers) != 1 || !ask.Answers(m.res.Name) {
		return nil
	}
	return prepare(a, ready{wrote: m.res.Entries, from: m.task.from}, m.res.Dossiers[0])
}

// pushOffers lets choose among the steps that answer what was written.
func pushOffers(a *App, m ready) tea.Cmd {
	asker := ask.Asker{Words: a.words(), Today: a.today(), Dossiers: []journal.ID{m.d.ID}, Dossier: m.d}
	return a.ask(ask.OffersOn(asker, m.wrote), m.from)
}

// readWary reads the employers at whom a client who is about to write should be warned; only for a form that
// asks which employer is written to.
func readWary(ctx context.Context, d *desk.Desk, m *ready, client journal.ID) {
	if m.form == nil || m.form.Act != "application" && m.form.Act != "edit-application" {
		return
	}
	var all []caseload.Employer
	if all, m.err = d.Employers(ctx); m.err == nil {
		m.wary = slices.DeleteFunc(all, func(e caseload.Employer) bool { return !e.Warns(client) })
	}
}

// watchEmployer warns at the field while it names an employer who never answered the others.
func watchEmployer(a *App, fields []form.Field, wary []caseload.Employer) {
	for i := range fields {
		if fields[i].Key != "employer" || len(wary) == 0 {
			continue
		}
		fields[i].Watch = func(name string) string {
			key := caseload.EmployerKey(name)
			for _, e := range wary {
				if e.Key == key {
					return a.words().N("form.warn.silent", e.Silences)
				}
			}
			return ""
		}
	}
}

// unheard are the employers to whom an act let somebody write, and who never answered the others.
type unheard struct {
	list []caseload.Employer
	err  error
}

// readUnheard looks after an act whether the letter that it sent off goes where nobody was answered: also a
// step along the board is one, which no form was opened for.
func readUnheard(a *App, res desk.Result) tea.Cmd {
	if !res.Sends() {
		return nil
	}
	d := a.desk
	return a.later(func() tea.Msg {
		list, err := desk.Unheard(context.Background(), d.Reading, res)
		return unheard{list, err}
	})
}

func onUnheard(a *App, m unheard) tea.Cmd {
	if m.err != nil {
		a.fail(m.err)
		return nil
	}
	for _, e := range m.list {
		text := a.words().N("form.warn.silent", e.Silences) + " " + a.words().T("toast.undo")
		a.say(pane.Toast{Text: text, Kind: pane.Warn})
	}
	return nil
}
