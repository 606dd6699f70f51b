package robot_test

import (
	"testing"

	"spoorboek/ui/robot"
)

func bench(t *testing.T) *robot.Robot {
	t.Helper()
	return robot.Start(t, robot.Size{W: 120, H: 40}, robot.WithSample(24))
}

func TestAContactIsLoggedFromTheLineAndTheRoundGoesOn(t *testing.T) {
	r := bench(t).GoTo("Jansen").Press("c").Field("Besproken").Type("kan 3 x 3 uur aan").Press("ctrl+s")
	r.Toast("contact vastgelegd (Jansen, Karin)").On("van Dijk")
	r.Press("u").Toast("ongedaan: contact (Jansen, Karin)")
	r.Press("ctrl+r").Toast("opnieuw: contact (Jansen, Karin)")
}

func TestATaskIsAddedFromTheLine(t *testing.T) {
	r := bench(t).GoTo("Jansen").Press("t").Type("bel werkgever").Press("ctrl+s").Toast("taak toegevoegd (Jansen, Karin)")
	r.On("van Dijk")
}
