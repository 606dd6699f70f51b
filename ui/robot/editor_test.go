package robot_test

import (
	"errors"
	"testing"

	tea "charm.land/bubbletea/v2"

	"spoorboek/ui"
	"spoorboek/ui/robot"
)

// editor is a coach's own editor that writes behind what it was given, or fails.
func editor(given *string, fails *bool) robot.Setting {
	return func(o *ui.Options) {
		o.World.Edit = func(text string, done func(string, error) tea.Msg) tea.Cmd {
			return func() tea.Msg {
				*given = text
				if *fails {
					return done("", errors.Join(errors.New("run the editor"), errors.New("exit status 1")))
				}
				return done(text+" En dit erbij.", nil)
			}
		}
	}
}

func TestANoteAndAContactAreWrittenInTheCoachsOwnEditor(t *testing.T) {
	given, fails := "", false
	l := begin(t, editor(&given, &fails)).opens("Ans Eerste")
	l.Press("E").Sees("Notitie schrijven", "En dit erbij.").Field("Notitie").Type(" Klaar.").Press("ctrl+s").Toast("ongedaan")
	l.Press("2")
	l.finds("En dit erbij. Klaar.").Press("E").Sees("Contact of notitie verbeteren").Misses("Duur (minuten)", "Met ")
	if given != " En dit erbij. Klaar." && given != "En dit erbij. Klaar." {
		t.Errorf("the editor was given %q", given)
	}
	l.Press("ctrl+s").Toast("ongedaan")
	if d, _ := l.dossier(); len(d.Papers.Notes) != 1 || d.Papers.Notes[0].Text != "En dit erbij. Klaar. En dit erbij." {
		t.Errorf("%+v", d.Papers.Notes)
	}
	l.does("contact", "discussed=Stand besproken.")
	l.finds("Stand besproken.").Press("E").Sees("Duur (minuten)", "Stand besproken. En dit erbij.").Press("ctrl+s")
	if d, _ := l.dossier(); d.Agenda.Contacts[0].Discussed != "Stand besproken. En dit erbij." {
		t.Errorf("%+v", d.Agenda.Contacts)
	}
	fails = true
	l.Press("c").Field("Besproken").Type("half").Press("ctrl+o").Sees("half", "Contact vastleggen")
}
