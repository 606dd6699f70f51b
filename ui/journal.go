package ui

import (
	"context"
	"strings"

	tea "charm.land/bubbletea/v2"

	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/ui/desk"
	"spoorboek/ui/items"
	"spoorboek/ui/pane"
	"spoorboek/ui/text"
	"spoorboek/ui/theme"
)

// looked is a dossier that was read to tell of one act, or to choose an entry of it that goes.
type looked struct {
	d       *dossier.Dossier
	act     journal.ID
	expunge bool
	err     error
}

// counted is how much would be taken back with everything since an act.
type counted struct {
	since desk.Since
	err   error
}

// lookInto reads a dossier for what an act wrote in it.
func lookInto(a *App, r pane.Entries) tea.Cmd {
	d := a.desk
	return a.later(func() tea.Msg {
		one, err := d.Dossier(context.Background(), r.Dossier)
		return looked{one, r.Act, r.Expunge, err}
	})
}

func onLooked(a *App, m looked) tea.Cmd {
	if m.err != nil {
		a.fail(m.err)
		return nil
	}
	entries := dossier.AlteredBy(m.d, m.act)
	if m.expunge {
		return a.ask(expungeWhich(a, m.d, entries), pane.Log)
	}
	w := a.words()
	tell := pane.Tell{Title: w.T("log.entries")}
	put := func(s string, style pane.Line) { style.Text = s; tell.Lines = append(tell.Lines, style) }
	for _, e := range entries {
		put(kindWords(a, string(e.Kind))+"  "+w.DayLong(e.On), pane.Line{Style: theme.Strong})
		if e.Gone {
			put("  "+w.T("log.gone"), pane.Line{Style: theme.Muted})
		}
		for _, f := range e.Fields {
			if f.Old == f.New {
				continue // empty before and after
			}
			put("  "+alteredWords(a, m.d, f), pane.Line{Style: theme.Text})
		}
	}
	return a.ask(tell, pane.Log)
}

// alteredWords is one field with its old and its new value. In private only the name of the field is told.
func alteredWords(a *App, d *dossier.Dossier, f dossier.AlteredField) string {
	w := a.words()
	label := fieldLabel(w, f.Key)
	switch old, now := spelled(a, d, f.Key, f.Old), spelled(a, d, f.Key, f.New); {
	case a.look.private:
		return label
	case f.Old == "":
		return label + ": " + now
	default:
		return label + ": " + old + " " + a.look.glyphs.Marks.Arrow + " " + now
	}
}

// fieldLabel is what the forms call a field; the key itself when none has it.
func fieldLabel(w *text.Words, key string) string {
	for _, spec := range dossier.Acts() {
		if id := text.ID("act." + spec.Name + "." + key); w.Has(id) {
			return w.T(id)
		}
	}
	return key
}

// spelled is a stored value as the screens write it: days, words of a list, and the things it names.
func spelled(a *App, d *dossier.Dossier, key, value string) string {
	w := a.words()
	if value == "" {
		return a.look.glyphs.Bars.Dash
	}
	if d, err := civil.Parse(value); err == nil {
		return w.DayLong(d)
	}
	if id := text.ID("choice." + key + "." + value); w.Has(id) {
		return w.T(id)
	}
	if key == "code" {
		return w.Moment(value)
	}
	if _, err := journal.ParseID(value); err == nil {
		return calledIn(a, d, value)
	}
	return each(value, func(word string) (string, bool) {
		id := text.ID("choice." + key + "." + word)
		return w.T(id), w.Has(id)
	})
}

// each spells every word of a set; a text that is none stays as it is.
func each(value string, spell func(word string) (string, bool)) string {
	words := strings.Split(value, ",")
	for i, word := range words {
		said, known := spell(strings.TrimSpace(word))
		if !known {
			return value
		}
		words[i] = said
	}
	return strings.Join(words, ", ")
}

// calledIn is what a thing of a dossier is called; one that is not there any more only says that it was one.
func calledIn(a *App, d *dossier.Dossier, id string) string {
	namer := items.Namer{Words: a.words(), Today: a.today()}
	for _, spec := range dossier.Acts() {
		for _, p := range spec.Params {
			if p.Kind != dossier.ItemValue {
				continue
			}
			for _, it := range namer.Of(p.Of, d) {
				if it.Value == id {
					return it.Label
				}
			}
		}
	}
	return a.words().T("log.item")
}

