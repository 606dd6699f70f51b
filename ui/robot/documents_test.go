package robot_test

import (
	"errors"
	"io"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"testing/iotest"

	"spoorboek/model/caseload"
	"spoorboek/model/dossier"
	"spoorboek/store"
	"spoorboek/store/storetest"
	"spoorboek/ui"
	"spoorboek/ui/host"
	"spoorboek/ui/robot"
)

// viewed is what the system's viewer was given: where, and what it could read there.
type viewed struct {
	*host.Opened
	path, content string
	file, folder  os.FileMode
}

func viewer(t *testing.T) *viewed {
	t.Helper()
	v := &viewed{}
	show := func(path string) *exec.Cmd {
		v.path = path
		content, err := os.ReadFile(path)
		file, errFile := os.Stat(path)
		folder, errFolder := os.Stat(filepath.Dir(filepath.Dir(path)))
		if err := errors.Join(err, errFile, errFolder); err != nil {
			t.Error(err)
			return nil
		}
		v.content, v.file, v.folder = string(content), file.Mode().Perm(), folder.Mode().Perm()
		return exec.Command("true")
	}
	v.Opened = host.NewOpened(t.TempDir(), 4711, show, host.Lives)
	return v
}

// finds goes from card to card and down the lines until the cursor is on one with these words.
func (l *life) finds(words string) *life {
	l.t.Helper()
	for range 20 {
		for range 8 {
			for _, line := range strings.Split(l.Screen(), "\n") {
				if _, at, here := strings.Cut(line, "║►"); here && strings.Contains(strings.SplitN(at, "║", 2)[0], words) {
					return l
				}
			}
			l.Press("j")
		}
		l.Press("l", "home")
	}
	l.t.Fatalf("no line with %q:\n%s", words, l.Screen())
	return l
}

func TestADocumentIsRegisteredSignedOpenedAndKeptByKeyboard(t *testing.T) {
	folder, v := t.TempDir(), viewer(t)
	if err := os.WriteFile(filepath.Join(folder, "overeenkomst.pdf"), []byte("drie handtekeningen"), 0o600); err != nil {
		t.Fatal(err)
	}
	l := begin(t, func(o *ui.Options) {
		o.World.Source, o.World.Home, o.World.View, o.World.Wipe = host.Source(folder), folder, v.Open, v.Wipe
	})
	l.opens("Ans Eerste").does("document", "kind=contract", "on=02-11-2026", "received=03-11-2026",
		"signed=05-11-2026", "signed-by=employee,coach", "author=Thuiszorg Zuid", "file=~/overeenkomst.pdf",
		"note=over de proefplaatsing")
	l.Press("2")
	l.finds("overeenkomst").Sees("1 bestand", "getekend 05-11-2026")
	l.Press("enter").Sees("Getekend door: werknemer 05-11-2026, coach 05-11-2026", "overeenkomst.pdf", "19 B",
		"dinsdag 3 november 2026", "Thuiszorg Zuid", "over de proefplaatsing").Press("esc")

	l.Press("x").Field("Getekend door").Press("4").Field("Getekend op").Press("ctrl+u").Type("06-11-2026")
	l.Press("ctrl+s").Toast("ongedaan")
	l.Press("enter").Sees("inlener of", "leerbedrijf 06-11-2026", "getekend 06-11-2026").Press("esc")
	l.Press("e").Field("Opsteller").Press("ctrl+u").Type("Zorg Oost").Press("ctrl+s").Toast("ongedaan")

	l.Press("o").Sees("Openen: overeenkomst.pdf").Press("enter").Toast("geopend")
	if v.content != "drie handtekeningen" || v.file != 0o600 || v.folder != 0o700 {
		t.Errorf("the viewer got %q in %v, a folder of %v", v.content, v.file, v.folder)
	}
	out := filepath.Join(folder, "uit.pdf")
	l.Press("o", "down", "enter").Sees("niet versleuteld").Type("~/uit.pdf").Press("enter").Toast("bewaard als")
	if kept, err := os.ReadFile(out); err != nil || string(kept) != "drie handtekeningen" {
		t.Errorf("kept outside: %q, %v", kept, err)
	}
	l.Press("o", "down", "enter").Type("~/uit.pdf").Press("enter").Toast("staat al een bestand")

	l.Press("o", "down", "down", "enter").Toast("losgemaakt").Misses("1 bestand").Press("u").Sees("1 bestand")
	l.Press("P", "o").Sees("Openen: bestand 1").Misses("overeenkomst.pdf").Press("esc", "P")

	d := l.replays()
	doc := d.Papers.Documents[0]
	if len(doc.Present()) != 1 || doc.Author != "Zorg Oost" || len(dossier.SignaturesUnder(d, doc)) != 2 {
		t.Errorf("%+v signed by %+v", doc, dossier.SignaturesUnder(d, doc))
	}
	if left, err := os.Stat(v.path); err != nil || left.Size() == 0 {
		t.Errorf("the copy went while it was looked at: %v", err)
	}
	l.End()
	if _, err := os.Stat(v.path); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("the copy of the viewer is still there: %v", err)
	}
}

