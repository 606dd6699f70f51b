package timeline

import (
	"slices"
	"strconv"

	"spoorboek/model/capacity"
	"spoorboek/model/civil"
	"spoorboek/model/track"
	"spoorboek/ui/cell"
	"spoorboek/ui/pane"
	"spoorboek/ui/theme"
)

// lane is one row of the graph.
type lane uint8

// The lanes from top to bottom.
const (
	years lane = iota
	months
	weeks
	terms
	first
	second
	contacts
	sent
	able // what the person can do, in hours a week
	sanction
	markers
)

// layers are the lanes that may be shown.
type layers struct {
	long bool // the lane of the sanction has something to say
	able bool // there is a capacity document
	off  [markers + 1]bool
}

// lanesFor chooses the rows that fit in h, the most telling first, and gives them from top to bottom.
func lanesFor(h int, show layers) []lane {
	order := []lane{terms, second, weeks, contacts, markers, first, sent}
	if show.able {
		order = append(order, able)
	}
	if show.long {
		order = append(order, sanction)
	}
	order = slices.DeleteFunc(append(order, months, years), func(l lane) bool { return show.off[l] })
	var in [markers + 1]bool
	for _, l := range order[:min(len(order), max(0, h))] {
		in[l] = true
	}
	var rows []lane
	for l := years; l <= markers; l++ {
		if in[l] {
			rows = append(rows, l)
		}
	}
	return rows
}

// graph is one drawing of the lanes.
type graph struct {
	c      *cell.Canvas
	env    pane.Env
	line   *Line
	scale  Scale
	x      int // the first column of the scale
	cursor civil.Date
}

// draw draws the lanes in r, labels in the left-most label columns.
func (g graph) draw(r cell.Rect, rows []lane, label int) {
	for i, l := range rows {
		row := r.Row(i)
		if row.Empty() {
			return
		}
		g.c.PutCut(row.X, row.Y, g.label(l, label), theme.Muted, label-1, g.env.Glyphs.Marks.More)
		g.lane(l, row.Y)
	}
	noteColumns(g, r.Y, min(len(rows), r.H))
	if col, ok := g.scale.Col(g.cursor); ok && g.env.Focus {
		for i, l := range rows {
			if l >= terms && l < markers && i < r.H {
				g.c.Paint(cell.Rect{X: g.x + col, Y: r.Y + i, W: 1, H: 1}, theme.Cursor)
			}
		}
	}
}

// noteColumns lets every column be pointed at: it stands for the first moment in it, or else for its first
// day.
func noteColumns(g graph, y, lanes int) {
	for c := range g.scale.Cols {
		span := g.scale.Span(c)
		z := cell.Zone{
			Rect: cell.Rect{X: g.x + c, Y: y, W: 1, H: lanes},
			What: pane.Row, Part: onDay, Row: span.From.Sub(g.line.From),
		}
		i := g.line.SeekStop(span.From)
		if it, ok := g.line.Stop(i); ok && it.On <= span.To {
			z.Part, z.Row = onStop, i
		}
		cell.Point(g.c, z)
	}
}

func (g graph) label(l lane, width int) string {
	names := [...]string{
		"year", "month", "week", "terms", "first", "second", "contact", "sent", "able", "sanction", "",
	}
	if names[l] == "" {
		return ""
	}
	if width >= 12 {
		return g.env.Words.Of("timeline", "lane", names[l])
	}
	return g.env.Words.Of("timeline", "lane", names[l], "short")
}

func (g graph) lane(l lane, y int) {
	switch l {
	case years:
		g.years(y)
	case months:
		g.months(y)
	case weeks:
		g.weeks(y)
	case markers:
		g.markers(y)
	default:
		if l == terms {
			g.base(y)
		}
		for c := range g.scale.Cols {
			if sign, style := g.cell(l, g.scale.Span(c)); sign != "" && g.starts(l, c) {
				g.c.Put(g.x+c, y, sign, style, 1)
			}
		}
		if l == second {
			g.codes(y)
		}
	}
}

// starts reports whether a point of lane l may be drawn in column c: when a day takes several columns only
// in its first; stretches fill them all.
func (g graph) starts(l lane, c int) bool {
	if g.scale.Days >= g.scale.Cols || l == first || l == second || l == sanction || l == able || c == 0 {
		return true
	}
	return g.scale.Day(c) != g.scale.Day(c-1)
}

// cell is what a lane shows for some days.
func (g graph) cell(l lane, days civil.Span) (sign string, style cell.Style) {
	switch l {
	case terms:
		return g.term(days)
	case first:
		return g.firstTrack(days)
	case second:
		return g.phase(days)
	case contacts:
		if letter, ok := g.line.contactAt(days); ok {
			return g.env.Words.Of(letter), theme.Contact
		}
		if g.line.rests(days) {
			return g.env.Glyphs.Signs.Pause, theme.Pause
		}
	case sent:
		switch n := g.line.sentIn(days); {
		case n > 9:
			return "+", theme.Application
		case n > 0:
			return strconv.Itoa(n), theme.Application
		}
	case able:
		return hoursAble(g, days)
	case sanction:
		return g.sanction(days)
	}
	return "", theme.Text
}

