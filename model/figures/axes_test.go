package figures_test

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"spoorboek/model/caseload"
	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/figures"
	"spoorboek/model/journal"
	"spoorboek/model/pipeline"
	"spoorboek/model/track"
)

// told is what a section says of its numbers: how many, of how many, and who stands behind them.
func told(s figures.Section) map[string][]any {
	out := map[string][]any{}
	for _, n := range s.Numbers {
		if n.Count > 0 {
			out[n.Key] = []any{n.Count, n.Of, n.Dossiers}
		}
	}
	for _, m := range s.Missed {
		out["!"+m.Reason] = []any{m.N(), m.Dossiers}
	}
	return out
}

func ids(numbers ...byte) []journal.ID {
	var all []journal.ID
	for _, n := range numbers {
		all = append(all, journal.ID{n})
	}
	return all
}

// TestBehindEveryDefinitionStandTheDossiersThatCount takes one dossier for each way in which it can end.
func TestBehindEveryDefinitionStandTheDossiersThatCount(t *testing.T) {
	var digests []caseload.Digest
	for i, work := range []string{"none", "P1", "P2", "P3", "P4", "P5", "", "P9"} {
		digests = append(digests, closed(byte(i), 30, work))
	}
	r := figures.Of(figures.Book{Digests: digests, Today: now}, year)
	s := r.Section("placement")
	want := map[string][]any{
		"d1": {3, 8, ids(1, 2, 5)}, "d1.P1": {1, 8, ids(1)}, "d1.P2": {1, 8, ids(2)}, "d1.P5": {1, 8, ids(5)},
		"d2": {4, 8, ids(1, 2, 5, 3)}, "d2.P1": {1, 8, ids(1)}, "d2.P2": {1, 8, ids(2)}, "d2.P5": {1, 8, ids(5)},
		"d2.P3": {1, 8, ids(3)},
		"d3":    {5, 8, ids(1, 2, 5, 3, 4)}, "d3.P1": {1, 8, ids(1)}, "d3.P2": {1, 8, ids(2)}, "d3.P5": {1, 8, ids(5)},
		"d3.P3": {1, 8, ids(3)}, "d3.P4": {1, 8, ids(4)},
		"!" + figures.NotRecorded: {1, ids(6)}, "!" + figures.UnknownCode: {1, ids(7)},
	}
	if diff := cmp.Diff(want, told(s)); diff != "" {
		t.Error(diff)
	}
	for _, key := range []string{"d1", "d2", "d3"} {
		whole, _ := s.Find(key)
		part, _ := s.Find(key + ".P1")
		if def := figures.Definition("placement." + key); whole.Def != def || part.Def != def || part.Level != 1 {
			t.Errorf("%s is defined by %q, its part by %q", key, whole.Def, part.Def)
		}
	}
}

func TestEveryAxisReadsItsOwnAnswer(t *testing.T) {
	one, two := closed(1, 30, "P1"), closed(2, 30, "none")
	one.Result = caseload.Result{
		Work: "P1", Benefit: "iva", Toets: "approved", End: "moved", Results: []string{"skills", "activation"},
	}
	one.Run.Places = []pipeline.Kind{pipeline.Trial}
	one.Run.Goals = caseload.Goals{Achieved: 1, Partly: 2, Not: 3}
	one.Run.Employee, one.Run.Employer = caseload.Opinion{Score: 9}, caseload.Opinion{Score: 5}
	two.Run.Places = []pipeline.Kind{pipeline.Voluntary, pipeline.Experience}
	two.Run.Employee, two.Run.Goals.Open = caseload.Opinion{Asked: true}, 2
	r := figures.Of(figures.Book{Digests: []caseload.Digest{one, two}, Today: now}, year)
	tests := map[string]map[string][]any{
		"work":    {"P1": {1, 2, ids(1)}, "none": {1, 2, ids(2)}},
		"benefit": {"iva": {1, 2, ids(1)}, "!" + figures.NotRecorded: {1, ids(2)}},
		"toets":   {"approved": {1, 2, ids(1)}, "!" + figures.NotRecorded: {1, ids(2)}},
		"end":     {"moved": {1, 2, ids(1)}, "!" + figures.NotRecorded: {1, ids(2)}},
		"results": {"skills": {1, 2, ids(1)}, "activation": {1, 2, ids(1)}, "!" + figures.NotRecorded: {1, ids(2)}},
		"places": {
			string(pipeline.Experience): {1, 2, ids(2)}, string(pipeline.Trial): {1, 2, ids(1)},
			string(pipeline.Voluntary): {1, 2, ids(2)},
		},
		"goals": {
			string(dossier.ReachedAll): {1, 8, ids(1)}, string(dossier.ReachedPart): {2, 8, ids(1)},
			string(dossier.ReachedNot): {3, 8, ids(1)}, "!" + figures.GoalsOpen: {1, ids(2)},
		},
		"satisfaction": {
			"employee": {1, 2, ids(1)}, "employer": {1, 2, ids(1)},
			"!employee-no-answer": {1, ids(2)}, "!employer-not-asked": {1, ids(2)},
		},
	}
	for id, want := range tests {
		if diff := cmp.Diff(want, told(r.Section(id))); diff != "" {
			t.Errorf("%s: %s", id, diff)
		}
	}
	for key, want := range map[string]float64{"employee": 9, "employer": 5} {
		s := r.Section("satisfaction")
		if n, _ := s.Find(key); n.Spread.Mean != want {
			t.Errorf("%s gave %v, told is %v", key, want, n.Spread.Mean)
		}
	}
}

