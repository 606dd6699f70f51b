package figures_test

import (
	"errors"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"spoorboek/model/caseload"
	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/figures"
	"spoorboek/model/journal"
	"spoorboek/model/norm"
	"spoorboek/model/pipeline"
	"spoorboek/model/signal"
	"spoorboek/model/track"
)

// year is the year of these tests.
var year = figures.Year(now)

// closed is a digest that was closed days ago with an outcome of work.
func closed(n byte, days int, work string) caseload.Digest {
	end := now.Add(-days)
	return caseload.Digest{
		ID: journal.ID{n}, Closed: end, Result: caseload.Result{Work: work},
		Run: caseload.Run{
			Start: end.Add(-210), Week: 50, Phases: []caseload.Entered{
				{Phase: track.Intake, On: end.Add(-210)}, {Phase: track.JobSearch, On: end.Add(-140)}, {Phase: track.Closed, On: end},
			},
		},
	}
}

func count(t *testing.T, r figures.Report, section, key string) (n, of int) {
	t.Helper()
	s := r.Section(section)
	x, ok := s.Find(key)
	if !ok {
		t.Fatalf("no number %s in %s", key, section)
	}
	return x.Count, x.Of
}

func TestTheThreeDefinitionsStandSideBySide(t *testing.T) {
	var digests []caseload.Digest
	for i, work := range []string{"P1", "P2", "P3", "P4", "P5", "none", "", "P3"} {
		digests = append(digests, closed(byte(i+1), 30+i, work))
	}
	r := figures.Of(figures.Book{Digests: digests, Today: now}, year)
	for key, want := range map[string]int{"d1": 3, "d2": 5, "d3": 6, "d1.P2": 1, "d2.P3": 2, "d3.P4": 1} {
		if n, of := count(t, r, "placement", key); n != want || of != 8 {
			t.Errorf("%s is %d of %d, want %d of 8", key, n, of, want)
		}
	}
	s := r.Section("placement")
	d3, _ := s.Find("d3")
	if diff := cmp.Diff([]figures.Part{{Key: "elsewhere", Count: 3}, {Key: "own", Count: 3}}, d3.Parts); diff != "" {
		t.Error(diff)
	}
	if len(s.Missed) != 1 || s.Missed[0].Reason != figures.NotRecorded || s.Missed[0].Dossiers[0] != digests[6].ID {
		t.Errorf("not counted: %+v", s.Missed)
	}
}

func TestADossierIsCountedInThePeriodInWhichItWasClosed(t *testing.T) {
	before, planned, unknown := closed(1, 400, "P1"), closed(2, -10, "P1"), closed(3, 10, "P1")
	unknown.Closed, unknown.Run.Phases[2].On = 0, 0
	gone := closed(4, 10, "P1")
	gone.Gone = true
	r := figures.Of(figures.Book{Digests: []caseload.Digest{before, planned, unknown, gone, closed(5, 10, "P1")}, Today: now}, year)
	if diff := cmp.Diff([]journal.ID{{5}}, r.Closed.Dossiers); diff != "" {
		t.Error(diff)
	}
	if len(r.Missed) != 1 || r.Missed[0].Reason != figures.DayUnknown || r.Missed[0].Dossiers[0] != unknown.ID {
		t.Errorf("not placed: %+v", r.Missed)
	}
	if r := figures.Of(figures.Book{Digests: []caseload.Digest{before}, Today: now}, year.Before()); r.Closed.N() != 1 {
		t.Error("the year before has its own")
	}
}

