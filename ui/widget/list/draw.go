package list

import (
	"spoorboek/ui/cell"
	"spoorboek/ui/pane"
	"spoorboek/ui/theme"
)

// Cursor is the row under the cursor; -1 when no row can have it.
func (l *List) Cursor() int {
	if !valid(l, l.cursor) {
		return -1
	}
	return l.cursor
}

// Key is the key of the row under the cursor; empty when there is none.
func (l *List) Key() string {
	if !valid(l, l.cursor) {
		return ""
	}
	return l.src.Key(l.cursor)
}

// Len is the number of rows, headings among them.
func (l *List) Len() int {
	if l.src == nil {
		return 0
	}
	return l.src.Len()
}

// Hidden reports whether there are rows above and below what h rows show, for the marks in a frame.
func (l *List) Hidden(h int) (above, below bool) {
	if l.src == nil || h <= 0 {
		return false, false
	}
	top := l.view(h)
	return top > 0, top+h < l.src.Len()
}

// Draw draws the visible rows and paints those that are under the cursor, marked or in the range.
func (l *List) Draw(c *cell.Canvas, r cell.Rect, env pane.Env) {
	if l.src == nil || r.Empty() {
		return
	}
	top := l.view(r.H)
	n := min(r.H, l.src.Len()-top)
	for y := range n {
		drawRow(c, r.Row(y), l, top+y, env)
	}
}

// Show draws the visible rows, and in the right-most column that there are more above or below.
func Show(l *List, c *cell.Canvas, r cell.Rect, env pane.Env) {
	l.Draw(c, r, env)
	above, below := l.Hidden(r.H)
	c.ScrollMarks(r, above, below, theme.Key)
}

// Point paints a row when it is under the cursor, and puts the sign of the cursor before it.
func (s State) Point(c *cell.Canvas, row cell.Rect, env pane.Env) {
	if !s.Cursor {
		return
	}
	look := theme.CursorDim
	if env.Focus {
		look = theme.Cursor
	}
	c.Paint(row, look)
	c.Put(row.X, row.Y, env.Glyphs.Signs.Cursor, look, 1)
}

func drawRow(c *cell.Canvas, row cell.Rect, l *List, i int, env pane.Env) {
	defer c.Clip(c.Within(row))
	cell.Point(c, cell.Zone{Rect: row, What: pane.Row, Row: i})
	if l.src.Heading(i) {
		l.src.Draw(c, row, i, State{}, env)
		return
	}
	s := State{Cursor: i == l.cursor, Ranged: inRange(l, i), Marked: l.Marked(l.src.Key(i))}
	l.src.Draw(c, row, i, s, env)
	switch {
	case s.Cursor && env.Focus:
		c.Paint(row, theme.Cursor)
	case s.Ranged:
		c.Paint(row, theme.Range)
	case s.Marked:
		c.Paint(row, theme.Marked)
	case s.Cursor:
		c.Paint(row, theme.CursorDim)
	}
}
