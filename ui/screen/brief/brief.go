// Package brief is the preparation card: what a coach wants to have read before a conversation, on one
// screen.
package brief

import (
	"slices"

	"spoorboek/model/capacity"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/model/party"
	"spoorboek/model/pipeline"
	"spoorboek/ui/ask"
	"spoorboek/ui/cards"
	"spoorboek/ui/pane"
	"spoorboek/ui/text"
	"spoorboek/ui/theme"
	"spoorboek/ui/widget/card"
)

// Pane is the preparation card of the current dossier.
type Pane = cards.Pane

// New returns a pane without a dossier.
func New(words *text.Words, glyphs theme.Glyphs) *Pane {
	return cards.New(cards.Sheet{Title: "brief.title", Head: head, Parts: parts}, words, glyphs)
}

func head(c *cards.Context) string { return c.Join(c.W.F("brief.head", c.Name()), c.D.Number) }

func parts(c *cards.Context) []cards.Part {
	return []cards.Part{last(c), promises(c), stand(c), applications(c), notes(c)}
}

// last is the last contact: what was said, agreed and to follow.
func last(c *cards.Context) cards.Part {
	part := cards.Part{Title: c.W.T("brief.last"), None: c.W.T("dossier.none.contacts"), Two: 0, Three: 0}
	list := c.D.Agenda.Contacts
	for i := len(list) - 1; i >= 0; i-- {
		if list[i].On > c.Today {
			continue
		}
		k := list[i]
		form := cards.Form{Act: "amend", Item: k.Item}
		part.Title = c.Join(part.Title, c.W.DayFull(k.On), c.W.Ago(k.On, c.Today))
		put := func(id text.ID, value string) {
			if value != "" {
				part.Lines = append(part.Lines, c.Field(c.W.T(id), value, form))
			}
		}
		put("timeline.sort", c.W.Choice("kind", string(k.Kind)))
		if !c.Private {
			put("timeline.with", k.With)
		}
		put("timeline.discussed", k.Discussed)
		put("timeline.agreed", k.Agreed)
		put("timeline.next", k.Next)
		put("timeline.own", c.Hide(k.Own, dossier.Own))
		return part
	}
	return part
}

// promises are the open ones, by party.
func promises(c *cards.Context) cards.Part {
	part := cards.Part{
		Title: c.W.T("brief.promises"), Two: 0, Three: 0, Add: cards.Form{Act: "promise"},
		Added: c.W.T("dossier.add.promise"),
	}
	for _, role := range party.Roles() {
		for _, p := range c.D.Agenda.Promises {
			if p.Open() && p.Party == role {
				part.Lines = append(part.Lines, cards.Promise(c, p))
			}
		}
	}
	return part
}

// stand is how things stand: the age of the phase, spoor 1, the next legal date, the capacity that holds.
func stand(c *cards.Context) cards.Part {
	part := cards.Part{Title: c.W.T("brief.stand"), Two: 1, Three: 1}
	put := func(id text.ID, value string, f cards.Form) {
		part.Lines = append(part.Lines, c.Field(c.W.T(id), value, f))
	}
	anew := func(id text.ID, value, act, correct string, last journal.ID) {
		l := c.Field(c.W.T(id), value, cards.Form{Act: act})
		part.Lines = append(part.Lines, l.Correcting(correct, last))
	}
	phase := c.D.PhaseStep(c.Today)
	age := ""
	if !phase.On.IsZero() {
		age = c.W.F("brief.since", c.W.Day(phase.On, c.Today), c.W.Weeks(c.Today.Sub(phase.On)))
	}
	anew("profile.phase", c.Join(c.W.Phase(phase.Phase.Name()), age), "phase", "edit-phase", phase.Item)
	if pause, on := c.D.Paused(c.Today); on {
		anew("brief.paused", c.Join(c.W.DayLong(pause.From), pause.Reason), "resume", "edit-pause", pause.Item)
	}
	anew("profile.first", c.FirstTrack(), "track1", "edit-track1", dossier.FirstStepOn(c.D, c.Today).Item)
	put("dossier.next", legal(c), cards.Form{})
	a, ok := capacity.Latest(c.D.Papers.Assessments, c.Today)
	said := ""
	if ok {
		said = c.Join(c.Paper(string(a.Kind)), c.W.DayLong(a.On), a.Author, c.W.Ago(a.On, c.Today))
	}
	put("profile.capacity", said, cards.Form{Act: "edit-assessment", Item: a.ID})
	for _, p := range c.D.Agenda.Appointments {
		if p.Open() && p.On >= c.Today {
			put("timeline.appointment", c.Join(c.W.DayFull(p.On), p.At.String(), p.Place),
				cards.Form{Act: "edit-appointment", Item: p.Item})
		}
	}
	return part
}

