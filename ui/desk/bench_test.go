package desk_test

import (
	"context"
	"crypto/rand"
	"fmt"
	"path/filepath"
	"slices"
	"strconv"
	"testing"
	"time"

	"spoorboek/model/caseload"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/store"
	"spoorboek/store/bolt"
	"spoorboek/ui/desk"
)

// shelf is a real file with one long dossier: so many entries, among them 30 applications and 5 assessments.
type shelf struct {
	b    *testing.B
	book store.Book
	opts bolt.Options
	key  store.RecoveryKey
	id   journal.ID
}

func newShelf(b *testing.B, entries int) *shelf {
	b.Helper()
	s := &shelf{b: b, opts: bolt.Options{
		Path: filepath.Join(b.TempDir(), "spoorboek.db"), Project: caseload.ProjectEntries,
		Schema: caseload.Schema, Decode: dossier.Decode, Rand: rand.Reader,
	}}
	var err error
	s.book, s.key, err = bolt.New(s.opts).Create(context.Background(), nil, store.CreateOptions{Throwaway: true})
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { _ = s.book.Close() })
	d := s.desk()
	res, err := d.Create(ctx, "new", dossier.Args{"name": "Jansen, Karin", "first-sick-day": "2026-01-12"})
	if err != nil {
		b.Fatal(err)
	}
	s.id = res.Dossiers[0]
	for i := range 5 {
		s.do(d, "assess", dossier.Args{"kind": "fml", "on": day(-200 + i*40), "hours-week": strconv.Itoa(12 + i)})
	}
	for i := range 30 {
		s.do(d, "application", dossier.Args{
			"employer": fmt.Sprintf("Werkgever %d", i), "function": "planner", "stage": "sent", "on": day(-i),
		})
	}
	for i := 36; i < entries; i++ {
		s.do(d, "contact", dossier.Args{
			"kind": "call", "on": day(-i % 300), "minutes": "20",
			"discussed": "voortgang besproken, rooster, vervoer en wat de week bracht",
		})
	}
	return s
}

func (s *shelf) desk() *desk.Desk {
	return desk.New(desk.Options{
		Book: s.book, Rand: rand.Reader, Author: "coach", Today: today, Clock: time.Now,
	})
}

func (s *shelf) do(d *desk.Desk, name string, args dossier.Args) {
	s.b.Helper()
	if _, err := d.DoArgs(ctx, name, args, []journal.ID{s.id}); err != nil {
		s.b.Fatal(err)
	}
}

func day(n int) string { return today.Add(n).String() }

// BenchmarkSave is saving a form: the act checked, written, synced and its row made anew.
func BenchmarkSave(b *testing.B) {
	for _, entries := range []int{60, 2000} {
		s := newShelf(b, entries)
		d := s.desk()
		for _, name := range []string{"contact", "application", "assess", "profile"} {
			args := map[string]dossier.Args{
				"contact":     {"discussed": "rooster", "promises": "werkgever: rooster sturen 1-12-2026"},
				"application": {"employer": "Hofland", "function": "planner"},
				"assess":      {"kind": "fml", "hours-week": "20", "items": "4.14 2"},
				"profile":     {"who": "nauwkeurig"},
			}[name]
			b.Run(fmt.Sprintf("%s in %d entries", name, entries), func(b *testing.B) {
				var took []time.Duration
				for i := 0; b.Loop(); i++ {
					if name == "profile" {
						args["who"] = strconv.Itoa(i)
					}
					began := time.Now()
					s.do(d, name, args)
					took = append(took, time.Since(began))
				}
				slices.Sort(took)
				b.ReportMetric(float64(took[len(took)/2].Microseconds())/1000, "p50-ms")
			})
		}
	}
}

// BenchmarkOpenLongDossier is opening a dossier of 2,000 entries that was not read before: from the file to
// the state that is drawn.
func BenchmarkOpenLongDossier(b *testing.B) {
	s := newShelf(b, 2000)
	if err := s.book.Close(); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		b.StopTimer()
		book, err := bolt.New(s.opts).Open(ctx, []byte(s.key), store.OpenOptions{})
		if err != nil {
			b.Fatal(err)
		}
		s.book = book
		d := s.desk()
		b.StartTimer()
		got, err := d.Dossier(ctx, s.id)
		b.StopTimer()
		if err != nil || len(got.Applications) != 30 || len(got.Papers.Assessments) != 5 {
			b.Fatal(err)
		}
		_ = book.Close()
		b.StartTimer()
	}
}
