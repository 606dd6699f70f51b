package dossier

import (
	"cmp"
	"slices"
	"strings"

	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/signal"
	"spoorboek/model/track"
	"spoorboek/ui/action"
	"spoorboek/ui/ask"
	"spoorboek/ui/cards"
	"spoorboek/ui/cell"
	"spoorboek/ui/pane"
	"spoorboek/ui/text"
	"spoorboek/ui/theme"
	"spoorboek/ui/widget/card"
)

// doneDays is how long a task that is done stays in sight; wx shows the older ones too.
const doneDays = 7

// tasks is what deserves attention, in the order of the morning: signals with the tasks and appointments that
// are due among them, unconfirmed moments, what is planned by day, then what was done this week.
func tasks(c *cards.Context) cards.Part {
	part := cards.Part{Name: "tasks", Title: title(c, "tasks"), None: title(c, "none.tasks"), Two: 0, Three: 0}
	open, done := agenda(c)
	for _, s := range signal.Judge(signal.From(c.D), c.Today, c.Settings).Signals {
		if s.Group == signal.Later {
			continue
		}
		own := s.Rule == signal.Task || s.Rule == signal.Appointment || s.Rule == signal.AppointmentOutcome
		at := slices.IndexFunc(open, func(l cards.Line) bool { return own && l.Item == s.Item })
		switch {
		case at >= 0:
			part.Lines = append(part.Lines, open[at])
			open = slices.Delete(open, at, at+1)
		case !own:
			part.Lines = append(part.Lines, alarm(c, s))
		}
	}
	if n := len(c.D.UnknownMoments(c.Today)); n > 0 {
		confirm := func() pane.Request { return c.Asker().Act(action.ConfirmPast, ask.Subject{}) }
		part.Lines = append(part.Lines, cards.Line{
			Row: card.Row{
				Mark: c.G.Signs.Unknown, Sign: theme.Silent, Text: c.W.N("dossier.past", n), Style: theme.Silent,
			},
			Then: confirm, Tick: confirm,
		})
	}
	part.Lines = append(append(part.Lines, open...), done...)
	return part
}

// alarm is a line of the morning: what deserves attention, and since or until when.
func alarm(c *cards.Context, s signal.Signal) cards.Line {
	answer := func() pane.Request { return c.Asker().Answer(s) }
	said := s
	if c.Private {
		said = s.Nameless()
	}
	l := cards.Line{
		Row: card.Row{
			Mark: c.G.Signs.Today, Sign: theme.Today, Text: text.Signal(c.W, said),
			Style: theme.Text, Right: c.W.Day(s.Due, c.Today), Edge: theme.Muted,
		},
		On: c.Asker().Signal(s), Then: answer, Tick: answer,
		Tell: func() []pane.Line {
			var lines []pane.Line
			for _, r := range signal.Why(signal.From(c.D), s, c.Today, c.Settings) {
				lines = append(lines, pane.Line{Text: c.W.F(text.ID(r.ID), r.Args...), Style: theme.Text})
			}
			return lines
		},
	}
	switch s.Group {
	case signal.Overdue:
		l.Mark, l.Sign, l.Right, l.Row.Edge = c.G.Signs.Late, theme.Late, c.W.Due(s.Due, c.Today), theme.Late
	case signal.Week:
		l.Mark, l.Sign = c.G.Signs.Planned, theme.Planned
	case signal.Silent:
		l.Mark, l.Sign = c.G.Signs.Silent, theme.Silent
	case signal.Unjudgeable:
		l.Mark, l.Sign = c.G.Signs.Unknown, theme.Silent
	}
	return l
}

// onDay is a line with the day by which it stands among others.
type onDay struct {
	on   civil.Date
	line cards.Line
}

