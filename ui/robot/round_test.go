package robot_test

import (
	"testing"
	"time"

	"spoorboek/ui/robot"
)

// bench is the workbench on the invented caseload: 24 dossiers, Monday morning.
func bench(t testing.TB) *robot.Robot {
	t.Helper()
	return robot.Start(t, robot.Size{W: 120, H: 40}, robot.WithSample(24))
}

func TestAContactIsLoggedFromTheLineAndTheRoundGoesOn(t *testing.T) {
	r := bench(t).GoTo("Jansen").Press("c").Field("Besproken").Type("kan 3 x 3 uur aan").Press("ctrl+s")
	r.Toast("contact vastgelegd (Jansen, Karin)").On("van Dijk")
	r.Press("u").Toast("ongedaan: contact (Jansen, Karin)")
	r.Press("ctrl+r").Toast("opnieuw: contact (Jansen, Karin)")
}

func TestTheContactFormEndsWithTheNextAppointment(t *testing.T) {
	r := bench(t).GoTo("Hatice").Press("c").Field("Volgende afspraak").Type("v").Field("Tijd").Type("1030").Press("ctrl+s")
	r.Toast("contact vastgelegd (Şahin, Hatice)").GoTo("Hatice").Sees("10:30").Press("u")
	r.GoTo("Hatice").Sees("geen contact sinds 24 da")
}

func TestATaskIsAddedAndTickedFromTheLine(t *testing.T) {
	r := bench(t).GoTo("Jansen").Press("t").Type("bel werkgever").Press("ctrl+s").Toast("taak toegevoegd (Jansen, Karin)")
	r.On("van Dijk").GoTo("Çelik").Press("x").Toast("klaar (Çelik, Emre)").On("Peters")
}

func TestADateMovesWithOneLetter(t *testing.T) {
	r := bench(t).GoTo("Çelik").Press("d").Sees("een week later").Press("w").Toast("termijn verzet (Çelik, Emre)")
	r.Sees("DEZE WEEK (7)").Press("u").Sees("DEZE WEEK (6)")
}

func TestTheFooterUnderAWindowNamesOnlyItsOwnKeys(t *testing.T) {
	r := bench(t).GoTo("Çelik").Press("d").Sees("een week later", "letter kiest meteen")
	r.Misses("Tab aanvullen", "uitvoeren").Press("esc").Sees("klaar")
	for _, key := range []string{"f", "?"} {
		r.Press(key).Sees("uitvoeren").Misses("Tab aanvullen").Press("esc")
	}
	r.Press(":").Sees("Tab aanvullen").Press("esc")
}

func TestASignalIsSnoozedWithAReason(t *testing.T) {
	r := bench(t).GoTo("Hendriks").Press("U").Press("w", "tab").Type("wacht op bericht").Press("ctrl+s")
	r.Toast("signaal uitgesteld (Hendriks, Loes)").Sees("TE LAAT (2)").Press("u").Sees("TE LAAT (3)")
}

func TestALegalDayIsPutOffWithTheReasonThatWasTyped(t *testing.T) {
	r := bench(t).GoTo("Smit").Press("U").Press("w", "tab").Type("wacht op brief").Press("ctrl+s")
	r.Sees("Toch doorgaan?", "wettelijke dag", "wacht op brief").Type(", toch").Press("enter").Toast("signaal uitgesteld")
}

func TestTheActsOfTheMorningEndOnTheNextLineFromEveryPane(t *testing.T) {
	acts := []struct {
		who, next, toast string
		keys             []string
	}{
		{"Jansen", "van Dijk", "contact vastgelegd (Jansen, Karin)", []string{"c", "ctrl+s"}},
		{"Jansen", "van Dijk", "taak toegevoegd (Jansen, Karin)", []string{"t", "bel werkgever", "ctrl+s"}},
		{"Çelik", "Peters", "klaar (Çelik, Emre)", []string{"x"}},
		{"Çelik", "Peters", "termijn verzet (Çelik, Emre)", []string{"d", "w"}},
		{"Yılmaz", "Bakker", "(Yılmaz, Ayşe)", []string{"d", "w"}},
		{"Hendriks", "El Amrani", "sollicitatie bijgewerkt (Hendriks, Loes)", []string{">"}},
		{"Mirjam", "Ørskov", "fase gewijzigd (in 't Veld, Mirjam)", []string{"f", "enter", "op verzoek", "enter"}},
	}
	for tabs := range 4 {
		r := bench(t)
		for _, act := range acts {
			r.Press("1").GoTo(act.who)
			for range tabs {
				r.Press("tab")
			}
			for _, k := range act.keys {
				if len(k) > 1 && k != "enter" && k != "ctrl+s" {
					r.Type(k)
				} else {
					r.Press(k)
				}
			}
			r.Toast(act.toast).On(act.next).Press("u").Toast("ongedaan")
		}
	}
}

