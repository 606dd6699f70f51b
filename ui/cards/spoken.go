package cards

import "strings"

// Spoken is what stands on the cards, line by line in words: the text of the pane for who does not look.
func (p *Pane) Spoken() []string {
	if !p.ready() {
		return nil
	}
	ctx := p.context()
	var lines []string
	if p.sheet.Head != nil {
		lines = append(lines, p.sheet.Head(ctx))
	}
	parts := p.sheet.Parts(ctx)
	for i := range parts {
		lines = append(lines, spoken(&parts[i], ctx)...)
	}
	return lines
}

// spoken is one card: its title, and its lines or that there are none.
func spoken(part *Part, ctx *Context) []string {
	n := len(part.Lines)
	if part.Len > 0 {
		n = part.Len
	}
	lines := []string{"", First(part.Title) + "."}
	if n == 0 {
		if part.None != "" {
			lines = append(lines, "  "+part.None)
		}
		return lines
	}
	for i := range n {
		if said := sentence(part.line(i, ctx)); said != "" {
			lines = append(lines, "  "+said)
		}
	}
	return lines
}

// sentence is a line of a card, with its label first. Signs have no sound: they repeat what the words say.
func sentence(l Line) string {
	said := Glue(", ", strings.TrimSpace(l.Text), strings.TrimSpace(l.Right))
	if l.Label == "" {
		return said
	}
	return strings.TrimSuffix(l.Label, ":") + ": " + said
}
