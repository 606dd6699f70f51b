package render_test

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf16"

	"spoorboek/model/report"
	"spoorboek/store"
)

// numberedTable is a table that takes more than one page, of which no two cells are alike.
func numberedTable() report.Table {
	t := report.Table{Header: []string{"Datum", "Werkgever", "Stand"}, Widths: []int{2, 4, 3}}
	for n := range 70 {
		t.Rows = append(t.Rows, []string{fmt.Sprintf("dag%02d", n), fmt.Sprintf("werkgever%02d", n), fmt.Sprintf("stand%02d", n)})
	}
	return t
}

// pages is what another program reads on each page of a PDF, line by line, the cells of a row on one line.
func pages(t *testing.T, doc report.Document) []string {
	t.Helper()
	text := converted(t, "pdftotext", rendered(t, store.FormatPDF, doc), ".pdf", func(in, dir string) []string {
		return []string{"-layout", in, filepath.Join(dir, "in.txt")}
	})
	return strings.Split(strings.TrimSuffix(text, "\f"), "\f")
}

// rowAt finds the line that begins with a word, and gives its words.
func rowAt(page, first string) []string {
	for line := range strings.Lines(page) {
		if words := strings.Fields(line); len(words) > 0 && words[0] == first {
			return words
		}
	}
	return nil
}

func TestEveryRowOfATableStandsInThePDFOnceWithItsCellsInOrderUnderItsHead(t *testing.T) {
	table := numberedTable()
	all := pages(t, report.Document{Title: "T", Blocks: []report.Block{report.Heading{Level: 1, Text: "Lijst"}, table}})
	if len(all) < 2 {
		t.Fatalf("%d page", len(all))
	}
	for n, page := range all {
		if got := rowAt(page, "Datum"); strings.Join(got, " ") != "Datum Werkgever Stand" {
			t.Errorf("page %d has the head %q", n+1, got)
		}
		if head, row := strings.Index(page, "Datum"), strings.Index(page, "dag"); row < head {
			t.Errorf("page %d: a row stands before the head", n+1)
		}
	}
	whole, at := strings.Join(all, "\n"), -1
	for _, row := range table.Rows {
		if got := strings.Join(rowAt(whole, row[0]), " "); got != strings.Join(row, " ") {
			t.Errorf("the row is %q, want %q", got, row)
		}
		if next := strings.Index(whole, row[0]); next < at || strings.Count(whole, row[0]) != 1 {
			t.Errorf("%s stands out of order, or more than once", row[0])
		} else {
			at = next
		}
	}
}

// TestARowWiderThanTheHeadLosesNoCell gives a table with a row of one cell more than its head, and widths that were
// meant for the head: the columns are then as many as the widest row asks for, and equally wide.
func TestARowWiderThanTheHeadLosesNoCell(t *testing.T) {
	table := report.Table{
		Header: []string{"Datum", "Stand"}, Widths: []int{9, 1},
		Rows: [][]string{{"maandag", "verstuurd"}, {"dinsdag", "gesprek", "meegegaan"}},
	}
	doc := report.Document{Title: "T", Blocks: []report.Block{table}}
	whole := strings.Join(pages(t, doc), "\n")
	for first, want := range map[string]string{
		"Datum": "Datum Stand", "maandag": "maandag verstuurd", "dinsdag": "dinsdag gesprek meegegaan",
	} {
		if got := strings.Join(rowAt(whole, first), " "); got != want {
			t.Errorf("PDF: the row is %q, want %q", got, want)
		}
	}
	var line string
	for l := range strings.Lines(whole) {
		if strings.Contains(l, "dinsdag") {
			line = l
		}
	}
	first, second, third := strings.Index(line, "dinsdag"), strings.Index(line, "gesprek"), strings.Index(line, "meegegaan")
	if a, b := second-first, third-second; a-b > 3 || b-a > 3 {
		t.Errorf("PDF: the columns are %d and %d wide: %q", a, b, line)
	}
	if got := string(rendered(t, store.FormatMarkdown, doc)); !strings.Contains(got,
		"| Datum | Stand |  |\n| --- | --- | --- |\n| maandag | verstuurd |  |\n| dinsdag | gesprek | meegegaan |\n") {
		t.Errorf("Markdown:\n%s", got)
	}
	word := unzipped(t, rendered(t, store.FormatDOCX, doc))["word/document.xml"]
	if n := strings.Count(word, "<w:gridCol"); n != 3 || !strings.Contains(word, "meegegaan") {
		t.Errorf("DOCX has %d columns", n)
	}
}

func TestThePDFNumbersItsListsAndSaysWhoSignedWhen(t *testing.T) {
	whole := strings.Join(pages(t, progress(t)), "\n")
	for first, want := range map[string]string{
		"1.": "1. Vacatures zoeken", "2.": "2. Brieven sturen", "•": "• Sollicitatiebrief opgesteld",
		"getekend": "getekend op 20 november 2026 datum:",
	} {
		if got := strings.Join(rowAt(whole, first), " "); got != want {
			t.Errorf("the line is %q, want %q", got, want)
		}
	}
}

