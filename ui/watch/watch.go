// Package watch reads along with what a coach writes.
package watch

import (
	"slices"
	"strings"

	"spoorboek/model/dossier"
	"spoorboek/model/hint"
	"spoorboek/ui/text"
)

// Reads reports whether what is typed for a parameter of an act is read along with: notes, and the lines in
// which a coach says why or what.
func Reads(p dossier.Param) bool {
	return p.Kind == dossier.ProseValue || p.Kind == dossier.LineValue && (p.Key == "text" || p.Key == "reason")
}

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
