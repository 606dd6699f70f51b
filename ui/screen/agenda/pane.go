// Package agenda shows what stands on a day or in a week over the whole caseload: appointments, dated tasks
// and legal moments; and on Friday who got no attention this week.
package agenda

import (
	tea "charm.land/bubbletea/v2"

	"spoorboek/model/caseload"
	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/ui/action"
	"spoorboek/ui/ask"
	"spoorboek/ui/cell"
	"spoorboek/ui/pane"
	"spoorboek/ui/text"
	"spoorboek/ui/theme"
	"spoorboek/ui/widget/bar"
	"spoorboek/ui/widget/list"
)

// loadWeeks is how many weeks the load over the agenda counts.
const loadWeeks = 8

// Pane is the agenda, or the round of Friday.
type Pane struct {
	words  *text.Words
	cases  *caseload.List
	today  civil.Date
	first  civil.Date // the day, or the Monday of the week, that is shown
	week   bool       // a week, else a day
	friday bool       // the round of Friday in the place of the agenda
	rows   *rows
	list   *list.List
	of     *dossier.Dossier // the one under the cursor, when it has been read
	wait   []tea.Msg        // the caseload and its changes, until the pane is shown for the first time
	shown  bool

	private bool // names are hidden, for what is said outside of Draw
}

// New returns an agenda without dossiers.
func New(words *text.Words, _ theme.Glyphs) *Pane { return begin(words, false) }

// NewFriday returns a round of Friday without dossiers.
func NewFriday(words *text.Words, _ theme.Glyphs) *Pane { return begin(words, true) }

func begin(words *text.Words, friday bool) *Pane {
	p := &Pane{words: words, week: true, friday: friday, rows: &rows{}}
	p.list = list.New(p.rows)
	return p
}

// SetWords changes the language.
func (p *Pane) SetWords(words *text.Words) {
	p.words = words
	lay(p)
}

// Update takes the caseload, its changes and a new size. To judge a large caseload takes time, which the
// first frame of the program does not have to spare: it is done when the pane is shown.
func (p *Pane) Update(msg tea.Msg) (pane.Request, tea.Cmd) {
	switch m := msg.(type) {
	case pane.Rows:
		p.today = m.Today
		if p.first.IsZero() {
			p.first = monday(m.Today)
		}
		p.wait = nil
		p.learn(m)
	case pane.Changed:
		p.learn(m)
	case pane.Loaded:
		p.of = m.Dossier
	case pane.Day:
		p.today = m.Today
	case pane.Private:
		p.private = m.On
	case pane.Jump:
		show(p, m.To)
		p.list.Jump(p.rows.from(m.To))
	case pane.Clicked:
		p.list.Click(m.Row)
		if now, ok := p.chosen(); ok {
			return pane.Select{Dossier: now.row.ID}, nil
		}
	case pane.Resized:
		p.list.Resize(max(1, m.H-4))
		p.shown = true
		for _, early := range p.wait {
			p.learn(early)
		}
		p.wait = nil
	}
	return nil, nil
}

// learn takes the caseload or its changes, or keeps them for when the pane is shown.
func (p *Pane) learn(msg tea.Msg) {
	if !p.shown {
		p.wait = append(p.wait, msg)
		return
	}
	switch m := msg.(type) {
	case pane.Rows:
		p.cases = caseload.Build(m.Rows, m.Today, m.Settings)
	case pane.Changed:
		if p.cases == nil {
			return
		}
		for i := range m.Rows {
			p.cases.Update(m.Rows[i])
		}
		for _, id := range m.Gone {
			p.cases.Drop(id)
		}
	}
	lay(p)
}

func monday(d civil.Date) civil.Date { return d.Add(-((int(d.Weekday()) + 6) % 7)) }

// show goes to the day, or to the week that it is in.
func show(p *Pane, d civil.Date) {
	p.first = d
	if p.week {
		p.first = monday(d)
	}
	lay(p)
}

func (p *Pane) chosen() (row, bool) {
	i := p.list.Cursor()
	if i < 0 || i >= len(p.rows.all) || p.rows.all[i].row == nil {
		return row{}, false
	}
	return p.rows.all[i], true
}

// On is the day under the cursor, else the day that is shown; zero in the round of Friday.
func (p *Pane) On() civil.Date {
	if p.friday {
		return 0
	}
	if r, ok := p.chosen(); ok && p.week {
		return r.event.Due
	}
	return p.first
}

// Due is the day of the line under the cursor.
func (p *Pane) Due() civil.Date {
	r, _ := p.chosen()
	return r.event.Due
}

// asker asks for acts on the dossier under the cursor.
func (p *Pane) asker(r row) ask.Asker {
	a := ask.Asker{Words: p.words, Today: p.today, Dossiers: []journal.ID{r.row.ID}}
	if p.of != nil && p.of.ID == r.row.ID {
		a.Dossier = p.of
	}
	return a
}

