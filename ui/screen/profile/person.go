package profile

import (
	"strings"

	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/model/pipeline"
	"spoorboek/model/profile"
	"spoorboek/ui/cards"
	"spoorboek/ui/text"
	"spoorboek/ui/theme"
	"spoorboek/ui/widget/card"
)

var edit = cards.Form{Act: "edit", Filled: true}

// person is who it is about, then the person profile, field by field.
func person(c *cards.Context) cards.Part {
	p, e := c.D.Person, c.D.Employer
	born, phone, email := c.W.DayLong(p.Born), p.Phone, p.Email
	if c.Private {
		born, phone, email = c.W.T("cards.hidden"), c.W.T("cards.hidden"), c.W.T("cards.hidden")
	}
	part := cards.Part{Title: c.W.T("profile.person"), Two: 0, Three: 0}
	put := func(key, value string) {
		part.Lines = append(part.Lines, c.Field(c.W.T(text.ID("profile."+key)), value, edit))
	}
	put("name", c.Name())
	put("born", born)
	put("job", c.Join(p.Job, perWeek(c, p.Hours)))
	put("employer", e.Name)
	put("contact", e.Contact)
	put("principal", e.Principal)
	put("phone", phone)
	put("email", email)
	part.Lines = append(part.Lines, cards.Rule(c.W.T("profile.portrait")))
	part.Lines = append(part.Lines, portrait(c)...)
	part.Foot = missing(c)
	return part
}

// portrait are the fields of the person profile, in the order of its form.
func portrait(c *cards.Context) []cards.Line {
	spec, ok := dossier.SpecOf("profile")
	if !ok {
		return nil
	}
	now := dossier.Current(c.D, "profile", journal.ID{})
	var lines []cards.Line
	for _, p := range spec.Params {
		if p.Hidden {
			continue
		}
		value := strings.Join(strings.Fields(now[p.Key]), " ")
		if p.Key == "certificates" {
			value = certificates(c)
		}
		lines = append(lines, c.Field(c.W.Of("profile", "part", p.Key), value, cards.Form{
			Act: "profile", Filled: true, Field: p.Key,
		}))
	}
	return lines
}

// certificates are those the person has; one that expired or will within a month says so.
func certificates(c *cards.Context) string {
	const soon = 30
	var all []string
	for _, x := range c.D.Papers.Portrait.Certificates {
		s := x.Name.String()
		switch {
		case x.Until.IsZero():
		case x.Until < c.Today:
			s += " " + c.G.Signs.Late + " " + c.W.F("profile.expired", c.W.DayLong(x.Until))
		case x.Until <= c.Today.Add(soon):
			s += " " + c.G.Signs.Today + " " + c.W.F("profile.until", c.W.DayLong(x.Until))
		default:
			s += " (" + c.W.F("profile.until", c.W.DayLong(x.Until)) + ")"
		}
		all = append(all, s)
	}
	return c.Join(all...)
}

// missing names the parts that the person profile must have and that are not written.
func missing(c *cards.Context) string {
	var names []string
	for _, key := range c.D.Papers.Portrait.Missing() {
		names = append(names, strings.ToLower(c.W.Of("profile", "part", key)))
	}
	if len(names) == 0 {
		return ""
	}
	return c.W.F("profile.missing", strings.Join(names, ", "))
}

// short is the person in a card among others: the name stands in its title.
func short(c *cards.Context) cards.Part {
	p, e := c.D.Person, c.D.Employer
	part := cards.Part{Title: c.W.T("profile.person")}
	put := func(key, value string) {
		if value != "" {
			part.Lines = append(part.Lines, c.Field(c.W.T(text.ID("profile."+key)), value, edit))
		}
	}
	put("job", c.Join(p.Job, perWeek(c, p.Hours)))
	if c.Private {
		e.Contact = ""
	}
	put("employer", c.Join(e.Name, e.Contact))
	if !c.Private {
		put("phone", p.Phone)
	}
	return part
}

// trajectory is where the trajectory stands and what was agreed on it.
func trajectory(c *cards.Context) cards.Part {
	d := c.D
	part := cards.Part{Title: c.W.T("profile.trajectory"), Two: 1, Three: 2}
	put := func(key, value, act string) {
		line := c.Field(c.W.T(text.ID("profile."+key)), value, cards.Form{Act: act, Filled: true})
		part.Lines = append(part.Lines, line)
	}
	phase := d.PhaseStep(c.Today)
	since := ""
	if !phase.On.IsZero() {
		since = c.W.F("profile.since", c.W.Day(phase.On, c.Today))
	}
	sick := ""
	if first := d.Calendar.FirstSick; !first.IsZero() {
		sick = c.Join(c.W.DayLong(first), c.W.SickWeek(d.Week(c.Today)))
	}
	put("number", d.Number, "edit")
	put("first-sick", sick, "edit")
	put("phase", c.Join(c.W.Phase(phase.Phase.Name()), since), "phase")
	correcting(&part, "edit-phase", phase.Item)
	put("first", c.W.Of("first-track", string(d.FirstTrack(c.Today))), "track1")
	correcting(&part, "edit-track1", dossier.FirstStepOn(d, c.Today).Item)
	put("approach", approach(c), "approach")
	put("assignment", c.Join(period(c), c.D.Course.Assignment.Payer), "assign")
	put("hours", spent(c), "assign")
	return part
}

