package robot_test

import (
	"testing"
	"time"

	"spoorboek/ui"
	"spoorboek/ui/robot"
)

// board is a clipboard in memory.
type board struct{ text string }

func (b *board) Write(s string) error  { b.text = s; return nil }
func (b *board) Read() (string, error) { return b.text, nil }

func copying(t *testing.T, b *board) *robot.Robot {
	t.Helper()
	clip := func(o *ui.Options) { o.World.Clip = b }
	return robot.Start(t, robot.Size{W: 120, H: 40}, robot.WithSample(24), clip).GoTo("Jansen")
}

func TestWhatIsPersonalLeavesTheClipboardAfterAMinute(t *testing.T) {
	t.Parallel()
	b := &board{}
	r := copying(t, b).Press("y", "n").Toast("naam gekopieerd (terminal en klembord); over een minuut weer weg")
	if b.text != "Karin Jansen" && b.text != "Jansen, Karin" {
		t.Fatalf("the clipboard holds %q", b.text)
	}
	r.Wait(40*time.Second).Press("y", "t").Wait(40 * time.Second)
	if b.text != "06-0000 0001" {
		t.Errorf("the minute of the name took away what was copied later: %q", b.text)
	}
	if r.Wait(20 * time.Second); b.text != "" {
		t.Errorf("after its own minute it holds %q", b.text)
	}
	r.Press("y", "r").Toast("dossiernummer gekopieerd (terminal en klembord)").Wait(2 * time.Minute)
	if b.text == "" {
		t.Error("a number is nobody's secret, and stays")
	}
}

func TestWhatTheCoachCopiedElsewhereStaysOnTheClipboard(t *testing.T) {
	t.Parallel()
	b := &board{}
	r := copying(t, b).Press("y", "n")
	b.text = "van een ander programma"
	if r.Wait(time.Minute); b.text == "" {
		t.Error("another's text was taken away")
	}
}

func TestLockingAndLeavingForgetNothingOnTheClipboard(t *testing.T) {
	t.Parallel()
	b := &board{}
	copying(t, b).Press("y", "n", "ctrl+l").Wait(time.Minute)
	if b.text != "" {
		t.Errorf("behind the lock it still holds %q", b.text)
	}
	b = &board{}
	r := copying(t, b).Press("y", "n", "q", "q")
	if !r.Left() || b.text != "" {
		t.Errorf("left %v, and the clipboard holds %q", r.Left(), b.text)
	}
}

func TestAKeyThatComesBeforeTheDossierWaitsForIt(t *testing.T) {
	t.Parallel()
	b := &board{}
	r := copying(t, b).Press("y", "r")
	first := b.text
	r.Burst("j", "y", "r").Toast("dossiernummer gekopieerd (terminal en klembord)")
	if b.text == first || b.text == "" {
		t.Errorf("the number of the next dossier: %q after %q", b.text, first)
	}
	r.Burst("k", "enter", "t").Sees("Taak", "Jansen, Karin").Press("esc", "esc")
	r.GoTo("Jansen").Burst("j", "k").Sees("Tijdlijn · Jansen, Karin", "Zorggroep De Linde")
	if r.Burst("j", "k", "y", "r"); b.text != first {
		t.Errorf("down and up again: the number is %q rather than %q", b.text, first)
	}
	r.Burst("j", "k").Press("6").Misses("geen dossier gekozen") // the screens let go of her, and have her again
}
