package office_test

import (
	"flag"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"spoorboek/model/civil"
	"spoorboek/model/journal"
	"spoorboek/model/office"
	"spoorboek/model/plain"
)

var update = flag.Bool("update-facts", false, "write the stored forms of all facts")

var monday = civil.Of(2026, time.November, 23)

// samples has one fact of every kind with every field filled in.
func samples() []journal.Fact {
	return []journal.Fact{
		office.CoachNamed{Name: plain.Line("M. Visser")},
		office.LanguageChosen{Lang: "nl"},
		office.SettingChanged{Key: "contact_amber", Value: 21, Default: true},
		office.OptionChanged{Key: "palette", Value: plain.Line("contrast")},
		office.MappingRemembered{Mapping: office.Mapping{
			Layout: "a1b2", Kind: "caseload", Headers: []string{"Naam", "Fase"}, Columns: map[string]string{"Naam": "last"},
			DateStyle: "d-m-jjjj",
		}},
		office.MappingForgotten{Layout: "a1b2"},
		office.SearchSaved{Key: "1", Query: plain.Line("fase:intake")},
		office.SearchNamed{Key: "1", Name: plain.Line("starters")},
		office.RoundProgressed{Day: monday, Seen: []journal.ID{{1}}, At: journal.ID{2}},
		office.ExportEnded{Export: journal.ID{3}, Failed: true},
		office.ExportLogged{
			Format: "docx", Dossiers: 1, What: office.PersonCopy, Report: "progress", Begun: true, For: "employee", Reason: plain.Line("verzoek om inzage"),
			About: []journal.ID{{1}}, Withheld: []office.Withheld{{Part: "contacts", Reason: plain.Line("gaat over een ander")}},
		},
		office.CopyMade{},
		office.BundleKeyMade{Public: "age1x", Secret: "AGE-SECRET-KEY-1X"},
		office.LetterheadStated{
			Name: stated("Bureau Jager"), Address: stated("Dorpsstraat 1\n1234 AB Ons Dorp"), Logo: &[]byte{1, 2, 3},
		},
		office.FinanceStated{
			Lang: "nl", Text: plain.Note("Vraag het ons."), Sources: plain.Line("BW 7:629"), Checked: monday,
		},
		office.LabelStated{Key: "label.4.14", Name: plain.Line("optillen")},
		office.DossierPinned{Dossier: journal.ID{7}, Pinned: true},
	}
}

func stated(s string) *plain.Text {
	t := plain.Note(s)
	return &t
}

