package desk

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"spoorboek/model/caseload"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/store"
)

// hall is the caseload as arriving dossiers find it.
type hall struct {
	*core
	rows   []caseload.Row
	erased map[journal.ID]bool
}

func (c *core) hall(ctx context.Context) (*hall, error) {
	rows, err := c.rows(ctx)
	if err != nil {
		return nil, err
	}
	stones, err := c.Book.Tombstones(ctx)
	if err != nil {
		return nil, fmt.Errorf("read what was erased: %w", err)
	}
	h := &hall{core: c, rows: rows, erased: map[journal.ID]bool{}}
	for _, s := range stones {
		h.erased[s.Dossier] = true
	}
	return h, nil
}

// arrive compares one journal with what is here.
func (h *hall) arrive(ctx context.Context, j store.Travelling) (Arrival, error) {
	a := Arrival{ID: j.ID, entries: journal.Merge(j.Entries, nil)}
	coming := dossier.Replay(j.ID, a.entries)
	a.Number, a.Name = coming.Number, coming.Name()
	if h.erased[j.ID] {
		a.State = ArrivalErased
		return a, nil
	}
	here, err := h.Book.Journal(ctx, j.ID)
	if err != nil && !errors.Is(err, store.ErrNotFound) {
		return a, fmt.Errorf("read dossier %v: %w", j.ID, err)
	}
	if len(here) == 0 {
		a.State, a.Fresh = ArrivalNew, len(a.entries)
		if err := h.twin(ctx, &a, coming); err != nil {
			return a, err
		}
		if a.Join {
			here, err = h.Book.Journal(ctx, a.Twin)
			if err != nil {
				return a, fmt.Errorf("read dossier %v: %w", a.Twin, err)
			}
		}
		h.number(&a)
	}
	if len(here) > 0 {
		a.compare(here)
	}
	return a, nil
}

// compare counts what is new and finds the fields that would have two values.
func (a *Arrival) compare(here []journal.Entry) {
	known := hashes(here)
	a.Fresh = 0
	for i := range a.entries {
		if !known[a.entries[i].Hash()] {
			a.Fresh++
		}
	}
	a.State = ArrivalMore
	if a.Fresh == 0 {
		a.State = ArrivalSame
		return
	}
	type place struct {
		field string
		item  journal.ID
	}
	stood := map[place]bool{}
	for _, c := range dossier.Replay(a.Into(), here).Trail.Conflicts {
		stood[place{c.Field, c.Item}] = true
	}
	a.Conflicts = nil
	for _, c := range dossier.Replay(a.Into(), journal.Merge(here, a.entries)).Trail.Conflicts {
		if !stood[place{c.Field, c.Item}] {
			a.Conflicts = append(a.Conflicts, c)
		}
	}
}

// twin looks for the same person under another id. Dossiers that were joined before share entries: then they
// are joined again, else the coach chooses.
func (h *hall) twin(ctx context.Context, a *Arrival, coming *dossier.Dossier) error {
	incoming := hashes(a.entries)
	for i := range h.rows {
		row := &h.rows[i]
		if row.Gone || !strings.EqualFold(row.Name, coming.Name()) && row.Number != coming.Number {
			continue
		}
		d, err := h.dossier(ctx, row.ID)
		if err != nil {
			return err
		}
		shared := false
		for _, hash := range d.Trail.Line.Hashes {
			shared = shared || incoming[hash]
		}
		if !shared && !samePerson(d, coming) {
			continue
		}
		a.Twin, a.TwinName, a.Join = d.ID, strings.TrimSpace(d.Number+" "+d.Name()), shared
		if shared {
			return nil
		}
	}
	return nil
}

// number finds another number for a dossier when somebody here has the one it comes with.
func (h *hall) number(a *Arrival) {
	if a.Number == "" {
		return
	}
	if free := FreeNumber(h.rows, a.Number, h.today()); free != a.Number {
		a.Renumber = free
	}
	h.rows = append(h.rows, caseload.Row{ID: a.ID, Number: a.shown(), Gone: true})
}

// shown is the number under which a dossier would stand here.
func (a *Arrival) shown() string {
	if a.Renumber != "" {
		return a.Renumber
	}
	return a.Number
}

// Joined is the arrival taken into its twin, or kept beside it.
func (b Bundling) Joined(ctx context.Context, a Arrival, join bool) (Arrival, error) {
	if a.Twin.IsZero() || a.State == ArrivalErased {
		return a, nil
	}
	a.Join, a.State, a.Fresh, a.Conflicts = join, ArrivalNew, len(a.entries), nil
	if !join {
		return a, nil
	}
	here, err := b.Book.Journal(ctx, a.Twin)
	if err != nil {
		return a, fmt.Errorf("read dossier %v: %w", a.Twin, err)
	}
	a.compare(here)
	return a, nil
}
