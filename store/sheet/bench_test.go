package sheet_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"spoorboek/store/sheet"
)

// thousand is the sample sheet over and over, with numbers of its own.
func thousand(b *testing.B) string {
	b.Helper()
	raw, err := os.ReadFile(sample("caseload.csv"))
	if err != nil {
		b.Fatal(err)
	}
	lines := strings.SplitAfter(strings.TrimSuffix(string(raw), "\r\n"), "\r\n")
	var out strings.Builder
	out.WriteString(lines[0])
	for i := range 1000 {
		line := strings.TrimSuffix(lines[1+i%(len(lines)-1)], "\r\n")
		out.WriteString(fmt.Sprintf("2027-%04d", i) + line[len("2026-001"):] + "\r\n")
	}
	path := filepath.Join(b.TempDir(), "thousand.csv")
	if err := os.WriteFile(path, []byte(out.String()), 0o600); err != nil {
		b.Fatal(err)
	}
	return path
}

// BenchmarkImportOfThousandRows reads, plans and applies 1,000 new dossiers; the budget is 2 s.
func BenchmarkImportOfThousandRows(b *testing.B) {
	path := thousand(b)
	for b.Loop() {
		d := newDesk(b)
		if plan, _ := d.bring(path); plan.Counts.New != 1000 {
			b.Fatalf("%+v", plan.Counts)
		}
	}
}

// BenchmarkSecondImportOfThousandRows reads and plans the same sheet again, in which nothing changed.
func BenchmarkSecondImportOfThousandRows(b *testing.B) {
	path := thousand(b)
	d := newDesk(b)
	d.bring(path)
	for b.Loop() {
		if plan, _ := d.bring(path); plan.Counts.Same != 1000 {
			b.Fatalf("%+v", plan.Counts)
		}
	}
}

// BenchmarkReadWorkbook reads the sample workbook of 40 rows.
func BenchmarkReadWorkbook(b *testing.B) {
	for b.Loop() {
		if _, err := sheet.New().Read(sample("caseload.xlsx"), ""); err != nil {
			b.Fatal(err)
		}
	}
}
