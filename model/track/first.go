package track

import (
	"slices"

	"spoorboek/model/civil"
	"spoorboek/model/journal"
)

// FirstTrack is the state of spoor 1: the way back to work at the own employer.
type FirstTrack string

// The states of spoor 1.
const (
	FirstUnknown  FirstTrack = "unknown"       // niet bekend
	Investigating FirstTrack = "investigating" // onderzoek loopt
	Running       FirstTrack = "running"       // loopt
	OwnWork       FirstTrack = "own-work"      // eigen werk
	AdaptedWork   FirstTrack = "adapted-work"  // eigen werk, aangepast
	OtherWork     FirstTrack = "other-work"    // ander werk bij de eigen werkgever
	BuildUp       FirstTrack = "buildup"       // loopt, bouwt uren op
	FirstClosed   FirstTrack = "closed"        // gesloten
)

// FirstTracks returns every FirstTrack.
func FirstTracks() []FirstTrack {
	return []FirstTrack{
		Running, Investigating, OwnWork, AdaptedWork, OtherWork, BuildUp, FirstClosed, FirstUnknown,
	}
}

// Known reports whether f is one of FirstTracks.
func (f FirstTrack) Known() bool { return slices.Contains(FirstTracks(), f) }

// Pause is a time in which the trajectory rests (gepauzeerd).
type Pause struct {
	From   civil.Date
	Until  civil.Date // wake-up day; zero: none agreed
	Ended  civil.Date // zero: not ended
	Reason string
	Item   journal.ID // the entry that started it
}

// On reports whether the pause holds on day. The day on which it ended is a working day again; the wake-up
// day does not end it, it asks.
func (p Pause) On(day civil.Date) bool {
	return p.From <= day && (p.Ended.IsZero() || day < p.Ended)
}
