// Package palette is the list of everything that can be done, found by typing: the palette itself and the
// menu of one row. Letters and digits are always text; the key of each entry stands at its right, and an
// entry that cannot be done now stays with its reason.
package palette

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/sahilm/fuzzy"

	"spoorboek/ui/cell"
	"spoorboek/ui/text"
	"spoorboek/ui/theme"
)

// Item is one entry: an action, a person, a date. ID is the caller's; Group is a heading in help; Why is the
// reason that it cannot be done now, empty when it can. Key is the first key of it, and Keys are all, as they
// are shown and as they may be typed. Whole says that what was typed is the entry in another form, such as a
// day: it comes before what only holds the letters. Told says that the entry explains and does nothing.
type Item struct {
	ID, Label, Help, Key, Synonyms, Group, Why string
	Keys                                       Keys
	Whole, Told                                bool
}

// Said is what the item is called on the screen; one that cannot be done now stands in brackets, as in the
// footer.
func (it Item) Said() (label string, style cell.Style) {
	if it.Why != "" {
		return "(" + it.Label + ")", theme.Off
	}
	return it.Label, theme.Text
}

// Keys are the keys of an item: in words, and under every name that one may look for.
type Keys struct {
	Shown string
	Names []string
}

// has tells whether a name is that of a key: a letter is itself, not its capital.
func (k Keys) has(name string) bool {
	return slices.ContainsFunc(k.Names, func(own string) bool {
		return own == name || utf8.RuneCountInString(own) > 1 && strings.EqualFold(own, name)
	})
}

// Match gives the indexes of the items that hold every word of the query, the best first; of an empty query
// all, with the recent ids before the others.
func Match(items []Item, query string, recent []string) []int {
	words := strings.Fields(query)
	if len(words) == 0 {
		return recentFirst(items, recent)
	}
	scores := make(map[int]int, len(items))
	for i, word := range words {
		found := matchWord(items, word)
		for j := range items {
			score, ok := found[j]
			if !ok || i > 0 && scores[j] == 0 {
				delete(scores, j)
				continue
			}
			scores[j] += score
		}
	}
	order := make([]int, 0, len(scores))
	for i := range items {
		if scores[i] > 0 {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(a, b int) int { return scores[b] - scores[a] })
	return order
}

// Scores: a word that begins the label beats one that begins any word of it, which beats one inside it, a
// synonym, and letters scattered over it. Among equals what is done every day, and so has a key, comes before
// what has none, and then the shorter label before the longer.
const (
	scoreKey     = 6000
	scorePrefix  = 5000
	scoreWord    = 4000
	scoreInside  = 3000
	scoreSynonym = 2000
	scoreFuzzy   = 1000
	scoreKeyed   = 100
)

// matchWord scores the items that hold one word; every score is above 0.
func matchWord(items []Item, typed string) map[int]int {
	word := text.Fold(typed)
	found := make(map[int]int)
	labels := make([]string, len(items))
	for i, it := range items {
		labels[i] = text.Fold(it.Label)
		s := scoreOf(labels[i], it, word)
		if it.Keys.has(typed) || it.Key == typed {
			s = scoreKey
		}
		if s > 0 && it.Key != "" {
			s += scoreKeyed
		}
		if s > 0 {
			found[i] = s - min(len(labels[i]), 99)
		}
	}
	if len(word) < 2 {
		return found
	}
	for _, m := range fuzzy.Find(word, labels) {
		if _, ok := found[m.Index]; !ok && tight(m) {
			found[m.Index] = scoreFuzzy + min(m.Score, 500)
		}
	}
	return found
}

// tight refuses matches whose letters lie scattered over the whole label.
func tight(m fuzzy.Match) bool {
	n := len(m.MatchedIndexes)
	return n > 0 && m.MatchedIndexes[n-1]-m.MatchedIndexes[0] < 3*n
}

func scoreOf(label string, it Item, word string) int {
	switch {
	case strings.HasPrefix(label, word):
		return scorePrefix
	case strings.Contains(label, " "+word):
		return scoreWord
	case strings.Contains(label, word):
		return scoreInside
	case strings.Contains(text.Fold(it.Synonyms), word):
		return scoreSynonym
	}
	return 0
}

// named reports whether every word of the query is a whole word of the label, such as a name of a person.
func named(it Item, query string) bool {
	words := strings.Fields(text.Fold(query))
	label := strings.FieldsFunc(text.Fold(it.Label), func(r rune) bool { return !unicode.IsLetter(r) })
	for _, w := range words {
		if !slices.Contains(label, w) {
			return false
		}
	}
	return len(words) > 0
}

func recentFirst(items []Item, recent []string) []int {
	order := make([]int, 0, len(items))
	for _, id := range recent {
		i := slices.IndexFunc(items, func(it Item) bool { return it.ID == id })
		if i >= 0 && !slices.Contains(order, i) {
			order = append(order, i)
		}
	}
	for i := range items {
		if !slices.Contains(order[:min(len(order), len(recent))], i) {
			order = append(order, i)
		}
	}
	return order
}
