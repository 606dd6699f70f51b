package bolt

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"runtime/debug"
	"syscall"
	"time"

	bbolt "go.etcd.io/bbolt"
	bolterrors "go.etcd.io/bbolt/errors"

	"spoorboek/store"
	"spoorboek/store/seal"
)

// lockWait is how long another process may take to let go of the file.
const lockWait = time.Second

// openBolt opens an existing file that preflight found sound, and tells which file it is.
func openBolt(path string, readOnly bool) (db *bbolt.DB, file os.FileInfo, err error) {
	defer guard(&err)()
	opts := boltOptions()
	opts.ReadOnly = readOnly
	opts.OpenFile = func(name string, flag int, mode os.FileMode) (*os.File, error) {
		f, err := os.OpenFile(name, flag&^os.O_CREATE, mode) // an existing file only
		if err == nil {
			file, err = f.Stat()
		}
		return f, err
	}
	db, err = bbolt.Open(path, 0o600, opts)
	return db, file, err
}

func boltOptions() *bbolt.Options {
	return &bbolt.Options{Timeout: lockWait, PageSize: pageSize, NoStatistics: true}
}

// open is Vault.Open.
func open(ctx context.Context, opts *Options, secret []byte, how store.OpenOptions) (*Book, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	st := state(opts.StateDir)
	holder := st.holder(opts.Path)
	if _, err := preflight(opts.Path, holder != 0); err != nil {
		return nil, err
	}
	b := &Book{opts: opts, readOnly: how.ReadOnly}
	if err := b.take(holder); err != nil {
		return nil, err
	}
	if err := b.unlock(ctx, secret, how); err != nil {
		if b.keys != nil {
			b.keys.Clear()
		}
		if b.db == nil {
			return nil, err
		}
		return nil, errors.Join(err, b.shut(), b.seen.close())
	}
	return b, nil
}

// take opens the file, for reading only when it or its disk does not let itself be written.
func (b *Book) take(holder int) error {
	db, file, err := openBolt(b.opts.Path, b.readOnly)
	if !b.readOnly && (errors.Is(err, fs.ErrPermission) || errors.Is(err, syscall.EROFS)) {
		b.readOnly = true
		db, file, err = openBolt(b.opts.Path, true)
	}
	if errors.Is(err, bolterrors.ErrTimeout) {
		return fmt.Errorf("open %s: %w", b.opts.Path, &store.InUseError{PID: holder})
	}
	if err != nil {
		return fmt.Errorf("open %s: %w", b.opts.Path, explain(err))
	}
	b.db, b.file = db, file
	return nil
}

// unlock comes from the secret to an open book.
func (b *Book) unlock(ctx context.Context, secret []byte, how store.OpenOptions) error {
	header, raw, err := b.readHeader()
	if err != nil {
		return err
	}
	b.readOnly = b.readOnly || header.Minor > seal.FormatMinor
	if b.keys, err = header.Open(secret); err != nil {
		return fmt.Errorf("open %s: %w", b.opts.Path, err)
	}
	if header.Stretches(secret) {
		debug.FreeOSMemory() // the derivation's megabytes
	}
	if err := b.readIndexKey(); err != nil {
		return err
	}
	if b.root, err = b.readRoot(); err != nil {
		return err
	}
	st := state(b.opts.StateDir)
	if b.seen, err = st.openSeen(header.FileID); err != nil {
		return err
	}
	if err := b.checkAge(how.AcceptOlder); err != nil {
		return err
	}
	if !b.readOnly {
		if err := errors.Join(st.hold(b.opts.Path, b.opts.PID), st.keepHeader(header.FileID, raw)); err != nil {
			return err
		}
		if err := b.mend(raw); err != nil {
			return err
		}
	}
	return b.refresh(ctx, how.Progress)
}

// readHeader gives the first of the two headers that is sound, and its bytes.
func (b *Book) readHeader() (header *seal.Header, raw []byte, err error) {
	err = b.view(func(tx *bbolt.Tx) error {
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
	if err != nil {
		return nil, nil, fmt.Errorf("open %s: %w", b.opts.Path, err)
	}
	return header, raw, nil
}

// readIndexKey unwraps the index key from the first of its two copies that opens.
func (b *Book) readIndexKey() error {
	return b.view(func(tx *bbolt.Tx) error {
		key, err := b.dossierKey(tx, indexID)
		if err != nil {
			return err
		}
		b.keys.SetIndex(key)
		key.Clear()
		return nil
	})
}

// checkAge compares the file with what this laptop has seen of it.
func (b *Book) checkAge(accept bool) error {
	if b.seen.last <= b.root.generation {
		return nil
	}
	older := &store.OlderError{Seen: b.seen.last, Found: b.root.generation}
	if !accept {
		return fmt.Errorf("open %s: %w", b.opts.Path, older)
	}
	b.older = older.Missing()
	if !b.readOnly {
		b.seen.accept(b.root.generation)
	}
	return nil
}

// mend writes a copy of the header that cannot be read from the one that can.
func (b *Book) mend(raw []byte) error {
	want := padHeader(raw)
	var broken []put
	err := b.view(func(tx *bbolt.Tx) error {
		for _, name := range [...]bucket{headers1, headers2} {
			if !bytes.Equal(name.in(tx).Get(theHeader), want) {
				broken = append(broken, put{name, theHeader, want})
			}
		}
		return nil
	})
	if err != nil || len(broken) == 0 {
		return err
	}
	b.repaired = append(b.repaired, "header")
	return explain(update(b.db, func(tx *bbolt.Tx) error { return write(tx, broken) }))
}
