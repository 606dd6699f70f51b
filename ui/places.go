package ui

import (
	"slices"
	"strings"

	"spoorboek/ui/action"
	"spoorboek/ui/pane"
	"spoorboek/ui/text"
)

// flags are the screens as the register of actions names them, in the order in which they are told.
var flags = [...]struct {
	name pane.Name
	flag action.Screens
}{
	{pane.Morning, action.Morning}, {pane.Dossier, action.Dossier}, {pane.Timeline, action.Timeline},
	{pane.Profile, action.Profile}, {pane.Pipeline, action.Pipeline}, {pane.Reports, action.Reports},
	{pane.Figures, action.Figures}, {pane.Agenda, action.Agenda}, {pane.Employers, action.Relations},
	{pane.Log, action.Log}, {pane.Settings, action.Settings}, {pane.Bin, action.Bin}, {pane.Kept, action.Kept},
	{pane.WhatIf, action.Supposing},
	{pane.Friday, action.Agenda}, {pane.Vacancy, action.Relations},
	{pane.Briefing, action.Dossier}, {pane.Threeway, action.Dossier}, {pane.Riv, action.Dossier},
}

// screenNow is the screen of the focused pane.
func screenNow(a *App) action.Screens {
	for _, f := range flags {
		if f.name == a.bench.focus {
			return f.flag
		}
	}
	return 0
}

// mostPlaces is how many screens are told where an action does something; one that does on more asks for a
// dossier.
const mostPlaces = 5

// elsewhere says of an action that does nothing here where it does.
func elsewhere(a *App, id action.ID) string {
	w, on := a.words(), a.keys.info[id].Screens
	switch id {
	case action.Sort, action.SortReverse:
		return w.T("by.fixed")
	case action.Search, action.NextHit, action.PrevHit:
		return w.T("find.no-lines")
	}
	if on == action.Everywhere || on == 0 {
		return w.T("can.not-here")
	}
	names := screensIn(w, on)
	here := on&screenNow(a) != 0
	switch {
	case here && (len(names) > mostPlaces || slices.Contains(names, w.Of("tab", string(a.bench.focus)))):
		return w.T("can.not-line")
	case len(names) > mostPlaces:
		return withDossier(w, on)
	}
	return w.F("can.elsewhere", strings.Join(names, ", "))
}

// withDossier says that an action needs a screen with a dossier, and names the screens of the office on which
// it does something as well.
func withDossier(w *text.Words, on action.Screens) string {
	office := action.Screens(0)
	for _, f := range flags {
		if ofOffice(f.name) && f.flag != action.Morning && f.flag != action.Agenda { // those show dossiers
			office |= f.flag
		}
	}
	if also := screensIn(w, on&office); len(also) > 0 {
		return w.F("can.with-dossier-or", strings.Join(also, ", "))
	}
	return w.T("can.with-dossier")
}

// screensIn are the names of a set of screens, in the order in which they are told.
func screensIn(w *text.Words, on action.Screens) (names []string) {
	told := action.Screens(0)
	for _, f := range flags {
		if on&f.flag != 0 && told&f.flag == 0 {
			told |= f.flag
			names = append(names, w.Of("tab", string(f.name)))
		}
	}
	return names
}

// showsOne tells whether the focused screen shows a dossier that an act of the program's own would be for; on
// the others the current dossier is out of sight.
func showsOne(a *App, id action.ID) bool {
	switch a.bench.focus {
	case pane.Morning:
		return true
	case pane.Friday, pane.Agenda, pane.Kept:
		return a.keys.info[id].Screens&screenNow(a) != 0
	}
	return !ofOffice(a.bench.focus) && a.keys.info[id].Screens&screenNow(a) != 0
}
