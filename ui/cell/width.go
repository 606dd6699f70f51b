package cell

import (
	"strings"
	"unicode"

	"github.com/clipperhouse/displaywidth"
)

// maxMarks is how many combining marks one cell keeps; more are an attack on the line height, not a name.
const maxMarks = 4

// firstWide is the first rune that may take no cell, two cells, or be refused; below it only controls are
// special.
const firstWide = 0x0300

// shown turns a rune into what may stand on the screen: the rune itself, a harmless twin, or ok false for
// what must never reach a terminal (controls, bidi overrides, joiners, selectors, tags, private use).
// The result has the same width whether a terminal counts by rune or by grapheme.
func shown(r rune) (twin rune, width int, ok bool) {
	switch {
	case r >= 0x20 && r < 0x7f, r > 0xa0 && r < firstWide && r != 0xad:
		return r, 1, true
	case r >= 0x2500 && r < 0x2600: // frames and blocks, most of what is drawn
		return r, 1, true
	case r == '\t', r == '\n', unicode.Is(unicode.Zs, r): // a blank of any width is one cell
		return ' ', 1, true
	case r < 0xa0, r == 0xad:
		return 0, 0, false
	case r >= 0x1f1e6 && r <= 0x1f1ff: // regional indicators: the letter it stands for
		return 'A' + r - 0x1f1e6, 1, true
	case hidden(r):
		return 0, 0, false
	case unicode.In(r, unicode.Mn, unicode.Me):
		return r, 0, true
	case joins(r):
		return '?', 1, true
	}
	return r, max(1, displaywidth.Rune(r)), true
}

// hidden reports runes that draw nothing or change how others are drawn, and numbers that are no character.
func hidden(r rune) bool {
	switch {
	case r >= 0x1f3fb && r <= 0x1f3ff: // skin tones
		return true
	case r >= 0xfe00 && r <= 0xfe0f, r >= 0xe0000 && r <= 0xe0fff: // selectors, tags
		return true
	case r >= 0xd800 && r <= 0xdfff, r > unicode.MaxRune:
		return true
	}
	return !unicode.IsPrint(r) && !unicode.Is(unicode.M, r)
}

// joins reports runes whose width depends on their neighbours: spacing marks, conjoining Hangul, prefixes.
func joins(r rune) bool {
	if r >= 0x1160 && r <= 0x11ff || r >= 0xd7b0 && r <= 0xd7ff || r >= 0xff9e && r <= 0xff9f {
		return true
	}
	return unicode.Is(unicode.Mc, r) || unicode.Is(unicode.Prepended_Concatenation_Mark, r) ||
		unicode.In(r, unicode.Lm) && unicode.Is(unicode.Other_Grapheme_Extend, r)
}

// Width is the number of cells s takes on a canvas.
func Width(s string) int {
	n := 0
	for _, r := range s {
		_, w, _ := shown(r)
		n += w
	}
	return n
}

// Cut shortens s to at most w cells; what was lost is marked with mark ("…"), which counts in w.
func Cut(s string, w int, mark string) string {
	if w <= 0 {
		return ""
	}
	if len(s) <= w || Width(s) <= w {
		return s
	}
	keep := w - Width(mark)
	if keep < 0 {
		keep, mark = w, ""
	}
	n := 0
	for i, r := range s {
		_, rw, _ := shown(r)
		if n+rw > keep {
			return s[:i] + mark
		}
		n += rw
	}
	return s
}

// Clean is s as a canvas would show it: one line, no controls, no joiners, no escapes.
func Clean(s string) string {
	var b strings.Builder
	marks := 0
	for _, r := range s {
		twin, w, ok := shown(r)
		if !ok {
			continue
		}
		if w == 0 {
			marks++
		} else {
			marks = 0
		}
		if marks <= maxMarks {
			b.WriteRune(twin)
		}
	}
	return b.String()
}

// Wrap breaks s into lines of at most w cells, at spaces where it can but not at one made of Together; a
// newline in s starts a new line.
func Wrap(s string, w int) []string {
	if w <= 0 {
		return nil
	}
	var lines []string
	for para := range strings.SplitSeq(s, "\n") {
		lines = append(lines, wrapLine(para, w)...)
	}
	return lines
}

// Together is a space at which no line breaks; it is drawn as a space.
const Together = "\u00a0"

// words are what a line of w cells is broken into; what is held together breaks after all where it is too
// wide.
func words(s string, w int) []string {
	if !strings.Contains(s, Together) {
		return strings.Fields(s)
	}
	var out []string
	apart := func(r rune) bool { return unicode.IsSpace(r) && string(r) != Together }
	for _, word := range strings.FieldsFunc(s, apart) {
		if parts := strings.Fields(word); Width(word) > w {
			out = append(out, parts...)
		} else if len(parts) > 0 {
			out = append(out, strings.Join(parts, " "))
		}
	}
	return out
}

func wrapLine(s string, w int) []string {
	var lines []string
	line, used := "", 0
	for _, word := range words(s, w) {
		n := Width(word)
		if used > 0 && used+1+n <= w {
			line, used = line+" "+word, used+1+n
			continue
		}
		if used > 0 {
			lines = append(lines, line)
		}
		for n > w {
			head := Cut(word, w, "")
			if head == "" { // a wide rune in a column of one cell
				return append(lines, strings.Repeat("?", w))
			}
			lines = append(lines, head)
			word = word[len(head):]
			n = Width(word)
		}
		line, used = word, n
	}
	return append(lines, line)
}

// RuneWidth is the number of cells r takes on a canvas: 0, 1 or 2.
func RuneWidth(r rune) int {
	_, w, _ := shown(r)
	return w
}

// CutWords shortens s like Cut, but between two words where it can.
func CutWords(s string, w int, mark string) string {
	cut := Cut(s, w, mark)
	if cut == s {
		return s
	}
	kept := strings.TrimSuffix(cut, mark)
	if strings.HasPrefix(s[len(kept):], " ") {
		return cut
	}
	at := strings.LastIndexByte(kept, ' ')
	if at <= 0 {
		return cut
	}
	return strings.TrimRight(kept[:at], " ,(") + mark
}
