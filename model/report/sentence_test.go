package report_test

import (
	"strings"
	"testing"

	"spoorboek/model/dossier"
	"spoorboek/model/report"
)

func hides(t *testing.T, doc report.Document, unwanted string) {
	t.Helper()
	if strings.Contains(report.Source(doc), unwanted) {
		t.Errorf("%q is in\n%s", unwanted, report.Source(doc))
	}
}

func signedOf(doc report.Document) (days int) {
	for _, b := range doc.Blocks {
		if lines, ok := b.(report.Signatures); ok {
			for _, s := range lines.Lines {
				if !s.Signed.IsZero() {
					days++
				}
			}
		}
	}
	return days
}

func TestWhoSignedThePlanDidNotSignTheFinalReport(t *testing.T) {
	k := newDesk(t, 21)
	k.do("2026-07-03", "signature", dossier.Args{"by": "employee,employer,coach"})
	k.do("2026-09-01", "threeway", dossier.Args{"held": "2026-09-01", "outcome": "Verder zoeken"})
	for kind, want := range map[report.Kind]int{report.Plan: 3, report.Final: 0, report.Threeway: 0} {
		if got := signedOf(write(t, k.dossier(), kind, report.ForEmployer)); got != want {
			t.Errorf("%s says of %d that they signed, want %d", kind, got, want)
		}
	}
}

func TestAFinalReportPromisesNoNextOne(t *testing.T) {
	k := newDesk(t, 22)
	k.do("2026-09-01", "phase", dossier.Args{"to": "intake", "reason": "opdracht volgt"})
	k.do("2026-09-01", "assign", dossier.Args{"start": "2026-09-01"})
	k.do("2026-10-20", "report-sent", dossier.Args{"kind": "progress", "for": "employer"})
	hides(t, write(t, k.dossier(), report.Final, report.ForEmployer), "Volgende voortgangsrapportage")
	shows(t, write(t, k.dossier(), report.Progress, report.ForEmployer), "Volgende voortgangsrapportage: 04-01-2027.")
	// the colleague who takes over hears when the next one is due, not when one written today would be followed
	shows(t, write(t, k.dossier(), report.Handover, report.ForCoach), "Volgende voortgangsrapportage: 01-12-2026.")
}

func TestTheFirstProgressReportSpeaksOfNoReportBefore(t *testing.T) {
	k := newDesk(t, 23)
	k.do("2026-09-01", "assign", dossier.Args{"start": "2026-09-01"})
	doc := write(t, k.dossier(), report.Progress, report.ForEmployer)
	shows(t, doc, "Dit eerste verslag gaat over 01-09-2026 t/m 23-11-2026.")
	hides(t, doc, "sinds het vorige verslag")
	shows(t, doc, "Vanaf het begin: nog geen vacatures of sollicitaties.")
}

func TestApplicationsAreCountedInASentenceThatFitsAnyNumber(t *testing.T) {
	k := newDesk(t, 24)
	k.do("2026-10-01", "application", dossier.Args{"employer": "Drukkerij Het Hof", "function": "telefonist"})
	shows(t, write(t, k.dossier(), report.Applications, report.ForUWV),
		"Vanaf het begin: 1 vacature, waaruit 0 sollicitaties. Daarop kwam 0 keer een reactie en 0 keer een gesprek.")
	k.do("2026-10-02", "application", dossier.Args{"employer": "Rijwielhandel Boot", "function": "balie", "stage": "sent"})
	shows(t, write(t, k.dossier(), report.Applications, report.ForUWV),
		"Vanaf het begin: 2 vacatures, waaruit 1 sollicitatie. Daarop kwam 0 keer een reactie en 0 keer een gesprek.")
}

func TestSpoor1NamesItsPresentStateOnceAndDaysDoNotOverlap(t *testing.T) {
	k := newDesk(t, 25)
	k.do("2026-06-16", "track1", dossier.Args{"state": "investigating"})
	k.do("2026-07-21", "track1", dossier.Args{"state": "running"})
	k.do("2026-09-29", "track1", dossier.Args{"state": "investigating"})
	k.do("2026-11-03", "track1", dossier.Args{"state": "investigating"})
	k.do("2026-11-04", "report-sent", dossier.Args{"kind": "progress", "for": "employer"})
	doc := write(t, k.dossier(), report.Progress, report.ForEmployer)
	hides(t, doc, "16-06-2026 | onderzoek loopt")
	shows(t, doc, "03-11-2026 | onderzoek loopt")
	for _, b := range doc.Blocks {
		if c, ok := b.(report.Chart); ok {
			const want = "Spoor 1: onderzoek loopt 16-06-2026 t/m 20-07-2026; loopt 21-07-2026 t/m 28-09-2026; " +
				"onderzoek loopt 29-09-2026 t/m 23-11-2026."
			if !strings.Contains(c.Text, want) {
				t.Errorf("the timeline says %q", c.Text)
			}
		}
	}
}

