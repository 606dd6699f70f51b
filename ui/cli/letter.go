package cli

import (
	"context"
	"strings"

	"github.com/spf13/cobra"

	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/model/office"
	"spoorboek/ui/desk"
	"spoorboek/ui/letter"
)

// letterCommand shows a block of text, writes it as a draft, and records the contact when asked.
func letterCommand(c *command) *cobra.Command {
	var eml string
	var log bool
	cmd := c.make("text TEXT-KIND DOSSIER", "tekst", 2, 2, func(ctx context.Context, args []string) error {
		kind := letter.Kind(args[0])
		if !kind.Known() {
			names := each(letter.Kinds(), func(k letter.Kind) string { return string(k) })
			return c.usage("cli.error.text-kind", args[0], strings.Join(names, " "))
		}
		return c.with(ctx, func(s *session) error {
			id, err := c.find(ctx, s, args[1])
			if err != nil {
				return err
			}
			d, err := s.Dossier(ctx, id)
			if err != nil {
				return err
			}
			l := letter.Fill(c.words, d, kind, s.author, s.Today())
			if eml != "" {
				what := office.ExportLogged{Format: "eml", What: office.Document}.Naming(id)
				if err := s.Give(ctx, what, func() error { return desk.WriteNew(eml, l.EML()) }); err != nil {
					return err
				}
			}
			if log {
				act := dossier.LogContact{Kind: dossier.Mail, With: l.With, Goal: l.Subject, Discussed: l.Text}
				if _, err := s.Do(ctx, []journal.ID{id}, act); err != nil {
					return err
				}
			}
			return sayLetter(c, l)
		})
	})
	cmd.Flags().StringVar(&eml, "eml", "", c.words.T("cli.flag.eml"))
	cmd.Flags().BoolVar(&log, "log", false, c.words.T("cli.flag.text-log"))
	return cmd
}

func sayLetter(c *command, l letter.Letter) error {
	if c.flags.json {
		return c.answer(map[string]any{
			"with": known(l.With), "mail": known(l.Mail), "subject": l.Subject, "text": l.Text,
		})
	}
	c.linef("%s", l.Subject)
	c.linef("")
	for line := range strings.Lines(l.Text) {
		c.linef("%s", strings.TrimRight(line, "\n"))
	}
	return nil
}
