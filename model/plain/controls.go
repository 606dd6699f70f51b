package plain

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// joiner is the zero width joiner, which makes one picture of two.
const joiner = '\u200d'

const (
	escape = '\x1b'
	bell   = '\x07'
	csi    = '\u009b' // control sequence introducer as one character
	osc    = '\u009d' // operating system command
	dcs    = '\u0090' // device control string
	sos    = '\u0098' // start of string
	pm     = '\u009e' // privacy message
	apc    = '\u009f' // application program command
	st     = '\u009c' // string terminator
)

// maxSequence bounds how much text an escape sequence that never ends can take along.
const maxSequence = 4096

// sequence returns the length of the terminal control sequence that s begins with, or 0.
func sequence(s string) int {
	r, n := utf8.DecodeRuneInString(s)
	switch r {
	case csi:
		return n + csiEnd(s[n:])
	case osc, dcs, sos, pm, apc:
		return n + stringEnd(s[n:])
	case escape:
	default:
		return 0
	}
	if len(s) == 1 {
		return 1
	}
	switch s[1] {
	case '[':
		return 2 + csiEnd(s[2:])
	case ']', 'P', 'X', '^', '_':
		return 2 + stringEnd(s[2:])
	}
	at := 1
	for at < len(s) && ' ' <= s[at] && s[at] <= '/' {
		at++
	}
	if at < len(s) && '0' <= s[at] && s[at] <= '~' {
		at++
	}
	return at
}

// csiEnd returns where the parameters and the final byte of a control sequence end.
func csiEnd(s string) int {
	for i := range min(len(s), maxSequence) {
		switch c := s[i]; {
		case ' ' <= c && c <= '?':
		case '@' <= c && c <= '~':
			return i + 1
		default:
			return i
		}
	}
	return min(len(s), maxSequence)
}

// stringEnd returns where a control string ends: behind BEL or ST. Without an end only the first line goes,
// because the rest is more likely text than a command.
func stringEnd(s string) int {
	for i, r := range s {
		switch {
		case r == bell:
			return i + 1
		case r == st:
			return i + utf8.RuneLen(st)
		case r == escape && strings.HasPrefix(s[i+1:], `\`):
			return i + 2
		case r == escape || r == '\n' || i >= maxSequence:
			return i
		}
	}
	return len(s)
}

// allowed reports whether r is text: a letter, mark, figure, sign or picture. Controls, formats
// (bidirectional overrides, zero width, tags), line and paragraph separators, private use and unassigned
// numbers are not.
func allowed(r rune) bool {
	if r == utf8.RuneError {
		return true
	}
	return unicode.IsPrint(r) || unicode.Is(unicode.M, r)
}

// joins reports whether a joiner between before and after ties two pictures together.
func joins(before, after string) bool {
	last, n := utf8.DecodeLastRuneInString(before)
	if last == '\ufe0f' {
		last, _ = utf8.DecodeLastRuneInString(before[:len(before)-n])
	}
	next, _ := utf8.DecodeRuneInString(after)
	return picture(last) && picture(next)
}

// picture reports whether r can be part of an emoji: a symbol, or a skin tone.
func picture(r rune) bool { return r > 0x2000 && unicode.In(r, unicode.So, unicode.Sk, unicode.Sm) }
