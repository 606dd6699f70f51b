package bolt

import (
	"bytes"
	"context"
	"fmt"
	"slices"

	bbolt "go.etcd.io/bbolt"

	"spoorboek/model/journal"
	"spoorboek/store"
	"spoorboek/store/seal"
)

// rekeying is a compaction into a file under keys that are all new.
type rekeying struct {
	*compaction
	old   *seal.Keys
	fresh map[journal.ID]*seal.Key // new keys of dossiers
	was   map[journal.ID]*seal.Key
}

// Rekey is store.Keeper.Rekey.
func (k keeping) Rekey(
	ctx context.Context, fresh []byte, progress store.Progress,
) (store.RecoveryKey, error) {
	defer clear(fresh)
	b := k.book
	if weak := seal.Weaknesses(fresh); len(weak) > 0 {
		return "", &store.WeakError{Reasons: weak}
	}
	if err := b.writing(ctx); err != nil {
		return "", err
	}
	defer b.mu.Unlock()
	recovery, err := rekey(ctx, b, fresh, progress)
	if err != nil {
		return "", fmt.Errorf("renew the keys: %w", err)
	}
	return recovery, nil
}

func rekey(ctx context.Context, b *Book, fresh []byte, progress store.Progress) (store.RecoveryKey, error) {
	header, _, err := b.readHeader()
	if err != nil {
		return "", err
	}
	kdf := seal.Default()
	if b.opts.KDF != nil {
		kdf = b.opts.KDF()
	}
	next, keys, recovery, err := header.Renew(b.opts.Rand, fresh, kdf)
	if err != nil {
		return "", err
	}
	noted, aside := b.notedCopies(), attic{&b.reader}.drafts()
	r, err := newRekeying(b, keys, progress)
	if err != nil {
		keys.Clear()
		return "", err
	}
	defer r.clear()
	raw := padHeader(next.Bytes())
	r.extra = append(r.extra, put{headers1, theHeader, raw}, put{headers2, theHeader, raw})
	if err := b.view(r.plan); err != nil {
		return "", err
	}
	if err := r.run(ctx); err != nil {
		return "", err
	}
	forgets := state(b.opts.StateDir).keepHeader(next.FileID, next.Bytes()) != nil
	if len(aside) > 0 && (attic{&b.reader}).write(aside) != nil {
		forgets = true
	}
	if b.opts.StateDir != "" && (forgets || b.writeCopies(noted) != nil) {
		b.forgetful = true
	}
	return recovery, nil
}

func newRekeying(b *Book, keys *seal.Keys, progress store.Progress) (*rekeying, error) {
	c, err := newCompaction(b)
	if err != nil {
		return nil, err
	}
	c.keys, c.progress = keys, progress
	if c.extra, err = wrapTwice(b.opts, keys, indexID[:], c.index); err != nil {
		return nil, err
	}
	r := &rekeying{
		compaction: c, old: b.keys, fresh: map[journal.ID]*seal.Key{}, was: map[journal.ID]*seal.Key{},
	}
	c.change = r.renew
	return r, nil
}

func (r *rekeying) clear() {
	r.index.Clear()
	for id := range r.fresh {
		r.fresh[id].Clear()
		r.was[id].Clear()
	}
}

// plan draws a key for every dossier, adds up the new sum, and seals the drafts, whose names change.
func (r *rekeying) plan(tx *bbolt.Tx) error {
	r.next.sum = sum{}
	for _, p := range gather(rows.in(tx)) {
		id := journal.ID(p.key)
		stands, _, err := r.book.openRow(id, p.value)
		if err != nil {
			return err
		}
		r.next.sum.add(stands.mix(r.keys, id))
		if r.was[id], err = r.book.dossierKey(tx, id); err != nil {
			return err
		}
		if r.fresh[id], err = seal.NewKey(r.book.opts.Rand); err != nil {
			return err
		}
		wrapped, err := wrapTwice(r.book.opts, r.keys, slices.Clone(id[:]), r.fresh[id])
		if err != nil {
			return err
		}
		r.extra = append(r.extra, wrapped...)
	}
	twin := &reader{keys: r.keys}
	return drafts.in(tx).ForEach(func(k, v []byte) error {
		name, _, err := r.book.openDraft(k, v)
		if err != nil {
			return err
		}
		plain, _, err := r.old.Drafts().Open(nil, drafts.place(k), v)
		if err != nil {
			return err
		}
		key := twin.draftKey(name)
		value, err := r.sealAnew(r.keys.Drafts(), drafts, key, plain, seal.PadSummary, r.next.generation)
		r.extra = append(r.extra, put{drafts, key, value})
		return err
	})
}

func (r *rekeying) sealAnew(
	s seal.Sealer, name bucket, key, plain []byte, step int, revision uint64,
) ([]byte, error) {
	nonce, err := seal.Draw(r.book.opts.Rand, seal.NonceSize)
	if err != nil {
		return nil, err
	}
	return s.Seal(name.place(key), nonce, revision, plain, step), nil
}

// renew is the change that seals every value under its new key.
func (r *rekeying) renew(name bucket, key, value []byte) ([]byte, bool, error) {
	switch name {
	case keys1, keys2:
		return value, bytes.Equal(key, ballast), nil // keys that open nothing any more are not taken along
	case drafts:
		return nil, false, nil // sealed anew, under other names
	case entries:
		id := journal.ID(key[:len(journal.ID{})])
		if r.was[id] == nil {
			return nil, false, &store.DamagedError{What: "row is missing", Dossier: id}
		}
		plain, revision, err := r.old.With(r.was[id]).Open(nil, entries.place(key), value)
		if err != nil {
			return nil, false, &store.DamagedError{What: "entry does not authenticate", Dossier: id}
		}
		value, err = r.sealAnew(r.keys.With(r.fresh[id]), entries, key, plain, seal.PadEntry, revision)
		return value, true, err
	}
	return r.reseal(name, key, value)
}
