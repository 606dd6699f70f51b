package caseload

import (
	"strconv"
	"strings"

	"spoorboek/ui/cell"
	"spoorboek/ui/pane"
	"spoorboek/ui/theme"
)

// The work ahead: in a list with room for it half a year, in columns that stand; else two months, in bars
// that lie.
const (
	loadFrom  = 26 // rows from which the work ahead is shown
	loadWeeks = 8
	loadRows  = 5

	longFrom   = 40 // rows
	longWeeks  = 25
	longRows   = longBars + 4
	longBars   = 4 // rows of the highest column
	longColumn = 3
)

// loadHeight is how many of the rows of the list the work ahead takes in a window of a class.
func loadHeight(class pane.Class, rows int) int {
	if class == pane.L && rows >= longFrom {
		return longRows
	}
	return loadRows
}

// ahead draws how many dated actions each of the coming weeks has.
func (p drawing) ahead(r cell.Rect) {
	w := p.env.Words
	label := max(cell.Width(w.T("caseload.load.week")), cell.Width(w.T("caseload.load.count"))) + 1
	switch {
	case r.H < loadRows:
	case r.H >= longRows && r.W-2 >= label+longWeeks*longColumn && highest(p.load) < 100:
		p.halfYear(r, label)
	default:
		p.twoMonths(r)
	}
}

func (p drawing) twoMonths(r cell.Rect) {
	w, load := p.env.Words, p.load[:min(loadWeeks, len(p.load))]
	p.c.PutCut(r.X+1, r.Y+1, w.F("caseload.load", loadWeeks), theme.Heading, r.W-2, p.env.Glyphs.Marks.More)
	width := min(10, (r.W-2)/loadWeeks)
	most := highest(load)
	for i, n := range load {
		x := r.X + 1 + i*width
		p.c.Put(x, r.Y+2, w.F("caseload.week", p.weekAhead(i)), theme.Muted, width-1)
		p.c.Put(x, r.Y+3, strconv.Itoa(n), theme.Text, width-1)
		bar := (n*(width-2) + most - 1) / most
		p.c.Put(x, r.Y+4, strings.Repeat(p.env.Glyphs.Bars.Full, bar), theme.Bar, width-1)
	}
}

// halfYear draws a column for each week, the number below it.
func (p drawing) halfYear(r cell.Rect, label int) {
	w := p.env.Words
	p.c.PutCut(r.X+1, r.Y+1, w.F("caseload.load", longWeeks), theme.Heading, r.W-2, p.env.Glyphs.Marks.More)
	foot := r.Y + 2 + longBars
	p.c.Put(r.X+1, foot, w.T("caseload.load.count"), theme.Muted, label-1)
	p.c.Put(r.X+1, foot+1, w.T("caseload.load.week"), theme.Muted, label-1)
	most := highest(p.load)
	for i, n := range p.load {
		x := r.X + 1 + label + i*longColumn
		for k := range (n*longBars + most - 1) / most {
			p.c.Put(x, foot-1-k, strings.Repeat(p.env.Glyphs.Bars.Full, longColumn-1), theme.Bar, longColumn-1)
		}
		p.c.Put(x, foot, atRight(n), theme.Text, longColumn-1)
		p.c.Put(x, foot+1, atRight(p.weekAhead(i)), theme.Muted, longColumn-1)
	}
}

// atRight puts a number at the right of a column of the half year.
func atRight(n int) string {
	s := strconv.Itoa(n)
	return strings.Repeat(" ", max(0, longColumn-1-len(s))) + s
}

// weekAhead is the calendar week that lies i weeks ahead.
func (p drawing) weekAhead(i int) int {
	_, week := p.today.Add(7 * i).ISOWeek()
	return week
}

// highest is the most of them, and 1 when there is nothing.
func highest(load []int) int {
	most := 1
	for _, n := range load {
		most = max(most, n)
	}
	return most
}
