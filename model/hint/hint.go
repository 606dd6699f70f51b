// Package hint finds what does not belong in a coach's notes: words for a diagnosis, a complaint, a
// treatment or a medicine, and a citizen service number (BSN). It warns and never changes a text. It errs
// on the side of silence where a word is just as well a job or an employer ("doktersassistente", "Kliniek
// West").
package hint

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Kind is the sort of thing that was found.
type Kind string

// What can be found.
const (
	Diagnosis Kind = "diagnosis" // aandoening of klacht
	Treatment Kind = "treatment" // behandeling of behandelaar
	Medicine  Kind = "medicine"  // medicijn
	Citizen   Kind = "bsn"       // burgerservicenummer
)

// Place is one thing that was found: text[From:To].
type Place struct {
	From int
	To   int
	Kind Kind
}

// Find returns the places in text that deserve a warning, in order.
func Find(text string) []Place {
	var found []Place
	for at := 0; at < len(text); {
		from, to := nextWord(text, at)
		if from == to {
			break
		}
		if kind, ok := judge(text[from:to]); ok {
			found = append(found, Place{from, to, kind})
		}
		at = to
	}
	return merge(found, numbers(text))
}

// Medical returns the medical words in text, as they stand there.
func Medical(text string) []string {
	var words []string
	for _, p := range Find(text) {
		if p.Kind != Citizen {
			words = append(words, text[p.From:p.To])
		}
	}
	return words
}

// BSN reports whether text holds nine digits that pass the test of a citizen service number (elfproef).
func BSN(text string) bool { return len(numbers(text)) > 0 }

// nextWord returns the next run of letters, with the hyphens inside it.
func nextWord(text string, at int) (from, to int) {
	for at < len(text) {
		r, n := utf8.DecodeRuneInString(text[at:])
		if unicode.IsLetter(r) {
			break
		}
		at += n
	}
	from, to = at, at
	for to < len(text) {
		r, n := utf8.DecodeRuneInString(text[to:])
		if r != '-' && !unicode.IsLetter(r) && !unicode.Is(unicode.M, r) {
			break
		}
		to += n
	}
	return from, from + len(strings.TrimRight(text[from:to], "-"))
}

// judge looks one word up: in capitals, whole, then by how it begins; a job or a place excuses it.
func judge(word string) (Kind, bool) {
	if kind, ok := capitals[word]; ok {
		return kind, true
	}
	w := fold(word)
	if kind, ok := whole[w]; ok {
		return kind, true
	}
	for _, end := range jobs {
		if strings.Contains(w, end) {
			return "", false
		}
	}
	for _, s := range stems {
		if strings.HasPrefix(w, s.stem) {
			return s.kind, true
		}
	}
	return "", false
}

// accents are the letters with a sign that occur in the words of the lists.
var accents = strings.NewReplacer(
	"é", "e", "è", "e", "ë", "e", "ê", "e", "ï", "i", "í", "i", "ö", "o", "ó", "o", "ü", "u", "á", "a",
	"à", "a", "-", "",
)

func fold(word string) string { return accents.Replace(strings.ToLower(word)) }

// bsnLength is the number of digits of a BSN.
const bsnLength = 9

// numbers finds nine digits, written together or in groups with a blank or a point, that pass the elfproef.
func numbers(text string) []Place {
	var found []Place
	for at := 0; at < len(text); at++ {
		if !digitAt(text, at) || digitAt(text, at-1) {
			continue
		}
		if to, ok := citizen(text, at); ok {
			found = append(found, Place{at, to, Citizen})
			at = to
		}
	}
	return found
}

// citizen reads a BSN that begins at from and returns where it ends.
func citizen(text string, from int) (to int, ok bool) {
	sum, n := 0, 0
	for to = from; n < bsnLength; to++ {
		switch {
		case digitAt(text, to):
			n++
			sum += weight(n) * int(text[to]-'0')
		case to < len(text) && (text[to] == ' ' || text[to] == '.') && digitAt(text, to+1):
		default:
			return to, false
		}
	}
	return to, !digitAt(text, to) && sum > 0 && sum%11 == 0
}

// weight is what the n-th digit counts in the elfproef: 9 for the first down to 2, and -1 for the last.
func weight(n int) int {
	if n == bsnLength {
		return -1
	}
	return bsnLength + 1 - n
}

func digitAt(text string, i int) bool {
	return i >= 0 && i < len(text) && '0' <= text[i] && text[i] <= '9'
}

// merge puts two lists of places in one order.
func merge(a, b []Place) []Place {
	all := append(a, b...)
	slices.SortFunc(all, func(x, y Place) int { return x.From - y.From })
	return all
}
