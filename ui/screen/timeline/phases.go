package timeline

import (
	"strconv"

	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/ui/cell"
	"spoorboek/ui/theme"
	"spoorboek/ui/widget/card"
)

// plannedRows hold each phase as it was planned beside how it ran, in sickness weeks.
func (t listing) plannedRows() []card.Row {
	var rows []card.Row
	for _, p := range dossier.PhasePlans(t.line.dossier, t.today) {
		mark, style := t.phaseSign(p)
		rows = append(rows, card.Row{
			Mark: mark, Sign: style, Style: theme.Text, Edge: style, Text: t.join(": ", t.phaseName(p), p.Reason),
			Right: t.padded(t.weeks(p.Planned)) + " " + t.padded(t.weeks(p.Real)) + " " + t.padded(t.apart(p)),
		})
	}
	return rows
}

// plannedSentences tell the same for who reads the line instead of seeing it.
func (t listing) plannedSentences() []card.Row {
	var rows []card.Row
	for _, p := range dossier.PhasePlans(t.line.dossier, t.today) {
		real := t.w.T("timeline.match.ahead")
		if p.Real != (civil.Span{}) {
			real = t.w.F("timeline.match.real", t.days(p.Real))
		}
		planned := ""
		if p.Planned != (civil.Span{}) {
			planned = t.w.F("timeline.match.planned", t.days(p.Planned))
		}
		mark, style := t.phaseSign(p)
		rows = append(rows, card.Row{
			Mark: mark, Sign: style, Style: theme.Text, Edge: style, Wrap: true,
			Text: t.phaseName(p) + ": " + t.join(", ", planned, real, t.apart(p), p.Reason),
		})
	}
	return rows
}

func (t listing) phaseName(p dossier.PhasePlan) string {
	return t.w.F("timeline.match.phase", t.w.Phase(p.Phase.Name()))
}

func (t listing) phaseSign(p dossier.PhasePlan) (string, cell.Style) {
	_, apart := p.Apart(t.today)
	switch {
	case !p.Real.To.IsZero():
		return t.glyphs.Signs.Done, theme.Done
	case apart:
		return t.glyphs.Signs.Late, theme.Late
	}
	return t.glyphs.Signs.Planned, theme.Planned
}

// apart says how far plan and real lie apart, or that the phase runs as planned.
func (t listing) apart(p dossier.PhasePlan) string {
	days, ok := p.Apart(t.today)
	switch {
	case ok && p.Real.To.IsZero():
		return t.w.F("timeline.match.late", days)
	case ok:
		return t.w.F("timeline.match.apart", days)
	case p.Running():
		return t.w.T("timeline.match.running")
	}
	return ""
}

// weeks is a span in sickness weeks: "zwk 50-52", with an open end "zwk 60-". Where a day lies in no week, it
// is the first day that is known.
func (t listing) weeks(s civil.Span) string {
	from, to := t.week(s.From), t.week(s.To)
	switch {
	case from > 0 && s.To.IsZero():
		return t.w.SickWeek(from) + "-"
	case from > 0 && to == from:
		return t.w.SickWeek(from)
	case from > 0 && to > 0:
		return t.w.SickWeek(from) + "-" + strconv.Itoa(to)
	case s.From.IsZero() && to > 0:
		return "-" + t.w.SickWeek(to)
	case s.From.IsZero():
		return t.w.DayLong(s.To)
	}
	return t.w.DayLong(s.From)
}

func (t listing) week(d civil.Date) int {
	if d.IsZero() {
		return 0
	}
	return max(0, t.line.dossier.Calendar.Week(d))
}

// days is a span in days.
func (t listing) days(s civil.Span) string {
	switch {
	case s.To.IsZero():
		return t.w.F("timeline.match.from", t.w.DayLong(s.From))
	case s.From.IsZero():
		return t.w.F("timeline.match.until", t.w.DayLong(s.To))
	}
	return t.w.F("timeline.match.span", t.w.DayLong(s.From), t.w.DayLong(s.To))
}
