package robot_test

import (
	"crypto/rand"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"spoorboek/model/caseload"
	"spoorboek/model/dossier"
	"spoorboek/store"
	"spoorboek/store/bolt"
	"spoorboek/store/seal"
	"spoorboek/store/storetest"
	"spoorboek/ui"
	"spoorboek/ui/robot"
)

const (
	offered = "fiets lamp wolk brood tafel"
	own     = "kraan sloot anker molen peper"
)

// onDisk is a coach's own file, in a folder of the test's own.
func onDisk(t *testing.T) (v store.Vault, dir string) {
	t.Helper()
	dir = t.TempDir()
	return bolt.New(bolt.Options{
		Path: filepath.Join(dir, "spoorboek.db"), StateDir: filepath.Join(dir, "state"), Rand: rand.Reader,
		Project: caseload.ProjectEntries, Schema: caseload.Schema, Decode: dossier.Decode, KDF: seal.Floor,
	}), dir
}

// made goes through the set-up with a second folder, and makes a dossier.
func made(t *testing.T, v store.Vault, second string) *robot.Robot {
	t.Helper()
	r := robot.Start(t, robot.Size{W: 120, H: 40}, robot.WithVault(v))
	r.Press("enter").Sees("Eigen zin").Type(offered).Press("enter")
	key := recoveryKey(r.Screen())
	r.Press("enter").Type(key).Press("enter").Sees("tweede, versleutelde kopie")
	r.Type(second + "/nergens").Press("enter").Sees("Zit de stick erin")
	for range len("/nergens") {
		r.Press("backspace")
	}
	r.Press("enter").Sees("Hoe wil je beginnen").Press("down", "enter").Sees("Nog geen dossiers")
	r.Press("a", "k").Type("Jansen, Karin").Press("ctrl+s")
	return r.Toast("dossier gemaakt (Jansen, Karin)")
}

// setting puts the cursor on a line of the settings and presses Enter.
func setting(r *robot.Robot, label string) *robot.Robot {
	r.Press("g", "i").Press("home")
	for range 60 {
		for _, line := range strings.Split(r.Screen(), "\n") {
			if strings.Contains(line, "►") && strings.Contains(line, label) {
				return r.Press("enter")
			}
		}
		r.Press("down")
	}
	return r.Sees("the line " + label)
}

func copiesIn(t *testing.T, folder, occasion string) int {
	t.Helper()
	found, err := filepath.Glob(filepath.Join(folder, "spoorboek-*-"+occasion+".db"))
	if err != nil {
		t.Fatal(err)
	}
	return len(found)
}

func TestTheFirstLockOfTheDayCopiesTheFileToBothFolders(t *testing.T) {
	t.Parallel()
	v, dir := onDisk(t)
	stick := t.TempDir()
	r := made(t, v, stick)
	if n := copiesIn(t, stick, "hand"); n != 1 {
		t.Fatalf("%d copies at set-up", n)
	}
	r.Press("ctrl+l").Sees("Vergrendeld").Type(offered).Press("enter").Sees("Jansen, Karin")
	r.Press("ctrl+l").Type(offered).Press("enter").Press("q", "q")
	for _, folder := range []string{stick, filepath.Join(dir, "backups")} {
		if n := copiesIn(t, folder, "dag"); n != 1 {
			t.Errorf("%d daily copies in %s", n, folder)
		}
	}
}

func TestTheFileIsCheckedCompactedAndCopiedFromTheSettings(t *testing.T) {
	t.Parallel()
	v, dir := onDisk(t)
	r := made(t, v, t.TempDir())
	setting(r, "Bestand controleren").Toast("Alles klopt (dossiers: 1,")
	setting(r, "Bestand opruimen").Toast("opnieuw geschreven")
	setting(r, "Kopie maken (laatste)").Toast("2 reservekopieën gemaakt")
	if n := copiesIn(t, filepath.Join(dir, "backups"), "hand"); n != 1 {
		t.Errorf("%d copies", n)
	}
	r.Press("1").Sees("Jansen, Karin")
}

func TestACopyIsPutBackFromTheSettings(t *testing.T) {
	t.Parallel()
	v, dir := onDisk(t)
	r := made(t, v, t.TempDir())
	setting(r, "Kopie maken (laatste)")
	r.Press("1", "a", "k").Type("De Boer, Anja").Press("ctrl+s").Toast("dossier gemaakt")
	setting(r, "Reservekopieën").Sees("zelf gemaakt", "Enter zet een kopie terug").Press("enter").Sees("krijgt een andere naam")
	r.Wait(400e6).Press("tab", "enter").Sees("Kopie terugzetten", "Esc: niet terugzetten")
	r.Type("iets anders dan de zin").Press("enter").Sees("klopt niet")
	r.Type(offered).Press("enter").Toast("teruggezet").Press("1").Sees("Jansen, Karin").Misses("De Boer")
	old, err := filepath.Glob(filepath.Join(dir, "spoorboek-voor-*.db"))
	if err != nil || len(old) != 1 {
		t.Errorf("%v, %v", old, err)
	}
}

func TestAnotherPassphraseAndNewKeysFromTheSettings(t *testing.T) {
	t.Parallel()
	v, _ := onDisk(t)
	r := made(t, v, t.TempDir())
	setting(r, "Wachtwoordzin").Type("niet de zin van nu").Press("enter").Sees("Eigen zin").Type(own).Press("enter")
	r.Sees("klopt niet").Type(offered).Press("enter").Type(own).Press("enter").Sees("geldt vanaf nu").Press("enter")
	setting(r, "Alle sleutels vernieuwen").Type(own).Press("enter").Type(offered).Press("enter")
	key := recoveryKey(r.Screen())
	r.Press("enter").Type(key).Press("enter").Sees("Alle sleutels zijn vernieuwd").Press("enter")
	r.Press("ctrl+l").Type(own).Press("enter").Sees("klopt niet")
	r.Type(key).Press("enter").Press("1").Sees("Jansen, Karin")
}

