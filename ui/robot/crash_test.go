package robot_test

import (
	"context"
	"crypto/rand"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"spoorboek/model/caseload"
	"spoorboek/model/dossier"
	"spoorboek/store/bolt"
	"spoorboek/store/seal"
	"spoorboek/store/storetest"
	"spoorboek/ui"
	"spoorboek/ui/host"
	"spoorboek/ui/robot"
	"spoorboek/ui/text"
)

// faultIn makes this test binary a workbench with a bug: in "update", in a "command", while a "draft" is typed in
// the coach's own file, or none at all.
const faultIn = "SPOORBOEK_TEST_FAULT"

// brokenWorkbench is the invented caseload on the screen of this terminal, with a bug that t and a letter bring
// to light.
func brokenWorkbench(where string) int {
	memory := storetest.NewMemory(caseload.ProjectEntries)
	robot.Fill(memory, 24, 0)
	o := ui.Options{
		Book: memory, Author: "coach", Version: "test", Look: ui.Look{Lang: text.NL}, Today: robot.Today(),
		World: ui.World{Clock: time.Now, After: tea.Tick, Rand: rand.Reader},
	}
	switch where {
	case "command":
		o.Book = faulty{memory}
	case "update":
		o.World.After = faultAfter(1)
	case "draft":
		state := filepath.Join(os.Getenv("XDG_STATE_HOME"), "spoorboek")
		o.Book, o.Vault = nil, bolt.New(bolt.Options{
			Path: os.Getenv("SPOORBOEK_FILE"), StateDir: state, Rand: rand.Reader, PID: os.Getpid(),
			Project: caseload.ProjectEntries, Schema: caseload.Schema, Decode: dossier.Decode, KDF: seal.Floor,
		})
		o.World.After, o.World.Report = faultAfter(18), host.Reports(state)
	}
	err := ui.Run(context.Background(), o, os.Stdin, os.Stdout, os.Stderr, os.Environ())
	if errors.Is(err, ui.ErrCrashed) {
		return 70
	}
	return 0
}

// faultAfter is a clock with a bug at the n-th pause of a draft, asked for in Update.
func faultAfter(n int) func(time.Duration, func(time.Time) tea.Msg) tea.Cmd {
	return func(d time.Duration, msg func(time.Time) tea.Msg) tea.Cmd {
		if d < time.Second && d > 300*time.Millisecond {
			if n--; n == 0 {
				panic("Jansen, Karin")
			}
		}
		return tea.Tick(d, msg)
	}
}

func TestTerminalAFaultGivesTheDraftBackAndReportsNoName(t *testing.T) {
	t.Parallel()
	l := newLaptop(t).withCaseload()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	key, err := os.ReadFile(l.key)
	if err != nil {
		t.Fatal(err)
	}
	term := robot.NewTerminal(t, l.env(faultIn+"=draft"), 120, 40, self+"; echo code $?; exec cat")
	term.Sees("Spoorboek openen")
	term.Type(strings.TrimSpace(string(key)))
	term.Press("Enter")
	term.Sees("ter Haar")
	term.Press("t")
	term.Sees("Taak toevoegen")
	term.Type("bel de buurtsuper over")
	if screen := term.Sees("gestopt door een fout", "code 70"); strings.Contains(screen, "Haar") || term.Alternate() {
		t.Errorf("alternate screen %v:\n%s", term.Alternate(), screen)
	}
	reports := globbed(t, filepath.Join(l.home, "state", "spoorboek", "fault-*"))
	if len(reports) != 1 {
		t.Fatalf("reports: %v", reports)
	}
	told, err := os.ReadFile(reports[0])
	if err != nil || !strings.Contains(string(told), "in update") {
		t.Errorf("%v:\n%s", err, told)
	}
	for _, private := range []string{"Haar", "Jansen", "buurt"} {
		if strings.Contains(string(told), private) {
			t.Errorf("%q in the report:\n%s", private, told)
		}
	}
	l.open(120, 40).Sees("Taak toevoegen", "ter Haar", "bel de buurtsup")
}

func TestTerminalIsGivenBackAfterAFault(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("-short: the suite in a real terminal starts the program")
	}
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	for where, keys := range map[string][]string{"update": {"t", "b"}, "command": nil} {
		t.Run(where, func(t *testing.T) {
			env := []string{"PATH=" + os.Getenv("PATH"), "HOME=" + t.TempDir(), "TERM=xterm-256color", "LC_ALL=C.UTF-8"}
			before := "stty -g > $HOME/before; "
			after := "; code=$?; stty -g | cmp -s - $HOME/before && echo same; echo code $code; exec cat"
			term := robot.NewTerminal(t, env, 120, 40, before+faultIn+"="+where+" "+self+after)
			for _, key := range keys {
				term.Sees("Jansen, Karin")
				term.Press(key)
			}
			screen := term.Sees("gestopt door een fout", "same", "code 70")
			if strings.Contains(screen, "Jansen") || term.Alternate() {
				t.Errorf("alternate screen %v:\n%s", term.Alternate(), screen)
			}
			if modes := term.Modes(); modes != "cursor 1, mouse 0" {
				t.Error(modes)
			}
		})
	}
}
