package ui

import (
	"context"
	"slices"

	tea "charm.land/bubbletea/v2"

	"spoorboek/model/caseload"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/model/norm"
	"spoorboek/model/office"
	"spoorboek/ui/action"
	"spoorboek/ui/pane"
)

// caseloadRead is the whole caseload after opening.
type caseloadRead struct {
	rows     []caseload.Row
	office   *office.Office
	settings norm.Settings
	err      error
}

// dossierRead is one dossier for the panes that follow the list.
type dossierRead struct {
	id  journal.ID
	d   *dossier.Dossier
	err error
}

func readCaseload(a *App) tea.Cmd {
	d := a.desk
	return a.later(func() tea.Msg {
		ctx := context.Background()
		rows, err := d.Caseload(ctx)
		if err != nil {
			return caseloadRead{err: err}
		}
		o, err := d.Office(ctx)
		if err != nil {
			return caseloadRead{err: err}
		}
		settings, err := d.Settings(ctx)
		return caseloadRead{rows, o, settings, err}
	})
}

func onCaseload(a *App, m caseloadRead) tea.Cmd {
	if m.err != nil {
		a.fail(m.err)
		return nil
	}
	a.bench.rows = len(m.rows)
	wear(a, m.office.Options)
	dress(a, m.office)
	tellKeys(a)
	a.idle.tidy = a.idle.tidy || !a.status.reminded
	cmd := a.tell(pane.Rows{
		Rows: m.rows, Office: m.office, Settings: m.settings, Today: a.today(),
		Copy: missesCopy(a, m.rows, m.office, m.settings), Zone: a.opt.World.Clock().Location(),
	})
	return join(cmd, a.tell(told(a)), askFocus(a), settleOn(a, a.bench.current), resumeWork(a))
}

// settleOn makes a dossier current that is in the list: the wanted one, else the one under the cursor.
func settleOn(a *App, id journal.ID) tea.Cmd {
	if !id.IsZero() {
		if _, ok := a.bench.list.Row(id); ok {
			return join(a.tell(pane.Chosen{Dossier: id}), fetchCurrent(a))
		}
	}
	id, ok := a.bench.list.Current()
	if !ok {
		a.bench.current = journal.ID{}
		return a.tell(pane.Chosen{})
	}
	return a.follow(id)
}

// follow makes a dossier current: the panes hear it at once and get its journal as soon as it has been read.
func (a *App) follow(id journal.ID) tea.Cmd {
	if id == a.bench.current {
		return fetchCurrent(a)
	}
	// One that was read a moment ago is read again: the panes have let go of it.
	a.bench.current, a.door.loaded = id, journal.ID{}
	return join(a.tell(pane.Chosen{Dossier: id}), fetchCurrent(a))
}

// fetchCurrent reads the current dossier. Only one is read at a time: while the cursor runs down the list,
// those that it has left already are passed by.
func fetchCurrent(a *App) tea.Cmd {
	id := a.bench.current
	if a.desk == nil || a.door.loading || id.IsZero() || a.door.loaded == id {
		return nil
	}
	a.door.loading, a.door.again = true, false
	d := a.desk
	return a.later(func() tea.Msg {
		got, err := d.Dossier(context.Background(), id)
		return dossierRead{id, got, err}
	})
}

func onDossier(a *App, m dossierRead) tea.Cmd {
	a.door.loading = false
	if m.id != a.bench.current {
		if cmd := fetchCurrent(a); cmd != nil {
			return cmd
		}
		return join(doDue(a), flushKeys(a)) // none is read after it: no key may wait for one
	}
	if m.err != nil {
		a.door.due, a.door.held = due{}, nil
		a.fail(m.err)
		return nil
	}
	if a.door.again { // written in while it was read: what came is of before or of after, nobody knows
		return fetchCurrent(a)
	}
	a.door.loaded, a.bench.dossier = m.id, m.d
	return join(a.tell(pane.Loaded{Dossier: m.d}), doDue(a), flushKeys(a))
}

// due is an action that came before the dossier that it is about had been read.
type due struct {
	action  action.ID
	dossier journal.ID
}

// early tells whether an action must wait for the current dossier: what copies or fills in something of it,
// and all that one of the screens about it does. The list itself needs no dossier.
func early(a *App, id action.ID) bool {
	if !a.door.loading || a.bench.current.IsZero() {
		return false
	}
	if _, copies := a.keys.copies[id]; copies || id == action.TextBlock {
		return true
	}
	if _, leads := a.keys.screens[id]; leads || a.keys.own[id] != nil {
		return false
	}
	return slices.Contains([]pane.Name{
		pane.Dossier, pane.Timeline, pane.Profile, pane.Pipeline, pane.Reports, pane.Briefing, pane.Threeway,
		pane.Riv, pane.WhatIf,
	}, a.bench.focus)
}

// doDue does the action that waited, unless the coach pointed at another dossier meanwhile.
func doDue(a *App) tea.Cmd {
	waited := a.door.due
	a.door.due = due{}
	if waited.action == "" || waited.dossier != a.bench.current {
		return nil
	}
	return a.do(waited.action)
}

// refreshCurrent reads the current dossier again after something was written in it, once more where it is
// being read already: that began before the last was written.
func refreshCurrent(a *App) tea.Cmd {
	a.door.loaded, a.door.again = journal.ID{}, a.door.loading
	return fetchCurrent(a)
}
