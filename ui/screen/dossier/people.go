package dossier

import (
	"slices"
	"strings"

	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/model/party"
	"spoorboek/model/track"
	"spoorboek/ui/cards"
	"spoorboek/ui/pane"
	"spoorboek/ui/theme"
	"spoorboek/ui/widget/card"
)

// parties are those involved, by role; who left is grey and last.
func parties(c *cards.Context) cards.Part {
	part := cards.Part{
		Title: title(c, "parties"), Two: 1, Three: 2, Add: cards.Form{Act: "party"}, Added: title(c, "add.party"),
	}
	for _, here := range []bool{true, false} {
		for _, role := range party.Roles() {
			for _, p := range c.D.Parties {
				if p.Role == role && p.On(c.Today) == here {
					part.Lines = append(part.Lines, person(c, p, here))
				}
			}
		}
	}
	return part
}

func person(c *cards.Context, p party.Party, here bool) cards.Line {
	name, reach := p.Name, cards.Glue(" ", p.Phone, p.Mail)
	if c.Private {
		name, reach = "", ""
	}
	style := theme.Text
	if !here {
		style, reach = theme.Muted, c.W.F("dossier.until", c.W.DayLong(p.To))
	}
	return cards.Line{
		Row: card.Row{
			Label: c.W.Choice("role", string(p.Role)), Text: c.Join(name, p.Organisation, p.Job), Style: style,
			Right: reach, Edge: theme.Muted,
		},
		Edit: cards.Form{Act: "party", Item: p.Item}, Item: p.Item, Tell: cards.Paragraph(p.Note),
		Enter: cards.Form{Act: "party", Item: p.Item},
	}
}

// promises are what each party promised, the open ones first by the day they are due; x says that one was
// kept.
func promises(c *cards.Context) cards.Part {
	list := slices.Clone(c.D.Agenda.Promises)
	slices.SortStableFunc(list, func(x, y dossier.Promise) int {
		switch {
		case x.Open() != y.Open() && x.Open():
			return -1
		case x.Open() != y.Open():
			return 1
		case x.Due.IsZero() != y.Due.IsZero():
			return int(y.Due) - int(x.Due)
		}
		return int(x.Due) - int(y.Due)
	})
	part := cards.Part{
		Name:  "promises",
		Title: title(c, "promises"), Two: 1, Three: 1, Add: cards.Form{Act: "promise"},
		Added: title(c, "add.promise"),
	}
	for _, p := range list {
		part.Lines = append(part.Lines, cards.Promise(c, p))
	}
	return part
}

// firstTrack is spoor 1: how it stands, the looks at it, and what was adapted.
func firstTrack(c *cards.Context) cards.Part {
	part := cards.Part{
		Title: title(c, "first-track"), Two: 1, Three: 2, Adds: []string{"track1", "adaptation"},
		Added: title(c, "add"),
	}
	for _, s := range slices.Backward(c.D.Course.First) {
		state := title(c, "looked")
		if s.State != "" {
			state = c.W.Of("first-track", string(s.State))
		}
		hours := ""
		if s.Hours > 0 {
			hours = c.W.F("profile.per-week", c.W.Number(s.Hours))
		}
		part.Lines = append(part.Lines, cards.Line{
			Row: card.Row{
				Mark: c.G.Marks.Dot, Sign: theme.FirstTrack, Text: c.Join(state, hours, s.Note), Style: theme.Text,
				Right: c.W.Day(s.On, c.Today), Edge: theme.Muted,
			},
			Edit: cards.Form{Act: "edit-track1", Item: s.Item}, Prose: "note", Item: s.Item,
			Tell: cards.Paragraph(s.Note),
		})
	}
	for _, a := range slices.Backward(c.D.Course.Adaptations) {
		part.Lines = append(part.Lines, adaptation(c, a))
	}
	return part
}

