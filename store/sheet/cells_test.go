package sheet_test

import (
	"context"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/model/track"
	"spoorboek/store"
	"spoorboek/store/sheet"
)

// small is a sheet of one dossier, written as "header=cell" pairs.
func small(t testing.TB, pairs ...string) string {
	t.Helper()
	headers, cells := []string{"Dossiernr", "Achternaam"}, []string{"7", "Vos"}
	for _, p := range pairs {
		header, cell, _ := strings.Cut(p, "=")
		if i := slices.Index(headers, header); i >= 0 {
			cells[i] = cell
			continue
		}
		headers, cells = append(headers, header), append(cells, `"`+strings.ReplaceAll(cell, `"`, `""`)+`"`)
	}
	return write(t, "small.csv", []byte(strings.Join(headers, ";")+"\n"+strings.Join(cells, ";")+"\n"))
}

func codes(problems []store.Problem) []store.ProblemCode {
	var all []store.ProblemCode
	for _, p := range problems {
		if p.Code != store.ProblemNoFirstSickDay {
			all = append(all, p.Code)
		}
	}
	return all
}

func TestCellsThatAreRefusedOrRemarkedOn(t *testing.T) {
	tests := map[string]struct {
		cells    []string
		problems []store.ProblemCode
		notices  []store.ProblemCode
	}{
		"a contact still to come": {[]string{"Laatste contact=24-11-2026"}, nil,
			[]store.ProblemCode{store.ProblemFutureDay}},
		"ill from next year on": {[]string{"Eerste ziektedag=3-2-2027"}, nil,
			[]store.ProblemCode{store.ProblemSickAhead}},
		"a day without an action": {[]string{"Volgende actie=", "Datum actie=1-12-2026"}, nil,
			[]store.ProblemCode{store.ProblemActionWithoutText}},
		"closed on a day, phase still open": {[]string{"Fase=Nazorg", "Afgesloten op=1-9-2026"}, nil,
			[]store.ProblemCode{store.ProblemClosedButOpen}},
		"an unknown state of spoor 1": {[]string{"Spoor 1=tja"},
			nil, []store.ProblemCode{store.ProblemUnknownTrack}},
		"an unknown outcome": {[]string{"Uitkomst=tja"},
			nil, []store.ProblemCode{store.ProblemUnknownOutcome}},
		"a lost letter in a new name": {[]string{"Achternaam=?ahin"},
			nil, []store.ProblemCode{store.ProblemLostLetter}},
		"a question in a remark": {[]string{"Opmerkingen=belt ze nog?"}, nil, nil},
		"a name of three lines": {[]string{"Werkgever=" + strings.Repeat("lang ", 60)}, nil,
			[]store.ProblemCode{store.ProblemTextShortened}},
		"hidden signs in a name": {[]string{"Werkgever=Lo\u202egis"},
			nil, []store.ProblemCode{store.ProblemTextCleaned}},
		"hours in words": {[]string{"Uren p/w=parttime"},
			[]store.ProblemCode{store.ProblemUnreadableNumber}, nil},
		"a span without days": {[]string{"Hersteld geweest=even"},
			[]store.ProblemCode{store.ProblemUnreadableSpan}, nil},
		"a span backwards": {[]string{"Hersteld geweest=9-6-2026 t/m 20-5-2026"},
			[]store.ProblemCode{store.ProblemUnreadableSpan}, nil},
		"a span with a day that is none": {[]string{"Hersteld geweest=31-4-2026 t/m 20-5-2026"},
			[]store.ProblemCode{store.ProblemImpossibleDate}, nil},
		"everything wrong at once": {[]string{"Achternaam=", "Uren p/w=x", "Fase=y", "Geboortedatum=31-4-1970"},
			[]store.ProblemCode{store.ProblemUnreadableNumber, store.ProblemUnknownPhase,
				store.ProblemImpossibleDate, store.ProblemNoName}, nil},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			row := planOf(t, small(t, tt.cells...), nil).Rows[0]
			if diff := cmp.Diff(tt.problems, codes(row.Problems)); diff != "" {
				t.Errorf("problems (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(tt.notices, codes(row.Notices)); diff != "" {
				t.Errorf("notices (-want +got):\n%s", diff)
			}
			if refused := row.State == store.RowRejected; refused != (len(tt.problems) > 0) {
				t.Errorf("state %s", row.State)
			}
		})
	}
}

