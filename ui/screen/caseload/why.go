package caseload

import (
	"spoorboek/model/caseload"
	"spoorboek/model/signal"
	"spoorboek/ui/theme"
	"spoorboek/ui/widget/card"
)

// explain gives the reasons of a line: its rule with dates, arithmetic and source, what else asks for
// attention, and why it stands above the next.
func (p drawing) explain(l *caseload.Line) []card.Row {
	w := p.env.Words
	rows := []card.Row{{
		Mark: sign(l.Group, p.env), Sign: groupStyle(l.Group), Text: Says(w, l.First), Right: p.rows.pen.term(l),
		Style: theme.Strong, Edge: groupStyle(l.Group),
	}}
	for _, r := range p.cases.Why(l, l.First) {
		rows = append(rows, card.Row{Mark: p.env.Glyphs.Marks.Dot, Sign: theme.Muted, Text: says(w, r), Wrap: true})
	}
	if below, ok := p.below(); ok && p.order.By == caseload.Urgency && p.filter.query.Empty() {
		name := p.rows.pen.name(below.Row, p.env)
		rows = append(rows, card.Row{
			Mark: p.env.Glyphs.Marks.Up, Sign: theme.Key,
			Text: w.F("caseload.above", name, says(w, caseload.Above(*l, *below))), Wrap: true,
		})
	}
	all := p.cases.Judgement(l).Signals
	if len(all) > 1 {
		rows = append(rows, card.Row{Text: w.N("caseload.further", len(all)-1), Style: theme.Muted})
		for _, s := range all[1:] {
			rows = append(rows, p.further(s))
		}
	}
	return rows
}

// further is one more signal of the line.
func (p drawing) further(s signal.Signal) card.Row {
	return card.Row{
		Mark: sign(s.Group, p.env), Sign: groupStyle(s.Group), Text: Says(p.env.Words, s), Style: theme.Text,
		Right: p.env.Words.Day(s.Due, p.today), Edge: theme.Muted,
	}
}
