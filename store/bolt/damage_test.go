package bolt_test

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"runtime"
	"slices"
	"testing"

	bbolt "go.etcd.io/bbolt"

	"github.com/google/go-cmp/cmp"

	"spoorboek/model/journal"
	"spoorboek/store"
	"spoorboek/store/bolt"
	"spoorboek/store/storetest"
)

// filled is a file with some dossiers, and all that it should tell.
type filled struct {
	opts     bolt.Options
	key      []byte
	bytes    []byte
	rows     []store.Record
	journals map[journal.ID][]journal.Entry
}

func fill(t testing.TB, dossiers, entries int) *filled {
	t.Helper()
	ctx := context.Background()
	f := &filled{opts: options(t), journals: map[journal.ID][]journal.Entry{}}
	book, key := create(t, f.opts)
	f.key = key
	a := storetest.NewAuthor(5)
	for n := range dossiers {
		id := a.ID()
		var have []journal.Entry
		var changes []store.Change
		for e := range entries {
			c := a.Act(id, have, storetest.Said{Text: fmt.Sprintf("dossier %d says %d", n, e)})
			c.Expect = nil
			have, changes = append(have, c.Entries...), append(changes, c)
		}
		if _, err := book.Append(ctx, changes); err != nil {
			t.Fatal(err)
		}
		f.journals[id] = have
	}
	if err := book.Keep("note", []byte("half a sentence")); err != nil {
		t.Fatal(err)
	}
	var err error
	if f.rows, err = book.Rows(ctx); err != nil {
		t.Fatal(err)
	}
	if err := book.Close(); err != nil {
		t.Fatal(err)
	}
	if f.bytes, err = os.ReadFile(f.opts.Path); err != nil {
		t.Fatal(err)
	}
	return f
}

// hurt is one way to damage a file.
func hurt(b []byte, n uint64) (string, []byte) {
	dice := rand.New(rand.NewPCG(n, 17))
	b = bytes.Clone(b)
	pages := len(b) / 4096
	page := func() []byte { at := dice.IntN(pages) * 4096; return b[at : at+4096] }
	switch n % 10 {
	case 0:
		return "cut off", b[:dice.IntN(len(b))]
	case 1:
		clear(page())
		return "a page of zeros", b
	case 2:
		p, q := page(), page()
		held := bytes.Clone(p)
		copy(p, q)
		copy(q, held)
		return "two pages swapped", b
	case 3, 4, 5: // the heads of pages are where bbolt is most easily led astray
		p := page()
		p[dice.IntN(160)] ^= 1 << dice.IntN(8)
		return "a bit in a page's head", b
	case 6:
		copy(page(), page())
		return "a page copied over another", b
	}
	for range 1 + dice.IntN(3) {
		b[dice.IntN(len(b))] ^= 1 << dice.IntN(8)
	}
	return "some bits", b
}

// Every damaged file is refused, or tells nothing but what was written.
func TestDamageIsNeverSilentAndNeverFatal(t *testing.T) {
	t.Parallel()
	f := fill(t, 6, 25)
	opened := 0
	for n := range uint64(corpus) {
		what, b := hurt(f.bytes, n)
		if bytes.Equal(b, f.bytes) {
			continue
		}
		t.Run(fmt.Sprintf("%d %s", n, what), func(t *testing.T) {
			opts := f.opts
			opts.StateDir = t.TempDir()
			writeFile(t, opts.Path, b)
			book, err := openWith(opts, f.key, store.OpenOptions{})
			if err != nil {
				if !errors.Is(err, store.ErrDamaged) && !errors.Is(err, store.ErrOlder) {
					t.Errorf("refused with %v", err)
				}
				return
			}
			opened++
			defer book.Close()
			f.compare(t, book)
		})
	}
	t.Logf("%d damaged files opened", opened)
}

// compare checks that whatever a book tells is right.
func (f *filled) compare(t *testing.T, book store.Book) {
	ctx := context.Background()
	if rows, err := book.Rows(ctx); err == nil {
		same(t, "a wrong row", f.rows, rows)
	} else {
		want(t, err, store.ErrDamaged)
	}
	a := storetest.NewAuthor(6)
	for id, right := range f.journals {
		entries, err := book.Journal(ctx, id)
		if err != nil {
			if !errors.Is(err, store.ErrDamaged) && !errors.Is(err, store.ErrNotFound) {
				t.Errorf("journal: %v", err)
			}
			continue
		}
		same(t, "a wrong journal", right, entries)
		act := a.Act(id, entries, storetest.Said{Text: "goes on"})
		if _, err := book.Append(ctx, []store.Change{act}); err != nil {
			continue
		}
		if again, err := book.Journal(ctx, id); err != nil || len(again) != len(right)+1 {
			t.Errorf("after another act: %d entries, %v", len(again), err)
		}
	}
	if _, err := book.Check(ctx, nil); err != nil {
		want(t, err, store.ErrDamaged)
	}
}

