package signal_test

import (
	"testing"
	"time"

	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/norm"
	"spoorboek/model/signal"
	"spoorboek/model/track"
)

// speaks tells whether the retention of a dossier stands on the list of the morning.
func speaks(in signal.Inputs, today civil.Date) bool {
	for _, s := range signal.Judge(in, today, norm.Defaults()).Signals {
		if s.Rule == signal.Retention && s.Group != signal.Later {
			return true
		}
	}
	return false
}

// closedIn is a dossier of somebody ill since 1 January 2026 that was closed in October.
func closedIn(t *testing.T) *file {
	f := opened(t)
	f.do(day(time.October, 1), dossier.EnterPhase{To: track.Closed, Reason: "gestopt"})
	return f
}

func TestRetentionRunsFromTheLaterOfClosingAndTheEndOfTheWait(t *testing.T) {
	set := norm.Defaults()
	f := closedIn(t)
	in := signal.From(f.d)
	got, closed := in.Retained(set)
	// k 727 of 1 January 2026 is 29 December 2027, long after the closing; 24 months on it is over.
	want := signal.Retained{From: civil.Of(2027, time.December, 29), Over: civil.Of(2029, time.December, 29)}
	if !closed || got != want {
		t.Errorf("closed before the end of the wait: %+v", got)
	}
	f.do(day(time.October, 2), dossier.RecordSanction{Until: civil.Of(2028, time.December, 27)})
	in = signal.From(f.d)
	if got, _ = in.Retained(set); got.From != civil.Of(2028, time.December, 27) {
		t.Errorf("a sanction until the end of 2028: from %v", got.From)
	}
	if got.Due(got.Over.Add(-1)) || !got.Due(got.Over) {
		t.Error("it is not due on the day after the period")
	}
	longer, err := set.With(norm.KeyRetention, 60)
	if err != nil {
		t.Fatal(err)
	}
	if five, _ := in.Retained(longer); five.Over != civil.Of(2033, time.December, 27) {
		t.Errorf("an office that keeps five years: %v", five.Over)
	}
	open := signal.From(opened(t).d)
	if _, closed := open.Retained(set); closed {
		t.Error("an open dossier has a period")
	}
}

func TestAReasonKeepsADossierLongerAndThenItSpeaksAgain(t *testing.T) {
	f := closedIn(t)
	over := civil.Of(2029, time.December, 29)
	if in := signal.From(f.d); !speaks(in, over) {
		t.Fatal("the period is over and nobody says so")
	}
	f.do(over, record(t, "retain", dossier.Args{"until": "2030-06-30", "reason": "bezwaar loopt"}))
	in := signal.From(f.d)
	kept, _ := in.Retained(norm.Defaults())
	last := civil.Of(2030, time.June, 30)
	if speaks(in, last) || kept.Due(last) || !kept.Kept(last) {
		t.Error("it must go although a reason keeps it")
	}
	if !speaks(in, last.Add(1)) || !kept.Due(last.Add(1)) || kept.Kept(last.Add(1)) {
		t.Error("the reason is over and it is forgotten")
	}
	f.do(over.Add(10), record(t, "retain", dossier.Args{"until": over.Add(12).String(), "reason": "bezwaar ingetrokken"}))
	in = signal.From(f.d)
	if shorter, _ := in.Retained(norm.Defaults()); shorter.Until != over.Add(12) {
		t.Errorf("the last statement does not count: %v", shorter.Until)
	}
}
