package capacity_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"spoorboek/model/capacity"
	"spoorboek/model/journal"
)

// fml is a scored document: lifting strongly, standing slightly limited, four hours a day, twenty a week.
func fml() capacity.Assessment {
	return capacity.Assessment{
		ID: journal.ID{1}, Kind: capacity.FML, On: first, HoursDay: 4, HoursWeek: 20,
		Scores:  []capacity.Score{{Item: 414, Level: capacity.Strong}, {Item: 503, Level: capacity.Limited}},
		BuildUp: []capacity.Grade{{From: first.Add(60), HoursWeek: 24, HoursDay: 6}},
	}
}

func needs(t *testing.T, lines string) capacity.Demand {
	t.Helper()
	n, err := capacity.ParseNeeds(lines)
	if err != nil {
		t.Fatal(err)
	}
	return capacity.Demand{Needs: n}
}

func TestWorkFitsWhatSomeoneCan(t *testing.T) {
	izp := capacity.Assessment{
		ID: journal.ID{2}, Kind: capacity.IZP, On: first,
		Rubrics: map[capacity.Rubric]string{capacity.Dynamic: "niet zwaar tillen"},
		Scores:  []capacity.Score{{Item: 500, Level: capacity.Limited}},
	}
	bare := capacity.Assessment{ID: journal.ID{3}, Kind: capacity.FML, On: first}
	expired := fml()
	expired.ValidUntil = first.Add(5)
	can := func(a capacity.Assessment) capacity.Ability {
		return capacity.Ability{Assessment: a, Known: true, Day: first.Add(10), Travel: 45}
	}
	ask := func(lines string, week, perDay float64, travel int) capacity.Demand {
		d := needs(t, lines)
		d.HoursWeek, d.HoursDay, d.Travel = week, perDay, travel
		return d
	}
	tests := map[string]struct {
		demand  capacity.Demand
		can     capacity.Ability
		want    capacity.Verdict
		blocked capacity.Item
		aspect  capacity.Aspect
	}{
		"what an FML does not score is normal":            {ask("4.18 zwaar", 0, 0, 0), can(fml()), capacity.Fits, 0, ""},
		"light lifting takes an adaptation":               {ask("4.14 licht", 0, 0, 0), can(fml()), capacity.Adapted, 414, capacity.ByItem},
		"usual lifting does not fit":                      {ask("4.14 gewoon", 0, 0, 0), can(fml()), capacity.FitsNot, 414, capacity.ByItem},
		"some standing fits":                              {ask("5.3 licht", 0, 0, 0), can(fml()), capacity.Fits, 0, ""},
		"usual standing takes an adaptation":              {ask("5.3", 0, 0, 0), can(fml()), capacity.Adapted, 503, capacity.ByItem},
		"the heaviest verdict decides":                    {ask("5.3; 4.14 zwaar", 0, 0, 0), can(fml()), capacity.FitsNot, 414, capacity.ByItem},
		"a rubric as a whole is its worst item":           {ask("4 gewoon", 0, 0, 0), can(fml()), capacity.FitsNot, 400, capacity.ByItem},
		"hours within the limit fit":                      {ask("", 20, 4, 0), can(fml()), capacity.Fits, 0, ""},
		"hours that the build-up reaches take adaptation": {ask("", 24, 0, 0), can(fml()), capacity.Adapted, 0, capacity.ByHoursWeek},
		"hours beyond the build-up do not fit":            {ask("", 32, 0, 0), can(fml()), capacity.FitsNot, 0, capacity.ByHoursWeek},
		"hours a day count as well":                       {ask("", 20, 8, 0), can(fml()), capacity.FitsNot, 0, capacity.ByHoursDay},
		"travelling too far does not fit":                 {ask("", 0, 0, 60), can(fml()), capacity.FitsNot, 0, capacity.ByTravel},
		"travelling far enough fits":                      {ask("", 0, 0, 45), can(fml()), capacity.Fits, 0, ""},
		"an IZP with words only is for a person to judge": {ask("4.14 licht", 0, 0, 0), can(izp), capacity.Unknown, 414, capacity.ByItem},
		"an IZP scored by rubric counts for its items":    {ask("5.3", 0, 0, 0), can(izp), capacity.Adapted, 503, capacity.ByItem},
		"hours that an IZP does not name are unknown":     {ask("", 20, 0, 0), can(izp), capacity.Unknown, 0, capacity.ByHoursWeek},
		"an FML without scores says nothing":              {ask("1.1", 0, 0, 0), can(bare), capacity.Unknown, 101, capacity.ByItem},
		"without a document nothing is known":             {ask("1.1", 20, 0, 0), capacity.Ability{Day: first}, capacity.Unknown, 101, capacity.ByItem},
		"what asks nothing is unknown, not fitting":       {capacity.Demand{}, can(fml()), capacity.Unknown, 0, ""},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			m := capacity.Fit(tt.demand, tt.can)
			if m.Verdict != tt.want {
				t.Errorf("got %s, want %s: %+v", m.Verdict, tt.want, m.Parts)
			}
			p, _ := m.Blocking()
			if p.Item != tt.blocked || p.Aspect != tt.aspect {
				t.Errorf("blocked by %v %v, want %v %v", p.Item, p.Aspect, tt.blocked, tt.aspect)
			}
		})
	}
	if m := capacity.Fit(ask("4.14", 0, 0, 0), can(expired)); !m.Expired || m.Against != expired.ID {
		t.Error("a document that is no longer valid says so")
	}
	m := capacity.Fit(ask("5.3; 4.14 licht", 24, 0, 0), can(fml()))
	if m.Of(capacity.Static) != capacity.Adapted || m.Of(capacity.Social) != capacity.NotAsked || m.Of(capacity.Hours) != capacity.Adapted {
		t.Errorf("by rubric: %+v", m)
	}
	if p := m.Parts[len(m.Parts)-1]; p.From != first.Add(60) || p.Able != 20 || p.Asked != 24 {
		t.Errorf("the build-up says from when: %+v", p)
	}
}

