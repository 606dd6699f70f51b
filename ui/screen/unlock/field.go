package unlock

import (
	"strings"
	"unicode"

	tea "charm.land/bubbletea/v2"

	"spoorboek/ui/cell"
)

// longest is the most runes a secret may have.
const longest = 500

// field is one typed line that leaves no copies behind: the text is wiped when it is taken.
type field struct{ text []rune }

// key takes a letter or a key that corrects; it reports whether the text changed.
func (f *field) key(k tea.KeyPressMsg) bool {
	switch {
	case k.String() == "backspace":
		if len(f.text) == 0 {
			return false
		}
		f.text[len(f.text)-1] = 0
		f.text = f.text[:len(f.text)-1]
		return true
	case k.Text == "":
		return false
	}
	return f.insert(k.Text)
}

func (f *field) insert(s string) bool {
	changed := false
	for _, r := range s {
		if unicode.IsControl(r) || len(f.text) >= longest {
			continue
		}
		f.text = append(f.text, r)
		changed = true
	}
	return changed
}

// wipe overwrites the text and empties the field.
func (f *field) wipe() {
	clear(f.text[:cap(f.text)])
	f.text = f.text[:0]
}

// take gives the text as bytes and wipes the field.
func (f *field) take() []byte {
	b := []byte(string(f.text))
	f.wipe()
	return b
}

func (f *field) empty() bool { return len(f.text) == 0 }

// draw shows the line in w cells with the cursor at its end; hidden shows a star for each letter.
func (f *field) draw(c *cell.Canvas, x, y, w int, hidden bool, st cell.Style) {
	s := string(f.text)
	if hidden {
		s = strings.Repeat("*", len(f.text))
	}
	for cell.Width(s) > w-1 {
		_, size := firstRune(s)
		s = s[size:]
	}
	c.Fill(cell.Rect{X: x, Y: y, W: w, H: 1}, '_', st)
	n := c.Put(x, y, s, st, w)
	c.SetCursor(x+min(n, w-1), y)
}

func firstRune(s string) (r rune, size int) {
	for i, next := range s {
		if i > 0 {
			return r, i
		}
		r = next
	}
	return r, len(s)
}
