package ui

import (
	"context"
	"errors"
	"slices"

	tea "charm.land/bubbletea/v2"

	"spoorboek/model/caseload"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/model/office"
	"spoorboek/ui/desk"
	"spoorboek/ui/pane"
	"spoorboek/ui/text"
)

// task is one act on its way to the disk.
type task struct {
	name string       // of the act; "" takes that of act
	ids  []journal.ID // the dossiers it is for
	act  dossier.Act
	each map[journal.ID]dossier.Act // in the place of act, where it differs from dossier to dossier
	args dossier.Args               // of an act that makes a dossier, in the place of act
	then pane.Request               // what follows when it is saved
	from pane.Name                  // the pane that asked
	form *formOver                  // the form it came from; it closes when the act is saved
}

// written is the answer of the door: the act is on the disk, or why not.
type written struct {
	task task
	res  desk.Result
	err  error
}

// write is the one door for writes: it sends an act to the desk in a command. Whatever comes back goes
// through onWritten.
func (a *App) write(t task) tea.Cmd {
	if t.name == "" && t.act != nil {
		t.name = t.act.Name()
	}
	if a.opt.ReadOnly {
		a.say(pane.Toast{Text: a.words().T("write.readonly"), Kind: pane.Warn})
		return nil
	}
	if t.args == nil && len(t.ids) == 0 {
		a.say(pane.Toast{Text: a.words().T("write.nobody"), Kind: pane.Warn})
		return nil
	}
	return sendTask(a, t, t.run)
}

// sendTask lets work happen at the desk, counted as an act on its way.
func sendTask(a *App, t task, work func(context.Context, *desk.Desk) (desk.Result, error)) tea.Cmd {
	d := a.desk
	a.door.pending++
	return a.later(func() tea.Msg {
		res, err := work(context.Background(), d)
		return written{t, res, err}
	})
}

func (t task) run(ctx context.Context, d *desk.Desk) (desk.Result, error) {
	if t.args != nil {
		return d.DoArgs(ctx, t.name, t.args, t.ids)
	}
	var acts []desk.For
	for _, id := range t.ids {
		act := t.act
		if own, differs := t.each[id]; differs {
			act = own
		}
		acts = append(acts, desk.For{Dossier: id, Act: act})
	}
	return d.DoEach(ctx, acts)
}

// onWritten shows an act that was saved, or says why it was not: at the field, as a question for a reason,
// or in the status line. The form stays until its act is on the disk, and keys typed meanwhile wait.
func onWritten(a *App, m written) tea.Cmd {
	a.door.pending = max(0, a.door.pending-1)
	if m.err != nil {
		return join(onRefused(a, m), flushKeys(a))
	}
	return join(onSaved(a, m), flushKeys(a))
}

// onSaved shows an act that is on the disk.
func onSaved(a *App, m written) tea.Cmd {
	a.repeat.wrote()
	a.status.saved = m.res.Saved.Format("15:04:05")
	names := whoOf(a, m.res)
	cmds := []tea.Cmd{onChanged(a, m.res)}
	if m.task.form != nil {
		cmds = append(cmds, closeForm(a, m.task.form))
	}
	a.say(pane.Toast{Text: didWords(a, m.res, names)})
	cmds = append(cmds, tellOne(a, m.task.from, pane.Saved{Act: m.res.Name, Dossiers: m.res.Dossiers}))
	if m.task.from != pane.Morning && besideTheList(a) {
		cmds = append(cmds, tellOne(a, pane.Morning,
			pane.Saved{Act: m.res.Name, Dossiers: m.res.Dossiers, Beside: true, Morning: ofTheMorning(m)}))
	}
	if m.task.args != nil && len(m.res.Dossiers) > 0 {
		cmds = append(cmds, a.follow(m.res.Dossiers[0]))
	}
	cmds = append(cmds, heed(a, deed{act: m.res.Name, entries: m.res.Entries}))
	return join(append(cmds, a.ask(m.task.then, m.task.from), offerNext(a, m), readUnheard(a, m.res))...)
}

// ofTheMorning tells whether what was written is one of the acts that a coach does each morning, after which
// the round goes on whichever pane it was asked in: a contact, a tick, another day, a step, a task. An
// application gets another day without a form; who fills in its form is working on the application.
func ofTheMorning(m written) bool {
	switch m.res.Name {
	case "contact", "done", "moment", "outcome-of", "move", "phase", "step", "task":
		return true
	case "edit-application":
		return m.task.form == nil
	}
	return false
}

// besideTheList tells whether the list stands on the screen with the other panes beside it.
func besideTheList(a *App) bool { return a.bench.zoom == "" && beside(a) }

