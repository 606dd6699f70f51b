package dossier_test

import (
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/model/pipeline"
	"spoorboek/model/track"
	"spoorboek/model/wvp"
)

// apart gives a colleague a copy of the journal on a laptop whose clock is a year slow.
func apart(k *desk, seed byte) *desk {
	other := empty(k.t, seed)
	other.id, other.by, other.clock = k.id, "colleague", k.clock.AddDate(-1, 0, 0)
	other.entries = slices.Clone(k.entries)
	return other
}

func TestAConflictIsShownUntilSettled(t *testing.T) {
	one := newDesk(t)
	two := apart(one, 2)
	one.do("edit", dossier.Args{"last": "Jansen-Smit", "phone": "06-1"})
	mine := one.entries[len(one.entries)-1].ID
	two.do("edit", dossier.Args{"last": "Jansen-Vos", "email": "karin@voorbeeld.nl"})
	one.entries = journal.Merge(one.entries, two.entries)
	d := one.dossier()
	if len(d.Trail.Conflicts) != 1 || d.Trail.Conflicts[0].Field != "person.last" || len(d.Trail.Conflicts[0].Sides) != 2 {
		t.Fatalf("conflicts: %+v", d.Trail.Conflicts)
	}
	if d.Person.Phone != "06-1" || d.Person.Email != "karin@voorbeeld.nl" {
		t.Errorf("what does not conflict: %+v", d.Person)
	}
	one.do("settle", dossier.Args{"field": "person.last", "keep": mine.String()})
	d = one.dossier()
	if d.Person.Last != "Jansen-Smit" || d.Person.Phone != "06-1" || len(d.Trail.Conflicts) > 0 {
		t.Errorf("settled: %+v %+v", d.Person, d.Trail.Conflicts)
	}
	one.undo(one.last)
	if d := one.dossier(); len(d.Trail.Conflicts) != 1 {
		t.Errorf("undone: %+v", d.Trail.Conflicts)
	}
}

func TestTheSameStatementTwiceIsNoConflict(t *testing.T) {
	one := newDesk(t)
	two := apart(one, 2)
	one.do("edit", dossier.Args{"phone": "06-1"})
	two.do("edit", dossier.Args{"phone": "06-1"})
	one.entries = journal.Merge(one.entries, two.entries)
	if d := one.dossier(); len(d.Trail.Conflicts) > 0 || d.Person.Phone != "06-1" {
		t.Errorf("%+v", d.Trail.Conflicts)
	}
}

func TestANumberInConflictIsSettled(t *testing.T) {
	one := newDesk(t)
	two := apart(one, 2)
	one.do("edit", dossier.Args{"number": "2026-031b"})
	two.do("edit", dossier.Args{"number": "2026-032"})
	one.entries = journal.Merge(one.entries, two.entries)
	c := one.dossier().Trail.Conflicts[0]
	one.do("settle", dossier.Args{"field": c.Field, "keep": c.Sides[0].Entry.String()})
	if d := one.dossier(); d.Number != c.Sides[0].Value || len(d.Trail.Conflicts) > 0 {
		t.Errorf("%s %+v", d.Number, d.Trail.Conflicts)
	}
}

func TestWhatIsAboutAnUndoneThingIsFlaggedAfterAMerge(t *testing.T) {
	one := newDesk(t)
	task := one.do("task", dossier.Args{"text": "bellen"})
	added := one.last
	two := apart(one, 2)
	one.undo(added)
	two.do("done", dossier.Args{"item": task.String()})
	one.entries = journal.Merge(one.entries, two.entries)
	d := one.dossier()
	if len(d.Agenda.Tasks) != 0 || len(d.Trail.Flags) != 1 || d.Trail.Flags[0].Code != dossier.FlagGone {
		t.Errorf("tasks %v, flags %+v", d.Agenda.Tasks, d.Trail.Flags)
	}
}

func TestUndoTakesWhatIsAboutItAlong(t *testing.T) {
	k := newDesk(t)
	lead := k.do("application", dossier.Args{"employer": "Kliniek West"})
	added := k.last
	k.do("step", dossier.Args{"item": lead.String(), "to": "sent"})
	step := k.last
	k.do("task", dossier.Args{"text": "bellen"})
	s, err := dossier.Retract(k.dossier(), added)
	if err != nil {
		t.Fatal(err)
	}
	want := journal.Retracted{Act: added, Along: []journal.ID{step}}
	if diff := cmp.Diff(want, s.Fact); diff != "" {
		t.Error(diff)
	}
}