func TestWordsOfOutcomesAndSpoorOne(t *testing.T) {
	outcomes := map[string]dossier.Outcome{
		"geplaatst nieuwe werkgever":       {Work: "P1", End: "completed"},
		"Detachering bij andere werkgever": {Work: "P2", End: "completed"},
		"eigen werk hervat":                {Work: "P3", End: "completed"},
		"aangepast werk eigen werkgever":   {Work: "P4", End: "completed"},
		"als zelfstandige verder":          {Work: "P5", End: "completed"},
		"WGA 35-80":                        {Work: "none", Benefit: "wga-35-80", End: "waiting-period"},
		"IVA; vrijwilligerswerk gestart": {Work: "none", Benefit: "iva", End: "waiting-period",
			Results: []string{"voluntary"}},
		"WIA aangevraagd":            {Work: "none", Benefit: "applied", End: "waiting-period"},
		"AOW bereikt":                {End: "aow"},
		"privacyverklaring getekend": {},
	}
	for cell, want := range outcomes {
		d := newDesk(t)
		d.bring(small(t, "Fase=Afgesloten", "Afgesloten op=1-9-2026", "Uitkomst="+cell))
		got := d.dossiers()["7"].Course.Outcome
		if got.Note != cell || got.On != day(2026, 9, 1) {
			t.Errorf("%s: %q on %v", cell, got.Note, got.On)
		}
		got.Note, got.On = "", 0
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", cell, diff)
		}
	}
	for cell, want := range map[string]track.FirstTrack{
		"loopt": track.Running, "Onderzoek loopt": track.Investigating, "in opbouw, 3 uur": track.BuildUp,
		"gesloten per 1 mei": track.FirstClosed, "?": track.FirstUnknown, "": track.FirstUnknown,
	} {
		d := newDesk(t)
		d.bring(small(t, "Spoor 1="+cell))
		if got := d.dossiers()["7"].FirstTrack(today); got != want {
			t.Errorf("%q is %s, want %s", cell, got, want)
		}
	}
}

func TestAClosedTrajectoryWithoutADay(t *testing.T) {
	tests := map[string]struct {
		cells []string
		want  civil.Date
	}{
		"closes on the last contact": {[]string{"Laatste contact=3-9-2026", "Laatste rapportage=1-9-2026"},
			day(2026, 9, 3)},
		"closes on the import": {nil, today},
		"closes on its day": {[]string{"Afgesloten op=8-9-2026", "Laatste contact=9-9-2026"},
			day(2026, 9, 8)},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			d := newDesk(t)
			d.bring(small(t, append(tt.cells, "Fase=Afgesloten")...))
			if got := d.dossiers()["7"].Closed(today); got != tt.want {
				t.Errorf("closed on %v, want %v", got, tt.want)
			}
		})
	}
}

