package cli

import (
	"bytes"
	"context"
	"errors"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"spoorboek/model/journal"
	"spoorboek/store"
	"spoorboek/ui/desk"
	"spoorboek/ui/transfer"
)

// bundling is one hand-over as it was asked.
type bundling struct {
	*command
	to, out    string
	phraseFile string
	overwrite  bool
	dry, yes   bool
	join       []string
	data       bool // it is no bundle but a JSON
}

func bundleCommand(c *command) *cobra.Command {
	b := &bundling{command: c}
	cmd := c.make("bundle", "bundel", 0, 0, func(context.Context, []string) error {
		return c.usage("cli.error.bundle-what")
	})
	cmd.AddCommand(b.exportCommand(), b.importCommand(), b.keyCommand())
	return cmd
}

// part makes one of the commands of bundle; its words are cli.bundle-<name>.
func (b *bundling) part(use, alias string, least, most int, do verb) *cobra.Command {
	cmd := b.make("bundle-"+use, alias, least, most, do)
	cmd.Use = b.arguments(use)
	cmd.Flags().StringVar(&b.phraseFile, "bundle-password-file", "", b.words.T("cli.flag.bundle-password"))
	return cmd
}

func (b *bundling) exportCommand() *cobra.Command {
	cmd := b.part("export DOSSIER…", "exporteer", 1, -1, func(ctx context.Context, args []string) error {
		if b.to == "" || toStdout(b.out) {
			return b.usage("cli.error.bundle-to")
		}
		return b.with(ctx, func(s *session) error { return b.send(ctx, s, args) })
	})
	cmd.Flags().StringVar(&b.to, "to", "", b.words.T("cli.flag.bundle-to"))
	cmd.Flags().StringVar(&b.out, "out", "", b.words.T("cli.flag.bundle-out"))
	cmd.Flags().BoolVar(&b.overwrite, "overwrite", false, b.words.T("cli.flag.overwrite"))
	return cmd
}

func (b *bundling) importCommand() *cobra.Command {
	cmd := b.part("import FILE", "importeer", 1, 1, func(ctx context.Context, args []string) error {
		return b.with(ctx, func(s *session) error { return b.receive(ctx, s, args[0]) })
	})
	cmd.Flags().BoolVar(&b.dry, "dry-run", false, b.words.T("cli.flag.dry-run"))
	cmd.Flags().BoolVar(&b.yes, "yes", false, b.words.T("cli.flag.yes"))
	cmd.Flags().StringSliceVar(&b.join, "join", nil, b.words.T("cli.flag.bundle-join"))
	return cmd
}

func (b *bundling) keyCommand() *cobra.Command {
	return b.part("key", "sleutel", 0, 0, func(ctx context.Context, _ []string) error {
		return b.with(ctx, func(s *session) error {
			key, err := s.BundleKey(ctx)
			if err != nil {
				return err
			}
			if b.flags.json {
				return b.answer(map[string]any{"key": key})
			}
			b.linef("%s", key)
			b.say(b.words.T("cli.bundle.key"))
			return nil
		})
	})
}

// send writes a bundle for a recipient.
func (b *bundling) send(ctx context.Context, s *session, numbers []string) error {
	var ids []journal.ID
	for _, number := range numbers {
		id, err := b.find(ctx, s, number)
		if err != nil {
			return err
		}
		if !slices.Contains(ids, id) {
			ids = append(ids, id)
		}
	}
	to, err := b.recipient(ctx, s)
	if err != nil {
		return err
	}
	out := outFile{b.command, b.out, b.overwrite}
	if err := out.free(); err != nil {
		return err
	}
	var file bytes.Buffer
	if err := s.Seal(ctx, &file, to, ids, b.progress("cli.progress.bundle")); err != nil {
		return err
	}
	err = s.Leave(ctx, desk.BundleLeaves(), ids, func(logged func() error) error {
		return out.keep(file.Bytes(), logged)
	})
	if err != nil {
		return err
	}
	if b.flags.json {
		return b.answer(map[string]any{"dossiers": len(ids), "path": b.out, "bytes": file.Len()})
	}
	b.linef("%s", b.words.F("cli.bundle.sent", b.words.N("cli.list.found", len(ids)), b.out))
	return nil
}

// recipient is the public key that was given, itself or in a file, or a passphrase.
func (b *bundling) recipient(ctx context.Context, s *session) (store.Recipient, error) {
	if slices.Contains([]string{"passphrase", "wachtwoordzin"}, b.to) {
		phrase, err := b.phrase(ctx, true)
		if err != nil {
			return store.Recipient{}, err
		}
		if weak := b.Vault(b.path()).Weaknesses(phrase); len(weak) > 0 {
			return store.Recipient{}, &store.WeakError{Reasons: weak}
		}
		return store.Recipient{Phrase: phrase}, nil
	}
	key := b.to
	if raw, err := os.ReadFile(b.to); err == nil && len(raw) < maxSecret {
		key = strings.TrimSpace(string(raw))
	}
	return store.Recipient{Key: key}, nil
}

