package render

import (
	"archive/zip"
	"encoding/xml"
	"fmt"
	"image"
	"io"
	"strings"

	"spoorboek/model/report"
)

// Namespaces of the parts of a DOCX.
const (
	nsWord    = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
	nsRel     = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	nsPackage = "http://schemas.openxmlformats.org/package/2006/"
	nsDraw    = "http://schemas.openxmlformats.org/drawingml/2006/"
	nsShape   = "http://schemas.microsoft.com/office/word/2010/"
	nsMarkup  = "http://schemas.openxmlformats.org/markup-compatibility/2006"
	xmlHead   = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"
)

// roots are the namespaces that the parts with text in them speak of.
const roots = `xmlns:w="` + nsWord + `" xmlns:r="` + nsRel + `" xmlns:a="` + nsDraw + `main"` +
	` xmlns:pic="` + nsDraw + `picture" xmlns:wp="` + nsDraw + `wordprocessingDrawing"` +
	` xmlns:wps="` + nsShape + `wordprocessingShape" xmlns:wpg="` + nsShape + `wordprocessingGroup"` +
	` xmlns:mc="` + nsMarkup + `"`

// word is a DOCX being written.
type word struct {
	strings.Builder
	fonts    *fonts
	words    *wording
	doc      report.Document
	pictures int // ids of drawings must differ
	numbered int // numbered lists so far: each counts from one
}

// part is a file in the package.
type part struct{ name, content string }

// writeDOCX writes a document as an Office Open XML package that Word and LibreOffice open, with styles that
// the reader can change.
func writeDOCX(w io.Writer, doc report.Document) error {
	s, err := newFonts()
	if err != nil {
		return err
	}
	var picture []byte
	var size image.Point
	if len(doc.Office.Logo) > 0 {
		if picture, size, err = logo(doc.Office.Logo); err != nil {
			return err
		}
	}
	d := &word{fonts: s, words: wordsOf(doc), doc: doc}
	body := d.body()
	parts := []part{
		{"[Content_Types].xml", contentTypes},
		{"_rels/.rels", packageRels},
		{"docProps/core.xml", d.core()},
		{"word/document.xml", body},
		{"word/styles.xml", d.styles()},
		{"word/numbering.xml", numbering(d.numbered)},
		{"word/settings.xml", d.settings()},
		{"word/header1.xml", d.header(size)},
		{"word/footer1.xml", d.footer()},
		{"word/_rels/document.xml.rels", documentRels},
	}
	if picture != nil {
		parts = append(parts,
			part{"word/_rels/header1.xml.rels", headerRels}, part{"word/media/logo.png", string(picture)})
	}
	return pack(w, parts)
}

// pack zips the parts without a time, so that the same parts give the same bytes.
func pack(w io.Writer, parts []part) error {
	z := zip.NewWriter(w)
	for _, p := range parts {
		f, err := z.CreateHeader(&zip.FileHeader{Name: p.name, Method: zip.Deflate})
		if err == nil {
			_, err = io.WriteString(f, p.content)
		}
		if err != nil {
			return fmt.Errorf("write %s: %w", p.name, err)
		}
	}
	return z.Close()
}

// escaped is a text as XML holds it; what XML cannot hold becomes a replacement character.
func escaped(text string) string {
	var b strings.Builder
	if err := xml.EscapeText(&b, []byte(text)); err != nil {
		return ""
	}
	return b.String()
}

// add writes XML.
func (d *word) add(format string, args ...any) { fmt.Fprintf(d, format, args...) }

// body is word/document.xml.
func (d *word) body() string {
	d.add("%s<w:document %s><w:body>", xmlHead, roots)
	d.paragraph("Title", d.doc.Title)
	if d.doc.Subject != "" {
		d.paragraph("Subtitle", d.doc.Subject)
	}
	if front := d.words.front(d.doc); front != "" {
		d.paragraph("Front", front)
	}
	for _, b := range d.doc.Blocks {
		d.block(b)
	}
	d.add(`<w:sectPr><w:headerReference w:type="first" r:id="rId4"/>` +
		`<w:footerReference w:type="default" r:id="rId5"/><w:footerReference w:type="first" r:id="rId5"/>` +
		`<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1361" w:right="1247" w:bottom="1361" w:left="1417" ` +
		`w:header="680" w:footer="680" w:gutter="0"/><w:titlePg/></w:sectPr></w:body></w:document>`)
	return d.String()
}

// runs are the runs of a text; its line ends become breaks.
func runs(text, properties string) string {
	var b strings.Builder
	if properties != "" {
		properties = "<w:rPr>" + properties + "</w:rPr>"
	}
	for i, line := range strings.Split(text, "\n") {
		b.WriteString("<w:r>" + properties)
		if i > 0 {
			b.WriteString("<w:br/>")
		}
		fmt.Fprintf(&b, `<w:t xml:space="preserve">%s</w:t></w:r>`, escaped(line))
	}
	return b.String()
}

