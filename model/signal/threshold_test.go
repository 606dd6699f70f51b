package signal_test

import (
	"testing"

	"spoorboek/model/civil"
	"spoorboek/model/norm"
	"spoorboek/model/signal"
	"spoorboek/model/track"
	"spoorboek/model/wvp"
)

// since is the day that the dossiers of the thresholds count from.
var since = monday.Add(-200)

// border is a dossier in which one number decides from which day a rule speaks.
type border struct {
	in     signal.Inputs
	rule   signal.RuleID
	first  func(n int) civil.Date // the first day on which it speaks with that number
	try    []int                  // other numbers than some more and some less
	speaks func(signal.Signal) bool
}

// after and ahead are the days on which a rule speaks first: n days after the day that it looks at, or before it.
func after(n int) civil.Date  { return since.Add(n) }
func before(n int) civil.Date { return since.Add(-n) }

// still is a dossier of which nothing asks for attention but what is put into it.
func still(change func(*signal.Inputs)) signal.Inputs {
	in := signal.Inputs{
		FirstSick: since.Add(-300), Assigned: since.Add(-250), Came: since.Add(-250),
		Contact: signal.Rhythm{Last: since, Every: norm.Most}, Report: signal.Rhythm{Off: true}, Review: signal.Rhythm{Off: true},
		Steps: []signal.PhaseStep{{Phase: track.JobSearch, On: since}},
	}
	in.Search.Group = signal.GroupOf(track.SmallChances)
	change(&in)
	return in
}

func watch(rule signal.RuleID, count int) signal.Inputs {
	return still(func(in *signal.Inputs) {
		in.Watches = []signal.Watch{{Rule: rule, On: since, Count: count}}
	})
}

func due(rule signal.RuleID, code wvp.Code, on civil.Date) signal.Inputs {
	return still(func(in *signal.Inputs) {
		d := signal.Due{Rule: rule, On: on, Code: signal.IndexOf(code), Actor: signal.ActorOf(wvp.Employer)}
		if code == "" {
			d = signal.Due{Rule: rule, On: on, Item: item}
		}
		in.Dues = []signal.Due{d}
	})
}

func inPhase(p track.Phase) signal.Inputs {
	return still(func(in *signal.Inputs) { in.Steps = []signal.PhaseStep{{Phase: p, On: since}} })
}

func silent(p track.Phase) signal.Inputs {
	return still(func(in *signal.Inputs) {
		in.Contact.Every, in.Steps = 0, []signal.PhaseStep{{Phase: p, On: since}}
	})
}

func applying(g track.Group) signal.Inputs {
	return still(func(in *signal.Inputs) { in.Search = signal.Search{Last: since, Group: signal.GroupOf(g)} })
}

func rhythm(of func(*signal.Inputs) *signal.Rhythm) signal.Inputs {
	return still(func(in *signal.Inputs) { *of(in) = signal.Rhythm{Last: since} })
}

