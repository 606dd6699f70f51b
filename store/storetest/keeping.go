package storetest

import (
	"bytes"
	"context"
	"maps"
	"path/filepath"
	"slices"

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

// keeper is what looks after a Memory as a whole.
type keeper struct{ memory *Memory }

// Backup is store.Keeper.Backup; it writes no file, and remembers that it was asked.
func (k keeper) Backup(ctx context.Context, ask store.BackupAsk) (store.Copy, error) {
	m := k.memory
	report, err := k.Check(ctx, ask.Progress)
	if err != nil {
		return store.Copy{}, err
	}
	s, err := m.enter(ctx, false)
	if err != nil {
		return store.Copy{}, err
	}
	defer s.mu.Unlock()
	path := ask.Path
	if path == "" {
		path = filepath.Join(ask.Folder, ask.At.Format("2006-01-02")+"-"+string(ask.Occasion))
	}
	done := store.Copy{Path: path, Generation: s.generation, Report: report}
	for _, c := range s.copies {
		if ask.Occasion == store.Daily && c.Path == path {
			done.Skipped = true
			return done, nil
		}
	}
	s.copies = slices.Insert(s.copies, 0, store.Backup{
		Path: path, At: ask.At, Occasion: ask.Occasion, Generation: s.generation, Rotates: ask.Path == "",
	})
	return done, nil
}

// Backups is store.Keeper.Backups.
func (k keeper) Backups(ctx context.Context, _ ...string) ([]store.Backup, error) {
	m := k.memory
	s, err := m.enter(ctx, false)
	if err != nil {
		return nil, err
	}
	defer s.mu.Unlock()
	return slices.Clone(s.copies), nil
}

// Check is store.Keeper.Check.
func (k keeper) Check(ctx context.Context, progress store.Progress) (store.Report, error) {
	m := k.memory
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
	progress.Tell(len(s.journals), len(s.journals))
	return r, nil
}

// Compact is store.Keeper.Compact: there is nothing to leave out here.
func (k keeper) Compact(ctx context.Context, progress store.Progress) error {
	m := k.memory
	s, err := m.enter(ctx, true)
	if err != nil {
		return err
	}
	defer s.mu.Unlock()
	s.generation++
	progress.Tell(1, 1)
	return nil
}

// opens tells whether a secret is the passphrase.
func (s *shelf) opens(secret []byte) bool {
	return s.passphrase != "" && string(secret) == s.passphrase
}

// Prove is store.Keeper.Prove.
func (k keeper) Prove(ctx context.Context, secret []byte) error {
	defer clear(secret)
	s, err := k.memory.enter(ctx, false)
	if err != nil {
		return err
	}
	defer s.mu.Unlock()
	if !s.opens(secret) {
		return store.ErrLocked
	}
	return nil
}

// Rephrase is store.Keeper.Rephrase.
func (k keeper) Rephrase(ctx context.Context, secret, fresh []byte) error {
	m := k.memory
	defer clear(secret)
	defer clear(fresh)
	s, err := m.enter(ctx, true)
	if err != nil {
		return err
	}
	defer s.mu.Unlock()
	if !Recovery.Matches(string(secret)) && !s.opens(secret) {
		return store.ErrLocked
	}
	s.passphrase = string(fresh)
	return nil
}

// Rekey is store.Keeper.Rekey. The recovery key stays what it is.
func (k keeper) Rekey(ctx context.Context, fresh []byte, progress store.Progress) (store.RecoveryKey, error) {
	m := k.memory
	defer clear(fresh)
	s, err := m.enter(ctx, true)
	if err != nil {
		return "", err
	}
	defer s.mu.Unlock()
	s.passphrase = string(fresh)
	s.generation++
	progress.Tell(1, 1)
	return Recovery, nil
}

// Tombstones is store.Keeper.Tombstones.
func (k keeper) Tombstones(ctx context.Context) ([]store.Tombstone, error) {
	m := k.memory
	s, err := m.enter(ctx, false)
	if err != nil {
		return nil, err
	}
	defer s.mu.Unlock()
	var list []store.Tombstone
	for _, id := range slices.SortedFunc(maps.Keys(s.erased), compareIDs) {
		list = append(list, s.erased[id])
	}
	return list, nil
}
