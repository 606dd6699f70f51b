package bolt_test

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"testing"

	"spoorboek/model/civil"
	"spoorboek/model/journal"
	"spoorboek/store"
	"spoorboek/store/bolt"
	"spoorboek/store/storetest"
)

// regretted is a file of which a copy was made, after which one dossier was erased, an entry of another one
// expunged, and a dossier both made and erased.
type regretted struct {
	*filled
	copied        string
	gone, emptied journal.ID
	never         journal.ID // the copy does not know it
	target        journal.ID
	book          store.Book
}

func regret(t *testing.T, before ...func(store.Book, []byte)) *regretted {
	t.Helper()
	f := fill(t, 4, 3)
	ctx := context.Background()
	r := &regretted{filled: f, copied: filepath.Join(t.TempDir(), "copy.db"), book: reopen(t, f.opts, f.key)}
	for _, do := range before {
		do(r.book, r.key)
	}
	if _, err := r.book.Backup(ctx, store.BackupAsk{Path: r.copied}); err != nil {
		t.Fatal(err)
	}
	a := storetest.NewAuthor(31)
	r.gone, r.emptied, r.never = f.rows[0].ID, f.rows[1].ID, a.ID()
	if _, err := r.book.Append(ctx, []store.Change{a.Act(r.never, nil, storetest.Said{Text: "short"})}); err != nil {
		t.Fatal(err)
	}
	for _, id := range []journal.ID{r.gone, r.never} {
		stone := store.Tombstone{Dossier: id, On: civil.Of(2026, 11, 22), Reason: "request"}
		if err := r.book.Erase(ctx, stone); err != nil {
			t.Fatal(err)
		}
	}
	have := f.journals[r.emptied]
	r.target = have[1].ID
	later := a.Act(r.emptied, have, storetest.Said{Text: "goes on"})
	if _, err := r.book.Append(ctx, []store.Change{later}); err != nil {
		t.Fatal(err)
	}
	order := a.Act(r.emptied, append(have[:3:3], later.Entries...), journal.Expunged{Entry: r.target, Reason: "wrong"})
	if _, err := r.book.Expunge(ctx, order); err != nil {
		t.Fatal(err)
	}
	return r
}

func (r *regretted) restore(t *testing.T, secret []byte) store.Restored {
	t.Helper()
	ask := store.RestoreAsk{From: r.copied, Secret: bytes.Clone(secret), At: evening(23)}
	done, err := bolt.New(r.opts).Restore(context.Background(), ask)
	if err != nil {
		t.Fatal(err)
	}
	return done
}

// holds looks whether all that was destroyed stayed so in the file that stands there now.
func (r *regretted) holds(t *testing.T, done store.Restored) {
	t.Helper()
	ctx := context.Background()
	if len(done.Erased) != 1 || done.Erased[0].ID != r.gone || !bytes.Equal(done.Erased[0].Row, r.rows[0].Row) {
		t.Errorf("told to be erased again: %+v", done.Erased)
	}
	if done.Expunged != 1 || done.Blind || done.Report.Dossiers != 3 {
		t.Errorf("%+v", done)
	}
	book := reopen(t, r.opts, r.key)
	_, err := book.Journal(ctx, r.gone)
	want(t, err, store.ErrNotFound)
	back := storetest.NewAuthor(32)
	for _, id := range []journal.ID{r.gone, r.never} {
		_, err := book.Append(ctx, []store.Change{back.Act(id, nil, storetest.Said{Text: "back"})})
		want(t, err, store.ErrErased)
	}
	have, err := book.Journal(ctx, r.emptied)
	if err != nil || len(have) != 4 || !have[1].Expunged() || have[0].Expunged() || have[2].Expunged() {
		t.Fatalf("%+v, %v", have, err)
	}
	if order, ok := have[3].Fact.(journal.Expunged); !ok || order.Entry != r.target || order.Reason != "wrong" {
		t.Errorf("%+v", have[3])
	}
	if report, err := book.Check(ctx, nil); err != nil || len(report.Problems) > 0 {
		t.Errorf("%+v, %v", report, err)
	}
	stones, err := book.Tombstones(ctx)
	if err != nil || len(stones) != 2 || stones[0].On != civil.Of(2026, 11, 22) || stones[0].Reason != "request" {
		t.Errorf("%+v, %v", stones, err)
	}
	left, err := filepath.Glob(r.opts.Path + ".*")
	if err != nil || len(left) > 0 {
		t.Errorf("left beside the file: %v, %v", left, err)
	}
}

