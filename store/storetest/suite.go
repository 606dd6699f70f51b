package storetest

import (
	"context"
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"spoorboek/model/journal"
	"spoorboek/store"
)

// Opener makes a new, empty book that decodes with Decode and projects with Project, and tells how to open
// the same book again after it was closed.
type Opener func(t *testing.T) (book store.Book, reopen func() store.Book)

// Run is the suite: what every implementation of store.Book does.
func Run(t *testing.T, open Opener) {
	cases := map[string]func(*testing.T, *desk){
		"what was appended is read back, in order":              appended,
		"a writer who saw older heads is turned down":           conflict,
		"an entry that follows nothing known is turned down":    orphan,
		"two branches stand side by side until one joins them":  branches,
		"a second try of the same act changes nothing":          twice,
		"an act over several dossiers is there whole or not":    together,
		"a fact from a newer program is kept as it is":          unknown,
		"the office has a journal but no row":                   office,
		"the log tells the newest act first, and what it undid": actLog,
		"an erased dossier is gone and stays gone":              erased,
		"an expunged entry keeps its place without its content": expunged,
		"drafts are kept, replaced and dropped":                 draft,
		"a closed book answers that it is closed":               closed,
		"a cancelled context writes nothing":                    cancelled,
		"a check counts and finds nothing wrong":                checked,
	}
	for name, story := range cases {
		t.Run(name, func(t *testing.T) {
			book, reopen := open(t)
			d := &desk{Book: book, Author: NewAuthor(1), reopen: reopen}
			story(t, d)
			_ = d.Book.Close()
		})
	}
	t.Run("random operations end as the oracle does", func(t *testing.T) { random(t, open) })
}

// desk is a book with somebody who writes in it.
type desk struct {
	store.Book
	*Author
	reopen func() store.Book
}

func (d *desk) must(t *testing.T, changes ...store.Change) store.Receipt {
	t.Helper()
	r, err := d.Append(context.Background(), changes)
	if err != nil {
		t.Fatalf("append: %v", err)
	}
	return r
}

func (d *desk) read(t *testing.T, id journal.ID) []journal.Entry {
	t.Helper()
	entries, err := d.Journal(context.Background(), id)
	if err != nil {
		t.Fatalf("journal: %v", err)
	}
	return entries
}

func (d *desk) again(t *testing.T) {
	t.Helper()
	if err := d.Close(); err != nil {
		t.Fatalf("close: %v", err)
	}
	d.Book = d.reopen()
}

func want(t *testing.T, err, sentinel error) {
	t.Helper()
	if !errors.Is(err, sentinel) {
		t.Fatalf("error is %v, want %v", err, sentinel)
	}
}

func appended(t *testing.T, d *desk) {
	id := d.ID()
	first := d.Act(id, nil, Said{"one"}, Said{"two"})
	r := d.must(t, first)
	row, _ := Project(id, first.Entries)
	if diff := cmp.Diff([]store.Record{{ID: id, Row: row}}, r.Rows); diff != "" {
		t.Error(diff)
	}
	second := d.Act(id, d.read(t, id), Said{"three"})
	if r2 := d.must(t, second); r2.Generation != r.Generation+1 {
		t.Errorf("generation is %d after %d", r2.Generation, r.Generation)
	}
	all := append(first.Entries, second.Entries...)
	if diff := cmp.Diff(all, d.read(t, id)); diff != "" {
		t.Error(diff)
	}
	d.again(t)
	if diff := cmp.Diff(all, d.read(t, id)); diff != "" {
		t.Error("after reopening", diff)
	}
	_, err := d.Journal(context.Background(), d.ID())
	want(t, err, store.ErrNotFound)
}

func conflict(t *testing.T, d *desk) {
	id := d.ID()
	d.must(t, d.Act(id, nil, Said{"one"}))
	before := d.read(t, id)
	d.must(t, d.Act(id, before, Said{"mine"}))
	yours := d.Act(id, before, Said{"yours"})
	_, err := d.Append(context.Background(), []store.Change{yours})
	want(t, err, store.ErrConflict)
	var conflict *store.ConflictError
	if !errors.As(err, &conflict) || conflict.Dossier != id {
		t.Errorf("the error does not name the dossier: %v", err)
	}
	_, err = d.Append(context.Background(), []store.Change{d.Act(id, nil, Said{"as if it were new"})})
	want(t, err, store.ErrConflict)
	if n := len(d.read(t, id)); n != 2 {
		t.Errorf("%d entries, want 2", n)
	}
	yours.Expect = nil
	d.must(t, yours)
	if n := len(d.read(t, id)); n != 3 {
		t.Errorf("who does not care adds a branch: %d entries, want 3", n)
	}
}

