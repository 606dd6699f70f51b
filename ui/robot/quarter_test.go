package robot_test

import (
	"bytes"
	"fmt"
	"io"
	"io/fs"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"spoorboek/store"
	"spoorboek/store/render"
	"spoorboek/ui"
	"spoorboek/ui/robot"
)

// folder is where documents leave to: files by name, and what the disk says instead of keeping one.
type folder struct {
	files map[string]string
	fails error
}

func (f *folder) put(path string, replace bool, write func(io.Writer) error) error {
	if _, there := f.files[path]; there && !replace {
		return store.ErrExists
	}
	if f.fails != nil {
		return f.fails
	}
	var b bytes.Buffer
	if err := write(&b); err != nil {
		return err
	}
	f.files[path] = b.String()
	return nil
}

// reporting is a workbench that writes documents; in the coach's own editor the words of edits change places.
func reporting(t *testing.T, edits *strings.Replacer) (*robot.Robot, *folder) {
	t.Helper()
	out := &folder{files: map[string]string{}}
	r := robot.Start(t, robot.Size{W: 120, H: 40}, robot.WithSample(24), func(o *ui.Options) {
		o.Renderer, o.World.Put = render.New(), out.put
		o.World.Edit = func(text string, done func(string, error) tea.Msg) tea.Cmd {
			return func() tea.Msg { return done(edits.Replace(text), nil) }
		}
	})
	return r, out
}

// send sends what stands under the cursor as Markdown to somebody, up to the question where it goes wrong.
func send(r *robot.Robot, to string) *robot.Robot {
	return r.Sees("Ontvanger").
		Press("ctrl+u").
		Type(to).
		Press("enter").
		Sees("In welke vorm?").
		Press("down", "down", "enter").
		Sees("Leeg: ~/2026-001").
		Press("enter")
}

// told logs a contact of which the employer may read what was agreed.
func told(r *robot.Robot, agreed string) *robot.Robot {
	r.GoTo("Jansen").Press("c").Field("Besproken").Type("gesprek").Field("Afspraken").Type(agreed)
	return r.Field("Mag naar").Press("right", "right").Press("ctrl+s").Toast("contact vastgelegd")
}

// TestTheReportsOfAQuarter is the story of three reports: one that nobody had time to read, one that was edited
// and read, and one that the leak check refused until it was mended.
func TestTheReportsOfAQuarter(t *testing.T) {
	t.Parallel()
	r, out := reporting(t, strings.NewReplacer(
		"wat sinds het vorige verslag bekend werd",
		"wat nieuw is",
		"Herstelt van een depressie",
		"Werkt twee ochtenden",
	))
	const six = 42 * 24 * time.Hour

	r.GoTo("Jansen").
		Press("x").
		Sees("elders gemaakt").
		Press("down", "enter").
		Sees("[6 Rapporten]", "Voortgangsrapportage 4", "4 d te laat")
	r.Press("x").Sees("De werknemer leest een rapportage").Press("down", "enter")
	send(r, "mw. M. de Groot").Sees("Waarom de werknemer niet meelas").Press("enter").Sees("Waarom de werknemer")
	r.Type("zij is met verlof").
		Press("enter").
		Toast("Voortgangsrapportage 4 verstuurd aan mw. M. de Groot · niet terug te draaien")
	r.Press("j").Sees("niet eerst gelezen: zij is met verlof", "bevroren zoals het verstuurd is")
	first := out.files["~/2026-001-voortgangsrapportage-4-werkgever.md"]
	if len(out.files) != 1 || !strings.Contains(first, "# Voortgangsrapportage 4") {
		t.Fatalf("in the folder: %v\n%s", inFolder(out), first)
	}
	r.Press("1").GoTo("Jansen")
	if strings.Contains(r.Line(), "rapport") {
		t.Errorf("the morning still asks for the report: %s", r.Line())
	}

	r.Sleep(six).Wait(2 * time.Second).Press("enter")
	told(r, "Zes brieven voor maart").GoTo("Jansen").Press("r").Sees("Voortgangsrapportage 5", "vandaag")
	r.Press("E").Press("ctrl+s").Toast("concept bewaard").Sees("Genoemd wordt wat nieuw")
	r.Press("x", "enter").Field("Reactie").Type("Klopt").Press("ctrl+s").Sees("gelezen door de werknemer")
	send(r.Press("x"), "mw. M. de Groot").Toast("Voortgangsrapportage 5 verstuurd")
	second := out.files["~/2026-001-voortgangsrapportage-5-werkgever.md"]
	for _, want := range []string{"wat nieuw is", "Zes brieven voor maart", "Reactie:", "Klopt"} {
		if !strings.Contains(second, want) {
			t.Errorf("the second report does not say %q:\n%s", want, second)
		}
	}

	r.Press("1").Sleep(six).Wait(2 * time.Second).Press("enter")
	told(r, "Herstelt van een depressie").GoTo("Jansen").Press("r").Sees("lekcontrole: 1 keer iets dat niet")
	r.Press("x", "enter").Press("ctrl+s").Sees("gelezen door de werknemer")
	send(
		r.Press("x"),
		"mw. M. de Groot",
	).Sees("De lekcontrole houdt dit tegen", "medisch woord", "depressie", "in Contacten").
		Press("esc")
	if len(out.files) != 2 {
		t.Fatalf("it left all the same: %v", inFolder(out))
	}
	r.Press("E").Press("ctrl+s").Sees("lekcontrole: niets gevonden", "maar daarna is de")
	send(r.Press("x"), "mw. M. de Groot").Toast("Voortgangsrapportage 6 verstuurd")
	third := out.files["~/2026-001-voortgangsrapportage-6-werkgever.md"]
	if strings.Contains(third, "depressie") || !strings.Contains(third, "Werkt twee ochtenden") ||
		strings.Contains(third, "Zes brieven") {
		t.Errorf("the third report:\n%s", third)
	}
	r.Press("u").Misses("ongedaan: rapportage")
}

