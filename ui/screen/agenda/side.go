package agenda

import (
	"cmp"

	"spoorboek/model/profile"
	"spoorboek/ui/cell"
	"spoorboek/ui/pane"
	"spoorboek/ui/text"
	"spoorboek/ui/theme"
	"spoorboek/ui/widget/card"
)

// sideFrom is the width from which the line under the cursor is told beside the list.
const sideFrom = 100

// beside divides the room between the list and what is told of its line.
func beside(body cell.Rect) (list, side cell.Rect) {
	if body.W < sideFrom {
		return body, cell.Rect{}
	}
	return body.Left(body.W - min(86, body.W*2/5))
}

// tellSide draws who the line under the cursor is about and why it stands here.
func tellSide(p *Pane, c *cell.Canvas, r cell.Rect, env pane.Env) {
	one, ok := p.chosen()
	if !ok || r.Empty() {
		return
	}
	card.Card{Title: env.Words.T("caseload.why"), Rows: sideOf(p, one, env), Cursor: -1}.Draw(c, r, env)
}

func sideOf(p *Pane, one row, env pane.Env) []card.Row {
	w, in := env.Words, &one.row.In
	name := cmp.Or(one.row.Name, one.row.Number)
	if env.Private && one.row.Name != "" {
		name = profile.ParseName(name).Initials()
	}
	rows := []card.Row{{Text: name, Style: theme.Title}}
	about := w.Phase(in.Phase(p.today).Name())
	if in.Paused(p.today) {
		about = w.T("phase.paused")
	}
	if week := in.Week(p.today); week > 0 {
		about = w.F("agenda.about", week, about)
	}
	rows = append(rows, card.Row{Text: about, Style: theme.Text})
	if one.row.Employer != "" && !env.Private {
		rows = append(rows, card.Row{Text: one.row.Employer, Style: theme.Muted})
	}
	rows = append(rows, card.Row{}, card.Row{Text: one.said(env.Private), Style: theme.Strong, Wrap: true})
	for _, said := range reasons(p, one) {
		rows = append(rows, card.Row{
			Mark: env.Glyphs.Marks.Dot, Text: said, Style: theme.Text, Sign: theme.Muted, Wrap: true,
		})
	}
	return rows
}

// reasons say why a line stands here: in the round of Friday first how long nobody was heard, then the rule,
// its dates and its source.
func reasons(p *Pane, r row) []string {
	line, ok := p.cases.Line(r.row.ID)
	if !ok {
		return nil
	}
	var all []string
	if p.friday && !r.late {
		all = append(all, p.words.F("agenda.why", monday(p.today)))
	}
	for _, why := range p.cases.Why(line, r.event) {
		all = append(all, p.words.F(text.ID(why.ID), why.Args...))
	}
	return all
}
