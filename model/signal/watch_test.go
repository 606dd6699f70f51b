package signal_test

import (
	"slices"
	"testing"
	"time"

	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/model/norm"
	"spoorboek/model/pipeline"
	"spoorboek/model/signal"
	"spoorboek/model/track"
	"spoorboek/model/wvp"
)

func watching(rule signal.RuleID, on int) signal.Inputs {
	in := running()
	in.Watches = []signal.Watch{{Rule: rule, On: monday.Add(on), Item: item, Text: "Hofland"}}
	return in
}

// working has work that began so many months before monday and about which nothing was asked yet.
func working(months int) signal.Inputs {
	in := running()
	in.Watches = []signal.Watch{{Rule: signal.AftercareDue, On: monday.AddMonths(-months)}}
	return in
}

func count(in signal.Inputs, n int) signal.Inputs {
	in.Watches[0].Count = n
	return in
}

func shut(in signal.Inputs) signal.Inputs {
	in.Steps = []signal.PhaseStep{{Phase: track.Closed, On: monday.Add(-900)}}
	return in
}

// TestARuleSpeaksOnItsDayAndNotTheDayBefore is told of every rule that was added to the rhythms and the dates of
// the law: on monday it speaks, the day before it does not.
func TestARuleSpeaksOnItsDayAndNotTheDayBefore(t *testing.T) {
	inPhase := func(p track.Phase, since int) signal.Inputs {
		return with(running(), func(in *signal.Inputs) {
			in.Steps = []signal.PhaseStep{{Phase: p, On: monday.Add(since)}}
		})
	}
	applied := func(days int, group track.Group) signal.Inputs {
		return with(running(), func(in *signal.Inputs) {
			in.Search = signal.Search{Last: monday.Add(-days), Group: signal.GroupOf(group)}
		})
	}
	retained := shut(watching(signal.Retention, 0))
	retained.Watches[0].On = monday.AddMonths(-24)
	tests := map[string]struct {
		in    signal.Inputs
		rule  signal.RuleID
		group signal.Group
	}{
		"a placement that ends in two weeks":           {watching(signal.PlacementEnd, 14), signal.PlacementEnd, signal.Week},
		"work without wage value after six weeks":      {watching(signal.PlacementStretch, -42), signal.PlacementStretch, signal.Today},
		"an intake that lasts longer than six weeks":   {inPhase(track.Intake, -43), signal.PhaseLong, signal.Week},
		"an orientation longer than twelve":            {inPhase(track.Orientation, -85), signal.PhaseLong, signal.Week},
		"a certificate that ends in six weeks":         {watching(signal.Certificate, 42), signal.Certificate, signal.Week},
		"a paper out for signature for two weeks":      {watching(signal.Unsigned, -14), signal.Unsigned, signal.Today},
		"a paper asked for two weeks ago":              {watching(signal.DocumentAsked, -14), signal.DocumentAsked, signal.Today},
		"the ground for no second track, in a week":    {watching(signal.GroundReview, 7), signal.GroundReview, signal.Week},
		"the perspective at the own employer":          {watching(signal.EJEReview, 7), signal.EJEReview, signal.Week},
		"the early recognition":                        {watching(signal.RecognitionReview, 7), signal.RecognitionReview, signal.Week},
		"capacity older than six months":               {watching(signal.CapacityOld, -183), signal.CapacityOld, signal.Week},
		"capacity that no longer holds":                {watching(signal.CapacityEnds, 0), signal.CapacityEnds, signal.Today},
		"capacity that changed":                        {watching(signal.CapacityChanged, 0), signal.CapacityChanged, signal.Today},
		"a change that was mentioned":                  {watching(signal.CapacityReported, 0), signal.CapacityReported, signal.Today},
		"three weeks without application":              {applied(21, track.GroupUnknown), signal.NoApplication, signal.Week},
		"two for who must go elsewhere":                {applied(14, track.Elsewhere), signal.NoApplication, signal.Week},
		"an application in which nothing happens":      {watching(signal.Stalled, -21), signal.Stalled, signal.Week},
		"the last weeks for the early IVA":             {earlyIVA(62), signal.EarlyIVA, signal.Week},
		"four days before silence, nothing planned":    {quiet(10), signal.NoAppointment, signal.Week},
		"advice not carried out in six weeks":          {watching(signal.AdviceOpen, -42), signal.AdviceOpen, signal.Today},
		"a promise on its day":                         {watching(signal.PromiseDue, 0), signal.PromiseDue, signal.Today},
		"a repair of the sanction, in a week":          {watching(signal.Repair, 7), signal.Repair, signal.Week},
		"aftercare on its day":                         {working(1), signal.AftercareDue, signal.Today},
		"what became of the benefit, after closing":    {shut(watching(signal.BenefitUnknown, -15)), signal.BenefitUnknown, signal.Week},
		"two years after closing, the right to forget": {retained, signal.Retention, signal.Week},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			speaks := func(today civil.Date) *signal.Signal {
				j := signal.Judge(tt.in, today, norm.Defaults())
				at := slices.IndexFunc(j.Signals, func(s signal.Signal) bool { return s.Rule == tt.rule })
				if at < 0 || j.Signals[at].Group == signal.Later {
					return nil
				}
				return &j.Signals[at]
			}
			s := speaks(monday)
			if s == nil || s.Group != tt.group {
				t.Fatalf("on its day: %+v", s)
			}
			if early := speaks(monday.Add(-1)); early != nil {
				t.Errorf("the day before: %+v", early)
			}
			if why := signal.Why(tt.in, *s, monday, norm.Defaults()); len(why) < 2 {
				t.Errorf("does not say why: %v", why)
			}
		})
	}
}

