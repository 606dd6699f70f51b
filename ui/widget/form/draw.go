package form

import (
	"spoorboek/ui/cell"
	"spoorboek/ui/pane"
	"spoorboek/ui/theme"
	"spoorboek/ui/widget/datepop"
)

// Widths of the sheet at the right of a wide terminal, and what a field keeps beside a long label.
const (
	sheetM    = 86
	sheetL    = 100
	fieldRoom = 36
	starRoom  = 3 // a star between two blanks
	noteLines = 4
)

// Place is where the form stands in the whole screen: all of it in a narrow terminal, a sheet at the right in
// a wide one. It also tells the form how wide its notes are, so call it when the size changes.
func (f *Form) Place(bounds cell.Rect, class pane.Class) cell.Rect {
	r := bounds
	switch class {
	case pane.M:
		_, r = bounds.Right(min(sheetM, bounds.W))
	case pane.L:
		_, r = bounds.Right(min(sheetL, bounds.W))
	}
	f.width, f.rows = max(1, r.W-4), r.H-2
	fold(f)
	return r
}

func fold(f *Form) {
	for i := range f.inputs {
		f.inputs[i].buffer.Fold(painter{Form: f}.noteWidth(f.width))
	}
}

// labelWidth is the column of the labels in a form of w cells: as wide as the longest asks, as long as the
// fields beside it keep their room.
func (p painter) labelWidth(w int) int {
	n := 0
	for i := range p.inputs {
		if p.inputs[i].takesKeys() {
			n = max(n, cell.Width(p.inputs[i].Label))
		}
	}
	return min(n, max(w/3, w-fieldRoom-starRoom)) + starRoom
}

func (p painter) noteWidth(w int) int { return max(1, w-p.labelWidth(w)-4) }

// painter is a form on its way to a canvas.
type painter struct {
	*Form
	c     *cell.Canvas
	env   pane.Env
	tight bool // not all fits: notes that are empty and without the cursor are one line high
}

// Draw draws the form with its frame in r, scrolled so that the field with the cursor is in sight.
func (f *Form) Draw(c *cell.Canvas, r cell.Rect, env pane.Env) {
	c.HideCursor()
	p := painter{Form: f, c: c, env: env}
	inner := r.H - 2
	rows, at, size := p.measure(r.W - 4)
	if rows > inner {
		p.tight = true
		rows, at, size = p.measure(r.W - 4)
	}
	top := 0
	if at+size > inner {
		top = min(at, at+size-inner)
	}
	in := c.Box(r, cell.Frame{
		Title: f.title, Right: f.right, Foot: p.foot(f.foot), Focus: true,
		Up: top > 0, More: rows-top > inner, Line: theme.FrameFocus, Words: theme.Heading,
	})
	in = in.Inset(1, 0)
	defer c.Clip(c.Within(in))
	y := in.Y - top
	for i := range f.inputs {
		h := p.height(&f.inputs[i], in.W)
		at := cell.Rect{X: in.X, Y: y, W: in.W, H: h}
		if f.inputs[i].takesKeys() {
			cell.Point(c, cell.Zone{Rect: at, What: pane.Row, Row: i})
		}
		p.drawField(at, i)
		y += h
	}
	drawUnder(p, cell.Rect{X: in.X, Y: y, W: in.W, H: in.Y + in.H - y})
}

// drawUnder draws what stands under the fields where rows are left, below an empty one if there are two.
func drawUnder(p painter, r cell.Rect) {
	const gap = 3
	label := cell.Width(p.below.label) + gap
	line := ""
	for i, item := range p.below.items {
		if i > 0 {
			item = line + " · " + item
		}
		if cell.Width(item) > r.W-label {
			break
		}
		line = item
	}
	if r.H < 1 || line == "" {
		return
	}
	y := r.Y + min(1, r.H-1)
	p.c.Put(r.X, y, p.below.label, theme.Muted, label)
	p.c.Put(r.X+label, y, line, theme.Text, r.W-label)
}

// measure tells how many rows the form takes at w cells, and where the field with the cursor stands in them.
func (p painter) measure(w int) (rows, at, size int) {
	for i := range p.inputs {
		h := p.height(&p.inputs[i], max(1, w))
		if i == p.focus {
			at, size = rows, h
		}
		rows += h
	}
	return rows, at, size
}

func (p painter) foot(own string) string {
	if own != "" {
		return own
	}
	if p.env.Class <= pane.S {
		return p.env.Words.T("form.foot.short")
	}
	return p.env.Words.T("form.foot")
}

// height is how many rows a field takes in a form of w cells.
func (p painter) height(in *input, w int) int {
	h := 1
	switch in.Kind {
	case Heading:
		h = 2
	case Info:
		return len(cell.Wrap(in.Label, w))
	case Note:
		h = p.lines(in) + 2
	case Choice:
		h = len(p.choiceRows(in, w-p.labelWidth(w)))
	case Set, Word:
		h = p.setRows(in, w-p.labelWidth(w))
	}
	for _, words := range [...]string{in.problem, in.warning} {
		if words != "" {
			h += len(cell.Wrap(words, max(1, w-p.labelWidth(w)-2)))
		}
	}
	return h
}

// lines is how many lines of a note are in sight.
func (p painter) lines(in *input) int {
	n := noteLines
	switch {
	case in.Lines > 0:
		n = in.Lines
	case in.Grow:
		return max(n, p.rows-2-p.others(in))
	}
	if p.tight && in.buffer.String() == "" && (p.focus < 0 || in != &p.inputs[p.focus]) {
		return 1
	}
	return n
}

