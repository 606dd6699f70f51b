package ui

import (
	tea "charm.land/bubbletea/v2"

	"spoorboek/ui/pane"
	"spoorboek/ui/screen/unlock"
)

// route takes a message to where it belongs: first what is about the terminal, then what was typed, then
// the answers of commands.
func (a *App) route(msg tea.Msg) tea.Cmd {
	if cmd, ours := schemeSaid(a, msg); ours {
		return join(cmd, focusSaid(a, msg))
	}
	if cmd, ours := timed(a, msg); ours {
		return cmd
	}
	switch m := msg.(type) {
	case tea.WindowSizeMsg:
		return resize(a, m)
	case tea.ResumeMsg:
		return tea.Batch(watchScheme(a), onWoken(a))
	case tea.KeyPressMsg:
		return a.press(m)
	case tea.MouseMsg:
		return pointing(a, m)
	case tea.PasteMsg:
		return pasteText(a, m)
	case keysKept:
		return onKeysKept(a, m)
	case faulted:
		crashWith(a, m)
		return tea.Quit
	case worked:
		a.status.busy.finished()
		return answered(a, m.answer)
	case answer:
		return answered(a, m)
	}
	return nil
}

// timed takes what the clock was asked to say later.
func timed(a *App, msg tea.Msg) (cmd tea.Cmd, ours bool) {
	switch m := msg.(type) {
	case beaten:
		return onBeat(a), true
	case hinted:
		a.status.strip = m.chord == a.status.chords && a.keys.Pending() != ""
	case gauged:
		return onGauge(a), true
	case left:
		return onLeft(a, m), true
	case spun:
		return onSpun(a, m), true
	case clipOver:
		if m.n == a.status.clip.n {
			return clearClip(a), true
		}
	default:
		return nil, false
	}
	return nil, true
}

// answer is what a command found or did, with the generation in which it was asked.
type answer struct {
	gen uint64
	msg tea.Msg
}

// later makes a command whose answer falls away when the book is closed in between.
func (a *App) later(work func() tea.Msg) tea.Cmd {
	gen := a.door.gen
	a.status.busy.running++
	return func() tea.Msg { return worked{answer{gen, work()}} }
}

// answered takes the answers of commands; those of a book that is closed fall away.
func answered(a *App, m answer) tea.Cmd {
	if m.gen != a.door.gen {
		return arrivedLate(a, m.msg)
	}
	switch m := m.msg.(type) {
	case found, opened, made, closed, retry:
		return gateAnswered(a, m)
	case caseloadRead:
		return onCaseload(a, m)
	case dossierRead:
		return onDossier(a, m)
	case written:
		return onWritten(a, m)
	case logRead, binRead, fetched, filesKept, looked, unheard, counted, drafted,
		released, fileRead, releasedAll, rejoined:
		return screenAnswered(a, m)
	case draftKept:
		return onDraftKept(a, m)
	case draftDue:
		return onDraftDue(a, m)
	case edited:
		return onEdited(a, m)
	case paneEdited:
		return onPaneEdited(a, m)
	case errandDone, keysRenewed, secondMade:
		return careAnswered(a, m)
	case sheetStep:
		return onSheetStep(a, m)
	case ready:
		return onPrepared(a, m)
	}
	if cmd, done := forgettingAnswered(a, m.msg); done {
		return cmd
	}
	return a.tell(m.msg)
}

// screenAnswered takes what single screens read: the log, the bin, attachments, entries, text blocks.
func screenAnswered(a *App, msg tea.Msg) tea.Cmd {
	switch m := msg.(type) {
	case logRead:
		return onLog(a, m)
	case binRead:
		return onBinRead(a, m)
	case fetched:
		return onFetched(a, m)
	case filesKept:
		return onFilesKept(a, m)
	case released:
		return onReleased(a, m)
	case fileRead:
		return onFileRead(a, m)
	case releasedAll:
		return onReleasedAll(a, m)
	case looked:
		return onLooked(a, m)
	case unheard:
		return onUnheard(a, m)
	case counted:
		return onCounted(a, m)
	case drafted:
		return onDrafted(a, m)
	case rejoined:
		return onRejoined(a, m)
	}
	return nil
}

// gateAnswered takes the answers that the lock and the set-up wait for.
func gateAnswered(a *App, msg tea.Msg) tea.Cmd {
	switch m := msg.(type) {
	case found:
		return onFound(a, m)
	case opened:
		return onOpened(a, m)
	case made:
		return onMade(a, m)
	case closed:
		return onClosed(a)
	case retry:
		return onRetry(a, m)
	}
	return nil
}

func resize(a *App, m tea.WindowSizeMsg) tea.Cmd {
	a.size = size{m.Width, m.Height}
	if a.size.w <= 0 || a.size.h <= 0 {
		a.size = size{}
		return nil
	}
	if a.bench.zoom == "" && classNow(a) < pane.M && a.bench.focus != pane.Morning {
		return faceTo(a, place{focus: a.bench.focus, zoom: a.bench.focus})
	}
	return layoutPanes(a)
}

// onWoken is the return from the background: nothing is shown before the passphrase.
func onWoken(a *App) tea.Cmd {
	if a.gate.closed() {
		return nil
	}
	return a.lock(unlock.Away)
}
