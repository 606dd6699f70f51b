// Package timebar draws time on a row of cells: spans, points, years, months and counted weeks. It is a pure
// function of its data, the window and the width; it knows nothing of what the spans mean.
package timebar

import "spoorboek/model/civil"

// Window is the stretch of days that is drawn, both ends included.
type Window struct{ From, To civil.Date }

// Days is the length of the window, at least 1.
func (w Window) Days() int { return max(1, w.To.Sub(w.From)+1) }

// Column is the cell of a day when the window is width cells wide; below 0 before the window, width or more
// after it.
func (w Window) Column(d civil.Date, width int) int {
	n := d.Sub(w.From) * width
	if n < 0 {
		return -1 - (-n-1)/w.Days()
	}
	return n / w.Days()
}

// Day is the first day of a cell.
func (w Window) Day(column, width int) civil.Date {
	if width <= 0 {
		return w.From
	}
	n := column * w.Days()
	days := n / width
	if n%width > 0 {
		days++
	}
	return w.From.Add(days)
}

// Shift is the window moved by days.
func (w Window) Shift(days int) Window { return Window{w.From.Add(days), w.To.Add(days)} }

// Around is a window of the given number of days with d at its middle, kept inside limits when it is shorter
// than them.
func (w Window) Around(d civil.Date, days int) Window {
	days = max(7, days)
	from := d.Add(-days / 2)
	if days >= w.Days() {
		return w
	}
	from = civil.Max(from, w.From)
	if from.Add(days-1) > w.To {
		from = w.To.Add(1 - days)
	}
	return Window{from, from.Add(days - 1)}
}

// Contains reports whether the day is drawn.
func (w Window) Contains(d civil.Date) bool { return d >= w.From && d <= w.To }
