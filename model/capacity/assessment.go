// Package capacity holds what the person can do (belastbaarheid) as a series of dated documents.
package capacity

import (
	"slices"

	"spoorboek/model/civil"
	"spoorboek/model/journal"
)

// Kind is the sort of capacity document.
type Kind string

// The kinds of capacity documents in use.
const (
	FML     Kind = "fml"     // functionelemogelijkhedenlijst
	IZP     Kind = "izp"     // inzetbaarheidsprofiel
	LAB     Kind = "lab"     // lijst arbeidsmogelijkheden en beperkingen
	BAR     Kind = "bar"     // beschrijving arbeidsbelastbaarheid en re-integratiemogelijkheden
	Consult Kind = "consult" // spreekuurverslag
)

// Kinds returns every Kind.
func Kinds() []Kind { return []Kind{FML, IZP, LAB, BAR, Consult} }

// Known reports whether k is one of Kinds.
func (k Kind) Known() bool { return slices.Contains(Kinds(), k) }

// Assessment is one document on functional possibilities; never on their cause.
type Assessment struct {
	ID         journal.ID
	Kind       Kind
	On         civil.Date // the day it describes; zero is unknown
	Author     string     // the occupational physician, or who worked under him
	ValidUntil civil.Date // zero: not said
	HoursDay   float64    // most hours a day; zero: not limited or not said
	HoursWeek  float64    // most hours a week; zero: not limited or not said
	Text       string     // functional lines
}

// Latest returns the assessment that holds on day: the last with On ≤ day. An assessment of an unknown day
// counts as the oldest.
func Latest(series []Assessment, day civil.Date) (Assessment, bool) {
	var best Assessment
	found := false
	for _, a := range series {
		if a.On <= day && (!found || a.On >= best.On) {
			best, found = a, true
		}
	}
	return best, found
}
