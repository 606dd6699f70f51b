package bolt

import (
	"context"
	"encoding/binary"
	"runtime"

	bbolt "go.etcd.io/bbolt"

	"spoorboek/model/journal"
	"spoorboek/store"
)

// caches are a dossier's row and digest.
type caches struct{ row, digest []byte }

// Rows is store.Journals.Rows.
func (b *Book) Rows(ctx context.Context) (list []store.Record, err error) {
	if err := b.reading(ctx); err != nil {
		return nil, err
	}
	defer b.mu.RUnlock()
	if list, err = b.openRows(); err != nil {
		return nil, err
	}
	for i, r := range list {
		if c, ok := b.stale[r.ID]; ok {
			list[i].Row = c.row
		}
	}
	return list, nil
}

// openRows decrypts all rows on all processors, and compares what they stand for with the root. Each
// processor goes through its own stretch of the ids: they are random, so the stretches are about as long, and
// the pages that a large file must first be read for are waited for side by side.
func (f *reader) openRows() ([]store.Record, error) {
	parts := make([]stretch, min(runtime.GOMAXPROCS(0), 1<<8))
	err := together(len(parts), func(i int) error {
		return f.view(func(tx *bbolt.Tx) error { return f.openStretch(tx, i, len(parts), &parts[i]) })
	})
	if err != nil {
		return nil, err
	}
	var total sum
	list := parts[0].list
	for i, p := range parts {
		total.join(p.sum)
		if i > 0 {
			list = append(list, p.list...)
		}
	}
	if total != f.root.sum {
		return nil, &store.DamagedError{What: "rows are missing or old", Part: store.InRows}
	}
	return withoutOffice(list), nil
}

// stretch is a run of rows, with what they stand for.
type stretch struct {
	list []store.Record
	sum  sum
}

// openStretch decrypts the rows of one of so many stretches of the ids.
func (f *reader) openStretch(tx *bbolt.Tx, part, parts int, into *stretch) error {
	index := f.keys.Index()
	cursor := rows.in(tx).Cursor()
	from, to := part<<8/parts, (part+1)<<8/parts // by the first byte of the id
	scratch, arena := make([]byte, 0, 1<<12), []byte(nil)
	for k, v := cursor.Seek([]byte{byte(from)}); k != nil && int(k[0]) < to; k, v = cursor.Next() {
		id := journal.ID{}
		if copy(id[:], k) != len(k) {
			continue
		}
		plain, _, err := index.Open(scratch[:0], rows.cached(k, f.root.schema), v)
		if err != nil {
			return &store.DamagedError{What: "row does not authenticate", Dossier: id, Part: store.InRow}
		}
		n, err := standingSize(plain)
		if err != nil {
			return err
		}
		into.sum.add(f.keys.Mix(k, plain[:n]))
		if size := len(plain) - n; cap(arena)-len(arena) < size {
			arena = make([]byte, 0, max(arenaSize, size))
		}
		at := len(arena)
		arena = append(arena, plain[n:]...)
		into.list = append(into.list, store.Record{ID: id, Row: arena[at:len(arena):len(arena)]})
	}
	return nil
}

// arenaSize is how much memory is taken at once for opened rows.
const arenaSize = 256 << 10

// standingSize is how many bytes of an opened row come before the row itself.
func standingSize(plain []byte) (int, error) {
	if len(plain) < 6 {
		return 0, &store.DamagedError{What: "row is too short", Part: store.InRows}
	}
	n := 6 + 32*int(binary.BigEndian.Uint16(plain[4:]))
	if n > len(plain) {
		return 0, &store.DamagedError{What: "row is too short", Part: store.InRows}
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
			return &store.DamagedError{What: "digests are missing", Part: store.InRows}
		}
		index := b.keys.Index()
		return spread(len(sealed), func(i int) error {
			id := journal.ID(sealed[i].key)
			plain, _, err := index.Open(nil, digests.cached(id[:], b.root.schema), sealed[i].value)
			if err != nil {
				return &store.DamagedError{What: "digest does not authenticate", Dossier: id, Part: store.InDigest}
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

func withoutOffice(list []store.Record) []store.Record {
	for i, r := range list {
		if r.ID == journal.OfficeID() {
			return append(list[:i], list[i+1:]...)
		}
	}
	return list
}
