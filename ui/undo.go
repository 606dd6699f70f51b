package ui

import (
	"context"
	"errors"

	tea "charm.land/bubbletea/v2"

	"spoorboek/model/journal"
	"spoorboek/store"
	"spoorboek/ui/desk"
	"spoorboek/ui/pane"
	"spoorboek/ui/screen/log"
)

// undoLast takes back the latest act of this coach, wherever it was.
func undoLast(a *App) tea.Cmd {
	return sendTask(a, task{from: a.bench.focus}, func(ctx context.Context, d *desk.Desk) (desk.Result, error) {
		return d.Undo(ctx)
	})
}

// redoLast does again what was taken back last.
func redoLast(a *App) tea.Cmd {
	return sendTask(a, task{from: a.bench.focus}, func(ctx context.Context, d *desk.Desk) (desk.Result, error) {
		return d.Redo(ctx)
	})
}

// undoAct takes back one act of the log. When others would fall with it, it asks first.
func undoAct(a *App, act journal.ID) tea.Cmd {
	d := a.desk
	return a.later(func() tea.Msg {
		along, err := d.Along(context.Background(), act)
		return ready{undo: act, along: len(along), err: err}
	})
}

// retractNow takes an act back without asking.
func retractNow(a *App, act journal.ID) tea.Cmd {
	return sendTask(a, task{from: a.bench.focus}, func(ctx context.Context, d *desk.Desk) (desk.Result, error) {
		return d.UndoAct(ctx, act)
	})
}

// askAlong asks before acts fall along with the one taken back.
func askAlong(a *App, m ready) tea.Cmd {
	if m.along == 0 {
		return retractNow(a, m.undo)
	}
	w := a.words()
	return a.ask(pane.Ask{
		Title:   w.T("undo.along.title"),
		Lines:   []string{w.N("undo.along", m.along)},
		Buttons: []pane.Button{{Label: w.T("undo.along.yes"), Then: undoNow{m.undo}}},
	}, a.bench.focus)
}

// undoNow is the request behind the button of askAlong.
type undoNow struct{ act journal.ID }

// logRead is the log of acts, newest first.
type logRead struct {
	lines []store.ActLine
	err   error
}

func readLog(a *App) tea.Cmd {
	d := a.desk
	if d == nil {
		return nil
	}
	return a.later(func() tea.Msg {
		lines, err := d.Acts(context.Background(), 0)
		return logRead{lines, err}
	})
}

func onLog(a *App, m logRead) tea.Cmd {
	if m.err != nil {
		a.fail(m.err)
		return nil
	}
	zone := a.opt.World.Clock().Location()
	return tellOne(a, pane.Log, log.Acts{Lines: m.lines, Author: a.opt.Author, Zone: zone})
}

// fail says in words what went wrong; nothing to undo is no fault.
func (a *App) fail(err error) {
	switch {
	case errors.Is(err, desk.ErrNothing):
		a.say(pane.Toast{Text: a.words().T("undo.nothing"), Kind: pane.Warn})
	case errors.Is(err, desk.ErrFinal):
		a.say(pane.Toast{Text: a.words().T("undo.final"), Kind: pane.Warn})
	default:
		a.say(pane.Toast{Text: a.words().Explain(err), Kind: pane.Bad})
	}
}
