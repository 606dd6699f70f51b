package text_test

import (
	"testing"

	"spoorboek/model/figures"
)

func TestFiguresInWords(t *testing.T) {
	period := func(s string) figures.Period {
		p, err := figures.ParsePeriod(s)
		if err != nil {
			t.Fatal(err)
		}
		return p
	}
	tests := map[string]struct{ got, want string }{
		"a year":                         {nl.Period(period("2026")), "2026"},
		"a quarter":                      {nl.Period(period("2026Q3")), "kwartaal 3 van 2026"},
		"months":                         {nl.Period(period("2026-07..2026-08")), "01-07-2026 t/m 31-08-2026"},
		"months in English":              {en.Period(period("2026-07..2026-08")), "2026-07-01 to 2026-08-31"},
		"a decimal":                      {nl.Number(8.46), "8,5"},
		"a decimal in English":           {en.Number(8.46), "8.5"},
		"a whole number has none":        {nl.Number(8), "8"},
		"a share is rounded":             {nl.Percent(2, 12), "17%"},
		"half goes up":                   {nl.Percent(1, 40), "3%"},
		"no share is said of few":        {nl.Percent(4, 9), ""},
		"nor of none":                    {nl.Percent(0, 0), ""},
		"a code of work":                 {nl.Figure("work", "P2"), "P2 andere werkgever, detachering of tijdelijk"},
		"a part of a definition":         {nl.Figure("placement", "d2.P3"), "P3 eigen werkgever, eigen werk"},
		"a group":                        {nl.Figure("groups", "small-chances"), "kleine kans op werk"},
		"an element of a plan":           {nl.Figure("groups", "small-chances.training"), "scholing"},
		"a week that lies ahead":         {nl.Figure("load", "2026-12-21"), "wk 52"},
		"who stayed not":                 {nl.Figure("lasting", "month-3.ended"), "gestopt"},
		"weeks":                          {en.Figure("starts", "40-52"), "week 40–52"},
		"parts, those of nothing unsaid": {nl.Parts([]figures.Part{{Key: "elsewhere", Count: 2}, {Key: "own"}, {Key: "none", Count: 1}}, ", "), "elders 2, geen werk 1"},
	}
	for name, tt := range tests {
		if tt.got != tt.want {
			t.Errorf("%s: %q, want %q", name, tt.got, tt.want)
		}
	}
}
