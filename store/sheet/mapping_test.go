package sheet_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"spoorboek/model/civil"
	"spoorboek/model/profile"
	"spoorboek/store"
	"spoorboek/store/sheet"
)

func TestHeadersAreKnownInTwoLanguagesAndManySpellings(t *testing.T) {
	tests := map[string]struct {
		headers string
		kind    store.SheetKind
		want    map[string]store.Field
	}{
		"Dutch, as typed": {"DOSSIER-NR;achternaam:;1e ziektedag;E mail", store.CaseloadSheet,
			map[string]store.Field{"DOSSIER-NR": store.FieldNumber, "achternaam:": store.FieldLastName,
				"1e ziektedag": store.FieldFirstSick, "E mail": store.FieldMail}},
		"English": {"File number;Surname;First sick day;Phase;Next action;Due date", store.CaseloadSheet,
			map[string]store.Field{"File number": store.FieldNumber, "Surname": store.FieldLastName,
				"First sick day": store.FieldFirstSick, "Phase": store.FieldPhase,
				"Next action": store.FieldNextAction, "Due date": store.FieldNextDay}},
		"applications": {"Dossiernr;Datum;Bedrijf;Functie;Status", store.ApplicationSheet,
			map[string]store.Field{"Dossiernr": store.FieldNumber, "Datum": store.FieldAppliedOn,
				"Bedrijf": store.FieldAppEmployer, "Functie": store.FieldAppFunction,
				"Status": store.FieldAppStatus}},
		"what may not be kept": {
			"Nr;Naam;BSN;Diagnose;Verzuimreden;Reden van verzuim;Ziekteoorzaak (kort);Medicatie",
			store.CaseloadSheet, map[string]store.Field{"Nr": store.FieldNumber, "Naam": store.FieldFullName,
				"BSN": store.FieldDropped, "Diagnose": store.FieldDropped, "Verzuimreden": store.FieldDropped,
				"Reden van verzuim": store.FieldDropped, "Ziekteoorzaak (kort)": store.FieldDropped,
				"Medicatie": store.FieldDropped}},
		"a column twice": {"Nr;Naam;Telefoon;Mobiel;Telefoon;Kleur auto", store.CaseloadSheet,
			map[string]store.Field{"Nr": store.FieldNumber, "Naam": store.FieldFullName,
				"Telefoon": store.FieldPhone}},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			raw := tt.headers + "\n" + strings.Repeat("x;", strings.Count(tt.headers, ";")) + "x\n"
			table, err := sheet.ParseCSV([]byte(raw))
			if err != nil {
				t.Fatal(err)
			}
			m := sheet.New().Recognise(table, store.Mapping{})
			if m.Kind != tt.kind {
				t.Errorf("kind %s, want %s", m.Kind, tt.kind)
			}
			if diff := cmp.Diff(tt.want, m.Columns); diff != "" {
				t.Errorf("columns (-want +got):\n%s", diff)
			}
		})
	}
}

func TestACorrectedMappingIsRememberedForItsLayout(t *testing.T) {
	s := sheet.New()
	table := read(t, write(t, "x.csv", []byte("Code;Wie;Ziek\n7;Henk van Dijk;21-1-2026\n")))
	m := s.Recognise(table, store.Mapping{})
	if _, err := s.Plan(table, m, nobody, today); err == nil {
		t.Fatal("a sheet without a known number column was planned")
	}
	m.Columns = map[string]store.Field{"Code": store.FieldNumber, "Wie": store.FieldFullName,
		"Ziek": store.FieldFirstSick}
	again := s.Recognise(table, m)
	plan, err := s.Plan(table, again, nobody, today)
	if err != nil || plan.Counts.New != 1 || plan.Rows[0].Name != "van Dijk, Henk" {
		t.Fatalf("%+v, %v", plan.Rows, err)
	}
	other := read(t, write(t, "x.csv", []byte("Code;Wie;Ziek;Tel\n7;Henk van Dijk;21-1-2026;\n")))
	if got := s.Recognise(other, m); got.Layout == m.Layout || got.Columns["Wie"] != "" {
		t.Errorf("a mapping is used for another layout: %+v", got)
	}
}

