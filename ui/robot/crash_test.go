package robot_test

import (
	"context"
	"crypto/rand"
	"errors"
	"os"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"spoorboek/model/caseload"
	"spoorboek/store"
	"spoorboek/store/storetest"
	"spoorboek/ui"
	"spoorboek/ui/robot"
	"spoorboek/ui/text"
)

// faultIn makes this test binary a workbench with a bug: in "update", in a "command", or none at all.
const faultIn = "SPOORBOEK_TEST_FAULT"

func TestMain(m *testing.M) {
	if where := os.Getenv(faultIn); where != "" {
		os.Exit(brokenWorkbench(where))
	}
	code := m.Run()
	if dir, err := shop(); err == nil {
		_ = os.RemoveAll(dir)
	}
	os.Exit(code)
}

// brokenWorkbench is the invented caseload on the screen of this terminal, with a bug that t and a letter bring
// to light.
func brokenWorkbench(where string) int {
	memory := storetest.NewMemory(caseload.ProjectEntries)
	robot.Fill(memory, 24, 0)
	var book store.Book = memory
	after := tea.Tick
	switch where {
	case "command":
		book = faulty{memory}
	case "update":
		after = func(d time.Duration, msg func(time.Time) tea.Msg) tea.Cmd {
			if d < time.Second && d > 300*time.Millisecond { // the pause of a draft, asked for in Update
				panic("Jansen, Karin")
			}
			return tea.Tick(d, msg)
		}
	}
	err := ui.Run(context.Background(), ui.Options{
		Book: book, Author: "coach", Version: "test", Look: ui.Look{Lang: text.NL}, Today: robot.Today(),
		World: ui.World{Clock: time.Now, After: after, Rand: rand.Reader},
	}, os.Stdin, os.Stdout, os.Stderr, os.Environ())
	if errors.Is(err, ui.ErrCrashed) {
		return 70
	}
	return 0
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
