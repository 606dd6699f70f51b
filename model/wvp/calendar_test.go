package wvp_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"spoorboek/model/civil"
	"spoorboek/model/wvp"
)

// at is a date in a table: "2026-01-01", or nothing for no date. A slip of the pen stops the test.
func at(text string) civil.Date {
	if text == "" {
		return 0
	}
	d, err := civil.Parse(text)
	if err != nil {
		panic(err)
	}
	return d
}

func span(from, to string) civil.Span { return civil.Span{From: at(from), To: at(to)} }

func gap(from, to string) wvp.Gap { return wvp.Gap{Span: span(from, to)} }

func moment(t *testing.T, c wvp.Case, code wvp.Code) wvp.Moment {
	t.Helper()
	m, ok := wvp.Of(c).On(code)
	if !ok {
		t.Fatalf("no moment %s", code)
	}
	return m
}

// row is a line of the calendar as a person reads it.
type row struct {
	Opens, Due, Legal string
	Week, K           int
	Actor             wvp.Actor
	Forecast          bool
}

func rowOf(m wvp.Moment) row {
	return row{m.Opens.String(), m.Due.String(), m.LegalLast.String(), m.Week, m.K, m.Actor, m.Forecast}
}

// The calendar by the statute reading of a case that nothing interrupts.
func TestCalendarOfTheStatute(t *testing.T) {
	want := map[wvp.Code]row{
		wvp.SickReport:          {"2026-01-01", "2026-01-07", "2026-01-08", 2, 7, wvp.Employer, false},
		wvp.ProblemAnalysis:     {"", "2026-02-11", "2026-02-12", 7, 42, wvp.Physician, false},
		wvp.ActionPlan:          {"", "2026-02-26", "2026-02-26", 9, 56, wvp.Employer, true},
		wvp.Evaluation:          {"", "2026-04-09", "2026-04-09", 15, 98, wvp.Employer, true},
		wvp.Week42Report:        {"2026-10-15", "2026-10-21", "2026-10-22", 43, 294, wvp.Employer, false},
		wvp.ExpertResearch:      {"2026-10-15", "2026-12-30", "2026-12-30", 52, 363, wvp.Expert, false},
		wvp.FirstYearEvaluation: {"2026-11-12", "2026-12-30", "2026-12-30", 52, 363, wvp.Employer, false},
		wvp.SecondTrackStart:    {"", "2027-02-10", "2027-02-10", 58, 405, wvp.Employer, true},
		wvp.EarlyIVALast:        {"2026-01-22", "2027-04-21", "2027-04-21", 68, 475, wvp.Employee, false},
		wvp.CurrentAssessment:   {"2027-08-26", "2027-09-29", "2027-09-29", 91, 636, wvp.Physician, false},
		wvp.UWVLetter:           {"2027-09-02", "2027-09-15", "2027-09-15", 89, 622, wvp.UWV, false},
		wvp.ReintegrationReport: {"2027-08-26", "2027-09-29", "2027-09-29", 91, 636, wvp.Employer, false},
		wvp.NoRiskCutoff:        {"", "2027-09-30", "2027-09-30", 92, 637, wvp.Coach, false},
		wvp.WIAApplication:      {"2027-09-02", "2027-10-13", "2027-10-13", 93, 650, wvp.Employee, false},
		wvp.SanctionDecision:    {"", "2027-11-17", "2027-12-29", 104, 727, wvp.UWV, false},
		wvp.WaitingPeriodLast:   {"", "2027-12-29", "2027-12-29", 104, 727, wvp.Employer, false},
		wvp.WIAFirstDay:         {"", "2027-12-30", "2027-12-30", 105, 728, wvp.UWV, false},
		wvp.ShorteningRequest:   {"2027-12-30", "2028-10-25", "2028-10-25", 147, 1028, wvp.Employer, true},
		wvp.SanctionLastDay:     {"", "2028-12-27", "2028-12-27", 156, 1091, wvp.Employer, true},
	}
	cal := wvp.Of(wvp.Case{FirstSick: at("2026-01-01")})
	got := map[wvp.Code]row{}
	for _, m := range cal.Moments {
		got[m.Code] = rowOf(m)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("calendar of 2026-01-01 (-want +got):\n%s", diff)
	}
	if len(cal.Notes) != 0 || cal.Resting {
		t.Errorf("a plain case was flagged: %v", cal.Notes)
	}
}

