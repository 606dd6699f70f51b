package track_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"spoorboek/model/civil"
	"spoorboek/model/track"
)

func TestPhasesHaveNamesThatReadBack(t *testing.T) {
	codes := map[string]bool{}
	for _, p := range track.Phases() {
		if back, ok := track.ParsePhase(p.Name()); !ok || back != p {
			t.Errorf("%v reads back as %v", p, back)
		}
		codes[p.Code()] = true
	}
	if len(codes) != 6 || codes[track.PausedCode] {
		t.Errorf("codes: %v", codes)
	}
	if _, ok := track.ParsePhase("limbo"); ok || track.Phase(9).Name() != "" || track.Phase(9).Code() != "" {
		t.Error("a phase that is none")
	}
}

func TestPhasesStepForwardAndBack(t *testing.T) {
	if next, ok := track.Intake.Next(); !ok || next != track.Orientation {
		t.Errorf("after intake: %v", next)
	}
	if _, ok := track.Closed.Next(); ok {
		t.Error("something follows closed")
	}
	if prev, ok := track.Intake.Prev(); !ok || prev != track.Registered {
		t.Errorf("before intake: %v", prev)
	}
	if _, ok := track.Registered.Prev(); ok {
		t.Error("something precedes registered")
	}
}

func TestGates(t *testing.T) {
	day := civil.Of(2026, 11, 1)
	all := track.Evidence{
		Assigned: true, ThreeWay: day, PlanSigned: day, PersonProfile: true, SearchProfile: true, CV: true,
		Placement: true, FinalReport: day, Outcome: true,
	}
	tests := map[string]struct {
		from, to track.Phase
		e        track.Evidence
		want     track.Unmet
	}{
		"intake leads to orientation":             {track.Intake, track.Orientation, all, nil},
		"nothing shown, nothing met":              {track.Intake, track.Orientation, track.Evidence{}, track.Unmet{track.ThreeWay, track.PlanSigned}},
		"a lost job reopens the search":           {track.Aftercare, track.JobSearch, track.Evidence{}, nil},
		"a leap asks for every gate on the way":   {track.Registered, track.JobSearch, track.Evidence{ThreeWay: day, CV: true}, track.Unmet{track.Assigned, track.PlanSigned, track.PersonProfile, track.SearchProfile}},
		"closing asks only for its own":           {track.Registered, track.Closed, track.Evidence{Outcome: true}, track.Unmet{track.FinalReport}},
		"aftercare may come at any time":          {track.Intake, track.Aftercare, track.Evidence{}, track.Unmet{track.PlacementKept}},
		"a plan sent to be signed passes, amber":  {track.Intake, track.Orientation, track.Evidence{ThreeWay: day, PlanSent: day}, nil},
		"everything shown, everything met at end": {track.Aftercare, track.Closed, all, nil},
	}
	for name, tt := range tests {
		if diff := cmp.Diff(tt.want, track.Check(tt.from, tt.to, tt.e)); diff != "" {
			t.Errorf("%s:\n%s", name, diff)
		}
	}
	if !(track.Evidence{PlanSent: day}).Amber(track.PlanSigned) || (track.Evidence{PlanSent: day, PlanSigned: day}).Amber(track.PlanSigned) {
		t.Error("amber is sent and not signed")
	}
	if all.Met("moonlight") {
		t.Error("an unknown condition is met")
	}
}

func TestAPauseHoldsUntilItEnds(t *testing.T) {
	from := civil.Of(2026, 11, 1)
	p := track.Pause{From: from, Until: from.Add(10)}
	if p.On(from.Add(-1)) || !p.On(from) || !p.On(from.Add(40)) {
		t.Error("the wake-up day asks, it does not end the pause")
	}
	p.Ended = from.Add(5)
	if !p.On(from.Add(4)) || p.On(from.Add(5)) {
		t.Error("the day it ends is a working day")
	}
	if !track.BuildUp.Known() || track.FirstTrack("x").Known() || !track.Intake.Active() || track.Closed.Active() {
		t.Error("known states")
	}
}
