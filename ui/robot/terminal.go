package robot

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// patience is how long a real terminal may take to show what was asked; a loaded machine takes seconds.
const patience = 60 * time.Second

// Terminal is the real program in a real terminal: a tmux session with a server of its own.
type Terminal struct {
	t      *testing.T
	socket string
	env    []string
}

// NewTerminal starts a command line in a terminal of the given size, which has a clipboard that programs may
// set. The test is skipped where there is no tmux, unless the environment says that there must be one.
func NewTerminal(t *testing.T, env []string, columns, rows int, command string) *Terminal {
	t.Helper()
	if _, err := exec.LookPath("tmux"); err != nil {
		if os.Getenv("SPOORBOEK_TERMINAL") == "must" {
			t.Fatal("tmux is not installed, and the terminal suite must run here")
		}
		t.Skip("tmux is not installed: the suite in a real terminal does not run")
	}
	term := &Terminal{t: t, socket: filepath.Join(t.TempDir(), "tmux"), env: env}
	t.Cleanup(term.end)
	term.tmux("-f", os.DevNull, "new-session", "-d", "-x", fmt.Sprint(columns), "-y", fmt.Sprint(rows),
		command+`; code=$?; clear; echo "ended $code"; exec cat`,
		";", "set-option", "-s", "set-clipboard", "on")
	return term
}

// Press sends keys by their tmux names ("c", "Enter", "C-s").
func (term *Terminal) Press(keys ...string) {
	term.t.Helper()
	term.tmux(append([]string{"send-keys"}, keys...)...)
}

// Type sends text as typed.
func (term *Terminal) Type(text string) {
	term.t.Helper()
	term.tmux("send-keys", "-l", text)
}

// Paste sends text as one bracketed paste.
func (term *Terminal) Paste(text string) {
	term.t.Helper()
	term.tmux("set-buffer", text)
	term.tmux("paste-buffer", "-p")
}

// Resize gives the window another size.
func (term *Terminal) Resize(columns, rows int) {
	term.t.Helper()
	term.tmux("resize-window", "-x", fmt.Sprint(columns), "-y", fmt.Sprint(rows))
}

// Screen is what the terminal shows, as text.
func (term *Terminal) Screen() string {
	term.t.Helper()
	return term.tmux("capture-pane", "-p")
}

// Coloured is what the terminal shows, with its colour sequences.
func (term *Terminal) Coloured() string {
	term.t.Helper()
	return term.tmux("capture-pane", "-p", "-e")
}

// Title is the title of the window.
func (term *Terminal) Title() string {
	term.t.Helper()
	return strings.TrimSpace(term.tmux("display-message", "-p", "#{pane_title}"))
}

// Record keeps from now on every byte that the program sends to the terminal, in a file.
func (term *Terminal) Record(path string) {
	term.t.Helper()
	term.tmux("pipe-pane", "-o", "exec cat > "+path)
}

// PasteFile sends what is in a file as one bracketed paste, whatever bytes it holds.
func (term *Terminal) PasteFile(path string) {
	term.t.Helper()
	term.tmux("load-buffer", path)
	term.tmux("paste-buffer", "-p", "-r")
}

// Clipboard is what a program in the terminal put on the clipboard last. It waits for it: what goes to the
// clipboard and what the screen says of it go their own ways.
func (term *Terminal) Clipboard() (text string) {
	term.t.Helper()
	term.until("anything on the clipboard", func(string) bool {
		held, err := term.try("show-buffer")
		text = held
		return err == nil
	})
	return text
}

// Alternate says whether the terminal shows the program's screen rather than the shell's.
func (term *Terminal) Alternate() bool {
	term.t.Helper()
	return strings.TrimSpace(term.tmux("display-message", "-p", "#{alternate_on}")) == "1"
}

// Modes tells whether the cursor is shown and the mouse is listened to.
func (term *Terminal) Modes() string {
	term.t.Helper()
	told := term.tmux("display-message", "-p", "cursor #{cursor_flag}, mouse #{mouse_any_flag}")
	return strings.TrimSpace(told)
}

