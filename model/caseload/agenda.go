package caseload

import (
	"cmp"
	"slices"

	"spoorboek/model/civil"
	"spoorboek/model/signal"
)

// Event is one thing with a day, of one dossier: an appointment, a dated task, a legal moment.
type Event struct {
	Row *Row
	Due signal.Due
}

// Agenda is what stands on the days from and to and between, over the open dossiers: by day, then time,
// then name.
func (l *List) Agenda(from, to civil.Date) []Event {
	var all []Event
	for _, line := range l.orders[Urgency] {
		for i := range line.Row.In.Dues {
			d := line.Row.In.Dues[i].Under(l.settings)
			if d == nil || d.On < from || d.On > to || d.Rule == signal.Interview || d.Rule == signal.Offer {
				continue
			}
			all = append(all, Event{Row: line.Row, Due: *d})
		}
	}
	slices.SortStableFunc(all, func(a, b Event) int {
		return cmp.Or(
			cmp.Compare(a.Due.On, b.Due.On), cmp.Compare(uint16(a.Due.At)-1, uint16(b.Due.At)-1),
			cmp.Compare(a.Row.sort, b.Row.sort),
		)
	})
	return all
}

// Neglected are the open dossiers that got no attention since a day, the longest silence first: no contact
// since, no appointment since, and not at rest.
func (l *List) Neglected(since civil.Date) []*Line {
	var all []*Line
	for _, line := range l.orders[Urgency] {
		in := &line.Row.In
		rests := in.Closed(l.today) || in.Asleep(l.today)
		if rests || in.Contact.Last >= since || meets(in, since, l.today) {
			continue
		}
		all = append(all, line)
	}
	slices.SortStableFunc(all, func(a, b *Line) int {
		return cmp.Or(
			cmp.Compare(a.Row.In.Contact.Last, b.Row.In.Contact.Last), cmp.Compare(a.Row.sort, b.Row.sort),
		)
	})
	return all
}

// meets reports whether an appointment stood or stands in the days from and to and between.
func meets(in *signal.Inputs, from, to civil.Date) bool {
	return slices.ContainsFunc(in.Dues, func(d signal.Due) bool {
		return d.Rule == signal.Appointment && from <= d.On && d.On <= to
	})
}

// Oldest are the promises and tasks whose day has passed, the oldest first, at most most of them.
func (l *List) Oldest(most int) []Event {
	var all []Event
	for _, line := range l.orders[Urgency] {
		in := &line.Row.In
		for i := range in.Dues {
			if d := &in.Dues[i]; d.Rule == signal.Task && !d.On.IsZero() && d.On < l.today {
				all = append(all, Event{Row: line.Row, Due: *d})
			}
		}
		for i := range in.Watches {
			if w := &in.Watches[i]; w.Rule == signal.PromiseDue && w.On < l.today {
				due := signal.Due{Rule: w.Rule, On: w.On, Item: w.Item, Text: w.Text}
				all = append(all, Event{Row: line.Row, Due: due})
			}
		}
	}
	slices.SortStableFunc(all, func(a, b Event) int {
		return cmp.Or(cmp.Compare(a.Due.On, b.Due.On), cmp.Compare(a.Row.sort, b.Row.sort))
	})
	return all[:min(len(all), most)]
}
