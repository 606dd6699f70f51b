package sheet_test

import (
	"bytes"
	"context"
	"encoding/csv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/store"
	"spoorboek/store/sheet"
)

// exported are the bytes of a sheet of dossiers.
func exported(t *testing.T, order store.SheetOrder, all []*dossier.Dossier) string {
	t.Helper()
	var out bytes.Buffer
	order.Today = today
	if err := sheet.New().Export(context.Background(), &out, order, all); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// herColumns is a layout of a coach who calls her columns whatever she likes.
func herColumns() store.Mapping {
	m := store.Mapping{Kind: store.CaseloadSheet, Headers: []string{"Nr", "=Naam;(\"eigen\")", "@wie", "\tTel", "-leeg"}}
	m.Columns = map[string]store.Field{
		m.Headers[0]: store.FieldNumber, m.Headers[1]: store.FieldLastName, m.Headers[3]: store.FieldPhone,
	}
	return m
}

// TestAnotherProgramReadsTheSameCellsInTheCSV asks a reader that takes nothing but the standard: our own is
// forgiving.
func TestAnotherProgramReadsTheSameCellsInTheCSV(t *testing.T) {
	d := newDesk(t)
	d.bring(small(t))
	d.do("7", journal.Stated{On: today, Fact: dossier.PersonStated{
		Last: dossier.To(text(`Vos; zeg "Rood"`)), Phone: dossier.To(text("+31 6, of 7")),
	}})
	for format, mark := range map[store.SheetFormat]string{store.SheetCSV: "\uFEFF", store.SheetPlainCSV: ""} {
		raw := exported(t, store.SheetOrder{Format: format, Layout: herColumns()}, d.list())
		body, marked := strings.CutPrefix(raw, "\uFEFF")
		if marked != (mark != "") {
			t.Errorf("%s begins with %q", format, raw[:4])
		}
		if lines := strings.Count(body, "\n"); lines != 2 || strings.Count(body, "\r\n") != lines {
			t.Errorf("%s: not two lines that end as Windows ends them: %q", format, body)
		}
		in := csv.NewReader(strings.NewReader(body))
		in.Comma = ';'
		rows, err := in.ReadAll()
		if err != nil {
			t.Fatalf("%s: %v in %q", format, err, body)
		}
		want := [][]string{
			{"Nr", `'=Naam;("eigen")`, "'@wie", "'\tTel", "'-leeg"}, {"7", `Vos; zeg "Rood"`, "", "'+31 6, of 7", ""},
		}
		if diff := cmp.Diff(want, rows); diff != "" {
			t.Errorf("%s: %s", format, diff)
		}
	}
}

func TestADossierInTheBinLeavesInNoSheet(t *testing.T) {
	d := newDesk(t)
	d.bring(sample("caseload.csv"))
	d.bring(sample("sollicitaties.csv"))
	d.do("2026-021", called())
	all := d.list()
	kinds := []store.SheetKind{store.CaseloadSheet, store.ApplicationSheet, store.ContactSheet, store.HoursSheet}
	for _, kind := range kinds {
		order := store.SheetOrder{Format: store.SheetPlainCSV, Layout: store.Mapping{Kind: kind}}
		if !strings.Contains(exported(t, order, all), "2026-021") {
			t.Fatalf("%s does not name the dossier at all", kind)
		}
	}
	for _, one := range all {
		one.Trail.Removed = one.Number == "2026-021"
	}
	for _, kind := range kinds {
		order := store.SheetOrder{Format: store.SheetPlainCSV, Layout: store.Mapping{Kind: kind}}
		if out := exported(t, order, all); strings.Contains(out, "2026-021") || !strings.Contains(out, ";") {
			t.Errorf("%s names it, or nothing:\n%.300s", kind, out)
		}
	}
}

// TestAnotherProgramSeesDaysNumbersAndTextsInTheWorkbook asks the library for the kinds of the cells and for what
// a person sees in them.
func TestAnotherProgramSeesDaysNumbersAndTextsInTheWorkbook(t *testing.T) {
	d := newDesk(t)
	d.bring(small(t, "Dossiernr=007", "Contracturen=24", "Eerste ziektedag=2026-01-02", "Telefoon=0612"))
	layout := store.Mapping{Kind: store.CaseloadSheet, Headers: []string{"Nr", "Uren", "Ziek", "Tel"}}
	layout.Columns = map[string]store.Field{
		"Nr": store.FieldNumber, "Uren": store.FieldWeekHours, "Ziek": store.FieldFirstSick, "Tel": store.FieldPhone,
	}
	for style, day := range map[store.DateStyle]string{
		store.DayFirst: "2-1-2026", store.DayFirstPadded: "02-01-2026", store.YearFirst: "2026-01-02",
	} {
		layout.DateStyle = style
		raw := exported(t, store.SheetOrder{Format: store.SheetXLSX, Layout: layout}, d.list())
		file, err := excelize.OpenReader(strings.NewReader(raw))
		if err != nil {
			t.Fatal(err)
		}
		if got := file.GetSheetList(); !cmp.Equal(got, []string{"caseload"}) {
			t.Errorf("the sheets are %v", got)
		}
		rows, err := file.GetRows("caseload")
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff([][]string{layout.Headers, {"007", "24", day, "0612"}}, rows); diff != "" {
			t.Errorf("%v: %s", style, diff)
		}
		for cell, want := range map[string]excelize.CellType{
			"A1": excelize.CellTypeSharedString, "A2": excelize.CellTypeSharedString, "D2": excelize.CellTypeSharedString,
			"B2": excelize.CellTypeUnset, "C2": excelize.CellTypeUnset, // what says nothing is a number
		} {
			if got, err := file.GetCellType("caseload", cell); got != want || err != nil {
				t.Errorf("%s is of kind %v, %v", cell, got, err)
			}
		}
		if raw, err := file.GetCellValue("caseload", "C2", excelize.Options{RawCellValue: true}); raw != "46024" || err != nil {
			t.Errorf("the day is kept as %q, %v", raw, err)
		}
	}
}
