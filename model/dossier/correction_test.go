package dossier_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/model/pipeline"
	"spoorboek/model/track"
)

// correctionSamples has a fact of every correction of how the trajectory ran.
func correctionSamples() []journal.Fact {
	return []journal.Fact{
		recorded("phase.changed", "on", "2026-11-01", "reason", "plan later getekend", "unmet", "three-way,plan-signed"),
		recorded("pause.changed", "on", "2026-11-01", "until", "2026-11-20", "ended", "2026-11-18", "reason", "rust"),
		recorded("track1.changed", "state", "buildup", "on", "2026-11-01", "hours", "8", "note", "2 x 4 uur"),
		recorded("satisfaction.changed", "who", "employee", "score", "8.5", "no_answer", "yes", "quote", "prettig", "on", "2026-11-01"),
		dossier.StepChanged{Item: item, Stage: pipeline.Sent, On: dossier.To(day(4)), Reason: dossier.To(text("per post"))},
	}
}

var correctionCalls = map[string]dossier.Args{
	"edit-phase":        {"item": "@phase", "on": "3-9-2026", "reason": "later begonnen"},
	"edit-pause":        {"item": "@pause", "on": "6-10-2026", "until": "20-10-2026", "ended": "18-10-2026", "reason": "opname"},
	"edit-track1":       {"item": "@first", "state": "buildup", "hours": "8", "note": "2 x 4 uur", "on": "3-9-2026"},
	"edit-satisfaction": {"item": "@answer", "score": "6,5", "quote": "had sneller gekund", "on": "21-11-2026"},
	"edit-step":         {"item": "@application", "stage": "sent", "on": "4-11-2026", "reason": "per post"},
}

func TestWhatContradictsTheCourseIsToldAtItsField(t *testing.T) {
	tests := map[string]struct {
		act  string
		args dossier.Args
		key  string
		code dossier.ErrorCode
	}{
		"a phase before the one it follows":         {"edit-phase", dossier.Args{"item": "@later", "on": "31-8-2026"}, "on", dossier.BeforeFormer},
		"a phase after the one that follows it":     {"edit-phase", dossier.Args{"item": "@phase", "on": "2-11-2026"}, "on", dossier.AfterNext},
		"a phase of no day among those with one":    {"edit-phase", dossier.Args{"item": "@later", "on": ""}, "on", dossier.BeforeFormer},
		"a pause that ends before it begins":        {"edit-pause", dossier.Args{"item": "@pause", "ended": "4-10-2026"}, "ended", dossier.EndFirst},
		"a pause that begins after its end":         {"edit-pause", dossier.Args{"item": "@pause", "on": "15-10-2026", "until": ""}, "on", dossier.EndFirst},
		"a day to wake a pause before it begins":    {"edit-pause", dossier.Args{"item": "@pause", "until": "5-10-2026"}, "until", dossier.EndFirst},
		"a pause that ends in the next one":         {"edit-pause", dossier.Args{"item": "@pause", "ended": "12-11-2026"}, "ended", dossier.Overlapping},
		"a pause that begins in the one before":     {"edit-pause", dossier.Args{"item": "@rest", "on": "8-10-2026"}, "on", dossier.Overlapping},
		"a pause without a first day":               {"edit-pause", dossier.Args{"item": "@pause", "on": ""}, "on", dossier.Missing},
		"a stage to come":                           {"edit-step", dossier.Args{"item": "@application", "stage": "interview", "on": "1-12-2026"}, "on", dossier.OutOfRange},
		"a stage before the one it follows":         {"edit-step", dossier.Args{"item": "@application", "stage": "interview", "on": "31-10-2026"}, "on", dossier.BeforeFormer},
		"a stage after the one that follows it":     {"edit-step", dossier.Args{"item": "@application", "stage": "sent", "on": "12-11-2026"}, "on", dossier.AfterNext},
		"a stage that the application never was in": {"edit-step", dossier.Args{"item": "@application", "stage": "offer", "on": "1-11-2026"}, "stage", dossier.NoSuchItem},
		"a stage that stays as it is":               {"edit-step", dossier.Args{"item": "@application", "stage": "sent", "on": "1-11-2026"}, "on", dossier.Nothing},
		"a mark of eleven":                          {"edit-satisfaction", dossier.Args{"item": "@answer", "score": "11"}, "score", dossier.OutOfRange},
		"a mark without an answer":                  {"edit-satisfaction", dossier.Args{"item": "@answer", "no-answer": "yes"}, "score", dossier.OutOfRange},
		"an answer of who answered already":         {"edit-satisfaction", dossier.Args{"item": "@answer", "who": "employee"}, "who", dossier.SaidAlready},
		"an answer to come":                         {"edit-satisfaction", dossier.Args{"item": "@answer", "on": "1-12-2026"}, "on", dossier.OutOfRange},
		"an answer asked on a day to come":          {"satisfaction", dossier.Args{"who": "employee", "score": "8", "on": "1-12-2026"}, "on", dossier.OutOfRange},
		"hours at the own employer in no state":     {"edit-track1", dossier.Args{"item": "@look", "hours": "8"}, "state", dossier.Missing},
		"a look at spoor 1 that is to come":         {"edit-track1", dossier.Args{"item": "@look", "on": "1-12-2026"}, "on", dossier.OutOfRange},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			k, i := lived(t)
			_, err := k.try(tt.act, i.fill(tt.args))
			wantWrong(t, err, tt.key, tt.code)
		})
	}
}

