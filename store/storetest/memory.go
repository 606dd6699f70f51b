// Package storetest holds the suite that every store.Book passes, and Memory: the trivial book in memory
// that is the suite's oracle and that tests of the screens and of the command line write in.
package storetest

import (
	"bytes"
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"

	"spoorboek/model/journal"
	"spoorboek/store"
)

// Memory is a store.Book that keeps everything in memory, decoded, and as simply as can be.
type Memory struct {
	keeper
	attachments
	shelf    *shelf
	readOnly bool

	mu     sync.Mutex
	closed bool
	fail   error
}

// shelf is what stays when a Memory is closed, as a file does.
type shelf struct {
	mu         sync.Mutex
	project    store.Projection
	generation uint64
	journals   map[journal.ID][]journal.Entry
	acts       []store.ActLine // oldest first
	erased     map[journal.ID]store.Tombstone
	drafts     map[string][]byte
	files      map[string][]byte // attachments, by dossier and name
	passphrase string
	copies     []store.Backup // newest first
}

// NewMemory makes an empty book.
func NewMemory(project store.Projection) *Memory { return onShelf(newShelf(project), false) }

func onShelf(s *shelf, readOnly bool) *Memory {
	m := &Memory{shelf: s, readOnly: readOnly}
	m.keeper.memory, m.attachments.memory = m, m
	return m
}

func newShelf(project store.Projection) *shelf {
	return &shelf{
		project: project, journals: map[journal.ID][]journal.Entry{},
		erased: map[journal.ID]store.Tombstone{}, drafts: map[string][]byte{}, files: map[string][]byte{},
	}
}

// FailNext makes the next Append, Expunge, Erase or Keep answer err and write nothing.
func (m *Memory) FailNext(err error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.fail = err
}

// enter checks that the book may be used and locks the shelf; leave unlocks it.
func (m *Memory) enter(ctx context.Context, writing bool) (*shelf, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	switch {
	case ctx.Err() != nil:
		return nil, ctx.Err()
	case m.closed:
		return nil, store.ErrSealed
	case writing && m.readOnly:
		return nil, store.ErrReadOnly
	case writing && m.fail != nil:
		err := m.fail
		m.fail = nil
		return nil, err
	}
	m.shelf.mu.Lock()
	return m.shelf, nil
}

// Rows is store.Journals.Rows.
func (m *Memory) Rows(ctx context.Context) ([]store.Record, error) {
	return m.records(ctx, func(row, _ []byte) []byte { return row })
}

// Digests is store.Journals.Digests.
func (m *Memory) Digests(ctx context.Context) ([]store.Record, error) {
	return m.records(ctx, func(_, digest []byte) []byte { return digest })
}

func (m *Memory) records(ctx context.Context, pick func(row, digest []byte) []byte) ([]store.Record, error) {
	s, err := m.enter(ctx, false)
	if err != nil {
		return nil, err
	}
	defer s.mu.Unlock()
	ids := slices.SortedFunc(maps.Keys(s.journals), compareIDs)
	out := make([]store.Record, 0, len(ids))
	for _, id := range ids {
		if id != journal.OfficeID() {
			out = append(out, store.Record{ID: id, Row: pick(s.project(id, s.journals[id]))})
		}
	}
	return out, nil
}

// Journal is store.Journals.Journal.
func (m *Memory) Journal(ctx context.Context, id journal.ID) ([]journal.Entry, error) {
	s, err := m.enter(ctx, false)
	if err != nil {
		return nil, err
	}
	defer s.mu.Unlock()
	entries, ok := s.journals[id]
	if !ok {
		return nil, fmt.Errorf("journal of %v: %w", id, store.ErrNotFound)
	}
	return slices.Clone(entries), nil
}

// Append is store.Journals.Append.
func (m *Memory) Append(ctx context.Context, changes []store.Change) (store.Receipt, error) {
	s, err := m.enter(ctx, true)
	if err != nil {
		return store.Receipt{}, err
	}
	defer s.mu.Unlock()
	return s.append(changes)
}

func (s *shelf) append(changes []store.Change) (store.Receipt, error) {
	grown := map[journal.ID][]journal.Entry{}
	added := map[journal.ID][]journal.Entry{}
	var order []journal.ID
	for _, c := range changes {
		if _, seen := grown[c.Dossier]; !seen {
			grown[c.Dossier] = s.journals[c.Dossier]
			order = append(order, c.Dossier)
		}
		fresh, err := s.fresh(c, grown[c.Dossier])
		if err != nil {
			return store.Receipt{}, err
		}
		grown[c.Dossier] = append(slices.Clone(grown[c.Dossier]), fresh...)
		added[c.Dossier] = append(added[c.Dossier], fresh...)
	}
	var lines []store.ActLine
	for _, id := range order {
		if len(added[id]) > 0 {
			s.journals[id] = grown[id]
			lines = Lines(lines, id, added[id])
		}
	}
	if len(lines) > 0 {
		s.generation++
		s.acts = append(s.acts, lines...)
	}
	return s.receipt(order), nil
}

