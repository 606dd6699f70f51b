package desk

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"spoorboek/model/journal"
	"spoorboek/model/office"
	"spoorboek/store"
)

// Since is what would be taken back with everything from an act on.
type Since struct {
	Act   journal.ID // the oldest
	From  time.Time
	Acts  int // those of this coach that stand
	Final int // those that cannot be undone: they stay
}

// Since counts what UndoSince would take back.
func (h History) Since(ctx context.Context, act journal.ID) (Since, error) {
	lines, from, err := h.since(ctx, act)
	if err != nil {
		return Since{}, err
	}
	fall, final, err := h.allFalling(ctx, lines)
	if err != nil {
		return Since{}, err
	}
	return Since{Act: act, From: from, Acts: len(fall.acts), Final: final}, nil
}

// UndoSince takes back all that this coach did from an act on, as one act: redo brings all of it back. What
// cannot be undone stays. ErrNothing when nothing is left to take back.
func (h History) UndoSince(ctx context.Context, act journal.ID) (Result, error) {
	var fall *falls
	res, err := h.commit(ctx, NameUndo, func(seed journal.Seed) ([]store.Change, error) {
		lines, _, err := h.since(ctx, act)
		if err != nil {
			return nil, err
		}
		if fall, _, err = h.allFalling(ctx, lines); err != nil {
			return nil, err
		}
		if len(fall.acts) == 0 {
			return nil, ErrNothing
		}
		return h.takeBack(ctx, seed, fall)
	})
	if err != nil {
		return Result{}, err
	}
	line, err := h.line(ctx, fall.acts[0])
	if err != nil {
		return Result{}, err
	}
	res.Undid, res.UndidBy, res.Along = line.Act, h.called(ctx, line), fall.acts[1:]
	return res, nil
}

// since are the acts of this coach from an act on that stand, and when the act was. What was
// taken back meanwhile stays so; taking back something older was an act as any other.
func (h History) since(ctx context.Context, act journal.ID) ([]store.ActLine, time.Time, error) {
	all, err := h.log(ctx)
	if err != nil {
		return nil, time.Time{}, err
	}
	at := slices.IndexFunc(all, func(l store.ActLine) bool { return l.Act == act })
	if at < 0 {
		return nil, time.Time{}, fmt.Errorf("find act %v: %w", act, store.ErrNotFound)
	}
	down, recent := store.Fallen(all), map[journal.ID]bool{}
	for _, l := range all[:at+1] {
		recent[l.Act] = true
	}
	var list []store.ActLine
	for _, l := range all[:at+1] {
		older := len(l.Retracts) == 0 || !recent[l.Retracts[0]]
		if h.mine(l) && !down[l.Act] && older && !office.Silent(l.Name) {
			list = append(list, l)
		}
	}
	// What was done comes before what was taken back: so the whole is an undo, which redo puts again.
	slices.SortStableFunc(list, func(a, b store.ActLine) int {
		return min(len(a.Retracts), 1) - min(len(b.Retracts), 1)
	})
	return list, all[at].Recorded, nil
}

// allFalling is what falls with several acts, and how many of them cannot be undone.
func (h History) allFalling(ctx context.Context, lines []store.ActLine) (all *falls, final int, err error) {
	all = &falls{in: map[journal.ID][]journal.ID{}}
	for _, l := range lines {
		one := &falls{acts: []journal.ID{l.Act}, in: map[journal.ID][]journal.ID{}}
		if len(l.Retracts) == 0 {
			one, err = h.falling(ctx, l)
		} else {
			for _, id := range l.Dossiers {
				one.add(id, l.Act)
			}
		}
		if errors.Is(err, ErrFinal) {
			final++
			continue
		}
		if err != nil {
			return nil, 0, err
		}
		for _, act := range one.acts {
			if !slices.Contains(all.acts, act) {
				all.acts = append(all.acts, act)
			}
		}
		for _, id := range one.list {
			for _, act := range one.in[id] {
				all.add(id, act)
			}
		}
	}
	return all, final, nil
}

// takeBack says in every journal what falls.
func (h History) takeBack(ctx context.Context, seed journal.Seed, fall *falls) ([]store.Change, error) {
	var all []store.Change
	for _, id := range fall.list {
		acts := fall.in[id]
		one, err := h.say(ctx, id, seed, journal.Retracted{Act: acts[0], Along: acts[1:]})
		if err != nil {
			return nil, err
		}
		all = append(all, one...)
	}
	return all, nil
}

// Expunge destroys the content of one entry, for a reason: that it stood there stays in sight. A copy of the
// file is made first, unless there can be none. It cannot be undone.
func (w Writing) Expunge(ctx context.Context, id, entry journal.ID, reason string) (Result, error) {
	_, err := w.Book.Backup(ctx, store.BackupAsk{
		Folder: store.BackupFolder(w.Book.About().Path), At: w.Clock(), Occasion: store.BeforeErase,
	})
	if err != nil {
		return Result{}, fmt.Errorf("copy before expunging: %w", err)
	}
	w.writing.Lock()
	defer w.writing.Unlock()
	entries, err := w.Book.Journal(ctx, id)
	if err != nil {
		return Result{}, fmt.Errorf("expunge from %v: %w", id, err)
	}
	act, err := journal.NewID(w.Rand)
	if err != nil {
		return Result{}, fmt.Errorf("expunge from %v: %w", id, err)
	}
	seed := journal.Seed{
		Act: act, Recorded: w.Clock(), By: w.Author, Rand: w.Rand, Heads: journal.Heads(entries),
	}
	changes, err := change(
		id,
		seed,
		[]journal.Stated{{On: w.today(), Fact: journal.Expunged{Entry: entry, Reason: reason}}},
	)
	if err != nil {
		return Result{}, err
	}
	receipt, err := w.Book.Expunge(ctx, changes[0])
	if err != nil {
		return Result{}, fmt.Errorf("expunge from %v: %w", id, err)
	}
	w.forget(id) // what is remembered still has the content
	return w.result(NameExpunge, act, changes, receipt)
}
