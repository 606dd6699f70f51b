package caseload_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"spoorboek/model/caseload"
	"spoorboek/model/civil"
	"spoorboek/model/journal"
	"spoorboek/model/norm"
	"spoorboek/model/signal"
	"spoorboek/model/track"
	"spoorboek/model/wvp"
)

// law is a statutory moment that another is to do, so many days from Monday.
func law(code wvp.Code, days int) func(*caseload.Row) {
	return func(r *caseload.Row) {
		r.In.Dues = append(r.In.Dues, signal.Due{
			Rule: signal.Ask, Code: signal.IndexOf(code), Actor: signal.ActorOf(wvp.Employer), On: monday.Add(days),
		})
	}
}

func meeting(days int, at civil.Time) func(*caseload.Row) {
	return func(r *caseload.Row) {
		r.In.Dues = append(r.In.Dues, signal.Due{
			Rule: signal.Appointment, On: monday.Add(days), At: at, Item: journal.ID{8},
		})
	}
}

func clock(t *testing.T, s string) civil.Time {
	t.Helper()
	at, err := civil.ParseTime(s)
	if err != nil {
		t.Fatal(err)
	}
	return at
}

// onList is who stands in a part of the list of a day.
func onList(list map[caseload.Part][]caseload.Entry, part caseload.Part) (names []string) {
	for _, e := range list[part] {
		names = append(names, e.Row.Name)
	}
	return names
}

func TestTheListOfADayHoldsWhatACoachTakesAlong(t *testing.T) {
	rows := []caseload.Row{
		row(t, 1, "Jansen, Karin", "De Linde", meeting(0, clock(t, "13:00"))),
		row(t, 2, "Vos, Mirjam", "De Linde", silent(40)),
		row(t, 3, "Peters, Tom", "De Linde", meeting(0, clock(t, "09:30"))),
		row(t, 4, "Smit, Ria", "De Linde", task(-2)),
		row(t, 5, "Visser, Joke", "De Linde", task(3)), // not today's
		row(t, 6, "Hendriks, Loes", "De Linde", law(wvp.WIAApplication, 20)),
		row(t, 7, "Kuiper, Ger", "De Linde", law(wvp.WIAApplication, 40)), // too far ahead
		row(t, 8, "de Boer, Anja", "De Linde", law(wvp.Evaluation, 20)),   // a habit, and no law
		row(t, 9, "Mulder, Piet", "De Linde", law(wvp.Week42Report, -3)),
		row(t, 10, "Dicht, Jan", "De Linde", func(r *caseload.Row) {
			phase(track.Closed)(r)
			meeting(0, 0)(r)
		}),
		row(t, 11, "Morgen, Anna", "De Linde", meeting(1, 0)),
	}
	list := caseload.DayList(caseload.Build(rows, monday, norm.Defaults()))
	for part, want := range map[caseload.Part][]string{
		caseload.Appointed: {"Peters, Tom", "Jansen, Karin"}, // by time
		caseload.ToDo:      {"Smit, Ria"},
		caseload.ByLaw:     {"Mulder, Piet", "Hendriks, Loes"},
	} {
		if diff := cmp.Diff(want, onList(list, part)); diff != "" {
			t.Errorf("%s: %s", part, diff)
		}
	}
	if calls := onList(list, caseload.ToCall); !slices.Contains(calls, "Vos, Mirjam") || slices.Contains(calls, "Dicht, Jan") {
		t.Errorf("to call: %v", calls)
	}
	tomorrow := caseload.DayList(caseload.Build(rows, monday.Add(1), norm.Defaults()))
	if diff := cmp.Diff([]string{"Morgen, Anna"}, onList(tomorrow, caseload.Appointed)); diff != "" {
		t.Errorf("tomorrow: %s", diff)
	}
}
