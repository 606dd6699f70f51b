package dossier

import (
	"slices"

	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/signal"
)

// sort is what a line is about.
type sort uint8

const (
	alarm   sort = iota // a signal of the morning
	past                // moments of before the assignment that nobody confirmed
	task                // an open task
	meeting             // an appointment to come or to settle
	ticked              // a task that is done
	talk                // a contact
	application
	paper
	note
)

// item is a line of a card: at is its place in the dossier's own list, or how many for past.
type item struct {
	sort sort
	at   int
	on   civil.Date
}

// content is what the cards of a dossier hold, laid out once when it was read.
type content struct {
	d       *dossier.Dossier
	items   [partCount][]item
	signals []signal.Signal // those that are no task and no appointment: they have lines of their own
	late    int             // own duties of which the day went by
	past    int             // moments of before the assignment without a fact
}

// doneDays is how long a task that is done stays in sight.
const doneDays = 7

func newContent(d *dossier.Dossier, today civil.Date, settings signal.Settings) *content {
	c := &content{d: d}
	for _, s := range d.Standings(today) {
		if s.Status == dossier.StatusUnknown {
			c.past++
		}
	}
	c.judge(today, settings)
	c.agenda(today)
	for i := len(d.Agenda.Contacts) - 1; i >= 0; i-- {
		c.items[contacts] = append(c.items[contacts], item{talk, i, d.Agenda.Contacts[i].On})
	}
	for i := range d.Applications {
		c.items[applications] = append(c.items[applications], item{application, i, d.Applications[i].Since(today)})
	}
	slices.SortStableFunc(c.items[applications], func(x, y item) int {
		if a, b := d.Applications[x.at].At(today).Open(), d.Applications[y.at].At(today).Open(); a != b {
			if a {
				return -1
			}
			return 1
		}
		return int(y.on) - int(x.on)
	})
	for i := len(d.Papers.Documents) - 1; i >= 0; i-- {
		c.items[papers] = append(c.items[papers], item{paper, i, d.Papers.Documents[i].Day()})
	}
	for i := len(d.Papers.Notes) - 1; i >= 0; i-- {
		c.items[notes] = append(c.items[notes], item{note, i, d.Papers.Notes[i].On})
	}
	return c
}

// judge keeps the signals that have no line of their own among tasks and appointments.
func (c *content) judge(today civil.Date, settings signal.Settings) {
	for _, s := range signal.Judge(signal.From(c.d), today, settings).Signals {
		if s.Group == signal.Overdue {
			c.late++
		}
		own := s.Rule == signal.Task || s.Rule == signal.Appointment || s.Rule == signal.AppointmentOutcome
		if !own && s.Group != signal.Later {
			c.items[tasks] = append(c.items[tasks], item{sort: alarm, at: len(c.signals), on: s.Due})
			c.signals = append(c.signals, s)
		}
	}
}

// agenda lays out what is to be done, below the signals: unconfirmed moments, tasks and appointments by day,
// then what was done this week.
func (c *content) agenda(today civil.Date) {
	var open, done []item
	for i := range c.d.Agenda.Tasks {
		switch t := &c.d.Agenda.Tasks[i]; {
		case t.Open():
			open = append(open, item{task, i, t.Due})
		case !t.Done.IsZero() && today.Sub(t.Done) <= doneDays:
			done = append(done, item{ticked, i, t.Done})
		}
	}
	for i := range c.d.Agenda.Appointments {
		if a := &c.d.Agenda.Appointments[i]; a.Open() {
			open = append(open, item{meeting, i, a.On})
		}
	}
	slices.SortStableFunc(open, func(x, y item) int {
		if x.on.IsZero() != y.on.IsZero() {
			return int(y.on) - int(x.on)
		}
		return int(x.on) - int(y.on)
	})
	slices.SortStableFunc(done, func(x, y item) int { return int(y.on) - int(x.on) })
	if c.past > 0 {
		c.items[tasks] = append(c.items[tasks], item{sort: past, at: c.past})
	}
	c.items[tasks] = append(append(c.items[tasks], open...), done...)
}
