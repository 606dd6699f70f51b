package pipeline_test

import (
	"strings"
	"testing"

	"spoorboek/model/civil"
	"spoorboek/model/pipeline"
)

func TestStagesStepUpAndBack(t *testing.T) {
	way := []pipeline.Stage{
		pipeline.Found, pipeline.Suitable, pipeline.Sent, pipeline.Interview, pipeline.Offer, pipeline.Placed,
	}
	for i, s := range way {
		next, ok := s.Next()
		if ok != (i < 5) || ok && next != way[i+1] {
			t.Errorf("after %s: %s %v", s, next, ok)
		}
		prev, ok := s.Prev()
		if ok != (i > 0) || ok && prev != way[i-1] {
			t.Errorf("before %s: %s %v", s, prev, ok)
		}
		if s.Open() != (i < 5) || s.Ended() {
			t.Errorf("%s: open %v ended %v", s, s.Open(), s.Ended())
		}
	}
	for _, s := range pipeline.Stages()[6:] {
		prev, ok := s.Prev()
		if !s.Ended() || s.Open() || !ok || prev == s {
			t.Errorf("%s: back to %s", s, prev)
		}
		if _, ok := s.Next(); ok {
			t.Errorf("something follows %s", s)
		}
	}
	if _, ok := pipeline.Stage("x").Next(); ok || pipeline.Stage("x").Known() {
		t.Error("a stage that is none")
	}
}

func TestAnApplicationHasItsStageOfADay(t *testing.T) {
	first := civil.Of(2026, 11, 1)
	a := pipeline.Application{Steps: []pipeline.Step{
		{Stage: pipeline.Interview, On: first.Add(10)},
		{Stage: pipeline.Sent, On: first},
		{Stage: pipeline.Found},
		{Stage: pipeline.Offer, On: first.Add(10)},
	}}
	a.Sort()
	for on, want := range map[civil.Date]pipeline.Stage{
		first.Add(-1): pipeline.Found, first: pipeline.Sent, first.Add(9): pipeline.Sent, first.Add(10): pipeline.Offer,
	} {
		if got := a.At(on); got != want {
			t.Errorf("%v: %s, want %s", on, got, want)
		}
	}
	if a.First() != first || a.Since(first.Add(30)) != first.Add(10) || a.Latest().Stage != pipeline.Offer {
		t.Errorf("first %v since %v latest %v", a.First(), a.Since(first.Add(30)), a.Latest())
	}
}

func TestAStepOfAnUnknownDayStandsWhereTheWayPutsIt(t *testing.T) {
	first := civil.Of(2026, 11, 1)
	at := func(s pipeline.Stage, day int) pipeline.Step { return pipeline.Step{Stage: s, On: first.Add(day)} }
	unknown := func(s pipeline.Stage) pipeline.Step { return pipeline.Step{Stage: s} }
	tests := map[string]struct {
		steps []pipeline.Step
		want  string
		now   pipeline.Stage
	}{
		"behind the lead that was found before it": {
			[]pipeline.Step{at(pipeline.Found, 0), unknown(pipeline.Sent)}, "found sent", pipeline.Sent},
		"before the interview that came of it": {
			[]pipeline.Step{at(pipeline.Found, 0), at(pipeline.Interview, 9), unknown(pipeline.Sent)},
			"found sent interview", pipeline.Interview},
		"an end behind all": {
			[]pipeline.Step{unknown(pipeline.Rejected), at(pipeline.Sent, 0), at(pipeline.Interview, 9)},
			"sent interview rejected", pipeline.Rejected},
		"a way that nobody knows a day of": {
			[]pipeline.Step{unknown(pipeline.Sent), unknown(pipeline.Found)}, "found sent", pipeline.Sent},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			a := pipeline.Application{Steps: tt.steps}
			a.Sort()
			var got []string
			for _, s := range a.Steps {
				got = append(got, string(s.Stage))
			}
			if strings.Join(got, " ") != tt.want || a.At(first.Add(20)) != tt.now {
				t.Errorf("%v, now %s", got, a.At(first.Add(20)))
			}
		})
	}
}

func TestVoluntaryWorkIsNeverAPlacement(t *testing.T) {
	on := civil.Of(2026, 11, 1)
	a := pipeline.Application{Kind: pipeline.Job, Steps: []pipeline.Step{{Stage: pipeline.Placed, On: on}}}
	if !a.Placed(on) || a.Placed(on.Add(-1)) {
		t.Error("placed from its day on")
	}
	a.Kind = pipeline.Voluntary
	if a.Placed(on) {
		t.Error("voluntary work counts as a placement")
	}
	if (pipeline.Application{}).At(on) != pipeline.Found || (pipeline.Application{}).Latest().Stage != pipeline.Found {
		t.Error("an application without steps is a lead")
	}
}
