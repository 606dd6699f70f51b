package cards

import (
	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/ui/cell"
	"spoorboek/ui/pane"
	"spoorboek/ui/theme"
	"spoorboek/ui/widget/card"
)

// When is the sign of a day: late, today, or to come.
func (c *Context) When(day civil.Date) (string, cell.Style) {
	switch {
	case day.IsZero() || day > c.Today:
		return c.G.Signs.Planned, theme.Planned
	case day == c.Today:
		return c.G.Signs.Today, theme.Today
	}
	return c.G.Signs.Late, theme.Late
}

// Promise is the line of a promise: whose, what and when. x says that it was kept.
func Promise(c *Context, p dossier.Promise) Line {
	sign, style := c.When(p.Due)
	right := c.W.Due(p.Due, c.Today)
	switch {
	case !p.Done.IsZero():
		sign, style, right = c.G.Signs.Done, theme.Muted, c.W.Day(p.Done, c.Today)
	case p.Dropped:
		sign, style, right = c.G.Bars.Dash, theme.Muted, c.W.T("dossier.dropped")
	}
	who := c.W.Choice("party", string(p.Party))
	if p.Who != "" && !c.Private {
		who += " (" + p.Who + ")"
	}
	l := Line{
		Row: card.Row{
			Mark: sign, Sign: style, Text: who + ": " + c.Hide(p.What, promised(p)), Style: theme.Text, Right: right,
			Edge: style,
		},
		Edit: Form{Act: "promise", Item: p.Item}, Item: p.Item, Among: Among{Day: p.Due},
	}
	if p.Open() {
		l.Move = func(d civil.Date) pane.Request {
			return c.Asker().Do("promise", dossier.Args{"item": p.Item.String(), "due": d.String()}, nil)
		}
		l.Tick = func() pane.Request {
			return c.Asker().Do("promise", dossier.Args{"item": p.Item.String(), "done": c.Today.String()}, nil)
		}
	}
	return l
}

// promised is who may read a promise: without a word on it, all who heard it.
func promised(p dossier.Promise) dossier.Audience {
	if p.Audience == "" {
		return dossier.ForEmployer
	}
	return p.Audience
}
