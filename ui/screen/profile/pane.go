package profile

import (
	"spoorboek/ui/action"
	"spoorboek/ui/cards"
	"spoorboek/ui/text"
	"spoorboek/ui/theme"
)

// Pane is the profile of the current dossier.
type Pane = cards.Pane

// New returns a pane without a dossier.
func New(words *text.Words, glyphs theme.Glyphs) *Pane {
	return cards.New(cards.Sheet{
		Title: "profile.title", Parts: screen, Strip: strip, Toggles: []action.ID{action.ViewCompare},
	}, words, glyphs)
}

// screen are the cards of the screen, the four parts of the profile first.
func screen(c *cards.Context) []cards.Part {
	parts := []cards.Part{person(c), directions(c), ability(c), check(c)}
	if c.Wide != c.Flags[action.ViewCompare] {
		parts = append(parts, compare(c))
	}
	return append(parts, history(c), papers(c), versions(c), notes(c), trajectory(c))
}

// strip are the cards beside the caseload: what is looked for first.
func strip(c *cards.Context) []cards.Part {
	return []cards.Part{
		short(c), directions(c), briefly(c), papers(c), versions(c), trajectory(c), notes(c), history(c),
	}
}
