package desk_test

import (
	"bytes"
	"errors"
	"math/rand/v2"
	"testing"
	"time"

	"spoorboek/model/caseload"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/model/office"
	"spoorboek/store"
	"spoorboek/store/bundle"
	"spoorboek/store/render"
	"spoorboek/store/storetest"
	"spoorboek/ui/desk"
)

// laptop is a desk of its own, that can send and receive bundles.
func laptop(t *testing.T, author string, seed byte) *desk.Desk {
	t.Helper()
	now := time.Date(2026, time.November, 23, 8, 41, int(seed), 0, time.UTC)
	return desk.New(desk.Options{
		Book: storetest.NewMemory(caseload.ProjectEntries), Bundles: bundle.New(dossier.Decode, 10),
		Renderer: render.New(),
		Rand:     rand.NewChaCha8([32]byte{seed}), Author: author, Today: today,
		Clock: func() time.Time { now = now.Add(time.Second); return now },
	})
}

// hand sends dossiers from one laptop to another, as far as the preview.
func hand(t *testing.T, from, to *desk.Desk, ids ...journal.ID) desk.Arrivals {
	t.Helper()
	key, err := to.BundleKey(ctx)
	if err != nil {
		t.Fatal(err)
	}
	var file bytes.Buffer
	err = errors.Join(from.Seal(ctx, &file, store.Recipient{Key: key}, ids, nil), from.LogLeaving(ctx, desk.BundleLeaves(), ids))
	if err != nil {
		t.Fatal(err)
	}
	in, err := to.Receive(ctx, &file, nil)
	if err != nil {
		t.Fatal(err)
	}
	return in
}

func takeIn(t *testing.T, d *desk.Desk, in desk.Arrivals) desk.Result {
	t.Helper()
	res, err := d.TakeIn(ctx, in)
	if err != nil {
		t.Fatal(err)
	}
	return res
}

func read(t *testing.T, d *desk.Desk, id journal.ID) *dossier.Dossier {
	t.Helper()
	got, err := d.Dossier(ctx, id)
	if err != nil {
		t.Fatal(err)
	}
	return got
}

func phone(t *testing.T, d *desk.Desk, id journal.ID, number string) {
	t.Helper()
	if _, err := d.DoArgs(ctx, "edit", dossier.Args{"phone": number}, []journal.ID{id}); err != nil {
		t.Fatal(err)
	}
}

func TestAColleagueTakesOverForAHolidayAndHandsBack(t *testing.T) {
	mia, ben := laptop(t, "Mia", 1), laptop(t, "Ben", 2)
	ids := opened(t, mia, "Jansen, Karin", "Dijk, Henk")
	do(t, mia, ids, dossier.AddTask{Text: "voor de vakantie"})

	in := hand(t, mia, ben, ids...)
	if len(in.Dossiers) != 2 || in.By != "Mia" || in.Dossiers[0].State != desk.ArrivalNew || !in.Writes() {
		t.Fatalf("preview %+v", in)
	}
	if rows, _ := ben.Rows(ctx); len(rows) != 0 {
		t.Fatal("a preview wrote something")
	}
	takeIn(t, ben, in)
	wants(t, ben, ids[0], "voor de vakantie")

	do(t, ben, ids[:1], dossier.AddTask{Text: "van Ben"})
	phone(t, ben, ids[0], "06 2")
	do(t, mia, ids[:1], dossier.AddTask{Text: "toch nog van Mia"})
	phone(t, mia, ids[0], "06 1")

	back := hand(t, ben, mia, ids...)
	if back.Dossiers[1].State != desk.ArrivalSame || back.Dossiers[0].State != desk.ArrivalMore {
		t.Fatalf("preview %+v", back)
	}
	if c := back.Dossiers[0].Conflicts; len(c) != 1 || c[0].Field != "person.phone" {
		t.Fatalf("conflicts %+v", c)
	}
	takeIn(t, mia, back)
	if got := tasks(t, mia, ids[0]); len(got) != 3 {
		t.Errorf("tasks %q", got)
	}
	conflict := read(t, mia, ids[0]).Trail.Conflicts[0]
	do(t, mia, ids[:1], dossier.Settle{Field: conflict.Field, Item: conflict.Item, Keep: conflict.Sides[0].Entry})
	settled := read(t, mia, ids[0])
	if len(settled.Trail.Conflicts) != 0 || settled.Person.Phone != conflict.Sides[0].Value {
		t.Errorf("not settled: %+v", settled.Trail.Conflicts)
	}
	// A second time changes nothing, and the other side ends up with the same.
	if again := hand(t, ben, mia, ids...); again.Writes() {
		t.Errorf("the same bundle writes again: %+v", again)
	}
	takeIn(t, ben, hand(t, mia, ben, ids...))
	if got := read(t, ben, ids[0]).Person.Phone; got != settled.Person.Phone {
		t.Errorf("Ben has %q", got)
	}
}

