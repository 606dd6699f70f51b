package civil_test

import (
	"testing"

	"pgregory.net/rapid"

	"spoorboek/model/civil"
)

func span(from, to civil.Date) civil.Span { return civil.Span{From: from, To: to} }

func TestSpan(t *testing.T) {
	jan1, jan5, jan9 := civil.Of(2026, 1, 1), civil.Of(2026, 1, 5), civil.Of(2026, 1, 9)
	tests := map[string]struct{ got, want any }{
		"both ends count":                         {span(jan1, jan5).Days(), 5},
		"one day":                                 {span(jan1, jan1).Days(), 1},
		"an open end has no number of days":       {span(jan1, 0).Days(), 0},
		"nor has a reversed span":                 {span(jan5, jan1).Days(), 0},
		"the first day is in":                     {span(jan1, jan5).Contains(jan1), true},
		"the last day is in":                      {span(jan1, jan5).Contains(jan5), true},
		"the day after is not":                    {span(jan1, jan5).Contains(jan5 + 1), false},
		"an open end goes on":                     {span(jan1, 0).Contains(civil.Last), true},
		"an open beginning too":                   {span(0, jan5).Contains(civil.First), true},
		"no date is in no span":                   {span(0, jan5).Contains(0), false},
		"nothing is in the zero span":             {span(0, 0).Contains(jan1), false},
		"a shared day overlaps":                   {span(jan1, jan5).Overlaps(span(jan5, jan9)), true},
		"neighbours do not":                       {span(jan1, jan5).Overlaps(span(jan5+1, jan9)), false},
		"open ends meet":                          {span(jan1, 0).Overlaps(span(jan9, 0)), true},
		"an open end before an open beginning":    {span(jan9, 0).Overlaps(span(0, jan5)), false},
		"the zero span overlaps nothing":          {span(0, 0).Overlaps(span(jan1, 0)), false},
		"it is written with two dots":             {span(jan1, jan5).String(), "2026-01-01..2026-01-05"},
		"an open end is written as nothing":       {span(jan1, 0).String(), "2026-01-01.."},
		"the zero span is written as nothing":     {span(0, 0).String(), ""},
		"a span without an end is open":           {span(jan1, 0).Open(), true},
		"a span without a beginning is not valid": {span(0, jan1).Valid(), false},
		"a reversed span is not valid":            {span(jan5, jan1).Valid(), false},
		"an open span is valid":                   {span(jan1, 0).Valid(), true},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			if test.got != test.want {
				t.Errorf("got %v, want %v", test.got, test.want)
			}
		})
	}
}

func TestParseSpan(t *testing.T) {
	for _, text := range []string{"2026-01-01..2026-01-05", "2026-01-01.."} {
		if s, err := civil.ParseSpan(text); err != nil || s.String() != text {
			t.Errorf("ParseSpan(%q) = %s, %v", text, s, err)
		}
	}
	for _, text := range []string{"", "..", "2026-01-01", "..2026-01-01", "2026-01-01..x", "x..2026-01-01"} {
		if s, err := civil.ParseSpan(text); err == nil {
			t.Errorf("ParseSpan(%q) = %s, want an error", text, s)
		}
	}
}

func TestOverlapsIsASharedDay(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		near := func(label string) civil.Date {
			return civil.Date(rapid.Int32Range(100, 130).Draw(t, label))
		}
		a, b := span(near("a"), 0), span(near("c"), 0)
		a.To, b.To = max(a.From, near("b")), max(b.From, near("d"))
		shared := false
		for d := civil.Date(100); d <= 130; d++ {
			shared = shared || a.Contains(d) && b.Contains(d)
		}
		if a.Overlaps(b) != shared || b.Overlaps(a) != shared {
			t.Fatalf("%s and %s overlap: %v, want %v", a, b, a.Overlaps(b), shared)
		}
	})
}
