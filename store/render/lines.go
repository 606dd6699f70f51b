package render

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/bidi"
)

// lines breaks a text at its line ends, and where it is wider than width: behind a blank, a dash or a slash
// where there is one, else inside a word.
func (s *fonts) lines(f face, size float64, text string, width float64) []string {
	var out []string
	for _, paragraph := range strings.Split(text, "\n") {
		out = append(out, s.wrap(f, paragraph, width/(size*point))...)
	}
	return out
}

// wrap breaks one paragraph; the width is in units of the size.
func (s *fonts) wrap(f face, text string, width float64) []string {
	var out []string
	start, cut := 0, 0         // bytes: where the line begins, and where it may end
	wide, sinceCut := 0.0, 0.0 // of the line, and of what stands behind the cut
	for at, r := range text {
		w := s.glyph(f, r).width
		if wide+w > width && at > start && r != ' ' && !unicode.Is(unicode.Mn, r) && !joins(r) {
			if cut <= start {
				cut, sinceCut = at, 0
			}
			out = append(out, strings.TrimRight(text[start:cut], " "))
			start, wide = cut, sinceCut
		}
		wide += w
		sinceCut += w
		if r == ' ' || r == '-' || r == '/' || r == '–' {
			cut, sinceCut = at+len(string(r)), 0
		}
	}
	return append(out, strings.TrimRight(text[start:], " "))
}

// piece is a stretch of a line that is set in one face. Said is what it reads and copies as when that is not
// what is drawn.
type piece struct {
	face  face
	drawn string
	said  string
	width float64 // at a size of 1
}

// pieces cuts a line into what can be drawn, in the order from left to right.
func (s *fonts) pieces(f face, line string) []piece {
	if !strings.ContainsFunc(line, rightToLeft) {
		return s.cut(f, line, false)
	}
	var p bidi.Paragraph
	if _, err := p.SetString(line); err != nil {
		return s.cut(f, line, false)
	}
	order, err := p.Order()
	if err != nil {
		return s.cut(f, line, false)
	}
	var out []piece
	for i := range order.NumRuns() {
		run := order.Run(i)
		out = append(out, s.cut(f, run.String(), run.Direction() == bidi.RightToLeft)...)
	}
	return out
}

func rightToLeft(r rune) bool {
	return 0x590 <= r && r <= 0x8FF || 0xFB1D <= r && r <= 0xFDFF || 0xFE70 <= r && r <= 0xFEFC
}

// cut makes pieces of a run of one direction.
func (s *fonts) cut(f face, run string, backwards bool) []piece {
	var out []piece
	for _, r := range run {
		g := s.glyph(f, r)
		last := len(out) - 1
		switch {
		case g.boxed && last >= 0 && g.width == 0:
			out[last].said = out[last].reads() + string(r)
		case g.boxed:
			out = append(out, piece{symbols, string(box), string(r), g.width})
		case last >= 0 && out[last].face == g.face && out[last].said == "":
			out[last].drawn += string(r)
			out[last].width += g.width
		default:
			out = append(out, piece{face: g.face, drawn: string(r), width: g.width})
		}
	}
	if backwards {
		turn(out)
	}
	return out
}

func (p piece) reads() string {
	if p.said != "" {
		return p.said
	}
	return p.drawn
}

// turn puts the pieces of a run from right to left in the order in which they are drawn. Readers of a PDF
// expect them so, and turn them back when they copy.
func turn(run []piece) {
	for i, j := 0, len(run)-1; i < j; i, j = i+1, j-1 {
		run[i], run[j] = run[j], run[i]
	}
	for i := range run {
		if run[i].said != "" {
			continue
		}
		runes := []rune(run[i].drawn)
		for a, b := 0, len(runes)-1; a < b; a, b = a+1, b-1 {
			runes[a], runes[b] = mirrored(runes[b]), mirrored(runes[a])
		}
		run[i].drawn = string(runes)
	}
}

func mirrored(r rune) rune {
	const pairs = "()[]{}<>«»"
	for i, p := range []rune(pairs) {
		if p == r {
			return []rune(pairs)[i^1]
		}
	}
	return r
}
