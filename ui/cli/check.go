package cli

import (
	"context"
	"errors"

	"github.com/spf13/cobra"

	"spoorboek/model/journal"
	"spoorboek/store"
	"spoorboek/ui/desk"
)

func checkCommand(base *command) *cobra.Command {
	c := checking{base}
	var dossiers bool
	cmd := c.make("check", "controle", 0, 0, func(ctx context.Context, _ []string) error {
		if dossiers {
			return examine(ctx, base)
		}
		report, numbers, err := c.run(ctx)
		if errors.Is(err, store.ErrDamaged) {
			report.Problems = append(report.Problems, err)
			err = nil
		}
		if err != nil {
			return err
		}
		return c.tell(report, numbers)
	})
	cmd.Flags().BoolVar(&dossiers, "dossiers", false, base.words.T("cli.flag.check-dossiers"))
	return cmd
}

// checking reads and proves the whole file.
type checking struct{ *command }

// run checks the file. The numbers are of the dossiers that could be read.
func (c checking) run(ctx context.Context) (store.Report, map[journal.ID]string, error) {
	var numbers map[journal.ID]string
	var report store.Report
	err := c.with(ctx, func(s *session) error {
		var err error
		if report, err = s.book.Check(ctx, c.progress("cli.progress.verify")); err != nil {
			return err
		}
		numbers = desk.Numbers(ctx, s.Reading)
		return nil
	})
	return report, numbers, err
}

// damageJSON is one thing that is wrong.
type damageJSON struct {
	Dossier any    `json:"dossier"`
	ID      any    `json:"id"`
	What    string `json:"what"`
}

// tell says what was found. Whatever is wrong makes the exit code say so.
func (c checking) tell(report store.Report, numbers map[journal.ID]string) error {
	problems := each(report.Problems, func(err error) damageJSON {
		p := damageJSON{What: err.Error()}
		var damage *store.DamagedError
		if errors.As(err, &damage) {
			p.What = damage.What
			if !damage.Dossier.IsZero() {
				p.ID, p.Dossier = damage.Dossier.String(), orNull(numbers[damage.Dossier])
			}
		}
		return p
	})
	if c.flags.json {
		if problems == nil {
			problems = []damageJSON{}
		}
		err := c.answer(map[string]any{
			"ok": len(problems) == 0, "dossiers": report.Dossiers, "entries": report.Entries, "problems": problems,
		})
		if err != nil || len(problems) == 0 {
			return err
		}
		return &failure{code: exitDamaged}
	}
	if len(problems) == 0 {
		c.linef("%s", c.words.F("cli.check.sound", report.Dossiers, report.Entries))
		if report.Absent > 0 {
			c.linef("%s", c.words.F("cli.check.absent", report.Absent, report.Attached))
		}
		return nil
	}
	for _, p := range report.Problems {
		c.linef("%s", c.words.Damage(p, func(id journal.ID) string { return numbers[id] }))
	}
	return c.fail(exitDamaged, "cli.check.damaged", len(problems))
}

func compactCommand(base *command) *cobra.Command {
	c := base
	return c.make("compact", "verklein", 0, 0, func(ctx context.Context, _ []string) error {
		return c.with(ctx, func(s *session) error {
			if err := s.book.Compact(ctx, c.progress("cli.progress.compact")); err != nil {
				return err
			}
			if c.flags.json {
				return c.answer(map[string]any{"generation": s.book.About().Generation})
			}
			c.linef("%s", c.words.T("cli.compact.done"))
			return nil
		})
	})
}
