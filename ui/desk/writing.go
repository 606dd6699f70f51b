package desk

import (
	"context"
	"errors"
	"fmt"

	"spoorboek/model/caseload"
	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/store"
)

// Writing carries out acts: each is one transaction and one undo, over one dossier or many.
type Writing struct{ *core }

// For is an act meant for one dossier.
type For struct {
	Dossier journal.ID
	Act     dossier.Act
}

// Do carries out one act on the dossiers. When it is not allowed on one of them nothing is written.
func (w Writing) Do(ctx context.Context, ids []journal.ID, act dossier.Act) (Result, error) {
	acts := make([]For, 0, len(ids))
	for _, id := range ids {
		acts = append(acts, For{id, act})
	}
	return w.DoEach(ctx, acts)
}

// DoEach carries out different acts as one act: one id, one transaction, one undo.
func (w Writing) DoEach(ctx context.Context, acts []For) (Result, error) {
	if len(acts) == 0 {
		return Result{}, fmt.Errorf("do an act: %w", store.ErrNotFound)
	}
	name := acts[0].Act.Name()
	acts, taken, err := enclose(ctx, w.core, acts)
	if err != nil {
		return Result{}, fmt.Errorf("do %s: %w", name, err)
	}
	res, err := w.commit(ctx, name, func(seed journal.Seed) ([]store.Change, error) {
		return w.changes(ctx, seed, acts)
	})
	if errors.Is(err, store.ErrFull) { // nothing was written, and the room is wanted
		err = errors.Join(err, discard(w.core, taken))
	}
	return res, err
}

// DoArgs carries out an act by its name with its parameters as text; the act "new" makes a dossier.
func (w Writing) DoArgs(
	ctx context.Context, name string, args dossier.Args, ids []journal.ID,
) (Result, error) {
	spec, ok := dossier.SpecOf(name)
	if !ok {
		return Result{}, fmt.Errorf("do %q: %w", name, store.ErrNotFound)
	}
	if spec.Creates {
		return w.Create(ctx, name, args)
	}
	act, err := spec.Make(args)
	if err != nil {
		return Result{}, fmt.Errorf("do %s: %w", name, err)
	}
	return w.Do(ctx, ids, act)
}

// DoOffice writes facts in the office's own journal, as one act.
func (w Writing) DoOffice(ctx context.Context, name string, facts ...journal.Fact) (Result, error) {
	return w.commit(ctx, name, func(seed journal.Seed) ([]store.Change, error) {
		entries, err := w.Book.Journal(ctx, journal.OfficeID())
		if err != nil && !errors.Is(err, store.ErrNotFound) {
			return nil, err
		}
		seed.Heads = journal.Heads(entries)
		stated := make([]journal.Stated, 0, len(facts))
		for _, f := range facts {
			stated = append(stated, journal.Stated{On: w.today(), Fact: f})
		}
		return change(journal.OfficeID(), seed, stated)
	})
}

// changes asks every act for its facts and puts them behind the heads of its dossier. Of an act on one
// dossier it works out at once what becomes of it, so that a long journal is replayed once and not twice.
func (c *core) changes(ctx context.Context, seed journal.Seed, acts []For) ([]store.Change, error) {
	var all []store.Change
	c.coming = nil
	for _, a := range acts {
		d, err := c.dossier(ctx, a.Dossier)
		if err != nil {
			return nil, err
		}
		facts, err := a.Act.Facts(d, c.today())
		if err != nil {
			return nil, fmt.Errorf("%s in dossier %v: %w", a.Act.Name(), a.Dossier, err)
		}
		seed.Heads = d.Trail.Heads
		one, err := change(a.Dossier, seed, facts)
		if err != nil {
			return nil, err
		}
		if len(acts) == 1 && len(one) == 1 {
			c.coming = d.Extend(one[0].Entries)
			row, digest := caseload.Projected(c.coming)
			one[0].Becomes = &store.Projected{Row: row, Digest: digest}
		}
		all = append(all, one...)
	}
	return all, nil
}

// change writes facts behind the heads of the seed; nothing to say is no change.
func change(id journal.ID, seed journal.Seed, facts []journal.Stated) ([]store.Change, error) {
	if len(facts) == 0 {
		return nil, nil
	}
	entries, err := journal.Write(seed, facts)
	if err != nil {
		return nil, err
	}
	expect := seed.Heads
	if expect == nil {
		expect = []journal.Hash{}
	}
	return []store.Change{{Dossier: id, Expect: expect, Entries: entries}}, nil
}

