package dossier

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"spoorboek/model/civil"
	"spoorboek/model/journal"
	"spoorboek/model/plain"
)

// check gathers the first thing that is wrong with the values of an act.
type check struct{ err error }

func (c *check) fail(key string, code ErrorCode, hint string) {
	if c.err == nil {
		c.err = &FieldError{Key: key, Code: code, Hint: hint}
	}
}

// that fails key with code unless ok.
func (c *check) that(ok bool, key string, code ErrorCode) {
	if !ok {
		c.fail(key, code, "")
	}
}

// choice fails key unless ok, with the choices as a hint.
func (c *check) choice(ok bool, key string, choices []string) {
	if !ok {
		c.fail(key, BadChoice, strings.Join(choices, " "))
	}
}

// line cleans one line of text.
func (c *check) line(key, s string) plain.Text {
	t, report := plain.CleanLine(s)
	if report.Cut {
		c.fail(key, TooLong, strconv.Itoa(plain.MaxLine))
	}
	return t
}

// note cleans text of several lines.
func (c *check) note(key, s string) plain.Text {
	t, report := plain.CleanNote(s)
	if report.Cut {
		c.fail(key, TooLong, strconv.Itoa(plain.MaxNote))
	}
	return t
}

// needed is line or note that may not be empty.
func (c *check) needed(key string, t plain.Text) plain.Text {
	c.that(!t.IsZero(), key, Missing)
	return t
}

// span fails key when to comes before from; an unknown day is never wrong.
func (c *check) span(key string, from, to civil.Date) {
	if !from.IsZero() && !to.IsZero() && to < from {
		c.fail(key, EndFirst, from.String())
	}
}

// bounded fails key with a code and the day that bounds it, unless ok.
func bounded(c *check, ok bool, key string, code ErrorCode, day civil.Date) {
	if !ok {
		c.fail(key, code, day.String())
	}
}

// past fails key when day comes after today.
func (c *check) past(key string, day, today civil.Date) {
	if day > today {
		c.fail(key, OutOfRange, today.String())
	}
}

// size fails key unless 0 ≤ v ≤ most.
func (c *check) size(key string, v, most float64) {
	if v < 0 || v > most || v != v {
		c.fail(key, OutOfRange, "0 – "+strconv.FormatFloat(most, 'f', -1, 64))
	}
}

// allow fails the act with a reason unless ok.
func (c *check) allow(ok bool, act string, r Reason) {
	if !ok && c.err == nil {
		c.err = refuse(act, r)
	}
}

// state returns the facts, unless something was wrong.
func (c *check) state(facts ...journal.Stated) ([]journal.Stated, error) {
	if c.err != nil {
		return nil, c.err
	}
	return facts, nil
}

func refuse(act string, reasons ...Reason) *NotAllowed { return &NotAllowed{Act: act, Unmet: reasons} }

// stated is a fact of a day.
func stated(on civil.Date, f journal.Fact) journal.Stated { return journal.Stated{On: on, Fact: f} }

// orToday is day, or today when none was given.
func orToday(day, today civil.Date) civil.Date { return either(day, today) }

const (
	// maxPath bounds the path of a file, in bytes; it is read once and kept nowhere.
	maxPath = 4096
	// maxHours bounds hours of a budget.
	maxHours = 10000
	// maxMinutes bounds one contact.
	maxMinutes = 24 * 60
	// maxWeek bounds hours a week.
	maxWeek = 168
	// maxInterval bounds agreed intervals, in days.
	maxInterval = 365
)

// signers are the words of a set of those who sign.
func (c *check) signers(key string, by []string) []string {
	for _, one := range by {
		c.choice(has(words(Signers()), one), key, words(Signers()))
	}
	return by
}

// Check returns what is wrong with a value as typed, as a *FieldError, or nil.
func (p Param) Check(value string) error {
	value = strings.TrimSpace(value)
	var c check
	if value == "" {
		c.that(!p.Required || p.Kind == FlagValue, p.Key, Missing)
		return c.err
	}
	p.check(&c, value)
	return c.err
}

func (p Param) check(c *check, value string) {
	switch p.Kind {
	case LineValue, WordValue:
		c.line(p.Key, value)
	case ProseValue:
		c.note(p.Key, value)
		p.form.check(c, p.Key, value)
	case DayValue:
		p.checkDay(c, value)
	case ChoiceValue:
		c.choice(has(p.Choices, value), p.Key, p.Choices)
	case SetValue:
		for _, v := range splitSet(value) {
			c.choice(has(p.Choices, v), p.Key, p.Choices)
		}
	case PathValue:
		c.that(len(value) <= maxPath, p.Key, TooLong)
	default:
		p.checkForm(c, value)
	}
}

// checkForm checks the kinds of value that are told apart by how they are written.
func (p Param) checkForm(c *check, value string) {
	var code ErrorCode
	var hint string
	ok := true
	switch p.Kind {
	case ClockValue:
		_, err := civil.ParseTime(value)
		ok, code, hint = err == nil, BadClock, "10:30"
	case CountValue:
		n, err := strconv.Atoi(value)
		ok, code, hint = err == nil && n >= 0, BadNumber, "14"
	case NumberValue:
		_, ok = parseNumber(value)
		code, hint = BadNumber, "12,5"
	case ItemValue:
		_, err := journal.ParseID(value)
		ok, code = err == nil, BadItem
	case FlagValue:
		_, ok = parseFlag(value)
		code, hint = BadChoice, "yes no"
	}
	if !ok {
		c.fail(p.Key, code, hint)
	}
}

func (p Param) checkDay(c *check, value string) {
	if p.Default == DefaultToday && today(value) {
		return
	}
	if _, err := civil.ParseLoose(value); err != nil {
		c.fail(p.Key, BadDay, "23-11-2026")
	}
}

// today reports whether a day was typed as the word for it: Facts then fills in the day.
func today(value string) bool {
	return strings.EqualFold(value, "today") || strings.EqualFold(value, "vandaag")
}

func has(choices []string, value string) bool {
	_, ok := pick(choices, value)
	return ok
}

// pick finds a choice, whatever its capitals.
func pick(choices []string, value string) (string, bool) {
	for _, c := range choices {
		if strings.EqualFold(c, value) {
			return c, true
		}
	}
	return "", false
}

// splitSet returns the words of a set; none gives nil.
func splitSet(value string) []string {
	words := strings.FieldsFunc(value, func(r rune) bool { return r == ',' || r == ' ' || r == ';' })
	if len(words) == 0 {
		return nil
	}
	return words
}

// parseNumber reads a number of no sign with a comma or a point.
func parseNumber(value string) (float64, bool) {
	if utf8.RuneCountInString(value) > 12 || strings.ContainsAny(value, "eExXnNiIpP_+-") {
		return 0, false
	}
	v, err := strconv.ParseFloat(strings.Replace(value, ",", ".", 1), 64)
	return v, err == nil
}

// parseFlag reads yes or no in both languages; the key alone is yes.
func parseFlag(value string) (yes, ok bool) {
	switch strings.ToLower(value) {
	case "", "yes", "ja", "true", "1", "y", "j", "x":
		return true, true
	case "no", "nee", "false", "0", "n":
		return false, true
	}
	return false, false
}
