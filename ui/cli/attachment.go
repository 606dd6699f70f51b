package cli

import (
	"context"
	"strings"

	"github.com/spf13/cobra"

	"spoorboek/model/dossier"
	"spoorboek/ui/desk"
)

// attachmentCommand lists the attachments of a dossier, or writes one to a new file.
func attachmentCommand(c *command) *cobra.Command {
	var out string
	cmd := c.make("attachment DOSSIER [FILE]", "bijlage", 1, 2, func(ctx context.Context, args []string) error {
		if (len(args) == 2) != (out != "") {
			return c.usage("cli.error.attachment-out")
		}
		return c.with(ctx, func(s *session) error {
			id, err := c.find(ctx, s, args[0])
			if err != nil {
				return err
			}
			d, err := s.Dossier(ctx, id)
			if err != nil {
				return err
			}
			if len(args) == 1 {
				return listAttached(c, s, d)
			}
			return exportOne(ctx, c, s, d, args[1], out)
		})
	})
	cmd.Flags().StringVar(&out, "out", "", c.words.T("cli.flag.attachment-out"))
	return cmd
}

// heldJSON is an attachment and whether it is beside the file.
type heldJSON struct {
	fileJSON
	Document string `json:"document"`
	Missing  bool   `json:"missing"`
}

// listAttached lists what is attached, and says what is not beside the file.
func listAttached(c *command, s *session, d *dossier.Dossier) error {
	absent, err := s.Absent(d)
	if err != nil {
		return err
	}
	list := []heldJSON{}
	t := &table{}
	for _, doc := range d.Papers.Documents {
		for _, f := range doc.Present() {
			held := heldJSON{fileDocument(f), doc.Item.String(), absent[f.Name]}
			list = append(list, held)
			gone := ""
			if held.Missing {
				gone = c.words.T("cli.attachment.missing")
			}
			t.add(f.Name[:12], f.Title, c.words.Bytes(f.Size), c.words.Choice("kind", doc.Kind),
				c.words.DayLong(f.Added), gone)
		}
	}
	if c.flags.json {
		return c.answer(list)
	}
	if len(list) == 0 {
		c.say(c.words.T("cli.attachment.none"))
		return nil
	}
	c.linef("%s", strings.TrimRight(t.String(), "\n"))
	return nil
}

// exportOne writes an attachment to a new file.
func exportOne(
	ctx context.Context, c *command, s *session, d *dossier.Dossier, name, out string,
) error {
	for _, doc := range d.Papers.Documents {
		f, ok := doc.Attachment(name)
		if !ok {
			continue
		}
		if err := s.Export(ctx, desk.Attached{Dossier: d.ID, Attachment: f}, out); err != nil {
			return err
		}
		c.say(c.words.F("cli.attachment.written", f.Title, out))
		return nil
	}
	return c.fail(exitNotFound, "cli.error.item", "FILE", name)
}

// fileNames are the names of the files of a document.
func fileNames(d dossier.Document) string {
	var names []string
	for _, f := range d.Present() {
		names = append(names, f.Title)
	}
	return strings.Join(names, ", ")
}
