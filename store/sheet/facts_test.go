package sheet_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/model/pipeline"
	"spoorboek/model/profile"
	"spoorboek/model/track"
	"spoorboek/model/wvp"
	"spoorboek/store"
)

func day(y, m, d int) civil.Date {
	date, err := civil.New(y, m, d)
	if err != nil {
		panic(err)
	}
	return date
}

func imported(t *testing.T) map[string]*dossier.Dossier {
	t.Helper()
	d := newDesk(t)
	d.bring(sample("caseload.csv"))
	d.bring(sample("sollicitaties.csv"))
	return d.dossiers()
}

func TestARowBecomesFactsWithTheirOwnDays(t *testing.T) {
	d := imported(t)["2026-012"]
	check := func(what string, got, want any) {
		t.Helper()
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", what, diff)
		}
	}
	check("person", d.Person, profile.Person{First: "Loes", Last: "Hendriks", Born: day(1986, 3, 19),
		Phone: "06-0000 0021", Email: "loes.hendriks@voorbeeld.nl", Job: "planner", Hours: 40})
	check("employer", []string{d.Employer.Name, d.Employer.Contact, d.Employer.Principal},
		[]string{"Logis B.V.", "mw. M. de Groot", "werkgever"})
	check("first sick day", d.Case.FirstSick, day(2025, 9, 23))
	check("leave", len(d.Case.Leaves), 1)
	check("leave span", d.Case.Leaves[0].Span, civil.Span{From: day(2026, 2, 20), To: day(2026, 6, 11)})
	check("start spoor 2", d.Course.Assignment.Start, day(2026, 9, 14))
	check("start spoor 2 met", d.Moments[wvp.SecondTrackStart].Done, day(2026, 9, 14))
	check("first-year evaluation", d.Moments[wvp.FirstYearEvaluation].Done, day(2026, 8, 28))
	check("research of the labour expert", d.Moments[wvp.ExpertResearch].Done, day(2026, 8, 17))
	check("phase", d.Phase(today), track.Orientation)
	check("phase since", d.PhaseStep(today).On, civil.Date(0))
	check("spoor 1", d.FirstTrack(today), track.Investigating)
	check("budget and hours", []float64{d.Course.Assignment.Budget, d.Hours()}, []float64{50, 18})
	check("last contact", d.LastContact(today), day(2026, 11, 4))
	check("contact", []any{d.Agenda.Contacts[0].Kind, d.Agenda.Contacts[0].Audience},
		[]any{dossier.OtherWay, dossier.Own})
	check("reports", []civil.Date{d.Agenda.Reports[0].On}, []civil.Date{day(2026, 10, 16)})
	check("tasks", len(d.Agenda.Tasks), 1)
	check("task", []any{d.Agenda.Tasks[0].Text, d.Agenda.Tasks[0].Due},
		[]any{"zoekprofiel vaststellen", day(2026, 12, 2)})
	check("note", []any{d.Papers.Notes[0].Text, d.Papers.Notes[0].Audience},
		[]any{"let op: nieuwe leidinggevende", dossier.Own})
	check("assessment", []any{d.Papers.Assessments[0].On, string(d.Papers.Assessments[0].Kind)},
		[]any{day(2026, 8, 3), "fml"})
	var papers []string
	for _, p := range d.Papers.Documents {
		papers = append(papers, p.Kind+" "+p.Date.String()+" "+p.Signed.String())
	}
	slices.Sort(papers)
	check("documents", papers, []string{"ad-report 2026-08-17 ", "plan 2026-10-19 2026-10-19"})
	check("flags", len(d.Trail.Flags), 0)
}

func TestOddCellsOfTheSample(t *testing.T) {
	all := imported(t)
	s := all["2026-018"].Course.First[0]
	if s.State != track.BuildUp || s.Note != "opbouw 2 x 4 uur" || s.On != 0 {
		t.Errorf("spoor 1: %+v", s)
	}
	if got := all["2026-018"].Case.Decision.ContractEnd; got != day(2027, 3, 31) {
		t.Errorf("end of contract %v", got)
	}
	want := []wvp.Gap{{Span: civil.Span{From: day(2026, 5, 20), To: day(2026, 6, 9)}}}
	if diff := cmp.Diff(want, all["2026-006"].Case.Gaps); diff != "" {
		t.Errorf("recovered: %s", diff)
	}
	if got := all["2026-006"].Hours(); got != 12.5 {
		t.Errorf("hours %v", got)
	}
	if got := all["2026-001"].Agenda.Tasks[0]; got.Due != 0 || got.Text != "intake plannen" {
		t.Errorf("a task without a day: %+v", got)
	}
	for number, name := range map[string]string{
		"2026-002": "van Dijk, Henk", "2026-026": "van 't Hof, Chantal", "2026-038": "Wójcik, Łucja",
		"2026-003": "El Amrani, Samira",
	} {
		if got := all[number].Name(); got != name {
			t.Errorf("%s is %q, want %q", number, got, name)
		}
	}
}

