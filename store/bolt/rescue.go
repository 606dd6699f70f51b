package bolt

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"time"

	"spoorboek/model/journal"
	"spoorboek/store"
	"spoorboek/store/files"
	"spoorboek/store/seal"
)

// Rescue is store.Mender.Rescue.
func (v *Vault) Rescue(ctx context.Context, ask store.RescueAsk) (store.Rescued, error) {
	defer clear(ask.Secret)
	done, err := rescue(ctx, &v.opts, ask)
	if err != nil {
		return store.Rescued{}, fmt.Errorf("rescue %s: %w", ask.From, explain(err))
	}
	return done, nil
}

func rescue(ctx context.Context, opts *Options, ask store.RescueAsk) (done store.Rescued, err error) {
	if err := vacant(ask.Into); err != nil {
		return done, err
	}
	main, file, err := openImage(ask.From)
	if err != nil {
		return done, err
	}
	defer file.Close()
	var all sights
	main.scan(&all)
	if ask.Beside != "" {
		beside, file, err := openImage(ask.Beside)
		if err != nil {
			return done, err
		}
		defer file.Close()
		beside.scan(&all)
	}
	header, keys, err := unlockAny(opts, all.headers, ask)
	if err != nil {
		return done, err
	}
	defer keys.Clear()
	s := newSalvage(keys, opts, main)
	s.prove(&all, ask.Progress)
	w := &rebuilding{salvage: s, opts: *opts, header: header}
	w.opts.Path, w.opts.StateDir = ask.Into+newSuffix, ""
	if done, err = w.write(ctx); err != nil {
		return done, errors.Join(err, removeAny(w.opts.Path))
	}
	done.Path = ask.Into
	if !done.Proven {
		done.Keyless = s.keyless(&all)
	}
	from, into := files.Beside(ask.From), files.Beside(ask.Into)
	if from != into {
		if _, err := bringFiles(from, into, time.Time{}); err != nil {
			return done, errors.Join(err, removeAny(w.opts.Path))
		}
	}
	return done, moveIn(w.opts.Path, ask.Into)
}

// unlockAny tries the secret on every header there is: those in the file and its backup, the one that was
// named, and those that the state folder remembers.
func unlockAny(opts *Options, found []*seal.Header, ask store.RescueAsk) (*seal.Header, *seal.Keys, error) {
	if ask.Header != "" {
		named, err := headersOf(ask.Header)
		if err != nil {
			return nil, nil, err
		}
		found = append(found, named...)
	}
	if opts.StateDir != "" {
		names, err := filepath.Glob(filepath.Join(opts.StateDir, "*.header"))
		if err != nil {
			return nil, nil, err
		}
		for _, name := range names {
			if kept, err := headersOf(name); err == nil {
				found = append(found, kept...)
			}
		}
	}
	refused := damaged("no header is left")
	tried := map[string]bool{}
	for _, h := range found {
		raw := string(h.Bytes())
		if tried[raw] {
			continue
		}
		tried[raw] = true
		keys, err := h.Open(ask.Secret)
		if err == nil {
			return h, keys, nil
		}
		refused = err
	}
	return nil, nil, refused
}

