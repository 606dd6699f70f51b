package dossier

import (
	"slices"

	"spoorboek/model/journal"
)

// referring is a fact about an item that another fact made.
type referring interface{ refs() []journal.ID }

// Retract returns the fact that takes an act back, with the acts that fall along because they are about
// what it made; undoing the opening of a dossier takes all its acts along. The act of a retraction can be
// retracted too: that does the first act again. What left the house or was expunged cannot be taken back.
func Retract(d *Dossier, act journal.ID) (journal.Stated, error) {
	others, err := undoable(d, act)
	if err != nil {
		return journal.Stated{}, err
	}
	return journal.Stated{Fact: journal.Retracted{Act: act, Along: others}}, nil
}

// Undoable says why an act cannot be taken back, or nil.
func Undoable(d *Dossier, act journal.ID) error {
	_, err := undoable(d, act)
	return err
}

// undoable returns the acts that fall along with act, or why it cannot be taken back.
func undoable(d *Dossier, act journal.ID) ([]journal.ID, error) {
	others := along(d, act)
	found, live := false, false
	for i := range d.Trail.Line.Entries {
		e := &d.Trail.Line.Entries[i]
		mine := e.Act == act
		if !mine && !slices.Contains(others, e.Act) {
			continue
		}
		found = found || mine
		if !d.Trail.Live[i] {
			continue
		}
		live = live || mine
		if final(e.Fact) {
			return nil, refuse("undo", ReasonFinal)
		}
	}
	switch {
	case !found:
		return nil, refuse("undo", ReasonNoSuchAct)
	case !live:
		return nil, refuse("undo", ReasonActFallen)
	}
	return others, nil
}

// final reports whether a fact cannot be undone: a report that left from here (one that a spreadsheet
// mentions has no heads), and content that is gone.
func final(f journal.Fact) bool {
	switch f := f.(type) {
	case ReportSent:
		return len(f.Heads) > 0
	case journal.Expunged:
		return true
	}
	return false
}

// along returns the live acts that speak of what act made, and those that speak of what they made.
func along(d *Dossier, act journal.ID) []journal.ID {
	acts := []journal.ID{act}
	for n := 0; n < len(acts); { // an act that falls takes all it made along, also what stands before its place
		n = len(acts)
		made, opening := madeBy(d, acts)
		for i := range d.Trail.Line.Entries {
			e := &d.Trail.Line.Entries[i]
			if !d.Trail.Live[i] || slices.Contains(acts, e.Act) {
				continue
			}
			if speaksOf(e.Fact, made) || opening && !retraction(e.Fact) {
				acts = append(acts, e.Act)
			}
		}
	}
	if len(acts) == 1 {
		return nil
	}
	return acts[1:]
}

// madeBy returns the items that acts made, and whether one of them opened the dossier.
func madeBy(d *Dossier, acts []journal.ID) (made map[journal.ID]bool, opening bool) {
	made = map[journal.ID]bool{}
	for i := range d.Trail.Line.Entries {
		e := &d.Trail.Line.Entries[i]
		if d.Trail.Live[i] && slices.Contains(acts, e.Act) {
			made[e.ID] = true
			_, opens := e.Fact.(DossierOpened)
			opening = opening || opens
		}
	}
	return made, opening
}

func speaksOf(f journal.Fact, made map[journal.ID]bool) bool {
	about, ok := f.(referring)
	return ok && slices.ContainsFunc(about.refs(), func(id journal.ID) bool { return made[id] })
}

func retraction(f journal.Fact) bool {
	_, ok := f.(journal.Retracted)
	return ok
}
