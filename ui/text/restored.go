package text

import (
	"strings"

	"spoorboek/model/caseload"
	"spoorboek/store"
)

// Restored says what a coach must know of a copy that was put back: what had been erased or expunged since
// and was so again, or that nobody could tell. Nothing when there is nothing to know. Numbers are those of
// the copy; no name is said.
func (w *Phrases) Restored(done store.Restored) []string {
	var said []string
	if n := len(done.Erased); n > 0 {
		line := w.N("restore.erased", n)
		var numbers []string
		for _, r := range done.Erased {
			if row, err := caseload.DecodeRow(r.Row); err == nil && row.Number != "" {
				numbers = append(numbers, row.Number)
			}
		}
		if len(numbers) > 0 {
			line += " " + w.F("restore.erased.which", strings.Join(numbers, ", "))
		}
		said = append(said, line)
	}
	if done.Expunged > 0 {
		said = append(said, w.N("restore.expunged", done.Expunged))
	}
	if done.Blind {
		said = append(said, w.T("restore.blind"))
	}
	return said
}
