package figures

import (
	"math"
	"slices"
	"strconv"

	"spoorboek/model/caseload"
	"spoorboek/model/civil"
	"spoorboek/model/journal"
	"spoorboek/model/party"
	"spoorboek/model/pipeline"
	"spoorboek/model/track"
)

// band is a run of weeks that is counted as one, To included; To zero has no end.
type band struct{ from, to int }

func (b band) key() string {
	if b.to == 0 {
		return strconv.Itoa(b.from) + "+"
	}
	return strconv.Itoa(b.from) + "-" + strconv.Itoa(b.to)
}

func (b band) has(week int) bool { return week >= b.from && (b.to == 0 || week <= b.to) }

// startBands are the sickness weeks in which second tracks begin: 52 is the first-year evaluation, 58 six
// weeks after it, the last week that the law leaves.
func startBands() []band { return []band{{1, 26}, {27, 39}, {40, 52}, {53, 58}, {59, 0}} }

// lengthBands are the lengths of trajectories, by quarter.
func lengthBands() []band { return []band{{0, 13}, {14, 26}, {27, 39}, {40, 52}, {53, 0}} }

// banded counts rows of weeks by band, under their middle.
func (r *row) banded(id, key string, bands []band) []Number {
	numbers := []Number{r.middle(key, Definition(id))}
	for _, b := range bands {
		n := Number{Key: b.key(), Def: Definition(id), Level: 1, Of: len(r.values)}
		numbers = append(numbers, n)
	}
	return numbers
}

// starts is in which sickness week the second track began.
func starts(c *cohort) Section {
	out := Section{ID: "starts"}
	return weeksOf(c, out, startBands(), func(s *subject) (float64, string) {
		switch {
		case s.digest.Run.Start.IsZero():
			return 0, StartUnknown
		case s.digest.Run.Week == 0:
			return 0, WeekUnknown
		}
		return float64(s.digest.Run.Week), ""
	})
}

// lengths is how many weeks trajectories took, from the start of the second track.
func lengths(c *cohort) Section {
	out := Section{ID: "lengths"}
	return weeksOf(c, out, lengthBands(), func(s *subject) (float64, string) {
		from := s.digest.Run.Start
		if from.IsZero() || from > s.digest.Closed {
			return 0, StartUnknown
		}
		return float64(s.digest.Closed.Sub(from)) / 7, ""
	})
}

// weeksOf makes a section of one row of weeks: its middle, and how many in each band.
func weeksOf(c *cohort, out Section, bands []band, of func(*subject) (weeks float64, missed string)) Section {
	var r row
	in := make([]Behind, len(bands))
	for _, s := range c.closed {
		if s.erased {
			out.miss(WasErased, s)
			continue
		}
		weeks, missed := of(s)
		if missed != "" {
			out.miss(missed, s)
			continue
		}
		for i, b := range bands {
			if b.has(int(weeks)) {
				in[i].add(s)
			}
		}
		r.put(weeks, s)
	}
	out.Numbers = r.banded(out.ID, "middle", bands)
	for i := range bands {
		out.Numbers[i+1].Behind = in[i]
	}
	for i := 1; i < len(out.Numbers); i++ {
		out.Numbers[i].Count = out.Numbers[i].N()
	}
	return out
}

// phases is how many weeks each phase took.
func phases(c *cohort) Section {
	out := Section{ID: "phases"}
	working := []track.Phase{track.Intake, track.Orientation, track.JobSearch, track.Aftercare}
	rows := make([]row, len(working))
	for _, s := range c.closed {
		if s.erased {
			out.miss(WasErased, s)
			continue
		}
		spent := spans(s.digest.Run.Phases)
		known := false
		for i, p := range working {
			if days, ok := spent[p]; ok {
				rows[i].put(float64(days)/7, s)
				known = true
			}
		}
		if !known {
			out.miss(NotRecorded, s)
		}
	}
	for i, p := range working {
		out.Numbers = append(out.Numbers, rows[i].middle(p.Name(), "phases"))
	}
	return out
}

