package storetest

import (
	"context"
	"testing"

	"github.com/google/go-cmp/cmp"

	"spoorboek/model/civil"
	"spoorboek/model/journal"
	"spoorboek/store"
)

func erased(t *testing.T, d *desk) {
	ctx, gone, stays, act := context.Background(), d.ID(), d.ID(), d.ID()
	d.must(t, d.Write(act, gone, nil, Said{"gone"}), d.Write(act, stays, nil, Said{"stays"}))
	later := d.Act(gone, d.read(t, gone), Said{"more"})
	d.must(t, later)
	if err := d.Keep("contact/"+gone.String(), []byte("half a sentence")); err != nil {
		t.Fatal(err)
	}
	stone := store.Tombstone{Dossier: gone, On: civil.Of(2026, 11, 22), Reason: "retention"}
	if err := d.Erase(ctx, stone); err != nil {
		t.Fatal(err)
	}
	for range 2 {
		_, err := d.Journal(ctx, gone)
		want(t, err, store.ErrNotFound)
		rows, err := d.Rows(ctx)
		if err != nil || len(rows) != 1 || rows[0].ID != stays {
			t.Errorf("rows: %v, %v", rows, err)
		}
		log, err := d.Acts(ctx, 0)
		if err != nil || len(log) != 1 || !cmp.Equal(log[0].Dossiers, []journal.ID{stays}) {
			t.Errorf("log: %v, %v", log, err)
		}
		if drafts, err := d.Drafts(); err != nil || len(drafts) != 0 {
			t.Errorf("%d drafts, %v", len(drafts), err)
		}
		_, err = d.Append(ctx, []store.Change{d.Act(gone, nil, Said{"back"})})
		want(t, err, store.ErrErased)
		d.again(t)
	}
	want(t, d.Erase(ctx, stone), store.ErrNotFound)
	d.must(t, d.Act(stays, d.read(t, stays), Said{"goes on"}))
}

func expunged(t *testing.T, d *desk) {
	ctx, id := context.Background(), d.ID()
	d.must(t, d.Act(id, nil, Said{"name"}, Said{"secret"}, Said{"plan"}))
	before := d.read(t, id)
	target := before[1]
	change := d.Act(id, before, journal.Expunged{Entry: target.ID, Reason: "on request"})
	r, err := d.Expunge(ctx, change)
	if err != nil {
		t.Fatal(err)
	}
	for range 2 {
		after := d.read(t, id)
		row, _ := Project(id, after)
		if diff := cmp.Diff([]store.Record{{ID: id, Row: row}}, r.Rows); diff != "" {
			t.Error(diff)
		}
		wanted := []journal.Entry{before[0], target.Expunge(), before[2], change.Entries[0]}
		if diff := cmp.Diff(wanted, after); diff != "" {
			t.Error(diff)
		}
		d.again(t)
	}
	if _, err := d.Expunge(ctx, change); err != nil {
		t.Errorf("a second try: %v", err)
	}
	strange := d.Act(id, d.read(t, id), journal.Expunged{Entry: d.ID()})
	_, err = d.Expunge(ctx, strange)
	want(t, err, store.ErrNotFound)
	late := d.Act(id, before, journal.Expunged{Entry: before[0].ID})
	_, err = d.Expunge(ctx, late)
	want(t, err, store.ErrConflict)
	if n := len(d.read(t, id)); n != 4 {
		t.Errorf("%d entries, want 4", n)
	}
	d.must(t, d.Act(id, d.read(t, id), Said{"goes on"}))
}
