package ui

import (
	"errors"
	"maps"
	"slices"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"spoorboek/model/caseload"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/ui/action"
	"spoorboek/ui/cell"
	"spoorboek/ui/draft"
	"spoorboek/ui/pane"
	"spoorboek/ui/screen/unlock"
	"spoorboek/ui/theme"
	"spoorboek/ui/widget/form"
)

// formOver is the form of an act above the panes.
type formOver struct {
	*form.Form
	spec    dossier.Spec
	ids     []journal.ID
	prefill map[string]string                // every value it began with, those of hidden parameters included
	each    map[journal.ID]map[string]string // what is settled and differs from dossier to dossier
	then    pane.Request
	from    pane.Name
	saving  bool
}

// ready says that what an overlay needs has been read.
type ready struct {
	form  *pane.Form
	phase []journal.ID
	wrote []journal.Entry     // after which a next step may be offered
	wary  []caseload.Employer // who never answered the others
	d     *dossier.Dossier
	from  pane.Name
	undo  journal.ID
	along int
	err   error
}

// openForm opens the form of an act. One that offers items of the dossier waits until it has been read;
// keys typed meanwhile wait as well.
func openForm(a *App, r pane.Form, from pane.Name) tea.Cmd {
	spec, ok := dossier.SpecOf(r.Act)
	if !ok {
		return nil
	}
	if a.opt.ReadOnly { // nothing may be typed that cannot be kept
		a.say(pane.Toast{Text: a.words().T("write.readonly"), Kind: pane.Warn})
		return nil
	}
	if !spec.Creates && len(r.Dossiers) == 0 {
		if r.Dossiers = targetsNow(a); len(r.Dossiers) == 0 {
			a.say(pane.Toast{Text: a.words().T("write.nobody"), Kind: pane.Warn})
			return nil
		}
	}
	if spec.Creates {
		r.Dossiers = nil
	}
	if !wantsItems(spec, r.Prefill) {
		pushForm(a, spec, ready{form: &r, from: from})
		return nil
	}
	return prepare(a, ready{form: &r, from: from}, r.Dossiers[0])
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
func pushForm(a *App, spec dossier.Spec, m ready) {
	r := *m.form
	values := map[string]string{}
	for _, p := range spec.Params {
		if p.Default != "" {
			values[p.Key] = p.Default
		}
	}
	maps.Copy(values, r.Prefill)
	f := &formOver{spec: spec, ids: r.Dossiers, prefill: r.Prefill, each: r.Each, then: r.Then, from: m.from}
	fields := fieldsFor(a, spec, m.d, len(r.Dossiers) > 1, settledIn(r))
	watchEmployer(a, fields, m.wary)
	f.Form = form.New(form.Spec{
		Title: formTitle(a, spec, r), Values: values, Fields: fields,
	}, a.words(), a.today())
	if r.Field != "" {
		f.Focus(r.Field)
	}
	if old, ok := a.drafts.formOf(f.key()); ok {
		f.Restore(old.Values)
		f.Note(a.words().F("form.draft", old.At))
	}
	f.Place(bodyRect(a), classNow(a))
	a.push(f)
}

// settledIn are the values that a form does not ask: what it begins with, and what differs from dossier to
// dossier.
func settledIn(r pane.Form) map[string]string {
	all := maps.Clone(r.Prefill)
	for _, own := range r.Each {
		if all == nil {
			all = map[string]string{}
		}
		maps.Copy(all, own)
	}
	return all
}

func formTitle(a *App, spec dossier.Spec, r pane.Form) string {
	what := a.words().Act(spec.Name)
	for _, p := range spec.Params {
		if v := r.Prefill[p.Key]; p.Subject && v != "" && (p.Required || v != p.Default) {
			what += " · " + a.words().Choice(p.Key, v)
		}
	}
	colon := ": "
	if strings.HasSuffix(what, "?") {
		colon = " "
	}
	switch len(r.Dossiers) {
	case 0:
		return what
	case 1:
		return what + colon + nameOf(a, r.Dossiers[0], nil)
	}
	return what + colon + a.words().N("toast.dossiers", len(r.Dossiers))
}

// key names the draft of the form: the same act about another thing, or for more dossiers, is another draft.
func (f *formOver) key() string {
	key := draft.Key(f.spec.Name, f.ids)
	for _, p := range f.spec.Params {
		if v := f.prefill[p.Key]; v != "" && given(p, f.prefill) {
			key += "." + v
		}
	}
	return key
}

func (f *formOver) draft(now time.Time) []byte {
	return draft.Form{
		Act: f.spec.Name, Dossiers: f.ids, Prefill: f.prefill, Values: f.Draft(), At: now.Format("15:04"),
	}.Bytes()
}

func (f *formOver) scope() action.Scope { return action.Typing }

func (f *formOver) act(a *App, id action.ID) tea.Cmd { return f.outcome(a, f.Act(id)) }

func (f *formOver) typed(a *App, msg tea.Msg) tea.Cmd { return f.outcome(a, f.Type(msg)) }

func (f *formOver) draw(a *App, c *cell.Canvas, env pane.Env) {
	form.Below(f.Form, a.words().T("contact.before"), contactsBefore(a, f))
	f.Form.Draw(c, f.Place(bodyRect(a), classNow(a)), env)
}

// contactsBefore are the last contacts of the one dossier that the form of a contact is about, newest first,
// as soon as that has been read.
func contactsBefore(a *App, f *formOver) []string {
	const most = 3
	d := a.bench.dossier
	if f.spec.Name != "contact" || len(f.ids) != 1 || d == nil || d.ID != f.ids[0] {
		return nil
	}
	var out []string
	w, today := a.words(), a.today()
	for _, k := range slices.Backward(d.Agenda.Contacts) {
		if len(out) == most {
			break
		}
		if k.On > today {
			continue
		}
		day := strings.TrimPrefix(w.Day(k.On, today), w.Weekday(k.On)+" ")
		out = append(out, day+" "+w.Choice("kind", string(k.Kind)))
	}
	return out
}

// outcome does what a key did to the form as a whole.
func (f *formOver) outcome(a *App, out form.Outcome) tea.Cmd {
	switch out {
	case form.Edited:
		f.saving = false
		f.Note(a.words().F("form.draft", a.idle.now.Format("15:04:05")))
		return keepSoon(a)
	case form.Save:
		if f.saving {
			return nil
		}
		again := pane.Form{Act: f.spec.Name, Dossiers: f.ids, Prefill: f.prefill, Each: f.each, Then: f.then}
		return submit(a, again, f.Values(), f.from)
	case form.Leave:
		return leaveForm(a, f)
	case form.Editor:
		return editOutside(a, f)
	case form.Help:
		helpField(a, f)
	}
	return nil
}

// leaveForm goes back; the draft stays.
func leaveForm(a *App, f *formOver) tea.Cmd {
	a.drop(f)
	a.repeat.stop()
	if _, any := a.drafts.kept[f.key()]; any || len(f.Draft()) > 0 {
		a.drafts.kept[f.key()] = f.draft(a.idle.now)
		a.drafts.kept[sessionKey] = sessionNow(a, "")
		return keepDrafts(a, f.key(), sessionKey)
	}
	return nil
}

// closeForm takes a form whose act is saved away, with its draft.
func closeForm(a *App, f *formOver) tea.Cmd {
	a.drop(f)
	a.drafts.due++
	if _, any := a.drafts.kept[f.key()]; !any {
		return nil
	}
	delete(a.drafts.kept, f.key())
	a.drafts.kept[sessionKey] = sessionNow(a, "")
	return keepDrafts(a, f.key(), sessionKey)
}

// openedForm is the open form, or nil.
func openedForm(a *App) *formOver {
	for i := len(a.over) - 1; i >= 0; i-- {
		if f, ok := a.over[i].(*formOver); ok {
			return f
		}
	}
	return nil
}

// submit makes the act of a form's values and writes it; a wrong value is shown at its field.
func submit(a *App, r pane.Form, values map[string]string, from pane.Name) tea.Cmd {
	spec, ok := dossier.SpecOf(r.Act)
	if !ok {
		return nil
	}
	f := openedForm(a)
	if f != nil && f.spec.Name != r.Act {
		f = nil
	}
	t := task{name: r.Act, ids: r.Dossiers, then: r.Then, from: from, form: f}
	args := argsOf(spec, r.Prefill, values)
	act, err := spec.Make(args)
	if err != nil {
		return onRefused(a, written{task: t, err: err})
	}
	a.repeat.answer(formValues(values))
	t.act = act
	if t.each, err = eachOf(spec, r, values); err != nil {
		return onRefused(a, written{task: t, err: err})
	}
	if spec.Creates {
		t.act, t.args = nil, args
	}
	if f != nil {
		f.saving = true
	}
	return a.write(t)
}

// eachOf makes the acts of a form whose settled values differ from dossier to dossier.
func eachOf(
	spec dossier.Spec, r pane.Form, values map[string]string,
) (map[journal.ID]dossier.Act, error) {
	acts := map[journal.ID]dossier.Act{}
	for id, own := range r.Each {
		settled := map[string]string{}
		maps.Copy(settled, r.Prefill)
		maps.Copy(settled, own)
		act, err := spec.Make(argsOf(spec, settled, values))
		if err != nil {
			return nil, err
		}
		acts[id] = act
	}
	return acts, nil
}

// argsOf are the arguments of an act: what was typed, over the hidden values the form began with.
func argsOf(spec dossier.Spec, prefill, values map[string]string) dossier.Args {
	args := dossier.Args{}
	for _, p := range spec.Params {
		if v := prefill[p.Key]; v != "" && given(p, prefill) {
			args[p.Key] = v
		}
		if v, typed := values[p.Key]; typed {
			args[p.Key] = v
		}
	}
	return args
}

// helpField explains the field with the cursor.
func helpField(a *App, f *formOver) {
	w := a.words()
	lines := []pane.Line{{Text: w.Param(f.spec.Name, f.Focused()), Style: theme.Strong}}
	lines = append(lines, pane.Line{Text: hintFor(a, f.spec.Name, f.Focused(), "form.help"), Style: theme.Text})
	askWindow(a, pane.Tell{Title: f.Title(), Lines: lines})
}

// edited is the text that comes back from the coach's own editor.
type edited struct {
	text string
	err  error
}

func editOutside(a *App, f *formOver) tea.Cmd {
	return outside(a, f.Text(), func(e edited) any { return e })
}

// outside opens the coach's own editor over a text; as makes a message of what comes back.
func outside(a *App, text string, as func(edited) any) tea.Cmd {
	if a.opt.World.Edit == nil {
		a.say(pane.Toast{Text: a.words().T("editor.none"), Kind: pane.Warn})
		return nil
	}
	gen := a.door.gen
	a.idle.goOutside()
	back := func(s string, err error) tea.Msg { return answer{gen, as(edited{s, err})} }
	return unwatched(a, a.opt.World.Edit(text, back))
}

func onEdited(a *App, m edited) tea.Cmd {
	slept := a.idle.comeBack(a.opt.World.Clock())
	f := openedForm(a)
	switch {
	case m.err != nil:
		a.fail(errors.Unwrap(m.err))
	case f != nil:
		f.SetText(m.text)
	}
	if slept {
		return join(watchScheme(a), a.lock(unlock.Away)) // with the draft
	}
	if m.err != nil || f == nil {
		return watchScheme(a)
	}
	return join(watchScheme(a), keepForm(a, f))
}
