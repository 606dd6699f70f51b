package bolt_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	bbolt "go.etcd.io/bbolt"

	"spoorboek/model/journal"
	"spoorboek/store"
	"spoorboek/store/bolt"
	"spoorboek/store/storetest"
)

// rescued rescues the bytes of a damaged file, and gives the report and the options of the new file.
func (f *filled) rescued(t *testing.T, damaged []byte, ask store.RescueAsk) (store.Rescued, bolt.Options, error) {
	t.Helper()
	dir := t.TempDir()
	ask.From, ask.Into = filepath.Join(dir, "damaged.db"), filepath.Join(dir, "rescued.db")
	ask.Secret = append([]byte(nil), f.key...)
	writeFile(t, ask.From, damaged)
	opts := f.opts
	opts.StateDir = filepath.Join(dir, "state")
	done, err := bolt.New(opts).Rescue(context.Background(), ask)
	if left := readFile(t, ask.From); !bytes.Equal(left, damaged) {
		t.Error("the damaged file was changed")
	}
	opts.Path = ask.Into
	return done, opts, err
}

// proves checks a rescue against what was written: what is called complete is, what is there is right and in
// its order, what is missing is counted. It gives the number of entries that came back.
func (f *filled) proves(t *testing.T, done store.Rescued, opts bolt.Options) int {
	t.Helper()
	ctx, book := context.Background(), reopen(t, opts, f.key)
	defer book.Close()
	told := map[journal.ID]store.RescuedDossier{}
	total := 0
	for _, d := range done.Dossiers {
		told[d.ID] = d
		total += d.Entries
	}
	for id, right := range f.journals {
		d := told[id]
		have, err := book.Journal(ctx, id)
		if d.Entries == 0 && errors.Is(err, store.ErrNotFound) {
			continue
		}
		if err != nil || len(have) != d.Entries {
			t.Errorf("%d entries of %d told, %v", len(have), d.Entries, err)
		}
		wrong := 0
		for i, at := 0, 0; i < len(have); i++ {
			for at < len(right) && right[at].ID != have[i].ID {
				at++
			}
			if at == len(right) || !cmp.Equal(right[at], have[i]) {
				wrong++
			}
		}
		if wrong > 0 || d.State == store.RescueComplete && len(have) != len(right) {
			t.Errorf("%+v: %d entries of %d, %d wrong", d, len(have), len(right), wrong)
		}
		// Without the dossier's row nobody knows how many there were behind the last one found.
		if len(have)+d.Missing > len(right) {
			t.Errorf("%+v: %d and %d missing are more than %d", d, len(have), d.Missing, len(right))
		}
	}
	return total
}

func TestARescueOfAWholeFileIsProvenComplete(t *testing.T) {
	f := fill(t, 5, 12)
	done, opts, err := f.rescued(t, f.bytes, store.RescueAsk{})
	if err != nil || !done.Proven || len(done.Dossiers) != 5 {
		t.Fatalf("%+v, %v", done, err)
	}
	for _, d := range done.Dossiers {
		if d.State != store.RescueComplete || d.Missing != 0 || len(d.Row) == 0 {
			t.Errorf("%+v", d)
		}
	}
	f.compare(t, reopen(t, opts, f.key))
}

func TestWhatIsLeftOfAFileComesBack(t *testing.T) {
	f := fill(t, 8, 40)
	all := 8 * 40
	for name, c := range map[string]struct {
		harm  func(b []byte) []byte
		least int
	}{
		"both first pages are gone":      {func(b []byte) []byte { clear(b[:8192]); return b }, all},
		"the list of free pages is gone": {func(b []byte) []byte { return zeroFreelist(b) }, all},
		"it was cut off at half":         {func(b []byte) []byte { return b[:len(b)/2] }, all / 8},
		"its first quarter is gone":      {func(b []byte) []byte { clear(b[:len(b)/4]); return b }, all / 8},
	} {
		t.Run(name, func(t *testing.T) {
			header := filepath.Join(t.TempDir(), "whole.db")
			writeFile(t, header, f.bytes)
			done, opts, err := f.rescued(t, c.harm(bytes.Clone(f.bytes)), store.RescueAsk{Header: header})
			if err != nil {
				if !errors.Is(err, store.ErrDamaged) || c.least == all {
					t.Fatal(err)
				}
				return
			}
			if got := f.proves(t, done, opts); got < c.least && c.least == all {
				t.Errorf("%d of %d entries", got, all)
			}
		})
	}
}

// zeroFreelist overwrites the pages that say they list free pages.
func zeroFreelist(b []byte) []byte {
	for at := 8192; at < len(b); at += 4096 {
		if b[at+8] == 0x10 && b[at+9] == 0 {
			clear(b[at : at+4096])
		}
	}
	return b
}

