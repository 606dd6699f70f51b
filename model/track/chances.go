package track

import (
	"slices"

	"spoorboek/model/civil"
	"spoorboek/model/journal"
)

// Group is who a person is in the early recognition at intake: for whom is what road the shortest?
type Group string

// The groups of the early recognition.
const (
	GroupUnknown Group = ""
	OwnEmployer  Group = "own-employer"  // kansen bij de eigen werkgever
	Elsewhere    Group = "elsewhere"     // kan niet terug en is stabiel genoeg voor een andere werkgever
	SmallChances Group = "small-chances" // kleine kans: activering, dagstructuur, vrijwilligerswerk
)

// Groups returns every Group that can be recognised.
func Groups() []Group { return []Group{OwnEmployer, Elsewhere, SmallChances} }

// Known reports whether g is one of Groups.
func (g Group) Known() bool { return slices.Contains(Groups(), g) }

// Recognition is one look at which group a person belongs to. It has a ground, and a day to look again:
// chances change.
type Recognition struct {
	Item   journal.ID
	On     civil.Date
	Group  Group
	Ground string
	Review civil.Date
}

// Aspect is what of the work at the own employer is adapted.
type Aspect string

// What can be adapted.
const (
	Tasks          Aspect = "tasks"          // taken
	Responsibility Aspect = "responsibility" // verantwoordelijkheid
	Workplace      Aspect = "workplace"      // werkplek, hulpmiddelen
	WorkHours      Aspect = "hours"          // werktijden en uren
)

// Aspects returns every Aspect.
func Aspects() []Aspect { return []Aspect{Tasks, Responsibility, Workplace, WorkHours} }

// Worked is what came of something that was tried.
type Worked string

// The answers to "werkte het?".
const (
	WorkedYes  Worked = "yes"
	WorkedPart Worked = "partly"
	WorkedNot  Worked = "no"
)

// WorkedAll returns every Worked.
func WorkedAll() []Worked { return []Worked{WorkedYes, WorkedPart, WorkedNot} }

// Adaptation is one way in which work at the own employer was adapted (aanpassing in spoor 1).
type Adaptation struct {
	Item   journal.ID
	On     civil.Date // the day it began
	Aspect Aspect
	What   string
	Until  civil.Date
	Result Worked // empty: not known yet
	Note   string
}