func TestClosedTrajectories(t *testing.T) {
	all := imported(t)
	type result struct {
		Closed         civil.Date
		Work, Benefit  string
		Results        []string
		Employee, Boss float64
	}
	want := map[string]result{
		"2026-037": {day(2026, 9, 8), "P1", "", nil, 8.5, 8},
		"2026-038": {day(2026, 11, 3), "P3", "", nil, 9, 7},
		"2026-039": {day(2026, 9, 30), "none", "iva", []string{"voluntary"}, 8, 10},
		"2026-040": {day(2026, 11, 3), "none", "applied", nil, 9, 7},
	}
	for number, w := range want {
		d := all[number]
		got := result{Closed: d.Closed(today), Work: d.Course.Outcome.Work, Benefit: d.Course.Outcome.Benefit,
			Results: d.Course.Outcome.Results}
		for _, s := range d.Course.Satisfaction {
			if s.Who == "employee" {
				got.Employee = s.Score
			} else {
				got.Boss = s.Score
			}
		}
		if diff := cmp.Diff(w, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", number, diff)
		}
	}
}

func TestApplicationsKeepTheirHistory(t *testing.T) {
	stages, offers := map[pipeline.Stage]int{}, 0
	for _, d := range imported(t) {
		for _, a := range d.Applications {
			stages[a.Latest().Stage]++
			if a.Latest().Stage == pipeline.Offer {
				offers++
			}
			if a.Latest().On.IsZero() || !a.Mode.Known() || a.Hours == 0 || a.Kind != pipeline.Job {
				t.Errorf("%s: %+v", d.Number, a)
			}
		}
	}
	want := map[pipeline.Stage]int{pipeline.Rejected: 35, pipeline.Silent: 26, pipeline.Interview: 24,
		pipeline.Sent: 9, pipeline.Offer: 4, pipeline.Found: 1}
	if diff := cmp.Diff(want, stages); diff != "" {
		t.Errorf("stages (-want +got):\n%s", diff)
	}
}

func TestTheNextActionFollowsItsCell(t *testing.T) {
	cell := ";planner;38;Logis B.V.;mw. M. de Groot;werkgever;21-1-2026;;Aangemeld;loopt;23-10-2026;" +
		"12-10-2026;;11-11-2026;intake plannen;7-12-2026;"
	edit := func(t *testing.T, text, due string) string {
		return edited(t, "caseload.csv", cell, cell[:len(cell)-len("intake plannen;7-12-2026;")]+text+";"+due+";")
	}
	type task struct {
		Text string
		Due  civil.Date
		Open bool
	}
	done := func(d *desk) {
		item := d.dossiers()["2026-002"].Agenda.Tasks[0].Item
		d.do("2026-002", journal.Stated{On: today, Fact: dossier.TaskDone{Item: item}})
	}
	moved := func(d *desk) {
		item := d.dossiers()["2026-002"].Agenda.Tasks[0].Item
		d.do("2026-002", journal.Stated{On: today, Fact: dossier.TaskMoved{Item: item, To: day(2026, 12, 9)}})
	}
	tests := map[string]struct {
		here      func(*desk)
		text, due string
		want      []task
	}{
		"other words change the task": {nil, "intake 1", "7-12-2026", []task{{"intake 1", day(2026, 12, 7), true}}},
		"another day moves it": {nil, "intake plannen", "8-12-2026",
			[]task{{"intake plannen", day(2026, 12, 8), true}}},
		"done here, nothing new": {done, "intake plannen", "7-12-2026",
			[]task{{"intake plannen", day(2026, 12, 7), false}}},
		"done here, another in the sheet": {done, "bellen", "9-12-2026",
			[]task{{"intake plannen", day(2026, 12, 7), false}, {"bellen", day(2026, 12, 9), true}}},
		"moved here and in the sheet: kept here": {moved, "intake plannen", "8-12-2026",
			[]task{{"intake plannen", day(2026, 12, 9), true}}},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			d := newDesk(t)
			d.bring(sample("caseload.csv"))
			if tt.here != nil {
				tt.here(d)
			}
			path := edit(t, tt.text, tt.due)
			d.bring(path)
			if again := d.plan(path); again.Counts.Changed > 0 {
				t.Errorf("a second time: %+v", again.Counts)
			}
			var got []task
			for _, k := range d.dossiers()["2026-002"].Agenda.Tasks {
				got = append(got, task{k.Text, k.Due, k.Open()})
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("tasks (-want +got):\n%s", diff)
			}
		})
	}
}