func inFolder(f *folder) (all []string) {
	for name := range f.files {
		all = append(all, name)
	}
	return all
}

func TestADocumentThatCannotBeKeptIsSaidInWordsAndNotCalledSent(t *testing.T) {
	t.Parallel()
	r, out := reporting(t, strings.NewReplacer())
	r.GoTo("Jansen").Press("6")
	export := func() *robot.Robot { return r.Press("o", "enter", "enter") }
	export().Toast("Staat in ~/2026-001-voortgangsrapportage-4-werkgever.pdf")
	export().Sees("Er is al een bestand met deze naam").
		Wait(time.Second).
		Press("enter").
		Misses("Er is al een bestand")
	if len(out.files) != 1 {
		t.Fatalf("in the folder: %v", inFolder(out))
	}
	clear(out.files)
	out.fails = store.ErrFull
	export().Toast("vol")
	out.fails = fmt.Errorf("keep: %w", &fs.PathError{Op: "open", Path: "x.pdf", Err: fs.ErrPermission})
	export().Toast("kan ik niet schrijven")
	r.Press("x", "down", "enter")
	send(
		r,
		"mw. M. de Groot",
	).Sees("Waarom de werknemer").
		Type("verlof").
		Press("enter").
		Toast("kan ik niet schrijven")
	r.Sees("Voortgangsrapportage 4", "4 d te laat")
}

func TestTheReportsThatAreDueAreMadeTogether(t *testing.T) {
	r, out := reporting(t, strings.NewReplacer())
	r.Press("*", "r").Sees("Rapportages van 18 dossiers").Press("enter")
	r.Sees(
		"1 rapportage gemaakt",
		"Jansen, Karin: 2026-001-voortgangsrapportage-4.pdf",
		"Bij 17 andere is er nu geen aan de beurt",
	)
	if len(out.files) != 1 {
		t.Errorf("in the folder: %v", inFolder(out))
	}
	r.Press("esc", "r").Press("enter").Sees("0 rapportages gemaakt", "Jansen, Karin")
	r.Press("esc", "esc").GoTo("Jansen").Sees("4 d te laat") // nothing was called sent
}

// TestALeakIsMendedWhereItWasWritten is the story of a word that the leak check found: one key leads to the
// contact in which it stands.
func TestALeakIsMendedWhereItWasWritten(t *testing.T) {
	r, _ := reporting(t, strings.NewReplacer())
	told(r, "Herstelt van een depressie").GoTo("Jansen").Press("r").Sees("lekcontrole: 1 keer iets")
	r.Press("l").Sees("medisch woord", "depressie").Press("enter").Sees("Afspraken", "Herstelt van een depressie")
	r.Press("ctrl+u").Type("Werkt twee ochtenden").Press("ctrl+s").Toast("verbeterd (Jansen, Karin)")
	r.Sees("lekcontrole: niets gevonden")
}
