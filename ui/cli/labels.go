package cli

import (
	"context"
	"strings"

	"github.com/spf13/cobra"

	"spoorboek/model/capacity"
	"spoorboek/model/hint"
	"spoorboek/model/journal"
	"spoorboek/model/office"
	"spoorboek/model/plain"
)

// labelsCommand shows what the items of a capacity document are called, and gives them names of the office's
// own.
func labelsCommand(c *command) *cobra.Command {
	return c.make("labels [ITEM=NAME …]", "benamingen", 0, -1, func(ctx context.Context, args []string) error {
		facts, err := names(c, args)
		if err != nil {
			return err
		}
		return c.with(ctx, func(s *session) error {
			if len(facts) > 0 {
				if _, err := s.DoOffice(ctx, "settings", facts...); err != nil {
					return err
				}
			}
			return listLabels(ctx, c, s)
		})
	})
}

// names are what ITEM=NAME says; nothing behind the sign takes the name of the instrument back. One that
// cannot be so refuses them all.
func names(c *command, args []string) ([]journal.Fact, error) {
	var facts []journal.Fact
	var medical []string
	for _, arg := range args {
		key, typed, given := strings.Cut(arg, "=")
		if !given {
			return nil, c.usage("cli.error.label", arg)
		}
		item, err := capacity.ParseItem(key)
		if err != nil {
			return nil, c.usage("cli.error.no-label", key)
		}
		name, report := plain.CleanLine(strings.TrimSpace(typed))
		if report.Cut {
			return nil, c.usage("cli.error.label-long", item, plain.MaxLine)
		}
		medical = append(medical, hint.Medical(typed)...)
		facts = append(facts, office.LabelStated{Key: capacity.LabelKey(item), Name: name})
	}
	if len(medical) > 0 {
		c.say(c.words.F("cli.labels.medical", strings.Join(medical, ", ")))
	}
	return facts, nil
}

// labelJSON is what one item is called; own is null where the office uses the name of the instrument.
type labelJSON struct {
	Item       capacity.Item `json:"item"`
	Name       string        `json:"name"`
	Instrument string        `json:"instrument"`
	Own        *string       `json:"own"`
}

// listLabels shows them all as they are called now, in the order of the instrument.
func listLabels(ctx context.Context, c *command, s *session) error {
	o, err := s.Office(ctx)
	if err != nil {
		return err
	}
	own := capacity.LabelsFrom(o.Options)
	all := each(capacity.AllLabels(), func(l capacity.Label) labelJSON {
		mine, _ := own.Of(l.Item)
		return labelJSON{l.Item, c.words.Item(l.Item, own), c.words.Item(l.Item, nil), known(mine)}
	})
	if c.flags.json {
		return c.answer(map[string]any{"labels": all})
	}
	t := &table{}
	for _, l := range all {
		usual := ""
		if l.Own != nil {
			usual = "(" + l.Instrument + ")"
		}
		t.add(l.Item.String(), l.Name, usual)
	}
	c.print(t)
	return nil
}
