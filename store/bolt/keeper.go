package bolt

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"

	bbolt "go.etcd.io/bbolt"

	"spoorboek/store"
	"spoorboek/store/seal"
)

// keeping is what looks after a book's file as a whole.
type keeping struct{ book *Book }

var _ store.Keeper = keeping{}

// Check is store.Keeper.Check.
func (k keeping) Check(ctx context.Context, progress store.Progress) (store.Report, error) {
	b := k.book
	if err := b.reading(ctx); err != nil {
		return store.Report{}, err
	}
	defer b.mu.RUnlock()
	if _, err := preflight(b.opts.Path, true); err != nil {
		return store.Report{Problems: []error{err}}, nil
	}
	report, err := verify(ctx, &b.reader, progress)
	if err != nil || report.Attached == 0 {
		return report, err
	}
	return report, b.prove(ctx, &report)
}

// Compact is store.Keeper.Compact.
func (k keeping) Compact(ctx context.Context, progress store.Progress) error {
	b := k.book
	if err := b.writing(ctx); err != nil {
		return err
	}
	defer b.mu.Unlock()
	c, err := newCompaction(b)
	if err != nil {
		return err
	}
	defer c.index.Clear()
	c.change, c.progress = c.reseal, progress
	if err := c.run(ctx); err != nil {
		return fmt.Errorf("compact: %w", err)
	}
	if err := b.sweepAll(); err != nil {
		return fmt.Errorf("compact the attachments: %w", err)
	}
	return nil
}

// Tombstones is store.Keeper.Tombstones.
func (k keeping) Tombstones(ctx context.Context) (list []store.Tombstone, err error) {
	b := k.book
	if err := b.reading(ctx); err != nil {
		return nil, err
	}
	defer b.mu.RUnlock()
	err = b.view(func(tx *bbolt.Tx) error {
		return stones.in(tx).ForEach(func(k, v []byte) error {
			stone, err := b.openStone(k, v)
			list = append(list, stone)
			return err
		})
	})
	return list, err
}

// Prove is store.Keeper.Prove.
func (k keeping) Prove(ctx context.Context, secret []byte) error {
	defer clear(secret)
	b := k.book
	if err := b.reading(ctx); err != nil {
		return err
	}
	defer b.mu.RUnlock()
	header, _, err := b.readHeader()
	if err != nil {
		return err
	}
	master, err := header.Master(secret)
	if err != nil {
		return fmt.Errorf("prove the passphrase: %w", err)
	}
	master.Clear()
	return nil
}

// Rephrase is store.Keeper.Rephrase.
func (k keeping) Rephrase(ctx context.Context, secret, fresh []byte) error {
	defer clear(secret)
	defer clear(fresh)
	b := k.book
	if weak := seal.Weaknesses(fresh); len(weak) > 0 {
		return &store.WeakError{Reasons: weak}
	}
	if err := b.writing(ctx); err != nil {
		return err
	}
	defer b.mu.Unlock()
	header, _, err := b.readHeader()
	if err != nil {
		return err
	}
	master, err := header.Master(secret)
	if err != nil {
		return fmt.Errorf("change the passphrase: %w", err)
	}
	defer master.Clear()
	next, err := header.Rephrase(b.opts.Rand, master, fresh)
	if err != nil {
		return err
	}
	return b.newHeader(next)
}

// newHeader puts a header in the place of the one there is. The file is written anew, so that the slot of the
// old passphrase stays on no free page of it.
func (k keeping) newHeader(next *seal.Header) error {
	b := k.book
	c, err := newCompaction(b)
	if err != nil {
		return err
	}
	defer c.index.Clear()
	c.change = c.reseal
	raw := padHeader(next.Bytes())
	c.extra = append(c.extra, put{headers1, theHeader, raw}, put{headers2, theHeader, raw})
	if err := c.run(context.Background()); err != nil {
		return fmt.Errorf("change the passphrase: %w", err)
	}
	if b.opts.StateDir != "" && state(b.opts.StateDir).keepHeader(next.FileID, next.Bytes()) != nil {
		b.forgetful = true
	}
	return nil
}

// copyTo writes the file as one transaction sees it, and syncs it.
func copyTo(from *reader, path string) error {
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE|os.O_TRUNC, 0o600)
	if err != nil {
		return err
	}
	out := &noting{to: f}
	err = from.view(func(tx *bbolt.Tx) error {
		_, err := tx.WriteTo(out)
		return err
	})
	return errors.Join(err, out.err, f.Sync(), f.Close())
}

// noting keeps the error of a writer: bbolt puts it in words, and a full disk would not be known any more.
type noting struct {
	to  io.Writer
	err error
}

// Write is io.Writer.
func (w *noting) Write(b []byte) (int, error) {
	n, err := w.to.Write(b)
	if err != nil {
		w.err = err
	}
	return n, err
}

// readBack opens a copy with the keys at hand and verifies every value in it.
func readBack(ctx context.Context, from *reader, path string, progress store.Progress) (store.Report, error) {
	db, file, err := openBolt(path, true)
	if err != nil {
		return store.Report{}, err
	}
	twin := &reader{opts: from.opts, db: db, file: file, keys: from.keys, root: from.root}
	report, err := verify(ctx, twin, progress)
	if found, again := twin.readRoot(); again != nil || found != from.root {
		err = errors.Join(err, again, damaged("copy has another root"))
	}
	return report, errors.Join(err, twin.shut())
}