func TestAColumnWithTheWholeName(t *testing.T) {
	d := newDesk(t)
	path := write(t, "x.csv",
		[]byte("Nr,Naam,Eerste ziektedag,Uren\n7,\"Dijk, Henk van\",21/01/2026,\"37,5\"\n"))
	d.bring(path)
	got := d.dossiers()["7"]
	want := profile.Person{First: "Henk", Prefix: "van", Last: "Dijk", Hours: 37.5}
	if diff := cmp.Diff(want, got.Person); diff != "" {
		t.Error(diff)
	}
	if got.Case.FirstSick != civil.Of(2026, 1, 21) {
		t.Errorf("first sick day %v", got.Case.FirstSick)
	}
	if plan := d.plan(path); plan.Counts != (store.PlanCounts{Same: 1}) {
		t.Errorf("a second time: %+v", plan.Counts)
	}
}

func TestDaysAndNumbersAsPeopleWriteThem(t *testing.T) {
	tests := map[string]struct {
		cell string
		want store.ProblemCode
		day  civil.Date
	}{
		"short":                 {"9-6-2026", "", civil.Of(2026, 6, 9)},
		"padded":                {"09-06-2026", "", civil.Of(2026, 6, 9)},
		"with strokes":          {"9/6/2026", "", civil.Of(2026, 6, 9)},
		"with points":           {"9.6.2026", "", civil.Of(2026, 6, 9)},
		"ISO":                   {"2026-06-09", "", civil.Of(2026, 6, 9)},
		"ISO with a time":       {"2026-06-09T00:00:00", "", civil.Of(2026, 6, 9)},
		"no leap year":          {"29-02-2025", store.ProblemImpossibleDate, 0},
		"thirty-one days":       {"31-4-2026", store.ProblemImpossibleDate, 0},
		"a month too many":      {"1-13-2026", store.ProblemImpossibleDate, 0},
		"the year one":          {"1-1-0001", store.ProblemImpossibleDate, 0},
		"a year of two figures": {"9-6-26", "", civil.Of(2026, 6, 9)},
		"of which century":      {"9-6-62", store.ProblemUnreadableDate, 0},
		"two figures twice":     {"26-06-09", store.ProblemUnreadableDate, 0},
		"a month in letters":    {"9 juni 2026", "", civil.Of(2026, 6, 9)},
		"as Excel makes of it":  {"9-jun-26", "", civil.Of(2026, 6, 9)},
		"with its weekday":      {"dinsdag 9 juni 2026", "", civil.Of(2026, 6, 9)},
		"a short weekday":       {"di 9-6-2026", "", civil.Of(2026, 6, 9)},
		"the number of a day":   {"46182", "", civil.Of(2026, 6, 9)},
		"a number far off":      {"99999", store.ProblemUnreadableDate, 0},
		"no day in the month":   {"31 juni 2026", store.ProblemImpossibleDate, 0},
		"a month and a year":    {"juni 2026", store.ProblemUnreadableDate, 0},
		"week 53":               {"week 53", store.ProblemUnreadableDate, 0},
		"words":                 {"ergens in mei", store.ProblemUnreadableDate, 0},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			d := newDesk(t)
			path := write(t, "x.csv", []byte("Nr;Naam;Eerste ziektedag\n7;Jan Vos;"+tt.cell+"\n"))
			if tt.want == "" {
				d.bring(path)
				if got := d.dossiers()["7"].Case.FirstSick; got != tt.day {
					t.Errorf("%v, want %v", got, tt.day)
				}
				return
			}
			got := d.plan(path).Rows[0]
			if len(got.Problems) != 1 || got.Problems[0].Code != tt.want || got.Problems[0].Example == "" {
				t.Errorf("%+v", got.Problems)
			}
		})
	}
}

