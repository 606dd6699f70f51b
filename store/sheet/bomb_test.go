package sheet_test

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"errors"
	"os"
	"runtime"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"spoorboek/store"
	"spoorboek/store/sheet"
)

const sheetPart, textPart = "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"

// repack is the sample workbook with one part made anew.
func repack(t testing.TB, part string, add func(z *zip.Writer) error) string {
	t.Helper()
	raw, err := os.ReadFile(sample("sollicitaties.xlsx"))
	if err != nil {
		t.Fatal(err)
	}
	in, err := zip.NewReader(bytes.NewReader(raw), int64(len(raw)))
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for _, f := range in.File {
		if f.Name != part {
			if err := z.Copy(f); err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := add(z); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return write(t, "bomb.xlsx", out.Bytes())
}

// holding makes a part with that text.
func holding(t testing.TB, part, content string) string {
	t.Helper()
	return repack(t, part, func(z *zip.Writer) error {
		w, err := z.Create(part)
		if err != nil {
			return err
		}
		_, err = w.Write([]byte(content))
		return err
	})
}

// blanks makes a part of that many megabytes of blanks, which says of itself that it has size bytes. The
// packed megabyte is made once and repeated: that is how little a bomb costs.
func blanks(t testing.TB, part string, megabytes int, size uint64) string {
	t.Helper()
	var packed bytes.Buffer
	w, err := flate.NewWriter(&packed, flate.BestCompression)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := w.Write([]byte(strings.Repeat(" ", 1<<20))); err != nil {
		t.Fatal(err)
	}
	if err := w.Flush(); err != nil {
		t.Fatal(err)
	}
	body := append(bytes.Repeat(packed.Bytes(), megabytes), 3, 0) // an empty last block
	return repack(t, part, func(z *zip.Writer) error {
		w, err := z.CreateRaw(&zip.FileHeader{Name: part, Method: zip.Deflate,
			CompressedSize64: uint64(len(body)), UncompressedSize64: size})
		if err != nil {
			return err
		}
		_, err = w.Write(body)
		return err
	})
}

func bombs(t testing.TB) map[string]struct {
	path string
	want error
} {
	return map[string]struct {
		path string
		want error
	}{
		"a sheet of a gigabyte":       {blanks(t, sheetPart, 1<<10, 1<<30), store.ErrSheetTooLarge},
		"one that says it is small":   {blanks(t, sheetPart, 1<<10, 1000), store.ErrNotASheet},
		"a picture of sixty megabyte": {blanks(t, "xl/media/a.png", 60, 60<<20), store.ErrSheetTooLarge},
		"more parts than a workbook has": {repack(t, "", func(z *zip.Writer) error {
			for range 3000 {
				if _, err := z.Create("xl/a.xml"); err != nil {
					return err
				}
			}
			return nil
		}), store.ErrSheetTooLarge},
		"rows that reach to the last column": {holding(t, sheetPart, `<worksheet><sheetData>`+
			strings.Repeat(`<row><c r="XFD1"><v>1</v></c></row>`, 2000)+`</sheetData></worksheet>`),
			store.ErrSheetTooLarge},
		"rows without end": {holding(t, sheetPart, `<worksheet><sheetData>`+
			strings.Repeat(`<row><c><v>1</v></c></row>`, 110_000)+`</sheetData></worksheet>`), store.ErrSheetTooLarge},
		"elements in elements": {holding(t, sheetPart, strings.Repeat(`<a>`, 1<<20)), store.ErrNotASheet},
	}
}

func TestABombIsRefusedBeforeItGoesOff(t *testing.T) {
	for name, bomb := range bombs(t) {
		t.Run(name, func(t *testing.T) {
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			_, err := sheet.New().Read(bomb.path, "")
			runtime.ReadMemStats(&after)
			if !errors.Is(err, bomb.want) {
				t.Errorf("error %v, want %v", err, bomb.want)
			}
			if grown := after.TotalAlloc - before.TotalAlloc; grown > 128<<20 {
				t.Errorf("allocated %d MiB", grown>>20)
			}
		})
	}
}

// BenchmarkRefuseBombs refuses every bomb of the test; each has one second.
func BenchmarkRefuseBombs(b *testing.B) {
	for name, bomb := range bombs(b) {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				if _, err := sheet.New().Read(bomb.path, ""); err == nil {
					b.Fatal("a bomb was read")
				}
			}
		})
	}
}

func TestALongTextIsOneCellTooLarge(t *testing.T) {
	path := holding(t, sheetPart, `<worksheet><sheetData><row><c t="inlineStr"><is><t>Dossiernr</t></is></c>`+
		`<c t="inlineStr"><is><t>Achternaam</t></is></c></row>`+
		strings.Repeat(`<row><c><v>7</v></c><c t="inlineStr"><is><r><t>`+strings.Repeat("x", 1<<20)+
			`</t></r></is></c></row>`, 2)+`</sheetData></worksheet>`)
	got := planOf(t, path, nil).Rows[1].Problems
	if len(got) == 0 || got[0].Code != store.ProblemCellTooLarge || got[0].Ref != "B3" {
		t.Errorf("%+v", got)
	}
}

