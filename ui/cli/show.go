package cli

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"spoorboek/model/capacity"
	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/store"
)

// viewpoint is the point from which a dossier is looked at.
type viewpoint struct{ on, known string }

func showCommand(c *command) *cobra.Command {
	var v viewpoint
	cmd := c.make("show DOSSIER", "toon", 1, 1, func(ctx context.Context, args []string) error {
		return c.with(ctx, func(s *session) error {
			d, day, err := seen(ctx, c, s, args[0], v)
			if err != nil {
				return err
			}
			if c.flags.json {
				return c.answer(dossierDocument(d, day))
			}
			o, err := s.Office(ctx)
			if err != nil {
				return err
			}
			card{c, d, day, capacity.LabelsFrom(o.Options)}.print()
			return nil
		})
	})
	viewFlags(c, cmd, &v)
	return cmd
}

func viewFlags(c *command, cmd *cobra.Command, v *viewpoint) {
	cmd.Flags().StringVar(&v.on, "on", "", c.words.T("cli.flag.on"))
	cmd.Flags().StringVar(&v.known, "known", "", c.words.T("cli.flag.known"))
}

// seen is a dossier from a viewpoint, and the day it is seen on: with on, what today is known of that day;
// with known, what was written down by the end of that day.
func seen(
	ctx context.Context, c *command, s *session, word string, v viewpoint,
) (*dossier.Dossier, civil.Date, error) {
	on, err := c.dayOf("--on", v.on)
	if err != nil {
		return nil, 0, err
	}
	by, err := c.dayOf("--known", v.known)
	if err != nil {
		return nil, 0, err
	}
	id, err := c.find(ctx, s, word)
	if err != nil {
		return nil, 0, err
	}
	entries, err := s.Entries(ctx, id)
	if err != nil {
		return nil, 0, err
	}
	day := s.Today()
	if !by.IsZero() {
		day = by
		entries = dossier.ReplayKnown(id, entries, endOf(c, by)).Trail.Line.Entries
		if len(entries) == 0 {
			return nil, 0, c.fail(exitNotFound, "cli.error.not-known-yet", word, c.words.DayLong(by))
		}
	}
	set, err := s.Settings(ctx)
	if err != nil {
		return nil, 0, err
	}
	if on.IsZero() {
		return dossier.Under(dossier.Replay(id, entries), set), day, nil
	}
	return dossier.Under(dossier.ReplayOn(id, entries, on), set), on, nil
}

// dayOf reads the day of a flag; zero when it was not given.
func (c *command) dayOf(flag, typed string) (civil.Date, error) {
	if typed == "" {
		return 0, nil
	}
	day, err := civil.ParseLoose(typed)
	if err != nil {
		return 0, c.usage("cli.error.flag-date", flag, err)
	}
	return day, nil
}

// endOf is the last moment of a day where the coach is.
func endOf(c *command, day civil.Date) time.Time {
	y, m, d := day.Civil()
	return time.Date(y, m, d+1, 0, 0, 0, 0, c.World.Clock().Location()).Add(-time.Nanosecond)
}

// find is the dossier that a word means.
func (c *command) find(ctx context.Context, s *session, word string) (journal.ID, error) {
	id, err := s.Resolve(ctx, word)
	if errors.Is(err, store.ErrNotFound) {
		return id, c.fail(exitNotFound, "cli.error.no-dossier", word)
	}
	return id, err
}

// card is a dossier on a day, for a person to read.
type card struct {
	*command
	d   *dossier.Dossier
	day civil.Date
	own capacity.Labels // what the office calls items
}

// print writes what a coach wants to see of a dossier before a conversation.
func (c card) print() {
	w, d, day := c.words, c.d, c.day
	c.linef("%s · %s", d.Name(), d.Number)
	t := &table{indent: "  "}
	c.head(t)
	c.command.print(t)
	c.moments()
	section(c.command, "cli.show.appointments", d.Agenda.Appointments, func(t *table, a dossier.Appointment) {
		t.add(short(a.Item), joined(" ", w.Day(a.On, day), a.At.String()), w.Choice("kind", string(a.Kind)),
			joined(", ", a.With, a.Place), w.Choice("result", string(a.Result)))
	})
	section(c.command, "cli.show.tasks", d.Agenda.Tasks, func(t *table, k dossier.Task) {
		t.add(short(k.Item), w.Day(k.Due, day), k.Text, c.task(k))
	})
	section(c.command, "cli.show.contacts", d.Agenda.Contacts, func(t *table, k dossier.Contact) {
		t.add(short(k.Item), w.Day(k.On, day), w.Choice("kind", string(k.Kind)), k.With,
			oneLine(joined(" · ", k.Discussed, k.Agreed, k.Next, k.Own)))
	})
	c.applications()
	c.records()
	c.papers()
}

// section writes a heading and the items below it; nothing without items.
func section[T any](c *command, heading string, items []T, row func(*table, T)) {
	if len(items) == 0 {
		return
	}
	t := &table{indent: "  "}
	for _, item := range items {
		row(t, item)
	}
	c.linef("\n%s", c.words.Of(heading))
	c.print(t)
}

// shortID is how many letters of an id are shown: enough to name an item of one dossier.
const shortID = 8

func short(id journal.ID) string { return id.String()[:shortID] }

func number(v float64) string {
	if v == 0 {
		return ""
	}
	return fmt.Sprintf("%g", v)
}
