package cli

import (
	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
)

// reportJSON is a report that was sent.
type reportJSON struct {
	Item    journal.ID `json:"item"`
	Kind    string     `json:"kind"`
	On      civil.Date `json:"on"`
	For     *string    `json:"for"`
	To      *string    `json:"to"`
	Note    *string    `json:"note"`
	Skipped *string    `json:"unread_reason"` // why the employee had not read it
	Passed  *string    `json:"leak_reason"`   // why it left with what the leak check found
	Format  *string    `json:"format"`
	Hash    *string    `json:"hash"` // of the document as it left
	File    *string    `json:"file"` // hash of the file that was written
}

func reportDocument(r dossier.Report) reportJSON {
	f := r.Frozen
	return reportJSON{
		Item: r.Item, Kind: r.Kind, On: r.On, For: known(r.For), To: known(f.To), Note: known(r.Note),
		Skipped: known(f.Skipped), Passed: known(f.Passed), Format: known(f.Format), Hash: known(f.Hash),
		File: known(f.File),
	}
}

// conceptJSON is a concept of a report whose text a person changed.
type conceptJSON struct {
	Item journal.ID `json:"item"`
	On   civil.Date `json:"on"`
	Kind string     `json:"kind"`
	For  *string    `json:"for"`
	Lang *string    `json:"lang"`
	Text string     `json:"text"`
}

func draftDocument(d dossier.Draft) conceptJSON {
	return conceptJSON{d.Item, d.On, d.Kind, known(d.For), known(d.Lang), d.Text}
}

// readingJSON says that the employee read a report.
type readingJSON struct {
	Item     journal.ID `json:"item"`
	On       civil.Date `json:"on"`
	Kind     string     `json:"kind"`
	For      *string    `json:"for"`
	Reaction *string    `json:"reaction"`
}

func readingDocument(r dossier.Reading) readingJSON {
	return readingJSON{r.Item, r.On, r.Kind, known(r.For), known(r.Reaction)}
}

// binJSON says since when a dossier is in the bin, and why.
type binJSON struct {
	On     civil.Date `json:"on"`
	Reason *string    `json:"reason"`
}

// binDocument is nil for a dossier that is not in the bin.
func binDocument(b dossier.Binned) *binJSON {
	if b.Item.IsZero() {
		return nil
	}
	return &binJSON{b.On, known(b.Reason)}
}
