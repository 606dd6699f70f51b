package wvp_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"spoorboek/model/civil"
	"spoorboek/model/wvp"
)

// TestTheNumberOfTheOfficeMovesTheEvaluationAndNoDayOfTheLaw tries some numbers: the evaluation comes so many days
// after the last one, and every other moment stays where the law has it.
func TestTheNumberOfTheOfficeMovesTheEvaluationAndNoDayOfTheLaw(t *testing.T) {
	in := wvp.Case{FirstSick: at("2026-01-01"), LastEvaluation: at("2026-06-01")}
	usual := wvp.Of(in)
	for days, want := range map[int]string{42: "2026-07-13", 28: "2026-06-29", 1: "2026-06-02", 10_000: "2053-10-17"} {
		in.EvaluateEvery = wvp.Agreed(days)
		got := wvp.Of(in)
		m, ok := got.On(wvp.Evaluation)
		if !ok || m.LegalLast != at(want) || m.Due != at(want) || m.Arithmetic.Due.Days != days {
			t.Errorf("%d days: %v %+v", days, ok, m)
		}
		if diff := cmp.Diff(without(usual, wvp.Evaluation), without(got, wvp.Evaluation)); diff != "" {
			t.Errorf("%d days: the law moved: %s", days, diff)
		}
	}
	in.EvaluateEvery = wvp.Agreed(0)
	if m, ok := wvp.Of(in).On(wvp.Evaluation); ok {
		t.Errorf("no evaluation is waited for, and the calendar has %+v", m)
	}
}

// TestTheFirstEvaluationIsForecastByTheNumberOfTheOffice: two weeks after the problem analysis there is a plan, and
// from there the number counts.
func TestTheFirstEvaluationIsForecastByTheNumberOfTheOffice(t *testing.T) {
	in := wvp.Case{FirstSick: at("2026-01-01"), PA: at("2026-02-03"), EvaluateEvery: wvp.Agreed(30)}
	m, _ := wvp.Of(in).On(wvp.Evaluation)
	if want := at("2026-02-03").Add(14 + 30); m.Due != want || !m.Forecast {
		t.Errorf("%v, want a forecast on %v", m.Due, want)
	}
}

func without(c wvp.Calendar, code wvp.Code) map[wvp.Code]civil.Date {
	days := map[wvp.Code]civil.Date{}
	for _, m := range c.Moments {
		if m.Code != code {
			days[m.Code] = m.LegalLast
		}
	}
	return days
}
