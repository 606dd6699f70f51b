// Package log shows the acts of the whole office, the newest first: when, who, what and for whom, and takes
// one of them back.
package log

import (
	"slices"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"spoorboek/model/caseload"
	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/model/office"
	"spoorboek/model/profile"
	"spoorboek/store"
	"spoorboek/ui/action"
	"spoorboek/ui/cell"
	"spoorboek/ui/pane"
	"spoorboek/ui/text"
	"spoorboek/ui/theme"
	"spoorboek/ui/widget/list"
	"spoorboek/ui/widget/order"
)

// Acts brings the acts, the one recorded last first, who the coach is, and the time zone to tell their hours
// in (nil: UTC).
type Acts struct {
	Lines  []store.ActLine
	Author string
	Zone   *time.Location
}

// Pane is the log.
type Pane struct {
	words  *text.Words
	glyphs theme.Glyphs
	today  civil.Date
	lines  *lines
	list   *list.List
	orders order.Orders
}

// New returns a log without acts.
func New(words *text.Words, glyphs theme.Glyphs) *Pane {
	p := &Pane{words: words, glyphs: glyphs, lines: newLines(nil)}
	p.list = list.New(p.lines)
	return p
}

// SetWords changes the language.
func (p *Pane) SetWords(words *text.Words) { p.words = words }

// Update takes the acts, the names of the dossiers and a new size.
func (p *Pane) Update(msg tea.Msg) (pane.Request, tea.Cmd) {
	switch m := msg.(type) {
	case Acts:
		names := p.lines.names
		p.lines = newLines(m.Lines)
		p.lines.names = names
		if m.Zone != nil {
			p.lines.zone = m.Zone
		}
		p.sort()
	case pane.Rows:
		p.today = m.Today
		if m.Office != nil {
			p.orders.Learn(m.Office.Options)
		}
		p.lines.names = make(map[journal.ID]string, len(m.Rows))
		p.learn(m.Rows)
	case pane.Changed:
		p.learn(m.Rows)
	case pane.Day:
		p.today = m.Today
	case pane.Clicked:
		p.list.Click(m.Row)
	case pane.Resized:
		p.list.Resize(max(1, m.H-3))
	}
	return nil, nil
}

func (p *Pane) learn(rows []caseload.Row) {
	for i := range rows {
		name := rows[i].Name
		if name == "" {
			name = rows[i].Number
		}
		p.lines.names[rows[i].ID] = name
	}
}

// name is what the list is called where its order is kept.
const name = "log"

func (p *Pane) ways() []order.Way {
	all, env := p.lines.all, pane.Env{Words: p.words, Today: p.today}
	return []order.Way{
		order.ByText("who", func(i int) string { return all[i].By }),
		order.ByText("what", func(i int) string { return p.lines.what(all[i], p.words) }),
		order.ByText("whom", func(i int) string { return p.lines.whom(all[i], env) }),
	}
}

// sort puts the acts as the coach wants them: the newest first, unless she chose otherwise.
func (p *Pane) sort() {
	p.lines.acts = order.Put(p.lines.all, p.orders.Of(name).Rows(len(p.lines.all), p.ways()))
	p.list.Use(p.lines)
}

// chosen is the act under the cursor.
func (p *Pane) chosen() (store.ActLine, bool) {
	i := p.list.Cursor()
	if i < 0 {
		return store.ActLine{}, false
	}
	return p.lines.acts[i], true
}

