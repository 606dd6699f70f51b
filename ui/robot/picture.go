package robot

import (
	"fmt"
	"html"
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"spoorboek/ui/theme"
)

// Size of a cell in a picture, in user units, and the letters in it. Lines and blocks are drawn as shapes, so
// that a picture looks the same whatever font the reader has.
const (
	cellW, cellH = 8.4, 17.0
	baseline     = 12.5
	margin       = 12.0
)

// ink is how a cell of a frame looks.
type ink struct {
	fore, back            string // colours as #rrggbb; empty: those of the terminal
	bold, under, reversed bool
}

// Picture draws a frame of the program as SVG, in the colours of a terminal with that background. The same
// frame gives the same bytes.
func Picture(frame string, name theme.Name) []byte {
	_, ground := theme.Looks(name)
	back, fore := hex(ground), "#d8dee6"
	if name == theme.Light {
		fore = "#1f2328"
	}
	lines := strings.Split(frame, "\n")
	width := 0
	for _, l := range lines {
		width = max(width, ansi.StringWidth(l))
	}
	w, h := float64(width)*cellW+2*margin, float64(len(lines))*cellH+2*margin
	p := &picture{back: back, fore: fore}
	fmt.Fprintf(&p.b, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %s %s"`+
		` font-family="%s" font-size="14">`+"\n",
		num(w), num(h), "ui-monospace,'DejaVu Sans Mono',Menlo,Consolas,monospace")
	fmt.Fprintf(&p.b, `<rect width="%s" height="%s" rx="8" fill="%s"/>`+"\n", num(w), num(h), back)
	for y, l := range lines {
		p.line(l, margin+float64(y)*cellH)
	}
	p.b.WriteString("</svg>\n")
	return []byte(p.b.String())
}

// picture is one being drawn.
type picture struct {
	b          strings.Builder
	back, fore string
	ink        ink
}

// line draws one line of the frame: runs of letters in one ink, and shapes for lines and blocks.
func (p *picture) line(s string, y float64) {
	x, from := 0, 0
	var run strings.Builder
	flush := func() {
		p.letters(run.String(), margin+float64(from)*cellW, y, x-from)
		run.Reset()
		from = x
	}
	p.ink = ink{}
	state := byte(0)
	for s != "" {
		seq, width, n, next := ansi.DecodeSequence(s, state, nil)
		if width == 0 {
			if strings.HasSuffix(seq, "m") {
				flush()
				p.ink.apply(seq)
			}
		} else {
			r := []rune(seq)[0]
			if drawn(r) {
				flush()
				many := alike(s, seq)
				p.ground(margin+float64(x)*cellW, y, many)
				p.shape(r, margin+float64(x)*cellW, y, many)
				x += many
				from = x
				n = many * len(seq)
			} else {
				run.WriteString(seq)
				x += width
			}
		}
		s, state = s[n:], next
	}
	flush()
}

// alike is how many times a sign that may be drawn in one stroke stands at the beginning: those that look the
// same from edge to edge.
func alike(s, sign string) int {
	n := 1
	if sign == "│" || sign == "║" || !strings.Contains("─═█▓▒░", sign) {
		return n
	}
	for strings.HasPrefix(s[n*len(sign):], sign) {
		n++
	}
	return n
}

// apply reads one SGR sequence.
func (k *ink) apply(seq string) {
	codes := strings.Split(strings.TrimSuffix(strings.TrimPrefix(seq, "\x1b["), "m"), ";")
	for i := 0; i < len(codes); i++ {
		switch codes[i] {
		case "", "0":
			*k = ink{}
		case "1":
			k.bold = true
		case "4":
			k.under = true
		case "7":
			k.reversed = true
		case "38", "48":
			if i+4 >= len(codes) {
				return
			}
			c := rgb(codes[i+2 : i+5])
			if codes[i] == "38" {
				k.fore = c
			} else {
				k.back = c
			}
			i += 4
		}
	}
}

func rgb(parts []string) string {
	c := "#"
	for _, s := range parts {
		n, _ := strconv.Atoi(s)
		c += fmt.Sprintf("%02x", n)
	}
	return c
}

// colours are those of the ink now.
func (p *picture) colours() (fore, back string) {
	fore, back = p.ink.fore, p.ink.back
	if fore == "" {
		fore = p.fore
	}
	if p.ink.reversed {
		if back == "" {
			back = p.back
		}
		return back, fore
	}
	return fore, back
}

