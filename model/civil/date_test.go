package civil_test

import (
	"testing"
	"time"

	"pgregory.net/rapid"

	"spoorboek/model/civil"
)

func anyDate() *rapid.Generator[civil.Date] {
	return rapid.Custom(func(t *rapid.T) civil.Date {
		return civil.Date(rapid.Int32Range(int32(civil.First), int32(civil.Last)).Draw(t, "day"))
	})
}

// clock is the same day in package time, which counts in another way.
func clock(d civil.Date) time.Time {
	return time.Date(1, 1, int(d), 12, 0, 0, 0, time.UTC)
}

func TestDateAgreesWithTheStandardLibrary(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := anyDate().Draw(t, "date")
		want := clock(d)
		y, m, day := d.Civil()
		if wy, wm, wd := want.Date(); y != wy || m != wm || day != wd {
			t.Fatalf("Civil(%d) = %d-%d-%d, want %s", d, y, m, day, want)
		}
		if d.Weekday() != want.Weekday() {
			t.Errorf("Weekday(%s) = %s, want %s", d, d.Weekday(), want.Weekday())
		}
		year, week := d.ISOWeek()
		if wy, ww := want.ISOWeek(); d > 3 && (year != wy || week != ww) {
			t.Errorf("ISOWeek(%s) = %d-%d, want %d-%d", d, year, week, wy, ww)
		}
		if d.String() != want.Format(time.DateOnly) {
			t.Errorf("String = %s, want %s", d, want.Format(time.DateOnly))
		}
		if civil.FromTime(want) != d {
			t.Errorf("FromTime(%s) = %s", want, civil.FromTime(want))
		}
	})
}

func TestDateCountsEveryDayOfFourCenturies(t *testing.T) {
	at := time.Date(1850, 1, 1, 0, 0, 0, 0, time.UTC)
	for d := civil.Of(1850, 1, 1); d <= civil.Of(2250, 12, 31); d++ {
		if got := d.String(); got != at.Format(time.DateOnly) {
			t.Fatalf("day %d is %s, want %s", d, got, at.Format(time.DateOnly))
		}
		at = at.AddDate(0, 0, 1)
	}
}

func TestISOWeek(t *testing.T) {
	tests := map[string]struct {
		day        civil.Date
		year, week int
	}{
		"a year with 53 weeks ends in week 53":        {civil.Of(2026, 12, 31), 2026, 53},
		"and its week 53 runs into January":           {civil.Of(2027, 1, 3), 2026, 53},
		"week 1 may begin in December":                {civil.Of(2024, 12, 30), 2025, 1},
		"a leap day is an ordinary Thursday":          {civil.Of(2024, 2, 29), 2024, 9},
		"New Year's Day on a Friday is last year's":   {civil.Of(2021, 1, 1), 2020, 53},
		"New Year's Day on a Thursday begins its own": {civil.Of(2026, 1, 1), 2026, 1},
		"no date has no week":                         {0, 0, 0},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			if year, week := test.day.ISOWeek(); year != test.year || week != test.week {
				t.Errorf("ISOWeek(%s) = %d-%d, want %d-%d", test.day, year, week, test.year, test.week)
			}
		})
	}
}

func TestDateArithmetic(t *testing.T) {
	early, late := civil.Of(2025, 1, 1), civil.Of(2026, 1, 1)
	midnight := time.Date(2026, 1, 1, 0, 30, 0, 0, time.FixedZone("CET", 3600))
	beyond := time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC)
	tests := map[string]struct{ got, want civil.Date }{
		"a day after the leap day is 1 March":      {civil.Of(2028, 2, 29).Add(1), civil.Of(2028, 3, 1)},
		"no leap day in 2100":                      {civil.Of(2100, 2, 28).Add(1), civil.Of(2100, 3, 1)},
		"a leap day in 2000":                       {civil.Of(2000, 2, 28).Add(1), civil.Of(2000, 2, 29)},
		"a year end":                               {civil.Of(2026, 12, 31).Add(1), civil.Of(2027, 1, 1)},
		"no date stays no date":                    {civil.Date(0).Add(7), 0},
		"nothing comes after the last day":         {civil.Last.Add(1 << 40), civil.Last},
		"nothing comes before the first day":       {civil.First.Add(-5), civil.First},
		"a month after 31 January is the last day": {civil.Of(2026, 1, 31).AddMonths(1), civil.Of(2026, 2, 28)},
		"in a leap year that is the 29th":          {civil.Of(2028, 1, 31).AddMonths(1), civil.Of(2028, 2, 29)},
		"months back over a year end":              {civil.Of(2026, 1, 15).AddMonths(-2), civil.Of(2025, 11, 15)},
		"three months over a year end":             {civil.Of(2026, 11, 30).AddMonths(3), civil.Of(2027, 2, 28)},
		"months from no date":                      {civil.Date(0).AddMonths(3), 0},
		"months never leave the calendar":          {civil.Of(9999, 12, 1).AddMonths(1), civil.Last},
		"nor downwards":                            {civil.Of(1, 1, 20).AddMonths(-1), civil.First},
		"the earlier of two":                       {civil.Min(late, early), early},
		"the earlier of one and none":              {civil.Min(0, early), early},
		"the earlier of none and one":              {civil.Min(early, 0), early},
		"the later of two":                         {civil.Max(late, early), late},
		"the later of one and none":                {civil.Max(early, 0), early},
		"the zero time is no date":                 {civil.FromTime(time.Time{}), 0},
		"a time is the day of its own place":       {civil.FromTime(midnight), late},
		"a time beyond the calendar is no day":     {civil.FromTime(beyond), 0},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			if test.got != test.want {
				t.Errorf("got %s, want %s", test.got, test.want)
			}
		})
	}
}

func TestSubIsTheInverseOfAdd(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := anyDate().Draw(t, "a"), anyDate().Draw(t, "b")
		if b.Add(a.Sub(b)) != a {
			t.Fatalf("%s + (%s - %s) = %s", b, a, b, b.Add(a.Sub(b)))
		}
	})
	if d := civil.Of(2026, 1, 1); d.Sub(0) != 0 || civil.Date(0).Sub(d) != 0 {
		t.Error("a difference with no date means nothing and must be 0")
	}
}

func TestOfRefusesAnImpossibleDate(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Error("29 February 2025 was taken")
		}
	}()
	civil.Of(2025, 2, 29)
}

func TestZeroDate(t *testing.T) {
	var d civil.Date
	y, m, day := d.Civil()
	if !d.IsZero() || d.String() != "" || y != 0 || m != 0 || day != 0 {
		t.Errorf("zero date is %q, %d-%d-%d", d.String(), y, m, day)
	}
	if civil.Date(-4).String() != "" {
		t.Errorf("a negative day is written %q", civil.Date(-4).String())
	}
}