func TestThePDFHasABookmarkForTheTitleAndForEveryHeading(t *testing.T) {
	doc := progress(t)
	raw := string(rendered(t, store.FormatPDF, doc))
	for _, text := range []string{doc.Title, "Gegevens", "Verloop in deze periode", "Gesprekken", "Sollicitaties"} {
		wide := "\xfe\xff"
		for _, unit := range utf16.Encode([]rune(text)) {
			wide += string([]byte{byte(unit >> 8), byte(unit)})
		}
		if !strings.Contains(raw, "/Title ("+wide+")\n/Parent") {
			t.Errorf("no bookmark %q", text)
		}
	}
}

func TestEveryNumberedListOfTheDOCXCountsFromOne(t *testing.T) {
	list := report.List{Numbered: true, Items: []string{"een", "twee"}}
	parts := unzipped(t, rendered(t, store.FormatDOCX, report.Document{
		Title: "T", Blocks: []report.Block{list, report.Paragraph{Text: "tussen"}, list},
	}))
	before, after, _ := strings.Cut(parts["word/document.xml"], "tussen")
	for id, in := range map[string]string{`<w:numId w:val="2"/>`: before, `<w:numId w:val="3"/>`: after} {
		if strings.Count(in, id) != 2 || strings.Count(in, "<w:numId") != 2 {
			t.Errorf("no two items of %s in %s", id, in)
		}
	}
	for _, id := range []string{`<w:num w:numId="2">`, `<w:num w:numId="3">`} {
		_, num, ok := strings.Cut(parts["word/numbering.xml"], id)
		if num, _, _ = strings.Cut(num, "</w:num>"); !ok || !strings.Contains(num, `<w:startOverride w:val="1"/>`) {
			t.Errorf("%s does not begin anew: %s", id, num)
		}
	}
}

// wordText is the text of a part of a DOCX as Word has it: a line for each paragraph and each break in one.
func wordText(t *testing.T, part string) string {
	t.Helper()
	var out strings.Builder
	dec, inText := xml.NewDecoder(strings.NewReader(part)), false
	for {
		token, err := dec.Token()
		if errors.Is(err, io.EOF) {
			return out.String()
		}
		if err != nil {
			t.Fatal(err)
		}
		switch token := token.(type) {
		case xml.StartElement:
			inText = token.Name.Local == "t"
			if token.Name.Local == "br" {
				out.WriteByte('\n')
			}
		case xml.EndElement:
			inText = false
			if token.Name.Local == "p" {
				out.WriteByte('\n')
			}
		case xml.CharData:
			if inText {
				out.Write(token)
			}
		}
	}
}

func TestEveryWordOfADocumentStandsInTheDOCXInOrderLineByLine(t *testing.T) {
	doc := progress(t)
	doc.Author, doc.Subject = "M. Visser <& zoon>", "Ł. Yılmaz & 2026-031"
	table := numberedTable()
	doc.Blocks = append(doc.Blocks, table)
	parts := unzipped(t, rendered(t, store.FormatDOCX, doc))
	body := wordText(t, parts["word/document.xml"])
	for _, want := range said(doc) {
		if strings.HasPrefix(want, "Intake van") { // the twin of the chart is its description, no text
			continue
		}
		_, rest, ok := strings.Cut(body, want+"\n")
		if !ok {
			t.Fatalf("not in the DOCX, or not where it should be: %q", want)
		}
		body = rest
	}
	head := wordText(t, parts["word/header1.xml"])
	if want := strings.Join(append([]string{"", doc.Office.Name}, doc.Office.Address...), "\n") + "\n\n"; head != want {
		t.Errorf("the letterhead reads %q, want %q", head, want)
	}
	for _, want := range []string{
		"<dc:creator>M. Visser &lt;&amp; zoon&gt;</dc:creator>", "<dc:subject>Ł. Yılmaz &amp; 2026-031</dc:subject>",
		"<dcterms:created xsi:type=\"dcterms:W3CDTF\">2026-11-23T12:00:00Z<",
	} {
		if !strings.Contains(parts["docProps/core.xml"], want) {
			t.Errorf("no %s in %s", want, parts["docProps/core.xml"])
		}
	}
}

func TestTheMarkdownBeginsWithTheOfficeTheTitleTheSubjectAndTheDay(t *testing.T) {
	head, _, _ := strings.Cut(string(rendered(t, store.FormatMarkdown, progress(t))), "\n## ")
	want := `Visser Loopbaan \& Re-integratie\
Kanaalweg 12\
3526 KL Utrecht\
kantoor\@visser.example

# Voortgangsrapportage 2

Ł. Yılmaz-in 't Veld · dossier 2026-031

23 november 2026 · M. Visser
`
	if head != want {
		t.Errorf("it begins with %q", head)
	}
}
