package ui

import (
	"io"
	"os"
	"runtime"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"

	"spoorboek/store/storetest"
	"spoorboek/ui/text"
)

// behind is a front on a pipe, and the reading end of it.
func behind(t *testing.T) (*front, *os.File) {
	t.Helper()
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _, _ = r.Close(), w.Close() })
	a := New(Options{
		World: World{Clock: func() time.Time { return time.Date(2026, 11, 23, 8, 41, 7, 0, time.UTC) }, After: tea.Tick},
		Look:  Look{Lang: text.NL},
	})
	a.gate.closing = true // the simplest screen there is
	return newFront(a, w, colorprofile.TrueColor), r
}

// readUntil reads what reached the terminal until a text is in it.
func readUntil(t *testing.T, r *os.File, want string) string {
	t.Helper()
	var all strings.Builder
	b := make([]byte, 1<<12)
	for !strings.Contains(all.String(), want) {
		n, err := r.Read(b)
		if err != nil {
			t.Fatalf("%v after %q", err, all.String())
		}
		all.Write(b[:n])
	}
	return all.String()
}

func sized(h int) tea.WindowSizeMsg { return tea.WindowSizeMsg{Width: 60, Height: h} }

func TestABurstIsDrawnToItsEnd(t *testing.T) {
	f, r := behind(t)
	for i := range 500 {
		f.Update(sized(8 + i%7))
	}
	f.mu.Lock()
	f.app.gate.care.percent = 42
	f.mu.Unlock()
	f.Update(sized(15))
	readUntil(t, r, "42%")
	f.close()
}

func TestTheFrameGoesAnotherWayThanTheSettings(t *testing.T) {
	f, r := behind(t)
	f.Update(tea.ModeReportMsg{Mode: ansi.ModeSynchronizedOutput, Value: ansi.ModeReset})
	f.Update(sized(12))
	got := readUntil(t, r, "Afsluiten")
	if !strings.HasPrefix(got, ansi.SetModeAltScreenSaveCursor) || !strings.Contains(got, ansi.SetModeSynchronizedOutput) {
		t.Errorf("the terminal got %q", got)
	}
	v := f.View()
	if v.Content != " " || !v.AltScreen || v.WindowTitle == "" || v.Cursor != nil {
		t.Errorf("Bubble Tea is given %+v", v)
	}
	f.close()
}

func TestAFrameWaitsForTheDossierThatIsRead(t *testing.T) {
	f, _ := behind(t)
	f.close()
	f.app.door.loading = true
	if f.awaits() {
		t.Error("a closed file has no dossier to wait for")
	}
	f.app.gate.book = storetest.NewMemory(nil)
	if !f.awaits() {
		t.Error("the panes that follow the list come in a frame of their own")
	}
	f.app.door.loading = false
	if f.awaits() {
		t.Error("there is nothing to wait for")
	}
}

func TestABugInDrawingIsReportedAndEndsTheProgram(t *testing.T) {
	f, _ := behind(t)
	f.Update(sized(12))
	f.mu.Lock()
	f.app.look.theme = nil
	f.mu.Unlock()
	f.put()
	f.put()
	if !f.app.crash.happened() {
		t.Fatal("the fault was not kept")
	}
	_, cmd := f.Update(sized(13))
	if _, ok := cmd().(tea.QuitMsg); !ok {
		t.Error("the program goes on")
	}
	f.close()
}

func TestAWindowThatHangsDoesNotKeepTheProgramFromGoingOn(t *testing.T) {
	f, r := behind(t)
	f.Update(sized(12))
	readUntil(t, r, "Afsluiten")
	go func() { _, _ = f.glass.File.Write(make([]byte, 1<<22)) }() // more than a terminal keeps
	if _, err := r.Read(make([]byte, 1)); err != nil {
		t.Fatal(err)
	}
	for i := range 300 { // frames are on their way to it, and none arrives
		f.Update(sized(8 + i%7))
		runtime.Gosched()
	}
	go func() { _, _ = io.Copy(io.Discard, r) }()
	f.close()
}