func TestUndoingTheOpeningTakesEverythingAlong(t *testing.T) {
	k := newDesk(t)
	opening := k.last
	k.do("task", dossier.Args{"text": "bellen"})
	k.undo(opening)
	if d := k.dossier(); !d.Trail.Removed || d.Name() != "" || len(d.Agenda.Tasks) > 0 {
		t.Errorf("%+v", d.Trail.Removed)
	}
	k.undo(k.last)
	if d := k.dossier(); d.Trail.Removed || len(d.Agenda.Tasks) != 1 {
		t.Error("redo does not bring the dossier back")
	}
}

func TestAReportThatWasSentCannotBeUndoneButAnImportedOneCan(t *testing.T) {
	k := newDesk(t)
	k.do("report-sent", dossier.Args{"kind": "progress", "for": "employer"})
	if err := dossier.Undoable(k.dossier(), k.last); refused(t, err)[0] != dossier.ReasonFinal {
		t.Error(err)
	}
	k.write(journal.Stated{On: day(1), Fact: dossier.ReportSent{Report: "progress", For: "employer"}})
	if err := dossier.Undoable(k.dossier(), k.last); err != nil {
		t.Errorf("imported: %v", err)
	}
	if err := dossier.Undoable(k.dossier(), item); refused(t, err)[0] != dossier.ReasonNoSuchAct {
		t.Error(err)
	}
}

func TestABackfillIsAcceptedAndFlagged(t *testing.T) {
	k := newDesk(t)
	k.do("phase", dossier.Args{"to": "orientation", "on": "20-11-2026", "reason": "import"})
	k.do("phase", dossier.Args{"to": "intake", "on": "1-10-2026", "reason": "vergeten"})
	d := k.dossier()
	if got := d.Phase(today); got != track.Orientation {
		t.Errorf("today: %v", got)
	}
	if got := d.Phase(day(1)); got != track.Intake {
		t.Errorf("1 November: %v", got)
	}
	if len(d.Trail.Flags) != 1 || d.Trail.Flags[0].Code != dossier.FlagBackfill {
		t.Errorf("flags: %+v", d.Trail.Flags)
	}
}

func TestALaterDayIsAPlan(t *testing.T) {
	k := newDesk(t)
	k.do("phase", dossier.Args{"to": "intake", "on": "1-12-2026", "reason": "gepland"})
	d := k.dossier()
	if d.Phase(today) != track.Registered || d.Phase(day(30).Add(1)) != track.Intake {
		t.Errorf("%v, then %v", d.Phase(today), d.Phase(day(30).Add(1)))
	}
}

func TestWhatHappensAfterClosingIsFlagged(t *testing.T) {
	k := newDesk(t)
	k.do("phase", dossier.Args{"to": "closed", "on": "1-11-2026", "reason": "verhuisd"})
	k.do("outcome", dossier.Args{"benefit": "iva"})
	if d := k.dossier(); len(d.Trail.Flags) > 0 || d.Closed(today) != day(1) {
		t.Errorf("an outcome after closing is expected: %+v", d.Trail.Flags)
	}
	k.do("contact", dossier.Args{"on": "20-11-2026"})
	if d := k.dossier(); len(d.Trail.Flags) != 1 || d.Trail.Flags[0].Code != dossier.FlagClosed {
		t.Errorf("flags: %+v", d.Trail.Flags)
	}
}

func TestMomentsFromBeforeTheAssignmentAreUnknownNotLate(t *testing.T) {
	k := newDesk(t)
	k.do("assign", dossier.Args{"start": "1-9-2026"})
	d := k.dossier()
	want := dossier.StatusUnknown
	for _, code := range []wvp.Code{wvp.ProblemAnalysis, wvp.ActionPlan} {
		if got := d.Moment(code, today).Status; got != want {
			t.Errorf("%s: %v", code, got)
		}
	}
	if got := d.Moment(wvp.SecondTrackStart, today); got.Status != dossier.StatusDone || got.State.Done.String() != "2026-09-01" {
		t.Errorf("start of spoor 2: %+v", got)
	}
	if got := d.Moment(wvp.FirstYearEvaluation, today).Status; got != dossier.StatusOpen {
		t.Errorf("first-year evaluation: %v", got)
	}
	k.do("confirm", dossier.Args{"by": "dhr. Kok", "on": "20-11-2026"})
	d = k.dossier()
	if left := d.UnknownMoments(today); len(left) > 0 {
		t.Errorf("left: %v", left)
	}
	if s := d.Moments[wvp.ProblemAnalysis]; s.ConfirmedBy != "dhr. Kok" || !s.Done.IsZero() {
		t.Errorf("confirmed: %+v", s)
	}
	if _, err := k.try("confirm", dossier.Args{"by": "dhr. Kok"}); refused(t, err)[0] != dossier.ReasonNoUnknown {
		t.Error(err)
	}
}

