package sheet

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
)

// maxSpread is how many cells the merged ranges of one sheet may fill, with those made to reach them.
const maxSpread = 200_000

// merged is a range of cells that a sheet shows as one, as far as it goes down: the value stands in its
// first cell and counts for every line beside it.
type merged struct{ column, from, to int }

// mergedOf reads a range: "B2:D5". Ok is false for one of a single line: a title over some columns is no
// value of each of them.
func mergedOf(ref string) (m merged, ok bool) {
	first, last, _ := strings.Cut(ref, ":")
	m = merged{columnOf(first), lineOf(first), lineOf(last)}
	return m, m.column > 0 && m.column <= maxColumns && m.from > 0 && m.to > m.from
}

func lineOf(ref string) int {
	n, _ := strconv.Atoi(strings.TrimLeft(strings.ToUpper(ref), "ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
	return n
}

// spread gives the lines of merged ranges the value of the first. Lines that have nothing else stay out.
func spread(all []record, ranges []merged) {
	room := maxSpread
	for _, m := range ranges {
		at, found := slices.BinarySearchFunc(all, m.from, func(r record, line int) int {
			return cmp.Compare(r.line, line)
		})
		if !found || len(all[at].cells) < m.column || all[at].cells[m.column-1] == (rawCell{}) {
			continue
		}
		for i := at + 1; i < len(all) && all[i].line <= m.to && room > 0; i++ {
			room -= max(1, m.column-len(all[i].cells))
			for len(all[i].cells) < m.column {
				all[i].cells = append(all[i].cells, rawCell{})
			}
			if below := &all[i].cells[m.column-1]; *below == (rawCell{}) {
				*below = all[at].cells[m.column-1]
			}
		}
	}
}