func TestContactsAndPhasesAreCountedInDutch(t *testing.T) {
	k := newDesk(t, 26)
	k.do("2026-11-12", "phase", dossier.Args{"to": "intake", "reason": "opdracht volgt"})
	k.do("2026-11-20", "phase", dossier.Args{"to": "orientation", "reason": "vlot begonnen"})
	k.do("2026-10-01", "note", dossier.Args{"text": "Formulieren ontvangen", "audience": "employer"})
	doc := write(t, k.dossier(), report.Final, report.ForEmployer)
	shows(t, doc, "ontbreekt: contacten") // a note is none
	shows(t, doc, "| intakefase | 12-11-2026 | 1 week |")
	shows(t, doc, "| oriëntatiefase | 20-11-2026 | 3 dagen |")
	k.do("2026-11-13", "contact", dossier.Args{"kind": "call"})
	shows(t, write(t, k.dossier(), report.Final, report.ForEmployer), "13-11-2026: 1 × telefoon.")
}

func TestTheBedrijfsartsReadsAScoreInWords(t *testing.T) {
	k := newDesk(t, 27)
	k.do("2026-11-01", "assess", dossier.Args{"kind": "fml", "hours-week": "20", "items": "3.7 2 rustige ruimte\n2.8 1"})
	doc := write(t, k.dossier(), report.Physician, report.ForPhysician)
	shows(t, doc, "volgens de FML van 01-11-2026.")
	shows(t, doc, "3.7 geluid :: sterk beperkt (2); rustige ruimte")
	shows(t, doc, "2.8 omgaan met conflicten :: licht beperkt (1)")
}

func TestADriegesprekOfWhichOnlyAContactWasWrittenIsNotCalledMissing(t *testing.T) {
	k := newDesk(t, 28)
	k.do("2026-06-26", "contact", dossier.Args{
		"kind": "threeway", "agreed": "Trajectplan wordt getekend.", "audience": "employer", "discussed": "hoe het thuis gaat",
	})
	doc := write(t, k.dossier(), report.Threeway, report.ForEmployer)
	shows(t, doc, "Driegesprek 26-06-2026")
	shows(t, doc, "Trajectplan wordt getekend.")
	hides(t, doc, "ontbreekt: driegesprek")
	hides(t, doc, "thuis")
}

func TestAHandoverDrawsEveryContactThoughItListsTheLastTen(t *testing.T) {
	k := newDesk(t, 29)
	k.do("2026-06-02", "assign", dossier.Args{"start": "2026-06-02"})
	for _, day := range []string{"03", "04", "05", "08", "09", "10", "11", "12", "15", "16", "17", "18"} {
		k.do("2026-06-"+day, "contact", dossier.Args{"kind": "call"})
	}
	for _, b := range write(t, k.dossier(), report.Handover, report.ForCoach).Blocks {
		if c, ok := b.(report.Chart); ok && !strings.Contains(c.Text, "Contact: 12 dagen, 03-06-2026 t/m 18-06-2026.") {
			t.Errorf("the timeline says %q", c.Text)
		}
	}
}

func TestACorrectionGivesTheDayAsTheRestOfTheReportDoes(t *testing.T) {
	k := newDesk(t, 30)
	item := k.do("2026-09-11", "contact", dossier.Args{"kind": "call", "agreed": "bellen", "audience": "employer"})
	k.do("2026-10-20", "report-sent", dossier.Args{"kind": "progress", "for": "employer"})
	k.do("2026-10-21", "amend", dossier.Args{"item": item.String(), "on": "2026-09-14"})
	shows(t, write(t, k.dossier(), report.Progress, report.ForEmployer),
		"contact 11-09-2026: bellen — gewijzigd in: 14-09-2026 bellen.")
}
