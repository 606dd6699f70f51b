// Package edit is text being typed: one line or several, with the cursor, words, undo and paste. It knows
// nothing of the screen but the width at which lines fold. What comes in is made clean text at once, as it
// will be kept.
package edit

import (
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"spoorboek/model/plain"
	"spoorboek/ui/cell"
)

// The most runes kept in one line and in a note; a paste beyond it is cut.
const (
	maxLine = 500
	maxNote = 60_000
)

// Buffer is the text of one field. Make it with New.
type Buffer struct {
	text    runes
	pos     int
	notes   bool
	width   int // at which lines fold
	column  int // the column that up and down aim for; -1 when the cursor moved sideways
	lost    bool
	history history
}

// New returns a buffer with the text s and the cursor at its end; a note may hold newlines.
func New(s string, note bool) *Buffer {
	b := &Buffer{notes: note, width: 60, column: -1}
	b.text = b.clean(s)
	b.pos = len(b.text)
	return b
}

// String is the text.
func (b *Buffer) String() string { return string(b.text) }

// Set replaces the whole text as one step that can be undone.
func (b *Buffer) Set(s string) {
	b.keep(false)
	b.text = b.clean(s)
	b.pos = len(b.text)
}

// Lost reports whether the last text that came in did not fit and was cut.
func (b *Buffer) Lost() bool { return b.lost }

// Top puts the cursor at the start of the text.
func Top(b *Buffer) { b.move(0) }

// Fold sets the width at which the lines of a note fold.
func (b *Buffer) Fold(width int) { b.width = max(1, width) }

// clean makes incoming text fit to keep: clean text with the blanks at its ends (a space is typed alone),
// newlines in notes only, no longer than a field may be.
func (b *Buffer) clean(s string) []rune {
	b.lost = len(s) > 4*plain.MaxNote
	if b.lost { // no need to look at megabytes of which we keep a page
		s = s[:4*plain.MaxNote]
	}
	body := strings.Trim(s, " ")
	lead, tail := len(s)-len(strings.TrimLeft(s, " ")), len(s)-len(strings.TrimRight(s, " "))
	if body == "" {
		tail = 0
	}
	if strings.Trim(s, "\n") != "" { // Enter alone is a newline, not an empty text
		note, report := plain.CleanNote(body)
		body, b.lost = note.String(), b.lost || report.Cut
	}
	out := []rune(strings.Repeat(" ", lead) + body + strings.Repeat(" ", tail))
	for i, r := range out {
		if r == '\t' || r == '\n' && !b.notes {
			out[i] = ' '
		}
	}
	b.lost = b.lost || len(out) > b.limit()
	return out[:min(len(out), b.limit())]
}

// limit is the most runes the buffer keeps.
func (b *Buffer) limit() int {
	if b.notes {
		return maxNote
	}
	return maxLine
}

// keep remembers the text for undo before it changes; letter tells that one letter is being typed.
func (b *Buffer) keep(letter bool) {
	b.column = -1
	b.history.keep(state{b.text, b.pos}, letter)
}

// Insert puts s at the cursor, as typed or pasted; what a field cannot hold is dropped.
func (b *Buffer) Insert(s string) {
	in := b.clean(s)
	room := max(0, b.limit()-len(b.text))
	b.lost = b.lost || len(in) > room
	in = in[:min(len(in), room)]
	if len(in) == 0 {
		return
	}
	b.keep(len(in) == 1 && in[0] != ' ' && in[0] != '\n')
	b.text = slices.Insert(b.text, b.pos, in...)
	b.pos += len(in)
	if cell.RuneWidth(in[0]) == 0 { // an accent typed after its letter: join them
		b.compose()
	}
}

// compose joins the letter before the cursor with the accents typed after it.
func (b *Buffer) compose() {
	start := b.pos
	for start > 0 && cell.RuneWidth(b.text[start-1]) == 0 {
		start--
	}
	start = max(0, start-1)
	joined := []rune(norm.NFC.String(string(b.text[start:b.pos])))
	b.text = slices.Replace(b.text, start, b.pos, joined...)
	b.pos = start + len(joined)
}

// cut removes the text from i to j and puts the cursor there.
func (b *Buffer) cut(i, j int) bool {
	if i >= j {
		return false
	}
	b.keep(false)
	b.lost = false
	b.text = slices.Delete(b.text, i, j)
	b.pos = i
	return true
}
