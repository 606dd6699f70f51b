package aloud

import (
	"context"
	"strconv"
	"strings"

	"spoorboek/model/caseload"
	"spoorboek/model/civil"
	"spoorboek/model/journal"
	"spoorboek/model/profile"
	"spoorboek/model/signal"
	"spoorboek/ui/text"
)

// judged is the caseload as the rules see it today.
func judged(ctx context.Context, s *session) (*caseload.List, error) {
	rows, err := s.table.Desk.Rows(ctx)
	if err != nil {
		return nil, err
	}
	set, err := s.table.Desk.Settings(ctx)
	if err != nil {
		return nil, err
	}
	return caseload.Build(rows, s.table.Desk.Today(), set), nil
}

// morning tells the round: how many of each group, and the dossiers in their order. What comes later is only
// counted, unless it is asked for.
func morning(ctx context.Context, s *session) error {
	s.at, s.query = journal.ID{}, ""
	list, err := judged(ctx, s)
	if err != nil {
		return err
	}
	w, counts := s.words, list.Counts()
	day := text.Capital(w.DayFull(list.Today())) + ". " + w.N("toast.dossiers", list.Len()) + "."
	if list.Len() == 0 {
		say(s, day, w.T("aloud.empty"))
		return nil
	}
	say(s, day+" "+countsOf(s, counts)+".")
	say(s, w.T("aloud.morning"))
	view := list.View(caseload.Query{}, caseload.Order{})
	offer(s, linesOf(s, list, view, counts[signal.Later] == list.Len()))
	return nil
}

// countsOf names the groups that have dossiers.
func countsOf(s *session, counts [signal.GroupCount]int) string {
	var said []string
	for g := range signal.GroupCount {
		if n := counts[g]; n > 0 {
			said = append(said, strconv.Itoa(n)+" "+s.words.Group(signal.Group(g).String()))
		}
	}
	return strings.Join(said, ", ")
}

// linesOf are the lines of a view as choices that open the dossier.
func linesOf(s *session, list *caseload.List, view caseload.View, later bool) []choice {
	var out []choice
	for _, l := range view.Lines {
		if l.Group == signal.Later && !later {
			continue
		}
		id := l.Row.ID
		out = append(out, opens(s, rowSaid(s, list, l), id))
	}
	return out
}

// opens is a choice that opens a dossier.
func opens(s *session, label string, id journal.ID) choice {
	return choice{label, func(ctx context.Context) error { return openDossier(ctx, s, id) }}
}

// rowSaid is a line of the round, each state in a word.
func rowSaid(s *session, list *caseload.List, l *caseload.Line) string {
	w, in, today := s.words, &l.Row.In, list.Today()
	who := []string{spoken(l.Row.Name, l.Row.Number)}
	if n := in.Week(today); n > 0 {
		who = append(who, w.F("aloud.week", n))
	}
	if in.Paused(today) {
		who = append(who, w.T("phase.paused"))
	} else {
		who = append(who, w.Phase(in.Phase(today).Name()))
	}
	said := when(s, l.Group, l.First, today) + ". " + strings.Join(who, ", ") + ". " +
		stop(text.Capital(signalSaid(s, l.First)))
	if l.More > 0 {
		said += " " + w.N("aloud.signals", l.More)
	}
	if l.Rests > 0 {
		said += " " + stop(w.N("caseload.put-off", l.Rests))
	}
	return said
}

// signalSaid is what a signal says. The time of an appointment is not in it: that stands with its day.
func signalSaid(s *session, sig signal.Signal) string {
	sig.At = 0
	return text.Signal(s.words, sig)
}

// when is the group with its day. Only the coach's own act can be late.
func when(s *session, g signal.Group, sig signal.Signal, today civil.Date) string {
	w := s.words
	name := text.Capital(w.Group(g.String()))
	switch {
	case sig.Due.IsZero():
		return name
	case g == signal.Overdue:
		return name + ", " + atTime(w.N("day.count", today.Sub(sig.Due)), sig.At)
	case g == signal.Today:
		return atTime(name, sig.At)
	}
	return name + ", " + atTime(w.DayFull(sig.Due), sig.At)
}

