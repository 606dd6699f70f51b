// Package vacancy answers who in the whole caseload fits a vacancy: a form with what the work asks, and the
// list of all open dossiers with the item that blocks.
package vacancy

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"spoorboek/model/capacity"
	"spoorboek/model/caseload"
	"spoorboek/model/civil"
	"spoorboek/model/journal"
	"spoorboek/ui/action"
	"spoorboek/ui/cards"
	"spoorboek/ui/pane"
	"spoorboek/ui/people"
	"spoorboek/ui/text"
	"spoorboek/ui/theme"
	"spoorboek/ui/widget/deck"
	"spoorboek/ui/widget/form"
	"spoorboek/ui/widget/order"
)

// Pane asks what a vacancy asks and shows who fits.
type Pane struct {
	words   *text.Words
	glyphs  theme.Glyphs
	today   civil.Date
	people  people.People
	digests []caseload.Digest
	labels  capacity.Labels // the office's own names of items
	form    *form.Form
	typing  bool
	asked   bool // the list answers the form
	ask     caseload.Vacancy
	answer  answer
	deck    deck.Deck
	orders  order.Orders
}

// answer is who fits, and what is remembered of the employer.
type answer struct {
	list     []caseload.Candidate
	employer string
	silences int
}

// New returns a pane with an empty form.
func New(words *text.Words, glyphs theme.Glyphs) *Pane {
	p := &Pane{words: words, glyphs: glyphs}
	p.begin()
	return p
}

// SetWords changes the language; what was typed stays.
func (p *Pane) SetWords(words *text.Words) {
	values := p.form.Values()
	p.words = words
	p.begin()
	for key, value := range values {
		p.form.Set(key, value)
	}
}

// begin makes the form anew.
func (p *Pane) begin() {
	w := p.words
	field := func(key string, kind form.Kind) form.Field {
		return form.Field{Key: key, Kind: kind, Label: w.T(text.ID("vacancy." + key))}
	}
	needs := field("needs", form.Note)
	needs.Hint, needs.Lines = w.T("vacancy.needs.hint"), 4
	needs.Check = func(s string) string {
		if _, err := capacity.ParseNeeds(s); err != nil {
			return w.T("vacancy.needs.hint")
		}
		return ""
	}
	p.form = form.New(form.Spec{Title: w.T("vacancy.ask"), Foot: w.T("vacancy.keys"), Fields: []form.Field{
		field("employer", form.Line), field("function", form.Line), field("week", form.Number),
		field("day", form.Number), field("travel", form.Number), needs,
	}}, w, p.today)
	p.typing = true
}

// Scope tells whether letters are text now: while the form is being filled in.
func (p *Pane) Scope() action.Scope {
	if p.typing {
		return action.Typing
	}
	return action.Normal
}

// Update takes the digests, the names, and what is typed in the form.
func (p *Pane) Update(msg tea.Msg) (pane.Request, tea.Cmd) {
	p.people.Update(msg)
	switch m := msg.(type) {
	case pane.Digests:
		p.digests = m.Digests
		if p.asked {
			p.find()
		}
	case pane.Rows:
		p.today = m.Today
		if m.Office != nil {
			p.labels = capacity.LabelsFrom(m.Office.Options)
			p.orders.Learn(m.Office.Options)
		}
	case pane.Day:
		p.today = m.Today
	case pane.Clicked:
		if !p.typing {
			p.deck.Click(m.Part, m.Row, p.stacks(p.env()))
		}
	case tea.KeyPressMsg, tea.PasteMsg:
		if p.typing {
			return p.outcome(p.form.Type(m)), nil
		}
	}
	return nil, nil
}

// Draft is what was typed in the form, by field; nil when nothing was.
func (p *Pane) Draft() map[string]string {
	typed := p.form.Draft()
	maps.DeleteFunc(typed, func(_, value string) bool { return value == "" })
	if len(typed) == 0 {
		return nil
	}
	return typed
}

// Restore puts back what was typed before.
func (p *Pane) Restore(typed map[string]string) { p.form.Restore(typed) }

// Text is the text of the field with the cursor, for an editor outside.
func (p *Pane) Text() string { return p.form.Text() }

// SetText is what came back from the editor.
func (p *Pane) SetText(s string) { p.form.SetText(s) }

// outcome does what a key did to the form as a whole.
func (p *Pane) outcome(o form.Outcome) pane.Request {
	switch o {
	case form.Edited:
		return pane.Drafted{}
	case form.Editor:
		return pane.Outside{}
	case form.Save:
		p.question()
		p.find()
	case form.Help:
		return p.explain()
	case form.Leave:
		p.typing = false
		if !p.asked {
			p.typing = true
			return pane.Back{}
		}
	}
	return nil
}

