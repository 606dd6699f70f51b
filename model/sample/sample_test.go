package sample_test

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
	"testing"
	"time"

	"spoorboek/model/caseload"
	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/hint"
	"spoorboek/model/journal"
	"spoorboek/model/norm"
	"spoorboek/model/pipeline"
	"spoorboek/model/profile"
	"spoorboek/model/sample"
	"spoorboek/model/signal"
	"spoorboek/model/track"
)

var monday = civil.Of(2026, time.November, 23)

// days are the days the demo must look the same on: each day of a week, a leap day, the turn of a year.
func days() []civil.Date {
	all := []civil.Date{
		civil.Of(2028, time.February, 29), civil.Of(2026, time.December, 31), civil.Of(2027, time.January, 1),
	}
	for i := range 7 {
		all = append(all, monday.Add(i))
	}
	return all
}

func demo(today civil.Date) []*dossier.Dossier {
	var all []*dossier.Dossier
	for id, entries := range sample.Generate(sample.Options{Seed: 1, Today: today}) {
		all = append(all, dossier.Replay(id, entries))
	}
	return all
}

func TestTheDemoShowsTheSameMorningOnAnyDay(t *testing.T) {
	const want = `overdue Jansen report · van Dijk task · Hendriks follow-up
today El Amrani appointment · Fransen appointment · Çelik task · Bakker interview · Yılmaz offer · Pieters wait-over
week Smit ask · Visser appointment · Peters ask · de Boer appointment · Nowak contract-end · Postma task
silent in 't Veld contact · Şahin contact
later van der Berg appointment · Verhoeven paused · Prins resting · Bouzid appointment
unjudgeable Ørskov first-sick-missing
closed van den Heuvel none · Kuiper none`
	for _, today := range days() {
		var groups [signal.GroupCount][]string
		for _, d := range demo(today) {
			j := signal.Judge(signal.From(d), today, norm.Defaults())
			rule := signal.NoRule
			if len(j.Signals) > 0 {
				rule = j.Signals[0].Rule
			}
			groups[j.Group] = append(groups[j.Group], d.Person.Surname()+" "+rule.String())
		}
		var lines []string
		for g, names := range groups {
			lines = append(lines, signal.Group(g).String()+" "+strings.Join(names, " · "))
		}
		if got := strings.Join(lines, "\n"); got != want {
			t.Errorf("on %v (%v):\n%s\nwant:\n%s", today, today.Weekday(), got, want)
		}
	}
}

func TestTheDemoHasSomethingOfEverything(t *testing.T) {
	seen := map[string]bool{}
	for _, d := range demo(monday) {
		seen["phase "+d.Phase(monday).Name()] = true
		seen["spoor 1 "+string(d.FirstTrack(monday))] = true
		for _, a := range d.Applications {
			seen["stage "+string(a.At(monday))] = true
			seen["kind "+string(a.Kind)] = true
		}
		for name, there := range map[string]bool{
			"a person profile": len(d.Papers.Portrait.Missing()) == 0, "parties": len(d.People.Parties) > 1,
			"a plan with activities": d.Plan.Text().Goal != "" && len(d.Plan.Activities) > 1,
			"a plan signed by all":   !d.Plan.SignedByAll(monday).IsZero(),
			"the privacy explained":  len(d.Plan.Explained) > 0,
			"a talk to prepare":      len(d.Plan.ThreeWays) > 0,
			"a kept promise":         slices.ContainsFunc(d.Agenda.Promises, kept),
			"an open promise":        slices.ContainsFunc(d.Agenda.Promises, dossier.Promise.Open),
			"two documents":          len(d.Papers.Assessments) > 1 && len(d.Papers.Assessments[1].Scores) > 1,
			"a trial that runs":      slices.ContainsFunc(d.Course.Placements, aimed),
			"an adapted task":        len(d.Course.Adaptations) > 0,
			"what work asks":         slices.ContainsFunc(d.Papers.Directions, asks),
		} {
			seen[name] = seen[name] || there
		}
		if d.Case.Decision.Sanction {
			seen["a sanction"] = true
		}
		for _, i := range d.Calendar.Interruptions {
			if i.Recovered > 0 {
				seen["a gap"] = true
			}
			if i.Recovered < i.Span.Days() {
				seen["a leave"] = true
			}
		}
		if d.Course.Outcome.Known() {
			seen["outcome "+d.Course.Outcome.Work] = true
		}
		if signal.From(d).Unknown > 0 {
			seen["moments nobody confirmed"] = true
		}
	}
	want := []string{
		"a sanction", "a gap", "a leave", "outcome P1", "outcome P3", "moments nobody confirmed",
		"a person profile", "parties", "a plan with activities", "a plan signed by all", "the privacy explained",
		"a talk to prepare", "a kept promise", "an open promise", "two documents", "a trial that runs",
		"an adapted task", "what work asks",
		"kind job", "kind experience", "kind voluntary", "spoor 1 running", "spoor 1 buildup",
	}
	for _, p := range track.Phases() {
		want = append(want, "phase "+p.Name())
	}
	for _, s := range pipeline.Stages() {
		want = append(want, "stage "+string(s))
	}
	for _, w := range want {
		if !seen[w] {
			t.Errorf("nowhere: %s", w)
		}
	}
}

