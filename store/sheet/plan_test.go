package sheet_test

import (
	"bytes"
	"context"
	"math/rand/v2"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/store"
	"spoorboek/store/sheet"
	"spoorboek/store/storetest"
)

var today = civil.Of(2026, 11, 23)

func nobody(string) *dossier.Dossier { return nil }

// desk is an open book with what an import needs around it.
type desk struct {
	t    testing.TB
	book *storetest.Memory
	dice *rand.ChaCha8
	now  time.Time
}

func newDesk(t testing.TB) *desk {
	nothing := func(journal.ID, []journal.Entry) (row, digest []byte) { return []byte{1}, []byte{1} }
	return &desk{t: t, book: storetest.NewMemory(nothing), dice: rand.NewChaCha8([32]byte{7}),
		now: time.Date(2026, 11, 23, 9, 0, 0, 0, time.UTC)}
}

func (d *desk) pen() store.Pen {
	d.now = d.now.Add(time.Minute)
	return store.Pen{By: "Els", Recorded: d.now, Rand: d.dice, Today: today}
}

func (d *desk) dossiers() map[string]*dossier.Dossier {
	d.t.Helper()
	all := map[string]*dossier.Dossier{}
	rows, err := d.book.Rows(context.Background())
	if err != nil {
		d.t.Fatal(err)
	}
	for _, r := range rows {
		entries, err := d.book.Journal(context.Background(), r.ID)
		if err != nil {
			d.t.Fatal(err)
		}
		if one := dossier.Replay(r.ID, entries); !one.Trail.Removed {
			all[one.Number] = one
		}
	}
	return all
}

func (d *desk) list() []*dossier.Dossier {
	var all []*dossier.Dossier
	for _, one := range d.dossiers() {
		all = append(all, one)
	}
	return all
}

func (d *desk) plan(path string) store.Plan {
	d.t.Helper()
	s := sheet.New()
	table, err := s.Read(path, "")
	if err != nil {
		d.t.Fatal(err)
	}
	all := d.dossiers()
	plan, err := s.Plan(table, s.Recognise(table, store.Mapping{}),
		func(number string) *dossier.Dossier { return all[number] }, today)
	if err != nil {
		d.t.Fatal(err)
	}
	return plan
}

func (d *desk) bring(path string) (store.Plan, store.Imported) {
	d.t.Helper()
	plan := d.plan(path)
	done, err := sheet.New().Apply(context.Background(), d.book, plan, d.pen())
	if err != nil {
		d.t.Fatal(err)
	}
	return plan, done
}

// do writes facts of the coach herself into a dossier.
func (d *desk) do(number string, facts ...journal.Stated) {
	d.t.Helper()
	one := d.dossiers()[number]
	pen := d.pen()
	act, _ := journal.NewID(d.dice)
	entries, err := journal.Write(journal.Seed{Act: act, Recorded: pen.Recorded, By: pen.By,
		Heads: one.Trail.Heads, Rand: d.dice}, facts)
	if err != nil {
		d.t.Fatal(err)
	}
	change := store.Change{Dossier: one.ID, Expect: one.Trail.Heads, Entries: entries}
	if _, err := d.book.Append(context.Background(), []store.Change{change}); err != nil {
		d.t.Fatal(err)
	}
}

func planOf(t *testing.T, path string, d *desk) store.Plan {
	t.Helper()
	if d == nil {
		d = newDesk(t)
	}
	return d.plan(path)
}

// edited is a sample with pieces of text replaced: old, new, old, new …
func edited(t *testing.T, name string, pairs ...string) string {
	t.Helper()
	raw, err := os.ReadFile(sample(name))
	if err != nil {
		t.Fatal(err)
	}
	for i := 0; i < len(pairs); i += 2 {
		if !bytes.Contains(raw, []byte(pairs[i])) {
			t.Fatalf("%s has no %q", name, pairs[i])
		}
		raw = bytes.Replace(raw, []byte(pairs[i]), []byte(pairs[i+1]), 1)
	}
	return write(t, name, raw)
}

func row(t *testing.T, plan store.Plan, number string) store.PlanRow {
	t.Helper()
	for _, r := range plan.Rows {
		if r.Number == number {
			return r
		}
	}
	t.Fatalf("no row %s", number)
	return store.PlanRow{}
}

// caseloads are the four spellings of the same sheet.
func caseloads() []string {
	return []string{"caseload.csv", "caseload.xlsx", "caseload-tekst.xlsx", "caseload-windows1252.csv"}
}

