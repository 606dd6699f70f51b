package bolt

import (
	"bytes"
	"errors"
	"fmt"
	"os"

	bbolt "go.etcd.io/bbolt"

	"spoorboek/model/journal"
	"spoorboek/store"
	"spoorboek/store/seal"
)

// reader opens what an open file holds. It locks nothing: Book does.
type reader struct {
	opts  *Options
	db    *bbolt.DB   // nil once closed or lost
	file  os.FileInfo // of the file that db has open
	keys  *seal.Keys
	root  root
	stale map[journal.ID]caches // made in memory when a read-only file has caches of another schema
}

// view reads in one transaction.
func (f *reader) view(do func(*bbolt.Tx) error) (err error) {
	defer guard(&err)()
	return f.db.View(do)
}

// samePlace answers store.ErrReplaced when the path leads to another file than the open one, as after a
// sync client renamed its own over it: commits would go to a file that nobody will find.
func (f *reader) samePlace() error {
	now, err := os.Stat(f.opts.Path)
	if err != nil || !os.SameFile(now, f.file) {
		return fmt.Errorf("write to %s: %w", f.opts.Path, store.ErrReplaced)
	}
	if err := whole(f.file, now); err != nil {
		return err
	}
	f.file = now
	return nil
}

// whole answers store.ErrDamaged when an open file is shorter than it was. bbolt never shortens a file, and
// when it meets a page that is gone it may wait for itself for ever: the fault leaves its locks taken.
func whole(was, now os.FileInfo) error {
	if now.Size() < was.Size() {
		return damaged("it was cut off while it was open: %d bytes of %d are left", now.Size(), was.Size())
	}
	return nil
}

// shut lets go of the file and keeps the keys.
func (f *reader) shut() (err error) {
	defer guard(&err)()
	db := f.db
	f.db = nil
	return db.Close()
}

// readHeader gives the first of the two headers that is sound, and its bytes.
func (f *reader) readHeader() (header *seal.Header, raw []byte, err error) {
	err = f.view(func(tx *bbolt.Tx) error {
		var first error
		for _, name := range [...]bucket{headers1, headers2} {
			value := unpad(name.in(tx).Get(theHeader))
			h, err := seal.ParseHeader(value)
			if err == nil {
				header, raw = h, bytes.Clone(value)
				return nil
			}
			if first == nil || errors.Is(err, store.ErrNewer) {
				first = err
			}
		}
		return first
	})
	return header, raw, err
}

// readIndexKey unwraps the index key from the first of its two copies that opens.
func (f *reader) readIndexKey() error {
	return f.view(func(tx *bbolt.Tx) error {
		key, err := f.dossierKey(tx, indexID)
		if err != nil {
			return err
		}
		f.keys.SetIndex(key)
		key.Clear()
		return nil
	})
}

// readRoot opens the root that the file has now.
func (f *reader) readRoot() (r root, err error) {
	err = f.view(func(tx *bbolt.Tx) error {
		value := roots.in(tx).Get(theRoot)
		plain, _, err := f.keys.Root().Open(nil, roots.place(theRoot), value)
		if err != nil {
			return damaged("root: %v", err)
		}
		r, err = parseRoot(plain)
		return err
	})
	return r, err
}