// explain tells what goes into the field with the cursor.
func (p *Pane) explain() pane.Request {
	key := p.form.Focused()
	hint := text.ID("vacancy." + key + ".hint")
	if !p.words.Has(hint) {
		hint = "vacancy.help"
	}
	return pane.Tell{
		Title: p.words.T(text.ID("vacancy." + key)), Lines: []pane.Line{{Text: p.words.T(hint), Style: theme.Text}},
	}
}

// question reads the form.
func (p *Pane) question() {
	v := p.form.Values()
	number := func(key string) float64 {
		n, _ := strconv.ParseFloat(strings.Replace(v[key], ",", ".", 1), 64)
		return n
	}
	needs, _ := capacity.ParseNeeds(v["needs"])
	p.ask = caseload.Vacancy{Function: v["function"], Demand: capacity.Demand{
		Needs: needs, HoursWeek: number("week"), HoursDay: number("day"), Travel: int(number("travel")),
	}}
	p.answer.employer = v["employer"]
	p.asked, p.typing = true, false
	p.deck.Reset()
}

// find holds the vacancy against the caseload.
func (p *Pane) find() {
	p.answer.list = inOrder(p, caseload.WhoFits(p.digests, p.ask, p.today))
	p.answer.silences = 0
	if e, ok := caseload.EmployerOf(p.digests, p.answer.employer, p.today); ok && e.Answers == 0 {
		p.answer.silences = e.Silences
	}
}

// name is what the list is called where its order is kept.
const name = "vacancy"

func ways(p *Pane, list []caseload.Candidate) []order.Way {
	return []order.Way{
		order.ByText("name", func(i int) string { return p.people.SortName(list[i].ID) }),
		order.ByCount("fit", func(i int) int { return -list[i].Match.Verdict.Rank() }),
		order.ByText("decides", func(i int) string {
			part, blocked := list[i].Blocking()
			if !blocked {
				return ""
			}
			return cards.Blocking(p.words, p.labels, part)
		}),
	}
}

// inOrder puts those who fit as the coach wants them: who fits best first, unless she chose otherwise.
func inOrder(p *Pane, list []caseload.Candidate) []caseload.Candidate {
	return order.Put(list, p.orders.Of(name).Rows(len(list), ways(p, list)))
}

// sorted sorts another way; the cursor stays on who is under it.
func sorted(p *Pane, id action.ID) pane.Request {
	on, _ := p.chosen()
	req := p.orders.Act(id, name, ways(p, p.answer.list), p.words)
	p.find()
	at := slices.IndexFunc(p.answer.list, func(c caseload.Candidate) bool { return c.ID == on })
	p.deck.Click(0, at, p.stacks(p.env()))
	return req
}

// chosen is who is under the cursor.
func (p *Pane) chosen() (journal.ID, bool) {
	_, i, ok := p.deck.Chosen(p.stacks(p.env()))
	if !ok || i >= len(p.answer.list) {
		return journal.ID{}, false
	}
	return p.answer.list[i].ID, true
}

// Act fills in the form, moves along the list, opens a dossier, or starts an application for who is under the
// cursor.
func (p *Pane) Act(id action.ID) (pane.Request, tea.Cmd) {
	if p.typing {
		return p.outcome(p.form.Act(id)), nil
	}
	if p.deck.Act(id, p.stacks(p.env())) {
		return nil, nil
	}
	switch id {
	case action.Back:
		return pane.Back{}, nil
	case action.Edit, action.Vacancy:
		p.typing = true
		return nil, nil
	case action.Sort, action.SortReverse:
		return sorted(p, id), nil
	}
	who, ok := p.chosen()
	if !ok {
		return nil, nil
	}
	switch id {
	case action.Open:
		return pane.Open{Dossier: who}, nil
	case action.AddApplication:
		return pane.Form{Act: "application", Dossiers: []journal.ID{who}, Prefill: map[string]string{
			"employer": p.answer.employer, "function": p.ask.Function,
		}}, nil
	}
	return nil, nil
}

// Can tells whether an action would do something here now and, if not, why.
func (p *Pane) Can(id action.ID) (ok bool, why string) {
	if p.typing {
		return true, ""
	}
	switch {
	case deck.Knows(id), id == action.Back, id == action.Edit, id == action.Vacancy:
		return true, ""
	case order.Sorts(id):
		return order.Can(len(p.answer.list), p.words)
	case id == action.Open, id == action.AddApplication:
		_, has := p.chosen()
		return has, p.words.T("vacancy.nobody")
	}
	return false, ""
}
