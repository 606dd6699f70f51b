package ui

import (
	"slices"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"spoorboek/ui/action"
	"spoorboek/ui/pane"
	"spoorboek/ui/widget/bar"
)

// whichKey is how long a chord waits before the strip says what may follow.
const whichKey = 400 * time.Millisecond

// twice is how many key presses a second quit key may come after the first.
const twice = 1

// hinted says that a chord has waited long enough for its strip.
type hinted struct{ chord int }

// press takes one key: to the lock, to the overlay on top, to the pane that takes text, or to the action it
// names.
func (a *App) press(k tea.KeyPressMsg) tea.Cmd {
	touchNow(a)
	a.status.presses++
	a.status.pressing = true
	defer func() { a.status.pressing = false }()
	a.status.strip = false
	if a.status.refused { // it was about the key before this one
		a.status.toast, a.status.refused = pane.Toast{}, false
	}
	if k.String() == "ctrl+c" {
		return quitTwice(a)
	}
	if a.gate.closed() {
		return pressGate(a, k)
	}
	if a.door.busy() && k.String() != "ctrl+l" {
		a.door.held = append(a.door.held, k)
		return nil
	}
	if hides(a, k.String()) {
		a.keys.Cancel() // whoever comes in does not wait for the end of a chord
	}
	a.repeat.lapse()
	scope, waits := scopeNow(a), a.keys.Pending()
	id, chord, ok := a.keys.Press(k.String(), scope)
	if chord != nil {
		return beginChord(a, chord)
	}
	if len(a.over) > 0 {
		return pressOverlay(a, k, id, ok)
	}
	if scope != action.Normal && (!ok || !global(id)) {
		return pressTypist(a, k, id, ok)
	}
	if !ok {
		return unknown(a, k, waits)
	}
	return a.do(id)
}

// unknown says of a key that is a command of nothing that it does nothing. Esc drops the first half of a
// chord, which is seen.
func unknown(a *App, k tea.KeyPressMsg, first string) tea.Cmd {
	if k.String() == "esc" {
		return nil
	}
	name := bar.Key(strings.TrimSpace(first+" "+k.String()), a.words(), a.look.glyphs)
	a.status.toast = pane.Toast{Text: a.words().F("key.unknown", name), Kind: pane.Warn}
	a.status.refused = true // and not in the list of messages: letters typed astray are nobody's business
	return nil
}

// hides tells whether a key takes what is on the screen out of sight: it locks, suspends or writes initials.
func hides(a *App, key string) bool {
	for _, id := range [...]action.ID{action.LockNow, action.FormLock, action.Suspend, action.FormPrivacy} {
		if slices.Contains(a.keys.info[id].Keys, key) {
			return true
		}
	}
	return false
}

// busy tells whether keys must wait: an overlay is on its way, or the dossier of an action, or an act that
// moves the cursor. Fast typing then goes where it was meant.
func (d *door) busy() bool { return d.holding || d.pending > 0 || d.due.action != "" }

// flushKeys does the keys that waited, until one of them makes the others wait again.
func flushKeys(a *App) tea.Cmd {
	var cmds []tea.Cmd
	for len(a.door.held) > 0 && !a.door.busy() {
		k := a.door.held[0]
		a.door.held = a.door.held[1:]
		cmds = append(cmds, a.press(k))
	}
	return join(cmds...)
}

// scopeNow is how keys are read now.
func scopeNow(a *App) action.Scope {
	if n := len(a.over); n > 0 {
		return a.over[n-1].scope()
	}
	if t, ok := focusedPane(a).(pane.Typist); ok {
		return t.Scope()
	}
	return action.Normal
}

// global tells which actions of a text field belong to the program and not to the pane that has it.
func global(id action.ID) bool {
	return id == action.FormLock || id == action.FormPrivacy
}

func beginChord(a *App, chord []action.Action) tea.Cmd {
	a.status.chord = chord
	a.status.chords++
	n := a.status.chords
	return a.opt.World.After(whichKey, func(time.Time) tea.Msg { return hinted{n} })
}

// pressTypist gives a key to the focused pane while it takes text.
func pressTypist(a *App, k tea.KeyPressMsg, id action.ID, ok bool) tea.Cmd {
	p := focusedPane(a)
	if ok {
		if can, _ := p.Can(id); can {
			req, cmd := p.Act(id)
			return join(cmd, a.ask(req, a.bench.focus))
		}
	}
	req, cmd := p.Update(k)
	return join(cmd, a.ask(req, a.bench.focus))
}

// pasteText gives pasted text to whoever takes text; elsewhere it is dropped, so that no letter of it is a
// command.
func pasteText(a *App, m tea.PasteMsg) tea.Cmd {
	touchNow(a)
	switch {
	case a.gate.closed():
		a.gate.screen.Type(m)
		return nil
	case len(a.over) > 0 && veiled(a, len(a.over)-1):
		return nil
	case len(a.over) > 0:
		return a.over[len(a.over)-1].typed(a, m)
	case scopeNow(a) != action.Normal:
		req, cmd := focusedPane(a).Update(m)
		return join(cmd, a.ask(req, a.bench.focus))
	}
	return nil
}

// quitTwice quits at the second of two Ctrl+C in a row.
func quitTwice(a *App) tea.Cmd {
	if a.status.quitting > 0 && a.status.presses-a.status.quitting <= twice {
		return quitNow(a)
	}
	a.status.quitting = a.status.presses
	if a.gate.closed() {
		return nil
	}
	a.say(pane.Toast{Text: a.words().T("quit.again"), Kind: pane.Warn})
	return nil
}

// do carries out an action: the program's own, or else what the focused pane makes of it. What cannot be
// done now says why.
func (a *App) do(id action.ID) tea.Cmd {
	noteAction(a, id)
	if early(a, id) {
		a.door.due = due{id, a.bench.current}
		return nil
	}
	shown := guideText(a) != ""
	if id == action.Back && puttable(a) { // one Esc is one thing: the hint goes, the screen stays
		return heed(a, deed{action: id, shown: shown})
	}
	ok, why := a.can(id)
	if !ok {
		if why != "" {
			a.say(pane.Toast{Text: why, Kind: pane.Warn})
		}
		return nil
	}
	if a.keys.info[id].Group != action.Move { // what the last act did is old news once another begins
		a.status.toast = pane.Toast{}
	}
	return join(carry(a, id), heed(a, deed{action: id, shown: shown}))
}

// carry does what an action means.
func carry(a *App, id action.ID) tea.Cmd {
	if repeatable(a, id) {
		a.repeat.begin(id)
	}
	if cmd, done := ownAction(a, id); done {
		return cmd
	}
	if name, is := id.Act(); is {
		return a.ask(pane.Form{Act: name, Dossiers: targetsNow(a)}, a.bench.focus)
	}
	if forLine(a, id) {
		req, cmd := a.bench.list.Act(id)
		return join(cmd, a.ask(req, pane.Morning))
	}
	req, cmd := focusedPane(a).Act(id)
	return join(cmd, a.ask(req, a.bench.focus))
}

// noteAction remembers the last actions for a crash report; they are names, not what was typed.
func noteAction(a *App, id action.ID) {
	a.status.history = append(a.status.history, id)
	if len(a.status.history) > 20 {
		a.status.history = a.status.history[1:]
	}
}

// Standing tells on which screen the coach stands and which action came last: names of the program, nothing
// that was typed.
func Standing(a *App) (screen pane.Name, did action.ID) {
	if n := len(a.status.history); n > 0 {
		did = a.status.history[n-1]
	}
	return a.bench.focus, did
}
