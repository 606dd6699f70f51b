package glass_test

import (
	"io"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/colorprofile"

	"spoorboek/ui/cell"
	"spoorboek/ui/glass"
)

// desk is a glass on a pipe, and what came out of it.
type desk struct {
	*glass.Glass
	t    *testing.T
	out  *os.File
	lost int
	c    *cell.Canvas
}

var pairs = [256]cell.Pair{1: {On: "\x1b[1m", Off: "\x1b[m"}}

const (
	enter = "\x1b[?1049h\x1b[?25l\x1b[?2004h" // a paste is told apart from the first frame on
	leave = "\x1b[?2004l\x1b[?1049l\x1b[?25h"
	erase = "\x1b[H\x1b[2J"
)

func newDesk(t *testing.T) *desk {
	t.Helper()
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _, _ = r.Close(), w.Close() })
	d := &desk{t: t, out: r, c: cell.New(10, 2)}
	d.Glass = glass.New(w, colorprofile.TrueColor, func() { d.lost++ })
	return d
}

// puts shows a text and returns what that wrote.
func (d *desk) puts(s string) string {
	d.c.Reset(10, 2)
	d.c.Put(0, 0, s, 0, 10)
	return d.put()
}

func (d *desk) put() string {
	return d.wrote(func() { d.Put(d.c, &pairs, func() {}) })
}

// says lets Bubble Tea write and returns what came through.
func (d *desk) says(s string) string {
	d.t.Helper()
	return d.wrote(func() {
		if n, err := d.Write([]byte(s)); n != len(s) || err != nil {
			d.t.Errorf("%q: wrote %d, %v", s, n, err)
		}
	})
}

func (d *desk) wrote(do func()) string {
	d.t.Helper()
	do()
	if _, err := d.File.WriteString("|"); err != nil { // a pipe that is empty would be waited for
		d.t.Fatal(err)
	}
	b := make([]byte, 1<<12)
	n, err := d.out.Read(b)
	if err != nil {
		d.t.Fatal(err)
	}
	return strings.TrimSuffix(string(b[:n]), "|")
}

func (d *desk) want(what, got, want string) {
	d.t.Helper()
	if got != want {
		d.t.Errorf("%s: wrote %q, want %q", what, got, want)
	}
}

func TestTheFirstFrameDoesNotWaitForTheAlternateScreen(t *testing.T) {
	d := newDesk(t)
	d.want("the first frame", d.puts("een"), enter+erase+"\x1b[1Heen")
	d.want("Bubble Tea's first words", d.says("\x1b[>4m\x1b[?1049h\x1b[?25l\x1b[?2004h"+erase), "\x1b[>4m\x1b[?25l\x1b[?2004h")
	if d.lost != 1 {
		t.Errorf("%d calls for a whole frame, want one", d.lost)
	}
	d.want("the frame after it", d.puts("een"), erase+"\x1b[1Heen")
	d.want("the next frame", d.puts("eem"), "\x1b[1;3Hm")
	d.want("the same frame", d.puts("eem"), "")
}

func TestNothingIsDrawnOverAnotherProgram(t *testing.T) {
	d := newDesk(t)
	d.puts("een")
	d.says("\x1b[?1049h")
	d.want("the editor gets the screen", d.says("\x1b[2d"+leave), "\x1b[2d"+leave)
	d.want("a frame meanwhile", d.puts("twee"), "")
	d.want("back at work", d.says("\x1b[?1049h"), "\x1b[?1049h")
	d.want("the frame then", d.puts("twee"), erase+"\x1b[1Htwee")
	d.want("leaving after Bubble Tea did", d.says(leave)+d.wrote(d.Leave), leave)
}

func TestAProgramThatBreaksOffGivesTheScreenBack(t *testing.T) {
	d := newDesk(t)
	d.puts("een")
	d.want("leaving", d.wrote(d.Leave), leave)
	d.want("leaving twice", d.wrote(d.Leave), "")
	d.want("a late frame", d.puts("twee"), "")
}

func TestAClearedScreenIsDrawnInOnePiece(t *testing.T) {
	d := newDesk(t)
	d.Synchronized()
	d.puts("een")
	d.want("clearing", d.says("\x1b]2;titel\x07"+erase), "\x1b]2;titel\x07")
	d.want("the frame", d.puts("een"), "\x1b[?2026h"+erase+"\x1b[1Heen\x1b[?2026l")
	d.want("no change", d.puts("een"), "")
	d.Forget()
	d.want("another size", d.puts("een"), "\x1b[?2026h"+erase+"\x1b[1Heen\x1b[?2026l")
}

