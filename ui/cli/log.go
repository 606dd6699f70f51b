package cli

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"spoorboek/model/caseload"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/model/office"
	"spoorboek/store"
)

// actJSON is one act in the log of the whole file.
type actJSON struct {
	Act      journal.ID   `json:"act"`
	Recorded string       `json:"recorded"`
	By       string       `json:"by"`
	Kind     string       `json:"kind"` // of its first entry
	Import   bool         `json:"import"`
	Dossiers []string     `json:"dossiers"`
	Retracts []journal.ID `json:"retracts"`
}

func logCommand(c *command) *cobra.Command {
	var newest int
	cmd := c.make("log [DOSSIER]", "logboek", 0, 1, func(ctx context.Context, args []string) error {
		if newest < 0 {
			return c.usage("cli.error.count")
		}
		return c.with(ctx, func(s *session) error {
			if len(args) == 1 {
				return journalLog(ctx, c, s, args[0], newest)
			}
			return actLog(ctx, c, s, newest)
		})
	})
	cmd.Flags().IntVarP(&newest, "newest", "n", 0, c.words.T("cli.flag.newest"))
	return cmd
}

// actLog writes the acts of the whole file, newest first.
func actLog(ctx context.Context, c *command, s *session, newest int) error {
	lines, err := s.Acts(ctx, newest)
	if err != nil {
		return err
	}
	numbers, err := s.numbers(ctx)
	if err != nil {
		return err
	}
	sheets := imports{s, map[journal.ID]map[journal.ID]bool{}}
	acts := make([]actJSON, 0, len(lines))
	for _, l := range lines {
		a := actJSON{Act: l.Act, Recorded: l.Recorded.UTC().Format(stamp), By: l.By, Kind: l.Name,
			Dossiers: each(l.Dossiers, func(id journal.ID) string { return numbers.of(id) }),
			Retracts: append([]journal.ID{}, l.Retracts...)}
		slices.Sort(a.Dossiers)
		if a.Import, err = sheets.is(ctx, l); err != nil {
			return err
		}
		acts = append(acts, a)
	}
	if c.flags.json {
		return c.answer(map[string]any{"acts": acts})
	}
	t := &table{}
	for i, a := range acts {
		if office.Silent(a.Kind) {
			continue // what the program keeps for itself
		}
		name := kindName(c, a.Kind)
		if a.Import {
			name = c.words.T("kind.import")
		}
		t.add(short(a.Act), clock(c, lines[i].Recorded), a.By, name, shortened(a.Dossiers))
	}
	c.print(t)
	return nil
}

// journalLog writes what was recorded in one dossier, newest first; as JSON in the order of the journal.
func journalLog(ctx context.Context, c *command, s *session, word string, newest int) error {
	id, err := c.find(ctx, s, word)
	if err != nil {
		return err
	}
	d, err := s.Dossier(ctx, id)
	if err != nil {
		return err
	}
	entries := journalDocument(d)
	if newest > 0 && len(entries) > newest {
		entries = entries[len(entries)-newest:]
	}
	if c.flags.json {
		return c.answer(map[string]any{"dossier": d.Number, "entries": entries})
	}
	t := &table{}
	for i := range slices.Backward(entries) {
		e := entries[i]
		kind := kindName(c, string(e.Kind))
		if !e.Stands {
			kind += " " + c.words.T("cli.log.fallen")
		}
		recorded := d.Trail.Line.Entries[len(d.Trail.Line.Entries)-len(entries)+i].Recorded
		t.add(short(e.Act), clock(c, recorded), e.By, c.words.DayLong(e.On), kind, summary(e.Fact))
	}
	c.print(t)
	return nil
}

// summaryRoom is how much of a fact a line of the log shows.
const summaryRoom = 90

// summary is a fact as key=value, short.
func summary(fact any) string {
	raw, ok := fact.(json.RawMessage)
	if !ok {
		return ""
	}
	var fields map[string]any
	if json.Unmarshal(raw, &fields) != nil {
		return ""
	}
	var parts []string
	for key, value := range fields {
		switch value.(type) {
		case string, float64, bool:
			if said := oneLine(fmt.Sprint(value)); said != "" && said != "false" {
				parts = append(parts, key+"="+said)
			}
		}
	}
	slices.Sort(parts)
	said := strings.Join(parts, " ")
	if runes := []rune(said); len(runes) > summaryRoom {
		return string(runes[:summaryRoom-1]) + "…"
	}
	return said
}

// shortened names at most three dossiers and counts the rest.
func shortened(numbers []string) string {
	const named = 3
	if len(numbers) <= named {
		return strings.Join(numbers, ", ")
	}
	return fmt.Sprintf("%s +%d", strings.Join(numbers[:named], ", "), len(numbers)-named)
}

// numbers are the dossier numbers by id.
type numbers map[journal.ID]string

func (n numbers) of(id journal.ID) string {
	if id == journal.OfficeID() {
		return "-"
	}
	if known := n[id]; known != "" {
		return known
	}
	return short(id)
}

// numbers are those of every dossier, of the vanished ones too.
func (s *session) numbers(ctx context.Context) (numbers, error) {
	records, err := s.book.Rows(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the caseload: %w", err)
	}
	n := make(numbers, len(records))
	for _, rec := range records {
		row, err := caseload.DecodeRow(rec.Row)
		if err != nil {
			return nil, fmt.Errorf("read the row of dossier %v: %w", rec.ID, err)
		}
		if n[rec.ID] = row.Number; row.Number == "" {
			if n[rec.ID], err = s.onceCalled(ctx, rec.ID); err != nil {
				return nil, err
			}
		}
	}
	return n, nil
}

// onceCalled is the number under which a dossier was opened, also when nothing of it stands any more.
func (s *session) onceCalled(ctx context.Context, id journal.ID) (string, error) {
	entries, err := s.Entries(ctx, id)
	if err != nil {
		return "", err
	}
	for i := range entries {
		if f, ok := entries[i].Fact.(dossier.DossierOpened); ok {
			return f.Number.String(), nil
		}
	}
	return "", nil
}

// imports finds the acts that brought a spreadsheet in: their entries say what the sheet said.
type imports struct {
	*session
	read map[journal.ID]map[journal.ID]bool // dossier → acts that are imports
}

// is reports whether an act was an import.
func (m imports) is(ctx context.Context, l store.ActLine) (bool, error) {
	if len(l.Dossiers) == 0 || l.Dossiers[0] == journal.OfficeID() || len(l.Retracts) > 0 {
		return false, nil
	}
	id := l.Dossiers[0]
	acts, known := m.read[id]
	if !known {
		entries, err := m.Entries(ctx, id)
		if err != nil {
			return false, err
		}
		acts = map[journal.ID]bool{}
		for i := range entries {
			if entries[i].Kind == (dossier.SheetImported{}).Kind() {
				acts[entries[i].Act] = true
			}
		}
		m.read[id] = acts
	}
	return acts[l.Act], nil
}
