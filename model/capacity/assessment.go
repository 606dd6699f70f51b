// Package capacity holds what the person can do (belastbaarheid) as a series of dated documents, says what
// changed between two of them, and whether work fits: its demands against the document that holds.
//
// It speaks of functions only. There is no place in it for a cause, a complaint or a treatment.
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
	Text       string     // functional lines, in short

	Rubrics   map[Rubric]string // what the document says by rubric
	Scores    []Score           // by item, in the order of the FML
	BuildUp   []Grade           // by day
	Prognosis string            // what may be expected, in functional words
}

// Scored reports whether the document scores items at all.
func (a *Assessment) Scored() bool { return len(a.Scores) > 0 }

// Level returns how limited an item is. known is false where the document does not tell: the item was not
// scored, nor its rubric as a whole, and it is no FML with scores, in which what is not scored is normal.
func (a *Assessment) Level(i Item) (level Level, known bool) {
	var whole, worst Level
	said, any := false, false
	for _, s := range a.Scores {
		switch {
		case s.Item == i:
			return s.Level, true
		case s.Item.Rubric() != i.Rubric():
		case s.Item.Number() == 0:
			whole, said = s.Level, true
		default:
			worst, any = max(worst, s.Level), true
		}
	}
	switch {
	case i.Number() == 0 && any:
		return worst, true
	case said:
		return whole, true
	}
	return Normal, any || a.Kind == FML && a.Scored()
}

// Valid reports whether the document holds on that day by its own word.
func (a *Assessment) Valid(day civil.Date) bool {
	return a.On <= day && (a.ValidUntil.IsZero() || day <= a.ValidUntil)
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
