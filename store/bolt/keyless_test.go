package bolt_test

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	bbolt "go.etcd.io/bbolt"

	"spoorboek/model/journal"
	"spoorboek/store"
)

// withoutKeys is the file with zeros wherever a wrapped key stood, but for the keys that are spared.
func (f *filled) withoutKeys(t *testing.T, spared map[journal.ID]bool) []byte {
	t.Helper()
	path := filepath.Join(t.TempDir(), "look.db")
	writeFile(t, path, f.bytes)
	db, err := bbolt.Open(path, 0o600, &bbolt.Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	damaged := bytes.Clone(f.bytes)
	err = db.View(func(tx *bbolt.Tx) error {
		for _, name := range []string{"k", "K"} {
			_ = tx.Bucket([]byte(name)).ForEach(func(k, v []byte) error {
				if len(k) == len(journal.ID{}) && !spared[journal.ID(k)] {
					damaged = bytes.ReplaceAll(damaged, v, make([]byte, len(v)))
				}
				return nil
			})
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return damaged
}

func TestARescueSaysOfHowManyDossiersTheKeysAreGone(t *testing.T) {
	f := fill(t, 5, 6)
	index, one := journal.ID{}, f.rows[0].ID
	tests := map[string]struct {
		spared  map[journal.ID]bool
		keyless int
		entries int
	}{
		"all keys are gone":       {nil, 5, 0},
		"one dossier has its key": {map[journal.ID]bool{one: true}, 4, 6},
		"and the index too":       {map[journal.ID]bool{one: true, index: true}, 4, 6},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			done, opts, err := f.rescued(t, f.withoutKeys(t, tt.spared), store.RescueAsk{})
			if err != nil || done.Keyless != tt.keyless {
				t.Fatalf("%d dossiers without a key, want %d: %+v, %v", done.Keyless, tt.keyless, done, err)
			}
			if got := f.proves(t, done, opts); got != tt.entries {
				t.Errorf("%d entries", got)
			}
		})
	}
	backup := filepath.Join(t.TempDir(), "backup.db")
	if err := os.WriteFile(backup, f.bytes, 0o600); err != nil {
		t.Fatal(err)
	}
	done, _, err := f.rescued(t, f.withoutKeys(t, nil), store.RescueAsk{Beside: backup})
	if err != nil || done.Keyless != 0 || len(done.Dossiers) != 5 {
		t.Errorf("with the keys of a backup: %+v, %v", done, err)
	}
}
