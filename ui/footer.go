package ui

import (
	"slices"

	"spoorboek/ui/action"
	"spoorboek/ui/cell"
	"spoorboek/ui/pane"
	"spoorboek/ui/text"
	"spoorboek/ui/theme"
	"spoorboek/ui/widget/bar"
	"spoorboek/ui/widget/dialog"
)

// hints are the keys of the footer: what can be done in this state, what it asks for first; then in brackets
// what cannot be done now.
func hints(a *App) []bar.Hint {
	scope := scopeNow(a)
	switch {
	case reads(a):
		return []bar.Hint{
			{Key: keyName(a, a.keys.info[action.PickDown]), Label: a.words().T("tell.scroll")},
			{Key: keyName(a, a.keys.info[action.PickClose]), Label: a.words().T("tell.close")},
		}
	case namesItself(a):
		return nil
	case filtering(a, scope):
		return filterHints(a)
	}
	return hintsIn(a, scope)
}

// hintsIn are the keys of a scope: first what can be done.
func hintsIn(a *App, scope action.Scope) []bar.Hint {
	here := screenNow(a)
	var able, off []bar.Hint
	for _, act := range footerNow(a, scope) {
		if act.Screens&here == 0 || scope == action.Normal && (dead(a, act.ID) || strays(a, act.ID)) {
			continue
		}
		if act.ID == action.PickFill && !fills(a) {
			continue
		}
		h := bar.Hint{Key: keyName(a, act), Label: a.words().T(labelHere(a, act))}
		ok := true
		switch {
		case scope == action.Typing && len(a.over) == 0: // a form that is the pane itself
			ok, _ = focusedPane(a).Can(act.ID)
		case scope == action.Normal:
			ok, h.Why = a.can(act.ID)
			h.Off = !ok
		}
		switch {
		case ok:
			able = append(able, h)
		case h.Why != "":
			off = append(off, h)
		}
	}
	return append(able, off...)
}

// strays tells whether a move among the four panes leads away from a screen that is none of them: it works,
// but there it is no hint.
func strays(a *App, id action.ID) bool {
	return (id == action.Zoom || id == action.NextPane) && a.bench.zoom != "" &&
		!slices.Contains(four(), a.bench.zoom)
}

// fills tells whether Tab completes what is typed in the list on top; in the others it goes to the next line.
func fills(a *App) bool {
	if len(a.over) == 0 {
		return false
	}
	switch a.over[len(a.over)-1].(type) {
	case *picker, *rekeyer:
		return true
	}
	return false
}

// reads tells whether what stands on top is only read.
func reads(a *App) bool {
	if len(a.over) == 0 {
		return false
	}
	w, is := a.over[len(a.over)-1].(*window)
	if is {
		_, is = w.Window.(*dialog.Tell)
	}
	return is
}

// namesItself tells whether what stands on top names its own keys.
func namesItself(a *App) bool {
	if len(a.over) == 0 {
		return false
	}
	switch a.over[len(a.over)-1].(type) {
	case *wizard, *renewal, *errand, *dated:
		return true
	}
	return false
}

// filtering tells whether a list is narrowed down while it is typed what is sought.
func filtering(a *App, scope action.Scope) bool {
	if len(a.over) == 0 {
		return scope == action.Typing && a.bench.focus == pane.Morning
	}
	_, finds := a.over[len(a.over)-1].(*finder)
	return finds
}

// footerNow are the actions of the footer: what this state is waiting for, before the usual ones.
func footerNow(a *App, scope action.Scope) []action.Action {
	all := a.keys.footer[scope]
	if scope != action.Normal {
		return all
	}
	if a.bench.focus == pane.Pipeline {
		all = append(slices.Clone(all), a.keys.info[action.SideDown])
	}
	var out []action.Action
	for _, id := range wanted(a) {
		out = append(out, a.keys.info[id])
	}
	first := len(out)
	for _, act := range all {
		if !slices.ContainsFunc(out[:first], func(x action.Action) bool { return x.ID == act.ID }) {
			out = append(out, act)
		}
	}
	return out
}

