package caseload_test

import (
	"encoding/binary"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"spoorboek/model/capacity"
	"spoorboek/model/caseload"
	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/model/norm"
	"spoorboek/model/party"
	"spoorboek/model/pipeline"
	"spoorboek/model/plain"
	"spoorboek/model/profile"
	"spoorboek/model/track"
)

// now is the day of these tests.
var now = civil.Of(2026, time.November, 23)

func TestADigestIsReadAsItWasWritten(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		want := someDigest(r)
		got, err := caseload.DecodeDigest(want.Append(nil))
		if err != nil {
			r.Fatal(err)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			r.Fatal(diff)
		}
	})
}

func someDigest(r *rapid.T) caseload.Digest {
	whole := func(name string, most int) float64 { return float64(rapid.IntRange(0, most*2).Draw(r, name)) / 2 }
	day := func(name string) civil.Date {
		if rapid.Bool().Draw(r, name) {
			return 0
		}
		return now.Add(rapid.IntRange(-500, 500).Draw(r, name))
	}
	g := caseload.Digest{ID: journal.ID{7}, Gone: rapid.Bool().Draw(r, "gone"), Closed: day("closed"), Group: "elsewhere"}
	g.Can = caseload.Capacity{Known: rapid.Bool().Draw(r, "known"), Travel: rapid.IntRange(0, 90).Draw(r, "travel")}
	if g.Can.Known {
		g.Can.Assessment = capacity.Assessment{
			ID: journal.ID{1}, Kind: capacity.FML, On: day("on"), ValidUntil: day("until"), HoursDay: whole("d", 8), HoursWeek: whole("w", 40),
			Scores: []capacity.Score{{Item: 414, Level: 2}}, BuildUp: []capacity.Grade{{From: now, HoursWeek: whole("g", 40)}},
		}
	}
	for range rapid.IntRange(0, 3).Draw(r, "wanted") {
		g.Wanted = append(g.Wanted, caseload.Wanted{
			Function: rapid.StringN(0, 20, 60).Draw(r, "function"), Hours: whole("h", 40), Fit: profile.Fits, Prospect: profile.ProspectGood,
			Demand: capacity.Demand{Needs: []capacity.Need{{Item: 500, Strength: 1}}, HoursWeek: whole("dh", 40), Travel: 30},
		})
	}
	for range rapid.IntRange(0, 3).Draw(r, "applied") {
		g.Applied = append(g.Applied, caseload.Applied{
			Employer: "Hofland", Function: "planner", Kind: pipeline.Job, Stage: rapid.SampledFrom(pipeline.Stages()).Draw(r, "stage"),
			Since: day("since"), Sent: day("sent"), Out: rapid.Bool().Draw(r, "out"), Placement: rapid.Bool().Draw(r, "placed"),
			Talk: rapid.Bool().Draw(r, "talk"),
		})
	}
	g.Result = caseload.Result{
		Work: "P1", Benefit: "iva", Lasting: "yes", Results: []string{"activation", "skills"}, Hours: whole("o", 40), On: day("result"),
	}
	g.Run = someRun(r)
	return g
}

func someRun(r *rapid.T) caseload.Run {
	some := func(name string, most int) int { return rapid.IntRange(0, most).Draw(r, name) }
	run := caseload.Run{
		Start: now.Add(-some("start", 700)), Week: some("week", 104), Hours: float64(some("hours", 80)) / 4, Budget: float64(some("budget", 60)),
		Elements: []dossier.Effort{dossier.DayRhythm, dossier.Coaching}, Goals: caseload.Goals{Achieved: some("achieved", 3), Open: 1},
		Employee: caseload.Opinion{Score: 8.5, Asked: true}, Employer: caseload.Opinion{Asked: rapid.Bool().Draw(r, "asked")},
		Places: []pipeline.Kind{pipeline.Experience, pipeline.Voluntary},
		Stay: caseload.Stay{
			Since: now.Add(-some("since", 300)), Said: []caseload.Said{
				{Month: 1, Lasts: pipeline.Yes}, {Month: 4, Lasts: pipeline.DoNotKnow}, {Month: norm.MostStay},
			},
		},
	}
	day := now.Add(-500)
	for range some("contacts", 4) {
		day = day.Add(some("gap", 30))
		run.Met = append(run.Met, caseload.Met{On: day, Minutes: some("minutes", 90)})
	}
	for _, p := range track.Phases()[:some("phases", 5)] {
		run.Phases = append(run.Phases, caseload.Entered{Phase: p, On: now.Add(-some("on", 400))})
	}
	return run
}

