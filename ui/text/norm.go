package text

import (
	"fmt"
	"strconv"
	"strings"

	"spoorboek/model/norm"
)

// Threshold says a number of a threshold with what it counts; zero of one that switches off says so.
func Threshold(w *Words, t norm.Threshold, n int) string {
	if n == 0 && t.Off {
		return w.T("settings.off")
	}
	switch t.Unit {
	case norm.Percent:
		return fmt.Sprintf("%d%%", n)
	case norm.Months:
		return w.N("settings.months", n)
	case norm.Number:
		return fmt.Sprint(n)
	}
	return w.N("settings.days", n)
}

// Numbers are numbers in one line: 1, 3, 6.
func (w *Phrases) Numbers(all []int) string {
	said := make([]string, len(all))
	for i, n := range all {
		said[i] = strconv.Itoa(n)
	}
	return strings.Join(said, ", ")
}

// Limits says by which numbers something is judged: what each counts, how many that is now, and its ground.
func Limits(w *Words, keys []norm.Key, set norm.Settings) []string {
	var all []string
	for _, k := range keys {
		if t, known := norm.ByKey(k); known {
			all = append(
				all,
				fmt.Sprintf("%s %s (%s)", w.Of("setting", string(k)), Threshold(w, t, set.Of(k)), Grounds(w, t)),
			)
		}
	}
	return all
}

// Grounds says what a threshold rests on, with its source; a coach's own agreement has none.
func Grounds(w *Words, t norm.Threshold) string {
	kind := w.Of("ground", string(t.Kind))
	if t.Source == "coach" {
		return kind
	}
	return kind + ": " + w.Cited(t.Source)
}
