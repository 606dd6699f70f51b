package cli_test

import (
	"bytes"
	"context"
	"encoding/json"
	"strings"
	"testing"

	"spoorboek/ui/cli"
)

// told runs a command in this process, without a file.
func told(t *testing.T, args ...string) (code int, out, errs string) {
	t.Helper()
	var o, e bytes.Buffer
	env := map[string]string{"HOME": t.TempDir(), "LANG": "nl_NL.UTF-8"}
	code = cli.Run(context.Background(), deps(env, strings.NewReader(""), &o, &e), args)
	return code, o.String(), e.String()
}

// calendar is what calendar --json says, by code.
type calendar struct {
	FirstSick string   `json:"first_sick_day"`
	Moments   []moment `json:"moments"`
	Resting   bool     `json:"resting"`
	ClosedOn  *string  `json:"closed_on"`
	Notes     []struct {
		Code string `json:"code"`
	} `json:"notes"`
}

type moment struct {
	Code     string  `json:"code"`
	Opens    *string `json:"opens"`
	Due      string  `json:"due"`
	Legal    string  `json:"legal_last_day"`
	Week     int     `json:"week"`
	Actor    string  `json:"actor"`
	Basis    string  `json:"basis"`
	Source   string  `json:"source"`
	Forecast bool    `json:"forecast"`
}

func reckoned(t *testing.T, args ...string) (calendar, map[string]moment) {
	t.Helper()
	code, out, errs := told(t, append([]string{"calendar", "--json"}, args...)...)
	if code != 0 || errs != "" {
		t.Fatalf("exit code %d: %s", code, errs)
	}
	var cal calendar
	if err := json.Unmarshal([]byte(out), &cal); err != nil {
		t.Fatal(err)
	}
	by := map[string]moment{}
	for _, m := range cal.Moments {
		by[m.Code] = m
	}
	return cal, by
}

func TestCalendarGivesTheDaysOfTheStatute(t *testing.T) {
	cal, by := reckoned(t, "2026-01-01")
	if cal.FirstSick != "2026-01-01" || cal.Resting || cal.ClosedOn != nil {
		t.Errorf("case %+v", cal)
	}
	tests := []struct {
		code, opens, due, legal string
		week                    int
		forecast                bool
	}{
		{"problem-analysis", "", "2026-02-11", "2026-02-12", 7, false},
		{"action-plan", "", "2026-02-26", "2026-02-26", 9, true},
		{"week-42-report", "2026-10-15", "2026-10-21", "2026-10-22", 43, false},
		{"first-year-evaluation", "2026-11-12", "2026-12-30", "2026-12-30", 52, false},
		{"second-track-start", "", "2027-02-10", "2027-02-10", 58, true},
		{"early-iva-last", "2026-01-22", "2027-04-21", "2027-04-21", 68, false},
		{"uwv-letter", "2027-09-02", "2027-09-15", "2027-09-15", 89, false},
		{"reintegration-report", "2027-08-26", "2027-09-29", "2027-09-29", 91, false},
		{"wia-application", "2027-09-02", "2027-10-13", "2027-10-13", 93, false},
		{"sanction-decision-last", "", "2027-11-17", "2027-12-29", 104, false},
		{"waiting-period-last-day", "", "2027-12-29", "2027-12-29", 104, false},
		{"wia-first-day", "", "2027-12-30", "2027-12-30", 105, false},
		{"sanction-last-day", "", "2028-12-27", "2028-12-27", 156, true},
	}
	for _, want := range tests {
		m, found := by[want.code]
		opens := ""
		if m.Opens != nil {
			opens = *m.Opens
		}
		if !found || opens != want.opens || m.Due != want.due || m.Legal != want.legal || m.Week != want.week ||
			m.Forecast != want.forecast {
			t.Errorf("%s: %+v, opens %s", want.code, m, opens)
		}
		if m.Actor == "" || m.Basis == "" || m.Source == "" {
			t.Errorf("%s does not say whose duty it is and by which text: %+v", want.code, m)
		}
	}
}

func TestCalendarShiftsAsTheLawDoes(t *testing.T) {
	tests := map[string]struct {
		args []string
		want map[string]string // code → due; "first" → first sick day
	}{
		"a gap of 27 days moves every later day by 27": {
			[]string{"2026-01-01", "--gap", "2026-03-01..2026-03-27"},
			map[string]string{"first": "2026-01-01", "problem-analysis": "2026-02-11", "week-42-report": "2026-11-17"},
		},
		"a gap of 28 days begins a new case": {
			[]string{"2026-01-01", "--gap", "2026-03-01..2026-03-28"},
			map[string]string{"first": "2026-03-29", "problem-analysis": "2026-05-09"},
		},
		"two gaps add up": {
			[]string{"1-1-2026", "--gap", "2026-03-01..2026-03-10", "--gap", "2026-05-01..2026-05-05"},
			map[string]string{"week-42-report": "2026-11-05"},
		},
		"leave with the same cause shifts": {
			[]string{"2026-01-01", "--leave", "2026-04-01..2026-07-21:same"},
			map[string]string{"first": "2026-01-01", "week-42-report": "2027-02-10"},
		},
		"leave with another cause begins a new case": {
			[]string{"2026-01-01", "--leave", "2026-04-01..2026-07-21:different"},
			map[string]string{"first": "2026-07-22"},
		},
		"the plan follows the problem analysis": {
			[]string{"2026-01-01", "--pa", "2026-01-20"},
			map[string]string{"action-plan": "2026-02-03"},
		},
		"the second track follows the evaluation": {
			[]string{"2026-01-01", "--eje", "2026-12-01"},
			map[string]string{"second-track-start": "2027-01-12"},
		},
		"the letter of UWV prevails": {
			[]string{"2026-01-01", "--letter", "2027-10-20"},
			map[string]string{"wia-application": "2027-10-20"},
		},
		"the same in the Netherlands' own way of writing": {
			[]string{"01-01-2026", "--letter", "20-10-2027"},
			map[string]string{"wia-application": "2027-10-20"},
		},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			cal, by := reckoned(t, test.args...)
			for code, want := range test.want {
				got := by[code].Due
				if code == "first" {
					got = cal.FirstSick
				}
				if got != want {
					t.Errorf("%s is %s, want %s", code, got, want)
				}
			}
		})
	}
}

func TestSanctionOnlyClearsItsForecast(t *testing.T) {
	_, without := reckoned(t, "2026-01-01")
	_, with := reckoned(t, "2026-01-01", "--sanction")
	if m := with["sanction-last-day"]; m.Forecast || m.Due != without["sanction-last-day"].Due {
		t.Errorf("%+v", m)
	}
}

func TestAnOpenGapRestsTheCase(t *testing.T) {
	cal, _ := reckoned(t, "2026-01-01", "--gap", "2026-03-01..")
	if !cal.Resting || cal.ClosedOn == nil || *cal.ClosedOn != "2026-03-29" {
		t.Errorf("%+v", cal)
	}
}

func TestCalendarForPeopleShowsItsArithmetic(t *testing.T) {
	_, out, _ := told(t, "kalender", "2026-01-01", "-v", "--gap", "2026-03-01..2026-03-10")
	for _, want := range []string{
		"Eerste ziektedag: donderdag 1 januari 2026",
		"uiterlijk (wet): 1e ziektedag 01-01-2026 + 294 dagen + 10 dagen onderbreking = 01-11-2026",
		"regel 5, wet:", "prognose: wacht op probleemanalyse",
	} {
		if !strings.Contains(out, want) {
			t.Errorf("no %q in\n%s", want, out)
		}
	}
}
