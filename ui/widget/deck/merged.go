package deck

import (
	"slices"
	"strings"

	"spoorboek/ui/cell"
	"spoorboek/ui/pane"
	"spoorboek/ui/theme"
	"spoorboek/ui/widget/card"
)

// Merged draws all cards as one, their names on thin lines, for a pane among others. The cursor stays in
// sight.
func (d *Deck) Merged(c *cell.Canvas, r cell.Rect, stacks []Stack, title string, env pane.Env) {
	v := view{c: c, env: env, deck: d, stacks: stacks, at: min(d.at, max(0, len(stacks)-1))}
	k := card.Card{Title: title, Cursor: -1, Focus: env.Focus}
	scroll := 0
	for i := range stacks {
		s := &stacks[i]
		if i > 0 {
			k.Rows = append(k.Rows, card.Row{Rule: true, Text: s.Title})
		}
		line := s.settle(d.line(i))
		from := len(k.Rows)
		if s.Len > many {
			rows, _, at := v.window(s, line, r.H, r.W)
			k.Rows, line = append(k.Rows, rows...), at
		} else {
			k.Rows = append(k.Rows, v.rows(s)...)
		}
		if i != v.at {
			continue
		}
		scroll = from + line
		if env.Focus && !s.Text && s.Len > 0 {
			k.Cursor = scroll
		}
	}
	k.Top = top(k.Rows, scroll, r)
	k.Draw(c, r, env)
}

// Quad draws four cards in two rows. The last of them gives way to the card with the cursor, when that is
// none of them, and says which cards are not shown.
func (d *Deck) Quad(c *cell.Canvas, r cell.Rect, stacks []Stack, shown [4]int, env pane.Env) {
	v := view{c: c, env: env, deck: d, stacks: stacks, at: min(d.at, max(0, len(stacks)-1))}
	if !slices.Contains(shown[:], v.at) {
		shown[3] = v.at
	}
	var hidden []string
	for i := range stacks {
		if !slices.Contains(shown[:], i) {
			hidden = append(hidden, stacks[i].Title)
		}
	}
	left, right := r.Left(r.W / 2)
	a, b := left.Top(left.H / 2)
	e, f := right.Top(right.H / 2)
	for k, at := range []cell.Rect{a, e, b} {
		v.card(at, shown[k], "")
	}
	v.card(f, shown[3], "+ "+strings.Join(hidden, ", "))
}

// top is the first row to show so that a row is in sight, with some of what follows.
func top(rows []card.Row, at int, r cell.Rect) int {
	heights := card.Heights(rows, r.W)
	first, used := at, 0
	for first > 0 && used+heights[first-1] <= (r.H-2)*2/3 {
		first--
		used += heights[first]
	}
	if sum(heights[:min(at+1, len(heights))]) <= r.H-2 {
		return 0
	}
	return first
}

// none keeps the styles of an empty card in one place.
func none(s *Stack) []card.Row { return []card.Row{{Text: s.None, Style: theme.Muted, Wrap: true}} }
