package dossier

import (
	tea "charm.land/bubbletea/v2"

	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/model/signal"
	"spoorboek/ui/action"
	"spoorboek/ui/ask"
	"spoorboek/ui/cell"
	"spoorboek/ui/pane"
	"spoorboek/ui/text"
	"spoorboek/ui/theme"
	"spoorboek/ui/widget/card"
)

// Pane is the screen of the current dossier.
type Pane struct {
	words    *text.Words
	glyphs   theme.Glyphs
	id       journal.ID // the current dossier, read or not
	content  *content   // of the dossier that was read; nil before
	today    civil.Date
	settings signal.Settings
	at       part
	cursors  [partCount]int
}

// part is a card that the cursor can be in.
type part uint8

const (
	tasks part = iota
	contacts
	applications
	papers
	notes
	partCount
)

func (p part) name() string {
	return [...]string{"tasks", "contacts", "applications", "papers", "notes"}[p]
}

// New returns a pane without a dossier.
func New(words *text.Words, glyphs theme.Glyphs) *Pane { return &Pane{words: words, glyphs: glyphs} }

// SetWords changes the language.
func (p *Pane) SetWords(words *text.Words) { p.words = words }

// Update takes a dossier, a choice of dossier and a new day.
func (p *Pane) Update(msg tea.Msg) (pane.Request, tea.Cmd) {
	switch m := msg.(type) {
	case pane.Chosen:
		p.id = m.Dossier
	case pane.Loaded:
		p.load(m.Dossier)
	case pane.Rows:
		p.settings = m.Settings
		p.day(m.Today)
	case pane.Day:
		p.day(m.Today)
	}
	return nil, nil
}

func (p *Pane) day(today civil.Date) {
	if today != p.today {
		p.today = today
		if p.content != nil {
			p.load(p.content.d)
		}
	}
}

func (p *Pane) load(d *dossier.Dossier) {
	if d == nil {
		return
	}
	if p.content == nil || p.content.d.ID != d.ID {
		p.at, p.cursors = tasks, [partCount]int{}
	}
	p.id, p.content = d.ID, newContent(d, p.today, p.settings)
	for i := range p.cursors {
		p.cursors[i] = max(0, min(p.cursors[i], len(p.content.items[i])-1))
	}
}

func (p *Pane) ready() bool { return p.content != nil && p.content.d.ID == p.id }

// chosen is the line under the cursor.
func (p *Pane) chosen() (item, bool) {
	items := p.content.items[p.at]
	if len(items) == 0 {
		return item{}, false
	}
	return items[p.cursors[p.at]], true
}

// Act moves the cursor or asks for an act on the line under it.
func (p *Pane) Act(id action.ID) (pane.Request, tea.Cmd) {
	if !p.ready() || p.move(id) {
		return nil, nil
	}
	it, ok := p.chosen()
	switch {
	case id == action.Back:
		return pane.Back{}, nil
	case !ok && (id == action.Open || id == action.Why):
		return nil, nil
	case id == action.Why:
		return p.why(it), nil
	case id == action.Open, ok && id == action.Done && it.own(), ok && id == action.Edit && it.sort == task:
		return p.open(it), nil
	}
	return p.asker().Act(id, p.subject()), nil
}

// why explains a signal: its dates, arithmetic and source. Other lines are shown whole.
func (p *Pane) why(it item) pane.Request {
	if it.sort != alarm {
		return p.read(it)
	}
	s := p.content.signals[it.at]
	title := p.words.F(text.ID(s.TextID()), s.Args()...)
	var lines []pane.Line
	for _, r := range signal.Why(signal.From(p.content.d), s, p.today, p.settings) {
		lines = append(lines, pane.Line{Text: p.words.F(text.ID(r.ID), r.Args...), Style: theme.Text})
	}
	return pane.Tell{Title: title, Lines: lines}
}

// own reports whether ticking the item means something of its own: a signal is answered, unconfirmed moments
// are confirmed, a paper is signed.
func (i item) own() bool { return i.sort == alarm || i.sort == past || i.sort == paper }

