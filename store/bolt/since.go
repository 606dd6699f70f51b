package bolt

import (
	"context"
	"errors"
	"slices"

	bbolt "go.etcd.io/bbolt"

	"spoorboek/model/journal"
	"spoorboek/store"
	"spoorboek/store/files"
	"spoorboek/store/seal"
)

// since is what was destroyed after a copy was made, as the file that stands there now tells it. A copy that
// is put back must not bring it to life again.
type since struct {
	opts   *Options
	stones []store.Tombstone             // that the copy does not have
	held   []store.Record                // the dossiers of the copy that they are of
	orders []journal.Entry               // the expunging facts that the copy does not have
	of     map[journal.ID]journal.ID     // the dossier of each order
	named  map[journal.ID][]journal.File // attachments of what was expunged, by dossier
	blind  bool                          // nobody could look, and there may be something
}

// lookBack reads what the copy does not know from the present file.
func lookBack(opts *Options, secret []byte, copied *reader) *since {
	s := &since{
		opts: opts, of: map[journal.ID]journal.ID{}, named: map[journal.ID][]journal.File{},
	}
	now, err := openPresent(opts, secret, copied)
	if err != nil {
		s.blind = !unchanged(opts, copied)
		return s
	}
	defer now.keys.Clear()
	if now.keys.FileID() != copied.keys.FileID() {
		s.blind = !unchanged(opts, copied) // it tells of other dossiers
		_ = now.shut()
		return s
	}
	err = copied.view(func(was *bbolt.Tx) error {
		return now.view(func(tx *bbolt.Tx) error {
			return errors.Join(s.erased(now, tx, copied, was), s.expunged(now, tx, copied, was))
		})
	})
	s.blind = err != nil
	_ = now.shut() // it was only read
	return s
}

// unchanged tells whether this laptop knows that nothing was written after the copy.
func unchanged(opts *Options, copied *reader) bool {
	if opts.StateDir == "" {
		return false
	}
	m, err := state(opts.StateDir).openSeen(copied.keys.FileID())
	defer func() { _ = m.close() }()
	return err == nil && m.last > 0 && m.last <= copied.root.generation
}

// openPresent opens the file that a restore is about to set aside, with the keys of the copy: its passphrase
// may be another by now. Where all keys were renewed in between, the secret must be the same.
func openPresent(opts *Options, secret []byte, copied *reader) (*reader, error) {
	if _, err := preflight(opts.Path, true); err != nil {
		return nil, err
	}
	db, file, err := openBolt(opts.Path, true)
	if err != nil {
		return nil, err
	}
	keys := *copied.keys
	now := &reader{opts: opts, db: db, file: file, keys: &keys}
	if err = now.readIndexKey(); err == nil {
		now.root, err = now.readRoot()
	}
	if err == nil {
		return now, nil
	}
	now.keys.Clear()
	if err := now.shut(); err != nil {
		return nil, err
	}
	return openCopy(opts, opts.Path, secret)
}

// erased finds the tombstones that the copy does not have.
func (s *since) erased(now *reader, tx *bbolt.Tx, copied *reader, was *bbolt.Tx) error {
	return stones.in(tx).ForEach(func(k, v []byte) error {
		if stones.in(was).Get(k) != nil {
			return nil
		}
		stone, err := now.openStone(k, v)
		if err != nil {
			return err
		}
		s.stones = append(s.stones, stone)
		if value := rows.in(was).Get(k); value != nil {
			_, row, err := copied.openRow(stone.Dossier, value)
			s.held = append(s.held, store.Record{ID: stone.Dossier, Row: row})
			return err
		}
		return nil
	})
}

// expunged finds what was expunged since. Only journals that went on can have an order that the copy misses.
func (s *since) expunged(now *reader, tx *bbolt.Tx, copied *reader, was *bbolt.Tx) error {
	var missed error
	for _, p := range gather(rows.in(tx)) {
		id := journal.ID(p.key)
		value := rows.in(was).Get(p.key)
		if value == nil {
			continue
		}
		here, _, err := now.openRow(id, p.value)
		there, _, other := copied.openRow(id, value)
		if err == nil && other == nil && here.count == there.count && slices.Equal(here.heads, there.heads) {
			continue
		}
		missed = errors.Join(missed, err, other, s.ordersOf(id, now, tx, copied, was))
	}
	return missed
}

