package render_test

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"image"
	"image/color"
	"image/png"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"spoorboek/model/civil"
	"spoorboek/model/report"
	"spoorboek/store"
	"spoorboek/store/render"
)

func day(y int, m time.Month, d int) civil.Date { return civil.Of(y, m, d) }

// mark is a logo.
func mark(t *testing.T) []byte {
	t.Helper()
	picture := image.NewNRGBA(image.Rect(0, 0, 240, 80))
	for x := range 240 {
		for y := range 80 {
			if (x/40+y/40)%2 == 0 {
				picture.Set(x, y, color.NRGBA{31, 58, 95, 255})
			}
		}
	}
	var out bytes.Buffer
	if err := png.Encode(&out, picture); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// progress is a document with every kind of block in it.
func progress(t *testing.T) report.Document {
	t.Helper()
	doc := report.Document{
		Kind: report.Progress, Audience: report.ForEmployer, Language: report.Dutch,
		Title:   "Voortgangsrapportage 2",
		Subject: "Ł. Yılmaz-in 't Veld · dossier 2026-031", Day: day(2026, time.November, 23), Author: "M. Visser",
		Office: report.Letterhead{
			Name: "Visser Loopbaan & Re-integratie", Logo: mark(t),
			Address: []string{"Kanaalweg 12", "3526 KL Utrecht", "kantoor@visser.example"},
		},
		Blocks: []report.Block{
			report.Heading{Level: 1, Text: "Gegevens"},
			report.Pairs{Rows: []report.Pair{
				{Label: "Werknemer", Text: "Łucja Yılmaz-in 't Veld"}, {Label: "Werkgever", Text: "Kliniek West B.V."},
				{Label: "Eerste ziektedag", Text: "12 januari 2026"}, {Label: "Afspraken", Text: "wekelijks bellen\niedere maand een gesprek"},
			}},
			report.Heading{Level: 1, Text: "Verloop in deze periode"},
			report.Chart{
				Title: "Het traject op een tijdbalk", From: day(2026, time.January, 12), To: day(2027, time.April, 1),
				Now: day(2026, time.November, 23), Text: "Intake van 3 augustus tot 1 september; oriëntatie sindsdien.",
				Lanes: []report.Lane{
					{Label: "Fase", Bars: []report.Bar{
						{From: day(2026, time.August, 3), To: day(2026, time.August, 31), Label: "Intake", Shade: 0},
						{From: day(2026, time.September, 1), To: day(2026, time.November, 22), Label: "Oriëntatie", Shade: 2},
						{From: day(2026, time.November, 23), To: day(2027, time.March, 1), Label: "Arbeidsmarkt", Shade: 3},
					}},
					{Label: "Contact", Marks: []report.Mark{
						{On: day(2026, time.August, 3), Label: "kennismaking", Open: false}, {On: day(2026, time.August, 20), Label: "driegesprek", Open: false},
						{On: day(2026, time.September, 9), Label: "bellen", Open: false}, {On: day(2026, time.December, 9), Label: "evaluatie", Open: true},
					}},
				},
			},
			report.Heading{Level: 2, Text: "Gesprekken"},
			report.Paragraph{Text: strings.Repeat("Er is gesproken over wat mogelijk is: zittend werk, 20 uur per week, € 2.350 bruto – "+
				"“passend” volgens İrem Şahin, Ğ. Ilgaz en de arbeidsdeskundige. ", 6)},
			report.List{Items: []string{"Sollicitatiebrief opgesteld", "Netwerkgesprek bij de gemeente"}},
			report.List{Numbered: true, Items: []string{"Vacatures zoeken", "Brieven sturen"}},
			report.Heading{Level: 1, Text: "Sollicitaties"},
			report.Table{Header: []string{"Datum", "Werkgever", "Functie", "Stand"}, Widths: []int{2, 4, 4, 3}},
			report.Missing{Text: "ontbreekt: terugkoppeling van de leidinggevende"},
			report.Signatures{Lines: []report.Signature{
				{Role: "Werknemer", Name: "Łucja Yılmaz", Signed: day(2026, time.November, 20)},
				{Role: "Werkgever", Name: "K. de Groot"}, {Role: "Coach", Name: "M. Visser"},
			}},
		},
	}
	table := doc.Blocks[9].(report.Table)
	for range 40 {
		table.Rows = append(table.Rows, []string{"3 november 2026", "Gemeente Utrecht, afdeling Burgerzaken", "medewerker balie", "verstuurd"})
	}
	doc.Blocks[9] = table
	return doc
}

func rendered(t *testing.T, f store.Format, doc report.Document) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := render.New().Render(&out, f, doc); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// said are all texts of a document, in order, without the marks of a format.
func said(doc report.Document) []string {
	out := []string{doc.Title, doc.Subject}
	for _, b := range doc.Blocks {
		switch b := b.(type) {
		case report.Heading:
			out = append(out, b.Text)
		case report.Paragraph:
			out = append(out, b.Text)
		case report.Missing:
			out = append(out, b.Text)
		case report.List:
			out = append(out, b.Items...)
		case report.Pairs:
			for _, p := range b.Rows {
				out = append(out, p.Label, p.Text)
			}
		case report.Table:
			out = append(out, b.Header...)
			for _, r := range b.Rows {
				out = append(out, r...)
			}
		case report.Chart:
			out = append(out, b.Title, b.Text)
		case report.Signatures:
			for _, s := range b.Lines {
				out = append(out, s.Role+": "+s.Name)
			}
		}
	}
	return out
}

// squeezed is a text without its blanks: where lines break says nothing about the words.
func squeezed(s string) string { return strings.Join(strings.Fields(s), "") }

// inOrder reports the first text that does not follow those before it.
func inOrder(in string, texts []string) (missing string) {
	in = squeezed(in)
	for _, text := range texts {
		at := strings.Index(in, squeezed(text))
		if at < 0 {
			return text
		}
		in = in[at+len(squeezed(text)):]
	}
	return ""
}

func converted(t *testing.T, tool string, content []byte, ext string, args func(in, dir string) []string) string {
	t.Helper()
	path, err := exec.LookPath(tool)
	if err != nil {
		t.Skipf("%s is not installed", tool)
	}
	dir := t.TempDir()
	in := filepath.Join(dir, "in"+ext)
	if err := os.WriteFile(in, content, 0o600); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(path, args(in, dir)...)
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%s: %v\n%s", tool, err, out)
	}
	text, err := os.ReadFile(filepath.Join(dir, "in.txt"))
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// pdfText is what another program reads in a PDF, without the lines at the foot of its pages.
func pdfText(t *testing.T, content []byte) string {
	t.Helper()
	text := converted(t, "pdftotext", content, ".pdf", func(in, dir string) []string {
		return []string{"-layout", "-H", "770", "-W", "600", "-x", "0", "-y", "0", in, filepath.Join(dir, "in.txt")}
	})
	return text
}

func TestTheSameDocumentGivesTheSameBytes(t *testing.T) {
	doc := progress(t)
	for _, f := range store.Formats() {
		if !bytes.Equal(rendered(t, f, doc), rendered(t, f, doc)) {
			t.Errorf("%s differs", f)
		}
	}
}

func TestAnotherProgramReadsEveryWordOfThePDF(t *testing.T) {
	doc := progress(t)
	content := rendered(t, store.FormatPDF, doc)
	text := converted(t, "pdftotext", content, ".pdf", func(in, dir string) []string {
		return []string{"-raw", in, filepath.Join(dir, "in.txt")}
	})
	for _, want := range said(doc) {
		if missing := inOrder(text, []string{want}); missing != "" {
			t.Errorf("not in the PDF: %q", missing)
		}
	}
	for _, want := range []string{"pagina 1 van 4", "pagina 4 van 4", "23 november 2026 · M. Visser", "Kanaalweg 12"} {
		if !strings.Contains(text, want) {
			t.Errorf("not in the PDF: %q", want)
		}
	}
	if dir := os.Getenv("RENDER_LOOK"); dir != "" {
		for _, f := range store.Formats() {
			if err := os.WriteFile(filepath.Join(dir, "look."+string(f)), rendered(t, f, doc), 0o600); err != nil {
				t.Fatal(err)
			}
		}
	}
}

func TestTheDOCXIsWellFormedAndHasRealStructure(t *testing.T) {
	parts := unzipped(t, rendered(t, store.FormatDOCX, progress(t)))
	for name, content := range parts {
		if !strings.HasSuffix(name, ".xml") && !strings.HasSuffix(name, ".rels") {
			continue
		}
		dec := xml.NewDecoder(strings.NewReader(content))
		for {
			if _, err := dec.Token(); errors.Is(err, io.EOF) {
				break
			} else if err != nil {
				t.Fatalf("%s: %v", name, err)
			}
		}
	}
	for _, want := range []string{
		`<w:pStyle w:val="Heading1"/>`, `<w:pStyle w:val="Heading2"/>`, `<w:tblHeader/>`, `<w:numId w:val="1"/>`,
		`<w:numId w:val="2"/>`, `descr="Intake van 3 augustus`, `<w:pStyle w:val="Missing"/>`,
	} {
		if !strings.Contains(parts["word/document.xml"], want) {
			t.Errorf("the document has no %s", want)
		}
	}
	for part, want := range map[string]string{
		"word/styles.xml": `<w:lang w:val="nl-NL"`, "word/footer1.xml": " NUMPAGES ", "docProps/core.xml": "Voortgangsrapportage 2",
		"word/header1.xml": "Visser Loopbaan &amp; Re-integratie",
	} {
		if !strings.Contains(parts[part], want) {
			t.Errorf("%s has no %s", part, want)
		}
	}
}

func unzipped(t *testing.T, content []byte) map[string]string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		t.Fatal(err)
	}
	parts := map[string]string{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		b, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		parts[f.Name] = string(b)
	}
	return parts
}

