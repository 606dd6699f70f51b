package bolt

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"maps"
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
	aside map[string][]byte // drafts of the spare room, which the new file takes in
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
	noted := b.notedCopies()
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
	// What the state folder holds is sealed under the old keys. Whoever is killed once the new file stands in
	// its place must not miss it: the drafts go along in that file, the note of copies lies ready.
	forgets := b.opts.StateDir != "" && b.writeCopies(keys, noteNext, noted) != nil
	if err := r.run(ctx); err != nil {
		return "", err
	}
	if b.opts.StateDir == "" {
		return recovery, nil
	}
	emptyAside(b, len(r.aside) > 0)
	kept := errors.Join(state(b.opts.StateDir).keepHeader(next.FileID, next.Bytes()), b.takeNextNote())
	b.forgetful = b.forgetful || forgets || kept != nil
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
	c.change, r.aside = r.renew, attic{&b.reader}.drafts()
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
	return r.planDrafts(tx)
}

// planDrafts seals the drafts of the file, and in their stead what was put aside: that was typed later.
func (r *rekeying) planDrafts(tx *bbolt.Tx) error {
	texts := map[string][]byte{}
	err := drafts.in(tx).ForEach(func(k, v []byte) error {
		name, text, err := r.book.openDraft(k, v)
		texts[name] = text
		return err
	})
	if err != nil {
		return err
	}
	maps.Copy(texts, r.aside)
	twin := &reader{keys: r.keys}
	for _, name := range slices.Sorted(maps.Keys(texts)) {
		key, plain := twin.draftKey(name), draftPlain(name, texts[name])
		value, err := r.sealAnew(r.keys.Drafts(), drafts, key, plain, seal.PadSummary, r.next.generation)
		if err != nil {
			return err
		}
		r.extra = append(r.extra, put{drafts, key, value})
	}
	return nil
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