func TestErasedDossiersGoOnCountingInTheirYear(t *testing.T) {
	two := [3]int{2, 1, 0}
	eight := 8
	erased := []figures.Anonymous{
		{Year: 2026, Phase: "closed", Work: "P1", Benefit: "none", Group: "elsewhere", Elements: []dossier.Effort{dossier.Training}, Goals: &two, Employee: &eight},
		{Year: 2026, Phase: "jobsearch", Work: "P1"},
		{Year: 2024, Phase: "closed", Work: "P1"},
	}
	b := figures.Book{Erased: erased, Digests: []caseload.Digest{closed(1, 20, "P3")}, Today: now}
	r := figures.Of(b, year)
	if n, of := count(t, r, "placement", "d1"); n != 1 || of != 2 {
		t.Errorf("d1 is %d of %d", n, of)
	}
	if n, of := count(t, r, "goals", "achieved"); n != 2 || of != 3 {
		t.Errorf("goals: %d of %d", n, of)
	}
	if n, _ := count(t, r, "groups", "elsewhere.training"); n != 1 {
		t.Error("the plan element of the erased one is gone")
	}
	s := r.Section("satisfaction")
	if x, _ := s.Find("employee"); x.Spread.Mean != 8 || x.Erased != 1 {
		t.Errorf("%+v", x)
	}
	if s := r.Section("lengths"); s.Missed[0].Reason != figures.WasErased || s.Missed[0].Erased != 1 {
		t.Errorf("%+v", s.Missed)
	}
	quarter := figures.Of(b, figures.Quarter(now))
	var reasons []string
	for _, m := range quarter.Missed {
		reasons = append(reasons, m.Reason)
	}
	if diff := cmp.Diff([]string{figures.YearOnly, figures.NeverClosed}, reasons); diff != "" {
		t.Error(diff)
	}
}

func TestLeadTimesSayTheMiddleAndHowFarTheyLieApart(t *testing.T) {
	var digests []caseload.Digest
	for i, week := range []int{20, 44, 48, 52, 60} {
		g := closed(byte(i+1), 10+i, "none")
		g.Run.Week = week
		digests = append(digests, g)
	}
	digests = append(digests, closed(9, 10, "none"))
	digests[5].Run.Week = 0
	r := figures.Of(figures.Book{Digests: digests, Today: now}, year)
	s := r.Section("starts")
	middle, _ := s.Find("middle")
	want := figures.Spread{N: 5, Least: 20, Low: 44, Median: 48, High: 52, Most: 60, Mean: 44.8}
	if diff := cmp.Diff(want, middle.Spread); diff != "" {
		t.Error(diff)
	}
	for key, want := range map[string]int{"1-26": 1, "27-39": 0, "40-52": 3, "53-58": 0, "59+": 1} {
		if n, of := count(t, r, "starts", key); n != want || of != 5 {
			t.Errorf("%s: %d of %d, want %d of 5", key, n, of, want)
		}
	}
	if len(s.Missed) != 1 || s.Missed[0].Reason != figures.WeekUnknown {
		t.Errorf("%+v", s.Missed)
	}
	s = r.Section("phases")
	if x, _ := s.Find("jobsearch"); x.Spread.Median != 20 || x.Count != 6 {
		t.Errorf("job search: %+v", x.Spread)
	}
}

