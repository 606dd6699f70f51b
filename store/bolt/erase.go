package bolt

import (
	"bytes"
	"context"
	"encoding/binary"
	"fmt"
	"slices"
	"strings"

	bbolt "go.etcd.io/bbolt"

	"spoorboek/model/civil"
	"spoorboek/model/journal"
	"spoorboek/store"
	"spoorboek/store/codec"
	"spoorboek/store/seal"
)

// Erase is store.Journals.Erase: the file is written anew without the dossier, under a new index key, so that
// neither the dossier's key nor a row of it stays on a free page.
func (b *Book) Erase(ctx context.Context, stone store.Tombstone) error {
	if err := b.writing(ctx); err != nil {
		return err
	}
	defer b.mu.Unlock()
	if err := erase(ctx, b, stone); err != nil {
		return fmt.Errorf("erase %v: %w", stone.Dossier, err)
	}
	if err := buryAside(b, stone.Dossier); err != nil {
		return fmt.Errorf("erase the drafts of %v: %w", stone.Dossier, err)
	}
	if err := b.folder().Erase(stone.Dossier); err != nil {
		return fmt.Errorf("erase the attachments of %v: %w", stone.Dossier, err)
	}
	return nil
}

func erase(ctx context.Context, b *Book, stone store.Tombstone) error {
	id := stone.Dossier
	err := b.view(func(tx *bbolt.Tx) error {
		if rows.in(tx).Get(id[:]) == nil || id == journal.OfficeID() {
			return store.ErrNotFound
		}
		return nil
	})
	if err != nil {
		return err
	}
	return eraseAll(ctx, b, []store.Tombstone{stone})
}

// eraseAll writes the file anew with the tombstones and without the dossiers they are of. One that the file
// never had gets its tombstone all the same: it must not come in later.
func eraseAll(ctx context.Context, b *Book, list []store.Tombstone) error {
	c, err := newCompaction(b)
	if err != nil {
		return err
	}
	defer c.index.Clear()
	gone := make(map[journal.ID]bool, len(list))
	err = b.view(func(tx *bbolt.Tx) error {
		for _, stone := range list {
			id := stone.Dossier
			gone[id] = true
			row := rows.in(tx).Get(id[:])
			if row == nil {
				continue
			}
			stands, _, err := b.openRow(id, row)
			if err != nil {
				return err
			}
			c.next.sum.subtract(stands.mix(b.keys, id))
		}
		return nil
	})
	if err != nil {
		return err
	}
	c.change = func(name bucket, key, value []byte) ([]byte, bool, error) {
		return c.without(gone, name, key, value)
	}
	for _, stone := range list {
		if err := c.bury(stone); err != nil {
			return err
		}
	}
	return c.run(ctx)
}

// bury adds the tombstone.
func (c *compaction) bury(stone store.Tombstone) error {
	nonce, err := seal.Draw(c.book.opts.Rand, seal.NonceSize)
	if err != nil {
		return err
	}
	key := slices.Clone(stone.Dossier[:])
	plain := binary.BigEndian.AppendUint32(nil, uint32(stone.On))
	plain = append(plain, stone.Reason...)
	if stone.Figures != "" {
		plain = append(append(plain, 0), stone.Figures...)
	}
	value := c.sealer().Seal(stones.place(key), nonce, c.next.generation, plain, seal.PadEntry)
	c.extra = append(c.extra, put{stones, key, value})
	return nil
}

// openStone reads a tombstone.
func (f *reader) openStone(key, value []byte) (store.Tombstone, error) {
	plain, _, err := f.keys.Index().Open(nil, stones.place(key), value)
	if err != nil || len(plain) < 4 || len(key) != 16 {
		return store.Tombstone{}, damaged("tombstone does not authenticate")
	}
	on := civil.Date(int32(binary.BigEndian.Uint32(plain)))
	reason, figures, _ := strings.Cut(string(plain[4:]), "\x00")
	return store.Tombstone{Dossier: journal.ID(key), On: on, Reason: reason, Figures: figures}, nil
}

// without is the change that leaves dossiers out.
func (c *compaction) without(
	gone map[journal.ID]bool, name bucket, key, value []byte,
) ([]byte, bool, error) {
	switch name {
	case keys1, keys2, rows, digests, entries:
		if n := len(journal.ID{}); len(key) >= n && gone[journal.ID(key[:n])] {
			return nil, false, nil
		}
	case drafts:
		about, _, err := c.book.openDraft(key, value)
		if err != nil || namesAny(about, gone) {
			return nil, false, nil // a draft that cannot be read is no reason to keep a dossier
		}
	case acts:
		list, err := c.book.openLines(key, value)
		if err != nil {
			return nil, false, err
		}
		for i := range list {
			list[i].Dossiers = slices.DeleteFunc(list[i].Dossiers, func(d journal.ID) bool { return gone[d] })
		}
		list = slices.DeleteFunc(list, func(l store.ActLine) bool { return len(l.Dossiers) == 0 })
		if len(list) == 0 {
			return nil, false, nil
		}
		value, err = c.seal(name, key, encodeLines(list))
		return value, true, err
	}
	return c.reseal(name, key, value)
}

