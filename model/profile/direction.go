package profile

import (
	"slices"

	"spoorboek/model/journal"
)

// Fit is how suitable (passend) a direction is for what the person can do.
type Fit string

// The answers to "past dit?".
const (
	FitUnknown Fit = "unknown"
	Fits       Fit = "fits"    // passend
	FitsWith   Fit = "adapted" // passend met aanpassing
	FitsNot    Fit = "not"     // niet passend
)

// FitsAll returns every Fit.
func FitsAll() []Fit { return []Fit{FitUnknown, Fits, FitsWith, FitsNot} }

// Known reports whether f is one of FitsAll.
func (f Fit) Known() bool { return slices.Contains(FitsAll(), f) }

// Prospect is how likely (kansrijk) work in a direction is to be found.
type Prospect string

// The answers to "is hier kans op werk?".
const (
	ProspectUnknown Prospect = "unknown"
	ProspectGood    Prospect = "good"  // kansrijk
	ProspectFair    Prospect = "fair"  // redelijk
	ProspectSmall   Prospect = "small" // kleine kans
)

// Prospects returns every Prospect.
func Prospects() []Prospect {
	return []Prospect{ProspectUnknown, ProspectGood, ProspectFair, ProspectSmall}
}

// Known reports whether p is one of Prospects.
func (p Prospect) Known() bool { return slices.Contains(Prospects(), p) }

// Direction is one line of the search profile (zoekprofiel).
type Direction struct {
	ID       journal.ID
	Function string // functie of werksoort
	Branch   string // branche
	Note     string
	Hours    float64 // per week
	Fit      Fit
	Prospect Prospect
	Dropped  bool // no longer looked for
}
