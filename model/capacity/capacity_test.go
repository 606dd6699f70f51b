package capacity_test

import (
	"testing"

	"spoorboek/model/capacity"
	"spoorboek/model/civil"
)

func TestTheLatestAssessmentOfADayHolds(t *testing.T) {
	first := civil.Of(2026, 1, 1)
	series := []capacity.Assessment{
		{Kind: capacity.IZP, Author: "unknown day"},
		{Kind: capacity.FML, On: first, Author: "one"},
		{Kind: capacity.FML, On: first.Add(90), Author: "two"},
	}
	for on, want := range map[civil.Date]string{
		first.Add(-1): "unknown day", first: "one", first.Add(89): "one", first.Add(90): "two",
	} {
		if got, ok := capacity.Latest(series, on); !ok || got.Author != want {
			t.Errorf("%v: %q", on, got.Author)
		}
	}
	if _, ok := capacity.Latest(nil, first); ok {
		t.Error("nothing holds")
	}
	if !capacity.BAR.Known() || capacity.Kind("x").Known() {
		t.Error("known kinds")
	}
}
