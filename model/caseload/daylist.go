package caseload

import (
	"cmp"
	"slices"

	"spoorboek/model/civil"
	"spoorboek/model/signal"
	"spoorboek/model/wvp"
)

// Part is a part of the list of a day.
type Part string

// The parts of the list of a day, in its order.
const (
	Appointed Part = "appointed" // afspraken van de dag
	ToCall    Part = "to-call"   // wie te bellen
	ToDo      Part = "to-do"     // taken en toezeggingen
	ByLaw     Part = "by-law"    // wettelijke data
)

// Parts are the parts of the list of a day, in their order.
func Parts() []Part { return []Part{Appointed, ToCall, ToDo, ByLaw} }

// lawAhead is how many days ahead the list of a day looks for what the law asks.
const lawAhead = 28

// partOf says in which part a signal belongs. What is not here asks for the workbench, not for a telephone.
var partOf = map[signal.RuleID]Part{
	signal.Contact: ToCall, signal.AppointmentOutcome: ToCall, signal.NoAppointment: ToCall,
	signal.Interview: ToCall, signal.FollowUp: ToCall, signal.AftercareDue: ToCall,
	signal.CapacityReported: ToCall,
	signal.Task:             ToDo, signal.PromiseDue: ToDo,
}

// Entry is one line of the list of a day: of whom, and what it says.
type Entry struct {
	Row    *Row
	Signal signal.Signal
}

// DayList is what a coach takes along on the day that a list was judged for: her appointments, who to call,
// what was promised, and the next days of the law.
func DayList(l *List) map[Part][]Entry {
	list := map[Part][]Entry{}
	for _, line := range l.orders[Urgency] {
		law := speaking(l, list, line)
		for i := range line.Row.In.Dues {
			switch d := line.Row.In.Dues[i].Under(l.settings); {
			case d == nil:
			case d.Rule == signal.Appointment && d.On == l.today:
				list[Appointed] = append(list[Appointed], Entry{line.Row, dayOf(d, l.today)})
			case d.Code != 0 && near(l.today, d, law[d.Code.Code()]):
				list[ByLaw] = append(list[ByLaw], Entry{line.Row, dayOf(d, l.today)})
			}
		}
	}
	for _, part := range []Part{Appointed, ByLaw} {
		slices.SortStableFunc(list[part], func(a, b Entry) int {
			return cmp.Or(
				cmp.Compare(a.Signal.Due, b.Signal.Due), cmp.Compare(uint16(a.Signal.At)-1, uint16(b.Signal.At)-1),
				cmp.Compare(a.Row.sort, b.Row.sort),
			)
		})
	}
	return list
}

// near reports whether a day of the law belongs on the list: the rules speak of it, or it is ahead and not
// far. What is only a habit waits until the rules speak.
func near(today civil.Date, d *signal.Due, speaks bool) bool {
	ahead := d.On >= today && d.On <= today.Add(lawAhead)
	return speaks || ahead && !d.Code.Habit()
}

// speaking adds what the rules say of a dossier on the day, and gives the moments of the law they speak of.
func speaking(l *List, list map[Part][]Entry, line *Line) map[wvp.Code]bool {
	law := map[wvp.Code]bool{}
	for _, s := range l.Judgement(line).Signals {
		part := partOf[s.Rule]
		switch {
		case s.Group >= signal.Later && s.Group != signal.Unjudgeable:
		case s.Code != "":
			law[s.Code] = true
		case part == ToDo && s.Due > l.today:
		case part != "":
			list[part] = append(list[part], Entry{line.Row, s})
		}
	}
	return law
}

// dayOf is a due as a line that names its day, whoever is to do it.
func dayOf(d *signal.Due, today civil.Date) signal.Signal {
	s := d.Signal()
	if s.Code != "" {
		s.Group = signal.Later
	}
	s.Days = today.Sub(s.Due)
	return s
}
