package sheet

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"
	"sync"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"spoorboek/store"
)

// headerLines is how many lines are searched for the headers: sheets often start with a title.
const headerLines = 10

// lexicon finds fields by header.
type lexicon map[store.SheetKind]map[string]store.Field

// words is the lexicon of all known headers, folded the first time that a sheet is read.
var words = sync.OnceValue(newLexicon)

func newLexicon() lexicon {
	l := lexicon{}
	for _, specs := range [][]store.FieldSpec{
		store.CaseloadFields(), store.ApplicationFields(), store.ContactFields(), store.HoursFields(),
	} {
		for _, spec := range specs {
			if l[spec.Kind] == nil {
				l[spec.Kind] = map[string]store.Field{}
			}
			for _, names := range [][]string{spec.Dutch, spec.English} {
				for _, w := range names {
					if _, taken := l[spec.Kind][fold(w)]; !taken {
						l[spec.Kind][fold(w)] = spec.Field
					}
				}
			}
		}
	}
	return l
}

// fold reduces a header to its letters and digits, without case and accents, so that "E-mail",
// "e mail" and "Email:" are one.
func fold(header string) string {
	var b strings.Builder
	for _, r := range norm.NFD.String(header) {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			b.WriteRune(unicode.ToLower(r))
		}
	}
	return b.String()
}

// unwanted tells whether a column is one of those that are left out on purpose. A long word of
// the list counts wherever it stands in the header, a short one only as a word of its own.
func unwanted(header string) bool {
	folded := fold(header)
	parts := strings.FieldsFunc(header, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	for _, drop := range store.DroppedHeaders() {
		d := fold(drop)
		if folded == d || len(d) >= 7 && strings.Contains(folded, d) {
			return true
		}
		for _, w := range parts {
			if fold(w) == d {
				return true
			}
		}
	}
	return false
}

// knownHeaders counts the cells of a record that are headers of any kind of sheet.
func knownHeaders(r record) int {
	lex, n := words(), 0
	for _, c := range r.cells {
		f := fold(clean(c.text).Text)
		for _, kind := range lex {
			if kind[f] != "" {
				n++
				break
			}
		}
	}
	return n
}

// numbered tells whether one of the headers is that of a dossier number, in any kind of sheet.
func numbered(headers []string) bool {
	lex := words()
	return slices.ContainsFunc(headers, func(header string) bool {
		for _, kind := range lex {
			if kind[fold(header)] == store.FieldNumber {
				return true
			}
		}
		return false
	})
}

// fingerprint names a layout: the same headers in the same order give the same one.
func fingerprint(headers []string) string {
	h := sha256.New()
	for _, header := range headers {
		h.Write([]byte(fold(header)))
		h.Write([]byte{0})
	}
	return hex.EncodeToString(h.Sum(nil)[:12])
}

// Recognise proposes what each column means; remembered wins when its layout is that of the table.
func (s *Sheets) Recognise(t store.Table, remembered store.Mapping) store.Mapping {
	layout := fingerprint(t.Headers)
	style := dateStyleOf(t)
	if remembered.Layout == layout && len(remembered.Columns) > 0 {
		remembered.Headers = t.Headers
		if style != "" {
			remembered.DateStyle = style
		}
		return remembered
	}
	lex := words()
	kind := kindOf(t.Headers, lex)
	m := store.Mapping{Layout: layout, Kind: kind, Headers: t.Headers, DateStyle: style,
		Columns: map[string]store.Field{}}
	taken := map[store.Field]bool{}
	for _, header := range t.Headers {
		field := lex[kind][fold(header)]
		switch {
		case header == "":
		case field != "" && !taken[field]:
			m.Columns[header] = field
			taken[field] = true
		case unwanted(header):
			m.Columns[header] = store.FieldDropped
		}
	}
	return m
}

// kindOf decides what the rows are about. A caseload names people and since when they are ill; an
// applications sheet names employers applied to, with a date or a status, and nobody; a sheet of contacts
// says on which day how long or what about.
func kindOf(headers []string, lex lexicon) store.SheetKind {
	caseload, applications := 0, 0
	has := map[store.Field]bool{}
	for _, h := range headers {
		f := fold(h)
		if c := lex[store.CaseloadSheet][f]; c != "" {
			caseload++
			has[c] = true
		}
		if a := lex[store.ApplicationSheet][f]; a != "" {
			applications++
			has[a] = true
		}
		has[lex[store.ContactSheet][f]] = true
	}
	talked := has[store.FieldDiscussed] || has[store.FieldAgreed] || has[store.FieldOwn]
	person := has[store.FieldLastName] || has[store.FieldFirstSick]
	switch {
	case person:
		return store.CaseloadSheet
	case has[store.FieldContactOn] && talked:
		return store.ContactSheet
	case has[store.FieldContactOn] && has[store.FieldMinutes]:
		return store.HoursSheet
	case (has[store.FieldAppStatus] || has[store.FieldAppEmployer]) && applications >= caseload:
		return store.ApplicationSheet
	}
	return store.CaseloadSheet
}

// dateStyleOf looks how the sheet writes its days: the way most of its text cells do. A real date cell is
// kept without one.
func dateStyleOf(t store.Table) store.DateStyle {
	counts := map[store.DateStyle]int{}
	for _, row := range t.Rows {
		for _, c := range row.Cells {
			if style, ok := styleOf(c.Text); ok && c.Date.IsZero() {
				counts[style]++
			}
		}
	}
	best := store.DateStyle("")
	for _, style := range []store.DateStyle{store.DayFirst, store.DayFirstPadded, store.YearFirst} {
		if counts[style] > counts[best] {
			best = style
		}
	}
	return best
}

// styleOf names the way a day is written. 11-11-2026 tells nothing about padding and counts for none.
func styleOf(text string) (store.DateStyle, bool) {
	parts := strings.Split(text, "-")
	if len(parts) != 3 {
		return "", false
	}
	for _, p := range parts {
		if p == "" || strings.Trim(p, "0123456789") != "" {
			return "", false
		}
	}
	day, month := parts[0], parts[1]
	switch {
	case len(day) == 4:
		return store.YearFirst, true
	case strings.HasPrefix(day, "0") || strings.HasPrefix(month, "0"):
		return store.DayFirstPadded, true
	case len(day) == 1 || len(month) == 1:
		return store.DayFirst, true
	}
	return "", false
}
