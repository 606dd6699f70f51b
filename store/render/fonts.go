package render

import (
	"fmt"

	"codeberg.org/go-fonts/dejavu/dejavusans"
	"codeberg.org/go-fonts/liberation/liberationsansbold"
	"codeberg.org/go-fonts/liberation/liberationsansitalic"
	"codeberg.org/go-fonts/liberation/liberationsansregular"
	"codeberg.org/go-pdf/fpdf"
	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// face is one font that text is set in.
type face uint8

const (
	regular face = iota
	bold
	italic
	symbols // for what the others lack
	faces
)

// box stands for a character that no font has.
const box = '□'

// glyph is how a character is set: in which face, and how wide at a size of 1. Boxed ones are drawn as a box.
type glyph struct {
	face  face
	boxed bool
	width float64
}

// fonts measures text in the faces. It is used by one rendering at a time.
type fonts struct {
	parsed [faces]*sfnt.Font
	known  [faces]map[rune]glyph
	buffer sfnt.Buffer
}

func ttf(f face) []byte {
	switch f {
	case bold:
		return liberationsansbold.TTF
	case italic:
		return liberationsansitalic.TTF
	case symbols:
		return dejavusans.TTF
	}
	return liberationsansregular.TTF
}

func newFonts() (*fonts, error) {
	s := &fonts{}
	for f := range faces {
		parsed, err := sfnt.Parse(ttf(f))
		if err != nil {
			return nil, fmt.Errorf("read font %d: %w", f, err)
		}
		s.parsed[f], s.known[f] = parsed, map[rune]glyph{}
	}
	return s, nil
}

// glyph finds how a character is set when the text is in a face.
func (s *fonts) glyph(f face, r rune) glyph {
	if g, ok := s.known[f][r]; ok {
		return g
	}
	g, ok := s.in(f, r)
	if !ok {
		g, ok = s.in(symbols, r)
	}
	if !ok {
		g, _ = s.in(symbols, box)
		g.boxed = true
		if joins(r) {
			g.width = 0
		}
	}
	s.known[f][r] = g
	return g
}

// joins tells that a character only changes the one before it.
func joins(r rune) bool { return r == '\u200d' || '\ufe00' <= r && r <= '\ufe0f' || r >= 0xE0000 }

// in looks a character up in one face. Those beyond the basic plane cannot be written by the PDF library.
func (s *fonts) in(f face, r rune) (glyph, bool) {
	if r > 0xFFFF || joins(r) {
		return glyph{}, false
	}
	parsed := s.parsed[f]
	index, err := parsed.GlyphIndex(&s.buffer, r)
	if err != nil || index == 0 {
		return glyph{}, false
	}
	em := parsed.UnitsPerEm()
	advance, err := parsed.GlyphAdvance(&s.buffer, index, fixed.I(int(em)), font.HintingNone)
	if err != nil {
		return glyph{}, false
	}
	return glyph{face: f, width: float64(advance) / 64 / float64(em)}, true
}

// point is a typographic point in mm.
const point = 25.4 / 72

// width is that of a text in mm, in a face at a size in points.
func (s *fonts) width(f face, size float64, text string) float64 {
	w := 0.0
	for _, r := range text {
		w += s.glyph(f, r).width
	}
	return w * size * point
}

// family is the name of a face in the PDF.
func (f face) family() string { return [...]string{"regular", "bold", "italic", "symbols"}[f] }

// load gives a PDF the faces that text may be set in. The library takes the bytes as its own.
func (s *fonts) load(pdf *fpdf.Fpdf) {
	for f := range faces {
		pdf.AddUTF8FontFromBytes(f.family(), "", ttf(f))
	}
}
