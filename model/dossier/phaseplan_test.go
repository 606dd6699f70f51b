package dossier_test

import (
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"

	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/model/track"
)

// grownRecords are facts of subjects that took more fields after their first form; each has a golden file of
// its own, and the first form stays readable because a fact carries only what is said.
func grownRecords() map[string]journal.Fact {
	return map[string]journal.Fact{
		"plan.stated.v2": recorded("plan.stated", "goal", "werk",
			"intake_start", "2026-06-08", "intake_end", "2026-07-05",
			"orientation_start", "2026-07-06", "orientation_end", "2026-09-20",
			"jobsearch_start", "2026-09-21", "jobsearch_end", "2027-03-01",
			"aftercare_start", "2027-03-02", "aftercare_end", "2027-06-01"),
	}
}

func TestAPlanWithoutPhasesIsReadAsOneThatPlansNone(t *testing.T) {
	stored, err := os.ReadFile(goldenFile("plan.stated"))
	if err != nil {
		t.Fatal(err)
	}
	if _, unknown := dossier.Decode("plan.stated", 1, stored).(journal.Unknown); unknown {
		t.Fatal("the plan as it was stored before is not read")
	}
	k, _ := rich(t)
	k.do("plan", dossier.Args{"goal": "werk"})
	if got := dossier.PhasePlans(k.dossier(), today); got != nil {
		t.Errorf("phases are planned: %+v", got)
	}
}

func TestAPhaseStandsAsItWasPlannedBesideHowItRan(t *testing.T) {
	date := func(s string) civil.Date {
		d, err := civil.Parse(s)
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	step := func(p track.Phase, on, reason string) dossier.PhaseStep {
		return dossier.PhaseStep{Phase: p, On: date(on), Reason: reason}
	}
	d := &dossier.Dossier{}
	d.Course.Assignment = dossier.Assignment{Start: date("2026-06-01"), End: date("2027-05-31")}
	d.Course.Phases = []dossier.PhaseStep{
		step(track.Intake, "2026-06-03", ""), step(track.Orientation, "2026-07-13", "verslag liet wachten"),
		step(track.JobSearch, "2026-09-01", ""), step(track.Orientation, "2026-10-01", "minder belastbaar"),
	}
	plan := dossier.Outline{}
	plan.Planned[track.Intake].To = date("2026-07-05")
	plan.Planned[track.Orientation].To = date("2026-09-20")
	plan.Planned[track.JobSearch] = civil.Span{From: date("2026-09-21"), To: date("2027-02-28")}
	d.Plan.Outline = []dossier.Outline{plan}

	type row struct {
		planned, real civil.Span
		apart         int
		said          bool
		reason        string
	}
	span := func(from, to string) civil.Span {
		var s civil.Span
		if from != "" {
			s.From = date(from)
		}
		if to != "" {
			s.To = date(to)
		}
		return s
	}
	want := []row{
		{span("2026-06-01", "2026-07-05"), span("2026-06-03", "2026-07-12"), 7, true, "verslag liet wachten"},
		{span("2026-07-06", "2026-09-20"), span("2026-07-13", ""), 64, true, ""}, // it runs again, and is late
		{span("2026-09-21", "2027-02-28"), span("2026-09-01", "2026-09-30"), -151, true, "minder belastbaar"},
		{span("2027-03-01", "2027-05-31"), span("", ""), 0, false, ""},
	}
	var got []row
	on := date("2026-11-23")
	for _, p := range dossier.PhasePlans(d, on) {
		days, ok := p.Apart(on)
		got = append(got, row{p.Planned, p.Real, days, ok, p.Reason})
	}
	if diff := cmp.Diff(want, got, cmp.AllowUnexported(row{})); diff != "" {
		t.Error(diff)
	}
}
