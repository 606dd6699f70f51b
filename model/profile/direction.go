package profile

import (
	"cmp"
	"math"
	"slices"

	"spoorboek/model/capacity"
	"spoorboek/model/civil"
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

// Direction is one line of the search profile (zoekprofiel). The coach's word on whether it fits is Judged;
// Fit is its verdict.
type Direction struct {
	ID       journal.ID
	Function string // functie of werksoort
	Branch   string // branche
	Note     string
	Hours    float64 // per week
	Fit      Fit
	Prospect Prospect
	Dropped  bool // no longer looked for
	Where    Where
	Advice   Advice
	Proof    Proof
	Demand   capacity.Demand    // what it asks, as far as it is known
	Judged   capacity.Judgement // passend, with its ground
	Rank     int                // 1 is looked for first; zero: no rank
}

// Asks returns what the direction asks: its demand, with its own hours where the demand says none.
func (d Direction) Asks() capacity.Demand {
	return d.Demand.Or(capacity.Demand{HoursWeek: d.Hours, Travel: d.Where.Travel})
}

// Where is the region in which a direction is looked for.
type Where struct {
	Region string // regio
	Travel int    // reistijd in minuten, enkele reis; zero: not said
}

// Follows is whether a direction follows the expert's advice (AD-advies).
type Follows string

// The answers to "volgt dit het AD-advies?".
const (
	AdviceUnknown Follows = "unknown"
	AdviceTaken   Follows = "followed" // gevolgd
	AdviceLeft    Follows = "deviated" // afgeweken, met reden
	NoAdvice      Follows = "none"     // geen advies
)

// Followings returns every Follows.
func Followings() []Follows { return []Follows{AdviceTaken, AdviceLeft, NoAdvice, AdviceUnknown} }

// Known reports whether f is one of Followings.
func (f Follows) Known() bool { return slices.Contains(Followings(), f) }

// Advice is how a direction stands to the expert's report.
type Advice struct {
	Follows  Follows
	Reason   string     // why it deviates
	Document journal.ID // the report; zero: not said
}

// Proof is the evidence that work in a direction can be found (kansrijk): vacancies, a region's figures.
type Proof struct {
	Text string
	On   civil.Date
}

// InRank puts the lines in order: by rank, those without one last, as they were added.
func InRank(list []Direction) {
	key := func(d Direction) int {
		if d.Rank == 0 {
			return math.MaxInt
		}
		return d.Rank
	}
	slices.SortStableFunc(list, func(a, b Direction) int { return cmp.Compare(key(a), key(b)) })
}