func TestACellThatMovesOnAddsItsFact(t *testing.T) {
	d := newDesk(t)
	d.bring(sample("caseload.csv"))
	old := "Oriëntatie;onderzoek;17-8-2026;3-8-2026;19-10-2026;4-11-2026;" +
		"zoekprofiel vaststellen;2-12-2026;16-10-2026;50;18"
	d.bring(edited(t, "caseload.csv", old,
		"Arbeidsmarkt;gesloten;17-8-2026;3-8-2026;19-10-2026;20-11-2026;"+
			"zoekprofiel vaststellen;2-12-2026;18-11-2026;50;20,5"))
	got := d.dossiers()["2026-012"]
	if got.Phase(today) != track.JobSearch || got.PhaseStep(today).On != today {
		t.Errorf("phase %+v", got.PhaseStep(today))
	}
	if got.FirstTrack(today) != track.FirstClosed || got.Hours() != 20.5 ||
		got.LastContact(today) != day(2026, 11, 20) {
		t.Errorf("%v %v %v", got.FirstTrack(today), got.Hours(), got.LastContact(today))
	}
	if len(got.Agenda.Contacts) != 2 || len(got.Agenda.Reports) != 2 {
		t.Errorf("%d contacts, %d reports", len(got.Agenda.Contacts), len(got.Agenda.Reports))
	}
}

func TestAnAbsenceThatChangesIsReplaced(t *testing.T) {
	d := newDesk(t)
	d.bring(sample("caseload.csv"))
	d.bring(edited(t, "caseload.csv",
		"20-5-2026 t/m 9-6-2026", "20-5-2026 t/m 12-6-2026, 1-7-2026 tot en met 3-7-2026"))
	want := []wvp.Gap{{Span: civil.Span{From: day(2026, 5, 20), To: day(2026, 6, 12)}},
		{Span: civil.Span{From: day(2026, 7, 1), To: day(2026, 7, 3)}}}
	if diff := cmp.Diff(want, d.dossiers()["2026-006"].Case.Gaps); diff != "" {
		t.Errorf("recovered: %s", diff)
	}
}

func TestALeaveThatChangesInTheSheetKeepsItsCause(t *testing.T) {
	d := newDesk(t)
	d.bring(sample("caseload.csv"))
	old := d.dossiers()["2026-012"].Course.Absences[0]
	d.do("2026-012", journal.Stated{On: today, Fact: dossier.LeaveRecorded{
		Item: old.Item, From: old.Span.From, To: old.Span.To, Cause: wvp.CauseSame.String(),
	}})
	d.bring(edited(t, "caseload.csv", "20-2-2026 t/m 11-6-2026", "20-2-2026 t/m 18-6-2026"))
	want := []wvp.Leave{{
		Span: civil.Span{From: day(2026, 2, 20), To: day(2026, 6, 18)}, Cause: wvp.CauseSame,
	}}
	if diff := cmp.Diff(want, d.dossiers()["2026-012"].Case.Leaves); diff != "" {
		t.Errorf("leave: %s", diff)
	}
}

func TestAnAbsenceChangedHereAndInTheSheetIsAConflict(t *testing.T) {
	d := newDesk(t)
	d.bring(sample("caseload.csv"))
	old := d.dossiers()["2026-006"].Course.Absences[0]
	here := civil.Span{From: old.Span.From, To: old.Span.To.Add(2)}
	d.do("2026-006", journal.Stated{On: today, Fact: dossier.InterruptionRecorded{
		Item: old.Item, From: here.From, To: here.To,
	}})
	plan, _ := d.bring(edited(t, "caseload.csv", "20-5-2026 t/m 9-6-2026", "20-5-2026 t/m 30-6-2026"))
	if got := row(t, plan, "2026-006").State; got != store.RowConflict {
		t.Errorf("the row is %v", got)
	}
	if diff := cmp.Diff([]wvp.Gap{{Span: here}}, d.dossiers()["2026-006"].Case.Gaps); diff != "" {
		t.Errorf("recovered: %s", diff)
	}
}
