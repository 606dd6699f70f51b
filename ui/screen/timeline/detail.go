package timeline

import (
	"cmp"

	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/wvp"
	"spoorboek/ui/text"
	"spoorboek/ui/theme"
	"spoorboek/ui/widget/card"
)

// heading is the title of the box about an item.
func (t telling) heading(i Item) string {
	dot := " " + t.glyphs.Marks.Dot + " "
	return t.join(dot, t.sickWeek(i.On), t.w.Day(i.On, t.today), t.short(i))
}

// short is the title in a list.
func (t telling) short(i Item) string {
	if i.Kind == Term {
		return t.w.MomentShort(string(t.line.term(i).Moment.Code))
	}
	return t.title(i)
}

// reasoning explains items.
type reasoning struct{ telling }

// detail explains an item: what it is, whose duty, by which rule and arithmetic, and what was recorded.
func (t reasoning) detail(i Item) []card.Row {
	dot := " " + t.glyphs.Marks.Dot + " "
	rows := []card.Row{{Text: t.title(i), Style: theme.Strong, Wrap: true}}
	state := t.join(dot, t.ground(i), t.status(i))
	if i.Sign != Planned {
		state = t.join(dot, state, t.w.Ago(i.On, t.today))
	}
	rows = append(rows, card.Row{
		Mark: Glyph(i.Sign, t.glyphs), Sign: StyleOf(i.Sign), Text: state, Style: theme.Text,
	})
	if i.Kind != Term {
		return append(rows, t.more(i)...)
	}
	m := t.line.term(i).Moment
	rows = append(rows, t.field("timeline.who", t.w.Of("actor", string(m.Actor))))
	rows = append(rows, t.recorded(i)...)
	if m.Forecast {
		rows = append(rows, t.field("timeline.forecast", t.w.F("timeline.waits", t.anchor(m.Waits))))
	}
	if !m.Opens.IsZero() {
		rows = append(rows, t.field("timeline.window", t.w.F("timeline.window.from", t.w.Day(m.Opens, t.today))))
	}
	rows = append(rows, t.readings(m)...)
	rows = append(rows, t.history(m.Code)...)
	return append(
		rows,
		t.field(
			"timeline.basis",
			t.join(dot, t.w.Cited(m.Basis), t.w.Of("timeline", "certainty", string(m.Certainty))),
		),
		t.field("timeline.source", t.join(dot, t.w.Cited(m.Source), t.w.Cited(m.Edition))),
	)
}

// ground says what sort of day it is.
func (t telling) ground(i Item) string {
	return t.w.Of("timeline", "kind", [...]string{
		"term", "appointment", "task", "phase", "first", "contact", "application", "report", "pause",
	}[i.Kind])
}

func (t telling) field(label, value string) card.Row {
	return card.Row{Label: t.w.T(text.ID(label)), Text: value, Style: theme.Text, Wrap: true}
}

// readings shows both readings of the law with their sums; one line when they agree.
func (t reasoning) readings(m wvp.Moment) []card.Row {
	due, legal := m.Arithmetic.Due, m.Arithmetic.Legal
	rows := []card.Row{t.field("timeline.warn", t.reading(due, m.Due))}
	if m.LegalLast != m.Due {
		rows = append(rows, t.field("timeline.legal", t.reading(legal, m.LegalLast)))
	}
	return rows
}

// reading is a sum in words: "ma 02-11-2026 = 1e ziektedag 12-01-2026 + 294 d".
func (t reasoning) reading(r wvp.Reading, on civil.Date) string {
	if r.From.IsZero() {
		return t.w.Day(on, t.today)
	}
	sum := t.w.F("timeline.sum", t.w.Day(on, t.today), t.anchor(r.Anchor), t.w.DayLong(r.From), r.Days)
	if r.Shift != 0 {
		sum += t.w.F("timeline.sum.shift", r.Shift)
	}
	return sum
}

func (t reasoning) anchor(a wvp.Anchor) string { return t.w.Of("timeline", "anchor", string(a)) }

// recorded tells what the dossier holds about a statutory moment.
func (t reasoning) recorded(i Item) []card.Row {
	s := t.line.term(i)
	var rows []card.Row
	switch st := s.State; {
	case i.Sign == Done && st.Confirmed:
		rows = append(rows, t.field("timeline.recorded", t.join(" ", t.w.F("timeline.confirmed-by", st.ConfirmedBy),
			t.w.Day(cmp.Or(st.ConfirmedOn, st.Done), t.today))))
	case i.Sign == Done:
		rows = append(rows, t.field("timeline.recorded", t.join(" ", t.w.Day(st.Done, t.today), t.by(st.By))))
	case i.Sign == Skipped:
		rows = append(rows, t.field("timeline.skipped", st.Reason))
	}
	if !s.State.Moved.IsZero() {
		rows = append(
			rows, t.field("timeline.moved", t.join(": ", t.w.Day(s.State.Moved, t.today), s.State.Reason)),
		)
	}
	if i.Sign == Past {
		rows = append(
			rows, t.field("timeline.question", t.w.F("timeline.ask", t.w.Of("actor", string(s.Moment.Actor)))),
		)
	}
	return rows
}

// history tells what was recorded before of a moment, once more than one thing was: a deviating date and its
// reason stay to be seen after the next, and after they were taken back.
func (t reasoning) history(code wvp.Code) []card.Row {
	notes := dossier.MomentNotes(t.line.dossier, code)
	if len(notes) == 0 || len(notes) == 1 && notes[0].Live {
		return nil
	}
	var rows []card.Row
	for _, n := range notes {
		said := t.join(" ", t.w.Of("timeline", "noted", string(n.Kind)), t.w.Day(n.On, t.today), t.by(n.By))
		if said = t.join(": ", said, n.Reason); !n.Live {
			said += t.w.T("timeline.taken-back")
		}
		rows = append(rows, t.field("timeline.history",
			t.join(", ", t.w.DayLong(civil.FromTime(n.Recorded.In(t.zone))), said)))
	}
	return rows
}

func (t reasoning) by(who string) string {
	if who == "" {
		return ""
	}
	return t.w.F("timeline.by", who)
}

// more tells the rest of what is not a statutory moment.
func (t reasoning) more(i Item) []card.Row {
	d := t.line.dossier
	var rows []card.Row
	put := func(label, value string) {
		if value != "" {
			rows = append(rows, t.field(label, value))
		}
	}
	switch i.Kind {
	case Contact:
		c := d.Agenda.Contacts[i.At]
		put("timeline.sort", t.join(" ", t.w.Choice("kind", string(c.Kind)), t.minutes(c.Minutes)))
		put("timeline.with", c.With)
		put("timeline.discussed", c.Discussed)
		put("timeline.agreed", c.Agreed)
		put("timeline.next", c.Next)
		put("timeline.own", c.Own)
	case Appointment:
		a := d.Agenda.Appointments[i.At]
		put("timeline.with", a.With)
		put("timeline.note", a.Note)
	case Task:
		if k := d.Agenda.Tasks[i.At]; k.Code != "" {
			put("timeline.about", t.w.Moment(string(k.Code)))
		}
	case Phase:
		p := d.Course.Phases[i.At]
		put("timeline.reason", p.Reason)
		for _, c := range p.Unmet {
			put("timeline.unmet", t.w.Of("reason", string(c)))
		}
	case Application:
		a := d.Applications[i.At]
		put("timeline.reason", a.Steps[i.Step].Reason)
		put("timeline.note", a.Note)
	case Report:
		put("timeline.for", t.w.Of("choice", "for", d.Agenda.Reports[i.At].For))
	}
	return rows
}
