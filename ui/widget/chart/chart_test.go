package chart_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"spoorboek/ui/cell"
	"spoorboek/ui/theme"
	"spoorboek/ui/widget/chart"
)

func TestBars(t *testing.T) {
	tests := map[string]struct {
		value, most int
		want        string
	}{
		"the largest fills the width":            {12, 12, "████████"},
		"half of it is half":                     {6, 12, "████    "},
		"the smallest number is not nothing":     {1, 400, "█       "},
		"nothing has no bar":                     {0, 12, "        "},
		"where all is nothing there are no bars": {0, 0, "        "},
	}
	for name, tt := range tests {
		if got := chart.Bar(theme.Uni(), tt.value, tt.most, 8); got != tt.want {
			t.Errorf("%s: %q", name, got)
		}
	}
	if got := chart.Bar(theme.ASCII(), 3, 6, 4); got != "##  " {
		t.Errorf("in ASCII: %q", got)
	}
}

func TestSparks(t *testing.T) {
	if got := chart.Spark(theme.Uni(), []int{0, 1, 3, 7, 7}, 10); got != "▁▂▄██" {
		t.Errorf("%q", got)
	}
	if got := chart.Spark(theme.Uni(), []int{1, 1, 0, 0, 4}, 3); got != "▄▁█" {
		t.Errorf("weeks that share a cell: %q", got)
	}
	if got := chart.Spark(theme.ASCII(), []int{0, 7}, 3); got != "_#" {
		t.Errorf("in ASCII: %q", got)
	}
}

func TestChartsKeepTheirWidth(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		g := rapid.SampledFrom([]theme.Glyphs{theme.Uni(), theme.ASCII()}).Draw(t, "glyphs")
		w := rapid.IntRange(0, 40).Draw(t, "width")
		values := rapid.SliceOf(rapid.IntRange(0, 1000)).Draw(t, "values")
		if s := chart.Spark(g, values, w); cell.Width(s) > w || len(values) > 0 && w > 0 && s == "" {
			t.Fatalf("%q is not within %d cells", s, w)
		}
		most := 0
		for _, v := range values {
			most = max(most, v)
		}
		for _, v := range values {
			bar := chart.Bar(g, v, most, w)
			if cell.Width(bar) != w || w > 0 && (v > 0) != (strings.TrimSpace(bar) != "") {
				t.Fatalf("%d of %d is %q", v, most, bar)
			}
		}
	})
}
