package robot_test

import (
	"testing"

	"spoorboek/ui/robot"
)

func TestFromTheFiguresToTheDossierAndBack(t *testing.T) {
	r := robot.Start(t, robot.Size{W: 120, H: 40}, robot.WithYears())
	r.Press("7").Sees("[7 Cijfers]", "2026 t/m 23-11-2026", "22 afgesloten trajecten", "D1 elders of zelfstandig", "Caseload nu")
	r.Press("j", "j", "enter").Sees("D3 al het werk (13)", "1/13", "D3: al het betaalde werk")
	r.Press("enter").Sees("[2 Dossier]")
	r.Press("q").Sees("[7 Cijfers]", "D3 al het werk (13)")
	r.Press("esc").Sees("Plaatsing, drie definities (n=22)")
}

func TestTheFiguresOfAnotherPeriodAreReadAsTextAndCopied(t *testing.T) {
	r := robot.Start(t, robot.Size{W: 120, H: 40}, robot.WithYears()).Press("g", "c").Sees("[7 Cijfers]")
	r.Press("w", "p").Sees("Periode", "kwartaal 3 van 2026").Press("down", "down", "down", "enter").Sees("kwartaal 3 van 2026")
	r.Press("w", "v").Sees("vorige").Press("w", "v", "w", "t").Sees("van ").Misses("█")
	r.Press("y", "y").Toast("cijfers als tabel")
}

func TestWhatIsRecordedNowIsCountedAtOnce(t *testing.T) {
	r := robot.Start(t, robot.Size{W: 120, H: 40}, robot.WithYears())
	r.GoTo("Jansen").Press("c").Field("Besproken").Type("cv").Press("ctrl+s").Toast("contact vastgelegd")
	r.Press("7").Sees("527  contacten in de periode")
	r.Press("u").Toast("ongedaan").Sees("526  contacten in de periode")
}
