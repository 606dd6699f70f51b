package dossier_test

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"spoorboek/model/capacity"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/model/pipeline"
)

// seeking is a desk in the job search with an FML, a line of the search profile that asks lifting, and an
// open application that serves it.
func seeking(t testing.TB) (*desk, items) {
	t.Helper()
	k := newDesk(t)
	i := items{}
	k.do("phase", dossier.Args{"to": "jobsearch", "on": "1-10-2026", "reason": "loopt al"})
	i["fml"] = k.do("assess", dossier.Args{
		"kind": "fml", "on": "1-9-2026", "hours-week": "24", "items": "4.14 1", "rubric-dynamic": "tillen tot 15 kg",
	})
	i["direction"] = k.do("direction", dossier.Args{"function": "planner", "hours": "24", "travel": "30"})
	k.do("demand", dossier.Args{"item": i["direction"].String(), "needs": "4.14 licht"})
	i["application"] = k.do("application", dossier.Args{
		"employer": "Hofland", "function": "planner", "direction": i["direction"].String(), "on": "1-11-2026",
	})
	i["ended"] = k.do("application", dossier.Args{"employer": "Elders", "stage": "rejected", "on": "1-11-2026"})
	return k, i
}

// verdicts are the verdicts by what they are about.
func verdicts(d *dossier.Dossier) map[string]capacity.Verdict {
	all := map[string]capacity.Verdict{}
	for _, f := range dossier.Fittings(d, today) {
		all[f.Function+" "+f.Employer] = f.Verdict()
	}
	return all
}

func TestEveryDirectionAndOpenApplicationIsHeldAgainstWhatSomeoneCan(t *testing.T) {
	k, i := seeking(t)
	want := map[string]capacity.Verdict{"planner ": capacity.Fits, "planner Hofland": capacity.Fits}
	if diff := cmp.Diff(want, verdicts(k.dossier())); diff != "" {
		t.Error(diff)
	}
	k.do("edit-application", dossier.Args{"item": i["application"].String(), "hours": "32"})
	want["planner Hofland"] = capacity.FitsNot
	if diff := cmp.Diff(want, verdicts(k.dossier())); diff != "" {
		t.Errorf("an application's own hours go first:\n%s", diff)
	}
	k.do("profile", dossier.Args{"travel": "20"})
	want["planner "] = capacity.FitsNot
	if diff := cmp.Diff(want, verdicts(k.dossier())); diff != "" {
		t.Errorf("too far:\n%s", diff)
	}
	if f, ok := dossier.FitOf(k.dossier(), i["ended"], today); !ok || f.Verdict() != capacity.Unknown {
		t.Errorf("an ended application can be asked for: %+v", f)
	}
	if _, ok := dossier.FitOf(k.dossier(), item, today); ok {
		t.Error("what is not there")
	}
	k.do("edit-direction", dossier.Args{"item": i["direction"].String(), "dropped": "yes"})
	if got := verdicts(k.dossier()); len(got) != 1 {
		t.Errorf("a dropped line: %v", got)
	}
}

