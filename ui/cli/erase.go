package cli

import (
	"context"
	"encoding/json"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"spoorboek/model/civil"
	"spoorboek/model/office"
	"spoorboek/ui/desk"
	"spoorboek/ui/proof"
)

// erasing is the removal of a dossier, or of one entry's content, for good.
type erasing struct {
	filing
	reason string
	out    string
	yes    bool
}

func eraseCommand(base *command) *cobra.Command {
	c := &erasing{filing: filing{base}}
	cmd := c.make("erase DOSSIER", "wis", 1, 1, func(ctx context.Context, args []string) error {
		if !slices.Contains(desk.EraseReasons(), c.reason) {
			return c.usage("cli.error.erase-reason", strings.Join(desk.EraseReasons(), ", "))
		}
		return c.with(ctx, func(s *session) error { return c.erase(ctx, s, args[0]) })
	})
	cmd.Flags().StringVar(&c.reason, "reason", "", c.words.T("cli.flag.erase-reason"))
	cmd.Flags().StringVar(&c.out, "out", "", c.words.T("cli.flag.erase-out"))
	cmd.Flags().BoolVar(&c.yes, "yes", false, c.words.T("cli.flag.erase-yes"))
	return cmd
}

// certificate is the proof of an erasure. It names the dossier by its number and id only.
type certificate struct {
	Dossier     string          `json:"dossier"`
	ID          string          `json:"id"`
	Erased      bool            `json:"erased"`
	On          civil.Date      `json:"on"`
	Reason      string          `json:"reason"`
	By          string          `json:"by"`
	Entries     int             `json:"entries"`
	Figures     json.RawMessage `json:"figures"`
	Copies      []copyJSON      `json:"copies"`
	LastExpires civil.Date      `json:"last_expires"`
}

func (c *erasing) erase(ctx context.Context, s *session, word string) error {
	id, err := c.find(ctx, s, word)
	if err != nil {
		return err
	}
	var e desk.Erasure
	if c.yes {
		if err := c.certificate().free(); err != nil { // what is erased is not erased again for its proof
			return err
		}
		e, _, err = s.Erase(ctx, id, c.reason, c.progress("cli.progress.verify"))
	} else {
		e, err = s.Foresee(ctx, id, c.reason)
	}
	if err != nil {
		return err
	}
	return c.certify(ctx, s, e)
}

// certify shows the certificate, or what it would say, and writes it where it was asked.
func (c *erasing) certify(ctx context.Context, s *session, e desk.Erasure) error {
	if err := c.show(e); err != nil || !e.Done || c.out == "" {
		return err
	}
	what := office.ExportLogged{Format: "txt", What: office.Certificate}
	return s.Leave(ctx, what, nil, func(logged func() error) error {
		return c.certificate().keep([]byte(c.plain(proof.Text(c.words, e))), logged)
	})
}

// certificate is the file of the proof.
func (c *erasing) certificate() outFile { return outFile{command: c.command, path: c.out} }

// show shows the certificate, or what it would say.
func (c *erasing) show(e desk.Erasure) error {
	if c.flags.json {
		return c.answer(certificate{
			Dossier: e.Number, ID: e.ID.String(), Erased: e.Done, On: e.On, Reason: e.Reason, By: e.By,
			Entries: e.Entries, Figures: json.RawMessage(e.Figures), Copies: copiesJSON(e.Copies),
			LastExpires: e.Last(),
		})
	}
	t := &table{}
	for _, r := range proof.Rows(c.words, e) {
		if r.Label == "" {
			t.line(r.Text)
			continue
		}
		t.add(r.Label, r.Text)
	}
	for _, line := range proof.Ends(c.words, e) {
		t.line(line)
	}
	c.print(t)
	if !e.Done {
		c.linef("%s", c.words.T("cli.erase.repeat"))
	}
	return nil
}

func expungeCommand(base *command) *cobra.Command {
	c := &erasing{filing: filing{base}}
	cmd := c.make("expunge DOSSIER ENTRY", "maak-leeg", 2, 2, func(ctx context.Context, args []string) error {
		if strings.TrimSpace(c.reason) == "" {
			return c.usage("cli.error.expunge-reason")
		}
		return c.with(ctx, func(s *session) error { return c.expunge(ctx, s, args[0], args[1]) })
	})
	cmd.Flags().StringVar(&c.reason, "reason", "", c.words.T("cli.flag.expunge-reason"))
	cmd.Flags().BoolVar(&c.yes, "yes", false, c.words.T("cli.flag.erase-yes"))
	return cmd
}

// expunge takes the content of one entry away for good. That there was an entry, and when, stays.
func (c *erasing) expunge(ctx context.Context, s *session, word, entry string) error {
	id, err := c.find(ctx, s, word)
	if err != nil {
		return err
	}
	target, n, err := s.EntryOf(ctx, id, entry)
	if err != nil {
		return err
	}
	if n != 1 {
		return c.fail(exitNotFound, "cli.error.expunge-entry", entry, n)
	}
	kind := c.words.Of("kind", string(target.Kind))
	if !c.yes {
		c.linef("%s", c.words.F("cli.expunge.preview", kind, clock(c.command, target.Recorded)))
		return nil
	}
	res, err := s.Expunge(ctx, id, target.ID, oneLine(c.reason))
	if err != nil {
		return err
	}
	list, err := s.Held(ctx)
	if err != nil {
		return err
	}
	if c.flags.json {
		return c.answer(map[string]any{
			"entry": target.ID.String(), "act": res.Act.String(), "copies": copiesJSON(list),
		})
	}
	c.linef("%s", c.words.F("cli.expunge.done", kind))
	c.linef("%s", c.words.T("cli.erase.copies"))
	c.print(c.copyTable(list))
	return nil
}
