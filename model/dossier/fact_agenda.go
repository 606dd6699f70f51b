package dossier

import (
	"spoorboek/model/civil"
	"spoorboek/model/journal"
	"spoorboek/model/plain"
	"spoorboek/model/wvp"
)

// ContactLogged is one contact, on the day of its entry.
type ContactLogged struct {
	How         ContactKind `json:"kind"`
	With        plain.Text  `json:"with,omitzero"`
	Minutes     int         `json:"minutes,omitzero"`
	Discussed   plain.Text  `json:"discussed,omitzero"`
	Agreed      plain.Text  `json:"agreed,omitzero"`
	Next        plain.Text  `json:"next,omitzero"`
	Own         plain.Text  `json:"own,omitzero"`
	Audience    Audience    `json:"audience"`
	Review      bool        `json:"review,omitzero"`
	Appointment journal.ID  `json:"appointment,omitzero"`

	Goal   plain.Text `json:"goal,omitzero"`
	Travel int        `json:"travel,omitzero"` // minutes
}

// Version returns 2: the first had no goal and no travel.
func (ContactLogged) Version() uint16 { return 2 }

// Kind returns "contact.logged".
func (ContactLogged) Kind() journal.Kind { return "contact.logged" }

func (f ContactLogged) refs() []journal.ID { return some(f.Appointment) }

func (f ContactLogged) apply(r *replayer, e *journal.Entry) {
	c := Contact{
		Item: e.ID, On: e.On, Kind: f.How, With: f.With.String(), Minutes: f.Minutes,
		Discussed: f.Discussed.String(), Agreed: f.Agreed.String(), Next: f.Next.String(),
		Own: f.Own.String(), Audience: f.Audience, Review: f.Review, Goal: f.Goal.String(), Travel: f.Travel,
	}
	if !f.Appointment.IsZero() {
		if at, ok := r.item(e, f.Appointment, sortAppointment); ok {
			c.Appointment = f.Appointment
			r.d.Agenda.Appointments[at].Contact = e.ID
		}
	}
	r.afterClosing(e)
	r.keep(e.ID, sortContact, len(r.d.Agenda.Contacts))
	r.d.Agenda.Contacts = append(r.d.Agenda.Contacts, c)
}

// AppointmentMade is an appointment, made on the day of its entry.
type AppointmentMade struct {
	Day   civil.Date  `json:"day"`
	At    civil.Time  `json:"time,omitzero"`
	Place plain.Text  `json:"place,omitzero"`
	With  plain.Text  `json:"with,omitzero"`
	How   ContactKind `json:"kind"`
	Note  plain.Text  `json:"note,omitzero"`
}

// Kind returns "appointment.made".
func (AppointmentMade) Kind() journal.Kind { return "appointment.made" }

func (f AppointmentMade) apply(r *replayer, e *journal.Entry) {
	list := &r.d.Agenda.Appointments
	r.keep(e.ID, sortAppointment, len(*list))
	r.afterClosing(e)
	*list = append(*list, Appointment{
		Item: e.ID, On: f.Day, At: f.At, Place: f.Place.String(), With: f.With.String(), Kind: f.How,
		Made: e.On, Result: Planned, Note: f.Note.String(),
	})
}

// AppointmentSettled says how an appointment ended. Moved gives it another day and leaves it open.
type AppointmentSettled struct {
	Item   journal.ID `json:"item"`
	Result Result     `json:"result"`
	Day    civil.Date `json:"day,omitzero"`  // of a moved appointment
	At     civil.Time `json:"time,omitzero"` // of a moved appointment
	Place  plain.Text `json:"place,omitzero"`
	Note   plain.Text `json:"note,omitzero"`
}

// Kind returns "appointment.settled".
func (AppointmentSettled) Kind() journal.Kind { return "appointment.settled" }

func (f AppointmentSettled) refs() []journal.ID { return some(f.Item) }

func (f AppointmentSettled) apply(r *replayer, e *journal.Entry) {
	at, ok := r.item(e, f.Item, sortAppointment)
	if !ok {
		return
	}
	a := &r.d.Agenda.Appointments[at]
	r.touch("appointment", f.Item, f.Result)
	if !f.Place.IsZero() {
		a.Place = f.Place.String()
	}
	if f.Result == Moved {
		a.Moves = append(a.Moves, Shift{From: a.On, To: f.Day, On: e.On, Reason: f.Note.String()})
		a.On, a.At = either(f.Day, a.On), f.At
	} else {
		a.Result, a.Settled = f.Result, e.On
	}
	if !f.Note.IsZero() {
		a.Note = f.Note.String()
	}
}

