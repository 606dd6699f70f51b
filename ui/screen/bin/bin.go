// Package bin shows the dossiers that were put in the bin, how long what was attached to them is still kept,
// and puts one back.
package bin

import (
	tea "charm.land/bubbletea/v2"

	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/model/profile"
	"spoorboek/ui/action"
	"spoorboek/ui/cell"
	"spoorboek/ui/pane"
	"spoorboek/ui/text"
	"spoorboek/ui/theme"
	"spoorboek/ui/widget/bar"
	"spoorboek/ui/widget/list"
	"spoorboek/ui/widget/order"
)

// Pane is the bin.
type Pane struct {
	words *text.Words
	items *items
	list  *list.List

	binned []pane.BinnedDossier
	orders order.Orders
}

// New returns an empty bin.
func New(words *text.Words, _ theme.Glyphs) *Pane {
	p := &Pane{words: words, items: &items{}}
	p.list = list.New(p.items)
	return p
}

// SetWords changes the language.
func (p *Pane) SetWords(words *text.Words) { p.words = words }

// Update takes what lies in the bin.
func (p *Pane) Update(msg tea.Msg) (pane.Request, tea.Cmd) {
	switch m := msg.(type) {
	case pane.Binned:
		p.binned = m.Items
		p.sort()
	case pane.Rows:
		p.items.today = m.Today
		if m.Office != nil {
			p.orders.Learn(m.Office.Options)
		}
	case pane.Day:
		p.items.today = m.Today
	case pane.Private:
		p.items.private = m.On
	case pane.Clicked:
		p.list.Click(m.Row)
	case pane.Resized:
		p.list.Resize(max(1, m.H-3))
	}
	return nil, nil
}

// name is what the list is called where its order is kept.
const name = "bin"

func (p *Pane) ways() []order.Way {
	return []order.Way{
		order.ByText("name", func(i int) string { return profile.ParseName(p.binned[i].Name).Sort() }),
		order.ByDay("day", func(i int) civil.Date { return p.binned[i].On }),
	}
}

// sort puts what lies in the bin as the coach wants it.
func (p *Pane) sort() {
	p.items.all = order.Put(p.binned, p.orders.Of(name).Rows(len(p.binned), p.ways()))
	p.list.Use(p.items)
}

// chosen are the marked dossiers, else the one under the cursor.
func (p *Pane) chosen() []journal.ID {
	var ids []journal.ID
	for i := range p.items.all {
		if p.list.Marked(p.items.Key(i)) {
			ids = append(ids, p.items.all[i].ID)
		}
	}
	if i := p.list.Cursor(); len(ids) == 0 && i >= 0 {
		ids = append(ids, p.items.all[i].ID)
	}
	return ids
}

// Act moves along the bin, or puts back what is chosen.
func (p *Pane) Act(id action.ID) (pane.Request, tea.Cmd) {
	switch id {
	case action.Open, action.Done:
		if ids := p.chosen(); len(ids) > 0 {
			return pane.Do{Dossiers: ids, Act: dossier.Unbin{}}, nil
		}
		return nil, nil
	case action.Back:
		if p.list.Act(action.Back) {
			return nil, nil
		}
		return pane.Back{}, nil
	case action.Sort, action.SortReverse:
		req := p.orders.Act(id, name, p.ways(), p.words)
		p.sort()
		return req, nil
	}
	p.list.Act(id)
	return nil, nil
}

// Can tells whether an action would do something here now and, if not, why.
func (p *Pane) Can(id action.ID) (ok bool, why string) {
	switch id {
	case action.Back:
		return true, ""
	case action.Delete:
		return false, p.words.T("bin.screen.erase")
	case action.Sort, action.SortReverse:
		return order.Can(p.items.Len(), p.words)
	case action.Down, action.Up, action.Top, action.End, action.PageDown, action.PageUp, action.HalfDown,
		action.HalfUp, action.Open, action.Done, action.Mark, action.Range, action.MarkAll, action.ExtendDown,
		action.ExtendUp:
		return p.items.Len() > 0, p.words.T("bin.screen.empty")
	}
	return false, ""
}

// Lines are the lines to look through.
func (p *Pane) Lines(env pane.Env) []pane.Found { return list.Lines(p.list, env) }

// Draw draws the bin in r.
func (p *Pane) Draw(c *cell.Canvas, r cell.Rect, env pane.Env) {
	defer c.Clip(c.Within(r))
	w := env.Words
	look := bar.Frame(p.orders.Of(name).Title(w.T("bin.screen"), w), env)
	look.Right, look.Foot = w.N("bin.screen.count", p.items.Len()), w.T("bin.screen.keys")
	in := c.Box(r, look)
	head, body := in.Top(1)
	if p.items.Len() == 0 {
		bar.Empty(c, in, w.T("bin.screen.empty"), env)
		return
	}
	t := tableFor(in.W)
	t.write(
		c,
		head,
		[4]string{w.T("bin.screen.who"), w.T("bin.screen.since"), w.T("bin.screen.left"), w.T("bin.screen.why")},
		theme.Muted,
		env,
	)
	list.Show(p.list, c, body, env)
}

// items are the dossiers in the bin as a list.
type items struct {
	all     []pane.BinnedDossier
	today   civil.Date
	private bool
}

// Len is the number of dossiers.
func (l *items) Len() int { return len(l.all) }

// Heading reports that no row is a heading.
func (l *items) Heading(int) bool { return false }

// Key is what makes a row the same after a change.
func (l *items) Key(i int) string { return string(l.all[i].ID[:]) }

// Draw draws one dossier.
func (l *items) Draw(c *cell.Canvas, r cell.Rect, i int, s list.State, env pane.Env) {
	it, w := l.all[i], env.Words
	name := it.Name
	if l.private || env.Private {
		name = it.Initials
	}
	left := dossier.BinDays - l.today.Sub(it.On)
	kept, style := w.N("bin.screen.days", left), theme.Text
	if left <= 0 {
		kept, style = w.T("bin.screen.swept"), theme.Muted
	}
	tableFor(
		r.W,
	).write(c, r, [4]string{name + "  " + it.Number, w.Day(it.On, l.today), kept, it.Reason}, style, env)
	if s.Marked {
		c.Put(r.X, r.Y, env.Glyphs.Signs.Done, theme.Marked, 1)
	}
	s.Point(c, r, env)
}

// table are the widths of the columns.
type table [4]int

func tableFor(w int) table {
	t := table{0, 14, 24, 0}
	if w >= 100 {
		t[3] = w / 3
	}
	if w < 60 {
		t[2] = 12
	}
	t[0] = max(8, w-2-t[1]-t[2]-t[3])
	return t
}

func (t table) write(c *cell.Canvas, r cell.Rect, words [4]string, st cell.Style, env pane.Env) {
	x := r.X + 2
	for i, w := range t {
		if room := min(w-1, r.X+r.W-x); room > 0 {
			c.PutCut(x, r.Y, words[i], st, room, env.Glyphs.Marks.More)
		}
		x += w
	}
}