func TestWithoutAStartTheImportDayCounts(t *testing.T) {
	k := newDesk(t)
	k.write(journal.Stated{On: day(20), Fact: dossier.SheetImported{Layout: "caseload"}})
	if got := k.dossier().AssignedFrom(); got != day(20) {
		t.Errorf("assigned from %v", got)
	}
}

func TestADoneMomentMovesWhatHangsOnIt(t *testing.T) {
	k := newDesk(t)
	forecast, _ := k.dossier().Calendar.On(wvp.ActionPlan)
	k.do("moment", dossier.Args{"code": "problem-analysis", "done": "20-2-2026"})
	plan, _ := k.dossier().Calendar.On(wvp.ActionPlan)
	if !forecast.Forecast || plan.Forecast || plan.LegalLast.String() != "2026-03-06" {
		t.Errorf("plan of action: %v %v", plan.Forecast, plan.LegalLast)
	}
	k.do("moment", dossier.Args{"code": "problem-analysis", "done": "10-2-2026"})
	if got := k.dossier().Case.PA.String(); got != "2026-02-10" {
		t.Errorf("a mended day: %s", got)
	}
	k.do("contact", dossier.Args{"on": "1-11-2026", "review": "yes"})
	if got := k.dossier().Case.LastEvaluation; got != day(1) {
		t.Errorf("evaluation in a contact: %v", got)
	}
}

func TestADeviatingDateIsTheDayToWarnOn(t *testing.T) {
	k := newDesk(t)
	k.do("move", dossier.Args{"code": "first-year-evaluation", "to": "1-2-2027", "reason": "opname bedrijfsarts"})
	s := k.dossier().Moment(wvp.FirstYearEvaluation, today)
	if s.Status != dossier.StatusMoved || s.Due.String() != "2027-02-01" || s.State.Reason == "" {
		t.Errorf("%+v", s)
	}
	k.do("moment", dossier.Args{"code": "first-year-evaluation", "not-applicable": "", "reason": "uit dienst"})
	if s := k.dossier().Moment(wvp.FirstYearEvaluation, today); s.Status != dossier.StatusNotApplicable {
		t.Errorf("%+v", s)
	}
	k.do("reopen", dossier.Args{"code": "first-year-evaluation"})
	if s := k.dossier().Moment(wvp.FirstYearEvaluation, today); s.Status != dossier.StatusOpen {
		t.Errorf("%+v", s)
	}
}

func TestAnOpenRecoveryIsEndedByItsLastDay(t *testing.T) {
	k := newDesk(t)
	k.do("interruption", dossier.Args{"from": "2-11-2026"})
	if !k.dossier().Calendar.Resting {
		t.Error("the calendar does not rest")
	}
	k.do("interruption", dossier.Args{"to": "15-11-2026"})
	d := k.dossier()
	want := []wvp.Gap{{Span: civil.Span{From: day(2), To: day(15)}}}
	if diff := cmp.Diff(want, d.Case.Gaps); diff != "" || d.Calendar.Resting {
		t.Error(diff)
	}
}

func TestKeptAppointmentOpensNothingElseButItsContact(t *testing.T) {
	k, i := rich(t)
	c := k.do("contact", i.fill(dossier.Args{"outcome-item": "@appointment"}))
	a, _ := k.dossier().Appointment(i["appointment"])
	if a.Result != dossier.Kept || a.Contact != c {
		t.Errorf("%+v", a)
	}
	k.undo(k.last)
	if a, _ := k.dossier().Appointment(i["appointment"]); !a.Open() || !a.Contact.IsZero() {
		t.Errorf("undone: %+v", a)
	}
}

func TestAMovedAppointmentStaysOpenAndKeepsItsTime(t *testing.T) {
	k, i := rich(t)
	k.do("move", i.fill(dossier.Args{"item": "@appointment", "to": "27-11-2026", "reason": "file"}))
	a, _ := k.dossier().Appointment(i["appointment"])
	if !a.Open() || a.On != day(27) || a.At.String() != "10:30" || len(a.Moves) != 1 || a.Moves[0].From != day(24) {
		t.Errorf("%+v", a)
	}
}