func TestWorkOnAPersonBesideTheListStaysWithThePerson(t *testing.T) {
	r := bench(t).GoTo("Jansen").Press("tab").Press("A").Type("v").Press("ctrl+s").Toast("afspraak gemaakt")
	r.Sees("╔═ Tijdlijn · Jansen").Press("u").Press("1").GoTo("Hendriks").Press("tab", "tab", "tab")
	r.Press("e").Field("Contactpersoon").Type("mw. Kaya").Press("ctrl+s").Sees("╔═ Sollicitaties · Hendriks")
}

func TestAPaneBesideTheListSaysWhyItsLineHasNoDayToMove(t *testing.T) {
	r := bench(t).GoTo("Jansen").Press("tab", "tab").Press("d").Toast("U stelt uit").Press("u")
	r.Press("tab").Press("x").Toast("laatste stap").On("Jansen")
}

func TestAGateAsksAReasonAndRemembersIt(t *testing.T) {
	r := bench(t).GoTo("Peters").Press("f").Sees("Deze stap vraagt", "startdatum van spoor 2").Press("enter")
	r.Sees("Toch doorgaan?").Type("opdracht volgt per post").Press("enter").Toast("fase gewijzigd (Peters, Tom)")
	r.GoTo("Peters").Press("f").Press("enter").Sees("Toch doorgaan?", "opdracht volgt per post").Press("esc")
}

func TestTheArrowStepsThePhase(t *testing.T) {
	r := bench(t).GoTo("Çelik").Press(">")
	r.Sees("driegesprek").Press("esc").On("Çelik")
}

func TestAnAppointmentIsMadeAndItsOutcomeRecorded(t *testing.T) {
	r := bench(t).GoTo("Jansen").Press("A").Type("v").Field("Tijd").Type("14.00").Press("ctrl+s").Toast("afspraak gemaakt")
	r.GoTo("El Amrani").Press("x").Sees("Hoe ging de afspraak?", "gehouden", "niet verschenen").Press("enter")
	r.Sees("Contact vastleggen: El Amrani, Samira", "(•) driegesprek").Field("Afspraken").Type("plan tekenen").Press("ctrl+s")
	r.Toast("contact vastgelegd (El Amrani, Samira)").GoTo("El Amrani").Misses("10:30 Havenweg")
}

func TestANoShowLeavesAFollowUp(t *testing.T) {
	r := bench(t).GoTo("El Amrani").Press("x").Type("niet").Press("enter")
	r.Field("Vervolgtaak").Type("bel waarom").Press("ctrl+s").Toast("(El Amrani, Samira)").GoTo("El Amrani").Sees("bel waarom")
}

func TestAnApplicationIsAddedAndStepped(t *testing.T) {
	r := bench(t).GoTo("Jansen").Press("a", "s").Field("Werkgever").Type("Bakkerij Zon").Press("ctrl+s")
	r.Toast("sollicitatie toegevoegd (Jansen, Karin)").GoTo("Jansen").Press("5").Sees("Bakkerij Zon")
}

func TestEveryPaneTakesTheActsOfTheMorning(t *testing.T) {
	for _, screen := range []string{"2", "3", "4", "5"} {
		r := bench(t).GoTo("Visser").Press(screen)
		r.Press("t").Sees("Taak toevoegen: Visser, Joke").Type("iets doen").Press("ctrl+s").Toast("taak toegevoegd (Visser, Joke)")
		r.Press("c").Sees("Contact vastleggen: Visser, Joke").Press("esc")
		r.Press("u").Toast("ongedaan: taak (Visser, Joke)")
	}
}

