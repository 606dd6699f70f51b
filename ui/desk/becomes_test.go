package desk_test

import (
	"bytes"
	"crypto/rand"
	"path/filepath"
	"testing"
	"time"

	"spoorboek/model/caseload"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/store"
	"spoorboek/store/bolt"
	"spoorboek/ui/desk"
)

// A save works out what becomes of the dossier before it is on the disk; what lies there must be what the
// journal says when it is read from the start.
func TestWhatASaveWorksOutIsWhatTheJournalSays(t *testing.T) {
	book, _, err := bolt.New(bolt.Options{
		Path: filepath.Join(t.TempDir(), "s.db"), Project: caseload.ProjectEntries, Schema: caseload.Schema,
		Decode: dossier.Decode, Rand: rand.Reader,
	}).Create(ctx, nil, store.CreateOptions{Throwaway: true})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = book.Close() })
	d := desk.New(desk.Options{Book: book, Rand: rand.Reader, Author: "coach", Today: today, Clock: time.Now})
	ids := opened(t, d, "Jansen, Karin", "Dijk, Henk")
	for _, a := range []struct {
		name string
		args dossier.Args
		ids  []journal.ID
	}{
		{"contact", dossier.Args{"discussed": "rooster", "promises": "werkgever: rooster sturen 1-12-2026"}, ids[:1]},
		{"application", dossier.Args{"employer": "Hofland", "function": "planner"}, ids[:1]},
		{"assess", dossier.Args{"kind": "fml", "hours-week": "20", "items": "4.14 2"}, ids[1:]},
		{"task", dossier.Args{"text": "bellen", "due": "2026-11-27"}, ids},
		{"phase", dossier.Args{"to": "intake", "reason": "loopt al"}, ids[:1]},
	} {
		if _, err := d.DoArgs(ctx, a.name, a.args, a.ids); err != nil {
			t.Fatalf("%s: %v", a.name, err)
		}
		asProjected(t, book)
	}
	if _, err := d.Undo(ctx); err != nil {
		t.Fatal(err)
	}
	asProjected(t, book)
}

// asProjected holds every row and digest that lies on the disk against its journal.
func asProjected(t *testing.T, book store.Book) {
	t.Helper()
	rows, err := book.Rows(ctx)
	if err != nil {
		t.Fatal(err)
	}
	digests, err := book.Digests(ctx)
	if err != nil {
		t.Fatal(err)
	}
	for i := range rows {
		entries, err := book.Journal(ctx, rows[i].ID)
		if err != nil {
			t.Fatal(err)
		}
		row, digest := caseload.ProjectEntries(rows[i].ID, entries)
		if !bytes.Equal(row, rows[i].Row) || !bytes.Equal(digest, digests[i].Row) {
			t.Errorf("dossier %v lies there otherwise than its journal says", rows[i].ID)
		}
	}
}
