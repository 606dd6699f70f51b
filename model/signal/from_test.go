package signal_test

import (
	"io"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/model/norm"
	"spoorboek/model/pipeline"
	"spoorboek/model/plain"
	"spoorboek/model/signal"
	"spoorboek/model/track"
	"spoorboek/model/wvp"
)

// file is a dossier that grows act by act.
type file struct {
	t    testing.TB
	rand io.Reader
	d    *dossier.Dossier
}

func day(month time.Month, d int) civil.Date { return civil.Of(2026, month, d) }

// opened is a dossier of somebody ill since new year's day, whose second track started on the first of June.
func opened(t testing.TB) *file {
	f := &file{t: t, rand: rand.NewChaCha8([32]byte{1})}
	f.d = dossier.Replay(journal.ID{1}, nil)
	f.do(day(time.June, 1), dossier.Open{
		Number: "2026-001",
		Person: dossier.PersonStated{Last: dossier.To(plain.Line("Jansen"))},
		Case:   dossier.CaseStated{FirstSick: dossier.To(day(time.January, 1))},
		Assignment: dossier.AssignmentStated{
			Start: dossier.To(day(time.June, 1)),
		},
	})
	f.do(day(time.June, 3), dossier.EnterPhase{To: track.Intake})
	return f
}

func (f *file) do(on civil.Date, a dossier.Act) journal.ID {
	f.t.Helper()
	facts, err := a.Facts(f.d, on)
	if err != nil {
		f.t.Fatalf("%s: %v", a.Name(), err)
	}
	y, m, d := on.Civil()
	entries, err := journal.Write(journal.Seed{
		Act: journal.ID{byte(f.d.Trail.Count + 1)}, Recorded: time.Date(y, m, d, 9, 0, 0, 0, time.UTC), By: "coach",
		Heads: f.d.Trail.Heads, Rand: f.rand,
	}, facts)
	if err != nil {
		f.t.Fatal(err)
	}
	f.d = f.d.Extend(entries)
	return entries[0].ID
}

// named is do by the name of an act and the words of its form.
func (f *file) named(on civil.Date, name string, args dossier.Args) journal.ID {
	f.t.Helper()
	spec, _ := dossier.SpecOf(name)
	act, err := spec.Make(args)
	if err != nil {
		f.t.Fatalf("%s: %v", name, err)
	}
	return f.do(on, act)
}

// meetAll records that every statutory moment of the calendar was done on its day.
func (f *file) meetAll(but ...wvp.Code) *file {
	for range 10 {
		met := false
		for _, s := range f.d.Standings(day(time.December, 31)) {
			if s.Status != dossier.StatusOpen && s.Status != dossier.StatusUnknown || slices.Contains(but, s.Moment.Code) {
				continue
			}
			if s.Due > day(time.November, 1) || s.Moment.Code == wvp.Evaluation && s.Due > day(time.October, 1) {
				continue
			}
			f.do(day(time.December, 1), dossier.MomentAct{Code: s.Moment.Code, Done: s.Due})
			met = true
		}
		if !met {
			break
		}
	}
	return f
}

func (f *file) judge(today civil.Date) signal.Judgement {
	return signal.Judge(signal.From(f.d), today, norm.Defaults())
}

func has(j signal.Judgement, rule signal.RuleID, code wvp.Code) *signal.Signal {
	at := slices.IndexFunc(j.Signals, func(s signal.Signal) bool { return s.Rule == rule && s.Code == code })
	if at < 0 || j.Signals[at].Group == signal.Later {
		return nil
	}
	return &j.Signals[at]
}

