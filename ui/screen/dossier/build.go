package dossier

import (
	"strconv"
	"strings"

	"spoorboek/model/capacity"
	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/signal"
	"spoorboek/model/track"
	"spoorboek/model/wvp"
	"spoorboek/ui/cell"
	"spoorboek/ui/text"
	"spoorboek/ui/theme"
	"spoorboek/ui/widget/card"
)

// build makes the rows of the cards.
type build struct {
	w       *text.Words
	g       theme.Glyphs
	d       *dossier.Dossier
	signals []signal.Signal
	today   civil.Date
	private bool
}

func (b build) join(sep string, parts ...string) string {
	kept := parts[:0:0]
	for _, p := range parts {
		if p != "" {
			kept = append(kept, p)
		}
	}
	return strings.Join(kept, sep)
}

func (b build) dots(parts ...string) string { return b.join(" "+b.g.Marks.Dot+" ", parts...) }

func (b build) name() string {
	if b.private {
		return b.d.Person.Initials()
	}
	if n := b.d.Name(); n != "" {
		return n
	}
	return b.d.Number
}

// head is the line above the cards.
func (b build) head(late int) string {
	year := ""
	if y, _, _ := b.d.Person.Born.Civil(); y > 0 && !b.private {
		year = b.w.F("dossier.born", y)
	}
	phase := b.w.F("dossier.phase", b.w.Phase(b.d.Phase(b.today).Name()))
	if _, paused := b.d.Paused(b.today); paused {
		phase = b.w.T("phase.paused")
	}
	week := ""
	if n := b.d.Week(b.today); n > 0 {
		week = b.w.F("dossier.week", n)
	}
	alarm := ""
	if late > 0 {
		alarm = b.g.Signs.Late + " " + b.w.N("dossier.late", late)
	}
	return b.dots(b.name(), phase, week, alarm, b.d.Number, year)
}

func (b build) field(id, value string) card.Row {
	return card.Row{Label: b.w.T(text.ID("dossier." + id)), Text: value, Style: theme.Text}
}

// core is who, for whom, looking for what, able to do what.
func (b build) core() []card.Row {
	p, e := b.d.Person, b.d.Employer
	var rows []card.Row
	put := func(id, value string) {
		if value != "" {
			rows = append(rows, b.field(id, value))
		}
	}
	hours := ""
	if p.Hours > 0 {
		hours = b.w.F("profile.per-week", figure(b.w, p.Hours))
	}
	put("job", b.dots(p.Job, hours))
	put("employer", b.dots(e.Name, e.Contact))
	put("principal", e.Principal)
	if a, ok := capacity.Latest(b.d.Papers.Assessments, b.today); ok {
		put("capacity", b.dots(b.paper(string(a.Kind)), b.w.DayLong(a.On), a.Author))
	}
	var wanted []string
	for _, d := range b.d.Papers.Directions {
		if !d.Dropped {
			wanted = append(wanted, d.Function)
		}
	}
	put("search", strings.Join(wanted, ", "))
	if !b.private {
		put("phone", b.dots(p.Phone, p.Email))
	}
	if n := len(b.d.Trail.Conflicts); n > 0 {
		rows = append(rows, card.Row{
			Mark: b.g.Signs.Late, Sign: theme.Late, Text: b.w.N("dossier.conflicts", n), Style: theme.Late,
		})
	}
	return rows
}

func (b build) paper(kind string) string {
	if id := text.ID("choice.kind." + kind); b.w.Has(id) {
		return b.w.T(id)
	}
	return kind
}

