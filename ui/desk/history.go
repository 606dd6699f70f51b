package desk

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/model/office"
	"spoorboek/store"
)

// History takes acts back and puts them again.
type History struct{ *core }

// The names of acts that are about other acts or whole spreadsheets.
const (
	NameImport = "import"
	NameUndo   = "undo"
	NameRedo   = "redo"

	NameExpunge = "expunge"
)

// Undo takes back the latest act of this coach that stands, wherever it was. ErrNothing when there is none.
func (h History) Undo(ctx context.Context) (Result, error) {
	line, err := h.search(ctx, h.mine, lastDone)
	if err != nil {
		return Result{}, err
	}
	return h.retract(ctx, line)
}

// Redo does again what this coach took back last. ErrNothing when she has done something else since.
func (h History) Redo(ctx context.Context) (Result, error) {
	line, err := h.search(ctx, h.mine, lastUndone)
	if err != nil {
		return Result{}, err
	}
	return h.restore(ctx, line)
}

// UndoIn is Undo within one dossier.
func (h History) UndoIn(ctx context.Context, id journal.ID) (Result, error) {
	line, err := h.search(ctx, touches(id), lastDone)
	if err != nil {
		return Result{}, err
	}
	return h.retract(ctx, line)
}

// RedoIn is Redo within one dossier.
func (h History) RedoIn(ctx context.Context, id journal.ID) (Result, error) {
	line, err := h.search(ctx, touches(id), lastUndone)
	if err != nil {
		return Result{}, err
	}
	return h.restore(ctx, line)
}

// UndoAct takes back one act of the log, or does it again when it is an undo. ErrFinal when it cannot be
// undone.
func (h History) UndoAct(ctx context.Context, act journal.ID) (Result, error) {
	line, err := h.line(ctx, act)
	if err != nil {
		return Result{}, err
	}
	if line.Name == string(journal.KindRetracted) {
		return h.restore(ctx, line)
	}
	return h.retract(ctx, line)
}

// Along gives the acts that would be taken back with an act, because it made what they are about.
func (h History) Along(ctx context.Context, act journal.ID) ([]journal.ID, error) {
	line, err := h.line(ctx, act)
	if err != nil {
		return nil, err
	}
	falls, err := h.falling(ctx, line)
	if err != nil {
		return nil, err
	}
	return falls.acts[1:], nil
}

func (h History) line(ctx context.Context, act journal.ID) (store.ActLine, error) {
	lines, err := h.Book.Acts(ctx, 0)
	if err != nil {
		return store.ActLine{}, fmt.Errorf("read the log: %w", err)
	}
	for _, l := range lines {
		if l.Act == act {
			return l, nil
		}
	}
	return store.ActLine{}, fmt.Errorf("find act %v: %w", act, store.ErrNotFound)
}

// mine keeps the acts of this coach, without what the program keeps for itself.
func (h History) mine(l store.ActLine) bool { return l.By == h.Author && !office.Silent(l.Name) }

func touches(id journal.ID) func(store.ActLine) bool {
	return func(l store.ActLine) bool { return slices.Contains(l.Dossiers, id) }
}

// near is how many acts are looked at before the whole log is read.
const near = 256

// search reads the log, first the newest part, and lets pick choose among the lines that keep holds.
func (h History) search(
	ctx context.Context, keep func(store.ActLine) bool, pick picker,
) (store.ActLine, error) {
	for _, newest := range []int{near, 0} {
		lines, err := h.Book.Acts(ctx, newest)
		if err != nil {
			return store.ActLine{}, fmt.Errorf("read the log: %w", err)
		}
		line, found, over := pick(lines, keep)
		if found {
			return line, nil
		}
		if over || len(lines) < near {
			break
		}
	}
	return store.ActLine{}, ErrNothing
}

// picker chooses one of the lines, newest first; over says that older ones cannot change the answer.
type picker func(lines []store.ActLine, keep func(store.ActLine) bool) (line store.ActLine, found, over bool)

// lastDone is the newest act that stands and is no retraction.
func lastDone(lines []store.ActLine, keep func(store.ActLine) bool) (store.ActLine, bool, bool) {
	fallen := store.Fallen(lines)
	for _, l := range lines {
		if !fallen[l.Act] && len(l.Retracts) == 0 && keep(l) {
			return l, true, true
		}
	}
	return store.ActLine{}, false, false
}

// lastUndone is the newest retraction of an act that stands, unless another act stands in front of it. A
// retraction of a retraction is a redo: those are passed by.
func lastUndone(lines []store.ActLine, keep func(store.ActLine) bool) (store.ActLine, bool, bool) {
	fallen := store.Fallen(lines)
	undos := map[journal.ID]bool{}
	for _, l := range lines {
		undos[l.Act] = len(l.Retracts) > 0
	}
	for _, l := range lines {
		switch {
		case fallen[l.Act] || !keep(l):
		case len(l.Retracts) == 0:
			return store.ActLine{}, false, true
		case !undos[l.Retracts[0]]:
			return l, true, true
		}
	}
	return store.ActLine{}, false, false
}

