package dossier

import (
	"cmp"
	"slices"

	"spoorboek/model/dossier"
	"spoorboek/model/pipeline"
	"spoorboek/model/riv"
	"spoorboek/ui/ask"
	"spoorboek/ui/cards"
	"spoorboek/ui/pane"
	"spoorboek/ui/text"
	"spoorboek/ui/theme"
	"spoorboek/ui/widget/card"
)

// applications are the open ones first, by how long they have stood still; Enter goes to the board.
func applications(c *cards.Context) cards.Part {
	list := slices.Clone(c.D.Applications)
	slices.SortStableFunc(list, func(x, y pipeline.Application) int {
		if a, b := x.At(c.Today).Open(), y.At(c.Today).Open(); a != b {
			if a {
				return -1
			}
			return 1
		}
		return int(y.Since(c.Today)) - int(x.Since(c.Today))
	})
	return cards.Part{
		Name:  "dossier-applications",
		Title: title(c, "applications"), None: title(c, "none.applications"), Two: 0, Three: 2, Len: len(list),
		At: func(i int) cards.Line { return application(c, list[i]) },
	}
}

func application(c *cards.Context, a pipeline.Application) cards.Line {
	stage := a.At(c.Today)
	style, sign := theme.Planned, c.G.Signs.Planned
	right := c.W.Stage(string(stage))
	switch since := a.Since(c.Today); {
	case !stage.Open():
		sign, style = c.G.Bars.Dash, theme.Muted
	case !a.FollowUp.IsZero():
		sign, style = c.When(a.FollowUp)
		right = c.Join(right, c.W.Due(a.FollowUp, c.Today))
	case !since.IsZero():
		right += " " + c.W.F("pipeline.days", c.Today.Sub(since))
	}
	return cards.Line{
		Row: card.Row{
			Mark: sign, Sign: style, Text: c.Join(a.Function, a.Employer), Style: theme.Text, Right: right,
			Edge: style,
		},
		On:   ask.Subject{Kind: ask.Application, Item: a.ID, Day: a.FollowUp, Stage: stage},
		Edit: cards.Form{Act: "edit-application", Item: a.ID}, Item: a.ID,
		Then:  func() pane.Request { return pane.Show{Screen: pane.Pipeline} },
		Among: cards.Among{Day: a.Since(c.Today)},
	}
}

// placements are the places found, how they last, and what came of the trajectory.
func placements(c *cards.Context) cards.Part {
	part := cards.Part{
		Title: title(c, "placements"), None: title(c, "none.placements"), Two: 0, Three: 2,
		Adds: []string{"place", "aftercare", "outcome", "satisfaction"}, Added: title(c, "add"),
	}
	for _, p := range c.D.Course.Placements {
		part.Lines = append(part.Lines, placement(c, p))
	}
	for _, l := range c.D.Course.Aftercare {
		part.Lines = append(part.Lines, cards.Line{
			Row: card.Row{
				Mark: c.G.Marks.Dot, Sign: theme.Muted, Style: theme.Text, Edge: theme.Muted,
				Text:  cards.Glue(" ", title(c, "lasts"), answer(c, l.Lasts), month(c, l.Month), cards.First(l.Note)),
				Right: c.W.Day(l.On, c.Today),
			},
			Edit: cards.Form{Act: "aftercare", Item: l.Item}, Item: l.Item,
		})
	}
	o := c.D.Course.Outcome
	said := func(key, value string) string {
		if value == "" {
			return ""
		}
		return c.W.Choice(key, value)
	}
	if s := c.Join(
		said("work", o.Work), said("benefit", o.Benefit), said("toets", o.Toets), said("end", o.End),
	); s != "" {
		part.Lines = append(part.Lines, c.Field(title(c, "outcome"), s, cards.Form{Act: "outcome", Filled: true}))
	}
	for _, said := range []struct{ key, text string }{{"note", o.Note}, {"advice", o.Advice}} {
		if said.text != "" {
			l := c.Field(c.W.T(text.ID("act.outcome."+said.key)), said.text, cards.Form{Act: "outcome", Filled: true})
			l.Prose, l.Tell = said.key, cards.Paragraph(said.text)
			part.Lines = append(part.Lines, l)
		}
	}
	for _, x := range c.D.Course.Satisfaction {
		part.Lines = append(part.Lines, asked(c, x))
	}
	return part
}

// asked is what one party thought of it, and in which words.
func asked(c *cards.Context, x dossier.Satisfaction) cards.Line {
	score := title(c, "no-answer")
	if !x.NoAnswer {
		score = c.W.Number(x.Score)
	}
	return cards.Line{
		Row: card.Row{
			Mark: c.G.Marks.Dot, Sign: theme.Muted, Style: theme.Text, Edge: theme.Muted,
			Text: cards.Glue(" ", c.W.Choice("who", x.Who), score, x.Quote), Right: c.W.Day(x.On, c.Today),
		},
		Edit: cards.Form{Act: "edit-satisfaction", Item: x.Item}, Prose: "quote", Item: x.Item,
		Tell: cards.Paragraph(x.Quote),
	}
}

