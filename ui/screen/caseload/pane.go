package caseload

import (
	tea "charm.land/bubbletea/v2"

	"spoorboek/model/caseload"
	"spoorboek/model/civil"
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
	words   *text.Words
	glyphs  theme.Glyphs
	today   civil.Date
	cases   *caseload.List // nil before the caseload was read
	rows    *rows
	list    *list.List
	order   caseload.Order
	folded  map[signal.Group]bool
	filter  filter
	round   round
	current *dossier.Dossier // the one under the cursor, when it has been read
	load    []int            // dated actions of the coming weeks
	size    size
	why     bool // the reason of the line is shown
}

// size is the room the pane was given.
type size struct {
	w, h  int
	class pane.Class
}

// loadWeeks is how many weeks of work are shown ahead.
const loadWeeks = 8

// New returns a list without dossiers.
func New(words *text.Words, glyphs theme.Glyphs) *Pane {
	p := &Pane{
		words: words, glyphs: glyphs, folded: map[signal.Group]bool{signal.Later: true, signal.Closed: true},
		round: newRound(),
	}
	p.rows = &rows{}
	p.list = list.New(p.rows)
	return p
}

// SetWords changes the language.
func (p *Pane) SetWords(words *text.Words) { p.words = words }

// Update takes the caseload, what changed in it, a new size, and letters while the filter is being typed.
func (p *Pane) Update(msg tea.Msg) (pane.Request, tea.Cmd) {
	before := p.list.Key()
	switch m := msg.(type) {
	case pane.Rows:
		p.fill(m)
	case pane.Changed:
		p.change(m)
	case pane.Loaded:
		p.current = m.Dossier
		return nil, nil
	case pane.Chosen:
		p.follow(m.Dossier)
		return nil, nil
	case pane.Saved:
		p.saved(m)
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
	p.today = m.Today
	p.cases = caseload.Build(m.Rows, m.Today, m.Settings)
	if m.Office != nil && m.Office.Round.Day == m.Today {
		p.round.add(p.cases, m.Office.Round.Seen...)
	}
	p.load = p.cases.Load(loadWeeks)
	p.refresh(false)
}

// change puts changed rows in their places.
func (p *Pane) change(m pane.Changed) {
	if p.cases == nil {
		return
	}
	for _, r := range m.Rows {
		p.cases.Update(r)
	}
	for _, id := range m.Gone {
		p.cases.Drop(id)
	}
	p.load = p.cases.Load(loadWeeks)
	p.refresh(false)
}

// refresh asks the caseload again for what is shown. The cursor stays on its dossier, or goes to the first line when
// what is searched for changed.
func (p *Pane) refresh(first bool) {
	if p.cases == nil {
		return
	}
	folded := p.folded
	if !p.filter.query.Empty() {
		folded = nil
	}
	p.rows = newRows(p.cases.View(p.filter.query, p.order), folded)
	p.relist()
	p.list.Use(p.rows)
	if first {
		p.list.Act(action.Top)
	}
	p.round.measure(p.cases)
}

// relist gives the lines their columns and the list its height.
func (p *Pane) relist() {
	inner := p.size.w
	if p.framed() {
		inner -= 2
	}
	p.rows.pen = pen{words: p.words, today: p.today, cols: columnsFor(inner, p.size.class == pane.L)}
	p.list.Resize(p.divide(cell.Rect{W: p.size.w, H: p.size.h}).list.H)
}

// framed reports whether the list stands in a frame: not in a small terminal, where every row counts.
func (p *Pane) framed() bool { return p.size.class >= pane.M }

// moved asks the other panes to follow when the cursor came on another dossier.
func (p *Pane) moved(before string) pane.Request {
	after := p.list.Key()
	if after == before || p.lineAt() == nil {
		return nil
	}
	return pane.Select{Dossier: p.lineAt().Row.ID}
}

// follow puts the cursor on a dossier that was chosen elsewhere.
func (p *Pane) follow(id journal.ID) {
	if p.current != nil && p.current.ID != id {
		p.current = nil
	}
	if i, ok := p.rows.Index(string(id[:])); ok && i != p.list.Cursor() {
		p.list.Jump(i)
	}
}

// lineAt is the line under the cursor; nil on the heading of a group and in an empty list.
func (p *Pane) lineAt() *caseload.Line {
	i := p.list.Cursor()
	if i < 0 {
		return nil
	}
	return p.rows.at(i).line
}

// Current is the dossier under the cursor.
func (p *Pane) Current() (journal.ID, bool) {
	if l := p.lineAt(); l != nil {
		return l.Row.ID, true
	}
	return journal.ID{}, false
}

// Row is what the list knows of a dossier.
func (p *Pane) Row(id journal.ID) (*caseload.Row, bool) {
	if p.cases == nil {
		return nil, false
	}
	l, ok := p.cases.Line(id)
	if !ok {
		return nil, false
	}
	return l.Row, true
}

// Marked are the dossiers that a bulk act is for: the marked ones, else the one under the cursor.
func (p *Pane) Marked() []journal.ID {
	var ids []journal.ID
	for _, key := range p.list.Marks() {
		var id journal.ID
		if len(key) == len(id) {
			copy(id[:], key)
			ids = append(ids, id)
		}
	}
	if id, ok := p.Current(); ok && len(ids) == 0 {
		return []journal.ID{id}
	}
	return ids
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