func (p *picture) ground(x, y float64, cells int) {
	if _, back := p.colours(); back != "" {
		p.rect(x, y, float64(cells)*cellW, cellH, back)
	}
}

// letters draws text at its exact width, whatever the font.
func (p *picture) letters(s string, x, y float64, cells int) {
	if cells == 0 {
		return
	}
	p.ground(x, y, cells)
	lead := len(s) - len(strings.TrimLeft(s, " "))
	s = strings.TrimSpace(s)
	if s == "" {
		return
	}
	fore, _ := p.colours()
	style := ""
	if p.ink.bold {
		style += ` font-weight="700"`
	}
	if p.ink.under {
		style += ` text-decoration="underline"`
	}
	fmt.Fprintf(&p.b,
		`<text x="%s" y="%s" fill="%s"%s textLength="%s" lengthAdjust="spacingAndGlyphs"`+
			` xml:space="preserve">%s</text>`+"\n",
		num(x+float64(lead)*cellW), num(y+baseline), fore, style,
		num(float64(ansi.StringWidth(s))*cellW), html.EscapeString(s))
}

func (p *picture) rect(x, y, w, h float64, fill string) {
	fmt.Fprintf(&p.b, `<rect x="%s" y="%s" width="%s" height="%s" fill="%s"/>`+"\n",
		num(x), num(y), num(w), num(h), fill)
}

// arms of the lines that frames are made of: left, right, up, down; 1 is a single line, 2 a double one.
var arms = map[rune][4]int{
	'─': {1, 1, 0, 0}, '│': {0, 0, 1, 1}, '┌': {0, 1, 0, 1}, '┐': {1, 0, 0, 1},
	'└': {0, 1, 1, 0}, '┘': {1, 0, 1, 0}, '├': {0, 1, 1, 1}, '┤': {1, 0, 1, 1},
	'┬': {1, 1, 0, 1}, '┴': {1, 1, 1, 0}, '┼': {1, 1, 1, 1},
	'═': {2, 2, 0, 0}, '║': {0, 0, 2, 2}, '╔': {0, 2, 0, 2}, '╗': {2, 0, 0, 2},
	'╚': {0, 2, 2, 0}, '╝': {2, 0, 2, 0},
	'╠': {0, 2, 2, 2}, '╣': {2, 0, 2, 2}, '╦': {2, 2, 0, 2}, '╩': {2, 2, 2, 0},
}

// shades of the blocks that bars are made of.
var shades = map[rune]string{'█': "1", '▓': "0.75", '▒': "0.5", '░': "0.25"}

func drawn(r rune) bool {
	_, line := arms[r]
	_, block := shades[r]
	return line || block
}

// shape draws a line or a block over so many cells.
func (p *picture) shape(r rune, x, y float64, cells int) {
	fore, _ := p.colours()
	wide := float64(cells) * cellW
	if opacity, ok := shades[r]; ok {
		fmt.Fprintf(&p.b, `<rect x="%s" y="%s" width="%s" height="%s" fill="%s" fill-opacity="%s"/>`+"\n",
			num(x), num(y+2), num(wide), num(cellH-4), fore, opacity)
		return
	}
	a := arms[r]
	cx, cy := x+cellW/2, y+cellH/2
	for _, off := range offsets(max(a[0], a[1], a[2], a[3])) {
		if a[0] > 0 || a[1] > 0 {
			left, right := cx, cx
			if a[0] > 0 {
				left = x
			}
			if a[1] > 0 {
				right = x + wide
			}
			p.rect(left-0.6, cy+off-0.6, right-left+1.2, 1.2, fore)
		}
		if a[2] > 0 || a[3] > 0 {
			top, bottom := cy, cy
			if a[2] > 0 {
				top = y
			}
			if a[3] > 0 {
				bottom = y + cellH
			}
			p.rect(cx+off-0.6, top-0.6, 1.2, bottom-top+1.2, fore)
		}
	}
}

// offsets are where the strokes of a line lie beside its middle.
func offsets(strokes int) []float64 {
	if strokes == 2 {
		return []float64{-1.5, 1.5}
	}
	return []float64{0}
}

func hex(c theme.RGB) string { return fmt.Sprintf("#%06x", int32(c)) }

func num(f float64) string {
	return strings.TrimSuffix(strings.TrimRight(strconv.FormatFloat(f, 'f', 2, 64), "0"), ".")
}
