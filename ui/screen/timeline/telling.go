package timeline

import (
	"strings"
	"time"

	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/ui/text"
	"spoorboek/ui/theme"
)

// telling puts items into words.
type telling struct {
	w      *text.Words
	glyphs theme.Glyphs
	line   *Line
	today  civil.Date
	zone   *time.Location
}

// title is what an item is called, in a few words.
func (t telling) title(i Item) string {
	d := t.line.dossier
	switch i.Kind {
	case Term:
		return t.w.Moment(string(t.line.term(i).Moment.Code))
	case Appointment:
		return t.appointment(d.Agenda.Appointments[i.At])
	case Task:
		return d.Agenda.Tasks[i.At].Text
	case Phase:
		return t.w.F("timeline.to-phase", t.w.Phase(d.Course.Phases[i.At].Phase.Name()))
	case FirstTrack:
		return t.firstTrack(d.Course.First[i.At])
	case Contact:
		return t.contact(d.Agenda.Contacts[i.At])
	case Application:
		a := d.Applications[i.At]
		return t.w.F(
			"timeline.to-stage", t.employer(a.Employer, a.Function), t.w.Stage(string(a.Steps[i.Step].Stage)),
		)
	case Report:
		return t.w.F("timeline.report", t.w.Choice("kind", d.Agenda.Reports[i.At].Kind))
	case Pause:
		return t.join(": ", t.w.T("timeline.pause"), d.Course.Pauses[i.At].Reason)
	}
	return ""
}

func (t telling) employer(employer, function string) string {
	return t.join(" "+t.glyphs.Marks.Dot+" ", employer, function)
}

func (t telling) appointment(a dossier.Appointment) string {
	return t.join(
		" ", t.w.T("timeline.appointment"), a.At.String(), t.w.Choice("kind", string(a.Kind)), t.bracket(a.Place),
	)
}

func (t telling) bracket(s string) string {
	if s == "" {
		return ""
	}
	return "(" + s + ")"
}

func (t telling) firstTrack(s dossier.FirstStep) string {
	state := t.w.T("timeline.first-looked")
	if s.State != "" {
		state = t.w.Of("first-track", string(s.State))
	}
	return t.join(": ", t.w.F("timeline.first", state), s.Note)
}

// contact is the first thing that was written of it, else its kind and with whom.
func (t telling) contact(c dossier.Contact) string {
	for _, s := range []string{c.Discussed, c.Agreed, c.Next, c.Own} {
		if s != "" {
			first, _, _ := strings.Cut(s, "\n")
			return first
		}
	}
	return t.join(" ", t.w.Choice("kind", string(c.Kind)), c.With)
}

// join puts the parts that are not empty together.
func (t telling) join(sep string, parts ...string) string {
	kept := parts[:0:0]
	for _, p := range parts {
		if p != "" {
			kept = append(kept, p)
		}
	}
	return strings.Join(kept, sep)
}

// letter is the sign of an item in a list of events.
func (t telling) letter(i Item) string {
	switch i.Kind {
	case Contact:
		id, _ := contactLetter(t.line.dossier.Agenda.Contacts[i.At].Kind)
		return t.w.T(text.ID(id))
	case Phase, Pause:
		return t.w.T("timeline.letter.phase")
	case FirstTrack:
		return "1"
	case Application:
		return t.w.T("timeline.letter.application")
	case Report:
		return t.w.T("timeline.letter.report")
	case Appointment:
		if i.Sign == Planned {
			return t.w.T("timeline.letter.planned")
		}
	}
	return Glyph(i.Sign, t.glyphs)
}

// status says in words how an item stands.
func (t telling) status(i Item) string {
	switch i.Sign {
	case Late:
		return t.w.F("day.late", t.today.Sub(i.On))
	case Past:
		return t.w.F("timeline.past", t.today.Sub(i.On))
	case Planned:
		return t.w.Ago(i.On, t.today)
	case Done:
		return t.done(i)
	case Unknown:
		return t.w.T("timeline.unknown")
	case Skipped:
		if i.Kind == Appointment {
			return t.w.Choice("result", string(t.line.dossier.Agenda.Appointments[i.At].Result))
		}
		return t.w.T("timeline.not-applicable")
	}
	return ""
}

func (t telling) done(i Item) string {
	if i.Kind != Term {
		return t.w.T("timeline.done")
	}
	s := t.line.term(i).State
	if s.Done.IsZero() {
		return t.w.T("timeline.confirmed")
	}
	return t.w.F("timeline.done-on", t.w.Day(s.Done, t.today))
}

// sickWeek is the sickness week of a day, "zwk 42"; empty before the case.
func (t telling) sickWeek(d civil.Date) string {
	if n := t.line.dossier.Calendar.Week(d); n > 0 {
		return t.w.SickWeek(n)
	}
	return ""
}

func (t telling) minutes(n int) string {
	if n <= 0 {
		return ""
	}
	return t.w.F("timeline.minutes", n)
}
