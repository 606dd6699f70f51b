package ask_test

import (
	"maps"
	"slices"
	"testing"

	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/model/norm"
	"spoorboek/model/signal"
	"spoorboek/model/wvp"
	"spoorboek/ui/ask"
	"spoorboek/ui/pane"
	"spoorboek/ui/screen/screentest"
	"spoorboek/ui/text"
)

// told is an act of a story: the day, the act, what it is told. A value "@" is the record that was made last.
type told struct {
	on, act string
	args    dossier.Args
}

// remedy is how a rule comes to speak, and what is typed when its line is answered with x.
type remedy struct {
	today  string       // the morning; "" is that of the test
	sick   string       // the first sick day; "" is 11 May 2026, "-" is none
	before []told       // what was done until then
	code   wvp.Code     // the statutory moment, where the rule speaks of several
	answer int          // to the question that comes first, if one does
	act    string       // the act that opens or is done; "" is that of the rule
	begins dossier.Args // what the form begins with, beside the record it is about; "@" as in told
	types  dossier.Args // what is typed
}

func on(day, act string, pairs ...string) told {
	t := told{day, act, dossier.Args{}}
	for i := 0; i+1 < len(pairs); i += 2 {
		t.args[pairs[i]] = pairs[i+1]
	}
	return t
}

func values(pairs ...string) dossier.Args { return on("", "", pairs...).args }

// silent are the rules that ask for nothing, each with what it is for.
var silent = map[signal.RuleID]string{
	signal.Resting: "says that warnings rest until a day", signal.Paused: "says until when a pause lasts",
	signal.Nothing: "says that nothing is planned", signal.Mark: "a day to know of",
	signal.NoCopy:   "of the office: a copy is made in the settings",
	signal.Moment:   "no moment of the law of today is the coach's own to do: TestNoMomentOfTheLawIsTheCoachsOwn",
	signal.Conflict: "two values, after a merge: TestAConflictIsSettledFromItsLine",
}

// stays are the rules that go on speaking after their act, each with the reason that says so.
var stays = map[signal.RuleID]string{signal.ContractEnd: "why.stays", signal.CaseClosed: "why.closes"}

func started(more ...told) []told {
	return slices.Concat([]told{
		on("2026-06-02", "assign", "start", "2026-06-02"), on("2026-06-02", "phase", "to", "intake", "reason", "start"),
	}, more)
}

func searching(more ...told) []told {
	return started(slices.Concat([]told{on("2026-07-01", "phase", "to", "jobsearch", "reason", "loopt al")}, more)...)
}

func closed(more ...told) []told {
	return searching(slices.Concat([]told{
		on("2026-11-02", "phase", "to", "aftercare", "reason", "loopt al"), on("2026-11-02", "phase", "to", "closed", "reason", "klaar"),
	}, more)...)
}

