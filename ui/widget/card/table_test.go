package card_test

import (
	"strings"
	"testing"

	"spoorboek/ui/cell"
	"spoorboek/ui/pane"
	"spoorboek/ui/theme"
	"spoorboek/ui/widget/card"
)

// register is a card that is a table where it has the room.
func register() card.Card {
	return card.Card{
		Title: "Stukken", Cursor: -1,
		Table: []card.Column{
			{Head: "Soort", Width: 10, Grow: true}, {Head: "Datum", Width: 10}, {Head: "Van", Width: 8, Rank: 1},
			{Head: "Verstuurd", Width: 10, Rank: 2},
		},
		Rows: []card.Row{
			{
				Mark: "√", Text: "cv van Ans", Right: "03-09-2026",
				Cells: []string{"cv", "03-09-2026", "Ans", "04-09-2026"},
			},
			{Mark: "+", Text: "stuk toevoegen"},
		},
	}
}

func TestACardIsATableWhereItHasTheRoom(t *testing.T) {
	tests := map[string]struct {
		w         int
		has, lack string
	}{
		"all columns":                         {60, "Soort,Datum,Van,Verstuurd,cv ,Ans,04-09-2026,+ stuk toevoegen", "cv van Ans"},
		"a narrow one leaves out the last":    {40, "Soort,Datum,Van,cv ,Ans,03-09-2026,+ stuk toevoegen", "Verstuurd,04-09-2026,cv van Ans"},
		"a card without room for it is lines": {34, "√ cv van Ans,03-09-2026,+ stuk toevoegen", "Soort,Datum"},
	}
	for name, tt := range tests {
		c := cell.New(tt.w, 6)
		register().Draw(c, c.Bounds(), pane.Env{Glyphs: theme.Uni()})
		got := c.Text()
		for _, s := range strings.Split(tt.has, ",") {
			if !strings.Contains(got, s) {
				t.Errorf("%s: %q is not shown:\n%s", name, s, got)
			}
		}
		for _, s := range strings.Split(tt.lack, ",") {
			if strings.Contains(got, s) {
				t.Errorf("%s: %q is shown:\n%s", name, s, got)
			}
		}
		if card.Headed(register().Table, tt.w) != strings.Contains(got, "Soort") {
			t.Errorf("%s: the head is drawn and not counted, or counted and not drawn", name)
		}
	}
}
