package robot_test

import (
	"regexp"
	"strings"
	"testing"
	"time"

	"spoorboek/store/sheet"
	"spoorboek/ui"
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
	r := habit(t).GoTo("Bakker").Sees("Hofland Installaties: ui")
	r.Press("x").Sees("Sollicitatie een stap verder: Bakker, Willem", "( ) aanbod", "( ) afgewezen")
	r.Press("esc").On("Bakker").Press(">").Toast("sollicitatie bijgewerkt (Bakker, Willem)")
}

func TestAnImportThatChangesNothingOffersNothingToTakeBack(t *testing.T) {
	r := setUp(t, vault()).Press("enter").Type(caseloadCSV).Press("enter", "tab", "enter")
	r.Sees("40 dossiers overgenomen").Press("enter")
	r.Press("a", "i").Type(caseloadCSV).Press("enter", "tab").Sees("40 ongewijzigd").Press("enter")
	r.Sees("Er was niets te wijzigen", "staat al in je dossiers").Misses("terugdraaien", "terug te draaien")
	r.Press("u").Sees("Er was niets te wijzigen").Press("enter").Sees("TE LAAT")
}

func TestAFileThatIsNotThereIsSaidInWords(t *testing.T) {
	r := habitWithSheets(t).Press("a", "i").Type("/nergens/lijst.csv").Press("enter")
	r.Sees("Dit bestand is er niet").Misses("read the", "no such file")
	r.Press("ctrl+u").Type("/").Press("enter").Misses("Dit ging niet")
}

func habitWithSheets(t *testing.T) *robot.Robot {
	t.Helper()
	return robot.Start(t, robot.Size{W: 120, H: 40}, robot.WithSample(24), robot.WithSheets(sheet.New()))
}

func TestTheMeaningOfAColumnIsChosenFromWhatItIsNow(t *testing.T) {
	r := habitWithSheets(t).Press("a", "i").Type(caseloadCSV).Press("enter").Sees("wat betekenen")
	footer := r.Screen()[strings.LastIndex(r.Screen(), "\n"):]
	if strings.Contains(footer, "aanvullen") || strings.Contains(footer, "uitvoeren") {
		t.Errorf("the footer names keys that do something else here: %s", footer)
	}
	r.Press("down", "enter").Sees("► Achternaam").Type("naam").Sees("► Naam")
}

func TestAWrongLetterInTheRecoveryKeyKeepsTheOthers(t *testing.T) {
	r := robot.Start(t, robot.Size{W: 120, H: 40}, robot.WithVault(vault()))
	r.Press("enter", "enter").Sees("herstelsleutel")
	key := recoveryKey(r.Screen())
	r.Press("enter").Type(key + "X").Press("enter").Sees("niet dezelfde sleutel")
	r.Press("backspace").Press("enter").Sees("De sleutel klopt")
}

func TestADraftComesBackOnlyForWhatItWasWrittenAbout(t *testing.T) {
	r := habit(t).GoTo("Bakker").Press("c").Field("Met").Type("half getypt").Press("esc")
	r.Press("c").Sees("half getypt").Press("esc")
	r.Press("space", "c").Sees("half getypt").Press("esc", "esc")
	r.GoTo("Bakker").Press("x").Sees("een stap verder").Field("Reden").Type("te ver weg").Press("esc")
	r.Press("x").Sees("te ver weg").Press("esc")
	r.GoTo("Amrani").Press("c").Field("Met").Type("half getypt").Press("esc")
	r.Press("x").Sees("Hoe ging de afspraak?").Press("enter").Sees("Contact vastleggen").Misses("half getypt")
	r.Press("esc").GoTo("Amrani").Press("c").Sees("half getypt").Press("esc")
	r.GoTo("Bakker").Press("space").GoTo("Amrani").Press("space", "c").Sees("2 dossiers").Misses("half getypt")
}

func TestThePaletteNamesAnActOnce(t *testing.T) {
	for _, name := range []string{
		"Momenten van vóór", "Document vastleggen", "Spoor 1 vastleggen", "Notitie schrijven",
	} {
		r := habit(t).GoTo("Jansen").Press(":").Type(name)
		if n := strings.Count(r.Screen(), name) - 1; n != 1 { // one is what was typed
			t.Errorf("%q stands %d times in the palette", name, n)
		}
	}
}

func TestConfirmingSaysThatEmptyMeansAll(t *testing.T) {
	r := habit(t).Press("a", "k").Field("Naam").Type("Proef, Piet").Field("Eerste ziektedag").Type("1-6-2026")
	r.Press("ctrl+s").Toast("dossier gemaakt (Proef, Piet)")
	r.Press(":").Type("vóór het traject").Press("enter").Sees("leeg: alle onbevestigde")
}

