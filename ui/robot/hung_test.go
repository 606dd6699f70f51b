//go:build !windows

package robot_test

import (
	"context"
	"errors"
	"os"
	"strings"
	"syscall"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/creack/pty"
	"golang.org/x/term"

	"spoorboek/store"
	"spoorboek/ui"
	"spoorboek/ui/robot"
	"spoorboek/ui/text"
)

// window is a terminal of which the test is the other side.
type window struct {
	t           *testing.T
	there, here *os.File
	seen        strings.Builder
}

// heres are the sides of the program. They stay open until the process ends, as they do for a program: what
// still waits to write to a window that hung, or read its keys, may look at them after the test.
var heres []*os.File

func newWindow(t *testing.T) *window {
	t.Helper()
	there, here, err := pty.Open()
	if err != nil {
		t.Skipf("no pseudo-terminal here: %v", err)
	}
	t.Cleanup(func() { _ = there.Close() })
	heres = append(heres, here)
	if err := pty.Setsize(here, &pty.Winsize{Rows: 40, Cols: 120}); err != nil {
		t.Fatal(err)
	}
	return &window{t: t, there: there, here: here}
}

// until reads until a text was shown.
func (w *window) until(want string) {
	w.t.Helper()
	b := make([]byte, 1<<14)
	for !strings.Contains(w.seen.String(), want) {
		n, err := w.there.Read(b)
		if err != nil {
			w.t.Fatalf("%v before %q in %q", err, want, w.seen.String())
		}
		w.seen.Write(b[:n])
	}
}

// hangs fills what the system keeps for the window, which nobody reads any more.
func (w *window) hangs() {
	w.t.Helper()
	fd, err := syscall.Open(w.here.Name(), syscall.O_WRONLY|syscall.O_NONBLOCK|syscall.O_NOCTTY, 0)
	if err != nil {
		w.t.Fatal(err)
	}
	for err == nil || errors.Is(err, syscall.EINTR) {
		_, err = syscall.Write(fd, make([]byte, 64))
	}
	for err = nil; err == nil || errors.Is(err, syscall.EINTR); {
		_, err = syscall.Write(fd, []byte{0})
	}
	if !errors.Is(err, syscall.EAGAIN) {
		w.t.Fatal(err)
	}
	if err := syscall.Close(fd); err != nil {
		w.t.Fatal(err)
	}
}

func (w *window) types(s string) {
	w.t.Helper()
	if _, err := w.there.WriteString(s); err != nil {
		w.t.Fatal(err)
	}
}

// hour is the robot's clock in a world that is not the robot's: it stands still, and only what the program waits
// for at its end comes.
func hour(t *testing.T, looked chan<- struct{}) ui.World {
	return ui.World{
		Clock: func() time.Time {
			select {
			case looked <- struct{}{}:
			default:
			}
			return robot.Morning()
		},
		After: func(d time.Duration, msg func(time.Time) tea.Msg) tea.Cmd {
			return func() tea.Msg {
				if d != 3*time.Second {
					<-t.Context().Done()
				}
				return msg(robot.Morning())
			}
		},
	}
}

func TestASignalEndsTheProgramAlsoWhenTheWindowHangs(t *testing.T) {
	first, v := open(t)
	first.End()
	book, err := v.Open(t.Context(), []byte("fiets lamp wolk brood tafel"), store.OpenOptions{})
	if err != nil {
		t.Fatal(err)
	}
	w, looked, ended := newWindow(t), make(chan struct{}, 1), make(chan error, 1)
	before, err := term.GetState(int(w.here.Fd()))
	if err != nil {
		t.Fatal(err)
	}
	ctx, signal := context.WithCancel(t.Context())
	defer signal()
	go func() {
		ended <- ui.Run(ctx, ui.Options{
			Book: book, Vault: v, Author: "coach", Version: "test", World: hour(t, looked),
			Look: ui.Look{Lang: text.NL, NoColor: "1"},
		}, w.here, w.here, w.here, []string{"TERM=xterm-256color"})
	}()
	w.until("Dijkstra")
	w.types("c")
	w.until("Besproken")
	w.types("\t\t\t\t\t\tgesprek over de bu")
	w.until("de bu")
	w.hangs()
	<-looked // of the keys before
	w.types("s")
	<-looked
	signal()
	if err := <-ended; err != nil {
		t.Errorf("the program ends with %v", err)
	}
	if after, err := term.GetState(int(w.here.Fd())); err != nil || *after != *before {
		t.Errorf("the terminal does not echo again: %v", err)
	}
	again := robot.Start(t, robot.Size{W: 120, H: 40}, robot.WithVault(v))
	unlock(again).Sees("Contact vastleggen", "gesprek over de bus")
}