func TestLibreOfficeReadsEveryWordOfTheDOCX(t *testing.T) {
	doc := progress(t)
	text := converted(t, "soffice", rendered(t, store.FormatDOCX, doc), ".docx", func(in, dir string) []string {
		return []string{
			"-env:UserInstallation=file://" + dir + "/profile", "--headless", "--convert-to", "txt:Text (encoded):UTF8",
			"--outdir", dir, in,
		}
	})
	var want []string
	for _, text := range said(doc) {
		if !strings.HasPrefix(text, "Intake van") { // the twin of the chart is its description, no text
			want = append(want, text)
		}
	}
	if missing := inOrder(text, want); missing != "" {
		t.Errorf("not where it should be in what LibreOffice reads: %q", missing)
	}
}

func TestMarkdownTakesNoTextForMarks(t *testing.T) {
	doc := report.Document{Title: "# kop *ster*", Blocks: []report.Block{
		report.Paragraph{Text: "- geen punt\n1. geen nummer <b>vet</b> [tekst](http://x.example) a_b `c` | d"},
		report.Table{Header: []string{"a|b"}, Rows: [][]string{{"c\nd"}}},
		report.List{Items: []string{"een\ntwee"}},
	}}
	got := string(rendered(t, store.FormatMarkdown, doc))
	want := `# \# kop \*ster\*

\- geen punt\
1\. geen nummer \<b\>vet\</b\> \[tekst\]\(http\://x.example\) a\_b \` + "`c\\`" + ` \| d

| a\|b |
| --- |
| c<br>d |

- een\
  twee

`
	if got != want {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
}

func TestMarkdownLeavesDaysAndNumbersAsTheyAre(t *testing.T) {
	for text, want := range map[string]string{
		"11-07-2025 gesprek":     "11-07-2025 gesprek",
		"8.30 uur":               "8.30 uur",
		"-5 graden":              "-5 graden",
		"11. punt":               `11\. punt`,
		"11.":                    `11\.`,
		"  - punt":               `\- punt`,
		"-":                      `\-`,
		"---":                    `\---`,
		"===":                    `\===`,
		"- - -":                  `\- - -`,
		"+ punt":                 `\+ punt`,
		"2) punt":                `2\) punt`,
		"een - twee":             "een - twee",
		"van 11-07-2025":         "van 11-07-2025",
		"12-1-2026\n- geen punt": "12-1-2026\\\n\\- geen punt",
	} {
		doc := report.Document{Title: "T", Blocks: []report.Block{report.Paragraph{Text: text}}}
		got := string(rendered(t, store.FormatMarkdown, doc))
		if got != "# T\n\n"+want+"\n\n" {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func TestTextThatIsHardToSetBreaksNothing(t *testing.T) {
	long := strings.Repeat("aaaaaaaaab", 6554) // 64 KiB without a blank
	tests := map[string][]string{
		"64 KiB without a blank": {long}, "right to left": {"שלום עולם (1)", "tekst met מילה erin", "مرحبا"},
		"emoji": {"goed 👍🏽 gedaan 👩‍👩‍👧 einde", "😀"}, "han": {strings.Repeat("漢字", 60)}, "nothing": {""},
		"blanks":    {"     ", "a  b"},
		"combining": {"e\u0301e\u0301" + strings.Repeat("x\u0301", 300)},
	}
	for name, texts := range tests {
		t.Run(name, func(t *testing.T) {
			doc := report.Document{Title: "T", Blocks: []report.Block{}}
			for _, text := range texts {
				doc.Blocks = append(doc.Blocks, report.Heading{Level: 1, Text: "Kop"}, report.Paragraph{Text: text},
					report.List{Items: []string{text}}, report.Pairs{Rows: []report.Pair{{Label: "label", Text: text}}},
					report.Table{Header: []string{"a", "b"}, Rows: [][]string{{"x", text}}}, report.Missing{Text: text},
					report.Signatures{Lines: []report.Signature{{Role: "r", Name: text}}})
			}
			for _, f := range store.Formats() {
				rendered(t, f, doc)
			}
			text := pdfText(t, rendered(t, store.FormatPDF, report.Document{
				Title: "T", Blocks: []report.Block{report.Paragraph{Text: texts[0]}},
			}))
			// A form feed between pages is a blank too.
			if name != "right to left" && !strings.Contains(squeezed(text), squeezed(texts[0])) {
				t.Errorf("the PDF reads %.80q", text)
			}
		})
	}
}

func TestTextFromRightToLeftReadsInItsOwnOrder(t *testing.T) {
	text := pdfText(t, rendered(t, store.FormatPDF, report.Document{
		Title: "T", Blocks: []report.Block{report.Paragraph{Text: "woord שלום woord"}},
	}))
	if !strings.Contains(text, "שלום") {
		t.Errorf("the PDF reads %q", text)
	}
}

func TestALogoThatIsNoPNGIsRefusedBeforeTheFirstByte(t *testing.T) {
	for name, raw := range map[string][]byte{
		"text": []byte("GIF89a"), "cut off": mark(t)[:60], "a bomb": bomb(t),
	} {
		doc := progress(t)
		doc.Office.Logo = raw
		for _, f := range []store.Format{store.FormatPDF, store.FormatDOCX} {
			var out bytes.Buffer
			if err := render.New().Render(&out, f, doc); !errors.Is(err, store.ErrLogo) || out.Len() > 0 {
				t.Errorf("%s as %s: %v, %d bytes", name, f, err, out.Len())
			}
		}
	}
}

// bomb is a small PNG that says it is enormous.
func bomb(t *testing.T) []byte {
	t.Helper()
	raw := mark(t)
	copy(raw[16:24], []byte{0, 1, 0, 0, 0, 1, 0, 0}) // IHDR: 65536 x 65536
	return raw
}

func TestAFormThatDoesNotExistIsRefused(t *testing.T) {
	if err := render.New().Render(io.Discard, "odt", report.Document{}); !errors.Is(err, store.ErrFormat) {
		t.Errorf("got %v", err)
	}
}

func BenchmarkPDF(b *testing.B) {
	t := &testing.T{}
	doc := progress(t)
	for range 8 {
		doc.Blocks = append(doc.Blocks, doc.Blocks[:10]...)
	}
	for b.Loop() {
		if err := render.New().Render(io.Discard, store.FormatPDF, doc); err != nil {
			b.Fatal(err)
		}
	}
}
