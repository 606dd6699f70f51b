package form

import (
	"cmp"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"spoorboek/ui/cell"
	"spoorboek/ui/theme"
)

// tickAll ticks the options of a Set that a value names.
func (in *input) tickAll(value string) {
	named := strings.Split(value, ",")
	in.pick, in.ticks = 0, make([]bool, len(in.Options))
	for i, o := range in.Options {
		in.ticks[i] = slices.Contains(named, o.Value)
	}
}

// ticked is the value of a Set.
func (in *input) ticked() string {
	var on []string
	for i, o := range in.Options {
		if i < len(in.ticks) && in.ticks[i] {
			on = append(on, o.Value)
		}
	}
	return strings.Join(on, ",")
}

// tick moves among the options of a Set and ticks them: arrows and a first letter move, the space bar ticks
// the option with the cursor, a digit the option in that place.
func (in *input) tick(k tea.KeyPressMsg) bool {
	n := len(in.Options)
	if n == 0 {
		return false
	}
	switch k.String() {
	case "left":
		in.pick = (in.pick + n - 1) % n
		return true
	case "right":
		in.pick = (in.pick + 1) % n
		return true
	case "space":
		in.ticks[in.pick] = !in.ticks[in.pick]
		return true
	case "backspace", "delete":
		in.ticks[in.pick] = false
		return true
	}
	if d := int(k.Code - '1'); k.Text != "" && d >= 0 && d < min(n, 9) {
		in.pick = d
		in.ticks[d] = !in.ticks[d]
		return true
	}
	return in.jump(k.Text)
}

// jump goes to the next option that begins with a letter.
func (in *input) jump(letter string) bool {
	n := len(in.Options)
	for step := 1; letter != "" && step <= n; step++ {
		i := (in.pick + step) % n
		if strings.HasPrefix(strings.ToLower(in.Options[i].Label), strings.ToLower(letter)) {
			in.pick = i
			return true
		}
	}
	return false
}

// sure is how many letters of a label say which one is meant.
const sure = 3

// meant is the value of a Word as it was typed: that of the option it names, in whole or by a beginning that
// no other option has; else the word itself.
func (in *input) meant(typed string) string {
	word, found := strings.ToLower(typed), ""
	for _, o := range in.Options {
		label := strings.ToLower(o.Label)
		switch {
		case label == word, o.Value == typed:
			return o.Value
		case len(word) < sure || !strings.HasPrefix(label, word):
		case found != "":
			return typed
		default:
			found = o.Value
		}
	}
	if found == "" {
		return typed
	}
	return found
}

// label is what a value of a Word is called.
func (in *input) label(value string) string {
	for _, o := range in.Options {
		if o.Value == value {
			return o.Label
		}
	}
	return value
}

// setRows is how many rows a Set takes, its hint included, or a Word with what it may be.
func (p painter) setRows(in *input, w int) int {
	if in.Kind == Word {
		if p.focus < 0 || in != &p.inputs[p.focus] {
			return 1
		}
		return 1 + len(cell.Wrap(in.names(), max(1, w)))
	}
	h := len(p.choiceRows(in, w))
	if in.Hint != "" {
		h += len(cell.Wrap(in.Hint, max(1, w)))
	}
	return h
}

// names are the labels of the options, to read.
func (in *input) names() string {
	var all []string
	for _, o := range in.Options {
		all = append(all, o.Label)
	}
	return strings.Join(all, " · ")
}

// drawSet draws all options with those that are ticked marked, and returns the rows it took.
func (p painter) drawSet(r cell.Rect, in *input, focus bool) int {
	rows := p.choiceRows(in, r.W)
	x, y, next := r.X, r.Y, 1
	for i, o := range in.Options {
		if next < len(rows) && i == rows[next] {
			x, y, next = r.X, y+1, next+1
		}
		sign, style := p.env.Glyphs.Signs.BoxOff, theme.Text
		if i < len(in.ticks) && in.ticks[i] {
			sign, style = p.env.Glyphs.Signs.BoxOn, theme.Strong
		}
		p.c.Put(x, y, sign, style, r.X+r.W-x)
		if i == in.pick && focus {
			style = theme.FieldOn
			p.c.SetCursor(x+1, y)
		}
		p.c.PutCut(x+4, y, o.Label, style, r.X+r.W-x-4, p.env.Glyphs.Marks.More)
		x += optionWidth(o.Label)
	}
	return len(rows) + p.drawBelow(cell.Rect{X: r.X, Y: y + 1, W: r.W, H: r.H}, in.Hint)
}

// drawWord draws the line, and below it what it may be while the cursor is in it.
func (p painter) drawWord(r cell.Rect, in *input, focus bool) int {
	shown := *in
	shown.Hint = cmp.Or(in.Hint, in.names())
	p.drawLine(r, &shown, focus)
	if !focus {
		return 1
	}
	return 1 + p.drawBelow(cell.Rect{X: r.X, Y: r.Y + 1, W: r.W, H: r.H}, in.names())
}

// drawBelow draws words under a field, and returns the rows they took.
func (p painter) drawBelow(r cell.Rect, words string) int {
	if words == "" {
		return 0
	}
	lines := cell.Wrap(words, max(1, r.W))
	for y, line := range lines {
		p.c.Put(r.X, r.Y+y, line, theme.Muted, r.W)
	}
	return len(lines)
}