// course is the line in words: phases, spoor 1, the next statutory moment and the last day for the WIA
// application.
func (b build) course() []card.Row {
	var phases []string
	for i, s := range b.d.Course.Phases {
		word := b.w.Phase(s.Phase.Name())
		switch {
		case s.On > b.today:
			word = b.w.F("dossier.planned", word, b.w.Day(s.On, b.today))
		case i+1 < len(b.d.Course.Phases) && b.d.Course.Phases[i+1].On <= b.today:
			word += " " + b.w.Weeks(b.d.Course.Phases[i+1].On.Sub(s.On)) + " " + b.g.Signs.Done
		case !s.On.IsZero():
			word += " " + b.w.Weeks(b.today.Sub(s.On))
		}
		phases = append(phases, word)
	}
	rows := []card.Row{{
		Label: b.w.T("dossier.phases"), Text: strings.Join(
			phases, " "+b.g.Marks.Arrow+" ",
		), Style: theme.Text, Wrap: true,
	}}
	first := b.w.Of("first-track", string(b.d.FirstTrack(b.today)))
	if on := b.d.FirstReviewed(b.today); !on.IsZero() {
		first = b.dots(first, b.w.F("dossier.reviewed", b.w.Day(on, b.today)))
	}
	rows = append(rows, b.field("first", first))
	if s, ok := b.next(); ok {
		rows = append(rows, b.field("next", b.dots(b.w.MomentShort(string(s.Moment.Code)), b.w.Day(s.Due, b.today),
			b.w.Ago(s.Due, b.today))))
	}
	if m, ok := b.d.Calendar.On(wvp.WIAApplication); ok && m.Due >= b.today {
		rows = append(rows, b.field("wia", b.dots(b.w.DayLong(m.Due), b.w.Ago(m.Due, b.today))))
	}
	return rows
}

// next is the first statutory moment that is still to come.
func (b build) next() (best dossier.Standing, ok bool) {
	for _, s := range b.d.Standings(b.today) {
		open := s.Status == dossier.StatusOpen || s.Status == dossier.StatusMoved
		if open && s.Due >= b.today && (!ok || s.Due < best.Due) {
			best, ok = s, true
		}
	}
	return best, ok
}

// row is the line of an item.
func (b build) row(it item) card.Row {
	switch it.sort {
	case alarm:
		return b.signal(b.signals[it.at])
	case past:
		return card.Row{
			Mark: b.g.Signs.Unknown, Sign: theme.Silent, Text: b.w.N("dossier.past", it.at), Style: theme.Silent,
		}
	case task, ticked:
		return b.task(it)
	case meeting:
		return b.meeting(it)
	case talk:
		return b.contact(b.d.Agenda.Contacts[it.at])
	case application:
		return b.application(it)
	case paper:
		return b.document(b.d.Papers.Documents[it.at])
	}
	n := b.d.Papers.Notes[it.at]
	first, _, _ := strings.Cut(n.Text, "\n")
	return card.Row{Text: first, Style: theme.Text, Right: b.w.Day(n.On, b.today), Edge: theme.Muted}
}

// signal is a line of the morning: what deserves attention, and since or until when.
func (b build) signal(s signal.Signal) card.Row {
	r := card.Row{
		Mark: b.g.Signs.Today, Sign: theme.Today, Text: b.w.F(text.ID(s.TextID()), s.Args()...), Style: theme.Text,
		Right: b.w.Day(s.Due, b.today), Edge: theme.Muted,
	}
	switch s.Group {
	case signal.Overdue:
		r.Mark, r.Sign, r.Right, r.Edge = b.g.Signs.Late, theme.Late, b.w.Due(s.Due, b.today), theme.Late
	case signal.Week:
		r.Mark, r.Sign = b.g.Signs.Planned, theme.Planned
	case signal.Silent:
		r.Mark, r.Sign = b.g.Signs.Silent, theme.Silent
	case signal.Unjudgeable:
		r.Mark, r.Sign = b.g.Signs.Unknown, theme.Silent
	}
	return r
}

func (b build) task(it item) card.Row {
	t := b.d.Agenda.Tasks[it.at]
	if it.sort == ticked {
		return card.Row{
			Mark: b.g.Signs.Done, Sign: theme.Done, Text: t.Text, Style: theme.Muted,
			Right: b.w.Day(t.Done, b.today), Edge: theme.Muted,
		}
	}
	sign, style := b.when(t.Due)
	return card.Row{
		Mark: sign, Sign: style, Text: t.Text, Style: theme.Text, Right: b.w.Due(t.Due, b.today), Edge: style,
	}
}

