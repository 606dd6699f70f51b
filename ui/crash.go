package ui

import (
	"errors"
	"fmt"
	"runtime/debug"
	"strings"
	"sync"
	"time"

	tea "charm.land/bubbletea/v2"
)

// ErrCrashed says that the program stopped because of a bug of its own; the report is kept.
var ErrCrashed = errors.New("the program stopped because of a fault")

// crash remembers the first fault of Update, View or a command. Commands run in goroutines of Bubble Tea.
type crash struct {
	mu    sync.Mutex
	where string
	what  string
	stack string
	path  string
	id    string
}

// fault is what a command that panicked answers.
type fault struct{ where, what, stack string }

func (c *crash) happened() bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.where != ""
}

// guard makes a command that panics answer with a fault instead, and the commands it starts as well.
func (c *crash) guard(cmd tea.Cmd) tea.Cmd {
	if cmd == nil {
		return nil
	}
	return func() (msg tea.Msg) {
		defer func() {
			if r := recover(); r != nil {
				msg = fault{"command", kind(r), string(debug.Stack())}
			}
		}()
		msg = cmd()
		if batch, ok := msg.(tea.BatchMsg); ok {
			for i := range batch {
				batch[i] = c.guard(batch[i])
			}
		}
		return msg
	}
}

// kind is the sort of a panic without its values, which may hold what a coach typed: a run-time error says
// only indices and types, anything else is named by its type.
func kind(r any) string {
	if err, ok := r.(interface{ RuntimeError() }); ok {
		return fmt.Sprint(err)
	}
	return fmt.Sprintf("%T", r)
}

// crashNow keeps the first fault and its report. The report names screens, sizes and actions, never a
// field's value.
func crashNow(a *App, where string, r any) {
	crashWith(a, fault{where, kind(r), string(debug.Stack())})
}

func crashWith(a *App, f fault) {
	c := a.crash
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.where != "" {
		return
	}
	now := a.opt.World.Clock()
	c.where, c.what, c.stack = f.where, f.what, f.stack
	c.id = now.Format("2006-01-02-1504-5")
	if a.opt.World.Report == nil {
		return
	}
	path, err := a.opt.World.Report("fault-"+c.id+".txt", []byte(crashReport(a, f, now)))
	if err == nil {
		c.path = path
	}
}

func crashReport(a *App, f fault, now time.Time) string {
	var b strings.Builder
	at := now.UTC().Format(time.RFC3339)
	fmt.Fprintf(&b, "spoorboek %s\n%s\nin %s: %s\n", a.opt.Version, at, f.where, f.what)
	fmt.Fprintf(&b, "terminal %dx%d, screen %q, focus %q, overlays %d\n",
		a.size.w, a.size.h, a.bench.zoom, a.bench.focus, len(a.over))
	fmt.Fprintf(&b, "last actions: %v\n\n%s", a.status.history, f.stack)
	return b.String()
}

// Farewell is what is said after the terminal is back, when the program stopped because of a fault; empty
// otherwise.
func (a *App) Farewell() string {
	c := a.crash
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.where == "" {
		return ""
	}
	w := a.words()
	lines := []string{w.F("crash.stopped", c.id), ""}
	if a.status.saved != "" {
		lines = append(lines, w.F("crash.saved", a.status.saved))
	}
	lines = append(lines, w.T("crash.draft"), "")
	if c.path != "" {
		lines = append(lines, w.T("crash.report"), "  "+c.path, "")
	}
	return strings.Join(append(lines, w.T("crash.what"), "", w.T("crash.sent")), "\n") + "\n"
}