func TestABackupFillsTheGaps(t *testing.T) {
	f := fill(t, 4, 6)
	victim := f.rows[1].ID
	backup := filepath.Join(t.TempDir(), "backup.db")
	writeFile(t, backup, f.bytes)
	f.edit(t, func(tx *bbolt.Tx) error {
		e := tx.Bucket([]byte("e"))
		middle := append(bytes.Clone(victim[:]), 0, 0, 0, 0, 0, 0, 0, 2)
		return errors.Join(e.Put(middle, []byte("damage")))
	})
	damaged := wipeStale(t, f)
	done, opts, err := f.rescued(t, damaged, store.RescueAsk{})
	if err != nil {
		t.Fatal(err)
	}
	if d := dossierOf(done, victim); d.State != store.RescueGaps || d.Missing != 1 || d.Entries != 5 {
		t.Errorf("%+v", d)
	}
	f.proves(t, done, opts)
	done, opts, err = f.rescued(t, damaged, store.RescueAsk{Beside: backup})
	if err != nil || !done.Proven {
		t.Fatalf("%+v, %v", done, err)
	}
	if d := dossierOf(done, victim); d.State != store.RescueComplete || d.FromBackup != 1 {
		t.Errorf("%+v", d)
	}
	f.compare(t, reopen(t, opts, f.key))
}

// wipeStale gives the bytes of the file without what its free pages still hold.
func wipeStale(t *testing.T, f *filled) []byte {
	t.Helper()
	into := filepath.Join(t.TempDir(), "compact.db")
	from, err := bbolt.Open(f.opts.Path, 0o600, nil)
	if err != nil {
		t.Fatal(err)
	}
	to, err := bbolt.Open(into, 0o600, nil)
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(bbolt.Compact(to, from, 0), to.Close(), from.Close()); err != nil {
		t.Fatal(err)
	}
	return readFile(t, into)
}

func dossierOf(done store.Rescued, id journal.ID) store.RescuedDossier {
	for _, d := range done.Dossiers {
		if d.ID == id {
			return d
		}
	}
	return store.RescuedDossier{}
}

func TestARescueBringsNothingBackThatWasErasedOrExpunged(t *testing.T) {
	f := fill(t, 4, 6)
	ctx, backup := context.Background(), filepath.Join(t.TempDir(), "backup.db")
	book := reopen(t, f.opts, f.key)
	if _, err := book.Backup(ctx, store.BackupAsk{Path: backup}); err != nil {
		t.Fatal(err)
	}
	erased, kept := f.rows[0].ID, f.rows[1].ID
	if err := book.Erase(ctx, store.Tombstone{Dossier: erased, Reason: "retention"}); err != nil {
		t.Fatal(err)
	}
	entry := f.journals[kept][3].ID
	a := storetest.NewAuthor(8)
	gone := a.Act(kept, f.journals[kept], journal.Expunged{Entry: entry, Reason: "on request"})
	if _, err := book.Expunge(ctx, gone); err != nil {
		t.Fatal(err)
	}
	_ = book.Close()
	for name, ask := range map[string]store.RescueAsk{"alone": {}, "with a backup of before": {Beside: backup}} {
		t.Run(name, func(t *testing.T) {
			done, opts, err := f.rescued(t, readFile(t, f.opts.Path), ask)
			if err != nil || !done.Proven || done.Stones != 1 || len(done.Dossiers) != 3 {
				t.Fatalf("%+v, %v", done, err)
			}
			again := reopen(t, opts, f.key)
			_, err = again.Journal(ctx, erased)
			want(t, err, store.ErrNotFound)
			have, err := again.Journal(ctx, kept)
			if err != nil || len(have) != 7 || !have[3].Expunged() {
				t.Errorf("%d entries, %v", len(have), err)
			}
		})
	}
}

func TestARescueNeedsTheSecretAndANewPlace(t *testing.T) {
	f := fill(t, 1, 1)
	v := bolt.New(f.opts)
	ctx, into := context.Background(), filepath.Join(t.TempDir(), "new.db")
	_, err := v.Rescue(ctx, store.RescueAsk{From: f.opts.Path, Into: into, Secret: phrase("no such phrase")})
	want(t, err, store.ErrLocked)
	_, err = v.Rescue(ctx, store.RescueAsk{From: f.opts.Path, Into: f.opts.Path, Secret: phrase(string(f.key))})
	want(t, err, store.ErrExists)
	writeFile(t, into, bytes.Repeat([]byte("nothing of ours "), 4096))
	opts := f.opts
	opts.StateDir = ""
	_, err = bolt.New(opts).Rescue(ctx, store.RescueAsk{From: into, Into: into + "2", Secret: phrase(string(f.key))})
	want(t, err, store.ErrDamaged)
}

// corpus is how many damaged files every run of the tests makes.
const corpus = 500

// Every damaged file gives back what can be proved, and says of the rest that it is missing.
func TestEveryDamagedFileIsRescuedAsFarAsItGoes(t *testing.T) {
	t.Parallel()
	f := fill(t, 4, 15)
	header := filepath.Join(t.TempDir(), "whole.db")
	writeFile(t, header, f.bytes)
	back, all, whole, refused := 0, 0, 0, 0
	for n := range uint64(corpus) {
		what, b := hurt(f.bytes, n)
		t.Run(fmt.Sprintf("%d %s", n, what), func(t *testing.T) {
			done, opts, err := f.rescued(t, b, store.RescueAsk{Header: header})
			if err != nil {
				refused++
				want(t, err, store.ErrDamaged)
				return
			}
			got := f.proves(t, done, opts)
			back, all = back+got, all+4*15
			if got == 4*15 {
				whole++
			}
		})
	}
	t.Logf("%d files: %d whole, %d refused; %d of %d entries came back", corpus, whole, refused, back, all)
	if whole < corpus/2 {
		t.Errorf("only %d of %d files came back whole", whole, corpus)
	}
}