// onChanged brings the panes up to date after a write.
func onChanged(a *App, res desk.Result) tea.Cmd {
	cmds := []tea.Cmd{a.tell(pane.Changed{Rows: res.Rows, Gone: res.Gone})}
	if slices.Contains(res.Gone, a.bench.current) {
		a.door.loaded = journal.ID{}
		cmds = append(cmds, settleOn(a, journal.ID{}))
	}
	if ofTheOffice(res) {
		cmds = append(cmds, readCaseload(a))
	}
	if ofTheOffice(res) || slices.Contains(res.Dossiers, a.bench.current) { // a setting moves its calendar too
		cmds = append(cmds, refreshCurrent(a))
	}
	switch a.bench.zoom {
	case pane.Log:
		cmds = append(cmds, readLog(a))
	case pane.Employers, pane.Vacancy, pane.Figures:
		cmds = append(cmds, readDigests(a))
	case pane.Bin:
		cmds = append(cmds, readBin(a))
	}
	return join(cmds...)
}

// tellOne gives a message to one pane.
func tellOne(a *App, name pane.Name, msg tea.Msg) tea.Cmd {
	p, ok := a.bench.panes[name]
	if !ok {
		return nil
	}
	req, cmd := p.Update(msg)
	return join(cmd, a.ask(req, name))
}

// onRefused says why an act was not written.
func onRefused(a *App, m written) tea.Cmd {
	a.repeat.stop()
	if m.task.form != nil {
		m.task.form.saving = false
	}
	var field *dossier.FieldError
	var no *dossier.NotAllowed
	switch {
	case m.task.form != nil && unattached(m.err):
		if m.task.form.Problem("file", a.words().Explain(m.err)) {
			return nil
		}
	case errors.As(m.err, &field) && m.task.form != nil:
		if m.task.form.Problem(field.Key, a.words().Explain(field)) {
			return nil
		}
	case errors.As(m.err, &no) && no.Soft:
		if req, ok := reasonFor(a, m.task, no); ok {
			return a.ask(req, m.task.from)
		}
	}
	a.fail(m.err)
	return nil
}

// didWords says in words what was saved, for whom, and that it can be undone.
func didWords(a *App, res desk.Result, names string) string {
	w := a.words()
	switch res.Name {
	case desk.NameErase:
		return w.T("did.erase") // there is nobody to name any more, and nothing to undo
	case desk.NameUndo:
		s := w.F("toast.undone", kindWords(a, res.UndidBy), names)
		if n := len(res.Along); n > 0 {
			s += " " + w.N("toast.along", n)
		}
		return s
	case desk.NameRedo:
		return w.F("toast.redone", kindWords(a, res.UndidBy), names)
	}
	id := text.ID("did." + res.Name)
	what := w.Act(res.Name)
	if w.Has(id) {
		what = w.T(id)
	}
	if len(res.Entries) == 0 && res.Name != "import" {
		return w.T("toast.nothing")
	}
	if spec, _ := dossier.SpecOf(
		res.Name,
	); spec.Final || res.Name == desk.NameExpunge ||
		res.Name == desk.NameBundle {
		return w.F("toast.final", what, names)
	}
	if silent(res) {
		return what + " (" + names + ")" // undo passes it by
	}
	return w.F("toast.done", what, names)
}

// silent tells whether an act wrote only what the program keeps for itself, which undo passes by: how the
// screens look, where copies go.
func silent(res desk.Result) bool {
	return !slices.ContainsFunc(
		res.Entries,
		func(e journal.Entry) bool { return !office.Silent(string(e.Kind)) },
	)
}

// kindWords calls an act by the kind of its first fact.
func kindWords(a *App, kind string) string {
	id := text.ID("kind." + kind)
	if a.words().Has(id) {
		return a.words().T(id)
	}
	return kind
}

// whoOf says whom an act was about: one name, or how many dossiers.
func whoOf(a *App, res desk.Result) string {
	about := res.Dossiers
	if len(about) == 0 {
		about = pinnedIn(res)
	}
	switch len(about) {
	case 0:
		return a.words().T("toast.office")
	case 1:
		return nameOf(a, about[0], res.Rows)
	}
	return a.words().N("toast.dossiers", len(about))
}

// pinnedIn are the dossiers that an act kept at the top or let go: the office remembers it, and it is about
// them.
func pinnedIn(res desk.Result) (ids []journal.ID) {
	for _, e := range res.Entries {
		if pinned, ok := e.Fact.(office.DossierPinned); ok {
			ids = append(ids, pinned.Dossier)
		}
	}
	return ids
}

func nameOf(a *App, id journal.ID, rows []caseload.Row) string {
	row, ok := a.bench.list.Row(id)
	for i := range rows {
		if rows[i].ID == id {
			row, ok = &rows[i], true
		}
	}
	switch {
	case !ok:
		return ""
	case a.look.private || row.Name == "":
		return row.Number
	}
	return row.Name
}
