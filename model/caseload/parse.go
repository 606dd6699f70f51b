package caseload

import (
	"math"
	"strconv"
	"strings"
	"unicode"
)

// ParseQuery reads a query: words, "several words", field:value, each with ! before it to leave out. The
// error is a *QueryError about the first part that was not understood; the Query holds what was.
func ParseQuery(s string) (Query, error) {
	var q Query
	var first *QueryError
	for _, p := range split(s) {
		code := p.code
		if code == "" {
			code = q.add(p.text)
		}
		if code != "" && first == nil {
			first = &QueryError{At: p.at, Len: p.len, Word: p.text, Code: code}
		}
	}
	if first != nil {
		return q, first
	}
	return q, nil
}

// piece is a part of a query between blanks, quotes taken off.
type piece struct {
	text    string
	at, len int // in runes
	code    string
}

func split(s string) []piece {
	var out []piece
	var word strings.Builder
	at, quoted, started := 0, false, false
	runes := []rune(s)
	end := func(i int, code string) {
		if started {
			out = append(out, piece{text: word.String(), at: at, len: i - at, code: code})
		}
		word.Reset()
		started = false
	}
	for i, r := range runes {
		if !quoted && unicode.IsSpace(r) {
			end(i, "")
			continue
		}
		if !started {
			at, started = i, true
		}
		if r == '"' {
			quoted = !quoted
			continue
		}
		word.WriteRune(r)
	}
	code := ""
	if quoted && word.Len() == 0 {
		code = "quote"
	}
	end(len(runes), code)
	return out
}

// add puts a part into the query, or says what is wrong with it.
func (q *Query) add(part string) (code string) {
	word, not := strings.CutPrefix(part, "!")
	t := term{not: not}
	name, value, colon := strings.Cut(word, ":")
	if colon {
		f, known := fieldNames[Fold(name)]
		if !known {
			return "field"
		}
		t.field, word = f, value
	}
	word = strings.TrimSpace(word)
	if word == "" {
		return "empty"
	}
	switch t.field {
	case inText:
		q.text = word
		return ""
	case inPhase:
		t.bits, code = choose(word, phaseWords, "phase")
	case inGroup:
		t.bits, code = choose(word, groupWords, "group")
	case inWeek, inSilence:
		t.low, t.high, code = span(word)
	default:
		t.word = Fold(word)
	}
	if code == "" {
		q.terms = append(q.terms, t)
	}
	return code
}

// choose gives the bits of the words that begin so; several may stand between commas.
func choose(value string, words []struct {
	word string
	bit  int
}, what string) (bits uint16, code string) {
	for _, part := range strings.Split(Fold(value), ",") {
		if part == "" {
			continue
		}
		exact, begins := uint16(0), uint16(0)
		for _, w := range words {
			if w.word == part {
				exact |= 1 << w.bit
			}
			if strings.HasPrefix(w.word, part) {
				begins |= 1 << w.bit
			}
		}
		if exact != 0 {
			begins = exact
		}
		if begins == 0 {
			return 0, what
		}
		bits |= begins
	}
	if bits == 0 {
		return 0, "empty"
	}
	return bits, ""
}

// span reads 14, >14, >=14, <14, <=14, 40-52, 40-, -52.
func span(s string) (low, high int, code string) {
	low, high = math.MinInt32, math.MaxInt32
	for _, op := range []string{">=", "<=", ">", "<", "="} {
		rest, found := strings.CutPrefix(s, op)
		if !found {
			continue
		}
		if rest == "" {
			return 0, 0, "empty"
		}
		n, ok := number(rest)
		if !ok {
			return 0, 0, "number"
		}
		switch op {
		case ">=":
			low = n
		case "<=":
			high = n
		case ">":
			low = n + 1
		case "<":
			high = n - 1
		default:
			low, high = n, n
		}
		return low, high, ""
	}
	return between(s)
}

func between(s string) (low, high int, code string) {
	from, to, ranged := strings.Cut(s, "-")
	if !ranged {
		from, to, ranged = strings.Cut(s, "..")
	}
	low, high = math.MinInt32, math.MaxInt32
	ok := true
	if from != "" {
		low, ok = number(from)
	}
	if !ranged {
		high = low
	}
	if ok && to != "" {
		high, ok = number(to)
	}
	switch {
	case !ok:
		return 0, 0, "number"
	case from == "" && to == "":
		return 0, 0, "empty"
	case low > high:
		return 0, 0, "range"
	}
	return low, high, ""
}

func number(s string) (int, bool) {
	n, err := strconv.Atoi(s)
	return n, err == nil && n >= 0 && n < 1_000_000
}
