package sheet

import (
	"context"
	"fmt"

	"spoorboek/model/journal"
	"spoorboek/store"
)

// Apply writes all good rows of a plan in one transaction and one act; see store.Sheets. Rows about the same
// dossier become one change of it. A dossier that was written in since the plan was made gives
// store.ErrConflict, and nothing is written: make a new plan.
func (s *Sheets) Apply(
	ctx context.Context, into store.SheetJournals, plan store.Plan, by store.Pen,
) (store.Imported, error) {
	done := store.Imported{Counts: plan.Counts}
	if plan.Counts.New+plan.Counts.Changed+plan.Counts.Same+plan.Counts.Conflict == 0 {
		return done, fmt.Errorf("apply the import: %w", store.ErrNothingToImport)
	}
	batch := gather(plan)
	if len(batch) == 0 {
		return done, nil
	}
	act, err := journal.NewID(by.Rand)
	if err != nil {
		return done, fmt.Errorf("apply the import: %w", err)
	}
	changes := make([]store.Change, 0, len(batch))
	for _, g := range batch {
		if g.dossier.IsZero() {
			if g.dossier, err = journal.NewID(by.Rand); err != nil {
				return done, fmt.Errorf("apply the import: %w", err)
			}
		}
		seed := journal.Seed{Act: act, Recorded: by.Recorded, By: by.By, Heads: g.heads, Rand: by.Rand}
		entries, err := journal.Write(seed, g.facts)
		if err != nil {
			return done, fmt.Errorf("apply line %d: %w", g.line, err)
		}
		expect := g.heads
		if expect == nil {
			expect = []journal.Hash{}
		}
		changes = append(changes, store.Change{Dossier: g.dossier, Expect: expect, Entries: entries})
		done.Dossiers = append(done.Dossiers, g.dossier)
		done.Entries += len(entries)
	}
	if done.Receipt, err = into.Append(ctx, changes); err != nil {
		return store.Imported{Counts: plan.Counts}, fmt.Errorf("apply the import: %w", err)
	}
	done.Act = act
	return done, nil
}

// group is what a plan says about one dossier.
type group struct {
	dossier journal.ID
	line    int
	heads   []journal.Hash
	facts   []journal.Stated
}

func gather(plan store.Plan) []*group {
	var batch []*group
	there := map[journal.ID]*group{}
	for _, row := range plan.Rows {
		if len(row.Facts) == 0 || row.State == store.RowRejected {
			continue
		}
		g := there[row.Dossier]
		if g == nil || row.Dossier.IsZero() {
			g = &group{dossier: row.Dossier, line: row.Line, heads: row.Heads}
			batch = append(batch, g)
			there[row.Dossier] = g
		}
		g.facts = append(g.facts, row.Facts...)
	}
	return batch
}
