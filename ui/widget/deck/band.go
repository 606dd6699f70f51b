package deck

import "spoorboek/ui/cell"

// Room of the band under the columns.
const (
	bandFrom  = 44 // rows from which there is one
	bandLeast = 8  // its rows
	bandShare = 3  // it takes one row in so many at most
)

// band draws the cards that share the band under the columns side by side, each as wide as its share, and
// gives what is left above it. Without the rows for one these cards stand in their column.
func (v view) band(r cell.Rect) (banded bool, above cell.Rect) {
	var in []int
	shares := 0
	for i := range v.stacks {
		if n := v.stacks[i].Band; n > 0 {
			in, shares = append(in, i), shares+n
		}
	}
	if len(in) == 0 || r.H < bandFrom {
		return false, r
	}
	rects := make([]cell.Rect, len(in))
	rest, high := r, bandLeast
	for j, i := range in {
		share := v.stacks[i].Band
		rects[j], rest = rest.Left(rest.W * share / shares)
		shares -= share
		high = max(high, v.need(i, rects[j]))
	}
	above, low := r.Top(r.H - min(high, r.H/bandShare))
	for j, i := range in {
		v.card(cell.Rect{X: rects[j].X, Y: low.Y, W: rects[j].W, H: low.H}, i, "")
	}
	return true, above
}
