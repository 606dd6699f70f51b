package bolt

import (
	"bytes"
	"context"
	"encoding/binary"
	"fmt"
	"maps"

	bbolt "go.etcd.io/bbolt"

	"spoorboek/store"
	"spoorboek/store/seal"
)

// maxDraft bounds a draft's key and text.
const maxDraft = 1 << 20

// draftKey hides a draft's name: the file tells only that there is a draft.
func (f *reader) draftKey(name string) []byte {
	h := f.keys.Mix([]byte("draft"), []byte(name))
	return h[:16]
}

// Keep is store.Drafts.Keep.
func (b *Book) Keep(name string, text []byte) error {
	if len(name)+len(text) > maxDraft {
		return fmt.Errorf("keep a draft of %d bytes: %w", len(text), store.ErrFull)
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	switch {
	case b.closed:
		return store.ErrSealed
	case b.readOnly:
		return store.ErrReadOnly
	}
	err := b.there()
	if err == nil {
		err = b.putDraft(name, text)
	}
	if err != nil {
		return putAside(b, name, text, err)
	}
	settle(b, name)
	return nil
}

// putDraft seals a draft and writes it into the file.
func (b *Book) putDraft(name string, text []byte) error {
	key := b.draftKey(name)
	nonce, err := seal.Draw(b.opts.Rand, seal.NonceSize)
	if err != nil {
		return err
	}
	plain := draftPlain(name, text)
	value := b.keys.Drafts().Seal(drafts.place(key), nonce, b.root.generation, plain, seal.PadSummary)
	return b.redraft(func(in *bbolt.Bucket) error { return in.Put(key, value) })
}

// draftPlain is what is sealed of a draft: the length of its name, the name and the text.
func draftPlain(name string, text []byte) []byte {
	plain := binary.BigEndian.AppendUint32(nil, uint32(len(name)))
	return append(append(plain, name...), text...)
}

// Drop is store.Drafts.Drop.
func (b *Book) Drop(name string) error {
	if err := b.writing(context.Background()); err != nil {
		return err
	}
	defer b.mu.Unlock()
	settle(b, name)
	key := b.draftKey(name)
	return b.redraft(func(in *bbolt.Bucket) error { return in.Delete(key) })
}

// redraft changes the drafts. A draft is no act: the root stays, and an error means that the draft may be the
// old one.
func (b *Book) redraft(do func(*bbolt.Bucket) error) error {
	if err := b.samePlace(); err != nil {
		return err
	}
	err := update(b.db, func(tx *bbolt.Tx) error { return do(drafts.in(tx)) })
	if err == nil {
		return nil
	}
	if again := b.recount(err, b.root); again != nil {
		return again
	}
	return fmt.Errorf("change a draft: %w", explain(err))
}

// Drafts is store.Drafts.Drafts.
func (b *Book) Drafts() (map[string][]byte, error) {
	if err := b.reading(context.Background()); err != nil {
		return nil, err
	}
	defer b.mu.RUnlock()
	all := map[string][]byte{}
	err := b.view(func(tx *bbolt.Tx) error {
		return drafts.in(tx).ForEach(func(k, v []byte) error {
			name, text, err := b.openDraft(k, v)
			all[name] = text
			return err
		})
	})
	if b.aside {
		maps.Copy(all, attic{&b.reader}.drafts()) // written later than what the file has
	}
	return all, err
}

func (f *reader) openDraft(key, value []byte) (name string, text []byte, err error) {
	plain, _, err := f.keys.Drafts().Open(nil, drafts.place(key), value)
	if err != nil || len(plain) < 4 {
		return "", nil, damaged("draft does not authenticate")
	}
	n := int(binary.BigEndian.Uint32(plain))
	if plain = plain[4:]; n > len(plain) {
		return "", nil, damaged("draft is cut off")
	}
	return string(plain[:n]), bytes.Clone(plain[n:]), nil
}