// lived is a rich dossier in which one thing followed another.
func lived(t testing.TB) (*desk, items) {
	k, i := rich(t)
	i["later"] = k.do("phase", dossier.Args{"to": "orientation", "on": "1-11-2026", "reason": "driegesprek volgt"})
	i["rest"] = k.do("pause", dossier.Args{"on": "10-11-2026"})
	k.do("resume", dossier.Args{"on": "15-11-2026"})
	i["interview"] = k.do("step", i.fill(dossier.Args{"item": "@application", "to": "interview", "on": "10-11-2026"}))
	i["look"] = k.do("track1", dossier.Args{"on": "5-11-2026", "note": "besproken"})
	k.do("satisfaction", dossier.Args{"who": "employee", "no-answer": "yes"})
	return k, i
}

func TestAPauseIsCorrectedOnItsOwnLine(t *testing.T) {
	k, i := lived(t)
	pauses := func() (all []string) {
		for _, p := range k.dossier().Course.Pauses {
			all = append(all, p.From.String()+" "+p.Ended.String())
		}
		return all
	}
	steps := []struct {
		args dossier.Args
		want []string
	}{
		{dossier.Args{"ended": "20-10-2026"}, []string{"2026-10-05 2026-10-20", "2026-11-10 2026-11-15"}},
		{dossier.Args{"ended": "10-10-2026"}, []string{"2026-10-05 2026-10-10", "2026-11-10 2026-11-15"}},
		{dossier.Args{"on": "7-10-2026"}, []string{"2026-10-07 2026-10-10", "2026-11-10 2026-11-15"}},
		{dossier.Args{"ended": ""}, []string{"2026-10-07 2026-11-10", "2026-11-10 2026-11-15"}},
	}
	for _, s := range steps {
		s.args["item"] = i["pause"].String()
		k.do("edit-pause", s.args)
		if diff := cmp.Diff(s.want, pauses()); diff != "" {
			t.Errorf("%v:\n%s", s.args, diff)
		}
	}
	k.do("edit-pause", dossier.Args{"item": i["rest"].String(), "ended": ""})
	if _, paused := k.dossier().Paused(today); !paused {
		t.Error("a pause of which the end was taken away does not go on")
	}
	k.do("resume", dossier.Args{"on": "20-11-2026"})
	if _, paused := k.dossier().Paused(today); paused {
		t.Error("a pause that was said to go on cannot be ended any more")
	}
}

func TestAPhaseOnAnotherDayIsHeldAgainstItsGateAgain(t *testing.T) {
	k, i := rich(t)
	k.do("sign", i.fill(dossier.Args{"item": "@document", "on": "12-10-2026"}))
	k.do("contact", dossier.Args{"kind": "threeway", "on": "12-10-2026"})
	later := k.do("phase", dossier.Args{"to": "orientation", "on": "1-11-2026"})
	_, err := k.try("edit-phase", dossier.Args{"item": later.String(), "on": "1-10-2026"})
	want := []dossier.Reason{dossier.Reason(track.ThreeWay), dossier.Reason(track.PlanSigned)}
	if diff := cmp.Diff(want, refused(t, err)); diff != "" {
		t.Error(diff)
	}
	k.do("edit-phase", dossier.Args{"item": later.String(), "on": "1-10-2026", "reason": "mondeling akkoord"})
	got := k.dossier().PhaseStep(today)
	if len(got.Unmet) != 2 || got.On.String() != "2026-10-01" || got.Reason != "mondeling akkoord" {
		t.Errorf("%+v", got)
	}
	k.do("edit-phase", dossier.Args{"item": later.String(), "on": "1-11-2026"})
	if got := k.dossier().PhaseStep(today); len(got.Unmet) != 0 {
		t.Errorf("still unmet: %v", got.Unmet)
	}
}

