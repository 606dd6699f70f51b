package dossier

import (
	"encoding/json"

	"spoorboek/model/journal"
	"spoorboek/model/plain"
)

// ReportSent says that a report left the house, and what was known when it was made.
type ReportSent struct {
	Report string         `json:"report"` // of ReportKinds
	For    string         `json:"for"`    // of Readers
	Note   plain.Text     `json:"note,omitzero"`
	Heads  []journal.Hash `json:"heads,omitempty"`

	To       plain.Text      `json:"to,omitzero"`
	Hash     string          `json:"hash,omitempty"`
	File     string          `json:"file,omitempty"`
	Format   string          `json:"format,omitempty"`
	Document json.RawMessage `json:"document,omitempty"`
	Skipped  plain.Text      `json:"skipped,omitzero"`
	Passed   plain.Text      `json:"passed,omitzero"`
}

// Kind returns "report.sent".
func (ReportSent) Kind() journal.Kind { return "report.sent" }

// Version returns 2: the first kept not what was sent, nor to whom.
func (ReportSent) Version() uint16 { return 2 }

func (f ReportSent) apply(r *replayer, e *journal.Entry) {
	r.d.Agenda.Reports = append(r.d.Agenda.Reports, Report{
		Item: e.ID, Kind: f.Report, On: e.On, For: f.For, Note: f.Note.String(), Heads: f.Heads,
		Frozen: Frozen{
			To: f.To.String(), Hash: f.Hash, File: f.File, Format: f.Format, Document: f.Document,
			Skipped: f.Skipped.String(), Passed: f.Passed.String(),
		},
	})
}

// ReportDrafted keeps a concept whose text was changed.
type ReportDrafted struct {
	Report string         `json:"report"`
	For    string         `json:"for"`
	Lang   string         `json:"lang,omitempty"`
	Text   plain.Text     `json:"text"`
	Heads  []journal.Hash `json:"heads,omitempty"`
}

// Kind returns "report.drafted".
func (ReportDrafted) Kind() journal.Kind { return "report.drafted" }

func (f ReportDrafted) apply(r *replayer, e *journal.Entry) {
	r.d.Agenda.Drafts = append(r.d.Agenda.Drafts, Draft{
		Item: e.ID, On: e.On, Kind: f.Report, For: f.For, Lang: f.Lang, Text: f.Text.String(), Heads: f.Heads,
	})
}

// ReportRead says that the employee read a concept on the day of its entry.
type ReportRead struct {
	Report   string     `json:"report"`
	For      string     `json:"for"`
	Reaction plain.Text `json:"reaction,omitzero"`
}

// Kind returns "report.read".
func (ReportRead) Kind() journal.Kind { return "report.read" }

func (f ReportRead) apply(r *replayer, e *journal.Entry) {
	r.d.Agenda.Readings = append(r.d.Agenda.Readings, Reading{
		Item: e.ID, On: e.On, Kind: f.Report, For: f.For, Reaction: f.Reaction.String(),
	})
}
