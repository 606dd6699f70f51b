package store

import (
	"errors"
	"io"
	"time"

	"spoorboek/model/civil"
)

// ErrNotACalendar says that a file is no calendar this program can read, or one that is too large.
var ErrNotACalendar = errors.New("not a calendar")

// Event is one thing in a calendar file.
type Event struct {
	UID       string
	Sequence  int       // grows with every change, so that a calendar replaces what it had
	Stamp     time.Time // when it was last changed
	On        civil.Date
	At        civil.Time // none: all day
	Minutes   int        // of a timed event
	Title     string
	Place     string
	Note      string
	Cancelled bool
	Repeats   bool            // only the first time of it is known
	Alarms    []time.Duration // how long before its beginning; an all-day event begins at midnight
}

// Agenda writes and reads calendar files (iCalendar, RFC 5545).
type Agenda interface {
	// Write writes events in their order; the same events give the same bytes.
	Write(w io.Writer, events []Event) error
	// Read gives the events of a calendar, cleaned, by day; times are those of a place. What has no readable
	// day is counted as unread. ErrNotACalendar.
	Read(r io.Reader, place *time.Location) (events []Event, unread int, err error)
}