func TestTheEmployersDutyIsAskedOfWhoIsSpokenToThere(t *testing.T) {
	f := opened(t).meetAll(wvp.Week42Report)
	today := day(time.October, 21)
	who := func() string { return has(f.judge(today), signal.Ask, wvp.Week42Report).Who }
	if got := who(); got != "" {
		t.Errorf("nobody is known there, and it is asked of %q", got)
	}
	f.do(today, dossier.Edit{Employer: dossier.EmployerStated{Contact: dossier.To(plain.Line("dhr. P. Kok"))}})
	if got := who(); got != "dhr. Kok" {
		t.Errorf("the contact person of the assignment: asked of %q", got)
	}
	party := f.named(today, "party", dossier.Args{"role": "employer", "name": "mw. A. van der Ven", "from": "1-6-2026"})
	if got := who(); got != "mw. van der Ven" {
		t.Errorf("a party that is there for the employer: asked of %q", got)
	}
	f.named(today, "party", dossier.Args{"item": party.String(), "to": "1-10-2026"})
	if got := who(); got != "dhr. Kok" {
		t.Errorf("once she is gone: asked of %q", got)
	}
	if s := has(f.judge(today), signal.Ask, wvp.Week42Report); s.Nameless().Args()[0] != wvp.Employer {
		t.Errorf("without a name it is asked of %v", s.Nameless().Args()[0])
	}
}

func TestTheWeek42ReportIsAskedFromItsWindowToItsAnswer(t *testing.T) {
	f := opened(t).meetAll(wvp.Week42Report)
	steps := []struct {
		today civil.Date
		want  string
	}{
		{day(time.October, 14), "silent"}, // the window opens on the 15th
		{day(time.October, 15), "week"},
		{day(time.October, 20), "week"},
		{day(time.October, 21), "today"}, // k 293, the earlier reading
		{day(time.October, 22), "today"},
		{day(time.November, 30), "today"}, // long past, and still no lateness of the coach
	}
	for _, s := range steps {
		got := "silent"
		if asked := has(f.judge(s.today), signal.Ask, wvp.Week42Report); asked != nil {
			got = asked.Group.String()
			if asked.Actor != wvp.Employer || asked.Who != "" {
				t.Errorf("on %v it is asked of %q, %q", s.today, asked.Actor, asked.Who)
			}
		}
		if got != s.want {
			t.Errorf("on %v: %s, want %s", s.today, got, s.want)
		}
	}
	f.do(day(time.November, 30), dossier.MomentAct{Code: wvp.Week42Report, Done: day(time.October, 19)})
	if has(f.judge(day(time.November, 30)), signal.Ask, wvp.Week42Report) != nil {
		t.Error("it is done and still asked")
	}
}

func TestWhatFellBeforeTheAssignmentIsCountedAndGivesNoRow(t *testing.T) {
	f := opened(t)
	in := signal.From(f.d)
	if in.Unknown != len(f.d.UnknownMoments(day(time.June, 8))) || in.Unknown == 0 {
		t.Errorf("%d unknown", in.Unknown)
	}
	for _, s := range f.judge(day(time.June, 8)).Signals {
		if s.Code == wvp.ProblemAnalysis || s.Code == wvp.ActionPlan {
			t.Errorf("%s stands in the morning", s.Code)
		}
	}
	f.do(day(time.June, 8), dossier.ConfirmMoments{By: "mw. De Groot"})
	if n := signal.From(f.d).Unknown; n != 0 {
		t.Errorf("confirmed, and still %d unknown", n)
	}
}

func TestAStartedSecondTrackMeetsItsMoment(t *testing.T) {
	for _, d := range signal.From(opened(t).d).Dues {
		if d.Code.Code() == wvp.SecondTrackStart {
			t.Error("the start of the second track is still waited for")
		}
	}
}

func TestAReportOfTheExpertAnswersTheQuestionAfterIt(t *testing.T) {
	f := opened(t).meetAll(wvp.ExpertResearch)
	if has(f.judge(day(time.December, 28)), signal.Ask, wvp.ExpertResearch) == nil {
		t.Error("the research is not asked after in week 52")
	}
	f.do(day(time.November, 2), dossier.RegisterDocument{Kind: dossier.DocExpert, On: day(time.October, 30)})
	if has(f.judge(day(time.December, 28)), signal.Ask, wvp.ExpertResearch) != nil {
		t.Error("the report is there, and it is still asked after")
	}
}

