package wvp_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"spoorboek/model/civil"
	"spoorboek/model/wvp"
)

// junk draws whatever could stand in a file: no dates, absurd dates, reversed and open spans.
func junk(t *rapid.T) wvp.Case {
	date := rapid.Custom(func(t *rapid.T) civil.Date {
		switch rapid.IntRange(0, 9).Draw(t, "kind") {
		case 0, 1:
			return 0
		case 2:
			return civil.Date(rapid.Int32().Draw(t, "any"))
		}
		return civil.Of(2025, 6, 1).Add(rapid.IntRange(0, 1800).Draw(t, "near"))
	})
	draw := func(label string) civil.Date { return date.Draw(t, label) }
	c := wvp.Case{
		FirstSick: draw("first"), PA: draw("pa"), EJE: draw("eje"), LastEvaluation: draw("evaluation"),
		Week42Report: draw("report"), Recalibration: draw("recalibration"),
		Employer: wvp.Arrangement(rapid.IntRange(0, 3).Draw(t, "employer")),
		NoRisk:   rapid.Bool().Draw(t, "no-risk"),
		Decision: wvp.Decision{
			LetterDate: draw("letter"), LetterReceived: draw("received"),
			Sanction: rapid.Bool().Draw(t, "sanction"), SanctionUntil: draw("until"),
			RepairReported: draw("reported"), RepairEstablished: draw("established"),
			ExtensionUntil: draw("extension"), RIVIncomplete: draw("incomplete"),
			AOW: draw("aow"), ContractEnd: draw("contract"),
		},
	}
	for range rapid.IntRange(0, 4).Draw(t, "gaps") {
		c.Gaps = append(c.Gaps, wvp.Gap{Span: civil.Span{From: draw("from"), To: draw("to")}})
	}
	for range rapid.IntRange(0, 3).Draw(t, "leaves") {
		c.Leaves = append(c.Leaves, wvp.Leave{
			Span:  civil.Span{From: draw("from"), To: draw("to")},
			Cause: wvp.Cause(rapid.IntRange(0, 4).Draw(t, "cause")),
		})
	}
	return c
}

func TestOfIsTotalAndItsDaysAreInOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := junk(t)
		cal := wvp.Of(c)
		if diff := cmp.Diff(cal, wvp.Of(c)); diff != "" {
			t.Fatalf("the same case gave two calendars:\n%s", diff)
		}
		seen := map[wvp.Code]bool{}
		last := civil.Date(0)
		for _, m := range cal.Moments {
			if seen[m.Code] {
				t.Fatalf("%s appears twice", m.Code)
			}
			seen[m.Code] = true
			checkMoment(t, cal, m)
			checkSums(t, m)
			if m.Due < last {
				t.Fatalf("%s on %s comes after %s", m.Code, m.Due, last)
			}
			last = m.Due
		}
		for n := -10; n < 1200; n += 7 {
			if cal.Week(cal.FirstSick.Add(n)) > cal.Week(cal.FirstSick.Add(n+1)) {
				t.Fatalf("weeks go back after day %d", n)
			}
			cal.StateOn(cal.FirstSick.Add(n))
		}
	})
}

func checkMoment(t *rapid.T, cal wvp.Calendar, m wvp.Moment) {
	switch {
	case m.Due.IsZero() || m.LegalLast.IsZero():
		t.Fatalf("%s has no day: %+v", m.Code, m)
	case m.Due > m.LegalLast:
		t.Fatalf("%s: due %s after the last day %s", m.Code, m.Due, m.LegalLast)
	case m.Opens > m.Due:
		t.Fatalf("%s: opens %s after it is due %s", m.Code, m.Opens, m.Due)
	case m.Warn > m.Due:
		t.Fatalf("%s: spoken of from %s, due %s", m.Code, m.Warn, m.Due)
	case m.Forecast != (m.Waits != wvp.OnNothing):
		t.Fatalf("%s: forecast %v waits for %q", m.Code, m.Forecast, m.Waits)
	case m.Rule == "" || m.Basis == "" || m.Source == "" || m.Edition == "" || m.Certainty == "":
		t.Fatalf("%s does not say where it comes from: %+v", m.Code, m)
	case m.Week != cal.Week(m.LegalLast):
		t.Fatalf("%s: week %d, want %d", m.Code, m.Week, cal.Week(m.LegalLast))
	}
}

// checkSums tells that the arithmetic of a moment leads to its days.
func checkSums(t *rapid.T, m wvp.Moment) {
	a := m.Arithmetic
	if a.Opens.On != m.Opens || a.Due.On != m.Due || a.Legal.On != m.LegalLast {
		t.Fatalf("%s: the sums give other days than the moment has: %+v", m.Code, m)
	}
	for _, sum := range []wvp.Reading{a.Opens, a.Due, a.Legal} {
		if got := sum.From.Add(sum.Days + sum.Shift); got != sum.On {
			t.Fatalf("%s: %s + %d + %d is %s, not %s", m.Code, sum.From, sum.Days, sum.Shift, got, sum.On)
		}
	}
}

// byCode is the legal last day of every moment.
func byCode(cal wvp.Calendar) map[wvp.Code]civil.Date {
	days := map[wvp.Code]civil.Date{}
	for _, m := range cal.Moments {
		days[m.Code] = m.LegalLast
	}
	return days
}

func TestAGapNeverMovesAMomentBeforeIt(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := wvp.Case{FirstSick: civil.Of(2026, 1, 1).Add(rapid.IntRange(0, 800).Draw(t, "first"))}
		plain := byCode(wvp.Of(c))
		g := drawSpan(t, c.FirstSick, 27)
		c.Gaps = []wvp.Gap{{Span: g}}
		for code, got := range byCode(wvp.Of(c)) {
			want := plain[code]
			if want >= g.From {
				want = want.Add(g.Days())
			}
			if got != want {
				t.Fatalf("%s with a gap %s: %s, want %s", code, g, got, want)
			}
		}
	})
}

func TestALeaveNeverBringsADayForward(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := interrupted(t, 6) // four gaps of at most six days never end a case
		before := wvp.Of(c)
		more := c
		extra := wvp.Leave{Span: drawSpan(t, c.FirstSick, 150), Cause: wvp.CauseSame}
		more.Leaves = append([]wvp.Leave{extra}, c.Leaves...)
		after := byCode(wvp.Of(more))
		for code, day := range byCode(before) {
			if after[code] < day {
				t.Fatalf("%s came forward from %s to %s", code, day, after[code])
			}
		}
	})
}

func TestOrderOfGapsAndLeavesDoesNotMatter(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := junk(t)
		turned := c
		turned.Gaps = rapid.Permutation(c.Gaps).Draw(t, "gaps")
		turned.Leaves = rapid.Permutation(c.Leaves).Draw(t, "leaves")
		a, b := wvp.Of(c), wvp.Of(turned)
		a.Notes, b.Notes = nil, nil
		if diff := cmp.Diff(a, b); diff != "" {
			t.Fatalf("another order, another calendar:\n%s", diff)
		}
	})
}

func TestOfLeavesItsInputAlone(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := junk(t)
		gaps, leaves := append([]wvp.Gap(nil), c.Gaps...), append([]wvp.Leave(nil), c.Leaves...)
		wvp.Of(c)
		if diff := cmp.Diff(gaps, c.Gaps) + cmp.Diff(leaves, c.Leaves); diff != "" {
			t.Fatalf("the case was changed:\n%s", diff)
		}
	})
}
