package storetest

import (
	"bytes"
	"context"
	"maps"

	"spoorboek/model/journal"
	"spoorboek/store"
)

// About is store.Book.About.
func (m *Memory) About() store.About {
	m.shelf.mu.Lock()
	defer m.shelf.mu.Unlock()
	return store.About{Path: "memory", FileID: "memory", Generation: m.shelf.generation, ReadOnly: m.readOnly}
}

// Keep is store.Drafts.Keep.
func (m *Memory) Keep(key string, text []byte) error {
	s, err := m.enter(context.Background(), true)
	if err != nil {
		return err
	}
	defer s.mu.Unlock()
	s.drafts[key] = bytes.Clone(text)
	return nil
}

// Drafts is store.Drafts.Drafts.
func (m *Memory) Drafts() (map[string][]byte, error) {
	s, err := m.enter(context.Background(), false)
	if err != nil {
		return nil, err
	}
	defer s.mu.Unlock()
	return maps.Clone(s.drafts), nil
}

// Drop is store.Drafts.Drop.
func (m *Memory) Drop(key string) error {
	s, err := m.enter(context.Background(), true)
	if err != nil {
		return err
	}
	defer s.mu.Unlock()
	delete(s.drafts, key)
	return nil
}

// Backup is store.Keeper.Backup; it writes no file.
func (m *Memory) Backup(ctx context.Context, path string) (store.Copy, error) {
	report, err := m.Check(ctx)
	return store.Copy{Path: path, Generation: m.About().Generation, Report: report}, err
}

// Check is store.Keeper.Check.
func (m *Memory) Check(ctx context.Context) (store.Report, error) {
	s, err := m.enter(ctx, false)
	if err != nil {
		return store.Report{}, err
	}
	defer s.mu.Unlock()
	var r store.Report
	for id, entries := range s.journals {
		if id != journal.OfficeID() {
			r.Dossiers++
		}
		r.Entries += len(entries)
	}
	return r, nil
}