func TestSeriesGrowAndSingleFieldsClash(t *testing.T) {
	statement := func(f journal.Fact) []journal.Stated { return []journal.Stated{{On: today, Fact: f}} }
	tests := map[string]struct {
		before, after string
		here          []journal.Stated
		want          store.RowState
	}{
		"a phase in both": {"Fase=Intake", "Fase=Arbeidsmarkt",
			statement(dossier.PhaseEntered{Phase: "orientation"}), store.RowConflict},
		"a phase in both, the same": {"Fase=Intake", "Fase=oriëntatiefase",
			statement(dossier.PhaseEntered{Phase: "orientation"}), store.RowSame},
		"other letters for the same phase": {"Fase=Intake", "Fase=INTAKEFASE", nil, store.RowSame},
		"spoor 1 in both": {"Spoor 1=loopt", "Spoor 1=onderzoek",
			statement(dossier.FirstTrackStated{State: track.FirstClosed}), store.RowConflict},
		"a contact in both": {"Laatste contact=2-11-2026", "Laatste contact=9-11-2026",
			statement(dossier.ContactLogged{How: dossier.Call, Audience: dossier.Own}), store.RowChanged},
		"a contact of the same day": {"Laatste contact=2-11-2026", "Laatste contact=23-11-2026",
			statement(dossier.ContactLogged{How: dossier.Call, Audience: dossier.Own}), store.RowSame},
		"a remark in both": {"Opmerkingen=a", "Opmerkingen=b",
			statement(dossier.NoteWritten{Text: text("c"), Audience: dossier.Own}), store.RowChanged},
		"a remark that was written here": {"Opmerkingen=a", "Opmerkingen=c",
			statement(dossier.NoteWritten{Text: text("c"), Audience: dossier.Own}), store.RowSame},
		"hours in both": {"Besteed=8", "Besteed=10",

			statement(dossier.ContactLogged{How: dossier.Call, Minutes: 60, Audience: dossier.Own}), store.RowConflict},
		"hours in both, the same": {"Besteed=8", "Besteed=9,0",
			statement(dossier.ContactLogged{How: dossier.Call, Minutes: 60, Audience: dossier.Own}), store.RowSame},

		"a first sick day mended": {"Eerste ziektedag=1-2-2026", "Eerste ziektedag=2-2-2026", nil, store.RowChanged},
		"a loonsanctie":           {"Loonsanctie t/m=", "Loonsanctie t/m=1-2-2027", nil, store.RowChanged},
		"a field filled here only": {"Telefoon=", "Telefoon=06-1",
			statement(dossier.PersonStated{Phone: dossier.To(text("06-2"))}), store.RowConflict},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			d := newDesk(t)
			d.bring(small(t, tt.before))
			if tt.here != nil {
				d.do("7", tt.here...)
			}
			path := small(t, tt.after)
			plan, _ := d.bring(path)
			if plan.Rows[0].State != tt.want {
				t.Errorf("state %s, want %s: %+v", plan.Rows[0].State, tt.want, plan.Rows[0].Changes)
			}
			again := store.RowSame
			if tt.want == store.RowConflict {
				again = store.RowConflict
			}
			if got := d.plan(path).Rows[0]; got.State != again || len(got.Facts) > 0 {
				t.Errorf("a second time: %s %+v", got.State, got.Changes)
			}
		})
	}
}

func TestDaysGoOutInTheStyleOfTheSheet(t *testing.T) {
	for style, want := range map[string]string{
		"9-6-2026": "2-1-2026", "09-06-2026": "02-01-2026", "2026-06-09": "2026-01-02",
	} {
		d := newDesk(t)
		path := small(t, "Geboortedatum="+style, "Eerste ziektedag=2026-01-02", "Telefoon="+style)
		table := read(t, path)
		d.bring(path)
		layout := sheet.New().Recognise(table, store.Mapping{})
		out := read(t, export(t, d, store.SheetCSV, layout))
		if got := out.Rows[0].Cells[3].Text; got != want {
			t.Errorf("%s: %q, want %q", style, got, want)
		}
	}
	if err := sheet.New().Export(context.Background(), &strings.Builder{}, store.SheetOrder{Format: "pdf"}, nil); err == nil {
		t.Error("an unknown format was written")
	}
}

func TestADossierInTheBinIsNotMadeAgain(t *testing.T) {
	d := newDesk(t)
	d.bring(small(t))
	one := d.dossiers()["7"]
	d.do("7", journal.Stated{On: today, Fact: dossier.DossierBinned{}})
	entries, err := d.book.Journal(t.Context(), one.ID)
	if err != nil {
		t.Fatal(err)
	}
	binned := dossier.Replay(one.ID, entries)
	table := read(t, small(t))
	s := sheet.New()
	plan, err := s.Plan(table, s.Recognise(table, store.Mapping{}),
		func(string) *dossier.Dossier { return binned }, today)
	if err != nil {
		t.Fatal(err)
	}
	if got := codes(plan.Rows[0].Problems); !cmp.Equal(got, []store.ProblemCode{store.ProblemRemovedHere}) {
		t.Errorf("%v", got)
	}
}
