package form

import (
	"spoorboek/ui/cell"
	"spoorboek/ui/pane"
	"spoorboek/ui/theme"
	"spoorboek/ui/widget/datepop"
)

// Widths of the sheet at the right of a wide terminal, and the most a label takes.
const (
	sheetM    = 86
	sheetL    = 100
	maxLabel  = 22
	noteLines = 4
)

// Place is where the form stands in the whole screen: all of it in a narrow terminal, a sheet at the right in a wide one.
// It also tells the form how wide its notes are, so call it when the size changes.
func (f *Form) Place(bounds cell.Rect, class pane.Class) cell.Rect {
	r := bounds
	switch class {
	case pane.M:
		_, r = bounds.Right(min(sheetM, bounds.W))
	case pane.L:
		_, r = bounds.Right(min(sheetL, bounds.W))
	}
	f.width = max(1, r.W-4)
	f.fold()
	return r
}

func (f *Form) fold() {
	for i := range f.inputs {
		f.inputs[i].buffer.Fold(f.noteWidth(f.width))
	}
}

// labelWidth is the column of the labels in a form of w cells.
func (f *Form) labelWidth(w int) int {
	n := 0
	for i := range f.inputs {
		if f.inputs[i].takesKeys() {
			n = max(n, cell.Width(f.inputs[i].Label))
		}
	}
	return min(n, maxLabel, w/3) + 2
}

func (f *Form) noteWidth(w int) int { return max(1, w-f.labelWidth(w)-4) }

// Draw draws the form with its frame in r, scrolled so that the field with the cursor is in sight.
func (f *Form) Draw(c *cell.Canvas, r cell.Rect, env pane.Env) {
	c.HideCursor()
	rows, at, size := 0, 0, 0
	for i := range f.inputs {
		h := f.height(&f.inputs[i], max(1, r.W-4))
		if i == f.focus {
			at, size = rows, h
		}
		rows += h
	}
	top := 0
	if inner := r.H - 2; at+size > inner {
		top = min(at, at+size-inner)
	}
	in := c.Box(r, cell.Frame{
		Title: f.title, Right: f.right, Foot: f.foot(env), Focus: true,
		Up: top > 0, More: rows-top > r.H-2, Line: theme.FrameFocus, Words: theme.Heading,
	})
	in = in.Inset(1, 0)
	defer c.Clip(c.Within(in))
	y := in.Y - top
	for i := range f.inputs {
		h := f.height(&f.inputs[i], in.W)
		f.drawField(c, cell.Rect{X: in.X, Y: y, W: in.W, H: h}, i, env)
		y += h
	}
}

func (f *Form) foot(env pane.Env) string {
	if env.Class <= pane.S {
		return env.Words.T("form.foot.short")
	}
	return env.Words.T("form.foot")
}

// height is how many rows a field takes in a form of w cells.
func (f *Form) height(in *input, w int) int {
	h := 1
	switch in.Kind {
	case Heading:
		h = 2
	case Info:
		return len(cell.Wrap(in.Label, w))
	case Note:
		h = f.lines(in) + 2
	case Choice:
		h = len(f.choiceRows(in, w-f.labelWidth(w)))
	}
	if in.problem != "" {
		h += len(cell.Wrap(in.problem, max(1, w-f.labelWidth(w)-2)))
	}
	return h
}

func (f *Form) lines(in *input) int {
	if in.Lines > 0 {
		return in.Lines
	}
	return noteLines
}

func (f *Form) drawField(c *cell.Canvas, r cell.Rect, i int, env pane.Env) {
	in := &f.inputs[i]
	more := env.Glyphs.Marks.More
	switch in.Kind {
	case Heading:
		c.PutCut(r.X, r.Y+1, in.Label, theme.Heading, r.W, more)
		return
	case Info:
		for y, line := range cell.Wrap(in.Label, r.W) {
			c.Put(r.X, r.Y+y, line, theme.Muted, r.W)
		}
		return
	}
	lw := f.labelWidth(r.W)
	style := theme.Muted
	if i == f.focus {
		style = theme.Strong
	}
	c.PutCut(r.X, r.Y, in.Label, style, lw-1, more)
	if in.Required && in.Kind != Choice {
		c.Put(r.X+lw-1, r.Y, "*", theme.Muted, 1)
	}
	_, body := r.Left(lw)
	used := f.drawBody(c, body, in, i == f.focus, env)
	if in.problem == "" {
		return
	}
	for y, line := range cell.Wrap(in.problem, max(1, body.W-2)) {
		if y == 0 {
			c.Put(body.X, body.Y+used, env.Glyphs.Signs.Late, theme.Error, 1)
		}
		c.Put(body.X+2, body.Y+used+y, line, theme.Error, body.W-2)
	}
}