// agenda are tasks and appointments by day, those without a day last, and apart what was done or settled this
// week; wx shows the older ones too.
func agenda(c *cards.Context) (planned, ticks []cards.Line) {
	var open, done []onDay
	for _, t := range c.D.Agenda.Tasks {
		switch {
		case t.Open():
			open = append(open, onDay{t.Due, task(c, t)})
		case !t.Done.IsZero() && (c.Today.Sub(t.Done) <= doneDays || c.Flags[action.ViewFinished]):
			done = append(done, onDay{t.Done, ticked(c, t)})
		case t.Dropped && c.Flags[action.ViewFinished]:
			done = append(done, onDay{t.Due, dropped(c, t)})
		}
	}
	for _, a := range c.D.Agenda.Appointments {
		on := max(a.On, a.Settled)
		switch {
		case a.Open():
			open = append(open, onDay{a.On, meeting(c, a)})
		case c.Today.Sub(on) <= doneDays || c.Flags[action.ViewFinished]:
			done = append(done, onDay{on, settled(c, a)})
		}
	}
	slices.SortStableFunc(open, func(x, y onDay) int {
		if x.on.IsZero() != y.on.IsZero() {
			return int(y.on) - int(x.on)
		}
		return int(x.on) - int(y.on)
	})
	slices.SortStableFunc(done, func(x, y onDay) int { return int(y.on) - int(x.on) })
	for _, d := range open {
		planned = append(planned, d.line)
	}
	for _, d := range done {
		ticks = append(ticks, d.line)
	}
	return planned, ticks
}

func task(c *cards.Context, t dossier.Task) cards.Line {
	sign, style := c.When(t.Due)
	return cards.Line{
		Row: card.Row{
			Mark: sign, Sign: style, Text: t.Text, Style: theme.Text, Right: c.W.Due(t.Due, c.Today), Edge: style,
		},
		On: ask.Subject{Kind: ask.Task, Item: t.Item, Day: t.Due}, Edit: cards.Form{Act: "edit-task", Item: t.Item},
		Item: t.Item, More: func() []pane.Line { return moves(c, t.Moves) },
	}
}

func ticked(c *cards.Context, t dossier.Task) cards.Line {
	return cards.Line{
		Row: card.Row{
			Mark: c.G.Signs.Done, Sign: theme.Done, Text: t.Text, Style: theme.Muted,
			Right: c.W.Day(t.Done, c.Today), Edge: theme.Muted,
		},
		On:   ask.Subject{Kind: ask.Task, Item: t.Item, Day: t.Due, Done: true},
		Edit: cards.Form{Act: "edit-task", Item: t.Item}, Item: t.Item,
		Among: cards.Among{Day: t.Done},
		More:  func() []pane.Line { return moves(c, t.Moves) },
	}
}

// dropped is a task that need not be done any more; x opens it again.
func dropped(c *cards.Context, t dossier.Task) cards.Line {
	l := ticked(c, t)
	l.Mark, l.Sign, l.Right = c.G.Bars.Dash, theme.Muted, title(c, "dropped")
	l.Text = c.Join(t.Text, t.Because)
	return l
}

// moves are the other days that something was given, and why.
func moves(c *cards.Context, all []dossier.Shift) []pane.Line {
	var lines []pane.Line
	for _, m := range all {
		said := c.W.F("dossier.moved", c.W.DayLong(m.On), c.W.DayLong(m.From), c.W.DayLong(m.To))
		if m.From.IsZero() {
			said = c.W.F("dossier.dated", c.W.DayLong(m.On), c.W.DayLong(m.To))
		}
		lines = append(lines, pane.Line{Text: cards.Glue(": ", said, m.Reason), Style: theme.Text})
	}
	return lines
}

// cameOf is what came of an appointment beside its result: the other days it was given, and what was noted.
func cameOf(c *cards.Context, a dossier.Appointment) []pane.Line {
	lines := moves(c, a.Moves)
	if n := len(a.Moves); a.Note != "" && (n == 0 || a.Moves[n-1].Reason != a.Note) {
		lines = append(lines, cards.Paragraph(c.W.Param("outcome-of", "note")+": "+a.Note)()...)
	}
	return lines
}

func meeting(c *cards.Context, a dossier.Appointment) cards.Line {
	sign, style := c.When(a.On)
	right := c.W.Day(a.On, c.Today)
	if a.On < c.Today {
		sign, style, right = c.G.Signs.Unknown, theme.Today, title(c, "how-was-it")
	}
	return cards.Line{
		Row: card.Row{
			Mark: sign, Sign: style, Text: meetingName(c, a), Style: theme.Text, Right: right, Edge: style,
		},
		On:   ask.Subject{Kind: ask.Appointment, Item: a.Item, Day: a.On},
		Edit: cards.Form{Act: "edit-appointment", Item: a.Item}, Item: a.Item,
		Enter: cards.Form{}, Then: func() pane.Request {
			return c.Asker().Act(action.Done, ask.Subject{Kind: ask.Appointment, Item: a.Item, Day: a.On})
		},
		More: func() []pane.Line { return cameOf(c, a) },
	}
}