func TestADigestTellsHowATrajectoryRan(t *testing.T) {
	day := func(ago int, f journal.Fact) journal.Stated { return journal.Stated{On: now.Add(-ago), Fact: f} }
	d := replayed(1, []journal.Stated{
		day(400, dossier.DossierOpened{Number: plain.Line("1")}),
		day(400, dossier.CaseStated{FirstSick: dossier.To(now.Add(-600))}),
		day(400, dossier.AssignmentStated{Start: dossier.To(now.Add(-390)), Budget: dossier.To(40.0)}),
		day(390, dossier.HoursCarried{Hours: 2}),
		day(380, dossier.PhaseEntered{Phase: "intake"}),
		day(300, dossier.ContactLogged{How: dossier.Meeting, Minutes: 90}),
		day(290, dossier.ContactLogged{How: dossier.Call, Minutes: 30}),
		day(280, dossier.Recorded{K: "activity.planned", Fields: map[string]plain.Text{"kind": plain.Line("training")}}),
		day(270, dossier.Recorded{K: "goal.stated", Fields: map[string]plain.Text{"text": plain.Line("x"), "reached": plain.Line("partly")}}),
		day(20, dossier.PhaseEntered{Phase: "closed"}),
		day(19, dossier.SatisfactionAnswered{Who: "employer", NoAnswer: true}),
		day(19, dossier.SatisfactionAnswered{Who: "employee", Score: 8}),
	})
	want := caseload.Run{
		Start: now.Add(-390), Week: 31, Hours: 4, Budget: 40, Elements: []dossier.Effort{dossier.Training},
		Phases: []caseload.Entered{{Phase: track.Intake, On: now.Add(-380)}, {Phase: track.Closed, On: now.Add(-20)}},
		Met:    []caseload.Met{{On: now.Add(-300), Minutes: 90}, {On: now.Add(-290), Minutes: 30}},
		Goals:  caseload.Goals{Partly: 1}, Employee: caseload.Opinion{Score: 8, Asked: true}, Employer: caseload.Opinion{Asked: true},
	}
	if diff := cmp.Diff(want, caseload.Digested(d).Run); diff != "" {
		t.Error(diff)
	}
}

func FuzzDecodeDigest(f *testing.F) {
	f.Add(caseload.Digest{}.Append(nil))
	f.Add(digestOf(writing{}, 3).Append(nil))
	f.Add([]byte{1, 2, 3})
	f.Fuzz(func(t *testing.T, b []byte) {
		g, err := caseload.DecodeDigest(b)
		if err != nil {
			return
		}
		again, err := caseload.DecodeDigest(g.Append(nil))
		if err != nil {
			t.Fatalf("accepted, but not written back: %v", err)
		}
		if diff := cmp.Diff(g, again); diff != "" {
			t.Fatal(diff)
		}
	})
}

// writing is who writes to Hofland, and what comes of it.
type writing struct {
	stage pipeline.Stage
	on    civil.Date
	kind  pipeline.Kind
}

// digestOf is a dossier that wrote to Hofland, of someone who may work that many hours a week.
func digestOf(w writing, hours float64) caseload.Digest {
	facts := []journal.Stated{
		{On: now.Add(-300), Fact: dossier.DossierOpened{Number: plain.Line("1")}},
		{On: now.Add(-200), Fact: dossier.AssessmentRegistered{
			Sort: capacity.FML, HoursWeek: hours, Scores: []capacity.Score{{Item: 414, Level: capacity.Level(uint8(hours) % 3)}},
		}},
		{On: now.Add(-100), Fact: dossier.DirectionAdded{Function: plain.Line("Planner vervoer"), Hours: 24}},
	}
	if w.stage != "" {
		facts = append(facts, journal.Stated{On: w.on, Fact: dossier.ApplicationAdded{
			Employer: plain.Line("Hofland B.V."), Function: plain.Line("planner"), Work: w.kind, Stage: pipeline.Found,
			Then: []dossier.StageOn{{Stage: pipeline.Sent, On: w.on}, {Stage: w.stage, On: w.on}},
		}})
	}
	return caseload.Digested(replayed(byte(hours), facts))
}

func replayed(seed byte, facts []journal.Stated) *dossier.Dossier {
	id := journal.ID{seed, 1}
	entries, err := journal.Write(journal.Seed{
		Act: journal.ID{seed, 2}, Recorded: time.Date(2026, 11, 23, 8, 0, 0, 0, time.UTC), By: "coach", Rand: &counting{},
	}, facts)
	if err != nil {
		panic(err)
	}
	return dossier.Replay(id, entries)
}

// counting gives bytes that never repeat.
type counting struct{ n uint64 }

func (c *counting) Read(b []byte) (int, error) {
	for i := range b {
		b[i] = 0
	}
	c.n++
	var n [8]byte
	binary.BigEndian.PutUint64(n[:], c.n)
	copy(b, n[:])
	return len(b), nil
}