func TestEverySampleIsPlanned(t *testing.T) {
	for _, name := range caseloads() {
		t.Run(name, func(t *testing.T) {
			plan := planOf(t, sample(name), nil)
			if plan.Counts != (store.PlanCounts{New: 40}) {
				t.Errorf("counts %+v", plan.Counts)
			}
			if len(plan.Unused)+len(plan.Dropped) > 0 {
				t.Errorf("columns without meaning: %v %v", plan.Unused, plan.Dropped)
			}
		})
	}
	for _, name := range []string{"sollicitaties.csv", "sollicitaties.xlsx"} {
		t.Run(name, func(t *testing.T) {
			d := newDesk(t)
			if plan := d.plan(sample(name)); plan.Counts != (store.PlanCounts{Rejected: 99}) {
				t.Errorf("without dossiers: counts %+v", plan.Counts)
			}
			d.bring(sample("caseload.csv"))
			plan := d.plan(sample(name))
			if plan.Counts != (store.PlanCounts{New: 99}) || plan.Mapping.Kind != store.ApplicationSheet {
				t.Errorf("%s: counts %+v", plan.Mapping.Kind, plan.Counts)
			}
			if len(plan.Unused)+len(plan.Dropped) > 0 {
				t.Errorf("columns without meaning: %v %v", plan.Unused, plan.Dropped)
			}
		})
	}
}

func TestASheetWithMistakesGivesAReasonPerRow(t *testing.T) {
	plan := planOf(t, sample("caseload-fouten.csv"), nil)
	if plan.Counts != (store.PlanCounts{New: 3, Rejected: 5, Skipped: 1}) {
		t.Errorf("counts %+v", plan.Counts)
	}
	if diff := cmp.Diff([]string{"BSN", "Diagnose"}, plan.Dropped); diff != "" {
		t.Errorf("dropped: %s", diff)
	}
	type line struct {
		State    store.RowState
		Problems []store.Problem
		Notices  []store.Problem
	}
	one := func(p store.Problem) []store.Problem { return []store.Problem{p} }
	want := map[int]line{
		2: {State: store.RowNew},
		3: {store.RowRejected, one(store.Problem{Line: 3, Column: "Eerste ziektedag", Ref: "M3", Value: "29-2-2025",
			Code: store.ProblemImpossibleDate, Example: "28-2-2025"}), nil},
		4: {store.RowRejected, one(store.Problem{Line: 4, Column: "Achternaam", Ref: "B4",
			Code: store.ProblemNoName}), nil},
		5: {store.RowRejected, one(store.Problem{Line: 5, Column: "Dossiernr", Ref: "A5", Value: "2026-001",
			Code: store.ProblemDuplicateNumber, Example: "2"}), nil},
		6: {store.RowNew, nil, one(store.Problem{Line: 6, Column: "Eerste ziektedag", Ref: "M6",
			Code: store.ProblemNoFirstSickDay, Example: "28-2-2026"})},
		7: {store.RowNew, nil, one(store.Problem{Line: 7, Column: "Opmerkingen", Ref: "Z7", Value: "naam gpj",
			Code: store.ProblemTextCleaned})},
		8: {store.RowRejected, one(store.Problem{Line: 8, Column: "Fase", Ref: "O8", Value: "Bemiddeling",
			Code:    store.ProblemUnknownPhase,
			Example: "Aangemeld, Intake, Oriëntatie, Arbeidsmarkt, Nazorg, Afgesloten"}), nil},
		9: {store.RowRejected, one(store.Problem{Line: 9, Column: "Start spoor 2", Ref: "N9",
			Value: "ergens in mei", Code: store.ProblemUnreadableDate, Example: "28-2-2026"}), nil},
		10: {store.RowSkipped, nil, one(store.Problem{Line: 10, Code: store.ProblemRowIsTotal})},
	}
	got := map[int]line{}
	for _, r := range plan.Rows {
		got[r.Line] = line{r.State, r.Problems, r.Notices}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("rows (-want +got):\n%s", diff)
	}
}

func TestImportingTwiceChangesNothing(t *testing.T) {
	d := newDesk(t)
	d.bring(sample("caseload.csv"))
	d.bring(sample("sollicitaties.csv"))
	for _, name := range caseloads() {
		plan, done := d.bring(sample(name))
		if plan.Counts != (store.PlanCounts{Same: 40}) || done.Entries != 0 || !done.Act.IsZero() {
			t.Errorf("%s: %+v, wrote %d", name, plan.Counts, done.Entries)
			for _, r := range plan.Rows {
				if r.State != store.RowSame {
					t.Errorf("line %d: %s %+v", r.Line, r.State, r.Changes)
				}
			}
		}
	}
	for _, name := range []string{"sollicitaties.csv", "sollicitaties.xlsx"} {
		if plan, done := d.bring(sample(name)); plan.Counts != (store.PlanCounts{Same: 99}) || done.Entries != 0 {
			t.Errorf("%s: %+v, wrote %d", name, plan.Counts, done.Entries)
		}
	}
}

