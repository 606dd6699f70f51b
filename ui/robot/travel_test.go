package robot_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"spoorboek/model/caseload"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/model/office"
	"spoorboek/store"
	"spoorboek/store/archive"
	"spoorboek/store/bundle"
	"spoorboek/store/ics"
	"spoorboek/store/sheet"
	"spoorboek/store/storetest"
	"spoorboek/ui"
	"spoorboek/ui/cli"
	"spoorboek/ui/host"
	"spoorboek/ui/robot"
)

// traveller is a laptop that can hand over, with files in a folder of the test's own.
func traveller(t *testing.T, folder string, book store.Book, settings ...robot.Setting) *robot.Robot {
	t.Helper()
	settings = append(settings, robot.WithBook(book), func(o *ui.Options) {
		o.Travel = ui.Travel{Bundles: bundle.New(dossier.Decode, 10), Agenda: ics.New(), Archive: archive.New(dossier.Decode), Data: cli.Data}
		o.Sheets = sheet.New()
		o.World.Put, o.World.Source, o.World.Home = host.Put, host.Source(folder), folder
	})
	return robot.Start(t, robot.Size{W: 120, H: 40}, settings...)
}

func filled() store.Book {
	book := storetest.NewMemory(caseload.ProjectEntries)
	robot.Fill(book, 24, 0)
	return book
}

// exported tells which exports the book has a log of.
func exported(t *testing.T, book store.Book) (found []string) {
	t.Helper()
	entries, err := book.Journal(context.Background(), journal.OfficeID())
	if err != nil {
		return nil
	}
	for _, e := range entries {
		if f, ok := e.Fact.(office.ExportLogged); ok {
			found = append(found, f.Format)
		}
	}
	return found
}

func TestACoachHandsADossierOverAndAColleagueTakesItIn(t *testing.T) {
	dir := t.TempDir()
	mia := filled()
	r := traveller(t, dir, mia).GoTo("Jansen")
	r.Press(":").
		Type("exporteer").
		Press("enter").
		Sees("Wat gaat er mee?", "Bundel voor een collega", "Jansen, Karin")
	r.Press("enter").
		Sees("Hoe opent de ontvanger").
		Press("down", "enter").
		Type("lantaarn kruiwagen zeilboot distel").
		Press("enter")
	r.Sees("~/bundel-2026-11-23.age").
		Press("enter").
		Toast("Staat in " + filepath.Join(dir, "bundel-2026-11-23.age"))
	if got := exported(t, mia); len(got) != 1 || got[0] != "age" {
		t.Errorf("the log of exports has %v", got)
	}
	r.Press(":").
		Type("exporteer").
		Press("enter", "enter", "down", "enter").
		Type("lantaarn kruiwagen zeilboot distel").
		Press("enter", "enter")
	r.Sees("Er is al een bestand met deze naam").Press("esc")

	ben := storetest.NewMemory(caseload.ProjectEntries)
	b := traveller(t, dir, ben).Press("a", "i").Type("~/bundel-2026-11-23.age").Press("enter")
	b.Sees("gaat open met een wachtwoordzin").Type("iets anders").Press("enter").Sees("klopt niet")
	b.Type("lantaarn kruiwagen zeilboot distel").Press("enter")
	b.Sees("Bundel van coach", "Jansen, Karin", "nieuw").Press("esc").Misses("Bundel van coach")
	if rows, err := ben.Rows(context.Background()); err != nil || len(rows) != 0 {
		t.Fatalf("looking wrote %d dossiers, %v", len(rows), err)
	}
	b.Press("a", "i").
		Type("~/bundel-2026-11-23.age").
		Press("enter").
		Type("lantaarn kruiwagen zeilboot distel").
		Press("enter")
	b.Press("enter").Toast("bundel overgenomen (Jansen, Karin) · dit kan niet ongedaan").Sees("Jansen, Karin")
	b.Press("a", "i").
		Type("~/bundel-2026-11-23.age").
		Press("enter").
		Type("lantaarn kruiwagen zeilboot distel").
		Press("enter")
	b.Sees("gelijk").Press("enter").Toast("Er is niets over te nemen")
}

