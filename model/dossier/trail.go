package dossier

import (
	"time"

	"spoorboek/model/civil"
	"spoorboek/model/journal"
)

// Trail is where the dossier comes from: its journal in order and what was odd in it.
type Trail struct {
	Line         journal.Line
	Live         []bool // per entry of Line: does it stand
	Heads        []journal.Hash
	Count        int // entries, those that fell included
	Conflicts    []Conflict
	Flags        []Flag
	Bin          Binned
	Removed      bool // in the bin, or nothing of it stands: no row anywhere
	LastRecorded time.Time
}

// BinDays is how many days the files attached to a dossier in the bin are kept.
const BinDays = 90

// Binned says that a dossier was put in the bin (prullenbak), and when.
type Binned struct {
	On     civil.Date
	Reason string
	Item   journal.ID // zero: not in the bin
}

// Conflict is a field that two laptops stated differently without knowing of one another. The side that the
// dossier shows is the last; an act "settle" keeps one.
type Conflict struct {
	Field string // "person.last", "moment.action-plan", "task", "stage", "phase" …
	Item  journal.ID
	Sides []Side
}

// Side is one of the statements of a conflict.
type Side struct {
	Entry    journal.ID
	By       string
	Recorded time.Time
	On       civil.Date
	Kind     journal.Kind // of the fact that says it
	Value    string
}

// FlagCode says what is odd.
type FlagCode string

// What can be odd in a journal.
const (
	FlagUnknown  FlagCode = "unknown-kind"    // a fact of a newer program, kept and not understood
	FlagGone     FlagCode = "item-gone"       // about an item that was undone, expunged or never came
	FlagClosed   FlagCode = "after-closing"   // on a day on which the trajectory was closed
	FlagBackfill FlagCode = "backfilled"      // written later than a fact of a later day on the same series
	FlagReversed FlagCode = "reversed"        // an end before its beginning
	FlagMissing  FlagCode = "missing-entries" // heads are named that the journal does not hold
	FlagReopened FlagCode = "opened-twice"    // a second opening of the same dossier
	FlagExpunged FlagCode = "expunged"        // content taken away for good
)

// Flag is one odd thing; it never stops the replay.
type Flag struct {
	Code  FlagCode
	Entry journal.ID
	Kind  journal.Kind
}
