package ui

import (
	"context"
	"sync"
	"time"

	tea "charm.land/bubbletea/v2"

	"spoorboek/model/journal"
	"spoorboek/ui/pane"
	"spoorboek/ui/screen/caseload"
	"spoorboek/ui/screen/unlock"
)

// resumeWork brings back where the coach was, with the form that was open, once the caseload is there.
func resumeWork(a *App) tea.Cmd {
	if !a.gate.fresh {
		return nil
	}
	a.gate.fresh = false
	if a.gate.begin {
		a.gate.begin = false
		return openImport(a)
	}
	restorePanes(a)
	s, ok := a.drafts.restored()
	if !ok {
		return nil
	}
	if s.Day == a.today() {
		caseload.Look(a.bench.list, s.Seen)
	}
	var cmds []tea.Cmd
	if a.gate.again { // what was searched and marked on another day is not meant today
		cmds = append(cmds, a.ask(caseload.Resume(a.bench.list, s.Search, s.Marked), pane.Morning))
	}
	if _, known := a.bench.panes[s.Focus]; known {
		cmds = append(cmds, faceTo(a, place{s.Focus, s.Zoom}))
	}
	if _, there := a.bench.list.Row(s.Dossier); there && s.Dossier != a.bench.current {
		cmds = append(cmds, a.follow(s.Dossier))
	}
	if f, ok := a.drafts.formOf(s.Form); ok {
		cmds = append(cmds, openForm(a, pane.Form{Act: f.Act, Dossiers: f.Dossiers, Prefill: f.Prefill}, s.Focus))
		a.say(pane.Toast{Text: a.words().F("form.restored", f.At)})
	}
	return join(cmds...)
}

// lock blanks the screen at once; keys and decoded dossiers go as soon as what was on its way has arrived.
func (a *App) lock(cause unlock.Cause) tea.Cmd {
	if a.gate.closed() {
		return nil
	}
	shut := shutBook(a)
	if a.opt.Pretty {
		cause = unlock.Pretty
	}
	s, kept := a.drafts.restored()
	blankAll(a)
	a.gate.again = true
	wipeViewed(a)
	a.gate.screen = unlock.NewLock(a.words(), a.look.glyphs, cause, kept && s.Form != "" && !a.opt.ReadOnly)
	a.gate.screen.After(int(limitNow(a) / time.Minute))
	return shut
}

// shutBook makes the command that keeps drafts and round, and closes the book. Acts on their way go first.
func shutBook(a *App) tea.Cmd {
	takeDraft(a)
	work := closingWork(a)
	a.gate.shut = work
	a.gate.late = a.door.pending
	a.door = door{gen: a.door.gen + 1}
	a.gate.closing = true
	if !a.opt.Pretty {
		a.gate.book = nil
	}
	cmd := join(a.later(func() tea.Msg { work(); return closed{} }), gaugeLater(a))
	if a.gate.late > 0 {
		a.gate.close = cmd
		return nil
	}
	return cmd
}

// takeDraft keeps in memory what is half typed now and where the coach is; closing writes it down.
func takeDraft(a *App) {
	key := ""
	if f := openedForm(a); f != nil {
		key = f.key()
		a.drafts.kept[key] = f.draft(a.idle.now)
	}
	takePanes(a)
	a.drafts.kept[sessionKey] = sessionNow(a, key)
}

// closingWork is the work of closing, with everything it needs taken along. What fails in it cannot be told
// to anybody any more: the acts themselves are on the disk already.
//
// It is done once, whoever comes first: the command that shutBook makes, or the end of the program.
func closingWork(a *App) func() {
	d, book, seen, readonly := a.desk, a.gate.book, a.bench.list.Seen(), a.opt.ReadOnly
	texts, stays, g := a.drafts.kept, a.opt.Pretty, &gauge{}
	a.gate.care.gauge, a.gate.care.percent = g, 0
	return sync.OnceFunc(func() {
		if !readonly {
			_ = d.KeepRound(context.Background(), seen)
			for k, t := range texts {
				_ = book.Keep(k, t)
			}
		}
		if !stays {
			if !readonly {
				copyDaily(d, g)
			}
			_ = d.Close()
		}
	})
}

// blankAll forgets everything that came out of the file.
func blankAll(a *App) {
	a.desk = nil
	for _, o := range a.over {
		if w, ok := o.(interface{ wipe() }); ok {
			w.wipe()
		}
	}
	a.over, a.look.behind = nil, 0
	a.keys.Cancel()
	recent := impersonal(a.bench.recent)
	a.bench = newBench(a.look.words, a.look.glyphs)
	a.bench.current, a.bench.recent = journal.ID{}, recent
	a.drafts = drafts{kept: map[string][]byte{}, due: a.drafts.due + 1}
	a.repeat = repeat{}
	a.status = status{
		saved: a.status.saved, presses: a.status.presses, history: a.status.history,
		busy: a.status.busy, clip: a.status.clip,
	}
}

// arrivedLate counts the acts that were on their way when the lock fell; after the last one the book is
// closed.
func arrivedLate(a *App, msg tea.Msg) tea.Cmd {
	if _, ok := msg.(written); !ok || a.gate.late == 0 {
		return nil
	}
	a.gate.late--
	if a.gate.late > 0 {
		return nil
	}
	cmd := a.gate.close
	a.gate.close = nil
	return cmd
}

func onClosed(a *App) tea.Cmd {
	a.gate.closing, a.gate.shut = false, nil
	closedCare(a)
	if a.gate.leaving {
		return tea.Quit
	}
	if a.gate.suspend {
		a.gate.suspend = false
		return standAside(a)
	}
	if secret := a.gate.waiting; secret != nil {
		a.gate.waiting = nil
		return openWith(a, secret)
	}
	return nil
}

// quitNow leaves: drafts are kept and the file is closed first.
func quitNow(a *App) tea.Cmd {
	if a.desk == nil {
		if a.gate.closing {
			a.gate.leaving = true
			return nil
		}
		return tea.Quit
	}
	a.gate.leaving = true
	cmd := shutBook(a)
	blankAll(a)
	return tea.Sequence(clearClip(a), cmd)
}