// same spares the sound case the cost of a difference: five hundred files are compared byte by byte.
func same(t *testing.T, what string, right, told any) {
	t.Helper()
	if !reflect.DeepEqual(right, told) {
		t.Error(what, cmp.Diff(right, told))
	}
}

// edit changes a closed file through bbolt, as somebody would who knows the layout but no key.
func (f *filled) edit(t *testing.T, change func(tx *bbolt.Tx) error) {
	t.Helper()
	writeFile(t, f.opts.Path, f.bytes)
	db, err := bbolt.Open(f.opts.Path, 0o600, nil)
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(db.Update(change), db.Close()); err != nil {
		t.Fatal(err)
	}
}

func TestWhatIsTakenAwayOrPutBackIsNoticed(t *testing.T) {
	f := fill(t, 4, 5)
	ctx := context.Background()
	victim := f.rows[1].ID
	bucket := func(tx *bbolt.Tx, name string) *bbolt.Bucket { return tx.Bucket([]byte(name)) }
	entry := func(n byte) []byte { return append(bytes.Clone(victim[:]), 0, 0, 0, 0, 0, 0, 0, n) }
	for name, c := range map[string]struct {
		change      func(tx *bbolt.Tx) error
		rows, opens bool // what still answers: rows, and the journal of the victim
		part        store.Part
	}{
		"a row": {
			change: func(tx *bbolt.Tx) error { return bucket(tx, "r").Delete(victim[:]) }, part: store.InRow,
		},
		"the last entry": {
			change: func(tx *bbolt.Tx) error { return bucket(tx, "e").Delete(entry(4)) }, rows: true, part: store.InEntries,
		},
		"an entry in the middle": {
			change: func(tx *bbolt.Tx) error { return bucket(tx, "e").Delete(entry(2)) }, rows: true, part: store.InEntries,
		},
		"an entry put in another's place": {
			change: func(tx *bbolt.Tx) error {
				return bucket(tx, "e").Put(entry(2), bytes.Clone(bucket(tx, "e").Get(entry(3))))
			}, rows: true, part: store.InEntries,
		},
		"a row put in another's place": {
			change: func(tx *bbolt.Tx) error {
				other := f.rows[2].ID
				return bucket(tx, "r").Put(victim[:], bytes.Clone(bucket(tx, "r").Get(other[:])))
			}, part: store.InRow,
		},
		"one copy of the key": {
			change: func(tx *bbolt.Tx) error { return bucket(tx, "k").Delete(victim[:]) }, rows: true, opens: true,
			part: store.InKey,
		},
		"both copies of the key": {
			change: func(tx *bbolt.Tx) error {
				return errors.Join(bucket(tx, "k").Delete(victim[:]), bucket(tx, "K").Delete(victim[:]))
			}, rows: true, part: store.InKey,
		},
		"a digest": {
			change: func(tx *bbolt.Tx) error { return bucket(tx, "d").Delete(victim[:]) }, rows: true, opens: true,
			part: store.InDigest,
		},
	} {
		t.Run(name, func(t *testing.T) {
			f.edit(t, c.change)
			book := reopen(t, f.opts, f.key)
			defer book.Close()
			if _, err := book.Rows(ctx); (err == nil) != c.rows || err != nil && !errors.Is(err, store.ErrDamaged) {
				t.Errorf("rows: %v", err)
			}
			_, err := book.Journal(ctx, victim)
			if (err == nil) != c.opens {
				t.Errorf("journal: %v", err)
			}
			report, err := book.Check(ctx, nil)
			if err != nil || len(report.Problems) == 0 {
				t.Errorf("the check finds nothing: %+v, %v", report, err)
			}
			if !slices.ContainsFunc(report.Problems, func(err error) bool {
				var damage *store.DamagedError
				return errors.As(err, &damage) && damage.Part == c.part
			}) {
				t.Errorf("no problem names the part %q: %v", c.part, report.Problems)
			}
			for id := range f.journals {
				if _, err := book.Journal(ctx, id); id != victim && err != nil {
					t.Errorf("another dossier does not open: %v", err)
				}
			}
		})
	}
}

