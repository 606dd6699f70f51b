package ui

import (
	"cmp"
	"slices"

	tea "charm.land/bubbletea/v2"

	"spoorboek/ui/action"
	"spoorboek/ui/pane"
)

// can tells whether an action would do something now and, if not, why: the reason behind a dim key. Where
// there are no dossiers at all, none can be chosen: the reason names the key that makes the first.
func (a *App) can(id action.ID) (ok bool, why string) {
	ok, why = able(a, id)
	if !ok && a.bench.rows == 0 && why == a.words().T("screen.no-dossier") {
		return false, a.words().T("can.first")
	}
	return ok, why
}

func able(a *App, id action.ID) (ok bool, why string) {
	name, is := id.Act()
	if a.opt.ReadOnly && (is || writes(a, id)) {
		return false, a.words().T("write.readonly")
	}
	if is {
		return canAct(a, name)
	}
	if ok, why, mine := canOwn(a, id); mine {
		return ok, why
	}
	if ok, why, mine := canFind(a, id); mine {
		return ok, why
	}
	if inStrip(a, id) {
		return false, a.words().T("can.zoom-first")
	}
	if forLine(a, id) {
		return a.bench.list.Can(id)
	}
	if ok, why = focusedPane(a).Can(id); ok || why != "" {
		return ok, why
	}
	if _, leads := leadsTo(a, id); leads || sideways(a, id) {
		return true, ""
	}
	if a.keys.info[id].Group == action.Move && !aside(id) {
		return false, ""
	}
	return false, elsewhere(a, id)
}

// aside tells which moves are of use on some screens only: there they say so. The others are of use on all,
// and at the end of what they move over there is nothing to tell.
func aside(id action.ID) bool {
	switch id {
	case action.SideDown, action.SideUp, action.SlideLeft, action.SlideRight, action.First, action.Last:
		return true
	}
	return false
}

// inStrip tells whether the focused pane stands among others while an action changes what only its whole
// screen shows.
func inStrip(a *App, id action.ID) bool {
	if a.bench.zoom != "" || id != action.ViewCompare && id != action.ViewBoard {
		return false
	}
	ok, _ := focusedPane(a).Can(id)
	return ok && beside(a)
}

// writes reports whether an action is there to write in the file. What may leave it is looked at first and
// asks for itself.
func writes(a *App, id action.ID) bool {
	switch id {
	case action.Report, action.AddReport, action.Export, action.DayList, action.PersonCopy:
		return false
	}
	return a.keys.info[id].Undo != action.Harmless
}

// leadsTo is where an action leads that the focused pane has no use for: sideways to the pane beside it, and
// back in time or to today on the screen that can do so.
func leadsTo(a *App, id action.ID) (to place, ok bool) {
	switch id {
	case action.Left, action.Right:
		by := 1
		if id == action.Left {
			by = -1
		}
		at := slices.Index(four(), a.bench.focus) + by
		if a.bench.zoom != "" || !beside(a) || at < 0 || at >= len(four()) {
			return place{}, false
		}
		return place{focus: four()[at]}, true
	case action.GoToday, action.GoHistory:
		switch {
		case !a.bench.current.IsZero():
			return place{pane.Timeline, pane.Timeline}, true
		case id == action.GoToday:
			return place{pane.Agenda, pane.Agenda}, true
		}
	}
	return place{}, false
}

// sideways tells whether J and K are for the card beside the list, since the list has no use for them.
func sideways(a *App, id action.ID) bool {
	return (id == action.SideDown || id == action.SideUp) && a.bench.focus == pane.Morning &&
		a.bench.zoom == "" && beside(a)
}

// lead goes where an action leads, and does it there.
func lead(a *App, id action.ID) (cmd tea.Cmd, done bool) {
	to, leads := leadsTo(a, id)
	can, _ := focusedPane(a).Can(id)
	if !can && sideways(a, id) {
		step := map[action.ID]action.ID{action.SideDown: action.Down, action.SideUp: action.Up}[id]
		req, cmd := a.bench.panes[pane.Profile].Act(step)
		return join(cmd, a.ask(req, pane.Profile)), true
	}
	if can || !leads {
		return nil, false
	}
	if to.zoom == "" {
		a.bench.focus = to.focus
		return nil, true
	}
	cmd = goTo(a, to)
	if can, _ := focusedPane(a).Can(id); !can {
		return cmd, true
	}
	req, then := focusedPane(a).Act(id)
	return join(cmd, then, a.ask(req, a.bench.focus)), true
}

// dead reports whether nothing on this screen ever does an action: the footer has no room for it.
func dead(a *App, id action.ID) bool {
	if _, is := id.Act(); is {
		return false
	}
	if _, _, mine := canOwn(a, id); mine {
		return false
	}
	if _, _, mine := canFind(a, id); mine {
		return false
	}
	_, leads := leadsTo(a, id)
	ok, why := focusedPane(a).Can(id)
	return !ok && why == "" && !leads && !sideways(a, id)
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
		ok, why = canCopy(a, id)
		return ok, why, true
	}
	if _, is := a.keys.own[id]; is && forOne(id) && !deletes(a, id) && !showsOne(a, id) {
		return false, elsewhere(a, id), true
	}
	if ok, why, mine = canNow(a, id); mine || id == action.Delete {
		return ok, why, mine
	}
	_, is := a.keys.own[id]
	return true, "", is
}

// canCopy answers for what is copied of the line under the cursor, or of the current dossier.
func canCopy(a *App, id action.ID) (ok bool, why string) {
	switch {
	case id == action.CopyLine && lineNow(a) != "":
		return true, ""
	case a.bench.current.IsZero():
		return false, a.words().T("can.no-dossier")
	case !showsOne(a, id):
		return false, elsewhere(a, id)
	}
	return true, ""
}

// forOne tells which of the program's own actions are for the dossier that is looked at.
func forOne(id action.ID) bool {
	switch id {
	case action.Pin, action.Report, action.AddReport, action.Editor, action.TextBlock, action.Erase,
		action.PersonCopy, action.Delete:
		return true
	}
	return false
}

// deletes tells whether Delete is for the pane that has the keys.
func deletes(a *App, id action.ID) bool { return id == action.Delete && deletesItself(a) }

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
		if deletes(a, id) {
			return false, "", false
		}
		return len(targetsNow(a)) > 0, w.T("can.no-dossier"), true
	case action.Editor:
		ok, why = canEdit(a)
		return ok, why, true
	case action.ViewSide:
		ok, why = canSide(a)
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

// canSide answers for the panes beside the list: where there is no room for them the list stands alone.
func canSide(a *App) (ok bool, why string) {
	switch {
	case a.bench.zoom != "" && a.bench.zoom != pane.Morning:
		return false, elsewhere(a, action.ViewSide)
	case classNow(a) < pane.M:
		return false, a.words().T("side.small")
	}
	return true, ""
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
	switch {
	case !showsDossiers(a):
		return false, a.words().T("can.with-dossier")
	case len(targetsNow(a)) == 0:
		return false, a.words().T("can.no-dossier")
	}
	return true, ""
}

// showsDossiers tells whether the focused screen is about dossiers, so that the current one is in sight.
func showsDossiers(a *App) bool {
	return !ofOffice(a.bench.focus) || screenNow(a)&(action.Morning|action.Agenda|action.Kept) != 0
}

// Able tells whether an action would do something in a workbench as it stands and, if not, why.
func Able(a *App, id action.ID) (ok bool, why string) { return a.can(id) }
