package storetest

import (
	"context"
	"fmt"
	"sync"

	"spoorboek/store"
)

// Recovery is the recovery key of every Vault of this package: it has the shape of a real one.
const Recovery store.RecoveryKey = "K7QM-2XW9-ZP4T-1DVA-93HC-E6RS-J0NB-5YGF-8T2M"

// Vault is a store.Vault over a book in memory.
type Vault struct {
	path    string
	project store.Projection

	mu    sync.Mutex
	shelf *shelf
	open  *Memory
}

// NewVault makes a vault without a file.
func NewVault(path string, project store.Projection) *Vault {
	return &Vault{path: path, project: project}
}

// Path is store.Vault.Path.
func (v *Vault) Path() string { return v.path }

// State is store.Vault.State.
func (v *Vault) State() (store.State, error) {
	v.mu.Lock()
	defer v.mu.Unlock()
	if v.shelf == nil {
		return store.Missing, nil
	}
	return store.Present, nil
}

// Create is store.Vault.Create. It refuses passphrases of fewer than eight bytes only.
func (v *Vault) Create(
	_ context.Context, passphrase []byte, opts store.CreateOptions,
) (store.Book, store.RecoveryKey, error) {
	v.mu.Lock()
	defer v.mu.Unlock()
	defer clear(passphrase)
	if v.shelf != nil {
		return nil, "", store.ErrExists
	}
	if weak := v.Weaknesses(passphrase); len(weak) > 0 && !opts.Throwaway {
		return nil, "", &store.WeakError{Reasons: weak}
	}
	v.shelf = newShelf(v.project)
	v.shelf.passphrase = string(passphrase)
	v.open = onShelf(v.shelf, false)
	return v.open, Recovery, nil
}

// Open is store.Vault.Open. As with a file, a book that is open elsewhere is in use.
func (v *Vault) Open(_ context.Context, secret []byte, opts store.OpenOptions) (store.Book, error) {
	v.mu.Lock()
	defer v.mu.Unlock()
	defer clear(secret)
	switch {
	case v.shelf == nil:
		return nil, store.ErrNoFile
	case v.open != nil && !v.open.isClosed():
		return nil, &store.InUseError{}
	case !Recovery.Matches(string(secret)) && !v.shelf.opens(secret):
		return nil, store.ErrLocked
	}
	v.open = onShelf(v.shelf, opts.ReadOnly)
	return v.open, nil
}

// Restore is store.Mender.Restore. There are no files here: it answers ErrNoFile.
func (v *Vault) Restore(_ context.Context, ask store.RestoreAsk) (store.Restored, error) {
	clear(ask.Secret)
	return store.Restored{}, fmt.Errorf("restore %s: %w", ask.From, store.ErrNoFile)
}

// Rescue is store.Mender.Rescue. There are no files here: it answers ErrNoFile.
func (v *Vault) Rescue(_ context.Context, ask store.RescueAsk) (store.Rescued, error) {
	clear(ask.Secret)
	return store.Rescued{}, fmt.Errorf("rescue %s: %w", ask.From, store.ErrNoFile)
}

// Suggest is store.Vault.Suggest: always the same five words.
func (v *Vault) Suggest() (string, error) { return "fiets lamp wolk brood tafel", nil }

// Weaknesses is store.Vault.Weaknesses.
func (v *Vault) Weaknesses(passphrase []byte) []store.Weakness {
	if len(passphrase) < 8 {
		return []store.Weakness{store.WeakShort}
	}
	return nil
}

func (m *Memory) isClosed() bool {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.closed
}

// Crash lets go of the open book without closing it, as a killed process does.
func (v *Vault) Crash() {
	v.mu.Lock()
	defer v.mu.Unlock()
	v.open = nil
}