// move handles what moves the cursor.
func (p *Pane) move(id action.ID) bool {
	n := len(p.content.items[p.at])
	at := &p.cursors[p.at]
	switch id {
	case action.Down:
		*at++
	case action.Up:
		*at--
	case action.PageDown, action.HalfDown:
		*at += 10
	case action.PageUp, action.HalfUp:
		*at -= 10
	case action.Top:
		*at = 0
	case action.End:
		*at = n - 1
	case action.Left, action.SideUp:
		p.at = (p.at + partCount - 1) % partCount
		return true
	case action.Right, action.SideDown:
		p.at = (p.at + 1) % partCount
		return true
	default:
		return false
	}
	*at = max(0, min(*at, n-1))
	return true
}

// open shows or changes what is under the cursor.
func (p *Pane) open(it item) pane.Request {
	d := p.content.d
	switch it.sort {
	case alarm:
		return p.asker().Answer(p.content.signals[it.at])
	case past:
		return p.asker().Act(action.ConfirmPast, ask.Subject{})
	case task:
		return p.asker().Edit("edit-task", d.Agenda.Tasks[it.at].Item)
	case meeting:
		return p.asker().Act(action.Done, p.subject())
	case application:
		return pane.Show{Screen: pane.Pipeline}
	case paper:
		if doc := d.Papers.Documents[it.at]; doc.Signed.IsZero() {
			return p.asker().Form("sign", dossier.Args{"item": doc.Item.String()}, nil)
		}
	}
	return p.read(it)
}

// read shows everything about what is under the cursor.
func (p *Pane) read(it item) pane.Request {
	b := build{w: p.words, g: p.glyphs, d: p.content.d, signals: p.content.signals, today: p.today}
	title, rows := b.whole(it)
	lines := make([]pane.Line, len(rows))
	for i, r := range rows {
		lines[i] = pane.Line{Text: b.join("  ", r.Label, r.Text), Style: r.Style}
	}
	return pane.Tell{Title: title, Lines: lines}
}

func (p *Pane) asker() ask.Asker {
	return ask.Asker{
		Words: p.words, Today: p.today, Dossier: p.content.d, Dossiers: []journal.ID{p.content.d.ID},
	}
}

// subject is what is under the cursor.
func (p *Pane) subject() ask.Subject {
	it, ok := p.chosen()
	if !ok {
		return ask.Subject{}
	}
	d := p.content.d
	switch it.sort {
	case alarm:
		return p.asker().Signal(p.content.signals[it.at])
	case task, ticked:
		t := d.Agenda.Tasks[it.at]
		return ask.Subject{Kind: ask.Task, Item: t.Item, Day: t.Due, Done: !t.Open()}
	case meeting:
		a := d.Agenda.Appointments[it.at]
		return ask.Subject{Kind: ask.Appointment, Item: a.Item, Day: a.On}
	case application:
		a := d.Applications[it.at]
		return ask.Subject{Kind: ask.Application, Item: a.ID, Day: a.FollowUp, Stage: a.At(p.today)}
	}
	return ask.Subject{}
}

// Can tells whether an action would do something here now and, if not, why.
func (p *Pane) Can(id action.ID) (ok bool, why string) {
	if !p.ready() {
		return false, p.words.T("screen.no-dossier")
	}
	switch id {
	case action.Down, action.Up, action.PageDown, action.HalfDown, action.PageUp, action.HalfUp,
		action.Top, action.End,
		action.Left, action.Right, action.SideUp, action.SideDown, action.Open, action.Back, action.Why:
		return true, ""
	case action.Done:
		if it, has := p.chosen(); has && it.own() {
			return true, ""
		}
	}
	return p.asker().Can(id, p.subject())
}

// Draw draws the screen in r.
func (p *Pane) Draw(c *cell.Canvas, r cell.Rect, env pane.Env) {
	before := c.Clip(r)
	defer c.Clip(before)
	c.Fill(r, ' ', theme.Text)
	if !p.ready() {
		card.Card{Title: env.Words.T("dossier.title"), Focus: env.Focus, Cursor: -1}.Draw(c, r, env)
		return
	}
	v := view{
		c: c, env: env, at: p.at, cursors: p.cursors, content: p.content,
		b: build{
			w: env.Words, g: env.Glyphs, d: p.content.d, signals: p.content.signals, today: env.Today,
			private: env.Private,
		},
	}
	v.screen(r)
}
