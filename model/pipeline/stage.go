// Package pipeline follows applications (sollicitaties) from a lead to a placement, with their dated
// history.
package pipeline

import "slices"

// Stage is how far an application is.
type Stage string

// The stages: six on the way up, four that end it.
const (
	Found      Stage = "found"      // gevonden
	Suitable   Stage = "suitable"   // passend
	Sent       Stage = "sent"       // verstuurd
	Interview  Stage = "interview"  // gesprek
	Offer      Stage = "offer"      // aanbod
	Placed     Stage = "placed"     // geplaatst
	Rejected   Stage = "rejected"   // afgewezen
	Withdrawn  Stage = "withdrawn"  // ingetrokken
	Silent     Stage = "silent"     // geen reactie
	Unsuitable Stage = "unsuitable" // niet passend
)

// Stages returns every stage: the way up, then the ends.
func Stages() []Stage {
	return []Stage{Found, Suitable, Sent, Interview, Offer, Placed, Rejected, Withdrawn, Silent, Unsuitable}
}

// way is the number of stages on the way up.
const way = 6

// Known reports whether s is one of Stages.
func (s Stage) Known() bool { return slices.Contains(Stages(), s) }

// Open reports whether an application in this stage still waits for something.
func (s Stage) Open() bool { return slices.Contains(Stages()[:way-1], s) }

// Ended reports whether an application in this stage came to nothing.
func (s Stage) Ended() bool { return slices.Contains(Stages()[way:], s) }

// rank orders the stages along the way; every end lies behind all of it.
func (s Stage) rank() int { return min(slices.Index(Stages(), s), way) }

// Next returns the stage one step up; ok is false at the top and after an end.
func (s Stage) Next() (next Stage, ok bool) {
	at := slices.Index(Stages(), s)
	if at < 0 || at >= way-1 {
		return s, false
	}
	return Stages()[at+1], true
}

// Prev returns the stage one step back. From an end it is Sent, or Found where it was found unsuitable; ok
// is false at the first stage.
func (s Stage) Prev() (prev Stage, ok bool) {
	switch at := slices.Index(Stages(), s); {
	case at <= 0:
		return s, false
	case s == Unsuitable:
		return Found, true
	case at >= way:
		return Sent, true
	default:
		return Stages()[at-1], true
	}
}

// Kind is the sort of work that is applied for.
type Kind string

// The kinds of work.
const (
	Job        Kind = "job"        // baan
	Experience Kind = "experience" // werkervaringsplek
	Trial      Kind = "trial"      // proefplaatsing
	Secondment Kind = "secondment" // detachering
	Voluntary  Kind = "voluntary"  // vrijwilligerswerk: a result, never a placement
)

// Kinds returns every Kind.
func Kinds() []Kind { return []Kind{Job, Experience, Trial, Secondment, Voluntary} }

// Known reports whether k is one of Kinds.
func (k Kind) Known() bool { return slices.Contains(Kinds(), k) }

// Channel is how the lead came in: vacancy, network, agency, open … or in the coach's own words.
type Channel string

// The usual channels.
const (
	Vacancy Channel = "vacancy" // vacature
	Network Channel = "network" // netwerk
	Agency  Channel = "agency"  // uitzendbureau
	OpenLet Channel = "open"    // open sollicitatie
)

// Channels returns the usual channels; any other word is accepted as well.
func Channels() []Channel { return []Channel{Vacancy, Network, Agency, OpenLet} }

// Mode is whether coach and employee did it together.
type Mode string

// The modes of applying.
const (
	Alone       Mode = "alone"    // zelf
	Together    Mode = "together" // samen
	ModeUnknown Mode = "unknown"
)

// Modes returns every Mode.
func Modes() []Mode { return []Mode{Alone, Together, ModeUnknown} }

// Known reports whether m is one of Modes.
func (m Mode) Known() bool { return slices.Contains(Modes(), m) }
