package cli

import (
	"slices"
	"strings"

	"spoorboek/model/capacity"
	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/pipeline"
	"spoorboek/model/profile"
	"spoorboek/ui/conflict"
)

// head writes who it is and where the trajectory stands.
func (c card) head(t *table) {
	w, d, day := c.words, c.d, c.day
	fields := []struct{ label, value string }{
		{"phase", c.phase()},
		{"week", c.week()},
		{"first-track", w.Of("first-track", string(d.FirstTrack(day)))},
		{"employer", joined(", ", d.Employer.Name, d.Employer.Contact)},
		{"principal", d.Employer.Principal},
		{"job", joined(", ", d.Person.Job, c.hours(d.Person.Hours))},
		{"born", w.DayLong(d.Person.Born)},
		{"reach", joined(", ", d.Person.Phone, d.Person.Email)},
		{"assigned", w.DayLong(d.Course.Assignment.Start)},
		{"hours", c.budget()},
		{"last-contact", w.Ago(d.LastContact(day), day)},
		{"outcome", c.outcome()},
	}
	for _, f := range fields {
		if f.value != "" {
			t.add(w.Of("cli.show", f.label), f.value)
		}
	}
}

func (c card) phase() string {
	w, step := c.words, c.d.PhaseStep(c.day)
	said := w.Phase(step.Phase.Name())
	if !step.On.IsZero() {
		said += " " + w.F("cli.show.since", w.DayLong(step.On))
	}
	if p, paused := c.d.Paused(c.day); paused {
		said += ", " + w.T("phase.paused")
		if !p.Until.IsZero() {
			said += " " + w.F("cli.show.until", w.DayLong(p.Until))
		}
	}
	return said
}

func (c card) week() string {
	if c.d.Case.FirstSick.IsZero() {
		return c.words.T("signal.first-sick-missing")
	}
	first := c.words.F("cli.show.first-sick", c.words.DayLong(c.d.Calendar.FirstSick))
	if n := c.d.Week(c.day); n > 0 {
		return c.words.SickWeek(n) + ", " + first
	}
	return first
}

func (c card) hours(n float64) string {
	if n == 0 {
		return ""
	}
	return c.words.F("cli.hours", c.words.Number(n))
}

func (c card) budget() string {
	d := c.d
	spent := c.words.Number(d.Hours())
	if d.Course.Assignment.Budget == 0 {
		return c.words.F("cli.hours", spent)
	}
	return c.words.F("cli.show.budget", spent, c.words.Number(d.Course.Assignment.Budget))
}

func (c card) outcome() string {
	o := c.d.Course.Outcome
	word := func(key, value string) string {
		if value == "" {
			return ""
		}
		return c.words.Choice(key, value)
	}
	return joined(", ",
		word("work", o.Work), word("benefit", o.Benefit), word("toets", o.Toets), word("end", o.End))
}

// moments writes the statutory moments with what was recorded; those from before the assignment of which
// nothing is known in one line.
func (c card) moments() {
	w, d, day := c.words, c.d, c.day
	t := &table{indent: "  "}
	unknown := 0
	for _, s := range d.Standings(day) {
		if s.Status == dossier.StatusUnknown {
			unknown++
			continue
		}
		t.add(standingSign(s, day), w.Moment(string(s.Moment.Code)), w.DayLong(s.Due),
			weekText(known(d.Week(s.Due))), w.Of("actor", string(s.Moment.Actor)), c.standing(s))
	}
	if len(t.rows) == 0 && unknown == 0 {
		return
	}
	c.linef("\n%s", w.T("cli.show.moments"))
	c.command.print(t)
	if unknown > 0 {
		c.linef("  ?  %s", w.N("cli.show.unknown", unknown))
	}
	for _, n := range d.Calendar.Notes {
		c.linef("  !  %s", noteOf(w, n))
	}
}

func standingSign(s dossier.Standing, day civil.Date) string {
	switch {
	case s.Status == dossier.StatusDone:
		return "√"
	case s.Status == dossier.StatusNotApplicable:
		return "-"
	case s.Due < day:
		return "·"
	}
	return "○"
}

