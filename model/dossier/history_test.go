package dossier_test

import (
	"testing"

	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/model/wvp"
)

func TestADayThatWasMovedAndTakenBackStaysInItsHistory(t *testing.T) {
	k := newDesk(t)
	for _, to := range []string{"1-8-2027", "1-9-2027"} {
		k.do("moment", dossier.Args{"code": "reintegration-report", "moved": to, "reason": "uitstel " + to})
	}
	k.write(journal.Stated{On: k.today, Fact: journal.Retracted{Act: k.last}})
	notes := dossier.MomentNotes(k.dossier(), wvp.ReintegrationReport)
	if len(notes) != 2 || !notes[0].Live || notes[1].Live || notes[1].Reason != "uitstel 1-9-2027" || notes[0].By != "coach" {
		t.Errorf("its history is %+v", notes)
	}
	if other := dossier.MomentNotes(k.dossier(), wvp.WIAApplication); len(other) != 0 {
		t.Errorf("another moment has %+v", other)
	}
}
