package cli

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"spoorboek/model/caseload"
	"spoorboek/model/civil"
	"spoorboek/model/signal"
	"spoorboek/model/track"
	"spoorboek/ui/text"
	"spoorboek/ui/theme"
)

// judged is the caseload as the rules see it today.
func (s *session) judged(ctx context.Context) (*caseload.List, error) {
	rows, err := s.Rows(ctx)
	if err != nil {
		return nil, err
	}
	set, err := s.Settings(ctx)
	if err != nil {
		return nil, err
	}
	return caseload.Build(rows, s.Today(), set), nil
}

func todayCommand(c *command) *cobra.Command {
	var all, why bool
	cmd := c.make("today", "vandaag", 0, 0, func(ctx context.Context, _ []string) error {
		return c.with(ctx, func(s *session) error {
			list, err := s.judged(ctx)
			if err != nil {
				return err
			}
			view := list.View(caseload.Query{}, caseload.Order{})
			m := morning{command: c, list: list, view: view}
			if c.flags.json {
				return c.answer(m.document())
			}
			m.print(all, why)
			return nil
		})
	})
	cmd.Flags().BoolVar(&all, "all", false, c.words.T("cli.flag.all"))
	cmd.Flags().BoolVarP(&why, "why", "v", false, c.words.T("cli.flag.why"))
	return cmd
}

// morning is the round of a day.
type morning struct {
	*command
	list *caseload.List
	view caseload.View
}

// document is today --json.
func (m morning) document() any {
	items := caseload.Items(m.view)
	for i, l := range m.view.Lines {
		items[i].Text = m.said(l.First)
		items[i].Why = m.reasons(l)
	}
	return struct {
		Date  civil.Date      `json:"date"`
		Items []caseload.Item `json:"items"`
	}{m.list.Today(), items}
}

// said is the line of a signal.
func (m morning) said(s signal.Signal) string { return text.Signal(m.words, s) }

// reasons are why a line stands where it stands, one sentence each.
func (m morning) reasons(l *caseload.Line) []string {
	said := []string{}
	for _, r := range m.list.Why(l, l.First) {
		said = append(said, m.words.F(text.ID(r.ID), r.Args...))
	}
	for _, s := range caseload.PutOff(m.list, l) {
		until := m.words.F("caseload.put-off.until", m.words.Day(s.Snoozed, m.list.Today()))
		said = append(said, m.words.F("caseload.put-off", m.said(s))+", "+until)
	}
	return said
}

// print writes the round as a person reads it: the groups in their order, each row with its reasons below
// it when asked; what comes later is only counted unless all is asked.
func (m morning) print(all, why bool) {
	w, counts := m.words, m.list.Counts()
	m.linef("%s · %s", text.Capital(w.DayFull(m.list.Today())), w.N("cli.today.dossiers", m.list.Len()))
	if m.list.Len() == 0 {
		m.linef("\n%s", w.T("cli.empty"))
		return
	}
	t := &table{}
	for _, part := range m.view.Sections {
		t.line("")
		name := strings.ToUpper(w.Group(part.Group.String()))
		if part.Group == signal.Later && !all {
			t.line(w.F("cli.today.later", name, counts[part.Group]))
			continue
		}
		t.line(fmt.Sprintf("%s (%d)", name, part.Count))
		for _, l := range m.view.Lines[part.From : part.From+part.Count] {
			m.row(t, l)
			if why {
				for _, reason := range m.reasons(l) {
					t.line("        " + reason)
				}
			}
		}
	}
	m.command.print(t)
}

func (m morning) row(t *table, l *caseload.Line) {
	w, in, today := m.words, &l.Row.In, m.list.Today()
	week, more := "", ""
	if n := in.Week(today); n > 0 {
		week = w.SickWeek(n)
	}
	if l.More > 0 {
		more = w.F("signal.more", l.More)
	}
	t.add(" "+groupSign(l.Group), l.Row.Number, l.Row.Name, week, phaseCode(in, today), m.said(l.First),
		m.when(l.First), more)
}

// when is the day of a signal. Only the coach's own act can be late.
func (m morning) when(s signal.Signal) string {
	w, today := m.words, m.list.Today()
	switch {
	case s.Group == signal.Overdue:
		return w.Due(s.Due, today)
	case s.Due == today:
		return joined(" ", w.T("day.today"), s.At.String())
	}
	return joined(" ", w.Day(s.Due, today), s.At.String())
}

func groupSign(g signal.Group) string {
	signs := theme.Uni().Signs
	switch g {
	case signal.Overdue:
		return signs.Late
	case signal.Today:
		return signs.Today
	case signal.Silent:
		return signs.Silent
	case signal.Unjudgeable:
		return signs.Unknown
	}
	return " "
}

func phaseCode(in *signal.Inputs, today civil.Date) string {
	if in.Paused(today) {
		return track.PausedCode
	}
	return in.Phase(today).Code()
}