func earlyIVA(days int) signal.Inputs {
	return moment(running(), signal.EarlyIVA, wvp.EarlyIVALast, wvp.Employee, days)
}

func TestWhatDoesNotSpeak(t *testing.T) {
	tests := map[string]struct {
		in   signal.Inputs
		rule signal.RuleID
	}{
		"nobody with small chances must apply": {with(running(), func(in *signal.Inputs) {
			in.Search = signal.Search{Group: signal.GroupOf(track.SmallChances)}
		}), signal.NoApplication},
		"an application is no aim of an orientation": {with(running(), func(in *signal.Inputs) {
			in.Search, in.Steps = signal.Search{}, []signal.PhaseStep{{Phase: track.Orientation, On: monday.Add(-50)}}
		}), signal.NoApplication},
		"the early IVA is past":                         {earlyIVA(-1), signal.EarlyIVA},
		"seventy-nine percent of the hours":             {count(watching(signal.HoursSpent, 0), 79), signal.HoursSpent},
		"a paused dossier asks for no signature":        {pausedUntil(watching(signal.Unsigned, -30), 9), signal.Unsigned},
		"who recovered needs no look at capacity":       {recoveredFor(watching(signal.CapacityOld, -300), 5), signal.CapacityOld},
		"retention does not speak in an open dossier":   {watching(signal.Retention, -2000), signal.Retention},
		"a closed dossier asks for no signature":        {shut(watching(signal.Unsigned, -30)), signal.Unsigned},
		"an appointment ahead needs no other":           {appointment(quiet(12), 9), signal.NoAppointment},
		"what was put off until tomorrow":               {sleeping(watching(signal.Unsigned, -30), 1), signal.Unsigned},
		"aftercare has no use for an older capacity":    {cared(watching(signal.CapacityOld, -300)), signal.CapacityOld},
		"a dossier just registered needs no next visit": {registered(quiet(12)), signal.NoAppointment},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			for _, s := range signal.Judge(tt.in, monday, norm.Defaults()).Signals {
				if s.Rule == tt.rule && s.Group != signal.Later {
					t.Errorf("speaks: %+v", s)
				}
			}
		})
	}
}

func sleeping(in signal.Inputs, days int) signal.Inputs {
	in.Watches[0].Until = monday.Add(days)
	return in
}

func cared(in signal.Inputs) signal.Inputs {
	in.Steps = []signal.PhaseStep{{Phase: track.Aftercare, On: monday.Add(-10)}}
	return in
}

