package bolt

import (
	"bytes"
	"context"
	"errors"
	"slices"

	bbolt "go.etcd.io/bbolt"

	"spoorboek/model/journal"
	"spoorboek/store"
	"spoorboek/store/seal"
)

// audit reads a whole file and notes what is wrong with it.
type audit struct {
	*reader
	report store.Report
}

// verify authenticates and decodes every value of the file.
func verify(ctx context.Context, f *reader, progress store.Progress) (store.Report, error) {
	a := &audit{reader: f}
	err := f.view(func(tx *bbolt.Tx) error {
		if _, err := f.openRows(); err != nil {
			a.note(err)
		}
		known := gather(rows.in(tx))
		for done, p := range known {
			if err := ctx.Err(); err != nil {
				return err
			}
			a.dossier(tx, journal.ID(p.key))
			progress.Tell(done+1, len(known))
		}
		a.rest(tx)
		a.strays(tx, known)
		return nil
	})
	return a.report, err
}

func (a *audit) note(err error) { a.report.Problems = append(a.report.Problems, err) }

// dossier proves a journal against its row, both copies of its key, and its digest.
func (a *audit) dossier(tx *bbolt.Tx, id journal.ID) {
	n, err := a.prove(tx, id)
	if err != nil {
		a.note(err)
		return
	}
	a.report.Entries += n
	if id != journal.OfficeID() {
		a.report.Dossiers++
	}
}

func (a *audit) prove(tx *bbolt.Tx, id journal.ID) (count int, err error) {
	defer guard(&err)()
	for _, name := range [...]bucket{keys1, keys2} {
		key, err := a.keys.Unwrap(name.place(id[:]), name.in(tx).Get(id[:]))
		if err != nil {
			return 0, &store.DamagedError{What: "a copy of the key", Dossier: id, Part: store.InKey}
		}
		key.Clear()
	}
	v, err := a.load(tx, id)
	if err != nil {
		return 0, err
	}
	digest := digests.in(tx).Get(id[:])
	if _, _, err = a.keys.Index().Open(nil, digests.cached(id[:], a.root.schema), digest); err != nil {
		return 0, &store.DamagedError{What: "digest does not authenticate", Dossier: id, Part: store.InDigest}
	}
	a.report.Attached += len(journal.FilesOf(v.entries))
	return len(v.entries), nil
}

// rest proves what belongs to no dossier.
func (a *audit) rest(tx *bbolt.Tx) {
	a.each(tx, acts, store.InActs, func(k, v []byte) error { _, err := a.openLines(k, v); return err })
	a.each(tx, stones, store.InStones, func(k, v []byte) error { _, err := a.openStone(k, v); return err })
	a.each(tx, drafts, store.InDrafts, func(k, v []byte) error { _, _, err := a.openDraft(k, v); return err })
	for _, name := range [...]bucket{headers1, headers2} {
		a.each(tx, name, store.InHeader, func(_, v []byte) error {
			_, err := seal.ParseHeader(unpad(v))
			return err
		})
	}
}

// each proves the values of a bucket, which hold one part of the file.
func (a *audit) each(tx *bbolt.Tx, name bucket, part store.Part, open func(key, value []byte) error) {
	walk := func() (err error) {
		defer guard(&err)()
		return name.in(tx).ForEach(open)
	}
	err := walk()
	var damage *store.DamagedError
	if errors.As(err, &damage) {
		err = &store.DamagedError{What: damage.What, Dossier: damage.Dossier, Part: part}
	}
	if err != nil {
		a.note(err)
	}
}

// strays finds entries of dossiers that have no row.
func (a *audit) strays(tx *bbolt.Tx, known []put) {
	c := entries.in(tx).Cursor()
	for k, _ := c.First(); len(k) == entryKeySize; {
		id := slices.Clone(k[:len(journal.ID{})])
		if _, ok := slices.BinarySearchFunc(known, id, compareKey); !ok {
			a.note(&store.DamagedError{What: "row is missing", Dossier: journal.ID(id), Part: store.InRow})
		}
		next := nextID(id)
		if next == nil {
			return
		}
		if k, _ = c.Seek(next); k != nil && bytes.Compare(k, next) < 0 { // looking on from here would never end
			a.note(&store.DamagedError{What: "entries are out of order", Part: store.InEntries})
			return
		}
	}
}

func compareKey(p put, id []byte) int { return bytes.Compare(p.key, id) }

// nextID is the id after id, nil after the last.
func nextID(id []byte) []byte {
	next := slices.Clone(id)
	for i := len(next) - 1; i >= 0; i-- {
		if next[i]++; next[i] != 0 {
			return next
		}
	}
	return nil
}
