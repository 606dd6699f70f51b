package robot_test

import (
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"spoorboek/model/caseload"
	"spoorboek/store/sheet"
	"spoorboek/store/storetest"
	"spoorboek/ui/robot"
)

// caseloadCSV is the spreadsheet of a coach, 40 dossiers.
const caseloadCSV = "../../store/sheet/testdata/caseload.csv"

func vault() *storetest.Vault {
	return storetest.NewVault("/home/coach/spoorboek.db", caseload.ProjectEntries)
}

// setUp goes through the set-up as far as the last question.
func setUp(t *testing.T, v *storetest.Vault) *robot.Robot {
	t.Helper()
	r := robot.Start(t, robot.Size{W: 120, H: 40}, robot.WithVault(v), robot.WithSheets(sheet.New()))
	r.Sees("Welkom bij Spoorboek", "/home/coach/spoorboek.db").Press("enter")
	r.Sees("fiets lamp wolk brood tafel").Press("enter")
	r.Sees("herstelsleutel", "maar één keer getoond")
	key := recoveryKey(r.Screen())
	r.Press("enter").Misses(key).Type("FOUT").Press("enter").Sees("niet dezelfde sleutel")
	r.Press("esc").Sees("maar één keer").Press("enter")
	r.Type(strings.ToLower(key)).Press("enter").Sees("tweede, versleutelde kopie")
	return r.Press("enter").Sees("de sleutel klopt")
}

// keyLine is one line of a recovery key.
var keyLine = regexp.MustCompile(`[0-9A-Z]{4}(-[0-9A-Z]{4}){3,}`)

// recoveryKey reads the key off the screen, as one copies it on paper.
func recoveryKey(screen string) string {
	return strings.Join(keyLine.FindAllString(screen, -1), "-")
}

func TestANewCoachImportsHerSpreadsheetAndDoesHerRound(t *testing.T) {
	r := setUp(t, vault()).Press("enter").Sees("Importeren: welk bestand?")
	r.Type(caseloadCSV).Press("enter").Sees("wat betekenen de kolommen", "Achternaam", "Eerste ziektedag")
	r.Press("tab").Sees("40 nieuw").Press("enter").Sees("40 dossiers overgenomen of bijgewerkt")
	r.Press("enter").Sees("TE LAAT", "El Amrani, Samira").Toast("spreadsheet geïmporteerd")
	r.GoTo("Amrani").Press("t").Type("intake plannen met werkgever").Press("ctrl+s").Toast("taak toegevoegd (El Amrani, Samira)")
}

func TestAnImportIsTakenBackWhole(t *testing.T) {
	r := setUp(t, vault()).Press("enter").Type(caseloadCSV).Press("enter", "tab", "enter")
	r.Sees("40 dossiers overgenomen of bijgewerkt").Press("u").Sees("teruggedraaid").Press("enter").Sees("Nog geen dossiers")
}

func TestTheSheetsOfAWorkbookAreGoneThroughPastTheOneThatExplains(t *testing.T) {
	file := excelize.NewFile()
	for _, name := range []string{"Lopend", "Oud"} {
		_, _ = file.NewSheet(name)
	}
	_ = file.SetCellStr("Sheet1", "A1", "Zo werkt deze lijst")
	_ = file.SetSheetRow("Lopend", "A1", &[]string{"Dossiernr", "Achternaam"})
	_ = file.SetSheetRow("Oud", "A1", &[]string{"Dossiernr", "Naam"})
	path := filepath.Join(t.TempDir(), "lijst.xlsx")
	if err := file.SaveAs(path); err != nil {
		t.Fatal(err)
	}
	r := setUp(t, vault()).Press("enter").Type(path).Press("enter").Sees("Achternaam").Press("s").Sees("Naam")
	r.Misses("Achternaam").Press("s").Sees("Achternaam").Misses("geen spreadsheet")
}

