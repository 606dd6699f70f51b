// Package text is the one catalogue of words: everything the program says to a coach, in Dutch and in
// English, with the dates, numbers and plurals that belong to it. The tables stand in files by subject
// (words_*.go); every entry has both languages, which the compiler and the tests see to. Explain turns an
// error into sentences that say what happened, what is safe and what to do.
package text

import "strings"

// ID names one entry of the catalogue, such as "form.save" or "moment.action-plan".
type ID string

// Lang is a language of the catalogue.
type Lang string

// The languages.
const (
	NL Lang = "nl" // Nederlands
	EN Lang = "en" // English
)

// entry is one phrase in both languages.
type entry struct {
	id     ID
	nl, en string
}

// Words speaks one language: its phrases, days, names and explanations.
type Words struct {
	*Phrases
	Days
	Names
	Errors
}

// Phrases are the entries of the catalogue in one language.
type Phrases struct {
	lang  Lang
	table map[ID]string
}

// New returns the words of a language; anything but English gives Dutch.
func New(lang Lang) *Words {
	w := &Phrases{lang: NL}
	if lang == EN {
		w.lang = EN
	}
	n := 0
	for _, s := range subjects() {
		n += len(s)
	}
	w.table = make(map[ID]string, n)
	for _, s := range subjects() {
		for i := range s {
			if w.lang == EN {
				w.table[s[i].id] = s[i].en
			} else {
				w.table[s[i].id] = s[i].nl
			}
		}
	}
	return &Words{w, Days{w}, Names{w}, Errors{w}}
}

// Lang is the language spoken.
func (w *Phrases) Lang() Lang { return w.lang }

// Has reports whether the catalogue knows the id.
func (w *Phrases) Has(id ID) bool {
	_, ok := w.table[id]
	return ok
}

// T is the phrase of an id; an unknown id is shown as itself, so that a slip is seen and nothing breaks.
func (w *Phrases) T(id ID) string {
	if s, ok := w.table[id]; ok {
		return s
	}
	return string(id)
}

// Of is the phrase of an id put together from parts: Of("choice", key, value).
func (w *Phrases) Of(parts ...string) string { return w.T(ID(strings.Join(parts, "."))) }

// N is a phrase that counts: id.one for exactly one, id.many with the number for all else.
func (w *Phrases) N(id ID, n int) string {
	if n == 1 {
		return w.T(id + ".one")
	}
	return w.F(id+".many", n)
}

// IDs are all ids of the catalogue, in the order of the tables; for tests and for the list of labels.
func IDs() []ID {
	var ids []ID
	for _, s := range subjects() {
		for i := range s {
			ids = append(ids, s[i].id)
		}
	}
	return ids
}
