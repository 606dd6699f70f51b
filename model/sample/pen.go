package sample

import (
	"fmt"
	"io"
	"time"

	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
)

// pen writes acts into the journal of one dossier.
type pen struct {
	id      journal.ID
	by      string
	rand    io.Reader
	entries []journal.Entry
	d       *dossier.Dossier // as it stood when an act last needed to see it
	clock   time.Time        // the last moment something was recorded
}

func newPen(rand io.Reader, by string) *pen {
	p := &pen{by: by, rand: rand, id: must(journal.NewID(rand))}
	p.d = dossier.Replay(p.id, nil)
	return p
}

// dossier is the dossier with all that was written.
func (p *pen) dossier() *dossier.Dossier {
	if p.d.Trail.Count < len(p.entries) {
		p.d = dossier.Replay(p.id, p.entries)
	}
	return p.d
}

// act writes an act that needs to see the dossier as it stands.
func (p *pen) act(on civil.Date, a dossier.Act) journal.ID {
	p.dossier()
	return p.add(on, a)
}

// add writes an act that needs to see nothing, and gives the id of its first entry.
func (p *pen) add(on civil.Date, a dossier.Act) journal.ID {
	facts, err := a.Facts(p.d, on)
	if err != nil {
		panic(fmt.Errorf("sample: %s: %w", a.Name(), err))
	}
	seed := journal.Seed{Act: must(journal.NewID(p.rand)), Recorded: p.at(on), By: p.by, Rand: p.rand}
	if n := len(p.entries); n > 0 {
		seed.Heads = []journal.Hash{p.entries[n-1].Hash()}
	}
	written := must(journal.Write(seed, facts))
	p.entries = append(p.entries, written...)
	return written[0].ID
}

// at is when an act of that day was recorded: one minute after another from midnight, so that none of them
// lies ahead of whoever looks at the caseload that day.
func (p *pen) at(on civil.Date) time.Time {
	y, m, d := on.Civil()
	at := time.Date(y, m, d, 0, 1, 0, 0, time.UTC)
	if !at.After(p.clock) {
		at = p.clock.Add(time.Minute)
	}
	p.clock = at
	return at
}

func must[T any](v T, err error) T {
	if err != nil {
		panic(fmt.Errorf("sample: %w", err))
	}
	return v
}