func remedies() map[signal.RuleID]remedy {
	return map[signal.RuleID]remedy{
		signal.FirstSickMissing:   {sick: "-", begins: values("last", "Aalders"), types: values("first-sick-day", "2026-05-11")},
		signal.FirstSickAhead:     {today: "2026-05-05", begins: values("last", "Aalders", "first-sick-day", "2026-05-11"), types: values("first-sick-day", "2026-05-01")},
		signal.Ask:                {sick: "2026-02-02", code: wvp.Week42Report, act: "moment", types: values()},
		signal.Letter:             {sick: "2025-02-20", types: values("date", "2026-11-20", "received", "2026-11-20")},
		signal.WaitOver:           {sick: "2024-11-20", answer: 1, act: "extension", types: values("until", "2027-06-01")},
		signal.CaseClosed:         {before: started(on("2026-10-01", "interruption", "from", "2026-10-01")), types: values("work", "P1", "end", "completed")},
		signal.Appointment:        {before: started(on("2026-11-02", "appointment", "on", "2026-11-23", "kind", "threeway", "with", "dhr. Kok")), act: "contact", begins: values("outcome-item", "@", "kind", "threeway", "with", "dhr. Kok")},
		signal.AppointmentOutcome: {before: started(on("2026-11-02", "appointment", "on", "2026-11-20", "kind", "call")), answer: 3, begins: values("item", "@", "result", "no-show")},
		signal.Task:               {before: started(on("2026-11-02", "task", "text", "bel", "due", "2026-11-20"))},
		signal.Contact:            {before: started(on("2026-10-20", "contact", "kind", "call"))},
		signal.Report:             {before: started(), begins: values("for", "employer"), types: values("kind", "progress")},
		signal.Review:             {before: started()},
		signal.WakeUp:             {before: started(on("2026-10-01", "pause", "until", "2026-11-20", "reason", "opname"))},
		signal.Offer:              {before: searching(on("2026-11-02", "application", "employer", "Hofland", "function", "planner", "stage", "offer")), act: "step", begins: values("item", "@", "to", "placed"), types: values("start", "2026-12-01")},
		signal.FollowUp:           {before: searching(on("2026-11-02", "application", "employer", "Hofland", "stage", "sent", "follow-up", "2026-11-20")), begins: values("item", "@"), types: values("to", "rejected")},
		signal.Interview:          {before: searching(on("2026-11-02", "application", "employer", "Hofland", "stage", "interview")), begins: values("item", "@"), types: values("to", "rejected")},
		signal.ContractEnd:        {before: started(on("2026-11-02", "edit", "contract-end", "2026-12-10")), types: values("text", "einde contract bespreken", "due", "2026-12-01")},
		signal.PlacementEnd:       {before: searching(on("2026-09-01", "place", "employer", "Hofland", "kind", "job", "start", "2026-09-01", "until", "2026-11-30")), begins: values("placement", "@", "employer", "Hofland", "start", "2026-09-01"), types: values("until", "2027-05-31")},
		signal.PlacementStretch:   {before: searching(on("2026-09-01", "place", "employer", "Hofland", "kind", "experience", "start", "2026-09-01")), begins: values("placement", "@"), types: values("evaluation", "gaat goed", "evaluated", "2026-11-23")},
		signal.PhaseLong:          {before: started(), act: "phase", types: values("to", "orientation", "reason", "loopt al")},
		signal.HoursSpent:         {before: started(on("2026-06-02", "assign", "budget", "10"), on("2026-06-03", "contact", "kind", "meeting", "minutes", "540")), begins: values("start", "2026-06-02", "budget", "10"), types: values("budget", "30")},
		signal.Certificate:        {before: searching(on("2026-07-02", "profile", "certificates", "VCA 1-12-2026")), begins: values("certificates", "VCA 2026-12-01"), types: values("certificates", "VCA 1-12-2031")},
		signal.Unsigned:           {before: started(on("2026-11-02", "document", "kind", "plan", "sent", "2026-11-02"))},
		signal.GroundReview:       {before: started(on("2026-11-02", "ground", "basis", "perspective", "reason", "terug", "review", "2026-11-25")), begins: values("item", "@", "basis", "perspective"), types: values("review", "2027-02-01")},
		signal.EJEReview:          {before: []told{on("2026-11-02", "eje", "on", "2026-11-02", "second-track", "no", "reason", "terug", "review", "2026-11-25")}, begins: values("item", "@", "second-track", "no"), types: values("review", "2027-02-01")},
		signal.RecognitionReview:  {before: started(on("2026-11-02", "recognise", "group", "elsewhere", "ground", "stabiel", "review", "2026-11-25")), begins: values("item", "@", "group", "elsewhere"), types: values("review", "2027-02-01")},
		signal.CapacityOld:        {before: started(on("2026-06-03", "assess", "kind", "fml", "on", "2026-05-12")), types: values("kind", "fml")},
		signal.CapacityEnds:       {before: started(on("2026-06-03", "assess", "kind", "fml", "on", "2026-06-03", "valid-until", "2026-11-20")), types: values("kind", "fml")},
		signal.CapacityChanged:    {before: started(on("2026-06-03", "assess", "kind", "fml", "on", "2026-06-03"), on("2026-11-20", "assess", "kind", "fml", "on", "2026-11-20")), begins: values("for", "employer"), types: values("kind", "progress")},
		signal.CapacityReported:   {before: started(on("2026-11-20", "report-change", "on", "2026-11-20", "by", "employee", "sense", "worse")), types: values("kind", "fml")},
		signal.NoApplication:      {before: searching(on("2026-07-02", "application", "employer", "Hofland", "stage", "rejected")), types: values("employer", "Zon", "function", "bakker", "stage", "sent")},
		signal.Stalled:            {before: searching(on("2026-09-02", "application", "employer", "Hofland", "stage", "sent")), begins: values("item", "@"), types: values("to", "silent")},
		signal.EarlyIVA:           {sick: "2025-09-04", before: started(on("2026-11-02", "recognise", "group", "small-chances", "ground", "verslechtert")), begins: values("code", string(wvp.EarlyIVALast)), types: values("done", "2026-11-23")},
		signal.NoAppointment:      {before: started(on("2026-11-12", "contact", "kind", "call")), types: values("on", "2026-12-02")},
		signal.AdviceOpen:         {before: started(on("2026-09-02", "advice", "source", "physician", "text", "tilhulp")), begins: values("item", "@", "text", "tilhulp"), types: values("done", "2026-11-23")},
		signal.PromiseDue:         {before: started(on("2026-11-02", "promise", "party", "employer", "what", "rooster", "due", "2026-11-20")), begins: values("item", "@", "what", "rooster"), types: values("done", "2026-11-23")},
		signal.Repair:             {before: started(on("2026-11-02", "shortfall", "text", "spoor 2 te laat", "action", "starten", "due", "2026-11-25")), begins: values("item", "@", "text", "spoor 2 te laat"), types: values("done", "2026-11-23")},
		signal.AftercareDue:       {before: searching(on("2026-10-20", "place", "employer", "Hofland", "kind", "job", "start", "2026-10-20")), begins: values("of", "@", "month", "1"), types: values("lasts", "yes")},
		signal.BenefitUnknown:     {sick: "2024-10-20", before: closed(), types: values("benefit", "none")},
		signal.Retention:          {today: "2030-12-01", before: closed(), types: values()},
		signal.DocumentAsked:      {before: started(on("2026-11-02", "document", "kind", "current-assessment", "asked", "2026-11-02")), begins: values("item", "@", "kind", "current-assessment"), types: values("received", "2026-11-23")},
	}
}