// legal is the next statutory day.
func legal(c *cards.Context) string {
	var best dossier.Standing
	for _, s := range c.D.Standings(c.Today) {
		open := s.Status == dossier.StatusOpen || s.Status == dossier.StatusMoved
		if open && s.Due >= c.Today && (best.Due.IsZero() || s.Due < best.Due) {
			best = s
		}
	}
	if best.Due.IsZero() {
		return ""
	}
	return c.Join(c.W.Moment(string(best.Moment.Code)), c.W.Day(best.Due, c.Today), c.W.Ago(best.Due, c.Today))
}

// applications are those that run, what comes next first.
func applications(c *cards.Context) cards.Part {
	part := cards.Part{
		Title: c.W.T("brief.applications"), None: c.W.T("brief.none.applications"), Two: 1, Three: 2,
	}
	var open []pipeline.Application
	for _, a := range c.D.Applications {
		if a.At(c.Today).Open() {
			open = append(open, a)
		}
	}
	slices.SortStableFunc(open, func(x, y pipeline.Application) int {
		if x.FollowUp.IsZero() != y.FollowUp.IsZero() {
			return int(y.FollowUp) - int(x.FollowUp)
		}
		return int(x.FollowUp) - int(y.FollowUp)
	})
	for _, a := range open {
		right := c.W.Stage(string(a.At(c.Today)))
		if !a.FollowUp.IsZero() {
			right = c.Join(right, c.W.Due(a.FollowUp, c.Today))
		}
		part.Lines = append(part.Lines, cards.Line{
			Row: card.Row{
				Mark: c.G.Marks.Dot, Sign: theme.Application, Text: c.Join(a.Function, a.Employer), Style: theme.Text,
				Right: right, Edge: theme.Muted,
			},
			On:   ask.Subject{Kind: ask.Application, Item: a.ID, Day: a.FollowUp, Stage: a.At(c.Today)},
			Edit: cards.Form{Act: "edit-application", Item: a.ID}, Item: a.ID,
			Then: func() pane.Request { return pane.Show{Screen: pane.Pipeline} },
		})
	}
	return part
}

// lastNotes is how many notes are shown.
const lastNotes = 3

// notes are the last three.
func notes(c *cards.Context) cards.Part {
	part := cards.Part{
		Title: c.W.T("brief.notes"), None: c.W.T("dossier.none.notes"), Two: 1, Three: 2,
		Add: cards.Form{Act: "note"}, Added: c.W.T("profile.add.note"),
	}
	list := c.D.Papers.Notes
	for i := len(list) - 1; i >= max(0, len(list)-lastNotes); i-- {
		n := list[i]
		shown := c.Hide(n.Text, n.Audience)
		part.Lines = append(part.Lines, cards.Line{
			Row:  card.Row{Label: c.W.Day(n.On, c.Today), Text: shown, Style: theme.Text, Wrap: true},
			Edit: cards.Form{Act: "amend", Item: n.Item}, Prose: "text", Item: n.Item,
			Tell: cards.Paragraph(shown),
		})
	}
	return part
}