// when is the sign of a day: late, today, or to come.
func (b build) when(day civil.Date) (string, cell.Style) {
	switch {
	case day.IsZero() || day > b.today:
		return b.g.Signs.Planned, theme.Planned
	case day == b.today:
		return b.g.Signs.Today, theme.Today
	}
	return b.g.Signs.Late, theme.Late
}

func (b build) meeting(it item) card.Row {
	a := b.d.Agenda.Appointments[it.at]
	sign, style := b.when(a.On)
	what := b.join(" ", b.w.Choice("kind", string(a.Kind)), a.At.String(), a.With)
	right := b.w.Day(a.On, b.today)
	if a.On < b.today {
		sign, style, right = b.g.Signs.Unknown, theme.Today, b.w.T("dossier.how-was-it")
	}
	if a.Place != "" {
		what += " (" + a.Place + ")"
	}
	return card.Row{Mark: sign, Sign: style, Text: what, Style: theme.Text, Right: right, Edge: style}
}

func (b build) contact(c dossier.Contact) card.Row {
	said := ""
	for _, s := range []string{c.Discussed, c.Agreed, c.Next, c.Own, c.With} {
		if s != "" {
			said, _, _ = strings.Cut(s, "\n")
			break
		}
	}
	kind := b.w.Choice("kind", string(c.Kind))
	pad := strings.Repeat(" ", max(0, 12-cell.Width(kind)))
	day := b.w.Day(c.On, b.today)
	return card.Row{
		Text: day + strings.Repeat(" ", max(1, 11-cell.Width(day))) + kind + pad + said, Style: theme.Text,
	}
}

func (b build) application(it item) card.Row {
	a := b.d.Applications[it.at]
	stage := a.At(b.today)
	style := theme.Planned
	sign := b.g.Signs.Planned
	right := b.w.Stage(string(stage))
	if !stage.Open() {
		sign, style = b.g.Bars.Dash, theme.Muted
	} else if !a.FollowUp.IsZero() {
		sign, style = b.when(a.FollowUp)
		right = b.dots(right, b.w.Due(a.FollowUp, b.today))
	} else if !it.on.IsZero() {
		right += " " + b.w.F("pipeline.days", b.today.Sub(it.on))
	}
	return card.Row{
		Mark: sign, Sign: style, Text: b.dots(a.Function, a.Employer), Style: theme.Text, Right: right, Edge: style,
	}
}

func (b build) document(d dossier.Document) card.Row {
	r := card.Row{
		Mark: b.g.Signs.Done, Sign: theme.Done, Text: b.dots(b.paper(d.Kind), d.Author), Style: theme.Text,
		Right: b.w.DayLong(d.Day()), Edge: theme.Muted,
	}
	if d.Kind == dossier.DocPlan && d.Signed.IsZero() {
		r.Mark, r.Sign, r.Right = b.g.Signs.Planned, theme.Today, b.w.T("profile.unsigned")
	}
	return r
}

// silence says how long there has been no contact, when that is longer than agreed.
func (b build) silence() (card.Row, bool) {
	last := b.d.LastContact(b.today)
	if last.IsZero() {
		return card.Row{}, false
	}
	every := b.d.Course.ContactEvery
	if every == 0 {
		every = usual
	}
	days := b.today.Sub(last)
	if days <= every || b.d.Phase(b.today) == track.Closed {
		return card.Row{}, false
	}
	return card.Row{
		Mark: b.g.Signs.Silent, Sign: theme.Silent, Text: b.w.F("dossier.silent", days, every), Style: theme.Silent,
	}, true
}

// usual is the interval between contacts when none was agreed.
const usual = 14

// figure writes a number with at most one decimal.
func figure(w *text.Words, n float64) string {
	s := strings.TrimSuffix(strconv.FormatFloat(n, 'f', 1, 64), ".0")
	if w.Lang() == text.EN {
		return s
	}
	return strings.Replace(s, ".", ",", 1)
}