func registered(in signal.Inputs) signal.Inputs {
	in.Steps = nil
	return in
}

func TestAnOpenMatterLeavesASilentDossierAmongTheSilent(t *testing.T) {
	in := watching(signal.CapacityOld, -300)
	in.Contact.Last = monday.Add(-20)
	j := signal.Judge(in, monday, norm.Defaults())
	if j.Group != signal.Silent || j.Signals[0].Rule != signal.Contact || j.More() != 1 {
		t.Errorf("%v: %+v", j.Group, j.Signals)
	}
}

func TestSoMuchOfTheHours(t *testing.T) {
	in := count(watching(signal.HoursSpent, 0), 80)
	j := signal.Judge(in, monday, norm.Defaults())
	if j.Signals[0].Rule != signal.HoursSpent || j.Signals[0].Count != 80 {
		t.Errorf("%+v", j.Signals)
	}
}

func TestAnOfficeWithoutACopyElsewhereIsTold(t *testing.T) {
	set := norm.Defaults()
	if s, is := signal.Office(0, monday.Add(-13), monday, set); is {
		t.Errorf("after thirteen days: %+v", s)
	}
	if s, is := signal.Office(0, monday.Add(-14), monday, set); !is || s.Count != 14 {
		t.Errorf("after fourteen: %v %+v", is, s)
	}
	if _, is := signal.Office(monday.Add(-2), monday.Add(-200), monday, set); is {
		t.Error("a copy was made two days ago")
	}
	if _, is := signal.Office(0, 0, monday, set); is {
		t.Error("an office that has not begun")
	}
}

func record(t *testing.T, name string, args dossier.Args) dossier.Act {
	t.Helper()
	spec, ok := dossier.SpecOf(name)
	if !ok {
		t.Fatalf("there is no act %q", name)
	}
	act, err := spec.Make(args)
	if err != nil {
		t.Fatalf("%s %v: %v", name, args, err)
	}
	return act
}

func watched(d *dossier.Dossier, rule signal.RuleID) (signal.Watch, bool) {
	all := signal.From(d).Watches
	at := slices.IndexFunc(all, func(w signal.Watch) bool { return w.Rule == rule })
	if at < 0 {
		return signal.Watch{}, false
	}
	return all[at], true
}

// TestWhatIsRecordedIsWatched tells of every record of a dossier which rule watches it and since when, and what
// ends it.
func TestWhatIsRecordedIsWatched(t *testing.T) {
	july := day(time.July, 1)
	tests := map[string]struct {
		act    string
		args   dossier.Args
		rule   signal.RuleID
		on     civil.Date
		mend   string
		mended dossier.Args // with the item of the first
	}{
		"a paper sent to be signed": {
			"document", dossier.Args{"kind": "plan", "sent": "2026-07-01"}, signal.Unsigned, july,
			"sign", dossier.Args{"on": "2026-07-05"}},
		"a paper that was asked for": {
			"document", dossier.Args{"kind": "current-assessment", "asked": "2026-07-01"}, signal.DocumentAsked, july,
			"edit-document", dossier.Args{"received": "2026-07-05"}},
		"an advice": {
			"advice", dossier.Args{"source": "expert", "text": "werkplek aanpassen", "on": "2026-07-01"}, signal.AdviceOpen, july,
			"advice", dossier.Args{"done": "2026-07-05"}},
		"a promise": {
			"promise", dossier.Args{"party": "employer", "what": "rooster", "due": "2026-07-01", "on": "2026-06-20"},
			signal.PromiseDue, july, "promise", dossier.Args{"done": "2026-07-05"}},
		"a placement with an end": {
			"place", dossier.Args{"employer": "Hofland", "on": "2026-06-10", "start": "2026-06-15", "until": "2026-07-01"},
			signal.PlacementEnd, july, "place", dossier.Args{"ended": "2026-07-01"}},
		"a ground for no second track": {
			"ground", dossier.Args{"basis": "perspective", "reason": "terug in maart", "review": "2026-07-01", "on": "2026-06-15"},
			signal.GroundReview, july, "ground", dossier.Args{"review": ""}},
		"a recognised group": {
			"recognise", dossier.Args{"group": "elsewhere", "ground": "stabiel", "review": "2026-07-01", "on": "2026-06-15"},
			signal.RecognitionReview, july, "recognise", dossier.Args{"review": ""}},
		"a capacity document": {
			"assess", dossier.Args{"kind": "fml", "on": "2026-07-01"}, signal.CapacityOld, july, "", nil},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			f := opened(t)
			made := f.do(day(time.July, 10), record(t, tt.act, tt.args))
			w, ok := watched(f.d, tt.rule)
			if !ok || w.On != tt.on {
				t.Fatalf("watched %v: %+v", ok, w)
			}
			if tt.mend == "" {
				return
			}
			args := dossier.Current(f.d, tt.mend, made)
			if args == nil {
				args = dossier.Args{}
			}
			_, known := signal.Signal{Rule: tt.rule, Item: made}.Act()
			for k, v := range known {
				args[k] = v
			}
			for k, v := range tt.mended {
				args[k] = v
			}
			f.do(day(time.July, 10), record(t, tt.mend, args))
			if w, ok := watched(f.d, tt.rule); ok {
				t.Errorf("mended, and still watched: %+v", w)
			}
		})
	}
}

