package bolt_test

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"spoorboek/model/civil"
	"spoorboek/store"
	"spoorboek/store/bolt"
)

func TestWhatAKilledProgramLeftBesideTheFileIsSweptAtTheNextOpening(t *testing.T) {
	f := fill(t, 2, 2)
	whole := readFile(t, f.opts.Path)
	for _, left := range []string{".compact", ".restore", ".new"} {
		writeFile(t, f.opts.Path+left, whole)
	}
	other := f.opts.Path + ".old"
	writeFile(t, other, whole)
	readonly, err := openWith(f.opts, f.key, store.OpenOptions{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(f.opts.Path + ".compact"); err != nil {
		t.Errorf("a book that is open for reading removed something: %v", err)
	}
	_ = readonly.Close()
	f.compare(t, reopen(t, f.opts, f.key))
	left, err := filepath.Glob(f.opts.Path + ".*")
	if err != nil || len(left) != 1 || left[0] != other {
		t.Errorf("beside the file are %v, %v", left, err)
	}
}

func TestACopyThatWasNeverFinishedGoesWithTheNextOne(t *testing.T) {
	f := fill(t, 1, 1)
	folder := t.TempDir()
	book := reopen(t, f.opts, f.key)
	made, err := book.Backup(context.Background(), store.BackupAsk{Folder: folder, At: evening(2), Occasion: store.Daily})
	if err != nil {
		t.Fatal(err)
	}
	left := made.Path + ".part" // as a kill leaves it
	writeFile(t, left, readFile(t, made.Path))
	busy := filepath.Join(filepath.Dir(left), filepath.Base(left)[:len("spoorboek-12345678-")]+"2026-11-03-170000-dag.db.part")
	writeFile(t, busy, []byte("being written by another laptop"))
	strange := filepath.Join(folder, "spoorboek-00000000-2026-11-02-170000-dag.db.part")
	writeFile(t, strange, []byte("of another file"))
	if _, err := book.Backup(context.Background(), store.BackupAsk{Folder: folder, At: evening(3), Occasion: store.Daily}); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(left); !os.IsNotExist(err) {
		t.Errorf("the copy that was never finished is still there: %v", err)
	}
	for _, path := range []string{busy, strange, made.Path} {
		if _, err := os.Stat(path); err != nil {
			t.Error(err)
		}
	}
}

func TestTheFileThatARestoreReplacedIsNamedAmongTheCopies(t *testing.T) {
	f := fill(t, 2, 2)
	ctx, copied := context.Background(), filepath.Join(t.TempDir(), "copy.db")
	book := reopen(t, f.opts, f.key)
	if _, err := book.Backup(ctx, store.BackupAsk{Path: copied}); err != nil {
		t.Fatal(err)
	}
	_ = book.Close()
	ask := store.RestoreAsk{From: copied, Secret: append([]byte(nil), f.key...), At: evening(4)}
	done, err := bolt.New(f.opts).Restore(ctx, ask)
	if err != nil {
		t.Fatal(err)
	}
	writeFile(t, filepath.Join(filepath.Dir(f.opts.Path), "spoorboek-voor-de-vakantie.db"), []byte("of the coach"))
	book = reopen(t, f.opts, f.key)
	stone := store.Tombstone{Dossier: f.rows[0].ID, On: civil.Of(2026, 11, 22), Reason: "retention"}
	if err := book.Erase(ctx, stone); err != nil {
		t.Fatal(err)
	}
	list, err := book.Backups(ctx)
	if err != nil {
		t.Fatal(err)
	}
	found := 0
	for _, b := range list {
		if b.Path == done.Old && b.Occasion == store.BeforeRestore && b.At.Equal(evening(4)) && b.Expires().IsZero() {
			found++
		}
	}
	if found != 1 || len(list) != 2 {
		t.Errorf("the copies that still hold it: %+v", list)
	}
}
