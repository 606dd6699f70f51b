package riv_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"spoorboek/model/civil"
	"spoorboek/model/norm"
	"spoorboek/model/riv"
)

// judgedBy is how a check stands on a day with one number of the office.
func (b *book) judgedBy(id string, day civil.Date, key norm.Key, n int) string {
	b.t.Helper()
	set, err := norm.Defaults().With(key, n)
	if err != nil {
		b.t.Fatal(err)
	}
	for _, f := range riv.Evaluate(b.dossier(), day, set) {
		if f.ID == id {
			return fmt.Sprint(f.Severity, " ", f.State, " ", f.Reason.ID)
		}
	}
	b.t.Fatalf("no check %s", id)
	return ""
}

// started is a spoor 2 from k 300.
var started = a("assign", "start", on(300))

// borders has for every number that a check obeys a dossier in which the number itself is still allowed and
// one less is not: on that day, with the default, it stands as within, and a day or a thing over it as beyond.
var borders = map[norm.Key]struct {
	check  string
	day    int // the last day on which the default is enough; for a count the only day
	does   []call
	within string
	beyond string
	zero   string // with nought
}{
	norm.KeyEvaluation: {"C05", 232, []call{a("document", "kind", "evaluation", "on", on(190))}, "A in-order on", "A missing days-ago", "A not-applicable off"},
	norm.KeyPerspective: {"C07", 380, []call{
		a("eje", "on", on(350), "second-track", "no", "reason", "terug"),
		a("ground", "basis", "perspective", "on", on(350), "review", k(350).AddMonths(3).String(), "paper", "b", "dated", on(349)),
	}, "R in-order on", "R contradictory review-far", "R contradictory review-far"},
	norm.KeyNewCapacity: {"C08", 486, []call{
		a("ground", "basis", "no-possibilities", "statutory", "listed", "on", on(340), "review", on(600), "ended", on(430)),
	}, "R not-yet-due due", "R missing not-started-since", "R missing not-started-since"},
	norm.KeyReview:      {"C10", 437, []call{started, a("track1", "state", "running", "on", on(395))}, "A in-order on", "A missing days-ago", "A not-applicable off"},
	norm.KeyFirstIntake: {"C11", 314, []call{started}, "A not-yet-due due", "A missing no-intake", "A not-yet-due due"},
	norm.KeyPlanSigned:  {"C11", 342, []call{started, a("intake", "on", on(305))}, "A not-yet-due due", "A missing not-signed", "A in-order on"},
	norm.KeyDirections:  {"C14", 350, []call{started, searchPhase, line("a"), line("b"), line("c")}, "R in-order in-order", "R missing directions", "R in-order in-order"},
	norm.KeyNoResult: {"C16", 382, []call{started, a("application", "employer", "H", "function", "p", "channel", "vacancy", "evidence", "mail",
		"stage", "sent", "on", on(340))}, "R in-order in-order", "R missing no-result", "R in-order in-order"},
	norm.KeyApply:       {"C17", 366, []call{started, searchPhase, sentOn(345)}, "A in-order on", "A missing days-ago", "A not-applicable off"},
	norm.KeyApplyHeavy:  {"C17", 387, []call{started, searchPhase, sentOn(345)}, "A missing days-ago", "R missing days-ago", "A missing days-ago"},
	norm.KeyReport:      {"C19", 387, []call{started, reportedOn(345)}, "A in-order on", "A missing report-late", "A not-applicable off"},
	norm.KeyReportHeavy: {"C19", 401, []call{started, reportedOn(345)}, "A missing report-late", "R missing report-late", "R missing report-late"},
	norm.KeyReported: {"C20", 334, []call{a("assess", "kind", "fml", "on", on(200)), started, a("assess", "kind", "fml", "on", on(320))},
		"R not-yet-due due", "R missing not-reported", "R not-applicable off"},
	norm.KeyStretch: {"C21", 341, []call{started, a("place", "employer", "K", "kind", "experience", "start", on(300), "goal", "ritme", "on", on(300))},
		"A in-order on", "A contradictory too-long", "A contradictory too-long"},
	norm.KeyStagnation: {"C22", 341, []call{started}, "R not-applicable moving", "R missing standing-still", "R not-applicable off"},
	norm.KeyAdvice: {"C24", 342, []call{a("advice", "source", "physician", "text", "tilhulp", "on", on(300))},
		"R not-yet-due due", "R missing advice-open", "R not-applicable off"},
	norm.KeyLetter: {"C29", 630, nil, "A not-yet-due due", "A missing no-letter", "A missing no-letter"},
	norm.KeyNoAnswer: {"C18", 350, append([]call{started}, silences(20)...),
		"A missing no-answer", "A not-applicable few-applications", "A not-applicable off"},
	norm.KeyFinalReport: {"C32", 609, []call{started}, "R not-yet-due due", "R missing no-final", "R not-yet-due due"},
}

func sentOn(n int) call {
	return a("application", "employer", "Hofland", "function", "planner", "stage", "sent", "on", on(n))
}

