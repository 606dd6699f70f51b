package render

import (
	"bytes"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"time"

	"codeberg.org/go-pdf/fpdf"

	"spoorboek/model/civil"
	"spoorboek/model/report"
)

// sheet is a document being laid out.
type sheet struct {
	canvas
	words *wording
	doc   report.Document
	level int // of the last bookmark
	set   setting
}

// setting is how wide a document is set: sizes in points, the room around in mm.
type setting struct {
	title, chapter, small float64
	before, after         float64 // around a chapter
	row                   float64 // above and below a row of a table
	below                 float64 // a block, and twice that the title
}

var (
	roomy = setting{
		title: sizeTitle, chapter: sizeChapter, small: sizeSmall, before: 6, after: 2, row: 0.8, below: 2.2,
	}
	tight = setting{title: 15, chapter: sizePart, small: 8.5, before: 1.6, after: 0.6, row: 0.35, below: 0.8}
)

// writePDF lays a document out on A4 and writes it.
func writePDF(w io.Writer, doc report.Document) error {
	s, err := layout(doc)
	if err != nil {
		return err
	}
	var out bytes.Buffer
	if err := s.pdf.Output(&out); err != nil {
		return err
	}
	_, err = w.Write(titled(out.Bytes()))
	return err
}

// titled asks a reader to show the title in its window, not the name of the file. The library cannot: it is
// written into the catalogue, which is the last object, so that only the table of places behind it moves.
func titled(pdf []byte) []byte {
	const catalogue, table = "/Type /Catalog\n", "startxref\n"
	const wish = "/ViewerPreferences << /DisplayDocTitle true >>\n"
	at := bytes.LastIndex(pdf, []byte(catalogue)) + len(catalogue)
	place := bytes.LastIndex(pdf, []byte(table)) + len(table)
	number, rest, _ := bytes.Cut(pdf[place:], []byte("\n"))
	start, err := strconv.Atoi(string(number))
	if err != nil || at < len(catalogue) || at > place {
		return pdf // another library wrote it otherwise: the file is whole as it is
	}
	return slices.Concat(pdf[:at], []byte(wish), pdf[at:place],
		strconv.AppendInt(nil, int64(start+len(wish)), 10), []byte("\n"), rest)
}

// layout lays a document out on A4.
func layout(doc report.Document) (*sheet, error) {
	fonts, err := newFonts()
	if err != nil {
		return nil, err
	}
	s := &sheet{
		canvas: canvas{pdf: fpdf.New("P", "mm", "A4", ""), fonts: fonts}, words: wordsOf(doc), doc: doc, level: -1,
		set: roomy,
	}
	if doc.Tight {
		s.set = tight
	}
	s.fonts.load(s.pdf)
	s.about()
	s.newPage()
	if err := s.letterhead(); err != nil {
		return nil, err
	}
	s.title()
	for i, b := range doc.Blocks {
		s.block(b, i)
	}
	s.footers()
	return s, nil
}

// about writes what the file says of itself.
func (s *sheet) about() {
	at := noon(s.doc.Day)
	s.pdf.SetCatalogSort(true)
	s.pdf.SetCreationDate(at)
	s.pdf.SetModificationDate(at)
	s.pdf.SetTitle(s.doc.Title, true)
	s.pdf.SetSubject(s.doc.Subject, true)
	s.pdf.SetAuthor(s.doc.Author, true)
	s.pdf.SetCreator("Spoorboek", true)
	s.pdf.SetProducer("Spoorboek", true)
	s.pdf.SetLang(s.words.tag)
	s.pdf.SetAutoPageBreak(false, 0)
	s.pdf.SetXmpMetadata(s.xmp())
}

// noon is a moment on the day of a document, so that its bytes do not hang on the clock.
func noon(d civil.Date) time.Time {
	if d.IsZero() {
		d = civil.First
	}
	year, month, day := d.Civil()
	return time.Date(year, month, day, 12, 0, 0, 0, time.UTC)
}

func (s *sheet) xmp() []byte {
	return fmt.Appendf(nil, `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>%s</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`, escaped(s.doc.Title), escaped(s.doc.Author), s.words.tag)
}

// letterhead puts the office on top of the first page: its name and address on the right, its logo on the
// left.
func (s *sheet) letterhead() error {
	office := s.doc.Office
	if office.Name == "" && len(office.Address) == 0 && len(office.Logo) == 0 {
		return nil
	}
	low := 16.0
	if len(office.Logo) > 0 {
		plain, size, err := logo(office.Logo)
		if err != nil {
			return err
		}
		high := 16.0
		wide := high * float64(size.X) / float64(size.Y)
		if wide > 60 {
			wide, high = 60, 60*float64(size.Y)/float64(size.X)
		}
		kind := fpdf.ImageOptions{ImageType: "PNG"}
		s.pdf.RegisterImageOptionsReader("logo", kind, bytes.NewReader(plain))
		s.pdf.ImageOptions("logo", left, 14, wide, high, false, kind, 0, "")
		low = 14 + high + 2
	}
	y, edge := 14.0, pageWidth-right
	set := func(f face, size float64, ink colour, text string) {
		for _, line := range s.fonts.lines(f, size, text, 85) {
			s.text(f, size, ink, edge-s.fonts.width(f, size, line), y, line)
			y += height(size)
		}
	}
	if office.Name != "" {
		set(bold, sizePart, accent, office.Name)
	}
	for _, address := range office.Address {
		set(regular, 8.5, quiet, address)
	}
	s.y = max(low, y) + 2
	s.line(left, s.y, edge, s.y, 0.4, accent)
	s.y += 10
	return nil
}

// title sets the head of the document and begins its bookmarks.
func (s *sheet) title() {
	s.bookmark(s.doc.Title, 0)
	s.write(bold, s.set.title, accent, left, textWidth, s.doc.Title)
	s.y++
	if s.doc.Subject != "" {
		s.write(regular, sizePart, black, left, textWidth, s.doc.Subject)
	}
	if front := s.words.front(s.doc); front != "" {
		s.write(regular, sizeText, quiet, left, textWidth, front)
	}
	s.y += 2 * s.set.below
}

// bookmark adds a line to the outline, never more than one level deeper than the line before.
func (s *sheet) bookmark(text string, level int) {
	s.level = min(level, s.level+1)
	s.pdf.SetFont(regular.family(), "", sizeText)
	s.pdf.Bookmark(basic(text), s.level, s.y)
}

// basic is a text without the characters that the library cannot write in an outline.
func basic(text string) string {
	return strings.Map(func(r rune) rune {
		if r > 0xFFFF {
			return box
		}
		return r
	}, text)
}

// footers number the pages, once it is known how many there are.
func (s *sheet) footers() {
	total := s.pdf.PageCount()
	for page := 1; page <= total; page++ {
		s.pdf.SetPage(page)
		s.pdf.SetFont(bold.family(), "", 1) // another font than the next, so that it is set on this page too
		y := pageHeight - 14
		s.line(left, y-2, pageWidth-right, y-2, 0.2, faint)
		number := fmt.Sprintf(s.words.page, page, total)
		wide := s.fonts.width(regular, 8, number)
		about := s.doc.Title
		if s.doc.Subject != "" {
			about += " · " + s.doc.Subject
		}
		s.text(regular, 8, quiet, left, y, s.fonts.lines(regular, 8, about, textWidth-wide-5)[0])
		s.text(regular, 8, quiet, pageWidth-right-wide, y, number)
	}
}