// TaskAdded is something to do. With Code it is an own reminder of a statutory moment.
type TaskAdded struct {
	Text plain.Text `json:"text"`
	Due  civil.Date `json:"due"`
	Code wvp.Code   `json:"code,omitempty"`
}

// Kind returns "task.added".
func (TaskAdded) Kind() journal.Kind { return "task.added" }

func (f TaskAdded) apply(r *replayer, e *journal.Entry) {
	r.keep(e.ID, sortTask, len(r.d.Agenda.Tasks))
	r.d.Agenda.Tasks = append(r.d.Agenda.Tasks, Task{
		Item: e.ID, Text: f.Text.String(), Due: f.Due, Added: e.On, Code: f.Code,
	})
}

// TaskDone says that a task was done, on the day of its entry.
type TaskDone struct {
	Item journal.ID `json:"item"`
}

// Kind returns "task.done".
func (TaskDone) Kind() journal.Kind { return "task.done" }

func (f TaskDone) refs() []journal.ID { return some(f.Item) }

func (f TaskDone) apply(r *replayer, e *journal.Entry) {
	if t := r.task(e, f.Item); t != nil {
		t.Done, t.Dropped = either(e.On, civil.FromTime(e.Recorded)), false
		r.touch("task", f.Item, "done")
	}
}

// TaskReopened takes a task that was done or dropped back.
type TaskReopened struct {
	Item journal.ID `json:"item"`
}

// Kind returns "task.reopened".
func (TaskReopened) Kind() journal.Kind { return "task.reopened" }

func (f TaskReopened) refs() []journal.ID { return some(f.Item) }

func (f TaskReopened) apply(r *replayer, e *journal.Entry) {
	if t := r.task(e, f.Item); t != nil {
		t.Done, t.Dropped = 0, false
		r.touch("task", f.Item, "open")
	}
}

// TaskMoved gives a task another day.
type TaskMoved struct {
	Item   journal.ID `json:"item"`
	To     civil.Date `json:"to"`
	Reason plain.Text `json:"reason,omitzero"`
}

// Kind returns "task.moved".
func (TaskMoved) Kind() journal.Kind { return "task.moved" }

func (f TaskMoved) refs() []journal.ID { return some(f.Item) }

func (f TaskMoved) apply(r *replayer, e *journal.Entry) {
	if t := r.task(e, f.Item); t != nil {
		t.Moves = append(t.Moves, Shift{From: t.Due, To: f.To, On: e.On, Reason: f.Reason.String()})
		t.Due = f.To
		r.touch("task.due", f.Item, f.To)
	}
}

// TaskChanged gives a task another text.
type TaskChanged struct {
	Item journal.ID `json:"item"`
	Text plain.Text `json:"text"`
}

// Kind returns "task.changed".
func (TaskChanged) Kind() journal.Kind { return "task.changed" }

func (f TaskChanged) refs() []journal.ID { return some(f.Item) }

func (f TaskChanged) apply(r *replayer, e *journal.Entry) {
	if t := r.task(e, f.Item); t != nil {
		t.Text = f.Text.String()
		r.touch("task.text", f.Item, t.Text)
	}
}

// TaskDropped says that a task need not be done any more.
type TaskDropped struct {
	Item   journal.ID `json:"item"`
	Reason plain.Text `json:"reason,omitzero"`
}

// Kind returns "task.dropped".
func (TaskDropped) Kind() journal.Kind { return "task.dropped" }

func (f TaskDropped) refs() []journal.ID { return some(f.Item) }

func (f TaskDropped) apply(r *replayer, e *journal.Entry) {
	if t := r.task(e, f.Item); t != nil {
		t.Done, t.Dropped, t.Because = 0, true, f.Reason.String()
		r.touch("task", f.Item, "dropped")
	}
}

func (r *replayer) task(e *journal.Entry, item journal.ID) *Task {
	at, ok := r.item(e, item, sortTask)
	if !ok {
		return nil
	}
	return &r.d.Agenda.Tasks[at]
}

// SignalSnoozed lets a signal rest until a day, with the reason.
type SignalSnoozed struct {
	Rule   string     `json:"rule,omitempty"`
	Item   journal.ID `json:"item,omitzero"`
	Code   wvp.Code   `json:"code,omitempty"`
	Until  civil.Date `json:"until"`
	Reason plain.Text `json:"reason"`
}

// Kind returns "signal.snoozed".
func (SignalSnoozed) Kind() journal.Kind { return "signal.snoozed" }

func (f SignalSnoozed) apply(r *replayer, e *journal.Entry) {
	r.d.Agenda.Snoozes = append(r.d.Agenda.Snoozes, Snooze{
		Rule: f.Rule, Item: f.Item, Code: f.Code, Until: f.Until, Reason: f.Reason.String(), On: e.On, Entry: e.ID,
	})
}
