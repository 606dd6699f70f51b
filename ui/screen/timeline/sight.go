package timeline

import (
	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/ui/action"
	"spoorboek/ui/pane"
)

// sight is what part of which line is looked at, and where the cursor is.
type sight struct {
	line   *Line // nil before the first dossier was read
	today  civil.Date
	cursor civil.Date
	stop   int // place in Line.Stops; -1 when nothing is chosen
	window Window
	chosen bool // the coach chose the zoom; else the room does
	width  int
}

// wake begins a new day.
func (p *sight) wake(today civil.Date) {
	if today == p.today {
		return
	}
	p.today = today
	if p.line != nil {
		p.lay(p.line.dossier)
	}
}

// resize takes a new width.
func (p *sight) resize(w int) {
	p.width = w
	if !p.chosen && p.line != nil {
		p.window.Zoom = p.usual()
	}
}

// lay lays out a dossier. The cursor stays where it is when the dossier was already shown.
func (p *sight) lay(d *dossier.Dossier) {
	same := p.line != nil && p.line.dossier.ID == d.ID
	was, had := p.choice()
	p.line = NewLine(d, p.today)
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

// usual is the zoom that fits the room: three years where a column can still be about a week.
func (p *sight) usual() Zoom {
	if p.width >= 170 {
		return ThreeYears
	}
	return TwoYears
}

// find puts the cursor back on the stop that was chosen before the dossier changed.
func (p *sight) find(was Item) {
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
func (p *sight) show(day civil.Date) {
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
func (p *sight) reach() int {
	if p.window.Zoom == Month {
		return 1
	}
	return 7
}

// follow moves a near window along with the cursor.
func (p *sight) follow() {
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
func (p *sight) choice() (Item, bool) {
	if p.line == nil || p.stop < 0 {
		return Item{}, false
	}
	return p.line.Stop(p.stop)
}

// move handles what only moves the cursor.
func (p *sight) move(id action.ID) bool {
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
func (p *sight) step(by int) {
	l := p.line
	to := p.stop + by
	if p.stop < 0 {
		to = l.SeekStop(p.cursor)
		if by < 0 {
			to--
		}
	}
	p.goStop(to)
}

// goStop puts the cursor on a stop that is on the line.
func (p *sight) goStop(at int) {
	l := p.line
	it, ok := l.Stop(at)
	if !ok || it.On < l.From || it.On > l.Far {
		return
	}
	p.stop, p.cursor = at, it.On
	p.follow()
}

// What a click is on: a moment by its place in Line.Stops, or a day by how far it is from the line's first.
const (
	onStop = iota
	onDay
)

// point puts the cursor where the coach pointed.
func (p *sight) point(at pane.Clicked) {
	if at.Part == onDay {
		p.show(p.line.From.Add(at.Row))
		return
	}
	p.goStop(at.Row)
}

// zoom changes how long the window is; the cursor stays in it.
func (p *sight) zoom(z Zoom) {
	p.chosen = true
	p.window = Window{Zoom: z}
	if z < TwoYears {
		p.window.From = p.cursor.Add(-z.days() / 3)
	}
	if z == TwoYears && p.cursor > p.line.End {
		p.show(p.line.End)
	}
}