// falls is what falls with an act: the act itself first, then those along, and per dossier which of them to
// name.
type falls struct {
	acts []journal.ID
	in   map[journal.ID][]journal.ID // dossier → acts
	list []journal.ID                // the dossiers, in order
}

func (f *falls) add(id, act journal.ID) {
	if _, ok := f.in[id]; !ok {
		f.list = append(f.list, id)
	}
	if !slices.Contains(f.in[id], act) {
		f.in[id] = append(f.in[id], act)
	}
}

// falling follows an act through all dossiers it wrote in, and those of the acts that fall along.
func (h History) falling(ctx context.Context, line store.ActLine) (*falls, error) {
	f := &falls{acts: []journal.ID{line.Act}, in: map[journal.ID][]journal.ID{}}
	lines := map[journal.ID]store.ActLine{line.Act: line}
	for i := 0; i < len(f.acts); i++ {
		at, ok := lines[f.acts[i]]
		if !ok {
			var err error
			if at, err = h.line(ctx, f.acts[i]); err != nil {
				return nil, err
			}
		}
		if office.Final(at.Name) {
			return nil, fmt.Errorf("undo act %v: %w", at.Act, ErrFinal)
		}
		for _, id := range at.Dossiers {
			along, err := h.along(ctx, id, at.Act)
			if err != nil {
				return nil, err
			}
			f.add(id, at.Act)
			for _, a := range along {
				if !slices.Contains(f.acts, a) {
					f.acts = append(f.acts, a)
				}
			}
		}
	}
	return f, nil
}

// along asks one dossier what falls with an act.
func (h History) along(ctx context.Context, id, act journal.ID) ([]journal.ID, error) {
	if id == journal.OfficeID() {
		return nil, nil
	}
	d, err := h.dossier(ctx, id)
	if err != nil {
		return nil, err
	}
	stated, err := dossier.Retract(d, act)
	var no *dossier.NotAllowed
	switch {
	case errors.As(err, &no) && slices.Contains(no.Unmet, dossier.ReasonActFallen):
		return nil, nil
	case errors.As(err, &no) && slices.Contains(no.Unmet, dossier.ReasonFinal):
		return nil, fmt.Errorf("undo act %v: %w", act, ErrFinal)
	case err != nil:
		return nil, fmt.Errorf("undo act %v: %w", act, err)
	}
	r, _ := stated.Fact.(journal.Retracted)
	return r.Along, nil
}

func (h History) retract(ctx context.Context, line store.ActLine) (Result, error) {
	var fall *falls
	res, err := h.commit(ctx, NameUndo, func(seed journal.Seed) ([]store.Change, error) {
		var err error
		if fall, err = h.falling(ctx, line); err != nil {
			return nil, err
		}
		return h.takeBack(ctx, seed, fall)
	})
	if err != nil {
		return Result{}, err
	}
	res.Undid, res.UndidBy, res.Along = line.Act, h.called(ctx, line), fall.acts[1:]
	return res, nil
}

// called is what an act is called: an import after what it is, any other after its first fact.
func (h History) called(ctx context.Context, line store.ActLine) string {
	if len(line.Dossiers) == 0 || line.Dossiers[0] == journal.OfficeID() {
		return line.Name
	}
	d, err := h.dossier(ctx, line.Dossiers[0])
	if err != nil {
		return line.Name
	}
	if slices.ContainsFunc(d.Trail.Line.Entries, func(e journal.Entry) bool {
		return e.Act == line.Act && e.Kind == dossier.SheetImported{}.Kind()
	}) {
		return NameImport
	}
	return line.Name
}

// restore takes a retraction back: what it took away stands again.
func (h History) restore(ctx context.Context, line store.ActLine) (Result, error) {
	res, err := h.commit(ctx, NameRedo, func(seed journal.Seed) ([]store.Change, error) {
		var all []store.Change
		for _, id := range line.Dossiers {
			one, err := h.say(ctx, id, seed, journal.Retracted{Act: line.Act})
			if err != nil {
				return nil, err
			}
			all = append(all, one...)
		}
		return all, nil
	})
	if err != nil {
		return Result{}, err
	}
	res.Undid = line.Act
	if len(line.Retracts) > 0 {
		res.Undid = line.Retracts[0]
		if back, err := h.line(ctx, res.Undid); err == nil {
			res.UndidBy = h.called(ctx, back)
		}
	}
	return res, nil
}

// say writes one fact about acts behind the heads of a journal, the office's included.
func (h History) say(
	ctx context.Context, id journal.ID, seed journal.Seed, fact journal.Fact,
) ([]store.Change, error) {
	if id == journal.OfficeID() {
		entries, err := h.Book.Journal(ctx, id)
		if err != nil {
			return nil, fmt.Errorf("read the office: %w", err)
		}
		seed.Heads = journal.Heads(entries)
	} else {
		d, err := h.dossier(ctx, id)
		if err != nil {
			return nil, err
		}
		seed.Heads = d.Trail.Heads
	}
	return change(id, seed, []journal.Stated{{On: h.today(), Fact: fact}})
}