// correcting lets e correct what was stated last on the last line.
func correcting(part *cards.Part, act string, last journal.ID) {
	l := &part.Lines[len(part.Lines)-1]
	*l = l.Correcting(act, last)
}

// approach is how coach and employee agreed to apply, and how often.
func approach(c *cards.Context) string {
	a := c.D.Course.Agreed(c.Today)
	if a.Approach == "" || a.Approach == pipeline.ApproachUnknown && a.PerWeek == 0 {
		return ""
	}
	rhythm := ""
	if a.PerWeek > 0 {
		rhythm = c.W.F("pipeline.per-week", c.W.Number(a.PerWeek))
	}
	return c.Join(c.W.Choice("mode", string(a.Approach)), rhythm)
}

func period(c *cards.Context) string {
	a := c.D.Course.Assignment
	s := c.W.DayLong(a.Start)
	if !a.End.IsZero() {
		s += " - " + c.W.DayLong(a.End)
	}
	return s
}

// spent are the hours against the budget, and beside them those of travel, which are no part of it.
func spent(c *cards.Context) string {
	travel := ""
	if n := c.D.Agenda.Travel(); n > 0 {
		travel = c.W.F("profile.travelled", c.W.Number(n))
	}
	return c.Join(worked(c), travel)
}

func worked(c *cards.Context) string {
	budget := c.D.Course.Assignment.Budget
	n := c.D.Hours()
	switch {
	case budget > 0:
		return c.W.F("profile.hours-of", c.W.Number(n), c.W.Number(budget))
	case n > 0:
		return c.W.F("profile.hours-spent", c.W.Number(n))
	}
	return ""
}

func perWeek(c *cards.Context, n float64) string {
	if n <= 0 {
		return ""
	}
	return c.W.F("profile.per-week", c.W.Number(n))
}

func perDay(c *cards.Context, n float64) string {
	if n <= 0 {
		return ""
	}
	return c.W.F("profile.per-day", c.W.Number(n))
}

// versions are the versions of cv and letters, newest first, and for whom one was made.
func versions(c *cards.Context) cards.Part {
	list := c.D.Papers.Versions
	return cards.Part{
		Name: "versions", Title: c.W.T("profile.versions"), None: c.W.T("profile.none.versions"), Two: 1, Three: 2,
		Len: len(list), At: func(i int) cards.Line { return version(c, list[len(list)-1-i]) },
		Add: cards.Form{Act: "version"}, Added: c.W.T("profile.add.version"),
	}
}

func version(c *cards.Context, v profile.Version) cards.Line {
	application, _ := c.D.Application(v.Application)
	return cards.Line{
		Row: card.Row{
			Mark:  c.G.Marks.Dot,
			Sign:  theme.Muted,
			Style: theme.Text,
			Edge:  theme.Muted,
			Text: c.Join(
				cards.Glue(" ", c.W.Choice("kind", string(v.Kind)), v.Name),
				application.Employer,
				cards.First(v.Note),
			),
			Right: c.W.DayLong(v.On),
		},
		Edit: cards.Form{Act: "edit-version", Item: v.ID}, Item: v.ID, Among: cards.Among{Day: v.On},
	}
}

// papers is the register of documents, newest first; Enter on one that asks a signature asks it.
func papers(c *cards.Context) cards.Part {
	list := c.D.Papers.Documents
	return cards.Part{
		Name: "documents", Two: 1, Three: 2,
		Title: c.W.T("profile.documents"), None: c.W.T("profile.none.documents"),
		Len: len(list), At: func(i int) cards.Line { return cards.Document(c, list[len(list)-1-i]) },
		Add: cards.Form{Act: "document"}, Added: c.W.T("profile.add.document"),
	}
}

// notes are the free notes, newest first; who may read one stands at the right.
func notes(c *cards.Context) cards.Part {
	list := c.D.Papers.Notes
	return cards.Part{
		Name: "notes", Title: c.W.T("profile.notes"), None: c.W.T("profile.none.notes"), Two: 0, Three: 2,
		Len: len(list), At: func(i int) cards.Line { return cards.Note(c, list[len(list)-1-i], true) },
		Add: cards.Form{Act: "note"}, Added: c.W.T("profile.add.note"),
	}
}
