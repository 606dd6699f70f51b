package report_test

import (
	"testing"

	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
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

// TestAfterAReportThatOnlyASheetMentionsTheDayDecides takes a report of which nobody knows what it told.
func TestAfterAReportThatOnlyASheetMentionsTheDayDecides(t *testing.T) {
	k := newDesk(t, 9)
	k.write(journal.Stated{On: civil.Of(2026, 10, 20), Fact: dossier.ReportSent{Report: "progress", For: "employer"}})
	n := report.NewsFor(k.dossier(), report.Progress, report.ForEmployer, today, 0)
	if n.Number != 1 || n.From != civil.Of(2026, 10, 21) {
		t.Errorf("%d reports, news from %v", n.Number, n.From)
	}
	for day, fresh := range map[int]bool{19: false, 20: false, 21: true} {
		if n.Fresh(journal.ID{7}, civil.Of(2026, 10, day)) != fresh {
			t.Errorf("something of the %dth: fresh is %v", day, !fresh)
		}
	}
}

// TestATextIsBehindWhatWasWrittenAfterItButNotBehindItsOwnCourse counts what a concept does not know.
func TestATextIsBehindWhatWasWrittenAfterItButNotBehindItsOwnCourse(t *testing.T) {
	k := newDesk(t, 9)
	k.do("2026-10-01", "report-draft", dossier.Args{"kind": "progress", "for": "employer", "text": "De stand."})
	heads := k.dossier().Agenda.Drafts[0].Heads
	if len(heads) == 0 {
		t.Fatal("the concept does not say what it knew")
	}
	k.do("2026-10-02", "report-read", dossier.Args{"kind": "progress", "for": "employer", "reaction": "akkoord"})
	k.do("2026-10-03", "report-sent", dossier.Args{"kind": "progress", "for": "employer"})
	if n := report.Behind(k.dossier(), heads); n != 0 {
		t.Errorf("its own course puts it %d behind", n)
	}
	k.do("2026-09-01", "contact", dossier.Args{"kind": "call", "agreed": "alsnog opgeschreven"})
	if n := report.Behind(k.dossier(), heads); n != 1 {
		t.Errorf("it is %d behind", n)
	}
	if sent := k.dossier().Agenda.Reports[0].Heads; len(sent) == 0 || report.Behind(k.dossier(), sent) != 1 {
		t.Errorf("what was sent says that it knew %v", sent)
	}
}

func TestAContactThatTurnsOutToBeOfAnotherDayIsACorrectionWithBothDays(t *testing.T) {
	k := newDesk(t, 9)
	item := k.do("2026-09-11", "contact", dossier.Args{"kind": "call", "agreed": "bellen", "audience": "employer"})
	k.do("2026-10-20", "report-sent", dossier.Args{"kind": "progress", "for": "employer"})
	d := k.dossier()
	now := report.ViewOf(d, report.ForEmployer, today)
	for i := range now.Talks {
		if now.Talks[i].Item == item {
			now.Talks[i].On = civil.Of(2026, 9, 14)
		}
	}
	all := report.NewsFor(d, report.Progress, report.ForEmployer, today, 0).Corrections(now)
	if len(all) != 1 || all[0].Gone || all[0].On != civil.Of(2026, 9, 11) || all[0].Later != "bellen" ||
		all[0].Moved != civil.Of(2026, 9, 14) {
		t.Errorf("%+v", all)
	}
}
