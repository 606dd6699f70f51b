package ui

import (
	"context"
	"errors"
	"maps"
	"slices"

	tea "charm.land/bubbletea/v2"

	"spoorboek/model/journal"
	"spoorboek/model/plain"
	"spoorboek/store"
	"spoorboek/ui/action"
	"spoorboek/ui/desk"
	"spoorboek/ui/pane"
	"spoorboek/ui/widget/dialog"
	"spoorboek/ui/widget/edit"
	"spoorboek/ui/widget/list"
)

// stage is how far an import is.
type stage uint8

const (
	choosing   stage = iota // which file
	mapping                 // what the columns mean
	previewing              // what would happen, row by row
	finished                // what happened
)

// wizard brings a spreadsheet in: file, columns, preview, result.
type wizard struct {
	stage   stage
	path    *edit.Buffer
	hits    []string // paths that begin as typed
	in      desk.Import
	list    *list.List
	busy    bool
	problem string
	done    store.Imported
	back    *store.RolledBack // when it was taken back
	id      journal.ID        // of the import, for taking it back
}

// sheetStep is the answer of one step of an import.
type sheetStep struct {
	to   stage
	in   desk.Import
	res  desk.Result
	done store.Imported
	back *store.RolledBack
	err  error
}

func openImport(a *App) tea.Cmd {
	if a.opt.Sheets == nil && !a.opt.Travel.any() {
		return nil
	}
	a.push(&wizard{path: edit.New("", false)})
	return nil
}

// openedImport is the open import, or nil.
func openedImport(a *App) *wizard {
	for _, o := range a.over {
		if w, ok := o.(*wizard); ok {
			return w
		}
	}
	return nil
}

func (w *wizard) scope() action.Scope {
	if w.stage == choosing {
		return action.Typing
	}
	return action.Pick
}

func (w *wizard) act(a *App, id action.ID) tea.Cmd {
	if w.busy {
		return nil
	}
	switch id {
	case action.FormLeave, action.PickClose:
		return w.leave(a)
	case action.FieldNext:
		w.complete(a)
	case action.FormSave:
		return w.read(a)
	case action.PickUp:
		w.list.Act(action.Up)
	case action.PickDown:
		w.list.Act(action.Down)
	case action.PickRun:
		return w.enter(a)
	case action.PickFill:
		return w.next(a)
	default:
		w.path.Act(id)
	}
	return nil
}

func (w *wizard) typed(a *App, msg tea.Msg) tea.Cmd {
	if w.busy {
		return nil
	}
	k, isKey := msg.(tea.KeyPressMsg)
	if w.stage == choosing {
		return w.typePath(a, msg)
	}
	if !isKey {
		return nil
	}
	switch k.String() {
	case "j":
		w.list.Act(action.Down)
	case "k":
		w.list.Act(action.Up)
	case "pgdown":
		w.list.Act(action.PageDown)
	case "pgup":
		w.list.Act(action.PageUp)
	case "home":
		w.list.Act(action.Top)
	case "end":
		w.list.Act(action.End)
	case "s":
		return w.otherSheet(a)
	case "u":
		return w.rollback(a)
	}
	return nil
}

func (w *wizard) typePath(a *App, msg tea.Msg) tea.Cmd {
	w.problem = ""
	switch m := msg.(type) {
	case tea.PasteMsg:
		w.path.Insert(m.Content)
	case tea.KeyPressMsg:
		if m.String() == "enter" {
			return w.read(a)
		}
		w.path.Key(m)
	}
	w.hits = nil
	return nil
}

// complete fills in the path as far as it is certain, and shows how it may go on.
func (w *wizard) complete(a *App) {
	if a.opt.World.Complete == nil {
		return
	}
	w.hits = a.opt.World.Complete(w.path.String())
	if len(w.hits) == 0 {
		return
	}
	common := plain.Common(w.hits)
	if len(common) > len(w.path.String()) {
		w.path.Set(common)
	}
	if len(w.hits) == 1 {
		w.hits = nil
	}
}

// step sends one step of the work to the desk.
func (w *wizard) step(a *App, work func(context.Context, *desk.Desk) sheetStep) tea.Cmd {
	w.busy, w.problem = true, ""
	d := a.desk
	return a.later(func() tea.Msg { return work(context.Background(), d) })
}

func (w *wizard) read(a *App) tea.Cmd {
	path := cleanPath(w.path.String(), a.opt.World.Home)
	if path == "" {
		return nil
	}
	if arrives(a, path) {
		return a.ask(bringIn{path: path}, a.bench.focus)
	}
	return w.step(a, func(ctx context.Context, d *desk.Desk) sheetStep {
		in, err := d.ReadSheet(ctx, path, "")
		return sheetStep{to: mapping, in: in, err: err}
	})
}

// next goes on: from the columns to the preview, from the preview to the disk.
func (w *wizard) next(a *App) tea.Cmd {
	in := w.in
	switch w.stage {
	case mapping:
		return w.step(a, func(ctx context.Context, d *desk.Desk) sheetStep {
			planned, err := d.PlanImport(ctx, in, in.Mapping)
			return sheetStep{to: previewing, in: planned, err: err}
		})
	case previewing:
		if a.opt.ReadOnly {
			w.problem = a.words().T("write.readonly")
			return nil
		}
		return w.step(a, func(ctx context.Context, d *desk.Desk) sheetStep {
			res, done, err := d.Apply(ctx, in)
			return sheetStep{to: finished, in: in, res: res, done: done, err: err}
		})
	case finished:
		a.drop(w)
	}
	return nil
}