func TestANewDocumentJudgesEverythingAgain(t *testing.T) {
	k, i := seeking(t)
	k.do("judge", dossier.Args{"item": i["application"].String(), "fit": "adapted", "reason": "tilhulp aanwezig", "on": "1-11-2026"})
	worse := k.do("assess", dossier.Args{"kind": "fml", "on": "20-11-2026", "hours-week": "16", "items": "4.14 2; 1.1 1"})
	d := k.dossier()
	earlier, later, ok := dossier.Succession(d, worse)
	if !ok || earlier.ID != i["fml"] || later.ID != worse {
		t.Fatalf("%v before %v", earlier.ID, later.ID)
	}
	all := dossier.Rejudge(d, earlier, later)
	if len(all) != 2 {
		t.Fatalf("%d judged again", len(all))
	}
	for _, r := range all {
		p, _ := r.Match.Blocking()
		if r.Was.Verdict != capacity.Fits || r.Match.Verdict != capacity.FitsNot || !r.Changed() || p.Aspect != capacity.ByHoursWeek {
			t.Errorf("%s: from %s to %s by %+v", r.Function, r.Was.Verdict, r.Match.Verdict, p)
		}
	}
	if all[0].Again() || !all[1].Again() || !all[1].Outdated() || all[1].Verdict() != capacity.Adapted {
		t.Errorf("the coach's word stands, and is asked again: %+v", all[1].Judged)
	}
	var ids []dossier.OfferID
	for _, o := range dossier.OffersOnAssessment(d, worse, today) {
		if spec, known := dossier.SpecOf(o.Act); !known {
			t.Errorf("%s offers an act that is none: %s", o.ID, o.Act)
		} else if _, err := spec.Make(withText(o)); err != nil {
			t.Errorf("%s: %v", o.ID, err)
		}
		ids = append(ids, o.ID)
	}
	for _, want := range []dossier.OfferID{
		dossier.OfferPlan, dossier.OfferOrientation, dossier.OfferPause, dossier.OfferReport, dossier.OfferJudge,
	} {
		if !contains(ids, want) {
			t.Errorf("%s is not offered: %v", want, ids)
		}
	}
	k.do("judge", dossier.Args{"item": i["application"].String(), "fit": "unknown"})
	if f, _ := dossier.FitOf(k.dossier(), i["application"], today); f.Judged.Given() || f.Verdict() != capacity.FitsNot {
		t.Errorf("a word taken back: %+v", f)
	}
}

func contains(ids []dossier.OfferID, id dossier.OfferID) bool {
	for _, x := range ids {
		if x == id {
			return true
		}
	}
	return false
}

// withText fills in the words of an offer, as a screen does.
func withText(o dossier.Offer) dossier.Args {
	args := dossier.Args{}
	for key, value := range o.Args {
		args[key] = value
	}
	if o.Text != "" {
		args[o.Text] = "woorden"
	}
	if o.ID == dossier.OfferJudge {
		args["fit"], args["reason"] = "not", "uren"
	}
	if o.ID == dossier.OfferNoTrack {
		return requiredOf(o.Act)
	}
	return args
}

// requiredOf has a value for every key that an act asks for.
func requiredOf(act string) dossier.Args {
	args := dossier.Args{}
	spec, _ := dossier.SpecOf(act)
	for _, p := range spec.Params {
		if !p.Required {
			continue
		}
		switch {
		case len(p.Choices) > 0:
			args[p.Key] = p.Choices[0]
		case p.Kind == dossier.DayValue:
			args[p.Key] = today.String()
		default:
			args[p.Key] = "x"
		}
	}
	return args
}

func TestABetterDocumentOffersAReportOnly(t *testing.T) {
	k, _ := seeking(t)
	better := k.do("assess", dossier.Args{"kind": "fml", "on": "20-11-2026", "hours-week": "32", "items": "4.14 1", "rubric-dynamic": "tillen tot 15 kg"})
	offers := dossier.OffersOnAssessment(k.dossier(), better, today)
	if len(offers) != 1 || offers[0].ID != dossier.OfferReport {
		t.Errorf("%+v", offers)
	}
	if offers := dossier.OffersOnAssessment(k.dossier(), item, today); offers != nil {
		t.Errorf("of no document: %+v", offers)
	}
}

func TestAReportedChangeAsksForADocument(t *testing.T) {
	k, _ := seeking(t)
	change := k.do("report-change", dossier.Args{"by": "employee", "sense": "worse", "effects": "hours", "on": "15-11-2026"})
	d := k.dossier()
	offers := dossier.OffersOnReport(d, change, today)
	if len(offers) != 1 || offers[0].ID != dossier.OfferQuestion || len(dossier.OpenReports(d, today)) != 1 {
		t.Errorf("%+v", offers)
	}
	if open := dossier.OpenReports(d, today.Add(-20)); len(open) > 0 {
		t.Errorf("a change that is yet to come: %+v", open)
	}
	k.do("assess", dossier.Args{"kind": "consult", "on": "18-11-2026"})
	d = k.dossier()
	if offers := dossier.OffersOnReport(d, change, today); offers != nil || len(dossier.OpenReports(d, today)) > 0 {
		t.Errorf("answered: %+v", offers)
	}
}