// direction says that a paragraph begins on the right.
func direction(text string) string {
	if strings.ContainsFunc(firstWord(text), rightToLeft) {
		return "<w:bidi/>"
	}
	return ""
}

func firstWord(text string) string {
	word, _, _ := strings.Cut(strings.TrimSpace(text), " ")
	return word
}

func (d *word) paragraph(style, text string) {
	d.add(`<w:p><w:pPr><w:pStyle w:val="%s"/>%s</w:pPr>%s</w:p>`, style, direction(text), runs(text, ""))
}

func (d *word) block(b report.Block) {
	switch b := b.(type) {
	case report.Heading:
		d.paragraph(fmt.Sprintf("Heading%d", min(max(b.Level, 1), 2)), b.Text)
	case report.Paragraph:
		d.paragraph("BodyText", b.Text)
	case report.Missing:
		d.paragraph("Missing", b.Text)
	case report.Pairs:
		d.pairs(b)
	case report.List:
		d.list(b)
	case report.Table:
		d.table(b)
	case report.Chart:
		d.chart(b)
	case report.Signatures:
		d.signatures(b)
	}
}

// list uses a numbering of its own for each numbered list.
func (d *word) list(l report.List) {
	number := 1
	if l.Numbered {
		d.numbered++
		number = 1 + d.numbered
	}
	for _, item := range l.Items {
		d.add(`<w:p><w:pPr><w:pStyle w:val="ListParagraph"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="%d"/>`+
			`</w:numPr>%s</w:pPr>%s</w:p>`, number, direction(item), runs(item, ""))
	}
}

// wordWidth is the width of the text in twentieths of a point, the unit of Word.
const wordWidth = 11906 - 1247 - 1417

func (d *word) cell(width int, style, text string) {
	d.add(`<w:tc><w:tcPr><w:tcW w:w="%d" w:type="dxa"/></w:tcPr>`, width)
	d.paragraph(style, text)
	d.add("</w:tc>")
}

// open begins a table with columns of these widths.
func (d *word) open(style string, widths []int) {
	d.add(`<w:tbl><w:tblPr><w:tblStyle w:val="%s"/><w:tblW w:w="%d" w:type="dxa"/><w:tblLayout w:type="fixed"/>`+
		`<w:tblLook w:val="0020" w:firstRow="1"/></w:tblPr><w:tblGrid>`, style, wordWidth)
	for _, w := range widths {
		d.add(`<w:gridCol w:w="%d"/>`, w)
	}
	d.add("</w:tblGrid>")
}

// shut ends a table; the paragraph keeps it from growing together with the next one.
func (d *word) shut() { d.add(`</w:tbl><w:p><w:pPr><w:pStyle w:val="Gap"/></w:pPr></w:p>`) }

func (d *word) pairs(p report.Pairs) {
	if len(p.Rows) == 0 {
		return
	}
	widths := []int{2700, wordWidth - 2700}
	d.open("Pairs", widths)
	for _, r := range p.Rows {
		d.add("<w:tr>")
		d.cell(widths[0], "Label", r.Label)
		d.cell(widths[1], "Cell", r.Text)
		d.add("</w:tr>")
	}
	d.shut()
}

func (d *word) table(t report.Table) {
	var widths []int
	for _, w := range shares(t, wordWidth) {
		widths = append(widths, int(w))
	}
	if len(widths) == 0 {
		return
	}
	d.open("Lines", widths)
	row := func(cells []string, style, properties string) {
		d.add("<w:tr><w:trPr><w:cantSplit/>%s</w:trPr>", properties)
		for i, w := range widths {
			text := ""
			if i < len(cells) {
				text = cells[i]
			}
			d.cell(w, style, text)
		}
		d.add("</w:tr>")
	}
	if len(t.Header) > 0 {
		row(t.Header, "CellHead", "<w:tblHeader/>")
	}
	for _, r := range t.Rows {
		row(r, "Cell", "")
	}
	d.shut()
}

func (d *word) signatures(b report.Signatures) {
	if len(b.Lines) == 0 {
		return
	}
	widths := []int{wordWidth / 2, wordWidth - wordWidth/2}
	d.open("Pairs", widths)
	for at := 0; at < len(b.Lines); at += 2 {
		d.add("<w:tr><w:trPr><w:cantSplit/></w:trPr>")
		for i := range 2 {
			text := ""
			if at+i < len(b.Lines) {
				who, when := d.words.signature(b.Lines[at+i])
				text = who + "\n" + when
			}
			d.cell(widths[i], "Signature", text)
		}
		d.add("</w:tr>")
	}
	d.shut()
}
