package bolt_test

import (
	"bytes"
	"context"
	"encoding/json"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	bbolt "go.etcd.io/bbolt"

	"spoorboek/model/caseload"
	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/model/sample"
	"spoorboek/store"
	"spoorboek/store/storetest"
)

// words that stand in facts, authors, rows, drafts and reasons of the test.
var secrets = []string{
	"Vermeulen", "Annechien", "rugklachten", "Bakkerij De Korenaar", "06-12345678", "2026-031", "test.said",
	"A. Coach", "halfgeschreven zin", "contact/2026-031", "entry.expunged", "on her request", "text",
}

func TestNoPlaintextStandsInTheFile(t *testing.T) {
	ctx := context.Background()
	opts := options(t)
	book, key := create(t, opts)
	_ = book.Close()
	book = reopen(t, opts, key) // a throwaway file is remembered from here on
	a := storetest.NewAuthor(1)
	id, other := a.ID(), a.ID()
	act := a.Act(id, nil,
		storetest.Said{Text: "Vermeulen, Annechien 2026-031"}, storetest.Said{Text: "rugklachten"},
		storetest.Said{Text: "Bakkerij De Korenaar 06-12345678"})
	second := a.Act(other, nil, storetest.Said{Text: "Vermeulen"})
	if _, err := book.Append(ctx, []store.Change{act, second}); err != nil {
		t.Fatal(err)
	}
	if err := book.Keep("contact/2026-031", []byte("halfgeschreven zin")); err != nil {
		t.Fatal(err)
	}
	nothingShows(t, opts.Path, opts.StateDir)
	entries, _ := book.Journal(ctx, id)
	gone := a.Act(id, entries, journal.Expunged{Entry: entries[1].ID, Reason: "on her request"})
	if _, err := book.Expunge(ctx, gone); err != nil {
		t.Fatal(err)
	}
	stone := store.Tombstone{Dossier: other, On: civil.Of(2026, 11, 22), Reason: "text"}
	if err := book.Erase(ctx, stone); err != nil {
		t.Fatal(err)
	}
	copied := filepath.Join(t.TempDir(), "backup.db")
	if _, err := book.Backup(ctx, store.BackupAsk{Path: copied}); err != nil {
		t.Fatal(err)
	}
	_ = book.Close()
	nothingShows(t, opts.Path, opts.StateDir, copied)
	nothingShowsOf(t, opts.Path, string(key), strings.ReplaceAll(string(key), "-", ""))
}

