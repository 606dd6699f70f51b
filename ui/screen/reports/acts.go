package reports

import (
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/model/plain"
	"spoorboek/model/report"
	"spoorboek/store"
	"spoorboek/ui/action"
	"spoorboek/ui/ask"
	"spoorboek/ui/desk"
	"spoorboek/ui/pane"
)

// page is how many lines J and K move the preview.
const page = 5

// Act moves along the documents, turns to another reader, edits, steps and lets a document go.
func (p *Pane) Act(id action.ID) (pane.Request, tea.Cmd) {
	it, ok := p.at()
	if ok {
		if req, done := besideAct(p, id, it); done {
			return req, nil
		}
	}
	switch id {
	case action.Back:
		return pane.Back{}, nil
	case action.Report:
		return chooseKind(p), nil
	case action.SideDown:
		p.slide(page)
	case action.SideUp:
		p.slide(-page)
	default:
		if p.list.Act(id) {
			p.scroll, p.aside = 0, false
			return nil, nil
		}
		if ok && known(id) {
			return p.on(id, it), nil
		}
		if p.source.d != nil {
			return p.asker().Act(id, ask.Subject{}), nil
		}
	}
	return nil, nil
}

// asker asks for what is about the dossier and not about a document.
func (p *Pane) asker() ask.Asker {
	return ask.Asker{
		Words: p.words, Today: p.source.today, Dossier: p.source.d, Dossiers: []journal.ID{p.source.d.ID},
	}
}

// known tells which actions are about the document under the cursor.
func known(id action.ID) bool {
	return slices.Contains([]action.ID{
		action.Why, action.CopyLine, action.OpenOutside, action.Open, action.Step, action.StepBack, action.Edit,
		action.Editor, action.Done,
	}, id)
}

// slide scrolls the preview; it stops at the last line.
func (p *Pane) slide(by int) {
	if _, ok := p.paper(); !ok {
		return
	}
	last := max(0, len(p.memo.lines)-max(1, layoutOf(p.whole()).preview.H-2))
	p.scroll = min(max(0, min(p.scroll, last)+by), last)
}

// on does an action on the document under the cursor.
func (p *Pane) on(id action.ID, it item) pane.Request {
	paper, made := p.paper()
	switch id {
	case action.Why:
		return tellWhy(p, it, paper)
	case action.CopyLine:
		if made {
			return pane.Copy{Text: report.Source(paper.Document), What: it.title, Personal: true}
		}
	case action.OpenOutside:
		if made {
			return exportTo(p, it)
		}
	}
	if it.isSent() {
		return nil
	}
	switch id {
	case action.Open:
		return askReader(p, it)
	case action.Step:
		p.turn(it, 1)
	case action.StepBack:
		p.turn(it, -1)
	case action.Edit, action.Editor:
		return compose(p, it, paper, id == action.Editor)
	case action.Done:
		return stepOn(p, it)
	}
	return nil
}

// turn goes to the next reader of the kind.
func (p *Pane) turn(it item, by int) {
	all := it.kind.Readers()
	at := slices.Index(all, it.reader)
	p.chosen[it.kind] = all[(at+by+len(all))%len(all)]
	p.scroll = 0
	p.lay()
}

// askReader asks for whom, and in which language; a concept can be let go there, and what was not explained
// yet be recorded as explained.
func askReader(p *Pane, it item) pane.Request {
	w, d := p.words, []journal.ID{p.source.d.ID}
	ask := pane.Choice{Title: it.title, Lines: []string{w.T("reports.for-whom")}}
	var then []func() pane.Request
	offer := func(label, note string, do func() pane.Request) {
		ask.Options, then = append(ask.Options, pane.Option{Label: label, Note: note}), append(then, do)
	}
	for _, a := range it.kind.Readers() {
		offer(w.Of("choice.for", string(a)), "", func() pane.Request { return p.writeFor(it.kind, a, p.lang) })
	}
	other := report.English
	if p.lang == report.English {
		other = report.Dutch
	}
	offer(
		w.Of("reports.lang", string(other)),
		"",
		func() pane.Request { return p.writeFor(it.kind, it.reader, other) },
	)
	if tellsMoney(it.reader) && len(p.source.d.Plan.Financial) == 0 {
		offer(w.T("reports.explained"), w.T("reports.explained.note"), func() pane.Request {
			return pane.Form{Act: "finance", Dossiers: d}
		})
	}
	if len(dossier.Concepts(p.source.d, string(it.kind), string(it.reader))) > 0 {
		offer(w.T("reports.anew"), w.T("reports.anew.note"), func() pane.Request {
			return pane.Do{Dossiers: d, Act: dossier.DraftReport{
				Kind: string(it.kind), For: string(it.reader), Lang: string(p.lang),
			}}
		})
	}
	ask.Then = func(i int) pane.Request { return then[i]() }
	return ask
}

// tellsMoney reports whether a reader is told about the financial consequences.
func tellsMoney(a report.Audience) bool { return a == report.ForEmployer || a == report.ForEmployee }

// writeFor shows the document of a kind as it is for a reader, in a language.
func (p *Pane) writeFor(k report.Kind, a report.Audience, lang report.Language) pane.Request {
	p.chosen[k], p.lang, p.scroll = a, lang, 0
	p.lay()
	return nil
}

