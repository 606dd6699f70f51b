package cell

import (
	"slices"
	"strings"
)

// Lines are the runes of one frame: corners clockwise from the top left, then the horizontal and vertical
// line.
type Lines struct{ TopLeft, TopRight, BottomRight, BottomLeft, Across, Down rune }

// Single is the frame of a pane without focus.
func Single() Lines { return Lines{'┌', '┐', '┘', '└', '─', '│'} }

// Double is the frame of the pane that has the focus: to be told apart without colour.
func Double() Lines { return Lines{'╔', '╗', '╝', '╚', '═', '║'} }

// Frame says how a box looks. Title stands left and Right right in the upper edge, Foot left in the lower
// one. More draws a mark at the right of the lower edge: there is text below what is shown.
type Frame struct {
	Title, Right, Foot string
	Focus              bool
	Up, More           bool
	Line, Words        Style // the style of the lines and of the words in them
}

// Box draws a frame along the inside of r, blanks what it encloses and returns that inner rectangle. A
// rectangle of under 2 by 2 gets no frame and is returned as it is.
func (c *Canvas) Box(r Rect, f Frame) Rect {
	c.Fill(r, ' ', 0)
	if r.W < 2 || r.H < 2 {
		return r
	}
	l := Single()
	if f.Focus {
		l = Double()
	}
	right, bottom := r.X+r.W-1, r.Y+r.H-1
	c.Fill(Rect{r.X + 1, r.Y, r.W - 2, 1}, l.Across, f.Line)
	c.Fill(Rect{r.X + 1, bottom, r.W - 2, 1}, l.Across, f.Line)
	c.Fill(Rect{r.X, r.Y + 1, 1, r.H - 2}, l.Down, f.Line)
	c.Fill(Rect{right, r.Y + 1, 1, r.H - 2}, l.Down, f.Line)
	c.Fill(Rect{r.X, r.Y, 1, 1}, l.TopLeft, f.Line)
	c.Fill(Rect{right, r.Y, 1, 1}, l.TopRight, f.Line)
	c.Fill(Rect{right, bottom, 1, 1}, l.BottomRight, f.Line)
	c.Fill(Rect{r.X, bottom, 1, 1}, l.BottomLeft, f.Line)
	edge(c, r.X+2, r.Y, r.W-4, f.Title, f.Right, f)
	edge(c, r.X+2, bottom, r.W-4, whole(f.Foot, r.W-6), "", f)
	if f.Up && r.W > 4 {
		c.Put(right-1, r.Y, "▲", f.Words, 1)
	}
	if f.More && r.W > 4 {
		c.Put(right-1, bottom, "▼", f.Words, 1)
	}
	return r.Inset(1, 1)
}

// whole leaves out of a line of hints what does not fit, hint by hint: the first are what is used most, and a
// last one that says how to leave stays.
func whole(foot string, w int) string {
	if Width(foot) <= w {
		return foot
	}
	hints := strings.Split(foot, dot)
	if len(hints) < 3 {
		return foot
	}
	leave := hints[len(hints):]
	if last := len(hints) - 1; strings.HasPrefix(hints[last], "Esc") {
		hints, leave = hints[:last], hints[last:]
	}
	for n := len(hints) - 1; n > 0 || n == 0 && len(leave) > 0; n-- {
		kept := slices.Concat(hints[:n], []string{"…"}, leave)
		if said := strings.Join(kept, dot); Width(said) <= w {
			return said
		}
	}
	return foot
}

// dot stands between two hints.
const dot = " · "

// edge writes words into a horizontal line: one at the left, one at the right when both fit.
func edge(c *Canvas, x, y, w int, left, right string, f Frame) {
	if w < 3 {
		return
	}
	used := 0
	if left != "" {
		used = c.Put(x, y, " "+Cut(left, w-2, "…")+" ", f.Words, w)
	}
	n := Width(right) + 2
	if right != "" && used+n+1 <= w {
		c.Put(x+w-n, y, " "+right+" ", f.Words, n)
	}
}

// Rule draws a horizontal line over the width of r's first row with a word in it, as between two groups.
func (c *Canvas) Rule(r Rect, word string, line, words Style) {
	c.Fill(Rect{r.X, r.Y, r.W, min(1, r.H)}, '─', line)
	if word != "" && r.H > 0 && r.W > 4 {
		c.Put(r.X+1, r.Y, " "+Cut(word, r.W-4, "…")+" ", words, r.W-2)
	}
}

// ScrollMarks shows in the right-most column of r that there is more above ("▲") or below ("▼").
func (c *Canvas) ScrollMarks(r Rect, above, below bool, st Style) {
	if r.Empty() {
		return
	}
	if above {
		c.Put(r.X+r.W-1, r.Y, "▲", st, 1)
	}
	if below {
		c.Put(r.X+r.W-1, r.Y+r.H-1, "▼", st, 1)
	}
}
