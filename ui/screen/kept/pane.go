// Package kept shows what the law on privacy asks a coach to look at: which closed dossiers must go and which
// are kept longer with a reason, what left the program and for whom, and what was erased.
package kept

import (
	tea "charm.land/bubbletea/v2"

	"spoorboek/model/caseload"
	"spoorboek/model/civil"
	"spoorboek/model/journal"
	"spoorboek/model/norm"
	"spoorboek/model/office"
	"spoorboek/ui/action"
	"spoorboek/ui/cell"
	"spoorboek/ui/pane"
	"spoorboek/ui/text"
	"spoorboek/ui/theme"
	"spoorboek/ui/widget/bar"
	"spoorboek/ui/widget/list"
)

// Pane is the screen. Make it with New.
type Pane struct {
	words  *text.Words
	cases  map[journal.ID]caseload.Row
	office *office.Office
	set    norm.Settings
	today  civil.Date
	stones []pane.Stone
	binned []caseload.Row
	rows   *rows
	list   *list.List
	shown  bool
}

// New returns a screen without dossiers.
func New(words *text.Words, _ theme.Glyphs) *Pane {
	p := &Pane{
		words: words, office: office.Replay(nil), set: norm.Defaults(), rows: &rows{},
		cases: map[journal.ID]caseload.Row{},
	}
	p.list = list.New(p.rows)
	return p
}

// SetWords changes the language.
func (p *Pane) SetWords(words *text.Words) {
	p.words = words
	p.lay()
}

// Update takes the caseload, its changes, what was erased and a new size.
func (p *Pane) Update(msg tea.Msg) (pane.Request, tea.Cmd) {
	switch m := msg.(type) {
	case pane.Rows:
		clear(p.cases)
		p.learn(m.Rows)
		if m.Office != nil {
			p.office = m.Office
		}
		p.set, p.today = m.Settings, m.Today
	case pane.Changed:
		p.learn(m.Rows)
		for _, id := range m.Gone {
			delete(p.cases, id)
		}
	case pane.Stones:
		p.stones, p.binned = m.Stones, m.Binned
	case pane.Day:
		p.today = m.Today
	case pane.Clicked:
		p.list.Click(m.Row)
		if now, ok := p.chosen(); ok && !now.dossier.IsZero() {
			return pane.Select{Dossier: now.dossier}, nil
		}
		return nil, nil
	case pane.Resized:
		p.list.Resize(max(1, m.H-2))
		p.shown = true
	default:
		return nil, nil
	}
	p.lay()
	return nil, nil
}

func (p *Pane) learn(list []caseload.Row) {
	for i := range list {
		p.cases[list[i].ID] = list[i]
	}
}

// lay makes the lines anew. Before the pane is shown for the first time nobody needs them.
func (p *Pane) lay() {
	if p.shown {
		p.rows.all = lines(p)
		p.list.Use(p.rows)
	}
}

func (p *Pane) chosen() (row, bool) {
	i := p.list.Cursor()
	if i < 0 || i >= len(p.rows.all) {
		return row{}, false
	}
	return p.rows.all[i], true
}

// Act moves along the lines; the other panes follow to the dossier of a line.
func (p *Pane) Act(id action.ID) (pane.Request, tea.Cmd) {
	r, ok := p.chosen()
	switch {
	case id == action.Back:
		return pane.Back{}, nil
	case id == action.Open && ok && !r.dossier.IsZero():
		return pane.Open{Dossier: r.dossier}, nil
	case p.list.Act(id):
		if now, ok := p.chosen(); ok && !now.dossier.IsZero() {
			return pane.Select{Dossier: now.dossier}, nil
		}
	}
	return nil, nil
}

// Can tells whether an action would do something here now and, if not, why.
func (p *Pane) Can(id action.ID) (ok bool, why string) {
	r, has := p.chosen()
	switch id {
	case action.Back:
		return true, ""
	case action.Open:
		return has && !r.dossier.IsZero(), p.words.T("erase.one")
	case action.Down, action.Up, action.Top, action.End, action.PageDown, action.PageUp, action.HalfDown,
		action.HalfUp:
		return has, p.words.T("kept.empty")
	}
	return false, ""
}

// Lines are the lines to look through.
func (p *Pane) Lines(env pane.Env) []pane.Found { return list.Lines(p.list, env) }

// Draw draws the lines in r.
func (p *Pane) Draw(c *cell.Canvas, r cell.Rect, env pane.Env) {
	defer c.Clip(c.Within(r))
	look := bar.Frame(env.Words.T("kept.title"), env)
	look.Foot = env.Words.T("kept.keys")
	body := c.Box(r, look)
	if len(p.rows.all) == 0 {
		bar.Empty(c, body, env.Words.T("kept.empty"), env)
		return
	}
	list.Show(p.list, c, body, env)
}
