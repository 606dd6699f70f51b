package cli

import (
	"cmp"
	"context"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"spoorboek/model/civil"
	"spoorboek/model/journal"
	"spoorboek/model/office"
	"spoorboek/ui/text"
)

// keeping shows what the law on privacy asks to be looked at: which dossiers must go, and what left.
type keeping struct{ *command }

func retentionCommand(base *command) *cobra.Command {
	c := keeping{base}
	return c.make("retention", "bewaren", 0, 0, func(ctx context.Context, _ []string) error {
		return c.with(ctx, func(s *session) error { return c.due(ctx, s) })
	})
}

// dueJSON is a closed dossier with its period.
type dueJSON struct {
	Dossier string     `json:"dossier"`
	Name    string     `json:"name"`
	State   string     `json:"state"` // due kept running, or bin: not closed, and in the bin
	Bin     bool       `json:"bin"`
	From    civil.Date `json:"from"`
	Over    civil.Date `json:"over"`
	Until   civil.Date `json:"kept_until"`
}

// urgency is the order of the list: what must go stands first.
var urgency = map[string]int{"due": 0, "kept": 1, "running": 2, "bin": 3}

// due lists the closed dossiers: those that must go first.
func (c keeping) due(ctx context.Context, s *session) error {
	rows, err := s.Closed(ctx)
	if err != nil {
		return err
	}
	set, err := s.Settings(ctx)
	if err != nil {
		return err
	}
	list := []dueJSON{}
	for i := range rows {
		kept, closed := rows[i].In.Retained(set)
		one := dueJSON{Dossier: rows[i].Number, Name: rows[i].Name, State: "bin", Bin: rows[i].Gone}
		if closed {
			one.State, one.From, one.Over, one.Until = kept.State(s.Today()), kept.From, kept.Over, kept.Until
		}
		list = append(list, one)
	}
	slices.SortFunc(list, func(a, b dueJSON) int {
		return cmp.Or(
			cmp.Compare(urgency[a.State], urgency[b.State]),
			cmp.Compare(a.Over, b.Over),
			cmp.Compare(a.Dossier, b.Dossier),
		)
	})
	if c.flags.json {
		return c.answer(map[string]any{"date": s.Today(), "months": set.Retention, "dossiers": list})
	}
	if len(list) == 0 {
		c.linef("%s", c.words.T("retention.none"))
		return nil
	}
	t := &table{}
	for _, x := range list {
		why := c.words.F("retention.state."+text.ID(x.State), x.Over)
		if x.State == "kept" {
			why = c.words.F("retention.state.kept", x.Until)
		}
		from := ""
		if x.State != "bin" {
			from = c.words.F("retention.from", x.From)
		}
		t.add(x.Dossier, x.Name, why, from)
	}
	c.print(t)
	return nil
}

func exportsCommand(base *command) *cobra.Command {
	c := keeping{base}
	return c.make("exports", "verstrekt", 0, 0, func(ctx context.Context, _ []string) error {
		return c.with(ctx, func(s *session) error { return c.left(ctx, s) })
	})
}

// leftJSON is one time that something left the program.
type leftJSON struct {
	At       string            `json:"at"`
	By       string            `json:"by"`
	What     office.What       `json:"what"`
	Report   string            `json:"report"` // the kind of report; empty for anything else
	State    office.State      `json:"state"`  // given, begun or failed
	Format   string            `json:"format"`
	Dossiers int               `json:"dossiers"`
	About    []string          `json:"about"` // numbers of those that are named and still there
	For      string            `json:"for"`
	Reason   string            `json:"reason"`
	Withheld []office.Withheld `json:"withheld"`
}

// left lists what left the program, the newest first.
func (c keeping) left(ctx context.Context, s *session) error {
	o, err := s.Office(ctx)
	if err != nil {
		return err
	}
	rows, err := s.Rows(ctx)
	if err != nil {
		return err
	}
	numbers := map[journal.ID]string{}
	for i := range rows {
		numbers[rows[i].ID] = rows[i].Number
	}
	list := []leftJSON{}
	for _, x := range slices.Backward(o.Exports) {
		one := leftJSON{
			At:       x.At.UTC().Format(time.RFC3339),
			By:       x.By,
			What:     x.What,
			Report:   x.Report,
			State:    x.State,
			Format:   x.Format,
			Dossiers: x.Dossiers,
			About:    []string{},
			For:      x.For,
			Reason:   x.Reason.String(),
			Withheld: append([]office.Withheld{}, x.Withheld...),
		}
		for _, id := range x.About {
			if n, there := numbers[id]; there {
				one.About = append(one.About, n)
			}
		}
		list = append(list, one)
	}
	if c.flags.json {
		return c.answer(map[string]any{"exports": list})
	}
	if len(list) == 0 {
		c.linef("%s", c.words.T("exports.none"))
		return nil
	}
	names := text.Copy{Words: c.words}
	t := &table{}
	for i, x := range list {
		whom := strings.Join(x.About, ", ")
		if whom == "" || len(x.About) > 3 {
			whom = c.words.N("toast.dossiers", x.Dossiers)
		}
		t.add(
			clock(c.command, o.Exports[len(list)-1-i].At),
			names.Left(x.What, x.Report, x.Format),
			names.Whom(x.For),
			whom,
			joined(" · ", names.Came(x.State), x.Reason),
		)
	}
	c.print(t)
	return nil
}