func TestABundleThatCannotBeReadLeavesEverythingAsItWas(t *testing.T) {
	dir := t.TempDir()
	for name, content := range map[string]string{"kort.age": "age-encryption.org/v1\n-> X25519 ", "niets.age": "hallo", "geen.ics": "x"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	r := traveller(t, dir, filled())
	for name, said := range map[string]string{
		"~/niets.age": "geen bundel", "~/geen.ics": "geen agenda", "~/nergens.age": "nergens.age", "~/kort.age": "bundel",
	} {
		r.Press("a", "i").Type(name).Press("enter").Toast(said).Sees("welk bestand").Press("esc")
	}
	r.Press(":").Type("exporteer").Press("enter", "down", "enter").Type("~/geen/map/x.ics").Press("enter")
	r.Toast("x.ics").Misses("no such file")
}

func TestTheAgendaLeavesAndAppointmentsComeInThroughAPreview(t *testing.T) {
	dir := t.TempDir()
	book := filled()
	r := traveller(t, dir, book).GoTo("Jansen")
	r.Press(":").
		Type("exporteer").
		Press("enter").
		Type("van alles").
		Press("enter").
		Type("~/alles.ics").
		Press("enter").
		Toast("Staat in")
	raw, err := os.ReadFile(filepath.Join(dir, "alles.ics"))
	if err != nil || strings.Contains(string(raw), "Jansen") || !strings.Contains(string(raw), "KJ 20") {
		t.Errorf("the calendar: %v\n%s", err, raw)
	}
	if got := exported(t, book); len(got) != 1 || got[0] != "ics" {
		t.Errorf("the log of exports has %v", got)
	}
	coming := "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1@x\nDTSTART:20261214T090000\nSUMMARY:Gesprek\nEND:VEVENT\nEND:VCALENDAR\n"
	if err := os.WriteFile(filepath.Join(dir, "komt.ics"), []byte(coming), 0o600); err != nil {
		t.Fatal(err)
	}
	r.Press("a", "i").Type("~/komt.ics").Press("enter").Sees("onbekend", "14-12-2026 09:00 Gesprek")
	r.Press("d").Sees("nieuw", "Jansen, Karin").Press("enter").Toast("afspraak gemaakt (Jansen, Karin)")
	r.Press("a", "i").Type("~/komt.ics").Press("enter", "d").Sees("gelijk").Press("esc")
	r.Press("u").Toast("ongedaan")
}

func TestAllDataLeavesAndMakesTheSameCaseloadInAnEmptyFile(t *testing.T) {
	dir := t.TempDir()
	book := filled()
	r := traveller(t, dir, book)
	r.Press(":").Type("exporteer").Press("enter").Type("json) van alles").Press("enter").Sees("niet versleuteld")
	r.Type("~/alles.json").Press("enter").Toast("Staat in")
	empty := storetest.NewMemory(caseload.ProjectEntries)
	b := traveller(t, dir, empty).Press("a", "i").Type("~/alles.json").Press("enter").Sees("24 dossiers", "Jansen, Karin")
	b.Press("enter").Toast("bundel overgenomen (24 dossiers)").GoTo("Jansen")
	for _, of := range []store.Book{book, empty} {
		if rows, err := of.Rows(context.Background()); err != nil || len(rows) != 24 {
			t.Errorf("%d dossiers, %v", len(rows), err)
		}
	}
}

func TestTheHoursAndTheContactsLeaveAsSheets(t *testing.T) {
	dir := t.TempDir()
	book := filled()
	r := traveller(t, dir, book)
	for sort, name := range map[string]string{"Uren voor": "u.csv", "Contacten (": "c.xlsx", "Caseload (": "l.xlsx"} {
		r.Press(":").Type("exporteer").Press("enter").Type(sort).Press("enter").Sees("niet versleuteld")
		r.Type("~/" + name).Press("enter").Toast("Staat in")
		if st, err := os.Stat(filepath.Join(dir, name)); err != nil || st.Size() < 200 {
			t.Errorf("%s: %v, %v", name, st, err)
		}
	}
	if got := exported(t, book); len(got) != 3 {
		t.Errorf("the log of exports has %v", got)
	}
}

func TestAnExportFromTheWorkbenchAsksBeforeADiagnosisLeaves(t *testing.T) {
	dir := t.TempDir()
	book := filled()
	r := traveller(t, dir, book)
	leave := func(sort, name string) *robot.Robot {
		r.Press(":").Type("exporteer").Press("enter").Type(sort).Press("enter")
		return r.Type("~/" + name).Press("enter")
	}
	leave("Contacten (", "before.xlsx").Toast("Staat in")
	r.GoTo("Jansen").Press("c").Field("Besproken").Type("zijn depressie, nummer 111222333").Press("ctrl+s")
	for _, out := range [][2]string{{"json) van alles", "d.json"}, {"Contacten (", "c.xlsx"}} {
		sort, name := out[0], out[1]
		leave(sort, name).Sees("depressie", "staat een BSN", "Toch naar buiten").Wait(time.Second).Press("esc")
		r.Misses("Toch naar buiten") // or what is typed next would go to a question that is still open
		if _, err := os.Stat(filepath.Join(dir, name)); err == nil {
			t.Errorf("%s left though the coach said no", name)
		}
		if got := exported(t, book); len(got) != 1 {
			t.Errorf("what did not leave is in the log of exports: %v", got)
		}
	}
	leave("Contacten (", "c.xlsx").Wait(time.Second).Press("tab", "enter").Toast("Staat in " + filepath.Join(dir, "c.xlsx"))
	leave("Contacten (", "c.xlsx").Wait(time.Second).Press("tab", "enter").Sees("Er is al een bestand met deze naam")
	if got := exported(t, book); len(got) != 2 {
		t.Errorf("the log of exports has %v", got)
	}
}

func TestWhatWentOutStaysInTheLogAndTheListOfWhatWasGiven(t *testing.T) {
	book := filled()
	r := traveller(t, t.TempDir(), book).Press(":").Type("exporteer").Press("enter")
	r.Type("Agenda (ics) van alles").Press("enter").Press("enter").Toast("Staat in")
	r.Press("g", "l").Sees("export (kan niet terug)").Press("x").Toast("naar buiten gegaan")
	entries, err := book.Journal(context.Background(), journal.OfficeID())
	if err != nil || len(exported(t, book)) != 1 {
		t.Fatalf("exports %v: %v", exported(t, book), err)
	}
	for _, e := range entries {
		if e.Kind == journal.KindRetracted {
			t.Error("what left the program was taken back in the office's journal")
		}
	}
}