// The columns k of the full calendars by the statute reading, worked out by third parties.
func TestCountedDaysOfTheStatute(t *testing.T) {
	cal := wvp.Of(wvp.Case{FirstSick: at("2026-01-01")})
	want := map[int]string{
		0: "2026-01-01", 41: "2026-02-11", 42: "2026-02-12", 56: "2026-02-26", 287: "2026-10-15",
		294: "2026-10-22", 315: "2026-11-12", 363: "2026-12-30", 475: "2027-04-21", 622: "2027-09-15",
		636: "2027-09-29", 650: "2027-10-13", 685: "2027-11-17", 727: "2027-12-29", 728: "2027-12-30",
		1091: "2028-12-27",
	}
	for k, day := range want {
		if got := cal.Off(k); got != at(day) {
			t.Errorf("Off(%d) = %s, want %s", k, got, day)
		}
	}
}

// Software that others wrote puts "N weeks" at Off(7N), one day after the last day of week N.
func TestThirdPartyVectors(t *testing.T) {
	cal := wvp.Of(wvp.Case{FirstSick: at("2026-01-01")})
	tests := map[string]struct {
		weeks int
		day   string
		code  wvp.Code
		early int // days by which our legal day comes before that reading
	}{
		"a first week":                      {1, "2026-01-08", wvp.SickReport, 0},
		"V2 problem analysis":               {6, "2026-02-12", wvp.ProblemAnalysis, 0},
		"V2 plan of action":                 {8, "2026-02-26", wvp.ActionPlan, 0},
		"V2 report to UWV":                  {42, "2026-10-22", wvp.Week42Report, 0},
		"V2 first-year evaluation":          {52, "2026-12-31", wvp.FirstYearEvaluation, 1},
		"V2 preparing the WIA":              {91, "2027-09-30", wvp.ReintegrationReport, 1},
		"V2 the end, by V3 +728":            {104, "2027-12-30", wvp.WIAFirstDay, 0},
		"V3 week 91, the thirteen-week day": {91, "2027-09-30", wvp.NoRiskCutoff, 0},
		"V4 second track":                   {58, "2027-02-11", wvp.SecondTrackStart, 1},
		"V4 end evaluation may begin":       {86, "2027-08-26", wvp.ReintegrationReport, -34},
		"V4 application":                    {93, "2027-10-14", wvp.WIAApplication, 1},
		"V9 early IVA through week 68":      {68, "2027-04-22", wvp.EarlyIVALast, 1},
		"UWV letter, 89 weeks have lasted":  {89, "2027-09-16", wvp.UWVLetter, 1},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			if got := cal.Off(7 * test.weeks); got != at(test.day) {
				t.Errorf("Off(7*%d) = %s, want %s", test.weeks, got, test.day)
			}
			m, ok := cal.On(test.code)
			if !ok || at(test.day).Sub(m.LegalLast) != test.early {
				t.Errorf("%s is %s, want %d days before %s", test.code, m.LegalLast, test.early, test.day)
			}
		})
	}
}

// V9: at least thirteen weeks of waiting, the end at least ten weeks after the application, week 78 at the
// latest.
func TestEarlyIVAFitsItsWaitingPeriod(t *testing.T) {
	m := moment(t, wvp.Case{FirstSick: at("2026-01-01")}, wvp.EarlyIVALast)
	first, last := at("2026-01-01").Add(13*7), at("2026-01-01").Add(78*7-1)
	if got := m.Opens.Add(70); got != first {
		t.Errorf("an application on %s ends the wait on %s, want %s", m.Opens, got, first)
	}
	if got := m.LegalLast.Add(70); got > last || got.Add(1) <= last {
		t.Errorf("an application on %s ends the wait on %s, want %s", m.LegalLast, got, last)
	}
}

