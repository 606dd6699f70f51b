package cli

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"time"

	"github.com/spf13/cobra"

	"spoorboek/ui/fault"
	"spoorboek/ui/host"
)

// faulting knows the reports of faults of the program.
type faulting struct{ *command }

// faultCommand shows the reports of faults, so that a coach can read one before she shares it.
func faultCommand(base *command) *cobra.Command {
	c := faulting{base}
	cmd := c.make("fault", "fout", 0, 0, func(context.Context, []string) error { return c.faults() })
	show := c.make("show [REPORT]", "toon", 0, 1, func(_ context.Context, args []string) error {
		return c.showFault(args)
	})
	show.Short, show.Long = c.words.T("cli.fault-show.short"), c.words.T("cli.fault-show.long")
	cmd.AddCommand(show)
	return cmd
}

// faults lists the reports, the newest first.
func (c faulting) faults() error {
	names := fault.List(c.World.State)
	if c.flags.json {
		return c.answer(map[string]any{"reports": append([]string{}, names...)})
	}
	if len(names) == 0 {
		c.linef("%s", c.words.T("cli.fault.none"))
	}
	for _, name := range names {
		c.linef("%s", filepath.Join(c.World.State, name))
	}
	return nil
}

// showFault writes one report, the newest unless one was named.
func (c faulting) showFault(args []string) error {
	names := fault.List(c.World.State)
	switch {
	case len(args) == 1:
		names = []string{filepath.Base(args[0])}
	case len(names) == 0:
		c.linef("%s", c.words.T("cli.fault.none"))
		return nil
	}
	report, err := fault.Read(c.World.State, names[0])
	if errors.Is(err, os.ErrNotExist) {
		return c.fail(exitNotFound, "cli.error.fault", names[0])
	}
	if err != nil {
		return err
	}
	c.linef("%s", report)
	return nil
}

// broke says that the program itself went wrong, without a word of what it was working on, and keeps the
// report.
func (c faulting) broke(broken any, stack string) {
	r := fault.Report{
		Version: c.Version, At: c.moment(), Where: "the command line", What: fault.Kind(broken), Stack: stack,
	}
	path, err := host.Reports(c.World.State)(r.Name(), r.Bytes())
	if c.World.State == "" || err != nil {
		c.say(c.words.F("cli.error.bug", r.Number()))
		return
	}
	c.say(c.words.F("cli.error.bug", r.Number()) + " " + c.words.F("cli.error.bug-report", path))
}

// moment is the time of a report: none when the clock is what broke.
func (c faulting) moment() (at time.Time) {
	defer func() { _ = recover() }()
	return c.World.Clock()
}
