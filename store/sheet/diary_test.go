package sheet_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/model/plain"
	"spoorboek/store"
	"spoorboek/store/sheet"
)

// talked is a dossier with contacts in it, in the order of days.
func talked(contacts ...dossier.Contact) *dossier.Dossier {
	d := dossier.Replay(journal.ID{9}, nil)
	d.Number, d.Person.Last, d.Employer.Name, d.Employer.Principal = "2026-001", "Jansen", "Zorg & Zn", "Arbo BV"
	d.Agenda.Contacts, d.Trail.Removed = contacts, false
	return d
}

func contact(day int, text string) dossier.Contact {
	return dossier.Contact{
		On: civil.Of(
			2026,
			11,
			day,
		),
		Kind:      dossier.Meeting,
		With:      "mw. " + text,
		Minutes:   45,
		Travel:    30,
		Goal:      text,
		Discussed: text,
		Agreed:    text,
		Next:      text,
		Own:       text,
		Audience:  dossier.ForEmployer,
	}
}

func diary(t *testing.T, order store.SheetOrder, all ...*dossier.Dossier) (store.Table, string) {
	t.Helper()
	var out bytes.Buffer
	if err := sheet.New().Export(context.Background(), &out, order, all); err != nil {
		t.Fatal(err)
	}
	raw := out.String()
	name := "back.csv"
	if order.Format == store.SheetXLSX {
		name = "back.xlsx"
	}
	return read(t, write(t, name, out.Bytes())), raw
}

// column is what stands in a column, line by line.
func column(t *testing.T, table store.Table, header string) (cells []store.Cell) {
	t.Helper()
	for i, h := range table.Headers {
		if h != header {
			continue
		}
		for _, row := range table.Rows {
			cells = append(cells, row.Cells[i])
		}
		return cells
	}
	t.Fatalf("no column %q in %v", header, table.Headers)
	return nil
}

func TestContactsComeBackAsTheyWentOut(t *testing.T) {
	texts := []string{
		"gewoon", "=HYPERLINK(\"http://x\")", "+31 6", "-1", "@SUM(1)", "'s ochtends", "'=al bewapend", "a;b\"c",
		"twee\nregels", "Yılmaz, Łucja €", "0012",
	}
	var contacts []dossier.Contact
	for i, text := range texts {
		contacts = append(contacts, contact(1+i, text))
	}
	for _, format := range []store.SheetFormat{store.SheetCSV, store.SheetXLSX} {
		table, raw := diary(t, store.SheetOrder{
			Format: format, Layout: store.Mapping{Kind: store.ContactSheet},
		}, talked(contacts...))
		for _, header := range []string{"Doel", "Besproken", "Afgesproken", "Vervolg", "Eigen aantekening"} {
			for i, cell := range column(t, table, header) {
				if want := plain.Note(texts[i]).String(); cell.Text != want {
					t.Errorf("%s, %s: %q came back as %q", format, header, want, cell.Text)
				}
			}
		}
		if format == store.SheetCSV &&
			(strings.Contains(raw, ";=") || strings.Contains(raw, ";\"=") || strings.Contains(raw, ";+")) {
			t.Errorf("a cell would be calculated:\n%s", raw)
		}
		minutes, travel := column(t, table, "Contactminuten"), column(t, table, "Reisminuten")
		if minutes[0].Text != "45" || travel[0].Text != "30" || minutes[0].Number != (format == store.SheetXLSX) {
			t.Errorf("%s: %+v, %+v", format, minutes[0], travel[0])
		}
		if format == store.SheetXLSX && column(t, table, "Datum")[2].Date != civil.Of(2026, 11, 3) {
			t.Errorf("the day is no day: %+v", column(t, table, "Datum")[2])
		}
	}
}

