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
		return b.move(b.text.lineStart(b.pos))
	case action.LineEnd:
		return b.move(b.text.lineEnd(b.pos))
	case action.WordLeft:
		return b.move(b.text.wordLeft(b.pos))
	case action.WordRight:
		return b.move(b.text.wordRight(b.pos))
	case action.WordDelete:
		return b.cut(b.text.wordLeft(b.pos), b.pos)
	case action.DeleteToStart:
		return b.cut(b.text.lineStart(b.pos), b.pos)
	case action.DeleteToEnd:
		return b.cut(b.pos, b.text.lineEnd(b.pos))
	case action.TextUndo:
		return b.travel(&b.history.past, &b.history.future)
	case action.TextRedo:
		return b.travel(&b.history.future, &b.history.past)
	}
	return false
}

// Key takes a key that is no action: letters, arrows, backspace, delete, and Enter in a note. It reports
// false for a key that does nothing here, such as up on the first line.
func (b *Buffer) Key(k tea.KeyPressMsg) bool {
	switch k.String() {
	case "left":
		return b.move(b.text.before(b.pos))
	case "right":
		return b.move(b.text.after(b.pos))
	case "home":
		return b.Act(action.LineStart)
	case "end":
		return b.Act(action.LineEnd)
	case "up":
		return b.vertical(-1)
	case "down":
		return b.vertical(1)
	case "pgup", "pgdown", "ctrl+home", "ctrl+end":
		return b.notes && stride(b, k.String())
	case "backspace":
		return b.cut(b.text.before(b.pos), b.pos)
	case "delete":
		return b.cut(b.pos, b.text.after(b.pos))
	case "enter", "shift+enter":
		if !b.notes {
			return false
		}
		b.Insert("\n")
		return true
	case "ctrl+j": // a line feed that is pasted into a terminal that does not mark a paste
		b.Insert("\n")
		return true
	}
	if k.Text == "" {
		return false
	}
	b.Insert(k.Text)
	return true
}

// pageLines are the lines that a page key moves the cursor.
const pageLines = 10

// stride moves the cursor of a note a page, or to an end of the text.
func stride(b *Buffer, key string) bool {
	switch key {
	case "pgup":
		return leap(b, -pageLines)
	case "pgdown":
		return leap(b, pageLines)
	case "ctrl+home":
		return b.move(0)
	}
	return b.move(len(b.text))
}

// leap moves the cursor so many folded lines, or as far as there are.
func leap(b *Buffer, lines int) bool {
	step, moved := 1, false
	if lines < 0 {
		step = -1
	}
	for range lines * step {
		if !b.vertical(step) {
			break
		}
		moved = true
	}
	return moved
}

func (b *Buffer) move(to int) bool {
	b.history.typing, b.column = false, -1
	moved := to != b.pos
	b.pos = to
	return moved
}

// runes is text with its places: characters, lines and words.
type runes []rune

// before and after step over one character with its accents.
func (t runes) before(i int) int {
	for i > 0 {
		i--
		if cell.RuneWidth(t[i]) > 0 || t[i] == '\n' {
			break
		}
	}
	return i
}

func (t runes) after(i int) int {
	if i < len(t) {
		i++
	}
	for i < len(t) && cell.RuneWidth(t[i]) == 0 && t[i] != '\n' {
		i++
	}
	return i
}

func (t runes) lineStart(i int) int {
	for i > 0 && t[i-1] != '\n' {
		i--
	}
	return i
}

func (t runes) lineEnd(i int) int {
	for i < len(t) && t[i] != '\n' {
		i++
	}
	return i
}

func (t runes) wordLeft(i int) int {
	for i > 0 && unicode.IsSpace(t[i-1]) {
		i--
	}
	for i > 0 && !unicode.IsSpace(t[i-1]) {
		i--
	}
	return i
}

func (t runes) wordRight(i int) int {
	for i < len(t) && !unicode.IsSpace(t[i]) {
		i++
	}
	for i < len(t) && unicode.IsSpace(t[i]) {
		i++
	}
	return i
}
