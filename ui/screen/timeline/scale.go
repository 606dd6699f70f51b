package timeline

import "spoorboek/model/civil"

// Scale lays a window of days over a row of columns: several days to a column, or several columns to a day.
type Scale struct {
	From civil.Date // the first day of the window
	Days int        // how many days it shows
	Cols int        // over how many columns
}

// Col is the first column that belongs to day d; ok is false outside the window.
func (s Scale) Col(d civil.Date) (col int, ok bool) {
	off := d.Sub(s.From)
	if d.IsZero() || off < 0 || off >= s.Days || s.Cols <= 0 {
		return 0, false
	}
	if s.Days < s.Cols {
		return (off*s.Cols + s.Days - 1) / s.Days, true
	}
	return off * s.Cols / s.Days, true
}

// Day is the first day of column c.
func (s Scale) Day(c int) civil.Date {
	if s.Cols <= 0 {
		return s.From
	}
	if s.Days < s.Cols {
		return s.From.Add(c * s.Days / s.Cols)
	}
	return s.From.Add((c*s.Days + s.Cols - 1) / s.Cols)
}

// Span is the days of column c, first to last.
func (s Scale) Span(c int) civil.Span {
	first := s.Day(c)
	last := s.Day(c + 1).Add(-1)
	if last < first {
		last = first
	}
	return civil.Span{From: first, To: last}
}

// Last is the last day of the window.
func (s Scale) Last() civil.Date { return s.From.Add(s.Days - 1) }

// Zoom is how long the window is.
type Zoom uint8

// The zooms, from near to far.
const (
	Month Zoom = iota
	Quarter
	Year
	TwoYears   // the waiting period: 104 weeks and what stretches them
	ThreeYears // with the year of a possible sanction
)

// days is the length of the window; the whole line for the two widest.
func (z Zoom) days() int {
	switch z {
	case Month:
		return 31
	case Quarter:
		return 91
	case Year:
		return 364
	case TwoYears:
		return 728
	default:
		return 1092
	}
}

// in is one step nearer, out one step further.
func (z Zoom) in() Zoom {
	if z == Month {
		return z
	}
	return z - 1
}

func (z Zoom) out() Zoom {
	if z == ThreeYears {
		return z
	}
	return z + 1
}
