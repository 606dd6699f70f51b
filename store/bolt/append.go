package bolt

import (
	"context"
	"fmt"
	"slices"

	bbolt "go.etcd.io/bbolt"

	"spoorboek/model/journal"
	"spoorboek/store"
	"spoorboek/store/codec"
	"spoorboek/store/seal"
)

// work is what a transaction does to one dossier.
type work struct {
	id     journal.ID
	before *volume // nil for a new dossier
	fresh  []journal.Entry
	after  *volume
	key    *seal.Key
	row    caches
	redone bool // caches are made anew although nothing is added
	known  *store.Projected
}

// batch is a transaction being prepared.
type batch struct {
	book  *Book
	works []*work
	by    map[journal.ID]*work
	next  root
	index seal.Sealer // for rows, digests and act lines
	puts  []put
	log   *lines // where act lines go instead of into the file; a rescue writes them at its end
}

// Append is store.Journals.Append.
func (b *Book) Append(ctx context.Context, changes []store.Change) (store.Receipt, error) {
	if err := b.writing(ctx); err != nil {
		return store.Receipt{}, err
	}
	defer b.mu.Unlock()
	t := newBatch(b)
	defer t.clear()
	if err := t.write(ctx, changes); err != nil {
		t.forget()
		return store.Receipt{}, fmt.Errorf("append: %w", err)
	}
	t.shelve()
	return t.receipt(), nil
}

// newBatch starts a transaction on what the book holds now.
func newBatch(b *Book) *batch {
	return &batch{book: b, by: map[journal.ID]*work{}, next: b.root, index: b.keys.Index()}
}

func (t *batch) write(ctx context.Context, changes []store.Change) error {
	err := t.book.view(func(tx *bbolt.Tx) error { return t.plan(tx, changes) })
	if err != nil {
		return err
	}
	if err := t.prepare(ctx); err != nil || len(t.puts) == 0 {
		return err
	}
	return t.book.commit(t.puts, t.next)
}

// clear overwrites the dossier keys that the batch had in hand.
func (t *batch) clear() {
	for _, w := range t.works {
		if w.key != nil {
			w.key.Clear()
		}
	}
}

// forget undoes what planning did to volumes on the shelf: their sets hold entries that were not written.
func (t *batch) forget() {
	for _, w := range t.works {
		if w.before != nil {
			w.before.known, w.before.ids = nil, nil
		}
	}
}

// plan finds out what is new in the changes and whether it may be added. It writes nothing.
func (t *batch) plan(tx *bbolt.Tx, changes []store.Change) error {
	for _, c := range changes {
		w := t.by[c.Dossier]
		if w == nil {
			var err error
			if w, err = t.start(tx, c.Dossier); err != nil {
				return err
			}
			t.by[c.Dossier] = w
			t.works = append(t.works, w)
		}
		if err := w.add(c); err != nil {
			return err
		}
	}
	return nil
}

// start takes a dossier's journal and key in hand, or makes a key for a new dossier.
func (t *batch) start(tx *bbolt.Tx, id journal.ID) (*work, error) {
	b := t.book
	if id.IsZero() {
		return nil, fmt.Errorf("no dossier: %w", store.ErrNotFound)
	}
	w := &work{id: id}
	var err error
	if rows.in(tx).Get(id[:]) == nil {
		if stones.in(tx).Get(id[:]) != nil {
			return nil, fmt.Errorf("dossier %v: %w", id, store.ErrErased)
		}
		w.after = &volume{}
		w.after.index()
		w.key, err = seal.NewKey(b.opts.Rand)
		return w, err
	}
	if w.before = b.cache.find(id); w.before == nil {
		if w.before, err = b.load(tx, id); err != nil {
			return nil, err
		}
	}
	w.before.index()
	// The sets grow with the copy; forget undoes that.
	grown := *w.before
	w.after = &grown
	w.key, err = b.dossierKey(tx, id)
	return w, err
}

// add takes a change in, if its writer saw the journal as it is now. What is there already is skipped.
func (w *work) add(c store.Change) error {
	v := w.after
	var fresh []journal.Entry
	var hashes []journal.Hash
	known := map[journal.Hash]bool{}
	for i := range c.Entries {
		e := &c.Entries[i]
		h := e.Hash()
		if v.known[h] || known[h] {
			continue
		}
		if !w.follows(e, known) {
			return &store.ConflictError{Dossier: w.id}
		}
		known[h] = true
		fresh, hashes = append(fresh, *e), append(hashes, h)
	}
	if len(fresh) == 0 {
		return nil
	}
	if c.Expect != nil && !slices.Equal(sortHashes(slices.Clone(c.Expect)), v.heads) {
		return &store.ConflictError{Dossier: w.id}
	}
	w.known = nil
	if c.Expect != nil && len(w.fresh) == 0 && len(fresh) == len(c.Entries) {
		w.known = c.Becomes
	}
	w.grow(fresh, hashes)
	return nil
}

// follows tells whether an entry's heads are here or among those that come with it, and its id is new.
func (w *work) follows(e *journal.Entry, along map[journal.Hash]bool) bool {
	for _, prev := range e.Prev {
		if !w.after.known[prev] && !along[prev] {
			return false
		}
	}
	return !w.after.ids[e.ID]
}