func orphan(t *testing.T, d *desk) {
	id, ctx := d.ID(), context.Background()
	first := d.Act(id, nil, Said{"one"})
	second := d.Act(id, first.Entries, Said{"two"})
	second.Expect = nil
	_, err := d.Append(ctx, []store.Change{second})
	want(t, err, store.ErrConflict)
	d.must(t, first, second)
	forged := d.Act(id, d.read(t, id), Said{"three"})
	forged.Entries[0].ID = first.Entries[0].ID
	_, err = d.Append(ctx, []store.Change{forged})
	want(t, err, store.ErrConflict)
	_, err = d.Append(ctx, []store.Change{d.Act(journal.ID{}, nil, Said{"nobody's"})})
	want(t, err, store.ErrNotFound)
}

func branches(t *testing.T, d *desk) {
	id := d.ID()
	d.must(t, d.Act(id, nil, Said{"root"}))
	root := d.read(t, id)
	left, right := d.Act(id, root, Said{"left"}), d.Act(id, root, Said{"right"})
	right.Expect = nil
	d.must(t, left)
	d.must(t, right)
	d.again(t)
	all := d.read(t, id)
	if heads := journal.Heads(all); len(heads) != 2 {
		t.Fatalf("%d heads, want 2", len(heads))
	}
	d.must(t, d.Act(id, all, Said{"joined"}))
	d.again(t)
	if heads := journal.Heads(d.read(t, id)); len(heads) != 1 {
		t.Errorf("%d heads, want 1", len(heads))
	}
}

func twice(t *testing.T, d *desk) {
	id := d.ID()
	act := d.Act(id, nil, Said{"one"}, Said{"two"})
	first := d.must(t, act)
	if diff := cmp.Diff(first, d.must(t, act)); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(act.Entries, d.read(t, id)); diff != "" {
		t.Error(diff)
	}
	half := d.Act(id, d.read(t, id), Said{"three"}, Said{"four"})
	half.Entries = append(half.Entries[:1:1], half.Entries...)
	d.must(t, half)
	if n := len(d.read(t, id)); n != 4 {
		t.Errorf("%d entries, want 4", n)
	}
}

func together(t *testing.T, d *desk) {
	a, b := d.ID(), d.ID()
	d.must(t, d.Act(a, nil, Said{"one"}))
	act := d.ID()
	good := d.Write(act, a, d.read(t, a), Said{"two"})
	bad := d.Write(act, b, []journal.Entry{good.Entries[0]}, Said{"follows another dossier"})
	_, err := d.Append(context.Background(), []store.Change{good, bad})
	want(t, err, store.ErrConflict)
	if n := len(d.read(t, a)); n != 1 {
		t.Fatalf("%d entries, want 1", n)
	}
	r := d.must(t, good, d.Write(act, b, nil, Said{"new"}))
	if len(r.Rows) != 2 {
		t.Errorf("%d rows in the receipt, want 2", len(r.Rows))
	}
	if n := len(d.read(t, a)); n != 2 {
		t.Errorf("what was turned down once does not go in: %d entries, want 2", n)
	}
}

func unknown(t *testing.T, d *desk) {
	id := d.ID()
	act := d.Act(id, nil, Later("from tomorrow"))
	d.must(t, act)
	d.again(t)
	got := d.read(t, id)[0]
	if diff := cmp.Diff(act.Entries[0], got); diff != "" {
		t.Error(diff)
	}
	if got.Hash() != act.Entries[0].Hash() {
		t.Error("its hash has changed")
	}
}