func TestTheCaseloadRemembersItsEmployers(t *testing.T) {
	digests := []caseload.Digest{
		digestOf(writing{pipeline.Silent, now.Add(-90), pipeline.Job}, 10),
		digestOf(writing{pipeline.Sent, now.Add(-28), pipeline.Job}, 11),
		digestOf(writing{pipeline.Sent, now.Add(-3), pipeline.Job}, 12),
	}
	e, known := caseload.EmployerOf(digests, "hofland", now)
	if !known || e.Name != "Hofland B.V." || e.Written != 3 || e.Silences != 2 || e.Answers != 0 || len(e.Clients) != 3 || e.Last != now.Add(-3) {
		t.Errorf("%+v", e)
	}
	if !e.Warns(journal.ID{99}) || e.Warns(digests[0].ID) {
		t.Error("a third client is warned, one of the two is not")
	}
	digests = append(digests, digestOf(writing{pipeline.Placed, now.Add(-1), pipeline.Experience}, 13))
	if e, _ := caseload.EmployerOf(digests, "HOFLAND BV", now); e.Warns(journal.ID{99}) || e.Experience != 1 || e.Answers != 1 {
		t.Errorf("who gave a place has answered: %+v", e)
	}
	gone := digests[3]
	gone.Gone = true
	if list := caseload.Employers([]caseload.Digest{digests[0], gone}, now); len(list) != 1 || list[0].Written != 1 {
		t.Errorf("%+v", list)
	}
	if _, known := caseload.EmployerOf(digests, "Elders", now); known {
		t.Error("an employer nobody wrote to")
	}
}

func TestWhatAnApplicationCameTo(t *testing.T) {
	tests := map[pipeline.Stage]party.End{
		pipeline.Found: party.NotWritten, pipeline.Suitable: party.NotWritten, pipeline.Sent: party.Waiting,
		pipeline.Interview: party.Answered, pipeline.Offer: party.Answered, pipeline.Placed: party.Placed,
		pipeline.Rejected: party.Answered, pipeline.Silent: party.Silence, pipeline.Unsuitable: party.NotWritten,
	}
	for stage, want := range tests {
		p := caseload.Applied{Stage: stage, Out: pipeline.Out(stage), Since: now}
		if got := caseload.EndOf(&p, now); got != want {
			t.Errorf("%s: %v, want %v", stage, got, want)
		}
	}
}

func TestWhoFitsAVacancy(t *testing.T) {
	closed := digestOf(writing{}, 40)
	closed.Closed = now.Add(-1)
	unknown := caseload.Digest{ID: journal.ID{200}}
	digests := []caseload.Digest{digestOf(writing{}, 20), unknown, digestOf(writing{}, 30), closed, digestOf(writing{}, 33)}
	need, err := capacity.ParseNeeds("4.14 gewoon")
	if err != nil {
		t.Fatal(err)
	}
	got := caseload.WhoFits(digests, caseload.Vacancy{Function: "planner", Demand: capacity.Demand{Needs: need, HoursWeek: 24}}, now)
	var verdicts []capacity.Verdict
	var ids []journal.ID
	for _, c := range got {
		verdicts, ids = append(verdicts, c.Match.Verdict), append(ids, c.ID)
	}
	if diff := cmp.Diff([]capacity.Verdict{capacity.Fits, capacity.Fits, capacity.Unknown, capacity.FitsNot}, verdicts); diff != "" {
		t.Error(diff)
	}
	if slices.Contains(ids, closed.ID) || ids[3] != digests[0].ID || !got[0].Wants || got[2].Wants {
		t.Errorf("%v", ids)
	}
	if p, ok := got[3].Blocking(); !ok || p.Item != 414 {
		t.Errorf("blocked by %+v", p)
	}
}

func BenchmarkWhoFits1000(b *testing.B) {
	need, _ := capacity.ParseNeeds("4.14 gewoon; 5 licht; 1.1; 2.9; 3.7")
	var stored [][]byte
	for i := range 1000 {
		g := digestOf(writing{pipeline.Sent, now, pipeline.Job}, float64(i%40))
		binary.BigEndian.PutUint32(g.ID[:], uint32(i))
		stored = append(stored, g.Append(nil))
	}
	for b.Loop() {
		digests := make([]caseload.Digest, len(stored))
		for i := range stored {
			digests[i], _ = caseload.DecodeDigest(stored[i])
		}
		caseload.WhoFits(digests, caseload.Vacancy{Function: "planner", Demand: capacity.Demand{Needs: need, HoursWeek: 24}}, now)
	}
}