func TestAReportedChangeTakesNoWords(t *testing.T) {
	spec, _ := dossier.SpecOf("report-change")
	for _, p := range spec.Params {
		if text := p.Kind == dossier.LineValue || p.Kind == dossier.ProseValue; text && p.Key != "ask" {
			t.Errorf("%s takes words", p.Key)
		}
	}
}

func TestAWrongLineNamesItsField(t *testing.T) {
	tests := map[string]struct {
		act  string
		args dossier.Args
		key  string
		code dossier.ErrorCode
	}{
		"an item that is none":                     {"assess", dossier.Args{"kind": "fml", "items": "9.9 1"}, "items", dossier.BadLines},
		"a level that is none":                     {"assess", dossier.Args{"kind": "fml", "items": "4.14 7"}, "items", dossier.BadLines},
		"a step on a day that does not exist":      {"assess", dossier.Args{"kind": "fml", "build-up": "31-2-2027 12"}, "build-up", dossier.BadLines},
		"a document valid before its day":          {"edit-assessment", dossier.Args{"item": "@fml", "valid-until": "1-1-2026"}, "valid-until", dossier.EndFirst},
		"a document of tomorrow":                   {"edit-assessment", dossier.Args{"item": "@fml", "on": "1-1-2027"}, "on", dossier.OutOfRange},
		"a document needs a day":                   {"edit-assessment", dossier.Args{"item": "@fml", "on": ""}, "on", dossier.Missing},
		"a document that stays as it is":           {"edit-assessment", dossier.Args{"item": "@fml", "hours-week": "24"}, "kind", dossier.Nothing},
		"a document of another dossier":            {"edit-assessment", dossier.Args{"item": item.String(), "hours-week": "2"}, "item", dossier.NoSuchItem},
		"a strength that is none":                  {"demand", dossier.Args{"item": "@direction", "needs": "4.14 erg"}, "needs", dossier.BadLines},
		"a demand that stays as it is":             {"demand", dossier.Args{"item": "@direction", "needs": "4.14 licht"}, "needs", dossier.Nothing},
		"a demand of a document":                   {"demand", dossier.Args{"item": "@fml", "hours-week": "4"}, "item", dossier.NoSuchItem},
		"a day of travelling":                      {"demand", dossier.Args{"item": "@direction", "travel": "1440"}, "travel", dossier.OutOfRange},
		"a word of the coach asks why":             {"judge", dossier.Args{"item": "@direction", "fit": "not"}, "reason", dossier.Missing},
		"a word on something that is not there":    {"judge", dossier.Args{"item": item.String(), "fit": "not", "reason": "x"}, "item", dossier.NoSuchItem},
		"who deviates from the advice says why":    {"direction", dossier.Args{"function": "x", "advice": "deviated"}, "advice-reason", dossier.Missing},
		"also later":                               {"edit-direction", dossier.Args{"item": "@direction", "advice": "deviated"}, "advice-reason", dossier.Missing},
		"evidence of tomorrow":                     {"direction", dossier.Args{"function": "x", "evidence-on": "1-1-2027"}, "evidence-on", dossier.OutOfRange},
		"a report of another dossier":              {"direction", dossier.Args{"function": "x", "advice-document": item.String()}, "advice-document", dossier.NoSuchItem},
		"an application with a cv that is none":    {"application", dossier.Args{"employer": "x", "cv": item.String()}, "cv", dossier.NoSuchItem},
		"one that serves no direction":             {"application", dossier.Args{"employer": "x", "direction": "@fml"}, "direction", dossier.NoSuchItem},
		"a step with a cv that is none":            {"step", dossier.Args{"item": "@application", "to": "sent", "cv": item.String()}, "cv", dossier.NoSuchItem},
		"a letter for an application of elsewhere": {"version", dossier.Args{"kind": "letter", "application": item.String()}, "application", dossier.NoSuchItem},
		"a change without who told it":             {"report-change", dossier.Args{"sense": "worse"}, "by", dossier.Missing},
		"a question by a day, but which":           {"report-change", dossier.Args{"by": "employee", "ask-by": "1-12-2026"}, "ask", dossier.Missing},
		"an agreement on nothing":                  {"approach", dossier.Args{"per-week": "200"}, "per-week", dossier.OutOfRange},
		"a profile that stays as it is":            {"profile", dossier.Args{"who": ""}, "", dossier.Nothing},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			k, i := seeking(t)
			_, err := k.try(tt.act, i.fill(tt.args))
			wantWrong(t, err, tt.key, tt.code)
		})
	}
}