// month is after how many months it was asked.
func month(c *cards.Context, n int) string {
	if n == 0 {
		return ""
	}
	return "(" + c.W.N("dossier.month", n) + ")"
}

func answer(c *cards.Context, a pipeline.Answer) string {
	if a == pipeline.Unanswered {
		return c.G.Signs.Unknown
	}
	return c.W.Choice("lasts", string(a))
}

// workOf is the work of a placement; what it does not say, its application does.
func workOf(c *cards.Context, p pipeline.Placement) pipeline.Work {
	work := p.Work
	if a, ok := c.D.Application(p.Application); ok {
		work.Employer = cmp.Or(work.Employer, a.Employer)
		work.Function = cmp.Or(work.Function, a.Function)
		work.Kind = cmp.Or(work.Kind, a.Kind)
	}
	return work
}

// worksAt is what a placement is called: the sort of work, what and where.
func worksAt(c *cards.Context, p pipeline.Placement) string {
	work := workOf(c, p)
	kind := ""
	if work.Kind != "" {
		kind = c.W.Choice("kind", string(work.Kind))
	}
	return c.Join(kind, work.Function, work.Employer)
}

func placement(c *cards.Context, p pipeline.Placement) cards.Line {
	sign, style := c.G.Signs.Planned, theme.Planned
	if p.Runs(c.Today) {
		sign, style = c.G.Signs.Cursor, theme.Done
	} else if last := p.Last(); !last.IsZero() && last < c.Today {
		sign, style = c.G.Signs.Done, theme.Muted
	}
	days := c.W.DayLong(p.Start)
	if last := p.Last(); !last.IsZero() {
		days += " - " + c.W.DayLong(last)
	}
	l := cards.Line{
		Row: card.Row{
			Mark: sign, Sign: style, Style: theme.Text, Right: days, Edge: theme.Muted,
			Text: c.Join(worksAt(c, p), signed(c, p)),
		},
		Edit: cards.Form{Act: "place", Item: p.Item}, Item: p.Item,
	}
	if workOf(c, p).Kind == pipeline.Experience && signedBy(c, p) < agreementParties {
		l.Tick = func() pane.Request {
			return c.Asker().Form("signature", dossier.Args{"of": p.Item.String()}, nil)
		}
	}
	return l
}

// agreementParties are how many sign the agreement of a work-experience place: employee, employer and host.
const agreementParties = 3

// signed says how many signed the agreement of a work-experience place.
func signed(c *cards.Context, p pipeline.Placement) string {
	n := signedBy(c, p)
	switch {
	case n > 0:
		return c.W.N("dossier.signatures", n)
	case workOf(c, p).Kind == pipeline.Experience:
		return title(c, "unsigned")
	}
	return ""
}

func signedBy(c *cards.Context, p pipeline.Placement) int {
	n := 0
	for _, by := range dossier.Signers() {
		if !c.D.Plan.Signed(p.Item, by, c.Today).IsZero() {
			n++
		}
	}
	return n
}

// papers is the register of documents, newest first.
func papers(c *cards.Context) cards.Part {
	list := c.D.Papers.Documents
	part := cards.Part{
		Name:  "documents",
		Title: title(c, "papers"), None: title(c, "none.papers"), Two: 1, Three: 1, Band: 3, Len: len(list),
		At:  func(i int) cards.Line { return cards.Document(c, list[len(list)-1-i]) },
		Add: cards.Form{Act: "document"}, Added: c.W.T("profile.add.document"),
		Drawn: cards.Drawn{Table: cards.Register(c)},
	}
	if c.Wide {
		part.Lines = absent(c)
	}
	return part
}

// absent are the documents that the checks ask for today and that are not in the register.
func absent(c *cards.Context) []cards.Line {
	var lines []cards.Line
	named := map[string]bool{}
	for _, f := range riv.Open(riv.Evaluate(c.D, c.Today, c.Settings)) {
		kind := f.Args["kind"]
		if f.Act == "document" && kind != "" && f.State == riv.Missing && !named[kind] {
			lines, named[kind] = append(lines, cards.Absent(c, f)), true
		}
	}
	return lines
}

// notes are the free notes, newest first.
func notes(c *cards.Context) cards.Part {
	list := c.D.Papers.Notes
	return cards.Part{
		Name:  "notes",
		Title: title(c, "notes"), None: title(c, "none.notes"), Two: 0, Three: 0, Band: 2, Len: len(list),
		At:  func(i int) cards.Line { return cards.Note(c, list[len(list)-1-i], false) },
		Add: cards.Form{Act: "note"}, Added: c.W.T("profile.add.note"),
	}
}
