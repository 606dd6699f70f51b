package cli

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/spf13/cobra"

	"spoorboek/model/civil"
	"spoorboek/model/office"
	"spoorboek/model/plain"
	"spoorboek/store"
	"spoorboek/ui/desk"
)

// filing knows the copies that there are.
type filing struct{ *command }

// backing is one backup as it was asked.
type backing struct {
	filing
	folder string
	list   bool
}

func backupCommand(base *command) *cobra.Command {
	c := backing{filing: filing{base}}
	cmd := c.make("backup [FILE]", "reservekopie", 0, 1, func(ctx context.Context, args []string) error {
		return c.with(ctx, func(s *session) error {
			switch {
			case c.list:
				return c.show(ctx, s)
			case len(args) == 1:
				return c.make1(ctx, s, args[0])
			}
			return c.everywhere(ctx, s)
		})
	})
	cmd.Flags().StringVar(&c.folder, "folder", "", c.words.T("cli.flag.backup-folder"))
	cmd.Flags().BoolVar(&c.list, "list", false, c.words.T("cli.flag.backup-list"))
	return cmd
}

// copyJSON is a copy for scripts.
type copyJSON struct {
	Path       string     `json:"path"`
	Made       string     `json:"made"`
	Occasion   string     `json:"occasion"`
	Generation uint64     `json:"generation"`
	Dossiers   int        `json:"dossiers"`
	Entries    int        `json:"entries"`
	Bytes      int64      `json:"bytes"`
	Expires    civil.Date `json:"expires"`
	Missing    bool       `json:"missing"`
}

// make1 writes one copy where the coach says.
func (c *backing) make1(ctx context.Context, s *session, path string) error {
	done, err := s.book.Backup(ctx, store.BackupAsk{
		Path: path, At: c.World.Clock(), Occasion: store.ByHand, Progress: c.progress("cli.progress.verify"),
	})
	if err != nil {
		return err
	}
	if err := s.NoteCopy(ctx); err != nil {
		return err
	}
	return c.tell([]store.Copy{done})
}

// everywhere writes a copy in the local folder and in the coach's second one, and remembers the latter when
// it is new.
func (c *backing) everywhere(ctx context.Context, s *session) error {
	if err := c.choose(ctx, s); err != nil {
		return err
	}
	made, failed := s.Copy(ctx, store.ByHand, c.progress("cli.progress.verify"))
	if err := c.tell(made); err != nil {
		return err
	}
	if folders, err := s.Folders(ctx); failed == nil && err == nil && len(folders) == 1 && !c.flags.json {
		c.say(c.words.T("cli.backup.only-here"))
	}
	return failed
}

// choose keeps --folder as the coach's folder for copies outside this laptop.
func (c *backing) choose(ctx context.Context, s *session) error {
	if c.folder == "" {
		return nil
	}
	full, err := filepath.Abs(c.folder)
	if err != nil {
		return c.usage("cli.error.backup-folder", c.folder)
	}
	if at, err := os.Stat(full); err != nil || !at.IsDir() {
		return c.usage("cli.error.backup-folder", c.folder)
	}
	fact := office.OptionChanged{Key: desk.OptionCopies, Value: plain.Line(full)}
	_, err = s.DoOffice(ctx, "setting", fact)
	return err
}

func (c *backing) tell(made []store.Copy) error {
	if c.flags.json {
		return c.answer(map[string]any{"copies": each(made, func(m store.Copy) copyJSON {
			return copyJSON{
				Path: m.Path, Made: c.World.Clock().UTC().Format(time.RFC3339), Occasion: string(store.ByHand),
				Generation: m.Generation, Dossiers: m.Report.Dossiers, Entries: m.Report.Entries, Bytes: m.Bytes,
			}
		})})
	}
	for _, m := range made {
		c.linef("%s", c.words.F("cli.backup.made", m.Path, m.Report.Dossiers, m.Report.Entries))
	}
	return nil
}

// show lists the copies there are.
func (c *backing) show(ctx context.Context, s *session) error {
	list, err := s.Held(ctx)
	if err != nil {
		return err
	}
	if c.flags.json {
		return c.answer(map[string]any{"copies": copiesJSON(list)})
	}
	if len(list) == 0 {
		c.linef("%s", c.words.T("cli.backup.none"))
		return nil
	}
	c.print(c.copyTable(list))
	return nil
}

func copiesJSON(list []store.Backup) []copyJSON {
	return each(list, func(b store.Backup) copyJSON {
		return copyJSON{
			Path: b.Path, Made: b.At.UTC().Format(time.RFC3339), Occasion: string(b.Occasion),
			Generation: b.Generation, Expires: b.Expires(), Missing: b.Missing,
		}
	})
}

// copyTable shows copies with the day after which each is removed.
func (c filing) copyTable(list []store.Backup) *table {
	t := &table{}
	for _, b := range list {
		until := c.words.T("cli.backup.kept")
		if day := b.Expires(); !day.IsZero() {
			until = c.words.F("cli.backup.until", day)
		}
		if b.Missing {
			until += " · " + c.words.T("cli.backup.missing")
		}
		t.add(clock(c.command, b.At), c.words.Of("cli.occasion", string(b.Occasion)), until, b.Path)
	}
	return t
}

// progress writes how far a piece of work is, over itself, where somebody looks on; elsewhere nothing.
func (c *command) progress(id string) store.Progress {
	if !c.Terminal.Shows {
		return nil
	}
	last := -1
	return func(done, total int) {
		part := 100
		if total > 0 {
			part = done * 100 / total
		}
		if part == last {
			return
		}
		last = part
		end := ""
		if part == 100 {
			end = "\n"
		}
		fmt.Fprintf(c.Terminal.Err, "\r%s %3d%%%s", c.plain(c.words.Of(id)), part, end)
	}
}