// hoursAble shades the hours a week that were possible: the more, the darker.
func hoursAble(g graph, days civil.Span) (string, cell.Style) {
	day := min(days.To, g.env.Today)
	if days.From > g.env.Today {
		return "", theme.Text
	}
	a, ok := capacity.Latest(g.line.dossier.Papers.Assessments, day)
	if !ok || a.On.IsZero() {
		return "", theme.Text
	}
	week, _ := a.HoursOn(day)
	bars := []string{
		g.env.Glyphs.Bars.Dot, g.env.Glyphs.Bars.Empty, g.env.Glyphs.Bars.Light, g.env.Glyphs.Bars.Medium,
	}
	const step = 10
	if at := int(week+step-1) / step; at < len(bars) {
		return bars[max(0, at)], theme.Bar
	}
	return g.env.Glyphs.Bars.Full, theme.Bar
}

func (g graph) term(days civil.Span) (string, cell.Style) {
	s, ok := g.line.termAt(days)
	if !ok {
		return "", theme.Text
	}
	return Glyph(s, g.env.Glyphs), StyleOf(s)
}

// base draws the line that statutory moments stand on: dotted where it is only possible.
func (g graph) base(y int) {
	for c := range g.scale.Cols {
		sign := g.env.Glyphs.Bars.Line
		if g.scale.Day(c) > g.line.End {
			sign = g.env.Glyphs.Bars.Dot
		}
		g.c.Put(g.x+c, y, sign, theme.Rule, 1)
	}
}

func (g graph) firstTrack(days civil.Span) (string, cell.Style) {
	b, ok := bandAt(g.line.First, days)
	if !ok {
		return "", theme.Text
	}
	if b.Plan {
		return g.env.Glyphs.Bars.Dash, theme.Forecast
	}
	switch b.First {
	case track.Running:
		return g.env.Glyphs.Bars.Empty, theme.FirstTrack
	case track.BuildUp:
		return g.env.Glyphs.Bars.Light, theme.FirstTrack
	case track.AdaptedWork, track.OtherWork:
		return g.env.Glyphs.Bars.Medium, theme.FirstTrack
	case track.OwnWork:
		return g.env.Glyphs.Bars.Full, theme.FirstTrack
	case track.FirstClosed:
		return "x", theme.FirstTrack
	}
	return g.env.Glyphs.Bars.Dot, theme.FirstTrack
}

func (g graph) phase(days civil.Span) (string, cell.Style) {
	b, ok := bandAt(g.line.Second, days)
	switch {
	case !ok:
		return "", theme.Text
	case b.Plan:
		return g.env.Glyphs.Bars.Dash, theme.Forecast
	case g.line.rests(days):
		return g.env.Glyphs.Signs.Pause, theme.Pause
	}
	return PhaseGlyph(b.Phase, g.env.Glyphs), phaseStyle(b.Phase)
}

// codes writes the two letters of each phase where it begins.
func (g graph) codes(y int) {
	for i, b := range g.line.Second {
		if i > 0 && g.line.Second[i-1].Phase == b.Phase {
			continue
		}
		if col, ok := g.scale.Col(b.Span.From); ok {
			g.c.Put(g.x+col, y, b.Phase.Code(), phaseStyle(b.Phase), min(2, g.scale.Cols-col))
		}
	}
}

func (g graph) sanction(days civil.Span) (string, cell.Style) {
	switch {
	case days.To <= g.line.Wait:
		return "", theme.Text
	case g.line.Long() && days.From <= g.line.End:
		return g.env.Glyphs.Bars.Medium, theme.Late
	case days.From <= g.line.Far:
		return g.env.Glyphs.Bars.Dot, theme.Forecast
	}
	return "", theme.Text
}

// Glyph is the sign of a status.
func Glyph(s Sign, g theme.Glyphs) string {
	switch s {
	case Done:
		return g.Signs.Done
	case Planned:
		return g.Signs.Planned
	case Late, Past:
		return g.Signs.Late
	case Unknown:
		return g.Signs.Unknown
	case Skipped:
		return g.Bars.Dash
	}
	return g.Marks.Dot
}

// StyleOf is the role of a status.
func StyleOf(s Sign) cell.Style {
	switch s {
	case Done:
		return theme.Done
	case Planned:
		return theme.Planned
	case Late:
		return theme.Late
	case Past:
		return theme.Today
	case Unknown:
		return theme.Silent
	}
	return theme.Muted
}

// PhaseGlyph is the shade of a phase on the line.
func PhaseGlyph(p track.Phase, g theme.Glyphs) string {
	switch p {
	case track.Intake:
		return g.Bars.Empty
	case track.Orientation:
		return g.Bars.Light
	case track.JobSearch:
		return g.Bars.Medium
	case track.Aftercare:
		return g.Bars.Full
	}
	return g.Bars.Dot
}

func phaseStyle(p track.Phase) cell.Style {
	switch p {
	case track.Intake:
		return theme.Intake
	case track.Orientation:
		return theme.Orientation
	case track.JobSearch:
		return theme.JobSearch
	case track.Aftercare:
		return theme.Aftercare
	}
	return theme.Muted
}