// phrase is the passphrase of the bundle: of its file, else asked at a terminal; twice for a new one.
func (b *bundling) phrase(ctx context.Context, fresh bool) ([]byte, error) {
	if b.phraseFile != "" {
		return opener{b.command}.firstLine(b.phraseFile)
	}
	if !b.Terminal.Asks || b.Terminal.Secret == nil {
		return nil, b.fail(exitLocked, "cli.error.bundle-phrase")
	}
	first, err := opener{b.command}.ask(ctx, "cli.ask.bundle")
	if err != nil || !fresh {
		return first, err
	}
	second, err := opener{b.command}.ask(ctx, "cli.ask.bundle-again")
	if err == nil && !bytes.Equal(first, second) {
		err = b.usage("cli.error.differ")
	}
	return first, err
}

// receive shows what a bundle would do and, unless it is a dry run or the coach says no, takes it in.
func (b *bundling) receive(ctx context.Context, s *session, path string) error {
	in, err := b.open(ctx, s, path)
	if err != nil {
		return err
	}
	if in, err = b.joined(ctx, s, in); err != nil {
		return err
	}
	if !b.flags.json {
		b.preview(s, in)
	}
	if b.dry || !in.Writes() || !b.yes && !agrees(ctx, b.command, "cli.bundle.ask") {
		return b.finish(in, nil)
	}
	done, err := s.TakeIn(ctx, in)
	if err != nil {
		return err
	}
	return b.finish(in, &done)
}

// open reads the file, and asks the passphrase when it was sealed with one.
func (b *bundling) open(ctx context.Context, s *session, path string) (desk.Arrivals, error) {
	try := func(phrase []byte) (desk.Arrivals, error) {
		f, err := os.Open(path)
		if err != nil {
			return desk.Arrivals{}, b.fail(exitNoImport, "cli.error.import-file", path)
		}
		defer f.Close()
		if b.data {
			return s.ReceiveData(ctx, f)
		}
		return s.Receive(ctx, f, phrase)
	}
	in, err := try(nil)
	if !errors.Is(err, store.ErrAsksPhrase) {
		return in, err
	}
	phrase, err := b.phrase(ctx, false)
	if err != nil {
		return in, err
	}
	return try(phrase)
}

// joined takes the dossiers that were named into those of the same person.
func (b *bundling) joined(ctx context.Context, s *session, in desk.Arrivals) (desk.Arrivals, error) {
	for _, number := range b.join {
		at := slices.IndexFunc(in.Dossiers, func(a desk.Arrival) bool {
			return strings.EqualFold(a.Number, number) && !a.Twin.IsZero()
		})
		if at < 0 {
			return in, b.fail(exitNotFound, "cli.error.bundle-join", number)
		}
		var err error
		if in.Dossiers[at], err = s.Joined(ctx, in.Dossiers[at], true); err != nil {
			return in, err
		}
	}
	return in, nil
}

// preview writes what a bundle would do, dossier by dossier.
func (b *bundling) preview(s *session, in desk.Arrivals) {
	w, said := b.words, conflicts(b.command, s.Today())
	b.linef("%s", transfer.From(w, in))
	t := &table{}
	for _, a := range in.Dossiers {
		t.add(w.Of("bundle.state", string(a.State)), a.Number, a.Name, w.N("bundle.fresh", a.Fresh))
		for _, r := range transfer.Remarks(said, a, "bundle.join.cli") {
			mark := "        · "
			if r.Odd {
				mark = "        ! "
			}
			t.line(mark + r.Text)
		}
	}
	b.print(t)
}

// arrivalJSON is one dossier of a bundle for scripts.
type arrivalJSON struct {
	Dossier   string         `json:"dossier"`
	Name      string         `json:"name"`
	State     string         `json:"state"`
	Fresh     int            `json:"fresh"`
	Renumber  string         `json:"renumber"`
	Twin      string         `json:"twin"`
	Joined    bool           `json:"joined"`
	Conflicts []conflictJSON `json:"conflicts"`
}

// finish says what was written.
func (b *bundling) finish(in desk.Arrivals, done *desk.Result) error {
	if b.flags.json {
		return b.answer(map[string]any{
			"by": in.By, "applied": done != nil, "dossiers": each(in.Dossiers, func(a desk.Arrival) arrivalJSON {
				return arrivalJSON{
					Dossier: a.Number, Name: a.Name, State: string(a.State), Fresh: a.Fresh, Renumber: a.Renumber,
					Twin: a.TwinName, Joined: a.Join, Conflicts: each(a.Conflicts, conflictDocument),
				}
			}),
		})
	}
	switch {
	case done != nil:
		b.linef("%s", b.words.F("cli.bundle.done", b.words.N("cli.list.found", len(done.Dossiers))))
	case !in.Writes():
		b.linef("%s", b.words.T("cli.bundle.nothing"))
	default:
		b.linef("%s", b.words.T("cli.import.dry"))
	}
	return nil
}