// nothing reports whether the import wrote nothing at all, so that there is nothing to take back.
func nothing(w *wizard) bool { return w.stage == finished && len(w.done.Dossiers) == 0 }

func (w *wizard) rollback(a *App) tea.Cmd {
	if w.stage != finished || w.back != nil || nothing(w) {
		return nil
	}
	act := w.id
	return w.step(a, func(ctx context.Context, d *desk.Desk) sheetStep {
		res, back, err := d.Rollback(ctx, act)
		return sheetStep{to: finished, res: res, back: &back, err: err}
	})
}

// enter corrects a column, or goes on.
func (w *wizard) enter(a *App) tea.Cmd {
	if w.stage == mapping {
		return w.correct(a)
	}
	return w.next(a)
}

// otherSheet reads the next sheet of a workbook that is a table, past those that only explain.
func (w *wizard) otherSheet(a *App) tea.Cmd {
	sheets, path := w.in.Table.Sheets, w.in.Path
	at := slices.Index(sheets, w.in.Table.Sheet)
	if w.stage != mapping || len(sheets) < 2 || at < 0 {
		return nil
	}
	around := slices.Concat(sheets[at+1:], sheets[:at+1])
	return w.step(a, func(ctx context.Context, d *desk.Desk) sheetStep {
		var in desk.Import
		var err error
		for _, sheet := range around {
			if in, err = d.ReadSheet(ctx, path, sheet); !errors.Is(err, store.ErrNotASheet) {
				break
			}
		}
		return sheetStep{to: mapping, in: in, err: err}
	})
}

// leave goes one step back, and from the first and the last out.
func (w *wizard) leave(a *App) tea.Cmd {
	w.problem = ""
	switch w.stage {
	case mapping:
		w.stage = choosing
	case previewing:
		w.show(a, mapping)
	default:
		a.drop(w)
	}
	return nil
}

// correct lets choose what the column under the cursor means.
func (w *wizard) correct(a *App) tea.Cmd {
	i := w.list.Cursor()
	if i < 0 || i >= len(w.in.Table.Headers) {
		return nil
	}
	header := w.in.Table.Headers[i]
	specs := store.FieldsOf(w.in.Mapping.Kind)
	options := []dialog.Option{
		{Label: a.words().T("import.field.none")}, {Label: a.words().T("import.field.drop")},
	}
	present := 0
	for i, s := range specs {
		options = append(options, dialog.Option{Label: fieldName(a, s)})
		if s.Field == w.in.Mapping.Columns[header] {
			present = i + 2
		}
	}
	if w.in.Mapping.Columns[header] == store.FieldDropped {
		present = 1
	}
	a.push(&window{dialog.NewChoice(header, nil, options).Start(present), func(r dialog.Result) pane.Request {
		w.in.Mapping.Columns = reassign(w.in.Mapping.Columns, header, r.Index, specs)
		return nil
	}})
	return nil
}

// reassign gives a header another meaning; a field that another column had moves here.
func reassign(
	present map[string]store.Field, header string, choice int, specs []store.FieldSpec,
) map[string]store.Field {
	columns := maps.Clone(present)
	if columns == nil {
		columns = map[string]store.Field{}
	}
	delete(columns, header)
	switch {
	case choice == 1:
		columns[header] = store.FieldDropped
	case choice > 1:
		field := specs[choice-2].Field
		for h, f := range columns {
			if f == field {
				delete(columns, h)
			}
		}
		columns[header] = field
	}
	return columns
}

// onSheetStep takes the answer of a step.
func onSheetStep(a *App, m sheetStep) tea.Cmd {
	w := openedImport(a)
	if w == nil {
		return onChanged(a, m.res)
	}
	w.busy = false
	if m.err != nil {
		w.problem = a.words().Explain(m.err)
		return onChanged(a, m.res)
	}
	if m.back != nil {
		w.back = m.back
		a.status.saved = m.res.Saved.Format("15:04:05")
		return join(onChanged(a, m.res), readCaseload(a))
	}
	w.in = m.in
	if m.to != finished {
		w.show(a, m.to)
		return nil
	}
	w.done, w.id = m.done, m.done.Act
	w.show(a, finished)
	a.status.saved = m.res.Saved.Format("15:04:05")
	if nothing(w) {
		return onChanged(a, m.res)
	}
	words := a.words()
	many := words.N("toast.dossiers", len(m.done.Dossiers))
	a.say(pane.Toast{Text: words.F("toast.done", words.T("did.import"), many)})
	return join(onChanged(a, m.res), readCaseload(a))
}

// show brings a stage on the screen.
func (w *wizard) show(a *App, s stage) {
	w.stage = s
	switch s {
	case mapping:
		w.list = list.New(&columnRows{w, a})
	case previewing:
		w.list = list.New(&planRows{w, a})
	}
}
