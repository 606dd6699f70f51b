package storetest

import (
	"context"
	"errors"
	"fmt"
	"reflect"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"spoorboek/model/civil"
	"spoorboek/model/journal"
	"spoorboek/store"
)

// steps is how many operations a random run does.
const steps = 120

// random does the same operations on a book and on the oracle, and compares all that both tell.
func random(t *testing.T, open Opener) {
	book, reopen := open(t)
	oracle := NewMemory(Project)
	seed := uint64(0)
	rapid.Check(t, func(r *rapid.T) {
		// One book serves all runs: every run goes on where the last one ended, in dossiers of its own.
		seed++
		p := &pair{t: r, book: book, oracle: oracle, reopen: reopen, author: NewAuthor(seed)}
		for range rapid.IntRange(1, steps/10).Draw(r, "steps") {
			p.step()
		}
		p.compare()
		book = p.book
	})
	_ = book.Close()
}

// pair is a book and its oracle.
type pair struct {
	t      *rapid.T
	book   store.Book
	oracle *Memory
	reopen func() store.Book
	author *Author
	known  []journal.ID
}

func (p *pair) step() {
	switch n := rapid.IntRange(0, 19).Draw(p.t, "operation"); {
	case n < 11:
		p.append()
	case n < 13:
		p.stale()
	case n < 14:
		p.erase()
	case n < 16:
		p.expunge()
	case n < 18:
		p.draft()
	default:
		if err := p.book.Close(); err != nil {
			p.t.Fatalf("close: %v", err)
		}
		p.book = p.reopen()
	}
}

// same checks that both answered alike.
func (p *pair) same(what string, got, want error) bool {
	for _, sentinel := range []error{store.ErrConflict, store.ErrNotFound, store.ErrErased} {
		if errors.Is(got, sentinel) != errors.Is(want, sentinel) {
			p.t.Fatalf("%s: %v, the oracle says %v", what, got, want)
		}
	}
	if (got == nil) != (want == nil) {
		p.t.Fatalf("%s: %v, the oracle says %v", what, got, want)
	}
	return got == nil
}

func (p *pair) pick() journal.ID {
	if len(p.known) == 0 || rapid.IntRange(0, 4).Draw(p.t, "new") == 0 {
		p.known = append(p.known, p.author.ID())
		return p.known[len(p.known)-1]
	}
	return rapid.SampledFrom(p.known).Draw(p.t, "dossier")
}

func (p *pair) fact() journal.Fact {
	text := rapid.StringN(0, 40, 400).Draw(p.t, "text")
	if rapid.IntRange(0, 9).Draw(p.t, "later") == 0 {
		return Later(text)
	}
	return Said{text}
}

func (p *pair) append() {
	var changes []store.Change
	act := p.author.ID()
	for range rapid.IntRange(1, 3).Draw(p.t, "dossiers") {
		id := p.pick()
		have, _ := p.oracle.Journal(context.Background(), id)
		changes = append(changes, p.author.Write(act, id, have, p.fact()))
	}
	p.both(changes)
}

// stale writes behind an older state, with and without caring.
func (p *pair) stale() {
	id := p.pick()
	have, _ := p.oracle.Journal(context.Background(), id)
	c := p.author.Act(id, have[:rapid.IntRange(0, len(have)).Draw(p.t, "seen")], p.fact(), p.fact())
	if rapid.Bool().Draw(p.t, "cares not") {
		c.Expect = nil
	}
	p.both([]store.Change{c})
	if rapid.Bool().Draw(p.t, "again") {
		p.both([]store.Change{c})
	}
}

func (p *pair) both(changes []store.Change) {
	ctx := context.Background()
	got, err := p.book.Append(ctx, changes)
	want, wantErr := p.oracle.Append(ctx, changes)
	if p.same("append", err, wantErr) {
		if diff := cmp.Diff(want.Rows, got.Rows, cmpopts.EquateEmpty()); diff != "" {
			p.t.Fatalf("receipt: %s", diff)
		}
	}
}

func (p *pair) erase() {
	stone := store.Tombstone{Dossier: p.pick(), On: civil.Of(2026, 1, 1), Reason: "retention"}
	p.same("erase", p.book.Erase(context.Background(), stone), p.oracle.Erase(context.Background(), stone))
}

func (p *pair) expunge() {
	ctx, id := context.Background(), p.pick()
	have, _ := p.oracle.Journal(ctx, id)
	target := p.author.ID()
	if len(have) > 0 && rapid.IntRange(0, 5).Draw(p.t, "strange") > 0 {
		target = rapid.SampledFrom(have).Draw(p.t, "target").ID
	}
	c := p.author.Act(id, have, journal.Expunged{Entry: target})
	got, err := p.book.Expunge(ctx, c)
	want, wantErr := p.oracle.Expunge(ctx, c)
	if p.same("expunge", err, wantErr) {
		if diff := cmp.Diff(want.Rows, got.Rows); diff != "" {
			p.t.Fatalf("receipt: %s", diff)
		}
	}
}

func (p *pair) draft() {
	key := fmt.Sprint("draft ", rapid.IntRange(0, 3).Draw(p.t, "key"))
	text := rapid.SliceOfN(rapid.Byte(), 0, 2000).Draw(p.t, "draft")
	if rapid.Bool().Draw(p.t, "drop") {
		p.same("drop", p.book.Drop(key), p.oracle.Drop(key))
		return
	}
	p.same("keep", p.book.Keep(key, text), p.oracle.Keep(key, text))
}

// compare holds all that the book tells against the oracle.
func (p *pair) compare() {
	ctx := context.Background()
	check := func(what string, got, want any, err error) {
		if err != nil {
			p.t.Fatalf("%s: %v", what, err)
		}
		if reflect.DeepEqual(want, got) { // much faster, and nearly always enough
			return
		}
		if diff := cmp.Diff(want, got, cmpopts.EquateEmpty()); diff != "" {
			p.t.Fatalf("%s: %s", what, diff)
		}
	}
	wantRows, _ := p.oracle.Rows(ctx)
	rows, err := p.book.Rows(ctx)
	check("rows", rows, wantRows, err)
	wantDigests, _ := p.oracle.Digests(ctx)
	digests, err := p.book.Digests(ctx)
	check("digests", digests, wantDigests, err)
	wantActs, _ := p.oracle.Acts(ctx, 50)
	acts, err := p.book.Acts(ctx, 50)
	check("acts", acts, wantActs, err)
	wantDrafts, _ := p.oracle.Drafts()
	drafts, err := p.book.Drafts()
	check("drafts", drafts, wantDrafts, err)
	for _, id := range p.known {
		want, wantErr := p.oracle.Journal(ctx, id)
		got, err := p.book.Journal(ctx, id)
		if p.same("journal", err, wantErr) {
			check("journal", got, want, nil)
		}
	}
	wantReport, _ := p.oracle.Check(ctx, nil)
	report, err := p.book.Check(ctx, nil)
	check("check", report, wantReport, err)
}
