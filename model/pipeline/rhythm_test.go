package pipeline_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"spoorboek/model/civil"
	"spoorboek/model/pipeline"
)

// sent is an application that went out on a day.
func sent(on civil.Date) pipeline.Application {
	return pipeline.Application{Steps: []pipeline.Step{{Stage: pipeline.Found, On: on.Add(-2)}, {Stage: pipeline.Sent, On: on}}}
}

func TestTheRhythmCountsWhatWentOut(t *testing.T) {
	today := civil.Of(2026, 11, 23)
	list := []pipeline.Application{
		sent(today), sent(today.Add(-6)), sent(today.Add(-7)), sent(today.Add(-27)), sent(today.Add(-28)), sent(today.Add(1)),
		{Steps: []pipeline.Step{{Stage: pipeline.Found, On: today}}},
		{Steps: []pipeline.Step{{Stage: pipeline.Sent}}},
		{Steps: []pipeline.Step{{Stage: pipeline.Sent}, {Stage: pipeline.Rejected, On: today.Add(-1)}}},
	}
	got := pipeline.RhythmOf(list, pipeline.Agreement{PerWeek: 2}, today, 4)
	want := pipeline.Rhythm{Agreed: 2, From: today.Add(-27), Weeks: []int{1, 0, 1, 3}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if got.Real() != 1.25 || (pipeline.Rhythm{}).Real() != 0 {
		t.Errorf("real %v", got.Real())
	}
	got = pipeline.RhythmOf(list, pipeline.Agreement{PerWeek: 2, On: today.Add(-7)}, today, 4)
	want = pipeline.Rhythm{Agreed: 2, From: today.Add(-7), Weeks: []int{3, 1}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("no further back than the agreement:\n%s", diff)
	}
}

func TestTheRhythmCountsEveryDayOnce(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		today := civil.Of(2026, 11, 23)
		agreed := pipeline.Agreement{On: today.Add(rapid.IntRange(-80, 10).Draw(r, "agreed"))}
		weeks := rapid.IntRange(0, 10).Draw(r, "weeks")
		var list []pipeline.Application
		want := 0
		first := civil.Max(today.Add(1-7*weeks), agreed.On)
		for range rapid.IntRange(0, 20).Draw(r, "n") {
			on := today.Add(rapid.IntRange(-90, 5).Draw(r, "on"))
			list = append(list, sent(on))
			if weeks > 0 && first <= on && on <= today {
				want++
			}
		}
		got := 0
		for _, n := range pipeline.RhythmOf(list, agreed, today, weeks).Weeks {
			got += n
		}
		if got != want {
			r.Fatalf("%d of %d", got, want)
		}
	})
}

func TestWhatAnEmployerHasHeardOf(t *testing.T) {
	for _, s := range pipeline.Stages() {
		out := s != pipeline.Found && s != pipeline.Suitable && s != pipeline.Withdrawn && s != pipeline.Unsuitable
		if pipeline.Out(s) != out {
			t.Errorf("%s: %v", s, pipeline.Out(s))
		}
	}
	if !pipeline.ApproachRoom.Known() || pipeline.Approach("x").Known() {
		t.Error("known approaches")
	}
}
