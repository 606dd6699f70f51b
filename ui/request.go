package ui

import (
	tea "charm.land/bubbletea/v2"

	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/ui/pane"
)

// ask carries out what a pane or an overlay requests; from is the pane that had the keys.
func (a *App) ask(req pane.Request, from pane.Name) tea.Cmd {
	if req == nil {
		return nil
	}
	if cmd, done := a.replayed(req, from); done {
		return cmd
	}
	if a.askWindow(req) {
		return nil
	}
	switch r := req.(type) {
	case pane.Many:
		var cmds []tea.Cmd
		for _, one := range r {
			cmds = append(cmds, a.ask(one, from))
		}
		return join(cmds...)
	case pane.Do:
		act, ok := r.Act.(dossier.Act)
		if !ok {
			return nil
		}
		return a.write(task{ids: r.Dossiers, act: act, then: r.Then, from: from})
	case pane.Form:
		return a.openForm(r, from)
	case pane.PhasePopup:
		return a.openPhase(r.Dossiers, from)
	case pane.Undo:
		return a.undoAct(r.Act)
	case retold:
		a.bench.remember(r.reason)
		return a.write(r.task)
	case undoNow:
		return a.undoNow(r.act)
	case pane.Toast:
		a.say(r)
		return nil
	case pane.Copy:
		return a.copyOut(r)
	}
	return a.move(req)
}

// move carries out the requests that only change what is looked at.
func (a *App) move(req pane.Request) tea.Cmd {
	switch r := req.(type) {
	case pane.Select:
		return a.follow(r.Dossier)
	case pane.Open:
		return join(a.follow(r.Dossier), a.show(pane.Dossier))
	case pane.Show:
		return a.show(r.Screen)
	case pane.Zoom:
		return a.zoomPane(r.Pane)
	case pane.Focus:
		if a.bench.zoom != "" || a.class() < pane.M {
			return a.show(r.Pane)
		}
		a.bench.focus = r.Pane
		return nil
	case pane.Back:
		cmd, _ := a.goBack()
		return cmd
	case pane.Quit:
		return a.quit()
	case pane.Run:
		return a.do(r.Action)
	}
	return nil
}

// targets are the dossiers that an act without a pane of its own is for: the marked ones on the list, else the
// current one.
func (a *App) targets() []journal.ID {
	if a.bench.focus == pane.Morning {
		if ids := a.bench.list.Marked(); len(ids) > 0 {
			return ids
		}
	}
	if a.bench.current.IsZero() {
		return nil
	}
	return []journal.ID{a.bench.current}
}
