// Package whatif shows what a dossier's dates would become: move the first sick day, add a recovery, leave,
// the letter of UWV or a sanction, see every date before and after, then save or discard.
package whatif

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	model "spoorboek/model/whatif"
	"spoorboek/ui/action"
	asking "spoorboek/ui/ask"
	"spoorboek/ui/cell"
	"spoorboek/ui/pane"
	"spoorboek/ui/text"
	"spoorboek/ui/theme"
	"spoorboek/ui/widget/bar"
	"spoorboek/ui/widget/list"
)

// Pane is the screen of what if.
type Pane struct {
	words   *text.Words
	today   civil.Date
	id      journal.ID
	dossier *dossier.Dossier
	made    []supposed
	after   *dossier.Dossier // as it would be; nil: nothing could be supposed
	changes []model.Change
	rows    *rows
	list    *list.List
	due     bool // the rows are still of another dossier
}

// supposed is one act that was not done, and what it is in words.
type supposed struct {
	kind kind
	act  dossier.Act
	said string
}

// New returns a screen without a dossier.
func New(words *text.Words, _ theme.Glyphs) *Pane {
	p := &Pane{words: words, rows: &rows{}}
	p.list = list.New(p.rows)
	return p
}

// SetWords changes the language.
func (p *Pane) SetWords(words *text.Words) {
	p.words, p.due = words, true
}

// Update takes the current dossier and a new size. What was supposed of one dossier never stays for
// another, nor for one that was changed meanwhile.
func (p *Pane) Update(msg tea.Msg) (pane.Request, tea.Cmd) {
	switch m := msg.(type) {
	case pane.Rows:
		p.today = m.Today
	case pane.Day:
		p.today = m.Today
	case pane.Chosen:
		if m.Dossier != p.id {
			p.id, p.dossier = m.Dossier, nil
			p.discard()
		}
	case pane.Loaded:
		p.id, p.dossier = m.Dossier.ID, m.Dossier
		p.discard()
	case pane.Clicked:
		ready(p)
		p.list.Click(m.Row)
	case pane.Resized:
		p.list.Resize(max(1, m.H-4))
	}
	return nil, nil
}

func (p *Pane) discard() { p.made, p.due = nil, true }

// suppose adds an act in the place of an earlier one of its kind, and shows what it would bring.
func (p *Pane) suppose(s supposed) pane.Request {
	made := slices.DeleteFunc(slices.Clone(p.made), func(o supposed) bool { return o.kind == s.kind })
	made = append(made, s)
	if _, err := model.Suppose(p.dossier, actsOf(made), p.today); err != nil {
		return pane.Toast{Text: p.words.Explain(err), Kind: pane.Warn}
	}
	p.made = made
	lay(p)
	return nil
}

func actsOf(made []supposed) []dossier.Act {
	acts := make([]dossier.Act, 0, len(made))
	for _, s := range made {
		acts = append(acts, s.act)
	}
	return acts
}

func (p *Pane) chosen() (row, bool) {
	i := p.list.Cursor()
	if i < 0 || i >= len(p.rows.all) || p.rows.all[i].head != "" {
		return row{}, false
	}
	return p.rows.all[i], true
}

// name is the act under which what was supposed is saved.
const name = "what-if"

// Act chooses what to suppose, saves it all as one act, or discards it.
func (p *Pane) Act(id action.ID) (pane.Request, tea.Cmd) {
	if ok, _ := p.Can(id); !ok {
		return nil, nil
	}
	r, _ := p.chosen()
	switch id {
	case action.Back:
		if len(p.made) > 0 {
			p.discard()
			return pane.Toast{Text: p.words.T("what-if.discarded"), Kind: pane.Warn}, nil
		}
		return pane.Back{}, nil
	case action.Open, action.Edit:
		return ask(p, r.kind), nil
	case action.Why:
		return tell(p, r), nil
	case action.Done:
		act := dossier.Several{As: name, Acts: actsOf(p.made)}
		return pane.Do{Dossiers: []journal.ID{p.id}, Act: act, Then: pane.Back{}}, nil
	}
	if !p.list.Act(id) {
		return p.asker().Act(id, asking.Subject{}), nil
	}
	return nil, nil
}

// asker asks for what is about the dossier as it is.
func (p *Pane) asker() asking.Asker {
	return asking.Asker{Words: p.words, Today: p.today, Dossier: p.dossier, Dossiers: []journal.ID{p.id}}
}

// Can tells whether an action would do something here now and, if not, why.
func (p *Pane) Can(id action.ID) (ok bool, why string) {
	ready(p)
	r, has := p.chosen()
	switch id {
	case action.Back, action.Down, action.Up, action.Top, action.End, action.PageDown, action.PageUp,
		action.HalfDown, action.HalfUp:
		return true, ""
	case action.Open, action.Edit:
		if p.dossier == nil {
			return false, p.words.T("screen.no-dossier")
		}
		return has && r.kind != none, p.words.T("what-if.no-choice")
	case action.Why:
		return has && r.code != "", p.words.T("what-if.no-date")
	case action.Done:
		return len(p.made) > 0, p.words.T("what-if.nothing")
	}
	if p.dossier == nil {
		return false, p.words.T("screen.no-dossier")
	}
	return p.asker().Can(id, asking.Subject{})
}

// Lines are the lines to look through.
func (p *Pane) Lines(env pane.Env) []pane.Found {
	ready(p)
	return list.Lines(p.list, env)
}

// Draw draws the screen in r.
func (p *Pane) Draw(c *cell.Canvas, r cell.Rect, env pane.Env) {
	defer c.Clip(c.Within(r))
	ready(p)
	w := env.Words
	title := w.T("what-if.title")
	if p.dossier != nil {
		who := p.dossier.Name()
		if env.Private {
			who = p.dossier.Person.Initials()
		}
		title += " · " + who
	}
	look := bar.Frame(title, env)
	look.Foot = w.T("what-if.keys")
	in := c.Box(r, look)
	if p.dossier == nil {
		c.PutCut(in.X+1, in.Y, w.T("screen.no-dossier"), theme.Muted, in.W-2, env.Glyphs.Marks.More)
		return
	}
	beside(p, c, in, env)
}
