package caseload

import (
	"slices"
	"strings"
	"unicode"

	"spoorboek/model/plain"
)

// word is a word of the query language in both languages.
type word struct{ nl, en string }

func (w word) in(english bool) string {
	if english {
		return w.en
	}
	return w.nl
}

// names are the filters that a completion offers, in the order of their use.
var names = []word{
	{"fase", "phase"}, {"groep", "group"}, {"zw", "week"}, {"stil", "silent"}, {"werkgever", "employer"},
	{"functie", "job"}, {"naam", "name"}, {"dossier", "number"}, {"tekst", "text"},
}

// values are what may stand behind the filters of which the answers are known beforehand.
var values = map[field][]word{
	inPhase: {
		{"aangemeld", "registered"}, {"intake", "intake"}, {"oriëntatie", "orientation"},
		{"arbeidsmarkt", "jobsearch"}, {"nazorg", "aftercare"}, {"afgesloten", "closed"}, {"gepauzeerd", "paused"},
	},
	inGroup: {
		{"te-laat", "overdue"}, {"vandaag", "today"}, {"dezeweek", "week"}, {"stil", "silent"}, {"later", "later"},
		{"onbeoordeeld", "unjudgeable"}, {"afgesloten", "closed"},
	},
}

// Complete tells how the last part of a query may go on: the names of filters, or what may stand behind one.
// Filled is the query with as much of it as is certain; it is the query itself when nothing is.
func Complete(l *List, query string, english bool) (filled string, options []string) {
	head, part := lastPart(query)
	bare := strings.TrimPrefix(part, "!")
	head += part[:len(part)-len(bare)]
	name, value, colon := strings.Cut(bare, ":")
	if !colon {
		for _, n := range names {
			options = append(options, n.in(english)+":")
		}
		options = beginning(options, bare)
		return grown(query, head, bare, options, ""), options
	}
	lead := name + ":"
	if f := fieldNames[Fold(name)]; f == inEmployer {
		options, value = employers(l, value)
	} else {
		for _, v := range values[f] {
			options = append(options, v.in(english))
		}
		if before, last, list := cutLast(value, ","); list {
			lead, value = lead+before+",", last
		}
		options = beginning(options, value)
	}
	return grown(query, head+lead, value, options, " "), options
}

// lastPart divides a query before its last part; blanks between quotes belong to a part.
func lastPart(query string) (head, part string) {
	at, quoted := 0, false
	for i, r := range query {
		switch {
		case r == '"':
			quoted = !quoted
		case !quoted && unicode.IsSpace(r):
			at = i + len(string(r))
		}
	}
	return query[:at], query[at:]
}

func cutLast(s, sep string) (before, after string, found bool) {
	if i := strings.LastIndex(s, sep); i >= 0 {
		return s[:i], s[i+len(sep):], true
	}
	return "", s, false
}

func beginning(options []string, typed string) []string {
	return slices.DeleteFunc(options, func(o string) bool { return !strings.HasPrefix(Fold(o), Fold(typed)) })
}

// employers are the employers of the caseload that begin so, quoted where they are more than one word.
func employers(l *List, typed string) (options []string, value string) {
	seen := map[string]bool{}
	begin := Fold(strings.Trim(typed, `"`))
	for _, line := range l.lines {
		name := line.Row.Employer
		if seen[name] || name == "" || !strings.HasPrefix(Fold(name), begin) {
			continue
		}
		seen[name] = true
		if strings.ContainsFunc(name, unicode.IsSpace) {
			name = `"` + name + `"`
		}
		options = append(options, name)
	}
	slices.SortFunc(options, func(a, b string) int { return strings.Compare(Fold(a), Fold(b)) })
	return options, typed
}

// grown is the query with what its options have in common in the place of what was typed, and with end behind
// the only one.
func grown(query, head, typed string, options []string, end string) string {
	if len(options) == 0 {
		return query
	}
	if len(options) == 1 {
		return head + options[0] + end
	}
	same := plain.Common(options)
	if len(Fold(same)) <= len(Fold(typed)) {
		return query
	}
	return head + same
}