// TestFitNeverFlatters holds for any demand and document: asking more never fits better, being able to do
// less neither, and nothing fits that is not known.
func TestFitNeverFlatters(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		a, d := someAssessment(r), someDemand(r)
		can := capacity.Ability{Assessment: a, Known: true, Day: a.On, Travel: rapid.IntRange(0, 60).Draw(r, "reach")}
		m := capacity.Fit(d, can)
		if p, ok := m.Blocking(); ok != (m.Verdict != capacity.Fits && len(m.Parts) > 0) || ok && p.Verdict != m.Verdict {
			r.Fatalf("blocking %+v of %s", p, m.Verdict)
		}
		more := d
		more.Needs = append([]capacity.Need(nil), d.Needs...)
		for i := range more.Needs {
			more.Needs[i].Strength = capacity.Heavy
		}
		if n := capacity.Fit(more, can); n.Verdict.Rank() < m.Verdict.Rank() {
			r.Fatalf("asking more went from %s to %s", m.Verdict, n.Verdict)
		}
		less := a
		less.Scores = append([]capacity.Score(nil), a.Scores...)
		for i := range less.Scores {
			less.Scores[i].Level = capacity.Severe
		}
		if n := capacity.Fit(d, capacity.Ability{Assessment: less, Known: true, Day: a.On, Travel: can.Travel}); n.Verdict.Rank() < m.Verdict.Rank() {
			r.Fatalf("being able to do less went from %s to %s", m.Verdict, n.Verdict)
		}
		if n := capacity.Fit(d, capacity.Ability{Day: a.On, Travel: can.Travel}); n.Verdict == capacity.Adapted {
			r.Fatal("without a document nothing takes an adaptation")
		}
	})
}

