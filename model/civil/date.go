// Package civil holds calendar days, ISO weeks, spans of days and times of day.
//
// It knows no clock and no time zone: a day is a number, so that two days compare with < and a difference
// is a subtraction. A zero Date, Span or Time means "not known" and travels as null in JSON.
package civil

import (
	"fmt"
	"time"
)

// Date is a day of the proleptic Gregorian calendar: 1 is 0001-01-01, 0 is no date. Dates compare with < and
// ==.
type Date int32

const (
	// First is the first day that can be written down, 0001-01-01.
	First Date = 1
	// Last is the last day that can be written down, 9999-12-31.
	Last Date = 3652059
)

const (
	eraDays  = 146097 // days in 400 years
	eraShift = 306    // days from 0000-03-01, where the computation starts, to 0001-01-01
)

// New is the day y-m-d. Its error is a ParseError when there is no such day.
func New(y, m, d int) (Date, error) {
	if reason := check(y, m, d); reason != "" {
		return 0, &ParseError{Input: fmt.Sprintf("%d-%d-%d", y, m, d), Reason: reason, Near: near(y, m)}
	}
	return fromCivil(y, m, d), nil
}

// Of is New for literals and tests: it panics on an impossible date.
func Of(y int, m time.Month, d int) Date {
	date, err := New(y, int(m), d)
	if err != nil {
		panic(err)
	}
	return date
}

// FromTime is the calendar day of t in t's own location; no date for the zero time.
func FromTime(t time.Time) Date {
	y, m, d := t.Date()
	if t.IsZero() || check(y, int(m), d) != "" {
		return 0
	}
	return fromCivil(y, int(m), d)
}

// Add is the day that many days later (or earlier). No date stays no date, and the result never leaves
// First..Last.
func (d Date) Add(days int) Date {
	if d.IsZero() {
		return 0
	}
	return Date(min(max(int64(d)+int64(days), int64(First)), int64(Last)))
}

// Sub is the number of days from e to d. It means nothing, and is 0, when either is no date.
func (d Date) Sub(e Date) int {
	if d.IsZero() || e.IsZero() {
		return 0
	}
	return int(d) - int(e)
}

// AddMonths is the same day n months on, or the last day of that month when it is shorter.
func (d Date) AddMonths(n int) Date {
	if d.IsZero() {
		return 0
	}
	y, m, day := d.Civil()
	months := int64(y)*12 + int64(m) - 1 + int64(n)
	switch {
	case months < 12:
		return First
	case months >= 10000*12:
		return Last
	}
	y, mm := int(months/12), int(months%12)+1
	return fromCivil(y, mm, min(day, daysIn(y, mm)))
}

// Civil is the year, month and day of d; zeros for no date.
func (d Date) Civil() (y int, m time.Month, day int) {
	if d.IsZero() {
		return 0, 0, 0
	}
	z := int64(d) - 1 + eraShift
	era := z / eraDays
	if z < 0 {
		era = (z - eraDays + 1) / eraDays
	}
	doe := z - era*eraDays
	yoe := (doe - doe/1460 + doe/36524 - doe/146096) / 365
	doy := doe - (365*yoe + yoe/4 - yoe/100)
	mp := (5*doy + 2) / 153
	year, month := yoe+era*400, mp+3
	if month > 12 {
		year, month = year+1, month-12
	}
	return int(year), time.Month(month), int(doy - (153*mp+2)/5 + 1)
}

// Weekday is the day of the week; Sunday for no date.
func (d Date) Weekday() time.Weekday {
	return time.Weekday(((int(d) % 7) + 7) % 7) // 0001-01-01 was a Monday
}

// ISOWeek is the calendar week (kalenderweek) by ISO 8601 and the year it belongs to; zeros for no date.
func (d Date) ISOWeek() (year, week int) {
	if d.IsZero() {
		return 0, 0
	}
	thursday := d.Add(3 - (int(d.Weekday())+6)%7)
	year, _, _ = thursday.Civil()
	return year, int(thursday-fromCivil(year, 1, 1))/7 + 1
}

// IsZero tells that d is no date.
func (d Date) IsZero() bool { return d == 0 }

// Min is the earlier of two days; no date loses from any day.
func Min(a, b Date) Date {
	if b.IsZero() || !a.IsZero() && a < b {
		return a
	}
	return b
}

// Max is the later of two days; no date loses from any day.
func Max(a, b Date) Date {
	if b.IsZero() || !a.IsZero() && a > b {
		return a
	}
	return b
}

// fromCivil counts the days of a date that was checked. The year starts in March here, which puts the leap
// day last.
func fromCivil(y, m, d int) Date {
	if m <= 2 {
		y, m = y-1, m+12
	}
	era := y / 400
	yoe := y - era*400
	doy := (153*(m-3)+2)/5 + d - 1
	doe := yoe*365 + yoe/4 - yoe/100 + doy
	return Date(era*eraDays + doe - eraShift + 1)
}

func daysIn(y, m int) int {
	switch {
	case m == 2 && y%4 == 0 && (y%100 != 0 || y%400 == 0):
		return 29
	case m == 2:
		return 28
	case m == 4 || m == 6 || m == 9 || m == 11:
		return 30
	}
	return 31
}

func check(y, m, d int) Reason {
	switch {
	case y < 1 || y > 9999:
		return BadYear
	case m < 1 || m > 12:
		return BadMonth
	case d < 1 || d > daysIn(y, m):
		return BadDay
	}
	return ""
}

// near is the last day of the month meant: the example a message gives beside 29-02-2025.
func near(y, m int) Date {
	if check(y, m, 1) != "" {
		return 0
	}
	return fromCivil(y, m, daysIn(y, m))
}
