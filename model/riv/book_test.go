package riv_test

import (
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/model/norm"
	"spoorboek/model/riv"
)

// sick is the first sick day of every dossier in these tests; k names the days after it.
var sick = civil.Of(2025, time.January, 6)

func k(n int) civil.Date { return sick.Add(n) }

func on(n int) string { return k(n).String() }

// book is a coach who does acts in one dossier, each on its own day.
type book struct {
	t       testing.TB
	id      journal.ID
	rand    dice
	clock   time.Time
	entries []journal.Entry
	items   map[string]journal.ID // by name: what an act made
}

type dice struct{ *rand.ChaCha8 }

func newBook(t testing.TB) *book {
	t.Helper()
	b := &book{
		t: t, rand: dice{rand.NewChaCha8([32]byte{7})}, clock: time.Date(2025, 1, 6, 8, 0, 0, 0, time.UTC),
		items: map[string]journal.ID{},
	}
	b.id = b.fresh()
	b.do(call{"new", dossier.Args{"number": "1", "name": "Karin Jansen", "employer": "Logis", "first-sick-day": on(0)}, ""}, k(800))
	return b
}

func (b *book) fresh() journal.ID {
	id, err := journal.NewID(b.rand)
	if err != nil {
		b.t.Fatal(err)
	}
	return id
}

// call is an act with its values; as names what it makes, and "@name" in a value is that item.
type call struct {
	act  string
	args dossier.Args
	as   string
}

// do does acts on a day.
func (b *book) do(c call, today civil.Date) {
	b.t.Helper()
	args := dossier.Args{}
	for key, value := range c.args {
		if name, ok := strings.CutPrefix(value, "@"); ok {
			value = b.items[name].String()
		}
		args[key] = value
	}
	spec, ok := dossier.SpecOf(c.act)
	if !ok {
		b.t.Fatalf("no act %q", c.act)
	}
	act, err := spec.Make(args)
	if err != nil {
		b.t.Fatalf("%s %v: %v", c.act, args, err)
	}
	facts, err := act.Facts(b.dossier(), today)
	if err != nil {
		b.t.Fatalf("%s %v: %v", c.act, args, err)
	}
	b.clock = b.clock.Add(time.Minute)
	entries, err := journal.Write(journal.Seed{
		Act: b.fresh(), Recorded: b.clock, By: "coach", Heads: journal.Heads(b.entries), Rand: b.rand,
	}, facts)
	if err != nil {
		b.t.Fatal(err)
	}
	b.entries = append(b.entries, entries...)
	if c.as != "" {
		b.items[c.as] = entries[0].ID
	}
}

func (b *book) all(today civil.Date, calls ...call) {
	b.t.Helper()
	for _, c := range calls {
		b.do(c, today)
	}
}

func (b *book) dossier() *dossier.Dossier { return dossier.Replay(b.id, b.entries) }

// finding is one check on a day.
func (b *book) finding(id string, day civil.Date) riv.Finding {
	b.t.Helper()
	for _, f := range riv.Evaluate(b.dossier(), day, norm.Defaults()) {
		if f.ID == id {
			return f
		}
	}
	b.t.Fatalf("no check %s", id)
	return riv.Finding{}
}

// open are the findings that ask for something, of a severity or of any: "C08 contradictory late".
func (b *book) open(day civil.Date, of riv.Severity) []string {
	var all []string
	for _, f := range riv.Open(riv.Evaluate(b.dossier(), day, norm.Defaults())) {
		if of == "" || f.Severity == of {
			all = append(all, f.ID+" "+string(f.State)+" "+f.Reason.ID)
		}
	}
	return all
}

// a is a call that makes nothing that is named.
func a(act string, pairs ...string) call { return made("", act, pairs...) }

// made is a call whose item gets a name.
func made(as, act string, pairs ...string) call {
	c := call{act: act, args: dossier.Args{}, as: as}
	for i := 0; i < len(pairs); i += 2 {
		c.args[pairs[i]] = pairs[i+1]
	}
	return c
}
