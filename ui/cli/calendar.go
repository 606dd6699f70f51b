package cli

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"spoorboek/model/civil"
	"spoorboek/model/wvp"
	"spoorboek/ui/text"
)

// facts are the flags of calendar, as typed.
type facts struct {
	gaps, leaves                    []string
	pa, eje, letter, extension, aow string
	contractEnd, arrangement        string
	sanction, noRisk, arithmetic    bool
}

func calendarCommand(c *command) *cobra.Command {
	var f facts
	cmd := c.make("calendar "+firstSick, "kalender", 1, 1, func(_ context.Context, args []string) error {
		a := almanac{c}
		in, err := a.caseOf(args[0], f)
		if err != nil {
			return err
		}
		cal := wvp.Of(in)
		if c.flags.json {
			return c.answer(calendarDocument(cal))
		}
		a.print(cal, f.arithmetic)
		return nil
	})
	flags, w := cmd.Flags(), c.words
	flags.StringArrayVar(&f.gaps, "gap", nil, w.T("cli.flag.gap"))
	flags.StringArrayVar(&f.leaves, "leave", nil, w.T("cli.flag.leave"))
	flags.StringVar(&f.pa, "pa", "", w.T("cli.flag.pa"))
	flags.StringVar(&f.eje, "eje", "", w.T("cli.flag.eje"))
	flags.StringVar(&f.letter, "letter", "", w.T("cli.flag.letter"))
	flags.StringVar(&f.extension, "extension", "", w.T("cli.flag.extension"))
	flags.StringVar(&f.aow, "aow", "", w.T("cli.flag.aow"))
	flags.BoolVar(&f.sanction, "sanction", false, w.T("cli.flag.sanction"))
	flags.StringVar(&f.contractEnd, "contract-end", "", w.T("cli.flag.contract-end"))
	flags.StringVar(&f.arrangement, "arrangement", "", w.T("cli.flag.arrangement"))
	flags.BoolVar(&f.noRisk, "no-risk", false, w.T("cli.flag.no-risk"))
	flags.BoolVarP(&f.arithmetic, "arithmetic", "v", false, w.T("cli.flag.arithmetic"))
	return cmd
}

// firstSick is the argument of calendar.
const firstSick = "FIRST-SICK-DAY"

// almanac reads a case from the command line and writes its calendar.
type almanac struct{ *command }

// caseOf reads the case that is asked about.
func (c almanac) caseOf(first string, f facts) (wvp.Case, error) {
	in := wvp.Case{Decision: wvp.Decision{Sanction: f.sanction}, NoRisk: f.noRisk}
	for _, day := range []struct {
		name, typed string
		to          *civil.Date
	}{
		{c.arguments(firstSick), first, &in.FirstSick},
		{"--pa", f.pa, &in.PA},
		{"--eje", f.eje, &in.EJE},
		{"--letter", f.letter, &in.Decision.LetterDate},
		{"--extension", f.extension, &in.Decision.ExtensionUntil},
		{"--aow", f.aow, &in.Decision.AOW},
		{"--contract-end", f.contractEnd, &in.Decision.ContractEnd},
	} {
		if day.typed == "" && day.to != &in.FirstSick {
			continue
		}
		var err error
		if *day.to, err = civil.ParseLoose(day.typed); err != nil {
			return in, c.usage("cli.error.flag-date", day.name, err)
		}
	}
	if f.arrangement != "" {
		var ok bool
		if in.Employer, ok = wvp.ParseArrangement(f.arrangement); !ok {
			return in, c.usage("cli.error.flag-value", "--arrangement", f.arrangement)
		}
	}
	return c.interruptions(in, f)
}

// interruptions reads the gaps and the leave: FROM..TO, FROM.. for what lasts, leave with its cause behind
// a colon.
func (c almanac) interruptions(in wvp.Case, f facts) (wvp.Case, error) {
	for _, typed := range f.gaps {
		span, err := c.span("--gap", typed)
		if err != nil {
			return in, err
		}
		in.Gaps = append(in.Gaps, wvp.Gap{Span: span})
	}
	for _, typed := range f.leaves {
		days, word, given := strings.Cut(typed, ":")
		span, err := c.span("--leave", days)
		if err != nil {
			return in, err
		}
		cause, ok := wvp.ParseCause(word)
		if given && !ok {
			return in, c.usage("cli.error.cause", word)
		}
		in.Leaves = append(in.Leaves, wvp.Leave{Span: span, Cause: cause})
	}
	return in, nil
}

