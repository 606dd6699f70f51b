package sheet

import (
	"regexp"
	"strconv"
	"strings"

	"spoorboek/model/civil"
	"spoorboek/store"
)

// blanks are what people type, folded, where there is no day, period or number to give. A dash folds to
// nothing.
var blanks = []word[struct{}]{
	{folded: ""}, {folded: "nvt"}, {folded: "nietvantoepassing"}, {folded: "nnb"}, {folded: "nognietbekend"},
	{folded: "onbekend"}, {folded: "geen"}, {folded: "nee"}, {folded: "na"}, {folded: "none"},
	{folded: "unknown"}, {folded: "tbd"},
}

// isBlank tells that a cell says in so many words that it says nothing.
func isBlank(text string) bool {
	_, ok := lookup(blanks, text)
	return ok
}

// monthWords are the months by their first three letters, in Dutch and English.
var monthWords = []word[int]{
	{"jan", 1}, {"feb", 2}, {"mrt", 3}, {"maa", 3}, {"mar", 3}, {"apr", 4}, {"mei", 5}, {"may", 5},
	{"jun", 6}, {"jul", 7}, {"aug", 8}, {"sep", 9}, {"okt", 10}, {"oct", 10}, {"nov", 11}, {"dec", 12},
}

var (
	// inWords is a day with its month in letters, "3 februari 2026" or "3-feb-26", and its weekday.
	inWords = regexp.MustCompile(`(?i)` +
		`(?:\b(?:ma|di|wo|do|vr|za|zo|mon|tue|wed|thu|fri|sat|sun)[a-z]*[.,]?\s+)?` +
		`\b(\d{1,2})[-/.\s]\s*(jan|feb|mrt|maart|mar|apr|mei|may|jun|jul|aug|sep|okt|oct|nov|dec)[a-z]*` +
		`[-/.\s]\s*(\d{4}|\d{2})\b`)
	// weekday is one before a day in figures.
	weekday = regexp.MustCompile(`(?i)\b(?:ma|di|wo|do|vr|za|zo)` +
		`(?:andag|nsdag|ensdag|nderdag|ijdag|terdag|ndag)?[.,]?\s+(\d{1,2}[-/.])`)
	// shortYear is a day with a year of two figures, not part of anything longer.
	shortYear = regexp.MustCompile(`(^|[^\d./-])(\d{1,2}[-/.]\d{1,2}[-/.])(\d{2})($|[^\d./-])`)
	// serial is the number of a day, as a sheet that lost the form of its cells writes it.
	serial = regexp.MustCompile(`^\d{5}$`)
)

// inFigures rewrites days as people and spreadsheet programs also write them, "3 februari 2026", "3-feb-26",
// "ma 3-2-2026", "3-2-26" and 46056, into days in figures with a whole year. Read tells that a year was made
// whole or a number was taken for a day: what nobody wrote down, and the coach should see.
func inFigures(text string, spec store.FieldSpec, today civil.Date) (figures string, read bool) {
	f := spec.Field
	switch {
	case spec.Type != store.TypeDay && spec.Type != store.TypeSpan:
		return text, false
	case spec.Type == store.TypeDay && serial.MatchString(text):
		n, _ := strconv.ParseFloat(text, 64)
		if day, ok := dayOfSerial(n, false); ok && (f == store.FieldBorn || near(day, today)) {
			return written(day, store.DayFirst), true
		}
		return text, false
	}
	text = inWords.ReplaceAllStringFunc(text, func(day string) string {
		m := inWords.FindStringSubmatch(day)
		month, _ := lookup(monthWords, m[2][:3])
		return m[1] + "-" + strconv.Itoa(month) + "-" + m[3]
	})
	text = weekday.ReplaceAllString(text, "$1")
	figures = shortYear.ReplaceAllStringFunc(text, func(day string) string {
		m := shortYear.FindStringSubmatch(day)
		year, ok := wholeYear(m[3], f, today)
		if !ok {
			return day
		}
		read = true
		return m[1] + m[2] + year + m[4]
	})
	return strings.TrimSpace(figures), read
}

// A year of two figures is one of this time, and of a birth one of somebody old enough to work. Any other
// could be either century, and stays as it is.
const (
	nearYears   = 15
	workingFrom = 14
)

func near(day, today civil.Date) bool {
	y, _, _ := day.Civil()
	now, _, _ := today.Civil()
	return y >= now-nearYears && y <= now+nearYears
}

func wholeYear(short string, f store.Field, today civil.Date) (string, bool) {
	n, err := strconv.Atoi(short)
	if err != nil {
		return "", false
	}
	now, _, _ := today.Civil()
	year := 2000 + n
	if f == store.FieldBorn {
		if year > now-workingFrom {
			year -= 100
		}
		return strconv.Itoa(year), true
	}
	return strconv.Itoa(year), year >= now-nearYears && year <= now+nearYears
}
