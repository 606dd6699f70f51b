package timeline_test

import (
	"testing"

	"pgregory.net/rapid"

	"spoorboek/ui/screen/screentest"
	"spoorboek/ui/screen/timeline"
)

func TestEveryDayHasOneColumnAndEveryColumnItsDays(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := timeline.Scale{
			From: screentest.Today(), Days: rapid.IntRange(1, 1500).Draw(t, "days"),
			Cols: rapid.IntRange(1, 240).Draw(t, "columns"),
		}
		last := -1
		for i := range s.Days {
			day := s.From.Add(i)
			col, ok := s.Col(day)
			if !ok || col < last || col >= s.Cols {
				t.Fatalf("day %d of %d is in column %d of %d after %d", i, s.Days, col, s.Cols, last)
			}
			if span := s.Span(col); day < span.From || day > span.To {
				t.Fatalf("day %v is in column %d, which holds %v", day, col, span)
			}
			last = col
		}
		if _, ok := s.Col(s.From.Add(-1)); ok {
			t.Fatal("the day before the window has a column")
		}
		if _, ok := s.Col(s.Last().Add(1)); ok {
			t.Fatal("the day after the window has a column")
		}
	})
}

func TestTwoYearsAreAColumnAWeek(t *testing.T) {
	s := timeline.Scale{From: screentest.Today(), Days: 728, Cols: 104}
	for c := range s.Cols {
		if span := s.Span(c); span.From != s.From.Add(7*c) || span.To != span.From.Add(6) {
			t.Fatalf("column %d holds %v", c, span)
		}
	}
}
