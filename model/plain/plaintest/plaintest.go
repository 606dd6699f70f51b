// Package plaintest is our own corpus of hostile text: what tries to steer a terminal or fool a reader,
// and what may be left of it in one line. Tests at every border of the program use it.
package plaintest

import (
	"slices"
	"strings"
)

// Hostile is one text that nobody should be able to bring in as it is.
type Hostile struct {
	Name string
	In   string
	Want string // what is left of it in one line
}

// Corpus is all of it, with a few texts between that are innocent and stay as they are.
func Corpus() []Hostile { return slices.Concat(sequences(), characters()) }

// sequences steer a terminal.
func sequences() []Hostile {
	return []Hostile{
		{"colour", "a\x1b[31mb", "ab"},
		{"colour without an end", "a\x1b[31", "a"},
		{"bold and colour in one", "\x1b[1;31mrood\x1b[0m", "rood"},
		{"cursor home and clear", "\x1b[H\x1b[2Jweg", "weg"},
		{"private mode", "\x1b[?1049hweg", "weg"},
		{"query of the terminal", "\x1b[6nx", "x"},
		{"intermediate bytes", "\x1b[0 qx", "x"},
		{"title by OSC and BEL", "\x1b]0;titel\x07x", "x"},
		{"title by OSC and ST", "\x1b]0;titel\x1b\\x", "x"},
		{"clipboard by OSC 52", "\x1b]52;c;ZXZpbA==\x07x", "x"},
		{"link by OSC 8", "\x1b]8;;https://kwaad\x1b\\klik\x1b]8;;\x1b\\", "klik"},
		{"OSC without an end", "\x1b]0;titel", ""},
		{"OSC broken off by a line", "\x1b]0;titel\nrest", "rest"},
		{"device control", "\x1bPq#0\x1b\\x", "x"},
		{"start of string", "\x1bXabc\x1b\\x", "x"},
		{"privacy message", "\x1b^abc\x1b\\x", "x"},
		{"program command", "\x1b_abc\x1b\\x", "x"},
		{"kitty picture", "\x1b_Gf=100;AAAA\x1b\\x", "x"},
		{"reset", "a\x1bcb", "ab"},
		{"character set", "a\x1b(0b", "ab"},
		{"keypad mode", "a\x1b=b", "ab"},
		{"alone at the end", "a\x1b", "a"},
		{"two escapes", "\x1b\x1b[31ma", "a"},
		{"C1 control sequence", "a\u009b31mb", "ab"},
		{"C1 title", "\u009d0;titel\u009cx", "x"},
		{"C1 device control", "\u0090q\u009cx", "x"},
		{"C1 start of string", "\u0098abc\u009cx", "x"},
		{"C1 privacy message", "\u009eabc\u009cx", "x"},
		{"C1 program command", "\u009fabc\u009cx", "x"},
		{"raw C1 byte is no UTF-8", "a\x9b31mb", "a\ufffd31mb"},
		{"a colour inside a title", "\x1b]0;\x1b[31mx\x07y", "xy"},
		{"a window made icons by CSI t", "\x1b[2;5tx", "x"},
		{"a report of the title", "\x1b[21tx", "x"},
		{"a key made to type a command", "\x1b[0;59;\"rm\"px", "m\"px"},
		{"the end of a paste inside a paste", "\x1b[201~rm\r", "rm"},
		{"status report by C1", "\u009b6nx", "x"},
		{"clipboard by OSC 52 in C1", "\u009d52;c;ZXZpbA==\u009cx", "x"},
		{"notification by OSC 777", "\x1b]777;notify;kwaad;x\x07x", "x"},
		{"folder by OSC 7", "\x1b]7;file:///kwaad\x1b\\x", "x"},
		{"colour of the screen by OSC 11", "\x1b]11;#000000\x07x", "x"},
		{"a sixel picture", "\x1bP0;0;0q\"1;1;9;9#0!9~\x1b\\x", "x"},
		{"tmux passes it on", "\x1bPtmux;\x1b\x1b]52;c;ZXZpbA==\x07\x1b\\x", "x"},
		{"a sequence cut in two by a letter", "\x1b[3é1mx", "é1mx"},
	}
}

// characters change how others are drawn, draw nothing, or are no character at all.
func characters() []Hostile {
	return []Hostile{
		{"plain text", "Karin Jansen", "Karin Jansen"},
		{"accents stay", "Zoë Çelik-Ünal", "Zoë Çelik-Ünal"},
		{"letter and mark become one", "Zoe\u0308", "Zoë"},
		{"C1 next line", "a\u0085b", "ab"},
		{"C1 index", "a\u0084b", "ab"},
		{"bell", "a\ab", "ab"},
		{"backspace", "weg\b\b\bniet", "wegniet"},
		{"delete", "a\x7fb", "ab"},
		{"NUL", "a\x00b", "ab"},
		{"shift out", "a\x0eb", "ab"},
		{"vertical tab and form feed", "a\vb\fc", "abc"},
		{"carriage return overwrites", "goed\rkwaad", "goed kwaad"},
		{"line end in a name", "Karin\nJansen", "Karin Jansen"},
		{"Windows line end", "Karin\r\nJansen", "Karin Jansen"},
		{"tab in a name", "Karin\tJansen", "Karin Jansen"},
		{"override right to left", "nr \u202e123", "nr 123"},
		{"embedding", "a\u202ab\u202cc", "abc"},
		{"isolate", "a\u2066b\u2069c", "abc"},
		{"marks of direction", "a\u200eb\u200fc", "abc"},
		{"Arabic letter mark", "a\u061cb", "ab"},
		{"line separator", "a\u2028b", "ab"},
		{"paragraph separator", "a\u2029b", "ab"},
		{"zero width space", "a\u200bb", "ab"},
		{"zero width joiner between letters", "a\u200db", "ab"},
		{"zero width non-joiner", "a\u200cb", "ab"},
		{"word joiner", "a\u2060b", "ab"},
		{"byte order mark", "\ufeffKarin", "Karin"},
		{"soft hyphen", "a\u00adb", "ab"},
		{"tags", "a\U000e0041\U000e0042b", "ab"},
		{"language tag", "a\U000e0001b", "ab"},
		{"private use", "a\ue000b", "ab"},
		{"private use, far", "a\U000f0000b", "ab"},
		{"no character", "a\uffffb", "ab"},
		{"surrogate", "a\xed\xa0\x80b", "a\ufffdb"},
		{"overlong", "a\xc0\xafb", "a\ufffdb"},
		{"cut off", "a\xe2\x82", "a\ufffd"},
		{"twenty marks on a letter", "z" + strings.Repeat("\u0321", 20), "z" + strings.Repeat("\u0321", 4)},
		{"no-break space", "Karin\u00a0Jansen", "Karin Jansen"},
		{"ideographic space", "Karin\u3000Jansen", "Karin Jansen"},
		{"many blanks", "  Karin   Jansen  ", "Karin Jansen"},
		{"a family stays one picture", "👨\u200d👩\u200d👧", "👨\u200d👩\u200d👧"},
		{"a heart on fire stays", "❤\ufe0f\u200d🔥", "❤\ufe0f\u200d🔥"},
		{"a formula is text here", "=1+1", "=1+1"},
		{"interlinear notes", "a\ufff9b\ufffac\ufffbd", "abcd"},
		{"a musical format", "a\U0001d173b", "ab"},
	}
}
