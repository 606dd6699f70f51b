package cli

import (
	"context"
	"fmt"
	"strconv"

	"github.com/spf13/cobra"

	"spoorboek/model/figures"
	"spoorboek/model/journal"
	"spoorboek/ui/text"
)

// counting is the command that counts.
type counting struct {
	*command
	period  string
	meaning bool
}

func figuresCommand(base *command) *cobra.Command {
	c := &counting{command: base}
	cmd := c.make("figures", "cijfers", 0, 0, func(ctx context.Context, _ []string) error {
		return c.with(ctx, func(s *session) error { return c.count(ctx, s) })
	})
	cmd.Flags().StringVar(&c.period, "period", "", c.words.T("cli.flag.period"))
	cmd.Flags().BoolVarP(&c.meaning, "why", "v", false, c.words.T("cli.flag.meaning"))
	return cmd
}

func (c *counting) count(ctx context.Context, s *session) error {
	period := figures.Year(s.Today())
	if c.period != "" {
		var err error
		if period, err = figures.ParsePeriod(c.period); err != nil {
			return c.usage("cli.error.period", c.period)
		}
	}
	b := figures.Book{Today: s.Today()}
	var err error
	if b.List, err = s.judged(ctx); err != nil {
		return err
	}
	if b.Digests, err = s.Digests(ctx); err != nil {
		return err
	}
	if b.Erased, err = s.Erased(ctx); err != nil {
		return err
	}
	r := figures.Of(b, period)
	if !c.flags.json {
		c.show(&r)
		return nil
	}
	numbers := map[journal.ID]string{}
	for i := range b.Digests {
		if line, ok := b.List.Line(b.Digests[i].ID); ok {
			numbers[line.Row.ID] = line.Row.Number
		}
	}
	return c.answer(teller{c.words, numbers}.document(&r))
}

// show writes the figures as a person reads them: each count with the number it is taken of.
func (c *counting) show(r *figures.Report) {
	w := c.words
	c.linef("%s · %s · %s",
		w.Period(r.Period), w.N("figures.closed", r.Closed.N()), w.N("figures.running", r.Running.N()))
	c.missed(r.Missed)
	for i := range r.Sections {
		s := &r.Sections[i]
		c.linef("\n%s", w.T(text.ID("figures."+s.ID)))
		t := &table{indent: "  "}
		for k := range s.Numbers {
			n := &s.Numbers[k]
			name := w.Figure(s.ID, n.Key)
			if n.Level > 0 {
				name = "  " + name
			}
			t.add(name, c.value(n), w.Parts(n.Parts, ", "))
		}
		c.print(t)
		c.missed(s.Missed)
		if c.meaning {
			c.means(s)
		}
	}
	c.linef("\n%s", w.T("figures.percent"))
}

// value is a number as a person reads it.
func (c *counting) value(n *figures.Number) string {
	w := c.words
	over := w.F("figures.n", n.Spread.N)
	switch n.Sort {
	case figures.Middle:
		if n.Spread.N == 0 {
			return "- (" + over + ")"
		}
		return fmt.Sprintf("%s (%s, %s)", w.Number(n.Spread.Median),
			w.F("figures.half", w.Number(n.Spread.Low), w.Number(n.Spread.High)), over)
	case figures.Mean:
		if n.Spread.N == 0 {
			return "- (" + over + ")"
		}
		return fmt.Sprintf("%s (%s)", w.Number(n.Spread.Mean), w.F("figures.n-of", n.Spread.N, n.Of))
	case figures.Share:
		return joined(" ", w.F("figures.of", n.Count, n.Of), w.Percent(n.Count, n.Of))
	}
	if n.Of > 0 {
		return w.F("figures.of", n.Count, n.Of)
	}
	return strconv.Itoa(n.Count)
}

func (c *counting) missed(all []figures.Missed) {
	for i := range all {
		reason := c.words.Of("figures.missed", all[i].Reason)
		c.linef("  %s (%d)", c.words.F("figures.missed", reason), all[i].N())
	}
}

// means writes what the numbers of a section mean, each meaning once.
func (c *counting) means(s *figures.Section) {
	var last figures.Definition
	for i := range s.Numbers {
		if d := s.Numbers[i].Def; d != last {
			c.linef("  %s", c.words.T(text.FigureMeans(d)))
			last = d
		}
	}
}
