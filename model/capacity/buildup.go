package capacity

import (
	"slices"
	"strconv"
	"strings"

	"spoorboek/model/civil"
)

// Grade is one step of a build-up of hours (opbouwschema).
type Grade struct {
	From      civil.Date `json:"from"`
	HoursWeek float64    `json:"hours_week"`
	HoursDay  float64    `json:"hours_day,omitzero"` // zero: not said
}

// String writes the step so that ParseBuildUp reads it: "2026-12-01 12 4".
func (g Grade) String() string {
	s := g.From.String() + " " + number(g.HoursWeek)
	if g.HoursDay > 0 {
		s += " " + number(g.HoursDay)
	}
	return s
}

func number(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) }

const (
	maxDay  = 24
	maxWeek = 168
)

// ParseBuildUp reads one step a line (or behind a semicolon): from which day, how many hours a week, and if
// it is said how many a day. "1-12-2026 12 4". The steps come back by day.
func ParseBuildUp(s string) ([]Grade, error) {
	var grades []Grade
	for _, line := range Lines(s) {
		words := strings.Fields(line)
		if len(words) < 2 || len(words) > 3 {
			return nil, ErrLine
		}
		from, err := civil.ParseLoose(words[0])
		if err != nil {
			return nil, err
		}
		g := Grade{From: from}
		if g.HoursWeek, err = parseHours(words[1], maxWeek); err != nil {
			return nil, err
		}
		if len(words) == 3 {
			if g.HoursDay, err = parseHours(words[2], maxDay); err != nil {
				return nil, err
			}
		}
		grades = append(grades, g)
	}
	slices.SortStableFunc(grades, func(a, b Grade) int { return int(a.From) - int(b.From) })
	return grades, nil
}

// FormatBuildUp writes the steps one a line.
func FormatBuildUp(grades []Grade) string { return formatLines(grades) }

func parseHours(s string, most float64) (float64, error) {
	if strings.ContainsAny(s, "eExXnNiIpP_+-") {
		return 0, ErrLine
	}
	v, err := strconv.ParseFloat(strings.Replace(s, ",", ".", 1), 64)
	if err != nil || v < 0 || v > most {
		return 0, ErrLine
	}
	return v, nil
}

// HoursOn returns the most hours a week and a day on that day, by the build-up if it has begun; zero: not
// limited or not said.
func (a *Assessment) HoursOn(day civil.Date) (week, perDay float64) {
	week, perDay = a.HoursWeek, a.HoursDay
	for _, g := range a.BuildUp {
		if g.From > day {
			break
		}
		week = g.HoursWeek
		if g.HoursDay > 0 {
			perDay = g.HoursDay
		}
	}
	return week, perDay
}