// tell writes the story of a rule and gives the dossier as it stands, and the record that was made last.
func (m remedy) tell(t *testing.T) (*screentest.Tale, journal.ID) {
	t.Helper()
	sick := m.sick
	switch sick {
	case "":
		sick = "2026-05-11"
	case "-":
		sick = ""
	}
	s := screentest.Begin(t, "2026-9", "Aalders, An", "Bakkerij", sick, "bakker")
	var last journal.ID
	for _, b := range m.before {
		last = s.Do(b.on, b.act, b.args)
	}
	return s, last
}

func (m remedy) day() string {
	if m.today != "" {
		return m.today
	}
	return screentest.Today().String()
}

// speaks gives the signal of a rule that asks for attention now.
func (m remedy) speaks(s *screentest.Tale, id signal.RuleID) (signal.Signal, bool) {
	today, _ := civil.Parse(m.day())
	if s.Dossier().Trail.Removed { // in the bin
		return signal.Signal{}, false
	}
	all := signal.Judge(signal.From(s.Dossier()), today, norm.Defaults()).Signals
	at := slices.IndexFunc(all, func(g signal.Signal) bool {
		return g.Rule == id && g.Group != signal.Later && (m.code == "" || m.code == g.Code)
	})
	if at < 0 {
		return signal.Signal{}, false
	}
	return all[at], true
}

// answered follows the questions of a remedy to its act: the act at once, or the form and what it begins with.
func (m remedy) answered(t *testing.T, req pane.Request) (act dossier.Act, name string, begins dossier.Args) {
	t.Helper()
	for range 3 {
		switch r := req.(type) {
		case pane.Choice:
			req = r.Then(m.answer)
		case pane.PhasePopup:
			return nil, "phase", nil
		case pane.Form:
			return nil, r.Act, r.Prefill
		case pane.Do:
			made, _ := r.Act.(dossier.Act)
			return made, made.Name(), nil
		default:
			t.Fatalf("asks %#v", req)
		}
	}
	t.Fatal("asks on and on")
	return nil, "", nil
}

// filled are the values of a form: its defaults, what it begins with, what is typed.
func filled(t *testing.T, name string, begins, typed dossier.Args) dossier.Act {
	t.Helper()
	spec, _ := dossier.SpecOf(name)
	args := dossier.Args{}
	for _, p := range spec.Params {
		if p.Default != "" {
			args[p.Key] = p.Default
		}
	}
	maps.Copy(args, begins)
	maps.Copy(args, typed)
	maps.DeleteFunc(args, func(key, v string) bool { return v == "" && typed[key] == "" })
	act, err := spec.Make(args)
	if err != nil {
		t.Fatalf("%s with %v: %v", name, args, err)
	}
	return act
}

