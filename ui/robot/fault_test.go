package robot_test

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"spoorboek/model/caseload"
	"spoorboek/model/journal"
	"spoorboek/store"
	"spoorboek/store/storetest"
	"spoorboek/ui"
	"spoorboek/ui/robot"
)

// faulty is a book with a bug: reading a dossier panics, with a name in the panic.
type faulty struct{ store.Book }

func (faulty) Journal(context.Context, journal.ID) ([]journal.Entry, error) { panic("Jansen, Karin") }

func TestAFaultOfOurOwnEndsCleanlyWithAReportWithoutNames(t *testing.T) {
	book := storetest.NewMemory(caseload.ProjectEntries)
	robot.Fill(book, 24, 0)
	report := ""
	r := robot.Start(t, robot.Size{W: 120, H: 40}, robot.WithBook(faulty{book}), func(o *ui.Options) {
		o.World.Report = func(name string, text []byte) (string, error) {
			report = string(text)
			return "/state/" + name, nil
		}
	})
	if !r.Left() {
		t.Fatal("the program goes on after a fault")
	}
	if !strings.Contains(report, "in command: string") || !strings.Contains(report, "terminal 0x0") {
		t.Errorf("report:\n%s", report)
	}
	for _, text := range []string{report, r.Crash(), r.Screen()} {
		if strings.Contains(text, "Jansen") || strings.Contains(text, "Karin") {
			t.Errorf("a name in:\n%s", text)
		}
	}
	if bye := r.Crash(); !strings.Contains(bye, "F-2026-11-23-0841") || !strings.Contains(bye, "/state/fault-") {
		t.Errorf("farewell:\n%s", bye)
	}
}

func TestAFullDiskLosesNothingThatWasTyped(t *testing.T) {
	book := storetest.NewMemory(caseload.ProjectEntries)
	robot.Fill(book, 24, 0)
	r := robot.Start(t, robot.Size{W: 120, H: 40}, robot.WithBook(book))
	r.GoTo("Jansen").Press("t").Type("bel werkgever")
	book.FailNext(store.ErrFull)
	r.Press("ctrl+s").Toast("De schijf is vol").Sees("bel werkgever", "Taak toevoegen")
	book.FailNext(&store.FullError{Needed: 17 << 20})
	r.Press("ctrl+s").Toast("Maak ongeveer 17,0 MB ruimte").Sees("bel werkgever", "Taak toevoegen")
	r.Press("ctrl+s").Toast("taak toegevoegd (Jansen, Karin)")
}

func TestAReadOnlyFileSaysSo(t *testing.T) {
	r := robot.Start(t, robot.Size{W: 120, H: 40}, robot.WithSample(24), func(o *ui.Options) { o.ReadOnly = true })
	r.Sees("alleen lezen").GoTo("Çelik").Press("x").Toast("alleen-lezen geopend")
}

// stiff is a vault on a disk that may only be read: nobody asked for that, and it opens so all the same.
type stiff struct{ *storetest.Vault }

func (s stiff) Open(ctx context.Context, secret []byte, how store.OpenOptions) (store.Book, error) {
	how.ReadOnly = true
	return s.Vault.Open(ctx, secret, how)
}

func TestADiskThatMayOnlyBeReadIsToldOnTheScreenAllTheTime(t *testing.T) {
	v, phrase := vault(), "fiets lamp wolk brood tafel"
	book, _, err := v.Create(context.Background(), []byte(phrase), store.CreateOptions{})
	if err != nil {
		t.Fatal(err)
	}
	robot.Fill(book, 24, 0)
	if err := book.Close(); err != nil {
		t.Fatal(err)
	}
	r := robot.Start(t, robot.Size{W: 120, H: 40}, robot.WithVault(stiff{v}))
	r.Type(phrase).Press("enter").Sees("alleen lezen").GoTo("Çelik").Press("x").Toast("alleen-lezen geopend")
	r.Sees("alleen lezen")
}

// stuck is a vault that cannot open.
type stuck struct {
	*storetest.Vault
	err error
}

func (s stuck) State() (store.State, error) { return store.Present, nil }

func (s stuck) Open(context.Context, []byte, store.OpenOptions) (store.Book, error) {
	return nil, s.err
}

func TestWhyAFileDoesNotOpenIsSaidInWords(t *testing.T) {
	for name, c := range map[string]struct {
		err  error
		says string
	}{
		"another window has it": {&store.InUseError{PID: 42}, "pid 42"},
		"it is damaged":         {&store.DamagedError{What: "root"}, "beschadigd"},
		"it is newer":           {&store.NewerError{File: 3, Program: 1}, "nieuwere Spoorboek"},
		"it is older":           {&store.OlderError{Seen: 9, Found: 7}, "2 wijzigingen minder"},
		"it is older by one":    {&store.OlderError{Seen: 9, Found: 8}, "1 wijziging minder"},
		"anything else":         {errors.New("x"), "Dit ging niet"},
	} {
		t.Run(name, func(t *testing.T) {
			r := robot.Start(t, robot.Size{W: 120, H: 40}, robot.WithVault(stuck{vault(), c.err}))
			r.Type("een lange zin").Press("enter").Sees(c.says).Type("nog eens").Press("esc")
			if !r.Left() {
				t.Error("Esc did not leave")
			}
		})
	}
}

func TestThePaletteOfColoursIsRemembered(t *testing.T) {
	book := storetest.NewMemory(caseload.ProjectEntries)
	robot.Fill(book, 24, 0)
	r := robot.Start(t, robot.Size{W: 120, H: 40}, robot.WithBook(book))
	before := r.Raw()
	r.Press(":").Type("kleuren").Press("enter")
	r.Press("ctrl+l", "enter").Wait(time.Second)
	again := robot.Start(t, robot.Size{W: 120, H: 40}, robot.WithBook(book))
	if again.Raw() == before {
		t.Error("the colours are as they were")
	}
	r.Press("u").Toast("niets om ongedaan")
}
