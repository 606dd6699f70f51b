package profile

import (
	"slices"

	"spoorboek/model/civil"
	"spoorboek/model/journal"
)

// Paper is what a person applies with.
type Paper string

// The papers of which versions are kept.
const (
	CV     Paper = "cv"
	Letter Paper = "letter" // motivatiebrief
)

// Paperwork returns every Paper.
func Paperwork() []Paper { return []Paper{CV, Letter} }

// Known reports whether p is one of Paperwork.
func (p Paper) Known() bool { return slices.Contains(Paperwork(), p) }

// Version is one version of a cv or a letter: that it exists and for what, not the text of it.
type Version struct {
	ID          journal.ID
	Kind        Paper
	Name        string // "3", "v2 kort"
	On          civil.Date
	Application journal.ID // zero: for no application in particular
	Note        string
}
