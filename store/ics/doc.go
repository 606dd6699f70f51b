// Package ics writes and reads calendar files (iCalendar, RFC 5545), as far as appointments and days need it.
//
// It is our own because the libraries for it bring an HTTP client along, and there is no network code in this
// program. Times are written as they hang on the wall, without a zone: an appointment at 10:30 is at 10:30
// where the coach is. Whatever stands in a text is escaped and every line is folded, so that no text can end
// an event or begin another. What is read is text of others: it is bounded, cleaned, and nothing in it is
// followed.
package ics

import (
	"bufio"
	"fmt"
	"io"
	"strings"
	"time"
	"unicode/utf8"

	"spoorboek/model/civil"
	"spoorboek/store"
)

// Calendars writes and reads calendar files. It holds nothing.
type Calendars struct{}

var _ store.Agenda = Calendars{}

// New returns the writer and reader of calendar files.
func New() Calendars { return Calendars{} }

// fold is the most bytes of a line, its end not counted.
const fold = 75

// pen writes lines of a calendar; a bufio.Writer keeps the first error.
type pen struct{ *bufio.Writer }

// line writes one property, folded between characters.
func (p pen) line(name, value string) {
	text := name + ":" + value
	for room := fold; len(text) > room; room = fold - 1 {
		at := room
		for at > 0 && !utf8.RuneStart(text[at]) {
			at--
		}
		p.WriteString(text[:at] + "\r\n ")
		text = text[at:]
	}
	p.WriteString(text + "\r\n")
}

// text writes a property that holds text; an empty one is left out.
func (p pen) text(name, value string) {
	if value != "" {
		p.line(name, escape.Replace(value))
	}
}

var escape = strings.NewReplacer(`\`, `\\`, ";", `\;`, ",", `\,`, "\r\n", `\n`, "\n", `\n`, "\r", `\n`)

// Write writes events; see store.Agenda.
func (Calendars) Write(w io.Writer, events []store.Event) error {
	p := pen{bufio.NewWriter(w)}
	p.line("BEGIN", "VCALENDAR")
	p.line("VERSION", "2.0")
	p.line("PRODID", "-//Spoorboek//Spoorboek//NL")
	p.line("CALSCALE", "GREGORIAN")
	p.line("METHOD", "PUBLISH")
	for i := range events {
		p.event(&events[i])
	}
	p.line("END", "VCALENDAR")
	if err := p.Flush(); err != nil {
		return fmt.Errorf("write the calendar: %w", err)
	}
	return nil
}

func (p pen) event(e *store.Event) {
	p.line("BEGIN", "VEVENT")
	p.text("UID", e.UID)
	p.line("DTSTAMP", e.Stamp.UTC().Format("20060102T150405Z"))
	p.line("SEQUENCE", fmt.Sprint(e.Sequence))
	if e.At.IsZero() {
		p.line("DTSTART;VALUE=DATE", compact(e.On))
		p.line("DTEND;VALUE=DATE", compact(e.On+1))
		p.line("TRANSP", "TRANSPARENT") // a deadline keeps nobody busy
	} else {
		start := clock(e.On, e.At)
		p.line("DTSTART", start.Format(wall))
		p.line("DTEND", start.Add(time.Duration(e.Minutes)*time.Minute).Format(wall))
	}
	p.text("SUMMARY", e.Title)
	p.text("LOCATION", e.Place)
	p.text("DESCRIPTION", e.Note)
	p.line("CLASS", "PRIVATE")
	if e.Cancelled {
		p.line("STATUS", "CANCELLED")
	} else {
		p.line("STATUS", "CONFIRMED")
		for _, before := range e.Alarms {
			p.alarm(before, e.Title)
		}
	}
	p.line("END", "VEVENT")
}

func (p pen) alarm(before time.Duration, title string) {
	p.line("BEGIN", "VALARM")
	p.line("ACTION", "DISPLAY")
	p.line("TRIGGER", fmt.Sprintf("-PT%dM", int(before.Minutes())))
	p.text("DESCRIPTION", title)
	p.line("END", "VALARM")
}

const wall = "20060102T150405"

func compact(d civil.Date) string { return strings.ReplaceAll(d.String(), "-", "") }

// clock is a day and a time as they hang on the wall.
func clock(d civil.Date, at civil.Time) time.Time {
	year, month, day := d.Civil()
	hour, minute := at.Hour(), at.Minute()
	return time.Date(year, month, day, hour, minute, 0, 0, time.UTC)
}