// TestTheRemedyOfEveryRuleOnceDoneMakesItSilent answers the line of every rule of the table with one key, types only
// what nobody can know, and looks whether the rule has nothing left to say.
func TestTheRemedyOfEveryRuleOnceDoneMakesItSilent(t *testing.T) {
	all := remedies()
	for _, r := range signal.Rules() {
		m, is := all[r.ID]
		if _, none := silent[r.ID]; none == is {
			t.Errorf("%s: told of %v, said to ask for nothing %v", r.Name, is, none)
		}
		if is {
			t.Run(r.Name, func(t *testing.T) { m.try(t, r) })
		}
	}
}

func (m remedy) try(t *testing.T, r signal.Rule) {
	s, last := m.tell(t)
	line, now := m.speaks(s, r.ID)
	if !now {
		today, _ := civil.Parse(m.day())
		t.Fatalf("does not speak: %+v", signal.Judge(signal.From(s.Dossier()), today, norm.Defaults()).Signals)
	}
	today, _ := civil.Parse(m.day())
	a := ask.Asker{Words: text.New(text.NL), Today: today, Dossier: s.Dossier(), Dossiers: []journal.ID{s.Dossier().ID}}
	act, name, begins := m.answered(t, a.Answer(line))
	want := m.act
	if want == "" {
		want = r.Act
	}
	if name != want {
		t.Errorf("x opens %q, want %q", name, want)
	}
	for key, value := range m.begins {
		if value == "@" {
			value = last.String()
		}
		if begins[key] != value {
			t.Errorf("begins with %s=%q, want %q; all: %v", key, begins[key], value, begins)
		}
	}
	if act == nil {
		act = filled(t, name, begins, m.types)
	}
	s.Act(m.day(), act)
	left, speaks := m.speaks(s, r.ID)
	because, may := stays[r.ID]
	if speaks != may {
		t.Errorf("after %s the rule speaks: %v %+v", name, speaks, left)
	}
	says := func(why signal.Reason) bool { return why.ID == because }
	if may && !slices.ContainsFunc(signal.Why(signal.From(s.Dossier()), left, today, norm.Defaults()), says) {
		t.Error("it goes on speaking and does not say why")
	}
}

func TestNoMomentOfTheLawIsTheCoachsOwn(t *testing.T) {
	for _, code := range wvp.Codes() {
		if law, _ := wvp.RuleOf(code); law.Actor == wvp.Coach && code != wvp.NoRiskCutoff { // a day to know of
			t.Errorf("%s is the coach's own, and its remedy is not told of", code)
		}
	}
}

func TestAConflictIsSettledFromItsLine(t *testing.T) {
	m := remedy{before: started()}
	s, _ := m.tell(t)
	other := s.Again()
	s.Do("2026-11-02", "edit", dossier.Args{"phone": "06-1111 1111"})
	other.Do("2026-11-03", "edit", dossier.Args{"phone": "06-2222 2222"})
	s.Join(other)
	line, now := m.speaks(s, signal.Conflict)
	if !now {
		t.Fatal("two values, and nothing is asked")
	}
	_, name, begins := m.answered(t, asker(s.Dossier()).Answer(line))
	kept := s.Dossier().Trail.Conflicts[0]
	s.Act(m.day(), filled(t, name, begins, dossier.Args{"keep": kept.Sides[0].Entry.String()}))
	if _, speaks := m.speaks(s, signal.Conflict); speaks || name != "settle" {
		t.Errorf("after %s it is still asked: %v", name, speaks)
	}
}

func TestACaseThatClosedAsksForItsOutcomeAndThenForItsEnd(t *testing.T) {
	m := remedies()[signal.CaseClosed]
	s, _ := m.tell(t)
	s.Do(m.day(), "outcome", dossier.Args{"work": "P1", "end": "completed"})
	line, now := m.speaks(s, signal.CaseClosed)
	if !now {
		t.Fatal("it went silent before the dossier was closed")
	}
	if _, name, _ := m.answered(t, asker(s.Dossier()).Answer(line)); name != "phase" {
		t.Errorf("x opens %q", name)
	}
	s.Do(m.day(), "phase", dossier.Args{"to": "closed", "reason": "hersteld"})
	if _, speaks := m.speaks(s, signal.CaseClosed); speaks {
		t.Error("closed, and still asked")
	}
}
