package ui

import (
	tea "charm.land/bubbletea/v2"

	"spoorboek/model/journal"
	"spoorboek/model/office"
	"spoorboek/ui/pane"
)

// pin keeps the chosen dossiers at the top of the list, or lets them go when all of them stand there.
func pin(a *App) tea.Cmd {
	ids := targetsNow(a)
	pinned := !a.bench.list.Pinned(ids)
	facts := make([]journal.Fact, 0, len(ids))
	for _, id := range ids {
		facts = append(facts, office.DossierPinned{Dossier: id, Pinned: pinned})
	}
	name := "pin"
	if !pinned {
		name = "unpin"
	}
	return writeOffice(a, pane.Office{Name: name, Facts: facts}, a.bench.focus)
}

// optionSide is the office's name for whether the panes beside the list are shown.
const optionSide = "side"

// switchSide takes the panes beside the list away, so that it has the whole width, or brings them back.
func switchSide(a *App) tea.Cmd {
	a.bench.alone = !a.bench.alone
	word, value := a.words().T("side.on"), "on"
	if a.bench.alone {
		word, value = a.words().T("side.off"), "off"
	}
	a.say(pane.Toast{Text: word})
	cmd := keepOption(a, optionSide, value)
	if a.bench.alone && a.bench.zoom == "" && a.bench.focus != pane.Morning {
		return join(cmd, faceTo(a, place{focus: pane.Morning}))
	}
	return join(cmd, layoutPanes(a))
}

// beside tells whether the four panes stand next to one another: there is room, and the coach wants them.
func beside(a *App) bool { return classNow(a) >= pane.M && !a.bench.alone }