// Sees waits until the screen shows all of the texts and returns it.
func (term *Terminal) Sees(texts ...string) string {
	term.t.Helper()
	return term.until(fmt.Sprintf("%q", texts), func(screen string) bool {
		for _, text := range texts {
			if !strings.Contains(screen, text) {
				return false
			}
		}
		return true
	})
}

// Misses waits until the screen shows the text no longer and returns it.
func (term *Terminal) Misses(text string) string {
	term.t.Helper()
	gone := func(screen string) bool { return !strings.Contains(screen, text) }
	return term.until(fmt.Sprintf("no %q", text), gone)
}

// until looks at the screen until it is as wanted. A real terminal has no other way to tell that it is done.
func (term *Terminal) until(wanted string, done func(string) bool) string {
	term.t.Helper()
	deadline := time.After(patience)
	again := time.NewTicker(30 * time.Millisecond)
	defer again.Stop()
	for {
		screen := term.Screen()
		if done(screen) {
			return screen
		}
		select {
		case <-deadline:
			term.t.Fatalf("the screen never showed %s:\n%s\n%s", wanted, screen, stacks(term))
		case <-again.C:
		}
	}
}

// stacks ends the program and is what each part of it was doing: why it did not come so far.
func stacks(term *Terminal) string {
	told := filepath.Join(term.t.TempDir(), "stacks")
	_, _ = term.try("pipe-pane", "exec cat > "+told)
	pane, _ := term.try("display-message", "-p", "#{pane_pid}")
	quit := exec.CommandContext(context.Background(), "pkill", "-QUIT", "-P", strings.TrimSpace(pane))
	if err := quit.Run(); err != nil {
		return "no program runs in it any more"
	}
	again := time.NewTicker(30 * time.Millisecond)
	defer again.Stop()
	deadline := time.After(10 * time.Second)
	for screen := ""; !strings.Contains(screen, "ended"); screen, _ = term.try("capture-pane", "-p") {
		select {
		case <-deadline:
			return "it does not even say where it stands"
		case <-again.C:
		}
	}
	said, _ := os.ReadFile(told)
	return strings.ReplaceAll(string(said), "\r", "")
}

// Kill ends the program in the terminal without asking it.
func (term *Terminal) Kill(program string) { term.Signal(program, "KILL") }

// Signal sends the program in the terminal a signal: "HUP" is what it gets when its window is closed.
func (term *Terminal) Signal(program, name string) {
	term.t.Helper()
	pane := strings.TrimSpace(term.tmux("display-message", "-p", "#{pane_pid}"))
	kill := exec.CommandContext(context.Background(), "pkill", "-"+name, "-P", pane, "-f", program)
	if out, err := kill.CombinedOutput(); err != nil {
		term.t.Fatalf("send %s: %v: %s", name, err, out)
	}
}

// end leaves nothing behind: a program that would still make its daily copy at closing does not write into a
// folder that the test is removing.
func (term *Terminal) end() {
	if pane, err := term.try("display-message", "-p", "#{pane_pid}"); err == nil {
		kill := exec.CommandContext(context.Background(), "pkill", "-KILL", "-P", strings.TrimSpace(pane))
		_ = kill.Run() // none left is no fault
	}
	_, _ = term.try("kill-server")
}

func (term *Terminal) tmux(args ...string) string {
	term.t.Helper()
	out, err := term.try(args...)
	if err != nil {
		term.t.Fatalf("tmux %s: %v: %s", args, err, out)
	}
	return out
}

func (term *Terminal) try(args ...string) (string, error) {
	args = append([]string{"-u", "-S", term.socket}, args...)
	cmd := exec.CommandContext(context.Background(), "tmux", args...)
	cmd.Env = term.env
	var out bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &out
	err := cmd.Run()
	return out.String(), err
}
