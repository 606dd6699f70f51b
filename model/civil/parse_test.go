package civil_test

import (
	"errors"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"spoorboek/model/civil"
)

func TestParseLoose(t *testing.T) {
	day := civil.Of(2026, 3, 9)
	tests := map[string]struct {
		text string
		want civil.Date
	}{
		"day and month without zeros":        {"9-3-2026", day},
		"day and month with zeros":           {"09-03-2026", day},
		"slashes":                            {"9/3/2026", day},
		"dots":                               {"09.03.2026", day},
		"the ISO form":                       {"2026-03-09", day},
		"the ISO form with slashes":          {"2026/3/9", day},
		"an ISO time behind it":              {"2026-03-09T00:00:00Z", day},
		"a spreadsheet's midnight behind it": {"9-3-2026 0:00", day},
		"a time with seconds behind it":      {"2026-03-09 14:05:33", day},
		"spaces around it":                   {"  9-3-2026\t", day},
		"a leap day":                         {"29-02-2028", civil.Of(2028, 2, 29)},
		"the first year":                     {"1-1-1900", civil.Of(1900, 1, 1)},
		"the last year":                      {"31-12-2200", civil.Of(2200, 12, 31)},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			got, err := civil.ParseLoose(test.text)
			if err != nil || got != test.want {
				t.Errorf("ParseLoose(%q) = %s, %v; want %s", test.text, got, err, test.want)
			}
		})
	}
}

func TestParseLooseSaysWhatIsWrong(t *testing.T) {
	tests := map[string]struct {
		text    string
		reason  civil.Reason
		example string
	}{
		"no leap day in 2025":         {"29-02-2025", civil.BadDay, "2025-02-28"},
		"no 31st of April":            {"31-4-2026", civil.BadDay, "2026-04-30"},
		"no day nought":               {"0-4-2026", civil.BadDay, "2026-04-30"},
		"no month 13":                 {"1-13-2026", civil.BadMonth, "2025-02-28"},
		"American order is not tried": {"03/25/2026", civil.BadMonth, "2025-02-28"},
		"a year before 1900":          {"1-1-1899", civil.BadYear, "2025-02-28"},
		"a year after 2200":           {"1-1-2201", civil.BadYear, "2025-02-28"},
		"two digits could be either":  {"1-1-26", civil.ShortYear, "2025-02-28"},
		"nothing":                     {"", civil.BadForm, "2025-02-28"},
		"words":                       {"volgende week", civil.BadForm, "2025-02-28"},
		"a spreadsheet's day number":  {"46082", civil.BadForm, "2025-02-28"},
		"mixed separators":            {"1-2/2026", civil.BadForm, "2025-02-28"},
		"signs":                       {"+1-2-2026", civil.BadForm, "2025-02-28"},
		"other digits":                {"١-٢-2026", civil.BadForm, "2025-02-28"},
		"words behind a date":         {"1-2-2026 of later", civil.BadForm, "2025-02-28"},
		"far too much":                {strings.Repeat("9", 1<<20), civil.BadForm, "2025-02-28"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			got, err := civil.ParseLoose(test.text)
			var problem *civil.ParseError
			if !errors.As(err, &problem) {
				t.Fatalf("ParseLoose = %s, %v; want a ParseError", got, err)
			}
			if problem.Reason != test.reason {
				t.Errorf("reason %q, want %q", problem.Reason, test.reason)
			}
			if !strings.Contains(err.Error(), test.example) {
				t.Errorf("%q names no example %s", err, test.example)
			}
			quoted := len(test.text) > 0 && strings.Contains(err.Error(), test.text)
			if len(problem.Input) > 40 || quoted {
				t.Errorf("the error quotes what was typed: %q", err)
			}
		})
	}
}

func TestParseIsStrict(t *testing.T) {
	for _, text := range []string{
		"", "1-1-2026", "2026-1-1", "2026-01-01T00:00", " 2026-01-01", "2026/01/01", "0000-01-01", "2025-02-29",
		"20260101", "2026-01-0x", "+026-01-01", "2026-W53-1",
	} {
		if got, err := civil.Parse(text); err == nil {
			t.Errorf("Parse(%q) = %s, want an error", text, got)
		}
	}
}

func TestWhatParsesPrintsTheSame(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := anyDate().Draw(t, "date")
		if got, err := civil.Parse(d.String()); err != nil || got != d {
			t.Fatalf("Parse(%q) = %d, %v; want %d", d.String(), got, err, d)
		}
	})
}

func FuzzParseLoose(f *testing.F) {
	for _, seed := range []string{"9-3-2026", "2026-03-09T00:00", "29-02-2025", "1.1.26", "--", "T:"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		d, err := civil.ParseLoose(text)
		if err != nil {
			if !d.IsZero() || err.Error() == "" {
				t.Fatalf("ParseLoose(%q) = %s with %v", text, d, err)
			}
			return
		}
		if again, err := civil.ParseLoose(d.String()); err != nil || again != d {
			t.Fatalf("ParseLoose(%q) = %s, which reads as %s, %v", text, d, again, err)
		}
	})
}

func TestParseTime(t *testing.T) {
	tests := map[string]struct {
		text string
		want civil.Time
	}{
		"with a colon":            {"10:30", civil.At(10, 30)},
		"with a dot":              {"10.30", civil.At(10, 30)},
		"with a u":                {"10u30", civil.At(10, 30)},
		"without a separator":     {"1030", civil.At(10, 30)},
		"three digits":            {"930", civil.At(9, 30)},
		"a bare hour":             {"9", civil.At(9, 0)},
		"midnight is a time":      {"0:00", civil.At(0, 0)},
		"the last minute":         {"23:59", civil.At(23, 59)},
		"spaces around it":        {" 9:05 ", civil.At(9, 5)},
		"no hour 24":              {"24:00", 0},
		"no minute 60":            {"10:60", 0},
		"nothing":                 {"", 0},
		"a single minute digit":   {"10:5", 0},
		"words":                   {"noon", 0},
		"a sign":                  {"-1:30", 0},
		"a date is no time":       {"10-30", 0},
		"separator and no minute": {"10:", 0},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			got, err := civil.ParseTime(test.text)
			if got != test.want || (err == nil) != (test.want != 0) {
				t.Errorf("ParseTime(%q) = %s, %v; want %s", test.text, got, err, test.want)
			}
		})
	}
	if at := civil.At(9, 5); at.String() != "09:05" || at.Hour() != 9 || at.Minute() != 5 {
		t.Errorf("9:05 is written %s, %d, %d", at, at.Hour(), at.Minute())
	}
	if bad := civil.Time(-3); bad.String() != "" || bad.Hour() != 0 || civil.At(25, 0) != 0 {
		t.Error("an impossible time must be no time")
	}
}