func TestWhatToDoWithAFileThatIsNoSpreadsheetIsReadToItsEnd(t *testing.T) {
	r := setUp(t, vault()).Press("enter").Type("door_test.go").Press("enter")
	r.Sees("Dit is geen spreadsheet", "oud xls-bestand eerst als xlsx.")
}

func TestASheetWithMistakesSaysWhatItTakesInAndWhatToDoNext(t *testing.T) {
	r := setUp(t, vault()).Press("enter").Type("../../store/sheet/testdata/caseload-fouten.csv").Press("enter", "tab")
	r.Sees("3 nieuw", "5 geweigerd", "Met opzet weggelaten kolommen: BSN, Diagnose")
	r.Sees("Legt vast: ", "persoonsgegevens", "verzuimgegevens")
	r.Press("down").Sees("«29-2-2025» bestaat niet").Misses("Legt vast")
	r.Press("enter").Sees("3 dossiers overgenomen", "Verbeter wat geweigerd is")
}

func TestASheetOfApplicationsThatComesTooEarlySaysWhichComesFirst(t *testing.T) {
	r := setUp(t, vault()).Press("enter").Type("../../store/sheet/testdata/sollicitaties.csv").Press("enter", "tab")
	r.Sees("99 geweigerd", "Geen van deze dossiers staat hier.", "Neem eerst de spreadsheet met je caseload over")
	r.Press("enter").Sees("Er is niets om over te nemen").Press("esc", "esc", "esc")
	r.Press("a", "i").Type(caseloadCSV).Press("enter", "tab").Misses("Neem eerst").Press("enter", "enter")
	r.Press("a", "i").Type("../../store/sheet/testdata/sollicitaties.csv").Press("enter", "tab")
	r.Sees("99 nieuw").Misses("Neem eerst")
}

func TestTheMappingOfAColumnIsCorrectedAndRemembered(t *testing.T) {
	v := vault()
	r := setUp(t, v).Press("enter").Type(caseloadCSV).Press("enter")
	r.Press("down", "down", "down", "down", "down").Press("enter").Sees("Telefoon", "weglaten").Type("weglaten").Press("enter")
	r.Press("tab", "enter", "enter")
	r.Press("a", "i").Type(caseloadCSV).Press("enter").Press("down", "down", "down", "down", "down").Sees("weglaten")
	r.Press("tab").Sees("0 nieuw", "40 ongewijzigd")
}

func TestAnEmptyStartNamesTheNextKey(t *testing.T) {
	r := setUp(t, vault()).Press("down", "enter").Sees("Nog geen dossiers", "ak")
	r.Press("x").Toast("ak maakt het eerste").Press("c").Toast("ak maakt het eerste")
	r.Press("a", "k").Sees("Nieuw dossier").Field("Naam").Type("Jansen, Karin").Press("ctrl+s")
	r.Toast("dossier gemaakt (Jansen, Karin)").On("Jansen").Press("u").Sees("Nog geen dossiers")
}

func TestTheWrongPhraseIsSaidAndTheRightOneOpens(t *testing.T) {
	v := vault()
	setUp(t, v).Press("down", "enter").Press("q", "q")
	r := robot.Start(t, robot.Size{W: 80, H: 24}, robot.WithVault(v))
	r.Sees("Spoorboek openen").Type("fiets lamp wolk brood").Press("enter").Sees("klopt niet")
	r.Type("fiets lamp wolk brood tafel").Press("enter").Sees("Nog geen dossiers")
}

func TestAfterFiveWrongPhrasesEachNextOneWaits(t *testing.T) {
	v := vault()
	setUp(t, v).Press("down", "enter").Press("q", "q")
	r := robot.Start(t, robot.Size{W: 80, H: 24}, robot.WithVault(v))
	for range 4 {
		r.Type("fout").Press("enter").Sees("klopt niet")
	}
	r.Type("fout").Press("enter").Sees("Bezig").Misses("klopt niet")
	r.Wait(400 * time.Millisecond).Sees("Bezig").Wait(200 * time.Millisecond).Sees("klopt niet")
}

