package form

import (
	"strconv"

	"spoorboek/ui/cell"
	"spoorboek/ui/theme"
)

// optionWidth is what "(x) label  " takes.
func optionWidth(label string) int { return 4 + cell.Width(label) + 2 }

// choiceRows spreads the options of a choice over rows of w cells: per row the index of its first option.
func (p painter) choiceRows(in *input, w int) []int {
	rows, used := []int{0}, 0
	for i, o := range in.Options {
		n := optionWidth(o.Label)
		if used > 0 && used+n-2 > w {
			rows, used = append(rows, i), 0
		}
		used += n
	}
	return rows
}

// drawChoice draws all options with the chosen one marked and returns the rows it took.
func (p painter) drawChoice(r cell.Rect, in *input, focus bool) int {
	rows := p.choiceRows(in, r.W)
	x, y := r.X, r.Y
	next := 1
	for i, o := range in.Options {
		if next < len(rows) && i == rows[next] {
			x, y, next = r.X, y+1, next+1
		}
		sign, style := p.env.Glyphs.Signs.RadioOff, theme.Text
		if i == in.pick {
			sign, style = p.env.Glyphs.Signs.RadioOn, theme.Strong
		}
		p.c.Put(x, y, sign, style, r.X+r.W-x)
		if i == in.pick && focus {
			style = theme.FieldOn
		}
		room := r.X + r.W - x - 4
		p.c.Put(x+4, y, cell.CutWords(o.Label, room, p.env.Glyphs.Marks.More), style, room)
		if focus && (i == in.pick || in.pick < 0 && i == 0) {
			p.c.SetCursor(x+1, y)
		}
		x += optionWidth(o.Label)
	}
	return len(rows)
}

// drawItem draws the chosen thing with arrows and its place among the others.
func (p painter) drawItem(r cell.Rect, in *input, focus bool) {
	label := in.Hint
	if in.pick >= 0 && in.pick < len(in.Options) {
		label = in.Options[in.pick].Label
	}
	if len(in.Options) == 0 {
		label = p.words.T("form.no-items")
	}
	place := strconv.Itoa(in.pick+1) + "/" + strconv.Itoa(len(in.Options))
	w := r.W - cell.Width(place) - 1
	p.c.Fill(cell.Rect{X: r.X, Y: r.Y, W: w, H: 1}, ' ', onFocus(focus))
	p.c.Put(r.X, r.Y, "◄ ", onFocus(focus), w)
	n := p.c.PutCut(r.X+2, r.Y, label, onFocus(focus), w-4, p.env.Glyphs.Marks.More)
	p.c.Put(r.X+2+n, r.Y, " ►", onFocus(focus), w-2-n)
	p.c.PutRight(r.X, r.Y, place, theme.Muted, r.W, p.env.Glyphs.Marks.More)
	if focus {
		p.c.SetCursor(r.X+2, r.Y)
	}
}
