// Package employers shows what the whole caseload remembers of the employers that were written to: who
// answers, who never does, who placed somebody.
package employers

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"spoorboek/model/caseload"
	"spoorboek/model/civil"
	"spoorboek/model/journal"
	"spoorboek/ui/action"
	"spoorboek/ui/cell"
	"spoorboek/ui/pane"
	"spoorboek/ui/people"
	"spoorboek/ui/text"
	"spoorboek/ui/theme"
	"spoorboek/ui/widget/card"
	"spoorboek/ui/widget/deck"
	"spoorboek/ui/widget/order"
)

// Pane is the memory of employers.
type Pane struct {
	words   *text.Words
	glyphs  theme.Glyphs
	today   civil.Date
	people  people.People
	digests []caseload.Digest
	list    []caseload.Employer
	read    bool
	deck    deck.Deck
	private bool
	orders  order.Orders
}

// New returns a pane without employers.
func New(words *text.Words, glyphs theme.Glyphs) *Pane { return &Pane{words: words, glyphs: glyphs} }

// SetWords changes the language.
func (p *Pane) SetWords(words *text.Words) { p.words = words }

// Update takes the digests of the caseload, and the names.
func (p *Pane) Update(msg tea.Msg) (pane.Request, tea.Cmd) {
	p.people.Update(msg)
	switch m := msg.(type) {
	case pane.Digests:
		p.digests, p.read = m.Digests, true
		p.sort()
	case pane.Rows:
		p.today = m.Today
		if m.Office != nil {
			p.orders.Learn(m.Office.Options)
		}
	case pane.Day:
		p.today = m.Today
	case pane.Private:
		p.private = m.On
	case pane.Clicked:
		p.deck.Click(m.Part, m.Row, p.stacks(p.env()))
	}
	return nil, nil
}

// name is what the list is called where its order is kept.
const name = "employers"

func ways(list []caseload.Employer) []order.Way {
	return []order.Way{
		order.ByText("name", func(i int) string { return list[i].Name }),
		order.ByCount("written", func(i int) int { return list[i].Written }),
		order.ByCount("answers", func(i int) int { return list[i].Answers }),
		order.ByCount("placed", func(i int) int { return list[i].Placements }),
	}
}

// sort puts the employers as the coach wants them: the one heard of last first, unless she chose otherwise.
func (p *Pane) sort() {
	list := caseload.Employers(p.digests, p.today)
	p.list = order.Put(list, p.orders.Of(name).Rows(len(list), ways(list)))
}

// sorted sorts another way; the cursor stays on its employer.
func (p *Pane) sorted(id action.ID) pane.Request {
	on := ""
	if at := p.at(); at >= 0 {
		on = p.list[at].Key
	}
	req := p.orders.Act(id, name, ways(p.list), p.words)
	p.sort()
	at := slices.IndexFunc(p.list, func(e caseload.Employer) bool { return e.Key == on })
	p.deck.Click(0, at, p.stacks(p.env()))
	return req
}

// stacks are the employers, and who wrote to the one under the cursor.
func (p *Pane) stacks(env pane.Env) []deck.Stack {
	w := env.Words
	none := w.T("employers.none")
	if !p.read {
		none = w.T("employers.reading")
	}
	all := []deck.Stack{{
		Title: p.orders.Of(name).Title(w.T("employers.title"), w), None: none, Len: len(p.list), Count: len(p.list),
		Foot: w.T("employers.foot"),
		Row:  func(i int) card.Row { return p.row(p.list[i], env) },
	}, {Two: 1, Three: 1, Title: w.T("employers.clients"), None: w.T("employers.none.clients")}}
	if at := p.at(); at >= 0 {
		e := p.list[at]
		seen := p.clients(e)
		all[1].Title = e.Name
		all[1].Len, all[1].Count = len(seen), len(seen)
		all[1].Row = func(i int) card.Row { return p.client(seen[i], env) }
	}
	return all
}