// spans is how many days each phase took, all its turns together; a turn of which a day is not known is left
// out.
func spans(steps []caseload.Entered) map[track.Phase]int {
	days := map[track.Phase]int{}
	for i := range steps {
		if i+1 < len(steps) && !steps[i].On.IsZero() && !steps[i+1].On.IsZero() {
			days[steps[i].Phase] += steps[i+1].On.Sub(steps[i].On)
		}
	}
	return days
}

// contacts is the rhythm of contact of the dossiers on which was worked.
func contacts(c *cohort) Section {
	out := Section{ID: "contacts"}
	var many, between, longest row
	for _, s := range c.running {
		var gaps []float64
		n := 0
		var last civil.Date
		for _, m := range s.digest.Run.Met {
			if !c.counts(m.On) {
				continue
			}
			if n > 0 {
				gaps = append(gaps, float64(m.On.Sub(last)))
			}
			n, last = n+1, m.On
		}
		switch n {
		case 0:
			out.miss(NoContact, s)
			continue
		case 1:
			out.miss(OneContact, s)
		default:
			g := SpreadOf(gaps)
			between.put(g.Median, s)
			longest.put(g.Most, s)
		}
		many.put(float64(n), s)
	}
	out.Numbers = []Number{
		between.middle("between", "contacts.between"), longest.middle("longest", "contacts.longest"),
		many.middle("many", "contacts.many"),
	}
	return out
}

// counts reports whether something on a day is in the period and not to come.
func (c *cohort) counts(day civil.Date) bool {
	return !day.IsZero() && c.period.From <= day && day <= c.last
}

// answers are what can come of an application that went out, in their order.
func answers() []string { return []string{"talk", "rejected", "silent", "withdrawn", "waiting"} }

// answerOf is what an employer answered.
func answerOf(p *caseload.Applied, day civil.Date) string {
	switch {
	case p.Talk || p.Placement:
		return "talk"
	case p.Stage == pipeline.Rejected:
		return "rejected"
	case p.Stage == pipeline.Withdrawn || p.Stage == pipeline.Unsuitable:
		return "withdrawn"
	case caseload.EndOf(p, day) == party.Silence:
		return "silent"
	}
	return "waiting"
}

// applications counts letters for paid work, what was answered, and how many a week of job search. Places
// for work experience, trials and voluntary work are counted apart.
func applications(c *cohort) Section {
	out := Section{ID: "applications"}
	sent := Number{Key: "sent", Def: "applications.sent", Sort: Tally}
	heard := make([]Number, len(answers()))
	for i, key := range answers() {
		heard[i] = Number{Key: key, Def: "applications.answer", Sort: Tally, Level: 1}
	}
	apart := []Number{
		{Key: string(pipeline.Experience), Def: "applications.apart", Sort: Tally},
		{Key: string(pipeline.Trial), Def: "applications.apart", Sort: Tally},
		{Key: string(pipeline.Voluntary), Def: "applications.apart", Sort: Tally},
	}
	var weekly row
	for _, s := range c.running {
		letters := 0
		unknown := false
		for i := range s.digest.Applied {
			p := &s.digest.Applied[i]
			unknown = unknown || p.Out && p.Sent.IsZero()
			if !c.counts(p.Sent) {
				continue
			}
			if at := slices.IndexFunc(apart, func(n Number) bool { return n.Key == string(p.Kind) }); at >= 0 {
				apart[at].once(s)
				continue
			}
			letters++
			sent.once(s)
			heard[slices.Index(answers(), answerOf(p, c.last))].once(s)
		}
		if weeks := c.searching(s); weeks > 0 {
			weekly.put(float64(letters)/weeks, s)
		}
		if unknown {
			out.miss(SentUnknown, s)
		}
	}
	for i := range heard {
		heard[i].Of = sent.Count
	}
	out.Numbers = append(
		append([]Number{weekly.middle("weekly", "applications.weekly"), sent}, heard...),
		apart...)
	return out
}

// once counts one more thing of a dossier, and the dossier itself once.
func (n *Number) once(s *subject) {
	n.Count++
	if k := len(n.Dossiers); k == 0 || n.Dossiers[k-1] != s.digest.ID {
		n.add(s)
	}
}

