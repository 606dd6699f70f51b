package report

import (
	"reflect"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"spoorboek/model/dossier"
)

// word is one run of letters and digits in a text: text[from:to].
type word struct {
	from, to int
	text     string
}

func wordsOf(text string) []word {
	var all []word
	from := -1
	for i, r := range text {
		inside := unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.M, r)
		switch {
		case inside && from < 0:
			from = i
		case !inside && from >= 0:
			all = append(all, word{from, i, text[from:i]})
			from = -1
		}
	}
	if from >= 0 {
		all = append(all, word{from, len(text), text[from:]})
	}
	return all
}

func folded(words []word) []string {
	low := make([]string, len(words))
	for i, w := range words {
		low[i] = strings.ToLower(w.text)
	}
	return low
}

// around gives the words with a little of what stands before and behind them.
func around(text string, from, to int) string {
	const most = 24
	a, b := max(from-most, 0), min(to+most, len(text))
	for a > 0 && !utf8.RuneStart(text[a]) {
		a--
	}
	for b < len(text) && !utf8.RuneStart(text[b]) {
		b++
	}
	s := strings.Join(strings.Fields(text[a:b]), " ")
	if a > 0 {
		s = "…" + s
	}
	if b < len(text) {
		s += "…"
	}
	return s
}

// blockTexts are the texts of a block that a person reads.
func blockTexts(b Block) []string {
	switch b := b.(type) {
	case Table:
		all := slices.Clone(b.Header)
		for _, row := range b.Rows {
			all = append(all, row...)
		}
		return all
	case Pairs:
		var all []string
		for _, r := range b.Rows {
			all = append(all, r.Label, r.Text)
		}
		return all
	}
	return texts(b)
}

// texts are all strings in a value, wherever they stand.
func texts(v any) []string {
	var all []string
	gatherTexts(reflect.ValueOf(v), &all)
	return all
}

func gatherTexts(v reflect.Value, all *[]string) {
	switch v.Kind() {
	case reflect.String:
		if v.Len() > 0 {
			*all = append(*all, v.String())
		}
	case reflect.Struct:
		for i := range v.NumField() {
			gatherTexts(v.Field(i), all)
		}
	case reflect.Slice, reflect.Array:
		if v.Type().Elem().Kind() == reflect.Uint8 {
			return // ids, hashes, pictures
		}
		for i := range v.Len() {
			gatherTexts(v.Index(i), all)
		}
	case reflect.Map:
		for _, k := range v.MapKeys() {
			gatherTexts(v.MapIndex(k), all)
		}
	case reflect.Interface, reflect.Pointer:
		if !v.IsNil() {
			gatherTexts(v.Elem(), all)
		}
	}
}

// ownNotes are the coach's own notes.
func ownNotes(d *dossier.Dossier) []string {
	var all []string
	for i := range d.Agenda.Contacts {
		all = append(all, d.Agenda.Contacts[i].Own)
	}
	for _, n := range d.Papers.Notes {
		if n.Audience == dossier.Own || n.Audience == "" {
			all = append(all, n.Text)
		}
	}
	return all
}

// withheld are the texts of a dossier; those that the audience may read are excused by its View.
func withheld(d *dossier.Dossier, a Audience) []string {
	if a == ForCoach {
		return nil
	}
	var all []string
	for i := range d.Agenda.Contacts {
		c := &d.Agenda.Contacts[i]
		all = append(all, c.Discussed, c.Agreed, c.Next, c.Goal)
	}
	for _, n := range d.Papers.Notes {
		all = append(all, n.Text)
	}
	for _, p := range d.Agenda.Promises {
		all = append(all, p.What, p.Note)
	}
	for i := range d.Applications {
		all = append(all, d.Applications[i].Note, d.Applications[i].Judged.Reason)
		for _, s := range d.Applications[i].Steps {
			all = append(all, s.Reason)
		}
	}
	for i := range d.Papers.Directions {
		all = append(all, d.Papers.Directions[i].Note, d.Papers.Directions[i].Judged.Reason)
	}
	all = append(all, texts(d.Papers.Assessments)...)
	all = append(all, texts(d.Papers.Portrait)...)
	all = append(all, texts(d.Plan.Intakes)...)
	all = append(all, texts(d.Plan.ThreeWays)...)
	all = append(all, texts(d.Plan.Outline)...)
	return append(all, texts(d.Plan.Tests)...)
}
