package desk

import (
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"spoorboek/model/caseload"
	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/model/office"
	"spoorboek/model/track"
	"spoorboek/model/wvp"
	"spoorboek/store"
)

// Calendars takes the agenda out to other calendars and appointments in from them.
type Calendars struct{ *core }

// Titles says how things are called in a calendar that others may see.
type Titles struct {
	Kind  func(dossier.ContactKind) string // "gesprek"
	Task  string                           // "taak"
	Due   string                           // "termijn"
	Named bool                             // full names, places and what it is about too
	What  func(wvp.Code) string            // the name of a statutory moment, for full titles
}

const (
	uidEnd  = "@spoorboek"
	lookOut = 30 // days back that a calendar still holds
	anHour  = 60
)

// Alarms: half an hour before an appointment; at nine in the morning a week and a day before a deadline.
const (
	halfAnHour = 30 * time.Minute
	dayBefore  = 15 * time.Hour
	weekBefore = 6*24*time.Hour + dayBefore
)

// Events gives the open deadlines and the appointments of dossiers, from a month ago on. Titles hold
// initials, number and kind, and never a word about health, unless they are to be named.
func (c Calendars) Events(ctx context.Context, ids []journal.ID, t Titles) ([]store.Event, error) {
	var all []store.Event
	for _, id := range ids {
		d, err := c.dossier(ctx, id)
		if err != nil {
			return nil, err
		}
		all = append(all, calendarOf(d, t, c.today())...)
	}
	slices.SortStableFunc(all, func(a, b store.Event) int {
		return cmp.Or(cmp.Compare(a.On, b.On), cmp.Compare(a.At, b.At), cmp.Compare(a.UID, b.UID))
	})
	return all, nil
}

// WriteCalendar writes events and logs that they leave.
func (c Calendars) WriteCalendar(
	ctx context.Context, w io.Writer, ids []journal.ID, events []store.Event,
) error {
	if err := c.Agenda.Write(w, events); err != nil {
		return err
	}
	return c.LogCalendar(ctx, ids)
}

// LogCalendar logs that a calendar of dossiers leaves.
func (c Calendars) LogCalendar(ctx context.Context, ids []journal.ID) error {
	logged := office.ExportLogged{Format: "ics", What: office.Calendar, For: "coach"}
	return Exporting(c).LogLeaving(ctx, logged, ids)
}

// leaf is the calendar of one dossier while it is written.
type leaf struct {
	d      *dossier.Dossier
	t      Titles
	today  civil.Date
	events []store.Event
}

func calendarOf(d *dossier.Dossier, t Titles, today civil.Date) []store.Event {
	l := leaf{d: d, t: t, today: today}
	l.appointments()
	if d.Phase(today) != track.Closed {
		l.tasks()
		l.moments()
	}
	return l.events
}

// add puts an event in the calendar under its title; unless it may be named, nothing else says what it is
// about.
func (l *leaf) add(e store.Event, kind, detail string) {
	who := l.d.Person.Initials()
	if l.t.Named {
		who = l.d.Name()
	}
	e.Title = strings.Join(strings.Fields(who+" "+l.d.Number+" "+kind), " ")
	if l.t.Named && detail != "" {
		e.Title += ": " + detail
	}
	if !l.t.Named {
		e.Place, e.Note = "", ""
	}
	e.UID += uidEnd
	e.Sequence, e.Stamp = l.d.Trail.Count, l.d.Trail.LastRecorded
	l.events = append(l.events, e)
}

func (l *leaf) appointments() {
	for _, a := range l.d.Agenda.Appointments {
		if a.On < l.today-lookOut || a.Result == dossier.NoShow {
			continue
		}
		l.add(store.Event{
			UID: a.Item.String(), On: a.On, At: a.At, Minutes: anHour, Place: a.Place, Note: a.With,
			Cancelled: a.Result == dossier.Cancelled, Alarms: []time.Duration{halfAnHour},
		}, l.t.Kind(a.Kind), a.With)
	}
}

func (l *leaf) tasks() {
	for _, task := range l.d.Agenda.Tasks {
		if task.Open() && task.Due >= l.today-lookOut && task.Code == "" {
			l.add(store.Event{
				UID: task.Item.String(), On: task.Due, Alarms: []time.Duration{dayBefore},
			}, l.t.Task, task.Text)
		}
	}
}

func (l *leaf) moments() {
	for _, m := range l.d.Standings(l.today) {
		open := m.Status == dossier.StatusOpen || m.Status == dossier.StatusMoved
		if !open || m.Moment.Lapsed != "" || m.Due < l.today-lookOut {
			continue
		}
		l.add(store.Event{
			UID: momentID(l.d.ID, m.Moment.Code), On: m.Due, Alarms: []time.Duration{weekBefore, dayBefore},
		}, l.t.Due, l.t.What(m.Moment.Code))
	}
}

// momentID names a statutory moment for ever without saying which it is: a calendar shows identifiers too.
func momentID(of journal.ID, code wvp.Code) string {
	sum := sha256.Sum256([]byte(of.String() + " " + string(code)))
	return hex.EncodeToString(sum[:16])
}

// EventState is what taking an event of a calendar in would do.
type EventState string

