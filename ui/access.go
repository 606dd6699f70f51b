package ui

import (
	"bytes"
	"context"
	"fmt"
	"maps"

	tea "charm.land/bubbletea/v2"

	"spoorboek/model/journal"
	"spoorboek/model/office"
	"spoorboek/model/plain"
	"spoorboek/model/report"
	"spoorboek/store"
	"spoorboek/ui/pane"
	"spoorboek/ui/text"
	"spoorboek/ui/watch"
)

// giving is a copy of a person's data (inzage) while it is being put together: the parts that are left out so
// far, each with its reason.
type giving struct {
	dossier  journal.ID
	withhold map[report.Part]string
}

// gather makes the copy in a form.
type gather struct {
	giving
	format string
}

// gathered is the copy, ready to leave.
type gathered struct {
	parcel parcel
	err    error
}

// askAccess begins to give the person of the one dossier that is meant a copy of her data.
func askAccess(a *App) tea.Cmd {
	ids := targetsNow(a)
	if len(ids) != 1 {
		a.say(pane.Toast{Text: a.words().T("erase.one"), Kind: pane.Warn})
		return nil
	}
	return a.ask(giving{ids[0], map[report.Part]string{}}, a.bench.focus)
}

// copyForms are the forms of a copy, the readable ones first; json is for machines.
func copyForms(a *App) []string {
	var forms []string
	if a.opt.Renderer != nil {
		for _, f := range store.Formats() {
			forms = append(forms, string(f))
		}
	}
	return append(forms, "json")
}

// next asks in which form the copy is given, or what is left out of it.
func (g giving) next(a *App) pane.Request {
	w := a.words()
	forms := copyForms(a)
	var options []pane.Option
	for _, f := range forms {
		options = append(options, pane.Option{Label: w.F("person.form", f)})
	}
	options = append(options, pane.Option{Label: w.T("person.withhold")})
	lines := []string{w.T("person.explain")}
	for _, p := range report.Parts() {
		if reason := g.withhold[p]; reason != "" {
			lines = append(lines, w.F("person.without", w.Of("person.part", string(p)), reason))
		}
	}
	return pane.Choice{
		Title: w.F("person.title", nameOf(a, g.dossier, nil)), Lines: lines, Options: options,
		Then: func(i int) pane.Request {
			if i == len(forms) {
				return g.leaveOut(a)
			}
			return gather{g, forms[i]}
		},
	}
}

// leaveOut asks which part is left out, and why: without a reason the law allows none.
func (g giving) leaveOut(a *App) pane.Request {
	w := a.words()
	var options []pane.Option
	for _, p := range report.Parts() {
		options = append(options, pane.Option{Label: w.Of("person.part", string(p)), Note: g.withhold[p]})
	}
	return pane.Choice{
		Title: w.T("person.withhold"), Options: options,
		Then: func(i int) pane.Request {
			return pane.Prompt{
				Title:    options[i].Label,
				Label:    w.T("person.why"),
				Required: true,
				Lines:    []string{w.T("person.why.lines")},
				Then: func(reason string) pane.Request {
					more := giving{g.dossier, maps.Clone(g.withhold)}
					more.withhold[report.Parts()[i]] = plain.Line(reason).String()
					return more
				},
			}
		},
	}
}

// gatherCopy reads the dossier and makes the copy in its form.
func gatherCopy(a *App, r gather) tea.Cmd {
	d, render, w := a.desk, a.opt.Renderer, a.words()
	return a.later(func() tea.Msg {
		made, err := d.PersonCopy(context.Background(), r.dossier, r.withhold)
		if err != nil {
			return gathered{err: err}
		}
		what := office.ExportLogged{
			Format: r.format, What: office.PersonCopy, For: "employee", Reason: plain.Line(w.T("person.reason")),
		}.Naming(r.dossier)
		for _, p := range made.Withheld() {
			what.Withheld = append(what.Withheld, office.Withheld{Part: string(p), Reason: plain.Line(r.withhold[p])})
		}
		p := parcel{
			title: w.T("person.give"), ending: r.format, words: []string{w.T("person.file"), made.Number}, log: what,
		}
		found, err := watched(made)
		if err != nil {
			return gathered{err: err}
		}
		p.said = found.Said(w)
		p.content, err = rendered(render, made, r.format)
		return gathered{p, err}
	})
}

// watched looks through all that a copy tells, whatever its form.
func watched(made report.PersonCopy) (watch.Leaving, error) {
	content, err := made.JSON()
	if err != nil {
		return watch.Leaving{}, err
	}
	return watch.InJSON(content)
}

// rendered is a copy in a form; documents are in Dutch, as everything that leaves unless it was asked.
func rendered(render store.Renderer, made report.PersonCopy, format string) ([]byte, error) {
	if format == "json" {
		return made.JSON()
	}
	var b bytes.Buffer
	doc := made.Document(report.Dutch, text.Copy{Words: text.New(text.NL)})
	if err := render.Render(&b, store.Format(format), doc); err != nil {
		return nil, fmt.Errorf("render the copy of a person's data: %w", err)
	}
	return b.Bytes(), nil
}

func onGathered(a *App, m gathered) tea.Cmd {
	if m.err != nil {
		a.fail(m.err)
		return nil
	}
	return a.ask(whereTo(a, m.parcel), a.bench.focus)
}
