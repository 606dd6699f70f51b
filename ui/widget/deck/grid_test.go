package deck_test

import (
	"strings"
	"testing"

	"spoorboek/ui/action"
	"spoorboek/ui/cell"
	"spoorboek/ui/pane"
	"spoorboek/ui/theme"
	"spoorboek/ui/widget/card"
	"spoorboek/ui/widget/deck"
)

// named are cards with one line each.
func named(names string) []deck.Stack {
	var stacks []deck.Stack
	for _, name := range strings.Fields(names) {
		stacks = append(stacks, deck.Stack{Title: name, Len: 1, Row: func(int) card.Row { return card.Row{Text: "line of " + name} }})
	}
	return stacks
}

// seen draws a grid after so many steps to the right.
func seen(steps int, w, h int, g deck.Grid) string {
	d, stacks := &deck.Deck{}, named("A B C D E F G")
	for range steps {
		d.Act(action.Right, stacks)
	}
	c := cell.New(w, h)
	d.Grid(c, c.Bounds(), stacks, pane.Env{Glyphs: theme.Uni(), Focus: true}, g)
	return c.Text()
}

func TestAGridShowsThePageWithTheCursor(t *testing.T) {
	tests := map[string]struct {
		steps     int
		grid      deck.Grid
		has, lack string
	}{
		"the first page":                      {0, deck.Grid{Cols: 2, Rows: 2}, "A B C D", "E F G"},
		"the last page is full":               {5, deck.Grid{Cols: 2, Rows: 2}, "D E F G", "A B C"},
		"a wide card stands below every page": {0, deck.Grid{Cols: 3, Rows: 2, Wide: 5}, "A B C D E F G", ""},
		"the cursor may be in the wide card":  {6, deck.Grid{Cols: 3, Rows: 2, Wide: 5}, "A B C D E F G", ""},
		"one cell has one card and a strip":   {2, deck.Grid{Cols: 1, Rows: 1}, "C", "A B"},
	}
	for name, tt := range tests {
		got := seen(tt.steps, 90, 24, tt.grid)
		for _, card := range strings.Fields(tt.has) {
			if !strings.Contains(got, "line of "+card) {
				t.Errorf("%s: card %s is not shown:\n%s", name, card, got)
			}
		}
		for _, card := range strings.Fields(tt.lack) {
			if strings.Contains(got, "line of "+card) {
				t.Errorf("%s: card %s is shown:\n%s", name, card, got)
			}
		}
		if n := strings.Count(got, "╔"); n != 1 {
			t.Errorf("%s: %d cards have the focus:\n%s", name, n, got)
		}
	}
}

func TestAGridWithoutRoomIsOneCard(t *testing.T) {
	if got := seen(0, 60, 7, deck.Grid{Cols: 2, Rows: 2}); !strings.Contains(got, "[A]") || strings.Contains(got, "line of B") {
		t.Errorf("drawn:\n%s", got)
	}
}

func TestTheCardsOfTheBandStandUnderTheColumnsWhereThereAreRowsForThem(t *testing.T) {
	for name, tt := range map[string]struct {
		h      int
		banded bool
	}{"a high screen": {50, true}, "a low one has them in their columns": {30, false}} {
		stacks := named("A B C D E")
		for i := range stacks {
			stacks[i].Three = i % 3
		}
		stacks[3].Band, stacks[4].Band = 2, 3
		c := cell.New(200, tt.h)
		d := &deck.Deck{}
		d.Draw(c, c.Bounds(), stacks, pane.Env{Glyphs: theme.Uni(), Focus: true})
		var row string
		for line := range strings.Lines(c.Text()) {
			if strings.Contains(line, "line of D") {
				row = line
			}
		}
		if together := strings.Contains(row, "line of E"); row == "" || !together {
			t.Errorf("%s: D and E are not side by side:\n%s", name, c.Text())
		}
		at := strings.Index(row, "line of E") - strings.Index(row, "line of D")
		if wide := at > 70; wide != tt.banded {
			t.Errorf("%s: E stands %d behind D:\n%s", name, at, c.Text())
		}
		if n := strings.Count(c.Text(), "line of"); n != 5 {
			t.Errorf("%s: %d cards are drawn", name, n)
		}
	}
}
