package wvp_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"spoorboek/model/civil"
	"spoorboek/model/wvp"
)

func leave(from, to string, cause wvp.Cause) wvp.Leave {
	return wvp.Leave{Span: span(from, to), Cause: cause}
}

func TestInterruptions(t *testing.T) {
	tests := map[string]struct {
		gaps   []wvp.Gap
		leaves []wvp.Leave
		first  string // first sick day of the case that runs
		report string // legal day of the 42-week report, 2026-10-22 undisturbed
		notes  []wvp.NoteCode
	}{
		"first and last recovered day do not count": {
			[]wvp.Gap{gap("2026-03-02", "2026-03-13")}, nil, "2026-01-01", "2026-11-03", nil,
		},
		"one recovered day shifts one day": {
			[]wvp.Gap{gap("2026-03-02", "2026-03-02")}, nil, "2026-01-01", "2026-10-23", nil,
		},
		"27 days are the same case": {
			[]wvp.Gap{gap("2026-03-01", "2026-03-27")}, nil, "2026-01-01", "2026-11-18", nil,
		},
		"28 days are a new case": {
			[]wvp.Gap{gap("2026-03-01", "2026-03-28")}, nil, "2026-03-29", "2027-01-17",
			[]wvp.NoteCode{wvp.NoteNewCase},
		},
		"two gaps add up and stay one case": {
			[]wvp.Gap{gap("2026-03-01", "2026-03-20"), gap("2026-05-01", "2026-05-20")}, nil,
			"2026-01-01", "2026-12-01", nil,
		},
		"gaps end to end are one gap": {
			[]wvp.Gap{gap("2026-03-15", "2026-03-30"), gap("2026-03-01", "2026-03-14")}, nil,
			"2026-03-31", "2027-01-19", []wvp.NoteCode{wvp.NoteNewCase},
		},
		"overlapping gaps count shared days once": {
			[]wvp.Gap{gap("2026-03-01", "2026-03-10"), gap("2026-03-05", "2026-03-12")}, nil,
			"2026-01-01", "2026-11-03", []wvp.NoteCode{wvp.NoteOverlap},
		},
		"a gap on the report's own day moves it on": {
			[]wvp.Gap{gap("2026-10-22", "2026-10-22")}, nil, "2026-01-01", "2026-10-23", nil,
		},
		"a gap after the report leaves it where it was": {
			[]wvp.Gap{gap("2026-10-23", "2026-11-10")}, nil, "2026-01-01", "2026-10-22", nil,
		},
		"a gap after the old day but before the shifted one moves it again": {
			[]wvp.Gap{gap("2026-03-02", "2026-03-13"), gap("2026-10-30", "2026-11-01")}, nil,
			"2026-01-01", "2026-11-06", nil,
		},
		"sixteen weeks of leave never count": {
			nil, []wvp.Leave{leave("2026-04-01", "2026-07-21", wvp.CauseSame)}, "2026-01-01", "2027-02-11", nil,
		},
		"an unknown cause counts as the same and is flagged": {
			nil, []wvp.Leave{leave("2026-04-01", "2026-07-21", wvp.CauseUnknown)}, "2026-01-01", "2027-02-11",
			[]wvp.NoteCode{wvp.NoteCauseUnknown},
		},
		"another cause is a new case after the leave": {
			nil, []wvp.Leave{leave("2026-04-01", "2026-07-21", wvp.CauseDifferent)}, "2026-07-22", "2027-05-12",
			[]wvp.NoteCode{wvp.NoteNewCase},
		},
		"leave days are no days of the four weeks": {
			[]wvp.Gap{gap("2026-03-22", "2026-03-31"), gap("2026-07-22", "2026-07-31")},
			[]wvp.Leave{leave("2026-04-01", "2026-07-21", wvp.CauseSame)}, "2026-01-01", "2027-03-03", nil,
		},
		"recovery before and after a leave adds up to four weeks": {
			[]wvp.Gap{gap("2026-03-18", "2026-03-31"), gap("2026-07-22", "2026-08-04")},
			[]wvp.Leave{leave("2026-04-01", "2026-07-21", wvp.CauseSame)}, "2026-08-05", "2027-05-26",
			[]wvp.NoteCode{wvp.NoteNewCase},
		},
		"a leave inside a long gap makes it a short one": {
			[]wvp.Gap{gap("2026-03-22", "2026-07-31")},
			[]wvp.Leave{leave("2026-04-01", "2026-07-21", wvp.CauseSame)}, "2026-01-01", "2027-03-03",
			[]wvp.NoteCode{wvp.NoteOverlap},
		},
		"a leave without an end is taken for sixteen weeks": {
			nil, []wvp.Leave{leave("2026-04-01", "", wvp.CauseDifferent)}, "2026-01-01", "2027-02-11",
			[]wvp.NoteCode{wvp.NoteLeaveOpen},
		},
		"a reversed gap is left out": {
			[]wvp.Gap{gap("2026-03-12", "2026-03-01")}, nil, "2026-01-01", "2026-10-22",
			[]wvp.NoteCode{wvp.NoteSpanReversed},
		},
		"a gap without a beginning is left out": {
			[]wvp.Gap{gap("", "2026-03-01")}, nil, "2026-01-01", "2026-10-22",
			[]wvp.NoteCode{wvp.NoteSpanNoStart},
		},
		"a gap before the case is left out": {
			[]wvp.Gap{gap("2025-03-01", "2025-12-31")}, nil, "2026-01-01", "2026-10-22",
			[]wvp.NoteCode{wvp.NoteBeforeCase},
		},
		"a leave running into the case holds up its first day": {
			nil, []wvp.Leave{leave("2025-12-01", "2026-01-10", wvp.CauseSame)}, "2026-01-01", "2026-11-01",
			[]wvp.NoteCode{wvp.NoteFirstDay},
		},
		"two new cases: the last one runs": {
			[]wvp.Gap{gap("2026-02-01", "2026-03-01"), gap("2026-04-01", "2026-04-28")}, nil,
			"2026-04-29", "2027-02-17", []wvp.NoteCode{wvp.NoteNewCase, wvp.NoteNewCase},
		},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			cal := wvp.Of(wvp.Case{FirstSick: at("2026-01-01"), Gaps: test.gaps, Leaves: test.leaves})
			if cal.FirstSick != at(test.first) {
				t.Errorf("first sick day %s, want %s", cal.FirstSick, test.first)
			}
			if m, _ := cal.On(wvp.Week42Report); m.LegalLast != at(test.report) {
				t.Errorf("report %s, want %s", m.LegalLast, test.report)
			}
			if diff := cmp.Diff(test.notes, codesOf(cal.Notes)); diff != "" {
				t.Errorf("notes (-want +got):\n%s", diff)
			}
		})
	}
}

