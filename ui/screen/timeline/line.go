package timeline

import (
	"slices"
	"sort"

	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/track"
	"spoorboek/model/wvp"
)

// Line is one dossier laid out in time, made once per dossier and day; drawing only looks things up in it.
type Line struct {
	dossier *dossier.Dossier
	today   civil.Date

	From  civil.Date // where the line begins
	Wait  civil.Date // last day of the waiting period; zero when it is not known
	End   civil.Date // last day of the line: that, or the end of a sanction or an extension
	Far   civil.Date // last day of a possible sanction
	Terms []dossier.Standing
	Items []Item // everything, by day
	Stops []int  // places in Items that n and N halt at

	Second   []Band // spoor 2, by day, without overlap
	First    []Band // spoor 1
	Resting  []civil.Span
	pins     []pin
	contacts []mark
	sent     []civil.Date // one per application, sorted
}

// Band is a stretch of one state: a phase of spoor 2 or a state of spoor 1.
type Band struct {
	Span  civil.Span
	Phase track.Phase
	First track.FirstTrack
	Plan  bool // still to come
}

// pin is a statutory moment in its lane.
type pin struct {
	on   civil.Date
	sign Sign
}

// mark is a contact or an appointment in the contact lane.
type mark struct {
	on     civil.Date
	letter string // the catalogue's id of the letter
	weight int    // which letter wins in a column
}

// NewLine lays out a dossier as it stands today.
func NewLine(d *dossier.Dossier, today civil.Date) *Line {
	l := &Line{dossier: d, today: today}
	for _, s := range d.Standings(today) {
		if !s.Due.IsZero() {
			l.Terms = append(l.Terms, s)
		}
	}
	slices.SortStableFunc(l.Terms, func(a, b dossier.Standing) int { return int(a.Due) - int(b.Due) })
	l.bounds()
	l.terms()
	l.agenda()
	l.course()
	l.applications()
	slices.SortStableFunc(l.Items, Item.before)
	for i, it := range l.Items {
		if it.Stop() {
			l.Stops = append(l.Stops, i)
		}
	}
	l.bands()
	return l
}

// bounds finds how long the line is. Without a first sick day it runs from the assignment.
func (l *Line) bounds() {
	c := l.dossier.Calendar
	l.From = c.FirstSick
	if m, ok := c.On(wvp.WaitingPeriodLast); ok && !m.LegalLast.IsZero() {
		l.Wait = m.LegalLast
	}
	if l.From.IsZero() {
		l.From = l.dossier.AssignedFrom()
	}
	if l.From.IsZero() {
		l.From = l.today.Add(-91)
	}
	if l.Wait.IsZero() {
		l.Wait = l.From.Add(727)
	}
	l.End, l.Far = l.Wait, l.Wait.Add(364)
	for _, code := range []wvp.Code{wvp.SanctionLastDay, wvp.ExtensionLast} {
		m, ok := c.On(code)
		if !ok || m.LegalLast.IsZero() {
			continue
		}
		l.Far = civil.Max(l.Far, m.LegalLast)
		if code == wvp.ExtensionLast || l.dossier.Case.Decision.Sanction {
			l.End = civil.Max(l.End, m.LegalLast)
		}
	}
}

// Long reports whether the line runs past the waiting period.
func (l *Line) Long() bool { return l.End > l.Wait }

func (l *Line) add(on civil.Date, k Kind, s Sign, at int) {
	if !on.IsZero() {
		l.Items = append(l.Items, Item{On: on, Kind: k, Sign: s, At: at})
	}
}

// terms puts each statutory moment where it stands: on the day it was done, else on the day to warn on.
func (l *Line) terms() {
	for i, s := range l.Terms {
		p := pin{on: s.Due, sign: l.sign(s)}
		if p.sign == Done && !s.State.Done.IsZero() {
			p.on = s.State.Done
		}
		l.add(p.on, Term, p.sign, i)
		l.pins = append(l.pins, p)
	}
	slices.SortStableFunc(l.pins, func(a, b pin) int { return int(a.on) - int(b.on) })
}