// headersOf finds the headers in a file: a bare one, a backup, or another damaged file.
func headersOf(path string) ([]*seal.Header, error) {
	m, f, err := openImage(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var s sights
	m.scan(&s)
	if len(s.headers) == 0 && m.size <= maxHeader {
		raw, err := os.ReadFile(path)
		if err != nil {
			return nil, err
		}
		if h := headerIn(raw); h != nil {
			s.headers = append(s.headers, h)
		}
	}
	return s.headers, nil
}

// rebuilding writes what was salvaged into a new file that the same secrets open.
type rebuilding struct {
	*salvage
	opts   Options
	header *seal.Header
	book   *Book
	log    lines
}

// rebuildEntries is about how many entries one transaction of a rescue writes.
const rebuildEntries = 4000

func (w *rebuilding) write(ctx context.Context) (done store.Rescued, err error) {
	list := w.relics()
	done.Proven, done.Stones = w.proven(list), len(w.stones)
	if err := w.begin(); err != nil {
		return done, err
	}
	defer func() { err = errors.Join(err, w.book.shut()) }()
	var pending []*relic
	size := 0
	for i, r := range list {
		if done.Proven && !w.traced[r.id] {
			continue // the file is whole without it: it was erased since the backup
		}
		if r.id != journal.OfficeID() {
			done.Dossiers = append(done.Dossiers, w.judge(r, done.Proven))
		}
		if len(r.volume.entries) > 0 {
			pending = append(pending, r)
			size += len(r.volume.entries)
		}
		if size >= rebuildEntries || i == len(list)-1 {
			if err := w.flush(ctx, pending); err != nil {
				return done, err
			}
			pending, size = nil, 0
		}
	}
	if err := w.flush(ctx, pending); err != nil {
		return done, err
	}
	if err := w.finish(); err != nil {
		return done, err
	}
	return done, w.rowsInto(ctx, done.Dossiers)
}

// begin makes the new file, empty but for its header and keys, at the highest revision that was seen: this
// laptop must not take it for an older file.
func (w *rebuilding) begin() error {
	if err := removeAny(w.opts.Path); err != nil {
		return err
	}
	index, err := w.indexKey()
	if err != nil {
		return err
	}
	w.keys.SetIndex(index)
	puts, err := fileValues(&w.opts, w.header, w.keys, index, root{generation: w.newest, schema: w.opts.Schema})
	if err != nil {
		return err
	}
	if err := fill(w.opts.Path, puts); err != nil {
		return err
	}
	db, file, err := openBolt(w.opts.Path, false)
	if err != nil {
		return err
	}
	w.book = &Book{reader: reader{opts: &w.opts, db: db, file: file, keys: w.keys}, seen: &seen{}}
	w.book.root, err = w.book.readRoot()
	return err
}

// indexKey is the old one, so that tombstones stay readable, or a new one when both copies are gone.
func (w *rebuilding) indexKey() (*seal.Key, error) {
	if len(w.index) > 0 {
		return w.index[0], nil
	}
	return seal.NewKey(w.opts.Rand)
}

// flush writes dossiers in one transaction.
func (w *rebuilding) flush(ctx context.Context, list []*relic) error {
	if len(list) == 0 {
		return nil
	}
	t := newBatch(w.book)
	t.log = &w.log
	for _, r := range list {
		t.works = append(t.works, &work{id: r.id, fresh: r.volume.entries, after: r.volume, key: w.own[r.id][0]})
	}
	if err := t.prepare(ctx); err != nil {
		return err
	}
	return w.book.commit(t.puts, t.next)
}

// finish writes the act log in the order in which the acts were recorded, the tombstones and the drafts.
func (w *rebuilding) finish() error {
	t := newBatch(w.book)
	t.next.generation++
	slices.SortStableFunc(w.log.list, func(a, b store.ActLine) int {
		return cmp.Compare(a.Recorded.UnixMilli(), b.Recorded.UnixMilli())
	})
	puts, err := t.sealLines(w.log.list)
	if err != nil {
		return err
	}
	for id, p := range w.stones {
		if value, err := w.stone(id, p); err == nil {
			puts = append(puts, put{stones, slices.Clone(id[:]), value})
		}
	}
	for id, p := range w.drafts {
		puts = append(puts, put{drafts, slices.Clone(id[:]), p.value()})
	}
	return w.book.commit(puts, t.next)
}

func (w *rebuilding) stone(id journal.ID, p proved) ([]byte, error) {
	plain, revision, err := w.keys.With(p.by).Open(nil, stones.place(id[:]), p.value())
	if err != nil {
		return nil, err
	}
	nonce, err := seal.Draw(w.opts.Rand, seal.NonceSize)
	if err != nil {
		return nil, err
	}
	return w.keys.Index().Seal(stones.place(id[:]), nonce, revision, plain, seal.PadEntry), nil
}

// rowsInto verifies the new file and gives each dossier of the report its row.
func (w *rebuilding) rowsInto(ctx context.Context, list []store.RescuedDossier) error {
	report, err := verify(ctx, &w.book.reader, nil)
	if err := errors.Join(err, errors.Join(report.Problems...)); err != nil {
		return err
	}
	made, err := w.book.Rows(ctx)
	if err != nil {
		return err
	}
	by := make(map[journal.ID][]byte, len(made))
	for _, r := range made {
		by[r.ID] = r.Row
	}
	for i := range list {
		list[i].Row = by[list[i].ID]
	}
	return nil
}