// borders has every number by which the morning judges.
func borders() map[norm.Key]border {
	week := norm.Defaults().Week
	later := func(days int) func(int) civil.Date {
		return func(n int) civil.Date { return since.Add(n + days) }
	}
	months := func(n int) civil.Date { return since.AddMonths(n) }
	return map[norm.Key]border{
		norm.KeyContactAmber: {in: silent(track.JobSearch), rule: signal.Contact, first: after},
		norm.KeyContactRed: {in: silent(track.JobSearch), rule: signal.Contact, first: after,
			speaks: func(s signal.Signal) bool { return s.Severity == 5 }},
		norm.KeyQuiet:      {in: silent(track.Orientation), rule: signal.Contact, first: after},
		norm.KeyReport:     {in: rhythm(func(in *signal.Inputs) *signal.Rhythm { return &in.Report }), rule: signal.Report, first: later(-week)},
		norm.KeyReview:     {in: rhythm(func(in *signal.Inputs) *signal.Rhythm { return &in.Review }), rule: signal.Review, first: later(-week)},
		norm.KeyEvaluation: {in: due(signal.Ask, wvp.Evaluation, since.Add(42)), rule: signal.Ask, first: later(-14)},
		norm.KeyHorizon:    {in: due(signal.Ask, wvp.Week42Report, since), rule: signal.Ask, first: before},
		norm.KeyWeek:       {in: due(signal.Task, "", since), rule: signal.Task, first: before},
		norm.KeyLetter:     {in: due(signal.Letter, wvp.UWVLetter, since), rule: signal.Letter, first: after},
		norm.KeyInterview:  {in: due(signal.Interview, "", since), rule: signal.Interview, first: later(1)},
		norm.KeyContractEnd: {in: still(func(in *signal.Inputs) { in.Case.Contract = since }), rule: signal.ContractEnd,
			first: func(n int) civil.Date { return since.Add(1 - n) }},
		norm.KeyPlacementEnd:   {in: watch(signal.PlacementEnd, 0), rule: signal.PlacementEnd, first: before},
		norm.KeyStretch:        {in: watch(signal.PlacementStretch, 0), rule: signal.PlacementStretch, first: after},
		norm.KeyApply:          {in: applying(track.GroupUnknown), rule: signal.NoApplication, first: after},
		norm.KeyApplyElsewhere: {in: applying(track.Elsewhere), rule: signal.NoApplication, first: after},
		norm.KeyStalled:        {in: watch(signal.Stalled, 0), rule: signal.Stalled, first: after},
		norm.KeyPlanned: {in: silent(track.JobSearch), rule: signal.NoAppointment,
			first: func(n int) civil.Date { return since.Add(14 - n) }, try: []int{1, 9}},
		norm.KeyIntake:      {in: inPhase(track.Intake), rule: signal.PhaseLong, first: later(1)},
		norm.KeyOrientation: {in: inPhase(track.Orientation), rule: signal.PhaseLong, first: later(1)},
		norm.KeyJobSearch:   {in: inPhase(track.JobSearch), rule: signal.PhaseLong, first: later(1)},
		norm.KeyAftercare:   {in: inPhase(track.Aftercare), rule: signal.PhaseLong, first: later(1)},
		norm.KeyStayFirst:   {in: watch(signal.AftercareDue, 0), rule: signal.AftercareDue, first: months, try: []int{2, 3}},
		norm.KeyStaySecond:  {in: watch(signal.AftercareDue, 1), rule: signal.AftercareDue, first: months, try: []int{2, 5}},
		norm.KeyStayThird:   {in: watch(signal.AftercareDue, 3), rule: signal.AftercareDue, first: months, try: []int{4, 9, norm.MostStay}},
		norm.KeyCapacity:    {in: watch(signal.CapacityOld, 0), rule: signal.CapacityOld, first: after},
		norm.KeyCertificate: {in: watch(signal.Certificate, 0), rule: signal.Certificate, first: before},
		norm.KeyUnsigned:    {in: watch(signal.Unsigned, 0), rule: signal.Unsigned, first: after},
		norm.KeyAsked:       {in: watch(signal.DocumentAsked, 0), rule: signal.DocumentAsked, first: after},
		norm.KeyAdvice:      {in: watch(signal.AdviceOpen, 0), rule: signal.AdviceOpen, first: after},
		norm.KeyEarlyIVA:    {in: due(signal.EarlyIVA, wvp.EarlyIVALast, since), rule: signal.EarlyIVA, first: before},
		norm.KeyBenefit:     {in: shut(watch(signal.BenefitUnknown, 0)), rule: signal.BenefitUnknown, first: after},
		norm.KeyRetention:   {in: shut(watch(signal.Retention, 0)), rule: signal.Retention, first: months},
	}
}

// counted are the numbers of the morning that are no day in a dossier, each with the test that tells of it.
var counted = map[norm.Key]string{
	norm.KeyHours: "TestTheHoursSpeakFromTheShareThatTheOfficeSet",
	norm.KeyCopy:  "TestTheCopyIsAskedAfterTheDaysThatTheOfficeSet",
}

// TestEveryNumberOfTheMorningMovesTheDayOfItsRule sets every number lower and higher: the rule speaks on the day
// that the number gives, and not the day before.
func TestEveryNumberOfTheMorningMovesTheDayOfItsRule(t *testing.T) {
	table := borders()
	for _, th := range norm.Thresholds() {
		b, told := table[th.Key]
		if _, other := counted[th.Key]; told == (other || th.Fixed() || th.Key.Checks()) {
			t.Errorf("%s: told of here %v, and elsewhere or by law %v", th.Key, told, !told)
		}
		if !told {
			continue
		}
		numbers := append([]int{th.Default}, b.try...)
		if b.try == nil {
			numbers = append(numbers, th.Default+5, max(th.Default-3, 1))
		}
		for _, n := range numbers {
			set, err := norm.Defaults().With(th.Key, n)
			if err != nil {
				t.Fatal(err)
			}
			speaks := func(day civil.Date) bool {
				s, now := speaksOn(b.in, b.rule, day, set)
				return now && (b.speaks == nil || b.speaks(s))
			}
			if first := b.first(n); !speaks(first) {
				t.Errorf("%s of %d: silent on %v: %+v", th.Key, n, first, signal.Judge(b.in, first, set))
			} else if speaks(first.Add(-1)) {
				t.Errorf("%s of %d: speaks the day before %v", th.Key, n, first)
			}
		}
	}
}

func TestTheHoursSpeakFromTheShareThatTheOfficeSet(t *testing.T) {
	for _, n := range []int{60, 80, 95, norm.Most} {
		set, err := norm.Defaults().With(norm.KeyHours, n)
		if err != nil {
			t.Fatal(err)
		}
		for used, want := range map[int]bool{n - 1: false, n: true} {
			if _, speaks := speaksOn(watch(signal.HoursSpent, used), signal.HoursSpent, since, set); speaks != want {
				t.Errorf("%d%% used of a threshold of %d%%: speaks %v", used, n, speaks)
			}
		}
	}
}

