// Package order is how a coach sorts a list by hand: s goes to the next of the ways that the list offers, S
// turns it round. A list that nobody sorted stands in its own order, which is the one it was made for. What
// was chosen is remembered by the office.
package order

import (
	"slices"
	"strings"

	"spoorboek/ui/action"
	"spoorboek/ui/pane"
	"spoorboek/ui/text"
)

// Way is one way to sort a list: what it is called in the catalogue, behind "by.", and how two of its rows
// compare, by their places in the list's own order.
type Way struct {
	Name    string
	Compare func(i, j int) int
}

// ByText sorts on words: capitals and accents make no difference, what is empty comes last.
func ByText(name string, of func(i int) string) Way {
	folded := map[int]string{} // a row is compared many times
	fold := func(i int) string {
		s, known := folded[i]
		if !known {
			s = text.Fold(of(i))
			folded[i] = s
		}
		return s
	}
	return Way{name, func(i, j int) int {
		x, y := fold(i), fold(j)
		if (x == "") != (y == "") {
			return strings.Compare(y, x)
		}
		return strings.Compare(x, y)
	}}
}

// ByCount sorts on numbers, the largest first.
func ByCount[N ~int | ~int32 | ~int64](name string, of func(i int) N) Way {
	return Way{name, func(i, j int) int { return int(of(j)) - int(of(i)) }}
}

// ByDay sorts on days, the last first; what has none comes last.
func ByDay[D ~int | ~int32 | ~int64](name string, of func(i int) D) Way { return ByCount(name, of) }

// Chosen is how a list is sorted. Its zero value is the list's own order.
type Chosen struct {
	By   string // the name of a way; "" is the list's own order
	Back bool   // turned round
}

// read is what the office remembers of a list.
func read(s string) Chosen {
	by, back := strings.CutPrefix(s, "-")
	return Chosen{by, back}
}

func (c Chosen) String() string {
	if c.Back {
		return "-" + c.By
	}
	return c.By
}

// next is what a key makes of it.
func (c Chosen) next(id action.ID, ways []Way) Chosen {
	if id == action.SortReverse {
		c.Back = !c.Back
		return c
	}
	at := slices.IndexFunc(ways, func(w Way) bool { return w.Name == c.By }) + 1
	if at >= len(ways) {
		return Chosen{}
	}
	return Chosen{By: ways[at].Name}
}

// Rows are the places in its own order of the n rows of a list, as they are to be shown; nil when they stand
// as they are.
func (c Chosen) Rows(n int, ways []Way) []int {
	if c == (Chosen{}) {
		return nil
	}
	rows := make([]int, n)
	for i := range rows {
		rows[i] = i
	}
	if at := slices.IndexFunc(ways, func(w Way) bool { return w.Name == c.By }); at >= 0 {
		slices.SortStableFunc(rows, ways[at].Compare)
	}
	if c.Back {
		slices.Reverse(rows)
	}
	return rows
}

// Put puts the rows of a list in an order; the list itself stays as it is.
func Put[T any](list []T, rows []int) []T {
	if rows == nil {
		return list
	}
	sorted := make([]T, len(rows))
	for i, k := range rows {
		sorted[i] = list[k]
	}
	return sorted
}

// Title is the title of a list with, when it was sorted by hand, by what.
func (c Chosen) Title(title string, w *text.Words) string {
	if c == (Chosen{}) {
		return title
	}
	return title + " · " + c.said(w)
}

func (c Chosen) said(w *text.Words) string {
	by := w.T("by.own")
	if c.By != "" {
		by = w.Of("by", c.By)
	}
	if c.Back {
		return w.F("by.back", by)
	}
	return by
}

// option is the office's name for how a list is sorted.
const option = "order-"

// Orders are how the lists of a screen are sorted, by their names. The zero Orders are those that nobody
// sorted.
type Orders struct {
	of      map[string]Chosen
	learned bool
}

// Learn takes what the office remembers, once: what was chosen since may not be on the disk yet.
func (o *Orders) Learn(options map[string]string) {
	if o.learned {
		return
	}
	o.learned, o.of = true, map[string]Chosen{}
	for key, value := range options {
		if list, is := strings.CutPrefix(key, option); is {
			o.of[list] = read(value)
		}
	}
}

// Of is how a list is sorted.
func (o *Orders) Of(list string) Chosen { return o.of[list] }

// Sorts tells whether an action sorts.
func Sorts(id action.ID) bool { return id == action.Sort || id == action.SortReverse }

// Act sorts a list of n rows another way, says so and has it remembered.
func (o *Orders) Act(id action.ID, list string, ways []Way, w *text.Words) pane.Request {
	if o.of == nil {
		o.of = map[string]Chosen{}
	}
	now := o.of[list].next(id, ways)
	o.of[list] = now
	return pane.Many{
		pane.Keep{Key: option + list, Value: now.String()},
		pane.Toast{Text: w.F("caseload.sorted", now.said(w))},
	}
}

// Can tells whether a list of so many rows can be sorted and, if not, why.
func Can(n int, w *text.Words) (ok bool, why string) { return n > 1, w.T("by.few") }
