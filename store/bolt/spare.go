package bolt

import (
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"strings"

	"spoorboek/model/journal"
	"spoorboek/store"
	"spoorboek/store/seal"
)

// When the file takes no draft, because the disk is full or another file stands in its place, what was typed
// goes to a file in the state folder. Its room was taken before it was needed, and it is written in place.

// spareSize is that room: the longest note, and what sealing adds to it.
const spareSize = 128 << 10

// sparePlace is where the spare drafts are sealed for, under no bucket of the file.
func sparePlace() seal.Place { return seal.Place{Bucket: 's', Key: []byte("spare")} }

// attic is that room, of one open file.
type attic struct{ *reader }

// at is the file in the state folder.
func (f attic) at() (string, error) {
	id := f.keys.FileID()
	return state(f.opts.StateDir).at(hex.EncodeToString(id[:]) + ".spare")
}

// reserve takes the room, filled with what looks like any sealed draft.
func (f attic) reserve() error {
	name, err := f.at()
	if err != nil {
		return err
	}
	if info, err := os.Stat(name); err == nil && info.Size() >= spareSize {
		return nil
	}
	filler, err := seal.Draw(f.opts.Rand, spareSize)
	if err != nil {
		return err
	}
	return os.WriteFile(name, filler, 0o600)
}

// drafts gives the drafts that lie there, none when it holds nothing that these keys sealed.
func (f attic) drafts() map[string][]byte {
	if f.opts.StateDir == "" {
		return nil
	}
	name, err := f.at()
	if err != nil {
		return nil
	}
	raw, err := os.ReadFile(name)
	if err != nil || len(raw) < 4 {
		return nil
	}
	n := binary.BigEndian.Uint32(raw)
	if uint64(n) > uint64(len(raw)-4) {
		return nil
	}
	plain, _, err := f.keys.Drafts().Open(nil, sparePlace(), raw[4:4+n])
	var all map[string][]byte
	if err != nil || json.Unmarshal(plain, &all) != nil {
		return nil
	}
	return all
}

// write puts drafts in the room that was taken; one that does not fit is store.ErrFull.
func (f attic) write(all map[string][]byte) error {
	name, err := f.at()
	if err != nil {
		return err
	}
	plain, err := json.Marshal(all)
	if err != nil {
		return fmt.Errorf("put drafts aside: %w", err)
	}
	nonce, err := seal.Draw(f.opts.Rand, seal.NonceSize)
	if err != nil {
		return err
	}
	sealed := f.keys.Drafts().Seal(sparePlace(), nonce, f.root.generation, plain, seal.PadSummary)
	if 4+len(sealed) > spareSize {
		return fmt.Errorf("put drafts aside: %w", store.ErrFull)
	}
	out, err := os.OpenFile(name, os.O_WRONLY, 0) // never shortened: the room is all there is
	if err != nil {
		return fmt.Errorf("put drafts aside: %w", explain(err))
	}
	defer out.Close()
	b := append(binary.BigEndian.AppendUint32(nil, uint32(len(sealed))), sealed...)
	if _, err := io.NewOffsetWriter(out, 0).Write(b); err != nil {
		return fmt.Errorf("put drafts aside: %w", explain(err))
	}
	return out.Sync()
}

// putAside keeps a draft in the spare room after the file refused it. The refusal is answered when there is
// no room either.
func putAside(b *Book, name string, text []byte, refused error) error {
	if b.opts.StateDir == "" {
		return refused
	}
	all := attic{&b.reader}.drafts()
	if all == nil {
		all = map[string][]byte{}
	}
	all[name] = text
	if (attic{&b.reader}).write(all) != nil {
		return refused
	}
	b.aside = true
	return nil
}

// settle takes a draft out of the spare room after the file took it, or forgot it.
func settle(b *Book, name string) {
	if !b.aside {
		return
	}
	all := attic{&b.reader}.drafts()
	if _, there := all[name]; there {
		delete(all, name)
		b.aside = attic{&b.reader}.write(all) != nil || len(all) > 0
	}
}

// emptyAside takes everything out of the spare room after another place took it; filled says that there was
// anything, sealed under keys that may be no more.
func emptyAside(b *Book, filled bool) {
	if filled {
		_ = attic{&b.reader}.write(map[string][]byte{}) // what stays opens with keys that are gone
	}
	b.aside = false
}

// takeBack moves what lies in the spare room into the file; what does not fit stays for another time. Then
// the room is taken for the next time, if it is there to be taken.
func takeBack(b *Book) {
	if b.opts.StateDir == "" {
		return
	}
	all := attic{&b.reader}.drafts()
	b.aside = len(all) > 0
	if b.readOnly {
		return
	}
	for name, text := range all {
		if b.putDraft(name, text) == nil {
			settle(b, name)
		}
	}
	_ = attic{&b.reader}.reserve()
}

// buryAside takes out of the spare room what is about a dossier that was erased.
func buryAside(b *Book, id journal.ID) error {
	all := attic{&b.reader}.drafts()
	if len(all) == 0 {
		return nil
	}
	for name, text := range all {
		if strings.Contains(name, id.String()) || strings.Contains(string(text), id.String()) {
			delete(all, name)
		}
	}
	return attic{&b.reader}.write(all)
}
