package timeline

import (
	"strconv"
	"time"

	"spoorboek/model/civil"
	"spoorboek/ui/cell"
	"spoorboek/ui/text"
	"spoorboek/ui/theme"
)

// years writes the year at the left edge and where each year begins. The last weeks of a year at the edge
// make room for the year that follows.
func (g graph) years(y int) {
	var at []int
	for c := range g.scale.Cols {
		if c == 0 || begins(g.scale.Day(c-1), g.scale.Span(c).To, true) {
			at = append(at, c)
		}
	}
	if len(at) > 1 && at[1] <= yearWidth {
		at = at[1:]
	}
	free := 0
	for _, c := range at {
		year, _, _ := g.scale.Span(c).To.Civil()
		free = g.tick(y, c, free, strconv.Itoa(year))
	}
}

const yearWidth = 4

// months writes a month where it begins, as long as there is room between two.
func (g graph) months(y int) {
	free := 0
	for c := range g.scale.Cols {
		span := g.scale.Span(c)
		if c > 0 && !begins(g.scale.Day(c-1), span.To, false) {
			continue
		}
		_, m, _ := span.To.Civil()
		free = g.tick(y, c, free, g.env.Words.MonthShort(int(m)))
	}
}

// begins reports whether a new month (or year) began after day a, on or before day b.
func begins(a, b civil.Date, year bool) bool {
	ay, am, _ := a.Civil()
	by, bm, _ := b.Civil()
	return ay != by || !year && am != bm
}

// tick writes a word at column c when that is free, and gives the next free column.
func (g graph) tick(y, c, free int, word string) int {
	n := cell.Width(word)
	if c < free || c+n > g.scale.Cols {
		return free
	}
	g.c.Put(g.x+c, y, word, theme.Muted, n)
	return c + n + 1
}

// weeks writes the sickness weeks along the line, dots between them.
func (g graph) weeks(y int) {
	step := g.weekStep()
	last := g.line.dossier.Calendar.Week(g.line.Wait)
	free, before := 0, g.line.dossier.Calendar.Week(g.scale.From.Add(-1))
	for c := range g.scale.Cols {
		week := g.line.dossier.Calendar.Week(g.scale.Span(c).To)
		if week > 0 && c >= free-1 {
			g.c.Put(g.x+c, y, g.env.Glyphs.Bars.Dot, theme.Rule, 1)
		}
		at := marked(before, week, step)
		before = week
		if at == 0 {
			continue
		}
		word := strconv.Itoa(at)
		free = g.tick(y, c, free, word)
	}
	g.lastWeek(y, last)
}

// lastWeek writes the last week of the waiting period against the end of the line when it falls there.
func (g graph) lastWeek(y, week int) {
	col, ok := g.scale.Col(g.line.Wait)
	word := strconv.Itoa(week)
	if !ok || week <= 0 || col < g.scale.Cols-cell.Width(word) {
		return
	}
	x := g.x + g.scale.Cols - cell.Width(word)
	g.c.Put(x-1, y, g.env.Glyphs.Bars.Dot, theme.Rule, 1)
	g.c.Put(x, y, word, theme.Muted, cell.Width(word))
}

// marked is the week to be written among those after week a up to b: 1 or a multiple of step; 0 when there
// is none.
func marked(a, b, step int) int {
	for w := max(a+1, b-step+1, 1); w <= b; w++ {
		if w == 1 || w%step == 0 {
			return w
		}
	}
	return 0
}

// weekStep is how many weeks apart two numbers can stand.
func (g graph) weekStep() int {
	for _, step := range []int{1, 2, 4, 13, 26} {
		if step*7*g.scale.Cols >= 5*g.scale.Days {
			return step
		}
	}
	return 52
}

// markers points at today and at the cursor.
func (g graph) markers(y int) {
	w, cal := g.env.Words, g.line.dossier.Calendar
	today, okToday := g.scale.Col(g.env.Today)
	cursor, okCursor := g.scale.Col(g.cursor)
	free := 0
	if okToday {
		word := w.F("timeline.now", w.SickWeek(cal.Week(g.env.Today)))
		limit := g.scale.Cols
		if okCursor && cursor > today {
			limit = cursor - 1
		}
		free = g.point(y, today, 0, limit, word, theme.Now)
	}
	if okCursor && g.cursor != g.env.Today {
		g.point(y, cursor, free, g.scale.Cols, w.F("timeline.cursor", w.SickWeek(cal.Week(g.cursor))), theme.Key)
	}
}

// point draws a mark at column c with a word at its right when that ends before limit, else at its left when
// that begins at free or later, and gives the first column after it.
func (g graph) point(y, c, free, limit int, word string, st cell.Style) int {
	g.c.Put(g.x+c, y, g.env.Glyphs.Marks.Up, st, 1)
	n := cell.Width(word)
	switch {
	case c+2+n <= limit:
		g.c.Put(g.x+c+2, y, word, st, n)
		return c + n + 3
	case c-1-n >= free:
		g.c.Put(g.x+c-1-n, y, word, st, n)
	}
	return c + 2
}

// header is the first line of the zoomed pane: who, from when to when, and what a column is.
func (g graph) header(who string, z Zoom) string {
	w, name := g.env.Words, z.name()
	if z == TwoYears && g.line.Long() {
		name = "whole"
	}
	sep := " " + g.env.Glyphs.Marks.Dot + " "
	return who + sep + dated(w, g.scale.From) + " - " + dated(w, g.scale.Last()) + sep +
		w.Of("timeline", "zoom", name) + ": " + measure(w, g.scale)
}

// measure says how much time a column is.
func measure(w *text.Words, s Scale) string {
	days, cols := s.Days, s.Cols
	switch {
	case cols == 0:
		return ""
	case days == 7*cols:
		return w.T("timeline.col.week")
	case days > 7*cols:
		return w.F("timeline.col.weeks", w.Number(float64(days)/7/float64(cols)))
	case days >= cols:
		return w.F("timeline.col.days", w.Number(float64(days)/float64(cols)))
	}
	return w.F("timeline.day.cols", w.Number(float64(cols)/float64(days)))
}

// dated is a day with its month in letters: "17 sep 2025".
func dated(w *text.Words, d civil.Date) string {
	y, m, day := d.Civil()
	if m < time.January {
		return ""
	}
	return strconv.Itoa(day) + " " + w.MonthShort(int(m)) + " " + strconv.Itoa(y)
}

func (z Zoom) name() string {
	return [...]string{"month", "quarter", "year", "two-years", "three-years"}[z]
}
