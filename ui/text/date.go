package text

import (
	"fmt"

	"spoorboek/model/civil"
)

// farAhead is from how many days on a date of another year is written with its year.
const farAhead = 90

// Day is a date as lists show it: "ma 23-11", with its year when that is neither this year nor within 90 days ahead;
// "Mon 2026-11-23" in English; empty for no date.
func (w *Words) Day(d, today civil.Date) string {
	if d.IsZero() {
		return ""
	}
	if w.lang == EN {
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
func (w *Words) DayLong(d civil.Date) string {
	if d.IsZero() || w.lang == EN {
		return d.String()
	}
	y, m, day := d.Civil()
	return fmt.Sprintf("%02d-%02d-%04d", day, int(m), y)
}

// DayFull is the date in words: "maandag 23 november 2026", "Monday 23 November 2026".
func (w *Words) DayFull(d civil.Date) string {
	if d.IsZero() {
		return ""
	}
	y, m, day := d.Civil()
	return fmt.Sprintf("%s %d %s %d", w.T(ID(fmt.Sprintf("weekday.%d", int(d.Weekday())))), day, w.Month(int(m)), y)
}

// Weekday is the day of the week in two or three letters: "ma", "Mon".
func (w *Words) Weekday(d civil.Date) string {
	return w.T(ID(fmt.Sprintf("weekday.%d.short", int(d.Weekday()))))
}

// Month is the name of month 1 to 12; MonthShort its first three letters.
func (w *Words) Month(m int) string { return w.T(ID(fmt.Sprintf("month.%d", m))) }

// MonthShort is the name of month 1 to 12 in three letters.
func (w *Words) MonthShort(m int) string { return w.T(ID(fmt.Sprintf("month.%d.short", m))) }

// Ago is a date seen from today: "vandaag", "gisteren", "3 dagen geleden", "morgen", "over 5 dagen".
func (w *Words) Ago(d, today civil.Date) string {
	if d.IsZero() {
		return ""
	}
	switch n := d.Sub(today); {
	case n == 0:
		return w.T("day.today")
	case n == 1:
		return w.T("day.tomorrow")
	case n == -1:
		return w.T("day.yesterday")
	case n > 0:
		return w.N("day.in", n)
	default:
		return w.N("day.ago", -n)
	}
}

// Due is a term as the caseload shows it: "4 d te laat", "vandaag", or the day.
func (w *Words) Due(d, today civil.Date) string {
	if d.IsZero() {
		return ""
	}
	switch n := today.Sub(d); {
	case n > 0:
		return w.F("day.late", n)
	case n == 0:
		return w.T("day.today")
	}
	return w.Day(d, today)
}

// Weeks is a number of days in weeks: "6 wk", "6 wk + 2 d".
func (w *Words) Weeks(days int) string {
	switch {
	case days < 7:
		return w.N("day.count", days)
	case days%7 == 0:
		return w.F("week.count", days/7)
	}
	return w.F("week.days", days/7, days%7)
}

// SickWeek is a sickness week in running text: "zwk 46".
func (w *Words) SickWeek(n int) string { return w.F("week.sick", n) }
