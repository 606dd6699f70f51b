package dossier

import (
	"spoorboek/ui/action"
	"spoorboek/ui/cards"
	"spoorboek/ui/text"
	"spoorboek/ui/theme"
)

// Pane is the screen of the current dossier.
type Pane = cards.Pane

// The places of the parts that a layout names.
const (
	corePart = iota
	linePart
	taskPart
	contactPart
	applicationPart
)

// New returns a pane without a dossier.
func New(words *text.Words, glyphs theme.Glyphs) *Pane {
	return cards.New(cards.Sheet{
		Title: "dossier.title", Head: head, Parts: parts, Start: taskPart,
		Toggles: []action.ID{action.ViewFinished},
		Quad:    &cards.Quad{Bar: linePart, Cards: [4]int{taskPart, contactPart, applicationPart, corePart}},
	}, words, glyphs)
}

// parts are the cards of the screen.
func parts(c *cards.Context) []cards.Part {
	return []cards.Part{
		core(c), course(c), tasks(c), contacts(c), applications(c), account(c), promises(c), plan(c), parties(c),
		firstTrack(c), placements(c), proof(c), notes(c), papers(c),
	}
}
