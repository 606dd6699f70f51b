package deck

import (
	"spoorboek/ui/cell"
	"spoorboek/ui/pane"
)

// Grid is how cards are laid out in cells of one size: the page with the card that has the cursor, filled row
// by row. Wide rows at the bottom are for the last card alone, over the whole width.
type Grid struct{ Cols, Rows, Wide int }

// Grid draws the cards in a grid. The last page begins early enough to be full; where one cell is all there
// is the cards stand under a strip with the names of all.
func (d *Deck) Grid(c *cell.Canvas, r cell.Rect, stacks []Stack, env pane.Env, g Grid) {
	if len(stacks) == 0 || r.Empty() {
		return
	}
	v := view{c: c, env: env, deck: d, stacks: stacks, at: min(d.at, len(stacks)-1)}
	if g.Cols*g.Rows < 2 || r.H-g.Wide < g.Rows*(least+1) {
		v.single(r)
		return
	}
	cards := len(stacks)
	if g.Wide > 0 {
		var foot cell.Rect
		r, foot = r.Bottom(g.Wide)
		cards--
		v.card(foot, cards, "")
	}
	from := pageOf(min(v.at, cards-1), cards, g.Cols*g.Rows)
	for y := range g.Rows {
		var line cell.Rect
		line, r = r.Top(r.H / (g.Rows - y))
		for x := range g.Cols {
			var at cell.Rect
			at, line = line.Left(line.W / (g.Cols - x))
			if i := from + y*g.Cols + x; i < cards {
				v.card(at, i, "")
			}
		}
	}
}

// pageOf is the first card of the page of that size that has card at.
func pageOf(at, cards, size int) int { return max(0, min(at/size*size, cards-size)) }