// chooseKind asks which document to make.
func chooseKind(p *Pane) pane.Request {
	ask := pane.Choice{Title: p.words.T("reports.make")}
	for _, k := range report.Kinds() {
		ask.Options = append(ask.Options, pane.Option{Label: p.words.T(kindWord(k))})
	}
	ask.Then = func(i int) pane.Request {
		p.find(report.Kinds()[i])
		return nil
	}
	return ask
}

// find puts the cursor on the document of a kind that can be made.
func (p *Pane) find(k report.Kind) {
	for i, it := range p.rows.items {
		if it.kind == k && !it.isSent() {
			p.list.Click(i)
			p.scroll = 0
		}
	}
}

// compose opens the text of the document in a form, or in the coach's own editor.
func compose(p *Pane, it item, paper desk.Paper, outside bool) pane.Request {
	doc := paper.Document
	if !paper.Read.Item.IsZero() { // that it was read is said when it leaves, not typed
		doc = report.WithoutReading(doc)
	}
	written := strings.TrimSpace(report.Source(doc))
	if len(written) > plain.MaxNote { // a field would cut it
		return pane.Toast{Text: p.words.F("reports.too-long", len(written)>>10, plain.MaxNote>>10), Kind: pane.Warn}
	}
	return pane.Compose{
		Outside: outside,
		Form: pane.Form{
			Act: "report-draft", Dossiers: []journal.ID{p.source.d.ID}, Field: "text",
			Prefill: map[string]string{
				"kind": string(it.kind), "for": string(it.reader), "lang": string(p.lang), "text": written,
			},
		},
	}
}

// stepOn brings the document a step further: read by the employee, then sent.
func stepOn(p *Pane, it item) pane.Request {
	w := p.words
	if dossier.ReadFirst(p.source.d, string(it.kind), string(it.reader)) {
		return sendTo(p, it)
	}
	return pane.Choice{
		Title: it.title, Lines: []string{w.T("reports.read-first")},
		Options: []pane.Option{{Label: w.T("reports.step.read")}, {Label: w.T("reports.step.skip")}},
		Then: func(i int) pane.Request {
			if i == 1 {
				return sendTo(p, it)
			}
			return pane.Form{
				Act: "report-read", Dossiers: []journal.ID{p.source.d.ID}, Field: "reaction",
				Prefill: map[string]string{"kind": string(it.kind), "for": string(it.reader)},
			}
		},
	}
}

// sendTo asks to whom, in which form and where; then it leaves and is frozen.
func sendTo(p *Pane, it item) pane.Request {
	w := p.words
	contact := p.source.d.Employer.Contact
	var recent []string
	if contact != "" && it.reader == report.ForEmployer {
		recent = []string{contact}
	}
	return pane.Prompt{
		Title: it.title, Label: w.T("reports.recipient"), Recent: recent, Required: true,
		Lines: []string{w.T("reports.no-undo")},
		Then: func(to string) pane.Request {
			return askForm(p, it, pane.Release{Dossier: p.source.d.ID, Order: p.order(it), Sent: true, To: to})
		},
	}
}

// exportTo asks in which form and where; nothing is recorded as sent.
func exportTo(p *Pane, it item) pane.Request {
	return askForm(p, it, pane.Release{Dossier: p.source.d.ID, Order: p.order(it), Report: it.sent})
}

func askForm(p *Pane, it item, r pane.Release) pane.Request {
	w := p.words
	ask := pane.Choice{Title: it.title, Lines: []string{w.T("reports.form")}}
	for _, f := range store.Formats() {
		ask.Options = append(ask.Options, pane.Option{
			Label: w.Of("reports.form.name", string(f)), Note: w.Of("reports.form", string(f)),
		})
	}
	ask.Then = func(i int) pane.Request {
		r.Format = store.Formats()[i]
		usual := "~/" + fileName(
			p.source.d.Number,
			w.T(kindWord(it.kind)),
			it,
			w.Of("choice.for", string(it.reader)),
			r.Format,
		)
		return pane.Prompt{
			Title:  it.title,
			Label:  w.T("reports.path"),
			Recent: []string{usual},
			Lines:  []string{w.F("reports.path-usual", usual)},
			Then: func(path string) pane.Request {
				if r.Path = strings.TrimSpace(path); r.Path == "" {
					r.Path = usual
				}
				return r
			},
		}
	}
	return ask
}

// fileName is a name that says what it is without saying who: the number of the dossier, the kind, the
// reader.
func fileName(number, kind string, it item, reader string, f store.Format) string {
	name := strings.ToLower(number + "-" + kind + "-" + lastNumber(it.title) + reader)
	return strings.Map(func(r rune) rune {
		if r == ' ' || r == '/' || r == '\\' || r == ':' {
			return '-'
		}
		return r
	}, name) + "." + string(f)
}

func lastNumber(title string) string {
	words := strings.Fields(title)
	if n := len(words); n > 0 {
		if _, err := strconv.Atoi(words[n-1]); err == nil {
			return words[n-1] + "-"
		}
	}
	return ""
}