func TestTheCursorStandsWhereTextIsTyped(t *testing.T) {
	d := newDesk(t)
	d.puts("een")
	at := func(s string, x int) string {
		d.c.Reset(10, 2)
		d.c.Put(0, 0, s, 0, 10)
		d.c.SetCursor(x, 0)
		return d.put()
	}
	d.want("shown", at("een", 3), "\x1b[1;4H\x1b[?25h")
	d.want("at rest", at("een", 3), "")
	d.want("moved", at("een", 1), "\x1b[1;2H")
	d.want("typed", at("eens", 4), "\x1b[?25l\x1b[1;4Hs\x1b[1;5H\x1b[?25h")
	d.want("hidden", d.puts("eens"), "\x1b[?25l")
	d.Synchronized()
	d.want("shown in one piece", at("eens", 4), "\x1b[?2026h\x1b[1;5H\x1b[?25h\x1b[?2026l")
	d.want("typed in one piece", at("eens!", 5), "\x1b[?2026h\x1b[1;5H!\x1b[1;6H\x1b[?2026l")
}

func TestColoursChangeWithThePaletteAndTheTerminal(t *testing.T) {
	d := newDesk(t)
	d.c.Put(0, 0, "x", 1, 1)
	d.want("bold", d.put(), enter+erase+"\x1b[1H\x1b[1mx\x1b[m")
	other := [256]cell.Pair{1: {On: "\x1b[31m", Off: "\x1b[m"}}
	d.want("another palette", d.wrote(func() { d.Put(d.c, &other, func() {}) }), erase+"\x1b[1H\x1b[31mx\x1b[m")
	d.Profile(colorprofile.Ascii)
	d.want("no colours", d.wrote(func() { d.Put(d.c, &other, func() {}) }), erase+"\x1b[1Hx")
	d.Profile(colorprofile.Ascii)
	d.want("as before", d.wrote(func() { d.Put(d.c, &other, func() {}) }), "")
}

func TestATerminalThatTakesNothingHoldsNobodyUp(t *testing.T) {
	d := newDesk(t)
	d.puts("een")
	d.c.Reset(10, 2)
	d.c.Put(0, 0, "twee", 0, 10)
	go func() { _, _ = d.File.Write(make([]byte, 1<<22)) }() // more than a terminal keeps
	if _, err := d.out.Read(make([]byte, 1)); err != nil {
		t.Fatal(err)
	}
	taken, shown := make(chan struct{}), make(chan struct{})
	go func() {
		d.Put(d.c, &pairs, func() { close(taken) })
		close(shown)
	}()
	<-taken // and from here on the glass waits for the terminal
	d.Forget()
	d.Profile(colorprofile.Ascii)
	d.Synchronized()
	go func() { _, _ = io.Copy(io.Discard, d.out) }()
	<-shown
}

func TestWhatIsToldDuringAFrameIsHeededByTheNext(t *testing.T) {
	d := newDesk(t)
	d.puts("een")
	d.c.Reset(10, 2)
	d.c.Put(0, 0, "eem", 0, 10)
	got := d.wrote(func() {
		d.Put(d.c, &pairs, func() { d.Forget(); d.Synchronized() }) // as the program does meanwhile
	})
	d.want("the frame that was on its way", got, "\x1b[1;3Hm")
	d.want("the next", d.puts("eem"), "\x1b[?2026h"+erase+"\x1b[1Heem\x1b[?2026l")
}

func TestATerminalWithoutRoomIsDrawnWholeLater(t *testing.T) {
	d := newDesk(t)
	d.puts("een")
	d.c.Reset(0, 0)
	d.want("no room", d.put(), "")
	d.want("room again", d.puts("een"), erase+"\x1b[1Heen")
}

func TestAFrameThatDidNotArriveIsDrawnWhole(t *testing.T) {
	d := newDesk(t)
	d.puts("een")
	if err := d.SetWriteDeadline(time.Unix(1, 0)); err != nil {
		t.Fatal(err)
	}
	d.c.Reset(10, 2)
	d.c.Put(0, 0, "twee", 0, 10)
	d.Put(d.c, &pairs, func() {})
	if err := d.SetWriteDeadline(time.Time{}); err != nil {
		t.Fatal(err)
	}
	d.want("the frame after it", d.puts("twee"), erase+"\x1b[1Htwee")
}

func TestATerminalThatIsGoneBreaksNothing(t *testing.T) {
	d := newDesk(t)
	d.puts("een")
	if err := d.File.Close(); err != nil {
		t.Fatal(err)
	}
	d.c.Reset(10, 2)
	d.c.Put(0, 0, "twee", 0, 10)
	d.Put(d.c, &pairs, func() {})
	if n, err := d.Write([]byte("x")); n != 0 || err == nil {
		t.Errorf("Bubble Tea hears that %d bytes were written, %v", n, err)
	}
	d.Leave()
}
