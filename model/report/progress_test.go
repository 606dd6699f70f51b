package report_test

import (
	"errors"
	"strings"
	"testing"

	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/model/report"
	"spoorboek/model/sample"
)

// write makes a document for the tests.
func write(t testing.TB, d *dossier.Dossier, k report.Kind, a report.Audience) report.Document {
	t.Helper()
	doc, err := report.Write(d, report.Order{Kind: k, Audience: a, Day: today}, report.Desk{Coach: "A. Jager"})
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

func shows(t *testing.T, doc report.Document, want string) {
	t.Helper()
	if !strings.Contains(report.Source(doc), want) {
		t.Errorf("%q is not in\n%s", want, report.Source(doc))
	}
}

func TestAProgressReportTellsWhatTheLastOneDidNotKnow(t *testing.T) {
	k := newDesk(t, 9)
	k.do("2026-09-10", "contact", dossier.Args{"kind": "call", "agreed": "Cv afmaken", "audience": "employer"})
	undone := k.do("2026-09-12", "contact", dossier.Args{"kind": "mail", "agreed": "Stage bij Hofland", "audience": "employer"})
	k.do("2026-10-01", "report-sent", dossier.Args{"kind": "progress", "for": "employer"})
	k.do("2026-10-05", "contact", dossier.Args{"kind": "meeting", "agreed": "Twee brieven", "audience": "employer"})
	k.do("2026-10-06", "contact", dossier.Args{
		"kind": "call", "agreed": "Achteraf opgeschreven", "audience": "employer", "on": "2026-09-20",
	})
	k.undo(undone)
	doc := write(t, k.dossier(), report.Progress, report.ForEmployer)
	text := report.Source(doc)
	if doc.Title != "Voortgangsrapportage 2" {
		t.Errorf("title %q", doc.Title)
	}
	shows(t, doc, "Twee brieven")
	shows(t, doc, "| 20-09-2026 (nagekomen) | telefoon | Achteraf opgeschreven |")
	shows(t, doc, "contact 12-09-2026: Stage bij Hofland — vervalt.")
	if strings.Contains(text, "Cv afmaken") {
		t.Error("the last report told that already")
	}
	shows(t, doc, "In deze periode: 2 contacten, 0 sollicitaties verstuurd en 0 sollicitatiegesprekken.")
	uwv := write(t, k.dossier(), report.Progress, report.ForUWV)
	if uwv.Title != "Voortgangsrapportage 1" {
		t.Errorf("UWV was sent none: %q", uwv.Title)
	}
	since, err := report.Write(k.dossier(), report.Order{
		Kind: report.Progress, Audience: report.ForEmployer, Language: report.English, Day: today, Since: today.Add(-70),
	}, report.Desk{})
	if err != nil {
		t.Fatal(err)
	}
	shows(t, since, "2026-09-20")
}

func TestWhatIsNotThereIsSaidInTheText(t *testing.T) {
	k := &desk{t: t, id: journal.ID{1}, dice: newDesk(t, 1).dice}
	k.do("2026-06-01", "new", dossier.Args{"number": "2026-001", "name": "Łucja in 't Veld"})
	doc := write(t, k.dossier(), report.Progress, report.ForEmployer)
	for _, want := range []string{
		"Werkgever :: ontbreekt", "Eerste ziektedag :: ontbreekt", "[!] ontbreekt: contacten in deze periode",
		"[!] ontbreekt: terugkoppeling over spoor 1", "[!] ontbreekt: activiteiten uit het trajectplan",
		"Uitgelegd d.d. :: ontbreekt", "Łucja in 't Veld",
	} {
		shows(t, doc, want)
	}
	for _, kind := range report.Kinds() {
		for _, a := range kind.Readers() {
			if doc := write(t, k.dossier(), kind, a); len(doc.Blocks) < 2 {
				t.Errorf("%s for %s of an empty dossier: %d blocks", kind, a, len(doc.Blocks))
			}
		}
	}
}

func TestTheFinancialConsequencesAreExplainedToBoth(t *testing.T) {
	k := newDesk(t, 2)
	k.do("2026-10-05", "finance", dossier.Args{"to": "Karin"})
	for _, a := range report.Progress.Readers() {
		told := strings.Contains(report.Source(write(t, k.dossier(), report.Progress, a)), "Uitgelegd d.d. :: 05-10-2026")
		if want := a == report.ForEmployer || a == report.ForEmployee; told != want {
			t.Errorf("%s: told %v", a, told)
		}
	}
	own, err := report.Write(k.dossier(), report.Order{Kind: report.Intake, Audience: report.ForEmployer, Day: today},
		report.Desk{Finance: report.Finance{Text: "Vraag het ons.", Sources: "eigen", Checked: today}})
	if err != nil {
		t.Fatal(err)
	}
	shows(t, own, "Vraag het ons.")
	shows(t, own, "Gecontroleerd op :: 23-11-2026")
}

func TestADocumentIsOnlyForItsReaders(t *testing.T) {
	d := newDesk(t, 2).dossier()
	_, err := report.Write(d, report.Order{Kind: report.Physician, Audience: report.ForEmployer, Day: today}, report.Desk{})
	if !errors.Is(err, report.ErrReader) {
		t.Errorf("the physician's document for the employer: %v", err)
	}
	_, err = report.Write(d, report.Order{Kind: "ode", Audience: report.ForEmployer, Day: today}, report.Desk{})
	if !errors.Is(err, report.ErrKind) {
		t.Errorf("a kind that is none: %v", err)
	}
}

// BenchmarkProgress writes a progress report from a dossier of a thousand entries, with its leak check: what
// the preview does. It must take less than 50 ms.
func BenchmarkProgress(b *testing.B) {
	var d *dossier.Dossier
	for id, entries := range sample.Generate(sample.Options{Dossiers: 1, Entries: 1000, Today: today}) {
		d = dossier.Replay(id, entries)
	}
	for b.Loop() {
		doc := write(b, d, report.Progress, report.ForEmployer)
		report.GuardOf(d, report.ForEmployer, report.ViewOf(d, report.ForEmployer, today), nil).Check(doc)
	}
	b.ReportMetric(float64(d.Trail.Count), "entries")
}
