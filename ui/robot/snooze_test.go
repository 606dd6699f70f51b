package robot_test

import (
	"strings"
	"testing"
	"time"

	"spoorboek/ui/robot"
)

// putOff puts the line under the cursor off until a typed day.
func putOff(r *robot.Robot, until, reason string) *robot.Robot {
	r.Press("U").Sees("Signaal uitstellen").Field("Uitstellen tot").Press("ctrl+u").Type(until)
	return r.Field("Reden").Press("ctrl+u").Type(reason).Press("ctrl+s")
}

func TestADayThatHasComeIsNoDayToPutOffTo(t *testing.T) {
	for _, day := range []string{"20-11-2026", "23-11-2026"} {
		r := putOff(bench(t).GoTo("Hendriks"), day, "later").Sees("Signaal uitstellen", "24-11-2026", "later")
		r.Field("Uitstellen tot").Press("ctrl+u").Type("24-11-2026").Press("ctrl+s").Toast("signaal uitgesteld (Hendriks, Loes)")
	}
}

func TestWhatIsPutOffFarAheadStaysInSightWithItsReason(t *testing.T) {
	r := putOff(bench(t).GoTo("Çelik"), "1-2-2041", "gaat niet door zolang hij ziek is").Toast("uitgesteld (Çelik, Emre)")
	r.Press("esc", "/").Type("celik").Press("enter").Sees("LATER (1) · 1 uitgesteld", "1 uitgesteld; rapportage", "wo 23-12")
	r.Press("i").Sees("trajectplan laten tekenen", "tot vr 01-02-2041", "Reden: gaat niet door zolang hij ziek is")
}

func TestAnAppointmentAndWhatIsMissingCannotBePutOff(t *testing.T) {
	for _, name := range []string{"El Amrani", "Ørskov"} {
		bench(t).GoTo(name).Press("U").Toast("Hier is niets uit te stellen").Misses("Signaal uitstellen")
	}
	r := bench(t).GoTo("El Amrani").Press("space").GoTo("Çelik").Press("space").Sees("2 gekozen")
	putOff(r, "27-11-2026", "vakantie").Toast("1 gekozen dossier is overgeslagen").GoTo("El Amrani").Sees("driegesprek 10:30").Sees("VANDAAG (5)")
}

func TestWhatSleepsBehindAnotherSignalIsToldToo(t *testing.T) {
	r := putOff(bench(t).GoTo("Jansen"), "30-11-2026", "wacht op cijfers").GoTo("Jansen").Press("i")
	r.Sees("1 uitgesteld", "rapportage, elke 42 dagen", "tot ma 30-11", "Reden: wacht op cijfers")
}

func TestWhatWasPutOffIsBackOnItsDayAndNotTheDayBefore(t *testing.T) {
	r := putOff(bench(t).GoTo("Çelik"), "25-11-2026", "wacht op werkgever").Sees("VANDAAG (5)")
	line := func() string {
		r.Press("esc", "/").Type("celik").Press("enter")
		return r.Line()
	}
	r.Wait(24 * time.Hour).Press("enter")
	if got := line(); !strings.Contains(got, "uitgesteld: traject") {
		t.Errorf("on the day before it stands as %q", got)
	}
	r.Wait(24 * time.Hour).Press("enter")
	if got := line(); strings.Contains(got, "uitgesteld") || !strings.Contains(got, "2 d te laat") {
		t.Errorf("on its day it stands as %q", got)
	}
}

func TestALegalDayWithoutTheWordTochStaysWhereItIs(t *testing.T) {
	r := putOff(bench(t).GoTo("Smit"), "30-11-2026", "druk").Sees("Toch doorgaan?", "wettelijke dag").Press("esc")
	r.Press("esc").GoTo("Smit").Sees("vraag werknemer: WIA").Misses("uitgesteld:")
	putOff(r, "30-11-2026", "druk, toch").Toast("signaal uitgesteld (Smit, Ria)")
}

func TestMarkedLinesArePutOffTogetherAndBroughtBackByOneKey(t *testing.T) {
	r := bench(t).GoTo("Jansen").Press("space", "space", "space").Sees("3 gekozen")
	putOff(r, "27-11-2026", "vakantie").Toast("signaal uitgesteld (3 dossiers)").Misses("TE LAAT")
	r.Press("u").Toast("ongedaan: signaal uitgesteld (3 dossiers)").Sees("TE LAAT (3)")
}

// TestALegalDayAmongMarkedLinesAsksForTheWordOnce marks a term of the law and a task.
func TestALegalDayAmongMarkedLinesAsksForTheWordOnce(t *testing.T) {
	r := bench(t).GoTo("Smit").Press("space").GoTo("Hendriks").Press("space").Sees("2 gekozen")
	putOff(r, "27-11-2026", "vakantie").Sees("Toch doorgaan?").Type(", toch").Press("enter").Toast("signaal uitgesteld (2 dossiers)")
}

func TestTwoThingsOfOneRuleThatWerePutOffAreBothToldWithTheirReasons(t *testing.T) {
	l := begin(t).opens("Ans Eerste")
	l.does("promise", "party=employer", "what=rooster sturen", "due=09-11-2026")
	l.does("promise", "party=employer", "what=werkplek kiezen", "due=10-11-2026").Press("1")
	putOff(l.Robot, "30-11-2026", "vakantie").Toast("uitgesteld")
	putOff(l.GoTo("Eerste"), "07-12-2026", "wacht op de directie").Toast("uitgesteld")
	l.GoTo("Eerste").Press("i").Sees("2 uitgesteld", "tot ma 30-11", "vakantie", "tot ma 07-12", "wacht op de directie")
}