func TestWorkThatLasted(t *testing.T) {
	stay := func(n byte, since, last int, months ...pipeline.Answer) caseload.Digest {
		g := closed(n, 5, "P1")
		if since > 0 {
			g.Run.Stay.Since = now.Add(-since)
		}
		if last > 0 {
			g.Run.Stay.Ended = now.Add(-last)
		}
		for i, a := range months {
			g.Run.Stay.Said = append(g.Run.Stay.Said, caseload.Said{Month: norm.Defaults().Stays()[i], Lasts: a})
		}
		return g
	}
	said := closed(7, 5, "P2")
	said.Result.Lasting = "yes"
	digests := []caseload.Digest{
		stay(1, 200, 0, pipeline.Yes, pipeline.Yes, pipeline.Yes), // lasts
		stay(2, 200, 0, pipeline.Yes, pipeline.No),                // ended between one and three months
		stay(3, 50, 0, pipeline.Yes),                              // three months are not over
		stay(4, 200, 140),                                         // ended after two months
		stay(5, 200, 0),                                           // nobody asked
		stay(6, 0, 0),                                             // nobody knows when it began
		said,                                                      // the outcome says so
		closed(8, 5, "none"),                                      // no work
	}
	r := figures.Of(figures.Book{Digests: digests, Today: now}, year)
	s := r.Section("lasting")
	got := map[string][]int{}
	for _, n := range s.Numbers {
		month, _, part := strings.Cut(n.Key, ".")
		got[month] = append(got[month], n.N())
		if !part {
			got[month] = append(got[month], n.Of)
		}
	}
	want := map[string][]int{ // lasts, of how many; ended, unknown, later
		"month-1": {5, 7, 0, 2, 0}, "month-3": {2, 6, 2, 2, 1}, "month-6": {2, 6, 2, 2, 1},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// TestWorkThatLastedIsCountedAtTheMonthsTheOfficeAsksAbout moves the questions from 1, 3 and 6 months to 2, 4 and 6:
// an answer counts for the month it is about and for those asked before it.
func TestWorkThatLastedIsCountedAtTheMonthsTheOfficeAsksAbout(t *testing.T) {
	placed := func(n byte, said ...caseload.Said) caseload.Digest {
		g := closed(n, 5, "P1")
		g.Run.Stay = caseload.Stay{Since: now.AddMonths(-7), Said: said}
		return g
	}
	ended := placed(5, caseload.Said{Month: 3, Lasts: pipeline.No})
	ended.Run.Stay.Ended = now.AddMonths(-7).AddMonths(2).Add(9) // the day says better than the month of the answer
	digests := []caseload.Digest{
		placed(1, caseload.Said{Month: 3, Lasts: pipeline.Yes}),
		placed(2, caseload.Said{Month: 1, Lasts: pipeline.Yes}, caseload.Said{Month: 3, Lasts: pipeline.No}),
		placed(3, caseload.Said{Month: 6, Lasts: pipeline.Yes}),
		placed(4, caseload.Said{Month: 1, Lasts: pipeline.Yes}),
		ended,
	}
	for _, tt := range []struct {
		months [3]int
		want   map[string][3]int // lasts, ended, unknown
	}{
		{[3]int{1, 3, 6}, map[string][3]int{"month-1": {5, 0, 0}, "month-3": {2, 2, 1}, "month-6": {1, 2, 2}}},
		{[3]int{2, 4, 6}, map[string][3]int{"month-2": {3, 1, 1}, "month-4": {1, 2, 2}, "month-6": {1, 2, 2}}},
		{[3]int{6, 2, 4}, map[string][3]int{"month-2": {3, 1, 1}, "month-4": {1, 2, 2}, "month-6": {1, 2, 2}}},
		{[3]int{0, 6, 6}, map[string][3]int{"month-6": {1, 2, 2}}},
		{[3]int{0, 0, 0}, map[string][3]int{}},
	} {
		set := norm.Defaults()
		set.StayFirst, set.StaySecond, set.StayThird = tt.months[0], tt.months[1], tt.months[2]
		s := new(figures.Report)
		*s = figures.Of(figures.Book{Digests: digests, Today: now, List: caseload.Build(nil, now, set)}, year)
		section, got := s.Section("lasting"), map[string][3]int{}
		for _, n := range section.Numbers {
			month, part, _ := strings.Cut(n.Key, ".")
			counts := got[month]
			if i := slices.Index([]string{"", "ended", "unknown"}, part); i >= 0 {
				counts[i] = n.N()
			}
			got[month] = counts
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("asked after %v months: %s", tt.months, diff)
		}
	}
}

func TestApplicationsAndTheirAnswers(t *testing.T) {
	g := closed(1, 7, "P1") // the job search ran twenty weeks, all of them in this year
	letter := func(ago int, stage pipeline.Stage, talk bool, kind pipeline.Kind) {
		g.Applied = append(g.Applied, caseload.Applied{
			Employer: "Hofland", Kind: kind, Stage: stage, Out: true, Talk: talk, Sent: now.Add(-ago), Since: now.Add(-ago),
		})
	}
	letter(100, pipeline.Rejected, true, pipeline.Job)
	letter(90, pipeline.Rejected, false, pipeline.Job)
	letter(80, pipeline.Silent, false, pipeline.Job)
	letter(70, pipeline.Sent, false, pipeline.Secondment)
	letter(8, pipeline.Sent, false, "")
	letter(60, pipeline.Placed, true, pipeline.Experience)
	letter(500, pipeline.Rejected, false, pipeline.Job)
	g.Applied = append(g.Applied, caseload.Applied{Stage: pipeline.Rejected, Out: true})
	r := figures.Of(figures.Book{Digests: []caseload.Digest{g}, Today: now}, year)
	for key, want := range map[string]int{
		"sent": 5, "talk": 1, "rejected": 1, "silent": 2, "withdrawn": 0, "waiting": 1, "experience": 1, "voluntary": 0,
	} {
		if n, _ := count(t, r, "applications", key); n != want {
			t.Errorf("%s: %d, want %d", key, n, want)
		}
	}
	s := r.Section("applications")
	if x, _ := s.Find("weekly"); x.Spread.Median != 0.25 {
		t.Errorf("a week: %v", x.Spread.Median)
	}
	if len(s.Missed) != 1 || s.Missed[0].Reason != figures.SentUnknown {
		t.Errorf("%+v", s.Missed)
	}
}

func TestContactAndLoadOfThePeriod(t *testing.T) {
	g := closed(1, 7, "P1")
	for _, days := range []int{900, 40, 33, 19, 12} {
		g.Run.Met = append(g.Run.Met, caseload.Met{On: now.Add(-days), Minutes: 60})
	}
	alone := closed(2, 7, "P1")
	alone.Run.Met = []caseload.Met{{On: now.Add(-30), Minutes: 30}}
	r := figures.Of(figures.Book{Digests: []caseload.Digest{g, alone, closed(3, 7, "")}, Today: now}, year)
	s := r.Section("contacts")
	between, _ := s.Find("between")
	longest, _ := s.Find("longest")
	many, _ := s.Find("many")
	if between.Spread.Median != 7 || between.Count != 1 || longest.Spread.Median != 14 || many.Spread.Mean != 2.5 {
		t.Errorf("between %+v, longest %+v, many %+v", between.Spread, longest.Spread, many.Spread)
	}
	if len(s.Missed) != 2 {
		t.Errorf("%+v", s.Missed)
	}
	s = r.Section("load")
	met, _ := s.Find("contacts")
	sum := 0
	for _, n := range met.Weeks {
		sum += n
	}
	spent, _ := s.Find("hours")
	if sum != 5 || met.Count != 5 || len(met.Dossiers) != 2 || spent.Count != 5 || met.Monday.Weekday() != time.Monday {
		t.Errorf("%+v, %+v", met, spent)
	}
}

func TestPeriods(t *testing.T) {
	tests := map[string]struct{ want, from, last, before string }{
		"2026":             {"2026", "2026-01-01", "2026-12-31", "2025"},
		"2026Q3":           {"2026Q3", "2026-07-01", "2026-09-30", "2026Q2"},
		" 2026-k1":         {"2026Q1", "2026-01-01", "2026-03-31", "2025Q4"},
		"2026-07":          {"2026-07", "2026-07-01", "2026-07-31", "2026-06"},
		"2026-07..2026-09": {"2026Q3", "2026-07-01", "2026-09-30", "2026Q2"},
		"2025-11..2026-02": {"2025-11..2026-02", "2025-11-01", "2026-02-28", "2025-07..2025-10"},
	}
	for text, want := range tests {
		p, err := figures.ParsePeriod(text)
		if err != nil {
			t.Errorf("%q: %v", text, err)
			continue
		}
		got := []string{p.String(), p.From.String(), p.Last().String(), p.Before().String()}
		if diff := cmp.Diff([]string{want.want, want.from, want.last, want.before}, got); diff != "" {
			t.Errorf("%q: %s", text, diff)
		}
	}
	for _, bad := range []string{"", "26", "2026Q5", "2026Q0", "2026-13", "2026-09..2026-07", "2026..2027", "vorig jaar", "-026"} {
		if _, err := figures.ParsePeriod(bad); !errors.Is(err, figures.ErrPeriod) {
			t.Errorf("%q: %v", bad, err)
		}
	}
}

func TestAPeriodIsReadAsItIsWritten(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := figures.Period{
			From:   civil.Of(rapid.IntRange(1950, 2100).Draw(t, "year"), time.Month(rapid.IntRange(1, 12).Draw(t, "month")), 1),
			Months: rapid.IntRange(1, 40).Draw(t, "months"),
		}
		again, err := figures.ParsePeriod(p.String())
		if err != nil || again != p {
			t.Fatalf("%v read as %v, %v", p, again, err)
		}
		if p.Before().Last().Add(1) != p.From {
			t.Fatalf("%v does not follow %v", p, p.Before())
		}
	})
}

func TestASpreadLiesInOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		values := rapid.SliceOfN(rapid.Float64Range(0, 1000), 1, 30).Draw(t, "values")
		s := figures.SpreadOf(slices.Clone(values))
		order := []float64{s.Least, s.Low, s.Median, s.High, s.Most}
		if !slices.IsSorted(order) || s.N != len(values) || s.Mean < s.Least-1e-9 || s.Mean > s.Most+1e-9 {
			t.Fatalf("%+v of %v", s, values)
		}
	})
}

func TestTheCaseloadOfToday(t *testing.T) {
	row := func(n byte, sick int, p track.Phase) caseload.Row {
		r := caseload.Row{ID: journal.ID{n}, Number: strconv.Itoa(int(n))}
		r.In.Assigned = now.Add(-30)
		r.In.Steps = []signal.PhaseStep{{Phase: p, On: now.Add(-20)}}
		if sick > 0 {
			r.In.FirstSick = now.Add(-sick)
		}
		return r
	}
	rows := []caseload.Row{row(1, 300, track.Intake), row(2, 400, track.JobSearch), row(3, 0, track.Intake), row(4, 300, track.Closed)}
	r := figures.Of(figures.Book{List: caseload.Build(rows, now, norm.Defaults()), Today: now}, year)
	for section, want := range map[string]map[string]int{
		"now-phases": {"intake": 2, "jobsearch": 1, "aftercare": 0}, "now-weeks": {"27-52": 1, "53-78": 1},
		"now-groups": {"unjudgeable": 1},
	} {
		for key, n := range want {
			if got, of := count(t, r, section, key); got != n || of != 3 {
				t.Errorf("%s.%s: %d of %d, want %d of 3", section, key, got, of, n)
			}
		}
	}
	if s := r.Section("now-weeks"); len(s.Missed) != 1 || s.Missed[0].N() != 1 {
		t.Errorf("%+v", s.Missed)
	}
}

