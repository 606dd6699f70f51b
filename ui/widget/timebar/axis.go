package timebar

import (
	"strconv"

	"spoorboek/model/civil"
	"spoorboek/ui/cell"
	"spoorboek/ui/theme"
)

// Years writes each year at the cell of its first day in the window.
func Years(c *cell.Canvas, r cell.Rect, win Window) {
	y, _, _ := win.From.Civil()
	end := r.X
	for ; ; y++ {
		d := civil.Max(win.From, civil.Of(y, 1, 1))
		if d > win.To {
			return
		}
		end = label(c, r, win, d, strconv.Itoa(y), end)
	}
}

// Months writes the name of each month at the cell of its first day; name gives it for 1 to 12. Names that
// would touch the one before are left out.
func Months(c *cell.Canvas, r cell.Rect, win Window, name func(month int) string) {
	y, m, _ := win.From.Civil()
	end := r.X
	for {
		d := civil.Max(win.From, civil.Of(y, m, 1))
		if d > win.To {
			return
		}
		end = label(c, r, win, d, name(int(m)), end)
		if m++; m > 12 {
			y, m = y+1, 1
		}
	}
}

// Weeks counts weeks along the row: the number at the first cell of week 1 and of every step-th, dots
// between. week gives the number of a day, 0 for a day that has none.
func Weeks(c *cell.Canvas, r cell.Rect, win Window, step int, week func(civil.Date) int) {
	end, last := r.X, 0
	for col := range r.W {
		n := week(win.Day(col, r.W))
		if n <= 0 {
			last = n
			continue
		}
		if r.X+col >= end {
			c.Put(r.X+col, r.Y, "·", theme.BarRest, 1)
		}
		if n != last && (n == 1 || passed(last, n, step)) && r.X+col >= end {
			text := strconv.Itoa(n / step * step)
			if n < step {
				text = strconv.Itoa(n)
			}
			x := min(r.X+col, r.X+r.W-len(text)) // the last number ends at the edge
			if x >= end {
				end = x + c.Put(x, r.Y, text, theme.Muted, len(text))
			}
		}
		last = n
	}
}

// passed reports whether a multiple of step lies in (from, to].
func passed(from, to, step int) bool { return from > 0 && step > 0 && to/step > from/step }

// label writes text at the cell of a day unless it would touch what ended at end; it returns where it ends
// now.
func label(c *cell.Canvas, r cell.Rect, win Window, d civil.Date, text string, end int) int {
	x := r.X + win.Column(d, r.W)
	n := cell.Width(text)
	if x < end || x+n > r.X+r.W {
		return end
	}
	return x + c.Put(x, r.Y, text, theme.Muted, n) + 1
}

// Mark writes a sign at a day with words behind it, or before it where there is no room behind.
func Mark(c *cell.Canvas, r cell.Rect, win Window, d civil.Date, sign, words string, st cell.Style) {
	col := win.Column(d, r.W)
	if col < 0 || col >= r.W {
		return
	}
	x := r.X + col
	c.Put(x, r.Y, sign, st, 1)
	n := cell.Width(words)
	if n == 0 {
		return
	}
	if x+2+n <= r.X+r.W {
		c.Put(x+2, r.Y, words, st, n)
		return
	}
	c.PutRight(r.X, r.Y, words, st, max(0, col-1), "…")
}
