package timebar

import (
	"spoorboek/model/civil"
	"spoorboek/ui/cell"
	"spoorboek/ui/theme"
)

// Span fills the days from From to To (zero: to the end of the window) with one sign; Label is written at its
// start when it fits.
type Span struct {
	From, To civil.Date
	Fill     string
	Label    string
	Style    cell.Style
}

// Point is one day with a sign.
type Point struct {
	On    civil.Date
	Sign  string
	Style cell.Style
}

// Lane is one row of the bar. Rest fills the days on which nothing is; later spans and points cover earlier
// ones.
type Lane struct {
	Label  string
	Rest   string
	Spans  []Span
	Points []Point
}

// Draw draws the lanes below one another in r, with a column of labels of labelWidth cells before them.
func Draw(c *cell.Canvas, r cell.Rect, win Window, lanes []Lane, labelWidth int) {
	for i := range lanes {
		row := r.Row(i)
		label, body := row.Left(labelWidth)
		c.PutCut(label.X, label.Y, lanes[i].Label, theme.Muted, max(0, label.W-1), "…")
		DrawLane(c, body, win, &lanes[i])
	}
}

// DrawLane draws one lane in the first row of r.
func DrawLane(c *cell.Canvas, r cell.Rect, win Window, lane *Lane) {
	if r.Empty() {
		return
	}
	if lane.Rest != "" {
		c.Fill(cell.Rect{X: r.X, Y: r.Y, W: r.W, H: 1}, first(lane.Rest), theme.BarRest)
	}
	for _, s := range lane.Spans {
		drawSpan(c, r, win, s)
	}
	for _, p := range lane.Points {
		if col := win.Column(p.On, r.W); col >= 0 && col < r.W {
			c.Put(r.X+col, r.Y, p.Sign, p.Style, 1)
		}
	}
}

func drawSpan(c *cell.Canvas, r cell.Rect, win Window, s Span) {
	from, to := max(0, win.Column(s.From, r.W)), r.W-1
	if !s.To.IsZero() {
		to = min(to, win.Column(s.To, r.W))
	}
	if s.From > win.To || to < from {
		return
	}
	c.Fill(cell.Rect{X: r.X + from, Y: r.Y, W: to - from + 1, H: 1}, first(s.Fill), s.Style)
	if n := cell.Width(s.Label); n > 0 && n <= to-from+1 {
		c.Put(r.X+from, r.Y, s.Label, s.Style, n)
	}
}

func first(s string) rune {
	for _, r := range s {
		return r
	}
	return ' '
}