func TestWorkbooksAsOtherProgramsWriteThem(t *testing.T) {
	strict := `<x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"><x:sheetData>` +
		`<x:row r="3"><x:c r="B3" t="str"><x:v>Dossiernr</x:v></x:c><x:c r="C3" t="str"><x:v>Naam</x:v></x:c>` +
		`<x:c r="D3" t="str"><x:v>Eerste ziektedag</x:v></x:c></x:row>` +
		`<x:row r="7"><x:c r="B7"><x:v>7</x:v></x:c><x:c r="C7" t="inlineStr"><x:is>` +
		`<x:r><x:t>Vos_x000D_</x:t></x:r>` +
		`<x:r><x:t>, An</x:t></x:r><x:rPh><x:t>ruby</x:t></x:rPh></x:is></x:c>` +
		`<x:c r="D7" t="d"><x:v>2026-01-19T00:00:00</x:v></x:c></x:row></x:sheetData></x:worksheet>`
	table := read(t, holding(t, sheetPart, strict))
	want := []store.Cell{{}, {Text: "7", Number: true}, {Text: "Vos\n, An"},
		{Text: "2026-01-19", Date: day(2026, 1, 19)}}
	if diff := cmp.Diff(want, table.Rows[0].Cells); diff != "" || table.Rows[0].Line != 7 {
		t.Errorf("line %d (-want +got):\n%s", table.Rows[0].Line, diff)
	}
}

func TestBrokenWorkbooksDoNotPanic(t *testing.T) {
	for name, part := range map[string]string{"sheet": sheetPart, "texts": textPart, "styles": "xl/styles.xml",
		"book": "xl/workbook.xml", "relations": "xl/_rels/workbook.xml.rels"} {
		t.Run(name, func(t *testing.T) {
			for _, content := range []string{"", "<", "<a/>", "\x00\x01", `<sst><si><t>&#0;</t></si></sst>`} {
				_, _ = sheet.New().Read(holding(t, part, content), "")
			}
		})
	}
}

func TestAFormulaWithoutAValueIsNamed(t *testing.T) {
	path := holding(t, sheetPart, `<worksheet><sheetData>`+
		`<row r="1"><c r="A1" t="str"><v>Dossiernr</v></c><c r="B1" t="str"><v>Achternaam</v></c>`+
		`<c r="C1" t="str"><v>Uren p/w</v></c></row>`+
		`<row r="2"><c r="A2" t="str"><v>7</v></c><c r="B2" t="str"><v>#Vos</v></c>`+
		`<c r="C2" t="e"><f>1/0</f><v>#DIV/0!</v></c></row></sheetData></worksheet>`)
	got := planOf(t, path, nil).Rows[0]
	if len(got.Problems) != 1 || got.Problems[0].Code != store.ProblemCellBroken || got.Problems[0].Ref != "C2" {
		t.Errorf("%+v", got.Problems)
	}
}

// A workbook may carry programs, links to other files and commands (DDE). Nothing of it is run or followed:
// what stands in a cell is the value that was computed last.
func TestMacrosLinksAndCommandsInAWorkbookAreNotFollowed(t *testing.T) {
	path := repack(t, sheetPart, func(z *zip.Writer) error {
		for part, content := range map[string]string{
			"xl/vbaProject.bin": "Sub Auto_Open()\nShell \"calc\"\nEnd Sub",
			"xl/externalLinks/externalLink1.xml": `<externalLink><externalBook r:id="rId1"/>` +
				`<ddeLink ddeService="cmd" ddeTopic="/c calc"/></externalLink>`,
			"xl/externalLinks/_rels/externalLink1.xml.rels": `<Relationships><Relationship Id="rId1" ` +
				`Target="file://///server/share/x.xlsx" TargetMode="External"/></Relationships>`,
			"xl/connections.xml": `<connections><connection id="1"><webPr url="http://x"/></connection></connections>`,
			sheetPart: `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><worksheet><sheetData>` +
				`<row r="1"><c r="A1" t="str"><v>Dossiernr</v></c><c r="B1" t="str"><v>Achternaam</v></c></row>` +
				`<row r="2"><c r="A2" t="str"><f>cmd|'/c calc'!A0</f><v>2026-001</v></c>` +
				`<c r="B2" t="str"><f>[1]Blad1!$A$1</f><v>Vos</v></c></row>` +
				`</sheetData><oleObjects><oleObject progId="Package"/></oleObjects></worksheet>`,
		} {
			w, err := z.Create(part)
			if err != nil {
				return err
			}
			if _, err := w.Write([]byte(content)); err != nil {
				return err
			}
		}
		return nil
	})
	table := read(t, path)
	want := []store.Cell{{Text: "2026-001"}, {Text: "Vos"}}
	if diff := cmp.Diff(want, table.Rows[0].Cells); diff != "" || len(table.Rows) != 1 {
		t.Errorf("%d rows (-want +got):\n%s", len(table.Rows), diff)
	}
	entity := holding(t, sheetPart, `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><worksheet><sheetData>`+
		`<row r="1"><c r="A1" t="str"><v>&e;</v></c></row></sheetData></worksheet>`)
	if _, err := sheet.New().Read(entity, ""); !errors.Is(err, store.ErrNotASheet) {
		t.Errorf("a workbook that names a file of this laptop: %v", err)
	}
}