// searching is how many weeks of the period a dossier was in the job search.
func (c *cohort) searching(s *subject) float64 {
	days := 0
	steps := s.digest.Run.Phases
	for i, step := range steps {
		if step.Phase != track.JobSearch || step.On.IsZero() {
			continue
		}
		to := c.last.Add(1)
		if i+1 < len(steps) {
			to = civil.Min(to, steps[i+1].On)
		}
		days += max(0, to.Sub(civil.Max(step.On, c.period.From)))
	}
	return float64(days) / 7
}

// load is what was done each week of the period, and what is coming.
func load(c *cohort) Section {
	monday := mondayOf(c.period.From)
	weeks := 0
	if c.last >= c.period.From {
		weeks = c.last.Sub(monday)/7 + 1
	}
	met := Number{Key: "contacts", Def: "load.contacts", Sort: Weekly, Monday: monday, Weeks: make([]int, weeks)}
	spent := Number{Key: "hours", Def: "load.hours", Sort: Weekly, Monday: monday, Weeks: make([]int, weeks)}
	minutes := make([]int, weeks)
	total := 0
	for _, s := range c.running {
		for _, m := range s.digest.Run.Met {
			if !c.counts(m.On) {
				continue
			}
			week := m.On.Sub(monday) / 7
			met.Weeks[week]++
			met.once(s)
			minutes[week] += m.Minutes
			total += m.Minutes
			if m.Minutes > 0 {
				spent.once(s)
			}
		}
	}
	for i, n := range minutes {
		spent.Weeks[i] = int(math.Round(float64(n) / 60))
	}
	spent.Count = int(math.Round(float64(total) / 60))
	return Section{ID: "load", Numbers: append(c.ahead(), met, spent)}
}

// aheadWeeks is how many weeks of terms are shown.
const aheadWeeks = 8

// ahead is how many terms fall in the coming weeks, and in each of them, this one first. The key of a week is
// its Monday.
func (c *cohort) ahead() []Number {
	all := Number{Key: "ahead", Def: "load.ahead", Sort: Weekly, Monday: mondayOf(c.Today)}
	if c.List == nil {
		return []Number{all}
	}
	numbers := make([]Number, 1, 1+aheadWeeks)
	seen := map[journal.ID]bool{}
	for i, week := range c.List.Ahead(aheadWeeks) {
		n := Number{
			Key: all.Monday.Add(7 * i).String(), Def: "load.ahead", Sort: Tally, Level: 1, Count: week.Actions,
		}
		for _, line := range week.Lines {
			n.line(line)
			if !seen[line.Row.ID] {
				seen[line.Row.ID] = true
				all.line(line)
			}
		}
		all.Count += week.Actions
		all.Weeks = append(all.Weeks, week.Actions)
		numbers = append(numbers, n)
	}
	numbers[0] = all
	return numbers
}

// inAndOut is how many trajectories began in the period and how many were closed.
func inAndOut(c *cohort) Section {
	out := Section{ID: "in-out"}
	in := Number{Key: "in", Def: "in-out", Sort: Tally}
	for _, s := range c.running {
		if c.counts(begun(s.digest)) {
			in.add(s)
		}
	}
	ended := Number{Key: "out", Def: "in-out", Sort: Tally}
	for _, s := range c.closed {
		ended.add(s)
		if s.erased {
			out.miss(WasErased, s)
		}
	}
	out.Numbers = []Number{in, ended}
	out.count()
	return out
}

func mondayOf(day civil.Date) civil.Date { return day.Add(-((int(day.Weekday()) + 6) % 7)) }

// hours holds what was spent against what was agreed.
func hours(c *cohort) Section {
	out := Section{ID: "hours"}
	var spent, agreed row
	within := Number{Key: "within", Def: "hours.within"}
	for _, s := range c.closed {
		r := &s.digest.Run
		switch {
		case s.erased:
			out.miss(WasErased, s)
			continue
		case r.Budget == 0:
			out.miss(NoBudget, s)
			continue
		}
		spent.put(r.Hours, s)
		agreed.put(r.Budget, s)
		if r.Hours <= r.Budget {
			within.add(s)
		}
	}
	within.Count, within.Of = within.N(), len(agreed.values)
	out.Numbers = []Number{
		spent.middle("spent", "hours.spent"), agreed.middle("agreed", "hours.agreed"), within,
	}
	return out
}