func TestATaskForAllMarkedLinesIsOneUndo(t *testing.T) {
	r := bench(t).GoTo("Jansen").Press("space", "space", "space", "t").Sees("3 dossiers").Type("mail sturen").Press("ctrl+s")
	r.Toast("taak toegevoegd (3 dossiers)").Press("u").Toast("ongedaan: taak (3 dossiers)")
}

func TestTheDotRepeatsWithTheSameAnswers(t *testing.T) {
	r := bench(t).GoTo("Jansen").Press("t").Type("mail sturen").Press("ctrl+s").On("van Dijk")
	r.Press(".").Toast("taak toegevoegd (van Dijk, Henk)").On("Hendriks")
	r.GoTo("Çelik").Press("d", "w").GoTo("Visser").Press(".").Toast("termijn verzet (Visser, Joke)")
}

func TestUndoOfEverythingBringsTheMorningBack(t *testing.T) {
	r := bench(t).Press("home")
	before := r.Screen()
	r.GoTo("Jansen").Press("t").Type("een").Press("ctrl+s").GoTo("Çelik").Press("x").GoTo("Visser").Press("d", "w")
	r.GoTo("Hendriks").Press("U", "w", "tab").Type("later").Press("ctrl+s")
	r.GoTo("Postma").Press("a", "n").Type("notitie").Press("ctrl+s")
	for range 5 {
		r.Press("u").Toast("ongedaan")
	}
	r.Press("u").Toast("niets om ongedaan")
	r.Press("home")
	if after := r.Screen(); firstRows(after, 26) != firstRows(before, 26) {
		t.Errorf("the morning is not as it was:\n%s\n%s", before, after)
	}
}

func TestTheLogTakesBackOneActAmongOthers(t *testing.T) {
	r := bench(t).GoTo("Jansen").Press("t").Type("eerste").Press("ctrl+s").GoTo("Visser").Press("t").Type("tweede").Press("ctrl+s")
	r.Press("g", "l").Sees("Logboek", "Visser, Joke", "Jansen, Karin").Press("j", "x").Toast("ongedaan: taak (Jansen, Karin)")
	r.Press("q").Sees("TE LAAT")
}

func TestThePaletteFindsActionsPeopleDaysAndTasks(t *testing.T) {
	r := bench(t).GoTo("Jansen").Press(":").Type("boer").Sees("de Boer, Anja").Press("enter").Sees("[2 Dossier]", "de Boer, Anja")
	r.Press("1").Press(":").Type("+taak bel werkgever vr 10u").Sees("Taak toevoegen: bel werkgever 10u", "vr 27-11").Press("enter")
	r.Toast("taak toegevoegd")
	r.Press(":").Type("11-12").Sees("vrijdag 11 december 2026").Press("enter").Sees("[3 Tijdlijn]", "11-12")
	r.Press(":").Type("vr").Sees("► Ga naar vrijdag 27 november 2026").Press("esc")
	r.Press(":").Type("contact vast").Press("enter").Sees("Contact vastleggen")
}

func TestWhatCannotBeDoneHereSaysWhy(t *testing.T) {
	r := bench(t).Press("w", "t").Toast("alleen op: Tijdlijn, Cijfers")
	r.Press(":").Type("als tekst").Sees("Kan nu niet: alleen op")
}

func TestHelpRunsAnAction(t *testing.T) {
	bench(t).GoTo("Jansen").Press("?").Sees("Hulp: Ochtend").Type("taak").Press("enter").Sees("Taak toevoegen: Jansen, Karin")
}

func TestTheMenuNamesTheLineAndTakesItsKeys(t *testing.T) {
	bench(t).GoTo("Jansen").Press("m").Sees("Alle acties: Jansen, Karin").Press("t").Sees("Taak toevoegen: Jansen, Karin")
}

func TestAChordShowsItsStripAfterAMoment(t *testing.T) {
	r := bench(t).Press("g").Wait(300 * time.Millisecond).Misses("l logboek")
	r.Wait(200*time.Millisecond).Sees("g…", "l logboek", "t tijdlijn").Press("t").Sees("[3 Tijdlijn]")
}

func TestMessagesRememberWhatWasSaid(t *testing.T) {
	bench(t).GoTo("Jansen").Press("t").Type("een").Press("ctrl+s", "!").Sees("Meldingen", "08:41:07", "taak toegevoegd (Jansen, Karin)")
}

