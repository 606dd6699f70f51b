package store

import (
	"context"
	"fmt"
	"path/filepath"
	"time"

	"spoorboek/model/civil"
	"spoorboek/model/journal"
)

// Progress is told how far a long piece of work is; nil is told nothing.
type Progress func(done, total int)

// Tell tells a progress that may be nil.
func (p Progress) Tell(done, total int) {
	if p != nil {
		p(done, total)
	}
}

// Keeper looks after the file as a whole.
type Keeper interface {
	// Backup writes a sealed copy of the file as it is now, reads it back and verifies every value.
	Backup(ctx context.Context, ask BackupAsk) (Copy, error)
	// Backups lists the copies of this file that were made here or lie in the folders, newest first. A folder
	// that is not there, such as a stick that is out, is no error.
	Backups(ctx context.Context, folders ...string) ([]Backup, error)
	// Check reads and verifies every value of the file.
	Check(ctx context.Context, progress Progress) (Report, error)
	// Compact writes the file anew without what it no longer needs.
	Compact(ctx context.Context, progress Progress) error
	// Prove answers ErrLocked when a secret is neither the passphrase nor the recovery key of the file.
	Prove(ctx context.Context, secret []byte) error
	// Rephrase lets a new passphrase open the file in place of the one it has. The secret is the present
	// passphrase or the recovery key. Nothing is encrypted anew: old backups open with the old passphrase.
	Rephrase(ctx context.Context, secret, fresh []byte) error
	// Rekey renews everything: every key, the passphrase and the recovery key, which it returns.
	Rekey(ctx context.Context, fresh []byte, progress Progress) (RecoveryKey, error)
	// Tombstones tells what was erased.
	Tombstones(ctx context.Context) ([]Tombstone, error)
}

// Occasion is why a copy is made.
type Occasion string

// The occasions.
const (
	Daily           Occasion = "dag"
	ByHand          Occasion = "hand"
	BeforeRestore   Occasion = "terugzetten"
	BeforeErase     Occasion = "wissen"
	BeforeMigration Occasion = "omzetten"
	BeforeRekey     Occasion = "sleutels"
)

// BackupAsk says where a copy goes, and when it is.
type BackupAsk struct {
	Path string // a new path of the coach's choice; empty takes a name of its own in Folder
	// Folder is one that copies rotate in: a Daily copy is made once a day, seven days and five weeks are kept,
	// and nothing is kept longer than BackupDays.
	Folder   string
	At       time.Time
	Occasion Occasion
	Progress Progress
}

// BackupDays is the number of days after which a copy in a folder is removed.
const BackupDays = 35

// BackupFolder is the folder for the copies on the same disk as the file.
func BackupFolder(path string) string { return filepath.Join(filepath.Dir(path), "backups") }

// Copy is a verified backup.
type Copy struct {
	Path       string
	Bytes      int64
	Generation uint64
	Report     Report
	Skipped    bool     // the folder has a copy of this day; Path is that one
	Dropped    []string // older copies that were removed
	Files      FileCount
}

// Backup is a copy that was made earlier.
type Backup struct {
	Path       string
	At         time.Time
	Occasion   Occasion
	Generation uint64 // 0 when unknown
	Rotates    bool   // it lies in a folder that copies rotate in
	Missing    bool   // not at its path now: moved, removed, or the stick is out
}

// Expires is the day after which rotation removes the copy; zero for one that the coach keeps herself.
func (b Backup) Expires() civil.Date {
	if !b.Rotates {
		return 0
	}
	return civil.FromTime(b.At).Add(BackupDays)
}

// Report is the outcome of a check.
type Report struct {
	Dossiers int
	Entries  int
	Attached int     // attachments that facts name
	Absent   int     // of those, the ones that are not beside the file
	Problems []error // each a DamagedError; empty when all is well
}

// Mender brings back what a file has lost. Secrets handed to it are cleared before it returns.
type Mender interface {
	// Restore puts a copy in the place of the file. The file that was there is renamed, never overwritten; what
	// it knows to be erased or expunged since the copy is erased and expunged again before the swap.
	Restore(ctx context.Context, ask RestoreAsk) (Restored, error)
	// Rescue writes a new file with all that can be proved of a damaged one, which stays as it is.
	Rescue(ctx context.Context, ask RescueAsk) (Rescued, error)
}

// RestoreAsk says what is put back.
type RestoreAsk struct {
	From     string
	Secret   []byte // of the copy, which may be an older one than that of the file
	At       time.Time
	Progress Progress
}

// Restored tells what was put back.
type Restored struct {
	Path       string
	Old        string // where the file is that was there; empty when there was none
	Generation uint64
	Report     Report
	Files      FileCount
	// Erased are the dossiers of the copy that the present file knew to be erased since. They were erased again
	// before the copy took its place; the row is the copy's.
	Erased   []Record
	Expunged int // entries whose content had been expunged since, and was expunged again
	// Blind says that the present file could not tell what was erased since the copy: it may stand there again.
	Blind bool
}

// RescueAsk says what is rescued, and with what help.
type RescueAsk struct {
	From     string
	Into     string // a new path
	Secret   []byte
	Header   string // a file that holds the header: a backup or a bare header; may be empty
	Beside   string // a backup that fills gaps; may be empty
	Progress Progress
}

// Rescued tells what came out of a damaged file.
type Rescued struct {
	Path     string
	Dossiers []RescuedDossier // in id order, without the office
	// Proven says that the file's own sum over all dossiers fits what was found: nothing is missing.
	Proven bool
	Stones int
	// Keyless is how many dossiers have content in the damaged file that nothing opens any more: both copies of
	// their keys were in what is missing. A backup that knows them has the keys.
	Keyless int
}

// RescueState is how much of a dossier was found.
type RescueState string

// The states of a rescued dossier.
const (
	RescueComplete RescueState = "complete" // all there, proved by its row
	RescueOlder    RescueState = "older"    // newest entries may be missing
	RescueGaps     RescueState = "gaps"     // entries in the middle are missing
	RescueLost     RescueState = "lost"     // its row, key or log names it, but no entry is readable
)

// RescuedDossier is one dossier of a rescue.
type RescuedDossier struct {
	ID         journal.ID
	State      RescueState
	Entries    int
	Missing    int // entries known to be missing; without the row there may be more behind the last one
	FromBackup int // entries that only the backup had
	Row        []byte
}

// PlaceReason is why a new file may not stand in a place.
type PlaceReason string

// The places that a live file must not be in.
const (
	PlaceSync    PlaceReason = "sync"    // a folder that a sync client copies while it is written to
	PlaceNetwork PlaceReason = "network" // a drive of another machine
)

// PlaceError is ErrPlace with the reason.
type PlaceError struct {
	Reason PlaceReason
	Name   string // of the service or of the kind of drive
}

// Error names the reason.
func (e *PlaceError) Error() string { return fmt.Sprintf("%v: %s %s", ErrPlace, e.Reason, e.Name) }

// Unwrap makes it ErrPlace.
func (e *PlaceError) Unwrap() error { return ErrPlace }

// ClockDoubt is what is odd about the clock of this laptop.
type ClockDoubt string

// The doubts.
const (
	ClockBehind ClockDoubt = "behind" // it stands before the newest act
	ClockAhead  ClockDoubt = "ahead"  // it stands more than 400 days after the newest act
)

// ClockDays is how many days without an act make a clock doubtful.
const ClockDays = 400
