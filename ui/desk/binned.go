package desk

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"spoorboek/model/caseload"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
)

// Binned gives the dossiers in the bin, those that went last first.
func (r Removing) Binned(ctx context.Context) ([]*dossier.Dossier, error) {
	rows, err := r.rows(ctx)
	if err != nil {
		return nil, err
	}
	return r.open(ctx, goneOf(rows))
}

func goneOf(rows []caseload.Row) []journal.ID {
	var ids []journal.ID
	for i := range rows {
		if rows[i].Gone {
			ids = append(ids, rows[i].ID)
		}
	}
	return ids
}

// open reads the dossiers that are in the bin; one that was never opened lies in none.
func (r Removing) open(ctx context.Context, ids []journal.ID) ([]*dossier.Dossier, error) {
	var out []*dossier.Dossier
	for _, id := range ids {
		d, err := r.core.dossier(ctx, id)
		if err != nil {
			return nil, fmt.Errorf("read the bin: %w", err)
		}
		if !d.Trail.Bin.Item.IsZero() {
			out = append(out, d)
		}
	}
	slices.SortStableFunc(
		out,
		func(a, b *dossier.Dossier) int { return int(b.Trail.Bin.On) - int(a.Trail.Bin.On) },
	)
	return out, nil
}

// ClearBin removes the files attached to dossiers that have been in the bin for longer than dossier.BinDays:
// the bytes go, the facts stay. It looks only at what the last reading of the caseload found gone, and tells
// how many files went.
func (r Removing) ClearBin(ctx context.Context) (int, error) {
	r.mu.Lock()
	gone := r.gone
	r.mu.Unlock()
	old, err := r.open(ctx, gone)
	if err != nil {
		return 0, err
	}
	n := 0
	for _, d := range old {
		if r.today().Sub(d.Trail.Bin.On) <= dossier.BinDays {
			continue
		}
		for i := range d.Papers.Documents {
			for _, f := range d.Papers.Documents[i].Present() {
				absent, faultA := r.Book.Absent(d.ID, []journal.File{f.File})
				if absent[f.File.Name] {
					continue
				}
				err = errors.Join(err, faultA, r.Book.Discard(d.ID, f.File))
				n++
			}
		}
	}
	if err != nil {
		return n, fmt.Errorf("clear the bin: %w", err)
	}
	return n, nil
}
