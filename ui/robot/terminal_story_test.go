package robot_test

import (
	"encoding/json"
	"testing"

	"spoorboek/ui/robot"
)

// form opens the form of an act from the palette in a real terminal.
func form(term *robot.Terminal, act string) {
	term.Press(":")
	term.Sees("Palet")
	term.Type(act)
	term.Sees(": " + act)
	term.Press("Enter")
	term.Sees("Ctrl+S bewaar")
}

// judged records what somebody can do on a day: hours a week.
func judged(term *robot.Terminal, day, hours string) {
	form(term, "Belastbaarheid vastleggen")
	term.Press("1", "Tab", "C-u") // FML
	term.Type(day)
	term.Press("Tab", "Tab", "Tab", "Tab")
	term.Type(hours)
	term.Sees(hours)
	term.Press("C-s")
}

func TestTerminalACapacityThatWorsensLeadsToAPause(t *testing.T) {
	t.Parallel()
	l := newLaptop(t).withFile()
	term := l.open(120, 40)
	term.Sees("Nog geen dossiers")
	term.Press("a", "k")
	term.Sees("Ctrl+S bewaar")
	term.Type("Zoë van 't Hof")
	term.Press("C-s")
	term.Sees("dossier gemaakt")

	judged(term, "01-09-2026", "24")
	term.Sees("belastbaarheid vastgelegd")
	judged(term, "16-11-2026", "12")
	term.Sees("wat nu?", "Samen: beperkter", "Traject pauzeren")
	term.Type("pauzeren")
	term.Press("Enter")
	term.Sees("Traject pauzeren", "belastbaarheid gewijzigd")
	term.Press("C-s")
	term.Sees("wat nu?", "Trajectplan bijstellen")
	term.Press("Escape")
	term.Misses("wat nu?")
	term.Press("q", "q")
	term.Sees("ended 0")

	var shown struct {
		Course struct {
			Phase  string `json:"phase"`
			Paused bool   `json:"paused"`
		} `json:"course"`
		Assessments []json.RawMessage `json:"assessments"`
	}
	if err := json.Unmarshal([]byte(l.run("show", "2026-001", "--json", "--today", "2026-11-23")), &shown); err != nil {
		t.Fatal(err)
	}
	if !shown.Course.Paused || len(shown.Assessments) != 2 {
		t.Errorf("the file holds %+v", shown)
	}
}