func TestWhatWasHalfTypedIsBackUnderNewKeys(t *testing.T) {
	t.Parallel()
	v, _ := onDisk(t)
	r := made(t, v, t.TempDir())
	r.Press("1").GoTo("Karin").Press("t").Type("bel de buren").Press("esc")
	r.Press("c").Field("Besproken").Type("gesprek over de bus").Press("esc")
	setting(r, "Wachtwoordzin").Type(offered).Press("enter").Type(own).Press("enter").Sees("geldt vanaf nu").Press("enter")
	setting(r, "Alle sleutels vernieuwen").Type(own).Press("enter").Type(offered).Press("enter")
	key := recoveryKey(r.Screen())
	r.Press("enter").Type(key).Press("enter").Sees("Alle sleutels zijn vernieuwd").Press("enter")
	r.Press("ctrl+l").Type(offered).Press("enter").Press("1").GoTo("Karin").Press("t").Sees("bel de buren", "concept")
	r.Press("esc", "c").Sees("gesprek over de bus", "concept")
	r.End()
	again := robot.Start(t, robot.Size{W: 120, H: 40}, robot.WithVault(v))
	again.Type(offered).Press("enter").Sees("gesprek over de bus")
}

func TestADailyCopyThatFailsIsToldAtTheNextOpening(t *testing.T) {
	t.Parallel()
	v, dir := onDisk(t)
	stick := filepath.Join(t.TempDir(), "stick")
	if err := os.Mkdir(stick, 0o700); err != nil {
		t.Fatal(err)
	}
	r := made(t, v, stick)
	if err := os.RemoveAll(stick); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "backups"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	r.Press("ctrl+l").Type(offered).Press("enter").Toast("reservekopie lukte niet")
}

func TestTheDemoHasNothingToKeep(t *testing.T) {
	book := storetest.NewMemory(caseload.ProjectEntries)
	robot.Fill(book, 24, 0)
	r := robot.Start(t, robot.Size{W: 120, H: 40}, robot.WithBook(book), func(o *ui.Options) { o.Pretty = true })
	setting(r, "Alle sleutels vernieuwen").Toast("proef met verzonnen dossiers")
}

// clockSet moves the clock of the laptop by days.
func clockSet(days int) robot.Setting {
	return func(o *ui.Options) {
		right := o.World.Clock
		o.World.Clock = func() time.Time { return right().AddDate(0, 0, days) }
	}
}

// TestAClockSetBackTwoDaysIsAskedAboutAndLosesNothing opens a file with a clock that stands before its last entry:
// the coach is told, nothing is hidden, and what is written then still counts as the last word.
func TestAClockSetBackTwoDaysIsAskedAboutAndLosesNothing(t *testing.T) {
	t.Parallel()
	v, _ := onDisk(t)
	made(t, v, t.TempDir()).GoTo("Jansen").Press("e").Field("Werkgever").Type("Hofland").Press("ctrl+s").Press("q", "q")
	reopen := func(days int) *robot.Robot {
		r := robot.Start(t, robot.Size{W: 120, H: 40}, robot.WithVault(v), clockSet(days))
		return r.Sees("Wachtwoordzin").Type(offered).Press("enter")
	}
	r := reopen(-2).Toast("Klopt de datum van deze laptop? De klok staat voor de laatste vastlegging")
	r.Sees("NIET TE BEOORDELEN (1)", "eerste ziektedag ontbreekt").GoTo("Jansen").Press("e").Field("Eerste ziektedag")
	r.Type("5-1-2026").Press("ctrl+s").Toast("dossier bijgewerkt").Misses("NIET TE BEOORDELEN")
	r.Press("l").GoTo("Jansen").Press("e").Field("Werkgever").Press("ctrl+u").Type("Zorggroep Noord").Press("ctrl+s").Press("q", "q")
	r = reopen(0).Misses("Klopt de datum van deze laptop?").Press("l").GoTo("Jansen").Press("2").Sees("Zorggroep Noord").Misses("Hofland")
	r.Press("u").Sees("Hofland").Press("1", "q", "q")
	reopen(500).Press("!").Sees("meer dan 400")
}

func TestACopyThatIsPutBackDoesNotBringBackWhatWasErasedSince(t *testing.T) {
	t.Parallel()
	v, _ := onDisk(t)
	r := made(t, v, t.TempDir())
	setting(r, "Kopie maken (laatste)")
	r.Press("1").GoTo("Jansen").Press(":").Type("wis voorgoed").Press("enter").Sees("Waarom?")
	r.Press("down", "enter").Type("2026-001").Press("enter").Sees("BEWIJS VAN WISSEN").Wait(time.Second).Press("esc")
	setting(r, "Reservekopieën").Sees("voor wissen").Press("enter").Sees("Wat na de kopie is gewist")
	r.Wait(400e6).Press("tab", "enter").Type(offered).Press("enter")
	r.Sees("Na deze kopie was 1 dossier gewist", "2026-001").Press("esc")
	r.Press("1").Misses("Jansen").Press(":").Type("bewaren en verstrekt").Press("enter").Sees("GEWIST (1)")
}