func TestTheEarlyIVAIsOnlyWatchedWhereItWasRecorded(t *testing.T) {
	asked := func(d *dossier.Dossier) bool {
		return slices.ContainsFunc(signal.From(d).Dues, func(d signal.Due) bool { return d.Rule == signal.EarlyIVA })
	}
	f := opened(t)
	if asked(f.d) {
		t.Error("nothing is recorded, and it is asked about")
	}
	f.do(day(time.July, 1), record(t, "recognise", dossier.Args{"group": "small-chances", "ground": "verslechtert"}))
	if !asked(f.d) {
		t.Error("small chances are recorded")
	}
	f.do(day(time.July, 2), dossier.MomentAct{Code: wvp.EarlyIVALast, NotApplicable: true, Reason: "wil werknemer niet"})
	if asked(f.d) {
		t.Error("it does not apply, and still it is asked about")
	}
}

func TestAStalledApplicationWaitsFromItsLastStep(t *testing.T) {
	f := opened(t)
	app := f.do(day(time.July, 1), dossier.Apply{Employer: "Hofland", Function: "planner", Stage: pipeline.Sent})
	if w, ok := watched(f.d, signal.Stalled); !ok || w.On != day(time.July, 1) || w.Item != app {
		t.Errorf("%v %+v", ok, w)
	}
	f.do(day(time.July, 9), dossier.SnoozeAct{
		Rule: "application-stalled", Item: app, Until: day(time.August, 20), Reason: "vakantie",
	})
	if w, _ := watched(f.d, signal.Stalled); w.Until != day(time.August, 20) {
		t.Errorf("put off until %v", w.Until)
	}
	f.do(day(time.July, 20), dossier.StepApplication{Item: app, To: pipeline.Rejected})
	if _, ok := watched(f.d, signal.Stalled); ok {
		t.Error("it was rejected")
	}
	if last := signal.From(f.d).Search.Last; last != day(time.July, 20) {
		t.Errorf("last applied %v", last)
	}
}

func TestTheRowKeepsOneWatchOfEveryRule(t *testing.T) {
	f := opened(t)
	for _, d := range []string{"2026-07-09", "2026-07-01", "2026-07-05"} {
		f.do(day(time.July, 10), record(t, "document", dossier.Args{"kind": "plan", "sent": d}))
	}
	all := signal.From(f.d).Watches
	seen := map[signal.RuleID]bool{}
	for _, w := range all {
		if seen[w.Rule] {
			t.Errorf("%v twice", w.Rule)
		}
		seen[w.Rule] = true
	}
	if w, _ := watched(f.d, signal.Unsigned); w.On != day(time.July, 1) || w.Item == (journal.ID{}) {
		t.Errorf("%+v", w)
	}
}