// open is a workbench behind a passphrase with the spreadsheet in it.
func open(t *testing.T) (*robot.Robot, *storetest.Vault) {
	t.Helper()
	v := vault()
	r := setUp(t, v).Press("enter").Type(caseloadCSV).Press("enter", "tab", "enter", "enter")
	return r, v
}

func unlock(r *robot.Robot) *robot.Robot { return r.Type("fiets lamp wolk brood tafel").Press("enter") }

func TestLockingHidesEverythingAndBringsTheDraftBack(t *testing.T) {
	r, _ := open(t)
	r.GoTo("Wietske").Press("c").Field("Besproken").Type("gesprek over de bus").Press("ctrl+l")
	r.Sees("Spoorboek is vergrendeld").Misses("Dijk", "Amrani", "gesprek over de bus")
	if r.Title() != "Spoorboek (vergrendeld)" {
		t.Errorf("the window is called %q", r.Title())
	}
	unlock(r).Sees("Contact vastleggen: Dijkstra, Wietske", "gesprek over de bus")
	r.Press("ctrl+s").Toast("contact vastgelegd (Dijkstra, Wietske)")
	r.Press("c").Misses("gesprek over de bus")
}

func TestADraftSurvivesACrash(t *testing.T) {
	r, v := open(t)
	r.GoTo("Wietske").Press("c").Field("Besproken").Type("gesprek over de trein").Wait(time.Second)
	v.Crash() // the program is killed: nothing is closed
	again := robot.Start(t, robot.Size{W: 120, H: 40}, robot.WithVault(v))
	unlock(again).Sees("Contact vastleggen: Dijkstra, Wietske", "gesprek over de trein").Toast("concept")
}

func TestTheRoundGoesOnAfterAKillWhereItStopped(t *testing.T) {
	r, v := open(t)
	before := gezien.FindString(r.Screen())
	r.Press("home", "j", "j", "j")
	far := gezien.FindString(r.Screen())
	if far == before {
		t.Fatalf("three lines on the list says %q as before", far)
	}
	r.Wait(time.Second)
	v.Crash() // the program is killed: nothing is closed
	again := unlock(robot.Start(t, robot.Size{W: 120, H: 40}, robot.WithVault(v)))
	if got := gezien.FindString(again.Screen()); got != far {
		t.Errorf("the round stood at %q and stands at %q", far, got)
	}
}

// gezien is how far the round is.
var gezien = regexp.MustCompile(`\d+ van \d+ gezien`)

func TestLeavingAFormKeepsItsDraft(t *testing.T) {
	r, _ := open(t)
	r.GoTo("Wietske").Press("t").Type("bel de buren").Press("esc").Sees("TE LAAT")
	r.GoTo("Wietske").Press("t").Sees("bel de buren", "concept")
}

func TestTenIdleMinutesLock(t *testing.T) {
	r, _ := open(t)
	r.Wait(9*time.Minute).Sees("TE LAAT", "slot over 1 min").Press("j").Wait(9 * time.Minute).Sees("TE LAAT")
	r.Wait(2 * time.Minute).Sees("10 min inactief").Misses("TE LAAT")
	unlock(r).Sees("TE LAAT")
}

func TestASleepingLaptopIsLockedWhenItWakes(t *testing.T) {
	r, _ := open(t)
	r.Sleep(5 * time.Minute).Wait(2 * time.Second).Sees("laptop was weg").Misses("TE LAAT")
}

func TestCtrlZLocksBeforeItSuspends(t *testing.T) {
	r, _ := open(t)
	r.Press("ctrl+z").Misses("TE LAAT")
	if !r.Suspended() {
		t.Error("the program did not suspend")
	}
}

func TestTheRoundRemembersWhereItWas(t *testing.T) {
	r, v := open(t)
	r.Press("home", "j", "j", "j").Sees("3 van").Press("q", "q")
	if !r.Left() {
		t.Fatal("two q did not quit")
	}
	again := robot.Start(t, robot.Size{W: 120, H: 40}, robot.WithVault(v))
	unlock(again).Sees("3 van")
}
