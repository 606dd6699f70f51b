package robot

import (
	"context"
	"encoding/binary"
	"slices"
	"sync"

	"spoorboek/model/caseload"
	"spoorboek/model/journal"
	"spoorboek/model/sample"
	"spoorboek/store"
	"spoorboek/store/storetest"
	"spoorboek/ui"
)

// WithSample lays an invented caseload on the desk, in memory.
func WithSample(dossiers int) Setting {
	return func(o *ui.Options) {
		book := storetest.NewMemory(caseload.ProjectEntries)
		Fill(book, dossiers, 0)
		o.Book = book
	}
}

// WithYears lays the caseload of the demo on the desk, in memory: that of today, and the trajectories that
// were closed in the two years before.
func WithYears() Setting {
	return func(o *ui.Options) {
		book := storetest.NewMemory(caseload.ProjectEntries)
		write(book, sample.Options{Past: sample.Past, Seed: 1, Today: Today()})
		o.Book = book
	}
}

// WithRows lays many dossiers on the desk, in memory: the invented caseload repeated under other ids. Only
// the first have a journal behind them.
func WithRows(n int) Setting {
	return func(o *ui.Options) {
		book := storetest.NewMemory(caseload.ProjectEntries)
		Fill(book, 24, 0)
		o.Book = &wide{Book: book, n: n}
	}
}

// wide is a book with more rows than journals.
type wide struct {
	store.Book
	n int
}

// Rows repeats the rows of the book.
func (w *wide) Rows(ctx context.Context) ([]store.Record, error) {
	base, err := w.Book.Rows(ctx)
	out := make([]store.Record, 0, w.n)
	for i := range w.n {
		rec := base[i%len(base)]
		binary.BigEndian.PutUint32(rec.ID[12:], uint32(i))
		out = append(out, rec)
	}
	return out, err
}

// Journal gives the journal of the dossier that a repeated row came from.
func (w *wide) Journal(ctx context.Context, id journal.ID) ([]journal.Entry, error) {
	if id == journal.OfficeID() {
		return nil, store.ErrNotFound
	}
	base, err := w.Book.Rows(ctx)
	if err != nil {
		return nil, err
	}
	i := int(binary.BigEndian.Uint32(id[12:]))
	return w.Book.Journal(ctx, base[i%len(base)].ID)
}

// Fill writes an invented caseload in a book.
func Fill(book store.Book, dossiers, entries int) {
	write(book, sample.Options{Dossiers: dossiers, Entries: entries, Seed: 1, Today: Today()})
}

func write(book store.Book, options sample.Options) {
	if _, err := book.Append(context.Background(), invented(options)); err != nil {
		panic(err)
	}
}

// told are the caseloads that were invented before: most tests want the same one, and inventing it takes
// longer than what they do with it.
var told sync.Map

func invented(options sample.Options) []store.Change {
	known, ok := told.Load(options)
	if !ok {
		var changes []store.Change
		for id, list := range sample.Generate(options) {
			changes = append(changes, store.Change{Dossier: id, Entries: list})
		}
		known, _ = told.LoadOrStore(options, changes)
	}
	own := slices.Clone(known.([]store.Change))
	for i := range own {
		own[i].Entries = slices.Clone(own[i].Entries)
	}
	return own
}
