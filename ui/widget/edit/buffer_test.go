package edit_test

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"pgregory.net/rapid"

	"spoorboek/ui/action"
	"spoorboek/ui/cell"
	"spoorboek/ui/widget/edit"
)

func key(name string) tea.KeyPressMsg {
	codes := map[string]rune{
		"left": tea.KeyLeft, "right": tea.KeyRight, "up": tea.KeyUp, "down": tea.KeyDown, "enter": tea.KeyEnter,
		"backspace": tea.KeyBackspace, "delete": tea.KeyDelete, "home": tea.KeyHome, "end": tea.KeyEnd,
	}
	if code, ok := codes[name]; ok {
		return tea.KeyPressMsg{Code: code}
	}
	return tea.KeyPressMsg{Code: []rune(name)[0], Text: name}
}

func typed(b *edit.Buffer, keys ...string) *edit.Buffer {
	for _, k := range keys {
		b.Key(key(k))
	}
	return b
}

func TestTyping(t *testing.T) {
	tests := map[string]struct {
		note bool
		with string
		keys []string
		want string
	}{
		"letters come at the cursor":        {false, "", []string{"a", "b"}, "ab"},
		"a space is kept":                   {false, "", []string{"a", " ", " ", "b"}, "a  b"},
		"left and a letter":                 {false, "ac", []string{"left", "b"}, "abc"},
		"backspace takes the letter before": {false, "abc", []string{"left", "backspace"}, "ac"},
		"delete takes the letter after":     {false, "abc", []string{"home", "delete"}, "bc"},
		"an accent joins its letter":        {false, "", []string{"Z", "o", "e", "\u0308"}, "Zoë"},
		"Enter does nothing in a line":      {false, "a", []string{"enter"}, "a"},
		"Enter starts a line in a note":     {true, "a", []string{"enter", "b"}, "a\nb"},
		"a line feed starts one as well":    {true, "a", []string{"ctrl+j", "b"}, "a\nb"},
		"a line feed is a space in a line":  {false, "a", []string{"ctrl+j", "b"}, "a b"},
		"up goes to the same column":        {true, "abc\ndef", []string{"up", "x"}, "abcx\ndef"},
		"down from a long line to a short one": {
			true,
			"abcd\ne",
			[]string{"up", "end", "down", "x"},
			"abcd\nex",
		},
		"backspace takes a letter with its marks": {false, "xq\u0301\u0302", []string{"backspace"}, "x"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			if got := typed(edit.New(tt.with, tt.note), tt.keys...).String(); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestEditingActions(t *testing.T) {
	tests := map[string]struct {
		ids  []action.ID
		want string
	}{
		"a word back is wiped":           {[]action.ID{action.WordDelete}, "een twee "},
		"all before the cursor is wiped": {[]action.ID{action.WordLeft, action.DeleteToStart}, "drie"},
		"all after the cursor is wiped": {
			[]action.ID{action.LineStart, action.WordRight, action.DeleteToEnd},
			"een ",
		},
		"undo brings it back": {[]action.ID{action.WordDelete, action.TextUndo}, "een twee drie"},
		"redo wipes it again": {
			[]action.ID{action.WordDelete, action.TextUndo, action.TextRedo},
			"een twee ",
		},
		"undo at the beginning does nothing": {[]action.ID{action.TextUndo, action.TextRedo}, "een twee drie"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			b := edit.New("een twee drie", false)
			for _, id := range tt.ids {
				b.Act(id)
			}
			if b.String() != tt.want {
				t.Errorf("got %q, want %q", b.String(), tt.want)
			}
		})
	}
}

func TestLettersInARowAreOneStepOfUndo(t *testing.T) {
	b := typed(edit.New("", false), "e", "e", "n", " ", "t", "w", "e", "e")
	b.Act(action.TextUndo)
	if b.String() != "een " {
		t.Errorf("undo leaves %q", b.String())
	}
}

func TestPasteIsCleanedAndCapped(t *testing.T) {
	b := edit.New("", false)
	b.Insert("rood \x1b[31mtekst\x1b[m\nregel\u202e twee\x00")
	if got := b.String(); got != "rood tekst regel twee" {
		t.Errorf("got %q", got)
	}
	n := edit.New("", true)
	n.Insert(strings.Repeat("tien megabyte\n", 800_000))
	if got := len(n.String()); got > 64<<10 || got < 50_000 {
		t.Errorf("a paste of 10 MB leaves %d bytes", got)
	}
}

func TestFoldedLinesFitAndLoseNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.StringMatching(`([a-zé漢\n ]{0,12} ?){0,12}`).Draw(t, "text")
		w := rapid.IntRange(2, 30).Draw(t, "width")
		b := edit.New(s, true)
		b.Fold(w)
		for range rapid.IntRange(0, 20).Draw(t, "moves") {
			b.Key(
				key(rapid.SampledFrom([]string{"up", "down", "left", "right", "home", "end", "a", " "}).Draw(t, "key")),
			)
		}
		lines := b.Lines()
		joined := strings.ReplaceAll(strings.Join(lines, ""), "\n", "")
		if joined != strings.ReplaceAll(b.String(), "\n", "") {
			t.Fatalf("folding changed the text: %q to %q", b.String(), lines)
		}
		row, col := b.Caret()
		if row < 0 || row >= len(lines) || col < 0 || col > cell.Width(lines[row]) {
			t.Fatalf("caret %d,%d outside %q", row, col, lines)
		}
		for _, l := range lines {
			if cell.Width(l) > max(2, w) {
				t.Fatalf("%q is wider than %d", l, w)
			}
		}
		shown, at := b.Window(w)
		if cell.Width(shown) > w || at > w-1 && w > 1 && cell.Width(shown) > 0 && at > w {
			t.Fatalf("window %q of %d, cursor at %d", shown, w, at)
		}
	})
}

func TestALongNoteIsCrossedByThePage(t *testing.T) {
	b := edit.New(strings.Repeat("regel\n", 30), true)
	for _, step := range []struct {
		key  tea.KeyPressMsg
		line int
	}{
		{tea.KeyPressMsg{Code: tea.KeyPgUp}, 19}, {tea.KeyPressMsg{Code: tea.KeyPgUp}, 9},
		{tea.KeyPressMsg{Code: tea.KeyPgDown}, 19}, {tea.KeyPressMsg{Code: tea.KeyHome, Mod: tea.ModCtrl}, 0},
		{tea.KeyPressMsg{Code: tea.KeyEnd, Mod: tea.ModCtrl}, 29}, {tea.KeyPressMsg{Code: tea.KeyPgUp}, 19},
	} {
		b.Key(step.key)
		if line, _ := b.Caret(); line != step.line {
			t.Errorf("%s goes to line %d, want %d", step.key, line, step.line)
		}
	}
	edit.Top(b)
	if line, column := b.Caret(); line != 0 || column != 0 {
		t.Errorf("the top is %d, %d", line, column)
	}
}
