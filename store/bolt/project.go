package bolt

import (
	"context"
	"fmt"

	bbolt "go.etcd.io/bbolt"

	"spoorboek/model/journal"
	"spoorboek/store/seal"
)

// project makes a dossier's caches. The office has none. A panic of the projection is its own bug, not
// damage of the file, and must not pass for it.
func (f *reader) project(id journal.ID, v *volume) (c caches, err error) {
	if id == journal.OfficeID() {
		return c, nil
	}
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("project dossier %v: %v", id, r)
		}
	}()
	c.row, c.digest = f.opts.Project(id, v.shared())
	return c, nil
}

// refresh makes all caches anew when they were made under another schema: in one transaction, or in memory
// when the file is open for reading only.
func refresh(ctx context.Context, b *Book, progress func(done, total int)) error {
	if b.root.schema == b.opts.Schema {
		return nil
	}
	next := b.root
	next.generation++
	next.schema = b.opts.Schema
	t := &batch{book: b, next: next, index: b.keys.Index()}
	b.stale = map[journal.ID]caches{}
	err := b.view(func(tx *bbolt.Tx) error {
		all := gather(rows.in(tx))
		for done, p := range all {
			if err := ctx.Err(); err != nil {
				return err
			}
			if err := t.renew(tx, journal.ID(p.key)); err != nil {
				return err
			}
			if progress != nil {
				progress(done+1, len(all))
			}
		}
		return nil
	})
	if err != nil || b.readOnly {
		return err
	}
	b.stale = nil
	return b.commit(t.puts, next)
}

// renew makes one dossier's caches anew.
func (t *batch) renew(tx *bbolt.Tx, id journal.ID) error {
	b := t.book
	v, err := b.load(tx, id)
	if err != nil {
		return err
	}
	c, err := b.project(id, v)
	if err != nil {
		return err
	}
	if b.readOnly {
		b.stale[id] = c
		return nil
	}
	nonces, err := seal.Draw(b.opts.Rand, 2*seal.NonceSize)
	if err != nil {
		return err
	}
	row, digest := t.sealCaches(id, v.standing(), c, b.opts.Schema, nonces, nonces[seal.NonceSize:])
	t.puts = append(t.puts, row, digest)
	return nil
}