// others is how many rows the other fields take, and the words at this one.
func (p painter) others(in *input) int {
	words := *in
	words.Kind, words.Grow = Line, false
	rows := p.height(&words, p.width) - 1
	for i := range p.inputs {
		if one := &p.inputs[i]; one != in && !one.Grow {
			rows += p.height(one, p.width)
		}
	}
	return rows
}

func (p painter) drawField(r cell.Rect, i int) {
	in := &p.inputs[i]
	more := p.env.Glyphs.Marks.More
	switch in.Kind {
	case Heading:
		p.c.PutCut(r.X, r.Y+1, in.Label, theme.Heading, r.W, more)
		return
	case Info:
		for y, line := range cell.Wrap(in.Label, r.W) {
			p.c.Put(r.X, r.Y+y, line, theme.Muted, r.W)
		}
		return
	}
	lw := p.labelWidth(r.W)
	style := theme.Muted
	if i == p.focus {
		style = theme.Strong
	}
	room := lw - 1 // where no star stands, the label has its room
	if in.Required && in.Kind != Choice && in.Kind != Set {
		room = lw - starRoom
		p.c.Put(r.X+lw-2, r.Y, "*", theme.Muted, 1)
	}
	p.c.Put(r.X, r.Y, cell.CutWords(in.Label, room, more), style, room)
	_, body := r.Left(lw)
	_, body = body.Top(p.drawBody(body, in, i == p.focus))
	body = p.drawWords(body, in.problem, p.env.Glyphs.Signs.Late, theme.Error)
	p.drawWords(body, in.warning, p.env.Glyphs.Marks.Dot, theme.Warn)
}

// drawWords draws what there is to say of a field, behind a sign, and returns the rows that are left.
func (p painter) drawWords(r cell.Rect, words, sign string, style cell.Style) cell.Rect {
	if words == "" {
		return r
	}
	lines := cell.Wrap(words, max(1, r.W-2))
	p.c.Put(r.X, r.Y, sign, style, 1)
	for y, line := range lines {
		p.c.Put(r.X+2, r.Y+y, line, style, r.W-2)
	}
	_, rest := r.Top(len(lines))
	return rest
}

// drawBody draws what a field holds and returns the rows it took.
func (p painter) drawBody(r cell.Rect, in *input, focus bool) int {
	switch in.Kind {
	case Note:
		p.drawNote(r, in, focus)
		return p.lines(in) + 2
	case Choice:
		return p.drawChoice(r, in, focus)
	case Set:
		return p.drawSet(r, in, focus)
	case Word:
		return p.drawWord(r, in, focus)
	case Item:
		p.drawItem(r, in, focus)
	case Flag:
		box := p.env.Glyphs.Signs.BoxOff
		if in.on {
			box = p.env.Glyphs.Signs.BoxOn
		}
		n := p.c.Put(r.X, r.Y, box, onFocus(focus), r.W)
		p.c.PutCut(r.X+n+1, r.Y, in.Hint, theme.Muted, r.W-n-1, p.env.Glyphs.Marks.More)
		if focus {
			p.c.SetCursor(r.X+1, r.Y)
		}
	default:
		p.drawLine(r, in, focus)
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

func (p painter) drawLine(r cell.Rect, in *input, focus bool) {
	w := r.W
	if n, ok := fieldWidths[in.Kind]; ok {
		w = min(n, r.W)
	}
	p.c.Fill(cell.Rect{X: r.X, Y: r.Y, W: w, H: 1}, ' ', onFocus(focus))
	shown, at := in.buffer.Window(w)
	if in.Kind == Secret {
		shown = stars(shown)
	}
	if !focus && in.Kind != Secret {
		shown, at = cell.Cut(in.buffer.String(), w, p.env.Glyphs.Marks.More), 0
	}
	if _, short := fieldWidths[in.Kind]; in.buffer.String() == "" && !focus && !short {
		p.c.PutCut(r.X, r.Y, in.Hint, theme.Muted, w, p.env.Glyphs.Marks.More)
	} else {
		p.c.Put(r.X, r.Y, shown, onFocus(focus), w)
	}
	if focus {
		p.c.SetCursor(r.X+at, r.Y)
	}
	p.c.PutCut(r.X+w+2, r.Y, p.aside(in), theme.Muted, r.W-w-2, p.env.Glyphs.Marks.More)
}

// oldest is how many days back a day is still told in days.
const oldest = 1200

// aside is what stands behind a short field: how far the date is, or the field's hint.
func (p painter) aside(in *input) string {
	if in.Kind == Day {
		if d, err := datepop.Read(in.buffer.String(), p.today); err == nil && !d.IsZero() {
			if d.Sub(p.today) < -oldest { // a day of birth: nobody counts those days
				return p.words.Weekday(d)
			}
			return p.words.Weekday(d) + ", " + p.words.Ago(d, p.today)
		}
	}
	if in.Kind == Day && in.Hint == "" {
		return p.words.T("date.letters")
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

func (p painter) drawNote(r cell.Rect, in *input, focus bool) {
	h := p.lines(in)
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
	box := p.c.Box(cell.Rect{X: r.X, Y: r.Y, W: r.W, H: h + 2}, cell.Frame{
		Up: top > 0, More: len(lines) > top+h, Line: style, Words: style,
	}).Inset(1, 0)
	if in.buffer.String() == "" && !focus {
		p.c.PutCut(box.X, box.Y, in.Hint, theme.Muted, box.W, p.env.Glyphs.Marks.More)
	}
	for y := range h {
		if top+y < len(lines) {
			p.c.Put(box.X, box.Y+y, lines[top+y], theme.Text, box.W)
		}
	}
	if focus {
		p.c.SetCursor(box.X+column, box.Y+row-top)
	}
}
