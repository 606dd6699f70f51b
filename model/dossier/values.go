package dossier

import (
	"strconv"
	"strings"

	"spoorboek/model/civil"
	"spoorboek/model/journal"
	"spoorboek/model/plain"
	"spoorboek/model/wvp"
)

// values are the arguments of an act after every one of them was checked against its parameter.
type values map[string]string

// making returns the Make of a spec: it checks the arguments by the parameters, then builds the act.
func making(params []Param, build func(values) Act) func(Args) (Act, error) {
	return func(args Args) (Act, error) {
		known := map[string]bool{}
		v := values{}
		for _, p := range params {
			known[p.Key] = true
			value, given := args[p.Key]
			if err := p.Check(value); err != nil {
				return nil, err
			}
			if given {
				v[p.Key] = p.canonical(strings.TrimSpace(value))
			}
		}
		for key := range args {
			if !known[key] {
				return nil, &FieldError{Key: key, Code: UnknownKey, Hint: keys(params)}
			}
		}
		return build(v), nil
	}
}

// canonical returns the value with its choices spelled as they are listed.
func (p Param) canonical(value string) string {
	switch p.Kind {
	case ChoiceValue, WordValue:
		if choice, ok := pick(p.Choices, value); ok {
			return choice
		}
	case SetValue:
		words := splitSet(value)
		for i := range words {
			words[i], _ = pick(p.Choices, words[i])
		}
		return strings.Join(words, ",")
	}
	return value
}

func keys(params []Param) string {
	all := make([]string, len(params))
	for i, p := range params {
		all[i] = p.Key
	}
	return strings.Join(all, " ")
}

func (v values) text(key string) string { return v[key] }

func (v values) day(key string) civil.Date {
	d, _ := civil.ParseLoose(v[key])
	return d
}

// emptied reports whether a key was given without a value: what it asks is not known.
func (v values) emptied(key string) bool {
	s, given := v[key]
	return given && s == ""
}

func (v values) clock(key string) civil.Time {
	t, _ := civil.ParseTime(v[key])
	return t
}

func (v values) count(key string) int {
	n, _ := strconv.Atoi(v[key])
	return n
}

func (v values) number(key string) float64 {
	n, _ := parseNumber(v[key])
	return n
}

func (v values) item(key string) journal.ID {
	id, _ := journal.ParseID(v[key])
	return id
}

// flag is yes when the key was given, unless its value says no.
func (v values) flag(key string) bool {
	value, given := v[key]
	yes, _ := parseFlag(value)
	return given && yes
}

func (v values) code(key string) wvp.Code { return wvp.Code(v[key]) }

// set returns the chosen words; none gives nil.
func (v values) set(key string) []string { return splitSet(v[key]) }

// A given key is a change, an empty value empties the field; a key that is absent leaves it.

func (v values) changeText(key string) Change[plain.Text] {
	s, given := v[key]
	return Change[plain.Text]{Set: given, Value: plain.Line(s)}
}

func (v values) changeNote(key string) Change[plain.Text] {
	s, given := v[key]
	return Change[plain.Text]{Set: given, Value: plain.Note(s)}
}

func (v values) changeDay(key string) Change[civil.Date] {
	_, given := v[key]
	return Change[civil.Date]{Set: given, Value: v.day(key)}
}

func (v values) changeNumber(key string) Change[float64] {
	_, given := v[key]
	return Change[float64]{Set: given, Value: v.number(key)}
}

func (v values) changeCount(key string) Change[int] {
	_, given := v[key]
	return Change[int]{Set: given, Value: v.count(key)}
}

func (v values) changeFlag(key string) Change[bool] {
	_, given := v[key]
	return Change[bool]{Set: given, Value: v.flag(key)}
}

// changeWord is a change to one of a closed set of words.
func changeWord[W ~string](v values, key string) Change[W] {
	_, given := v[key]
	return Change[W]{Set: given, Value: W(v[key])}
}
