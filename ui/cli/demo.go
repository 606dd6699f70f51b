package cli

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"spoorboek/model/civil"
	"spoorboek/model/journal"
	"spoorboek/model/sample"
	"spoorboek/store"
)

// Invented says which invented caseload is wanted.
type Invented struct {
	Dossiers int
	Past     int // trajectories that were closed in the two years before
	Entries  int // of each dossier; 0: as many as its story has
	Seed     int64
	Today    civil.Date // the day it is told around; zero is the clock's
}

// lively is the number of dossiers of the demo unless another is asked.
const lively = 24

// Demo makes a book of an invented caseload in a temporary file that is gone when the book is closed.
//
// told, where it is there, hears how many of the dossiers are written.
func Demo(ctx context.Context, d Deps, in Invented, told store.Progress) (store.Book, error) {
	if in.Today.IsZero() {
		in.Today = civil.FromTime(d.World.Clock())
	}
	dir, err := os.MkdirTemp(d.World.Temp, "spoorboek-demo-")
	if err != nil {
		return nil, fmt.Errorf("make room for the demo: %w", err)
	}
	book, _, err := d.Vault(filepath.Join(dir, "demo.db")).Create(ctx, nil, store.CreateOptions{Throwaway: true})
	if err != nil {
		return nil, errors.Join(err, os.RemoveAll(dir))
	}
	if err := fill(ctx, book, in, told); err != nil {
		return nil, errors.Join(err, book.Close(), os.RemoveAll(dir))
	}
	return &throwaway{Book: book, dir: dir}, nil
}

// throwaway is a book whose folder goes with it.
type throwaway struct {
	store.Book
	dir string
}

// Close closes the book and removes it.
func (t *throwaway) Close() error { return errors.Join(t.Book.Close(), os.RemoveAll(t.dir)) }

// together is how many invented dossiers go into one transaction.
const together = 200

// fill writes an invented caseload into an empty book, and tells how far it is.
func fill(ctx context.Context, book store.Book, in Invented, told store.Progress) error {
	var changes []store.Change
	written := 0
	flush := func() error {
		if len(changes) == 0 {
			return nil
		}
		if _, err := book.Append(ctx, changes); err != nil {
			return fmt.Errorf("write the invented caseload: %w", err)
		}
		written += len(changes)
		changes = changes[:0]
		if told != nil {
			told(written, in.Dossiers+in.Past)
		}
		return nil
	}
	all := sample.Generate(sample.Options{
		Dossiers: in.Dossiers, Past: in.Past, Entries: in.Entries, Seed: in.Seed, Today: in.Today,
	})
	for id, entries := range all {
		changes = append(changes, store.Change{Dossier: id, Expect: []journal.Hash{}, Entries: entries})
		if len(changes) == together {
			if err := flush(); err != nil {
				return err
			}
		}
	}
	return flush()
}

func demoCommand(c *command) *cobra.Command {
	var in Invented
	var hints string
	cmd := c.make("demo", "proef", 0, 0, func(ctx context.Context, _ []string) error {
		if hints != "" && hints != "on" && hints != "off" {
			return c.usage("cli.error.flag-value", "--hints", hints)
		}
		return lookAround(ctx, c, in, Workbench{Hints: hints})
	})
	cmd.Flags().StringVar(&hints, "hints", "", c.words.T("cli.flag.hints"))
	cmd.Flags().IntVar(&in.Dossiers, "dossiers", lively, c.words.T("cli.flag.dossiers"))
	cmd.Flags().Int64Var(&in.Seed, "seed", 1, c.words.T("cli.flag.seed"))
	return cmd
}

// tutorCommand is the demo with a lesson in it: the round of a morning, step by step.
func tutorCommand(c *command) *cobra.Command {
	return c.make("tutor", "les", 0, 0, func(ctx context.Context, _ []string) error {
		return lookAround(ctx, c, Invented{Dossiers: lively, Seed: 1}, Workbench{Lesson: true})
	})
}

// lookAround opens the workbench on an invented caseload; led says how who is new is led.
func lookAround(ctx context.Context, c *command, in Invented, led Workbench) error {
	if in.Dossiers == lively { // who asks for another number gets that number
		in.Past = sample.Past
	}
	if err := c.invent(&in); err != nil {
		return err
	}
	if err := (opener{c}).drawable(); err != nil && !c.speaks() {
		return err
	}
	// The few dozen of every day are there at once; who asks for thousands sees that something happens.
	var told store.Progress
	if in.Dossiers > together {
		told = c.progress("cli.progress.invent")
	}
	book, err := Demo(ctx, c.Deps, in, told)
	if err != nil {
		return err
	}
	if c.speaks() {
		return closeBook(book, opener{c}.aloud(ctx, book, in.Today))
	}
	w := opener{c}.screens(nil, book)
	w.Demo, w.Today, w.Lesson, w.Hints = true, in.Today, led.Lesson, led.Hints
	return closeBook(book, c.Workbench(ctx, w))
}

// invent checks what was asked and sets the day.
func (c *command) invent(in *Invented) error {
	if in.Dossiers < 0 || in.Entries < 0 {
		return c.usage("cli.error.count")
	}
	var err error
	in.Today, err = c.today()
	return err
}

func generateCommand(c *command) *cobra.Command {
	var in Invented
	cmd := c.make("generate", "genereer", 0, 0, func(ctx context.Context, _ []string) error {
		if err := c.invent(&in); err != nil {
			return err
		}
		return c.with(ctx, func(s *session) error {
			rows, err := s.book.Rows(ctx)
			if err != nil {
				return fmt.Errorf("read the caseload: %w", err)
			}
			if len(rows) > 0 {
				return c.fail(exitForbidden, "cli.error.not-empty", len(rows))
			}
			if err := fill(ctx, s.book, in, c.progress("cli.progress.invent")); err != nil {
				return err
			}
			// What is read together at every start should lie together.
			if err := s.book.Compact(ctx, c.progress("cli.progress.compact")); err != nil {
				return err
			}
			if c.flags.json {
				return c.answer(map[string]any{"dossiers": in.Dossiers, "seed": in.Seed, "date": in.Today})
			}
			c.linef("%s", c.words.N("cli.generated", in.Dossiers))
			return nil
		})
	})
	cmd.Flags().IntVar(&in.Dossiers, "dossiers", lively, c.words.T("cli.flag.dossiers"))
	cmd.Flags().IntVar(&in.Entries, "entries", 0, c.words.T("cli.flag.entries"))
	cmd.Flags().Int64Var(&in.Seed, "seed", 1, c.words.T("cli.flag.seed"))
	return cmd
}
