package bolt_test

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"spoorboek/model/civil"
	"spoorboek/store"
	"spoorboek/store/bolt"
	"spoorboek/store/storetest"
)

// brimful is an open book on a disk without room, with its state folder on the same disk.
func brimful(t *testing.T) (store.Book, bolt.Options, []byte) {
	t.Helper()
	disk := smallDisk(t)
	opts := options(t)
	opts.Path, opts.StateDir = filepath.Join(disk, "spoorboek.db"), filepath.Join(disk, "state")
	fresh, key := create(t, opts) // leaves nothing in the state folder
	_ = fresh.Close()
	book := reopen(t, opts, key)
	ctx, a := context.Background(), storetest.NewAuthor(4)
	for id := a.ID(); ; {
		have, err := book.Journal(ctx, id)
		if err != nil && !errors.Is(err, store.ErrNotFound) {
			t.Fatal(err)
		}
		act := a.Act(id, have, storetest.Said{Text: strings.Repeat("x", 20000)})
		if _, err := book.Append(ctx, []store.Change{act}); err != nil {
			want(t, err, store.ErrFull)
			break
		}
	}
	err := os.WriteFile(filepath.Join(disk, "rest"), make([]byte, 1<<20), 0o600)
	if err == nil {
		t.Fatal("there is room left")
	}
	return book, opts, key
}

func drafted(t *testing.T, book store.Book, name, text string) {
	t.Helper()
	all, err := book.Drafts()
	if err != nil || string(all[name]) != text {
		t.Errorf("the draft %q has %d bytes of %d, %v", name, len(all[name]), len(text), err)
	}
}

func TestADraftSurvivesADiskWithoutRoom(t *testing.T) {
	book, opts, key := brimful(t)
	long := strings.Repeat("wat zij zei ", 5000)
	if err := book.Keep("long", []byte(long)); err != nil {
		t.Fatal(err)
	}
	if err := book.Keep("short", []byte("kort")); err != nil {
		t.Fatal(err)
	}
	drafted(t, book, "long", long)
	_ = book.Close()
	again := reopen(t, opts, key)
	drafted(t, again, "long", long)
	drafted(t, again, "short", "kort")
	if err := again.Drop("short"); err != nil && !errors.Is(err, store.ErrFull) {
		t.Fatal(err)
	}
	_ = again.Close()
	left, err := filepath.Glob(filepath.Join(opts.StateDir, "*.spare"))
	if err != nil || len(left) != 1 {
		t.Fatalf("%v, %v", left, err)
	}
	if bytes.Contains(readFile(t, left[0]), []byte("wat zij zei")) {
		t.Error("the draft is not sealed")
	}

	// On a disk with room the file takes them, and the spare room is empty again.
	roomy := opts
	roomy.Path = filepath.Join(t.TempDir(), "spoorboek.db")
	writeFile(t, roomy.Path, readFile(t, opts.Path))
	book = reopen(t, roomy, key)
	drafted(t, book, "long", long)
	_ = book.Close()
	elsewhere := roomy
	elsewhere.StateDir = t.TempDir()
	book = reopen(t, elsewhere, key)
	drafted(t, book, "long", long)
	_ = book.Close()
	book = reopen(t, roomy, key)
	if err := book.Keep("long", []byte("opnieuw")); err != nil {
		t.Fatal(err)
	}
	_ = book.Close()
	drafted(t, reopen(t, roomy, key), "long", "opnieuw")
}

func TestADraftSurvivesAFileThatWasRenamedOver(t *testing.T) {
	f := fill(t, 2, 2)
	book := reopen(t, f.opts, f.key)
	f.replace(t)
	if err := book.Keep("note", []byte("half getypt")); err != nil {
		t.Fatal(err)
	}
	drafted(t, book, "note", "half getypt")
	_ = book.Close()
	drafted(t, reopen(t, f.opts, f.key), "note", "half getypt")
}

func TestAnErasureTakesTheDraftsAlongThatTheFileRefused(t *testing.T) {
	f := fill(t, 2, 2)
	victim, other := f.rows[0].ID, f.rows[1].ID
	book := reopen(t, f.opts, f.key)
	f.replace(t)
	for _, name := range []string{"note:" + victim.String(), "note:" + other.String()} {
		if err := book.Keep(name, []byte("half getypt")); err != nil {
			t.Fatal(err)
		}
	}
	_ = book.Close()
	readonly, err := openWith(f.opts, f.key, store.OpenOptions{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	drafted(t, readonly, "note:"+victim.String(), "half getypt")
	_ = readonly.Close()
	book = reopen(t, f.opts, f.key)
	stone := store.Tombstone{Dossier: victim, On: civil.Of(2026, 11, 22), Reason: "retention"}
	if err := book.Erase(context.Background(), stone); err != nil {
		t.Fatal(err)
	}
	drafted(t, book, "note:"+victim.String(), "")
	drafted(t, book, "note:"+other.String(), "half getypt")
	_ = book.Close()
	drafted(t, reopen(t, f.opts, f.key), "note:"+victim.String(), "")
}
