package bolt

import (
	"context"
	"encoding/binary"
	"slices"
	"time"

	bbolt "go.etcd.io/bbolt"

	"spoorboek/model/journal"
	"spoorboek/store"
	"spoorboek/store/seal"
)

// lines are the act lines of one transaction.
type lines struct {
	list []store.ActLine
	at   map[journal.ID]int
}

// add notes what entries written in a dossier tell about their acts.
func (l *lines) add(dossier journal.ID, written []journal.Entry) {
	if l.at == nil {
		l.at = map[journal.ID]int{}
	}
	for i := range written {
		e := &written[i]
		at, ok := l.at[e.Act]
		if !ok {
			at = len(l.list)
			l.at[e.Act] = at
			l.list = append(l.list, store.ActLine{Act: e.Act, Recorded: e.Recorded, By: e.By, Name: string(e.Kind)})
		}
		line := &l.list[at]
		// One dossier's entries come together, so the last one tells.
		if n := len(line.Dossiers); n == 0 || line.Dossiers[n-1] != dossier {
			line.Dossiers = append(line.Dossiers, dossier)
		}
		if f, ok := e.Fact.(journal.Retracted); ok {
			line.Retracts = append(append(line.Retracts, f.Act), f.Along...)
		}
	}
}

// partLines is how many act lines are sealed together: an act of the coach is one, an import thousands.
const partLines = 512

// sealLines seals the act lines of a transaction under its generation.
func (t *batch) sealLines(list []store.ActLine) ([]put, error) {
	var puts []put
	for part := range slices.Chunk(list, partLines) {
		sealed, err := t.sealPart(actKey(t.next.generation, len(puts)), part)
		if err != nil {
			return nil, err
		}
		puts = append(puts, sealed)
	}
	return puts, nil
}

func (t *batch) sealPart(key []byte, part []store.ActLine) (put, error) {
	nonce, err := seal.Draw(t.book.opts.Rand, seal.NonceSize)
	if err != nil {
		return put{}, err
	}
	plain := encodeLines(part)
	return put{acts, key, t.index.Seal(acts.place(key), nonce, t.next.generation, plain, seal.PadEntry)}, nil
}

// encodeLines writes: act 16, recorded 8, by 2+n, name 1+n, dossiers 4+16n, retracts 4+16n.
func encodeLines(list []store.ActLine) []byte {
	b := make([]byte, 0, 96*len(list))
	for i := range list {
		l := &list[i]
		b = append(b, l.Act[:]...)
		b = binary.BigEndian.AppendUint64(b, uint64(l.Recorded.UnixMilli()))
		b = binary.BigEndian.AppendUint16(b, uint16(len(l.By)))
		b = append(b, l.By...)
		b = append(b, byte(len(l.Name)))
		b = append(b, l.Name...)
		b = appendIDs(b, l.Dossiers)
		b = appendIDs(b, l.Retracts)
	}
	return b
}

func appendIDs(b []byte, ids []journal.ID) []byte {
	b = binary.BigEndian.AppendUint32(b, uint32(len(ids)))
	for i := range ids {
		b = append(b, ids[i][:]...)
	}
	return b
}

// decodeLines reads what encodeLines wrote. The bytes are authentic; a wrong length is damage all the same.
func decodeLines(b []byte) (list []store.ActLine, err error) {
	short := false
	take := func(n int) []byte {
		if short = short || n > len(b); short {
			return make([]byte, min(n, 16))
		}
		part := b[:n]
		b = b[n:]
		return part
	}
	ids := func() []journal.ID {
		n := int(binary.BigEndian.Uint32(take(4)))
		raw := take(16 * n)
		if short || n == 0 {
			return nil
		}
		out := make([]journal.ID, n)
		for i := range out {
			out[i] = journal.ID(raw[16*i : 16*i+16])
		}
		return out
	}
	for len(b) > 0 && !short {
		var l store.ActLine
		l.Act = journal.ID(take(16))
		l.Recorded = time.UnixMilli(int64(binary.BigEndian.Uint64(take(8)))).UTC()
		l.By = string(take(int(binary.BigEndian.Uint16(take(2)))))
		l.Name = string(take(int(take(1)[0])))
		l.Dossiers, l.Retracts = ids(), ids()
		list = append(list, l)
	}
	if short {
		return nil, damaged("act log is cut off")
	}
	return list, nil
}

// Acts is store.Journals.Acts.
func (b *Book) Acts(ctx context.Context, newest int) (list []store.ActLine, err error) {
	if err := b.reading(ctx); err != nil {
		return nil, err
	}
	defer b.mu.RUnlock()
	err = b.view(func(tx *bbolt.Tx) error {
		c := acts.in(tx).Cursor()
		for k, v := c.Last(); k != nil && (newest <= 0 || len(list) < newest); k, v = c.Prev() {
			part, err := b.openLines(k, v)
			if err != nil {
				return err
			}
			slices.Reverse(part)
			list = append(list, part...)
		}
		return nil
	})
	if newest > 0 && len(list) > newest {
		list = list[:newest]
	}
	return list, err
}

func (f *reader) openLines(key, value []byte) ([]store.ActLine, error) {
	plain, _, err := f.keys.Index().Open(nil, acts.place(key), value)
	if err != nil {
		return nil, damaged("act log does not authenticate")
	}
	return decodeLines(plain)
}
