package capacity

import (
	"errors"
	"slices"
	"strconv"
	"strings"
)

// Rubric is one of the six groups of functions (rubrieken) that every capacity document follows.
type Rubric string

// The rubrics of the FML, in its order.
const (
	Personal    Rubric = "personal"    // I persoonlijk functioneren
	Social      Rubric = "social"      // II sociaal functioneren
	Environment Rubric = "environment" // III aanpassing aan fysieke omgevingseisen
	Dynamic     Rubric = "dynamic"     // IV dynamische handelingen
	Static      Rubric = "static"      // V statische houdingen
	Hours       Rubric = "hours"       // VI werktijden
)

// Rubrics returns the six rubrics in order.
func Rubrics() []Rubric { return []Rubric{Personal, Social, Environment, Dynamic, Static, Hours} }

// Known reports whether r is one of Rubrics.
func (r Rubric) Known() bool { return slices.Contains(Rubrics(), r) }

// Number is the place of the rubric, 1 to 6; 0 for what is none.
func (r Rubric) Number() int { return slices.Index(Rubrics(), r) + 1 }

// Item is one function of a rubric: hundred times the rubric and the number within it, so that 414 is 4.14,
// lifting. Number 0 is the rubric as a whole.
type Item uint16

// Whole is the item that stands for a rubric as a whole.
func Whole(r Rubric) Item { return Item(r.Number() * 100) }

// Rubric returns the rubric of the item; "" for what is none.
func (i Item) Rubric() Rubric {
	n := int(i)/100 - 1
	if n < 0 || n >= len(Rubrics()) {
		return ""
	}
	return Rubrics()[n]
}

// Number is the place of the item within its rubric; 0 is the rubric as a whole.
func (i Item) Number() int { return int(i) % 100 }

// Known reports whether the table of labels has the item.
func (i Item) Known() bool {
	return slices.ContainsFunc(labels, func(l Label) bool { return l.Item == i })
}

// String writes the item as the FML numbers it: "4.14", and "4" for a rubric as a whole.
func (i Item) String() string {
	s := strconv.Itoa(int(i) / 100)
	if n := i.Number(); n > 0 {
		s += "." + strconv.Itoa(n)
	}
	return s
}

// ErrItem is returned for what names no item of the table of labels.
var ErrItem = errors.New("no item of a capacity document")

// ParseItem reads "4.14", "4-14", "IV-14", "IV 14" written without the blank, and "4" or "IV" for a rubric as
// a whole.
func ParseItem(s string) (Item, error) {
	rubric, number, several := strings.Cut(strings.ReplaceAll(strings.TrimSpace(s), "-", "."), ".")
	r := slices.Index(roman, strings.ToUpper(rubric)) + 1
	if r == 0 {
		r, _ = strconv.Atoi(rubric)
	}
	n := 0
	if several {
		var err error
		if n, err = strconv.Atoi(number); err != nil || n < 1 || n > 99 {
			return 0, ErrItem
		}
	}
	if r < 1 || r > len(roman) {
		return 0, ErrItem
	}
	if item := Item(r*100 + n); item.Known() {
		return item, nil
	}
	return 0, ErrItem
}

// roman are the numbers of the rubrics as documents print them.
var roman = []string{"I", "II", "III", "IV", "V", "VI"}

// MarshalText writes the item as String does.
func (i Item) MarshalText() ([]byte, error) { return []byte(i.String()), nil }

// UnmarshalText reads what MarshalText wrote. An item that this edition of the table does not have is kept.
func (i *Item) UnmarshalText(b []byte) error {
	rubric, number, several := strings.Cut(string(b), ".")
	r, err := strconv.ParseUint(rubric, 10, 8)
	if err != nil || r < 1 || r > 6 || rubric[0] == '0' || rubric[0] == '+' {
		return ErrItem
	}
	n := uint64(0)
	if several {
		n, err = strconv.ParseUint(number, 10, 8)
		if err != nil || n < 1 || n > 99 || number[0] == '0' || number[0] == '+' {
			return ErrItem
		}
	}
	*i = Item(r*100 + n)
	return nil
}