func TestAnElementOfAPlanIsCountedWithinItsGroup(t *testing.T) {
	group := string(track.Groups()[0])
	with, without, other := closed(1, 30, "P1"), closed(2, 30, "P3"), closed(3, 30, "P1")
	with.Group, without.Group = group, group
	with.Run.Elements = []dossier.Effort{dossier.Training}
	r := figures.Of(figures.Book{Digests: []caseload.Digest{with, without, other}, Today: now}, year)
	want := map[string][]any{
		group: {2, 3, ids(1, 2)}, group + "." + string(dossier.Training): {1, 2, ids(1)},
		"!" + figures.NotRecorded: {1, ids(3)},
	}
	if diff := cmp.Diff(want, told(r.Section("groups"))); diff != "" {
		t.Error(diff)
	}
}

// TestAMonthOfWorkIsOverOnItsLastDay walks over the days around the day on which a month is full.
func TestAMonthOfWorkIsOverOnItsLastDay(t *testing.T) {
	since := now.Add(-30)
	for since.AddMonths(1) != now {
		since--
	}
	tests := map[string]struct {
		since, until, ended civil.Date
		want                string
	}{
		"the month is full tomorrow":             {since + 1, 0, 0, "month-1.later"},
		"the month is full today, nobody asked":  {since, 0, 0, "month-1.unknown"},
		"it ended on the day before":             {since - 9, 0, now - 10, "month-1.ended"},
		"it ended on the day the month was full": {since - 9, 0, (since - 9).AddMonths(1), "month-1"},
		"it was agreed until the day before":     {since, now - 1, 0, "month-1.ended"},
		"it was agreed until that day":           {since, now, 0, "month-1.unknown"},
		"it ends tomorrow":                       {since + 5, 0, now + 1, "month-1.later"},
		"it ended today, before the month":       {since + 5, 0, now, "month-1.ended"},
	}
	for name, tt := range tests {
		g := closed(1, 5, "P1")
		g.Run.Stay = caseload.Stay{Since: tt.since, Until: tt.until, Ended: tt.ended}
		r := figures.Of(figures.Book{Digests: []caseload.Digest{g}, Today: now}, year)
		s := r.Section("lasting")
		for _, key := range []string{"month-1", "month-1.ended", "month-1.unknown", "month-1.later"} {
			n, _ := s.Find(key)
			if (n.Count == 1) != (key == tt.want) {
				t.Errorf("%s: %s counts %d, want it in %s", name, key, n.Count, tt.want)
			}
		}
	}
}

// TestAPeriodBeginsAndEndsOnItsOwnDays walks over both ends of a quarter, and asks for the quarter of every month.
func TestAPeriodBeginsAndEndsOnItsOwnDays(t *testing.T) {
	third := figures.Period{From: civil.Of(2026, 7, 1), Months: 3}
	for day, want := range map[civil.Date]bool{
		civil.Of(2026, 6, 30): false, civil.Of(2026, 7, 1): true, civil.Of(2026, 9, 30): true, civil.Of(2026, 10, 1): false,
		0: false,
	} {
		if third.Has(day) != want {
			t.Errorf("%v is in it: %v", day, !want)
		}
	}
	for month := range 12 {
		day := civil.Of(2026, time.Month(month+1), 1)
		q := figures.Quarter(day)
		if want := civil.Of(2026, time.Month(month/3*3+1), 1); q.From != want || q.Months != 3 || !q.Has(day) {
			t.Errorf("the quarter of %v is %v", day, q)
		}
	}
}

// TestAnErasedDossierCountsOnlyWhereItsWholeYearDoes has but the year of its end: half a year may not have it.
func TestAnErasedDossierCountsOnlyWhereItsWholeYearDoes(t *testing.T) {
	book := figures.Book{Erased: []figures.Anonymous{{Year: 2026, Phase: "closed", Work: "P1"}}, Today: now}
	for text, want := range map[string]int{"2026": 1, "2025-07..2026-12": 1, "2026-01..2026-11": 0, "2025": 0, "2026Q4": 0} {
		p, err := figures.ParsePeriod(text)
		if err != nil {
			t.Fatal(err)
		}
		r := figures.Of(book, p)
		if got := r.Closed.N(); got != want {
			t.Errorf("in %s count %d", text, got)
		}
		if missed := len(r.Missed) > 0; missed != (want == 0 && text != "2025") {
			t.Errorf("in %s is told as not counted: %+v", text, r.Missed)
		}
	}
}