func TestWhatWasPutOffWakesBesideAnotherOfItsRuleThatComesLater(t *testing.T) {
	f := opened(t).meetAll()
	promised := func(what, due string) journal.ID {
		return f.do(day(time.July, 10), record(t, "promise", dossier.Args{"party": "employer", "what": what, "due": due}))
	}
	rooster := promised("rooster sturen", "2026-07-10")
	promised("evaluatie plannen", "2026-11-20")
	f.do(day(time.July, 12), dossier.SnoozeAct{
		Rule: "promise", Item: rooster, Until: day(time.July, 20), Reason: "werkgever is met vakantie",
	})
	if s := has(f.judge(day(time.July, 19)), signal.PromiseDue, ""); s != nil {
		t.Errorf("it sleeps until the 20th: %+v", s)
	}
	if s := has(f.judge(day(time.July, 20)), signal.PromiseDue, ""); s == nil || s.Item != rooster {
		t.Errorf("on the 20th: %+v", s)
	}
}

// TestWorkThatWasFoundIsAskedAboutByWhatWasAnswered writes answers as a coach does: of month 3, and one without a
// month, which is about the months that had gone by.
func TestWorkThatWasFoundIsAskedAboutByWhatWasAnswered(t *testing.T) {
	f := opened(t)
	f.do(day(time.June, 10), record(t, "place", dossier.Args{"employer": "Hofland", "on": "2026-06-10", "start": "2026-06-15"}))
	asked := func(months [3]int) (month string, due civil.Date) {
		set := norm.Defaults()
		set.StayFirst, set.StaySecond, set.StayThird = months[0], months[1], months[2]
		in := signal.From(f.d)
		in.Sleeps = nil
		for d := day(time.June, 15); d < day(time.June, 15).Add(800); d = d.Add(1) {
			if s, now := speaksOn(in, signal.AftercareDue, d, set); now {
				_, args := s.Act()
				return args["month"], s.Due
			}
		}
		return "", 0
	}
	usual, moved := [3]int{1, 3, 6}, [3]int{2, 4, 6}
	for _, tt := range []struct {
		answer       dossier.Args
		usual, moved string
	}{
		{nil, "1", "2"},
		{dossier.Args{"lasts": "yes", "month": "3", "on": "2026-09-20"}, "6", "4"},
		{dossier.Args{"lasts": "yes", "on": "2026-10-20"}, "6", "6"}, // four months after the start
		{dossier.Args{"lasts": "unknown", "month": "6", "on": "2026-12-20"}, "", ""},
	} {
		if tt.answer != nil {
			f.do(day(time.December, 20), record(t, "aftercare", tt.answer))
		}
		if got, _ := asked(usual); got != tt.usual {
			t.Errorf("after %v, asked after 1, 3 and 6: month %q, want %q", tt.answer, got, tt.usual)
		}
		if got, due := asked(moved); got != tt.moved || got == "4" && due != day(time.October, 15) {
			t.Errorf("after %v, asked after 2, 4 and 6: month %q on %v, want %q", tt.answer, got, due, tt.moved)
		}
	}
}

func TestOfTwoOfOneRuleThatWerePutOffTheRowKeepsOneAndTheDossierBoth(t *testing.T) {
	f := opened(t).meetAll()
	for _, what := range []string{"rooster sturen", "werkplek kiezen"} {
		item := f.do(day(time.July, 10), record(t, "promise", dossier.Args{
			"party": "employer", "what": what, "due": "2026-07-10",
		}))
		f.do(day(time.July, 12), dossier.SnoozeAct{
			Rule: "promise", Item: item, Until: day(time.July, 20), Reason: "vakantie",
		})
	}
	told := func(in signal.Inputs) (n int) {
		for _, s := range signal.PutOff(&in, day(time.July, 13), norm.Defaults()) {
			if s.Rule == signal.PromiseDue {
				n++
			}
		}
		return n
	}
	if row, whole := told(signal.From(f.d)), told(signal.Whole(f.d)); row != 1 || whole != 2 {
		t.Errorf("the row tells %d and the dossier %d", row, whole)
	}
}
