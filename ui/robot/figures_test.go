package robot_test

import (
	"regexp"
	"testing"
	"time"

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

func TestTheFiguresStayWhenADossierIsErased(t *testing.T) {
	r := robot.Start(t, robot.Size{W: 120, H: 40}, robot.WithYears()).Press("7", "enter").Sees("D1 elders of zelfstandig (7)")
	r.Press("enter").Sees("[2 Dossier]").Press(":").Type("wis voorgoed").Press("enter").Sees("Voorgoed wissen", "Waarom?")
	number := regexp.MustCompile(`20\d\d-\d{3}`).FindString(r.Press("down", "enter").Screen())
	r.Type(number).Press("enter").Toast("voorgoed gewist").Wait(time.Second).Press("esc").Press("7")
	r.Sees("D1 elders of zelfstandig (6)", "en 1 gewist dossier, zonder naam").Misses("Peters, Ger").Press("esc")
	r.Sees("22 afgesloten trajecten, waarvan 1 gewist", "   7  32%  D1 elders of zelfstandig")
}
