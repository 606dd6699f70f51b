package cli

import (
	"context"
	"encoding/json"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"spoorboek/model/civil"
	"spoorboek/model/figures"
	"spoorboek/model/journal"
	"spoorboek/store"
)

// eraseReasons are the codes that a tombstone may carry: never free text, which might name somebody.
var eraseReasons = []string{"retention", "request", "mistake", "transfer"}

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
		if !slices.Contains(eraseReasons, c.reason) {
			return c.usage("cli.error.erase-reason", strings.Join(eraseReasons, ", "))
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
	backups     []store.Backup
}

func (c *erasing) erase(ctx context.Context, s *session, word string) error {
	id, err := c.find(ctx, s, word)
	if err != nil {
		return err
	}
	d, err := s.Dossier(ctx, id)
	if err != nil {
		return err
	}
	row := figures.AnonymousOf(d, s.Today()).Row()
	proof := certificate{
		Dossier: d.Number, ID: id.String(), On: s.Today(), Reason: c.reason, By: s.author, Entries: d.Trail.Count,
		Figures: json.RawMessage(row),
	}
	if c.yes {
		// The copy is made last of all that can still be taken back, and stands in the certificate itself.
		if _, err := s.book.Backup(ctx, c.before(s, store.BeforeErase)); err != nil {
			return err
		}
	}
	if proof.backups, err = c.copies(ctx, s); err != nil {
		return err
	}
	proof.Copies = copiesJSON(proof.backups)
	for _, b := range proof.backups {
		proof.LastExpires = civil.Max(proof.LastExpires, b.Expires())
	}
	if !c.yes {
		return c.certify(proof)
	}
	stone := store.Tombstone{Dossier: id, On: s.Today(), Reason: c.reason, Figures: row}
	if err := s.book.Erase(ctx, stone); err != nil {
		return err
	}
	proof.Erased = true
	return c.certify(proof)
}

// certify shows the certificate, or what it would say.
func (c *erasing) certify(p certificate) error {
	if c.flags.json {
		return c.answer(p)
	}
	w := c.words
	t := &table{}
	if p.Erased {
		t.line(w.T("cli.erase.title"))
	} else {
		t.line(w.T("cli.erase.preview"))
	}
	t.add(w.Of("cli.erase.dossier"), p.Dossier)
	t.add(w.Of("cli.erase.id"), p.ID)
	t.add(w.Of("cli.erase.on"), w.DayLong(p.On))
	t.add(w.Of("cli.erase.reason-label"), w.Of("cli.erase.reason", p.Reason))
	t.add(w.Of("cli.erase.by"), p.By)
	t.add(w.Of("cli.erase.entries"), w.N("cli.rescue.entries", p.Entries))
	t.add(w.Of("cli.erase.figures"), string(p.Figures))
	text := t.String()
	if len(p.backups) > 0 {
		text += w.T("cli.erase.copies") + "\n" + c.copyTable(p.backups).String()
	}
	if !p.LastExpires.IsZero() {
		text += w.F("cli.erase.last", w.DayLong(p.LastExpires)) + "\n"
	}
	if slices.ContainsFunc(p.backups, func(b store.Backup) bool { return b.Expires().IsZero() }) {
		text += w.T("cli.erase.yourself") + "\n"
	}
	if !p.Erased {
		c.linef("%s%s", text, w.T("cli.erase.repeat"))
		return nil
	}
	c.linef("%s%s", text, w.T("cli.erase.done"))
	if c.out == "" {
		return nil
	}
	return outFile{command: c.command, path: c.out}.put([]byte(c.plain(text)))
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
	entries, err := s.Entries(ctx, id)
	if err != nil {
		return err
	}
	target, err := c.entryOf(entries, entry)
	if err != nil {
		return err
	}
	kind := c.words.Of("kind", string(target.Kind))
	if !c.yes {
		c.linef("%s", c.words.F("cli.expunge.preview", kind, clock(c.command, target.Recorded)))
		return nil
	}
	if _, err := s.book.Backup(ctx, c.before(s, store.BeforeErase)); err != nil {
		return err
	}
	act, err := journal.NewID(c.World.Rand)
	if err != nil {
		return err
	}
	heads := journal.Heads(entries)
	seed := journal.Seed{
		Act: act, Recorded: c.World.Clock(), By: s.author, Heads: heads, Rand: c.World.Rand,
	}
	fact := journal.Expunged{Entry: target.ID, Reason: oneLine(c.reason)}
	written, err := journal.Write(seed, []journal.Stated{{On: s.Today(), Fact: fact}})
	if err != nil {
		return err
	}
	if _, err := s.book.Expunge(ctx, store.Change{Dossier: id, Expect: heads, Entries: written}); err != nil {
		return err
	}
	list, err := c.copies(ctx, s)
	if err != nil {
		return err
	}
	if c.flags.json {
		return c.answer(map[string]any{
			"entry": target.ID.String(), "act": act.String(), "copies": copiesJSON(list),
		})
	}
	c.linef("%s", c.words.F("cli.expunge.done", kind))
	c.linef("%s", c.words.T("cli.erase.copies"))
	c.print(c.copyTable(list))
	return nil
}

// entryOf finds the one entry whose id begins as typed, and that still has its content.
func (c *erasing) entryOf(entries []journal.Entry, typed string) (*journal.Entry, error) {
	var found []*journal.Entry
	for i := range entries {
		if strings.HasPrefix(entries[i].ID.String(), strings.ToLower(typed)) && !entries[i].Expunged() {
			found = append(found, &entries[i])
		}
	}
	if len(found) != 1 || typed == "" {
		return nil, c.fail(exitNotFound, "cli.error.expunge-entry", typed, len(found))
	}
	return found[0], nil
}
