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

// opening is a book on its way to being open.
type opening struct {
	*Book
	how    store.OpenOptions
	holder int       // the process that noted the file, 0 when none did
	master *seal.Key // of a file that a child has verified
}

// look finds out whether the file may be opened: plain reads always, and a process of its own when the last
// run did not end well. A note of a process stays behind then; one whose process still runs has the file
// open, and the lock tells.
func (o *opening) look(ctx context.Context, secret []byte) error {
	path := o.opts.Path
	unclean := o.holder != 0
	if _, err := preflight(path, unclean); err != nil || !unclean || o.opts.Child == nil {
		return err
	}
	var err error
	o.master, o.found, err = verifyApart(ctx, o.opts, path, secret)
	if errors.Is(err, store.ErrInUse) {
		err = &store.InUseError{PID: o.holder}
	}
	if err != nil {
		return fmt.Errorf("verify %s: %w", path, err)
	}
	return nil
}

// forget clears the key that the verification left.
func (o *opening) forget() {
	if o.master != nil {
		o.master.Clear()
	}
}

// open is Vault.Open.
func open(ctx context.Context, opts *Options, secret []byte, how store.OpenOptions) (*Book, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	opts = opts.resolved()
	b := &Book{reader: reader{opts: opts}, readOnly: how.ReadOnly}
	b.keeping.book, b.enclosing.book = b, b
	o := &opening{Book: b, how: how, holder: state(opts.StateDir).holder(opts.Path)}
	if err := o.look(ctx, secret); err != nil {
		return nil, err
	}
	defer o.forget()
	if err := o.take(); err != nil {
		return nil, fmt.Errorf("open %s: %w", opts.Path, err)
	}
	if err := o.unlock(ctx, secret); err != nil {
		if b.keys != nil {
			b.keys.Clear()
		}
		if b.db != nil {
			err = errors.Join(err, b.shut())
		}
		return nil, fmt.Errorf("open %s: %w", opts.Path, errors.Join(err, b.seen.close()))
	}
	return b, nil
}

// take opens the file, for reading only when it or its disk does not let itself be written.
func (o *opening) take() error {
	db, file, err := openBolt(o.opts.Path, o.readOnly)
	if !o.readOnly && (errors.Is(err, fs.ErrPermission) || errors.Is(err, syscall.EROFS)) {
		o.readOnly = true
		db, file, err = openBolt(o.opts.Path, true)
	}
	if errors.Is(err, bolterrors.ErrTimeout) {
		return &store.InUseError{PID: o.holder}
	}
	o.db, o.file = db, file
	return explain(err)
}

// unlock comes from the secret to an open book.
func (o *opening) unlock(ctx context.Context, secret []byte) error {
	header, raw, err := o.readHeader()
	if err != nil {
		return err
	}
	o.readOnly = o.readOnly || header.Minor > seal.FormatMinor
	if o.master != nil {
		o.keys = header.Keys(o.master)
	} else {
		o.keys, err = header.Open(secret)
	}
	if header.Stretches(secret) {
		debug.FreeOSMemory() // the derivation's megabytes
	}
	if err != nil {
		return err
	}
	if err := o.readIndexKey(); err != nil {
		return err
	}
	if o.root, err = o.readRoot(); err != nil {
		return err
	}
	if err := o.recall(header.FileID, raw); err != nil {
		return err
	}
	o.doubtClock()
	if !o.readOnly {
		sweepLeft(o.opts.Path)
	}
	if err := o.keepBefore(ctx); err != nil {
		return err
	}
	if err := refresh(ctx, o.Book, o.how.Progress); err != nil {
		return err
	}
	takeBack(o.Book)
	return nil
}

// keepBefore makes a copy of a file that is about to be converted to what this program makes of it. Without
// room for one nothing is converted: the file is opened for reading, and the conversion is done in memory.
func (o *opening) keepBefore(ctx context.Context) error {
	if o.root.schema == o.opts.Schema || o.readOnly || o.how.Now.IsZero() {
		return nil
	}
	_, err := o.Backup(ctx, store.BackupAsk{
		Folder: store.BackupFolder(o.opts.Path), At: o.how.Now, Occasion: store.BeforeMigration,
		Progress: o.how.Progress,
	})
	if !errors.Is(err, store.ErrFull) && !errors.Is(err, store.ErrReadOnly) {
		return err
	}
	o.readOnly = true
	return state(o.opts.StateDir).release(o.opts.Path)
}

// recall compares the file with what the state folder remembers, and leaves there what the next opening
// needs. A state folder that cannot be written is no reason to keep the coach from her file; About tells of
// it.
func (o *opening) recall(fileID [16]byte, header []byte) error {
	st := state(o.opts.StateDir)
	var err error
	if o.seen, err = st.openSeen(fileID); err != nil {
		o.forgetful = true
	}
	if err := o.checkAge(); err != nil || o.readOnly {
		return err
	}
	if errors.Join(st.hold(o.opts.Path, o.opts.PID), st.keepHeader(fileID, header)) != nil {
		o.forgetful = true
	}
	return o.mend(header)
}

// checkAge compares the file with what this laptop has seen of it.
func (o *opening) checkAge() error {
	if o.seen.last <= o.root.generation {
		return nil
	}
	older := &store.OlderError{Seen: o.seen.last, Found: o.root.generation}
	if !o.how.AcceptOlder {
		return older
	}
	o.older = older.Missing()
	if !o.readOnly {
		o.seen.accept(o.root.generation)
	}
	return nil
}

// mend writes a copy of the header that cannot be read from the one that can.
func (o *opening) mend(raw []byte) error {
	want := padHeader(raw)
	var broken []put
	err := o.view(func(tx *bbolt.Tx) error {
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
	o.repaired = append(o.repaired, "header")
	return explain(update(o.db, func(tx *bbolt.Tx) error { return write(tx, broken) }))
}
