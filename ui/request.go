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
	if cmd, done := replayAnswer(a, req, from); done {
		return cmd
	}
	if askWindow(a, req) {
		return nil
	}
	switch r := req.(type) {
	case pane.Many:
		var cmds []tea.Cmd
		for _, one := range r {
			cmds = append(cmds, a.ask(one, from))
		}
		return join(cmds...)
	case pane.Form:
		return openForm(a, r, from)
	case pane.PhasePopup:
		return openPhase(a, r.Dossiers, from)
	case pane.Toast:
		a.say(r)
		return nil
	case pane.Copy:
		return copyOut(a, r)
	case pane.File:
		return fetchFile(a, r)
	case pane.Files:
		return keepFiles(a, r)
	}
	for _, carryOut := range []func() (tea.Cmd, bool){
		func() (tea.Cmd, bool) { return askDocument(a, req, from) },
		func() (tea.Cmd, bool) { return askWriting(a, req, from) },
		func() (tea.Cmd, bool) { return askDrafting(a, req, from) },
		func() (tea.Cmd, bool) { return askLog(a, req) },
		func() (tea.Cmd, bool) { return askLetter(a, req) },
		func() (tea.Cmd, bool) { return askForgetting(a, req) },
	} {
		if cmd, done := carryOut(); done {
			return cmd
		}
	}
	if cmd, done := askArrival(a, req); done {
		return cmd
	}
	return moveTo(a, req)
}

// askWriting carries out what changes the file or copies it; done is false for other requests.
func askWriting(a *App, req pane.Request, from pane.Name) (cmd tea.Cmd, done bool) {
	switch r := req.(type) {
	case pane.Do:
		return writeAsked(a, r, from), true
	case pane.Office:
		return writeOffice(a, r, from), true
	case pane.Keep:
		return keepOption(a, r.Key, r.Value), true
	case pane.Undo:
		return undoAct(a, r.Act), true
	case undoNow:
		return retractNow(a, r.act), true
	case retold:
		a.bench.remember(r.reason)
		return a.write(r.task), true
	case pane.Care:
		return careFor(a, r), true
	}
	return nil, false
}

// writeAsked writes the act that a pane asks for, or the acts that differ from dossier to dossier.
func writeAsked(a *App, r pane.Do, from pane.Name) tea.Cmd {
	t := task{ids: r.Dossiers, then: r.Then, from: from, each: map[journal.ID]dossier.Act{}}
	t.act, _ = r.Act.(dossier.Act)
	for id, own := range r.Each {
		if act, ok := own.(dossier.Act); ok {
			t.each[id] = act
		}
	}
	for _, id := range r.Dossiers {
		if t.each[id] == nil && t.act == nil {
			return nil
		}
	}
	if t.act == nil && len(r.Dossiers) > 0 {
		t.act = t.each[r.Dossiers[0]]
	}
	return a.write(t)
}

// moveTo carries out the requests that only change what is looked at.
func moveTo(a *App, req pane.Request) tea.Cmd {
	switch r := req.(type) {
	case pane.Select:
		return join(a.follow(r.Dossier), keepRound(a))
	case pane.Open:
		return join(a.follow(r.Dossier), showScreen(a, pane.Dossier))
	case pane.Show:
		return showScreen(a, r.Screen)
	case pane.Zoom:
		return zoomPane(a, r.Pane)
	case pane.Focus:
		if a.bench.zoom != "" || !beside(a) {
			return showScreen(a, r.Pane)
		}
		a.bench.focus = r.Pane
		return nil
	case pane.Back:
		cmd, _ := goBack(a)
		return cmd
	case pane.Quit:
		return quitNow(a)
	case pane.Run:
		return a.do(r.Action)
	}
	return nil
}

// targetsNow are the dossiers that an act without a pane of its own is for: the marked ones on the list,
// else the current one.
func targetsNow(a *App) []journal.ID {
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