// span reads FROM..TO with days as people write them.
func (c almanac) span(flag, typed string) (civil.Span, error) {
	from, to, found := strings.Cut(typed, "..")
	if !found {
		return civil.Span{}, c.usage("cli.error.span", flag, typed)
	}
	var s civil.Span
	var err error
	if s.From, err = civil.ParseLoose(from); err != nil {
		return s, c.usage("cli.error.flag-date", flag, err)
	}
	if to == "" {
		return s, nil
	}
	if s.To, err = civil.ParseLoose(to); err != nil {
		return s, c.usage("cli.error.flag-date", flag, err)
	}
	if !s.Valid() {
		return s, c.usage("cli.error.span-reversed", flag, typed)
	}
	return s, nil
}

// print writes the moments as a table: when it opens, the day to warn on, the last day of the law, its week,
// whose duty, the article; with arithmetic how each day was reckoned.
func (c almanac) print(cal wvp.Calendar, arithmetic bool) {
	w := c.words
	c.linef("%s", w.F("cli.calendar.first", w.DayFull(cal.FirstSick)))
	t := &table{}
	t.add("", w.T("cli.col.moment"), w.T("cli.col.opens"), w.T("cli.col.warned"), w.T("cli.col.legal"),
		w.T("cli.col.week"), w.T("cli.col.actor"), w.T("cli.col.basis"))
	for _, m := range cal.Moments {
		t.add(momentSign(m), w.Moment(string(m.Code)), w.DayLong(m.Opens), w.DayLong(m.Due), w.DayLong(m.LegalLast),
			weekOf(m), w.Of("actor", string(m.Actor)), w.Cited(m.Basis))
		if arithmetic {
			c.sums(t, m)
		}
	}
	c.command.print(t)
	c.linef("%s", w.T("cli.calendar.legend"))
	for _, n := range cal.Notes {
		c.linef("! %s", noteOf(w, n))
	}
}

// momentSign marks a forecast and what need not happen.
func momentSign(m wvp.Moment) string {
	switch {
	case m.Lapsed != wvp.Stands:
		return "-"
	case m.Forecast:
		return "?"
	}
	return " "
}

func weekOf(m wvp.Moment) string {
	if m.Week <= 0 {
		return ""
	}
	return fmt.Sprintf("%3d", m.Week)
}

// sums writes how the days of a moment were reckoned, and where they stand.
func (c almanac) sums(t *table, m wvp.Moment) {
	w := c.words
	for _, r := range []struct {
		name    text.ID
		reading wvp.Reading
	}{
		{"cli.col.opens", m.Arithmetic.Opens},
		{"cli.col.warned", m.Arithmetic.Due},
		{"cli.col.legal", m.Arithmetic.Legal},
	} {
		if r.reading.On.IsZero() {
			continue
		}
		sum := w.F("cli.calendar.sum", w.T(r.name), w.Of("timeline.anchor", string(r.reading.Anchor)),
			w.DayLong(r.reading.From), r.reading.Days)
		if r.reading.Shift != 0 {
			sum += " " + w.F("cli.calendar.shift", r.reading.Shift)
		}
		t.line("       " + sum + " = " + w.DayLong(r.reading.On))
	}
	if m.Forecast {
		t.line("       " + w.F("cli.calendar.waits", w.Of("timeline.anchor", string(m.Waits))))
	}
	sure := w.Of("timeline.certainty", string(m.Certainty))
	t.line("       " + w.F("cli.calendar.source", m.Rule, sure, w.Cited(m.Source), w.Cited(m.Edition)))
}

// noteOf is what a person should look at in a calendar.
func noteOf(w *text.Words, n wvp.Note) string {
	said := w.Of("cli.note", string(n.Code))
	if !n.Span.From.IsZero() {
		days := w.DayLong(n.Span.From)
		if n.Span.To != n.Span.From {
			days += " .. " + w.DayLong(n.Span.To)
		}
		said += " (" + days + ")"
	}
	return said
}