func TestALostLetterNeverReplacesABetterName(t *testing.T) {
	d := newDesk(t)
	d.bring(sample("caseload.csv"))
	plan := d.plan(sample("caseload-windows1252.csv"))
	kept := 0
	for _, r := range plan.Rows {
		for _, n := range r.Notices {
			if n.Code == store.ProblemLostLetterKept {
				kept++
			}
		}
	}
	if kept != 4 || plan.Counts.Same != 40 {
		t.Errorf("%d better names kept in %+v, want 4", kept, plan.Counts)
	}
	d = newDesk(t)
	first, _ := d.bring(sample("caseload-windows1252.csv"))
	if n := row(t, first, "2026-017").Notices; len(n) != 1 || n[0].Code != store.ProblemLostLetter {
		t.Errorf("a new name with a lost letter: %+v", n)
	}
	second, _ := d.bring(sample("caseload.csv"))
	if second.Counts != (store.PlanCounts{Same: 36, Changed: 4}) {
		t.Errorf("the better file after it: %+v", second.Counts)
	}
	if name := d.dossiers()["2026-017"].Name(); name != "Şahin, Bülent" {
		t.Errorf("name %q", name)
	}
}

func TestChangedInTheSheetHereOrBoth(t *testing.T) {
	phone := journal.Stated{On: today, Fact: dossier.PersonStated{Phone: dossier.To(text("06-9999"))}}
	tests := map[string]struct {
		here  []journal.Stated
		sheet []string
		want  store.RowState
		phone string
	}{
		"nothing":           {nil, nil, store.RowSame, "06-0000 0010"},
		"only in the sheet": {nil, []string{"06-0000 0010", "06-1111"}, store.RowChanged, "06-1111"},
		"only here":         {[]journal.Stated{phone}, nil, store.RowSame, "06-9999"},
		"in both": {[]journal.Stated{phone},
			[]string{"06-0000 0010", "06-1111"}, store.RowConflict, "06-9999"},
		"in both, alike": {[]journal.Stated{phone},
			[]string{"06-0000 0010", "06-9999"}, store.RowSame, "06-9999"},
		"emptied in the sheet":    {nil, []string{"06-0000 0010", ""}, store.RowSame, "06-0000 0010"},
		"row gone from the sheet": {nil, []string{"2026-001;", "2026-101;"}, "", "06-0000 0010"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			d := newDesk(t)
			d.bring(sample("caseload.csv"))
			if len(tt.here) > 0 {
				d.do("2026-001", tt.here...)
			}
			path := edited(t, "caseload.csv", tt.sheet...)
			plan, _ := d.bring(path)
			if tt.want != "" {
				if r := row(t, plan, "2026-001"); r.State != tt.want {
					t.Errorf("state %s, want %s: %+v", r.State, tt.want, r.Changes)
				}
			}
			if got := d.dossiers()["2026-001"].Person.Phone; got != tt.phone {
				t.Errorf("phone %q, want %q", got, tt.phone)
			}
			again := d.plan(path)
			if again.Counts.Changed+again.Counts.New > 0 {
				t.Errorf("a second time: %+v", again.Counts)
			}
		})
	}
}

func TestAnApplicationMovesOn(t *testing.T) {
	d := newDesk(t)
	d.bring(sample("caseload.csv"))
	d.bring(sample("sollicitaties.csv"))
	old := "19-11-2026;Gemeente Oost;administratief medewerker;vacature;verstuurd"
	plan, _ := d.bring(edited(t, "sollicitaties.csv", old, strings.Replace(old, "verstuurd", "aangenomen", 1)))
	if plan.Counts != (store.PlanCounts{Same: 98, Changed: 1}) {
		t.Fatalf("%+v", plan.Counts)
	}
	for _, a := range d.dossiers()["2026-032"].Applications {
		if a.Employer == "Gemeente Oost" && a.Latest().Stage != "offer" {
			t.Errorf("stage %s, want offer", a.Latest().Stage)
		}
	}
}

func TestNumbersWithTheirDashElsewhereAreTwoPeople(t *testing.T) {
	path := write(t, "dashes.csv", []byte("Dossiernr;Naam;Eerste ziektedag\n"+
		"2026-1-12;Een, Piet;5-1-2026\n2026-11-2;Twee, Jan;5-1-2026\n2026-11-2;Drie, Kees;5-1-2026\n"))
	plan := planOf(t, path, nil)
	if plan.Counts.New != 2 || plan.Rows[1].State != store.RowNew || plan.Rows[2].State != store.RowRejected {
		t.Errorf("%+v: %+v", plan.Counts, plan.Rows)
	}
}