func TestApplicationStagesHaveTheirOwnDays(t *testing.T) {
	k, i := rich(t)
	k.do("step", i.fill(dossier.Args{"item": "@application", "to": "interview", "on": "20-11-2026"}))
	k.do("step", i.fill(dossier.Args{"item": "@application", "to": "suitable", "on": "10-10-2026"}))
	a, _ := k.dossier().Application(i["application"])
	for on, want := range map[civil.Date]pipeline.Stage{
		day(1): pipeline.Sent, day(19): pipeline.Sent, day(20): pipeline.Interview, civil.Of(2026, 10, 20): pipeline.Suitable,
	} {
		if got := a.At(on); got != want {
			t.Errorf("%v: %s, want %s", on, got, want)
		}
	}
	if a.Since(today) != day(20) || a.First().String() != "2026-10-10" {
		t.Errorf("since %v, first %v", a.Since(today), a.First())
	}
}

func TestPausesFollowOneAnother(t *testing.T) {
	k := newDesk(t)
	k.do("pause", dossier.Args{"on": "1-10-2026", "until": "1-11-2026", "reason": "rust"})
	k.do("resume", dossier.Args{"on": "20-10-2026"})
	k.do("pause", dossier.Args{"on": "10-11-2026"})
	d := k.dossier()
	for on, want := range map[civil.Date]bool{
		civil.Of(2026, 9, 30): false, civil.Of(2026, 10, 1): true, civil.Of(2026, 10, 19): true,
		civil.Of(2026, 10, 20): false, day(10): true, today: true,
	} {
		if _, paused := d.Paused(on); paused != want {
			t.Errorf("%v: %v", on, paused)
		}
	}
}

func TestHoursAreThoseCarriedOverAndThoseOfTheContacts(t *testing.T) {
	k := newDesk(t)
	k.do("assign", dossier.Args{"carried": "12,5"})
	k.do("contact", dossier.Args{"minutes": "90"})
	if got := k.dossier().Hours(); got != 14 {
		t.Errorf("%v hours", got)
	}
}

func TestTheOutcomeAxesAreIndependent(t *testing.T) {
	k := newDesk(t)
	k.do("outcome", dossier.Args{"work": "P3"})
	k.do("outcome", dossier.Args{"benefit": "iva"})
	if o := k.dossier().Course.Outcome; o.Work != "P3" || o.Benefit != "iva" || !o.Placed() {
		t.Errorf("%+v", o)
	}
	k.do("outcome", dossier.Args{"work": ""})
	if o := k.dossier().Course.Outcome; o.Work != "" || o.Benefit != "iva" {
		t.Errorf("emptied: %+v", o)
	}
}

func TestAsOnADayAndAsKnownAtATime(t *testing.T) {
	k := newDesk(t)
	k.do("contact", dossier.Args{"on": "1-11-2026"})
	then := k.clock
	k.clock = k.clock.Add(24 * time.Hour)
	k.do("contact", dossier.Args{"on": "1-10-2026"})
	k.do("contact", dossier.Args{"on": "20-11-2026"})
	on := dossier.ReplayOn(k.id, k.entries, day(1))
	if len(on.Agenda.Contacts) != 2 || on.Name() != "Jansen, Karin" {
		t.Errorf("on 1 November: %s with %d contacts", on.Name(), len(on.Agenda.Contacts))
	}
	known := dossier.ReplayKnown(k.id, k.entries, then)
	if len(known.Agenda.Contacts) != 1 || known.LastContact(today) != day(1) {
		t.Errorf("known then: %d contacts", len(known.Agenda.Contacts))
	}
}

func TestAFactOfANewerProgramIsShownNotDropped(t *testing.T) {
	k := newDesk(t)
	k.write(journal.Stated{On: today, Fact: journal.Unknown{K: "future.told", V: 1, Raw: []byte(`{}`)}})
	d := k.dossier()
	if d.Trail.Count != len(k.entries) || d.Trail.Flags[0] != (dossier.Flag{
		Code: dossier.FlagUnknown, Entry: k.entries[len(k.entries)-1].ID, Kind: "future.told",
	}) {
		t.Errorf("%+v", d.Trail.Flags)
	}
}