func kept(p dossier.Promise) bool { return !p.Open() }

func aimed(p pipeline.Placement) bool { return p.Goal != "" }

func asks(x profile.Direction) bool { return !x.Demand.IsZero() }

func TestTheJournalsAreSound(t *testing.T) {
	o := sample.Options{Dossiers: 80, Entries: 60, Seed: 7, Today: monday}
	for id, entries := range sample.Generate(o) {
		d := dossier.Replay(id, entries)
		if len(entries) < 60 || d.Trail.Removed || len(d.Trail.Flags) > 0 || len(d.Trail.Conflicts) > 0 {
			t.Errorf("%s: %d entries, flags %v, conflicts %v", d.Number, len(entries), d.Trail.Flags, d.Trail.Conflicts)
		}
		for i, e := range entries {
			if i > 0 && e.Recorded.Before(entries[i-1].Recorded) || civil.FromTime(e.Recorded) > monday {
				t.Errorf("%s: entry %d was recorded at %v", d.Number, i, e.Recorded)
			}
			if !e.Intact() {
				t.Errorf("%s: entry %d does not fit its hash", d.Number, i)
			}
		}
	}
}

func TestTheSameSeedGivesTheSameBytes(t *testing.T) {
	write := func(seed int64) []byte {
		var b bytes.Buffer
		for id, entries := range sample.Generate(sample.Options{Dossiers: 30, Seed: seed, Today: monday}) {
			b.Write(id[:])
			for _, e := range entries {
				hash := e.Hash()
				b.Write(hash[:])
			}
		}
		return b.Bytes()
	}
	if !bytes.Equal(write(1), write(1)) {
		t.Error("twice the same seed, two caseloads")
	}
	if bytes.Equal(write(1), write(2)) {
		t.Error("two seeds, one caseload")
	}
}

func TestNothingInventedSaysWhyAnybodyIsIll(t *testing.T) {
	for _, entries := range sample.Generate(sample.Options{Dossiers: 200, Seed: 5, Today: monday}) {
		for _, e := range entries {
			for _, s := range stringsIn(t, e) {
				if words := hint.Medical(s); len(words) > 0 || hint.BSN(s) {
					t.Errorf("%s: %q trips the hint on %v", e.Kind, s, words)
				}
			}
		}
	}
}

func stringsIn(t *testing.T, e journal.Entry) (all []string) {
	t.Helper()
	var v any
	if err := json.Unmarshal(e.Payload, &v); err != nil {
		t.Fatal(err)
	}
	var walk func(v any)
	walk = func(v any) {
		switch v := v.(type) {
		case string:
			all = append(all, v)
		case []any:
			for _, x := range v {
				walk(x)
			}
		case map[string]any:
			delete(v, "heads") // hashes
			for _, x := range v {
				walk(x)
			}
		}
	}
	walk(v)
	return all
}

func TestARowJudgesAsTheDossierItself(t *testing.T) {
	for id, entries := range sample.Generate(sample.Options{Dossiers: 300, Entries: 40, Seed: 9, Today: monday}) {
		d := dossier.Replay(id, entries)
		stored, _ := caseload.ProjectEntries(id, entries)
		row, err := caseload.DecodeRow(stored)
		if err != nil {
			t.Fatal(err)
		}
		for _, today := range []civil.Date{monday, monday.Add(1), monday.Add(45), monday.Add(200)} {
			fromRow := signal.Judge(row.In, today, norm.Defaults())
			fromDossier := signal.Judge(signal.From(d), today, norm.Defaults())
			if fromRow.Group != fromDossier.Group || !slices.Equal(rules(fromRow), rules(fromDossier)) {
				t.Errorf("%s on %v: row %v, dossier %v", d.Number, today, rules(fromRow), rules(fromDossier))
			}
		}
	}
}

func rules(j signal.Judgement) []string {
	var names []string
	for _, s := range j.Signals {
		names = append(names, s.Rule.String()+" "+string(s.Code)+" "+s.Due.String())
	}
	return names
}
