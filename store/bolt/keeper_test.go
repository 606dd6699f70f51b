package bolt_test

import (
	"bytes"
	"context"
	"encoding/hex"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"spoorboek/model/civil"
	"spoorboek/store"
	"spoorboek/store/bolt"
	"spoorboek/store/seal"
	"spoorboek/store/storetest"
)

// locked is a file that a passphrase opens, at the least that this costs.
func locked(t *testing.T) (bolt.Options, store.Book, []byte) {
	t.Helper()
	opts := options(t)
	opts.KDF = seal.Floor
	book, key, err := bolt.New(opts).Create(context.Background(), phrase(firstPhrase), store.CreateOptions{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = book.Close() })
	return opts, book, []byte(key)
}

func TestANewPassphraseTakesThePlaceOfTheOld(t *testing.T) {
	t.Parallel()
	opts, book, key := locked(t)
	ctx, copied := context.Background(), filepath.Join(t.TempDir(), "copy.db")
	if _, err := book.Backup(ctx, store.BackupAsk{Path: copied}); err != nil {
		t.Fatal(err)
	}
	want(t, book.Rephrase(ctx, phrase("not the phrase at all"), phrase(secondPhrase)), store.ErrLocked)
	want(t, book.Rephrase(ctx, phrase(firstPhrase), phrase("welkom")), store.ErrWeak)
	given := phrase(firstPhrase)
	if err := book.Rephrase(ctx, given, phrase(secondPhrase)); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(given, make([]byte, len(given))) {
		t.Error("the passphrase stayed in memory")
	}
	_ = book.Close()
	_, err := openWith(opts, phrase(firstPhrase), store.OpenOptions{})
	want(t, err, store.ErrLocked)
	_ = reopen(t, opts, phrase(secondPhrase)).Close()
	_ = reopen(t, opts, key).Close()
	old := opts
	old.Path, old.StateDir = copied, ""
	_ = reopen(t, old, phrase(firstPhrase)).Close() // as the coach is told
}

func TestRekeyRenewsEveryKeyAndKeepsEverything(t *testing.T) {
	f := fill(t, 4, 5)
	f.opts.KDF = seal.Floor
	ctx, book := context.Background(), reopen(t, f.opts, f.key)
	erased := f.rows[3].ID
	stone := store.Tombstone{Dossier: erased, On: civil.Of(2026, 11, 23), Reason: "request", Figures: `{"year":2026}`}
	if err := book.Erase(ctx, stone); err != nil {
		t.Fatal(err)
	}
	acts, err := book.Acts(ctx, 0)
	if err != nil {
		t.Fatal(err)
	}
	before := readFile(t, f.opts.Path)
	recovery, err := book.Rekey(ctx, phrase(secondPhrase), nil)
	if err != nil {
		t.Fatal(err)
	}
	if report, err := book.Check(ctx, nil); err != nil || len(report.Problems) > 0 || report.Dossiers != 3 {
		t.Fatalf("%+v, %v", report, err)
	}
	a := storetest.NewAuthor(3)
	id := f.rows[0].ID
	if _, err := book.Append(ctx, []store.Change{a.Act(id, f.journals[id], storetest.Said{Text: "on"})}); err != nil {
		t.Fatal(err)
	}
	_ = book.Close()
	_, err = openWith(f.opts, f.key, store.OpenOptions{})
	want(t, err, store.ErrLocked)
	again := reopen(t, f.opts, []byte(recovery))
	if have, err := again.Journal(ctx, id); err != nil || len(have) != 6 {
		t.Errorf("%d entries, %v", len(have), err)
	}
	kept, err := again.Drafts()
	if err != nil || string(kept["note"]) != "half a sentence" {
		t.Errorf("%q, %v", kept, err)
	}
	now, err := again.Acts(ctx, 0)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(acts, now[1:]); diff != "" {
		t.Error(diff)
	}
	stones, err := again.Tombstones(ctx)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]store.Tombstone{stone}, stones); diff != "" {
		t.Error(diff)
	}
	_ = again.Close()
	// An old copy put in the file's place is noticed: it is the same file, and older.
	writeFile(t, f.opts.Path, before)
	_, err = openWith(f.opts, f.key, store.OpenOptions{})
	want(t, err, store.ErrOlder)
}

func TestCompactingKeepsEverythingAndShrinksTheFile(t *testing.T) {
	f := fill(t, 3, 3)
	ctx, book := context.Background(), reopen(t, f.opts, f.key)
	for range 40 {
		if err := book.Keep("note", bytes.Repeat([]byte("x"), 20000)); err != nil {
			t.Fatal(err)
		}
	}
	if err := book.Keep("note", []byte("half a sentence")); err != nil {
		t.Fatal(err)
	}
	before, told := len(readFile(t, f.opts.Path)), 0
	if err := book.Compact(ctx, func(done, _ int) { told = done }); err != nil {
		t.Fatal(err)
	}
	if after := len(readFile(t, f.opts.Path)); after >= before || told == 0 {
		t.Errorf("%d bytes after %d, told %d", after, before, told)
	}
	f.compare(t, book)
}

func TestTheNoteOfCopiesTellsNothingWithoutTheKey(t *testing.T) {
	f := fill(t, 1, 1)
	book := reopen(t, f.opts, f.key)
	path := filepath.Join(t.TempDir(), "els-de-vries.db")
	_, err := book.Backup(context.Background(), store.BackupAsk{Path: path, At: evening(3)})
	if err != nil {
		t.Fatal(err)
	}
	notes, err := filepath.Glob(filepath.Join(f.opts.StateDir, "*.copies"))
	if err != nil || len(notes) != 1 {
		t.Fatalf("%v, %v", notes, err)
	}
	if raw := readFile(t, notes[0]); bytes.Contains(raw, []byte("vries")) {
		t.Error("the note can be read:", hex.Dump(raw))
	}
}
