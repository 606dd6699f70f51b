package robot_test

import (
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"spoorboek/model/caseload"
	"spoorboek/store/storetest"
	"spoorboek/ui/robot"
)

func TestWorkThatTakesLongIsShownUntilItAnswers(t *testing.T) {
	t.Parallel()
	r := robot.Slow(bench(t).GoTo("Jansen"), true).Press("j")
	r.Misses("bezig").Wait(100 * time.Millisecond).Sees("bezig")
	first := r.Status()
	if r.Wait(120 * time.Millisecond); r.Status() == first {
		t.Errorf("nothing turns: %s", first)
	}
	robot.Slow(r, false).Misses("bezig")
	still := r.Screen()
	if r.Wait(500 * time.Millisecond); r.Screen() != still {
		t.Error("the screen moves while nothing goes on")
	}
}

func TestWhoWantsNoMotionIsToldInAWord(t *testing.T) {
	t.Parallel()
	book := storetest.NewMemory(caseload.ProjectEntries)
	robot.Fill(book, 24, 0)
	r := robot.Start(t, robot.Size{W: 120, H: 40}, robot.WithBook(book))
	r.Press(":").Type("beweging").Press("enter").Toast("Beweging uit")
	r = robot.Start(t, robot.Size{W: 120, H: 40}, robot.WithBook(book))
	robot.Slow(r.GoTo("Jansen"), true).Press("j").Wait(100 * time.Millisecond).Sees("bezig")
	first := r.Screen()
	if r.Wait(400 * time.Millisecond); r.Screen() != first {
		t.Error("something moves")
	}
	robot.Slow(r, false).Misses("bezig")
}

func TestTheTerminalShowsHowFarALongPieceOfWorkIs(t *testing.T) {
	t.Parallel()
	r := bench(t)
	if r.Progress() != nil {
		t.Error("there is progress before there is work")
	}
	robot.Slow(r.Press("g", "i", "/").Type("bestand controleren").Press("enter"), true).Press("enter")
	if p := r.Progress(); p == nil || p.State != tea.ProgressBarIndeterminate {
		t.Errorf("while it works it shows %v\n%s", p, r.Screen())
	}
	if !strings.Contains(r.Screen(), "0% klaar") {
		t.Errorf("the window does not say how far it is:\n%s", r.Screen())
	}
	if robot.Slow(r, false); r.Progress() != nil {
		t.Error("progress stays when the work is done")
	}
}
