// Package settings shows what the office can set: who the coach is, how the screens look, and every
// threshold of the morning with its default and what it rests on. What is law stands beside it and cannot
// be set.
package settings

import (
	tea "charm.land/bubbletea/v2"

	"spoorboek/model/civil"
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

// Pane is the screen of settings.
type Pane struct {
	words  *text.Words
	office *office.Office
	set    norm.Settings
	today  civil.Date
	focus  pane.FocusNews
	rows   *rows
	list   *list.List
}

// New returns a screen with the defaults.
func New(words *text.Words, _ theme.Glyphs) *Pane {
	p := &Pane{
		words: words, office: office.Replay(nil), set: norm.Defaults(), rows: &rows{}, focus: pane.FocusUnknown,
	}
	p.rows.all = lay(p)
	p.list = list.New(p.rows)
	return p
}

// SetWords changes the language.
func (p *Pane) SetWords(words *text.Words) {
	p.words = words
	refresh(p)
}

// Update takes the office and a new size.
func (p *Pane) Update(msg tea.Msg) (pane.Request, tea.Cmd) {
	switch m := msg.(type) {
	case pane.Rows:
		if m.Office != nil {
			p.office = m.Office
		}
		p.set, p.today = m.Settings, m.Today
		refresh(p)
	case pane.FocusNews:
		p.focus = m
		refresh(p)
	case pane.Day:
		p.today = m.Today
	case pane.Clicked:
		p.list.Click(m.Row)
	case pane.Resized:
		p.list.Resize(max(1, m.H-4))
	}
	return nil, nil
}

func refresh(p *Pane) {
	p.rows.all = lay(p)
	p.list.Use(p.rows)
}

func (p *Pane) chosen() (row, bool) {
	i := p.list.Cursor()
	if i < 0 || i >= len(p.rows.all) {
		return row{}, false
	}
	return p.rows.all[i], true
}

// Act moves along the settings and changes the one under the cursor.
func (p *Pane) Act(id action.ID) (pane.Request, tea.Cmd) {
	r, ok := p.chosen()
	switch id {
	case action.Back:
		return pane.Back{}, nil
	case action.Open, action.Edit:
		if ok && r.edit != nil {
			return r.edit(p), nil
		}
		if ok && r.law {
			return pane.Toast{Text: p.words.T("settings.law"), Kind: pane.Warn}, nil
		}
		return nil, nil
	case action.More, action.Less:
		if ok && r.key != "" {
			return step(p, r.key, id == action.More), nil
		}
		return nil, nil
	case action.Why:
		if ok {
			return pane.Tell{Title: r.label, Lines: why(p, r)}, nil
		}
		return nil, nil
	}
	p.list.Act(id)
	return nil, nil
}

// Can tells whether an action would do something here now and, if not, why.
func (p *Pane) Can(id action.ID) (ok bool, why string) {
	r, has := p.chosen()
	switch id {
	case action.Down, action.Up, action.Top, action.End, action.PageDown, action.PageUp, action.HalfDown,
		action.HalfUp, action.Back:
		return true, ""
	case action.Why:
		return has, ""
	case action.Open, action.Edit:
		if r.law {
			return false, p.words.T("settings.law")
		}
		return r.edit != nil, ""
	case action.More, action.Less:
		if r.key == "" {
			return false, p.words.T("settings.no-number")
		}
		return true, ""
	}
	return false, ""
}

// Lines are the lines to look through.
func (p *Pane) Lines(env pane.Env) []pane.Found { return list.Lines(p.list, env) }

// Draw draws the settings in r.
func (p *Pane) Draw(c *cell.Canvas, r cell.Rect, env pane.Env) {
	defer c.Clip(c.Within(r))
	w := env.Words
	look := bar.Frame(w.T("settings.title"), env)
	look.Foot = w.T("settings.keys")
	in := c.Box(r, look)
	head, body := in.Top(1)
	t := tableFor(in.W)
	t.write(c, head, [4]string{
		w.T("settings.what"), w.T("settings.value"), w.T("settings.default"), w.T("settings.ground"),
	}, theme.Muted, env)
	list.Show(p.list, c, body, env)
}
