package ics

import (
	"bytes"
	"cmp"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"time"

	"spoorboek/model/civil"
	"spoorboek/model/plain"
	"spoorboek/store"
)

// Bounds on what is read of others.
const (
	maxFile   = 16 << 20
	maxEvents = 20000
	maxDeep   = 8
)

// property is one line of a calendar, taken apart.
type property struct {
	name   string
	params map[string]string
	value  string
}

// Read reads the events of a calendar; see store.Agenda.
func (Calendars) Read(r io.Reader, place *time.Location) ([]store.Event, int, error) {
	raw, err := io.ReadAll(io.LimitReader(r, maxFile+1))
	if err != nil {
		return nil, 0, fmt.Errorf("read the calendar: %w", err)
	}
	if len(raw) > maxFile {
		return nil, 0, store.ErrNotACalendar
	}
	s := scan{place: place}
	for _, line := range unfolded(raw) {
		if p, ok := parse(line); ok {
			s.take(p)
		}
		if len(s.events) > maxEvents || len(s.inside) > maxDeep {
			return nil, 0, store.ErrNotACalendar
		}
	}
	if !s.calendar {
		return nil, 0, store.ErrNotACalendar
	}
	slices.SortStableFunc(s.events, func(a, b store.Event) int {
		return cmp.Or(cmp.Compare(a.On, b.On), cmp.Compare(a.At, b.At))
	})
	return s.events, s.unread, nil
}

// unfolded are the lines of a file, with those that were folded put together again.
func unfolded(raw []byte) []string {
	raw = bytes.TrimPrefix(raw, []byte("\xef\xbb\xbf"))
	raw = bytes.ReplaceAll(raw, []byte("\r\n"), []byte("\n"))
	raw = bytes.ReplaceAll(raw, []byte("\n "), nil)
	raw = bytes.ReplaceAll(raw, []byte("\n\t"), nil)
	return strings.Split(string(raw), "\n")
}

// parse takes a line apart: NAME;PARAM="value":text.
func parse(line string) (property, bool) {
	quoted, colon := false, -1
	for i := range len(line) {
		if line[i] == '"' {
			quoted = !quoted
		}
		if line[i] == ':' && !quoted {
			colon = i
			break
		}
	}
	if colon < 0 {
		return property{}, false
	}
	parts := strings.Split(line[:colon], ";")
	p := property{strings.ToUpper(strings.TrimSpace(parts[0])), map[string]string{}, line[colon+1:]}
	for _, part := range parts[1:] {
		name, value, _ := strings.Cut(part, "=")
		p.params[strings.ToUpper(name)] = strings.Trim(value, `"`)
	}
	return p, true
}

// scan goes through a calendar line by line.
type scan struct {
	place    *time.Location
	calendar bool     // a calendar was begun
	inside   []string // the components that are open
	event    store.Event
	end      time.Time
	events   []store.Event
	unread   int
}

func (s *scan) take(p property) {
	switch p.name {
	case "BEGIN":
		s.inside = append(s.inside, strings.ToUpper(strings.TrimSpace(p.value)))
		s.calendar = s.calendar || s.inside[0] == "VCALENDAR"
		if s.in("VEVENT") {
			s.event, s.end = store.Event{}, time.Time{}
		}
		return
	case "END":
		if s.in("VEVENT") {
			s.finish()
		}
		if len(s.inside) > 0 {
			s.inside = s.inside[:len(s.inside)-1]
		}
		return
	}
	if s.in("VEVENT") {
		s.property(p)
	}
}

// in reports whether the innermost open component is of a kind, in a calendar.
func (s *scan) in(kind string) bool {
	n := len(s.inside)
	return n == 2 && s.inside[0] == "VCALENDAR" && s.inside[1] == kind
}

func (s *scan) property(p property) {
	e := &s.event
	switch p.name {
	case "UID":
		e.UID = plain.Line(unescaped(p.value)).String()
	case "SUMMARY":
		e.Title = plain.Line(unescaped(p.value)).String()
	case "LOCATION":
		e.Place = plain.Line(unescaped(p.value)).String()
	case "DESCRIPTION":
		e.Note = plain.Note(unescaped(p.value)).String()
	case "SEQUENCE":
		e.Sequence, _ = strconv.Atoi(strings.TrimSpace(p.value))
	case "STATUS":
		e.Cancelled = strings.EqualFold(strings.TrimSpace(p.value), "CANCELLED")
	case "RRULE", "RDATE":
		e.Repeats = true
	case "DTSTAMP":
		e.Stamp, _ = s.moment(p)
	case "DTSTART":
		s.start(p)
	case "DTEND":
		s.end, _ = s.moment(p)
	}
}

func (s *scan) start(p property) {
	at, allDay := s.moment(p)
	if at.IsZero() {
		return
	}
	s.event.On = civil.FromTime(at)
	if !allDay {
		s.event.At = civil.At(at.Hour(), at.Minute())
	}
}

// moment reads a day, or a time on the wall of the place.
func (s *scan) moment(p property) (at time.Time, allDay bool) {
	value := strings.TrimSpace(p.value)
	if p.params["VALUE"] == "DATE" || len(value) == len("20060102") {
		at, err := time.Parse("20060102", value)
		return sensible(at, err), true
	}
	if strings.HasSuffix(value, "Z") {
		at, err := time.Parse(wall+"Z", value)
		return sensible(at.In(s.place), err), false
	}
	zone := s.place
	if name := p.params["TZID"]; name != "" && !strings.ContainsAny(name, `\.`) {
		if known, err := time.LoadLocation(name); err == nil {
			zone = known
		}
	}
	at, err := time.ParseInLocation(wall, value, zone)
	return sensible(at.In(s.place), err), false
}

// sensible is the time, or none when it could not be read or lies where no appointment does.
func sensible(at time.Time, err error) time.Time {
	if err != nil || at.Year() < 1900 || at.Year() > 2200 {
		return time.Time{}
	}
	return at
}

func (s *scan) finish() {
	e := s.event
	if e.On.IsZero() {
		s.unread++
		return
	}
	if !e.At.IsZero() && !s.end.IsZero() {
		begin := clock(e.On, e.At)
		end := clock(civil.FromTime(s.end), civil.At(s.end.Hour(), s.end.Minute()))
		e.Minutes = min(max(int(end.Sub(begin).Minutes()), 0), 24*60)
	}
	s.events = append(s.events, e)
}

// unescaped reads text as it was before it was put in a calendar.
func unescaped(value string) string {
	var b strings.Builder
	for i := 0; i < len(value); i++ {
		if value[i] != '\\' || i+1 == len(value) {
			b.WriteByte(value[i])
			continue
		}
		i++
		switch value[i] {
		case 'n', 'N':
			b.WriteByte('\n')
		default:
			b.WriteByte(value[i])
		}
	}
	return b.String()
}
