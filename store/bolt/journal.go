package bolt

import (
	"bytes"
	"context"
	"fmt"
	"slices"

	bbolt "go.etcd.io/bbolt"

	"spoorboek/model/journal"
	"spoorboek/store"
	"spoorboek/store/codec"
	"spoorboek/store/seal"
)

// volume is one dossier's journal, decoded. Its entries stand as they were written; entries once there are
// never changed in place, so that slices of them can be handed out.
type volume struct {
	entries []journal.Entry
	hashes  []journal.Hash
	heads   []journal.Hash
	known   map[journal.Hash]bool // made by the first append
	ids     map[journal.ID]bool
}

func (v *volume) standing() standing { return standing{len(v.entries), v.heads} }

// shared is the slice that readers get: appending to it makes a copy.
func (v *volume) shared() []journal.Entry { return slices.Clip(v.entries) }

// index makes the sets that an append asks.
func (v *volume) index() {
	if v.known != nil {
		return
	}
	v.known = make(map[journal.Hash]bool, len(v.entries)+1)
	v.ids = make(map[journal.ID]bool, len(v.entries)+1)
	for i, h := range v.hashes {
		v.known[h], v.ids[v.entries[i].ID] = true, true
	}
}

// headsOf gives the sorted heads of entries whose hashes are at hand.
func headsOf(entries []journal.Entry, hashes []journal.Hash) []journal.Hash {
	followed := make(map[journal.Hash]bool, len(entries))
	for i := range entries {
		for _, h := range entries[i].Prev {
			followed[h] = true
		}
	}
	var heads []journal.Hash
	for _, h := range hashes {
		if !followed[h] {
			heads = append(heads, h)
		}
	}
	return sortHashes(heads)
}

func sortHashes(hashes []journal.Hash) []journal.Hash {
	slices.SortFunc(hashes, func(a, b journal.Hash) int { return bytes.Compare(a[:], b[:]) })
	return hashes
}

// Journal is store.Journals.Journal.
func (b *Book) Journal(ctx context.Context, id journal.ID) (list []journal.Entry, err error) {
	if err := b.reading(ctx); err != nil {
		return nil, err
	}
	defer b.mu.RUnlock()
	if list, err = b.standing(id); err != nil {
		return nil, fmt.Errorf("read the journal of %v: %w", id, err)
	}
	return list, nil
}

// standing is Journal for who holds the lock.
func (b *Book) standing(id journal.ID) (list []journal.Entry, err error) {
	if v := b.cache.find(id); v != nil {
		return v.shared(), nil
	}
	err = b.view(func(tx *bbolt.Tx) error {
		v, err := b.load(tx, id)
		if err != nil {
			return err
		}
		b.cache.keep(id, v)
		list = v.shared()
		return nil
	})
	return list, err
}

// load reads a journal and proves it against its row. store.ErrNotFound when there is none.
func (f *reader) load(tx *bbolt.Tx, id journal.ID) (*volume, error) {
	row := rows.in(tx).Get(id[:])
	if row == nil {
		return nil, store.ErrNotFound
	}
	want, _, err := f.openRow(id, row)
	if err != nil {
		return nil, err
	}
	key, err := f.dossierKey(tx, id)
	if err != nil {
		return nil, err
	}
	defer key.Clear()
	v, err := f.readEntries(tx, id, key)
	if err != nil {
		return nil, err
	}
	if v.standing().count != want.count || !slices.Equal(v.heads, want.heads) {
		return nil, &store.DamagedError{What: "entries are missing", Dossier: id, Part: store.InEntries}
	}
	return v, nil
}

// openRow opens a row and takes it apart.
func (f *reader) openRow(id journal.ID, value []byte) (standing, []byte, error) {
	plain, _, err := f.keys.Index().Open(nil, rows.cached(id[:], f.root.schema), value)
	if err != nil {
		return standing{}, nil, &store.DamagedError{
			What: "row does not authenticate", Dossier: id, Part: store.InRow,
		}
	}
	return readStanding(plain)
}

// dossierKey unwraps a dossier's key from the first of its two copies that opens.
func (f *reader) dossierKey(tx *bbolt.Tx, id journal.ID) (*seal.Key, error) {
	for _, name := range [...]bucket{keys1, keys2} {
		if wrapped := name.in(tx).Get(id[:]); wrapped != nil {
			if key, err := f.keys.Unwrap(name.place(id[:]), wrapped); err == nil {
				return key, nil
			}
		}
	}
	return nil, &store.DamagedError{What: "key is missing", Dossier: id, Part: store.InKey}
}

// readEntries reads all entries of a dossier and hashes them.
func (f *reader) readEntries(tx *bbolt.Tx, id journal.ID, key *seal.Key) (*volume, error) {
	var sealed []put
	c := entries.in(tx).Cursor()
	for k, value := c.Seek(id[:]); bytes.HasPrefix(k, id[:]); k, value = c.Next() {
		if !bytes.Equal(k, entryKey(id, len(sealed))) {
			return nil, &store.DamagedError{What: "entries are missing", Dossier: id, Part: store.InEntries}
		}
		sealed = append(sealed, put{key: k, value: value})
	}
	v := &volume{entries: make([]journal.Entry, len(sealed)), hashes: make([]journal.Hash, len(sealed))}
	sealer := f.keys.With(key)
	err := spread(len(sealed), func(i int) error {
		e, err := openEntry(sealer, sealed[i], f.opts.Decode)
		if err != nil {
			return &store.DamagedError{What: err.Error(), Dossier: id, Part: store.InEntries}
		}
		v.entries[i], v.hashes[i] = e, e.Hash()
		return nil
	})
	if err != nil {
		return nil, err
	}
	v.heads = headsOf(v.entries, v.hashes)
	return v, nil
}

func openEntry(sealer seal.Sealer, p put, decode store.Decoder) (journal.Entry, error) {
	plain, _, err := sealer.Open(nil, entries.place(p.key), p.value)
	if err != nil {
		return journal.Entry{}, err
	}
	return codec.Decode(plain, codec.Facts(decode))
}
