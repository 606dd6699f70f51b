package robot_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"spoorboek/ui/robot"
)

func TestTerminalClipboardGetsWhatTheStatusLineSays(t *testing.T) {
	t.Parallel()
	l := newLaptop(t)
	term := l.demo(120, 40)
	term.Sees("TE LAAT")
	term.Press("Home", "y", "r")
	term.Sees("dossiernummer gekopieerd")
	if got := term.Clipboard(); !strings.HasPrefix(got, "2026-0") {
		t.Errorf("on the clipboard stands %q", got)
	}
}

func TestTerminalSuspendLocksAndComesBackFromTheShell(t *testing.T) {
	t.Parallel()
	l := newLaptop(t).withCaseload()
	term := robot.NewTerminal(t, l.env(), 120, 40, "sh -i")
	term.Type(`PS1="sch""il> "`)
	term.Press("Enter")
	term.Sees("schil>")
	term.Type(l.program + " --lang nl --today 2026-11-23")
	term.Press("Enter")
	term.Sees("ter Haar", "? hulp")
	term.Press("C-z")
	screen := term.Sees("schil>", "top") // "Stopped", or "Gestopt"
	if strings.Contains(screen, "ter Haar") || term.Alternate() {
		t.Errorf("behind the shell stands:\n%s", screen)
	}
	term.Type("fg")
	term.Press("Enter")
	term.Sees("Vergrendeld")
	term.Misses("ter Haar")
	if !term.Alternate() {
		t.Error("back at work it draws over the shell")
	}
}

func TestTerminalManySizesAtOnceEndInAWholeFrame(t *testing.T) {
	t.Parallel()
	l := newLaptop(t)
	term := l.demo(120, 40)
	term.Sees("TE LAAT")
	term.Press("3")
	term.Sees("[3 Tijdlijn]")
	for i := range 40 {
		term.Resize(20+i*37%180, 8+i*13%50)
	}
	term.Resize(110, 30)
	screen := term.Sees("[3 Tijdlijn]", "Ziekteweek", ": palet  ? hulp")
	if strings.Count(screen, ": palet  ? hulp") != 1 {
		t.Errorf("something of another size stayed:\n%s", screen)
	}
}

func TestTerminalEditorGetsTheTerminalItself(t *testing.T) {
	l := newLaptop(t)
	editor := filepath.Join(l.home, "editor")
	script := "#!/bin/sh\ntest -t 0 && test -t 1 && printf 'in de eigen editor' >\"$1\"\n"
	if err := os.WriteFile(editor, []byte(script), 0o700); err != nil {
		t.Fatal(err)
	}
	term := robot.NewTerminal(t, l.env("EDITOR="+editor), 120, 40, l.program+" demo --lang nl --today 2026-11-23")
	term.Sees("TE LAAT")
	term.Press("E")
	term.Sees("in de eigen editor")
	if !term.Alternate() {
		t.Error("back from the editor the workbench draws over the shell")
	}
}

func TestTerminalAPasteOfMegabytesIsCutAndSaid(t *testing.T) {
	t.Parallel()
	l := newLaptop(t)
	much := filepath.Join(l.home, "much")
	if err := os.WriteFile(much, []byte(strings.Repeat("tien megabyte\n", 150_000)), 0o600); err != nil {
		t.Fatal(err)
	}
	term := l.demo(120, 40)
	term.Sees("TE LAAT")
	term.Press("a", "n")
	term.Sees("Notitie schrijven")
	term.PasteFile(much)
	term.Sees("Het veld is vol", "tien megabyte")
	term.Press("C-s")
	term.Sees("notitie", "bewaard")
}

func TestTerminalEscInTheMiddleOfALongExportLeavesNothingBehind(t *testing.T) {
	t.Parallel()
	l := newLaptop(t)
	term := robot.NewTerminal(t, l.env(), 120, 40, l.program+" demo --dossiers 800 --lang nl --today 2026-11-23")
	term.Sees("TE LAAT")
	term.Press(":")
	term.Sees("Palet")
	term.Type("exporteer")
	term.Press("Enter")
	term.Sees("Wat gaat er mee?")
	term.Type("json) van alles")
	term.Press("Enter")
	term.Sees("Leeg is ~/")
	term.Type("~/alles.json")
	term.Press("Enter")
	term.Sees("Esc stopt", "% klaar")
	term.Misses(" 0% klaar") // it is in the middle
	term.Press("Escape")
	term.Sees("Gestopt. Er is niets veranderd.", "TE LAAT")
	for _, left := range []string{"alles*", ".spoorboek-*"} {
		if found := globbed(t, filepath.Join(l.home, left)); len(found) > 0 {
			t.Errorf("left behind: %v", found)
		}
	}
	term.Press("y", "r") // and the work goes on
	term.Sees("dossiernummer gekopieerd")
}