func codesOf(notes []wvp.Note) []wvp.NoteCode {
	var codes []wvp.NoteCode
	for _, n := range notes {
		codes = append(codes, n.Code)
	}
	return codes
}

func TestAMomentPassedBeforeTheGapStays(t *testing.T) {
	plain := wvp.Of(wvp.Case{FirstSick: at("2026-01-01")})
	cal := wvp.Of(wvp.Case{FirstSick: at("2026-01-01"), Gaps: []wvp.Gap{gap("2026-02-20", "2026-03-01")}})
	before, _ := plain.On(wvp.ProblemAnalysis)
	after, _ := cal.On(wvp.ProblemAnalysis)
	if diff := cmp.Diff(before, after); diff != "" {
		t.Errorf("the problem analysis moved:\n%s", diff)
	}
	plan, _ := cal.On(wvp.ActionPlan)
	want := wvp.Reading{
		Anchor: wvp.OnFirstSick, From: at("2026-01-01"), Days: 56, Shift: 10, On: at("2026-03-08"),
	}
	if diff := cmp.Diff(want, plan.Arithmetic.Legal); diff != "" {
		t.Errorf("the sum behind the plan of action:\n%s", diff)
	}
}

func TestAnOpenGapRestsAndThenCloses(t *testing.T) {
	tests := map[string]struct {
		c      wvp.Case
		day    string
		want   wvp.State
		closed string
	}{
		"before the first sick day":    {openGap(), "2025-12-31", wvp.NotStarted, "2026-05-29"},
		"before recovery":              {openGap(), "2026-04-30", wvp.Running, "2026-05-29"},
		"on the first recovered day":   {openGap(), "2026-05-01", wvp.Resting, "2026-05-29"},
		"on the 28th recovered day":    {openGap(), "2026-05-28", wvp.Resting, "2026-05-29"},
		"sick again now is a new case": {openGap(), "2026-05-29", wvp.Closed, "2026-05-29"},
		"leave does not count to the 28": {
			openGap(leave("2026-05-11", "2026-05-20", 1)), "2026-06-07", wvp.Resting, "2026-06-08",
		},
		"leave at its beginning neither": {
			openGap(leave("2026-04-25", "2026-05-10", 1)), "2026-06-07", wvp.Resting, "2026-06-08",
		},
		"nor does leave that came later": {
			openGap(leave("2026-07-01", "2026-08-01", 1)), "2026-05-29", wvp.Closed, "2026-05-29",
		},
		"a later gap changes nothing": {openGap(), "2026-09-01", wvp.Closed, "2026-05-29"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			cal := wvp.Of(test.c)
			if !cal.Resting || cal.ClosedOn != at(test.closed) {
				t.Errorf("resting %v, closed on %s, want %s", cal.Resting, cal.ClosedOn, test.closed)
			}
			if got := cal.StateOn(at(test.day)); got != test.want {
				t.Errorf("state on %s is %d, want %d", test.day, got, test.want)
			}
		})
	}
}

