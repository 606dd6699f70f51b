package edit

import "slices"

// maxUndo is how many steps back typing can be taken.
const maxUndo = 100

// state is the text at one moment.
type state struct {
	text runes
	pos  int
}

// history is what undo and redo travel through.
type history struct {
	past, future []state
	typing       bool // the last change was a letter, which joins the letter before it in one step
}

// keep remembers a state that is about to change. Letters typed in a row are one step, a space starts a new
// one.
func (h *history) keep(s state, letter bool) {
	h.future = nil
	if letter && h.typing {
		return
	}
	h.typing = letter
	h.past = append(h.past, state{slices.Clone(s.text), s.pos})
	if len(h.past) > maxUndo {
		h.past = h.past[1:]
	}
}

// travel goes one step back (undo) or forward and reports whether there was one.
func (b *Buffer) travel(from, to *[]state) bool {
	n := len(*from)
	if n == 0 {
		return false
	}
	*to = append(*to, state{slices.Clone(b.text), b.pos})
	s := (*from)[n-1]
	*from = (*from)[:n-1]
	b.text, b.pos, b.history.typing, b.column = s.text, s.pos, false, -1
	return true
}
