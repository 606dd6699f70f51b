package caseload

import (
	"fmt"
	"slices"
	"strings"

	"spoorboek/model/civil"
	"spoorboek/model/signal"
)

// Query is what is searched for: every term of it must hold. The zero Query asks for everything.
type Query struct {
	terms []term
	text  string
}

// field is where a term looks.
type field uint8

const (
	anywhere field = iota
	inName
	inNumber
	inEmployer
	inJob
	inPhase
	inWeek
	inSilence
	inGroup
	inText
)

// term is one condition.
type term struct {
	field field
	not   bool
	wide  bool   // a word is looked for in the columns too
	word  string // folded; for names and words
	low   int    // for weeks and days
	high  int
	bits  uint16 // for phases and groups
}

// QueryError says which part of a query was not understood. The rest of the query holds.
type QueryError struct {
	At   int    // runes before the part
	Len  int    // runes of the part
	Word string // the part
	Code string // field, number, range, phase, group, quote, empty
}

// Error names the place and what is wrong with it.
func (e *QueryError) Error() string {
	return fmt.Sprintf("query at %d: %s", e.At+1, e.Code)
}

// Empty reports whether the query asks for everything. A search in texts alone is not an empty query, but it
// leaves no line out: the journals answer it.
func (q Query) Empty() bool { return len(q.terms) == 0 }

// Text is what is searched in notes and contacts, "" for nothing. It opens journals, so it waits for Enter.
func (q Query) Text() string { return q.text }

// Wide is q with its words also looked for in what the columns of a line say (Shows), as one expects who
// has the list before her: not only who somebody is, but also what comes next and when.
func (q Query) Wide() Query {
	q.terms = slices.Clone(q.terms)
	for i := range q.terms {
		q.terms[i].wide = q.terms[i].field == anywhere
	}
	return q
}

// wide reports whether a word of the query is looked for in the columns.
func (q Query) wide() bool {
	return slices.ContainsFunc(q.terms, func(t term) bool { return t.wide })
}

// Match reports whether a line answers the query.
func (q Query) Match(l *Line, today civil.Date) bool {
	for i := range q.terms {
		t := &q.terms[i]
		if t.holds(l, today) == t.not {
			return false
		}
	}
	return true
}

func (t *term) holds(l *Line, today civil.Date) bool {
	r := l.Row
	switch t.field {
	case anywhere:
		return strings.Contains(r.key, t.word) || t.wide && strings.Contains(l.seen, t.word)
	case inName, inNumber, inEmployer, inJob:
		return strings.Contains(r.part(int(t.field-inName)), t.word)
	case inPhase:
		bits := uint16(1) << r.In.Phase(today)
		if r.In.Paused(today) {
			bits |= 1 << paused
		}
		return t.bits&bits != 0
	case inGroup:
		return t.bits&(1<<l.Group) != 0
	case inWeek:
		return t.within(r.In.Week(today))
	case inSilence:
		days, known := silence(&r.In, today)
		return known && t.within(days)
	}
	return false
}

func (t *term) within(n int) bool { return t.low <= n && n <= t.high }

// part is a field of the search key: name, number, employer, job.
func (r *Row) part(n int) string {
	rest := r.key
	for ; n > 0; n-- {
		_, rest, _ = strings.Cut(rest, "\n")
	}
	first, _, _ := strings.Cut(rest, "\n")
	return first
}

// silence is the number of days since the last contact, or since the dossier came when there was none.
func silence(in *signal.Inputs, today civil.Date) (int, bool) {
	from := in.Contact.Last
	if from.IsZero() {
		from = in.Came
	}
	return today.Sub(from), !from.IsZero()
}

// narrows reports whether every line that answers q answers p as well, as far as the terms tell.
func (q Query) narrows(p Query) bool {
	if len(q.terms) < len(p.terms) {
		return false
	}
	for i := range p.terms {
		a, b := q.terms[i], p.terms[i]
		if a == b {
			continue
		}
		alike := a.field <= inJob && a.field == b.field && a.wide == b.wide && !a.not && !b.not
		if !alike || !strings.Contains(a.word, b.word) {
			return false
		}
	}
	return true
}
