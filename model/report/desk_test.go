package report_test

import (
	"math/rand/v2"
	"testing"
	"time"

	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
)

var today = civil.Of(2026, 11, 23)

// dice are bytes that are the same every time.
type dice struct{ *rand.Rand }

func (d dice) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = byte(d.Uint32())
	}
	return len(p), nil
}

// desk is a dossier that is written act by act.
type desk struct {
	t       testing.TB
	id      journal.ID
	entries []journal.Entry
	dice    dice
	clock   time.Time
	now     *dossier.Dossier
}

func newDesk(t testing.TB, seed uint64) *desk {
	k := &desk{
		t: t, id: journal.ID{1}, dice: dice{rand.New(rand.NewPCG(seed, 7))},
		clock: time.Date(2026, 6, 1, 9, 0, 0, 0, time.UTC),
	}
	k.do("2026-06-01", "new", dossier.Args{
		"number": "2026-031", "name": "Jansen, Karin", "employer": "Zorggroep De Linde",
		"first-sick-day": "2025-09-19",
	})
	return k
}

// dossier is the dossier as it stands.
func (k *desk) dossier() *dossier.Dossier {
	if k.now == nil {
		k.now = dossier.Replay(k.id, k.entries)
	}
	return k.now
}

// try does an act and says whether it was allowed.
func (k *desk) try(on civil.Date, act dossier.Act) bool {
	d := k.dossier()
	facts, err := act.Facts(d, on)
	if err != nil {
		return false
	}
	k.write(facts...)
	return true
}

func (k *desk) write(facts ...journal.Stated) journal.ID {
	k.clock = k.clock.Add(time.Minute)
	act, err := journal.NewID(k.dice)
	if err != nil {
		k.t.Fatal(err)
	}
	more, err := journal.Write(journal.Seed{
		Act: act, Recorded: k.clock, By: "coach", Heads: k.dossier().Trail.Heads, Rand: k.dice,
	}, facts)
	if err != nil {
		k.t.Fatal(err)
	}
	k.entries = append(k.entries, more...)
	k.now = k.now.Extend(more)
	return act
}

// do does an act by its name, on a day, and returns the item it made.
func (k *desk) do(day, name string, args dossier.Args) journal.ID {
	k.t.Helper()
	on, err := civil.Parse(day)
	if err != nil {
		k.t.Fatal(err)
	}
	spec, ok := dossier.SpecOf(name)
	if !ok {
		k.t.Fatalf("no act %q", name)
	}
	act, err := spec.Make(args)
	if err != nil {
		k.t.Fatalf("%s: %v", name, err)
	}
	facts, err := act.Facts(k.dossier(), on)
	if err != nil {
		k.t.Fatalf("%s: %v", name, err)
	}
	n := len(k.entries)
	k.write(facts...)
	return k.entries[n].ID
}

// undo takes back the act that made an item.
func (k *desk) undo(item journal.ID) {
	k.t.Helper()
	for _, e := range k.entries {
		if e.ID != item {
			continue
		}
		fact, err := dossier.Retract(k.dossier(), e.Act)
		if err != nil {
			k.t.Fatal(err)
		}
		k.write(fact)
		return
	}
	k.t.Fatalf("no item %v", item)
}
