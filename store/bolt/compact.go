package bolt

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"runtime"

	bbolt "go.etcd.io/bbolt"

	"spoorboek/store"
	"spoorboek/store/seal"
)

// compactSuffix marks a file that is being written anew.
const compactSuffix = ".compact"

// compactChunk is how many bytes a compaction writes in one transaction.
const compactChunk = 8 << 20

// compaction writes the whole file anew under a new index key.
type compaction struct {
	book  *Book
	next  root
	index *seal.Key
	// change says what becomes of a value: other bytes, or nothing. The bytes it is given are the old file's.
	change func(name bucket, key, value []byte) ([]byte, bool, error)
	extra  []put // values that are new
	fresh  map[string][]byte
	// keys are those of the new file: the book's but for the index key, unless all are renewed.
	keys     *seal.Keys
	progress store.Progress
	done     int // bytes taken over
}

// newCompaction draws the new index key.
func newCompaction(b *Book) (*compaction, error) {
	index, err := seal.NewKey(b.opts.Rand)
	if err != nil {
		return nil, err
	}
	c := &compaction{book: b, next: b.root, index: index, keys: b.keys}
	c.next.generation++
	c.extra, err = wrapTwice(b.opts, c.keys, indexID[:], index)
	return c, err
}

// sealer seals under the new index key.
func (c *compaction) sealer() seal.Sealer { return c.keys.With(c.index) }

// reseal is the change that keeps everything and renews what the index key seals.
func (c *compaction) reseal(name bucket, key, value []byte) ([]byte, bool, error) {
	switch name {
	case rows, digests, acts, stones:
	default:
		return value, true, nil
	}
	plain, _, err := c.book.keys.Index().Open(nil, c.place(name, key), value)
	if err != nil {
		return nil, false, damaged("bucket %c: %v", name, err)
	}
	value, err = c.seal(name, key, plain)
	return value, true, err
}

// seal seals a value of the index under the new key.
func (c *compaction) seal(name bucket, key, plain []byte) ([]byte, error) {
	nonce, err := seal.Draw(c.book.opts.Rand, seal.NonceSize)
	if err != nil {
		return nil, err
	}
	step := seal.PadSummary
	if name == acts || name == stones {
		step = seal.PadEntry
	}
	return c.sealer().Seal(c.place(name, key), nonce, c.next.generation, plain, step), nil
}

func (c *compaction) place(name bucket, key []byte) seal.Place {
	if name == rows || name == digests {
		return name.cached(key, c.next.schema)
	}
	return name.place(key)
}

// run writes the new file, puts it in the place of the old one and goes on with it.
func (c *compaction) run(ctx context.Context) error {
	b := c.book
	if err := b.samePlace(); err != nil {
		return err
	}
	temp := b.opts.Path + compactSuffix
	if err := os.Remove(temp); err != nil && !os.IsNotExist(err) {
		return err
	}
	if err := c.write(ctx, temp); err != nil {
		return errors.Join(wanting(explain(err), b.file.Size()), os.Remove(temp))
	}
	return c.swap(temp)
}

// write fills the new file.
func (c *compaction) write(ctx context.Context, temp string) error {
	b := c.book
	nonce, err := seal.Draw(b.opts.Rand, seal.NonceSize)
	if err != nil {
		return err
	}
	sealed := c.keys.Root().Seal(roots.place(theRoot), nonce, c.next.generation, c.next.bytes(), 1)
	c.extra = append(c.extra, put{roots, theRoot, sealed})
	// New values stand in for the old ones at once: written first and replaced later, an old wrapped key would
	// stay on a free page of the new file.
	c.fresh = make(map[string][]byte, len(c.extra))
	for _, p := range c.extra {
		c.fresh[p.bucket.path(p.key)] = p.value
	}
	db, err := newBolt(temp)
	if err != nil {
		return err
	}
	err = b.view(func(tx *bbolt.Tx) error {
		for _, name := range allBuckets {
			if err := c.copy(ctx, db, name, name.in(tx)); err != nil {
				return err
			}
		}
		return nil
	})
	if err == nil {
		err = update(db, func(tx *bbolt.Tx) error { return write(tx, c.extra) })
	}
	return errors.Join(err, db.Close())
}

// copy takes a bucket over, in transactions of bounded size.
func (c *compaction) copy(ctx context.Context, db *bbolt.DB, name bucket, from *bbolt.Bucket) error {
	cursor := from.Cursor()
	k, v := cursor.First()
	for k != nil {
		if err := ctx.Err(); err != nil {
			return err
		}
		err := update(db, func(tx *bbolt.Tx) error {
			into := name.in(tx)
			into.FillPercent = 0.9
			for size := 0; k != nil && size < compactChunk; k, v = cursor.Next() {
				value, keep, err := c.renewed(name, k, v)
				if err != nil {
					return err
				}
				if !keep {
					continue
				}
				size += len(k) + len(value)
				c.done += len(k) + len(value)
				if err := into.Put(bytes.Clone(k), value); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			return err
		}
		c.progress.Tell(min(c.done, int(from.Tx().Size())), int(from.Tx().Size()))
	}
	return nil
}

// renewed is the new value of a key, or what the change makes of the old one.
func (c *compaction) renewed(name bucket, key, value []byte) ([]byte, bool, error) {
	if fresh, ok := c.fresh[name.path(key)]; ok {
		return fresh, true, nil
	}
	return c.change(name, key, value)
}

// swap renames the new file over the old one and opens it. The old one stays open, and with it the lock,
// until the new one is in place; Windows does not rename over an open file.
func (c *compaction) swap(temp string) error {
	b := c.book
	b.cache.clear()
	if runtime.GOOS == "windows" {
		if err := b.shut(); err != nil {
			return err
		}
	}
	moved := moveIn(temp, b.opts.Path)
	if b.db != nil {
		if err := b.shut(); err != nil {
			return errors.Join(moved, err)
		}
	}
	db, file, err := openBolt(b.opts.Path, false)
	if err != nil {
		return errors.Join(moved, fmt.Errorf("open it again: %w", explain(err)))
	}
	b.db, b.file = db, file
	if moved != nil {
		return moved
	}
	if b.keys != c.keys {
		b.keys.Clear()
		b.keys = c.keys
	}
	b.keys.SetIndex(c.index)
	b.root = c.next
	b.seen.remember(c.next.generation)
	return nil
}
