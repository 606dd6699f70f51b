package cell

import "slices"

// Hits gives another style to every place in r where one of the words stands, after fold made letters alike.
// What has the style but is left as it is: the bar of the cursor.
func Hits(c *Canvas, r Rect, words [][]rune, fold func(rune) rune, st, but Style) {
	r = r.Intersect(c.clip)
	line := make([]rune, 0, r.W)
	for y := r.Y; y < r.Y+r.H; y++ {
		line = line[:0]
		for _, g := range c.cells[y*c.w+r.X : y*c.w+r.X+r.W] {
			if g.r < 0 {
				g.r = []rune(c.marked[-1-g.r])[0]
			}
			line = append(line, fold(g.r))
		}
		for _, word := range words {
			for x := 0; x+len(word) <= len(line); x++ {
				if len(word) > 0 && slices.Equal(line[x:x+len(word)], word) {
					paintBut(c, Rect{X: r.X + x, Y: y, W: len(word), H: 1}, st, but)
				}
			}
		}
	}
}

func paintBut(c *Canvas, r Rect, st, but Style) {
	row := c.cells[r.Y*c.w : (r.Y+1)*c.w]
	for x := r.X; x < r.X+r.W; x++ {
		if row[x].style != but {
			row[x].style = st
		}
	}
}
