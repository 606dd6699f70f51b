package robot_test

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"spoorboek/model/caseload"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/model/office"
	"spoorboek/store"
	"spoorboek/store/archive"
	"spoorboek/store/bundle"
	"spoorboek/store/ics"
	"spoorboek/store/render"
	"spoorboek/store/sheet"
	"spoorboek/store/storetest"
	"spoorboek/ui"
	"spoorboek/ui/cli"
	"spoorboek/ui/desk"
	"spoorboek/ui/robot"
)

// leaving is a workbench from which everything can leave, to a folder that is as full or as shut as a test wants.
func leaving(t *testing.T, book store.Book) (*robot.Robot, *folder) {
	t.Helper()
	out := &folder{files: map[string]string{}}
	return robot.Start(t, robot.Size{W: 120, H: 40}, robot.WithBook(book), func(o *ui.Options) {
		o.Travel = ui.Travel{
			Bundles: bundle.New(dossier.Decode, 10), Agenda: ics.New(), Archive: archive.New(dossier.Decode), Data: cli.Data,
		}
		o.Sheets, o.Renderer, o.World.Put = sheet.New(), render.New(), out.put
	}), out
}

// exports are what leaves, by a part of its line in the list, and the keys up to the question where to.
var exports = map[string][]string{
	"van deze keuze": nil, "Agenda (ics) van alles": nil, "Caseload (": nil, "Sollicitaties (": nil, "Contacten (": nil,
	"Uren voor": nil, "json) van alles": nil, "Daglijst": {"enter", "enter"},
}

// ready goes to the question where something goes.
func ready(r *robot.Robot, sort string) *robot.Robot {
	r.Press(":").Type("exporteer").Press("enter").Sees("Wat gaat er mee?").Type(sort).Press("enter")
	return r.Press(exports[sort]...).Sees("Leeg is ~/")
}

// TestWhatCannotLeaveIsSaidInWordsAndNothingIsHalfWritten tries every export into a full disk, a folder that is shut
// and a file that is there.
func TestWhatCannotLeaveIsSaidInWordsAndNothingIsHalfWritten(t *testing.T) {
	shut := fmt.Errorf("write a file: %w", &fs.PathError{Op: "open", Path: "/x", Err: fs.ErrPermission})
	for sort := range exports {
		t.Run(sort, func(t *testing.T) {
			book := filled()
			r, out := leaving(t, book)
			r.GoTo("Jansen")
			for said, err := range map[string]error{
				"vol": fmt.Errorf("write a file: %w", store.ErrFull), "kan ik niet schrijven": shut,
			} {
				out.fails = err
				ready(r, sort).Press("enter").Toast(said)
			}
			out.fails = nil
			if len(out.files) != 0 || len(exported(t, book)) != 0 {
				t.Fatalf("left all the same: %v, log %v", inFolder(out), exported(t, book))
			}
			ready(r, sort).Press("enter").Toast("Staat in")
			for name := range out.files {
				out.files[name] = "van een ander"
			}
			ready(r, sort).Press("enter").Sees("Er is al een bestand met deze naam").Wait(time.Second).Press("enter")
			for name, content := range out.files {
				if content != "van een ander" {
					t.Errorf("%s was replaced unasked", name)
				}
			}
			ready(r, sort).Press("enter").Wait(time.Second).Press("tab", "enter").Toast("Staat in")
			for name, content := range out.files {
				if content == "van een ander" || len(out.files) != 1 {
					t.Errorf("%s was not replaced (%v)", name, inFolder(out))
				}
			}
		})
	}
}

// TestEscStopsAnExport presses Esc while the file is being made: nothing is written and nothing is logged.
func TestEscStopsAnExport(t *testing.T) {
	for sort := range exports {
		book := filled()
		r, out := leaving(t, book)
		ready(r.GoTo("Jansen"), sort).Burst("enter", "esc")
		r.Toast("Gestopt")
		if len(out.files) != 0 || len(exported(t, book)) != 0 {
			t.Errorf("%s left: %v, log %v", sort, inFolder(out), exported(t, book))
		}
	}
}

