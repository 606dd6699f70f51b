package dossier

import (
	"spoorboek/model/civil"
	"spoorboek/model/journal"
	"spoorboek/model/plain"
)

// SheetImported keeps what a spreadsheet said of this dossier, by column, so that the next import can tell
// what changed there from what changed here. Its entry has the day of the import.
type SheetImported struct {
	Layout  string                `json:"layout"`
	Columns map[string]plain.Text `json:"columns,omitempty"`
}

// Kind returns "sheet.imported".
func (SheetImported) Kind() journal.Kind { return "sheet.imported" }

func (f SheetImported) apply(r *replayer, e *journal.Entry) {
	values := r.d.Sheet[f.Layout]
	if values == nil {
		values = make(map[string]string, len(f.Columns))
		r.d.Sheet[f.Layout] = values
	}
	for column, text := range f.Columns {
		values[column] = text.String()
	}
	r.d.Course.Imported = civil.Min(r.d.Course.Imported, e.On)
}

// DossierBinned puts the dossier in the bin (prullenbak).
type DossierBinned struct {
	Reason plain.Text `json:"reason,omitzero"`
}

// Kind returns "dossier.binned".
func (DossierBinned) Kind() journal.Kind { return "dossier.binned" }

func (f DossierBinned) apply(r *replayer, e *journal.Entry) {
	r.d.Trail.Bin = Binned{On: e.On, Reason: f.Reason.String(), Item: e.ID}
	r.touch("bin", journal.ID{}, "binned")
}

// DossierUnbinned takes the dossier out of the bin.
type DossierUnbinned struct{}

// Kind returns "dossier.unbinned".
func (DossierUnbinned) Kind() journal.Kind { return "dossier.unbinned" }

func (DossierUnbinned) apply(r *replayer, _ *journal.Entry) {
	r.d.Trail.Bin = Binned{}
	r.touch("bin", journal.ID{}, "unbinned")
}

// ConflictSettled says which side of a conflict was kept. The same act states that side again, so that it
// follows all others.
type ConflictSettled struct {
	Field string     `json:"field"`
	Item  journal.ID `json:"item,omitzero"`
	Keep  journal.ID `json:"keep"` // the entry that was kept
}

// Kind returns "conflict.settled".
func (ConflictSettled) Kind() journal.Kind { return "conflict.settled" }

func (ConflictSettled) apply(*replayer, *journal.Entry) {}