func TestADeviatingDayIsTheDayToWarnOn(t *testing.T) {
	f := opened(t).meetAll(wvp.Week42Report)
	f.do(day(time.October, 1), dossier.MomentAct{
		Code: wvp.Week42Report, Moved: day(time.November, 10), Reason: "in overleg met UWV",
	})
	if has(f.judge(day(time.October, 21)), signal.Ask, wvp.Week42Report) != nil {
		t.Error("asked on the old day")
	}
	if s := has(f.judge(day(time.November, 10)), signal.Ask, wvp.Week42Report); s == nil || s.Group != signal.Today {
		t.Errorf("on the new day: %+v", s)
	}
	f.do(day(time.October, 2), dossier.MomentAct{Code: wvp.Week42Report, NotApplicable: true, Reason: "vangnet"})
	if has(f.judge(day(time.November, 10)), signal.Ask, wvp.Week42Report) != nil {
		t.Error("it does not apply and is asked")
	}
}

func TestARecoveryLetsTheCaseRestUntilItClosesOrSicknessReturns(t *testing.T) {
	f := opened(t)
	f.do(day(time.October, 1), dossier.RecordInterruption{From: day(time.October, 1)})
	if j := f.judge(day(time.October, 28)); j.Group != signal.Later || j.Signals[0].Rule != signal.Resting {
		t.Errorf("on the 28th day: %v %v", j.Group, j.Signals[0].Rule)
	}
	if j := f.judge(day(time.October, 29)); j.Signals[0].Rule != signal.CaseClosed {
		t.Errorf("after 28 days: %v", j.Signals[0].Rule)
	}
	f.do(day(time.October, 20), dossier.RecordInterruption{From: day(time.October, 1), To: day(time.October, 19)})
	if j := f.judge(day(time.October, 29)); j.Signals[0].Rule == signal.CaseClosed || j.Group == signal.Later {
		t.Errorf("ill again: %v %v", j.Group, j.Signals[0].Rule)
	}
}

func TestAnEndedWaitingPeriodAsksUntilTheDecisionIsRecorded(t *testing.T) {
	f := opened(t)
	last := day(time.January, 1).Add(727)
	if has(f.judge(last), signal.WaitOver, "") != nil {
		t.Error("asked on its last day")
	}
	if has(f.judge(last.Add(1)), signal.WaitOver, "") == nil {
		t.Error("not asked the day after")
	}
	f.do(last.Add(-20), dossier.RecordSanction{Until: day(time.January, 1).Add(1091)})
	if has(f.judge(last.Add(1)), signal.WaitOver, "") != nil {
		t.Error("a sanction was imposed, and still it is asked")
	}
	if has(f.judge(day(time.January, 1).Add(1092)), signal.WaitOver, "") == nil {
		t.Error("the sanction has ended, and nothing is asked")
	}
}

func TestNobodyAsksForWIAWhenAOWCameFirst(t *testing.T) {
	f := opened(t)
	f.do(day(time.June, 2), dossier.Edit{Case: dossier.CaseStated{AOW: dossier.To(day(time.January, 1).Add(700))}})
	for _, s := range f.judge(day(time.January, 1).Add(740)).Signals {
		if s.Rule == signal.WaitOver || s.Code == wvp.WIAApplication || s.Code == wvp.ReintegrationReport {
			t.Errorf("%v %s stands in the morning", s.Rule, s.Code)
		}
	}
}

func TestAClosedFirstTrackNeedsNoReview(t *testing.T) {
	f := opened(t)
	if has(f.judge(day(time.September, 1)), signal.Review, "") == nil {
		t.Error("three months without a look at the first track")
	}
	f.do(day(time.August, 1), dossier.ReviewFirstTrack{State: track.FirstClosed})
	if has(f.judge(day(time.December, 1)), signal.Review, "") != nil {
		t.Error("it is closed")
	}
}

