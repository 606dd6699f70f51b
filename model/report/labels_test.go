package report_test

import (
	"testing"

	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/model/report"
)

// TestAPromiseWithoutALabelIsTheCoachsOwn reads promises as a file of before the labels holds them.
func TestAPromiseWithoutALabelIsTheCoachsOwn(t *testing.T) {
	d := dossier.Replay(journal.ID{9}, nil)
	d.Agenda.Promises = []dossier.Promise{{Item: journal.ID{1}, On: today, What: "rooster sturen"}}
	for _, a := range report.Audiences() {
		told := len(report.ViewOf(d, a, today).Promises)
		if (told == 1) != (a == report.ForCoach) {
			t.Errorf("%s reads %d promises", a, told)
		}
	}
}

func TestHoursAreReadByWhoPaysAndByTheCoach(t *testing.T) {
	d := dossier.Replay(journal.ID{9}, nil)
	d.Course.Assignment.Budget = 40
	d.Agenda.Contacts = []dossier.Contact{{Item: journal.ID{1}, On: today, Minutes: 90}}
	for _, a := range report.Audiences() {
		pays := a == report.ForEmployer || a == report.ForPrincipal || a == report.ForCasemanager || a == report.ForCoach
		if got := report.ViewOf(d, a, today).Course.Hours; (got != report.Used{}) != pays || pays && got.Budget != 40 {
			t.Errorf("%s reads of hours %+v", a, got)
		}
	}
}
