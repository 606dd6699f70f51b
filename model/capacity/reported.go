package capacity

import (
	"slices"

	"spoorboek/model/civil"
	"spoorboek/model/journal"
	"spoorboek/model/party"
)

// Effect is where a reported change is felt at work. There are no other words for it: who reports a change
// says what it means for work, never what it comes from.
type Effect string

// The effects that can be reported.
const (
	OnHours    Effect = "hours"    // uren
	OnTasks    Effect = "tasks"    // taken
	OnPace     Effect = "pace"     // tempo
	OnPosture  Effect = "posture"  // houding en beweging
	OnContacts Effect = "contacts" // omgang met mensen
	OnTravel   Effect = "travel"   // reizen
)

// Effects returns every Effect.
func Effects() []Effect { return []Effect{OnHours, OnTasks, OnPace, OnPosture, OnContacts, OnTravel} }

// Known reports whether e is one of Effects.
func (e Effect) Known() bool { return slices.Contains(Effects(), e) }

// Reported is a change in what the person can do that somebody mentioned: no judgement, a reason to ask for
// one.
type Reported struct {
	ID      journal.ID
	On      civil.Date
	By      party.Role // who mentioned it
	Sense   Sense      // Better, Worse or Unclear
	Effects []Effect
}

// Answered reports whether a document of that day or later describes the person since.
func (r Reported) Answered(series []Assessment) bool {
	return slices.ContainsFunc(series, func(a Assessment) bool { return a.On >= r.On && !a.On.IsZero() })
}
