package card

import (
	"spoorboek/ui/cell"
	"spoorboek/ui/pane"
	"spoorboek/ui/theme"
)

// Column is one column of a card that is a table where it has the room. A row fills it with the cell of its
// place in Row.Cells.
type Column struct {
	Head  string
	Width int
	Rank  int  // where room is short the highest goes first; zero stays
	Grow  bool // takes the room that is left
}

// gap is the room between two columns, sign the room of the mark before the first.
const (
	gap  = 1
	sign = 2
)

// core is the highest rank without which there is no table: the rows are lines then.
const core = 1

// fitting are the places of the columns that have room in w, none when a table has none, and how wide each is.
func fitting(columns []Column, w int) (shown, widths []int) {
	most := 0
	for _, c := range columns {
		most = max(most, c.Rank)
	}
	for rank := most; rank >= min(core, most) && len(columns) > 0; rank-- {
		shown, widths = nil, nil
		left, grow := w-sign, -1
		for i, c := range columns {
			if c.Rank > rank {
				continue
			}
			if c.Grow {
				grow = len(shown)
			}
			if len(shown) > 0 {
				left -= gap
			}
			left -= c.Width
			shown, widths = append(shown, i), append(widths, c.Width)
		}
		if left >= 0 {
			if grow >= 0 {
				widths[grow] += left
			}
			return shown, widths
		}
	}
	return nil, nil
}

// Headed reports whether a card of width w, frame included, stands as a table: a line with the heads of its
// columns is above its rows.
func Headed(columns []Column, w int) bool {
	shown, _ := fitting(columns, w-4)
	return shown != nil
}

// table is a table as it is drawn.
type table struct {
	columns       []Column
	shown, widths []int
}

func (t table) drawn() bool { return t.shown != nil }

// head draws the heads of the columns.
func (t table) head(c *cell.Canvas, r cell.Rect, env pane.Env) {
	x := r.X + sign
	for n, i := range t.shown {
		c.PutCut(x, r.Y, t.columns[i].Head, theme.Heading, t.widths[n], env.Glyphs.Marks.More)
		x += t.widths[n] + gap
	}
}

// row draws the mark and the cells of a row.
func (t table) row(c *cell.Canvas, r cell.Rect, row Row, env pane.Env) {
	c.Put(r.X, r.Y, row.Mark, row.Sign, sign)
	x := r.X + sign
	for n, i := range t.shown {
		style := row.Style
		if n > 0 {
			style = row.Edge
		}
		if i < len(row.Cells) {
			c.PutCut(x, r.Y, row.Cells[i], style, t.widths[n], env.Glyphs.Marks.More)
		}
		x += t.widths[n] + gap
	}
}
