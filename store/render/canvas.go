package render

import (
	"bytes"
	"encoding/hex"
	"strings"
	"unicode/utf16"

	"codeberg.org/go-pdf/fpdf"
)

// colour is red, green and blue.
type colour [3]int

var (
	black  = colour{0x1E, 0x1E, 0x1E}
	white  = colour{0xFF, 0xFF, 0xFF}
	accent = colour{0x1F, 0x3A, 0x5F} // of headings
	quiet  = colour{0x5F, 0x66, 0x6E} // of labels
	faint  = colour{0xC9, 0xD1, 0xD9} // of lines
	ground = colour{0xEE, 0xF2, 0xF6} // under a table's header
	alert  = colour{0xB0, 0x3A, 0x2E}
)

// The page, in mm.
const (
	pageWidth, pageHeight = 210.0, 297.0
	left, right           = 25.0, 22.0
	top, bottom           = 24.0, 24.0
	textWidth             = pageWidth - left - right
	lowest                = pageHeight - bottom
)

// Sizes of text in points, and the height of a line as a part of its size.
const (
	sizeText, sizeSmall, sizeTitle = 10.0, 9.0, 20.0
	sizeChapter, sizePart          = 14.0, 11.0
	leading                        = 1.42
)

// canvas is the page that is drawn on, from top to bottom.
type canvas struct {
	pdf   *fpdf.Fpdf
	fonts *fonts
	y     float64
}

func (c *canvas) newPage() {
	c.pdf.AddPage()
	c.y = top
}

// room goes on a new page unless so many mm are left on this one; it tells whether it did.
func (c *canvas) room(need float64) bool {
	if c.y+need <= lowest || c.y <= top {
		return false
	}
	c.newPage()
	return true
}

// height is that of a line of text of a size.
func height(size float64) float64 { return size * point * leading }

// text draws one line with its top at y.
func (c *canvas) text(f face, size float64, ink colour, x, y float64, line string) {
	if line == "" {
		return
	}
	c.baseline(f, size, ink, x, y+size*point*1.08, line)
}

// baseline draws one line on its baseline, piece by piece. A piece that is not drawn as it reads carries what
// it reads as.
func (c *canvas) baseline(f face, size float64, ink colour, x, y float64, line string) {
	c.pdf.SetTextColor(ink[0], ink[1], ink[2])
	for _, p := range c.fonts.pieces(f, line) {
		c.pdf.SetFont(p.face.family(), "", size)
		if p.said != "" {
			c.pdf.RawWriteStr(spoken(p.said))
		}
		c.pdf.Text(x, y, p.drawn)
		if p.said != "" {
			c.pdf.RawWriteStr("EMC")
		}
		x += p.width * size * point
	}
}

// spoken opens a stretch of the page that reads and copies as a text, whatever is drawn in it.
func spoken(text string) string {
	var b bytes.Buffer
	for _, unit := range utf16.Encode([]rune(text)) {
		b.Write([]byte{byte(unit >> 8), byte(unit)})
	}
	return "/Span <</ActualText <FEFF" + strings.ToUpper(hex.EncodeToString(b.Bytes())) + ">>> BDC"
}

// write sets lines of text, going on on a new page where this one is full.
func (c *canvas) write(f face, size float64, ink colour, x, width float64, text string) {
	for _, line := range c.fonts.lines(f, size, text, width) {
		c.room(height(size))
		c.text(f, size, ink, x, c.y, line)
		c.y += height(size)
	}
}

func (c *canvas) line(x1, y1, x2, y2, thick float64, ink colour) {
	c.pdf.SetLineWidth(thick)
	c.pdf.SetDrawColor(ink[0], ink[1], ink[2])
	c.pdf.Line(x1, y1, x2, y2)
}

func (c *canvas) fill(x, y, w, h float64, ink colour) {
	c.pdf.SetFillColor(ink[0], ink[1], ink[2])
	c.pdf.Rect(x, y, w, h, "F")
}

func (c *canvas) shape(p shape) {
	x, y := left+p.x, c.y+p.y
	switch p.kind {
	case rule:
		thick := 0.15
		if p.ink == alert {
			thick = 0.4
		}
		c.line(x, y, x+p.w, y+p.h, thick, p.ink)
	case slab:
		c.fill(x, y, p.w, p.h, p.ink)
	case diamond:
		c.diamond(p, x, y)
	case caption:
		f := regular
		if p.ink == black && p.size > chartSmall {
			f = bold
		}
		c.baseline(f, p.size, p.ink, x, y, p.text)
	}
}

func (c *canvas) diamond(p shape, x, y float64) {
	c.pdf.SetLineWidth(0.3)
	c.pdf.SetDrawColor(p.ink[0], p.ink[1], p.ink[2])
	inside := p.ink
	if p.open {
		inside = white
	}
	c.pdf.SetFillColor(inside[0], inside[1], inside[2])
	c.pdf.Polygon(diamondAt(x, y, p.w, p.h), "DF")
}

func (c *canvas) column(f face, size float64, ink colour, x, width float64, text string) column {
	return column{x, c.fonts.lines(f, size, text, width), f, size, ink}
}

// row sets columns beside one another, cell by cell so that it is read in that order, and goes on on a new
// page where this one is full; again is called when it does. A row is kept whole unless it is long.
func (c *canvas) row(columns []column, again func()) {
	most, step := 0, 0.0
	for _, cell := range columns {
		most, step = max(most, len(cell.lines)), max(step, height(cell.size))
	}
	fresh := func(need float64) {
		if c.room(need) && again != nil {
			again()
		}
	}
	if whole := float64(most) * step; whole <= (lowest-top)/3 {
		fresh(whole)
	}
	for at := 0; at < most; {
		fresh(step)
		fits := min(max(int((lowest-c.y)/step), 1), most-at)
		for _, cell := range columns {
			for i := at; i < min(at+fits, len(cell.lines)); i++ {
				c.text(cell.face, cell.size, cell.ink, cell.x, c.y+float64(i-at)*step, cell.lines[i])
			}
		}
		c.y += float64(fits) * step
		at += fits
	}
}

// diamondAt are the corners of a diamond in a rectangle.
func diamondAt(x, y, w, h float64) []fpdf.PointType {
	return []fpdf.PointType{
		{X: x + w/2, Y: y},
		{X: x + w, Y: y + h/2},
		{X: x + w/2, Y: y + h},
		{X: x, Y: y + h/2},
	}
}

// column is a cell of a row on its way to the page.
type column struct {
	x     float64
	lines []string
	face  face
	size  float64
	ink   colour
}