func TestAStageIsFoundByWhoSaidIt(t *testing.T) {
	k, i := lived(t)
	k.do("step", i.fill(dossier.Args{"item": "@application", "to": "sent", "on": "11-11-2026"}))
	k.do("edit-step", i.fill(dossier.Args{"item": "@application", "stage": "sent", "step": "@application", "on": "2-11-2026"}))
	k.do("edit-step", i.fill(dossier.Args{"item": "@application", "stage": "sent", "on": "12-11-2026"}))
	k.do("edit-step", i.fill(dossier.Args{"item": "@application", "stage": "interview", "on": ""}))
	var got []string
	for _, s := range k.dossier().Applications[0].Steps {
		got = append(got, string(s.Stage)+" "+s.On.String())
	}
	if diff := cmp.Diff([]string{"sent 2026-11-02", "sent 2026-11-12", "interview "}, got); diff != "" {
		t.Error(diff)
	}
	for item, want := range map[string]string{"application": "", "interview": "interview"} {
		if got := dossier.Current(k.dossier(), "edit-step", i[item]); got["stage"] != want || got["item"] != i["application"].String() {
			t.Errorf("a form on the %s would begin with %v", item, got)
		}
	}
}

func TestAStageWhoseDayIsNotKnownIsRecordedAtOnce(t *testing.T) {
	k, _ := lived(t)
	id := k.do("application", dossier.Args{"employer": "Bakker", "function": "planner", "on": "1-11-2026"})
	k.do("step", dossier.Args{"item": id.String(), "to": "sent", "on": ""})
	app, _ := k.dossier().Application(id)
	if app.At(today) != pipeline.Sent || !app.Since(today).IsZero() {
		t.Errorf("it is %s since %v", app.At(today), app.Since(today))
	}
	k.do("edit-step", dossier.Args{"item": id.String(), "stage": "sent", "on": "3-11-2026"})
	if app, _ = k.dossier().Application(id); app.Since(today).String() != "2026-11-03" {
		t.Errorf("the day became known, and it is since %v", app.Since(today))
	}
	lead := k.do("application", dossier.Args{"employer": "Bakker", "function": "inkoper", "stage": "rejected", "on": ""})
	if app, _ = k.dossier().Application(lead); app.At(today) != pipeline.Rejected || !app.First().IsZero() {
		t.Errorf("%+v", app.Steps)
	}
	start := dossier.Args{"item": id.String(), "to": "placed", "on": "", "start": "20-11-2026"}
	if _, err := k.try("step", start); err == nil {
		t.Error("a placement without the day on which it was agreed")
	}
}

func TestATaskThatIsDoneIsCorrectedWithoutOpeningIt(t *testing.T) {
	k, _ := lived(t)
	id := k.do("task", dossier.Args{"text": "AD-rapport opvragen", "due": "10-11-2026"})
	k.do("done", dossier.Args{"item": id.String(), "on": "12-11-2026"})
	k.do("edit-task", dossier.Args{"item": id.String(), "text": "FML opvragen", "done": "11-11-2026"})
	if got, _ := k.dossier().Task(id); got.Text != "FML opvragen" || got.Done.String() != "2026-11-11" {
		t.Errorf("%+v", got)
	}
	for _, args := range []dossier.Args{
		{"item": id.String(), "done": "1-12-2027"},
		{"item": id.String(), "text": ""},
		{"item": id.String(), "text": "FML opvragen", "done": "11-11-2026"}, // nothing differs
	} {
		if _, err := k.try("edit-task", args); err == nil {
			t.Errorf("%v was taken", args)
		}
	}
	k.do("edit-task", dossier.Args{"item": id.String(), "done": ""})
	if got, _ := k.dossier().Task(id); !got.Open() {
		t.Error("a task that is not done after all stays closed")
	}
	k.do("drop", dossier.Args{"item": id.String()})
	if _, err := k.try("edit-task", dossier.Args{"item": id.String(), "done": "11-11-2026"}); err == nil {
		t.Error("a dropped task is said to be done without being reopened")
	}
}

