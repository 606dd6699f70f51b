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

// What a note of copies is called behind the id of its file: noteNext is that of keys which take over.
const (
	noteNow  = ".copies"
	noteNext = ".copies-next"
)

// copiesNote is the file in the state folder that remembers which copies were made. It is sealed, because a
// path may tell who keeps it.
func (k keeping) copiesNote(kind string) (string, error) {
	b := k.book
	id := b.keys.FileID()
	return state(b.opts.StateDir).at(hex.EncodeToString(id[:]) + kind)
}

// notedCopies reads the note; one that cannot be read is empty. A program that was killed as the keys were
// renewed left the note of the keys that hold now beside that of the old ones.
func (k keeping) notedCopies() []store.Backup {
	if k.book.opts.StateDir == "" {
		return nil
	}
	for _, kind := range [...]string{noteNow, noteNext} {
		if list, err := k.readCopies(kind); err == nil {
			return list
		}
	}
	return nil
}

func (k keeping) readCopies(kind string) (list []store.Backup, err error) {
	name, err := k.copiesNote(kind)
	if err != nil {
		return nil, err
	}
	raw, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	plain, _, err := k.book.keys.Drafts().Open(nil, copiesPlace(), raw)
	if err != nil {
		return nil, err
	}
	return list, json.Unmarshal(plain, &list)
}

// takeNextNote puts the note of the keys that took over in the place of the old one.
func (k keeping) takeNextNote() error {
	from, err := k.copiesNote(noteNext)
	if err != nil {
		return err
	}
	to, err := k.copiesNote(noteNow)
	if err != nil {
		return err
	}
	return os.Rename(from, to)
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
	if b.writeCopies(b.keys, noteNow, kept) != nil {
		return
	}
}

func (k keeping) writeCopies(keys *seal.Keys, kind string, list []store.Backup) error {
	b := k.book
	name, err := b.copiesNote(kind)
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
	sealed := keys.Drafts().Seal(copiesPlace(), nonce, b.root.generation, plain, seal.PadSummary)
	return os.WriteFile(name, sealed, 0o600)
}