func adaptation(c *cards.Context, a track.Adaptation) cards.Line {
	right := c.W.Day(a.On, c.Today)
	if !a.Until.IsZero() {
		right += " - " + c.W.Day(a.Until, c.Today)
	}
	result := ""
	if a.Result != "" {
		result = c.W.Choice("worked", string(a.Result))
	}
	return cards.Line{
		Row: card.Row{
			Mark: c.G.Signs.Planned, Sign: theme.FirstTrack, Style: theme.Text, Right: right, Edge: theme.Muted,
			Text: c.Join(c.W.Choice("aspect", string(a.Aspect)), a.What, result),
		},
		Edit: cards.Form{Act: "adaptation", Item: a.Item}, Item: a.Item,
	}
}

// plan is the trajectplan and what it rests on: the group that was recognised, intake, research, driegesprek,
// goal, activities, tests, what was weighed, and who signed.
func plan(c *cards.Context) cards.Part {
	part := cards.Part{
		Title: title(c, "plan"), Two: 0, Three: 0, Added: title(c, "add"),
		Adds: []string{
			"plan", "goal", "activity", "signature", "intake", "expert", "recognise", "threeway", "test", "consider",
		},
	}
	if r := c.D.Recognised(c.Today); r.Group != "" {
		part.Lines = append(part.Lines, recognised(c, title(c, "group"), r))
	}
	text := c.D.Plan.Text()
	part.Lines = append(
		part.Lines, c.Field(title(c, "goal"), flat(text.Goal), cards.Form{Act: "plan", Filled: true}),
	)
	part.Lines = append(part.Lines, c.Field(title(c, "signed-by"), signatures(c), cards.Form{Act: "signature"}))
	part.Lines = append(part.Lines, goals(c)...)
	part.Lines = append(part.Lines, activities(c)...)
	part.Lines = append(part.Lines, grounds(c)...)
	return part
}

// recognised is the group that was recognised, on what ground and until when that holds.
func recognised(c *cards.Context, label string, r track.Recognition) cards.Line {
	review := ""
	if !r.Review.IsZero() {
		review = c.W.F("dossier.review", c.W.Day(r.Review, c.Today))
	}
	return c.Field(label, c.Join(c.W.Choice("group", string(r.Group)), flat(r.Ground), review),
		cards.Form{Act: "recognise", Item: r.Item})
}

func flat(s string) string { return strings.Join(strings.Fields(s), " ") }

// signatures are the three under the plan.
func signatures(c *cards.Context) string {
	var all []string
	for _, by := range []dossier.Signer{dossier.SignedEmployee, dossier.SignedEmployer, dossier.SignedCoach} {
		s := c.W.Choice("by", string(by)) + " "
		if day := c.D.Plan.Signed(journal.ID{}, by, c.Today); day.IsZero() {
			s += c.G.Signs.Planned
		} else {
			s += c.G.Signs.Done + " " + c.W.Day(day, c.Today)
		}
		all = append(all, s)
	}
	return c.Join(all...)
}

func goals(c *cards.Context) []cards.Line {
	var lines []cards.Line
	for _, g := range c.D.Plan.Goals {
		if g.Dropped {
			continue
		}
		sign, style := c.When(g.Until)
		right := c.W.DayLong(g.Until)
		if g.Result != "" {
			sign, style, right = c.G.Signs.Done, theme.Done, c.W.Choice("reached", string(g.Result))
		}
		lines = append(lines, cards.Line{
			Row: card.Row{
				Mark: sign, Sign: style, Text: c.Join(g.Text, g.Because), Style: theme.Text, Right: right, Edge: style,
			},
			Edit: cards.Form{Act: "goal", Item: g.Item}, Item: g.Item,
		})
	}
	return lines
}