// at is the employer that the second card is about.
func (p *Pane) at() int {
	if len(p.list) == 0 {
		return -1
	}
	return min(p.deck.Line(0), len(p.list)-1)
}

// row is one employer: how often was written, and what came of it.
func (p *Pane) row(e caseload.Employer, env pane.Env) card.Row {
	w := env.Words
	mark, style := env.Glyphs.Marks.Dot, theme.Muted
	switch {
	case e.Placements > 0:
		mark, style = env.Glyphs.Signs.Done, theme.Done
	case e.Answers == 0 && e.Silences > 0:
		mark, style = env.Glyphs.Signs.Silent, theme.Silent
	}
	var said []string
	put := func(id text.ID, n int) {
		if n > 0 {
			said = append(said, w.N(id, n))
		}
	}
	put("employers.written", e.Written)
	put("employers.answers", e.Answers)
	put("employers.silences", e.Silences)
	put("employers.placed", e.Placements)
	put("employers.experience", e.Experience)
	if len(said) == 0 {
		said = append(said, w.T("employers.not-written"))
	}
	return card.Row{
		Mark: mark, Sign: style, Style: theme.Text, Right: w.DayLong(e.Last), Edge: style,
		Text: e.Name + ": " + strings.Join(said, " "+env.Glyphs.Marks.Dot+" "),
	}
}

// written is one application at an employer.
type written struct {
	client journal.ID
	caseload.Applied
}

func (p *Pane) clients(e caseload.Employer) []written {
	var all []written
	for i := range p.digests {
		for _, a := range p.digests[i].Applied {
			if caseload.EmployerKey(a.Employer) == e.Key {
				all = append(all, written{p.digests[i].ID, a})
			}
		}
	}
	return all
}

func (p *Pane) client(x written, env pane.Env) card.Row {
	w := env.Words
	day := x.Since
	if day.IsZero() {
		day = x.Sent
	}
	return card.Row{
		Mark: env.Glyphs.Marks.Dot, Sign: theme.Application, Style: theme.Text, Edge: theme.Muted,
		Text:  p.people.Name(x.client, env.Private) + ": " + x.Function,
		Right: strings.TrimSpace(w.Stage(string(x.Stage)) + " " + w.DayLong(day)),
	}
}

func (p *Pane) env() pane.Env {
	return pane.Env{Words: p.words, Glyphs: p.glyphs, Today: p.today, Private: p.private}
}

// Act moves along the employers and opens the dossier of who wrote.
func (p *Pane) Act(id action.ID) (pane.Request, tea.Cmd) {
	stacks := p.stacks(p.env())
	if p.deck.Act(id, stacks) {
		return nil, nil
	}
	switch id {
	case action.Back:
		return pane.Back{}, nil
	case action.Sort, action.SortReverse:
		return p.sorted(id), nil
	case action.Open:
		if len(p.list) == 0 {
			return nil, nil
		}
		if p.deck.At() == 0 {
			p.deck.Go(1)
			return nil, nil
		}
		seen := p.clients(p.list[p.at()])
		if _, line, ok := p.deck.Chosen(stacks); ok {
			return pane.Open{Dossier: seen[line].client}, nil
		}
	}
	return nil, nil
}

// Can tells whether an action would do something here now.
func (p *Pane) Can(id action.ID) (ok bool, why string) {
	switch {
	case deck.Knows(id) || id == action.Back:
		return true, ""
	case id == action.Open:
		return len(p.list) > 0, p.words.T("employers.none")
	case order.Sorts(id):
		return order.Can(len(p.list), p.words)
	}
	return false, ""
}

// Lines are the employers to look through.
func (p *Pane) Lines(env pane.Env) []pane.Found { return deck.Lines(&p.deck, p.stacks(env)[:1]) }

// Draw draws the pane in r.
func (p *Pane) Draw(c *cell.Canvas, r cell.Rect, env pane.Env) {
	before := c.Clip(r)
	defer c.Clip(before)
	c.Fill(r, ' ', theme.Text)
	p.deck.Draw(c, r, p.stacks(env), env)
}
