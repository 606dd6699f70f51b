package bolt

import (
	"encoding/hex"
	"encoding/json"
	"os"

	"spoorboek/model/civil"
	"spoorboek/store"
	"spoorboek/store/seal"
)

// noteMost is how many copies are remembered.
const noteMost = 200

// copiesPlace is where the note of copies is sealed for: the state folder, under no bucket of the file.
func copiesPlace() seal.Place { return seal.Place{Bucket: 'c', Key: []byte("copies")} }

// copiesNote is the file in the state folder that remembers which copies were made. It is sealed, because a
// path may tell who keeps it.
func (k keeping) copiesNote() (string, error) {
	b := k.book
	id := b.keys.FileID()
	return state(b.opts.StateDir).at(hex.EncodeToString(id[:]) + ".copies")
}

// notedCopies reads the note; one that cannot be read is empty.
func (k keeping) notedCopies() (list []store.Backup) {
	b := k.book
	if b.opts.StateDir == "" {
		return nil
	}
	name, err := b.copiesNote()
	if err != nil {
		return nil
	}
	raw, err := os.ReadFile(name)
	if err != nil {
		return nil
	}
	plain, _, err := b.keys.Drafts().Open(nil, copiesPlace(), raw)
	if err != nil || json.Unmarshal(plain, &list) != nil {
		return nil
	}
	return list
}

// noteCopy adds a copy to the note and takes out those that rotation has removed since. Failing to is no
// reason to call a good copy bad: Backups still finds those in folders.
func (k keeping) noteCopy(made store.Backup) {
	b := k.book
	if b.opts.StateDir == "" {
		return
	}
	kept := []store.Backup{made}
	for _, c := range b.notedCopies() {
		_, err := os.Stat(c.Path)
		removed := os.IsNotExist(err) && c.Rotates && c.Expires() < civil.FromTime(made.At)
		if c.Path != made.Path && !removed && len(kept) < noteMost {
			kept = append(kept, c)
		}
	}
	if b.writeCopies(kept) != nil {
		return
	}
}

func (k keeping) writeCopies(list []store.Backup) error {
	b := k.book
	name, err := b.copiesNote()
	if err != nil {
		return err
	}
	plain, err := json.Marshal(list)
	if err != nil {
		return err
	}
	nonce, err := seal.Draw(b.opts.Rand, seal.NonceSize)
	if err != nil {
		return err
	}
	sealed := b.keys.Drafts().Seal(copiesPlace(), nonce, b.root.generation, plain, seal.PadSummary)
	return os.WriteFile(name, sealed, 0o600)
}
