package sheet

import (
	"bytes"
	"strings"

	"spoorboek/store"
)

const (
	maxFile    = 50 << 20 // bytes of a file, as it lies on disk or unpacked
	maxCell    = 64 << 10 // bytes of a cell: the length of a note
	maxColumns = 512
	maxRows    = 100_000
)

// record is one line of raw cells; line counts from 1, where the record begins.
type record struct {
	line  int
	cells []rawCell
}

// rawCell is a cell before cleaning.
type rawCell struct {
	text   string
	number bool
	date   bool // text holds an ISO date made from a real date cell
	fault  store.ProblemCode
}

// scanner splits text into records. It never fails: spreadsheets in the wild have bare quotes,
// quotes that never close and lines of any length, and good rows must come through.
type scanner struct {
	text      []byte
	separator byte
	at, line  int
	width     int // cells of the widest record so far
	strays    int // quotes that never closed, or closed around whole rows
}

// maxStrays bounds the work on a hostile file: after so many stray quotes no cell spans lines.
const maxStrays = 64

// splitRecords cuts the whole text. The error is ErrSheetTooLarge only.
func splitRecords(text []byte, separator byte) ([]record, error) {
	s := &scanner{text: text, separator: separator, line: 1}
	var all []record
	for s.at < len(s.text) {
		r := s.record()
		if len(r.cells) > maxColumns || len(all) > maxRows {
			return nil, store.ErrSheetTooLarge
		}
		if !blank(r) {
			all = append(all, r)
		}
	}
	return all, nil
}

func blank(r record) bool {
	for _, c := range r.cells {
		if c.fault != "" || strings.TrimSpace(c.text) != "" {
			return false
		}
	}
	return true
}

// record reads up to and including the end of line.
func (s *scanner) record() record {
	r := record{line: s.line}
	for {
		c := s.cell()
		r.cells = append(r.cells, c)
		if s.at >= len(s.text) || s.text[s.at] != s.separator {
			s.width = max(s.width, len(r.cells))
			s.endOfLine()
			return r
		}
		s.at++
		if len(r.cells) > maxColumns {
			return r
		}
	}
}

func (s *scanner) endOfLine() {
	if s.at < len(s.text) && s.text[s.at] == '\r' {
		s.at++
	}
	if s.at < len(s.text) && s.text[s.at] == '\n' {
		s.at++
	}
	s.line++
}

// cell leaves s.at on the separator, the end of line or the end of the text.
func (s *scanner) cell() rawCell {
	if s.at < len(s.text) && s.text[s.at] == '"' {
		if c, ok := s.quoted(); ok {
			return c
		}
	}
	return s.bare()
}

// bare reads to the next separator or end of line; quotes in it are letters like any other.
func (s *scanner) bare() rawCell {
	rest := s.text[s.at:]
	n := bytes.IndexAny(rest, string([]byte{s.separator, '\r', '\n'}))
	if n < 0 {
		n = len(rest)
	}
	s.at += n
	return capped(rest[:n])
}

// quoted reads a cell between quotes, in which "" is a quote and lines may end. A quote followed
// by something else than a separator is a letter. It is no quoted cell when the quote never
// closes, or closes only after a whole row: that row must not drown in a remark.
func (s *scanner) quoted() (rawCell, bool) {
	var b strings.Builder
	lines, separators := 0, 0
	for i := s.at + 1; i < len(s.text); i++ {
		c := s.text[i]
		switch {
		case c == '"' && i+1 < len(s.text) && s.text[i+1] == '"':
			i++
		case c == '"' && s.ends(i+1):
			s.at, s.line = i+1, s.line+lines
			return capped([]byte(b.String())), true
		case c == s.separator:
			separators++
		case c == '\n' && (s.strays > maxStrays || separators >= max(3, s.width/2)):
			s.strays++
			return rawCell{}, false
		case c == '\n':
			lines++
			separators = 0
		}
		b.WriteByte(c)
	}
	s.strays++
	return rawCell{}, false
}

func (s *scanner) ends(i int) bool {
	return i >= len(s.text) || s.text[i] == s.separator || s.text[i] == '\n' || s.text[i] == '\r'
}

func capped(text []byte) rawCell {
	if len(text) > maxCell {
		return rawCell{text: string(text[:40]), fault: store.ProblemCellTooLarge}
	}
	return rawCell{text: string(text)}
}

// separatorOf finds what stands between cells: the sign that makes the most known headers in the
// first lines, or else the most cells. A first line "sep=;" as Excel writes it decides.
func separatorOf(text []byte) (separator byte, rest []byte, skipped int) {
	if bytes.HasPrefix(bytes.ToLower(text[:min(len(text), 4)]), []byte("sep=")) && len(text) > 5 {
		if i := bytes.IndexByte(text, '\n'); i > 0 && i <= 6 {
			return text[4], text[i+1:], 1
		}
	}
	best, bestScore := byte(';'), -1
	head := text[:min(len(text), maxCell)]
	for _, candidate := range []byte{';', ',', '\t'} {
		s := &scanner{text: head, separator: candidate, line: 1}
		score := 0
		for n := 0; n < headerLines && s.at < len(head); n++ {
			r := s.record()
			score = max(score, 1000*knownHeaders(r)+len(r.cells))
		}
		if score > bestScore {
			best, bestScore = candidate, score
		}
	}
	return best, text, 0
}