func TestHoursHoldWhatAnInvoiceNeedsAndNothingThatWasSaid(t *testing.T) {
	idle := contact(4, "geheim")
	idle.Minutes, idle.Travel = 0, 0
	d := talked(contact(2, "geheim"), contact(3, "geheim"), idle, contact(20, "geheim"))
	d.Course.Assignment.Payer = "Verzuim NV"
	table, raw := diary(t, store.SheetOrder{
		Format: store.SheetCSV, Layout: store.Mapping{Kind: store.HoursSheet},
		Period: civil.Span{From: civil.Of(2026, 11, 3), To: civil.Of(2026, 11, 19)},
	}, d)
	if len(table.Rows) != 1 || strings.Contains(raw, "geheim") {
		t.Errorf("%d rows:\n%s", len(table.Rows), raw)
	}
	if payer := column(t, table, "Betaler"); len(payer) != 1 || payer[0].Text != "Verzuim NV" {
		t.Errorf("payer %+v", payer)
	}
}

func TestATextLongerThanACellGoesOnInFurtherRows(t *testing.T) {
	long := strings.Repeat("é", 40000)
	c := contact(1, "kort")
	c.Discussed = long
	for _, format := range []store.SheetFormat{store.SheetCSV, store.SheetXLSX} {
		table, _ := diary(
			t,
			store.SheetOrder{Format: format, Layout: store.Mapping{Kind: store.ContactSheet}},
			talked(c),
		)
		var got strings.Builder
		for _, cell := range column(t, table, "Besproken") {
			got.WriteString(cell.Text)
		}
		if got.String() != long {
			t.Errorf("%s: %d of %d bytes came back", format, got.Len(), len(long))
		}
		counted := 0
		for _, cell := range column(t, table, "Contactminuten") {
			if cell.Text != "" {
				counted++
			}
		}
		if counted != 1 {
			t.Errorf("%s: the minutes are counted %d times", format, counted)
		}
	}
}

func TestAnExportStopsWhereTheCoachDoes(t *testing.T) {
	ctx, stop := context.WithCancel(context.Background())
	var all []*dossier.Dossier
	for range 50 {
		all = append(all, talked(contact(1, "a"), contact(2, "b"), contact(3, "c"), contact(4, "d")))
	}
	var out bytes.Buffer
	err := sheet.New().Export(ctx, &out, store.SheetOrder{
		Format: store.SheetXLSX, Layout: store.Mapping{Kind: store.ContactSheet}, Told: func(int, int) { stop() },
	}, all)
	if !errors.Is(err, context.Canceled) || out.Len() > 0 {
		t.Errorf("%v, %d bytes", err, out.Len())
	}
}

// BenchmarkExportOfTenThousandRows writes the caseload of 10,000 people as a workbook; the budget is 5 s.
func BenchmarkExportOfTenThousandRows(b *testing.B) {
	d := newDesk(b)
	d.bring(sample("caseload.csv"))
	list := d.list()
	all := make([]*dossier.Dossier, 10000)
	for i := range all {
		one := *list[i%len(list)]
		one.Number = fmt.Sprintf("2026-%05d", i)
		all[i] = &one
	}
	for b.Loop() {
		var out bytes.Buffer
		order := store.SheetOrder{Format: store.SheetXLSX, Today: today}
		if err := sheet.New().Export(context.Background(), &out, order, all); err != nil {
			b.Fatal(err)
		}
	}
}

func TestThePeriodOfHoursHoldsItsFirstAndItsLastDayAndTravelAlone(t *testing.T) {
	ride := contact(5, "")
	ride.Minutes = 0
	d := talked(contact(2, ""), contact(3, ""), ride, contact(19, ""), contact(20, ""))
	table, _ := diary(t, store.SheetOrder{
		Format: store.SheetCSV, Layout: store.Mapping{Kind: store.HoursSheet, DateStyle: store.YearFirst},
		Period: civil.Span{From: civil.Of(2026, 11, 3), To: civil.Of(2026, 11, 19)},
	}, d)
	var days []string
	for _, c := range column(t, table, table.Headers[0]) {
		days = append(days, c.Text)
	}
	if diff := cmp.Diff([]string{"2026-11-03", "2026-11-05", "2026-11-19"}, days); diff != "" {
		t.Error(diff)
	}
	if payer := column(t, table, "Betaler"); payer[0].Text != "Arbo BV" {
		t.Errorf("the payer is %q", payer[0].Text)
	}
}
