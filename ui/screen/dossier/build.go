package dossier

import (
	"strings"

	"spoorboek/model/capacity"
	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/model/signal"
	"spoorboek/model/wvp"
	"spoorboek/ui/cards"
	"spoorboek/ui/text"
	"spoorboek/ui/theme"
	"spoorboek/ui/widget/card"
)

func title(c *cards.Context, name string) string { return c.W.T(text.ID("dossier." + name)) }

// head is the line above the cards.
func head(c *cards.Context) string {
	year := ""
	if y, _, _ := c.D.Person.Born.Civil(); y > 0 && !c.Private {
		year = c.W.F("dossier.born", y)
	}
	phase := c.W.F("dossier.phase", c.W.Phase(c.D.Phase(c.Today).Name()))
	if _, paused := c.D.Paused(c.Today); paused {
		phase = c.W.T("phase.paused")
	}
	week := ""
	if n := c.D.Week(c.Today); n > 0 {
		week = c.W.F("dossier.week", n)
	}
	late := 0
	for _, s := range signal.Judge(signal.From(c.D), c.Today, c.Settings).Signals {
		if s.Group == signal.Overdue {
			late++
		}
	}
	alarm := ""
	if late > 0 {
		alarm = c.G.Signs.Late + " " + c.W.N("dossier.late", late)
	}
	return c.Join(c.Name(), phase, week, alarm, c.D.Number, year)
}

// core is who, for whom, looking for what, able to do what. What is not known has no line here; the profile
// shows every field.
func core(c *cards.Context) cards.Part {
	p, e := c.D.Person, c.D.Employer
	part := cards.Part{Title: title(c, "core"), Two: 0, Three: 0}
	put := func(id, value string, edit cards.Form) {
		if value != "" {
			l := c.Field(title(c, id), value, edit)
			l.Wrap = false
			part.Lines = append(part.Lines, l)
		}
	}
	edit := cards.Form{Act: "edit", Filled: true}
	hours := ""
	if p.Hours > 0 {
		hours = c.W.F("profile.per-week", c.W.Number(p.Hours))
	}
	put("job", c.Join(p.Job, hours), edit)
	if c.Private {
		e.Contact = ""
	}
	put("employer", c.Join(e.Name, e.Contact), edit)
	put("principal", e.Principal, edit)
	if a, ok := capacity.Latest(c.D.Papers.Assessments, c.Today); ok {
		put("capacity", c.Join(c.Paper(string(a.Kind)), c.W.DayLong(a.On), a.Author),
			cards.Form{Act: "edit-assessment", Item: a.ID})
	}
	var wanted []string
	for _, d := range c.D.Papers.Directions {
		if !d.Dropped {
			wanted = append(wanted, d.Function)
		}
	}
	put("search", strings.Join(wanted, ", "), cards.Form{Act: "direction"})
	if !c.Private {
		put("phone", c.Join(p.Phone, p.Email), edit)
	}
	if x := c.D.Plan.Explained; len(x) > 0 {
		last := x[len(x)-1]
		put("privacy", c.W.F(
			"dossier.explained", c.W.DayLong(last.On),
		), cards.Form{Act: "privacy", Item: last.Item})
	} else {
		part.Lines = append(part.Lines, cards.Line{
			Row:  card.Row{Label: title(c, "privacy"), Text: title(c, "unexplained"), Style: theme.Muted},
			Edit: cards.Form{Act: "privacy"},
		})
	}
	if n := len(c.D.Trail.Conflicts); n > 0 {
		part.Lines = append(part.Lines, cards.Line{
			Row: card.Row{
				Mark: c.G.Signs.Late, Sign: theme.Late, Text: c.W.N("dossier.conflicts", n), Style: theme.Late,
			},
			Edit: cards.Form{Act: "settle"},
		})
	}
	return part
}

// course is the line in words: phases, spoor 1, the next statutory moment and the last day for the WIA
// application, below a bar of sickness weeks; after them every phase and pause on a line of its own.
func course(c *cards.Context) cards.Part {
	part := cards.Part{Title: title(c, "line"), Two: 1, Three: 1, Drawn: cards.Drawn{Paint: bar(c)}}
	put := func(id, value, act, correct string, last journal.ID) {
		l := c.Field(title(c, id), value, cards.Form{Act: act, Filled: true})
		part.Lines = append(part.Lines, l.Correcting(correct, last))
	}
	put("phases", phases(c), "phase", "edit-phase", c.D.PhaseStep(c.Today).Item)
	put("first", c.FirstTrack(), "track1", "edit-track1", dossier.FirstStepOn(c.D, c.Today).Item)
	if s, ok := next(c.D, c.Today); ok {
		part.Lines = append(part.Lines, c.Field(title(c, "next"), c.Join(c.W.MomentShort(string(s.Moment.Code)),
			c.W.Day(s.Due, c.Today), c.W.Ago(s.Due, c.Today)), cards.Form{}))
	}
	if m, ok := c.D.Calendar.On(wvp.WIAApplication); ok && m.Due >= c.Today {
		part.Lines = append(part.Lines, c.Field(title(c, "wia"),
			c.Join(c.W.DayLong(m.Due), c.W.Ago(m.Due, c.Today)), cards.Form{}))
	}
	part.Lines = append(part.Lines, steps(c)...)
	return part
}

// phases are the phases with how long each took, and those that are planned.
func phases(c *cards.Context) string {
	var all []string
	steps := c.D.Course.Phases
	for i, s := range steps {
		word := c.W.Phase(s.Phase.Name())
		switch {
		case s.On > c.Today:
			word = c.W.F("dossier.planned", word, c.W.Day(s.On, c.Today))
		case s.On.IsZero():
		case i+1 < len(steps) && steps[i+1].On <= c.Today:
			word += " " + c.W.Weeks(steps[i+1].On.Sub(s.On)) + " " + c.G.Signs.Done
		default:
			word += " " + c.W.Weeks(c.Today.Sub(s.On))
		}
		all = append(all, word)
	}
	return strings.Join(all, " "+c.G.Marks.Arrow+" ")
}

// next is the first statutory moment that is still to come.
func next(d *dossier.Dossier, today civil.Date) (best dossier.Standing, ok bool) {
	for _, s := range d.Standings(today) {
		open := s.Status == dossier.StatusOpen || s.Status == dossier.StatusMoved
		if open && s.Due >= today && (!ok || s.Due < best.Due) {
			best, ok = s, true
		}
	}
	return best, ok
}