func BenchmarkTenThousandClosedDossiers(b *testing.B) {
	var stored [][]byte
	works := dossier.WorkOutcomes()
	for i := range 10_000 {
		g := closed(0, i%300, works[i%len(works)])
		g.ID = journal.ID{byte(i), byte(i >> 8), 1}
		g.Group, g.Run.Elements = string(track.Groups()[i%3]), dossier.Efforts()[:4]
		for k := range 30 {
			g.Run.Met = append(g.Run.Met, caseload.Met{On: g.Run.Start.Add(7 * k), Minutes: 45})
		}
		for k := range 8 {
			on := g.Run.Start.Add(80 + 9*k)
			g.Applied = append(g.Applied, caseload.Applied{Employer: "Hofland", Out: true, Stage: pipeline.Rejected, Sent: on, Since: on})
		}
		stored = append(stored, g.Append(nil))
	}
	for b.Loop() {
		digests := make([]caseload.Digest, len(stored))
		for i := range stored {
			digests[i], _ = caseload.DecodeDigest(stored[i])
		}
		r := figures.Of(figures.Book{Digests: digests, Today: now}, year)
		if r.Closed.N() != 10_000 {
			b.Fatal(r.Closed.N())
		}
	}
}

func TestWhatLiesAheadStandsByWeekWithTheDossiersThatAskForIt(t *testing.T) {
	row := func(n byte, days ...int) caseload.Row {
		r := caseload.Row{ID: journal.ID{n}, Number: strconv.Itoa(int(n))}
		r.In.Assigned = now.Add(-30)
		for _, d := range days {
			r.In.Beyond = append(r.In.Beyond, now.Add(d))
		}
		return r
	}
	list := caseload.Build([]caseload.Row{row(1, 1, 3, 8), row(2, 9), row(3, 90)}, now, norm.Defaults())
	r := figures.Of(figures.Book{List: list, Today: now}, year)
	s := r.Section("load")
	got := map[string][]int{}
	for _, n := range s.Numbers {
		got[n.Key] = []int{n.Count, len(n.Dossiers)}
	}
	want := map[string][]int{
		"ahead": {4, 2}, "2026-11-23": {2, 1}, "2026-11-30": {2, 2}, "2026-12-07": {0, 0}, "2026-12-14": {0, 0},
		"2026-12-21": {0, 0}, "2026-12-28": {0, 0}, "2027-01-04": {0, 0}, "2027-01-11": {0, 0},
		"contacts": {0, 0}, "hours": {0, 0},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestWhatBeganAndWhatEndedInThePeriod(t *testing.T) {
	old, young, open := closed(1, 10, "P1"), closed(2, 10, "P1"), closed(3, 10, "")
	old.Run.Start = now.Add(-400)
	open.Closed, open.Run.Phases = 0, open.Run.Phases[:2]
	r := figures.Of(figures.Book{
		Digests: []caseload.Digest{old, young, open}, Today: now,
		Erased: []figures.Anonymous{{Year: 2026, Phase: "closed"}},
	}, year)
	if n, _ := count(t, r, "in-out", "in"); n != 2 {
		t.Errorf("%d began", n)
	}
	if n, _ := count(t, r, "in-out", "out"); n != 3 {
		t.Errorf("%d ended", n)
	}
	if s := r.Section("in-out"); len(s.Missed) != 1 || s.Missed[0].Reason != figures.WasErased {
		t.Errorf("%+v: of the erased one nobody knows when it began", s.Missed)
	}
}

func TestWhatIsNotRecordedYetInTheOpenDossiers(t *testing.T) {
	bare := caseload.Digest{ID: journal.ID{1}}
	full := caseload.Digest{
		ID: journal.ID{2}, Group: string(track.Groups()[0]), Can: caseload.Capacity{Known: true},
		Wanted: []caseload.Wanted{{Function: "planner"}},
		Run:    caseload.Run{Start: now.Add(-20), Budget: 40, Goals: caseload.Goals{Open: 1}},
	}
	var rows []caseload.Row
	for n := range byte(2) {
		r := caseload.Row{ID: journal.ID{n + 1}}
		r.In.Assigned = now.Add(-30)
		rows = append(rows, r)
	}
	r := figures.Of(figures.Book{
		Digests: []caseload.Digest{bare, full, closed(3, 10, "P1")}, Today: now,
		List: caseload.Build(rows, now, norm.Defaults()),
	}, year)
	for _, n := range r.Section("now-gaps").Numbers {
		if n.Of != 2 || !slices.Equal(n.Dossiers, []journal.ID{{1}}) {
			t.Errorf("%s: %d of %d, behind it %v", n.Key, n.Count, n.Of, n.Dossiers)
		}
	}
}
