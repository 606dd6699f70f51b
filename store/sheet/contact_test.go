package sheet_test

import (
	"bytes"
	"context"
	"math/rand/v2"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/model/plain"
	"spoorboek/store"
	"spoorboek/store/sheet"
)

// opened makes a dossier on a desk, with contacts.
func (d *desk) opened(number string, contacts ...dossier.LogContact) {
	d.t.Helper()
	id, _ := journal.NewID(d.dice)
	pen := d.pen()
	facts := []journal.Stated{{On: today, Fact: dossier.DossierOpened{Number: plain.Line(number)}}}
	for _, c := range contacts {
		stated, err := c.Facts(dossier.Replay(id, nil), today)
		if err != nil {
			d.t.Fatal(err)
		}
		facts = append(facts, stated...)
	}
	act, _ := journal.NewID(d.dice)
	entries, err := journal.Write(
		journal.Seed{Act: act, Recorded: pen.Recorded, By: pen.By, Rand: d.dice}, facts,
	)
	if err != nil {
		d.t.Fatal(err)
	}
	change := store.Change{Dossier: id, Expect: []journal.Hash{}, Entries: entries}
	if _, err := d.book.Append(context.Background(), []store.Change{change}); err != nil {
		d.t.Fatal(err)
	}
}

// out is a sheet of the desk as a file.
func (d *desk) out(kind store.SheetKind, format store.SheetFormat) string {
	d.t.Helper()
	var b bytes.Buffer
	order := store.SheetOrder{Format: format, Layout: store.Mapping{Kind: kind}, Today: today}
	if err := sheet.New().Export(context.Background(), &b, order, d.list()); err != nil {
		d.t.Fatal(err)
	}
	return write(d.t, "out."+string(format), b.Bytes())
}

// withContacts is the desk of a coach with two contacts.
func withContacts(t *testing.T) *desk {
	d := newDesk(t)
	d.opened(
		"2026-001",
		dossier.LogContact{
			On: day(2026, 11, 3), Kind: dossier.Call, With: "mw. Jansen", Minutes: 20, Discussed: "rooster\nen reizen",
			Agreed: "belt terug", Own: "twijfelt", Audience: dossier.ForEmployer,
		},
		dossier.LogContact{On: day(2026, 11, 10), Kind: dossier.ThreeWay, Minutes: 60, Travel: 30, Review: true},
	)
	return d
}

// altered is a file with a piece of text replaced, in the same place.
func altered(t *testing.T, path, old, now string) string {
	t.Helper()
	raw, err := os.ReadFile(path)
	if err != nil || !bytes.Contains(raw, []byte(old)) {
		t.Fatalf("no %q in\n%s (%v)", old, raw, err)
	}
	return write(t, "altered.csv", bytes.Replace(raw, []byte(old), []byte(now), 1))
}

func TestWhatWasChangedInASheetOfContactsComesIn(t *testing.T) {
	d := withContacts(t)
	sent := d.out(store.ContactSheet, store.SheetCSV)
	if plan, done := d.bring(sent); plan.Counts.Same != 2 || done.Entries != 0 {
		t.Fatalf("straight back: %+v, %d entries", plan.Counts, done.Entries)
	}
	changed := altered(t, altered(t, sent, "belt terug", "belt vrijdag terug"), ";20;", ";25;")
	plan, _ := d.bring(changed)
	if plan.Counts.Changed != 1 || plan.Counts.Same != 1 || len(plan.Rows[0].Changes) != 2 {
		t.Errorf("changed: %+v, %+v", plan.Counts, plan.Rows[0])
	}
	c := d.dossiers()["2026-001"].Agenda.Contacts[0]
	if c.Agreed != "belt vrijdag terug" || c.Minutes != 25 || c.Discussed != "rooster\nen reizen" {
		t.Errorf("here now: %+v", c)
	}
	if again, done := d.bring(changed); again.Counts.Same != 2 || done.Entries != 0 {
		t.Errorf("twice: %+v, %d entries", again.Counts, done.Entries)
	}
}