// commit builds an act's changes and appends them in one transaction. When somebody wrote in between it
// reads again and tries once more.
func (c *core) commit(
	ctx context.Context, name string, build func(journal.Seed) ([]store.Change, error),
) (Result, error) {
	c.writing.Lock()
	defer c.writing.Unlock()
	act, err := journal.NewID(c.Rand)
	if err != nil {
		return Result{}, fmt.Errorf("begin %s: %w", name, err)
	}
	seed := journal.Seed{Act: act, Recorded: c.Clock(), By: c.Author, Rand: c.Rand}
	for again := false; ; again = true {
		changes, err := build(seed)
		if err != nil {
			return Result{}, err
		}
		if len(changes) == 0 {
			return Result{Name: name, Saved: c.Clock()}, nil
		}
		receipt, err := c.Book.Append(ctx, changes)
		if errors.Is(err, store.ErrConflict) && !again {
			for _, ch := range changes {
				c.forget(ch.Dossier)
			}
			continue
		}
		if err != nil {
			return Result{}, fmt.Errorf("save %s: %w", name, err)
		}
		return c.result(name, act, changes, receipt)
	}
}

// result brings the caches up to date and says what was done.
func (c *core) result(
	name string, act journal.ID, changes []store.Change, receipt store.Receipt,
) (Result, error) {
	stale(c)
	res := Result{Act: act, Name: name, Saved: c.Clock()}
	for _, ch := range changes {
		res.Entries = append(res.Entries, ch.Entries...)
		if ch.Dossier == journal.OfficeID() {
			c.forget(ch.Dossier)
			continue
		}
		res.Dossiers = append(res.Dossiers, ch.Dossier)
		switch d := c.remembered(ch.Dossier); {
		case ch.Becomes != nil && c.coming != nil:
			c.remember(c.coming)
		case d != nil:
			c.remember(d.Extend(ch.Entries))
		}
	}
	c.coming = nil
	return res, res.take(receipt)
}

// take sorts the new rows into those in the caseload and those that left it.
func (r *Result) take(receipt store.Receipt) error {
	rows, err := decode(receipt.Rows)
	if err != nil {
		return err
	}
	for _, row := range rows {
		if row.Gone {
			r.Gone = append(r.Gone, row.ID)
			continue
		}
		r.Rows = append(r.Rows, row)
	}
	return nil
}

// Create makes a dossier by an act that creates one. Without a number it gets the next one of the year; a
// number that exists gets a suffix.
func (w Writing) Create(ctx context.Context, name string, args dossier.Args) (Result, error) {
	spec, ok := dossier.SpecOf(name)
	if !ok || !spec.Creates {
		return Result{}, fmt.Errorf("do %q: %w", name, store.ErrNotFound)
	}
	id, err := journal.NewID(w.Rand)
	if err != nil {
		return Result{}, fmt.Errorf("make a dossier: %w", err)
	}
	rows, err := w.rows(ctx)
	if err != nil {
		return Result{}, err
	}
	filled := dossier.Args{}
	for k, v := range args {
		filled[k] = v
	}
	filled["number"] = FreeNumber(rows, args["number"], w.today())
	act, err := spec.Make(filled)
	if err != nil {
		return Result{}, fmt.Errorf("do %s: %w", name, err)
	}
	res, err := w.commit(ctx, name, func(seed journal.Seed) ([]store.Change, error) {
		facts, err := act.Facts(dossier.Replay(id, nil), w.today())
		if err != nil {
			return nil, fmt.Errorf("make a dossier: %w", err)
		}
		return change(id, seed, facts)
	})
	res.Number = filled["number"]
	return res, err
}

// FreeNumber gives the number for a new dossier: the wanted one, with a suffix when it is taken; without a
// wish the next one of the year, as 2026-031.
func FreeNumber(rows []caseload.Row, wanted string, today civil.Date) string {
	taken := make(map[string]bool, len(rows))
	year, _, _ := today.Civil()
	last := 0
	for i := range rows {
		taken[rows[i].Number] = true
		var y, n int
		if _, err := fmt.Sscanf(rows[i].Number, "%d-%d", &y, &n); err == nil && y == year {
			last = max(last, n)
		}
	}
	if wanted == "" {
		return fmt.Sprintf("%04d-%03d", year, last+1)
	}
	if !taken[wanted] {
		return wanted
	}
	for n := 2; ; n++ {
		if free := fmt.Sprintf("%s-%d", wanted, n); !taken[free] {
			return free
		}
	}
}
