// Package chart writes numbers as bars and sparklines of text. Every chart has its twin in words: the number
// itself stands beside it, so that nothing is said by a length alone.
package chart

import (
	"strings"

	"spoorboek/ui/theme"
)

// Bar is a bar for a value among values of which the largest is most, at most width cells wide, padded with
// blanks to that width. A value above zero is never without a bar, zero always is.
func Bar(g theme.Glyphs, value, most, width int) string {
	n := 0
	if value > 0 && most > 0 {
		n = max(1, (value*width+most/2)/most)
	}
	n = max(0, min(n, width))
	return strings.Repeat(g.Bars.Full, n) + strings.Repeat(" ", max(0, width-n))
}

// levels are the heights of a sparkline, from nothing to the largest.
func levels(g theme.Glyphs) []rune {
	if g.ASCII {
		return []rune("_.:-=+*#")
	}
	return []rune("▁▂▃▄▅▆▇█")
}

// Spark is a line of values as high as they are beside the largest, at most width cells: of more values
// those that share a cell are added up. Zero is the lowest level and nothing else is.
func Spark(g theme.Glyphs, values []int, width int) string {
	if width <= 0 {
		return ""
	}
	cells := gather(values, width)
	most := 0
	for _, v := range cells {
		most = max(most, v)
	}
	marks := levels(g)
	var b strings.Builder
	for _, v := range cells {
		at := 0
		if v > 0 {
			at = max(1, v*(len(marks)-1)/most)
		}
		b.WriteRune(marks[at])
	}
	return b.String()
}

// gather adds values up into at most width cells, as many in each; the last may hold fewer.
func gather(values []int, width int) []int {
	each := max(1, (len(values)+width-1)/width)
	cells := make([]int, 0, width)
	for i, v := range values {
		if i%each == 0 {
			cells = append(cells, 0)
		}
		cells[len(cells)-1] += max(0, v)
	}
	return cells
}