// sign says how a statutory moment stands. Only the coach's own duty can be late.
func (l *Line) sign(s dossier.Standing) Sign {
	switch {
	case s.Status == dossier.StatusDone:
		return Done
	case s.Status == dossier.StatusNotApplicable:
		return Skipped
	case s.Status == dossier.StatusUnknown:
		return Unknown
	case s.Due >= l.today:
		return Planned
	case s.Moment.Actor == wvp.Coach:
		return Late
	}
	return Past
}

func (l *Line) agenda() {
	a := &l.dossier.Agenda
	for i := range a.Contacts {
		c := &a.Contacts[i]
		l.add(c.On, Contact, Happened, i)
		letter, weight := contactLetter(c.Kind)
		l.contacts = append(l.contacts, mark{c.On, letter, weight})
	}
	for i := range a.Appointments {
		p := &a.Appointments[i]
		switch {
		case p.Result == dossier.Kept: // its contact stands on the line
		case !p.Open():
			l.add(p.On, Appointment, Skipped, i)
		default:
			l.add(p.On, Appointment, l.ahead(p.On), i)
			l.contacts = append(l.contacts, mark{p.On, "timeline.letter.planned", 9})
		}
	}
	for i := range a.Tasks {
		switch t := &a.Tasks[i]; {
		case t.Dropped:
		case t.Open():
			l.add(t.Due, Task, l.ahead(t.Due), i)
		default:
			l.add(t.Done, Task, Done, i)
		}
	}
	for i := range a.Reports {
		l.add(a.Reports[i].On, Report, Done, i)
	}
	l.contacts = slices.DeleteFunc(l.contacts, func(m mark) bool { return m.on.IsZero() })
	slices.SortStableFunc(l.contacts, func(x, y mark) int { return int(x.on) - int(y.on) })
}

func (l *Line) ahead(on civil.Date) Sign {
	if on < l.today {
		return Late
	}
	return Planned
}

func (l *Line) course() {
	c := &l.dossier.Course
	for i, s := range c.Phases {
		sign := Done
		if s.On > l.today {
			sign = Planned
		}
		l.add(s.On, Phase, sign, i)
	}
	for i, s := range c.First {
		l.add(s.On, FirstTrack, Happened, i)
	}
	for i, p := range c.Pauses {
		l.add(p.From, Pause, Happened, i)
		l.Resting = append(l.Resting, pauseSpan(p))
	}
	for _, in := range l.dossier.Calendar.Interruptions {
		l.Resting = append(l.Resting, in.Span)
	}
}

func pauseSpan(p track.Pause) civil.Span {
	to := p.Until
	if !p.Ended.IsZero() {
		to = p.Ended.Add(-1)
	}
	return civil.Span{From: p.From, To: to}
}

func (l *Line) applications() {
	for i := range l.dossier.Applications {
		a := &l.dossier.Applications[i]
		for j, s := range a.Steps {
			if s.On.IsZero() {
				continue
			}
			sign := Happened
			if s.On > l.today {
				sign = Planned
			}
			l.Items = append(l.Items, Item{On: s.On, Kind: Application, Sign: sign, At: i, Step: j})
		}
		if day := sentOn(a); !day.IsZero() {
			l.sent = append(l.sent, day)
		}
	}
	slices.Sort(l.sent)
}

// Seek is the place of the first item on or after a day.
func (l *Line) Seek(day civil.Date) int {
	return sort.Search(len(l.Items), func(i int) bool { return l.Items[i].On >= day })
}

// SeekStop is the place in Stops of the first stop on or after a day.
func (l *Line) SeekStop(day civil.Date) int {
	return sort.Search(len(l.Stops), func(i int) bool { return l.Items[l.Stops[i]].On >= day })
}

// Stop is the stop at a place in Stops.
func (l *Line) Stop(i int) (Item, bool) {
	if i < 0 || i >= len(l.Stops) {
		return Item{}, false
	}
	return l.Items[l.Stops[i]], true
}
