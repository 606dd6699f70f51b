package cli

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"spoorboek/model/caseload"
	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/ui/text"
)

func listCommand(c *command) *cobra.Command {
	var sort string
	cmd := c.make("list [QUERY]", "lijst", 0, -1, func(ctx context.Context, args []string) error {
		query, err := caseload.ParseQuery(strings.Join(args, " "))
		if err != nil {
			return err
		}
		order, ok := caseload.ParseOrder(sort)
		if !ok {
			return c.usage("cli.error.order", sort)
		}
		return c.with(ctx, func(s *session) error {
			list, err := s.judged(ctx)
			if err != nil {
				return err
			}
			view := list.View(query, order)
			if query.Text() != "" {
				if view, err = s.telling(ctx, view, query.Text()); err != nil {
					return err
				}
			}
			return listing(c, view, list)
		})
	})
	cmd.Flags().StringVar(&sort, "sort", caseload.Urgency.String(), c.words.T("cli.flag.sort"))
	return cmd
}

func listing(c *command, view caseload.View, list *caseload.List) error {
	today := list.Today()
	rows := caseload.ListRows(view, today, list.Settings())
	if c.flags.json {
		return c.answer(struct {
			Date civil.Date        `json:"date"`
			Rows []caseload.Listed `json:"rows"`
		}{today, rows})
	}
	w := c.words
	t := &table{}
	t.add(w.T("cli.col.dossier"), w.T("cli.col.name"), w.T("cli.col.employer"), w.T("cli.col.week"),
		w.T("cli.col.phase"), w.T("cli.col.next"), w.T("cli.col.due"), w.T("cli.col.contact"))
	for i, l := range view.Lines {
		week, next := "", ""
		if rows[i].Week != nil {
			week = fmt.Sprintf("%3d", *rows[i].Week)
		}
		if rows[i].NextCode != nil {
			next = w.MomentShort(*rows[i].NextCode)
		}
		t.add(l.Row.Number, l.Row.Name, l.Row.Employer, week, phaseCode(&l.Row.In, today), next,
			w.Day(rows[i].NextDue, today), w.Ago(rows[i].LastContact, today))
	}
	c.print(t)
	c.linef("%s", w.N("cli.list.found", len(rows)))
	return nil
}

// telling keeps the lines whose journal tells of a word: notes, contacts, tasks and applications.
func (s *session) telling(ctx context.Context, view caseload.View, word string) (caseload.View, error) {
	var kept caseload.View
	want := text.Fold(word)
	for _, l := range view.Lines {
		d, err := s.Dossier(ctx, l.Row.ID)
		if err != nil {
			return caseload.View{}, err
		}
		if tells(d, want) {
			kept.Lines = append(kept.Lines, l)
		}
	}
	return kept, nil
}

func tells(d *dossier.Dossier, want string) bool {
	var b strings.Builder
	for _, n := range d.Papers.Notes {
		b.WriteString(n.Text + "\n")
	}
	for _, k := range d.Agenda.Contacts {
		b.WriteString(strings.Join([]string{k.With, k.Discussed, k.Agreed, k.Next, k.Own}, "\n") + "\n")
	}
	for _, t := range d.Agenda.Tasks {
		b.WriteString(t.Text + "\n")
	}
	for _, a := range d.Agenda.Appointments {
		b.WriteString(a.Place + "\n" + a.With + "\n" + a.Note + "\n")
	}
	for _, a := range d.Applications {
		b.WriteString(a.Employer + "\n" + a.Function + "\n" + a.Note + "\n")
	}
	return strings.Contains(text.Fold(b.String()), want)
}
