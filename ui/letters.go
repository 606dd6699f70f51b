package ui

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/model/office"
	"spoorboek/ui/desk"
	"spoorboek/ui/letter"
	"spoorboek/ui/pane"
	"spoorboek/ui/text"
	"spoorboek/ui/watch"
)

// sendOff asks where the text of the contact that was logged last goes.
type sendOff struct {
	dossier journal.ID
	mail    string
}

// drafted is the letter of a logged contact, on its way out.
type drafted struct {
	letter letter.Letter
	err    error
}

// chooseBlock offers the blocks of text; the one chosen comes filled into the form of a contact, so that what
// goes out is logged first.
func chooseBlock(a *App) tea.Cmd {
	d := a.bench.dossier
	if d == nil || d.ID != a.bench.current {
		return nil
	}
	w := a.words()
	var options []pane.Option
	for _, k := range letter.Kinds() {
		options = append(options, pane.Option{Label: w.T(text.ID("letter." + string(k)))})
	}
	return a.ask(pane.Choice{
		Title: w.T("letter.title"), Lines: []string{w.T("letter.explain")}, Options: options,
		Then: func(i int) pane.Request { return letterForm(a, d, letter.Kinds()[i]) },
	}, a.bench.focus)
}

// letterForm is the form of a contact with a block in it. What goes to others may be read by them.
func letterForm(a *App, d *dossier.Dossier, k letter.Kind) pane.Request {
	l := letter.Fill(a.words(), d, k, a.opt.Author, a.today())
	audience := dossier.ForEmployee
	if k != letter.Invitation {
		audience = dossier.ForEmployer
	}
	return pane.Form{
		Act: "contact", Dossiers: []journal.ID{d.ID}, Field: "discussed",
		Prefill: map[string]string{
			"kind": string(dossier.Mail), "with": l.With, "goal": l.Subject, "discussed": l.Text,
			"audience": string(audience),
		},
		Then: sendOff{d.ID, l.Mail},
	}
}

// askWhere asks whether the text of the contact goes to the clipboard or into a file.
func askWhere(a *App, r sendOff) tea.Cmd {
	w := a.words()
	d := a.desk
	return a.later(func() tea.Msg {
		one, err := d.Dossier(context.Background(), r.dossier)
		if err != nil {
			return drafted{err: err}
		}
		l := lastLetter(one)
		l.Mail = r.mail
		if l.Subject == "" {
			l.Subject = w.T("letter.title")
		}
		return drafted{letter: l}
	})
}

// lastLetter is the contact that was logged last, as a letter.
func lastLetter(d *dossier.Dossier) letter.Letter {
	line := d.Trail.Line.Entries
	for i := len(line) - 1; i >= 0; i-- {
		if f, logged := line[i].Fact.(dossier.ContactLogged); logged && d.Trail.Live[i] {
			return letter.Letter{Subject: f.Goal.String(), Text: f.Discussed.String()}
		}
	}
	return letter.Letter{}
}

func onDrafted(a *App, m drafted) tea.Cmd {
	w := a.words()
	if m.err != nil {
		a.fail(m.err)
		return nil
	}
	l := m.letter
	file := pane.Prompt{
		Title: w.T("letter.eml"), Label: w.T("letter.eml.label"), Required: true,
		Lines: []string{l.Subject, w.T("letter.eml.warn")},
		Then:  func(path string) pane.Request { return writeLetter{l, path} },
	}
	clip := pane.Copy{Text: l.Text, What: w.T("letter.what"), Personal: true}
	return a.ask(pane.Choice{
		Title: w.T("letter.out"), Lines: watch.InText(l.Subject, l.Text).Said(w),
		Options: []pane.Option{{Label: w.T("letter.clip")}, {Label: w.T("letter.eml")}},
		Then:    func(i int) pane.Request { return []pane.Request{clip, file}[i] },
	}, a.bench.focus)
}

// writeLetter is the request to write a letter as a draft.
type writeLetter struct {
	letter letter.Letter
	path   string
}

func keepLetter(a *App, r writeLetter) tea.Cmd {
	path, w, d := atHome(a, r.path), a.words(), a.desk
	what := office.ExportLogged{Format: "eml", What: office.Document}.Naming(a.bench.current)
	return a.later(func() tea.Msg {
		err := d.Give(context.Background(), what, func() error { return desk.WriteNew(path, r.letter.EML()) })
		return fetched{w.F("letter.written", path), false, err}
	})
}

// askLetter carries out what a letter asks; done is false for other requests.
func askLetter(a *App, req pane.Request) (cmd tea.Cmd, done bool) {
	switch r := req.(type) {
	case sendOff:
		return askWhere(a, r), true
	case writeLetter:
		return keepLetter(a, r), true
	}
	return nil, false
}
