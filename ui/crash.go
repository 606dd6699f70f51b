package ui

import (
	"errors"
	"fmt"
	"runtime/debug"
	"strings"
	"sync"

	tea "charm.land/bubbletea/v2"

	"spoorboek/ui/fault"
	"spoorboek/ui/text"
)

// ErrCrashed says that the program stopped because of a bug of its own; the report is kept.
var ErrCrashed = errors.New("the program stopped because of a fault")

// crash remembers the first fault of Update, View or a command. Commands run in goroutines of Bubble Tea.
type crash struct {
	mu    sync.Mutex
	where string
	path  string
	id    string
	draft bool // something was half typed: closing keeps it
}

// faulted is what a command that panicked answers.
type faulted struct{ where, what, stack string }

func (c *crash) happened() bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.where != ""
}

// guard makes a command that panics answer with what went wrong instead, and the commands it starts as well.
func (c *crash) guard(cmd tea.Cmd) tea.Cmd {
	if cmd == nil {
		return nil
	}
	return func() (msg tea.Msg) {
		defer func() {
			if r := recover(); r != nil {
				msg = faulted{"command", fault.Kind(r), string(debug.Stack())}
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

// crashNow keeps the first fault and its report. The report names screens, sizes and actions, never a
// field's value.
func crashNow(a *App, where string, r any) {
	crashWith(a, faulted{where, fault.Kind(r), string(debug.Stack())})
}

func crashWith(a *App, f faulted) {
	c := a.crash
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.where != "" {
		return
	}
	r := reportOf(a, f)
	c.where, c.id, c.draft = f.where, r.Number(), openedForm(a) != nil && !a.opt.ReadOnly
	if a.opt.World.Report == nil {
		return
	}
	if path, err := a.opt.World.Report(r.Name(), r.Bytes()); err == nil {
		c.path = path
	}
}

func reportOf(a *App, f faulted) fault.Report {
	return fault.Report{
		Version: a.opt.Version, At: a.opt.World.Clock(), Where: f.where, What: f.what, Stack: f.stack,
		Around: []string{
			fmt.Sprintf("terminal %dx%d, screen %q, focus %q, overlays %d",
				a.size.w, a.size.h, a.bench.zoom, a.bench.focus, len(a.over)),
			fmt.Sprintf("last actions: %v", a.status.history),
		},
	}
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
	} else {
		lines = append(lines, w.T("crash.safe"))
	}
	if c.draft {
		lines = append(lines, w.T("crash.draft"))
	}
	lines = append(lines, "")
	if c.path != "" {
		lines = append(lines, w.T("crash.report"), "  "+c.path, "")
	}
	for _, id := range []text.ID{"crash.again", "crash.check", "crash.show"} {
		lines = append(lines, w.T(id))
	}
	return strings.Join(append(lines, "", w.T("crash.sent")), "\n") + "\n"
}