func TestOnlyAReportThatTellsHowItGoesKeepsTheRhythm(t *testing.T) {
	f := opened(t)
	f.do(day(time.July, 10), dossier.SendReport{Kind: "physician", For: "physician", On: day(time.July, 10)})
	if s := has(f.judge(day(time.July, 13)), signal.Report, ""); s == nil || s.Group != signal.Today {
		t.Errorf("a question to the bedrijfsarts is no report of progress: %+v", s)
	}
	f.do(day(time.July, 13), dossier.SendReport{Kind: dossier.ReportProgress, For: "employer", On: day(time.July, 13)})
	if s := has(f.judge(day(time.July, 14)), signal.Report, ""); s != nil {
		t.Errorf("it was sent: %+v", s)
	}
}

func TestASnoozedTaskComesBackOnItsDay(t *testing.T) {
	f := opened(t)
	item := f.do(day(time.June, 10), dossier.AddTask{Text: "AD-rapport opvragen", Due: day(time.June, 12)})
	f.do(day(time.June, 12), dossier.SnoozeAct{
		Rule: "task", Item: item, Until: day(time.June, 18), Reason: "arbeidsdeskundige is met verlof",
	})
	if s := has(f.judge(day(time.June, 17)), signal.Task, ""); s != nil {
		t.Error("it sleeps until the 18th")
	}
	if s := has(f.judge(day(time.June, 18)), signal.Task, ""); s == nil || s.Group != signal.Overdue || s.Days != 6 {
		t.Errorf("on the 18th: %+v", s)
	}
}

func TestApplicationsAskForWhatTheyWaitFor(t *testing.T) {
	f := opened(t)
	item := f.do(day(time.July, 1), dossier.Apply{
		Employer: "Hofland", Function: "planner", Stage: pipeline.Sent, FollowUp: day(time.July, 8),
	})
	if s := has(f.judge(day(time.July, 8)), signal.FollowUp, ""); s == nil || s.Group != signal.Today || s.Text != "Hofland" {
		t.Errorf("follow-up: %+v", s)
	}
	f.do(day(time.July, 10), dossier.StepApplication{Item: item, To: pipeline.Interview})
	if has(f.judge(day(time.July, 15)), signal.Interview, "") != nil || has(f.judge(day(time.July, 16)), signal.Interview, "") == nil {
		t.Error("the outcome of an interview is asked after five days")
	}
	f.do(day(time.July, 17), dossier.StepApplication{Item: item, To: pipeline.Offer})
	if has(f.judge(day(time.July, 17)), signal.Offer, "") == nil {
		t.Error("an offer asks for a placement")
	}
}

func TestTheWeekOfTheListIsTheWeekOfTheCalendar(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		c := wvp.Case{FirstSick: day(time.January, 1)}
		from := c.FirstSick
		for range rapid.IntRange(0, 4).Draw(rt, "gaps") {
			from = from.Add(rapid.IntRange(2, 150).Draw(rt, "after"))
			to := from.Add(rapid.IntRange(0, 26).Draw(rt, "days"))
			if rapid.Bool().Draw(rt, "leave") {
				c.Leaves = append(c.Leaves, wvp.Leave{Span: civil.Span{From: from, To: to}})
			} else {
				c.Gaps = append(c.Gaps, wvp.Gap{Span: civil.Span{From: from, To: to}})
			}
			from = to
		}
		d := dossier.Replay(journal.ID{1}, nil)
		d.Case, d.Calendar = c, wvp.Of(c)
		in := signal.From(d)
		for k := -3; k < 900; k += rapid.IntRange(1, 9).Draw(rt, "step") {
			if today := c.FirstSick.Add(k); in.Week(today) != d.Week(today) {
				rt.Fatalf("%v: list %d, calendar %d", today, in.Week(today), d.Week(today))
			}
		}
	})
}