func TestADayOnTheListIsNeverCut(t *testing.T) {
	for _, size := range []robot.Size{{W: 80, H: 24}, {W: 120, H: 40}, {W: 200, H: 60}} {
		r := robot.Start(t, size, robot.WithSample(24), robot.English()).Sees("Morning")
		for _, line := range strings.Split(r.Screen(), "\n") {
			line, _, _ = strings.Cut(line, "║│")
			if regexp.MustCompile(`20\d\d-[\d-]*…`).MatchString(line) {
				t.Errorf("%dx%d cuts a day: %s", size.W, size.H, line)
			}
		}
	}
}

func TestChoosingAllChoosesPeopleOnly(t *testing.T) {
	r := habit(t).Press("*")
	r.Sees("18 gekozen") // those of the round: the group later is folded, its heading is nobody
}

func TestThePaletteOpensAPersonByName(t *testing.T) {
	r := habit(t).Press(":").Type("zoë").Sees("► Fransen, Zoë")
	r.Press("enter").Sees("Fransen, Zoë · ")
	r.Press("1", ":").Type("contact").Sees("► Contact vastleggen")
}

func TestADayOfBirthIsNotCountedInDays(t *testing.T) {
	r := habit(t).GoTo("Jansen").Press("e").Sees("Dossier bewerken", "Geboortedatum", "vr, 430 dagen geleden")
	r.Misses("21100 dagen")
}

func TestTheBinSaysWhoGoes(t *testing.T) {
	r := habit(t).GoTo("Visser").Press("delete").Sees("Dossier naar de prullenbak?", "Visser, Joke", "90 dagen")
	r.Wait(time.Second).Press("right", "enter").Sees("Visser, Joke", "Dossiernummer").Press("esc")
	r.GoTo("Visser").Press("space", "space").Press("delete").Sees("2 dossiers").Wait(time.Second)
	r.Press("right", "enter").Sees("Aantal dossiers").Type("1").Press("enter").Toast("niets veranderd")
	r.Press("delete").Wait(time.Second).Press("right", "enter").Type("2").Press("enter")
	r.Toast("naar de prullenbak (2 dossiers)").Press("u").Toast("ongedaan").Sees("Visser, Joke")
}

func TestTheListShowsWhoItIsAboutWhileAnotherPaneHasTheKeys(t *testing.T) {
	habit(t).GoTo("Bakker").Press("tab").Sees("►=   Bakker, Willem")
}

func TestTheTimelineIsGivenAsText(t *testing.T) {
	r := habit(t).GoTo("Jansen").Press("3").Sees("wt geeft de lijn als tekst").Press("w", "t")
	r.Sees("Tijdlijn als tekst: Jansen, Karin").Misses("latere versie")
}

func TestTheFooterOfAFilterNamesItsOwnKeys(t *testing.T) {
	r := habit(t).Press("/").Sees("↵ houdt", "Esc wist")
	if foot := r.Screen()[strings.LastIndex(r.Screen(), "\n"):]; strings.Contains(foot, "bewaren") {
		t.Errorf("a filter is not saved: %s", foot)
	}
	r.Press("esc").Sees("taak")
}

func TestTheLockSpeaksOfADraftOnlyWhenThereIsOne(t *testing.T) {
	v := vault()
	r := setUp(t, v).Press("down", "enter").Press("ctrl+l").Sees("vergrendeld").Misses("Concept bewaard")
	r.Type("fiets lamp wolk brood tafel").Press("enter").Press("a", "k").Field("Naam").Type("Jan")
	r.Press("ctrl+l").Sees("Concept bewaard").Misses("Jan")
}

func TestAReadOnlyFileOpensNoForm(t *testing.T) {
	readonly := func(o *ui.Options) { o.ReadOnly = true }
	r := robot.Start(t, robot.Size{W: 120, H: 40}, robot.WithSample(24), readonly)
	for _, key := range []string{"c", "t", "A", "U"} {
		r.GoTo("Jansen").Press(key).Toast("alleen-lezen geopend").Misses("Ctrl+S")
	}
	r.Press("delete").Toast("alleen-lezen geopend").Misses("Dossier naar de prullenbak?")
	r.Misses("x klaar  d termijn").Press("m", "up").Sees("Kan nu niet: Dit bestand is alleen-lezen geopend").Press("esc")
	r.Press("r").Sees("[6 Rapporten]")
}
