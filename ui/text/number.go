package text

import (
	"strconv"
	"strings"
)

// Number writes a number with at most one decimal: 12,5 in Dutch and 12.5 in English; 12 without one.
func (w *Phrases) Number(n float64) string {
	s := strings.TrimSuffix(strconv.FormatFloat(n, 'f', 1, 64), ".0")
	if w.lang == EN {
		return s
	}
	return strings.Replace(s, ".", ",", 1)
}
