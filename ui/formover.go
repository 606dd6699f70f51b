package ui

import (
	"encoding/json"
	"errors"
	"maps"
	"time"

	tea "charm.land/bubbletea/v2"

	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/ui/action"
	"spoorboek/ui/cell"
	"spoorboek/ui/pane"
	"spoorboek/ui/theme"
	"spoorboek/ui/widget/form"
)

// formOver is the form of an act above the panes.
type formOver struct {
	*form.Form
	spec    dossier.Spec
	ids     []journal.ID
	prefill map[string]string // every value it began with, those of hidden parameters included
	then    pane.Request
	from    pane.Name
	saving  bool
}

// ready says that what an overlay needs has been read.
type ready struct {
	form  *pane.Form
	phase []journal.ID
	d     *dossier.Dossier
	from  pane.Name
	undo  journal.ID
	along int
	err   error
}

// openForm opens the form of an act. One that offers items of the dossier waits until it has been read; keys typed
// meanwhile wait as well.
func (a *App) openForm(r pane.Form, from pane.Name) tea.Cmd {
	spec, ok := dossier.SpecOf(r.Act)
	if !ok {
		return nil
	}
	if !spec.Creates && len(r.Dossiers) == 0 {
		if r.Dossiers = a.targets(); len(r.Dossiers) == 0 {
			a.say(pane.Toast{Text: a.words().T("write.nobody"), Kind: pane.Warn})
			return nil
		}
	}
	if spec.Creates {
		r.Dossiers = nil
	}
	if !wantsItems(spec, r.Prefill) {
		a.pushForm(spec, r, nil, from)
		return nil
	}
	return a.prepare(ready{form: &r, from: from}, r.Dossiers[0])
}

// wantsItems tells whether a form lets choose among the items of a dossier.
func wantsItems(spec dossier.Spec, prefill map[string]string) bool {
	for _, p := range spec.Params {
		if p.Kind == dossier.ItemValue && !given(p, prefill) {
			return true
		}
	}
	return false
}

// pushForm puts the form of an act on the screen, with the draft that was left behind if there is one.
func (a *App) pushForm(spec dossier.Spec, r pane.Form, d *dossier.Dossier, from pane.Name) {
	values := map[string]string{}
	for _, p := range spec.Params {
		if p.Default != "" {
			values[p.Key] = p.Default
		}
	}
	maps.Copy(values, r.Prefill)
	f := &formOver{spec: spec, ids: r.Dossiers, prefill: r.Prefill, then: r.Then, from: from}
	f.Form = form.New(form.Spec{
		Title: a.formTitle(spec, r.Dossiers), Fields: a.fields(spec, d, len(r.Dossiers) > 1, r.Prefill), Values: values,
	}, a.words(), a.today())
	if old, ok := a.drafts.formOf(f.key()); ok {
		f.Restore(old.Values)
		f.Note(a.words().F("form.draft", old.At))
	}
	f.Place(a.body(), a.class())
	a.push(f)
}

func (a *App) formTitle(spec dossier.Spec, ids []journal.ID) string {
	what := a.words().Act(spec.Name)
	switch len(ids) {
	case 0:
		return what
	case 1:
		return what + ": " + a.nameOf(ids[0], nil)
	}
	return what + ": " + a.words().N("toast.dossiers", len(ids))
}

func (f *formOver) key() string { return draftKey(f.spec.Name, f.ids) }

func (f *formOver) draft(now time.Time) []byte {
	b, err := json.Marshal(formDraft{f.spec.Name, f.ids, f.prefill, f.Draft(), now.Format("15:04")})
	if err != nil {
		return nil
	}
	return b
}

func (f *formOver) scope() action.Scope { return action.Typing }

func (f *formOver) act(a *App, id action.ID) tea.Cmd { return f.outcome(a, f.Act(id)) }

func (f *formOver) typed(a *App, msg tea.Msg) tea.Cmd { return f.outcome(a, f.Type(msg)) }

func (f *formOver) draw(a *App, c *cell.Canvas, env pane.Env) {
	f.Form.Draw(c, f.Place(a.body(), a.class()), env)
}