// nothingShows greps files, and the files of folders, for the secrets.
func nothingShows(t *testing.T, paths ...string) {
	t.Helper()
	for _, p := range paths {
		err := filepath.WalkDir(p, func(path string, d os.DirEntry, err error) error {
			if err == nil && !d.IsDir() {
				nothingShowsOf(t, path, secrets...)
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
}

func nothingShowsOf(t *testing.T, path string, secrets ...string) {
	t.Helper()
	b := readFile(t, path)
	for _, s := range secrets {
		if bytes.Contains(b, []byte(s)) {
			t.Errorf("%q stands in %s", s, path)
		}
	}
}

// A whole invented caseload: none of the texts in its facts can be read in the file, nor in what lies
// beside it.
func TestNoTextOfACaseloadStandsInTheFile(t *testing.T) {
	opts := options(t)
	opts.Project, opts.Schema, opts.Decode = caseload.ProjectEntries, caseload.Schema, dossier.Decode
	book, key := create(t, opts)
	_ = book.Close()
	book = reopen(t, opts, key)
	texts := map[string]bool{}
	var changes []store.Change
	for id, entries := range sample.Generate(sample.Options{Today: civil.Of(2026, 11, 23), Seed: 3}) {
		changes = append(changes, store.Change{Dossier: id, Entries: entries})
		for _, e := range entries {
			collect(t, texts, e.Payload)
		}
	}
	if _, err := book.Append(context.Background(), changes); err != nil {
		t.Fatal(err)
	}
	_ = book.Close()
	if len(texts) < 300 {
		t.Fatalf("only %d texts: the sample is not what this test thinks", len(texts))
	}
	nothingShowsOf(t, opts.Path, slices.Collect(maps.Keys(texts))...)
}

// collect gathers the texts in a payload. Short ones could stand in the file by chance.
func collect(t *testing.T, texts map[string]bool, payload []byte) {
	t.Helper()
	var tree any
	if err := json.Unmarshal(payload, &tree); err != nil {
		t.Fatal(err)
	}
	var walk func(any)
	walk = func(v any) {
		switch v := v.(type) {
		case string:
			if len(v) >= 5 {
				texts[v] = true
			}
		case []any:
			for _, inside := range v {
				walk(inside)
			}
		case map[string]any:
			for _, inside := range v {
				walk(inside)
			}
		}
	}
	walk(tree)
}

func TestAfterErasingTheKeyIsNowhereInTheFile(t *testing.T) {
	ctx := context.Background()
	f := fill(t, 3, 4)
	victim := f.rows[0].ID
	var traces [][]byte
	f.edit(t, func(tx *bbolt.Tx) error {
		for _, name := range []string{"k", "K", "r", "d"} {
			traces = append(traces, bytes.Clone(tx.Bucket([]byte(name)).Get(victim[:])))
		}
		index := tx.Bucket([]byte("k")).Get(make([]byte, 16))
		traces = append(traces, bytes.Clone(index))
		return nil
	})
	book := reopen(t, f.opts, f.key)
	stone := store.Tombstone{Dossier: victim, On: civil.Of(2026, 11, 22), Reason: "retention"}
	if err := book.Erase(ctx, stone); err != nil {
		t.Fatal(err)
	}
	now := readFile(t, f.opts.Path)
	for n, trace := range traces {
		if len(trace) == 0 || bytes.Contains(now, trace) {
			t.Errorf("sealed value %d of the erased dossier is still in the file: %d bytes", n, len(trace))
		}
	}
	for id, right := range f.journals {
		entries, err := book.Journal(ctx, id)
		if id != victim && (err != nil || len(entries) != len(right)) {
			t.Errorf("another dossier: %d entries, %v", len(entries), err)
		}
	}
	if report, err := book.Check(ctx, nil); err != nil || len(report.Problems) > 0 {
		t.Errorf("check: %+v, %v", report, err)
	}
	if _, err := os.Stat(f.opts.Path + ".compact"); !os.IsNotExist(err) {
		t.Errorf("the file written anew is still there: %v", err)
	}
}

func TestABackupIsVerifiedOpensWithTheSameKeyAndTakesNobodysPlace(t *testing.T) {
	ctx := context.Background()
	f := fill(t, 5, 10)
	book := reopen(t, f.opts, f.key)
	target := filepath.Join(t.TempDir(), "usb", "backup.db")
	done, err := book.Backup(ctx, store.BackupAsk{Path: target})
	if err != nil || done.Report.Dossiers != 5 || done.Report.Entries != 50 || done.Bytes == 0 {
		t.Fatalf("%+v, %v", done, err)
	}
	_, err = book.Backup(ctx, store.BackupAsk{Path: target})
	want(t, err, store.ErrExists)
	if _, err := os.Stat(target + ".part"); !os.IsNotExist(err) {
		t.Errorf("the part is still there: %v", err)
	}
	elsewhere := f.opts
	elsewhere.Path = target
	twin := reopen(t, elsewhere, f.key)
	f.compare(t, twin)
}

func TestABackupOfADamagedFileIsNoBackup(t *testing.T) {
	f := fill(t, 3, 3)
	f.edit(t, func(tx *bbolt.Tx) error { return tx.Bucket([]byte("d")).Delete(f.rows[0].ID[:]) })
	book := reopen(t, f.opts, f.key)
	target := filepath.Join(t.TempDir(), "backup.db")
	_, err := book.Backup(context.Background(), store.BackupAsk{Path: target})
	want(t, err, store.ErrDamaged)
	if _, err := os.Stat(target); !os.IsNotExist(err) {
		t.Errorf("there is a file: %v", err)
	}
}