func TestWhatWasChangedHereTooStaysAndIsShown(t *testing.T) {
	d := withContacts(t)
	sent := d.out(store.ContactSheet, store.SheetCSV)
	item := d.dossiers()["2026-001"].Agenda.Contacts[0].Item
	facts, err := dossier.Record{What: "amend", Item: item, Values: dossier.Args{"agreed": "belt maandag"}}.
		Facts(d.dossiers()["2026-001"], today)
	if err != nil {
		t.Fatal(err)
	}
	d.do("2026-001", facts...)
	plan, _ := d.bring(altered(t, sent, "belt terug", "belt vrijdag"))
	if plan.Counts.Conflict != 1 || plan.Rows[0].Changes[0].Was != "belt maandag" {
		t.Errorf("%+v, %+v", plan.Counts, plan.Rows[0].Changes)
	}
	if c := d.dossiers()["2026-001"].Agenda.Contacts[0]; c.Agreed != "belt maandag" {
		t.Errorf("what stood here went: %+v", c)
	}
}

func TestANewRowOfContactsOrHoursIsLoggedOnce(t *testing.T) {
	d := withContacts(t)
	hours := write(t, "uren.csv", []byte("Dossier;Datum;Soort;Minuten;Reistijd\r\n"+
		"2026-001;12-11-2026;telefonisch;15;\r\n2026-001;12-11-2026;telefonisch;15;\r\n"+
		"2026-001;10-11-2026;driegesprek;60;30\r\n"))
	plan, _ := d.bring(hours)
	if plan.Mapping.Kind != store.HoursSheet || plan.Counts.New != 2 || plan.Counts.Same != 1 {
		t.Fatalf("%s: %+v", plan.Mapping.Kind, plan.Counts)
	}
	if again, done := d.bring(hours); again.Counts.Same != 3 || done.Entries != 0 {
		t.Errorf("twice: %+v, %d entries", again.Counts, done.Entries)
	}
	all := d.dossiers()["2026-001"].Agenda.Contacts
	if len(all) != 4 || all[3].Kind != dossier.Call || all[3].Minutes != 15 || all[3].Audience != dossier.Own {
		t.Errorf("%+v", all)
	}
	// What came in and was changed here since is not brought back.
	facts, err := dossier.Record{What: "amend", Item: all[2].Item, Values: dossier.Args{
		"minutes": "20", "on": "2026-11-13",
	}}.Facts(d.dossiers()["2026-001"], today)
	if err != nil {
		t.Fatal(err)
	}
	d.do("2026-001", facts...)
	if again, done := d.bring(hours); done.Entries != 0 {
		t.Errorf("after a change here: %+v, %d entries", again.Counts, done.Entries)
	}
}

func TestARowOfContactsThatCannotBeUsedSaysWhy(t *testing.T) {
	d := withContacts(t)
	for row, want := range map[string]store.ProblemCode{
		"2026-001;;gesprek;15;eigen":            store.ProblemNoDay,
		"2026-001;24-11-2026;gesprek;15;eigen":  store.ProblemFutureDay,
		"2026-001;3-11-2026;rookpluim;15;eigen": store.ProblemUnknownKind,
		"2026-001;3-11-2026;gesprek;15;de buur": store.ProblemUnknownAudience,
		"2026-001;3-11-2026;gesprek;veel;eigen": store.ProblemUnreadableNumber,
		"2026-001;3-11-2026;gesprek;99999;":     store.ProblemUnreadableNumber,
		"2026-009;3-11-2026;gesprek;15;eigen":   store.ProblemUnknownDossier,
		";3-11-2026;gesprek;15;eigen":           store.ProblemNoNumber,
	} {
		path := write(t, "contacten.csv", []byte("Dossiernummer;Datum;Soort;Minuten;Voor wie;Besproken\r\n"+row+";x\r\n"))
		plan := d.plan(path)
		if plan.Mapping.Kind != store.ContactSheet || plan.Counts.Rejected != 1 {
			t.Errorf("%s: %s, %+v", row, plan.Mapping.Kind, plan.Counts)
			continue
		}
		if got := plan.Rows[0].Problems[0].Code; got != want {
			t.Errorf("%s: %s, want %s", row, got, want)
		}
	}
}

