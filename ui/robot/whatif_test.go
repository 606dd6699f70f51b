package robot_test

import (
	"testing"

	"spoorboek/ui/robot"
)

// supposing supposes another first sick day on the screen of what if.
func supposing(r *robot.Robot, day string) *robot.Robot {
	return r.Press("W").Sees("Wat als", "Data: nu, dan (0 verschuiven)").Press("enter").Type(day).Press("enter")
}

func TestWhatWasSupposedIsThrownAwayAndNothingOfItIsKept(t *testing.T) {
	r := supposing(bench(t).GoTo("Jansen"), "3-10-2025").Sees("d later").Misses("(0 verschuiven)")
	r.Press("esc").Toast("Weggegooid; er is niets bewaard.").Sees("Data: nu, dan (0 verschuiven)").Press("esc")
	r.GoTo("Jansen").Sees("zwk 62").Press("u").Toast("niets om ongedaan")
}

func TestWhatWasSupposedIsSavedAsOneActAndStandsAfterARestart(t *testing.T) {
	book := stays()
	size := robot.Size{W: 120, H: 40}
	r := supposing(sitDown(t, book, size, 1).GoTo("Jansen").Sees("zwk 62"), "3-10-2025").Press("x").Toast("Jansen, Karin")
	r.GoTo("Jansen").Sees("zwk 60")
	r = sitDown(t, book, size, 2).GoTo("Jansen").Sees("zwk 60").Press("u").Toast("ongedaan")
	r.GoTo("Jansen").Sees("zwk 62")
}

func TestEveryDateOfWhatIfIsExplainedWhereItStandsAndAsked(t *testing.T) {
	r := supposing(bench(t).GoTo("van Dijk"), "9-2-2025").Press("j", "j", "j", "j", "j", "j", "j", "i")
	r.Sees("plan van aanpak", "Nu", "Dan", "op welke dag is niet vastgelegd").Misses("nader bericht").Press("esc")
	wide := robot.Start(t, robot.Size{W: 200, H: 60}, robot.WithSample(24)).GoTo("van Dijk").Press("W")
	wide.Sees("Een datum onder de cursor wordt hier toegelicht").Press("j", "j", "j", "j", "j", "j").Sees("Zekerheid: wet.", "Bron:")
}
