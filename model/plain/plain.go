// Package plain makes clean text: what may be stored, shown on a terminal and printed.
//
// Every string that comes from outside (typing, paste, a spreadsheet, a file of a colleague) becomes a
// Text by Line or Note, and a fact holds nothing but Text: so no escape sequence, no bidirectional
// override and no invisible character can reach a screen through the journal.
package plain

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

const (
	// MaxLine is the longest one-line text, in characters.
	MaxLine = 200
	// MaxNote is the longest note, in bytes.
	MaxNote = 64 << 10
	// maxMarks is the largest number of combining marks on one letter.
	maxMarks = 4
)

// Text is clean text. Only this package makes one that is not empty.
type Text struct{ s string }

// Line makes clean text of one line: line ends and tabs become blanks, and it is cut at MaxLine.
func Line(s string) Text {
	t, _ := CleanLine(s)
	return t
}

// Note makes clean text of several lines, cut at MaxNote.
func Note(s string) Text {
	t, _ := CleanNote(s)
	return t
}

// String returns the clean text.
func (t Text) String() string { return t.s }

// IsZero reports whether there is no text.
func (t Text) IsZero() bool { return t.s == "" }

// Equal reports whether two texts are the same.
func (t Text) Equal(u Text) bool { return t.s == u.s }

// MarshalText writes the text.
func (t Text) MarshalText() ([]byte, error) { return []byte(t.s), nil }

// UnmarshalText reads text and cleans it: a journal may come from elsewhere.
func (t *Text) UnmarshalText(b []byte) error {
	*t = Note(string(b))
	return nil
}

// Report says what cleaning did, beyond blanks and composed letters.
type Report struct {
	Cleaned bool // something that does not belong in text was taken out ("opgeschoond")
	Cut     bool // it was too long
}

// CleanLine is Line with a report.
func CleanLine(s string) (Text, Report) {
	if simple(s, false) && len(s) <= MaxLine {
		return Text{s}, Report{}
	}
	var r Report
	r.Cut = len(s) > 4*MaxNote
	s, r.Cleaned = clean(clip(s, 4*MaxNote))
	s = strings.Join(strings.Fields(s), " ")
	if n := runeEnd(s, MaxLine); n < len(s) {
		s, r.Cut = strings.TrimRight(s[:n], " "), true
	}
	return Text{s}, r
}

// CleanNote is Note with a report. Blanks at the ends go, and the line ends of other systems become LF.
func CleanNote(s string) (Text, Report) {
	if simple(s, true) && len(s) <= MaxNote {
		return Text{s}, Report{}
	}
	var r Report
	r.Cut = len(s) > 4*MaxNote
	s, r.Cleaned = clean(clip(s, 4*MaxNote))
	s = strings.TrimSpace(s)
	if len(s) > MaxNote {
		s, r.Cut = strings.TrimSpace(clip(s, MaxNote)), true
	}
	return Text{s}, r
}

// simple reports whether s is clean as it stands: plain ASCII without blanks at the ends.
func simple(s string, note bool) bool {
	if s == "" {
		return true
	}
	if blank(s[0]) || blank(s[len(s)-1]) {
		return false
	}
	for i := range len(s) {
		switch c := s[i]; {
		case c == ' ' && !note && s[i-1] == ' ':
			return false
		case c >= ' ' && c < 0x7f:
		case note && (c == '\n' || c == '\t'):
		default:
			return false
		}
	}
	return true
}

func blank(c byte) bool { return c == ' ' || c == '\n' || c == '\t' }

// clip cuts s at a letter boundary at or before n bytes.
func clip(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n]
}

// runeEnd returns where the n-th character of s ends, not leaving a mark behind its letter.
func runeEnd(s string, n int) int {
	seen := 0
	for i, r := range s {
		if seen >= n && !unicode.Is(unicode.M, r) {
			return i
		}
		if seen++; seen > n+maxMarks {
			return i
		}
	}
	return len(s)
}

// clean takes out what is no text and composes letters (NFC). Cleaning clean text changes nothing.
func clean(s string) (out string, cleaned bool) {
	if !utf8.ValidString(s) {
		s, cleaned = strings.ToValidUTF8(s, "\uFFFD"), true
	}
	s = strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n")
	var b strings.Builder
	b.Grow(len(s))
	for len(s) > 0 {
		if n := sequence(s); n > 0 {
			s, cleaned = s[n:], true
			continue
		}
		r, n := utf8.DecodeRuneInString(s)
		switch {
		case r == '\n' || r == '\t':
			b.WriteRune(r)
		case unicode.Is(unicode.Zs, r):
			b.WriteByte(' ')
		case r == joiner && joins(b.String(), s[n:]):
			b.WriteRune(r)
		case allowed(r):
			b.WriteRune(r)
		default:
			cleaned = true
		}
		s = s[n:]
	}
	out, thinned := thin(norm.NFC.String(b.String()))
	return out, cleaned || thinned
}

// thin leaves at most maxMarks combining marks on a letter.
func thin(s string) (string, bool) {
	marks, cut := 0, false
	out := strings.Map(func(r rune) rune {
		if !unicode.Is(unicode.M, r) {
			marks = 0
			return r
		}
		if marks++; marks > maxMarks {
			cut = true
			return -1
		}
		return r
	}, s)
	return out, cut
}
