package bolt

import (
	"context"
	"encoding/hex"
	"errors"
	"fmt"
	"os"
	"runtime"
	"sync"

	bbolt "go.etcd.io/bbolt"

	"spoorboek/store"
	"spoorboek/store/seal"
)

// Book is an open file. Readers share it, a writer has it alone.
type Book struct {
	mu sync.RWMutex
	reader
	closed   bool
	readOnly bool
	older    uint64
	repaired []string
	seen     *seen
	cache    shelf

	aside     bool // drafts lie in the spare room
	forgetful bool // the state folder cannot be written
	clock     store.ClockDoubt
	found     store.Report // of the verification at opening, when there was one
	keeping                // the methods of store.Keeper
	enclosing              // the methods of store.Attachments
}

var _ store.Book = (*Book)(nil)

// About is store.Book.About.
func (b *Book) About() store.About {
	b.mu.RLock()
	defer b.mu.RUnlock()
	id := b.keys.FileID()
	return store.About{
		Path: b.opts.Path, FileID: hex.EncodeToString(id[:]), Generation: b.root.generation,
		ReadOnly: b.readOnly, Older: b.older, Repaired: b.repaired, Forgetful: b.forgetful,
		Clock: b.clock, Problems: b.found.Problems,
	}
}

// Close is store.Journals.Close.
func (b *Book) Close() error {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.closed {
		return nil
	}
	b.closed = true
	b.keys.Clear()
	b.cache.clear()
	b.stale = nil
	err := b.seen.close()
	if b.db != nil { // else it was lost on the way
		err = errors.Join(err, b.shut())
	}
	if !b.readOnly && !b.forgetful {
		err = errors.Join(err, state(b.opts.StateDir).release(b.opts.Path))
	}
	return err
}

// reading enters the book for reading; the caller unlocks with b.mu.RUnlock.
func (b *Book) reading(ctx context.Context) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	b.mu.RLock()
	err := b.there()
	if err != nil {
		b.mu.RUnlock()
	}
	return err
}

// there answers an error when the book has no file any more, or not the whole of it. Windows shortens no file
// that is open.
func (b *Book) there() error {
	if b.db == nil {
		return store.ErrSealed
	}
	if runtime.GOOS == "windows" {
		return nil
	}
	now, err := os.Stat(b.opts.Path)
	if err != nil || !os.SameFile(now, b.file) {
		return nil // what is open can be read; what is written asks again
	}
	return whole(b.file, now)
}

// writing enters the book for writing; the caller unlocks with b.mu.Unlock.
func (b *Book) writing(ctx context.Context) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	b.mu.Lock()
	err := b.there()
	if err == nil && b.readOnly {
		err = store.ErrReadOnly
	}
	if err != nil {
		b.mu.Unlock()
	}
	return err
}

// commit puts values into the file in one transaction, with the new root, and remembers the generation.
// When it answers nil they are on the disk.
func (b *Book) commit(puts []put, next root) error {
	if err := b.samePlace(); err != nil {
		return err
	}
	nonce, err := seal.Draw(b.opts.Rand, seal.NonceSize)
	if err != nil {
		return err
	}
	sealed := b.keys.Root().Seal(roots.place(theRoot), nonce, next.generation, next.bytes(), 1)
	puts = append(puts, put{roots, theRoot, sealed})
	if err := update(b.db, func(tx *bbolt.Tx) error { return write(tx, puts) }); err != nil {
		if err := b.recount(err, next); err != nil {
			return wanting(err, room(b.file.Size(), puts))
		}
		if err := confirm(b, puts[len(puts)-1], next); err != nil {
			return err
		}
	}
	if err := b.samePlace(); err != nil {
		return err
	}
	b.root = next
	b.seen.remember(next.generation)
	return nil
}

// confirm commits the root of a commit once more whose sync failed and that is there all the same: it may be
// there in memory only, as it will be after every later look. A sync that succeeds now stands for both.
func confirm(b *Book, sealed put, next root) error {
	err := update(b.db, func(tx *bbolt.Tx) error { return write(tx, []put{sealed}) })
	if err == nil {
		return nil
	}
	return errors.Join(fmt.Errorf("confirm a commit: %w", explain(err)), b.recount(err, next))
}

// bulk is the number of values from where on pages are filled up: what is written together stays together.
const bulk = 1000

func write(tx *bbolt.Tx, puts []put) error {
	if len(puts) > bulk {
		for _, name := range allBuckets {
			name.in(tx).FillPercent = 0.9
		}
	}
	for _, p := range puts {
		if err := p.bucket.in(tx).Put(p.key, p.value); err != nil {
			return err
		}
	}
	return nil
}

// recount finds out what became of a commit that bbolt answered an error for: it may be on the disk all the
// same. It closes the file, opens it again and reads the root. nil means that the commit is there.
func (b *Book) recount(cause error, next root) error {
	b.cache.clear()
	shut := b.shut()
	db, file, err := openBolt(b.opts.Path, false)
	if err != nil {
		return errors.Join(explain(cause), shut, fmt.Errorf("open it again: %w", err))
	}
	b.db, b.file = db, file
	found, err := b.readRoot()
	if err != nil {
		return errors.Join(explain(cause), err)
	}
	b.root = found
	if found == next {
		return nil
	}
	return fmt.Errorf("commit: %w", explain(cause))
}