// wanted are the actions that a state waits for: dossiers where there are none, the next hit of a search, an
// act for all that was marked, and on the screens of reports and of what if their own.
func wanted(a *App) []action.ID {
	switch {
	case a.bench.focus == pane.Reports:
		return []action.ID{
			action.Open, action.Done, action.Edit, action.Editor, action.OpenOutside, action.Report, action.Why,
			action.CopyLine, action.Step,
		}
	case a.bench.focus == pane.WhatIf:
		return []action.ID{action.Open, action.Why, action.Done, action.Back}
	case searching(a):
		return []action.ID{action.NextHit, action.PrevHit, action.Back}
	case a.bench.focus != pane.Morning && pickedHere(a) > 0:
		return []action.ID{
			action.Date, action.Step, action.StepBack, action.Done, action.Delete, action.CopyLine, action.Back,
		}
	case a.bench.focus != pane.Morning:
		return nil
	case a.bench.rows == 0:
		return []action.ID{action.AddDossier, action.AddImport}
	case a.bench.list.Picked() > 0:
		return []action.ID{
			action.Date, action.Task, action.Contact, action.Phase, action.Report, action.Done, action.Back,
		}
	}
	return nil
}

// labelHere is what an action is called on this screen.
func labelHere(a *App, act action.Action) text.ID {
	id := text.ID("here." + string(a.bench.focus) + "." + string(act.ID))
	if act.ID == action.Zoom && a.bench.zoom == a.bench.focus {
		id = "here.zoomed.zoom"
	}
	if len(a.over) == 0 && a.words().Has(id) {
		return id
	}
	return act.Label()
}

// filterHints are the keys while a filter is typed: it is no form.
func filterHints(a *App) []bar.Hint {
	w := a.words()
	var out []bar.Hint
	for _, h := range []struct {
		key string
		id  text.ID
	}{{"enter", "filter.keep"}, {"esc", "filter.clear"}, {"tab", "filter.fill"}, {"down", "filter.along"}} {
		if h.id == "filter.fill" && len(a.over) > 0 {
			continue // a search on another screen knows words alone
		}
		out = append(out, bar.Hint{Key: bar.Key(h.key, w, a.look.glyphs), Label: w.T(h.id)})
	}
	return out
}

// paintStrip shows how the pending chord may go on: over the lowest rows, and above the line with the cursor
// where there is more room than below it, so that the coach still sees for whom the second key will be.
func paintStrip(a *App, c *cell.Canvas, env pane.Env) {
	hints, whole := chordHints(a), c.Bounds()
	need := bar.WhichKeyRows(whole.W, hints, env)
	_, strip := whole.Bottom(min(need, max(1, whole.H-headRows-1)))
	if y := cursorRow(c, a.bench.rects[a.bench.focus]); y >= strip.Y {
		above, below := y-headRows, whole.H-1-y
		if _, strip = whole.Bottom(min(need, below)); above > below {
			strip = cell.Rect{X: whole.X, Y: headRows, W: whole.W, H: min(need, above)}
		}
	}
	bar.WhichKey(c, strip, a.keys.Pending(), hints, env)
}

// cursorRow is the row of r that is painted as the line with the cursor; -1 when none is.
func cursorRow(c *cell.Canvas, r cell.Rect) int {
	for y := r.Y; y < r.Y+r.H; y++ {
		painted := 0
		for x := r.X; x < r.X+r.W; x++ {
			if c.StyleAt(x, y) == theme.Cursor {
				painted++
			}
		}
		if painted > 1 { // one cell is a week of the timeline
			return y
		}
	}
	return -1
}

// chordHints are the ways in which the pending chord may go on.
func chordHints(a *App) []bar.Hint {
	var out []bar.Hint
	for _, act := range a.status.chord {
		_, second, _ := act.Chord()
		ok, why := a.can(act.ID)
		out = append(out, bar.Hint{Key: second, Label: a.words().T(act.Label()), Off: !ok, Why: why})
	}
	return out
}

func keyName(a *App, act action.Action) string {
	if len(act.Keys) == 0 {
		return ""
	}
	return bar.Key(act.Keys[0], a.words(), a.look.glyphs)
}
