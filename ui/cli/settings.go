package cli

import (
	"context"
	"errors"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"spoorboek/model/journal"
	"spoorboek/model/norm"
	"spoorboek/model/office"
	"spoorboek/ui/text"
)

// settingsCommand shows every threshold with what it rests on, and sets those that no law sets.
func settingsCommand(c *command) *cobra.Command {
	return c.make(
		"settings [KEY=VALUE ...]",
		"instellingen",
		0,
		-1,
		func(ctx context.Context, args []string) error {
			return c.with(ctx, func(s *session) error {
				set, err := s.Settings(ctx)
				if err != nil {
					return err
				}
				facts, err := changes(c, set, args)
				if err != nil {
					return err
				}
				if len(facts) > 0 {
					if _, err := s.DoOffice(ctx, "settings", facts...); err != nil {
						return err
					}
				}
				return thresholds(ctx, c, s)
			})
		},
	)
}

// changes are what KEY=VALUE says; nothing behind the sign takes the default back. One that cannot be so
// refuses them all.
func changes(c *command, set norm.Settings, args []string) ([]journal.Fact, error) {
	var facts []journal.Fact
	for _, arg := range args {
		key, typed, given := strings.Cut(arg, "=")
		n, err := strconv.Atoi(typed)
		if !given || typed != "" && err != nil {
			return nil, c.usage("cli.error.setting", arg, norm.Most)
		}
		t, known := norm.ByKey(norm.Key(key))
		if !known {
			return nil, c.usage("cli.error.no-setting", key)
		}
		if typed == "" {
			n = t.Default
		}
		_, err = set.With(norm.Key(key), n)
		switch {
		case errors.Is(err, norm.ErrLaw):
			return nil, c.usage("cli.error.setting-law", key, c.words.Cited(t.Source))
		case err != nil:
			return nil, c.usage("cli.error.setting", arg, t.Limit())
		}
		facts = append(facts, office.SettingChanged{Key: key, Value: n, Default: typed == ""})
	}
	return facts, nil
}

// thresholdJSON is one threshold; fixed is what the law sets.
type thresholdJSON struct {
	Key     norm.Key  `json:"key"`
	Value   int       `json:"value"`
	Default int       `json:"default"`
	Unit    norm.Unit `json:"unit"`
	Kind    norm.Kind `json:"kind"`
	Source  string    `json:"source"`
	Fixed   bool      `json:"fixed"`
	Off     bool      `json:"zero_is_off"`
	Text    string    `json:"text"`
}

// thresholds shows them all as they hold now.
func thresholds(ctx context.Context, c *command, s *session) error {
	set, err := s.Settings(ctx)
	if err != nil {
		return err
	}
	all, w := norm.Thresholds(), c.words
	if c.flags.json {
		return c.answer(map[string]any{"thresholds": each(all, func(t norm.Threshold) thresholdJSON {
			return thresholdJSON{
				t.Key, set.Of(t.Key), t.Default, t.Unit, t.Kind, w.Cited(t.Source), t.Fixed(), t.Off,
				w.Of("setting", string(t.Key)),
			}
		})})
	}
	table := &table{}
	for _, t := range all {
		usual := ""
		if set.Of(t.Key) != t.Default {
			usual = "(" + text.Threshold(w, t, t.Default) + ")"
		}
		table.add(string(t.Key), w.Of("setting", string(t.Key)), text.Threshold(w, t, set.Of(t.Key)), usual,
			text.Grounds(w, t))
	}
	c.print(table)
	return nil
}
