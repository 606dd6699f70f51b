package agenda

import (
	"cmp"
	"fmt"
	"strings"

	"spoorboek/model/caseload"
	"spoorboek/model/civil"
	"spoorboek/model/profile"
	"spoorboek/model/signal"
	"spoorboek/ui/ask"
	"spoorboek/ui/cell"
	"spoorboek/ui/pane"
	"spoorboek/ui/text"
	"spoorboek/ui/theme"
	"spoorboek/ui/widget/list"
)

// row is one line of the agenda; one without a dossier is a heading.
type row struct {
	row   *caseload.Row
	event signal.Signal
	when  string
	what  string
	bare  string // the same without the name of whom to ask; empty: it holds none
	late  bool
	head  string
}

// subject is what the line is about.
func (r row) subject(a ask.Asker) ask.Subject { return a.Signal(r.event) }

// said is what the line says, in private without the name of whom to ask.
func (r row) said(private bool) string {
	if private {
		return cmp.Or(r.bare, r.what)
	}
	return r.what
}

// rows are the lines as a list.
type rows struct {
	all  []row
	when int // cells for the time or the day, with a blank behind it
}

// How wide the names are, and where a screen is narrow.
const (
	whoWide   = 22
	whoNarrow = 13
	narrow    = 60
)

// from is the first line on or after a day, else the last one.
func (r *rows) from(day civil.Date) int {
	for i := range r.all {
		if r.all[i].row != nil && r.all[i].event.Due >= day {
			return i
		}
	}
	return max(0, len(r.all)-1)
}

// Len is the number of lines, headings included.
func (r *rows) Len() int { return len(r.all) }

// Heading reports whether a line is a heading.
func (r *rows) Heading(i int) bool { return r.all[i].row == nil }

// Key is what makes a line the same after a change.
func (r *rows) Key(i int) string {
	one := r.all[i]
	if one.row == nil {
		return ""
	}
	return fmt.Sprint(one.row.ID, one.event.Rule, one.event.Item, one.event.Code, one.event.Due)
}

// Draw draws one line.
func (r *rows) Draw(c *cell.Canvas, at cell.Rect, i int, s list.State, env pane.Env) {
	one := r.all[i]
	if one.row == nil {
		c.Rule(at, one.head, theme.Rule, theme.Heading)
		return
	}
	name := one.row.Name
	if name == "" {
		name = one.row.Number
	} else if env.Private {
		name = profile.ParseName(name).Initials()
	}
	style := theme.Text
	if one.late {
		style = theme.Late
		c.Put(at.X+1, at.Y, env.Glyphs.Signs.Late, style, 1)
	}
	when, who := r.when, whoWide
	if at.W < narrow {
		who = whoNarrow
	}
	more := env.Glyphs.Marks.More
	c.PutCut(at.X+3, at.Y, one.when, style, min(when-1, max(0, at.W-3)), more)
	if room := at.W - 3 - when; room > 0 {
		c.PutCut(at.X+3+when, at.Y, name, theme.Text, min(who-1, room), more)
	}
	if room := at.W - 3 - when - who; room > 0 {
		c.PutCut(at.X+3+when+who, at.Y, one.said(env.Private), theme.Text, room, more)
	}
	s.Point(c, at, env)
}

// lay builds the lines anew; the cursor stays on its line.
func lay(p *Pane) {
	p.rows.all = p.rows.all[:0]
	switch {
	case p.cases == nil:
	case p.friday:
		p.rows.all = neglected(p)
	default:
		p.rows.all = days(p)
	}
	p.rows.when = 1
	for i := range p.rows.all {
		p.rows.when = max(p.rows.when, cell.Width(p.rows.all[i].when)+1)
	}
	p.list.Use(p.rows)
}

// days are the lines of the day or the week, a heading for every day that has any.
func days(p *Pane) []row {
	last := p.first
	if p.week {
		last = p.first.Add(6)
	}
	var all []row
	var on civil.Date
	for _, e := range p.cases.Agenda(p.first, last) {
		if e.Due.On != on {
			on = e.Due.On
			all = append(all, row{head: p.words.Day(on, p.today)})
		}
		one := line(p, e, clock(e))
		if e.Due.At != 0 { // the time stands before the name already
			s := e.Due.Signal()
			s.At = 0
			one.what = text.Signal(p.words, s)
		}
		all = append(all, one)
	}
	return all
}

func clock(e caseload.Event) string {
	if e.Due.At == 0 {
		return ""
	}
	return e.Due.At.String()
}

func line(p *Pane, e caseload.Event, when string) row {
	s := e.Due.Signal()
	own := s.Rule == signal.Task || s.Rule == signal.FollowUp || s.Rule == signal.Moment
	if s.Code != "" {
		s.Group = signal.Later // the day of the law, whoever asks for it
	}
	what := text.Signal(p.words, s)
	return row{row: e.Row, event: s, when: when, what: what, late: own && s.Due < p.today}
}

// mostOldest is how many of the oldest promises and tasks the round of Friday shows.
const mostOldest = 20

// neglected are the lines of the round of Friday: who got no attention this week, and what was promised
// longest ago.
func neglected(p *Pane) []row {
	w := p.words
	var all []row
	if lines := p.cases.Neglected(monday(p.today)); len(lines) > 0 {
		all = append(all, row{head: w.N("agenda.neglected", len(lines))})
		for _, l := range lines {
			last := l.Row.In.Contact.Last
			when := w.T("agenda.never")
			if !last.IsZero() {
				when = w.Day(last, p.today)
			}
			one := row{row: l.Row, when: when, what: ahead(p, l.First), event: l.First}
			if l.First.Who != "" {
				one.bare = ahead(p, l.First.Nameless())
			}
			all = append(all, one)
		}
	}
	if old := p.cases.Oldest(mostOldest); len(old) > 0 {
		all = append(all, row{head: w.N("agenda.oldest", len(old))})
		for _, e := range old {
			one := line(p, e, w.Day(e.Due.On, p.today))
			one.late = true
			all = append(all, one)
		}
	}
	return all
}

// ahead is what a signal says, with its day where that lies ahead and is not said yet.
func ahead(p *Pane, s signal.Signal) string {
	what := text.Signal(p.words, s)
	if s.Due > p.today && !strings.Contains(what, p.words.DayLong(s.Due)) {
		what = p.words.F("agenda.next", what, p.words.Day(s.Due, p.today))
	}
	return what
}
