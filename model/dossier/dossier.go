package dossier

import (
	"slices"

	"spoorboek/model/civil"
	"spoorboek/model/journal"
	"spoorboek/model/party"
	"spoorboek/model/pipeline"
	"spoorboek/model/profile"
	"spoorboek/model/track"
	"spoorboek/model/wvp"
)

// Dossier is one trajectory as its journal tells it. It is made by Replay and never changed afterwards.
// The id of an item in it is the id of the entry that made the item.
type Dossier struct {
	ID     journal.ID
	Number string // what people type: 2026-031
	People
	Case         wvp.Case     // with the days of the moments that are done filled in
	Calendar     wvp.Calendar // of Case
	Moments      map[wvp.Code]MomentState
	Course       Course
	Plan         Plan
	Proof        Proof
	Agenda       Agenda
	Applications []pipeline.Application
	Papers       Papers
	Sheet        map[string]map[string]string // layout → column → value last imported
	Trail        Trail
}

// People are those whom a dossier is about.
type People struct {
	Person   profile.Person
	Employer party.Employer
	Parties  []party.Party // all others, and contact persons of the employer, by role
}

// Name returns the name as a list shows it, or "" when it is not known.
func (d *Dossier) Name() string { return d.Person.Full() }

// Phase returns the phase on that day.
func (d *Dossier) Phase(on civil.Date) track.Phase { return d.PhaseStep(on).Phase }

// PhaseStep returns the step that led to the phase on that day; its zero value is Registered.
func (d *Dossier) PhaseStep(on civil.Date) PhaseStep {
	for _, s := range slices.Backward(d.Course.Phases) {
		if s.On <= on {
			return s
		}
	}
	return PhaseStep{}
}

// Paused returns the pause that holds on that day.
func (d *Dossier) Paused(on civil.Date) (track.Pause, bool) {
	for _, p := range slices.Backward(d.Course.Pauses) {
		if p.On(on) {
			return p, true
		}
	}
	return track.Pause{}, false
}

// Week returns the sickness week of a day; 0 before the case or without a first sick day.
func (d *Dossier) Week(on civil.Date) int { return d.Calendar.Week(on) }

// AssignedFrom returns the day from which the coach answers for the trajectory: the start of spoor 2, else
// the day it was imported, else the day the dossier was opened.
func (d *Dossier) AssignedFrom() civil.Date {
	switch {
	case !d.Course.Assignment.Start.IsZero():
		return d.Course.Assignment.Start
	case !d.Course.Imported.IsZero():
		return d.Course.Imported
	}
	return d.Course.Opened
}

// LastContact returns the day of the last contact up to and including on; zero when there was none.
func (d *Dossier) LastContact(on civil.Date) civil.Date {
	var last civil.Date
	for i := range d.Agenda.Contacts {
		if day := d.Agenda.Contacts[i].On; day <= on {
			last = max(last, day)
		}
	}
	return last
}

// FirstTrack returns the state of spoor 1 on that day.
func (d *Dossier) FirstTrack(on civil.Date) track.FirstTrack {
	if s := FirstStepOn(d, on); s.State != "" {
		return s.State
	}
	return track.FirstUnknown
}

// FirstStepOn returns the statement that gave spoor 1 its state on that day; its zero value is none.
func FirstStepOn(d *Dossier, on civil.Date) FirstStep {
	for _, s := range slices.Backward(d.Course.First) {
		if s.On <= on && s.State != "" {
			return s
		}
	}
	return FirstStep{}
}

// FirstReviewed returns the last day up to and including on at which spoor 1 was looked at: stated,
// reviewed, or evaluated in a contact.
func (d *Dossier) FirstReviewed(on civil.Date) civil.Date {
	var last civil.Date
	for _, s := range d.Course.First {
		if s.On <= on {
			last = max(last, s.On)
		}
	}
	for i := range d.Agenda.Contacts {
		if c := &d.Agenda.Contacts[i]; c.Review && c.On <= on {
			last = max(last, c.On)
		}
	}
	return last
}

// Hours returns the hours spent: those carried over and those of the contacts.
func (d *Dossier) Hours() float64 {
	minutes := 0
	for i := range d.Agenda.Contacts {
		minutes += d.Agenda.Contacts[i].Minutes
	}
	return d.Course.Assignment.Carried + float64(minutes)/60
}

// Task finds a task by its id.
func (d *Dossier) Task(item journal.ID) (Task, bool) {
	return find(d.Agenda.Tasks, item, func(t *Task) journal.ID { return t.Item })
}

// Appointment finds an appointment by its id.
func (d *Dossier) Appointment(item journal.ID) (Appointment, bool) {
	return find(d.Agenda.Appointments, item, func(a *Appointment) journal.ID { return a.Item })
}

// Application finds an application by its id.
func (d *Dossier) Application(item journal.ID) (pipeline.Application, bool) {
	return find(d.Applications, item, func(a *pipeline.Application) journal.ID { return a.ID })
}

func find[T any](list []T, item journal.ID, id func(*T) journal.ID) (T, bool) {
	for i := range list {
		if id(&list[i]) == item && !item.IsZero() {
			return list[i], true
		}
	}
	var none T
	return none, false
}