func TestDeletingAsksTwiceAndCanBeUndone(t *testing.T) {
	r := bench(t).GoTo("Jansen").Press("delete").Sees("Dossier naar de prullenbak?", "Annuleren").Press("right", "enter").Sees("Dossier naar de prullenbak?")
	r.Wait(time.Second).Press("enter").Misses("Dossier naar de prullenbak?").Sees("Jansen")
	r.Press("delete").Wait(time.Second).Press("right", "enter").Sees("Typ ter controle").Type("9999").Press("enter").Toast("ander nummer")
	r.Press("delete").Wait(time.Second).Press("right", "enter").Type("2026-001").Press("enter").Toast("naar de prullenbak").Sees("TE LAAT (2)")
	r.Press("u").Sees("TE LAAT (3)")
}

func TestPanesFollowTheCursor(t *testing.T) {
	r := bench(t).GoTo("Jansen").Sees("Tijdlijn · Jansen, Karin", "Profiel · Jansen, Karin", "Sollicitaties · Jansen, Karin")
	r.Press("j").Sees("Tijdlijn · van Dijk, Henk", "Profiel · van Dijk, Henk", "Sollicitaties · van Dijk, Henk")
}

func TestTabMovesAndZGivesTheWholeScreen(t *testing.T) {
	r := bench(t).GoTo("Jansen").Press("tab").Sees("╔═ Tijdlijn").Press("z").Sees("[3 Tijdlijn]").Misses("Ochtendlijst")
	r.Press("z").Sees("Ochtendlijst", "╔═ Tijdlijn").Press("shift+tab").Sees("╔═ Ochtendlijst")
	r.Press("4").Sees("[4 Profiel]").Press("backspace").Sees("╔═ Ochtendlijst")
}

func TestSortFilterAndFoldKeepTheCursorsDossier(t *testing.T) {
	r := bench(t).Press("/").Type("fase:intake").Sees("Çelik").Misses("Jansen").Press("enter", "esc").Sees("Jansen")
	r.Press("/").Type("celik").Sees("Çelik, Emre").Press("enter").On("Çelik")
}

func TestKeysTypedAheadOfTheDiskGoWhereTheyWereMeant(t *testing.T) {
	r := bench(t).GoTo("Çelik").Burst("x", "t", "b", "e", "l", "ctrl+s", "j")
	r.Toast("taak toegevoegd (Peters, Tom)").On("Nowak")
	r.GoTo("El Amrani").Burst("f", "enter")
	r.Sees("Toch doorgaan?", "cv gereed")
}

func TestEverythingSinceAnActIsTakenBackFromTheLog(t *testing.T) {
	r := bench(t).GoTo("Jansen").Press("t").Type("eerste").Press("ctrl+s").GoTo("Visser").Press("t").Type("tweede").Press("ctrl+s")
	r.Press("g", "l").Sees("Logboek").Press("j", "<").Sees("Alles sinds", "2 handelingen van jou", "[ Annuleren ]")
	r.Wait(time.Second).Press("right", "enter").Toast("ongedaan: taak (2 dossiers)")
	r.Press("ctrl+r").Toast("opnieuw: taak (2 dossiers)")
}

func TestTheLogShowsOldAndNewAndTakesContentAwayForGood(t *testing.T) {
	r := bench(t).GoTo("Jansen").Press("a", "n").Type("hoort hier niet").Press("ctrl+s")
	r.Press("g", "l").Press("i").Sees("Wat hier is vastgelegd", "hoort hier niet").Press("esc")
	r.Press("delete").Sees("Van welke vastlegging").Press("enter").Sees("Reden").Type("verkeerd dossier").Press("enter")
	r.Sees("kan niet worden teruggedraaid").Wait(time.Second).Press("right", "enter").Toast("inhoud vernietigd")
	r.Press("i").Sees("de inhoud is vernietigd").Misses("hoort hier niet")
}

func TestABlockOfTextIsFilledLoggedAndPutOnTheClipboard(t *testing.T) {
	r := bench(t).GoTo("Jansen").Press("y", "b").Sees("Tekstblok", "Vraag aan de bedrijfsarts").Type("werkgever").Press("enter")
	r.Sees("Contact vastleggen", "Vraag over het traject van").Press("ctrl+s").Sees("Waarheen met de tekst?")
	r.Press("enter").Toast("gekopieerd")
	r.GoTo("Jansen").Press("enter").Sees("Contacten", "mail")
}
