package robot_test

import (
	"strings"
	"testing"
	"time"

	"spoorboek/ui/robot"
	"spoorboek/ui/theme"
)

const whichKey = 400 * time.Millisecond

func TestASlashLooksThroughEveryScreenWithLines(t *testing.T) {
	r := bench(t).GoTo("Jansen").Press("t").Type("zwemles").Press("ctrl+s").GoTo("Visser").Press("t").Type("ander").Press("ctrl+s")
	r.Press("g", "l", "/").Type("jansen").Sees("/ jansen").On("Jansen, Karin").Press("enter").Press("x").Toast("ongedaan: taak (Jansen, Karin)")
	r.Press("g", "i", "/").Type("grens stil").Press("esc").Press("n").Toast("Zoek eerst")
	r.Press("1").GoTo("Jansen").Press("2", "/").Type("telefoon").Press("enter").Press("n").Toast("«telefoon»")
	r.Press("5", "/").Type("tuincentrum").Sees("1 van 3").Press("enter", "i").Sees("verkoper")
}

func TestTheHitsAreGoneThroughAndRound(t *testing.T) {
	r := bench(t).Press("g", "a", "/").Type("GESPREK !drie").Press("enter")
	r.Press("n").Toast("2 van").Press("N").Toast("1 van").Press("N")
	status := r.Status()
	of := strings.Fields(status[strings.Index(status, "van"):])[1]
	r.Toast(of + " van " + of).Press("n").Toast("1 van " + of)
	r.Press("esc").Sees("Agenda").Press("n").Toast("Zoek eerst")
}

func TestAHitStandsOutWithoutColourToo(t *testing.T) {
	r := robot.Start(t, robot.Size{W: 120, H: 40}, robot.WithSample(24), robot.Mono())
	r.Press("g", "i", "/").Type("dagen").Press("enter")
	if on := theme.New(theme.Mono).Pairs()[theme.Match].On; !strings.Contains(r.Raw(), on+"dagen") {
		t.Error("the hits look like everything else")
	}
}

func TestASearchThatFindsNothingStaysWhereItWas(t *testing.T) {
	r := bench(t).Press("g", "l").Press("1").GoTo("Jansen").Press("2", "j", "j")
	before := r.Screen()
	r.Press("/").Type("xyzzy").Sees("0 van").Press("esc")
	if r.Screen() != before {
		t.Errorf("Esc does not bring back what was:\n%s", r.Screen())
	}
}

func TestFinishedTrajectoriesComeAndGo(t *testing.T) {
	r := robot.Start(t, robot.Size{W: 120, H: 60}, robot.WithYears())
	r.Misses("AFGESLOTEN").Press("w", "x").Toast("afgeronde trajecten staan onderaan").Press("G").Misses("► LATER")
	r.Press("w", "x").Toast("zijn weg uit de lijst")
}

func TestTasksDoneLongAgoComeBackToTheDossier(t *testing.T) {
	r := bench(t).GoTo("Jansen").Press("t").Type("oude klus").Press("ctrl+s").GoTo("Jansen").Press("2")
	r.Press("/").Type("oude klus").Press("enter", "x").Toast("klaar").Wait(9 * 24 * time.Hour).Press("enter")
	r.Press("1").GoTo("Jansen").Press("2").Misses("oude klus").Press("w", "x").Sees("oude klus")
}

func TestHistoryAndTodayAreReachedFromEverywhere(t *testing.T) {
	r := bench(t).GoTo("Jansen").Press("g", "h").Sees("[3 Tijdlijn]").Press("esc")
	r.Press("1").Press("g", "v").Sees("[3 Tijdlijn]", "nu zwk 62")
}

func TestSidewaysFromTheListComesToThePaneBesideIt(t *testing.T) {
	r := bench(t).GoTo("Jansen").Press("l").Sees("╔═ Tijdlijn · Jansen").Press("shift+tab")
	r.Press("J").Sees("╔═ Ochtendlijst").On("Jansen")
}

func TestTheProgramCanBeLeftFromThePalette(t *testing.T) {
	if r := bench(t).Press(":").Type("afsluiten").Press("enter"); !r.Left() {
		t.Errorf("it is still here:\n%s", r.Screen())
	}
}

func TestADirectionIsPutHigherAndLower(t *testing.T) {
	r := bench(t).GoTo("Jansen").Press("4", "/").Type("postkamer").Press("enter").Press("+").Toast("u = ongedaan")
	r.Sees("1 medewerker postkamer", "2 baliemedewerker").Press("-").Sees("2 medewerker postkamer")
	r.Press("u").Sees("1 medewerker postkamer")
}

func TestTheAgendaSaysWhyALineStandsThere(t *testing.T) {
	bench(t).Press("g", "a", "i").Sees("Waarom hier")
	bench(t).GoTo("Jansen").Press("4", "/").Type("balie").Press("enter", "i").Sees("Zoekprofiel", "baliemedewerker")
}