// drawBody draws what a field holds and returns the rows it took.
func (f *Form) drawBody(c *cell.Canvas, r cell.Rect, in *input, focus bool, env pane.Env) int {
	switch in.Kind {
	case Note:
		f.drawNote(c, r, in, focus, env)
		return f.lines(in) + 2
	case Choice:
		return f.drawChoice(c, r, in, focus, env)
	case Item:
		f.drawItem(c, r, in, focus, env)
	case Flag:
		box := env.Glyphs.Signs.BoxOff
		if in.on {
			box = env.Glyphs.Signs.BoxOn
		}
		n := c.Put(r.X, r.Y, box, onFocus(focus), r.W)
		c.PutCut(r.X+n+1, r.Y, in.Hint, theme.Muted, r.W-n-1, env.Glyphs.Marks.More)
		if focus {
			c.SetCursor(r.X+1, r.Y)
		}
	default:
		f.drawLine(c, r, in, focus, env)
	}
	return 1
}

func onFocus(focus bool) cell.Style {
	if focus {
		return theme.FieldOn
	}
	return theme.Field
}

// fieldWidths are the cells that short fields take; others fill the row.
var fieldWidths = map[Kind]int{Day: 12, Clock: 7, Number: 9}

func (f *Form) drawLine(c *cell.Canvas, r cell.Rect, in *input, focus bool, env pane.Env) {
	w := r.W
	if n, ok := fieldWidths[in.Kind]; ok {
		w = min(n, r.W)
	}
	c.Fill(cell.Rect{X: r.X, Y: r.Y, W: w, H: 1}, ' ', onFocus(focus))
	shown, at := in.buffer.Window(w)
	if in.Kind == Secret {
		shown = stars(shown)
	}
	if !focus && in.Kind != Secret {
		shown, at = cell.Cut(in.buffer.String(), w, env.Glyphs.Marks.More), 0
	}
	if _, short := fieldWidths[in.Kind]; in.buffer.String() == "" && !focus && !short {
		c.PutCut(r.X, r.Y, in.Hint, theme.Muted, w, env.Glyphs.Marks.More)
	} else {
		c.Put(r.X, r.Y, shown, onFocus(focus), w)
	}
	if focus {
		c.SetCursor(r.X+at, r.Y)
	}
	c.PutCut(r.X+w+2, r.Y, f.aside(in), theme.Muted, r.W-w-2, env.Glyphs.Marks.More)
}

// aside is what stands behind a short field: how far the date is, or the field's hint.
func (f *Form) aside(in *input) string {
	if in.Kind == Day {
		if d, err := datepop.Read(in.buffer.String(), f.today); err == nil && !d.IsZero() {
			return f.words.Weekday(d) + ", " + f.words.Ago(d, f.today)
		}
	}
	if in.Kind == Day && in.Hint == "" {
		return f.words.T("date.letters")
	}
	if _, short := fieldWidths[in.Kind]; short {
		return in.Hint
	}
	return ""
}

func stars(s string) string {
	out := make([]byte, cell.Width(s))
	for i := range out {
		out[i] = '*'
	}
	return string(out)
}

func (f *Form) drawNote(c *cell.Canvas, r cell.Rect, in *input, focus bool, env pane.Env) {
	h := f.lines(in)
	lines := in.buffer.Lines()
	row, column := in.buffer.Caret()
	top := 0
	if focus {
		top = max(0, row-h+1)
	}
	style := theme.Frame
	if focus {
		style = theme.FrameFocus
	}
	box := c.Box(cell.Rect{X: r.X, Y: r.Y, W: r.W, H: h + 2}, cell.Frame{
		Up: top > 0, More: len(lines) > top+h, Line: style, Words: style,
	}).Inset(1, 0)
	if in.buffer.String() == "" && !focus {
		c.PutCut(box.X, box.Y, in.Hint, theme.Muted, box.W, env.Glyphs.Marks.More)
	}
	for y := range h {
		if top+y < len(lines) {
			c.Put(box.X, box.Y+y, lines[top+y], theme.Text, box.W)
		}
	}
	if focus {
		c.SetCursor(box.X+column, box.Y+row-top)
	}
}
