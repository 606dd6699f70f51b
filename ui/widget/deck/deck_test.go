package deck_test

import (
	"testing"

	"spoorboek/ui/action"
	"spoorboek/ui/widget/deck"
)

func TestTheCursorGoesAsFarAsThereIsALineToStandOn(t *testing.T) {
	stacks := []deck.Stack{{Title: "a", Len: 30, Stop: func(i int) bool { return i > 1 && i < 27 && i%3 == 0 }}}
	tests := map[string]struct {
		keys []action.ID
		want int
	}{
		"the end is text: the last line before it":   {[]action.ID{action.End}, 24},
		"the top is text: the first line after it":   {[]action.ID{action.End, action.Top}, 3},
		"a page lands on the next line":              {[]action.ID{action.PageDown}, 15},
		"a page beyond the end stops at the last":    {[]action.ID{action.PageDown, action.PageDown, action.PageDown}, 24},
		"a page beyond the top stops at the first":   {[]action.ID{action.PageDown, action.PageUp, action.PageUp}, 3},
		"there is nothing below the last":            {[]action.ID{action.End, action.Down}, 24},
		"there is nothing above the first":           {[]action.ID{action.Up}, 3},
		"one line down leaves out what is no number": {[]action.ID{action.Down}, 6},
		"one line up leaves out what is no number":   {[]action.ID{action.Down, action.Down, action.Up}, 6},
	}
	for name, tt := range tests {
		var d deck.Deck
		for _, id := range tt.keys {
			d.Act(id, stacks)
		}
		if _, line, ok := d.Chosen(stacks); !ok || line != tt.want {
			t.Errorf("%s: on line %d, want %d", name, line, tt.want)
		}
	}
}