func TestABundleThatIsCutOffOrForAnotherAndAnArchiveOfLaterChangeNothing(t *testing.T) {
	dir := t.TempDir()
	mia := traveller(t, dir, filled())
	give(mia, "heel.age")
	raw, err := os.ReadFile(filepath.Join(dir, "heel.age"))
	if err != nil {
		t.Fatal(err)
	}
	write := func(name string, content []byte) {
		if err := os.WriteFile(filepath.Join(dir, name), content, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write("kort.age", raw[:len(raw)-40])
	write("later.json", []byte(`{"format":9,"dossiers":[]}`))
	ben := storetest.NewMemory(caseload.ProjectEntries)
	b := traveller(t, dir, ben, func(o *ui.Options) { o.Author, o.World.Rand = "Ben", rand.NewChaCha8([32]byte{2}) })
	take(b, "kort.age").Toast("afgekapt of veranderd").Press("esc")
	b.Press("a", "i").Type("~/later.json").Press("enter").Toast("nieuwere Spoorboek").Press("esc")

	// For Cas: Ben's key does not open it.
	cas := storetest.NewMemory(caseload.ProjectEntries)
	key := keyOf(t, cas, 3)
	mia.Press("1").GoTo("Jansen").Press(":").Type("exporteer").Press("enter", "enter", "enter")
	mia.Type(key).Press("enter").Type("~/cas.age").Press("enter").Toast("Staat in")
	keyOf(t, ben, 4)
	b.Press("a", "i").Type("~/cas.age").Press("enter").Toast("voor een ander gemaakt").Press("esc")
	mia.Press("1").GoTo("Jansen").Press(":").Type("exporteer").Press("enter", "enter", "enter")
	mia.Type("geen sleutel").Press("enter").Type("~/niets.age").Press("enter").Toast("geen openbare sleutel")
	if _, err := os.Stat(filepath.Join(dir, "niets.age")); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a bundle for nobody: %v", err)
	}
	if rows, err := ben.Rows(context.Background()); err != nil || len(rows) != 0 {
		t.Errorf("%d dossiers came in, %v", len(rows), err)
	}
}

// TestACoachGivesHerOwnKeyAndOpensWhatWasSealedForIt hands over without a passphrase, from screen to screen.
func TestACoachGivesHerOwnKeyAndOpensWhatWasSealedForIt(t *testing.T) {
	dir := t.TempDir()
	mia, ben := traveller(t, dir, filled()), traveller(
		t, dir, storetest.NewMemory(caseload.ProjectEntries),
		func(o *ui.Options) { o.Author, o.World.Rand = "Ben", rand.NewChaCha8([32]byte{2}) },
	)
	ben.Press(":").Type("exporteer").Press("enter").Type("openbare sleutel").Press("enter").Sees("age1", "Laat hem bij twijfel")
	_, key, _ := strings.Cut(ben.Screen(), "age1")
	key = "age1" + strings.Fields(key)[0]
	ben.Press("esc")
	mia.GoTo("Jansen").Press(":").Type("exporteer").Press("enter", "enter", "enter")
	mia.Type(key).Press("enter").Type("~/voor-ben.age").Press("enter").Toast("Staat in")
	ben.Press("a", "i").Type("~/voor-ben.age").Press("enter").Sees("Bundel van coach", "Jansen, Karin").Press("enter")
	ben.Toast("bundel overgenomen (Jansen, Karin)")
}

// TestALogoThatIsNoPictureIsRefused tries the settings with a text, and with a file that is not there.
func TestALogoThatIsNoPictureIsRefused(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "logo.png"), []byte("geen plaatje"), 0o600); err != nil {
		t.Fatal(err)
	}
	book := filled()
	r := traveller(t, dir, book)
	for name, said := range map[string]string{"~/logo.png": "geen PNG", "~/nergens.png": "nergens.png"} {
		setting(r, "Logo").Sees("Leeg haalt het logo weg").Type(name).Press("enter").Toast(said)
	}
	entries, err := book.Journal(context.Background(), journal.OfficeID())
	if err == nil && len(office.Replay(entries).Papers.Logo) > 0 {
		t.Error("it became the logo all the same")
	}
}

// keyOf is the public key of an office.
func keyOf(t *testing.T, book store.Book, seed byte) string {
	t.Helper()
	d := desk.New(desk.Options{
		Book: book, Bundles: bundle.New(dossier.Decode, 10), Rand: rand.NewChaCha8([32]byte{seed}), Author: "x",
		Clock: robot.Morning,
	})
	key, err := d.BundleKey(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	return key
}
