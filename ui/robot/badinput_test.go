package robot_test

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
)

func TestAPasteOfTenMegabytesIsCutAndSaidAndLosesNothingElse(t *testing.T) {
	l := begin(t)
	l.opens("Ans Eerste").Press("c").Field("Besproken").Type("rooster ")
	before, _ := l.dossier()
	l.Send(tea.PasteMsg{Content: strings.Repeat("tien megabyte\n", 750_000)})
	l.Sees("Het veld is vol").Field("Met").Type("Ans")
	l.Press("esc", "c").Field("Met").Sees("Ans", "tien megabyte") // the draft kept it
	if now, entries := l.dossier(); len(now.Agenda.Contacts) != len(before.Agenda.Contacts) || len(entries) == 0 {
		t.Errorf("a paste alone wrote %+v", now.Agenda.Contacts)
	}
	l.Press("ctrl+s").Toast("contact vastgelegd")
	now, _ := l.dossier()
	if c := now.Agenda.Contacts[0]; !strings.Contains(c.Discussed, "rooster tien megabyte") || c.With != "Ans" {
		t.Errorf("kept %.40q with %q", c.Discussed, c.With)
	}
}

func TestWhatCannotBeIsSaidAtItsFieldAndTheDraftStays(t *testing.T) {
	l := begin(t)
	l.opens("Ans Eerste").Press(":").Type("Plaatsing vastleggen").Press("enter")
	l.Field("Begint op").Press("ctrl+u").Type("31-02-2026").Press("tab").Sees("28-02-2026")
	l.Field("Begint op").Press("ctrl+u").Type("01-03-2026").Field("Loopt tot").Type("01-02-2026").Press("ctrl+s")
	l.Sees("Plaatsing vastleggen", "Vul dit in") // whom does she work for?
	l.Field("Werkgever").Type("Zuid\x1b[31m").Press("ctrl+s").Sees("Plaatsing vastleggen", "begin")
	l.Field("Loopt tot").Press("ctrl+u").Type("01-04-2026").Field("Functie").Type(strings.Repeat("lang ", 60))
	l.Press("ctrl+s").Sees("Plaatsing vastleggen", "Dit is te lang")
	if d, _ := l.dossier(); len(d.Course.Placements) != 0 {
		t.Errorf("written all the same: %+v", d.Course.Placements)
	}
	l.Field("Functie").Press("ctrl+u").Type("gastvrouw").Press("ctrl+s").Toast("ongedaan")
	if d, _ := l.dossier(); len(d.Course.Placements) != 1 || d.Course.Placements[0].Function != "gastvrouw" {
		t.Errorf("%+v", d.Course.Placements)
	}
}
