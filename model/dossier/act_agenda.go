package dossier

import (
	"cmp"
	"errors"

	"spoorboek/model/civil"
	"spoorboek/model/journal"
	"spoorboek/model/plain"
	"spoorboek/model/wvp"
)

// LogContact records a contact; with a next appointment it makes that, with an appointment it settles that.
type LogContact struct {
	Kind        ContactKind // Meeting unless said
	On          civil.Date  // today unless said
	With        string
	Minutes     int
	Discussed   string
	Agreed      string
	Next        string
	Own         string
	Audience    Audience // Own unless said
	Review      bool
	Goal        string
	Travel      int        // minutes
	Promises    string     // a line each: who, what, by when
	Appointment journal.ID // the appointment that was kept
	Following   Appoint    // without a day: no next appointment
}

// Name returns "contact".
func (LogContact) Name() string { return "contact" }

// Facts checks the contact and states it.
func (a LogContact) Facts(d *Dossier, today civil.Date) ([]journal.Stated, error) {
	var c check
	f := ContactLogged{
		How: cmp.Or(a.Kind, Meeting), With: c.line("with", a.With), Minutes: a.Minutes,
		Discussed: c.note("discussed", a.Discussed), Agreed: c.note("agreed", a.Agreed),
		Next: c.note("next", a.Next),
		Own:  c.note("own", a.Own), Audience: cmp.Or(a.Audience, Own), Review: a.Review, Appointment: a.Appointment,
		Goal: c.line("goal", a.Goal), Travel: a.Travel,
	}
	on := orToday(a.On, today)
	c.past("on", on, today)
	c.size("minutes", float64(a.Minutes), maxMinutes)
	c.size("travel", float64(a.Travel), maxMinutes)
	c.choice(f.How.Known(), "kind", words(ContactKinds()))
	c.choice(f.Audience.Known(), "audience", words(Audiences()))
	facts := []journal.Stated{stated(on, f)}
	if !a.Appointment.IsZero() {
		kept, found := d.Appointment(a.Appointment)
		c.that(found, "outcome-item", NoSuchItem)
		if kept.Open() {
			facts = append(facts, stated(on, AppointmentSettled{Item: a.Appointment, Result: Kept}))
		}
	}
	if !a.Following.On.IsZero() {
		next := a.Following
		next.With = cmp.Or(next.With, a.With)
		made, err := next.Facts(d, today)
		if err != nil && c.err == nil {
			c.err = prefixed("next-", err)
		}
		facts = append(facts, made...)
	}
	promised, err := promised(a.Promises, on, f.Audience)
	if err != nil {
		c.fail("promises", BadLines, promiseExample)
	}
	return c.state(append(facts, promised...)...)
}

// prefixed names the field of a part of an act as the whole act calls it.
func prefixed(prefix string, err error) error {
	var f *FieldError
	if errors.As(err, &f) {
		return &FieldError{Key: prefix + f.Key, Code: f.Code, Hint: f.Hint}
	}
	return err
}

// Appoint makes an appointment.
type Appoint struct {
	On    civil.Date // the day it takes place
	At    civil.Time
	Place string
	With  string
	Kind  ContactKind // Meeting unless said
	Note  string
}

// Name returns "appointment".
func (Appoint) Name() string { return "appointment" }

// Facts checks the appointment and states it. A day that is past is accepted: it still has to be settled.
func (a Appoint) Facts(_ *Dossier, today civil.Date) ([]journal.Stated, error) {
	var c check
	f := AppointmentMade{
		Day: a.On, At: a.At, Place: c.line("place", a.Place), With: c.line("with", a.With),
		How: cmp.Or(a.Kind, Meeting), Note: c.note("note", a.Note),
	}
	c.that(!a.On.IsZero(), "on", Missing)
	c.choice(f.How.Known(), "kind", words(ContactKinds()))
	return c.state(stated(civil.Min(today, a.On), f))
}

// SettleAppointment says how an appointment ended, or to which day it moved.
type SettleAppointment struct {
	Item       journal.ID
	Result     Result
	On         civil.Date // the day the result is of: today unless said
	To         civil.Date // the new day of a moved appointment
	At         civil.Time // the new time; none keeps the old one
	Place      string
	Note       string
	FollowUp   string     // a task that comes of it, for instance after a no-show
	FollowUpOn civil.Date // its day
}

// Name returns "outcome-of".
func (SettleAppointment) Name() string { return "outcome-of" }

// Facts checks the result and states it.
func (a SettleAppointment) Facts(d *Dossier, today civil.Date) ([]journal.Stated, error) {
	var c check
	old, found := d.Appointment(a.Item)
	c.that(found, "item", NoSuchItem)
	c.choice(has(settledResults(), string(a.Result)), "result", settledResults())
	c.allow(!found || old.Open(), a.Name(), ReasonSettled)
	f := AppointmentSettled{
		Item: a.Item, Result: a.Result, Place: c.line("place", a.Place), Note: c.note("note", a.Note),
	}
	if a.Result == Moved {
		c.that(!a.To.IsZero(), "to", Missing)
		f.Day, f.At = a.To, cmp.Or(a.At, old.At)
	}
	on := orToday(a.On, today)
	c.past("on", on, today)
	facts := []journal.Stated{stated(on, f)}
	if text := c.line("follow-up", a.FollowUp); !text.IsZero() {
		facts = append(facts, stated(today, TaskAdded{Text: text, Due: orToday(a.FollowUpOn, today)}))
	}
	return c.state(facts...)
}

// AddTask adds something to do. With Code it is an own reminder of a statutory moment.
type AddTask struct {
	Text string
	Due  civil.Date // zero: some time
	Code wvp.Code
}

