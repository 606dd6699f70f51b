package store

import (
	"errors"
	"fmt"

	"spoorboek/model/journal"
)

// Errors that a caller decides on with errors.Is. The typed errors below wrap them and add facts.
var (
	// ErrNotFound says that there is no such dossier, entry or draft.
	ErrNotFound = errors.New("not found")
	// ErrConflict says that a dossier's heads are not the expected ones: somebody wrote in between.
	ErrConflict = errors.New("journal has moved on")
	// ErrErased says that the dossier was erased: its id takes no entries any more.
	ErrErased = errors.New("dossier was erased")
	// ErrLocked says that the secret is neither the passphrase nor the recovery key of the file.
	ErrLocked = errors.New("wrong passphrase")
	// ErrWeak says that a passphrase is too easy to guess for a new file.
	ErrWeak = errors.New("passphrase too weak")
	// ErrInUse says that another process has the file open.
	ErrInUse = errors.New("file in use")
	// ErrSealed says that the book was closed or locked: its keys are gone.
	ErrSealed = errors.New("book is closed")
	// ErrReadOnly says that the book was opened for reading only.
	ErrReadOnly = errors.New("book is read-only")
	// ErrBarred says that the disk, the folder or a file lets nobody read or write there; ErrReadOnly comes
	// along.
	ErrBarred = errors.New("place may not be written")
	// ErrNewer says that a newer program wrote the file.
	ErrNewer = errors.New("file has a newer format")
	// ErrOlder says that this laptop has seen a newer state of the file.
	ErrOlder = errors.New("file is older than last seen")
	// ErrDamaged says that the file, or a value in it, is not what was written.
	ErrDamaged = errors.New("file is damaged")
	// ErrNoFile says that there is no file at the path yet.
	ErrNoFile = errors.New("no file")
	// ErrExists says that a new file was asked for where there is one already.
	ErrExists = errors.New("file exists")
	// ErrNowhere says that the folder in which a new file was asked for is not there.
	ErrNowhere = errors.New("folder of the new file is not there")
	// ErrNotAFile says that the path is a directory or a device.
	ErrNotAFile = errors.New("not a regular file")
	// ErrFull says that the disk, the quota or the size limit is reached. Nothing was written.
	ErrFull = errors.New("disk full")
	// ErrPlace says that a new file may not stand where it was asked for.
	ErrPlace = errors.New("not a place for a live file")
	// ErrNoFolder says that a folder for copies is not there: a stick may be out.
	ErrNoFolder = errors.New("folder is not there")
	// ErrTooBig says that a file is larger than what can be attached.
	ErrTooBig = errors.New("file too big to attach")
	// ErrNoAttachment says that a sealed file is not beside the journals: the folder was left behind.
	ErrNoAttachment = errors.New("attachment is not there")
	// ErrUnsteady says that a file changed or vanished while it was read.
	ErrUnsteady = errors.New("file changed while it was read")
	// ErrReplaced says that another program put another file in the place of the open one.
	ErrReplaced = errors.New("file was replaced by another program")
)

// InUseError is ErrInUse with the process that holds the file, 0 when unknown.
type InUseError struct{ PID int }

// Error names the process.
func (e *InUseError) Error() string {
	if e.PID == 0 {
		return ErrInUse.Error()
	}
	return fmt.Sprintf("%v by process %d", ErrInUse, e.PID)
}

// Unwrap makes it ErrInUse.
func (e *InUseError) Unwrap() error { return ErrInUse }

// NewerError is ErrNewer with the format of the file and the one that this program knows.
type NewerError struct{ File, Program int }

// Error names both versions.
func (e *NewerError) Error() string {
	return fmt.Sprintf("%v: file %d, program %d", ErrNewer, e.File, e.Program)
}

// Unwrap makes it ErrNewer.
func (e *NewerError) Unwrap() error { return ErrNewer }

// OlderError is ErrOlder with the last generation seen on this laptop and the one found: every
// generation is one act.
type OlderError struct{ Seen, Found uint64 }

// Error tells how many acts are missing.
func (e *OlderError) Error() string {
	return fmt.Sprintf("%v: %d changes fewer", ErrOlder, e.Missing())
}

// Missing is the number of acts that the file lacks.
func (e *OlderError) Missing() uint64 { return e.Seen - e.Found }

// Unwrap makes it ErrOlder.
func (e *OlderError) Unwrap() error { return ErrOlder }

// ConflictError is ErrConflict with the dossier.
type ConflictError struct{ Dossier journal.ID }

// Error names the dossier.
func (e *ConflictError) Error() string { return fmt.Sprintf("dossier %v: %v", e.Dossier, ErrConflict) }

// Unwrap makes it ErrConflict.
func (e *ConflictError) Unwrap() error { return ErrConflict }

// WeakError is ErrWeak with the reasons.
type WeakError struct{ Reasons []Weakness }

// Error names the reasons.
func (e *WeakError) Error() string { return fmt.Sprintf("%v: %v", ErrWeak, e.Reasons) }

// Unwrap makes it ErrWeak.
func (e *WeakError) Unwrap() error { return ErrWeak }

// FullError is ErrFull with the room that the work needs, in bytes.
type FullError struct{ Needed int64 }

// Error tells the room.
func (e *FullError) Error() string { return fmt.Sprintf("%v: %d bytes needed", ErrFull, e.Needed) }

// Unwrap makes it ErrFull.
func (e *FullError) Unwrap() error { return ErrFull }