func TestEveryStatutoryCodeHasItsPlaceInTheMorning(t *testing.T) {
	for _, code := range wvp.Codes() {
		if signal.IndexOf(code) == 0 {
			t.Errorf("%s is not in the table of codes", code)
		}
	}
}

func TestEveryRuleIsRemediedByAnActThatExists(t *testing.T) {
	for _, r := range signal.Rules() {
		if r.ID == signal.NoCopy { // the office's own: a copy is no act on a dossier
			continue
		}
		spec, ok := dossier.SpecOf(r.Act)
		if !ok {
			t.Errorf("%s: there is no act %q", r.Name, r.Act)
			continue
		}
		s := signal.Signal{Rule: r.ID, Code: wvp.Week42Report}
		switch r.ID {
		case signal.Task, signal.Appointment, signal.AppointmentOutcome, signal.Offer, signal.FollowUp, signal.Interview:
			s.Item = item
		}
		_, args := s.Act()
		for key := range args {
			if _, known := spec.Param(key); !known {
				t.Errorf("%s: %s takes no %q", r.Name, r.Act, key)
			}
		}
	}
}

func TestTheTableOfRulesIsWhole(t *testing.T) {
	for i, r := range signal.Rules() {
		if int(r.ID) != i+1 || r.Name == "" || r.Kind == "" || strings.ContainsAny(r.Name, " _") {
			t.Errorf("row %d: %+v", i+1, r)
		}
		if back, ok := signal.ParseRule(r.Name); !ok || back != r.ID {
			t.Errorf("%s reads as %v", r.Name, back)
		}
		if r.Kind != norm.Own && r.Source == "" {
			t.Errorf("%s rests on %s and names no source", r.Name, r.Kind)
		}
	}
}

func TestWhatFollowsTheWaitingPeriodIsPutOffWithTheWordToch(t *testing.T) {
	f := opened(t)
	put := dossier.SnoozeAct{Rule: signal.WaitOver.String(), Until: day(time.June, 18), Reason: "druk"}
	if _, err := put.Facts(f.d, day(time.June, 12)); err == nil {
		t.Error("it sleeps without the word")
	}
	put.Reason = "toch: UWV belt terug"
	if _, err := put.Facts(f.d, day(time.June, 12)); err != nil {
		t.Error(err)
	}
}

func TestAMomentThatWasConfirmedWithoutADayIsNotDoneUntilFurtherNotice(t *testing.T) {
	f := opened(t)
	f.do(day(time.June, 8), dossier.ConfirmMoments{By: "mw. De Groot"})
	why := signal.Date(f.d, wvp.ActionPlan, day(time.June, 8))
	said := func(id string) bool {
		return slices.ContainsFunc(why, func(r signal.Reason) bool { return r.ID == id })
	}
	if !said("explain.done-undated") || said("explain.done") || !said("explain.confirmed") {
		t.Errorf("%+v", why)
	}
}

// TestTheNumberOfTheOfficeMovesAQuestionOnce judges a dossier whose calendar holds to the number already, as a
// screen has it open, and the same as its row was written.
func TestTheNumberOfTheOfficeMovesAQuestionOnce(t *testing.T) {
	f := opened(t)
	held := day(time.June, 20)
	f.do(held, dossier.MomentAct{Code: wvp.Evaluation, Done: held})
	for _, n := range []int{28, 42, 60} {
		set, err := norm.Defaults().With(norm.KeyEvaluation, n)
		if err != nil {
			t.Fatal(err)
		}
		for name, d := range map[string]*dossier.Dossier{"row": f.d, "screen": dossier.Under(f.d, set)} {
			s := has(signal.Judge(signal.From(d), held.Add(n), set), signal.Ask, wvp.Evaluation)
			if s == nil || s.Due != held.Add(n) {
				t.Errorf("%d days, by the %s: %+v", n, name, s)
			}
		}
	}
}