// expungeWhich asks which entry of an act loses its content, then why, then whether it is certain.
func expungeWhich(a *App, d *dossier.Dossier, entries []dossier.Altered) pane.Request {
	w := a.words()
	var options []pane.Option
	for _, e := range entries {
		o := pane.Option{Label: kindWords(a, string(e.Kind)), Note: w.DayLong(e.On)}
		if e.Gone {
			o.Why = w.T("log.gone")
		}
		options = append(options, o)
	}
	return pane.Choice{
		Title: w.T("log.expunge.title"), Lines: []string{w.T("log.expunge.which")}, Options: options,
		Then: func(i int) pane.Request {
			return pane.Prompt{
				Title: w.T("log.expunge.title"), Label: w.T("log.expunge.reason"), Required: true,
				Lines: []string{options[i].Label, w.T("log.expunge.lines")},
				Then: func(reason string) pane.Request {
					return pane.Ask{
						Title: w.T("log.expunge.title"),
						Lines: []string{options[i].Label, w.T("log.expunge.final")},
						Buttons: []pane.Button{
							{Label: w.T("log.expunge.yes"), Then: expungeNow{d.ID, entries[i].Entry, reason}},
						},
					}
				},
			}
		},
	}
}

// expungeNow is the request behind the button of expungeWhich.
type expungeNow struct {
	dossier, entry journal.ID
	reason         string
}

func expunge(a *App, r expungeNow) tea.Cmd {
	if a.opt.ReadOnly {
		a.say(pane.Toast{Text: a.words().T("write.readonly"), Kind: pane.Warn})
		return nil
	}
	return sendTask(a, task{from: pane.Log}, func(ctx context.Context, d *desk.Desk) (desk.Result, error) {
		return d.Expunge(ctx, r.dossier, r.entry, r.reason)
	})
}

// countSince finds out how much would be taken back.
func countSince(a *App, act journal.ID) tea.Cmd {
	d := a.desk
	return a.later(func() tea.Msg {
		since, err := d.Since(context.Background(), act)
		return counted{since, err}
	})
}

// onCounted asks whether everything since an act is to be taken back.
func onCounted(a *App, m counted) tea.Cmd {
	w := a.words()
	switch {
	case m.err != nil:
		a.fail(m.err)
		return nil
	case m.since.Acts == 0:
		a.say(pane.Toast{Text: w.T("undo.nothing"), Kind: pane.Warn})
		return nil
	}
	at := m.since.From.In(a.opt.World.Clock().Location())
	when := at.Format("15:04")
	if day := civil.FromTime(at); day != a.today() {
		when = w.Day(day, a.today()) + " " + when
	}
	lines := []string{w.F("log.since.lines", m.since.Acts, when)}
	if m.since.Final > 0 {
		lines = append(lines, w.F("log.since.final", m.since.Final))
	}
	lines = append(lines, w.T("log.since.redo"))
	return a.ask(pane.Ask{
		Title: w.F("log.since.title", when), Lines: lines,
		Buttons: []pane.Button{{Label: w.T("log.since.yes"), Then: sinceNow{m.since.Act}}},
	}, pane.Log)
}

// sinceNow is the request behind the button of onCounted.
type sinceNow struct{ act journal.ID }

func undoSince(a *App, act journal.ID) tea.Cmd {
	return sendTask(a, task{from: pane.Log}, func(ctx context.Context, d *desk.Desk) (desk.Result, error) {
		return d.UndoSince(ctx, act)
	})
}

// askLog carries out what the log asks; done is false for other requests.
func askLog(a *App, req pane.Request) (cmd tea.Cmd, done bool) {
	switch r := req.(type) {
	case pane.Entries:
		return lookInto(a, r), true
	case pane.UndoSince:
		return countSince(a, r.Act), true
	case sinceNow:
		return undoSince(a, r.act), true
	case expungeNow:
		return expunge(a, r), true
	}
	return nil, false
}