// The states of an event.
const (
	EventNew       EventState = "new"
	EventMoved     EventState = "moved"     // the appointment is here, on another day or time
	EventSame      EventState = "same"      // it is here already
	EventUnmatched EventState = "unmatched" // nobody here is named in it
	EventSettled   EventState = "settled"   // it is here and was settled: nothing is changed
	EventOff       EventState = "off"       // it was called off in the calendar: settle it here yourself
)

// EventRow is one event of a calendar, with what it would do.
type EventRow struct {
	Event   store.Event
	State   EventState
	Dossier journal.ID
	Number  string
	Name    string

	item journal.ID // the appointment here that it moves
}

// PlanCalendar reads a calendar and says what each event from a month ago on would do. An event is somebody's
// when it came from here, or when her number or full name stands in it; all else goes to other, which may be
// zero. Nothing is written.
func (c Calendars) PlanCalendar(ctx context.Context, r io.Reader, other journal.ID) ([]EventRow, int, error) {
	events, unread, err := c.Agenda.Read(r, c.Clock().Location())
	if err != nil {
		return nil, 0, fmt.Errorf("read the calendar: %w", err)
	}
	rows, err := Reading(c).Rows(ctx)
	if err != nil {
		return nil, 0, err
	}
	var out []EventRow
	for _, e := range events {
		if e.On < c.today()-lookOut {
			continue
		}
		row, err := c.match(ctx, e, rows, other)
		if err != nil {
			return nil, 0, err
		}
		if row.State != "" {
			out = append(out, row)
		}
	}
	return out, unread, nil
}

// match finds the dossier of an event and what it would do there. A deadline of ours that comes back has no
// state: it is no appointment.
func (c Calendars) match(
	ctx context.Context, e store.Event, rows []caseload.Row, other journal.ID,
) (EventRow, error) {
	row := EventRow{Event: e, State: EventUnmatched}
	id := other
	for i := range rows {
		if names(e, &rows[i]) {
			id = rows[i].ID
			break
		}
	}
	if id.IsZero() {
		return row, nil
	}
	d, err := c.dossier(ctx, id)
	if err != nil {
		return row, err
	}
	row.Dossier, row.Number, row.Name = id, d.Number, d.Name()
	row.settle(d)
	return row, nil
}

// settle finds what the event would do in its dossier.
func (r *EventRow) settle(d *dossier.Dossier) {
	_, ours := strings.CutSuffix(r.Event.UID, uidEnd)
	for _, a := range d.Agenda.Appointments {
		if r.speaksOf(a) {
			r.item, r.State = a.Item, r.against(a)
			return
		}
	}
	switch {
	case ours:
		r.State = ""
	case r.Event.Cancelled:
		r.State = EventOff
	default:
		r.State = EventNew
	}
}

// speaksOf reports whether the event is an appointment that is here: by its identifier when it came from
// here, else by its day and time.
func (r *EventRow) speaksOf(a dossier.Appointment) bool {
	uid, ours := strings.CutSuffix(r.Event.UID, uidEnd)
	return a.Item.String() == uid || !ours && a.Open() && r.sameTime(a)
}

func (r *EventRow) sameTime(a dossier.Appointment) bool {
	return a.On == r.Event.On && (a.At == r.Event.At || a.At.IsZero() || r.Event.At.IsZero())
}

// against is what the event would do to an appointment that is here.
func (r *EventRow) against(a dossier.Appointment) EventState {
	switch {
	case r.Event.Cancelled:
		return EventOff
	case r.sameTime(a):
		return EventSame
	case !a.Open():
		return EventSettled
	}
	return EventMoved
}

// names reports whether an event names somebody: her number as a word of its own, or her full name.
func names(e store.Event, row *caseload.Row) bool {
	text := strings.ToLower(e.Title + "\n" + e.Note)
	if row.Number != "" {
		number := strings.ToLower(row.Number)
		apart := func(r rune) bool { return strings.ContainsRune(" \n,;:()[]", r) }
		if slices.Contains(strings.FieldsFunc(text, apart), number) {
			return true
		}
	}
	last, first, both := strings.Cut(strings.ToLower(row.Name), ", ")
	return both && first != "" &&
		(strings.Contains(text, first+" "+last) || strings.Contains(text, last+", "+first))
}

// TakeEvents writes the new and the moved appointments, as one act.
func (c Calendars) TakeEvents(ctx context.Context, rows []EventRow) (Result, error) {
	var order []journal.ID
	acts := map[journal.ID][]dossier.Act{}
	for _, r := range rows {
		var act dossier.Act
		switch r.State {
		case EventNew:
			act = dossier.Appoint{
				On: r.Event.On, At: r.Event.At, Place: r.Event.Place, Kind: dossier.Meeting, Note: r.note(),
			}
		case EventMoved:
			act = dossier.SettleAppointment{Item: r.item, Result: dossier.Moved, To: r.Event.On, At: r.Event.At}
		default:
			continue
		}
		if acts[r.Dossier] == nil {
			order = append(order, r.Dossier)
		}
		acts[r.Dossier] = append(acts[r.Dossier], act)
	}
	if len(order) == 0 {
		return Result{}, nil
	}
	all := make([]For, 0, len(order))
	for _, id := range order {
		all = append(all, For{id, dossier.Several{As: "appointment", Acts: acts[id]}})
	}
	return Writing(c).DoEach(ctx, all)
}

// note is what the calendar says of an event.
func (r EventRow) note() string { return strings.TrimSpace(r.Event.Title + "\n" + r.Event.Note) }