// Act moves along the agenda and through time, opens a dossier, or asks for an act on the line.
func (p *Pane) Act(id action.ID) (pane.Request, tea.Cmd) {
	if p.travel(id) {
		return nil, nil
	}
	r, ok := p.chosen()
	switch {
	case id == action.Back:
		return pane.Back{}, nil
	case id == action.Why && ok:
		return p.tell(r), nil
	case id == action.Done && ok:
		return p.asker(r).Answer(r.event), nil
	case id == action.Open && ok:
		return pane.Open{Dossier: r.row.ID}, nil
	case p.list.Act(id):
		if now, ok := p.chosen(); ok {
			return pane.Select{Dossier: now.row.ID}, nil
		}
		return nil, nil
	case ok:
		return p.asker(r).Act(id, r.subject(p.asker(r))), nil
	}
	return nil, nil
}

// tell says why a line stands here: the rule, its dates and its source.
func (p *Pane) tell(r row) pane.Request {
	lines := []pane.Line{{Text: r.said(p.private), Style: theme.Strong}}
	for _, said := range reasons(p, r) {
		lines = append(lines, pane.Line{Text: said, Style: theme.Text})
	}
	return pane.Tell{Title: p.words.T("caseload.why"), Lines: lines}
}

// travel goes through time; false for an action that does not.
func (p *Pane) travel(id action.ID) bool {
	if p.friday {
		return false
	}
	step := 1
	if p.week {
		step = 7
	}
	switch id {
	case action.Left:
		show(p, p.first.Add(-step))
	case action.Right:
		show(p, p.first.Add(step))
	case action.SlideLeft:
		show(p, p.first.AddMonths(-1))
	case action.SlideRight:
		show(p, p.first.AddMonths(1))
	case action.GoToday:
		show(p, p.today)
	case action.ViewPeriod, action.More, action.Less:
		p.period()
	default:
		return false
	}
	return true
}

// period changes between day and week: a day that opens is today, when that is in the week.
func (p *Pane) period() {
	p.week = !p.week
	on := p.first
	if !p.week && monday(p.today) == p.first {
		on = p.today
	}
	show(p, on)
}

// Can tells whether an action would do something here now and, if not, why.
func (p *Pane) Can(id action.ID) (ok bool, why string) {
	r, has := p.chosen()
	switch id {
	case action.Left, action.Right, action.SlideLeft, action.SlideRight, action.GoToday, action.ViewPeriod,
		action.More, action.Less:
		return !p.friday, ""
	case action.Back:
		return true, ""
	case action.Down, action.Up, action.Top, action.End, action.PageDown, action.PageUp, action.HalfDown,
		action.HalfUp, action.Open, action.Why:
		return has, p.words.T("agenda.empty")
	}
	if !has {
		return false, ""
	}
	if id == action.Done {
		return true, ""
	}
	return p.asker(r).Can(id, r.subject(p.asker(r)))
}

// Lines are the lines to look through.
func (p *Pane) Lines(env pane.Env) []pane.Found { return list.Lines(p.list, env) }

// Draw draws the agenda in r.
func (p *Pane) Draw(c *cell.Canvas, r cell.Rect, env pane.Env) {
	defer c.Clip(c.Within(r))
	look := bar.Frame(p.title(env.Words), env)
	look.Foot = env.Words.T("agenda.keys")
	if p.friday {
		look.Foot = env.Words.T("agenda.friday.keys")
	}
	body := c.Box(r, look)
	if !p.friday && body.H > 5 && p.cases != nil {
		head, rest := body.Top(2)
		p.load(c, head, env)
		body = rest
	}
	if len(p.rows.all) == 0 {
		bar.Empty(c, body, env.Words.T("agenda.empty"), env)
		return
	}
	body, side := beside(body)
	tellSide(p, c, side, env)
	list.Show(p.list, c, body, env)
}

func (p *Pane) title(w *text.Words) string {
	switch {
	case p.friday:
		return w.T("agenda.friday")
	case p.first.IsZero():
		return w.T("agenda.title")
	case !p.week:
		return w.T("agenda.title") + " · " + w.Day(p.first, p.today)
	}
	_, week := p.first.ISOWeek()
	return w.F("agenda.week", week, w.Day(p.first, p.today), w.Day(p.first.Add(6), p.today))
}

// load counts what stands in the coming weeks, and marks the week that is shown: as many weeks as fit whole,
// for half a number would be another number.
func (p *Pane) load(c *cell.Canvas, r cell.Rect, env pane.Env) {
	counts := p.cases.Load(loadWeeks)
	said := make([]string, len(counts))
	fits := func(id text.ID) int {
		wide := 0
		for i, n := range counts {
			_, week := monday(p.today).Add(7 * i).ISOWeek()
			said[i] = env.Words.F(id, week, n)
			wide = max(wide, cell.Width(said[i]))
		}
		return wide + 2
	}
	at := r.X + 1
	wide := fits("agenda.load")
	if wide*len(counts) > r.W-2 {
		wide = fits("agenda.load-short")
		at += c.Put(at, r.Y, env.Words.T("agenda.load-head"), theme.Muted, r.W) + 1
	}
	room := (r.X + r.W - 1 - at) / wide
	wide = max(wide, min((r.W-2)/len(counts), wide+4))
	for i := range min(room, len(counts)) {
		style := theme.Muted
		if monday(p.first) == monday(p.today).Add(7*i) {
			style = theme.Strong
		}
		c.Put(at+i*wide, r.Y, said[i], style, wide)
	}
	if room < len(counts) {
		c.Put(r.X+r.W-1, r.Y, env.Glyphs.Marks.More, theme.Muted, 1)
	}
}
