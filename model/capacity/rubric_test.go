package capacity_test

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"spoorboek/model/capacity"
	"spoorboek/model/civil"
	"spoorboek/model/plain"
)

func TestItemsAreWrittenInManyWays(t *testing.T) {
	for typed, want := range map[string]capacity.Item{
		"4.14": 414, "4-14": 414, "IV-14": 414, "iv.14": 414, "4": 400, "VI": 600, "1.1": 101, " 6.3 ": 603,
	} {
		got, err := capacity.ParseItem(typed)
		if err != nil || got != want {
			t.Errorf("%q: %v %v, want %v", typed, got, err, want)
		}
	}
	for _, typed := range []string{"", "7", "0.1", "4.0", "4.99", "4.", "4.14.1", "x", "4.-1", "-4.1"} {
		if got, err := capacity.ParseItem(typed); !errors.Is(err, capacity.ErrItem) {
			t.Errorf("%q: %v %v", typed, got, err)
		}
	}
}

func TestTheTableHasTheItemsOfTheInstrument(t *testing.T) {
	want := map[capacity.Rubric]int{
		capacity.Personal: 9, capacity.Social: 12, capacity.Environment: 9, capacity.Dynamic: 23, capacity.Static: 10,
		capacity.Hours: 4,
	}
	for _, r := range capacity.Rubrics() {
		items := capacity.Items(r)
		if len(items) != want[r] || !r.Known() || !capacity.Whole(r).Known() || capacity.Whole(r).Rubric() != r {
			t.Errorf("%s has %d items", r, len(items))
		}
		for n, i := range items {
			if i.Number() != n+1 || i.Rubric() != r {
				t.Errorf("%s stands at %d of %s", i, n+1, r)
			}
		}
	}
	if capacity.Rubric("x").Known() || capacity.Item(7).Rubric() != "" {
		t.Error("a rubric that is none")
	}
	for _, l := range capacity.AllLabels() {
		if l.Dutch == "" || l.English == "" {
			t.Errorf("%s has no label", l.Item)
		}
		b, err := l.Item.MarshalText()
		var back capacity.Item
		if err != nil || back.UnmarshalText(b) != nil || back != l.Item {
			t.Errorf("%s is stored as %s and read as %s", l.Item, b, back)
		}
	}
	for _, wrong := range []string{"", "0", "7", "4.0", "04", "4.014", "x.1", "4.+1", "+4"} {
		var i capacity.Item
		if i.UnmarshalText([]byte(wrong)) == nil {
			t.Errorf("%q was read as %s", wrong, i)
		}
	}
}

func TestAnOfficeHasItsOwnLabels(t *testing.T) {
	own := capacity.LabelsFrom(map[string]string{
		capacity.LabelKey(414): "sjouwen", "label.9.9": "nothing", "palette": "dark", "label.4.10": "",
	})
	if diff := cmp.Diff(capacity.Labels{414: "sjouwen"}, own); diff != "" {
		t.Error(diff)
	}
	if name, ok := own.Of(414); !ok || name != "sjouwen" {
		t.Error("the office's own label")
	}
	if _, ok := own.Of(410); ok {
		t.Error("a label that the office did not change")
	}
}