func TestAHandOverIsInTheLogOfWhatLeftAndTheSecretKeyIsNot(t *testing.T) {
	mia, ben := laptop(t, "Mia", 1), laptop(t, "Ben", 2)
	ids := opened(t, mia, "Jansen, Karin")
	hand(t, mia, ben, ids...)
	o, err := mia.Office(ctx)
	if err != nil {
		t.Fatal(err)
	}
	if len(o.Exports) != 1 || o.Exports[0].What != office.Bundle || o.Exports[0].Dossiers != 1 {
		t.Errorf("log %+v", o.Exports)
	}
	first, _ := ben.BundleKey(ctx)
	if second, _ := ben.BundleKey(ctx); first != second {
		t.Error("the key changes")
	}
}

func TestANumberThatSomebodyElseHasGetsASuffix(t *testing.T) {
	mia, ben := laptop(t, "Mia", 1), laptop(t, "Ben", 2)
	ids := opened(t, mia, "Jansen, Karin")
	mine := opened(t, ben, "Ander, Iemand")
	in := hand(t, mia, ben, ids...)
	if got := in.Dossiers[0]; got.Renumber != got.Number+"-2" {
		t.Fatalf("renumber %q of %q", got.Renumber, got.Number)
	}
	takeIn(t, ben, in)
	if a, b := read(t, ben, ids[0]).Number, read(t, ben, mine[0]).Number; a != b+"-2" {
		t.Errorf("numbers %q and %q", a, b)
	}
}

func TestOnePersonUnderTwoIdsIsKeptTwiceOrJoined(t *testing.T) {
	for _, join := range []bool{false, true} {
		mia, ben := laptop(t, "Mia", 1), laptop(t, "Ben", 2)
		theirs, mine := opened(t, mia, "Jansen, Karin"), opened(t, ben, "Jansen, Karin")
		do(t, mia, theirs, dossier.AddTask{Text: "van Mia"})
		do(t, ben, mine, dossier.AddTask{Text: "van Ben"})
		in := hand(t, mia, ben, theirs...)
		if in.Dossiers[0].Twin != mine[0] || in.Dossiers[0].Join {
			t.Fatalf("preview %+v", in.Dossiers[0])
		}
		var err error
		if in.Dossiers[0], err = ben.Joined(ctx, in.Dossiers[0], join); err != nil {
			t.Fatal(err)
		}
		takeIn(t, ben, in)
		rows, _ := ben.Rows(ctx)
		if !join {
			if len(rows) != 2 {
				t.Errorf("kept: %d rows", len(rows))
			}
			continue
		}
		if len(rows) != 1 || len(tasks(t, ben, mine[0])) != 2 {
			t.Errorf("joined: %d rows, tasks %q", len(rows), tasks(t, ben, mine[0]))
		}
		// What comes of them later goes the same way by itself, in both directions.
		do(t, mia, theirs, dossier.AddTask{Text: "later"})
		later := hand(t, mia, ben, theirs...)
		if !later.Dossiers[0].Join {
			t.Fatalf("not joined again: %+v", later.Dossiers[0])
		}
		takeIn(t, ben, later)
		if got := tasks(t, ben, mine[0]); len(got) != 3 {
			t.Errorf("tasks %q", got)
		}
		home := hand(t, ben, mia, mine...)
		if !home.Dossiers[0].Join || home.Dossiers[0].Twin != theirs[0] {
			t.Errorf("on the way home: %+v", home.Dossiers[0])
		}
	}
}

func TestWhatWasErasedHereStaysOut(t *testing.T) {
	mia, ben := laptop(t, "Mia", 1), laptop(t, "Ben", 2)
	ids := opened(t, mia, "Jansen, Karin")
	takeIn(t, ben, hand(t, mia, ben, ids...))
	if err := ben.Reading.Book.Erase(ctx, store.Tombstone{Dossier: ids[0], On: today, Reason: "retention"}); err != nil {
		t.Fatal(err)
	}
	in := hand(t, mia, ben, ids...)
	if in.Dossiers[0].State != desk.ArrivalErased || in.Writes() {
		t.Fatalf("preview %+v", in.Dossiers[0])
	}
	if res := takeIn(t, ben, in); len(res.Dossiers) != 0 {
		t.Errorf("wrote %+v", res)
	}
}

func TestABundleForSomebodyElseStaysShut(t *testing.T) {
	mia, ben, eva := laptop(t, "Mia", 1), laptop(t, "Ben", 2), laptop(t, "Eva", 3)
	ids := opened(t, mia, "Jansen, Karin")
	key, _ := ben.BundleKey(ctx)
	if _, err := eva.BundleKey(ctx); err != nil {
		t.Fatal(err)
	}
	var file bytes.Buffer
	if err := mia.Seal(ctx, &file, store.Recipient{Key: key}, ids, nil); err != nil {
		t.Fatal(err)
	}
	if _, err := eva.Receive(ctx, &file, nil); !errors.Is(err, store.ErrNotForUs) {
		t.Errorf("got %v", err)
	}
}
