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
		return errors.Join(store.ErrReadOnly, err)
	case errors.Is(err, bolterrors.ErrInvalid), errors.Is(err, bolterrors.ErrChecksum),
		errors.Is(err, bolterrors.ErrVersionMismatch):
		return damaged("%v", err)
	}
	return err
}
