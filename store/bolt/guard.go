package bolt

import (
	"errors"
	"io/fs"
	"runtime/debug"
	"strings"
	"syscall"

	bbolt "go.etcd.io/bbolt"
	bolterrors "go.etcd.io/bbolt/errors"

	"spoorboek/store"
)

// guard makes a panic of bbolt, or a fault of its memory map, an error of the function that defers what it
// gives:
//
//	defer guard(&err)()
//
// Every goroutine that touches the map needs its own.
func guard(err *error) func() {
	old := debug.SetPanicOnFault(true)
	return func() {
		debug.SetPanicOnFault(old)
		if r := recover(); r != nil {
			*err = damaged("reading it went wrong: %v", r)
		}
	}
}

// update writes in one transaction.
func update(db *bbolt.DB, do func(*bbolt.Tx) error) (err error) {
	defer guard(&err)()
	return db.Update(do)
}

// explain turns an error of the system or of bbolt into one of the store's.
func explain(err error) error {
	switch {
	case err == nil:
		return nil
	case errors.Is(err, syscall.ENOSPC), errors.Is(err, syscall.EDQUOT), errors.Is(err, syscall.EFBIG),
		errors.Is(err, bolterrors.ErrMaxSizeReached), strings.Contains(err.Error(), "file resize error"):
		return errors.Join(store.ErrFull, err)
	case errors.Is(err, syscall.EROFS), errors.Is(err, fs.ErrPermission):
		return errors.Join(store.ErrReadOnly, store.ErrBarred, err)
	case errors.Is(err, bolterrors.ErrInvalid), errors.Is(err, bolterrors.ErrChecksum),
		errors.Is(err, bolterrors.ErrVersionMismatch):
		return damaged("%v", err)
	}
	return err
}

// wanting adds to the error of a full disk how many bytes the work needs.
func wanting(err error, bytes int64) error {
	if !errors.Is(err, store.ErrFull) {
		return err
	}
	return errors.Join(&store.FullError{Needed: bytes}, err)
}

// allocation is the piece by which bbolt makes a large file grow; a smaller one it doubles.
const allocation = 16 << 20

// room is about what a commit needs: its values, the pages that they move along, and what the file grows by.
func room(file int64, puts []put) int64 {
	need := min(file, allocation)
	for _, p := range puts {
		need += 2 * int64(len(p.key)+len(p.value))
	}
	return need
}
