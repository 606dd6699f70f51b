package text

import (
	"cmp"
	"errors"

	"spoorboek/model/journal"
	"spoorboek/store"
)

// Damage says in a sentence what is wrong with a file, and behind it what it is called by who mends it.
// Called gives what a dossier is known by; nothing where that is not known, and it is told by its id.
func (w Errors) Damage(err error, called func(journal.ID) string) string {
	var damage *store.DamagedError
	if !errors.As(err, &damage) {
		damage = &store.DamagedError{What: err.Error()}
	}
	if damage.Dossier.IsZero() {
		return w.p.F("damage.technical", w.part("damage.", damage.Part), damage.What)
	}
	wrong := w.part("damage.in.", damage.Part)
	if damage.Dossier == journal.OfficeID() {
		return w.p.F("damage.technical", w.p.F("damage.office", wrong), damage.What)
	}
	name := cmp.Or(called(damage.Dossier), damage.Dossier.String())
	return w.p.F("damage.technical", w.p.F("damage.dossier", name, wrong), damage.What)
}

// part is what is wrong with a part, by what the phrases begin with that tell it of a file or of a dossier.
func (w Errors) part(of ID, p store.Part) string {
	if id := of + ID(p); p != "" && w.p.Has(id) {
		return w.p.T(id)
	}
	return w.p.T(of + "file")
}
