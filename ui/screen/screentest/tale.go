// Package screentest is what the tests of all screens share: a small caseload that was told act by act, and a
// way to feed a pane and look at what it draws.
package screentest

import (
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
)

// Today is the day of every test: Monday 23 November 2026.
func Today() civil.Date { return civil.Of(2026, time.November, 23) }

// Tale is a dossier being told, act by act.
type Tale struct {
	t       testing.TB
	id      journal.ID
	dice    *rand.ChaCha8
	entries []journal.Entry
}

// Begin opens a dossier: number, name, employer, first sick day and job.
func Begin(t testing.TB, number, name, employer, firstSick, job string) *Tale {
	t.Helper()
	var seed [32]byte
	copy(seed[:], number)
	s := &Tale{t: t, dice: rand.NewChaCha8(seed)}
	id, err := journal.NewID(s.dice)
	if err != nil {
		t.Fatal(err)
	}
	s.id = id
	s.Do("2026-06-01", "new", dossier.Args{
		"number": number, "name": name, "employer": employer, "first-sick-day": firstSick, "job": job,
	})
	return s
}

// Do writes an act on a day and gives the id of its first entry.
func (s *Tale) Do(on, act string, args dossier.Args) journal.ID {
	s.t.Helper()
	spec, ok := dossier.SpecOf(act)
	if !ok {
		s.t.Fatalf("no act %q", act)
	}
	day, err := civil.Parse(on)
	if err != nil {
		s.t.Fatal(err)
	}
	a, err := spec.Make(args)
	if err != nil {
		s.t.Fatalf("%s on %s: %v", act, on, err)
	}
	return s.act(day, a)
}

// Act writes an act that no form makes, such as the sending of a frozen report.
func (s *Tale) Act(on string, a dossier.Act) journal.ID {
	s.t.Helper()
	day, err := civil.Parse(on)
	if err != nil {
		s.t.Fatal(err)
	}
	return s.act(day, a)
}

func (s *Tale) act(day civil.Date, a dossier.Act) journal.ID {
	s.t.Helper()
	facts, err := a.Facts(s.Dossier(), day)
	if err != nil {
		s.t.Fatalf("%s on %s: %v", a.Name(), day, err)
	}
	return s.write(day, facts)
}

func (s *Tale) write(on civil.Date, facts []journal.Stated) journal.ID {
	y, m, d := on.Civil()
	act, err := journal.NewID(s.dice)
	if err != nil {
		s.t.Fatal(err)
	}
	at := time.Date(y, m, d, 9, 0, len(s.entries), 0, time.UTC)
	written, err := journal.Write(journal.Seed{
		Act: act, Recorded: at, By: "An", Heads: journal.Heads(s.entries), Rand: s.dice,
	}, facts)
	if err != nil {
		s.t.Fatal(err)
	}
	s.entries = append(s.entries, written...)
	return written[0].ID
}

// Again is a tale that begins as this one stands and goes on by itself.
func (s *Tale) Again() *Tale {
	again := *s
	again.entries = slices.Clip(s.entries)
	return &again
}

// Join takes in what was told in another copy of this tale, as two laptops do.
func (s *Tale) Join(other *Tale) {
	for i := range other.entries {
		if !slices.ContainsFunc(s.entries, func(e journal.Entry) bool { return e.ID == other.entries[i].ID }) {
			s.entries = append(s.entries, other.entries[i])
		}
	}
}

// Dossier is the dossier as told so far.
func (s *Tale) Dossier() *dossier.Dossier { return dossier.Replay(s.id, s.entries) }

// State writes facts of which nobody knows the day, as an import does.
func (s *Tale) State(recorded string, facts ...journal.Fact) {
	s.t.Helper()
	day, err := civil.Parse(recorded)
	if err != nil {
		s.t.Fatal(err)
	}
	all := make([]journal.Stated, len(facts))
	for i, f := range facts {
		all[i] = journal.Stated{Fact: f}
	}
	s.write(day, all)
}