func (w *work) grow(fresh []journal.Entry, hashes []journal.Hash) {
	v := w.after
	w.fresh = append(w.fresh, fresh...)
	v.entries = append(v.entries, fresh...)
	v.hashes = append(v.hashes, hashes...)
	for i, h := range hashes {
		v.known[h], v.ids[fresh[i].ID] = true, true
	}
	v.heads = extendHeads(v.heads, fresh, hashes)
}

// extendHeads gives the heads after new entries: heads that they follow are none any more.
func extendHeads(heads []journal.Hash, fresh []journal.Entry, hashes []journal.Hash) []journal.Hash {
	followed := map[journal.Hash]bool{}
	for i := range fresh {
		for _, h := range fresh[i].Prev {
			followed[h] = true
		}
	}
	var out []journal.Hash
	for _, h := range append(slices.Clone(heads), hashes...) {
		if !followed[h] {
			out = append(out, h)
		}
	}
	return sortHashes(out)
}

// prepare projects and seals everything on all processors.
func (t *batch) prepare(ctx context.Context) error {
	var busy []*work
	var from []int // where the values of each busy work start
	values := 0
	for _, w := range t.works {
		if len(w.fresh) > 0 || w.redone {
			busy, from = append(busy, w), append(from, values)
			values += len(w.fresh) + 2
		}
	}
	if len(busy) > 0 {
		t.next.generation++
	}
	nonces, err := seal.Draw(t.book.opts.Rand, values*seal.NonceSize)
	if err != nil {
		return err
	}
	t.puts = make([]put, values, values+8)
	err = spread(len(busy), func(i int) error {
		if err := ctx.Err(); err != nil {
			return err
		}
		return t.seal(busy[i], t.puts[from[i]:], nonces[from[i]*seal.NonceSize:])
	})
	if err != nil || len(busy) == 0 {
		return err
	}
	return t.finish(busy)
}

// seal fills puts with a dossier's new entries, its row and its digest.
func (t *batch) seal(w *work, puts []put, nonces []byte) error {
	b, revision := t.book, t.next.generation
	nonce := func() []byte { n := nonces[:seal.NonceSize]; nonces = nonces[seal.NonceSize:]; return n }
	first := len(w.after.entries) - len(w.fresh)
	sealer := b.keys.With(w.key)
	for i := range w.fresh {
		plain, err := codec.Encode(make([]byte, 0, 512), &w.fresh[i])
		if err != nil {
			return fmt.Errorf("dossier %v: %w", w.id, err)
		}
		key := entryKey(w.id, first+i)
		puts[i] = put{entries, key, sealer.Seal(entries.place(key), nonce(), revision, plain, seal.PadEntry)}
	}
	var err error
	if w.known != nil && w.id != journal.OfficeID() {
		w.row = caches{w.known.Row, w.known.Digest}
	} else if w.row, err = b.project(w.id, w.after); err != nil {
		return err
	}
	puts = puts[len(w.fresh):]
	puts[0], puts[1] = t.sealCaches(w.id, w.after.standing(), w.row, b.opts.Schema, nonce(), nonce())
	return nil
}

// sealCaches seals a dossier's row, with its standing, and its digest.
func (t *batch) sealCaches(
	id journal.ID, stands standing, c caches, schema uint16, nonce1, nonce2 []byte,
) (row, digest put) {
	revision := t.next.generation
	plain := append(stands.bytes(make([]byte, 0, 64+len(c.row))), c.row...)
	key := slices.Clone(id[:])
	row = put{rows, key, t.index.Seal(rows.cached(key, schema), nonce1, revision, plain, seal.PadSummary)}
	place := digests.cached(key, schema)
	digest = put{digests, key, t.index.Seal(place, nonce2, revision, c.digest, seal.PadSummary)}
	return row, digest
}

// finish adds the keys of new dossiers, the act lines and the new sum.
func (t *batch) finish(busy []*work) error {
	b := t.book
	log := t.log
	if log == nil {
		log = &lines{}
	}
	for _, w := range busy {
		if w.before != nil {
			t.next.sum.subtract(w.before.standing().mix(b.keys, w.id))
		} else {
			wrapped, err := wrapTwice(b.opts, b.keys, slices.Clone(w.id[:]), w.key)
			if err != nil {
				return err
			}
			t.puts = append(t.puts, wrapped...)
		}
		t.next.sum.add(w.after.standing().mix(b.keys, w.id))
		log.add(w.id, w.fresh)
	}
	if t.log != nil {
		return nil
	}
	sealed, err := t.sealLines(log.list)
	t.puts = append(t.puts, sealed...)
	return err
}

// shelve keeps what was written for the next act. A large batch is not the coach's next act.
func (t *batch) shelve() {
	for _, w := range t.works {
		if len(w.after.entries) > 0 && (w.before != nil || len(t.works) <= shelfVolumes/4) {
			t.book.cache.keep(w.id, w.after)
		}
	}
}

// receipt tells the rows of all dossiers named, those where nothing was new included.
func (t *batch) receipt() store.Receipt {
	r := store.Receipt{Generation: t.book.root.generation}
	for _, w := range t.works {
		if w.id == journal.OfficeID() || len(w.after.entries) == 0 {
			continue
		}
		if len(w.fresh) == 0 && !w.redone {
			w.row.row, _ = t.book.opts.Project(w.id, w.after.shared())
		}
		r.Rows = append(r.Rows, store.Record{ID: w.id, Row: w.row.row})
	}
	return r
}
