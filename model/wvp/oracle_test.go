package wvp_test

import (
	"testing"
	"time"

	"pgregory.net/rapid"

	"spoorboek/model/civil"
	"spoorboek/model/wvp"
)

// oracle walks through a case one day at a time, as one would with a finger on a wall calendar, and writes
// down the day of every k. It shares nothing with the computation it checks: no blocks, no sums, and dates of
// package time.
type oracle struct {
	first  string         // first sick day of the case that runs at the end
	days   map[int]string // k to day
	k      map[string]int // day to the k reached
	counts map[string]bool
}

func walk(c wvp.Case, until int) oracle {
	o := oracle{}
	start := wall(c.FirstSick)
	o.restart(start)
	k, recovered, otherCause, interrupted := -1, 0, false, false
	for n := range until {
		day := start.AddDate(0, 0, n)
		onLeave, other := leaveOn(c, day)
		switch {
		case onLeave:
			interrupted, otherCause = true, otherCause || other
		case recoveredOn(c, day):
			interrupted = true
			recovered++
		default:
			if interrupted && (recovered >= 28 || otherCause) {
				o.restart(day)
				k = -1
			}
			recovered, otherCause, interrupted = 0, false, false
			k++
			o.days[k] = day.Format(time.DateOnly)
			o.counts[day.Format(time.DateOnly)] = true
		}
		o.k[day.Format(time.DateOnly)] = k
	}
	return o
}

func (o *oracle) restart(day time.Time) {
	*o = oracle{day.Format(time.DateOnly), map[int]string{}, map[string]int{}, map[string]bool{}}
}

func wall(d civil.Date) time.Time {
	y, m, day := d.Civil()
	return time.Date(y, m, day, 12, 0, 0, 0, time.UTC)
}

func within(s civil.Span, day time.Time) bool {
	return !day.Before(wall(s.From)) && !day.After(wall(s.To))
}

func leaveOn(c wvp.Case, day time.Time) (on, otherCause bool) {
	for _, l := range c.Leaves {
		if within(l.Span, day) {
			on, otherCause = true, otherCause || l.Cause == wvp.CauseDifferent
		}
	}
	return on, otherCause
}

func recoveredOn(c wvp.Case, day time.Time) bool {
	for _, g := range c.Gaps {
		if within(g.Span, day) {
			return true
		}
	}
	return false
}

// interrupted draws a case with closed gaps and leaves, which may touch and overlap.
func interrupted(t *rapid.T, longestGap int) wvp.Case {
	c := wvp.Case{FirstSick: civil.Of(2023, 11, 1).Add(rapid.IntRange(0, 1500).Draw(t, "first"))}
	for range rapid.IntRange(0, 4).Draw(t, "gaps") {
		c.Gaps = append(c.Gaps, wvp.Gap{Span: drawSpan(t, c.FirstSick, longestGap)})
	}
	for range rapid.IntRange(0, 2).Draw(t, "leaves") {
		cause := rapid.SampledFrom([]wvp.Cause{wvp.CauseSame, wvp.CauseSame, wvp.CauseUnknown, wvp.CauseDifferent})
		c.Leaves = append(c.Leaves, wvp.Leave{
			Span: drawSpan(t, c.FirstSick, 120), Cause: cause.Draw(t, "cause"),
		})
	}
	return c
}

func drawSpan(t *rapid.T, first civil.Date, longest int) civil.Span {
	from := first.Add(rapid.IntRange(1, 1100).Draw(t, "from"))
	return civil.Span{From: from, To: from.Add(rapid.IntRange(0, longest-1).Draw(t, "days"))}
}

func TestCalendarAgreesWithAFingerOnTheWallCalendar(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := interrupted(t, 35)
		cal, want := wvp.Of(c), walk(c, 3000)
		if cal.FirstSick.String() != want.first {
			t.Fatalf("first sick day %s, want %s", cal.FirstSick, want.first)
		}
		for k := 0; k <= 1091; k++ {
			if got := cal.Off(k).String(); got != want.days[k] {
				t.Fatalf("Off(%d) = %s, want %s", k, got, want.days[k])
			}
		}
		for n := range 1500 {
			day := cal.FirstSick.Add(n)
			k, counting := cal.CountingDay(day)
			if k != want.k[day.String()] || counting != want.counts[day.String()] {
				t.Fatalf("%s is k %d counting %v, want %d %v",
					day, k, counting, want.k[day.String()], want.counts[day.String()])
			}
		}
	})
}

func TestMomentsAgreeWithAFingerOnTheWallCalendar(t *testing.T) {
	type days struct{ due, legal int }
	counted := map[wvp.Code]days{
		wvp.ProblemAnalysis: {41, 42}, wvp.ActionPlan: {56, 56}, wvp.Week42Report: {293, 294},
		wvp.FirstYearEvaluation: {363, 363}, wvp.SecondTrackStart: {405, 405}, wvp.EarlyIVALast: {475, 475},
		wvp.UWVLetter: {622, 622}, wvp.ReintegrationReport: {636, 636}, wvp.WIAApplication: {650, 650},
		wvp.SanctionDecision: {685, 727}, wvp.WaitingPeriodLast: {727, 727}, wvp.WIAFirstDay: {728, 728},
		wvp.SanctionLastDay: {1091, 1091},
	}
	rapid.Check(t, func(t *rapid.T) {
		c := interrupted(t, 30)
		cal, want := wvp.Of(c), walk(c, 3000)
		for code, k := range counted {
			m, ok := cal.On(code)
			if !ok || m.Due.String() != want.days[k.due] || m.LegalLast.String() != want.days[k.legal] {
				t.Fatalf("%s due %s last %s, want %s and %s",
					code, m.Due, m.LegalLast, want.days[k.due], want.days[k.legal])
			}
			if m.Week != k.legal/7+1 || m.K != k.legal {
				t.Fatalf("%s is k %d in week %d, want k %d", code, m.K, m.Week, k.legal)
			}
		}
	})
}