func TestLinesAreReadAndWritten(t *testing.T) {
	scores, err := capacity.ParseScores("IV-14:2 tot 10 kg\n 1.1 1 ; 4.14 3\n\n5=1")
	want := []capacity.Score{{Item: 101, Level: 1}, {Item: 414, Level: 3}, {Item: 500, Level: 1}}
	if diff := cmp.Diff(want, scores); err != nil || diff != "" {
		t.Error(err, diff)
	}
	needs, err := capacity.ParseNeeds("4.14 zwaar; 5 licht\n1.1\nII:2")
	wantNeeds := []capacity.Need{{Item: 101, Strength: 2}, {Item: 200, Strength: 2}, {Item: 414, Strength: 3}, {Item: 500, Strength: 1}}
	if diff := cmp.Diff(wantNeeds, needs); err != nil || diff != "" {
		t.Error(err, diff)
	}
	grades, err := capacity.ParseBuildUp("1-2-2027 24 6; 2026-12-01 12,5")
	wantGrades := []capacity.Grade{
		{From: civil.Of(2026, 12, 1), HoursWeek: 12.5}, {From: civil.Of(2027, 2, 1), HoursWeek: 24, HoursDay: 6},
	}
	if diff := cmp.Diff(wantGrades, grades); err != nil || diff != "" {
		t.Error(err, diff)
	}
	for _, wrong := range []string{"4.14", "4.14 4", "4.14 x", "9.1 1", "zwaar", "4.14 -1"} {
		if got, err := capacity.ParseScores(wrong); err == nil {
			t.Errorf("score %q: %v", wrong, got)
		}
	}
	for _, wrong := range []string{"4.14 4", "4.14 zwaar erg", "9.1", "4.14 0"} {
		if got, err := capacity.ParseNeeds(wrong); err == nil {
			t.Errorf("need %q: %v", wrong, got)
		}
	}
	for _, wrong := range []string{"1-12-2026", "31-2-2026 12", "1-12-2026 200", "1-12-2026 12 25", "1-12-2026 1e1", "1-12-2026 1 2 3"} {
		if got, err := capacity.ParseBuildUp(wrong); err == nil {
			t.Errorf("step %q: %v", wrong, got)
		}
	}
}

func TestWhatIsWrittenIsReadBack(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		a := someAssessment(r)
		scores, err := capacity.ParseScores(capacity.FormatScores(a.Scores))
		if diff := cmp.Diff(a.Scores, scores); err != nil || diff != "" {
			r.Fatal(err, diff)
		}
		grades, err := capacity.ParseBuildUp(capacity.FormatBuildUp(a.BuildUp))
		if diff := cmp.Diff(a.BuildUp, grades); err != nil || diff != "" {
			r.Fatal(err, diff)
		}
		d := someDemand(r)
		needs, err := capacity.ParseNeeds(capacity.FormatNeeds(d.Needs))
		if diff := cmp.Diff(d.Needs, needs); err != nil || diff != "" {
			r.Fatal(err, diff)
		}
	})
}

// someItems draws items in order.
func someItems(r *rapid.T) []capacity.Item {
	var items []capacity.Item
	for _, l := range capacity.AllLabels() {
		if rapid.IntRange(0, 9).Draw(r, "item") == 0 {
			items = append(items, l.Item)
		}
	}
	return items
}

func someAssessment(r *rapid.T) capacity.Assessment {
	a := capacity.Assessment{
		Kind: rapid.SampledFrom(capacity.Kinds()).Draw(r, "kind"), On: first.Add(rapid.IntRange(0, 400).Draw(r, "on")),
		HoursWeek: float64(rapid.IntRange(0, 40).Draw(r, "week")), HoursDay: float64(rapid.IntRange(0, 8).Draw(r, "day")),
	}
	a.ID[0] = 1
	for _, i := range someItems(r) {
		a.Scores = append(a.Scores, capacity.Score{
			Item: i, Level: capacity.Level(rapid.IntRange(0, 3).Draw(r, "level")), Note: plain.Line(rapid.SampledFrom([]string{"", "kort", "tot 10 kg"}).Draw(r, "note")),
		})
	}
	day := a.On
	for range rapid.IntRange(0, 3).Draw(r, "steps") {
		day = day.Add(rapid.IntRange(1, 90).Draw(r, "later"))
		a.BuildUp = append(a.BuildUp, capacity.Grade{From: day, HoursWeek: float64(rapid.IntRange(0, 40).Draw(r, "hours"))})
	}
	return a
}

func someDemand(r *rapid.T) capacity.Demand {
	d := capacity.Demand{
		HoursWeek: float64(rapid.IntRange(0, 40).Draw(r, "asked")), Travel: rapid.IntRange(0, 90).Draw(r, "travel"),
	}
	for _, i := range someItems(r) {
		d.Needs = append(d.Needs, capacity.Need{Item: i, Strength: capacity.Strength(rapid.IntRange(1, 3).Draw(r, "strength"))})
	}
	return d
}

// first is a day in these tests.
var first = civil.Of(2026, 1, 1)
