package sheet

import (
	"spoorboek/model/plain"
	"spoorboek/store"
)

// Sheets reads, plans, applies and writes spreadsheets. It holds nothing: all it needs is handed to it.
type Sheets struct{}

var _ store.Sheets = (*Sheets)(nil)

// New returns the spreadsheet reader and writer.
func New() *Sheets { return &Sheets{} }

// clean makes a cell of raw text: the one way in for anything that a spreadsheet says.
func clean(raw string) store.Cell {
	text, report := plain.CleanNote(raw)
	return store.Cell{Text: text.String(), Cleaned: report.Cleaned}
}

// line makes one line of at most plain.MaxLine characters; short tells that some of it was cut off.
func line(text string) (oneLine string, short bool) {
	t, report := plain.CleanLine(text)
	return t.String(), report.Cut
}
