// Package datepop is the popup that sets a date in one letter: tomorrow, a day or a week later, Friday; or a
// number of days, or a date as people type it.
package datepop

import (
	"strconv"
	"strings"
	"time"

	"spoorboek/model/civil"
)

// farthest is the largest number of days that a bare number may mean.
const farthest = 999

// weekdays are the days of the week by the letters people type, Dutch and English.
var weekdays = map[string]time.Weekday{
	"ma": time.Monday, "di": time.Tuesday, "wo": time.Wednesday, "do": time.Thursday, "vr": time.Friday,
	"za": time.Saturday, "zo": time.Sunday,
	"mo": time.Monday, "tu": time.Tuesday, "we": time.Wednesday, "th": time.Thursday, "fr": time.Friday,
	"sa": time.Saturday, "su": time.Sunday,
}

// near are days by name, counted from today.
var near = map[string]int{
	"vandaag": 0, "today": 0, "nu": 0, "now": 0, "morgen": 1, "tomorrow": 1, "gisteren": -1, "yesterday": -1,
	"overmorgen": 2, "eergisteren": -2,
}

// Read understands a date as people type it, seen from today: "vr" and "fri" (the next one), "11-12" (the
// nearest one), "14" (in 14 days), "+3", "morgen", and every form that civil.ParseLoose knows.
func Read(s string, today civil.Date) (civil.Date, error) {
	s = strings.ToLower(strings.TrimSpace(s))
	if n, ok := near[s]; ok {
		return today.Add(n), nil
	}
	if d, ok := nextWeekday(s, today); ok {
		return d, nil
	}
	if n, err := strconv.Atoi(s); err == nil && len(s) <= 4 && n >= -farthest && n <= farthest {
		return today.Add(n), nil
	}
	if d, ok := dayMonth(s, today); ok {
		return d, nil
	}
	return civil.ParseLoose(s)
}

// readBack is Read for a day before today: a number is so many days ago, a weekday the last one, and a day
// without a year the last that was.
func readBack(s string, today civil.Date) (civil.Date, error) {
	s = strings.ToLower(strings.TrimSpace(s))
	if n, err := strconv.Atoi(s); err == nil && len(s) <= 3 && n > 0 {
		return today.Add(-n), nil
	}
	d, err := Read(s, today)
	if err != nil {
		return 0, err
	}
	if _, weekday := nextWeekday(s, today); weekday {
		d = d.Add(-7)
	}
	if _, bare := dayMonth(s, today); bare && d >= today {
		d = d.AddMonths(-12)
	}
	if d >= today {
		return d, errAhead{}
	}
	return d, nil
}

// names are the words for days that Read knows, in full.
var names = []string{
	"maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag",
	"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
}

// Begins reports whether a word for a day begins like this.
func Begins(s string) bool {
	if s == "" {
		return false
	}
	s = strings.ToLower(s)
	for _, name := range names {
		if strings.HasPrefix(name, s) {
			return true
		}
	}
	for name := range near {
		if strings.HasPrefix(name, s) {
			return true
		}
	}
	return false
}

func nextWeekday(s string, today civil.Date) (civil.Date, bool) {
	for short, day := range weekdays {
		if s == short || len(s) > 2 && strings.HasPrefix(s, short) && isWeekday(s) {
			return Following(day, today), true
		}
	}
	return 0, false
}

// isWeekday reports whether a longer word is the name of a day, so that "maart" is not Monday.
func isWeekday(s string) bool {
	return strings.HasSuffix(s, "dag") || strings.HasSuffix(s, "day") ||
		len(s) == 3 && strings.Contains("mon tue wed thu fri sat sun", s)
}

// Following is the first such weekday after today.
func Following(day time.Weekday, today civil.Date) civil.Date {
	ahead := (int(day) - int(today.Weekday()) + 6) % 7
	return today.Add(ahead + 1)
}

// dayMonth reads "11-12", "11/12" or "11.12" as the nearest such day to today.
func dayMonth(s string, today civil.Date) (civil.Date, bool) {
	parts := strings.FieldsFunc(s, func(r rune) bool { return r == '-' || r == '/' || r == '.' })
	if len(parts) != 2 || strings.HasPrefix(s, "-") {
		return 0, false
	}
	day, errDay := strconv.Atoi(parts[0])
	month, errMonth := strconv.Atoi(parts[1])
	if errDay != nil || errMonth != nil {
		return 0, false
	}
	year, _, _ := today.Civil()
	best, found := civil.Date(0), false
	for y := year - 1; y <= year+1; y++ {
		d, err := civil.New(y, month, day)
		if err == nil && (!found || distance(d, today) < distance(best, today)) {
			best, found = d, true
		}
	}
	return best, found
}

func distance(d, e civil.Date) int { return max(d.Sub(e), e.Sub(d)) }