func (c card) standing(s dossier.Standing) string {
	w := c.words
	said := w.Of("cli.status", s.Status.String())
	switch {
	case s.Status == dossier.StatusDone && !s.State.Done.IsZero():
		said += " " + w.DayLong(s.State.Done)
	case s.Status == dossier.StatusOpen && s.Moment.Forecast:
		said = w.T("cli.status.forecast")
	}
	if s.State.ConfirmedBy != "" {
		said += ", " + w.F("cli.show.confirmed", s.State.ConfirmedBy)
	}
	return joined(": ", said, s.State.Reason)
}

func (c card) task(k dossier.Task) string {
	w, day := c.words, c.day
	switch {
	case k.Dropped:
		return w.T("cli.task.dropped")
	case !k.Done.IsZero():
		return w.F("cli.task.done", w.DayLong(k.Done))
	case !k.Due.IsZero() && k.Due < day:
		return w.Due(k.Due, day)
	}
	return w.T("cli.task.open")
}

func (c card) applications() {
	w, d, day := c.words, c.d, c.day
	section(c.command, "cli.show.applications", d.Applications, func(t *table, a pipeline.Application) {
		t.add(short(a.ID), w.Day(a.First(), day), joined(", ", a.Function, a.Employer), w.Stage(string(a.At(day))),
			w.Day(a.Since(day), day), c.channel(a))
	})
}

// channel is how a lead came in: a known channel in words, any other as the coach wrote it.
func (c card) channel(a pipeline.Application) string {
	if slices.Contains(pipeline.Channels(), a.Channel) {
		return c.words.Choice("channel", string(a.Channel))
	}
	return string(a.Channel)
}

// papers writes the register, the capacity documents, the search profile and the notes.
func (c card) papers() {
	w, d, day := c.words, c.d, c.day
	section(c.command, "cli.show.documents", d.Papers.Documents, func(t *table, p dossier.Document) {
		signed := ""
		if !p.Signed.IsZero() {
			signed = w.F("cli.show.signed", w.DayLong(p.Signed))
		}
		t.add(short(p.Item), w.Choice("kind", p.Kind), w.DayLong(p.Day()), p.Author, signed, fileNames(p), p.Note)
	})
	section(c.command, "cli.show.assessments", d.Papers.Assessments, func(t *table, a capacity.Assessment) {
		hours := ""
		if a.HoursWeek > 0 {
			hours = w.F("profile.per-week", w.Number(a.HoursWeek))
		}
		t.add(short(a.ID), strings.ToUpper(string(a.Kind)), w.DayLong(a.On), a.Author, hours, oneLine(a.Text))
	})
	section(c.command, "cli.show.reported", d.Papers.Reported, func(t *table, x capacity.Reported) {
		t.add(short(x.ID), w.DayLong(x.On), w.Choice("by", string(x.By)), w.Choice("sense", string(x.Sense)))
	})
	section(c.command, "cli.show.directions", d.Papers.Directions, func(t *table, x profile.Direction) {
		t.add(short(x.ID), joined(", ", x.Function, x.Branch), w.Choice("fit", string(x.Fit)),
			w.Choice("prospect", string(x.Prospect)), x.Where.Region, oneLine(x.Judged.Reason))
	})
	c.search()
	section(c.command, "cli.show.notes", d.Papers.Notes, func(t *table, n dossier.Note) {
		t.add(short(n.Item), w.Day(n.On, day), w.Choice("audience", string(n.Audience)), oneLine(n.Text))
	})
	section(c.command, "cli.show.reports", d.Agenda.Reports, func(t *table, r dossier.Report) {
		t.add(short(r.Item), w.DayLong(r.On), w.Choice("kind", r.Kind), c.reader(r.For))
	})
	if n := len(d.Trail.Conflicts); n > 0 {
		c.linef("\n! %s", w.F("signal.conflict", n))
		for _, x := range d.Trail.Conflicts {
			c.linef("  %s", conflicts(c.command, c.day).Said(x))
			for _, s := range x.Sides {
				c.linef("    spoorboek do settle %s keep=%s", d.Number, short(s.Entry))
			}
		}
	}
}

// conflicts says which fields have two values.
func conflicts(c *command, today civil.Date) conflict.Words {
	return conflict.Words{Words: c.words, Today: today, Zone: c.World.Clock().Location()}
}

func (c card) reader(who string) string {
	if who == "" {
		return ""
	}
	return c.words.Choice("for", who)
}