func reportedOn(n int) call {
	return a("report-sent", "kind", "progress", "for", "employer", "on", on(n))
}

// stricter is the number that asks more than the default: one day less, one thing more.
func stricter(key norm.Key, n int) int {
	if slices.Contains([]norm.Key{norm.KeyDirections, norm.KeyNoAnswer, norm.KeyFinalReport}, key) {
		return n + 1
	}
	return n - 1
}

// TestEveryNumberOfACheckHoldsToTheDayAndMovesWithTheOffice sets every number of a check a step stricter: what
// was still right that day is it no more, and a day later it is not either with the number nobody changed.
func TestEveryNumberOfACheckHoldsToTheDayAndMovesWithTheOffice(t *testing.T) {
	for key, tt := range borders {
		t.Run(string(key), func(t *testing.T) {
			b := newBook(t)
			b.all(k(tt.day), tt.does...)
			usual := norm.Defaults().Of(key)
			if got := b.judgedBy(tt.check, k(tt.day), key, usual); got != tt.within {
				t.Errorf("on its last day: %s", got)
			}
			if got := b.judgedBy(tt.check, k(tt.day), key, stricter(key, usual)); got != tt.beyond {
				t.Errorf("with a stricter number: %s", got)
			}
			if unit, _ := norm.ByKey(key); unit.Unit == norm.Days {
				if got := b.judgedBy(tt.check, k(tt.day+1), key, usual); got != tt.beyond {
					t.Errorf("the day after: %s", got)
				}
			}
			if got := b.judgedBy(tt.check, k(tt.day), key, 0); got != tt.zero {
				t.Errorf("with nought: %s", got)
			}
		})
	}
}

// TestEveryNumberOfACheckMovesItsLastDayByAsMuch sets every number higher and lower: the last day on which all is
// right moves along, and the day after it no longer is.
func TestEveryNumberOfACheckMovesItsLastDayByAsMuch(t *testing.T) {
	for key, tt := range borders {
		th, _ := norm.ByKey(key)
		t.Run(string(key), func(t *testing.T) {
			b := newBook(t)
			b.all(k(tt.day), tt.does...)
			for _, by := range []int{-4, -1, 1, 9} {
				n, last := th.Default+by, tt.day+by
				switch {
				case th.Unit != norm.Days:
					n, last = th.Default-(stricter(key, th.Default)-th.Default), tt.day
				case key == norm.KeyFinalReport: // counted back from a day
					last = tt.day - by
				}
				if got := b.judgedBy(tt.check, k(last), key, n); got != tt.within {
					t.Errorf("%d, on its last day: %s", n, got)
				}
				if th.Unit != norm.Days {
					continue
				}
				if got := b.judgedBy(tt.check, k(last+1), key, n); got != tt.beyond {
					t.Errorf("%d, the day after: %s", n, got)
				}
			}
		})
	}
}

// TestACheckNamesEveryNumberItObeysAndTheNumberNamesTheCheck sees that the screens can tell one from the other.
func TestACheckNamesEveryNumberItObeysAndTheNumberNamesTheCheck(t *testing.T) {
	moved := map[string][]norm.Key{}
	for key, tt := range borders {
		moved[tt.check] = append(moved[tt.check], key)
		if th, _ := norm.ByKey(key); !strings.Contains(th.Source, tt.check) {
			t.Errorf("%s moves %s, and its source says %q", key, tt.check, th.Source)
		}
	}
	moved["C12"] = []norm.Key{norm.KeyPlanSigned} // told by its own border under C11
	for _, c := range riv.Checks() {
		named := c.Norms()
		slices.Sort(named)
		slices.Sort(moved[c.ID])
		if !slices.Equal(named, moved[c.ID]) {
			t.Errorf("%s names %v, and is moved by %v", c.ID, named, moved[c.ID])
		}
	}
	for _, th := range norm.Thresholds() {
		if _, tested := borders[th.Key]; !tested && th.Key.Checks() && th.Key != norm.KeyOpenLong {
			t.Errorf("nothing shows what %s does", th.Key)
		}
	}
}

// TestNoNumberMakesACheckFallOver holds dossiers of every kind against nought and against ten thousand of all.
func TestNoNumberMakesACheckFallOver(t *testing.T) {
	for _, n := range []int{0, norm.Most} {
		set := norm.Defaults()
		for _, th := range norm.Thresholds() {
			if !th.Fixed() {
				set, _ = set.With(th.Key, n)
			}
		}
		for id, m := range mends {
			b := newBook(t)
			b.all(k(m.day), m.before...)
			for _, day := range []int{-5, 10, 350, 640, 740} {
				for _, f := range riv.Evaluate(b.dossier(), k(day), set) {
					if f.State == "" || f.Reason.ID == "" || f.Open() != (f.Act != "") {
						t.Errorf("%d, %s of %s on %d: %+v", n, f.ID, id, day, f)
					}
				}
			}
		}
	}
}