func activities(c *cards.Context) []cards.Line {
	var lines []cards.Line
	for _, a := range c.D.Plan.Activities {
		if a.Dropped {
			continue
		}
		sign, style := c.When(a.End)
		if !a.Done.IsZero() {
			sign, style = c.G.Signs.Done, theme.Done
		}
		hours := ""
		if a.Hours > 0 {
			hours = c.W.F("dossier.hours", c.W.Number(a.Hours))
		}
		days := c.W.Day(a.Start, c.Today)
		if !a.End.IsZero() {
			days += " - " + c.W.Day(a.End, c.Today)
		}
		l := cards.Line{
			Row: card.Row{
				Mark: sign, Sign: style, Style: theme.Text, Right: days, Edge: theme.Muted,
				Text: c.Join(c.W.Of("choice", "kind", string(a.Kind)), a.What, hours, a.Result),
			},
			Edit: cards.Form{Act: "activity", Item: a.Item}, Item: a.Item,
		}
		if a.Open() {
			l.Tick = func() pane.Request {
				return c.Asker().Do("activity", dossier.Args{"item": a.Item.String(), "done": c.Today.String()}, nil)
			}
		}
		lines = append(lines, l)
	}
	return lines
}

// grounds are the talks and findings that the plan rests on, newest last.
func grounds(c *cards.Context) []cards.Line {
	p := &c.D.Plan
	var lines []cards.Line
	put := func(act string, f cards.Form, day, said string) {
		f.Act = act
		lines = append(lines, cards.Line{
			Row: card.Row{
				Mark: c.G.Signs.Done, Sign: theme.Done, Text: c.Join(c.W.Of("dossier", "record", act), flat(said)),
				Style: theme.Text, Right: day, Edge: theme.Muted,
			},
			Edit: f, Item: f.Item,
		})
	}
	now := c.D.Recognised(c.Today).Item
	for _, x := range p.Recognised {
		if x.Item != now {
			put("recognise", cards.Form{Item: x.Item}, c.W.Day(x.On, c.Today),
				c.Join(c.W.Choice("group", string(x.Group)), x.Ground))
		}
	}
	for _, x := range p.Intakes {
		put("intake", cards.Form{Item: x.Item}, c.W.Day(x.On, c.Today), x.Goals)
	}
	for _, x := range p.Research {
		said := ""
		if x.Conclusion != "" {
			said = c.W.Choice("conclusion", string(x.Conclusion))
		}
		put("expert", cards.Form{Item: x.Item}, c.W.Day(x.On, c.Today), c.Join(said, x.Direction))
	}
	for _, x := range p.ThreeWays {
		put("threeway", cards.Form{Item: x.Item}, c.W.Day(x.On, c.Today), x.Outcome)
		if x.Held.IsZero() { // prepared, not held yet
			lines[len(lines)-1].Mark, lines[len(lines)-1].Sign = c.G.Signs.Planned, theme.Planned
		}
	}
	for _, x := range p.Tests {
		put("test", cards.Form{Item: x.Item}, c.W.Day(x.On, c.Today), c.Join(x.Name, x.Conclusion))
	}
	for _, x := range p.Signatures {
		put(
			"signature",
			cards.Form{Item: x.Item},
			c.W.Day(x.On, c.Today),
			c.Join(signers(c, x), under(c, x.About), x.Note),
		)
	}
	for _, x := range p.Weighed {
		put("consider", cards.Form{Item: x.Item}, c.W.Day(x.On, c.Today),
			c.Join(c.W.Choice("option", string(x.Option)), x.Reason))
	}
	return lines
}

// signers are those who signed at once.
func signers(c *cards.Context, x dossier.Signature) string {
	all := make([]string, len(x.By))
	for i, by := range x.By {
		all[i] = c.W.Choice("by", by)
	}
	return strings.Join(all, ", ")
}

// under is what was signed, when that is not the trajectplan.
func under(c *cards.Context, item journal.ID) string {
	for _, p := range c.D.Course.Placements {
		if p.Item == item {
			return worksAt(c, p)
		}
	}
	for i := range c.D.Papers.Documents {
		if c.D.Papers.Documents[i].Item == item {
			return c.Paper(c.D.Papers.Documents[i].Kind)
		}
	}
	return ""
}
