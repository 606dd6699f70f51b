package sheet_test

import (
	"bytes"
	"context"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/model/plain"
	"spoorboek/store"
	"spoorboek/store/sheet"
)

func export(t *testing.T, d *desk, format store.SheetFormat, layout store.Mapping) string {
	t.Helper()
	var out bytes.Buffer
	if err := sheet.New().Export(context.Background(), &out, store.SheetOrder{
		Format: format, Layout: layout, Today: today,
	}, d.list()); err != nil {
		t.Fatal(err)
	}
	name := "back.csv"
	if format == store.SheetXLSX {
		name = "back.xlsx"
	}
	return write(t, name, out.Bytes())
}

func layoutOf(t *testing.T, name string) store.Mapping {
	t.Helper()
	return sheet.New().Recognise(read(t, sample(name)), store.Mapping{})
}

// called is half an hour on the telephone, today.
func called() journal.Stated {
	return journal.Stated{On: today,
		Fact: dossier.ContactLogged{How: dossier.Call, Minutes: 30, Audience: dossier.Own}}
}

func TestWhatGoesOutComesBackTheSame(t *testing.T) {
	d := newDesk(t)
	d.bring(sample("caseload.csv"))
	d.bring(sample("sollicitaties.csv"))
	layouts := map[string]struct {
		layout store.Mapping
		rows   int
	}{
		"her caseload":              {layoutOf(t, "caseload.csv"), 40},
		"her applications":          {layoutOf(t, "sollicitaties.csv"), 99},
		"the standard caseload":     {store.Mapping{}, 40},
		"the standard applications": {store.Mapping{Kind: store.ApplicationSheet}, 99},
	}
	for name, tt := range layouts {
		for _, format := range []store.SheetFormat{store.SheetCSV, store.SheetPlainCSV, store.SheetXLSX} {
			t.Run(name+" as "+string(format), func(t *testing.T) {
				plan := d.plan(export(t, d, format, tt.layout))
				if plan.Counts != (store.PlanCounts{Same: tt.rows}) {
					t.Errorf("counts %+v", plan.Counts)
				}
				for _, r := range plan.Rows {
					if r.State != store.RowSame {
						t.Fatalf("line %d %s %s: %+v %+v", r.Line, r.Number, r.State, r.Changes, r.Problems)
					}
				}
			})
		}
	}
}

func TestAnExportInHerLayoutIsHerSheet(t *testing.T) {
	d := newDesk(t)
	d.bring(sample("caseload.csv"))
	before := read(t, sample("caseload.csv"))
	after := read(t, export(t, d, store.SheetCSV, layoutOf(t, "caseload.csv")))
	if diff := cmp.Diff(before.Headers, after.Headers); diff != "" {
		t.Errorf("headers: %s", diff)
	}
	trim := func(table store.Table) [][]string {
		rows := texts(table)
		for _, row := range rows {
			for i, c := range row {
				parts := strings.Fields(c)
				for j, p := range parts {
					if n := strings.Split(p, "-"); len(n) == 3 && len(n[2]) == 4 {
						parts[j] = strings.TrimLeft(n[0], "0") + "-" + strings.TrimLeft(n[1], "0") + "-" + n[2]
					}
				}
				row[i] = strings.Join(parts, " ")
				if _, err := strconv.ParseFloat(row[i], 64); err == nil {
					row[i] = strings.Replace(row[i], ".", ",", 1) // a comma goes with semicolons, as ours writes it
				}
			}
		}
		return rows
	}
	if diff := cmp.Diff(trim(before), trim(after)); diff != "" {
		t.Errorf("cells but for leading zeros and decimal points (-hers +ours):\n%s", diff)
	}
}

func TestWorkHereGoesOutInHerColumns(t *testing.T) {
	d := newDesk(t)
	d.bring(sample("caseload.csv"))
	d.do("2026-001",
		journal.Stated{On: today, Fact: dossier.PhaseEntered{Phase: "intake"}},
		called())
	path := export(t, d, store.SheetCSV, layoutOf(t, "caseload.csv"))
	table := read(t, path)
	got := map[string]string{}
	for i, h := range table.Headers {
		got[h] = table.Rows[0].Cells[i].Text
	}
	if got["Fase"] != "Intake" || got["Laatste contact"] != "23-11-2026" || got["Besteed"] != "0,5" {
		t.Errorf("phase %q, contact %q, hours %q", got["Fase"], got["Laatste contact"], got["Besteed"])
	}
	if plan := d.plan(path); plan.Counts != (store.PlanCounts{Same: 40}) {
		t.Errorf("back in: %+v", plan.Counts)
	}
}

