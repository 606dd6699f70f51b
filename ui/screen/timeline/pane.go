package timeline

import (
	tea "charm.land/bubbletea/v2"
	"time"

	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/ui/action"
	"spoorboek/ui/cell"
	"spoorboek/ui/pane"
	"spoorboek/ui/text"
	"spoorboek/ui/theme"
	"spoorboek/ui/widget/card"
)

// Pane is the timeline of the current dossier: a strip among other panes, a screen when zoomed.
type Pane struct {
	sight
	words  *text.Words
	glyphs theme.Glyphs
	id     journal.ID // the current dossier, read or not
	twin   bool       // the line as text
	match  bool       // plan and real beside each other
	off    [markers + 1]bool
	past   past
	zone   *time.Location // where the coach is
}

// New returns a pane without a dossier.
func New(words *text.Words, glyphs theme.Glyphs) *Pane {
	return &Pane{words: words, glyphs: glyphs, zone: time.UTC,
		sight: sight{stop: -1, window: Window{Zoom: TwoYears}}}
}

// SetWords changes the language.
func (p *Pane) SetWords(words *text.Words) { p.words = words }

// Due is the day under the cursor.
func (p *Pane) Due() civil.Date { return p.cursor }

// Update takes a dossier, a choice of dossier, a new day and a new size.
func (p *Pane) Update(msg tea.Msg) (pane.Request, tea.Cmd) {
	switch m := msg.(type) {
	case pane.Chosen:
		p.id = m.Dossier
	case pane.Loaded:
		p.load(m.Dossier)
	case pane.Rows:
		p.zone = m.Where()
		p.wake(m.Today)
	case pane.Day:
		p.wake(m.Today)
	case pane.Resized:
		p.resize(m.W)
	case pane.Clicked:
		if p.ready() {
			p.point(m)
		}
	case pane.Jump:
		if p.ready() {
			p.show(m.To)
		}
	}
	return nil, nil
}

// load lays out a dossier.
func (p *Pane) load(d *dossier.Dossier) {
	if d != nil {
		p.id, p.past = d.ID, past{}
		p.lay(d)
	}
}

// ready reports whether the current dossier is the one that is laid out.
func (p *Pane) ready() bool { return p.line != nil && p.line.dossier.ID == p.id }

// Act moves the cursor, the window, or asks for an act on what is under the cursor.
func (p *Pane) Act(id action.ID) (pane.Request, tea.Cmd) {
	if !p.ready() {
		return nil, nil
	}
	if p.move(id) || p.look(id) {
		return nil, nil
	}
	return p.ask(id), nil
}

// look handles what changes the view only.
func (p *Pane) look(id action.ID) bool {
	switch id {
	case action.More:
		p.zoom(p.window.Zoom.in())
	case action.Less:
		p.zoom(p.window.Zoom.out())
	case action.ViewPeriod:
		p.zoom((p.window.Zoom + 1) % (ThreeYears + 1))
	case action.ViewText:
		p.twin = !p.twin
	case action.ViewCompare:
		p.match = !p.match
	default:
		return false
	}
	return true
}

// Lines are the moments to look through.
func (p *Pane) Lines(env pane.Env) []pane.Found {
	if !p.ready() {
		return nil
	}
	t := telling{w: env.Words, glyphs: env.Glyphs, line: p.line, today: env.Today, zone: p.zone}
	var all []pane.Found
	for i := range p.line.Stops {
		it, _ := p.line.Stop(i)
		all = append(all, pane.Found{
			Text: env.Words.DayLong(it.On) + " " + t.title(it), Here: i == p.stop, At: pane.Clicked{Row: i},
		})
	}
	return all
}

// Draw draws the pane in r.
func (p *Pane) Draw(c *cell.Canvas, r cell.Rect, env pane.Env) {
	before := c.Clip(r)
	defer c.Clip(before)
	c.Fill(r, ' ', theme.Text)
	if !p.ready() {
		p.empty(c, r, env)
		return
	}
	it, has := p.choice()
	tell := telling{w: env.Words, glyphs: env.Glyphs, line: p.line, today: env.Today, zone: p.zone}
	v := view{
		c: c, env: env, line: p.line, window: p.window, cursor: p.cursor, chosen: it, has: has,
		tell: reasoning{tell}, lists: listing{tell}, name: p.name(env),
		off: p.off, match: p.match,
	}
	if !p.past.day.IsZero() {
		v.name = env.Words.F("timeline.as-known", v.name, env.Words.DayLong(p.past.day))
	}
	switch {
	case p.twin:
		v.twin(r)
	case env.Zoomed && r.H >= 12:
		v.full(r)
	default:
		v.strip(r)
	}
}

func (p *Pane) name(env pane.Env) string {
	person := p.line.dossier.Person
	if env.Private {
		return person.Initials()
	}
	if name := person.Full(); name != "" {
		return name
	}
	return p.line.dossier.Number
}

// empty says that there is no dossier to show.
func (p *Pane) empty(c *cell.Canvas, r cell.Rect, env pane.Env) {
	none := card.Card{Title: env.Words.T("timeline.title"), Focus: env.Focus, Cursor: -1}
	if p.id.IsZero() {
		none.Rows = []card.Row{{}, {Text: env.Words.T("screen.no-dossier"), Style: theme.Muted, Wrap: true}}
	}
	none.Draw(c, r, env)
}
