package dossier_test

import (
	"testing"

	"spoorboek/model/dossier"
	"spoorboek/model/wvp"
)

func TestWhatWasDoneInAnEarlierCaseIsNotDoneInTheNewOne(t *testing.T) {
	k := newDesk(t)
	k.do("assign", dossier.Args{"start": "1-7-2026"})
	k.do("moment", dossier.Args{"code": "problem-analysis", "done": "20-2-2026"})
	k.do("interruption", dossier.Args{"from": "1-8-2026", "to": "15-9-2026"})
	d := k.dossier()
	if d.Calendar.FirstSick.String() != "2026-09-16" {
		t.Fatalf("the new case begins on %v", d.Calendar.FirstSick)
	}
	if s := d.Moment(wvp.ProblemAnalysis, today); s.Status != dossier.StatusOpen {
		t.Errorf("problem analysis: %v", s.Status)
	}
	if m, _ := d.Calendar.On(wvp.ActionPlan); !m.Forecast || m.LegalLast < d.Calendar.FirstSick {
		t.Errorf("the plan of action hangs on the earlier case: %v", m.LegalLast)
	}
}