func TestLeapDaysAndYearEndsCountAsDays(t *testing.T) {
	tests := map[string]struct {
		first, wantReport, wantEnd string
	}{
		"a leap day lies in the first year":      {"2028-01-01", "2028-10-21", "2029-12-28"},
		"a leap day lies in the second year":     {"2027-01-01", "2027-10-22", "2028-12-28"},
		"the first sick day is a leap day":       {"2028-02-29", "2028-12-19", "2030-02-25"},
		"the first sick day is 31 December":      {"2026-12-31", "2027-10-21", "2028-12-27"},
		"the first sick day is a Sunday":         {"2026-11-22", "2027-09-12", "2028-11-18"},
		"a moment on Christmas Day stays there":  {"2026-03-06", "2026-12-25", "2028-03-02"},
		"no leap day in 2100":                    {"2099-06-01", "2100-03-22", "2101-05-29"},
		"the last day of February in plain 2026": {"2026-02-28", "2026-12-19", "2028-02-25"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			c := wvp.Case{FirstSick: at(test.first)}
			if got := moment(t, c, wvp.Week42Report).LegalLast; got != at(test.wantReport) {
				t.Errorf("report %s, want %s", got, test.wantReport)
			}
			if got := moment(t, c, wvp.WaitingPeriodLast).LegalLast; got != at(test.wantEnd) {
				t.Errorf("end %s, want %s", got, test.wantEnd)
			}
		})
	}
}

func TestWeekOfADay(t *testing.T) {
	cal := wvp.Of(wvp.Case{FirstSick: at("2026-01-01"), Gaps: []wvp.Gap{gap("2026-01-10", "2026-01-12")}})
	tests := map[string]struct {
		day      string
		week, k  int
		counting bool
	}{
		"the day before":                       {"2025-12-31", 0, -1, false},
		"the first sick day":                   {"2026-01-01", 1, 0, true},
		"the last day of week 1":               {"2026-01-07", 1, 6, true},
		"the first day of week 2":              {"2026-01-08", 2, 7, true},
		"a recovered day keeps the week":       {"2026-01-11", 2, 8, false},
		"sick again, the count goes on":        {"2026-01-13", 2, 9, true},
		"three days later than without a gap":  {"2026-01-18", 3, 14, true},
		"and one day before that still week 2": {"2026-01-17", 2, 13, true},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			k, counting := cal.CountingDay(at(test.day))
			if k != test.k || counting != test.counting || cal.Week(at(test.day)) != test.week {
				t.Errorf("%s: k %d counting %v week %d, want %d %v %d",
					test.day, k, counting, cal.Week(at(test.day)), test.k, test.counting, test.week)
			}
		})
	}
}

func TestWithoutAFirstSickDayThereIsNoCalendar(t *testing.T) {
	cal := wvp.Of(wvp.Case{PA: at("2026-01-01"), Gaps: []wvp.Gap{gap("2026-01-01", "")}})
	if len(cal.Moments) != 0 || !cal.Flagged(wvp.NoteNoFirstSick) || cal.Week(at("2026-01-01")) != 0 {
		t.Errorf("got %+v", cal)
	}
	if _, ok := cal.On(wvp.WIAApplication); ok {
		t.Error("a moment without a first sick day")
	}
	if got := cal.StateOn(at("2026-01-01")); got != wvp.NotStarted {
		t.Errorf("state %d", got)
	}
}

func BenchmarkOf(b *testing.B) {
	cases := map[string]wvp.Case{
		"plain": {FirstSick: at("2026-01-01")},
		"full": {
			FirstSick: at("2026-01-01"), PA: at("2026-02-09"), EJE: at("2026-12-10"), LastEvaluation: at("2026-06-01"),
			Gaps:   []wvp.Gap{gap("2026-03-01", "2026-03-12"), gap("2026-08-01", "2026-08-05")},
			Leaves: []wvp.Leave{{Span: span("2026-09-01", "2026-12-01"), Cause: wvp.CauseSame}},
		},
	}
	for name, c := range cases {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				wvp.Of(c)
			}
		})
	}
}
