package edit

import (
	"unicode"

	tea "charm.land/bubbletea/v2"

	"spoorboek/ui/action"
	"spoorboek/ui/cell"
)

// Act does an editing action of the Typing scope and reports whether text or cursor changed.
func (b *Buffer) Act(id action.ID) bool {
	switch id {
	case action.LineStart:
		return b.move(b.lineStart())
	case action.LineEnd:
		return b.move(b.lineEnd())
	case action.WordLeft:
		return b.move(b.wordLeft())
	case action.WordRight:
		return b.move(b.wordRight())
	case action.WordDelete:
		return b.cut(b.wordLeft(), b.pos)
	case action.DeleteToStart:
		return b.cut(b.lineStart(), b.pos)
	case action.DeleteToEnd:
		return b.cut(b.pos, b.lineEnd())
	case action.TextUndo:
		return b.undo()
	case action.TextRedo:
		return b.redo()
	}
	return false
}

// Key takes a key that is no action: letters, arrows, backspace, delete, and Enter in a note. It reports false for a key
// that does nothing here, such as up on the first line.
func (b *Buffer) Key(k tea.KeyPressMsg) bool {
	switch k.String() {
	case "left":
		return b.move(b.before(b.pos))
	case "right":
		return b.move(b.after(b.pos))
	case "home":
		return b.Act(action.LineStart)
	case "end":
		return b.Act(action.LineEnd)
	case "up":
		return b.vertical(-1)
	case "down":
		return b.vertical(1)
	case "backspace":
		return b.cut(b.before(b.pos), b.pos)
	case "delete":
		return b.cut(b.pos, b.after(b.pos))
	case "enter", "shift+enter":
		if !b.notes {
			return false
		}
		b.Insert("\n")
		return true
	}
	if k.Text == "" {
		return false
	}
	b.Insert(k.Text)
	return true
}

func (b *Buffer) move(to int) bool {
	b.typing, b.column = false, -1
	moved := to != b.pos
	b.pos = to
	return moved
}

// before and after step over one character with its accents.
func (b *Buffer) before(i int) int {
	for i > 0 {
		i--
		if cell.RuneWidth(b.text[i]) > 0 || b.text[i] == '\n' {
			break
		}
	}
	return i
}

func (b *Buffer) after(i int) int {
	if i < len(b.text) {
		i++
	}
	for i < len(b.text) && cell.RuneWidth(b.text[i]) == 0 && b.text[i] != '\n' {
		i++
	}
	return i
}

func (b *Buffer) lineStart() int {
	i := b.pos
	for i > 0 && b.text[i-1] != '\n' {
		i--
	}
	return i
}

func (b *Buffer) lineEnd() int {
	i := b.pos
	for i < len(b.text) && b.text[i] != '\n' {
		i++
	}
	return i
}

func (b *Buffer) wordLeft() int {
	i := b.pos
	for i > 0 && unicode.IsSpace(b.text[i-1]) {
		i--
	}
	for i > 0 && !unicode.IsSpace(b.text[i-1]) {
		i--
	}
	return i
}

func (b *Buffer) wordRight() int {
	i := b.pos
	for i < len(b.text) && !unicode.IsSpace(b.text[i]) {
		i++
	}
	for i < len(b.text) && unicode.IsSpace(b.text[i]) {
		i++
	}
	return i
}