func TestTheCopyIsAskedAfterTheDaysThatTheOfficeSet(t *testing.T) {
	for _, n := range []int{1, 14, 30, norm.Most} {
		set, err := norm.Defaults().With(norm.KeyCopy, n)
		if err != nil {
			t.Fatal(err)
		}
		for days, want := range map[int]bool{n - 1: false, n: true} {
			if _, speaks := signal.Office(since, 0, since.Add(days), set); speaks != want {
				t.Errorf("%d days without a copy, of %d: speaks %v", days, n, speaks)
			}
		}
	}
}

// TestTheQuestionAboutTheEvaluationKeepsTheNumberOfC05 tells how one number rules both, that it moves no other
// moment, and that a date that was given stays.
func TestTheQuestionAboutTheEvaluationKeepsTheNumberOfC05(t *testing.T) {
	set, err := norm.Defaults().With(norm.KeyEvaluation, 28)
	if err != nil {
		t.Fatal(err)
	}
	in := due(signal.Ask, wvp.Evaluation, since.Add(42))
	s, now := speaksOn(in, signal.Ask, since.Add(28), set)
	if !now || s.Due != since.Add(28) || s.Group != signal.Today {
		t.Errorf("on its last day: %+v", s)
	}
	if code, on := in.NextMoment(since, set); code != wvp.Evaluation || on != since.Add(28) {
		t.Errorf("the list says %v %v", code, on)
	}
	moved := due(signal.Ask, wvp.Evaluation, since.Add(60))
	moved.Dues[0].Flags = signal.Moved
	if s, _ := speaksOn(moved, signal.Ask, since.Add(60), set); s.Due != since.Add(60) {
		t.Errorf("a date that somebody gave it: %+v", s)
	}
	other := due(signal.Ask, wvp.Week42Report, since.Add(42))
	if s, _ := speaksOn(other, signal.Ask, since.Add(42), set); s.Due != since.Add(42) {
		t.Errorf("a day of the law moved: %+v", s)
	}
	off, err := norm.Defaults().With(norm.KeyEvaluation, 0)
	if err != nil {
		t.Fatal(err)
	}
	for day := since; day < since.Add(100); day = day.Add(1) {
		if s, now := speaksOn(in, signal.Ask, day, off); now {
			t.Fatalf("switched off, and asked: %+v", s)
		}
	}
}

// TestWhatWasAnsweredStaysAnsweredWhenTheMonthsMove: an answer counts for the month it is about and for those
// before it.
func TestWhatWasAnsweredStaysAnsweredWhenTheMonthsMove(t *testing.T) {
	for _, tt := range []struct {
		months   [3]int
		answered int
		next     int // 0: nothing is asked any more
	}{
		{[3]int{1, 3, 6}, 0, 1},
		{[3]int{1, 3, 6}, 3, 6},
		{[3]int{2, 4, 6}, 3, 4},
		{[3]int{2, 4, 6}, 1, 2},
		{[3]int{6, 4, 2}, 3, 4}, // the order in which they were typed
		{[3]int{4, 4, 4}, 3, 4},
		{[3]int{4, 4, 4}, 4, 0},
		{[3]int{0, 0, 6}, 1, 6},
		{[3]int{0, 0, 0}, 0, 0},
		{[3]int{1, 3, 6}, 6, 0},
		{[3]int{1, 3, 12}, 6, 12},
	} {
		set := norm.Defaults()
		set.StayFirst, set.StaySecond, set.StayThird = tt.months[0], tt.months[1], tt.months[2]
		s, asked := speaksOn(watch(signal.AftercareDue, tt.answered), signal.AftercareDue, since.AddMonths(tt.next), set)
		if tt.next == 0 {
			s, asked = speaksOn(watch(signal.AftercareDue, tt.answered), signal.AftercareDue, since.AddMonths(norm.MostStay), set)
		}
		if asked != (tt.next > 0) || s.Count != tt.next {
			t.Errorf("after %v months, answered for %d: asks %v %d, want %d", tt.months, tt.answered, asked, s.Count, tt.next)
		}
	}
}

// TestOfTwoWorksEachIsAskedAboutByItsOwnAnswers has a work of which all was answered, and a younger one.
func TestOfTwoWorksEachIsAskedAboutByItsOwnAnswers(t *testing.T) {
	in := still(func(in *signal.Inputs) {
		in.Watches = []signal.Watch{
			{Rule: signal.AftercareDue, On: since, Count: 6}, {Rule: signal.AftercareDue, On: since.AddMonths(2), Count: 1},
		}
	})
	day := since.AddMonths(2).AddMonths(3)
	if s, asked := speaksOn(in, signal.AftercareDue, day, norm.Defaults()); !asked || s.Count != 3 || s.Due != day {
		t.Errorf("asks %v: %+v", asked, s)
	}
	again, err := signal.DecodeInputs(string(in.Append(nil, signal.MaxSize)))
	if err != nil || len(again.Watches) != 2 {
		t.Errorf("of the row comes back %+v: %v", again.Watches, err)
	}
}
