package robot_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"spoorboek/store"
	"spoorboek/ui"
	"spoorboek/ui/host"
	"spoorboek/ui/robot"
)

// turns is the coach who goes to another window for a while, or for good.
func turns(r *robot.Robot, away time.Duration) *robot.Robot {
	return r.Send(tea.BlurMsg{}).Wait(away).Send(tea.FocusMsg{})
}

// locking is a file whose screen locks when another window gets the focus.
func locking(r *robot.Robot) *robot.Robot {
	return r.Press(":").Type("slot bij ander venster").Press("enter")
}

func TestAnotherWindowLocksOnlyWhereTheCoachWantsIt(t *testing.T) {
	r, v := open(t)
	turns(r, time.Hour/12).Sees("TE LAAT")
	locking(r).Toast("Vergrendelt zodra een ander venster").Misses("meldde nog niets")
	r.GoTo("Wietske").Press("c").Field("Besproken").Type("gesprek over de bu")
	turns(r, 900*time.Millisecond).Wait(time.Minute).Sees("gesprek over de bu") // a notification, no more
	r.Type("s").Send(tea.BlurMsg{}).Wait(2 * time.Second)
	r.Sees("vergrendeld (ander venster)", "Concept bewaard").Misses("gesprek", "Dijkstra")
	if book, err := v.Open(t.Context(), []byte("fiets lamp wolk brood tafel"), store.OpenOptions{}); err != nil {
		t.Errorf("the keys are still in memory: %v", err)
	} else if err := book.Close(); err != nil {
		t.Error(err)
	}
	unlock(r.Send(tea.FocusMsg{})).Sees("Contact vastleggen: Dijkstra, Wietske", "gesprek over de bus").Press("esc")

	again := robot.Start(t, robot.Size{W: 120, H: 40}, robot.WithVault(v))
	unlock(again.Press("esc")) // another start remembers it
	r.End()
	again = robot.Start(t, robot.Size{W: 120, H: 40}, robot.WithVault(v))
	unlock(again).Sees("TE LAAT").Send(tea.BlurMsg{}).Wait(2 * time.Second).Sees("ander venster")
	locking(unlock(again)).Toast("Vergrendelt niet")
	again.Send(tea.BlurMsg{}).Wait(time.Minute).Sees("TE LAAT")
}

func TestTheSettingSaysWhatTheTerminalTellsOfTheFocus(t *testing.T) {
	first, v := open(t)
	first.End()
	r := unlock(robot.Start(t, robot.Size{W: 120, H: 40}, robot.WithVault(v), robot.Mono()))
	if robot.WatchesFocus(r) {
		t.Error("the terminal is asked for what nobody wants to know")
	}
	r.Press("g", "i", "home", "j", "j", "j", "j", "j", "enter").Sees("Vergrendelen bij een ander venster", "half getypt")
	r.Press("down", "enter").Sees("aan, nog niets gemeld")
	if !robot.WatchesFocus(r) || !strings.Contains(sent(r), ansi.RequestModeFocusEvent) {
		t.Error("the terminal is not asked to tell of the focus, or whether it can")
	}
	r.Send(tea.ModeReportMsg{Mode: ansi.ModeSynchronizedOutput, Value: ansi.ModeReset}).Sees("aan, nog niets gemeld")
	r.Send(tea.ModeReportMsg{Mode: ansi.ModeFocusEvent, Value: ansi.ModeNotRecognized}).Sees("aan, terminal meldt niets")
	r.Press("enter").Sees("hier werkt het niet").Press("esc")
	turns(r, 100*time.Millisecond).Misses("meldt niets", "nog niets gemeld") // it does after all
	locking(r).Toast("Vergrendelt niet").Sees("Vergrendelen bij een ander venster  ")
	r.Press("u").Sees("Vergrendelen bij een ander venster")
}

func TestAnotherWindowThatTheCoachOpenedFromHereDoesNotLock(t *testing.T) {
	folder, v := t.TempDir(), viewer(t)
	if err := os.WriteFile(filepath.Join(folder, "overeenkomst.pdf"), []byte("drie handtekeningen"), 0o600); err != nil {
		t.Fatal(err)
	}
	var r *robot.Robot
	l := begin(t, func(o *ui.Options) {
		o.World.Source, o.World.Home, o.World.View, o.World.Wipe = host.Source(folder), folder, v.Open, v.Wipe
		o.World.Edit = func(_ string, done func(string, error) tea.Msg) tea.Cmd {
			return func() tea.Msg {
				r.Send(tea.BlurMsg{}).Wait(3 * time.Minute).Send(tea.FocusMsg{}) // the editor is a window of its own
				return done("een lang verslag", nil)
			}
		}
	})
	r = l.Robot
	locking(r)
	l.opens("Ans Eerste").does("document", "kind=contract", "on=02-11-2026", "file=~/overeenkomst.pdf")
	r.Press("c").Field("Besproken").Press("ctrl+o").Sees("een lang verslag", "Contact vastleggen").Press("esc")
	r.Press("2")
	l.finds("overeenkomst").Press("o", "enter").Toast("geopend")
	turns(r, 5*time.Minute).Sees("overeenkomst")
	turns(r, 3*time.Minute).Sees("overeenkomst") // she goes to and fro
	if _, err := os.Stat(v.path); err != nil {
		t.Errorf("the copy went while it was looked at: %v", err)
	}
	r.Press("ctrl+l", "enter").Sees("overeenkomst") // the copy is gone now
	r.Send(tea.BlurMsg{}).Wait(2 * time.Second).Misses("overeenkomst")
}

func TestThePrivacyScreenHoldsTheLockOffDuringAnAppointment(t *testing.T) {
	r := bench(t).GoTo("El Amrani").Press("P").Toast("afspraak: slot na 90 min")
	r.Wait(89 * time.Minute).Sees("VANDAAG").Press("j").Wait(89 * time.Minute).Sees("VANDAAG")
	r.Wait(2 * time.Minute).Misses("VANDAAG")
	bench(t).GoTo("El Amrani").Press("P", "P").Wait(11 * time.Minute).Misses("VANDAAG") // the screen is off again
	bench(t).GoTo("Visser").Press("P").Sees("slot over 10 min").Wait(11 * time.Minute).Misses("VANDAAG")
}
