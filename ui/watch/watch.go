// Package watch reads along with what a coach writes.
package watch

import (
	"slices"
	"strings"

	"spoorboek/model/hint"
	"spoorboek/ui/text"
)

// Unfit says what does not belong in a dossier and stands in a text all the same. The coach decides: nothing
// is kept back or altered for it.
func Unfit(w *text.Words, written string) string {
	var said []string
	if hint.BSN(written) {
		said = append(said, w.T("form.warn.bsn"))
	}
	if found := hint.Medical(written); len(found) > 0 {
		slices.Sort(found)
		said = append(said, w.F("form.warn.medical", strings.Join(slices.Compact(found), ", ")))
	}
	return strings.Join(said, " ")
}
