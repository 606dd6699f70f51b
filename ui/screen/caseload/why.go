package caseload

import (
	"slices"
	"strings"

	"spoorboek/model/caseload"
	"spoorboek/model/signal"
	"spoorboek/ui/cell"
	"spoorboek/ui/pane"
	"spoorboek/ui/theme"
	"spoorboek/ui/widget/card"
)

// explainLine opens or shuts the reason under the list; where there is no room for it, it is told over the
// list.
func explainLine(p *Pane) pane.Request {
	l := p.line()
	if p.size.class != pane.XS || l == nil {
		p.why, p.whyTop = !p.why, 0
		p.relist()
		return nil
	}
	tell := pane.Tell{Title: p.words.T("caseload.why")}
	for _, r := range toRead(p).explain(l) {
		tell.Lines = append(tell.Lines, pane.Line{Text: strings.TrimSpace(r.Mark + " " + r.Text), Style: r.Style})
	}
	return tell
}

// scrollWhy goes a line along the reason.
func scrollWhy(p *Pane, down bool) {
	l := p.line()
	switch {
	case l == nil:
	case down:
		p.whyTop = min(p.whyTop+1, len(toRead(p).explain(l))-1)
	default:
		p.whyTop = max(0, p.whyTop-1)
	}
}

// toRead is the list as it is told in words, without a screen.
func toRead(p *Pane) drawing {
	return drawing{
		roll: &p.roll, round: &p.round, of: p.current, env: pane.Env{Words: p.words, Private: p.private},
	}
}

// explain gives the reasons of a line: its rule with dates, arithmetic and source, why it stands above the
// next, what else asks for attention, and then the reasons of all that.
func (p drawing) explain(l *caseload.Line) []card.Row {
	w := p.env.Words
	rows := []card.Row{{
		Mark: sign(l.Group, p.env), Sign: groupStyle(l.Group), Text: Says(p.env, l.First),
		Right: p.rows.pen.term(l), Style: theme.Strong, Edge: groupStyle(l.Group),
	}}
	rows = append(rows, p.reasons(l, l.First)...)
	rows = append(rows, p.above(l)...)
	rows = append(rows, p.asleep(l)...)
	all := p.cases.Judgement(l).Signals
	if len(all) < 2 {
		return rows
	}
	rows = append(rows, card.Row{Text: w.N("caseload.further", len(all)-1), Rule: true})
	for _, s := range all[1:] {
		rows = append(rows, p.further(s, theme.Text))
	}
	rows = append(rows, card.Row{Text: w.T("caseload.further.why"), Rule: true})
	for _, s := range all[1:] {
		rows = append(append(rows, p.further(s, theme.Strong)), p.reasons(l, s)...)
	}
	return rows
}

// reasons are the dates, the arithmetic and the source of one signal.
func (p drawing) reasons(l *caseload.Line, s signal.Signal) []card.Row {
	var rows []card.Row
	for _, r := range p.cases.Why(l, s) {
		rows = append(rows, card.Row{
			Mark: p.env.Glyphs.Marks.Dot, Sign: theme.Muted, Text: says(p.env.Words, r), Wrap: true,
		})
	}
	return rows
}

// above says why the line stands above the next: by the rules, or by what the list was sorted by.
func (p drawing) above(l *caseload.Line) []card.Row {
	w := p.env.Words
	below, ok := p.below()
	if !ok {
		return nil
	}
	why := says(w, caseload.Above(*l, *below))
	switch {
	case p.order.By != caseload.Urgency:
		why = w.F("caseload.above.sorted", w.Of("caseload.by", p.order.By.String()))
	case p.order.Reverse:
		why = w.T("caseload.above.reversed")
	}
	return []card.Row{{
		Mark: p.env.Glyphs.Marks.Up, Sign: theme.Key,
		Text: w.F("caseload.above", p.rows.pen.name(below.Row, p.env), why), Wrap: true,
	}}
}

// further is one more signal of the line.
func (p drawing) further(s signal.Signal, style cell.Style) card.Row {
	return card.Row{
		Mark: sign(s.Group, p.env), Sign: groupStyle(s.Group), Text: Says(p.env, s), Style: style,
		Right: p.env.Words.Day(s.Due, p.today), Edge: theme.Muted,
	}
}

// asleep are the signals that were put off, until when and why; the one that the line itself stands for was
// told above. Of a dossier that was read they are all there, else those that its row knows.
func (p drawing) asleep(l *caseload.Line) []card.Row {
	var all []signal.Signal
	if p.of != nil && p.of.ID == l.Row.ID {
		all = caseload.PutOffIn(p.cases, p.of)
	} else {
		all = caseload.PutOff(p.cases, l)
	}
	if len(all) == 0 {
		return nil
	}
	w := p.env.Words
	rows := []card.Row{{Text: w.N("caseload.put-off", len(all)), Rule: true}}
	for _, s := range all {
		rows = append(rows, card.Row{
			Text: Says(p.env, s), Style: theme.Text, Right: w.F("caseload.put-off.until", w.Day(s.Snoozed, p.today)),
			Edge: theme.Muted,
		})
		for _, why := range p.because(l, s) {
			rows = append(rows, card.Row{
				Mark: p.env.Glyphs.Marks.Dot, Sign: theme.Muted, Text: why, Wrap: true,
			})
		}
	}
	return rows
}

// because are the reasons for which a signal was put off, when the dossier has been read: the last one first,
// and those of other days that hold still with their day.
func (p drawing) because(l *caseload.Line, s signal.Signal) []string {
	d := p.of
	if d == nil || d.ID != l.Row.ID {
		return nil
	}
	w := p.env.Words
	var all []string
	for _, z := range slices.Backward(d.Agenda.Snoozes) {
		about := z.Rule == "" || z.Rule == s.Rule.String()
		if !about || z.Item != s.Item || z.Code != s.Code || z.Until <= p.today || z.Reason == "" {
			continue
		}
		why := w.F("caseload.put-off.reason", z.Reason)
		if z.Until != s.Snoozed {
			why = w.F("caseload.put-off.reason-until", w.Day(z.Until, p.today), z.Reason)
		}
		all = append(all, why)
	}
	return all
}
