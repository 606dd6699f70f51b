// Package render lays a report.Document out as PDF, DOCX or Markdown. It adds nothing to the words of a
// document but page numbers, bookmarks and the labels on signature lines; the same document gives the same
// bytes, on any machine and on any day.
//
// A PDF is laid out by hand on A4 with fonts that travel in it (Liberation Sans, and DejaVu Sans for what
// that lacks), so that Yılmaz, Łucja and € look the same everywhere. What no font has, such as an emoji, is
// drawn as a box that still reads and copies as itself. Text from right to left is put in its visual order;
// Arabic letters are not joined. A chart is drawn in vectors, and what a screen reader or a copy gets of it
// is its twin in words. The PDF carries title, author, language and bookmarks. The library beneath it cannot
// write a structure tree, so it is not a tagged PDF (PDF/UA): who needs that takes the DOCX, which has real
// headings, lists, tables with header rows and a description with every picture.
package render

import (
	"bytes"
	"fmt"
	"image"
	"image/draw"
	"image/png"
	"io"

	"spoorboek/model/report"
	"spoorboek/store"
)

// Renderer writes documents. It holds nothing.
type Renderer struct{}

var _ store.Renderer = Renderer{}

// New returns a renderer.
func New() Renderer { return Renderer{} }

// Render writes a document in a format; see store.Renderer.
func (Renderer) Render(w io.Writer, format store.Format, doc report.Document) error {
	var out bytes.Buffer
	var err error
	switch format {
	case store.FormatPDF:
		err = writePDF(&out, doc)
	case store.FormatDOCX:
		err = writeDOCX(&out, doc)
	case store.FormatMarkdown:
		writeMarkdown(&out, doc)
	default:
		return fmt.Errorf("render %q: %w", format, store.ErrFormat)
	}
	if err != nil {
		return fmt.Errorf("render %s: %w", format, err)
	}
	_, err = w.Write(out.Bytes())
	return err
}

// Pages counts the pages of a PDF; see store.Renderer.
func (Renderer) Pages(doc report.Document) (int, error) {
	s, err := layout(doc)
	if err != nil {
		return 0, fmt.Errorf("lay out: %w", err)
	}
	return s.pdf.PageCount(), nil
}

// maxLogo is the largest side of a logo in pixels: anything larger is no logo but a mistake or a trap.
const maxLogo = 4096

// logo is the office's logo as a plain 8-bit PNG, whatever kind of PNG it was, with its size in pixels.
func logo(raw []byte) (plain []byte, size image.Point, err error) {
	head, err := png.DecodeConfig(bytes.NewReader(raw))
	if err != nil || head.Width > maxLogo || head.Height > maxLogo || head.Width == 0 || head.Height == 0 {
		return nil, size, store.ErrLogo
	}
	picture, err := png.Decode(bytes.NewReader(raw))
	if err != nil {
		return nil, size, store.ErrLogo
	}
	flat := image.NewNRGBA(image.Rect(0, 0, head.Width, head.Height))
	draw.Draw(flat, flat.Bounds(), picture, picture.Bounds().Min, draw.Src)
	var out bytes.Buffer
	if err := png.Encode(&out, flat); err != nil {
		return nil, size, fmt.Errorf("write the logo: %w", err)
	}
	return out.Bytes(), image.Pt(head.Width, head.Height), nil
}