// namesAny tells whether the name of a draft is about one of the dossiers.
func namesAny(about string, gone map[journal.ID]bool) bool {
	for id := range gone {
		if strings.Contains(about, id.String()) {
			return true
		}
	}
	return false
}

// Expunge is store.Journals.Expunge: change and removal are one step. The file is written anew with a new
// key for the dossier and for the index.
func (b *Book) Expunge(ctx context.Context, change store.Change) (store.Receipt, error) {
	if err := b.writing(ctx); err != nil {
		return store.Receipt{}, err
	}
	defer b.mu.Unlock()
	receipt, err := expunge(ctx, b, change)
	if err != nil {
		return store.Receipt{}, fmt.Errorf("expunge from %v: %w", change.Dossier, err)
	}
	return receipt, nil
}

func expunge(ctx context.Context, b *Book, change store.Change) (store.Receipt, error) {
	c, err := newCompaction(b)
	if err != nil {
		return store.Receipt{}, err
	}
	defer c.index.Clear()
	t := newBatch(b)
	defer t.clear()
	defer t.forget() // the book is read again afterwards
	t.index = c.sealer()
	err = b.view(func(tx *bbolt.Tx) error {
		if rows.in(tx).Get(change.Dossier[:]) == nil {
			return store.ErrNotFound
		}
		return t.plan(tx, []store.Change{change})
	})
	if err != nil {
		return store.Receipt{}, err
	}
	w := t.works[0]
	old := *w.key
	defer old.Clear()
	targets, err := w.expunge(change)
	if err != nil {
		return store.Receipt{}, err
	}
	fresh, err := seal.NewKey(b.opts.Rand)
	if err != nil {
		return store.Receipt{}, err
	}
	w.key.Clear()
	w.key = fresh
	if err := t.prepare(ctx); err != nil {
		return store.Receipt{}, err
	}
	wrapped, err := wrapTwice(b.opts, b.keys, slices.Clone(w.id[:]), w.key)
	if err != nil {
		return store.Receipt{}, err
	}
	c.next.sum = t.next.sum
	c.extra = append(append(c.extra, wrapped...), t.puts...)
	c.change = func(name bucket, key, value []byte) ([]byte, bool, error) {
		if name == entries && bytes.HasPrefix(key, w.id[:]) {
			value, err := c.rekey(key, value, &old, w.key, targets)
			return value, true, err
		}
		return c.reseal(name, key, value)
	}
	if err := c.run(ctx); err != nil {
		return store.Receipt{}, err
	}
	return t.receipt(), b.drop(w.id, emptied(w.before.entries, targets))
}

// emptied are the entries whose content goes.
func emptied(list []journal.Entry, targets map[journal.ID]bool) []journal.Entry {
	return slices.DeleteFunc(slices.Clone(list), func(e journal.Entry) bool { return !targets[e.ID] })
}

// expunge takes the content of the entries that a change names out of the journal that will be projected. A
// second try, after a commit that nobody knew the end of, finds the change there and does the same.
func (w *work) expunge(change store.Change) (map[journal.ID]bool, error) {
	w.redone = true
	targets := map[journal.ID]bool{}
	for i := range change.Entries {
		if f, ok := change.Entries[i].Fact.(journal.Expunged); ok {
			targets[f.Entry] = true
		}
	}
	found := 0
	all := slices.Clone(w.after.entries)
	for i := range w.before.entries {
		if targets[all[i].ID] {
			found++
			all[i] = all[i].Expunge()
		}
	}
	if found != len(targets) {
		return nil, store.ErrNotFound
	}
	w.after.entries = all
	return targets, nil
}

// rekey seals an entry under its dossier's new key, without its content when it is a target.
func (c *compaction) rekey(
	key, value []byte, old, fresh *seal.Key, targets map[journal.ID]bool,
) ([]byte, error) {
	keys := c.book.keys
	plain, revision, err := keys.With(old).Open(nil, entries.place(key), value)
	if err != nil {
		return nil, err
	}
	e, err := codec.Decode(plain, nil)
	if err != nil {
		return nil, damaged("%v", err)
	}
	if targets[e.ID] {
		if plain, err = codec.Encode(nil, ptr(e.Expunge())); err != nil {
			return nil, err
		}
	}
	nonce, err := seal.Draw(c.book.opts.Rand, seal.NonceSize)
	if err != nil {
		return nil, err
	}
	return keys.With(fresh).Seal(entries.place(key), nonce, revision, plain, seal.PadEntry), nil
}

func ptr(e journal.Entry) *journal.Entry { return &e }
