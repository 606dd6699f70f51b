package cli

import (
	"bytes"
	"context"
	"os"
	"slices"

	"github.com/spf13/cobra"

	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/ui/desk"
	"spoorboek/ui/transfer"
)

// agendaCommand writes deadlines and appointments to a calendar file.
func agendaCommand(c *command) *cobra.Command {
	var out, one string
	var named, overwrite bool
	cmd := c.make("agenda", "kalenderbestand", 0, 0, func(ctx context.Context, _ []string) error {
		return c.with(ctx, func(s *session) error {
			e := exporting{command: c, dossier: one}
			all, err := e.dossiers(ctx, s)
			if err != nil {
				return err
			}
			ids := each(all, func(d *dossier.Dossier) journal.ID { return d.ID })
			return outFile{c, out, overwrite}.agenda(ctx, s, ids, named)
		})
	})
	flags, w := cmd.Flags(), c.words
	flags.StringVar(&out, "out", "", w.T("cli.flag.out"))
	flags.StringVar(&one, "dossier", "", w.T("cli.flag.agenda-dossier"))
	flags.BoolVar(&named, "names", false, w.T("cli.flag.agenda-names"))
	flags.BoolVar(&overwrite, "overwrite", false, w.T("cli.flag.overwrite"))
	return cmd
}

// agenda writes the calendar of dossiers.
func (o outFile) agenda(ctx context.Context, s *session, ids []journal.ID, named bool) error {
	if err := o.free(); err != nil {
		return err
	}
	events, err := s.Events(ctx, ids, transfer.Titles(o.words, named))
	if err != nil {
		return err
	}
	var file bytes.Buffer
	if err := o.Agenda.Write(&file, events); err != nil {
		return err
	}
	err = o.keep(file.Bytes(), func() error { return s.LogCalendar(ctx, ids) })
	if err != nil || toStdout(o.path) {
		return err
	}
	if o.flags.json {
		return o.answer(map[string]any{"events": len(events), "path": o.path})
	}
	o.linef("%s", o.words.F("cli.agenda.done", o.words.N("agenda.events", len(events)), o.path))
	return nil
}

// eventJSON is one event of a calendar and what it would do.
type eventJSON struct {
	On      civil.Date `json:"on"`
	Time    civil.Time `json:"time"`
	Title   string     `json:"title"`
	State   string     `json:"state"`
	Dossier string     `json:"dossier"`
	Name    string     `json:"name"`
	Repeats bool       `json:"repeats"`
}

// calendar shows what the appointments of a calendar file would do and, unless it is a dry run or the coach
// says no, takes them in.
func (i *importing) calendar(ctx context.Context, s *session) error {
	var other journal.ID
	if i.dossier != "" {
		var err error
		if other, err = i.find(ctx, s, i.dossier); err != nil {
			return err
		}
	}
	f, err := os.Open(i.path)
	if err != nil {
		return i.fail(exitNoImport, "cli.error.import-file", i.path)
	}
	defer f.Close()
	rows, unread, err := s.PlanCalendar(ctx, f, other)
	if err != nil {
		return err
	}
	writes := slices.ContainsFunc(rows, func(r desk.EventRow) bool {
		return r.State == desk.EventNew || r.State == desk.EventMoved
	})
	if !i.flags.json {
		i.events(rows, unread)
	}
	applied := writes && !i.dry && (i.yes || agrees(ctx, i.command, "cli.import.ask"))
	if applied {
		if _, err := s.TakeEvents(ctx, rows); err != nil {
			return err
		}
	}
	return i.tookEvents(rows, applied)
}

// events writes what a calendar would do, event by event.
func (i *importing) events(rows []desk.EventRow, unread int) {
	t := &table{}
	for _, r := range rows {
		state := i.words.Of("agenda.state", string(r.State))
		t.add(state, i.words.DayLong(r.Event.On), r.Event.At.String(), r.Number, r.Name, r.Event.Title)
		if r.Event.Repeats {
			t.line("        · " + i.words.T("agenda.repeats"))
		}
	}
	i.print(t)
	if unread > 0 {
		i.linef("%s", i.words.N("agenda.unread", unread))
	}
}

func (i *importing) tookEvents(rows []desk.EventRow, applied bool) error {
	if i.flags.json {
		return i.answer(map[string]any{"applied": applied, "events": each(rows, func(r desk.EventRow) eventJSON {
			return eventJSON{
				r.Event.On, r.Event.At, r.Event.Title, string(r.State), r.Number, r.Name, r.Event.Repeats,
			}
		})})
	}
	count := map[desk.EventState]int{}
	for _, r := range rows {
		count[r.State]++
	}
	switch {
	case applied:
		i.linef("%s", i.words.F("cli.agenda.taken", count[desk.EventNew], count[desk.EventMoved]))
	case count[desk.EventNew]+count[desk.EventMoved] == 0 && count[desk.EventUnmatched] > 0:
		i.linef("%s", i.words.T("cli.agenda.nobody"))
	default:
		i.linef("%s", i.words.T("cli.import.dry"))
	}
	return nil
}
