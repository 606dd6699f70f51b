package card_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"spoorboek/ui/cell"
	"spoorboek/ui/pane"
	"spoorboek/ui/theme"
	"spoorboek/ui/widget/card"
)

func draw(k card.Card, w, h int) string {
	c := cell.New(w, h)
	k.Draw(c, c.Bounds(), pane.Env{Glyphs: theme.Uni()})
	return c.Text()
}

func TestLabelsStandInAColumn(t *testing.T) {
	got := draw(card.Card{Title: "Kern", Cursor: -1, Rows: []card.Row{
		{Label: "Naam", Text: "Jan"}, {Label: "Werkgever", Text: "Bakkerij van der Meer en Zonen", Wrap: true},
	}}, 30, 6)
	want := strings.Join([]string{
		"┌─ Kern ─────────────────────┐",
		"│ Naam      Jan              │",
		"│ Werkgever Bakkerij van der │",
		"│           Meer en Zonen    │",
		"│                            │",
		"└────────────────────────────┘",
	}, "\n")
	if want != got {
		t.Errorf("drawn:\n%s", got)
	}
}

func TestMoreThanFitsIsMarked(t *testing.T) {
	rows := make([]card.Row, 9)
	if got := draw(card.Card{Rows: rows, Cursor: -1}, 12, 5); !strings.Contains(got, "▼") {
		t.Errorf("nothing says that there is more:\n%s", got)
	}
	if got := draw(card.Card{Rows: rows, Cursor: -1, Top: 4}, 12, 5); !strings.Contains(got, "▲") {
		t.Errorf("nothing says that there was more:\n%s", got)
	}
}

func TestHeightIsWhatTheRowsNeed(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rows := make([]card.Row, rapid.IntRange(1, 8).Draw(t, "rows"))
		for i := range rows {
			rows[i] = card.Row{
				Label: rapid.SampledFrom([]string{"", "Naam", "Opdrachtgever"}).Draw(t, "label"),
				Text:  rapid.SampledFrom([]string{"", "kort", "een hele lange regel met veel woorden erin"}).Draw(t, "text"),
				Wrap:  rapid.Bool().Draw(t, "wrap"),
			}
		}
		w := rapid.IntRange(16, 60).Draw(t, "width")
		h := card.Height(rows, w)
		if got := draw(card.Card{Rows: rows, Cursor: -1}, w, h); strings.Contains(got, "▼") {
			t.Fatalf("%d lines are not enough:\n%s", h, got)
		}
		if got := draw(card.Card{Rows: rows, Cursor: -1}, w, h-1); h > 3 && !strings.Contains(got, "▼") {
			t.Fatalf("%d lines are more than needed:\n%s", h, got)
		}
	})
}

func TestCardDrawsInAnyRectangle(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w, h := rapid.IntRange(0, 30).Draw(t, "w"), rapid.IntRange(0, 8).Draw(t, "h")
		draw(card.Card{
			Title: "T", Right: "R", Foot: "F", Focus: true, Cursor: 1, Bare: rapid.Bool().Draw(t, "bare"),
			Rows: []card.Row{{Rule: true, Text: "x"}, {Mark: "!", Text: "tekst", Right: "rechts", Wrap: true}},
		}, w, h)
	})
}
