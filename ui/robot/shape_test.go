package robot_test

import (
	"strings"
	"testing"
	"time"

	"spoorboek/model/caseload"
	"spoorboek/store/storetest"
	"spoorboek/ui/robot"
)

// above fails the story when one text does not stand above another.
func above(t *testing.T, r *robot.Robot, first, second string) {
	t.Helper()
	screen := r.Screen()
	if a, b := strings.Index(screen, first), strings.Index(screen, second); a < 0 || b < 0 || a > b {
		t.Fatalf("%q does not stand above %q:\n%s", first, second, screen)
	}
}

func TestAPinnedDossierStaysAtTheTopUntilItIsLetGo(t *testing.T) {
	book := storetest.NewMemory(caseload.ProjectEntries)
	robot.Fill(book, 24, 0)
	start := func() *robot.Robot { return robot.Start(t, robot.Size{W: 120, H: 40}, robot.WithBook(book)) }
	r := start()
	r.GoTo("Smit").Press("p").Toast("vastgezet bovenaan (Smit, Ria)").Sees("VASTGEZET (1)", "DEZE WEEK (5)")
	above(t, r, "Smit, Ria   ", "Jansen, Karin   ")
	r.Press("s") // also in another order
	above(t, r, "Smit, Ria   ", "Bakker, Willem   ")
	r.Wait(time.Minute).Press("p").Toast("losgemaakt (Smit, Ria)").Misses("VASTGEZET")
	r.Press("u").Toast("ongedaan: vastzetten")
	above(t, r, "Smit, Ria   ", "Bakker, Willem   ")

	again := start() // tomorrow
	again.Sees("VASTGEZET (1)")
	above(t, again, "Smit, Ria   ", "Jansen, Karin   ")
}

func TestTheListIsSeenAsTheCoachWantsIt(t *testing.T) {
	book := storetest.NewMemory(caseload.ProjectEntries)
	robot.Fill(book, 24, 0)
	start := func() *robot.Robot { return robot.Start(t, robot.Size{W: 120, H: 40}, robot.WithBook(book)) }
	r := start()
	r.Sees("TE LAAT (3)", "Werkvoorraad", "Zwk Fs")
	r.Press("w", "g").Misses("TE LAAT (3)", "VANDAAG (").Sees("Jansen, Karin   ")
	r.Press("w", "d").Misses("Werkvoorraad", "Zwk Fs")
	r.Press("w", "k").Sees("ziekteweek", "te zien").Press("enter").Sees("weggelaten").Press("esc")
	r.Press("w", "d").Sees("Werkvoorraad").Misses("Zwk Fs")
	r.Press("w", "n").Misses("Tijdlijn ·").Press("tab").Sees("[3 Tijdlijn]").Press("1")

	again := start()
	again.Misses("TE LAAT (3)", "Zwk Fs", "Tijdlijn ·").Sees("Werkvoorraad")
	again.Press("w", "n").Sees("Tijdlijn ·").Press("w", "g").Sees("TE LAAT (3)")
	again.Press("w", "k").Press("enter", "esc").Sees("Zwk Fs")
}

func TestNoActionWaitsForALaterVersion(t *testing.T) {
	r := bench(t)
	r.Press("?", "?").Misses("latere versie")
}
