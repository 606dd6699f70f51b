package edit

import (
	"unicode"

	"spoorboek/ui/cell"
)

// line is a folded line: the runes from start to end; a newline between two lines belongs to neither.
type line struct{ start, end int }

// fold breaks the text into lines of at most width cells, at spaces where it can. The cursor needs a cell of
// its own behind the last letter, so a line is folded one cell early.
func (t runes) fold(width int) []line {
	width = max(1, width-1)
	var lines []line
	start, used, space := 0, 0, -1
	for i := 0; i < len(t); i++ {
		r := t[i]
		if r == '\n' {
			lines = append(lines, line{start, i})
			start, used, space = i+1, 0, -1
			continue
		}
		if unicode.IsSpace(r) {
			space = i
		}
		used += cell.RuneWidth(r)
		if used <= width || i == start {
			continue
		}
		end := i
		if space > start && space != i {
			end = space + 1
		}
		lines = append(lines, line{start, end})
		start, used, space = end, 0, -1
		i = end - 1
	}
	return append(lines, line{start, len(t)})
}

// Lines are the folded lines of a note.
func (b *Buffer) Lines() []string {
	folded := b.text.fold(b.width)
	out := make([]string, len(folded))
	for i, l := range folded {
		out[i] = string(b.text[l.start:l.end])
	}
	return out
}

// Caret is where the cursor stands in Lines: the line, and the cell in it.
func (b *Buffer) Caret() (row, column int) {
	row, l := b.caretLine(b.text.fold(b.width))
	return row, b.text.cells(l.start, b.pos)
}

func (b *Buffer) caretLine(lines []line) (int, line) {
	for i := len(lines) - 1; i > 0; i-- {
		if b.pos >= lines[i].start {
			return i, lines[i]
		}
	}
	return 0, lines[0]
}

// Window is a single line as w cells show it: the part around the cursor, and the cursor's cell in that part.
func (b *Buffer) Window(w int) (shown string, column int) {
	if w <= 0 {
		return "", 0
	}
	start := 0
	for b.text.cells(start, b.pos) > w-1 {
		start = b.text.after(start)
	}
	end := start
	for end < len(b.text) && b.text.cells(start, b.text.after(end)) <= w {
		end = b.text.after(end)
	}
	return string(b.text[start:end]), b.text.cells(start, b.pos)
}

func (t runes) cells(i, j int) int {
	n := 0
	for _, r := range t[i:j] {
		n += cell.RuneWidth(r)
	}
	return n
}

// vertical moves the cursor one folded line, keeping to its column; false on the first or last line.
func (b *Buffer) vertical(d int) bool {
	if !b.notes {
		return false
	}
	lines := b.text.fold(b.width)
	row, l := b.caretLine(lines)
	column := b.column
	if column < 0 {
		column = b.text.cells(l.start, b.pos)
	}
	if row+d < 0 || row+d >= len(lines) {
		return false
	}
	to := lines[row+d]
	i := to.start
	for i < to.end && b.text.cells(to.start, b.text.after(i)) <= column {
		i = b.text.after(i)
	}
	if i == to.end && row+d < len(lines)-1 && lines[row+d+1].start == to.end && i > to.start {
		i = b.text.before(i) // the end of a folded line is the start of the next
	}
	b.history.typing = false
	b.pos, b.column = i, column
	return true
}
