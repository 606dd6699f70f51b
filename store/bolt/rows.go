package bolt

import (
	"context"
	"encoding/binary"

	bbolt "go.etcd.io/bbolt"

	"spoorboek/model/journal"
	"spoorboek/store"
	"spoorboek/store/seal"
)

// caches are a dossier's row and digest.
type caches struct{ row, digest []byte }

// Rows is store.Journals.Rows.
func (b *Book) Rows(ctx context.Context) (list []store.Record, err error) {
	if err := b.reading(ctx); err != nil {
		return nil, err
	}
	defer b.mu.RUnlock()
	err = b.view(func(tx *bbolt.Tx) error {
		list, err = b.openRows(tx)
		return err
	})
	if err != nil {
		return nil, err
	}
	for i, r := range list {
		if c, ok := b.stale[r.ID]; ok {
			list[i].Row = c.row
		}
	}
	return list, nil
}

// openRows decrypts all rows on all processors, and compares what they stand for with the root.
func (f *reader) openRows(tx *bbolt.Tx) ([]store.Record, error) {
	sealed := gather(rows.in(tx))
	list := make([]store.Record, len(sealed))
	parts := make([]sum, workers(len(sealed)))
	err := split(len(sealed), func(worker, from, to int) error {
		return f.openStretch(sealed[from:to], list[from:to], &parts[worker])
	})
	if err != nil {
		return nil, err
	}
	var total sum
	for _, p := range parts {
		total.join(p)
	}
	if total != f.root.sum {
		return nil, damaged("rows are missing or old")
	}
	return withoutOffice(list), nil
}

// openStretch decrypts rows one after another into one piece of memory.
func (f *reader) openStretch(sealed []put, list []store.Record, total *sum) error {
	arena := make([]byte, 0, roomFor(sealed))
	index := f.keys.Index()
	for i, p := range sealed {
		id := journal.ID(p.key)
		plain, _, err := index.Open(arena[len(arena):], rows.cached(p.key, f.root.schema), p.value)
		if err != nil {
			return &store.DamagedError{What: "row does not authenticate", Dossier: id}
		}
		arena = arena[:len(arena)+seal.OpenedSize(p.value)]
		n, err := standingSize(plain)
		if err != nil {
			return err
		}
		total.add(f.keys.Mix(p.key, plain[:n]))
		list[i] = store.Record{ID: id, Row: plain[n:]}
	}
	return nil
}

// standingSize is how many bytes of an opened row come before the row itself.
func standingSize(plain []byte) (int, error) {
	if len(plain) < 6 {
		return 0, damaged("row is too short")
	}
	n := 6 + 32*int(binary.BigEndian.Uint16(plain[4:]))
	if n > len(plain) {
		return 0, damaged("row is too short")
	}
	return n, nil
}

// Digests is store.Journals.Digests.
func (b *Book) Digests(ctx context.Context) (list []store.Record, err error) {
	if err := b.reading(ctx); err != nil {
		return nil, err
	}
	defer b.mu.RUnlock()
	err = b.view(func(tx *bbolt.Tx) error {
		sealed := gather(digests.in(tx))
		list = make([]store.Record, len(sealed))
		if len(sealed) != len(gather(rows.in(tx))) {
			return damaged("digests are missing")
		}
		index := b.keys.Index()
		return spread(len(sealed), func(i int) error {
			id := journal.ID(sealed[i].key)
			plain, _, err := index.Open(nil, digests.cached(id[:], b.root.schema), sealed[i].value)
			if err != nil {
				return &store.DamagedError{What: "digest does not authenticate", Dossier: id}
			}
			if c, ok := b.stale[id]; ok {
				plain = c.digest
			}
			list[i] = store.Record{ID: id, Row: plain}
			return nil
		})
	})
	if err != nil {
		return nil, err
	}
	return withoutOffice(list), nil
}

// gather lists what a bucket holds under ids. The bytes are the file's: they are good for the transaction.
func gather(in *bbolt.Bucket) []put {
	var list []put
	c := in.Cursor()
	for k, v := c.First(); k != nil; k, v = c.Next() {
		if len(k) == len(journal.ID{}) {
			list = append(list, put{key: k, value: v})
		}
	}
	return list
}

func roomFor(sealed []put) int {
	room := 0
	for _, p := range sealed {
		room += seal.OpenedSize(p.value)
	}
	return room
}

func withoutOffice(list []store.Record) []store.Record {
	for i, r := range list {
		if r.ID == journal.OfficeID() {
			return append(list[:i], list[i+1:]...)
		}
	}
	return list
}
