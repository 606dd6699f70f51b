package dossier

import (
	"encoding/json"
	"slices"

	"spoorboek/model/civil"
	"spoorboek/model/journal"
)

// The kinds of report.
const (
	ReportIntake   = "intake"   // intakeverslag
	ReportPlan     = "plan"     // trajectplan
	ReportProgress = "progress" // voortgangsrapportage
	ReportFinal    = "final"    // eindrapportage
)

// ReportKinds returns the kinds of report that can be sent.
func ReportKinds() []string {
	return []string{
		ReportIntake, ReportPlan, ReportProgress, ReportFinal, "applications", "threeway", "physician", "handover",
	}
}

// Readers returns who a report can be for.
func Readers() []string {
	return []string{"employer", "employee", "principal", "casemanager", "uwv", "physician", "coach"}
}

// Report is a report that was sent; Heads say what was known when it was made.
type Report struct {
	Item   journal.ID
	Kind   string
	On     civil.Date
	For    string
	Note   string
	Heads  []journal.Hash
	Frozen Frozen
}

// Frozen is a report as it left: what was sent can be shown again, and proved. It is empty for a report that
// was only noted as sent.
type Frozen struct {
	To       string          // the recipient: a name or a mail address
	Hash     string          // SHA-256 of Document, in hex
	File     string          // SHA-256 of the file that was written, in hex; empty: none was
	Format   string          // of the file
	Document json.RawMessage // the blocks, as package report freezes them
	Skipped  string          // why the employee had not read it
	Passed   string          // why it left with what the leak check found
}

// Draft is a concept of a report whose text a person changed.
type Draft struct {
	Item  journal.ID
	On    civil.Date
	Kind  string
	For   string
	Lang  string
	Text  string
	Heads []journal.Hash // what was known when it was written
}

// Reading says that the employee read a concept, and what the reaction was.
type Reading struct {
	Item     journal.ID
	On       civil.Date
	Kind     string
	For      string
	Reaction string
}

// LastReport returns the last report of a kind that was sent to a reader up to and including on.
func (a *Agenda) LastReport(kind, reader string, on civil.Date) (Report, bool) {
	for _, r := range slices.Backward(a.Reports) {
		if r.Kind == kind && r.For == reader && r.On <= on {
			return r, true
		}
	}
	return Report{}, false
}

// Tells reports whether a report says how the trajectory goes. Only those keep the rhythm that was agreed and
// tell of a change: an intake report, an overview of applications or a question to the bedrijfsarts does not.
func (r Report) Tells() bool {
	return r.Kind == ReportPlan || r.Kind == ReportProgress || r.Kind == ReportFinal
}

// LastTold returns the last report up to and including on that says how the trajectory goes.
func (a *Agenda) LastTold(on civil.Date) (Report, bool) {
	for _, r := range slices.Backward(a.Reports) {
		if r.Tells() && r.On <= on {
			return r, true
		}
	}
	return Report{}, false
}

// Report finds a report that was sent by its id.
func (a *Agenda) Report(item journal.ID) (Report, bool) {
	return find(a.Reports, item, func(r *Report) journal.ID { return r.Item })
}

// Concepts returns the concepts of a report that is under way, the oldest first: those that were written
// since the last one of its kind was sent to that reader, and since they were let go.
func Concepts(d *Dossier, kind, reader string) []Draft {
	var open []Draft
	for _, x := range d.Agenda.Drafts {
		switch {
		case x.Kind != kind || x.For != reader || !afterLast(d, x.Item, kind, reader):
		case x.Text == "":
			open = nil
		default:
			open = append(open, x)
		}
	}
	return open
}

// ReadingOf returns the last reading of a report that is under way.
func ReadingOf(d *Dossier, kind, reader string) (Reading, bool) {
	for _, x := range slices.Backward(d.Agenda.Readings) {
		if x.Kind == kind && x.For == reader && afterLast(d, x.Item, kind, reader) {
			return x, true
		}
	}
	return Reading{}, false
}

// afterLast reports whether an entry stands behind the last report of that kind and reader in the journal.
func afterLast(d *Dossier, item journal.ID, kind, reader string) bool {
	for _, e := range slices.Backward(d.Trail.Line.Entries) {
		if e.ID == item {
			return true
		}
		if f, ok := e.Fact.(ReportSent); ok && f.Report == kind && f.For == reader {
			return false
		}
	}
	return false
}