func TestReplayDecodesWhatComesWithoutFacts(t *testing.T) {
	k, _ := rich(t)
	stored := slices.Clone(k.entries)
	for i := range stored {
		stored[i].Fact = nil
	}
	got := dossier.Replay(k.id, stored)
	if diff := cmp.Diff(k.dossier(), got, ignoreTrail()); diff != "" {
		t.Error(diff)
	}
	if stored[0].Fact != nil {
		t.Error("the entries of the caller were changed")
	}
}

func TestHostileTextIsCleanedByTheActThatBringsIt(t *testing.T) {
	k := newDesk(t)
	k.do("task", dossier.Args{"text": "bel \x1b[31mKarin\u202e"})
	k.do("application", dossier.Args{"employer": "a\u200bb", "channel": "via\x1b]0;x\x07 Piet"})
	d := k.dossier()
	if got := d.Agenda.Tasks[0].Text; got != "bel Karin" {
		t.Errorf("task %q", got)
	}
	if a := d.Applications[0]; a.Employer != "ab" || a.Channel != "via Piet" {
		t.Errorf("application %+v", a)
	}
}

func TestFormsBeginWithWhatIsKnown(t *testing.T) {
	k, i := rich(t)
	k.do("direction", dossier.Args{"function": "x"})
	for act, item := range map[string]string{
		"edit": "", "assign": "", "outcome": "", "edit-task": "task", "edit-application": "application", "edit-direction": "direction",
	} {
		args := dossier.Current(k.dossier(), act, i[item])
		if len(args) == 0 {
			t.Errorf("%s begins empty", act)
		}
		_, err := k.try(act, args)
		var nothing *dossier.FieldError
		if !asField(err, &nothing) || nothing.Code != dossier.Nothing {
			t.Errorf("%s saved unchanged: %v", act, err)
		}
	}
}

func TestSeveralActsAreOne(t *testing.T) {
	k := newDesk(t)
	entries, err := k.tryAct(dossier.Several{As: "round", Acts: []dossier.Act{
		dossier.AddTask{Text: "a"}, dossier.AddTask{Text: "b"},
	}})
	if err != nil || len(entries) != 2 || entries[0].Act != entries[1].Act {
		t.Errorf("%v, %v", entries, err)
	}
	if _, err := k.tryAct(dossier.Several{As: "round", Acts: []dossier.Act{dossier.AddTask{}}}); err == nil {
		t.Error("a wrong part passed")
	}
}

func TestUndoFollowsWhatAnActMadeBesideItsSubject(t *testing.T) {
	k := newDesk(t)
	first := k.do("appointment", dossier.Args{"on": "20-11-2026"})
	made := k.last
	k.do("contact", dossier.Args{"outcome-item": first.String(), "next-on": "1-12-2026"})
	contact := k.last
	next := k.dossier().Agenda.Appointments[1].Item
	k.do("outcome-of", dossier.Args{"item": next.String(), "result": "cancelled"})
	s, err := dossier.Retract(k.dossier(), made)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(journal.Retracted{Act: made, Along: []journal.ID{contact, k.last}}, s.Fact); diff != "" {
		t.Error(diff)
	}
}

func TestAGateIsHeldAgainstTheDayOfTheStep(t *testing.T) {
	k := newDesk(t)
	k.do("phase", dossier.Args{"to": "intake", "on": "1-10-2026", "reason": "import"})
	k.do("document", dossier.Args{"kind": "plan", "on": "1-10-2026", "signed": "10-11-2026"})
	k.do("contact", dossier.Args{"kind": "threeway", "on": "2-10-2026"})
	_, err := k.try("phase", dossier.Args{"to": "orientation", "on": "5-11-2026"})
	if diff := cmp.Diff([]dossier.Reason{dossier.Reason(track.PlanSigned)}, refused(t, err)); diff != "" {
		t.Error(diff)
	}
	k.do("phase", dossier.Args{"to": "orientation", "on": "10-11-2026"})
}

func TestAFlagIsTickedAndTakenAwayInAForm(t *testing.T) {
	k := newDesk(t)
	k.do("edit", dossier.Args{"no-risk": ""})
	if args := dossier.Current(k.dossier(), "edit", journal.ID{}); args["no-risk"] != "true" || !k.dossier().Case.NoRisk {
		t.Errorf("%v", args)
	}
	k.do("edit", dossier.Args{"no-risk": "false"})
	if args := dossier.Current(k.dossier(), "edit", journal.ID{}); args["no-risk"] != "" || k.dossier().Case.NoRisk {
		t.Errorf("%v", args)
	}
}