func TestWhatWasErasedAndExpungedStaysSoWhenAnOlderCopyIsPutBack(t *testing.T) {
	r := regret(t)
	_ = r.book.Close()
	done := r.restore(t, r.key)
	r.holds(t, done)
}

func TestAnErasureHoldsAlthoughTheCopyHasAnotherPassphrase(t *testing.T) {
	t.Parallel()
	r := regret(t, func(book store.Book, key []byte) {
		// The file is made without a passphrase: its recovery key gives it the first.
		if err := book.Rephrase(context.Background(), bytes.Clone(key), phrase(firstPhrase)); err != nil {
			t.Fatal(err)
		}
	})
	if err := r.book.Rephrase(context.Background(), phrase(firstPhrase), phrase(secondPhrase)); err != nil {
		t.Fatal(err)
	}
	_ = r.book.Close()
	done := r.restore(t, phrase(firstPhrase))
	r.holds(t, done)
}

func TestARestoreThatNothingWasErasedSinceSaysNothing(t *testing.T) {
	f := fill(t, 2, 2)
	r := &regretted{filled: f, copied: filepath.Join(t.TempDir(), "copy.db"), book: reopen(t, f.opts, f.key)}
	if _, err := r.book.Backup(context.Background(), store.BackupAsk{Path: r.copied}); err != nil {
		t.Fatal(err)
	}
	_ = r.book.Close()
	if done := r.restore(t, r.key); len(done.Erased) != 0 || done.Expunged != 0 || done.Blind {
		t.Errorf("the file is there: %+v", done)
	}
	// This laptop knows how far the file had come: the copy is no older.
	writeFile(t, f.opts.Path, []byte("no file"))
	if done := r.restore(t, r.key); done.Blind {
		t.Errorf("the file is lost, unchanged: %+v", done)
	}
}

func TestARestoreInThePlaceOfAFileThatCannotBeReadSaysThatErasedDossiersMayBeBack(t *testing.T) {
	for name, spoil := range map[string]func(*regretted){
		"damaged": func(r *regretted) {
			_ = r.book.Close()
			writeFile(t, r.opts.Path, []byte("no file"))
		},
		"gone": func(r *regretted) {
			_ = r.book.Close()
			_ = os.Remove(r.opts.Path)
		},
		"its keys were renewed": func(r *regretted) {
			if _, err := r.book.Rekey(context.Background(), phrase(secondPhrase), nil); err != nil {
				t.Error(err)
			}
			_ = r.book.Close()
		},
	} {
		t.Run(name, func(t *testing.T) {
			r := regret(t)
			spoil(r)
			if done := r.restore(t, r.key); !done.Blind || len(done.Erased) != 0 {
				t.Errorf("%+v", done)
			}
			if _, err := reopen(t, r.opts, r.key).Journal(context.Background(), r.gone); err != nil {
				t.Error(err)
			}
		})
	}
}

func TestTheAttachmentsOfAnErasedDossierDoNotComeBackWithACopy(t *testing.T) {
	s := openShop(t)
	ctx, copied := context.Background(), filepath.Join(t.TempDir(), "copy.db")
	s.attach([]byte("a letter"))
	if made, err := s.book.Backup(ctx, store.BackupAsk{Path: copied}); err != nil || made.Files.Copied != 1 {
		t.Fatalf("%+v, %v", made, err)
	}
	stone := store.Tombstone{Dossier: s.id, On: civil.Of(2026, 11, 22), Reason: "request"}
	if err := s.book.Erase(ctx, stone); err != nil {
		t.Fatal(err)
	}
	_ = s.book.Close()
	ask := store.RestoreAsk{From: copied, Secret: []byte(s.key), At: evening(22)}
	back, err := bolt.New(s.opts).Restore(ctx, ask)
	if err != nil || len(back.Erased) != 1 {
		t.Fatalf("%+v, %v", back, err)
	}
	if left, err := os.ReadDir(s.folder()); err != nil || len(left) > 0 {
		t.Errorf("beside the file: %v, %v", left, err)
	}
}