// odd are cells that a spreadsheet program might spoil.
var odd = []string{
	"", "gewoon", "=1+1", "+31 6", "-1", "@A1", "'s ochtends", "'=al bewapend", "a;b\"c", "twee\nregels", "0012",
	"Yılmaz, Łucja €", "1-2-2026", "  ", "x\n\n  y",
}

// contacts draws contacts as coaches log them.
func contacts(t *rapid.T) []dossier.LogContact {
	var all []dossier.LogContact
	text := rapid.SampledFrom(odd)
	for range rapid.IntRange(1, 6).Draw(t, "contacts") {
		all = append(all, dossier.LogContact{
			On:   civil.Of(2026, 11, 1).Add(rapid.IntRange(0, 3).Draw(t, "day")),
			Kind: rapid.SampledFrom(dossier.ContactKinds()).Draw(t, "kind"), With: text.Draw(t, "with"),
			Minutes: rapid.IntRange(0, 90).Draw(t, "minutes"), Travel: rapid.IntRange(0, 2).Draw(t, "travel") * 15,
			Goal: text.Draw(t, "goal"), Discussed: text.Draw(t, "discussed"), Agreed: text.Draw(t, "agreed"),
			Next: text.Draw(t, "next"), Own: text.Draw(t, "own"),
			Audience: rapid.SampledFrom(dossier.Audiences()).Draw(t, "audience"), Review: rapid.Bool().Draw(t, "review"),
		})
	}
	return all
}

// TestContactsGoRoundWithoutLoss brings a sheet of contacts back to where it came from, which changes nothing,
// and into an empty dossier, which gets the same contacts, once.
func TestContactsGoRoundWithoutLoss(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		seed := byte(rapid.IntRange(1, 200).Draw(r, "seed"))
		d := newDesk(t)
		d.dice = rand.NewChaCha8([32]byte{seed})
		d.opened("2026-001", contacts(r)...)
		format := rapid.SampledFrom([]store.SheetFormat{store.SheetCSV, store.SheetXLSX}).Draw(r, "format")
		sent := d.out(store.ContactSheet, format)
		if plan, done := d.bring(sent); done.Entries != 0 || plan.Counts.Same != len(plan.Rows) {
			r.Fatalf("straight back: %+v, %d entries: %+v", plan.Counts, done.Entries, plan.Rows)
		}
		fresh := newDesk(t)
		fresh.opened("2026-001")
		if plan, _ := fresh.bring(sent); plan.Counts.New != len(plan.Rows) {
			r.Fatalf("into an empty dossier: %+v", plan.Counts)
		}
		if _, done := fresh.bring(sent); done.Entries != 0 {
			r.Fatalf("twice: %d entries", done.Entries)
		}
		want, got := d.dossiers()["2026-001"].Agenda.Contacts, fresh.dossiers()["2026-001"].Agenda.Contacts
		if diff := cmp.Diff(blind(want), blind(got)); diff != "" {
			r.Fatal(diff)
		}
	})
}

func TestATextLongerThanACellComesBackInOnePiece(t *testing.T) {
	long := strings.Repeat("een lange regel tekst, met een eind\n", 1700)
	for _, format := range []store.SheetFormat{store.SheetCSV, store.SheetXLSX} {
		d := newDesk(t)
		d.opened("2026-001", dossier.LogContact{On: day(2026, 11, 3), Discussed: long, Own: "kort"})
		sent := d.out(store.ContactSheet, format)
		if plan, done := d.bring(sent); done.Entries != 0 || plan.Counts.Same != 1 {
			t.Errorf("%s, straight back: %+v", format, plan.Counts)
		}
		fresh := newDesk(t)
		fresh.opened("2026-001")
		fresh.bring(sent)
		got := fresh.dossiers()["2026-001"].Agenda.Contacts
		if len(got) != 1 || got[0].Discussed != plain.Note(long).String() || got[0].Own != "kort" {
			t.Errorf("%s: %d contacts came back", format, len(got))
		}
	}
}

// blind are contacts in the order of their days, without what names them in one file.
func blind(all []dossier.Contact) []dossier.Contact {
	var out []dossier.Contact
	for at := civil.Of(2026, 11, 1); at <= today; at++ {
		for _, c := range all {
			if c.On == at {
				c.Item = journal.ID{}
				out = append(out, c)
			}
		}
	}
	return out
}
