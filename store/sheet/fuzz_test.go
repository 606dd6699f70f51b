package sheet_test

import (
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"spoorboek/model/plain"
	"spoorboek/store"
	"spoorboek/store/sheet"
)

// FuzzParseCSV: no bytes make the reader panic, every cell that comes out is clean, lines only go up, and
// what was accepted says the same when it is written down again.
func FuzzParseCSV(f *testing.F) {
	for _, name := range []string{
		"caseload.csv", "caseload-windows1252.csv", "caseload-fouten.csv", "sollicitaties.csv",
	} {
		raw, err := os.ReadFile(sample(name))
		if err != nil {
			f.Fatal(err)
		}
		f.Add(raw[:min(len(raw), 1500)])
	}
	for _, seed := range []string{
		"Dossiernr;Achternaam\n1;\"a\"\"b\nc\"\n", "sep=,\nNr,Naam\n1,x", "\xFF\xFEa\x00;\x00b\x00",
		"Nr\tNaam\r1\t\x1b]52;c;x\x07", "\"\";\"\n\"\"\"", "Nr;Naam;Naam\n'=1;\u202eab;\u0301\u0301"} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		table, err := sheet.ParseCSV(raw)
		if err != nil {
			return
		}
		checkClean(t, table)
		s := sheet.New()
		mapping := s.Recognise(table, store.Mapping{})
		if _, err := s.Plan(table, mapping, nobody, today); err != nil && mapping.Columns != nil {
			for _, field := range mapping.Columns {
				if field == store.FieldNumber {
					t.Errorf("a table with a number column is refused: %v", err)
				}
			}
		}
		checkAgain(t, table)
	})
}

func checkClean(t *testing.T, table store.Table) {
	line := 0
	for _, r := range table.Rows {
		if r.Line <= line {
			t.Errorf("line %d after line %d", r.Line, line)
		}
		line = r.Line
		for _, c := range r.Cells {
			if c.Fault == "" && plain.Note(c.Text).String() != c.Text {
				t.Errorf("cell %q is not clean", c.Text)
			}
		}
	}
}

// checkAgain writes the table down with every cell in quotes and reads it again. Cells that reading changes
// on purpose (an apostrophe of ours, a fault) and tables that lost a title or an empty row are left out.
func checkAgain(t *testing.T, table store.Table) {
	var out strings.Builder
	put := func(cells []string) bool {
		filled := false
		for i, c := range cells {
			if strings.HasPrefix(c, "'") || c != strings.TrimSpace(c) {
				return false
			}
			if i > 0 {
				out.WriteByte(';')
			}
			out.WriteString(`"` + strings.ReplaceAll(c, `"`, `""`) + `"`)
			filled = filled || c != ""
		}
		out.WriteString("\r\n")
		return filled
	}
	rows := texts(table)
	if len(rows) > 8 || len(table.Headers) < 2 || !put(table.Headers) {
		return
	}
	for i, row := range rows {
		for _, c := range table.Rows[i].Cells {
			if c.Fault != "" || strings.Count(c.Text, ";") > 2 {
				return
			}
		}
		if !put(row) {
			return
		}
	}
	again, err := sheet.ParseCSV([]byte(out.String()))
	if err != nil {
		t.Fatalf("what was accepted is refused when written down: %v\n%q", err, out.String())
	}
	if !cmp.Equal(again.Headers, table.Headers) {
		return // another line has more known headers now that titles are gone
	}
	if diff := cmp.Diff(rows, texts(again)); diff != "" {
		t.Errorf("written down again (-first +second):\n%s\n%q", diff, out.String())
	}
}