// ordersOf compares the journals of one dossier.
func (s *since) ordersOf(id journal.ID, now *reader, tx *bbolt.Tx, copied *reader, was *bbolt.Tx) error {
	present, err := now.load(tx, id)
	if err != nil {
		return err
	}
	old, err := copied.load(was, id)
	if err != nil {
		return err
	}
	full := map[journal.ID]journal.Entry{}
	for _, e := range old.entries {
		if !e.Expunged() {
			full[e.ID] = e
		}
	}
	for _, e := range present.entries {
		order, ok := e.Fact.(journal.Expunged)
		target, whole := full[order.Entry]
		if !ok || !whole {
			continue
		}
		delete(full, order.Entry) // ordered twice is done once
		s.orders, s.of[e.ID] = append(s.orders, e), id
		s.named[id] = append(s.named[id], journal.FilesOf([]journal.Entry{target})...)
	}
	return nil
}

// hold does again what there is to do and tells of it. This program does not write to a file of a newer one.
func (s *since) hold(
	ctx context.Context, header *seal.Header, temp string, keys *seal.Keys, progress store.Progress,
	done *store.Restored,
) (err error) {
	done.Blind = s.blind
	if len(s.stones) == 0 && len(s.orders) == 0 {
		return nil
	}
	if header.Minor > seal.FormatMinor {
		done.Blind, s.stones, s.named = true, nil, nil
		return nil
	}
	done.Erased, done.Expunged = s.held, len(s.orders)
	done.Generation, done.Report, err = s.again(ctx, temp, keys, progress)
	return err
}

// again destroys in the new file, before it takes its place, what had been destroyed in the present one. The
// keys are those of the copy. It gives the file's new generation and a report of it.
func (s *since) again(
	ctx context.Context, temp string, keys *seal.Keys, progress store.Progress,
) (generation uint64, report store.Report, err error) {
	opts := *s.opts
	opts.Path, opts.StateDir = temp, ""
	db, file, err := openBolt(temp, false)
	if err != nil {
		return 0, report, err
	}
	b := &Book{reader: reader{opts: &opts, db: db, file: file, keys: keys}, seen: &seen{}}
	b.keeping.book, b.enclosing.book = b, b
	defer func() {
		if b.db != nil {
			err = errors.Join(err, b.shut())
		}
	}()
	if b.root, err = b.readRoot(); err != nil {
		return 0, report, err
	}
	opts.Schema = b.root.schema // what is projected anew counts as the copy's; the opening renews all of it
	if len(s.stones) > 0 {
		if err := eraseAll(ctx, b, s.stones); err != nil {
			return 0, report, err
		}
	}
	if err := s.expungeAgain(ctx, b); err != nil {
		return 0, report, err
	}
	report, err = verify(ctx, &b.reader, progress)
	return b.root.generation, report, errors.Join(err, errors.Join(report.Problems...))
}

// expungeAgain writes each order once more, after what the copy has, under an id of its own: it follows other
// entries than the order in the present file does.
func (s *since) expungeAgain(ctx context.Context, b *Book) error {
	for _, order := range s.orders {
		id := s.of[order.ID]
		var have *volume
		err := b.view(func(tx *bbolt.Tx) (err error) {
			have, err = b.load(tx, id)
			return err
		})
		if err != nil {
			return err
		}
		random, err := seal.Draw(b.opts.Rand, len(journal.ID{}))
		if err != nil {
			return err
		}
		order.ID = journal.ID(random)
		order.Prev = have.heads
		change := store.Change{Dossier: id, Entries: []journal.Entry{order}}
		if _, err := expunge(ctx, b, change); err != nil {
			return err
		}
	}
	return nil
}

// sweep removes the attachments that came back beside the file with those of the copy.
func (s *since) sweep(folder files.Folder) error {
	var err error
	for _, stone := range s.stones {
		err = errors.Join(err, folder.Erase(stone.Dossier))
	}
	for id, list := range s.named {
		for _, f := range list {
			err = errors.Join(err, folder.Remove(id, f.Name))
		}
	}
	return err
}