func TestHoursMadeOfMinutesGoOutAsAPersonWritesThemAndComeBackTheSame(t *testing.T) {
	d := newDesk(t)
	d.bring(write(t, "one.csv", []byte("Dossiernr;Achternaam;Uren p/w\n2026-001;Jansen;32,5\n")))
	d.do("2026-001", journal.Stated{On: today,
		Fact: dossier.ContactLogged{How: dossier.Call, Minutes: 505, Audience: dossier.Own}})
	for format, want := range map[store.SheetFormat][2]string{
		store.SheetCSV: {"8,42", "32,5"}, store.SheetPlainCSV: {"8,42", "32,5"}, store.SheetXLSX: {"8.42", "32.5"},
	} {
		path := export(t, d, format, store.Mapping{})
		table := read(t, path)
		got := map[string]string{}
		for i, h := range table.Headers {
			got[h] = table.Rows[0].Cells[i].Text
		}
		if got["Besteed"] != want[0] || got["Uren p/w"] != want[1] {
			t.Errorf("%s: spent %q, a week %q; want %v", format, got["Besteed"], got["Uren p/w"], want)
		}
		if plan := d.plan(path); plan.Counts != (store.PlanCounts{Same: 1}) {
			t.Errorf("%s back in: %+v", format, plan.Counts)
		}
	}
	raw := "Dossiernr;Achternaam;Besteed\n2026-001;Jansen;8.416666666666666\n" // as an older program wrote it
	if plan := d.plan(write(t, "old.csv", []byte(raw))); plan.Counts != (store.PlanCounts{Same: 1}) {
		t.Errorf("an older export back in: %+v", plan.Counts)
	}
	d.do("2026-001", journal.Stated{On: today,
		Fact: dossier.ContactLogged{How: dossier.Call, Minutes: 60, Audience: dossier.Own}})
	if plan := d.plan(write(t, "other.csv", []byte(raw))); plan.Counts == (store.PlanCounts{Same: 1}) {
		t.Error("another number of hours passes for the same")
	}
}

func TestFormulasGoOutAsTextAndComeBackAsWritten(t *testing.T) {
	texts := []string{
		"=HYPERLINK(\"http://x\")", "+31 6 1", "-1", "@SUM(A1)",
		"'=1+1", "''=x", "'t Hoekje", "a;b\"c", "één\ntwee",
	}
	for _, text := range texts {
		for _, format := range []store.SheetFormat{store.SheetCSV, store.SheetXLSX} {
			d := newDesk(t)
			d.bring(write(t, "one.csv", []byte("Dossiernr;Achternaam\n2026-001;Jansen\n")))
			d.do("2026-001", journal.Stated{On: today,
				Fact: dossier.NoteWritten{Text: plain.Note(text), Audience: dossier.Own}})
			path := export(t, d, format, store.Mapping{})
			table := read(t, path)
			for i, h := range table.Headers {
				if h == "Opmerkingen" && table.Rows[0].Cells[i].Text != text {
					t.Errorf("%s: %q came back as %q", format, text, table.Rows[0].Cells[i].Text)
				}
			}
			if plan := d.plan(path); plan.Counts != (store.PlanCounts{Same: 1}) {
				t.Errorf("%s: %q back in: %+v", format, text, plan.Counts)
			}
		}
	}
	for _, sign := range []string{"=", "+", "-", "@"} {
		var out bytes.Buffer
		d := newDesk(t)
		d.bring(sample("caseload.csv"))
		d.do("2026-001", journal.Stated{On: today, Fact: dossier.PersonStated{Phone: dossier.To(text(sign + "cmd"))}})
		if err := sheet.New().Export(context.Background(), &out, store.SheetOrder{
			Format: store.SheetPlainCSV, Today: today,
		}, d.list()); err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(out.String(), ";'"+sign+"cmd;") {
			t.Errorf("no apostrophe before %s:\n%s", sign, strings.SplitN(out.String(), "\r\n", 3)[1])
		}
	}
}

func TestRollback(t *testing.T) {
	ctx := context.Background()
	d := newDesk(t)
	_, first := d.bring(sample("caseload.csv"))
	d.do("2026-001", called())
	_, second := d.bring(edited(t, "caseload.csv", "06-0000 0011", "06-1111"))
	back, err := sheet.New().Rollback(ctx, d.book, second.Act, d.pen())
	if err != nil || len(back.Back) != 1 || len(back.Gone)+len(back.Stayed) != 0 {
		t.Fatalf("second import: %+v, %v", back, err)
	}
	if got := d.dossiers()["2026-002"].Person.Phone; got != "06-0000 0011" {
		t.Errorf("phone %q", got)
	}
	back, err = sheet.New().Rollback(ctx, d.book, first.Act, d.pen())
	if err != nil {
		t.Fatal(err)
	}
	if len(back.Gone) != 39 || len(back.Stayed) != 1 ||
		back.Stayed[0].Name != "Jansen, Karin" || back.Stayed[0].Number != "2026-001" {
		t.Errorf("gone %d, stayed %+v", len(back.Gone), back.Stayed)
	}
	if left := d.dossiers(); len(left) != 1 || left["2026-001"].Person.Last != "Jansen" {
		t.Errorf("left: %d", len(left))
	}
	if plan, _ := d.bring(sample("caseload.csv")); plan.Counts != (store.PlanCounts{New: 39, Same: 1}) {
		t.Errorf("in again: %+v", plan.Counts)
	}
	if _, err := sheet.New().Rollback(ctx, d.book, second.Act, d.pen()); err == nil {
		t.Error("an import that was taken back can be taken back again")
	}
	if _, err := sheet.New().Rollback(ctx, d.book, journal.ID{1}, d.pen()); err == nil {
		t.Error("an unknown import can be taken back")
	}
}

func TestAnImportIsAllOrNothing(t *testing.T) {
	d := newDesk(t)
	d.bring(sample("caseload.csv"))
	plan := d.plan(edited(t, "caseload.csv", "06-0000 0010", "06-1", "06-0000 0011", "06-2"))
	d.do("2026-002", called())
	if _, err := sheet.New().Apply(context.Background(), d.book, plan, d.pen()); err == nil {
		t.Fatal("a plan made before somebody wrote was applied")
	}
	if got := d.dossiers()["2026-001"].Person.Phone; got != "06-0000 0010" {
		t.Errorf("half imported: phone %q", got)
	}
}
