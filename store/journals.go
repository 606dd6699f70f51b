package store

import (
	"context"
	"slices"
	"time"

	"spoorboek/model/civil"
	"spoorboek/model/journal"
)

// Journals keeps the journals of all dossiers and of the office (journal.OfficeID). All methods may be
// called from several goroutines. After Close they answer ErrSealed.
type Journals interface {
	// Rows gives the cached row of every dossier, in id order, without the office. It answers ErrDamaged when
	// a row is missing or not what was written.
	Rows(ctx context.Context) ([]Record, error)
	// Digests gives the cached digest of every dossier, in id order, without the office.
	Digests(ctx context.Context) ([]Record, error)
	// Journal gives a dossier's entries in the order they were written here, facts decoded. The slice is
	// shared: do not write in it. ErrNotFound when there is no such dossier.
	Journal(ctx context.Context, id journal.ID) ([]journal.Entry, error)
	// Append writes an act: all changes in one transaction that is on the disk when it returns nil.
	// Entries that are there already are skipped, so that a second try is safe. It answers ErrConflict
	// when a dossier's heads are not those expected, or when an entry follows one that is not here.
	Append(ctx context.Context, changes []Change) (Receipt, error)
	// Acts gives the newest acts, newest first; all of them when newest is 0.
	Acts(ctx context.Context, newest int) ([]ActLine, error)
	// Erase destroys a dossier and its key, and leaves the tombstone.
	Erase(ctx context.Context, stone Tombstone) error
	// Expunge appends the change and destroys salt and payload of the entries of the same dossier that its
	// journal.Expunged facts name. ErrNotFound when one of them is not there.
	Expunge(ctx context.Context, change Change) (Receipt, error)
	// Close clears the keys and lets go of the file.
	Close() error
}

// Change is what an act adds to one dossier.
type Change struct {
	Dossier journal.ID
	Expect  []journal.Hash // heads that the writer saw, in any order; nil does not care, empty is a new dossier
	Entries []journal.Entry
	// Becomes are the row and the digest that the dossier gets by this change, as the Projection would make
	// them, of a writer who worked them out already; nil: the store makes them. They count only with Expect,
	// when all entries are new and nothing else in the act is about the dossier.
	Becomes *Projected
}

// Projected are the cached bytes of one dossier.
type Projected struct{ Row, Digest []byte }

// Receipt is the proof of a committed act.
type Receipt struct {
	Generation uint64   // of the file: one more with every act
	Rows       []Record // new rows of the dossiers written, not of the office
}

// Record is one dossier's cached bytes: a row or a digest, as the Projection made them.
type Record struct {
	ID  journal.ID
	Row []byte
}

// ActLine is one act in the log that serves undo, redo and the log screen without opening journals. An act
// that came in several transactions has a line for each.
type ActLine struct {
	Act      journal.ID
	Recorded time.Time
	By       string
	Name     string       // kind of the act's first entry
	Dossiers []journal.ID // whose journals it wrote in, the office included
	Retracts []journal.ID // acts that it takes back, those retracted along included
}

// Fallen are the acts that were taken back and not done again, whatever the order of the lines.
func Fallen(lines []ActLine) map[journal.ID]bool {
	by := map[journal.ID][]journal.ID{} // act → those that take it back
	for _, l := range lines {
		for _, id := range l.Retracts {
			by[id] = append(by[id], l.Act)
		}
	}
	out := make(map[journal.ID]bool, len(by))
	var fell func(journal.ID) bool
	fell = func(act journal.ID) bool {
		down, known := out[act]
		if known || len(by[act]) == 0 {
			return down
		}
		out[act] = false // whoever takes back its own taking back stands
		out[act] = slices.ContainsFunc(by[act], func(id journal.ID) bool { return !fell(id) })
		return out[act]
	}
	for act := range by {
		fell(act)
	}
	return out
}

// Tombstone is what stays of an erased dossier: nothing personal.
type Tombstone struct {
	Dossier journal.ID
	On      civil.Date
	Reason  string // a code, never free text
	Figures string // JSON of the anonymous figures that stay; may be empty
}

// Projection makes the two caches of a dossier from its journal. It never fails.
type Projection func(id journal.ID, entries []journal.Entry) (row, digest []byte)

// Decoder turns a stored payload into its fact. It never fails: what it does not know becomes
// journal.Unknown.
type Decoder func(kind journal.Kind, version uint16, payload []byte) journal.Fact
