package profile

import (
	tea "charm.land/bubbletea/v2"

	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/ui/action"
	"spoorboek/ui/ask"
	"spoorboek/ui/cell"
	"spoorboek/ui/pane"
	"spoorboek/ui/text"
	"spoorboek/ui/theme"
	"spoorboek/ui/widget/card"
)

// Pane is the profile of the current dossier.
type Pane struct {
	words   *text.Words
	glyphs  theme.Glyphs
	id      journal.ID // the current dossier, read or not
	dossier *dossier.Dossier
	today   civil.Date
	items   []item // what the cursor can stand on, from top to bottom
	cursor  int
	scroll  int // first row of the card, when it is longer than its room
	height  int
}

// item is a line that something can be done with.
type item struct {
	section section
	at      int // place in the dossier's own list
}

// section is a part of the profile.
type section uint8

const (
	directions section = iota
	assessments
	documents
	notes
)

// New returns a pane without a dossier.
func New(words *text.Words, glyphs theme.Glyphs) *Pane { return &Pane{words: words, glyphs: glyphs} }

// SetWords changes the language.
func (p *Pane) SetWords(words *text.Words) { p.words = words }

// Update takes a dossier, a choice of dossier, a new day and a new size.
func (p *Pane) Update(msg tea.Msg) (pane.Request, tea.Cmd) {
	switch m := msg.(type) {
	case pane.Chosen:
		p.id = m.Dossier
	case pane.Loaded:
		p.load(m.Dossier)
	case pane.Rows:
		p.today = m.Today
	case pane.Day:
		p.today = m.Today
	case pane.Resized:
		p.height = m.H
	}
	return nil, nil
}

func (p *Pane) load(d *dossier.Dossier) {
	if d == nil {
		return
	}
	if p.dossier == nil || p.dossier.ID != d.ID {
		p.cursor, p.scroll = 0, 0
	}
	p.id, p.dossier = d.ID, d
	p.items = p.items[:0]
	for i := range d.Papers.Directions {
		if !d.Papers.Directions[i].Dropped {
			p.items = append(p.items, item{directions, i})
		}
	}
	for i := len(d.Papers.Assessments) - 1; i >= 0; i-- {
		p.items = append(p.items, item{assessments, i})
	}
	for i := len(d.Papers.Documents) - 1; i >= 0; i-- {
		p.items = append(p.items, item{documents, i})
	}
	for i := len(d.Papers.Notes) - 1; i >= 0; i-- {
		p.items = append(p.items, item{notes, i})
	}
	p.cursor = max(0, min(p.cursor, len(p.items)-1))
}

func (p *Pane) ready() bool { return p.dossier != nil && p.dossier.ID == p.id }

// chosen is the line under the cursor.
func (p *Pane) chosen() (item, bool) {
	if p.cursor < 0 || p.cursor >= len(p.items) {
		return item{}, false
	}
	return p.items[p.cursor], true
}

// Act moves the cursor or asks for the form of what is under it.
func (p *Pane) Act(id action.ID) (pane.Request, tea.Cmd) {
	if !p.ready() {
		return nil, nil
	}
	switch id {
	case action.Down, action.Up, action.Top, action.End:
		p.move(id)
		return nil, nil
	case action.SideDown, action.PageDown, action.HalfDown:
		p.scroll += max(1, p.height/2)
		return nil, nil
	case action.SideUp, action.PageUp, action.HalfUp:
		p.scroll = max(0, p.scroll-max(1, p.height/2))
		return nil, nil
	case action.Open:
		return p.open(), nil
	case action.Edit:
		return p.edit(), nil
	case action.Back:
		return pane.Back{}, nil
	}
	return p.asker().Act(id, ask.Subject{}), nil
}

func (p *Pane) move(id action.ID) {
	switch id {
	case action.Down:
		p.cursor++
	case action.Up:
		p.cursor--
	case action.Top:
		p.cursor, p.scroll = 0, 0
	case action.End:
		p.cursor = len(p.items) - 1
	}
	p.cursor = max(0, min(p.cursor, len(p.items)-1))
}

// open shows the whole of what is under the cursor.
func (p *Pane) open() pane.Request {
	it, ok := p.chosen()
	if !ok {
		return p.asker().Edit("edit", journal.ID{})
	}
	b := build{w: p.words, g: p.glyphs, d: p.dossier, today: p.today}
	switch it.section {
	case directions:
		return p.direction(it.at)
	case documents:
		if d := p.dossier.Papers.Documents[it.at]; d.Signed.IsZero() && d.Kind == dossier.DocPlan {
			return p.asker().Form("sign", dossier.Args{"item": d.Item.String()}, nil)
		}
	}
	title, rows := b.whole(it)
	lines := make([]pane.Line, len(rows))
	for i, r := range rows {
		lines[i] = pane.Line{Text: line(r), Style: r.Style}
	}
	return pane.Tell{Title: title, Lines: lines}
}

func line(r card.Row) string {
	if r.Label == "" {
		return r.Text
	}
	return r.Label + "  " + r.Text
}

// edit opens the form of a direction under the cursor, else that of the person.
func (p *Pane) edit() pane.Request {
	if it, ok := p.chosen(); ok && it.section == directions {
		return p.direction(it.at)
	}
	return p.asker().Edit("edit", journal.ID{})
}

func (p *Pane) direction(at int) pane.Request {
	return p.asker().Edit("edit-direction", p.dossier.Papers.Directions[at].ID)
}

func (p *Pane) asker() ask.Asker {
	return ask.Asker{Words: p.words, Today: p.today, Dossier: p.dossier, Dossiers: []journal.ID{p.dossier.ID}}
}

// Can tells whether an action would do something here now and, if not, why.
func (p *Pane) Can(id action.ID) (ok bool, why string) {
	if !p.ready() {
		return false, p.words.T("screen.no-dossier")
	}
	switch id {
	case action.Down, action.Up, action.Top, action.End, action.SideDown, action.PageDown, action.HalfDown,
		action.SideUp, action.PageUp, action.HalfUp, action.Open, action.Edit, action.Back:
		return true, ""
	}
	return p.asker().Can(id, ask.Subject{})
}

// Draw draws the pane in r.
func (p *Pane) Draw(c *cell.Canvas, r cell.Rect, env pane.Env) {
	before := c.Clip(r)
	defer c.Clip(before)
	c.Fill(r, ' ', theme.Text)
	if !p.ready() {
		card.Card{Title: env.Words.T("profile.title"), Focus: env.Focus, Cursor: -1}.Draw(c, r, env)
		return
	}
	it, ok := p.chosen()
	v := view{
		c: c, env: env, b: build{w: env.Words, g: env.Glyphs, d: p.dossier, today: env.Today, private: env.Private},
		chosen: it, has: ok && env.Focus, scroll: p.scroll, items: p.items,
	}
	if env.Zoomed && r.W >= 76 && r.H >= 14 {
		v.screen(r)
		return
	}
	v.card(r)
}
