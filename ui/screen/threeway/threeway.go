// Package threeway is the sheet for the driegesprek: what the three expect of each other beside each other,
// what was gone through, and what came of it.
package threeway

import (
	"spoorboek/model/dossier"
	"spoorboek/ui/cards"
	"spoorboek/ui/text"
	"spoorboek/ui/theme"
	"spoorboek/ui/widget/card"
)

// Pane is the sheet of the current dossier.
type Pane = cards.Pane

// threeFrom is the width from which the expectations of the three stand beside each other.
const threeFrom = 110

// New returns a pane without a dossier.
func New(words *text.Words, glyphs theme.Glyphs) *Pane {
	return cards.New(cards.Sheet{
		Title: "threeway.title", Head: head, Parts: parts, Three: threeFrom,
	}, words, glyphs)
}

// current is the talk that is prepared, else the last that was held, and the form that changes it.
func current(c *cards.Context) (t dossier.ThreeWayTalk, form cards.Form) {
	list := c.D.Plan.ThreeWays
	if len(list) == 0 {
		return t, cards.Form{Act: "threeway"}
	}
	t = list[len(list)-1]
	for _, other := range list {
		if other.Held.IsZero() {
			t = other
		}
		if other.Item == c.Item {
			t = other
			break
		}
	}
	return t, cards.Form{Act: "threeway", Item: t.Item}
}

func head(c *cards.Context) string {
	t, _ := current(c)
	when := c.W.T("threeway.not-held")
	if !t.Held.IsZero() {
		when = c.W.F("threeway.held", c.W.DayFull(t.Held))
	}
	with := t.With
	if c.Private {
		with = ""
	}
	return c.Join(c.W.F("threeway.head", c.Name()), when, with)
}

func parts(c *cards.Context) []cards.Part {
	t, form := current(c)
	expects := func(key, said string, two, three int) cards.Part {
		return cards.Part{
			Title: c.W.T(text.ID("threeway.expects." + key)), Two: two, Three: three, Lines: spoken(c, said, form),
		}
	}
	return []cards.Part{
		expects("employee", t.Employee, 0, 0), ticks(c, t, form), expects("employer", t.Employer, 1, 1),
		agreed(c, t, form), expects("coach", t.Coach, 0, 2), earlier(c),
	}
}

// spoken is a text of the form, line by line, or that it is still empty.
func spoken(c *cards.Context, said string, form cards.Form) []cards.Line {
	l := c.Field("", said, form)
	if said == "" {
		l.Text = c.W.T("threeway.empty")
	}
	return []cards.Line{l}
}

// ticks are the preparation and what was gone through.
func ticks(c *cards.Context, t dossier.ThreeWayTalk, form cards.Form) cards.Part {
	part := cards.Part{Title: c.W.T("threeway.ticks"), Two: 0, Three: 0}
	box := func(key string, on bool) {
		mark, style := c.G.Signs.BoxOff, theme.Muted
		if on {
			mark, style = c.G.Signs.BoxOn, theme.Done
		}
		part.Lines = append(part.Lines, cards.Line{
			Row: card.Row{
				Mark: mark, Sign: style, Text: c.W.Param("threeway", key), Style: theme.Text, Wrap: true,
			},
			Edit: form,
		})
	}
	part.Lines = append(part.Lines, c.Field(c.W.T("threeway.prepared"), t.Prepared, form))
	box("plan-read", t.PlanRead)
	box("expert-read", t.ExpertOn)
	part.Lines = append(part.Lines, c.Field(c.W.T("threeway.counts"), t.ExpertSay, form))
	if n := len(c.D.Plan.Research); n > 0 {
		x := c.D.Plan.Research[n-1]
		said := ""
		if x.Conclusion != "" {
			said = c.W.Choice("conclusion", string(x.Conclusion))
		}
		part.Lines = append(part.Lines, c.Field(c.W.T("threeway.expert"), c.Join(
			c.W.DayLong(x.On), said, x.Direction,
		),
			cards.Form{Act: "expert", Item: x.Item}))
	}
	return part
}

// agreed is what came of it: the outcome, and the promises that are open.
func agreed(c *cards.Context, t dossier.ThreeWayTalk, form cards.Form) cards.Part {
	part := cards.Part{
		Title: c.W.T("threeway.agreed"), Two: 1, Three: 1, Add: cards.Form{Act: "promise"},
		Added: c.W.T("dossier.add.promise"),
	}
	part.Lines = append(part.Lines, c.Field(c.W.T("threeway.outcome"), t.Outcome, form))
	for _, p := range c.D.Agenda.Promises {
		if !p.Open() {
			continue
		}
		part.Lines = append(part.Lines, cards.Line{
			Row: card.Row{
				Mark: c.G.Signs.Planned, Sign: theme.Planned, Style: theme.Text, Wrap: true, Edge: theme.Muted,
				Text: c.W.Choice("party", string(p.Party)) + ": " + p.What, Right: c.W.Day(p.Due, c.Today),
			},
			Edit: cards.Form{Act: "promise", Item: p.Item},
		})
	}
	return part
}

// earlier are the talks so far; the one under the cursor is shown.
func earlier(c *cards.Context) cards.Part {
	part := cards.Part{
		Title: c.W.T("threeway.all"), Two: 1, Three: 2, Add: cards.Form{Act: "threeway"},
		Added: c.W.T("threeway.new"),
	}
	list := c.D.Plan.ThreeWays
	for i := len(list) - 1; i >= 0; i-- {
		t := list[i]
		mark, day := c.G.Signs.Planned, c.W.T("threeway.not-held")
		if !t.Held.IsZero() {
			mark, day = c.G.Signs.Done, c.W.DayFull(t.Held)
		}
		part.Lines = append(part.Lines, cards.Line{
			Row:  card.Row{Mark: mark, Sign: theme.Done, Text: day, Style: theme.Text},
			Edit: cards.Form{Act: "threeway", Item: t.Item}, Item: t.Item,
		})
	}
	return part
}
