package sheet

import (
	"context"
	"fmt"

	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/store"
)

// Rollback takes an import back; see store.Sheets. A dossier that the import made and that holds something
// else by now stays whole: taking its opening away would leave the rest without a name. The same goes for
// one in which later work hangs on what the import brought. ErrNotFound when no such import stands.
func (s *Sheets) Rollback(
	ctx context.Context, from store.SheetJournals, imported journal.ID, by store.Pen,
) (store.RolledBack, error) {
	dossiers, err := touched(ctx, from, imported)
	if err != nil {
		return store.RolledBack{}, fmt.Errorf("roll back the import: %w", err)
	}
	done := store.RolledBack{Day: by.Today}
	if done.Act, err = journal.NewID(by.Rand); err != nil {
		return done, fmt.Errorf("roll back the import: %w", err)
	}
	var changes []store.Change
	standing := false
	for _, id := range dossiers {
		entries, err := from.Journal(ctx, id)
		if err != nil {
			return done, fmt.Errorf("roll back the import in %v: %w", id, err)
		}
		b := backing{d: dossier.Replay(id, entries), act: imported}
		if !b.stands() {
			continue
		}
		standing = true
		if b.workedOn() {
			done.Stayed = append(done.Stayed, store.Staying{Dossier: id, Number: b.d.Number, Name: b.d.Name()})
			continue
		}
		change, err := b.retract(done.Act, by)
		if err != nil {
			return done, fmt.Errorf("roll back the import in %v: %w", id, err)
		}
		changes = append(changes, change)
		if b.made() {
			done.Gone = append(done.Gone, id)
		} else {
			done.Back = append(done.Back, id)
		}
	}
	if !standing {
		return store.RolledBack{}, fmt.Errorf("roll back the import: %w", store.ErrNotFound)
	}
	if len(changes) == 0 {
		return done, nil
	}
	if done.Receipt, err = from.Append(ctx, changes); err != nil {
		return store.RolledBack{}, fmt.Errorf("roll back the import: %w", err)
	}
	return done, nil
}

// touched finds the dossiers that an act wrote in.
func touched(ctx context.Context, from store.SheetJournals, act journal.ID) ([]journal.ID, error) {
	acts, err := from.Acts(ctx, 0)
	if err != nil {
		return nil, err
	}
	for _, a := range acts {
		if a.Act == act {
			return a.Dossiers, nil
		}
	}
	return nil, store.ErrNotFound
}

// backing is one dossier out of which an import is taken back.
type backing struct {
	d   *dossier.Dossier
	act journal.ID
}

// stands tells that the act is an import and still stands here.
func (b backing) stands() bool {
	for i, e := range b.d.Trail.Line.Entries {
		if _, isImport := e.Fact.(dossier.SheetImported); isImport && e.Act == b.act && b.d.Trail.Live[i] {
			return true
		}
	}
	return false
}

// made tells that the import opened the dossier.
func (b backing) made() bool {
	for i, e := range b.d.Trail.Line.Entries {
		if _, opened := e.Fact.(dossier.DossierOpened); opened && b.d.Trail.Live[i] {
			return e.Act == b.act
		}
	}
	return false
}

// workedOn tells that taking the import back would take later work along.
func (b backing) workedOn() bool {
	if b.made() {
		for i, e := range b.d.Trail.Line.Entries {
			if _, undone := e.Fact.(journal.Retracted); !undone && b.d.Trail.Live[i] && e.Act != b.act {
				return true
			}
		}
		return false
	}
	stated, err := dossier.Retract(b.d, b.act)
	if err != nil {
		return true
	}
	retracted, ok := stated.Fact.(journal.Retracted)
	return !ok || len(retracted.Along) > 0
}

func (b backing) retract(act journal.ID, by store.Pen) (store.Change, error) {
	heads := b.d.Trail.Heads
	seed := journal.Seed{Act: act, Recorded: by.Recorded, By: by.By, Heads: heads, Rand: by.Rand}
	entries, err := journal.Write(seed, []journal.Stated{{On: by.Today, Fact: journal.Retracted{Act: b.act}}})
	return store.Change{Dossier: b.d.ID, Expect: heads, Entries: entries}, err
}
