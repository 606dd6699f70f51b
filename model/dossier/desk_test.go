package dossier_test

import (
	"errors"
	"math/rand/v2"
	"testing"
	"time"

	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
)

// today is the coach's day in these tests.
var today = civil.Of(2026, time.November, 23)

// desk is a coach with one dossier: it does acts as the program does them, on a clock that only it moves.
type desk struct {
	t       testing.TB
	id      journal.ID
	rand    dice
	clock   time.Time
	today   civil.Date
	by      string
	entries []journal.Entry
	last    journal.ID // the act done last
}

// dice is a deterministic source of ids.
type dice struct{ *rand.ChaCha8 }

func newDesk(t testing.TB) *desk {
	t.Helper()
	d := empty(t, 1)
	d.do("new", dossier.Args{
		"number": "2026-031", "name": "Jansen, Karin", "employer": "Zorggroep De Linde",
		"first-sick-day": "19-01-2026",
	})
	return d
}

// empty is a desk with a dossier that nobody opened.
func empty(t testing.TB, seed byte) *desk {
	d := &desk{
		t: t, rand: dice{rand.NewChaCha8([32]byte{seed})}, clock: time.Date(2026, 11, 23, 8, 0, 0, 0, time.UTC),
		today: today, by: "coach",
	}
	d.id = d.fresh()
	return d
}

func (d *desk) fresh() journal.ID {
	id, err := journal.NewID(d.rand)
	if err != nil {
		d.t.Fatal(err)
	}
	return id
}

func (d *desk) dossier() *dossier.Dossier { return dossier.Replay(d.id, d.entries) }

// write states facts as one act.
func (d *desk) write(facts ...journal.Stated) []journal.Entry {
	d.t.Helper()
	d.clock = d.clock.Add(time.Minute)
	d.last = d.fresh()
	entries, err := journal.Write(journal.Seed{
		Act: d.last, Recorded: d.clock, By: d.by, Heads: journal.Heads(d.entries), Rand: d.rand,
	}, facts)
	if err != nil {
		d.t.Fatal(err)
	}
	d.entries = append(d.entries, entries...)
	return entries
}

// try does an act by name; it writes nothing when the act is refused.
func (d *desk) try(name string, args dossier.Args) ([]journal.Entry, error) {
	d.t.Helper()
	spec, ok := dossier.SpecOf(name)
	if !ok {
		d.t.Fatalf("no act %q", name)
	}
	act, err := spec.Make(args)
	if err != nil {
		return nil, err
	}
	if e, encloses := act.(dossier.Enclosing); encloses && e.Path() != "" {
		act = e.Enclose(dossier.Sealed{Title: "cv.pdf", File: sealedFile()})
	}
	return d.tryAct(act)
}

func (d *desk) tryAct(act dossier.Act) ([]journal.Entry, error) {
	d.t.Helper()
	facts, err := act.Facts(d.dossier(), d.today)
	if err != nil {
		return nil, err
	}
	return d.write(facts...), nil
}

// do does an act that must be allowed and returns the id of the item it made.
func (d *desk) do(name string, args dossier.Args) journal.ID {
	d.t.Helper()
	entries, err := d.try(name, args)
	if err != nil {
		d.t.Fatalf("do %s %v: %v", name, args, err)
	}
	return entries[0].ID
}

// undo takes an act back.
func (d *desk) undo(act journal.ID) {
	d.t.Helper()
	s, err := dossier.Retract(d.dossier(), act)
	if err != nil {
		d.t.Fatalf("undo: %v", err)
	}
	d.write(s)
}

// refused reports what an act was refused for.
func refused(t testing.TB, err error) []dossier.Reason {
	t.Helper()
	var no *dossier.NotAllowed
	if !errors.As(err, &no) {
		t.Fatalf("got %v, want a refusal", err)
	}
	return no.Unmet
}

func asField(err error, target **dossier.FieldError) bool { return errors.As(err, target) }
