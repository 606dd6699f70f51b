package timeline

import (
	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/ui/cell"
	"spoorboek/ui/theme"
	"spoorboek/ui/widget/card"
)

// matchRows hold the plan beside what happened: the phases, the assignment, activities and statutory
// moments, with the days between.
func (t listing) matchRows() []card.Row {
	d := t.line.dossier
	rows := []card.Row{{
		Text: t.w.T("timeline.match.what"), Style: theme.Muted, Right: t.w.T("timeline.match.columns"),
		Edge: theme.Muted,
	}}
	rows = append(rows, t.plannedRows()...)
	if a := d.Course.Assignment; !a.Start.IsZero() {
		rows = append(rows, t.match(t.w.T("timeline.match.assignment"), a.End, d.Closed(t.today)))
	}
	for _, a := range d.Plan.Activities {
		if !a.Dropped {
			rows = append(rows, t.match(t.join(": ", t.w.Choice("kind", string(a.Kind)), a.What), a.End, a.Done))
		}
	}
	for _, s := range t.line.Terms {
		real := s.State.Done
		if real.IsZero() {
			continue
		}
		if s.Status != dossier.StatusDone { // one that comes again: the last time was another's
			real = 0
		}
		rows = append(rows, t.match(t.w.MomentShort(string(s.Moment.Code)), s.Moment.Due, real))
	}
	return rows
}

// match is one row: what was planned, what happened, and how far they lie apart.
func (t listing) match(what string, planned, real civil.Date) card.Row {
	mark, style, apart := t.glyphs.Signs.Planned, cell.Style(theme.Planned), ""
	switch {
	case real.IsZero() && !planned.IsZero() && planned < t.today:
		mark, style, apart = t.glyphs.Signs.Late, theme.Late, t.w.F("timeline.match.late", t.today.Sub(planned))
	case real.IsZero():
	case planned.IsZero():
		mark, style = t.glyphs.Signs.Done, theme.Done
	default:
		mark, style, apart = t.glyphs.Signs.Done, theme.Done, t.w.F("timeline.match.apart", real.Sub(planned))
	}
	return card.Row{
		Mark: mark, Sign: style, Text: what, Style: theme.Text, Edge: style,
		Right: t.padded(t.w.DayLong(planned)) + " " + t.padded(t.w.DayLong(real)) + " " + t.padded(apart),
	}
}

// padded makes a column for a day.
func (t listing) padded(s string) string {
	const column = 10
	if s == "" {
		s = t.glyphs.Bars.Dash
	}
	return t.pad(s, column)
}
