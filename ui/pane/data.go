package pane

import (
	"time"

	"spoorboek/model/caseload"
	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/figures"
	"spoorboek/model/journal"
	"spoorboek/model/norm"
	"spoorboek/model/office"
	"spoorboek/model/signal"
)

// Loaded brings the current dossier, read and replayed. Gen is the generation it was asked in: the program
// drops late answers itself, panes need not look.
type Loaded struct {
	Dossier *dossier.Dossier
	Gen     uint64
}

// Rows brings the whole caseload: at opening, at a new day, when settings changed.
type Rows struct {
	Rows     []caseload.Row
	Office   *office.Office
	Settings norm.Settings // of the office, over what nobody changed
	Today    civil.Date
	Copy     signal.Signal  // that there was no copy outside this laptop for long; NoRule: there was
	Zone     *time.Location // where the coach is
}

// Where is where the coach is, to tell on which of her days something was recorded.
func (r Rows) Where() *time.Location {
	if r.Zone == nil {
		return time.UTC
	}
	return r.Zone
}

// Digests brings what questions over the whole caseload need, when a screen that asks them is shown.
type Digests struct {
	Digests []caseload.Digest
	Erased  []figures.Anonymous // what stayed of erased dossiers
}

// Changed brings the rows that an act changed, and the dossiers that are no longer in the caseload.
type Changed struct {
	Rows []caseload.Row
	Gone []journal.ID
}

// Stone is what stays of an erased dossier: nothing personal.
type Stone struct {
	On     civil.Date
	Reason string // a code
	ID     journal.ID
}

// Stones brings what was erased and what is in the bin, when the screen that shows it comes up.
type Stones struct {
	Stones []Stone
	Binned []caseload.Row
}

// Binned brings what lies in the bin, when that screen is shown.
type Binned struct{ Items []BinnedDossier }

// BinnedDossier is a dossier in the bin: since when, and why when that was said.
type BinnedDossier struct {
	ID             journal.ID
	Number         string
	Name, Initials string
	On             civil.Date
	Reason         string
}