func TestTwoDocumentsAreCompared(t *testing.T) {
	was := fml()
	was.Rubrics = map[capacity.Rubric]string{capacity.Static: "staan tot 15 minuten"}
	was.Prognosis = "gelijk"
	now := fml()
	now.ID, now.On, now.HoursWeek, now.Prognosis = journal.ID{9}, first.Add(90), 16, "ruimer"
	now.Rubrics = map[capacity.Rubric]string{capacity.Static: "staan tot 30 minuten"}
	now.Scores = []capacity.Score{{Item: 101, Level: capacity.Limited}, {Item: 414, Level: capacity.Limited}}
	now.BuildUp = []capacity.Grade{{From: first.Add(60), HoursWeek: 20}}
	want := []capacity.Difference{
		{Aspect: capacity.ByItem, Rubric: capacity.Personal, Item: 101, Was: "0", Now: "1", Sense: capacity.Worse},
		{Aspect: capacity.ByItem, Rubric: capacity.Dynamic, Item: 414, Was: "2", Now: "1", Sense: capacity.Better},
		{Aspect: capacity.ByText, Rubric: capacity.Static, Was: "staan tot 15 minuten", Now: "staan tot 30 minuten", Sense: capacity.Unclear},
		{Aspect: capacity.ByItem, Rubric: capacity.Static, Item: 503, Was: "1", Now: "0", Sense: capacity.Better},
		{Aspect: capacity.ByHoursWeek, Rubric: capacity.Hours, Was: "20", Now: "16", Sense: capacity.Worse},
		{Aspect: capacity.ByBuildUp, Rubric: capacity.Hours, Was: capacity.FormatBuildUp(was.BuildUp), Now: capacity.FormatBuildUp(now.BuildUp), Sense: capacity.Worse},
		{Aspect: capacity.ByPrognosis, Was: "gelijk", Now: "ruimer", Sense: capacity.Unclear},
	}
	got := capacity.Compare(was, now)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if s := capacity.Overall(got); s != capacity.Mixed {
		t.Errorf("together: %s", s)
	}
	for sense, all := range map[capacity.Sense][]capacity.Difference{
		capacity.Same: nil, capacity.Worse: {{Sense: capacity.Worse}, {Sense: capacity.Unclear}},
		capacity.Better: {{Sense: capacity.Better}}, capacity.Unclear: {{Sense: capacity.Unclear}},
	} {
		if got := capacity.Overall(all); got != sense {
			t.Errorf("%v together: %s, want %s", all, got, sense)
		}
	}
}

func TestComparingGoesBothWays(t *testing.T) {
	opposite := map[capacity.Sense]capacity.Sense{
		capacity.Better: capacity.Worse, capacity.Worse: capacity.Better, capacity.Unclear: capacity.Unclear, capacity.Mixed: capacity.Mixed,
	}
	rapid.Check(t, func(r *rapid.T) {
		a, b := someAssessment(r), someAssessment(r)
		there, back := capacity.Compare(a, b), capacity.Compare(b, a)
		if len(capacity.Compare(a, a)) > 0 || len(there) != len(back) {
			r.Fatalf("%d differences there, %d back", len(there), len(back))
		}
		for i := range there {
			if there[i].Sense != opposite[back[i].Sense] || there[i].Was != back[i].Now {
				r.Fatalf("%+v and %+v", there[i], back[i])
			}
		}
	})
}

func TestWordsOfThisPackageAreKnown(t *testing.T) {
	for _, v := range capacity.Verdicts() {
		if !v.Known() {
			t.Errorf("verdict %s", v)
		}
	}
	for _, e := range capacity.Effects() {
		if !e.Known() {
			t.Errorf("effect %s", e)
		}
	}
	if capacity.Verdict("x").Known() || capacity.Effect("x").Known() || len(capacity.Senses()) != 5 {
		t.Error("words that are none")
	}
	r := capacity.Reported{On: first}
	if r.Answered(nil) || r.Answered([]capacity.Assessment{{On: first.Add(-1)}, {}}) || !r.Answered([]capacity.Assessment{{On: first}}) {
		t.Error("a document of that day or later answers a reported change")
	}
}
