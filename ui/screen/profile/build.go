package profile

import (
	"strconv"
	"strings"

	"spoorboek/model/capacity"
	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/profile"
	"spoorboek/ui/cell"
	"spoorboek/ui/text"
	"spoorboek/ui/theme"
	"spoorboek/ui/widget/card"
)

// build makes the rows of the cards from a dossier.
type build struct {
	w       *text.Words
	g       theme.Glyphs
	d       *dossier.Dossier
	today   civil.Date
	private bool
}

// old is from how many days on a capacity document is called old.
const old = 182

func (b build) name() string {
	if b.private {
		return b.d.Person.Initials()
	}
	if n := b.d.Name(); n != "" {
		return n
	}
	return b.d.Number
}

func (b build) join(parts ...string) string {
	kept := parts[:0:0]
	for _, p := range parts {
		if p != "" {
			kept = append(kept, p)
		}
	}
	return strings.Join(kept, " "+b.g.Marks.Dot+" ")
}

// fields makes rows of labels and values; a value that is not known gives no row.
func (b build) fields(pairs ...[2]string) []card.Row {
	var rows []card.Row
	for _, p := range pairs {
		if p[1] != "" {
			rows = append(rows, card.Row{
				Label: b.w.T(text.ID("profile." + p[0])), Text: p[1], Style: theme.Text, Wrap: true,
			})
		}
	}
	return rows
}

// person is who it is about, for whom, and what was agreed.
func (b build) person() []card.Row {
	p, e := b.d.Person, b.d.Employer
	born := ""
	if !p.Born.IsZero() && !b.private {
		born = b.w.DayLong(p.Born)
	}
	phone, email := p.Phone, p.Email
	if b.private {
		phone, email = "", ""
	}
	return b.fields(
		[2]string{"name", b.name()},
		[2]string{"born", born},
		[2]string{"job", b.join(p.Job, b.perWeek(p.Hours))},
		[2]string{"employer", e.Name},
		[2]string{"contact", e.Contact},
		[2]string{"principal", e.Principal},
		[2]string{"phone", phone},
		[2]string{"email", email},
	)
}

// short is the person in a card among others: the name stands in its title.
func (b build) short() []card.Row {
	p, e := b.d.Person, b.d.Employer
	phone := p.Phone
	if b.private {
		phone = ""
	}
	return b.fields(
		[2]string{"job", b.join(p.Job, b.perWeek(p.Hours))},
		[2]string{"employer", b.join(e.Name, e.Contact)},
		[2]string{"phone", phone},
	)
}

// trajectory is where the trajectory stands and what was agreed on it.
func (b build) trajectory() []card.Row {
	c := b.d.Course
	phase := b.d.PhaseStep(b.today)
	since := ""
	if !phase.On.IsZero() {
		since = b.w.F("profile.since", b.w.Day(phase.On, b.today))
	}
	hours := ""
	if spent := b.d.Hours(); spent > 0 || c.Assignment.Budget > 0 {
		hours = b.w.F("profile.hours-spent", figure(b.w, spent))
		if c.Assignment.Budget > 0 {
			hours = b.w.F("profile.hours-of", figure(b.w, spent), figure(b.w, c.Assignment.Budget))
		}
	}
	period := ""
	if !c.Assignment.Start.IsZero() {
		period = b.w.DayLong(c.Assignment.Start)
		if !c.Assignment.End.IsZero() {
			period += " - " + b.w.DayLong(c.Assignment.End)
		}
	}
	sick := ""
	if first := b.d.Calendar.FirstSick; !first.IsZero() {
		sick = b.join(b.w.DayLong(first), b.w.SickWeek(b.d.Week(b.today)))
	}
	return b.fields(
		[2]string{"number", b.d.Number},
		[2]string{"first-sick", sick},
		[2]string{"phase", b.join(b.w.Phase(phase.Phase.Name()), since)},
		[2]string{"first", b.w.Of("first-track", string(b.d.FirstTrack(b.today)))},
		[2]string{"assignment", period},
		[2]string{"hours", hours},
	)
}

func (b build) perWeek(n float64) string {
	if n <= 0 {
		return ""
	}
	return b.w.F("profile.per-week", figure(b.w, n))
}

// capacity is what the person can do, by the document that holds today.
func (b build) capacity() []card.Row {
	a, ok := capacity.Latest(b.d.Papers.Assessments, b.today)
	if !ok {
		return []card.Row{{Text: b.w.T("profile.no-capacity"), Style: theme.Muted, Wrap: true}}
	}
	age := ""
	style := theme.Text
	if days := b.today.Sub(a.On); days > old {
		age, style = b.w.F("profile.old", days), theme.Today
	}
	hours := b.join(b.perDay(a.HoursDay), b.perWeek(a.HoursWeek))
	rows := b.fields(
		[2]string{"capacity-by", b.join(b.paper(string(a.Kind)), b.w.DayLong(a.On), a.Author)},
		[2]string{"capacity-hours", hours},
		[2]string{"capacity-until", b.w.DayLong(a.ValidUntil)},
	)
	if age != "" {
		rows = append(rows, card.Row{Mark: b.g.Signs.Late, Sign: style, Text: age, Style: style, Wrap: true})
	}
	for s := range strings.Lines(a.Text) {
		rows = append(rows, card.Row{
			Mark: b.g.Marks.Dot, Sign: theme.Muted, Text: strings.TrimSpace(s), Wrap: true,
		})
	}
	return rows
}