// Name returns "task".
func (AddTask) Name() string { return "task" }

// Facts checks the task and states it.
func (a AddTask) Facts(_ *Dossier, today civil.Date) ([]journal.Stated, error) {
	var c check
	f := TaskAdded{Text: c.needed("text", c.line("text", a.Text)), Due: a.Due, Code: a.Code}
	c.code(a.Code, false)
	return c.state(stated(today, f))
}

// EditTask gives a task another text, or another day on which it was done: emptied, the task is open again.
type EditTask struct {
	Item journal.ID
	Text Change[plain.Text]
	Done Change[civil.Date]
}

// Name returns "edit-task".
func (EditTask) Name() string { return "edit-task" }

// Facts checks what was given and states what differs.
func (a EditTask) Facts(d *Dossier, today civil.Date) ([]journal.Stated, error) {
	var c check
	var facts []journal.Stated
	t, found := d.Task(a.Item)
	c.that(found, "item", NoSuchItem)
	if text := changedText(a.Text, t.Text); text.Set {
		f := TaskChanged{Item: a.Item, Text: c.needed("text", c.line("text", text.Value.String()))}
		facts = append(facts, stated(today, f))
	}
	done := changed(a.Done, t.Done)
	c.past("done", done.Value, today)
	c.allow(!done.Set || !t.Dropped, a.Name(), ReasonTaskClosed)
	switch {
	case done.Set && done.Value.IsZero():
		facts = append(facts, stated(today, TaskReopened{Item: a.Item}))
	case done.Set:
		facts = append(facts, stated(done.Value, TaskDone{Item: a.Item}))
	}
	c.that(len(facts) > 0, "text", Nothing)
	return c.state(facts...)
}

// Finish says that a task, or a statutory moment, is done.
type Finish struct {
	Item journal.ID // a task, or else
	Code wvp.Code   // a moment
	On   civil.Date // today unless said
}

// Name returns "done".
func (Finish) Name() string { return "done" }

// Facts checks that it was open and states that it is done.
func (a Finish) Facts(d *Dossier, today civil.Date) ([]journal.Stated, error) {
	if a.Code != "" {
		return MomentAct{Code: a.Code, Done: orToday(a.On, today)}.Facts(d, today)
	}
	var c check
	t, found := d.Task(a.Item)
	c.that(!a.Item.IsZero(), "item", Missing)
	c.that(found, "item", NoSuchItem)
	c.allow(!found || t.Open(), a.Name(), ReasonTaskClosed)
	on := orToday(a.On, today)
	c.past("on", on, today)
	return c.state(stated(on, TaskDone{Item: a.Item}))
}

// Reopen takes back that a task, or a statutory moment, is done, dropped or not applicable.
type Reopen struct {
	Item journal.ID // a task, or else
	Code wvp.Code   // a moment
}

// Name returns "reopen".
func (Reopen) Name() string { return "reopen" }

// Facts checks that it was closed and states that it is open.
func (a Reopen) Facts(d *Dossier, today civil.Date) ([]journal.Stated, error) {
	if a.Code != "" {
		return MomentAct{Code: a.Code, Reopen: true}.Facts(d, today)
	}
	var c check
	t, found := d.Task(a.Item)
	c.that(found, "item", NoSuchItem)
	c.allow(!found || !t.Open(), a.Name(), ReasonTaskOpen)
	return c.state(stated(today, TaskReopened{Item: a.Item}))
}

// Drop says that a task need not be done any more.
type Drop struct {
	Item   journal.ID
	Reason string
}

// Name returns "drop".
func (Drop) Name() string { return "drop" }

// Facts checks that the task was open and states that it is dropped.
func (a Drop) Facts(d *Dossier, today civil.Date) ([]journal.Stated, error) {
	var c check
	t, found := d.Task(a.Item)
	c.that(found, "item", NoSuchItem)
	c.allow(!found || t.Open(), a.Name(), ReasonTaskClosed)
	return c.state(stated(today, TaskDropped{Item: a.Item, Reason: c.line("reason", a.Reason)}))
}

// Move gives a task, an appointment or a statutory moment another day. A moment asks a reason.
type Move struct {
	Item   journal.ID // a task or an appointment, or else
	Code   wvp.Code   // a moment
	To     civil.Date
	Reason string
}

// Name returns "move".
func (Move) Name() string { return "move" }

// Facts checks what is moved and states its new day.
func (a Move) Facts(d *Dossier, today civil.Date) ([]journal.Stated, error) {
	var c check
	c.that(!a.To.IsZero(), "to", Missing)
	if c.err != nil {
		return c.state()
	}
	if a.Code != "" {
		return MomentAct{Code: a.Code, Moved: a.To, Reason: a.Reason}.Facts(d, today)
	}
	if _, found := d.Appointment(a.Item); found {
		return SettleAppointment{Item: a.Item, Result: Moved, To: a.To, Note: a.Reason}.Facts(d, today)
	}
	t, found := d.Task(a.Item)
	c.that(!a.Item.IsZero(), "item", Missing)
	c.that(found, "item", NoSuchItem)
	c.allow(!found || t.Open(), a.Name(), ReasonTaskClosed)
	c.that(t.Due != a.To, "to", Nothing)
	return c.state(stated(today, TaskMoved{Item: a.Item, To: a.To, Reason: c.line("reason", a.Reason)}))
}

// words returns named choices as plain strings.
func words[W ~string](list []W) []string {
	out := make([]string, len(list))
	for i, w := range list {
		out[i] = string(w)
	}
	return out
}