func TestTheFilesOfMarkedDocumentsAreKeptInAFolderAndTheOneThatFailsIsNamed(t *testing.T) {
	for name, size := range map[string]robot.Size{"in the card": {W: 120, H: 60}, "in the table": {W: 200, H: 60}} {
		t.Run(name, func(t *testing.T) {
			folder := t.TempDir()
			l := begin(t, func(o *ui.Options) { o.World.Source, o.World.Home = host.Source(folder), folder })
			l.opens("Ans Eerste")
			for _, d := range []struct{ kind, on, file, content string }{
				{"contract", "02-11-2026", "overeenkomst.pdf", "drie handtekeningen"},
				{"cv", "03-11-2026", "cv.pdf", "twaalf jaar zorg"},
				{"search-profile", "04-11-2026", "profiel.pdf", "administratie, dichtbij"},
				{"plan", "05-11-2026", "", ""},
			} {
				pairs := []string{"kind=" + d.kind, "on=" + d.on}
				if d.file != "" {
					if err := os.WriteFile(filepath.Join(folder, d.file), []byte(d.content), 0o600); err != nil {
						t.Fatal(err)
					}
					pairs = append(pairs, "file=~/"+d.file)
				}
				l.does("document", pairs...)
			}
			kept := filepath.Join(folder, "dossier")
			l.Resize(size.W, size.H).Press("2")
			for _, line := range []string{"overeenkomst", "cv", "trajectplan"} {
				l.finds(line).Press("space")
			}
			l.Press("o").Sees("2 bestanden bewaren", "niet versleuteld").Type("~/dossier").Press("enter")
			l.Toast("Niet bewaard: cv.pdf, overeenkomst.pdf. Deze map is er niet").Misses("bewaard in ~")

			if err := os.Mkdir(kept, 0o700); err != nil {
				t.Fatal(err)
			}
			l.Press("o").Type("~/dossier/").Press("enter").Toast("2 bestanden bewaard in ~/dossier")
			holds(t, kept, map[string]string{"overeenkomst.pdf": "drie handtekeningen", "cv.pdf": "twaalf jaar zorg"})
			l.finds("zoekprofiel").Press("space", "o").Sees("3 bestanden bewaren").Type("~/dossier").Press("enter")
			l.Toast("Niet bewaard: cv.pdf, overeenkomst.pdf").Press("!").Sees("· 1 bestand").Press("esc")
			holds(t, kept, map[string]string{
				"overeenkomst.pdf": "drie handtekeningen", "cv.pdf": "twaalf jaar zorg", "profiel.pdf": "administratie, dichtbij",
			})
		})
	}
}

// holds fails the story when a folder holds other files than these, for the coach alone.
func holds(t *testing.T, folder string, want map[string]string) {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]string{}
	for _, e := range entries {
		content, err := os.ReadFile(filepath.Join(folder, e.Name()))
		info, errInfo := e.Info()
		if err := errors.Join(err, errInfo); err != nil || info.Mode().Perm() != 0o600 {
			t.Errorf("%s: %v, %v", e.Name(), info.Mode(), err)
		}
		got[e.Name()] = string(content)
	}
	if !maps.Equal(got, want) {
		t.Errorf("the folder holds %q, not %q", got, want)
	}
}

