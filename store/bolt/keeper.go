package bolt

import (
	"context"
	"errors"
	"fmt"
	"os"

	bbolt "go.etcd.io/bbolt"

	"spoorboek/store"
)

// partSuffix marks a backup that is being written.
const partSuffix = ".part"

// Backup is store.Keeper.Backup.
func (b *Book) Backup(ctx context.Context, path string) (store.Copy, error) {
	if err := b.reading(ctx); err != nil {
		return store.Copy{}, err
	}
	defer b.mu.RUnlock()
	if err := vacant(path); err != nil {
		return store.Copy{}, err
	}
	done, err := backup(ctx, &b.reader, path)
	if err != nil {
		return store.Copy{}, fmt.Errorf("back up to %s: %w", path, explain(err))
	}
	return done, nil
}

// Check is store.Keeper.Check.
func (b *Book) Check(ctx context.Context) (store.Report, error) {
	if err := b.reading(ctx); err != nil {
		return store.Report{}, err
	}
	defer b.mu.RUnlock()
	if _, err := preflight(b.opts.Path, true); err != nil {
		return store.Report{Problems: []error{err}}, nil
	}
	return verify(ctx, &b.reader)
}

func backup(ctx context.Context, from *reader, path string) (done store.Copy, err error) {
	part := path + partSuffix
	if err := copyTo(from, part); err != nil {
		return done, errors.Join(err, os.Remove(part))
	}
	done = store.Copy{Path: path, Generation: from.root.generation}
	if done.Bytes, err = preflight(part, true); err != nil {
		return done, err
	}
	if done.Report, err = readBack(ctx, from, part); err != nil {
		return done, err
	}
	if len(done.Report.Problems) > 0 {
		return done, errors.Join(done.Report.Problems...)
	}
	return done, moveIn(part, path)
}

// copyTo writes the file as one transaction sees it, and syncs it.
func copyTo(from *reader, path string) error {
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE|os.O_TRUNC, 0o600)
	if err != nil {
		return err
	}
	err = from.view(func(tx *bbolt.Tx) error {
		_, err := tx.WriteTo(f)
		return err
	})
	return errors.Join(err, f.Sync(), f.Close())
}

// readBack opens a copy with the keys at hand and verifies every value in it.
func readBack(ctx context.Context, from *reader, path string) (store.Report, error) {
	db, file, err := openBolt(path, true)
	if err != nil {
		return store.Report{}, err
	}
	twin := &reader{opts: from.opts, db: db, file: file, keys: from.keys, root: from.root}
	report, err := verify(ctx, twin)
	if found, again := twin.readRoot(); again != nil || found != from.root {
		err = errors.Join(err, again, damaged("copy has another root"))
	}
	return report, errors.Join(err, twin.shut())
}
