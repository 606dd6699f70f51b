// Package figures shows what came of trajectories and how they ran: every number with what it means, with
// the dossiers behind it and with those that could not be counted.
package figures

import (
	tea "charm.land/bubbletea/v2"

	"spoorboek/model/civil"
	"spoorboek/model/figures"
	"spoorboek/ui/action"
	"spoorboek/ui/cell"
	"spoorboek/ui/pane"
	"spoorboek/ui/people"
	"spoorboek/ui/text"
	"spoorboek/ui/theme"
	"spoorboek/ui/widget/deck"
	"spoorboek/ui/widget/order"
)

// Pane is the screen of figures.
type Pane struct {
	words  *text.Words
	glyphs theme.Glyphs
	people people.People
	source source
	period figures.Period
	counts counts
	deck   deck.Deck
	behind *behind // the dossiers behind a number, while they are shown
	asText bool    // charts in words
	beside bool    // the period before beside each number
	size   cell.Rect
	hidden bool // names as initials
	orders order.Orders
}

// counts are the figures of the period and of the two before it.
type counts [3]figures.Report

// New returns a pane without figures.
func New(words *text.Words, glyphs theme.Glyphs) *Pane { return &Pane{words: words, glyphs: glyphs} }

// SetWords changes the language.
func (p *Pane) SetWords(words *text.Words) { p.words = words }

// Update takes the digests of the caseload, its rows and the names.
func (p *Pane) Update(msg tea.Msg) (pane.Request, tea.Cmd) {
	p.people.Update(msg)
	switch m := msg.(type) {
	case pane.Digests:
		p.source.digests, p.source.erased, p.source.read = m.Digests, m.Erased, true
		p.count()
	case pane.Rows:
		p.source.rows, p.source.settings, p.source.changed = m.Rows, m.Settings, nil
		p.begin(m.Today)
		if m.Office != nil {
			p.orders.Learn(m.Office.Options)
		}
	case pane.Changed:
		p.source.change(m)
	case pane.Day:
		p.begin(m.Today)
	case pane.Private:
		p.hidden = m.On
	case pane.Clicked:
		if p.behind == nil {
			cards := p.cards(p.env())
			p.deck.Click(m.Part, m.Row, stacksOf(cards, p.deck.At(), p.env()))
		}
	case pane.Resized:
		p.size = cell.Rect{W: m.W, H: m.H}
	}
	return nil, nil
}

// begin is a new day: the year of it is shown until another period is chosen.
func (p *Pane) begin(today civil.Date) {
	if p.period == (figures.Period{}) || p.period == figures.Year(p.source.today) {
		p.period = figures.Year(today)
	}
	p.source.today = today
	p.count()
}

// count makes the figures anew.
func (p *Pane) count() {
	if !p.source.read || p.period.Months == 0 {
		return
	}
	b := p.source.book()
	period := p.period
	for i := range p.counts {
		p.counts[i] = figures.Of(b, period)
		period = period.Before()
		b.List = nil // the caseload of today is no part of a period before
	}
	p.lookAgain()
}

// choose shows another period.
func (p *Pane) choose(period figures.Period) {
	p.period, p.behind = period, nil
	p.count()
}

// Act moves along the numbers and opens what stands behind them.
func (p *Pane) Act(id action.ID) (pane.Request, tea.Cmd) {
	if p.behind != nil {
		return p.actBehind(id), nil
	}
	cards := p.cards(p.env())
	stacks := stacksOf(cards, p.deck.At(), p.env())
	if p.deck.Act(id, stacks) {
		return nil, nil
	}
	switch id {
	case action.Back:
		return pane.Back{}, nil
	case action.Open:
		p.look(cards, stacks)
	case action.ViewPeriod:
		return p.askPeriod(), nil
	case action.ViewText:
		p.asText = !p.asText
	case action.ViewCompare:
		p.beside = !p.beside
	case action.CopyLine:
		at := min(p.deck.At(), len(cards)-1)
		return pane.Copy{Text: table(cards[at], p.period, p.words), What: p.words.T("figures.copy")}, nil
	case action.Why:
		if l, ok := p.chosen(cards, stacks); ok {
			return explain(l, p.words), nil
		}
	}
	return nil, nil
}

// chosen is the line under the cursor.
func (p *Pane) chosen(cards []board, stacks []deck.Stack) (line, bool) {
	at, i, ok := p.deck.Chosen(stacks)
	if !ok {
		return line{}, false
	}
	return cards[at].lines[i], true
}

// Can tells whether an action would do something here now.
func (p *Pane) Can(id action.ID) (ok bool, why string) {
	switch id {
	case action.Back:
		return true, ""
	case action.ViewPeriod, action.ViewText, action.ViewCompare, action.Why:
		return p.source.read && p.behind == nil, p.words.T("figures.reading")
	case action.Open, action.CopyLine:
		return p.source.read, p.words.T("figures.reading")
	case action.Sort, action.SortReverse:
		if p.behind == nil {
			return false, ""
		}
		return order.Can(len(p.behind.dossiers), p.words)
	}
	return deck.Knows(id), ""
}

func (p *Pane) env() pane.Env {
	return pane.Env{Words: p.words, Glyphs: p.glyphs, Today: p.source.today, Private: p.hidden}
}

// note is how many rows below the cards say what a number means.
const note = 2

// Draw draws the pane in r.
func (p *Pane) Draw(c *cell.Canvas, r cell.Rect, env pane.Env) {
	defer c.Clip(c.Within(r))
	c.Fill(r, ' ', theme.Text)
	if p.behind != nil {
		p.drawBehind(c, r, env)
		return
	}
	head, rest := r.Top(1)
	c.PutCut(head.X+1, head.Y, p.headline(env), theme.Title, head.W-2, env.Glyphs.Marks.More)
	cards := p.cards(env)
	stacks := stacksOf(cards, p.deck.At(), env)
	if rest.H >= 3*note+4 {
		var foot cell.Rect
		rest, foot = rest.Bottom(note)
		p.drawNote(c, foot, cards, stacks, env)
	}
	p.deck.Grid(c, rest, stacks, env, gridOf(rest))
}

// gridOf is how the cards stand: one, four, or six and the table of periods below them.
func gridOf(r cell.Rect) deck.Grid {
	switch {
	case r.W >= 150 && r.H >= 45:
		return deck.Grid{Cols: 3, Rows: 2, Wide: len(tabled()) + 6}
	case r.W >= 150 && r.H >= 20:
		return deck.Grid{Cols: 3, Rows: 2}
	case r.W >= 100 && r.H >= 20:
		return deck.Grid{Cols: 2, Rows: 2}
	}
	return deck.Grid{Cols: 1, Rows: 1}
}

// drawNote says below the cards what the number under the cursor means.
func (p *Pane) drawNote(c *cell.Canvas, r cell.Rect, cards []board, stacks []deck.Stack, env pane.Env) {
	said := env.Words.T("figures.reading")
	if l, ok := p.chosen(cards, stacks); ok {
		said = env.Words.T(l.means)
	}
	putNote(c, r, said, env)
}

// putNote writes a sentence over the rows of r, with a mark where there is no room for all of it.
func putNote(c *cell.Canvas, r cell.Rect, said string, env pane.Env) {
	lines := cell.Wrap(said, r.W-2)
	for i := 0; i < r.H && i < len(lines); i++ {
		s := lines[i]
		if i == r.H-1 && len(lines) > r.H {
			s = cell.Cut(s+" "+lines[i+1], r.W-2, env.Glyphs.Marks.More)
		}
		c.Put(r.X+1, r.Y+i, s, theme.Muted, r.W-2)
	}
}
