package report_test

import (
	"testing"

	"spoorboek/model/dossier"
	"spoorboek/model/report"
)

func TestAViewHoldsNothingOfAfterItsDayAndNoProofForTheEmployer(t *testing.T) {
	k := newDesk(t, 9)
	k.do("2026-09-10", "contact", dossier.Args{"kind": "call", "agreed": "eerst", "audience": "employer"})
	k.do("2026-09-11", "application", dossier.Args{"employer": "Linde", "function": "planner", "evidence": "brief.pdf"})
	k.do("2026-10-20", "report-sent", dossier.Args{"kind": "progress", "for": "employer"})
	k.do("2026-10-21", "contact", dossier.Args{"kind": "call", "agreed": "later", "audience": "employer"})
	d := k.dossier()
	first := today.Add(-60)
	v := report.ViewOf(d, report.ForEmployer, first)
	if len(v.Talks) != 1 || v.Talks[0].Agreed != "eerst" {
		t.Errorf("talks of %v: %+v", first, v.Talks)
	}
	if len(v.Apps) != 1 || v.Apps[0].Evidence != "" {
		t.Errorf("applications: %+v", v.Apps)
	}
	if own := report.ViewOf(d, report.ForCoach, first); own.Apps[0].Evidence != "brief.pdf" {
		t.Errorf("the coach's own: %+v", own.Apps)
	}
	if n := report.NewsFor(d, report.Progress, report.ForEmployer, first, 0); n.Number != 0 {
		t.Errorf("%d reports were sent by %v", n.Number, first)
	}
}

func TestWhatWasToldAndIsChangedSinceIsACorrection(t *testing.T) {
	k := newDesk(t, 9)
	k.do("2026-09-11", "application", dossier.Args{"employer": "Linde", "function": "planner"})
	k.do("2026-10-20", "report-sent", dossier.Args{"kind": "progress", "for": "employer"})
	item := k.dossier().Applications[0].ID.String()
	k.do("2026-10-21", "edit-application", dossier.Args{"item": item, "employer": "Hofland"})
	d := k.dossier()
	all := report.NewsFor(d, report.Progress, report.ForEmployer, today, 0).
		Corrections(report.ViewOf(d, report.ForEmployer, today))
	if len(all) != 1 || all[0].Gone || all[0].What != "planner, Linde" || all[0].Later != "planner, Hofland" {
		t.Errorf("%+v", all)
	}
}