func (b build) perDay(n float64) string {
	if n <= 0 {
		return ""
	}
	return b.w.F("profile.per-day", figure(b.w, n))
}

// paper is what a kind of document is called.
func (b build) paper(kind string) string {
	if id := text.ID("choice.kind." + kind); b.w.Has(id) {
		return b.w.T(id)
	}
	return kind
}

// direction is one line of the search profile: whether it fits and how likely it is.
func (b build) direction(d profile.Direction) card.Row {
	sign, style := b.g.Signs.Unknown, theme.Muted
	switch d.Fit {
	case profile.Fits:
		sign, style = b.g.Signs.Done, theme.Done
	case profile.FitsWith:
		sign, style = b.g.Signs.Planned, theme.Today
	case profile.FitsNot:
		sign, style = b.g.Signs.Late, theme.Late
	}
	chance := ""
	if d.Prospect != "" && d.Prospect != profile.ProspectUnknown {
		chance = b.w.Choice("prospect", string(d.Prospect))
	}
	return card.Row{
		Mark: sign, Sign: style, Text: b.join(d.Function, d.Branch), Style: theme.Text,
		Right: b.join(b.fit(d.Fit), chance), Edge: style,
	}
}

func (b build) fit(f profile.Fit) string {
	if f == "" || f == profile.FitUnknown {
		return b.w.T("profile.fit-unknown")
	}
	return b.w.Choice("fit", string(f))
}

// document is one line of the register: what it is, its day, and whether it was signed.
func (b build) document(d dossier.Document) card.Row {
	r := card.Row{
		Mark: b.g.Signs.Done, Sign: theme.Done, Text: b.join(b.paper(d.Kind), d.Author), Style: theme.Text,
		Right: b.w.DayLong(d.Day()), Edge: theme.Muted,
	}
	if d.Kind == dossier.DocPlan && d.Signed.IsZero() {
		r.Mark, r.Sign = b.g.Signs.Planned, theme.Today
		r.Right = b.w.T("profile.unsigned")
		if !d.Sent.IsZero() {
			r.Right = b.w.F("profile.sent-to-sign", b.w.Day(d.Sent, b.today))
		}
	}
	return r
}

// assessment is one line of the capacity series.
func (b build) assessment(a capacity.Assessment) card.Row {
	return card.Row{
		Mark: b.g.Marks.Dot, Sign: theme.Muted, Text: b.join(
			b.paper(string(a.Kind)), a.Author, b.perWeek(a.HoursWeek),
		),
		Style: theme.Text, Right: b.w.DayLong(a.On), Edge: theme.Muted,
	}
}

// note is one line of the notes: who may read it shows before the text.
func (b build) note(n dossier.Note) card.Row {
	first, _, _ := strings.Cut(n.Text, "\n")
	return card.Row{
		Text: first, Style: theme.Text, Right: b.join(
			b.w.Choice("audience", string(n.Audience)), b.w.Day(n.On, b.today),
		),
		Edge: theme.Muted,
	}
}

// row is the line of an item.
func (b build) row(it item) card.Row {
	switch it.section {
	case directions:
		return b.direction(b.d.Papers.Directions[it.at])
	case assessments:
		return b.assessment(b.d.Papers.Assessments[it.at])
	case documents:
		return b.document(b.d.Papers.Documents[it.at])
	}
	return b.note(b.d.Papers.Notes[it.at])
}

// whole is everything about an item, to be read.
func (b build) whole(it item) (title string, rows []card.Row) {
	r := b.row(it)
	title = cell.Clean(b.join(r.Text, r.Right))
	body := ""
	switch it.section {
	case assessments:
		body = b.d.Papers.Assessments[it.at].Text
	case documents:
		body = b.d.Papers.Documents[it.at].Note
	case notes:
		title, body = r.Right, b.d.Papers.Notes[it.at].Text
	}
	for s := range strings.Lines(body) {
		rows = append(rows, card.Row{Text: strings.TrimRight(s, "\n"), Style: theme.Text})
	}
	return title, rows
}

// figure writes a number with at most one decimal.
func figure(w *text.Words, n float64) string {
	s := strings.TrimSuffix(strconv.FormatFloat(n, 'f', 1, 64), ".0")
	if w.Lang() == text.EN {
		return s
	}
	return strings.Replace(s, ".", ",", 1)
}