// settled is an appointment that was kept, moved, cancelled or not turned up for.
func settled(c *cards.Context, a dossier.Appointment) cards.Line {
	sign, style := c.G.Signs.Done, cell.Style(theme.Done)
	if a.Result != dossier.Kept {
		sign, style = c.G.Bars.Dash, theme.Muted
	}
	return cards.Line{
		Row: card.Row{
			Mark: sign, Sign: style, Text: c.Join(meetingName(c, a), c.W.Choice("result", string(a.Result))),
			Style: theme.Muted, Right: c.W.Day(a.On, c.Today), Edge: theme.Muted,
		},
		Edit: cards.Form{Act: "edit-appointment", Item: a.Item}, Item: a.Item, Among: cards.Among{Day: a.On},
		More: func() []pane.Line { return cameOf(c, a) },
	}
}

// meetingName is what an appointment is called: its kind, hour, with whom and where.
func meetingName(c *cards.Context, a dossier.Appointment) string {
	what := cards.Glue(" ", c.W.Choice("kind", string(a.Kind)), a.At.String(), with(c, a.With))
	if a.Place != "" {
		what += " (" + a.Place + ")"
	}
	return what
}

// with is a name of another party, which the privacy screen does not show.
func with(c *cards.Context, name string) string {
	if c.Private {
		return ""
	}
	return name
}

// contacts is what was said, newest first, under how long it has been silent.
func contacts(c *cards.Context) cards.Part {
	list := c.D.Agenda.Contacts
	part := cards.Part{
		Name:  "contacts",
		Title: title(c, "contacts"), None: title(c, "none.contacts"), Two: 1, Three: 1, Len: len(list),
		At: func(i int) cards.Line { return contact(c, list[len(list)-1-i]) },
	}
	if row, silent := silence(c); silent {
		part.Foot = row
	}
	return part
}

// dayWide is how wide the day of a contact is in Dutch.
const dayWide = 10

func contact(c *cards.Context, k dossier.Contact) cards.Line {
	said := ""
	for _, s := range []string{k.Discussed, k.Agreed, k.Next, c.Hide(k.Own, dossier.Own), with(c, k.With)} {
		if s != "" {
			said = cards.First(s)
			break
		}
	}
	kind := c.W.Choice("kind", string(k.Kind))
	day := c.W.Day(k.On, c.Today)
	if len(day) > dayWide && c.W.Lang() == text.NL {
		day = c.W.DayLong(k.On) // of another year: without its weekday, so that what follows stays in its column
	}
	return cards.Line{
		Row: card.Row{
			Text:  day + strings.Repeat(" ", max(1, dayWide+1-cell.Width(day))) + kind + pad(kind, 12) + said,
			Style: theme.Text,
		},
		Edit: cards.Form{Act: "amend", Item: k.Item}, Prose: "discussed", Item: k.Item,
		Enter: cards.Form{}, Tell: func() []pane.Line { return whole(c, k) },
		Among: cards.Among{Day: k.On, Kind: kind, Key: cmp.Or(said, kind)},
	}
}

func pad(s string, n int) string { return strings.Repeat(" ", max(0, n-cell.Width(s))) }

// whole is everything that was written of a contact.
func whole(c *cards.Context, k dossier.Contact) []pane.Line {
	lines := []pane.Line{
		{Text: c.Join(c.W.DayFull(k.On), c.W.Choice("kind", string(k.Kind))), Style: theme.Strong},
	}
	put := func(id text.ID, value string) {
		for s := range strings.Lines(value) {
			lines = append(lines, pane.Line{Text: c.W.T(id) + "  " + strings.TrimRight(s, "\n"), Style: theme.Text})
		}
	}
	put("timeline.with", with(c, k.With))
	put("dossier.goal", k.Goal)
	put("timeline.discussed", k.Discussed)
	put("timeline.agreed", k.Agreed)
	put("timeline.next", k.Next)
	put("timeline.own", c.Hide(k.Own, dossier.Own))
	return lines
}

// usual is the interval between contacts when none was agreed.
const usual = 14

// silence says how long there has been no contact, when that is longer than agreed.
func silence(c *cards.Context) (string, bool) {
	last := c.D.LastContact(c.Today)
	every := c.D.Course.ContactEvery
	if every == 0 {
		every = usual
	}
	days := c.Today.Sub(last)
	if last.IsZero() || days <= every || c.D.Phase(c.Today) == track.Closed {
		return "", false
	}
	return c.G.Signs.Silent + " " + c.W.F("dossier.silent", days, every), true
}