func office(t *testing.T, d *desk) {
	ctx, id := context.Background(), d.ID()
	r := d.must(t, d.Act(journal.OfficeID(), nil, Said{"setting"}), d.Act(id, nil, Said{"one"}))
	if len(r.Rows) != 1 || r.Rows[0].ID != id {
		t.Errorf("receipt has %d rows", len(r.Rows))
	}
	d.again(t)
	rows, err := d.Rows(ctx)
	if err != nil || len(rows) != 1 {
		t.Errorf("%d rows, %v", len(rows), err)
	}
	digests, err := d.Digests(ctx)
	if err != nil || len(digests) != 1 {
		t.Errorf("%d digests, %v", len(digests), err)
	}
	if n := len(d.read(t, journal.OfficeID())); n != 1 {
		t.Errorf("office has %d entries", n)
	}
	want(t, d.Erase(ctx, store.Tombstone{Dossier: journal.OfficeID()}), store.ErrNotFound)
}

func actLog(t *testing.T, d *desk) {
	a, b, act := d.ID(), d.ID(), d.ID()
	d.must(t, d.Write(act, a, nil, Said{"one"}, Said{"two"}), d.Write(act, b, nil, Said{"one"}))
	undo := d.Act(a, d.read(t, a), journal.Retracted{Act: act, Along: []journal.ID{b}})
	d.must(t, undo)
	d.again(t)
	log, err := d.Acts(context.Background(), 0)
	if err != nil {
		t.Fatal(err)
	}
	wanted := []store.ActLine{
		{
			Act: undo.Entries[0].Act, Recorded: undo.Entries[0].Recorded, By: "A. Coach", Name: "act.retracted",
			Dossiers: []journal.ID{a}, Retracts: []journal.ID{act, b},
		},
		{
			Act: act, Recorded: d.read(t, a)[0].Recorded, By: "A. Coach", Name: "test.said",
			Dossiers: []journal.ID{a, b},
		},
	}
	if diff := cmp.Diff(wanted, log); diff != "" {
		t.Error(diff)
	}
	log, err = d.Acts(context.Background(), 1)
	if err != nil || len(log) != 1 || log[0].Name != "act.retracted" {
		t.Errorf("newest act is %v, %v", log, err)
	}
}

func draft(t *testing.T, d *desk) {
	for _, text := range []string{"first", "second"} {
		if err := d.Keep("note", []byte(text)); err != nil {
			t.Fatal(err)
		}
	}
	if err := d.Keep("other", nil); err != nil {
		t.Fatal(err)
	}
	d.again(t)
	got, err := d.Drafts()
	if err != nil || len(got) != 2 || string(got["note"]) != "second" || len(got["other"]) != 0 {
		t.Fatalf("drafts: %v, %v", got, err)
	}
	if err := errors.Join(d.Drop("note"), d.Drop("note"), d.Drop("other")); err != nil {
		t.Fatal(err)
	}
	if got, err = d.Drafts(); err != nil || len(got) != 0 {
		t.Errorf("drafts: %v, %v", got, err)
	}
}

func closed(t *testing.T, d *desk) {
	ctx, id := context.Background(), d.ID()
	if err := errors.Join(d.Close(), d.Close()); err != nil {
		t.Fatal(err)
	}
	_, err := d.Rows(ctx)
	want(t, err, store.ErrSealed)
	_, err = d.Journal(ctx, id)
	want(t, err, store.ErrSealed)
	_, err = d.Append(ctx, []store.Change{d.Act(id, nil, Said{"late"})})
	want(t, err, store.ErrSealed)
	want(t, d.Keep("note", nil), store.ErrSealed)
	_, err = d.Check(ctx, nil)
	want(t, err, store.ErrSealed)
}

func cancelled(t *testing.T, d *desk) {
	ctx, stop := context.WithCancel(context.Background())
	stop()
	id := d.ID()
	_, err := d.Append(ctx, []store.Change{d.Act(id, nil, Said{"one"})})
	want(t, err, context.Canceled)
	_, err = d.Journal(context.Background(), id)
	want(t, err, store.ErrNotFound)
}

func checked(t *testing.T, d *desk) {
	for range 3 {
		d.must(t, d.Act(d.ID(), nil, Said{"one"}, Said{"two"}))
	}
	d.must(t, d.Act(journal.OfficeID(), nil, Said{"setting"}))
	r, err := d.Check(context.Background(), nil)
	if err != nil || r.Dossiers != 3 || r.Entries != 7 || len(r.Problems) != 0 {
		t.Errorf("report: %+v, %v", r, err)
	}
}
