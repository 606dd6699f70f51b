package ui

import (
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"spoorboek/ui/pane"
	"spoorboek/ui/screen/unlock"
)

// flicker is how long the focus may be elsewhere before the screen locks: a notification, or a program that
// takes the clipboard, has it for less.
const flicker = time.Second

// optionAway is the office's name for whether the screen locks when another window gets the focus.
const optionAway = "away-lock"

// away is what is known of the focus of the window, and what its loss means.
type away struct {
	locks   bool // the coach wants the screen locked when she turns to another window
	heard   bool // the terminal told of the focus
	mute    bool // the terminal said that it never will
	viewing bool // a copy is open in a viewer that we started: that one has the focus, and may
	lost    int  // of the last change of the focus, so that an older wait falls away
}

// left says that the focus was lost a moment ago.
type left struct{ n int }

// switchAway lets the loss of the focus lock the screen, or not.
func switchAway(a *App) tea.Cmd {
	a.idle.away.locks = !a.idle.away.locks
	word, value := a.words().T("away.on"), "on"
	switch {
	case !a.idle.away.locks:
		word, value = a.words().T("away.off"), "off"
	case told(a) != pane.FocusTold:
		word += " " + a.words().Of("away", string(told(a)))
	}
	a.say(pane.Toast{Text: word})
	return join(keepOption(a, optionAway, value), askFocus(a))
}

// askFocus asks the terminal whether it can tell of the focus; one that does not know the question is silent.
func askFocus(a *App) tea.Cmd {
	if !a.idle.away.locks || a.idle.away.heard || a.idle.away.mute {
		return nil
	}
	return tea.Raw(ansi.RequestModeFocusEvent)
}

// told is what the terminal tells of the focus.
func told(a *App) pane.FocusNews {
	switch {
	case a.idle.away.heard:
		return pane.FocusTold
	case a.idle.away.mute:
		return pane.FocusMute
	}
	return pane.FocusUnknown
}

// focusSaid takes what the terminal says about the focus.
func focusSaid(a *App, msg tea.Msg) tea.Cmd {
	before := told(a)
	w := &a.idle.away
	var cmd tea.Cmd
	switch m := msg.(type) {
	case tea.ModeReportMsg:
		w.mute = m.Mode == ansi.ModeFocusEvent &&
			(m.Value == ansi.ModeNotRecognized || m.Value == ansi.ModePermanentlyReset)
	case tea.FocusMsg:
		w.heard = true
		w.lost++
	case tea.BlurMsg:
		w.heard = true
		cmd = leaving(a)
	}
	if told(a) == before {
		return cmd
	}
	return join(cmd, a.tell(told(a)))
}

// leaving locks after a moment, when that is wanted and the focus did not go to what we started ourselves.
func leaving(a *App) tea.Cmd {
	w := &a.idle.away
	w.lost++
	n := w.lost
	if !w.locks || w.viewing || a.idle.outside || a.gate.closed() {
		return nil
	}
	return a.opt.World.After(flicker, func(time.Time) tea.Msg { return left{n} })
}

// onLeft locks when the focus is still elsewhere.
func onLeft(a *App, m left) tea.Cmd {
	w := a.idle.away
	if m.n != w.lost || !w.locks || w.viewing || a.idle.outside {
		return nil
	}
	return a.lock(unlock.Elsewhere)
}
