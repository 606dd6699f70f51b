package bolt

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"slices"

	bbolt "go.etcd.io/bbolt"

	"spoorboek/model/journal"
	"spoorboek/store"
	"spoorboek/store/seal"
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
	done, err := b.backup(ctx, path)
	if err != nil {
		return store.Copy{}, fmt.Errorf("back up to %s: %w", path, explain(err))
	}
	return done, nil
}

func (b *Book) backup(ctx context.Context, path string) (done store.Copy, err error) {
	part := path + partSuffix
	if err := b.copyTo(part); err != nil {
		return done, errors.Join(err, os.Remove(part))
	}
	done = store.Copy{Path: path, Generation: b.root.generation}
	if done.Bytes, err = preflight(part, true); err != nil {
		return done, err
	}
	if done.Report, err = b.readBack(ctx, part); err != nil {
		return done, err
	}
	if len(done.Report.Problems) > 0 {
		return done, errors.Join(done.Report.Problems...)
	}
	return done, moveIn(part, path)
}

// copyTo writes the file as one transaction sees it, and syncs it.
func (b *Book) copyTo(path string) error {
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE|os.O_TRUNC, 0o600)
	if err != nil {
		return err
	}
	err = b.view(func(tx *bbolt.Tx) error {
		_, err := tx.WriteTo(f)
		return err
	})
	return errors.Join(err, f.Sync(), f.Close())
}

// readBack opens a copy with the keys at hand and verifies every value in it.
func (b *Book) readBack(ctx context.Context, path string) (store.Report, error) {
	db, file, err := openBolt(path, true)
	if err != nil {
		return store.Report{}, err
	}
	twin := &Book{opts: b.opts, readOnly: true, db: db, file: file, keys: b.keys, root: b.root}
	report, err := twin.verify(ctx)
	if found, again := twin.readRoot(); again != nil || found != b.root {
		err = errors.Join(err, again, damaged("copy has another root"))
	}
	return report, errors.Join(err, twin.shut())
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
	return b.verify(ctx)
}

// verify authenticates and decodes every value of the file.
func (b *Book) verify(ctx context.Context) (r store.Report, err error) {
	problem := func(err error) { r.Problems = append(r.Problems, err) }
	err = b.view(func(tx *bbolt.Tx) error {
		if _, err := b.openRows(tx); err != nil {
			problem(err)
		}
		known := gather(rows.in(tx))
		for _, p := range known {
			if err := ctx.Err(); err != nil {
				return err
			}
			n, err := b.verifyDossier(tx, journal.ID(p.key))
			if err != nil {
				problem(err)
				continue
			}
			r.Entries += n
			if journal.ID(p.key) != journal.OfficeID() {
				r.Dossiers++
			}
		}
		b.verifyRest(tx, problem)
		return b.strays(tx, known, problem)
	})
	return r, err
}

// verifyDossier proves a journal against its row, both copies of its key, and its digest.
func (b *Book) verifyDossier(tx *bbolt.Tx, id journal.ID) (entries int, err error) {
	defer guard(&err)()
	for _, name := range [...]bucket{keys1, keys2} {
		key, err := b.keys.Unwrap(name.place(id[:]), name.in(tx).Get(id[:]))
		if err != nil {
			return 0, &store.DamagedError{What: "a copy of the key", Dossier: id}
		}
		key.Clear()
	}
	v, err := b.load(tx, id)
	if err != nil {
		return 0, err
	}
	_, _, err = b.keys.Index().Open(nil, digests.cached(id[:], b.root.schema), digests.in(tx).Get(id[:]))
	if err != nil {
		return 0, &store.DamagedError{What: "digest does not authenticate", Dossier: id}
	}
	return len(v.entries), nil
}

// verifyRest proves what belongs to no dossier.
func (b *Book) verifyRest(tx *bbolt.Tx, problem func(error)) {
	each := func(name bucket, open func(k, v []byte) error) {
		var err error
		func() {
			defer guard(&err)()
			err = name.in(tx).ForEach(func(k, v []byte) error { return open(k, v) })
		}()
		if err != nil {
			problem(err)
		}
	}
	each(acts, func(k, v []byte) error { _, err := b.openLines(k, v); return err })
	each(stones, func(k, v []byte) error { _, err := b.openStone(k, v); return err })
	each(drafts, func(k, v []byte) error { _, _, err := b.openDraft(k, v); return err })
	for _, name := range [...]bucket{headers1, headers2} {
		each(name, func(_, v []byte) error { _, err := seal.ParseHeader(unpad(v)); return err })
	}
}

// strays finds entries of dossiers that have no row.
func (b *Book) strays(tx *bbolt.Tx, known []put, problem func(error)) error {
	c := entries.in(tx).Cursor()
	for k, _ := c.First(); len(k) == 24; {
		id := slices.Clone(k[:16])
		if _, ok := slices.BinarySearchFunc(known, id, compareKey); !ok {
			problem(&store.DamagedError{What: "row is missing", Dossier: journal.ID(id)})
		}
		next := nextID(id)
		if next == nil {
			return nil
		}
		k, _ = c.Seek(next)
	}
	return nil
}

func compareKey(p put, id []byte) int { return bytes.Compare(p.key, id) }

// nextID is the id after id, nil after the last.
func nextID(id []byte) []byte {
	next := slices.Clone(id)
	for i := len(next) - 1; i >= 0; i-- {
		if next[i]++; next[i] != 0 {
			return next
		}
	}
	return nil
}
