package store

import (
	"spoorboek/model/civil"
	"spoorboek/model/journal"
)

// Plan is what an import would do, row by row, before anything is written.
type Plan struct {
	Mapping Mapping
	Sheet   string
	Rows    []PlanRow
	Counts  PlanCounts
	Dropped []string // headers left out on purpose (BSN, diagnosis, reason of absence), in sheet order
	Unused  []string // headers that nothing was made of
	Skipped []int    // lines left out silently by rule: totals and repeated headers
}

// PlanCounts counts the rows of a plan by state.
type PlanCounts struct {
	New      int `json:"new"`
	Changed  int `json:"changed"`
	Same     int `json:"same"`
	Conflict int `json:"conflict"`
	Rejected int `json:"rejected"`
	Skipped  int `json:"skipped"`
}

// RowState is what an import does with a row.
type RowState string

const (
	// RowNew makes a dossier or an application.
	RowNew RowState = "new"
	// RowChanged adds what the sheet says now and did not say before.
	RowChanged RowState = "changed"
	// RowSame leaves everything as it is.
	RowSame RowState = "same"
	// RowConflict was changed in the sheet and here; what stands here is kept and the rest applied.
	RowConflict RowState = "conflict"
	// RowRejected cannot be used; Problems says why.
	RowRejected RowState = "rejected"
	// RowSkipped is a total or a repeated header.
	RowSkipped RowState = "skipped"
)

// PlanRow is what an import would do with one line.
type PlanRow struct {
	Line     int
	Number   string // dossier number
	Name     string // full name; of an application employer and function
	State    RowState
	Problems []Problem // why it is rejected
	Notices  []Problem // what she should know, though it is imported
	Changes  []SheetChange
	Dossier  journal.ID // zero when the row makes one
	Facts    []journal.Stated
	Heads    []journal.Hash // of the dossier when the plan was made
}

// Problem is one thing about one cell, or about a whole row when Column is empty.
type Problem struct {
	Line    int
	Column  string // header
	Ref     string // cell as a spreadsheet shows it: "M3"
	Value   string // clean and short
	Code    ProblemCode
	Example string // of a right value
}

// SheetChange is one field that a row changes, or would have changed.
type SheetChange struct {
	Field    Field
	Column   string
	Was      string // what stands here
	Becomes  string // what the sheet says
	Conflict bool   // changed here too: kept
}

// ProblemCode says what is wrong with a cell or row, or what was done with it.
type ProblemCode string

// Codes that reject a row.
const (
	ProblemNoNumber         ProblemCode = "no-number"
	ProblemNoName           ProblemCode = "no-name"
	ProblemDuplicateNumber  ProblemCode = "duplicate-number"
	ProblemDuplicateRow     ProblemCode = "duplicate-row"
	ProblemUnknownDossier   ProblemCode = "unknown-dossier"
	ProblemNoEmployer       ProblemCode = "no-employer"
	ProblemNoDay            ProblemCode = "no-day"
	ProblemUnknownKind      ProblemCode = "unknown-kind"
	ProblemUnknownAudience  ProblemCode = "unknown-audience"
	ProblemImpossibleDate   ProblemCode = "impossible-date"
	ProblemUnreadableDate   ProblemCode = "unreadable-date"
	ProblemUnreadableSpan   ProblemCode = "unreadable-span"
	ProblemUnreadableNumber ProblemCode = "unreadable-number"
	ProblemUnknownPhase     ProblemCode = "unknown-phase"
	ProblemUnknownStatus    ProblemCode = "unknown-status"
	ProblemCellTooLarge     ProblemCode = "cell-too-large"
	ProblemCellBroken       ProblemCode = "cell-broken"
	ProblemTooManyCells     ProblemCode = "too-many-cells"
	ProblemRemovedHere      ProblemCode = "removed-here"
)

// Codes that only tell.
const (
	ProblemTextCleaned       ProblemCode = "cleaned"           // opgeschoond
	ProblemMedical           ProblemCode = "medical-hint"      // noteer mogelijkheden, geen diagnose
	ProblemBSN               ProblemCode = "bsn-hint"          // een BSN hoort hier niet
	ProblemLostLetter        ProblemCode = "lost-letter"       // ? in a new name
	ProblemLostLetterKept    ProblemCode = "lost-letter-kept"  // better name kept
	ProblemNoFirstSickDay    ProblemCode = "no-first-sick-day" // cannot be judged
	ProblemUnknownTrack      ProblemCode = "unknown-first-track"
	ProblemUnknownOutcome    ProblemCode = "unknown-outcome"
	ProblemPlacementWanted   ProblemCode = "placement-wanted" // aangenomen: plaatsing vastleggen?
	ProblemRowIsTotal        ProblemCode = "total-row"
	ProblemTextShortened     ProblemCode = "shortened"
	ProblemFutureDay         ProblemCode = "future-day" // ligt in de toekomst, niet overgenomen
	ProblemSickAhead         ProblemCode = "sick-ahead" // the first sick day is still to come: a wrong year
	ProblemReadAs            ProblemCode = "read-as"    // year of two figures, or the number of a day
	ProblemActionWithoutText ProblemCode = "action-without-text"
	ProblemClosedButOpen     ProblemCode = "closed-but-open"
)

// Imported is what an import did.
type Imported struct {
	Act      journal.ID // the import's id, for Rollback
	Counts   PlanCounts
	Dossiers []journal.ID
	Entries  int
	Receipt  Receipt
}

// RolledBack is what taking an import back did.
type RolledBack struct {
	Act     journal.ID // of the retraction
	Gone    []journal.ID
	Back    []journal.ID // existed before the import and are as they were
	Stayed  []Staying    // were worked on since and are left as they are
	Day     civil.Date
	Receipt Receipt
}

// Staying names a dossier that a rollback left alone.
type Staying struct {
	Dossier journal.ID
	Number  string
	Name    string
}
