package robot_test

import (
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"spoorboek/ui/robot"
)

// lineOf fails the story when the cursor of the list is not on that person.
func lineOf(t *testing.T, r *robot.Robot, who string) {
	t.Helper()
	if !strings.Contains(r.Line(), who) {
		t.Fatalf("the cursor is on %q, not on %s", r.Line(), who)
	}
}

func TestAClickChoosesALineAndASecondOneOpensIt(t *testing.T) {
	r := bench(t)
	r.Click("Bakker, Willem  ")
	lineOf(t, r, "Bakker")
	r.Sees("Tijdlijn · Bakker, Willem")
	r.Wait(time.Second).Click("Bakker, Willem  ") // a second look, no double click
	r.Sees("Ochtendlijst")
	r.Click("Bakker, Willem  ").Sees("[2 Dossier]")
	r.Click("1 Ochtend").Sees("[1 Ochtend]")
	lineOf(t, r, "Bakker")
}

func TestAClickGivesAPaneTheKeys(t *testing.T) {
	r := bench(t)
	r.Click("Sollicitaties ·").Press("z").Sees("[5 Sollicitaties]").Press("z")
	r.Click("Tijdlijn ·").Press("z").Sees("[3 Tijdlijn]")
}

func TestTabsPaletteButtonsAndFieldsCanBeClicked(t *testing.T) {
	r := bench(t)
	r.Click("4 Profiel").Sees("[4 Profiel]").Click("1 Ochtend")
	r.Press(":").Click("Taak toevoegen").Sees("Taak toevoegen:")
	r.Press("esc").Press("delete").Sees("Annuleren")
	r.Wait(time.Second).Click("Annuleren").Misses("Annuleren")
	r.Press("c").Click("Duur (minuten)").Type("45").Sees("45")
	r.Press("esc").Click("Peters, Tom")
	lineOf(t, r, "Peters")
}

func TestTheWheelMovesAlongWhatIsUnderThePointer(t *testing.T) {
	r := bench(t)
	before := r.Line()
	robot.Wheel(r, "Bakker, Willem", 2)
	if r.Line() == before {
		t.Error("the wheel over the list moves nothing")
	}
	robot.Wheel(r, "Bakker, Willem", -2)
	if r.Line() != before {
		t.Errorf("the wheel turned back leaves the cursor on %q", r.Line())
	}
}

func TestTheMouseCanBeLeftToTheTerminal(t *testing.T) {
	r := bench(t)
	if r.Mouse() != tea.MouseModeCellMotion {
		t.Fatal("the mouse does nothing at first")
	}
	r.Press(":").Type("muis uit").Press("enter").Toast("Muis uit")
	if r.Mouse() != tea.MouseModeNone {
		t.Error("the mouse is still taken")
	}
	r.Press(":").Type("muis aan").Press("enter").Toast("Muis aan")
	if r.Mouse() != tea.MouseModeCellMotion {
		t.Error("the mouse was asked for and does nothing")
	}
}

func TestNothingBehindADialogCanBeClicked(t *testing.T) {
	r := bench(t)
	before := r.Line()
	r.Press("!").Send(tea.MouseClickMsg{X: 8, Y: 20, Button: tea.MouseLeft}).Press("esc")
	if r.Line() != before {
		t.Errorf("a click went through to %q", r.Line())
	}
	r.Press("ctrl+l").Send(tea.MouseClickMsg{X: 8, Y: 8, Button: tea.MouseLeft})
	r.Press("enter")
	if r.Line() != before {
		t.Errorf("a click went through the lock to %q", r.Line())
	}
}

func TestWithEveryRowOfEveryScreenClickedNothingBreaks(t *testing.T) {
	t.Parallel()
	r := bench(t)
	for _, p := range places() {
		for y := range 40 {
			if y%8 == 0 { // what was clicked may have led away
				visit(r, p, false)
			}
			for x := 2 + y*7%29; x < 120; x += 58 {
				r.Wait(time.Second).Send(tea.MouseClickMsg{X: x, Y: y, Button: tea.MouseLeft})
				r.Send(tea.MouseWheelMsg{X: x, Y: y, Button: tea.MouseWheelDown})
			}
			_ = r.Screen()
		}
		if r.Crash() != "" {
			t.Fatalf("%s: %s", p.name, r.Crash())
		}
		if p.name == "lock" {
			r.Press("enter")
		}
	}
}

func TestAClickOnTheTimelineChoosesTheMomentThere(t *testing.T) {
	r := bench(t).GoTo("Jansen").Press("3").Sees("Geen moment onder de cursor")
	r.Click("√────√──√").Misses("Geen moment onder de cursor").Sees("ziekmelding")
	r.Wait(time.Second).Press("z").Sees("[1 Ochtend]", "25-09-2025 · ziekmelding") // among other panes
	r.Click("INORAM").Misses("25-09-2025 · ziekmelding").Sees("Tijdlijn · Jansen")
}

func TestTheLinesOfTheOtherScreensCanBeClicked(t *testing.T) {
	for name, clicks := range map[string][]string{
		"kept":      {"Kuiper, Ger", "van den Heuvel, Noor"},
		"employers": {"Gemeente Oost: 2 brieven", "Rijwielhandel Boot"},
		"figures":   {"P5 zelfstandig", "D2 ook terug"},
	} {
		t.Run(name, func(t *testing.T) {
			r := bench(t)
			for _, p := range places() {
				if p.name == name {
					visit(r, p, false)
				}
			}
			for _, line := range clicks {
				r.Wait(time.Second).Click(line)
				lineOf(t, r, line)
			}
		})
	}
}

func TestWhoFitsAVacancyIsChosenByAClick(t *testing.T) {
	r := bench(t).Press("V").Field("Uren per week").Type("16").Press("ctrl+s")
	for _, who := range []string{"Nowak, Łucja", "Bouzid, Fatima"} {
		r.Wait(time.Second).Click(who)
		lineOf(t, r, who)
	}
	r.Click("Bouzid, Fatima").Sees("[2 Dossier]", "Bouzid")
}
