package civil

import (
	"strconv"
	"strings"
)

// Reason tells why a text is no date or time: a code that a screen turns into a sentence.
type Reason string

// The reasons a ParseError gives.
const (
	BadForm   Reason = "form"       // not written as a date or time at all
	BadDay    Reason = "day"        // the month has no such day
	BadMonth  Reason = "month"      // no such month
	BadYear   Reason = "year"       // outside 1900..2200 as typed, 1..9999 otherwise
	ShortYear Reason = "short-year" // two digits: could be either century
	BadTime   Reason = "time"       // no such time of day
)

const maxInput = 40 // of what was typed, a message can quote no more

// ParseError tells that a text is no date, span or time. Error leaves the text out, because a cell can hold
// anything; Input has its beginning for the screen it was typed on.
type ParseError struct {
	Input  string
	Reason Reason
	Near   Date // a right date near to it, when there is one
}

// Error names the reason and an example of a right date.
func (e *ParseError) Error() string {
	example := "28-02-2025 or 2025-02-28"
	if !e.Near.IsZero() {
		example = e.Near.String()
	}
	switch e.Reason {
	case BadDay:
		return "date: the month has no such day (for example " + example + ")"
	case BadMonth:
		return "date: no such month (for example " + example + ")"
	case BadYear:
		return "date: year out of range (for example " + example + ")"
	case ShortYear:
		return "date: the year needs four digits (for example " + example + ")"
	case BadTime:
		return "time: not a time of day (for example 10:30)"
	}
	return "date: not written as a date (for example " + example + ")"
}

func reject(input string, reason Reason) error {
	return &ParseError{Input: clip(input), Reason: reason}
}

func clip(s string) string {
	if len(s) <= maxInput {
		return strings.Clone(s)
	}
	return strings.ToValidUTF8(s[:maxInput], "")
}

// Parse reads the form that files and JSON use: YYYY-MM-DD and nothing else.
func Parse(s string) (Date, error) {
	if len(s) != 10 || s[4] != '-' || s[7] != '-' {
		return 0, reject(s, BadForm)
	}
	return join(s, s[0:4], s[5:7], s[8:10])
}

// ParseLoose reads what people and spreadsheets write: d-m-jjjj, d/m/jjjj, d.m.jjjj and the ISO form, with or
// without a time behind it, years 1900..2200. The error is a ParseError.
func ParseLoose(s string) (Date, error) {
	text := strings.TrimSpace(s)
	if len(text) > maxInput {
		return 0, reject(s, BadForm)
	}
	text = withoutTime(text)
	sep := strings.IndexAny(text, "-/.")
	if sep < 0 {
		return 0, reject(s, BadForm)
	}
	parts := strings.Split(text, text[sep:sep+1])
	if len(parts) != 3 {
		return 0, reject(s, BadForm)
	}
	year, month, day := parts[2], parts[1], parts[0]
	if len(day) == 4 {
		year, day = day, year
	}
	if len(year) == 2 && digits(year) && digits(month) && digits(day) {
		return 0, reject(s, ShortYear)
	}
	if len(year) != 4 || len(month) > 2 || len(day) > 2 {
		return 0, reject(s, BadForm)
	}
	d, err := join(s, year, month, day)
	if err != nil {
		return 0, err
	}
	if y, _, _ := d.Civil(); y < 1900 || y > 2200 {
		return 0, reject(s, BadYear)
	}
	return d, nil
}

// withoutTime drops the clock part that spreadsheets add: "2026-01-01T00:00:00Z", "1-1-2026 0:00".
func withoutTime(s string) string {
	cut := strings.IndexAny(s, " T")
	if cut < 0 {
		return s
	}
	rest := strings.TrimSpace(s[cut+1:])
	if rest == "" || rest[0] < '0' || rest[0] > '9' || !strings.Contains(rest, ":") {
		return s
	}
	return s[:cut]
}

func join(input, year, month, day string) (Date, error) {
	if !digits(year) || !digits(month) || !digits(day) {
		return 0, reject(input, BadForm)
	}
	y, m, d := number(year), number(month), number(day)
	if reason := check(y, m, d); reason != "" {
		return 0, &ParseError{Input: clip(input), Reason: reason, Near: near(y, m)}
	}
	return fromCivil(y, m, d), nil
}

func digits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}

func number(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		return -1
	}
	return n
}