func TestSearchFormsBeginWithWhatIsKnown(t *testing.T) {
	k, i := seeking(t)
	k.do("profile", dossier.Args{"who": "wie", "certificates": "VCA 1-5-2027", "travel": "45"})
	k.do("approach", dossier.Args{"mode": "room", "per-week": "2"})
	k.do("judge", dossier.Args{"item": i["direction"].String(), "fit": "adapted", "reason": "tilhulp"})
	d := k.dossier()
	for act, about := range map[string]journal.ID{
		"edit-assessment": i["fml"], "edit-direction": i["direction"], "demand": i["direction"],
		"edit-application": i["application"], "profile": {}, "approach": {},
	} {
		spec, _ := dossier.SpecOf(act)
		args := dossier.Current(d, act, about)
		made, err := spec.Make(args)
		if err != nil {
			t.Errorf("%s begins with what it does not take: %v", act, err)
			continue
		}
		if _, err := made.Facts(d, today); !isNothing(err) {
			t.Errorf("%s as it began: %v", act, err)
		}
	}
	args := dossier.Current(d, "judge", i["direction"])
	if args["fit"] != "adapted" || args["reason"] != "tilhulp" {
		t.Errorf("judge: %v", args)
	}
}

func isNothing(err error) bool {
	var wrong *dossier.FieldError
	return errors.As(err, &wrong) && wrong.Code == dossier.Nothing
}

func TestADirectionKeepsTheWordOfTheCoachAndTheDocument(t *testing.T) {
	k, i := seeking(t)
	k.do("edit-direction", dossier.Args{"item": i["direction"].String(), "fit": "adapted", "ground": "met tilhulp"})
	x, _ := k.dossier().Papers.Direction(i["direction"])
	want := capacity.Judgement{Verdict: capacity.Adapted, Reason: "met tilhulp", On: today, Against: i["fml"]}
	if diff := cmp.Diff(want, x.Judged); diff != "" {
		t.Error(diff)
	}
	k.do("judge", dossier.Args{"item": i["direction"].String(), "fit": "not", "reason": "toch te zwaar"})
	x, _ = k.dossier().Papers.Direction(i["direction"])
	if string(x.Fit) != "not" || x.Judged.Reason != "toch te zwaar" {
		t.Errorf("%+v", x)
	}
}

func TestVersionsNumberThemselves(t *testing.T) {
	k, _ := seeking(t)
	for range 2 {
		k.do("version", dossier.Args{"kind": "cv"})
	}
	k.do("version", dossier.Args{"kind": "cv", "version": "7"})
	k.do("version", dossier.Args{"kind": "cv"})
	k.do("version", dossier.Args{"kind": "letter"})
	got := ""
	for _, v := range k.dossier().Papers.Versions {
		got += v.Name + " "
	}
	if got != "1 2 7 8 1 " {
		t.Errorf("versions %s", got)
	}
	if e := k.dossier().Evidence(today); !e.CV || e.PersonProfile {
		t.Errorf("evidence: %+v", e)
	}
}

func TestAnAgreementKeepsWhatIsNotSaid(t *testing.T) {
	k, _ := seeking(t)
	k.do("approach", dossier.Args{"mode": "together", "per-week": "2", "note": "maandag", "on": "1-10-2026"})
	k.do("approach", dossier.Args{"mode": "room", "on": "1-11-2026"})
	d := k.dossier()
	want := pipeline.Agreement{Approach: pipeline.ApproachRoom, PerWeek: 2, On: day(1), Note: "maandag"}
	if diff := cmp.Diff(want, d.Course.Agreed(today)); diff != "" {
		t.Error(diff)
	}
	if a := d.Course.Agreed(day(1).Add(-1)); a.Approach != pipeline.ApproachTogether {
		t.Errorf("before: %+v", a)
	}
	if a := d.Course.Agreed(day(1).Add(-90)); a != (pipeline.Agreement{}) {
		t.Errorf("long before: %+v", a)
	}
}