func TestEveryKindHasAStoredFormThatStays(t *testing.T) {
	seen := map[journal.Kind]bool{}
	for _, f := range samples() {
		seen[f.Kind()] = true
		got, err := journal.Encode(f)
		if err != nil {
			t.Fatal(err)
		}
		name, version := string(f.Kind()), journal.VersionOf(f)
		if version > 1 {
			name += ".v" + strconv.Itoa(int(version))
		}
		file := filepath.Join("testdata", "facts", name+".json")
		if *update {
			if err := os.WriteFile(file, append(got, '\n'), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(string(want), string(got)+"\n"); diff != "" {
			t.Errorf("%s: the stored form changed:\n%s", f.Kind(), diff)
		}
		if diff := cmp.Diff(f, office.Decode(f.Kind(), version, want)); diff != "" {
			t.Errorf("%s reads back differently:\n%s", f.Kind(), diff)
		}
	}
	for _, k := range office.Kinds() {
		if !seen[k] {
			t.Errorf("kind %s has no sample", k)
		}
	}
}

func TestAnExportOfBeforeThereWereSortsIsASpreadsheet(t *testing.T) {
	old, err := os.ReadFile(filepath.Join("testdata", "facts", "export.logged.json"))
	if err != nil {
		t.Fatal(err)
	}
	got, ok := office.Decode("export.logged", 1, old).(office.ExportLogged)
	if !ok || got.Format != "csv" || got.Dossiers != 40 {
		t.Fatalf("%+v", got)
	}
	d := newDesk(t)
	d.write(got)
	if all := office.Replay(d.entries).Exports; len(all) != 1 || all[0].What != office.Spreadsheet || all[0].By != "coach" {
		t.Errorf("%+v", all)
	}
}

func TestAnExportOfBeforeReportsWereToldApartStaysGiven(t *testing.T) {
	old, err := os.ReadFile(filepath.Join("testdata", "facts", "export.logged.v2.json"))
	if err != nil {
		t.Fatal(err)
	}
	d := newDesk(t)
	d.write(office.Decode("export.logged", 2, old))
	all := office.Replay(d.entries).Exports
	if len(all) != 1 || all[0].State != office.Given || all[0].For != "employee" || all[0].Report != "" {
		t.Errorf("%+v", all)
	}
}

func TestAnExportThatWasBegunIsGivenOnlyWhenItIsWhole(t *testing.T) {
	d := newDesk(t)
	for range 3 {
		d.write(office.ExportLogged{Format: "pdf", What: office.Attachment, Begun: true})
	}
	d.write(office.ExportLogged{Format: "pdf", What: office.Document})
	d.write(office.ExportEnded{Export: d.entries[1].ID})
	d.write(office.ExportEnded{Export: d.entries[2].ID, Failed: true})
	var got []office.State
	for _, x := range office.Replay(d.entries).Exports {
		got = append(got, x.State)
	}
	if diff := cmp.Diff([]office.State{office.Begun, office.Given, office.Failed, office.Given}, got); diff != "" {
		t.Error(diff)
	}
}

func TestAnExportNamesItsDossiersWhenTheyAreFew(t *testing.T) {
	few := office.ExportLogged{}.Naming(journal.ID{1}, journal.ID{2})
	many := office.ExportLogged{}.Naming(make([]journal.ID, 51)...)
	if few.Dossiers != 2 || len(few.About) != 2 || many.Dossiers != 51 || many.About != nil {
		t.Errorf("%+v, %+v", few, many)
	}
}

// desk writes in the office's journal.
type desk struct {
	t       *testing.T
	rand    *rand.ChaCha8
	clock   time.Time
	entries []journal.Entry
}

func newDesk(t *testing.T) *desk {
	return &desk{t: t, rand: rand.NewChaCha8([32]byte{9}), clock: time.Date(2026, 11, 23, 8, 0, 0, 0, time.UTC)}
}

func (d *desk) write(f journal.Fact) journal.ID {
	d.t.Helper()
	act, err := journal.NewID(d.rand)
	if err != nil {
		d.t.Fatal(err)
	}
	d.clock = d.clock.Add(time.Minute)
	entries, err := journal.Write(journal.Seed{
		Act: act, Recorded: d.clock, By: "coach", Heads: journal.Heads(d.entries), Rand: d.rand,
	}, []journal.Stated{{On: monday, Fact: f}})
	if err != nil {
		d.t.Fatal(err)
	}
	d.entries = append(d.entries, entries...)
	return act
}

func TestTheOfficeRemembers(t *testing.T) {
	d := newDesk(t)
	for _, f := range samples()[:2] {
		d.write(f)
	}
	d.write(office.SettingChanged{Key: "contact_amber", Value: 21})
	d.write(office.SettingChanged{Key: "report", Value: 30})
	d.write(office.SettingChanged{Key: "report", Default: true})
	d.write(samples()[4])
	d.write(samples()[6])
	o := office.Replay(d.entries)
	if o.Coach != "M. Visser" || o.Lang != "nl" || o.Searches["1"] != "fase:intake" || o.Mappings["a1b2"].Headers[1] != "Fase" {
		t.Errorf("%+v", o)
	}
	if diff := cmp.Diff(map[string]int{"contact_amber": 21}, o.Settings); diff != "" {
		t.Error(diff)
	}
	d.write(office.MappingForgotten{Layout: "a1b2"})
	d.write(office.SearchSaved{Key: "1"})
	if o := office.Replay(d.entries); len(o.Mappings)+len(o.Searches) > 0 {
		t.Errorf("not forgotten: %+v", o)
	}
}

func TestARoundAddsUpOverItsDay(t *testing.T) {
	d := newDesk(t)
	d.write(office.RoundProgressed{Day: monday, Seen: []journal.ID{{1}}, At: journal.ID{2}})
	d.write(office.RoundProgressed{Day: monday, Seen: []journal.ID{{2}, {1}}, At: journal.ID{3}})
	want := office.Round{Day: monday, Seen: []journal.ID{{1}, {2}}, At: journal.ID{3}}
	if diff := cmp.Diff(want, office.Replay(d.entries).Round); diff != "" {
		t.Error(diff)
	}
	d.write(office.RoundProgressed{Day: monday.Add(1), Seen: []journal.ID{{9}}})
	d.write(office.RoundProgressed{Day: monday, Seen: []journal.ID{{8}}})
	want = office.Round{Day: monday.Add(1), Seen: []journal.ID{{9}}}
	if diff := cmp.Diff(want, office.Replay(d.entries).Round); diff != "" {
		t.Error(diff)
	}
}

func TestASettingIsUndone(t *testing.T) {
	d := newDesk(t)
	d.write(office.CoachNamed{Name: plain.Line("A")})
	act := d.write(office.CoachNamed{Name: plain.Line("B")})
	d.write(journal.Retracted{Act: act})
	if o := office.Replay(d.entries); o.Coach != "A" || o.Count != 3 {
		t.Errorf("%+v", o)
	}
}

func TestAStoreThatKnowsOnlyDossiersGivesTheSameOffice(t *testing.T) {
	d := newDesk(t)
	act := d.write(office.CoachNamed{Name: plain.Line("A")})
	d.write(journal.Retracted{Act: act})
	d.write(office.LanguageChosen{Lang: "en"})
	want := office.Replay(d.entries)
	for i := range d.entries {
		e := &d.entries[i]
		e.Fact = journal.Unknown{K: e.Kind, V: e.Version, Raw: e.Payload}
	}
	if diff := cmp.Diff(want, office.Replay(d.entries)); diff != "" {
		t.Error(diff)
	}
	for i := range d.entries {
		d.entries[i].Fact = nil
	}
	if diff := cmp.Diff(want, office.Replay(d.entries)); diff != "" {
		t.Error(diff)
	}
}

func TestWhatTheProgramKeepsForItselfIsSilent(t *testing.T) {
	for name, want := range map[string]bool{
		"round.progressed": true, "mapping.remembered": true, "setting.changed": false, "contact.logged": false, "": false,
	} {
		if got := office.Silent(name); got != want {
			t.Errorf("%q: %v", name, got)
		}
	}
	if !office.Final("export.logged") || office.Final("setting.changed") {
		t.Error("an export cannot be undone, a setting can")
	}
}