// atTime is a day with the time on it, when there is one.
func atTime(day string, at civil.Time) string {
	if at == 0 {
		return day
	}
	return day + ", " + at.String()
}

// search tells the dossiers that a query finds, in the language of the filter of the workbench.
func search(ctx context.Context, s *session, typed string) error {
	if typed == "" {
		var err error
		typed, err = reply(ctx, s, s.words.T("aloud.search"), s.words.T("aloud.search.help"))
		if err != nil || typed == "" {
			return err
		}
	}
	query, err := caseload.ParseQuery(typed)
	if err != nil {
		return err
	}
	list, err := judged(ctx, s)
	if err != nil {
		return err
	}
	found := linesOf(s, list, list.View(query, caseload.Order{}), true)
	s.query = typed
	say(s, s.words.N("aloud.found", len(found)))
	offer(s, found)
	return nil
}

// why tells the rule, the days and the source behind a line: of the open dossier, or of the one that is
// named.
func why(ctx context.Context, s *session, typed string) error {
	return withDossier(ctx, s, typed, func(ctx context.Context, id journal.ID) error {
		list, err := judged(ctx, s)
		if err != nil {
			return err
		}
		line, ok := list.Line(id)
		if !ok {
			return nil
		}
		lines := []string{rowSaid(s, list, line)}
		for _, r := range list.Why(line, line.First) {
			lines = append(lines, s.words.F(text.ID(r.ID), r.Args...))
		}
		tell(s, lines)
		return nil
	})
}

// agenda tells what stands in the coming days: appointments, dated tasks, legal moments and reports that
// are due.
func agenda(ctx context.Context, s *session, from, to civil.Date) error {
	list, err := judged(ctx, s)
	if err != nil {
		return err
	}
	events := list.Agenda(from, to)
	say(s, s.words.F("aloud.agenda", s.words.DayFull(from), s.words.DayFull(to), len(events)))
	offer(s, eventsOf(s, events))
	return nil
}

// eventsOf are events of the agenda as choices that open the dossier.
func eventsOf(s *session, events []caseload.Event) []choice {
	var out []choice
	for _, e := range events {
		sig := e.Due.Signal()
		if sig.Code != "" {
			sig.Group = signal.Later // the day of the law, whoever asks for it
		}
		line := atTime(text.Capital(s.words.DayFull(e.Due.On)), e.Due.At)
		id := e.Row.ID
		out = append(out, choice{
			line + ". " + spoken(e.Row.Name, e.Row.Number) + ". " + stop(text.Capital(signalSaid(s, sig))),
			func(ctx context.Context) error { return openDossier(ctx, s, id) },
		})
	}
	return out
}

// friday tells who got no attention this week, and the oldest promises and tasks.
func friday(ctx context.Context, s *session) error {
	list, err := judged(ctx, s)
	if err != nil {
		return err
	}
	today := list.Today()
	monday := today.Add(-(int(today.Weekday()) + 6) % 7)
	var out []choice
	for _, l := range list.Neglected(monday) {
		id := l.Row.ID
		out = append(out, opens(s, rowSaid(s, list, l), id))
	}
	say(s, s.words.F("aloud.friday", len(out)))
	offer(s, append(out, eventsOf(s, list.Oldest(page))...))
	return nil
}

// spoken is a name as it is said, "Karin Jansen"; of somebody without a name the number.
func spoken(name, number string) string {
	n := profile.ParseName(name)
	if said := strings.Join(strings.Fields(n.First+" "+n.Prefix+" "+n.Last), " "); said != "" {
		return said
	}
	return number
}

// stop ends a sentence that has no end yet.
func stop(sentence string) string {
	if sentence == "" || strings.ContainsAny(sentence[len(sentence)-1:], ".?!") {
		return sentence
	}
	return sentence + "."
}
