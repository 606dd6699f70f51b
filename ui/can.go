package ui

import (
	"cmp"

	"spoorboek/ui/action"
	"spoorboek/ui/pane"
)

// can tells whether an action would do something now and, if not, why: the reason behind a dim key.
func (a *App) can(id action.ID) (ok bool, why string) {
	if name, is := id.Act(); is {
		return canAct(a, name)
	}
	if ok, why, mine := canOwn(a, id); mine {
		return ok, why
	}
	if ok, why = focusedPane(a).Can(id); ok || why != "" {
		return ok, why
	}
	if a.keys.info[id].Group == action.Move {
		return false, ""
	}
	return false, a.words().T("can.not-here")
}

// canOwn answers for the program's own actions; mine is false for those of a pane.
func canOwn(a *App, id action.ID) (ok bool, why string, mine bool) {
	w := a.words()
	if name, is := a.keys.screens[id]; is {
		if !ofOffice(name) && a.bench.current.IsZero() {
			return false, w.T("can.no-dossier"), true
		}
		return true, "", true
	}
	if _, is := a.keys.copies[id]; is && !copiesItself(a, id) {
		if a.bench.current.IsZero() {
			return false, w.T("can.no-dossier"), true
		}
		return true, "", true
	}
	if ok, why, mine = canNow(a, id); mine || id == action.Delete {
		return ok, why, mine
	}
	_, is := a.keys.own[id]
	return true, "", is
}

// canNow answers for those of the program's own actions that need something: a dossier, an editor, a place to
// save.
func canNow(a *App, id action.ID) (ok bool, why string, mine bool) {
	w := a.words()
	switch id {
	case action.Repeat:
		return a.repeat.last.id != "", w.T("can.nothing-repeat"), true
	case action.Erase, action.PersonCopy:
		return len(targetsNow(a)) == 1, w.T("erase.one"), true
	case action.Delete, action.Report, action.AddReport, action.Pin:
		if id == action.Delete && deletesItself(a) {
			return false, "", false
		}
		return len(targetsNow(a)) > 0, w.T("can.no-dossier"), true
	case action.Editor:
		ok, why = canEdit(a)
		return ok, why, true
	case action.ViewKeys:
		return a.opt.Keys.Save != nil && !a.keys.broken, w.T("can.no-keys"), true
	case action.AddImport:
		return a.opt.Sheets != nil || a.opt.Travel.any(), w.T("can.no-import"), true
	case action.TextBlock:
		return !a.bench.current.IsZero(), w.T("can.no-dossier"), true
	case action.FormPrivacy:
		return true, "", true
	}
	return false, "", false
}

// canEdit answers for the coach's own editor: a report, or else a note on a dossier.
func canEdit(a *App) (ok bool, why string) {
	ok, none := a.opt.World.Edit != nil, a.words().T("can.no-editor")
	if a.bench.focus == pane.Reports {
		can, why := focusedPane(a).Can(action.Editor)
		return ok && can, cmp.Or(why, none)
	}
	return ok && len(targetsNow(a)) > 0, none
}

// canAct answers for the form of an act.
func canAct(a *App, name string) (bool, string) {
	if name == "new" {
		return true, ""
	}
	if len(targetsNow(a)) == 0 {
		return false, a.words().T("can.no-dossier")
	}
	return true, ""
}
