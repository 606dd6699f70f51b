package text

import (
	"fmt"
	"strconv"

	"spoorboek/model/civil"
)

// Days are dates, and how far off they are, in one language.
type Days struct{ p *Phrases }

// farAhead is from how many days on a date of another year is written with its year.
const farAhead = 90

// Day is a date as lists show it: "ma 23-11", with its year when that is neither this year nor within 90 days
// ahead; "Mon 2026-11-23" in English; empty for no date.
func (w Days) Day(d, today civil.Date) string {
	if d.IsZero() {
		return ""
	}
	if w.p.lang == EN {
		return w.Weekday(d) + " " + d.String()
	}
	y, m, day := d.Civil()
	ty, _, _ := today.Civil()
	if ahead := d.Sub(today); y == ty || ahead >= 0 && ahead <= farAhead {
		return fmt.Sprintf("%s %02d-%02d", w.Weekday(d), day, int(m))
	}
	return fmt.Sprintf("%s %02d-%02d-%04d", w.Weekday(d), day, int(m), y)
}

// DayLong is the whole date in figures: "23-11-2026", or "2026-11-23" in English; empty for no date.
func (w Days) DayLong(d civil.Date) string {
	if d.IsZero() || w.p.lang == EN {
		return d.String()
	}
	y, m, day := d.Civil()
	return fmt.Sprintf("%02d-%02d-%04d", day, int(m), y)
}

// DayFull is the date in words: "maandag 23 november 2026", "Monday 23 November 2026".
func (w Days) DayFull(d civil.Date) string {
	if d.IsZero() {
		return ""
	}
	y, m, day := d.Civil()
	weekday := w.p.Of("weekday", strconv.Itoa(int(d.Weekday())))
	return fmt.Sprintf("%s %d %s %d", weekday, day, w.Month(int(m)), y)
}

// Weekday is the day of the week in two or three letters: "ma", "Mon".
func (w Days) Weekday(d civil.Date) string {
	return w.p.Of("weekday", strconv.Itoa(int(d.Weekday())), "short")
}

// Month is the name of month 1 to 12; MonthShort its first three letters.
func (w Days) Month(m int) string { return w.p.Of("month", strconv.Itoa(m)) }

// MonthShort is the name of month 1 to 12 in three letters.
func (w Days) MonthShort(m int) string { return w.p.Of("month", strconv.Itoa(m), "short") }

// Ago is a date seen from today: "vandaag", "gisteren", "3 dagen geleden", "morgen", "over 5 dagen".
func (w Days) Ago(d, today civil.Date) string {
	if d.IsZero() {
		return ""
	}
	switch n := d.Sub(today); {
	case n == 0:
		return w.p.T("day.today")
	case n == 1:
		return w.p.T("day.tomorrow")
	case n == -1:
		return w.p.T("day.yesterday")
	case n > 0:
		return w.p.N("day.in", n)
	default:
		return w.p.N("day.ago", -n)
	}
}

// Due is a term as the caseload shows it: "4 d te laat", "vandaag", or the day.
func (w Days) Due(d, today civil.Date) string {
	if d.IsZero() {
		return ""
	}
	switch n := today.Sub(d); {
	case n > 0:
		return w.p.F("day.late", n)
	case n == 0:
		return w.p.T("day.today")
	}
	return w.Day(d, today)
}

// Weeks is a number of days in weeks: "6 wk", "6 wk + 2 d".
func (w Days) Weeks(days int) string {
	switch {
	case days < 7:
		return w.p.N("day.count", days)
	case days%7 == 0:
		return w.p.F("week.count", days/7)
	}
	return w.p.F("week.days", days/7, days%7)
}

// SickWeek is a sickness week in running text: "zwk 46".
func (w Days) SickWeek(n int) string { return w.p.F("week.sick", n) }
