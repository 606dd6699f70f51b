package timebar_test

import (
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"spoorboek/model/civil"
	"spoorboek/ui/cell"
	"spoorboek/ui/theme"
	"spoorboek/ui/widget/timebar"
)

var start = civil.Of(2026, time.January, 1)

func TestAWeekIsACellInAWindowOfTwoYears(t *testing.T) {
	win := timebar.Window{From: start, To: start.Add(104*7 - 1)}
	for _, week := range []int{0, 1, 50, 103} {
		for day := range 7 {
			if got := win.Column(start.Add(week*7+day), 104); got != week {
				t.Errorf("day %d of week %d stands in cell %d", day, week, got)
			}
		}
		if got := win.Day(week, 104); got != start.Add(week*7) {
			t.Errorf("cell %d begins on %v", week, got)
		}
	}
}

func TestDaysAndCellsAgreeAtEveryWidth(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		win := timebar.Window{From: start, To: start.Add(rapid.IntRange(0, 2000).Draw(t, "days"))}
		width := rapid.IntRange(1, 250).Draw(t, "width")
		d := win.From.Add(rapid.IntRange(-50, 2050).Draw(t, "day"))
		col := win.Column(d, width)
		if inside := col >= 0 && col < width; inside != win.Contains(d) {
			t.Fatalf("%v in %v stands in cell %d of %d", d, win, col, width)
		}
		if win.Contains(d) && win.Day(col, width) > d {
			t.Fatalf("cell %d begins on %v, after its day %v", col, win.Day(col, width), d)
		}
	})
}

func TestLanes(t *testing.T) {
	win := timebar.Window{From: start, To: start.Add(19)}
	day := func(n int) civil.Date { return start.Add(n) }
	tests := map[string]struct {
		lane timebar.Lane
		want string
	}{
		"nothing is dots":              {timebar.Lane{Rest: "·"}, "····················"},
		"a span fills its days":        {timebar.Lane{Spans: []timebar.Span{{From: day(2), To: day(5), Fill: "░"}}}, "  ░░░░              "},
		"an open span runs to the end": {timebar.Lane{Spans: []timebar.Span{{From: day(16), Fill: "-"}}}, "                ----"},
		"a span begun before is cut":   {timebar.Lane{Spans: []timebar.Span{{From: day(-9), To: day(1), Fill: "▒"}}}, "▒▒                  "},
		"a span outside is not drawn":  {timebar.Lane{Spans: []timebar.Span{{From: day(25), To: day(30), Fill: "▒"}}}, "                    "},
		"a label stands at the start":  {timebar.Lane{Spans: []timebar.Span{{From: day(2), To: day(5), Fill: "░", Label: "IN"}}}, "  IN░░              "},
		"a point stands on its day":    {timebar.Lane{Rest: "─", Points: []timebar.Point{{On: day(3), Sign: "√"}, {On: day(40), Sign: "!"}}}, "───√────────────────"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			c := cell.New(20, 1)
			timebar.DrawLane(c, c.Bounds(), win, &tt.lane)
			if c.Text() != tt.want {
				t.Errorf("got  %q\nwant %q", c.Text(), tt.want)
			}
		})
	}
}

func TestAxis(t *testing.T) {
	c := cell.New(104, 4)
	win := timebar.Window{From: start, To: start.Add(104*7 - 1)}
	names := "janfebmrtaprmeijunjulaugsepoktnovdec"
	timebar.Years(c, c.Bounds().Row(0), win)
	timebar.Months(c, c.Bounds().Row(1), win, func(m int) string { return names[(m-1)*3 : m*3] })
	timebar.Weeks(c, c.Bounds().Row(2), win, 13, func(d civil.Date) int { return d.Sub(start)/7 + 1 })
	timebar.Mark(c, c.Bounds().Row(3), win, start.Add(700), "▲", "nu zwk 101", theme.Now)
	want := []string{
		"2026                                                2027",
		"jan feb mrt apr  mei jun jul  aug sep  okt nov dec  jan feb mrt  apr mei jun  jul aug sep  okt nov dec",
		"1···········13···········26···········39···········52···········65···········78···········91·········104",
		"                                                                                         nu zwk 101 ▲",
	}
	for i, line := range strings.Split(c.Text(), "\n") {
		if strings.TrimRight(line, " ") != want[i] {
			t.Errorf("row %d\ngot  %q\nwant %q", i, line, want[i])
		}
	}
}
