package bolt

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"

	bolterrors "go.etcd.io/bbolt/errors"

	"spoorboek/store"
	"spoorboek/store/files"
)

// restoreSuffix marks a copy that is being put back.
const restoreSuffix = ".restore"

// Restore is store.Mender.Restore.
func (v *Vault) Restore(ctx context.Context, ask store.RestoreAsk) (store.Restored, error) {
	defer clear(ask.Secret)
	opts := v.opts.resolved()
	done, err := restore(ctx, opts, ask)
	if err != nil {
		return store.Restored{}, fmt.Errorf("restore %s: %w", ask.From, explain(err))
	}
	return done, nil
}

func restore(ctx context.Context, opts *Options, ask store.RestoreAsk) (done store.Restored, err error) {
	if _, err := preflight(ask.From, true); err != nil {
		return done, err
	}
	if err := unheld(opts); err != nil {
		return done, err
	}
	temp := opts.Path + restoreSuffix
	if err := errors.Join(os.MkdirAll(filepath.Dir(opts.Path), 0o700), removeAny(temp)); err != nil {
		return done, err
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, removeAny(temp))
		}
	}()
	if err := copyFile(ask.From, temp); err != nil {
		return done, err
	}
	copied, err := openCopy(opts, temp, ask.Secret)
	if err != nil {
		return done, err
	}
	defer copied.keys.Clear()
	done = store.Restored{Path: opts.Path, Generation: copied.root.generation}
	done.Report, err = verify(ctx, copied, ask.Progress)
	header, raw, unread := copied.readHeader()
	err = errors.Join(err, unread, errors.Join(done.Report.Problems...))
	gone := &since{}
	if err == nil {
		gone = lookBack(opts, ask.Secret, copied)
	}
	if err := errors.Join(err, copied.shut()); err != nil {
		return done, err
	}
	if err := gone.hold(ctx, header, temp, copied.keys, ask.Progress, &done); err != nil {
		return done, err
	}
	if done.Old, err = setAside(opts.Path, ask.At); err != nil {
		return done, err
	}
	if err := setFilesAside(opts.Path, done.Old, ask.At); err != nil {
		return done, err
	}
	// Attachments come before the file that names them, and each only once.
	done.Files, err = bringFiles(filesOf(ask.From), files.Beside(opts.Path), ask.At)
	if err := errors.Join(err, gone.sweep(files.Beside(opts.Path))); err != nil {
		return done, err
	}
	if err := moveIn(temp, opts.Path); err != nil {
		return done, err
	}
	done.Files.Missing = done.Report.Attached - done.Files.Copied - done.Files.Kept
	return done, state(opts.StateDir).acceptRestored(header.FileID, raw, done.Generation)
}

// unheld answers store.ErrInUse when another process has the file open. A file that cannot be opened is held
// by nobody.
func unheld(opts *Options) error {
	if _, err := preflight(opts.Path, true); err != nil {
		return nil
	}
	db, _, err := openBolt(opts.Path, false)
	if errors.Is(err, bolterrors.ErrTimeout) {
		return &store.InUseError{PID: state(opts.StateDir).holder(opts.Path)}
	}
	if err != nil {
		return nil
	}
	return db.Close()
}

// copyFile copies to a new file and syncs it.
func copyFile(from, to string) error {
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer in.Close()
	out, err := os.OpenFile(to, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	_, err = io.Copy(out, in)
	return errors.Join(err, out.Sync(), out.Close())
}

// openCopy opens a closed file that is nobody's book, for reading.
func openCopy(opts *Options, path string, secret []byte) (*reader, error) {
	db, file, err := openBolt(path, true)
	if err != nil {
		return nil, err
	}
	f := &reader{opts: opts, db: db, file: file}
	if err := f.unlock(secret); err != nil {
		if f.keys != nil {
			f.keys.Clear()
		}
		return nil, errors.Join(err, f.shut())
	}
	return f, nil
}

func (f *reader) unlock(secret []byte) error {
	header, _, err := f.readHeader()
	if err != nil {
		return err
	}
	if f.keys, err = header.Open(secret); err != nil {
		return err
	}
	if err := f.readIndexKey(); err != nil {
		return err
	}
	f.root, err = f.readRoot()
	return err
}

// setAside gives the present file a second name, so that the rename that follows takes away only the first:
// at no moment is there no file. A disk without links gets a rename.
func setAside(path string, at time.Time) (string, error) {
	if _, err := os.Lstat(path); os.IsNotExist(err) {
		return "", nil
	}
	base := strings.TrimSuffix(path, filepath.Ext(path))
	for n := range 100 {
		old := fmt.Sprintf("%s-voor-%s%s", base, at.Format(stampLayout), filepath.Ext(path))
		if n > 0 {
			old = fmt.Sprintf("%s-voor-%s-%d%s", base, at.Format(stampLayout), n+1, filepath.Ext(path))
		}
		if _, err := os.Lstat(old); err == nil {
			continue
		}
		if err := os.Link(path, old); err == nil {
			return old, nil
		}
		return old, os.Rename(path, old)
	}
	return "", fmt.Errorf("set %s aside: %w", path, store.ErrExists)
}

// acceptRestored lets the next opening take a file that is older than the one this laptop saw last.
func (s state) acceptRestored(fileID [16]byte, header []byte, generation uint64) error {
	if s == "" {
		return nil
	}
	m, err := s.openSeen(fileID)
	if err != nil {
		return err
	}
	m.accept(generation)
	return errors.Join(m.close(), s.keepHeader(fileID, header))
}
