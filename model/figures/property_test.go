package figures_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"spoorboek/model/caseload"
	"spoorboek/model/dossier"
	"spoorboek/model/figures"
	"spoorboek/model/journal"
	"spoorboek/model/sample"
)

func someDigest(t *rapid.T, n int) caseload.Digest {
	of := func(name string, codes []string) string {
		return rapid.SampledFrom(append([]string{"", "of-tomorrow"}, codes...)).Draw(t, name)
	}
	g := closed(byte(n), rapid.IntRange(-30, 500).Draw(t, "closed"), of("work", dossier.WorkOutcomes()))
	g.Result.Benefit, g.Result.Toets = of("benefit", dossier.Benefits()), of("toets", dossier.Toetsen())
	g.Result.End = of("end", dossier.EndReasons())
	g.Group = rapid.SampledFrom([]string{"", "elsewhere", "own-employer", "small-chances", "x"}).Draw(t, "group")
	if rapid.IntRange(0, 9).Draw(t, "open") == 0 {
		g.Closed = 0
	}
	return g
}

func TestEveryClosedDossierIsCountedOnceOnEveryAxis(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b := figures.Book{Today: now}
		for i := range rapid.IntRange(0, 12).Draw(t, "dossiers") {
			b.Digests = append(b.Digests, someDigest(t, i+1))
		}
		for range rapid.IntRange(0, 3).Draw(t, "erased") {
			b.Erased = append(b.Erased, figures.Anonymous{
				Year: rapid.SampledFrom([]int{2024, 2025, 2026}).Draw(t, "year"), Phase: rapid.SampledFrom([]string{"closed", "intake"}).Draw(t, "phase"),
				Work: rapid.SampledFrom([]string{"", "P1", "none"}).Draw(t, "erased work"),
			})
		}
		p := rapid.SampledFrom([]figures.Period{year, year.Before(), figures.Quarter(now)}).Draw(t, "period")
		r := figures.Of(b, p)
		for _, id := range []string{"work", "benefit", "toets", "end", "groups"} {
			s := r.Section(id)
			seen := map[journal.ID]int{}
			total := 0
			see := func(b figures.Behind) {
				total += b.N()
				for _, id := range b.Dossiers {
					seen[id]++
				}
			}
			for _, n := range s.Numbers {
				if n.Level > 0 {
					continue
				}
				if n.Count != n.N() || n.Of != r.Closed.N() {
					t.Fatalf("%s.%s: %d of %d, %d stand behind it", id, n.Key, n.Count, n.Of, n.N())
				}
				see(n.Behind)
			}
			for _, m := range s.Missed {
				see(m.Behind)
			}
			if total != r.Closed.N() || len(seen) != len(r.Closed.Dossiers) {
				t.Fatalf("%s counts %d dossiers, %d were closed", id, total, r.Closed.N())
			}
			for id, n := range seen {
				if n != 1 {
					t.Fatalf("%v is counted %d times", id, n)
				}
			}
		}
		d1, of := quick(t, r, "d1")
		d2, _ := quick(t, r, "d2")
		d3, _ := quick(t, r, "d3")
		if d1 > d2 || d2 > d3 || d3 > of {
			t.Fatalf("d1 %d, d2 %d, d3 %d of %d", d1, d2, d3, of)
		}
	})
}

func quick(t *rapid.T, r figures.Report, key string) (n, of int) {
	s := r.Section("placement")
	x, ok := s.Find(key)
	if !ok {
		t.Fatalf("no %s", key)
	}
	parts := 0
	for _, p := range x.Parts {
		parts += p.Count
	}
	if parts != x.Count {
		t.Fatalf("%s is %d, its parts %d", key, x.Count, parts)
	}
	return x.Count, x.Of
}

// kept are the sections of which all that is counted outlives an erasure.
func kept() []string {
	return []string{"placement", "work", "benefit", "toets", "end", "results", "goals", "groups"}
}

// outcomes are all counts of the sections that are kept.
func outcomes(r *figures.Report) map[string]int {
	got := map[string]int{"closed": r.Closed.N()}
	for _, id := range kept() {
		for _, n := range r.Section(id).Numbers {
			got[id+"."+n.Key], got[id+"."+n.Key+" of"] = n.Count, n.Of
			for _, part := range n.Parts {
				got[id+"."+n.Key+" "+part.Key] = part.Count
			}
		}
	}
	return got
}

func TestErasingClosedDossiersChangesNoOutcomeOfTheirYear(t *testing.T) {
	var digests []caseload.Digest
	var rows []figures.Anonymous
	for id, entries := range sample.Generate(sample.Options{Seed: 1, Past: sample.Past, Today: now}) {
		d := dossier.Replay(id, entries)
		a, ok := figures.ParseRow(figures.AnonymousOf(d, now).Row())
		if !ok {
			t.Fatalf("the row of %s cannot be read", d.Number)
		}
		digests, rows = append(digests, caseload.Digested(d)), append(rows, a)
	}
	before := figures.Of(figures.Book{Digests: digests, Today: now}, year)
	if before.Closed.N() < 10 {
		t.Fatalf("only %d were closed", before.Closed.N())
	}
	rapid.Check(t, func(t *rapid.T) {
		b := figures.Book{Today: now}
		for i := range digests {
			if !digests[i].Closed.IsZero() && rapid.IntRange(0, 3).Draw(t, digests[i].ID.String()) == 0 {
				b.Erased = append(b.Erased, rows[i])
			} else {
				b.Digests = append(b.Digests, digests[i])
			}
		}
		after := figures.Of(b, year)
		if diff := cmp.Diff(outcomes(&before), outcomes(&after)); diff != "" {
			t.Fatal(diff)
		}
	})
}