// Act moves along the acts, takes one back or opens its dossier.
func (p *Pane) Act(id action.ID) (pane.Request, tea.Cmd) {
	act, ok := p.chosen()
	switch id {
	case action.Done:
		if can, _ := p.Can(id); can {
			return pane.Undo{Act: act.Act}, nil
		}
		return nil, nil
	case action.Open:
		if ok && len(act.Dossiers) == 1 && act.Dossiers[0] != journal.OfficeID() {
			return pane.Open{Dossier: act.Dossiers[0]}, nil
		}
		return nil, nil
	case action.StepBack:
		if ok {
			return pane.UndoSince{Act: act.Act}, nil
		}
		return nil, nil
	case action.Why, action.Delete:
		if can, _ := p.Can(id); can {
			return pane.Entries{Dossier: act.Dossiers[0], Act: act.Act, Expunge: id == action.Delete}, nil
		}
		return nil, nil
	case action.Back:
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
	act, has := p.chosen()
	switch id {
	case action.Down, action.Up, action.Top, action.End, action.PageDown, action.PageUp, action.HalfDown,
		action.HalfUp:
		return has, p.words.T("log.none")
	case action.Back:
		return true, ""
	case action.StepBack:
		return has, p.words.T("log.none")
	case action.Sort, action.SortReverse:
		return order.Can(len(p.lines.all), p.words)
	case action.Open, action.Why, action.Delete:
		if !has || len(act.Dossiers) != 1 || act.Dossiers[0] == journal.OfficeID() {
			return false, p.words.T("log.no-dossier")
		}
		return true, ""
	case action.Done:
		if !has {
			return false, p.words.T("log.none")
		}
		if p.lines.fallen[act.Act] {
			return false, p.words.T("log.undone")
		}
		if final(act) {
			return false, p.words.T("undo.final")
		}
		return true, ""
	}
	return false, ""
}

// Lines are the lines to look through.
func (p *Pane) Lines(env pane.Env) []pane.Found { return list.Lines(p.list, env) }

// Draw draws the log in r.
func (p *Pane) Draw(c *cell.Canvas, r cell.Rect, env pane.Env) {
	before := c.Clip(r)
	defer c.Clip(before)
	line := theme.Frame
	if env.Focus {
		line = theme.FrameFocus
	}
	w := env.Words
	in := c.Box(r, cell.Frame{
		Title: p.orders.Of(name).Title(w.T("log.title"), w), Right: w.N(
			"log.count", len(p.lines.acts),
		), Foot: w.T("log.keys"), Focus: env.Focus,
		Line: line, Words: theme.Heading,
	})
	if len(p.lines.acts) == 0 {
		c.PutCut(in.X+1, in.Y, w.T("log.none"), theme.Muted, in.W-2, env.Glyphs.Marks.More)
		return
	}
	head, body := in.Top(1)
	t := tableFor(in.W)
	t.write(c, head, [4]string{
		w.T("log.when"), w.T("log.who"), w.T("log.what"), w.T("log.whom"),
	}, theme.Muted, env)
	list.Show(p.list, c, body, env)
}

// lines are the acts as a list.
type lines struct {
	all    []store.ActLine // the newest first
	acts   []store.ActLine // as they are shown
	names  map[journal.ID]string
	fallen map[journal.ID]bool // acts that were taken back and not done again
	zone   *time.Location
}

// newLines leaves out what the program keeps for itself, such as how far a morning round came.
func newLines(acts []store.ActLine) *lines {
	fallen := store.Fallen(acts)
	acts = slices.DeleteFunc(slices.Clone(acts), func(a store.ActLine) bool {
		return office.Silent(a.Name) && !office.Final(a.Name)
	})
	return &lines{all: acts, acts: acts, names: map[journal.ID]string{}, fallen: fallen, zone: time.UTC}
}

// Len is the number of acts.
func (l *lines) Len() int { return len(l.acts) }

// Heading is false: acts stand in one list.
func (l *lines) Heading(int) bool { return false }

// Key is the id of the act.
func (l *lines) Key(i int) string { return string(l.acts[i].Act[:]) }

// Draw draws one act.
func (l *lines) Draw(c *cell.Canvas, r cell.Rect, i int, s list.State, env pane.Env) {
	a := l.acts[i]
	st := theme.Text
	if l.fallen[a.Act] {
		st = theme.Muted
	}
	if s.Cursor && env.Focus {
		c.Put(r.X, r.Y, env.Glyphs.Signs.Cursor, theme.Title, 1)
	}
	what := l.what(a, env.Words)
	switch {
	case l.fallen[a.Act]:
		what += " (" + env.Words.T("log.undone") + ")"
	case final(a):
		what += " (" + env.Words.T("log.final") + ")"
	}
	tableFor(r.W).write(c, r, [4]string{when(a.Recorded.In(l.zone), env), a.By, what, l.whom(a, env)}, st, env)
}

// final reports whether an act cannot be taken back: something left the program, or was destroyed on purpose.
func final(a store.ActLine) bool {
	return office.Final(a.Name) ||
		a.Name == string(dossier.ReportSent{}.Kind()) || a.Name == string(journal.Expunged{}.Kind())
}

// what calls an act by the kind of its first fact.
func (l *lines) what(a store.ActLine, w *text.Words) string {
	if len(a.Retracts) > 0 {
		return w.T("log.taken-back")
	}
	if id := text.ID("kind." + a.Name); w.Has(id) {
		return w.T(id)
	}
	return a.Name
}

// whom names the dossier of an act, or says how many.
func (l *lines) whom(a store.ActLine, env pane.Env) string {
	if len(a.Dossiers) != 1 {
		return env.Words.N("log.dossiers", len(a.Dossiers))
	}
	if a.Dossiers[0] == journal.OfficeID() {
		return env.Words.T("log.office")
	}
	name := l.names[a.Dossiers[0]]
	if env.Private {
		return profile.ParseName(name).Initials()
	}
	return name
}

// when is the moment an act was recorded: the time alone for today.
func when(t time.Time, env pane.Env) string {
	day := civil.FromTime(t)
	clock := t.Format("15:04")
	if day == env.Today {
		return clock
	}
	return env.Words.Day(day, env.Today) + " " + clock
}

// table are the widths of the columns.
type table [4]int

func tableFor(w int) table {
	t := table{20, 14, 0, 24}
	switch {
	case w < 70:
		t[1], t[3] = 0, 16
	case w < 90: // what was done says more than who did it
		t[1], t[3] = 9, 20
	}
	t[2] = max(8, w-2-t[0]-t[1]-t[3])
	return t
}

func (t table) write(c *cell.Canvas, r cell.Rect, words [4]string, st cell.Style, env pane.Env) {
	x := r.X + 2
	for i, w := range t {
		if w > 1 {
			c.PutCut(x, r.Y, strings.TrimSpace(words[i]), st, min(w-1, r.X+r.W-x), env.Glyphs.Marks.More)
		}
		x += w
	}
}
