package timeline

import (
	tea "charm.land/bubbletea/v2"

	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/ui/action"
	"spoorboek/ui/cell"
	"spoorboek/ui/pane"
	"spoorboek/ui/text"
	"spoorboek/ui/theme"
)

// Pane is the timeline of the current dossier: a strip among other panes, a screen when zoomed.
type Pane struct {
	words  *text.Words
	glyphs theme.Glyphs
	id     journal.ID // the current dossier, read or not
	line   *Line      // nil before the first dossier was read
	today  civil.Date
	cursor civil.Date
	stop   int // place in Line.Stops; -1 when nothing is chosen
	window Window
	chosen bool // the coach chose the zoom; else the room does
	twin   bool
	width  int
}

// New returns a pane without a dossier.
func New(words *text.Words, glyphs theme.Glyphs) *Pane {
	return &Pane{words: words, glyphs: glyphs, stop: -1, window: Window{Zoom: TwoYears}}
}

// SetWords changes the language.
func (p *Pane) SetWords(words *text.Words) { p.words = words }

// Cursor is the day under the cursor.
func (p *Pane) Cursor() civil.Date { return p.cursor }

// Update takes a dossier, a choice of dossier, a new day and a new size.
func (p *Pane) Update(msg tea.Msg) (pane.Request, tea.Cmd) {
	switch m := msg.(type) {
	case pane.Chosen:
		p.id = m.Dossier
	case pane.Loaded:
		p.load(m.Dossier)
	case pane.Rows:
		p.day(m.Today)
	case pane.Day:
		p.day(m.Today)
	case pane.Resized:
		p.width = m.W
		if !p.chosen && p.line != nil {
			p.window.Zoom = p.usual()
		}
	}
	return nil, nil
}

func (p *Pane) day(today civil.Date) {
	if today == p.today {
		return
	}
	p.today = today
	if p.line != nil {
		p.load(p.line.dossier)
	}
}

// load lays out a dossier. The cursor stays where it is when the dossier was already shown.
func (p *Pane) load(d *dossier.Dossier) {
	if d == nil {
		return
	}
	same := p.line != nil && p.line.dossier.ID == d.ID
	was, had := p.choice()
	p.id, p.line = d.ID, NewLine(d, p.today)
	if !same {
		p.chosen = false
		p.window = Window{Zoom: p.usual()}
		p.show(p.today)
		return
	}
	p.stop = -1
	if had {
		p.find(was)
	}
}

// usual is the zoom that fits the room: three years where a column can still be about a week, or where the line is
// that long.
func (p *Pane) usual() Zoom {
	if p.width >= 170 {
		return ThreeYears
	}
	return TwoYears
}

// find puts the cursor back on the stop that was chosen before the dossier changed.
func (p *Pane) find(was Item) {
	for i := range p.line.Stops {
		if it, _ := p.line.Stop(i); it.Kind == was.Kind && it.At == was.At {
			p.stop = i
			p.cursor = it.On
			return
		}
	}
	p.show(p.cursor)
}

// show puts the cursor on a day and chooses what must be kept in the week from there.
func (p *Pane) show(day civil.Date) {
	l := p.line
	p.cursor = civil.Max(l.From, civil.Min(day, l.Far))
	p.stop = -1
	if i := l.SeekStop(p.cursor); i < len(l.Stops) {
		if it, _ := l.Stop(i); it.On < p.cursor.Add(p.reach()) {
			p.stop = i
		}
	}
	p.follow()
}

// reach is how many days from the cursor count as under it.
func (p *Pane) reach() int {
	if p.window.Zoom == Month {
		return 1
	}
	return 7
}

// follow moves a near window along with the cursor.
func (p *Pane) follow() {
	days := p.window.Zoom.days()
	if p.window.Zoom >= TwoYears {
		if p.cursor > p.line.End {
			p.window.Zoom = ThreeYears
		}
		return
	}
	if p.window.From.IsZero() || p.cursor < p.window.From || p.cursor > p.window.From.Add(days-1) {
		p.window.From = p.cursor.Add(-days / 3)
	}
}

// choice is the item under the cursor.
func (p *Pane) choice() (Item, bool) {
	if p.line == nil || p.stop < 0 {
		return Item{}, false
	}
	return p.line.Stop(p.stop)
}

// Act moves the cursor, the window, or asks for an act on what is under the cursor.
func (p *Pane) Act(id action.ID) (pane.Request, tea.Cmd) {
	if p.line == nil || p.line.dossier.ID != p.id {
		return nil, nil
	}
	if p.move(id) || p.look(id) {
		return nil, nil
	}
	return p.ask(id), nil
}

// move handles what only moves the cursor.
func (p *Pane) move(id action.ID) bool {
	l := p.line
	switch id {
	case action.Left:
		p.show(p.cursor.Add(-p.reach()))
	case action.Right:
		p.show(p.cursor.Add(p.reach()))
	case action.SlideLeft:
		p.show(p.cursor.AddMonths(-1))
	case action.SlideRight:
		p.show(p.cursor.AddMonths(1))
	case action.PageUp, action.HalfUp:
		p.show(p.cursor.AddMonths(-6))
	case action.PageDown, action.HalfDown:
		p.show(p.cursor.AddMonths(6))
	case action.NextHit, action.Down:
		p.step(1)
	case action.PrevHit, action.Up:
		p.step(-1)
	case action.First, action.Top:
		p.show(l.From)
	case action.Last, action.End:
		p.show(l.End)
	case action.GoToday:
		p.show(p.today)
	default:
		return false
	}
	return true
}

// step goes to the next or previous stop.
func (p *Pane) step(by int) {
	l := p.line
	to := p.stop + by
	if p.stop < 0 {
		to = l.SeekStop(p.cursor)
		if by < 0 {
			to--
		}
	}
	it, ok := l.Stop(to)
	if !ok || it.On < l.From || it.On > l.Far {
		return
	}
	p.stop, p.cursor = to, it.On
	p.follow()
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
	default:
		return false
	}
	return true
}

func (p *Pane) zoom(z Zoom) {
	p.chosen = true
	p.window = Window{Zoom: z}
	if z < TwoYears {
		p.window.From = p.cursor.Add(-z.days() / 3)
	}
	if z == TwoYears && p.cursor > p.line.End {
		p.show(p.line.End)
	}
}

// Draw draws the pane in r.
func (p *Pane) Draw(c *cell.Canvas, r cell.Rect, env pane.Env) {
	before := c.Clip(r)
	defer c.Clip(before)
	c.Fill(r, ' ', theme.Text)
	if p.line == nil || p.line.dossier.ID != p.id {
		p.empty(c, r, env)
		return
	}
	it, has := p.choice()
	v := view{
		c: c, env: env, line: p.line, window: p.window, cursor: p.cursor, chosen: it, has: has,
		tell: telling{w: env.Words, glyphs: env.Glyphs, line: p.line, today: env.Today},
		name: p.name(env),
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
	in := c.Box(r, cell.Frame{
		Title: env.Words.T("timeline.title"), Focus: env.Focus, Line: frameStyle(env.Focus), Words: theme.Heading,
	})
	if p.id.IsZero() {
		c.PutCut(in.X+1, in.Y+1, env.Words.T("screen.no-dossier"), theme.Muted, in.W-2, env.Glyphs.Marks.More)
	}
}
