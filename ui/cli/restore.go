package cli

import (
	"context"
	"errors"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"spoorboek/model/caseload"
	"spoorboek/store"
)

func restoreCommand(base *command) *cobra.Command {
	c := opener{base}
	return c.make("restore FILE", "zet-terug", 1, 1, func(ctx context.Context, args []string) error {
		secret, err := c.secret(ctx)
		if err != nil {
			return err
		}
		done, err := c.Vault(c.path()).Restore(ctx, store.RestoreAsk{
			From: args[0], Secret: secret, At: c.World.Clock(), Progress: c.progress("cli.progress.verify"),
		})
		if errors.Is(err, store.ErrNoFile) {
			return c.fail(exitNoFile, "cli.error.no-copy", args[0])
		}
		if err != nil {
			return err
		}
		if c.flags.json {
			return c.answer(map[string]any{
				"file": done.Path, "old": orNull(done.Old), "generation": done.Generation,
				"dossiers": done.Report.Dossiers, "entries": done.Report.Entries,
				"erased": len(done.Erased), "expunged": done.Expunged, "erasures_unknown": done.Blind,
			})
		}
		c.linef("%s", c.words.F("cli.restore.done", done.Path, done.Report.Dossiers, done.Report.Entries))
		if done.Old != "" {
			c.linef("%s", c.words.F("cli.restore.old", done.Old))
		}
		for _, line := range c.words.Restored(done) {
			c.linef("%s", line)
		}
		return nil
	})
}

func orNull(s string) any {
	if s == "" {
		return nil
	}
	return s
}

// rescuing is one rescue as it was asked.
type rescuing struct {
	opener
	header, out, beside string
}

func rescueCommand(base *command) *cobra.Command {
	c := &rescuing{opener: opener{base}}
	cmd := c.make("rescue FILE", "red", 1, 1, func(ctx context.Context, args []string) error {
		return c.run(ctx, args[0])
	})
	cmd.Flags().StringVar(&c.header, "header", "", c.words.T("cli.flag.header"))
	cmd.Flags().StringVar(&c.out, "out", "", c.words.T("cli.flag.rescue-out"))
	cmd.Flags().StringVar(&c.beside, "backup", "", c.words.T("cli.flag.rescue-backup"))
	return cmd
}

func (c *rescuing) run(ctx context.Context, from string) error {
	ask := store.RescueAsk{From: from, Into: c.out, Header: c.header, Beside: c.beside}
	switch c.beside {
	case "":
		ask.Beside = newestCopy(store.BackupFolder(from))
	case "-":
		ask.Beside = ""
	}
	if ask.Into == "" {
		base := strings.TrimSuffix(from, filepath.Ext(from))
		ask.Into = base + "-gered-" + c.World.Clock().Format("2006-01-02-150405") + ".db"
	}
	var err error
	if ask.Secret, err = c.secret(ctx); err != nil {
		return err
	}
	ask.Progress = c.progress("cli.progress.rescue")
	done, err := c.Vault(c.path()).Rescue(ctx, ask)
	if err != nil {
		return err
	}
	if c.flags.json {
		return c.answer(rescuedDocument(done, ask))
	}
	c.report(done, ask)
	return nil
}

// newestCopy is the newest copy in a folder by its name, in which the moment stands; empty when there is
// none.
func newestCopy(folder string) string {
	found, err := filepath.Glob(filepath.Join(folder, "spoorboek-*-*-*-*-*-*.db"))
	if err != nil || len(found) == 0 {
		return ""
	}
	return slices.MaxFunc(found, func(a, b string) int { return strings.Compare(momentOf(a), momentOf(b)) })
}

// momentOf is a copy's name behind the id of its file.
func momentOf(path string) string {
	_, rest, _ := strings.Cut(strings.TrimPrefix(filepath.Base(path), "spoorboek-"), "-")
	return rest
}

// rescuedJSON is a rescue for scripts.
type rescuedJSON struct {
	File     string               `json:"file"`
	Original string               `json:"original"`
	Backup   any                  `json:"backup"`
	Proven   bool                 `json:"proven"`
	Erased   int                  `json:"erased"`
	Keyless  int                  `json:"keyless"`
	Totals   map[string]int       `json:"totals"`
	Dossiers []rescuedDossierJSON `json:"dossiers"`
}

type rescuedDossierJSON struct {
	ID         string `json:"id"`
	Dossier    any    `json:"dossier"`
	State      string `json:"state"`
	Entries    int    `json:"entries"`
	Missing    int    `json:"missing"`
	FromBackup int    `json:"from_backup"`
}

func rescuedDocument(done store.Rescued, ask store.RescueAsk) rescuedJSON {
	doc := rescuedJSON{
		File: done.Path, Original: ask.From, Backup: orNull(ask.Beside), Proven: done.Proven, Erased: done.Stones,
		Keyless: done.Keyless, Totals: totals(done), Dossiers: []rescuedDossierJSON{},
	}
	for _, d := range done.Dossiers {
		doc.Dossiers = append(doc.Dossiers, rescuedDossierJSON{
			ID: d.ID.String(), Dossier: orNull(numberOf(d)), State: string(d.State), Entries: d.Entries,
			Missing: d.Missing, FromBackup: d.FromBackup,
		})
	}
	return doc
}

func totals(done store.Rescued) map[string]int {
	sums := map[string]int{}
	for _, state := range rescueStates {
		sums[string(state)] = 0
	}
	for _, d := range done.Dossiers {
		sums[string(d.State)]++
	}
	return sums
}

var rescueStates = [...]store.RescueState{
	store.RescueComplete, store.RescueOlder, store.RescueGaps, store.RescueLost,
}

// numberOf is a rescued dossier's number; empty when nothing of it came back.
func numberOf(d store.RescuedDossier) string {
	row, err := caseload.DecodeRow(d.Row)
	if err != nil {
		return ""
	}
	return row.Number
}

// report says per dossier how much came back, and what to do next.
func (c *rescuing) report(done store.Rescued, ask store.RescueAsk) {
	w := c.words
	t := &table{indent: "  "}
	for _, d := range done.Dossiers {
		if d.State == store.RescueComplete {
			continue
		}
		name := numberOf(d)
		if name == "" {
			name = d.ID.String()
		}
		missing := ""
		if d.Missing > 0 {
			missing = w.N("cli.rescue.missing", d.Missing)
		}
		t.add(name, w.Of("cli.rescue.state", string(d.State)), w.N("cli.rescue.entries", d.Entries), missing)
	}
	sums := totals(done)
	for _, state := range rescueStates {
		if n := sums[string(state)]; n > 0 {
			c.linef("%s: %d", w.Of("cli.rescue.state", string(state)), n)
		}
	}
	c.print(t)
	if done.Proven {
		c.linef("%s", w.T("cli.rescue.proven"))
	}
	if ask.Beside != "" {
		c.linef("%s", w.F("cli.rescue.beside", ask.Beside))
	}
	if done.Keyless > 0 {
		c.linef("%s", w.N("cli.rescue.keyless", done.Keyless))
	}
	c.linef("%s", w.F("cli.rescue.done", done.Path, ask.From))
}