func TestTheThreeUnderATrajectplanSignOneByOne(t *testing.T) {
	l := begin(t).opens("Ans Eerste")
	l.does("document", "kind=plan", "on=02-11-2026", "signed=05-11-2026", "signed-by=employee")
	l.Press("2")
	l.finds("trajectplan").Sees("1 van 3 getekend")
	l.Press("x").Field("Getekend door").Press("2", "3").Press("ctrl+s").Toast("ongedaan").Sees("getekend 23-11-2026")
	d, _ := l.dossier()
	if d.Evidence(robot.Today()).PlanSigned != robot.Today() || d.Papers.Documents[0].Signed != robot.Today() {
		t.Errorf("%+v, %+v", d.Papers.Documents[0], d.Plan.Signatures)
	}
	l.Press("u").Sees("1 van 3 getekend").Press("ctrl+r").Sees("getekend 23-11-2026")
}

func TestAFileThatCannotBeAttachedIsSaidAndTheFormStays(t *testing.T) {
	book := storetest.NewMemory(caseload.ProjectEntries)
	robot.Fill(book, 24, 0)
	opened := func(from io.Reader, err error) func() (io.ReadCloser, string, error) {
		return func() (io.ReadCloser, string, error) { return io.NopCloser(from), "cv.pdf", err }
	}
	files := map[string]func() (io.ReadCloser, string, error){
		"weg.pdf":     opened(io.MultiReader(strings.NewReader("begin"), iotest.ErrReader(store.ErrUnsteady)), nil),
		"map":         opened(nil, store.ErrNotAFile),
		"groot.pdf":   opened(nil, store.ErrTooBig),
		"gegroei.pdf": opened(io.LimitReader(endless{}, store.MaxAttachment+1), nil),
		"nergens.pdf": opened(nil, os.ErrNotExist),
		"cv.pdf":      opened(strings.NewReader("cv"), nil),
	}
	r := robot.Start(t, robot.Size{W: 120, H: 40}, robot.WithBook(book), func(o *ui.Options) {
		o.World.Source = func(path string) (io.ReadCloser, string, error) { return files[path]() }
	})
	r.GoTo("Jansen").Press("2").Sees("Stukken (4)").Press("a", "d", "5").Field("Toelichting").Type("eerste versie")
	for _, bad := range []struct{ path, said string }{
		{"weg.pdf", "veranderde of verdween tijdens het lezen"},
		{"map", "een map of apparaat"},
		{"groot.pdf", "groter dan 25 MB"},
		{"gegroei.pdf", "groter dan 25 MB"},
		{"nergens.pdf", "Dit bestand is er niet"},
		{"cv.pdf", "De schijf is vol"},
	} {
		if bad.path == "cv.pdf" {
			book.FailNext(store.ErrFull)
		}
		r.Field("Bestand").Press("ctrl+u").Type(bad.path).Press("ctrl+s").Sees(bad.said, "Document vastleggen", "eerste versie")
	}
	r.Press("esc").Sees("Stukken (4)")
	r.Press("a", "d").Sees("eerste versie", "cv.pdf").Press("ctrl+s").Sees("Stukken (5)", "1 bestand")
}

// endless is a file without an end.
type endless struct{}

// Read is io.Reader.
func (endless) Read(b []byte) (int, error) { return len(b), nil }

func TestTheRegisterIsATableWithTheChecksItServesOnALargeScreen(t *testing.T) {
	l := begin(t)
	l.opens("Ans Eerste")
	l.does("task", "text=bellen", "due=25-11-2026")
	l.does("document", "kind=plan", "on=02-11-2026", "sent=03-11-2026", "author=M. Vink")
	l.Robot = robot.Start(t, robot.Size{W: 200, H: 60}, robot.WithBook(l.book))
	l.GoTo("Eerste, Ans").Press("2").Sees("Soort", "Opsteller", "Getekend", "Verstuurd", "Bijlage", "RIV")
	l.Sees("○ trajectplan", "M. Vink", "niet getekend", "03-11-2026", "C11 C12")
	l.Sees("plan van aanpak", "ontbreekt", "C03 C04 C05 C30")
	l.finds("plan van aanpak  ").Press("enter").Sees("Document vastleggen").Press("ctrl+s").Toast("document").Misses("plan van aanpak         ontbreekt")
	if d := l.replays().Papers.Documents; len(d) != 2 || d[1].Kind != dossier.DocAction {
		t.Errorf("registered %+v", d)
	}
}