func TestAYearOfTwoFiguresIsSaidOnceARow(t *testing.T) {
	path := small(t, "Geboortedatum=1-2-62", "Eerste ziektedag=3-2-26", "Hersteld geweest=1-5-26 t/m 9-5-26")
	row := planOf(t, path, nil).Rows[0]
	want := []store.Problem{{Line: 2, Column: "Geboortedatum", Ref: "C2", Code: store.ProblemReadAs,
		Value: "1-2-62", Example: "1-2-1962"}}
	if diff := cmp.Diff(want, row.Notices); diff != "" || len(row.Problems) > 0 {
		t.Errorf("%+v\n%s", row.Problems, diff)
	}
	d := newDesk(t)
	d.bring(path)
	got := d.dossiers()["7"]
	if got.Case.FirstSick != civil.Of(2026, 2, 3) || got.Person.Born != civil.Of(1962, 2, 1) {
		t.Errorf("first sick %v, born %v", got.Case.FirstSick, got.Person.Born)
	}
	if again := d.plan(path); again.Counts.Same != 1 {
		t.Errorf("a second time: %+v", again.Counts)
	}
}

func TestACellThatSaysThereIsNothingIsEmpty(t *testing.T) {
	for _, nothing := range []string{"-", "—", "?", "n.v.t.", "NVT", "n.n.b.", "onbekend", "geen", "N/A"} {
		path := small(t, "Start spoor 2="+nothing, "Uren p/w="+nothing, "Hersteld geweest="+nothing)
		row := planOf(t, path, nil).Rows[0]
		if row.State != store.RowNew || len(codes(row.Notices)) > 0 {
			t.Errorf("%q: %s %+v %+v", nothing, row.State, row.Problems, row.Notices)
		}
	}
}

func TestTextThatDoesNotBelongIsSaidAndNotAltered(t *testing.T) {
	d := newDesk(t)
	plan, _ := d.bring(write(t, "x.csv", []byte("Nr;Naam;Opmerkingen\n"+
		"7;Jan Vos;slikt medicatie voor depressie\n"+
		"8;An Smit;bsn 123456782\n")))
	if n := plan.Rows[0].Notices; len(n) == 0 || n[0].Code != store.ProblemMedical {
		t.Errorf("a diagnosis: %+v", n)
	}
	if n := plan.Rows[1].Notices; len(n) == 0 || n[0].Code != store.ProblemBSN {
		t.Errorf("a BSN: %+v", n)
	}
	if got := d.dossiers()["7"].Papers.Notes[0].Text; got != "slikt medicatie voor depressie" {
		t.Errorf("note %q", got)
	}
}

func TestRowsThatRepeat(t *testing.T) {
	head := "Dossiernr;Datum;Bedrijf;Functie;Via;Status\n"
	one := "2026-001;13-11-2026;Bouwmarkt;chauffeur;netwerk;verstuurd\n"
	other := "2026-001;13-11-2026;Bouwmarkt;chauffeur;uitzendbureau;verstuurd\n"
	d := newDesk(t)
	d.bring(sample("caseload.csv"))
	plan, _ := d.bring(write(t, "x.csv", []byte(head+one+other+one)))
	if plan.Counts != (store.PlanCounts{New: 2, Rejected: 1}) ||
		plan.Rows[2].Problems[0].Code != store.ProblemDuplicateRow {
		t.Fatalf("%+v", plan.Counts)
	}
	for _, rows := range []string{one + other, other + one} {
		if plan := d.plan(write(t, "x.csv", []byte(head+rows))); plan.Counts != (store.PlanCounts{Same: 2}) {
			t.Errorf("in again: %+v", plan.Counts)
		}
	}
	changed := strings.Replace(other, "verstuurd", "gesprek", 1)
	plan = d.plan(write(t, "x.csv", []byte(head+changed+one)))
	if plan.Counts != (store.PlanCounts{Same: 1, Changed: 1}) {
		t.Errorf("one of two changed: %+v", plan.Counts)
	}
}
