package dossier

import (
	"spoorboek/model/riv"
	"spoorboek/model/track"
	"spoorboek/ui/cards"
	"spoorboek/ui/pane"
	"spoorboek/ui/text"
	"spoorboek/ui/theme"
	"spoorboek/ui/widget/card"
)

// account is what is missing to account for the dossier today: one line that says it whole, and under it
// every check that asks for something with the act that mends it.
func account(c *cards.Context) cards.Part {
	all := riv.Evaluate(c.D, c.Today, c.Settings)
	open := riv.Open(all)
	part := cards.Part{Title: title(c, "account"), Two: 0, Three: 2}
	if c.D.Phase(c.Today) == track.Closed && len(open) == 0 {
		return part
	}
	show := func() pane.Request { return pane.Zoom{Pane: pane.Riv} }
	part.Lines = []cards.Line{{
		Row:  card.Row{Text: text.Account(c.W, all), Style: theme.Text, Wrap: true},
		Then: show,
	}}
	for _, f := range open {
		part.Lines = append(part.Lines, cards.Finding(c, f))
	}
	return part
}