func TestThePastStandsOnItsCorrectedDays(t *testing.T) {
	k, i := lived(t)
	k.do("edit-phase", dossier.Args{"item": i["later"].String(), "on": "20-10-2026"})
	k.do("edit-step", i.fill(dossier.Args{"item": "@application", "stage": "interview", "on": "3-11-2026"}))
	k.do("edit-step", i.fill(dossier.Args{"item": "@application", "stage": "sent", "on": "2-11-2026"}))
	k.do("amend", i.fill(dossier.Args{"item": "@contact", "on": "25-10-2026"}))
	past := func(d int) *dossier.Dossier { return dossier.ReplayOn(k.dossier().ID, k.entries, day(d)) }
	d := past(3)
	if d.Phase(day(3)) != track.Orientation || d.Applications[0].At(day(3)) != pipeline.Interview {
		t.Errorf("on the third: %v, %v", d.Phase(day(3)), d.Applications[0].Steps)
	}
	if d := past(1); len(d.Applications) != 0 || len(d.Agenda.Contacts) != 1 || len(d.Trail.Flags) != 0 {
		t.Errorf("on the first: %d applications, %d contacts, %v", len(d.Applications), len(d.Agenda.Contacts), d.Trail.Flags)
	}
}

func TestTheLogTellsWhichDayWasCorrected(t *testing.T) {
	k, i := lived(t)
	tests := map[string]struct {
		act  string
		args dossier.Args
		want dossier.AlteredField
	}{
		"of a phase":            {"edit-phase", dossier.Args{"item": "@phase", "on": "3-9-2026"}, dossier.AlteredField{Key: "on", Old: "2026-09-01", New: "2026-09-03"}},
		"of the end of a pause": {"edit-pause", dossier.Args{"item": "@rest", "ended": "16-11-2026"}, dossier.AlteredField{Key: "ended", Old: "2026-11-15", New: "2026-11-16"}},
		"of a stage":            {"edit-step", dossier.Args{"item": "@application", "stage": "sent", "on": "2-11-2026"}, dossier.AlteredField{Key: "on", Old: "2026-11-01", New: "2026-11-02"}},
		"of the same stage":     {"edit-step", dossier.Args{"item": "@application", "stage": "sent", "on": "3-11-2026"}, dossier.AlteredField{Key: "on", Old: "2026-11-02", New: "2026-11-03"}},
		"of a contact":          {"amend", dossier.Args{"item": "@contact", "on": "1-11-2026"}, dossier.AlteredField{Key: "on", Old: "2026-11-02", New: "2026-11-01"}},
		"of a look at spoor 1":  {"edit-track1", dossier.Args{"item": "@look", "note": "met Kok"}, dossier.AlteredField{Key: "note", Old: "besproken", New: "met Kok"}},
		"of an answer":          {"edit-satisfaction", dossier.Args{"item": "@answer", "score": "8"}, dossier.AlteredField{Key: "score", Old: "7", New: "8"}},
	}
	for _, name := range []string{
		"of a phase", "of the end of a pause", "of a stage", "of the same stage", "of a contact", "of a look at spoor 1", "of an answer",
	} {
		entries, err := k.try(tests[name].act, i.fill(tests[name].args))
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		var said []dossier.AlteredField
		for _, f := range dossier.AlteredBy(k.dossier(), entries[0].Act)[0].Fields {
			if f.Key == tests[name].want.Key {
				said = append(said, f)
			}
		}
		if diff := cmp.Diff([]dossier.AlteredField{tests[name].want}, said); diff != "" {
			t.Errorf("%s:\n%s", name, diff)
		}
	}
}

func TestACorrectionFallsWithWhatItCorrects(t *testing.T) {
	k, i := lived(t)
	act := func(item string) (id journal.ID) {
		for _, e := range k.entries {
			if e.ID == i[item] {
				id = e.Act
			}
		}
		return id
	}
	k.do("edit-step", i.fill(dossier.Args{"item": "@application", "stage": "interview", "on": "9-11-2026"}))
	k.do("edit-pause", i.fill(dossier.Args{"item": "@rest", "reason": "opname"}))
	k.undo(act("interview"))
	k.undo(act("rest"))
	d := k.dossier()
	if len(d.Applications[0].Steps) != 1 || len(d.Course.Pauses) != 1 || len(d.Trail.Flags) != 0 {
		t.Errorf("%v, %v, %v", d.Applications[0].Steps, d.Course.Pauses, d.Trail.Flags)
	}
}
