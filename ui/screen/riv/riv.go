// Package riv shows how a dossier stands against the checks of the RIV-toets: what asks for something
// first, with the act that mends it. It shows points to look at, never a verdict.
package riv

import (
	"spoorboek/model/riv"
	"spoorboek/ui/cards"
	"spoorboek/ui/text"
	"spoorboek/ui/theme"
)

// Pane is the RIV view of the current dossier.
type Pane = cards.Pane

// New returns a pane without a dossier.
func New(words *text.Words, glyphs theme.Glyphs) *Pane {
	return cards.New(cards.Sheet{Title: "rivview.title", Head: head, Parts: parts}, words, glyphs)
}

func head(c *cards.Context) string {
	all := riv.Evaluate(c.D, c.Today, c.Settings)
	fine := 0
	for _, f := range all {
		if f.State == riv.InOrder {
			fine++
		}
	}
	return c.Join(c.W.F("rivview.head", c.Name()), c.W.F("rivview.count", fine, len(all), len(riv.Open(all))),
		c.W.T("rivview.no-verdict"))
}

func parts(c *cards.Context) []cards.Part {
	all := riv.Evaluate(c.D, c.Today, c.Settings)
	part := func(key string, list []riv.Finding, two, three int) cards.Part {
		p := cards.Part{
			Title: c.W.T(text.ID("rivview." + key)), None: c.W.T(text.ID("rivview.none." + key)), Two: two,
			Three: three,
			Len:   len(list), At: func(i int) cards.Line { return cards.Finding(c, list[i]) },
		}
		return p
	}
	var fine, later []riv.Finding
	for _, f := range all {
		switch {
		case f.Open():
		case f.State == riv.InOrder:
			fine = append(fine, f)
		default:
			later = append(later, f)
		}
	}
	return []cards.Part{
		part("open", riv.Open(all), 0, 0), detail(c, all), part("fine", fine, 1, 2), part("later", later, 1, 1),
	}
}

// detail tells all about the check under the cursor.
func detail(c *cards.Context, all []riv.Finding) cards.Part {
	p := cards.Part{
		Title: c.W.T("rivview.detail"), None: c.W.T("rivview.none.detail"), Text: true, Two: 1, Three: 1,
	}
	for _, f := range all {
		if cards.CheckKey(f.ID) == c.Item {
			p.Lines = cards.Explained(c, f)
		}
	}
	return p
}
