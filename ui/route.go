package ui

import (
	tea "charm.land/bubbletea/v2"

	"spoorboek/ui/pane"
	"spoorboek/ui/screen/unlock"
)

// route takes a message to where it belongs: first what is about the terminal, then what was typed, then the answers
// of commands.
func (a *App) route(msg tea.Msg) tea.Cmd {
	switch m := msg.(type) {
	case tea.WindowSizeMsg:
		return a.resize(m)
	case tea.BackgroundColorMsg:
		a.look.dark = m.IsDark()
		a.repaint()
		return nil
	case tea.ResumeMsg:
		return a.woken()
	case tea.KeyPressMsg:
		return a.press(m)
	case tea.PasteMsg:
		return a.paste(m)
	case beaten:
		return a.heard()
	case hinted:
		a.status.strip = m.chord == a.status.chords && a.keys.Pending() != ""
		return nil
	case clipOver:
		return a.clearClip()
	case fault:
		a.crashedWith(m)
		return tea.Quit
	case answer:
		return a.answered(m)
	}
	return nil
}

// answer is what a command found or did, with the generation in which it was asked.
type answer struct {
	gen uint64
	msg tea.Msg
}

// later makes a command whose answer falls away when the book is closed in between.
func (a *App) later(work func() tea.Msg) tea.Cmd {
	gen := a.door.gen
	return func() tea.Msg { return answer{gen, work()} }
}

// answered takes the answers of commands; those of a book that is closed fall away.
func (a *App) answered(m answer) tea.Cmd {
	if m.gen != a.door.gen {
		return a.arrivedLate(m.msg)
	}
	switch m := m.msg.(type) {
	case found:
		return a.found(m)
	case opened:
		return a.opened(m)
	case made:
		return a.made(m)
	case closed:
		return a.closed(m)
	case retry:
		return a.retry(m)
	case caseloadRead:
		return a.caseloadRead(m)
	case dossierRead:
		return a.dossierRead(m)
	case written:
		return a.written(m)
	case logRead:
		return a.logRead(m)
	case draftKept:
		return a.draftKept(m)
	case draftDue:
		return a.draftDue(m)
	case edited:
		return a.edited(m)
	case sheetStep:
		return a.sheetStep(m)
	case ready:
		return a.prepared(m)
	}
	return a.tell(m.msg)
}

func (a *App) resize(m tea.WindowSizeMsg) tea.Cmd {
	a.size = size{m.Width, m.Height}
	if a.size.w <= 0 || a.size.h <= 0 {
		a.size = size{}
		return nil
	}
	if a.bench.zoom == "" && a.class() < pane.M && a.bench.focus != pane.Morning {
		return a.face(place{focus: a.bench.focus, zoom: a.bench.focus})
	}
	return a.layout()
}

// woken is the return from the background: nothing is shown before the passphrase.
func (a *App) woken() tea.Cmd {
	if a.gate.closed() {
		return nil
	}
	return a.lock(unlock.Away)
}
