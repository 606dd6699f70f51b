package dossier

import (
	"strings"

	"spoorboek/ui/cell"
	"spoorboek/ui/text"
	"spoorboek/ui/theme"
	"spoorboek/ui/widget/card"
)

// whole is everything about an item, to be read.
func (b build) whole(it item) (title string, rows []card.Row) {
	put := func(id text.ID, value string) {
		label := b.w.T(id)
		for s := range strings.Lines(value) {
			rows = append(rows, card.Row{Label: label, Text: strings.TrimRight(s, "\n"), Style: theme.Text})
			label = ""
		}
	}
	switch it.sort {
	case talk:
		c := b.d.Agenda.Contacts[it.at]
		title = b.dots(b.w.DayFull(c.On), b.w.Choice("kind", string(c.Kind)))
		put("timeline.with", c.With)
		put("timeline.discussed", c.Discussed)
		put("timeline.agreed", c.Agreed)
		put("timeline.next", c.Next)
		put("timeline.own", c.Own)
	case paper:
		d := b.d.Papers.Documents[it.at]
		title = b.dots(b.paper(d.Kind), b.w.DayLong(d.Day()))
		put("dossier.author", d.Author)
		put("dossier.received", b.w.DayLong(d.Received))
		put("dossier.signed", b.w.DayLong(d.Signed))
		put("pipeline.note", d.Note)
	case note:
		n := b.d.Papers.Notes[it.at]
		title = b.dots(b.w.DayFull(n.On), b.w.Choice("audience", string(n.Audience)))
		put("pipeline.note", n.Text)
	default:
		r := b.row(it)
		title = r.Right
		put("dossier.task", r.Text)
	}
	return cell.Clean(title), rows
}
