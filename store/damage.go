package store

import (
	"fmt"

	"spoorboek/model/journal"
)

// Part is what of a file is damaged, as far as it makes a difference to what is lost.
type Part string

// The parts. The zero Part is the file itself, or not known.
const (
	InEntries    Part = "entries"    // vastleggingen
	InRow        Part = "row"        // de regel van een dossier in het overzicht
	InRows       Part = "rows"       // het overzicht als geheel
	InDigest     Part = "digest"     // de samenvatting van een dossier, voor cijfers en wie past
	InKey        Part = "key"        // een sleutel van een dossier
	InAttachment Part = "attachment" // een bijlage
	InActs       Part = "acts"       // het logboek van handelingen
	InStones     Part = "stones"     // de lijst van wat vernietigd is
	InDrafts     Part = "drafts"     // een bewaard concept
	InHeader     Part = "header"     // een kopie van de kop, met de sleutels
)

// Parts returns every part that has a name.
func Parts() []Part {
	return []Part{
		InEntries, InRow, InRows, InDigest, InKey, InAttachment, InActs, InStones, InDrafts, InHeader,
	}
}

// DamagedError is ErrDamaged with what is wrong, and in which dossier when that is known.
type DamagedError struct {
	What    string     // for who mends the file
	Dossier journal.ID // zero when it is not one dossier's damage
	Part    Part
}

// Error tells what is damaged.
func (e *DamagedError) Error() string {
	if e.Dossier.IsZero() {
		return fmt.Sprintf("%v: %s", ErrDamaged, e.What)
	}
	return fmt.Sprintf("%v: dossier %v: %s", ErrDamaged, e.Dossier, e.What)
}

// Unwrap makes it ErrDamaged.
func (e *DamagedError) Unwrap() error { return ErrDamaged }
