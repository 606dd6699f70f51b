package bolt_test

import (
	"context"
	"crypto/rand"
	"fmt"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"spoorboek/model/journal"
	"spoorboek/store"
	"spoorboek/store/storetest"
)

// wide projects rows of the size that the caseload's have.
func wide(id journal.ID, entries []journal.Entry) (row, digest []byte) {
	row = make([]byte, 400)
	copy(row, fmt.Sprint(id, len(entries)))
	return row, row[:200]
}

// stocked makes a file with dossiers of so many entries.
func stocked(b *testing.B, dossiers, entries int) (store.Book, []byte, []journal.ID) {
	b.Helper()
	opts := options(b)
	opts.Rand, opts.Project = rand.Reader, wide
	book, key := create(b, opts)
	a := storetest.NewAuthor(1)
	ids := make([]journal.ID, dossiers)
	var batch []store.Change
	for n := range ids {
		ids[n] = a.ID()
		facts := make([]journal.Fact, entries)
		for i := range facts {
			facts[i] = storetest.Said{Text: fmt.Sprintf("%d: gebeld, afspraak gemaakt voor het driegesprek", i)}
		}
		batch = append(batch, a.Act(ids[n], nil, facts...))
		if len(batch) == 250 || n == len(ids)-1 {
			if _, err := book.Append(context.Background(), batch); err != nil {
				b.Fatal(err)
			}
			batch = nil
		}
	}
	return book, key, ids
}

func BenchmarkAppend(b *testing.B) {
	book, _, ids := stocked(b, 10_000, 60)
	a := storetest.NewAuthor(2)
	ctx := context.Background()
	for _, entries := range []int{60, 1000} {
		b.Run(fmt.Sprintf("to a dossier of %d entries", entries), func(b *testing.B) {
			have, err := book.Journal(ctx, ids[0])
			if err != nil {
				b.Fatal(err)
			}
			for len(have) < entries {
				c := a.Act(ids[0], have[len(have)-1:], storetest.Said{Text: "gebeld, geen gehoor"})
				have = append(have, c.Entries...)
				if _, err := book.Append(ctx, []store.Change{c}); err != nil {
					b.Fatal(err)
				}
			}
			acts := make([]store.Change, b.N)
			for n := range acts {
				acts[n] = a.Act(ids[0], have[len(have)-1:], storetest.Said{Text: "gebeld, geen gehoor"})
				have = append(have, acts[n].Entries...)
			}
			took := make([]time.Duration, b.N)
			b.ResetTimer()
			for n := range b.N {
				start := time.Now()
				if _, err := book.Append(ctx, acts[n:n+1]); err != nil {
					b.Fatal(err)
				}
				took[n] = time.Since(start)
			}
			slices.Sort(took)
			b.ReportMetric(float64(took[b.N/2].Microseconds())/1000, "p50-ms")
		})
	}
}

func BenchmarkRows10000(b *testing.B) {
	book, _, _ := stocked(b, 10000, 3)
	b.ResetTimer()
	for range b.N {
		if rows, err := book.Rows(context.Background()); err != nil || len(rows) != 10000 {
			b.Fatal(len(rows), err)
		}
	}
}

func BenchmarkOpen1000Entries(b *testing.B) {
	// More dossiers than the book keeps decoded, so that each is read from the file.
	book, _, ids := stocked(b, 40, 1000)
	b.ResetTimer()
	for n := range b.N {
		if list, err := book.Journal(context.Background(), ids[n%len(ids)]); err != nil || len(list) != 1000 {
			b.Fatal(len(list), err)
		}
	}
}

func BenchmarkOpenFile10000(b *testing.B) {
	opts := options(b)
	opts.Rand, opts.Project = rand.Reader, wide
	book, key, _ := stocked(b, 10000, 60)
	opts.Path = book.About().Path
	opts.StateDir = filepath.Join(filepath.Dir(opts.Path), "..", "state")
	if err := book.Close(); err != nil {
		b.Fatal(err)
	}
	b.ResetTimer()
	for range b.N {
		book, err := openWith(opts, key, store.OpenOptions{})
		if err != nil {
			b.Fatal(err)
		}
		if rows, err := book.Rows(context.Background()); err != nil || len(rows) != 10000 {
			b.Fatal(len(rows), err)
		}
		if err := book.Close(); err != nil {
			b.Fatal(err)
		}
	}
}

// sizes are those of a large office and of a coach after some years.
var sizes = []struct{ dossiers, entries int }{{200, 100}, {10_000, 60}}

// BenchmarkBackup makes a copy, reads it back and verifies every value in it: half a second for the small
// file, six for the large one.
func BenchmarkBackup(b *testing.B) {
	for _, size := range sizes {
		b.Run(fmt.Sprintf("%dx%d", size.dossiers, size.entries), func(b *testing.B) {
			book, _, _ := stocked(b, size.dossiers, size.entries)
			folder, n := b.TempDir(), 0
			for b.Loop() {
				n++
				ask := store.BackupAsk{Path: filepath.Join(folder, fmt.Sprint(n, ".db"))}
				done, err := book.Backup(context.Background(), ask)
				if err != nil || done.Report.Entries != size.dossiers*size.entries {
					b.Fatalf("%+v, %v", done, err)
				}
				b.ReportMetric(float64(done.Bytes)/(1<<20), "MiB")
			}
		})
	}
}

// BenchmarkCheck reads and verifies every value of a file, in the same times.
func BenchmarkCheck(b *testing.B) {
	for _, size := range sizes {
		b.Run(fmt.Sprintf("%dx%d", size.dossiers, size.entries), func(b *testing.B) {
			book, _, _ := stocked(b, size.dossiers, size.entries)
			for b.Loop() {
				report, err := book.Check(context.Background(), nil)
				if err != nil || len(report.Problems) > 0 || report.Dossiers != size.dossiers {
					b.Fatalf("%+v, %v", report, err)
				}
			}
		})
	}
}

func BenchmarkGenerate10000(b *testing.B) {
	for range b.N {
		book, _, _ := stocked(b, 10000, 60)
		_ = book.Close()
	}
}