// fresh gives the entries of a change that are not there yet, when they may be added.
func (s *shelf) fresh(c store.Change, have []journal.Entry) ([]journal.Entry, error) {
	if _, gone := s.erased[c.Dossier]; gone {
		return nil, fmt.Errorf("append to %v: %w", c.Dossier, store.ErrErased)
	}
	if c.Dossier.IsZero() {
		return nil, fmt.Errorf("append to no dossier: %w", store.ErrNotFound)
	}
	hashes, ids := map[journal.Hash]bool{}, map[journal.ID]bool{}
	for _, e := range have {
		hashes[e.Hash()], ids[e.ID] = true, true
	}
	var fresh []journal.Entry
	for _, e := range c.Entries {
		if hashes[e.Hash()] {
			continue
		}
		known := !ids[e.ID]
		for _, prev := range e.Prev {
			known = known && hashes[prev]
		}
		if !known {
			return nil, &store.ConflictError{Dossier: c.Dossier}
		}
		hashes[e.Hash()], ids[e.ID] = true, true
		fresh = append(fresh, e)
	}
	if len(fresh) > 0 && c.Expect != nil && !SameHeads(c.Expect, journal.Heads(have)) {
		return nil, &store.ConflictError{Dossier: c.Dossier}
	}
	return fresh, nil
}

func (s *shelf) receipt(ids []journal.ID) store.Receipt {
	r := store.Receipt{Generation: s.generation}
	for _, id := range ids {
		if entries, ok := s.journals[id]; ok && id != journal.OfficeID() {
			row, _ := s.project(id, entries)
			r.Rows = append(r.Rows, store.Record{ID: id, Row: row})
		}
	}
	return r
}

// Acts is store.Journals.Acts.
func (m *Memory) Acts(ctx context.Context, newest int) ([]store.ActLine, error) {
	s, err := m.enter(ctx, false)
	if err != nil {
		return nil, err
	}
	defer s.mu.Unlock()
	out := slices.Clone(s.acts)
	slices.Reverse(out)
	if newest > 0 && newest < len(out) {
		out = out[:newest]
	}
	return out, nil
}

// Erase is store.Journals.Erase.
func (m *Memory) Erase(ctx context.Context, stone store.Tombstone) error {
	s, err := m.enter(ctx, true)
	if err != nil {
		return err
	}
	defer s.mu.Unlock()
	id := stone.Dossier
	if _, ok := s.journals[id]; !ok || id == journal.OfficeID() {
		return fmt.Errorf("erase %v: %w", id, store.ErrNotFound)
	}
	delete(s.journals, id)
	s.erased[id] = stone
	maps.DeleteFunc(s.files, func(key string, _ []byte) bool { return strings.HasPrefix(key, id.String()) })
	s.generation++
	maps.DeleteFunc(s.drafts, func(key string, _ []byte) bool {
		return bytes.Contains([]byte(key), []byte(id.String()))
	})
	kept := s.acts[:0]
	for _, line := range s.acts {
		line.Dossiers = slices.DeleteFunc(slices.Clone(line.Dossiers), func(d journal.ID) bool { return d == id })
		if len(line.Dossiers) > 0 {
			kept = append(kept, line)
		}
	}
	s.acts = kept
	return nil
}

// Expunge is store.Journals.Expunge.
func (m *Memory) Expunge(ctx context.Context, c store.Change) (store.Receipt, error) {
	s, err := m.enter(ctx, true)
	if err != nil {
		return store.Receipt{}, err
	}
	defer s.mu.Unlock()
	have := s.journals[c.Dossier]
	for _, e := range c.Entries {
		f, ok := e.Fact.(journal.Expunged)
		if ok && !slices.ContainsFunc(have, func(e journal.Entry) bool { return e.ID == f.Entry }) {
			return store.Receipt{}, fmt.Errorf("expunge from %v: %w", c.Dossier, store.ErrNotFound)
		}
	}
	if _, err := s.append([]store.Change{c}); err != nil {
		return store.Receipt{}, err
	}
	entries := slices.Clone(s.journals[c.Dossier])
	for _, e := range c.Entries {
		f, _ := e.Fact.(journal.Expunged)
		for i := range entries {
			if entries[i].ID == f.Entry {
				entries[i] = entries[i].Expunge()
			}
		}
	}
	s.journals[c.Dossier] = entries
	return s.receipt([]journal.ID{c.Dossier}), nil
}

// Close is store.Journals.Close.
func (m *Memory) Close() error {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.closed = true
	return nil
}

// SameHeads tells whether two sets of heads are the same, in whatever order.
func SameHeads(a, b []journal.Hash) bool {
	order := func(x, y journal.Hash) int { return bytes.Compare(x[:], y[:]) }
	return slices.Equal(slices.SortedFunc(slices.Values(a), order), slices.SortedFunc(slices.Values(b), order))
}

// Lines adds to the log lines of one transaction what the entries written in one dossier tell.
func Lines(lines []store.ActLine, dossier journal.ID, entries []journal.Entry) []store.ActLine {
	for _, e := range entries {
		at := slices.IndexFunc(lines, func(l store.ActLine) bool { return l.Act == e.Act })
		if at < 0 {
			at = len(lines)
			lines = append(lines, store.ActLine{Act: e.Act, Recorded: e.Recorded, By: e.By, Name: string(e.Kind)})
		}
		l := &lines[at]
		if !slices.Contains(l.Dossiers, dossier) {
			l.Dossiers = append(l.Dossiers, dossier)
		}
		if f, ok := e.Fact.(journal.Retracted); ok {
			l.Retracts = append(append(l.Retracts, f.Act), f.Along...)
		}
	}
	return lines
}

func compareIDs(a, b journal.ID) int { return bytes.Compare(a[:], b[:]) }
