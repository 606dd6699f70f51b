package bolt_test

import (
	"bytes"
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"spoorboek/model/civil"
	"spoorboek/model/journal"
	"spoorboek/store"
	"spoorboek/store/bolt"
	"spoorboek/store/storetest"
)

// newFormat writes the files of a format that is new; those of formats that were released are never written
// again.
var newFormat = flag.Bool("new-format", false, "write the file of the present format")

// Every format that left the house opens for ever: each folder of testdata holds a file, its recovery key, and
// what the file must tell.
func TestEveryFormatEverReleasedOpens(t *testing.T) {
	if *newFormat {
		makeGolden(t, filepath.Join("testdata", "v1"))
	}
	formats, err := filepath.Glob(filepath.Join("testdata", "v*"))
	if err != nil || len(formats) == 0 {
		t.Fatalf("%v, %v", formats, err)
	}
	for _, dir := range formats {
		t.Run(filepath.Base(dir), func(t *testing.T) {
			opts := options(t)
			writeFile(t, opts.Path, readFile(t, filepath.Join(dir, "spoorboek.db")))
			key := bytes.TrimSpace(readFile(t, filepath.Join(dir, "key")))
			book := reopen(t, opts, key)
			if diff := cmp.Diff(string(readFile(t, filepath.Join(dir, "told"))), tell(t, book)); diff != "" {
				t.Error(diff)
			}
			_ = book.Close()
			into := filepath.Join(t.TempDir(), "rescued.db")
			done, err := bolt.New(opts).Rescue(context.Background(),
				store.RescueAsk{From: opts.Path, Into: into, Secret: bytes.Clone(key)})
			if err != nil || !done.Proven {
				t.Errorf("%+v, %v", done, err)
			}
		})
	}
}

// tell writes down all that a book tells.
func tell(t *testing.T, book store.Book) string {
	t.Helper()
	ctx, out := context.Background(), &strings.Builder{}
	rows, err := book.Rows(ctx)
	if err != nil {
		t.Fatal(err)
	}
	ids := []journal.ID{journal.OfficeID()}
	for _, r := range rows {
		fmt.Fprintf(out, "row %v %q\n", r.ID, r.Row)
		ids = append(ids, r.ID)
	}
	for _, id := range ids {
		entries, err := book.Journal(ctx, id)
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range entries {
			fmt.Fprintf(out, "entry %v %v %s %v %s %q\n", id, e.Hash(), e.Kind, e.On, e.By, e.Payload)
		}
	}
	acts, err := book.Acts(ctx, 0)
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range acts {
		fmt.Fprintf(out, "act %v %s %s %v %v\n", l.Act, l.Recorded.Format("2006-01-02"), l.Name, l.Dossiers, l.Retracts)
	}
	drafts, err := book.Drafts()
	if err != nil {
		t.Fatal(err)
	}
	stones, err := book.Tombstones(ctx)
	if err != nil {
		t.Fatal(err)
	}
	fmt.Fprintf(out, "drafts %q\nstones %v\n", drafts, stones)
	return out.String()
}

// makeGolden writes a small file with something of everything in it.
func makeGolden(t *testing.T, dir string) {
	t.Helper()
	opts := options(t)
	book, key := create(t, opts)
	ctx, a := context.Background(), storetest.NewAuthor(44)
	var ids []journal.ID
	have := map[journal.ID][]journal.Entry{}
	write := func(id journal.ID, facts ...journal.Fact) journal.Entry {
		act := a.Act(id, have[id], facts...)
		if _, err := book.Append(ctx, []store.Change{act}); err != nil {
			t.Fatal(err)
		}
		have[id] = append(slices.Clone(have[id]), act.Entries...)
		return act.Entries[0]
	}
	for range 3 {
		id := a.ID()
		ids = append(ids, id)
		write(id, storetest.Said{Text: "opened"}, storetest.Said{Text: strings.Repeat("long ", 400)})
	}
	write(journal.OfficeID(), storetest.Said{Text: "setting"})
	wrong := write(ids[0], storetest.Said{Text: "a mistake"})
	write(ids[0], journal.Retracted{Act: wrong.Act})
	if _, err := book.Expunge(ctx, a.Act(ids[0], have[ids[0]], journal.Expunged{Entry: wrong.ID})); err != nil {
		t.Fatal(err)
	}
	stone := store.Tombstone{
		Dossier: ids[2], On: civil.Of(2026, 11, 23), Reason: "retention", Figures: `{"year":2026}`,
	}
	if err := book.Erase(ctx, stone); err != nil {
		t.Fatal(err)
	}
	if err := book.Keep("note", []byte("half a sentence")); err != nil {
		t.Fatal(err)
	}
	told := tell(t, book)
	if err := os.RemoveAll(dir); err != nil {
		t.Fatal(err)
	}
	if _, err := book.Backup(ctx, store.BackupAsk{Path: filepath.Join(dir, "spoorboek.db")}); err != nil {
		t.Fatal(err)
	}
	writeFile(t, filepath.Join(dir, "key"), append(key, '\n'))
	writeFile(t, filepath.Join(dir, "told"), []byte(told))
}