func openGap(leaves ...wvp.Leave) wvp.Case {
	return wvp.Case{FirstSick: at("2026-01-01"), Gaps: []wvp.Gap{gap("2026-05-01", "")}, Leaves: leaves}
}

func TestWhileRecoveryLastsLaterMomentsAreForecasts(t *testing.T) {
	cal := wvp.Of(openGap())
	if m, _ := cal.On(wvp.ProblemAnalysis); m.Forecast {
		t.Error("the problem analysis lies before the recovery and is no forecast")
	}
	m, _ := cal.On(wvp.Week42Report)
	if !m.Forecast || m.Waits != wvp.OnRecovery || m.LegalLast != at("2026-10-22") {
		t.Errorf("report %s forecast %v waits for %q", m.LegalLast, m.Forecast, m.Waits)
	}
	if k, counting := cal.CountingDay(at("2026-12-31")); k != 119 || counting {
		t.Errorf("k %d counting %v, want the 119 that the case had reached", k, counting)
	}
	later := wvp.Of(wvp.Case{
		FirstSick: at("2026-01-01"), Gaps: []wvp.Gap{gap("2026-05-01", ""), gap("2026-06-01", "2026-06-05")},
	})
	if !later.Flagged(wvp.NoteGapAfterOpen) || !later.Resting {
		t.Errorf("a second recovery in an open one: %v", later.Notes)
	}
}

func TestARecordedGapRestsOnItsDays(t *testing.T) {
	cal := wvp.Of(wvp.Case{
		FirstSick: at("2026-01-01"), Gaps: []wvp.Gap{gap("2026-05-01", "2026-05-05")},
		Leaves: []wvp.Leave{leave("2026-07-01", "2026-07-31", wvp.CauseSame)},
	})
	want := map[string]wvp.State{
		"2026-04-30": wvp.Running, "2026-05-01": wvp.Resting, "2026-05-05": wvp.Resting,
		"2026-05-06": wvp.Running, "2026-07-15": wvp.Running,
	}
	for day, state := range want {
		if got := cal.StateOn(at(day)); got != state {
			t.Errorf("state on %s is %d, want %d", day, got, state)
		}
	}
	blocks := []wvp.Interruption{
		{Span: span("2026-05-01", "2026-05-05"), Recovered: 5}, {Span: span("2026-07-01", "2026-07-31")},
	}
	if diff := cmp.Diff(blocks, cal.Interruptions); diff != "" {
		t.Errorf("interruptions (-want +got):\n%s", diff)
	}
}

func TestFactsOfAnEarlierCaseDoNotCount(t *testing.T) {
	c := wvp.Case{
		FirstSick: at("2026-01-01"), PA: at("2026-02-01"), EJE: at("2025-12-01"),
		Gaps: []wvp.Gap{gap("2026-03-01", "2026-04-15")},
	}
	cal := wvp.Of(c)
	plan, _ := cal.On(wvp.ActionPlan)
	if !plan.Forecast || plan.LegalLast != at("2026-04-16").Add(56) {
		t.Errorf("plan of action %s, forecast %v", plan.LegalLast, plan.Forecast)
	}
	want := []wvp.Note{
		{Code: wvp.NoteNewCase, Span: span("2026-03-01", "2026-04-15")},
		{Code: wvp.NoteFactEarlier, Span: span("2026-02-01", "2026-02-01"), Fact: wvp.OnProblemAnalysis},
		{Code: wvp.NoteFactBefore, Span: span("2025-12-01", "2025-12-01"), Fact: wvp.OnFirstYear},
	}
	if diff := cmp.Diff(want, cal.Notes); diff != "" {
		t.Errorf("notes (-want +got):\n%s", diff)
	}
	if cal.Week(at("2026-02-01")) != 0 || cal.FirstSick != civil.Of(2026, 4, 16) {
		t.Errorf("the earlier case is still counted")
	}
}
