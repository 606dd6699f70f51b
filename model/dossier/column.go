package dossier

import (
	"bytes"
	"cmp"
	"encoding/json"
	"strconv"
	"strings"

	"spoorboek/model/civil"
	"spoorboek/model/journal"
	"spoorboek/model/plain"
)

// column is one field of the items of a subject: how it is asked, and how it is written as text and read
// back.
type column[T any] struct {
	Param
	as    string  // the name in the stored form, where it is not that of the key
	day   bool    // it is the day of the item
	past  bool    // a day to come is a mistake
	owner bool    // an item that the record falls with
	most  float64 // of a number; zero: a week's hours
	set   func(*T, string)
	text  func(*T) string // "" when it says nothing
}

func (c *column[T]) stored() string { return stored(cmp.Or(c.as, c.Key)) }

func (c column[T]) needed() column[T] {
	c.Required = true
	return c
}

// begin makes c the day of the item; it is today unless said.
func (c column[T]) begin() column[T] {
	c.day, c.past, c.Default = true, true, DefaultToday
	return c
}

// asDay makes c the day of the item; it is unknown unless said.
func (c column[T]) asDay() column[T] {
	c.day = true
	return c
}

func (c column[T]) notAhead() column[T] {
	c.past = true
	return c
}

func (c column[T]) storedAs(name string) column[T] {
	c.as = name
	return c
}

func (c column[T]) owned() column[T] {
	c.owner = true
	return c
}

func (c column[T]) upTo(most float64) column[T] {
	c.most = most
	return c
}

// take reads what was typed into now and notes it when it differs from was.
func (c *column[T]) take(chk *check, d *Dossier, f *Recorded, typed string, was, now *T, day civil.Date) {
	typed = strings.TrimSpace(typed)
	switch {
	case c.Kind == DayValue && today(typed):
		typed = day.String()
	case c.Kind == FlagValue && typed == "":
		typed = "yes"
	}
	if typed != "" {
		c.Param.check(chk, typed)
	}
	if chk.err != nil {
		return
	}
	if c.Kind == DayValue && typed != "" {
		said, _ := civil.ParseLoose(typed)
		typed = said.String()
	}
	c.set(now, c.canonical(typed))
	value := c.text(now)
	c.bound(chk, d, value, day)
	if value != c.text(was) {
		f.Fields[c.stored()] = plain.Note(value)
	}
}

// bound holds a value against what it may be.
func (c *column[T]) bound(chk *check, d *Dossier, value string, today civil.Date) {
	switch c.Kind {
	case DayValue:
		if day, _ := civil.Parse(value); c.past {
			chk.past(c.Key, day, today)
		}
	case NumberValue, CountValue:
		n, _ := parseNumber(value)
		chk.size(c.Key, n, cmp.Or(c.most, maxWeek))
	case ItemValue:
		if id, err := journal.ParseID(value); err == nil {
			chk.that(exists(d, c.Of, id), c.Key, NoSuchItem)
		}
	}
}

// exists reports whether the dossier has an item of one of those sorts.
func exists(d *Dossier, of string, id journal.ID) bool {
	for sort := range strings.FieldsSeq(of) {
		switch sort {
		case "application":
			if _, found := d.Application(id); found {
				return true
			}
		case "document":
			if _, found := d.Papers.Document(id); found {
				return true
			}
		}
		for _, s := range subjects {
			if s.title().sort == sort && s.args(d, id) != nil {
				return true
			}
		}
	}
	return false
}

func textAt[T any, W ~string](p Param, at func(*T) *W) column[T] {
	clean := plain.Note
	if p.Kind != ProseValue {
		clean = plain.Line
	}
	return column[T]{
		Param: p,
		set:   func(t *T, v string) { *at(t) = W(clean(v).String()) },
		text:  func(t *T) string { return string(*at(t)) },
	}
}

func dayAt[T any](key string, at func(*T) *civil.Date) column[T] {
	return column[T]{
		Param: date(key),
		set:   func(t *T, v string) { *at(t), _ = civil.Parse(v) },
		text:  func(t *T) string { return at(t).String() },
	}
}

func clockAt[T any](key string, at func(*T) *civil.Time) column[T] {
	return column[T]{
		Param: clock(key),
		set:   func(t *T, v string) { *at(t), _ = civil.ParseTime(v) },
		text:  func(t *T) string { return at(t).String() },
	}
}

func hoursAt[T any](key string, at func(*T) *float64) column[T] {
	return column[T]{
		Param: hours(key),
		set:   func(t *T, v string) { *at(t), _ = parseNumber(v) },
		text:  func(t *T) string { return figure(*at(t)) },
	}
}

func countAt[T any](key string, at func(*T) *int) column[T] {
	return column[T]{
		Param: count(key),
		set:   func(t *T, v string) { *at(t), _ = strconv.Atoi(v) },
		text:  func(t *T) string { return whole(*at(t)) },
	}
}

func flagAt[T any](key string, at func(*T) *bool) column[T] {
	return column[T]{
		Param: flag(key),
		set: func(t *T, v string) {
			yes, _ := parseFlag(v)
			*at(t) = v != "" && yes
		},
		text: func(t *T) string {
			if *at(t) {
				return "yes"
			}
			return ""
		},
	}
}

func setAt[T any](p Param, at func(*T) *[]string) column[T] {
	return column[T]{
		Param: p,
		set:   func(t *T, v string) { *at(t) = splitSet(v) },
		text:  func(t *T) string { return strings.Join(*at(t), ",") },
	}
}

func itemAt[T any](p Param, at func(*T) *journal.ID) column[T] {
	return column[T]{
		Param: p,
		set:   func(t *T, v string) { *at(t), _ = journal.ParseID(v) },
		text: func(t *T) string {
			if at(t).IsZero() {
				return ""
			}
			return at(t).String()
		},
	}
}

// plainJSON writes v without escapes of HTML, as facts are stored.
func plainJSON(v any) ([]byte, error) {
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		return nil, err
	}
	return bytes.TrimRight(out.Bytes(), "\n"), nil
}
