package dossier

import (
	"slices"

	"spoorboek/model/journal"
)

// referring is a fact about an item that another fact made.
type referring interface{ refs() []journal.ID }

// Retract returns the fact that takes an act back, with the acts that fall along because they are about what
// it made; undoing the opening of a dossier takes all its acts along. The act of a retraction can be
// retracted too: that does the first act again. What left the house or was expunged cannot be taken back.
func Retract(d *Dossier, act journal.ID) (journal.Stated, error) {
	if err := Undoable(d, act); err != nil {
		return journal.Stated{}, err
	}
	return journal.Stated{Fact: journal.Retracted{Act: act, Along: along(d, act)}}, nil
}

// Undoable says why an act cannot be taken back, or nil.
func Undoable(d *Dossier, act journal.ID) error {
	found, live := false, false
	for i := range d.Trail.Line.Entries {
		e := &d.Trail.Line.Entries[i]
		if e.Act != act {
			continue
		}
		found = true
		if !d.Trail.Live[i] {
			continue
		}
		live = true
		if final(e.Fact) {
			return refuse("undo", ReasonFinal)
		}
	}
	switch {
	case !found:
		return refuse("undo", ReasonNoSuchAct)
	case !live:
		return refuse("undo", ReasonActFallen)
	}
	for _, other := range along(d, act) {
		if err := Undoable(d, other); err != nil {
			return err
		}
	}
	return nil
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
	made := map[journal.ID]bool{}
	var acts []journal.ID
	opened := false
	for i := range d.Trail.Line.Entries {
		e := &d.Trail.Line.Entries[i]
		if !d.Trail.Live[i] {
			continue
		}
		if e.Act == act || slices.Contains(acts, e.Act) {
			made[e.ID] = true
			_, opens := e.Fact.(DossierOpened)
			opened = opened || opens
			continue
		}
		if speaksOf(e.Fact, made) || opened && !retraction(e.Fact) {
			acts = append(acts, e.Act)
			made[e.ID] = true
		}
	}
	return acts
}

func speaksOf(f journal.Fact, made map[journal.ID]bool) bool {
	about, ok := f.(referring)
	return ok && slices.ContainsFunc(about.refs(), func(id journal.ID) bool { return made[id] })
}

func retraction(f journal.Fact) bool {
	_, ok := f.(journal.Retracted)
	return ok
}