// outcome does what a key did to the form as a whole.
func (f *formOver) outcome(a *App, out form.Outcome) tea.Cmd {
	switch out {
	case form.Edited:
		f.saving = false
		f.Note(a.words().F("form.draft", a.idle.now.Format("15:04:05")))
		return a.keepSoon()
	case form.Save:
		if f.saving {
			return nil
		}
		return a.submit(pane.Form{Act: f.spec.Name, Dossiers: f.ids, Prefill: f.prefill, Then: f.then}, f.Values(), f.from)
	case form.Leave:
		return a.leaveForm(f)
	case form.Editor:
		return a.edit(f)
	case form.Help:
		a.helpField(f)
	}
	return nil
}

// leaveForm goes back; the draft stays.
func (a *App) leaveForm(f *formOver) tea.Cmd {
	a.drop(f)
	a.repeat.stop()
	if _, any := a.drafts.kept[f.key()]; any || len(f.Draft()) > 0 {
		a.drafts.kept[f.key()] = f.draft(a.idle.now)
		a.drafts.kept[sessionKey] = a.session("")
		return a.keep(f.key(), sessionKey)
	}
	return nil
}

// closeForm takes a form whose act is saved away, with its draft.
func (a *App) closeForm(f *formOver) tea.Cmd {
	a.drop(f)
	a.drafts.due++
	if _, any := a.drafts.kept[f.key()]; !any {
		return nil
	}
	delete(a.drafts.kept, f.key())
	a.drafts.kept[sessionKey] = a.session("")
	return a.keep(f.key(), sessionKey)
}

// form is the open form, or nil.
func (a *App) form() *formOver {
	for i := len(a.over) - 1; i >= 0; i-- {
		if f, ok := a.over[i].(*formOver); ok {
			return f
		}
	}
	return nil
}

// submit makes the act of a form's values and writes it; a wrong value is shown at its field.
func (a *App) submit(r pane.Form, values map[string]string, from pane.Name) tea.Cmd {
	spec, ok := dossier.SpecOf(r.Act)
	if !ok {
		return nil
	}
	f := a.form()
	if f != nil && f.spec.Name != r.Act {
		f = nil
	}
	t := task{name: r.Act, ids: r.Dossiers, then: r.Then, from: from, form: f}
	args := argsOf(spec, r.Prefill, values)
	act, err := spec.Make(args)
	if err != nil {
		return a.refused(written{task: t, err: err})
	}
	a.repeat.answer(formValues(values))
	t.act = act
	if spec.Creates {
		t.act, t.args = nil, args
	}
	if f != nil {
		f.saving = true
	}
	return a.write(t)
}

// argsOf are the arguments of an act: what was typed, over the hidden values the form began with.
func argsOf(spec dossier.Spec, prefill, values map[string]string) dossier.Args {
	args := dossier.Args{}
	for _, p := range spec.Params {
		if v := prefill[p.Key]; v != "" && given(p, prefill) {
			args[p.Key] = v
		}
		if v := values[p.Key]; v != "" {
			args[p.Key] = v
		}
	}
	return args
}

// helpField explains the field with the cursor.
func (a *App) helpField(f *formOver) {
	w := a.words()
	lines := []pane.Line{{Text: w.Param(f.spec.Name, f.Focused()), Style: theme.Strong}}
	lines = append(lines, pane.Line{Text: a.hint(f.spec.Name, f.Focused(), "form.help"), Style: theme.Text})
	a.askWindow(pane.Tell{Title: f.Title(), Lines: lines})
}

// edited is the text that comes back from the coach's own editor.
type edited struct {
	text string
	err  error
}

func (a *App) edit(f *formOver) tea.Cmd {
	if a.opt.World.Edit == nil {
		a.say(pane.Toast{Text: a.words().T("editor.none"), Kind: pane.Warn})
		return nil
	}
	gen := a.door.gen
	return a.opt.World.Edit(f.Text(), func(s string, err error) tea.Msg { return answer{gen, edited{s, err}} })
}

func (a *App) edited(m edited) tea.Cmd {
	f := a.form()
	switch {
	case m.err != nil:
		a.fail(errors.Unwrap(m.err))
		return nil
	case f == nil:
		return nil
	}
	f.SetText(m.text)
	return a.keepSoon()
}
