package caseload

import (
	tea "charm.land/bubbletea/v2"

	"spoorboek/model/caseload"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/model/signal"
	"spoorboek/ui/action"
	"spoorboek/ui/cell"
	"spoorboek/ui/pane"
	"spoorboek/ui/text"
	"spoorboek/ui/theme"
	"spoorboek/ui/widget/list"
)

// Pane is the morning list. Make it with New.
type Pane struct {
	roll
	round   round
	current *dossier.Dossier // the one under the cursor, when it has been read

	searches saved
}

// New returns a list without dossiers.
func New(words *text.Words, _ theme.Glyphs) *Pane {
	p := &Pane{round: newRound()}
	p.words = words
	p.folded = map[signal.Group]bool{signal.Later: true, signal.Closed: true}
	p.rows = &rows{}
	p.list = list.New(p.rows)
	return p
}

// SetWords changes the language.
func (p *Pane) SetWords(words *text.Words) {
	p.words = words
	spell(&p.roll)
	p.relist()
}

// Update takes the caseload, what changed in it, a new size, and letters while the filter is being typed.
func (p *Pane) Update(msg tea.Msg) (pane.Request, tea.Cmd) {
	before := p.list.Key()
	switch m := msg.(type) {
	case pane.Rows:
		p.fill(m)
	case pane.Changed:
		if p.cases != nil {
			p.round.stand(p.line(), p.next())
			p.take(m.Rows, m.Gone)
			p.round.measure(p.cases)
		}
	case pane.Loaded:
		p.current = m.Dossier
		return nil, nil
	case pane.Chosen:
		p.follow(m.Dossier)
		return nil, nil
	case pane.Saved:
		p.saved(m)
	case pane.Private:
		p.private = m.On
	case pane.Clicked:
		p.list.Click(m.Row)
	case pane.Resized:
		p.size = size{m.W, m.H, m.Class}
		p.relist()
		return nil, nil
	case tea.KeyPressMsg:
		p.typed(m)
	case tea.PasteMsg:
		if p.filter.paste(m.Content) {
			p.refresh(true)
		}
	}
	return p.moved(before), nil
}

// fill takes the whole caseload.
func (p *Pane) fill(m pane.Rows) {
	if m.Today != p.today {
		p.round = newRound()
	}
	p.today, p.copy = m.Today, m.Copy
	p.cases = caseload.Build(m.Rows, m.Today, m.Settings)
	spell(&p.roll)
	if m.Office != nil {
		p.searches = savedIn(m.Office)
		p.cases.Pin(m.Office.Pins)
		p.shape = shapeOf(m.Office.Options, m.Office.Pins)
	}
	if m.Office != nil && m.Office.Round.Day == m.Today {
		p.round.add(p.cases, m.Office.Round.Seen...)
	}
	p.take(nil, nil)
	p.round.measure(p.cases)
}

// moved asks the other panes to follow when the cursor came on another dossier.
func (p *Pane) moved(before string) pane.Request {
	l := p.line()
	if l == nil || p.list.Key() == before {
		return nil
	}
	p.whyTop = 0
	return pane.Select{Dossier: l.Row.ID}
}

// follow puts the cursor on a dossier that was chosen elsewhere.
func (p *Pane) follow(id journal.ID) {
	if p.current != nil && p.current.ID != id {
		p.current = nil
	}
	p.goTo(string(id[:]))
}

// Seen are the dossiers of today's round that were looked at.
func (p *Pane) Seen() []journal.ID { return p.round.ids() }

// Scope tells whether letters are text now: while the filter is being typed.
func (p *Pane) Scope() action.Scope {
	if p.filter.typing {
		return action.Typing
	}
	return action.Normal
}

// Draw draws the list in r.
func (p *Pane) Draw(c *cell.Canvas, r cell.Rect, env pane.Env) {
	before := c.Clip(r)
	defer c.Clip(before)
	drawing{c: c, env: env, roll: &p.roll, round: &p.round, of: p.current}.draw(r)
}
