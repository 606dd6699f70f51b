package robot_test

import (
	"testing"

	"spoorboek/ui/robot"
)

// wide is the workbench of a laptop.
func habit(t *testing.T) *robot.Robot {
	t.Helper()
	return robot.Start(t, robot.Size{W: 120, H: 40}, robot.WithSample(24))
}

func TestEscapeOnTheMorningListStaysThere(t *testing.T) {
	r := habit(t).Press("3").Sees("Ziekteweek").Press("1").Sees("Ochtendlijst")
	r.Press("esc", "esc").Sees("Ochtendlijst")
}

func TestUndoAfterAFormThatWasLeftStaysOnItsLine(t *testing.T) {
	r := habit(t).GoTo("Jansen").Press("t").Type("bel werkgever").Press("ctrl+s").GoTo("Jansen")
	r.Press("c").Sees("Contact vastleggen").Press("esc").On("Jansen")
	r.Press("u").Toast("ongedaan").On("Jansen")
}

func TestAskedHowAnInterviewWentTheCoachSaysIt(t *testing.T) {
	r := habit(t).GoTo("Bakker").Sees("Hofland Installaties: uitsl")
	r.Press("x").Sees("Sollicitatie een stap verder: Bakker, Willem", "( ) aanbod", "( ) afgewezen")
	r.Press("esc").On("Bakker").Press(">").Toast("sollicitatie bijgewerkt (Bakker, Willem)")
}
