package dossier

import (
	"slices"

	"spoorboek/model/civil"
	"spoorboek/model/journal"
	"spoorboek/model/wvp"
)

// Agenda is what was said and what is to be done.
type Agenda struct {
	Contacts     []Contact // by day
	Appointments []Appointment
	Tasks        []Task
	Snoozes      []Snooze
	Reports      []Report // by day
	Drafts       []Draft  // of reports, in the order in which they were written
	Readings     []Reading
	Promises     []Promise
}

// Travel returns the hours of travel for contacts; they are kept beside the hours of contact.
func (a *Agenda) Travel() float64 {
	minutes := 0
	for i := range a.Contacts {
		minutes += a.Contacts[i].Travel
	}
	return float64(minutes) / 60
}

// Audience is who may read a text.
type Audience string

// The audiences, each wider than the one before: own is the coach alone.
const (
	Own         Audience = "own"      // eigen aantekening
	ForEmployee Audience = "employee" // ook de werknemer
	ForEmployer Audience = "employer" // ook de werkgever
	ForUWV      Audience = "uwv"      // allen behalve de bedrijfsarts
)

// Audiences returns every Audience.
func Audiences() []Audience { return []Audience{Own, ForEmployee, ForEmployer, ForUWV} }

// Known reports whether a is one of Audiences.
func (a Audience) Known() bool { return slices.Contains(Audiences(), a) }

// ContactKind is how there was contact.
type ContactKind string

// The kinds of contact.
const (
	Meeting  ContactKind = "meeting"  // gesprek
	Call     ContactKind = "call"     // telefoon
	Mail     ContactKind = "mail"     // e-mail
	ThreeWay ContactKind = "threeway" // driegesprek: werknemer, werkgever, coach
	OtherWay ContactKind = "other"    // anders of niet bekend
)

// ContactKinds returns every ContactKind.
func ContactKinds() []ContactKind { return []ContactKind{Meeting, Call, Mail, ThreeWay, OtherWay} }

// Known reports whether k is one of ContactKinds.
func (k ContactKind) Known() bool { return slices.Contains(ContactKinds(), k) }

// Contact is one contact with the person or another party (contactmoment).
type Contact struct {
	Item        journal.ID
	On          civil.Date
	Kind        ContactKind
	With        string
	Minutes     int
	Travel      int    // minutes of travel
	Goal        string // doel van het contact
	Discussed   string
	Agreed      string // afspraken: shareable
	Next        string // vervolg: shareable
	Own         string // eigen aantekening: the coach alone
	Audience    Audience
	Review      bool       // spoor 1 was evaluated with the employer
	Appointment journal.ID // the appointment it came of
}

// Result is how an appointment ended.
type Result string

// The results; Planned is no result yet.
const (
	Planned   Result = "planned"
	Kept      Result = "kept"      // doorgegaan
	Moved     Result = "moved"     // verzet
	Cancelled Result = "cancelled" // afgezegd
	NoShow    Result = "no-show"   // niet verschenen
)

// settledResults are the results that can be recorded.
func settledResults() []string {
	return []string{string(Kept), string(Moved), string(Cancelled), string(NoShow)}
}

// Shift is one change of a day that was agreed.
type Shift struct {
	From   civil.Date
	To     civil.Date
	On     civil.Date // the day it was moved
	Reason string
}

// Appointment is an agreed meeting (afspraak).
type Appointment struct {
	Item    journal.ID
	On      civil.Date // the day it takes place
	At      civil.Time
	Place   string
	With    string
	Kind    ContactKind
	Made    civil.Date // the day it was made
	Result  Result
	Settled civil.Date // the day the result is of
	Note    string
	Contact journal.ID // the contact that came of it
	Moves   []Shift
}

// Open reports whether the appointment still has to take place or to be settled.
func (a Appointment) Open() bool { return a.Result == Planned }

// Task is something the coach has to do.
type Task struct {
	Item    journal.ID
	Text    string
	Due     civil.Date // zero: some time
	Added   civil.Date
	Done    civil.Date // zero: not done
	Dropped bool
	Because string   // why it was dropped
	Code    wvp.Code // an own reminder of a statutory moment
	Moves   []Shift
}

// Open reports whether the task is neither done nor dropped.
func (t Task) Open() bool { return t.Done.IsZero() && !t.Dropped }

// Snooze lets one signal rest until a day.
type Snooze struct {
	Rule   string     // the rule of the signal; empty: any about Item or Code
	Item   journal.ID // what the signal is about; zero: the dossier
	Code   wvp.Code   // the statutory moment the signal is about
	Until  civil.Date // the day it returns
	Reason string
	On     civil.Date // the day it was snoozed
	Entry  journal.ID
}

// Covers reports whether the snooze holds on day for a signal of that rule, item and moment.
func (s Snooze) Covers(rule string, item journal.ID, code wvp.Code, day civil.Date) bool {
	return s.On <= day && day < s.Until && (s.Rule == "" || s.Rule == rule) && s.Item == item && s.Code == code
}