func TestAnOldRowPutBackIsNoticed(t *testing.T) {
	f := fill(t, 3, 2)
	ctx, victim := context.Background(), f.rows[0].ID
	old := map[string][]byte{}
	f.edit(t, func(tx *bbolt.Tx) error {
		old["r"] = bytes.Clone(tx.Bucket([]byte("r")).Get(victim[:]))
		return nil
	})
	book := reopen(t, f.opts, f.key)
	a := storetest.NewAuthor(9)
	act := a.Act(victim, f.journals[victim], storetest.Said{Text: "newest"})
	if _, err := book.Append(ctx, []store.Change{act}); err != nil {
		t.Fatal(err)
	}
	_ = book.Close()
	f.bytes = readFile(t, f.opts.Path)
	f.edit(t, func(tx *bbolt.Tx) error {
		last := append(bytes.Clone(victim[:]), 0, 0, 0, 0, 0, 0, 0, 2)
		return errors.Join(tx.Bucket([]byte("r")).Put(victim[:], old["r"]), tx.Bucket([]byte("e")).Delete(last))
	})
	book = reopen(t, f.opts, f.key)
	_, err := book.Rows(ctx)
	want(t, err, store.ErrDamaged)
}

// replace puts another file in the place of the open one, as a sync client does.
func (f *filled) replace(t *testing.T) {
	t.Helper()
	writeFile(t, f.opts.Path+".sync", f.bytes)
	if err := os.Rename(f.opts.Path+".sync", f.opts.Path); err != nil {
		t.Fatal(err)
	}
}

func TestAFileThatIsRenamedOverTakesNoActs(t *testing.T) {
	f := fill(t, 2, 2)
	ctx := context.Background()
	book := reopen(t, f.opts, f.key)
	f.replace(t)
	a := storetest.NewAuthor(9)
	id := f.rows[0].ID
	act := a.Act(id, f.journals[id], storetest.Said{Text: "newest"})
	_, err := book.Append(ctx, []store.Change{act})
	want(t, err, store.ErrReplaced)
	want(t, book.Erase(ctx, store.Tombstone{Dossier: id}), store.ErrReplaced)
	if _, err := book.Journal(ctx, id); err != nil {
		t.Errorf("reading what is open: %v", err)
	}
}

// A page of bbolt says of each value how long it is. One that says two gigabytes is refused, or not believed.
func TestALengthOfTwoGigabytesAsksForNoMemory(t *testing.T) {
	f := fill(t, 2, 5)
	f.opts.StateDir = "" // or each act that goes on makes the next file an older one
	header := filepath.Join(t.TempDir(), "whole.db")
	writeFile(t, header, f.bytes)
	refused := 0
	for at := 2 * 4096; at < len(f.bytes); at += 4096 {
		const leaf, flagsAt, lengthAt = 2, 8, 16 + 12
		if f.bytes[at+flagsAt] != leaf {
			continue
		}
		b := bytes.Clone(f.bytes)
		binary.LittleEndian.PutUint32(b[at+lengthAt:], 1<<31)
		writeFile(t, f.opts.Path, b)
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		book, err := openWith(f.opts, f.key, store.OpenOptions{})
		if err != nil {
			want(t, err, store.ErrDamaged)
			refused++
		} else {
			f.compare(t, book)
			_ = book.Close()
		}
		if done, opts, err := f.rescued(t, b, store.RescueAsk{Header: header}); err == nil {
			f.proves(t, done, opts)
		}
		runtime.ReadMemStats(&after)
		if asked := after.TotalAlloc - before.TotalAlloc; asked > 64<<20 {
			t.Errorf("page %d: %d MiB", at/4096, asked>>20)
		}
	}
	if refused == 0 {
		t.Error("no page was refused: the test shows nothing")
	}
}

func TestTheSurveyTakesEverySoundFile(t *testing.T) {
	f := fill(t, 40, 20)
	for _, whole := range []bool{true, false} {
		if err := bolt.Survey(f.opts.Path, whole); err != nil {
			t.Errorf("whole %v: %v", whole, err)
		}
	}
}
