package ui

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"
	"golang.org/x/term"
)

// settingsPerSecond is how often Bubble Tea looks whether the terminal must be set another way. Frames do not
// wait for it, see front; each look wakes the laptop.
const settingsPerSecond = 15

// Run shows the workbench until the coach leaves. Whatever can fail before the screen changes must have
// been looked at by the caller; after a fault of the program itself the report is announced on errOut and
// ErrCrashed returned.
func Run(ctx context.Context, o Options, in io.Reader, out, errOut io.Writer, env []string) error {
	a := New(o)
	readAhead(ctx, a)
	profile := colorprofile.Detect(out, env)
	if o.Look.NoColor != "" {
		profile = colorprofile.Ascii
	}
	var model tea.Model = a
	runs := func(work func() error) (hung bool, err error) { return false, work() }
	if file, ok := out.(*os.File); ok && term.IsTerminal(int(file.Fd())) {
		f := newFront(a, file, profile)
		model, out = f, f.glass
		runs = func(work func() error) (bool, error) { return f.runs(ctx, work) }
	}
	// Signals end the context, and that ends the program as a key does. Were Bubble Tea to listen for signals as
	// well, whoever comes second would wait for ever for a loop that has ended; were it given the context, it
	// would close the keyboard while that is being read.
	program := tea.NewProgram(model,
		tea.WithoutSignalHandler(), tea.WithInput(in), tea.WithOutput(out), tea.WithEnvironment(env),
		tea.WithColorProfile(profile), tea.WithFPS(settingsPerSecond),
	)
	defer context.AfterFunc(ctx, program.Quit)()
	hung, err := runs(func() error {
		_, err := program.Run()
		if o.Look.NoColor == "" {
			fmt.Fprint(out, ansi.ResetModeLightDark)
		}
		return err
	})
	Close(a)
	if hung {
		return nil // nobody can be told anything
	}
	if bye := a.Farewell(); bye != "" {
		fmt.Fprint(errOut, bye)
		return ErrCrashed
	}
	if errors.Is(err, tea.ErrInterrupted) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("run the workbench: %w", err)
	}
	return nil
}

// Close closes the book when the program ended without doing so: a signal (the window was closed, the laptop
// goes down) or a fault. What was half typed is kept, sealed. After a fault the draft itself may be what is
// broken: then the book is closed without it. Copies that were made for viewers go.
func Close(a *App) {
	defer wipeViewed(a)
	defer func() {
		if recover() != nil && a.desk != nil && !a.opt.Pretty {
			_ = a.desk.Close()
		}
	}()
	switch {
	case a.gate.shut != nil:
		a.gate.shut()
	case a.desk != nil:
		takeDraft(a)
		closingWork(a)()
	}
}
