// Package files keeps sealed attachments in a folder beside the file of the journals: one folder per dossier,
// named by its random id, and in it each sealed file under the SHA-256 of its own bytes. So a file proves by
// its name that it is what was written, without any key, and a copy that has a file of that name has that
// file.
//
// It knows no facts: what may go and what must stay is decided by who calls.
package files

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"spoorboek/model/journal"
	"spoorboek/store"
	"spoorboek/store/seal"
)

// partName is what files in the making are called; a left-over is no more than disk space.
const partName = "part-"

// Folder is a folder of sealed files, made or not.
type Folder string

// Beside is the folder that belongs to a file of journals: spoorboek.files beside spoorboek.db.
func Beside(path string) Folder {
	return Folder(strings.TrimSuffix(path, filepath.Ext(path)) + ".files")
}

// of is the folder of one dossier.
func (f Folder) of(dossier journal.ID) string { return filepath.Join(string(f), dossier.String()) }

// path is where a sealed file is, or ErrNoAttachment for a name that is none.
func (f Folder) path(dossier journal.ID, name string) (string, error) {
	if raw, err := hex.DecodeString(name); err != nil || len(raw) != sha256.Size {
		return "", &store.DamagedError{What: "name of an attachment", Dossier: dossier}
	}
	return filepath.Join(f.of(dossier), strings.ToLower(name)), nil
}

// Add seals what it reads under a new key and syncs the file before it gets its name.
func (f Folder) Add(
	ctx context.Context, rand io.Reader, dossier journal.ID, from io.Reader,
) (made journal.File, err error) {
	key, err := seal.NewKey(rand)
	if err != nil {
		return made, err
	}
	defer key.Clear()
	if err := os.MkdirAll(f.of(dossier), 0o700); err != nil {
		return made, err
	}
	part, err := os.CreateTemp(f.of(dossier), partName) // 0600
	if err != nil {
		return made, err
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, part.Close(), os.Remove(part.Name()))
			_ = os.Remove(f.of(dossier)) // when nothing else is in it
		}
	}()
	inside, outside := sha256.New(), sha256.New()
	made.Size, err = seal.SealStream(
		key, io.MultiWriter(part, outside), io.TeeReader(heeding{ctx, from}, inside), store.MaxAttachment)
	if err != nil {
		return made, err
	}
	made.Key, made.Sum = append([]byte(nil), key[:]...), hex.EncodeToString(inside.Sum(nil))
	made.Name = hex.EncodeToString(outside.Sum(nil))
	return made, f.name(part, dossier, made.Name)
}

// name syncs a finished file and gives it its name.
func (f Folder) name(part *os.File, dossier journal.ID, name string) error {
	path, err := f.path(dossier, name)
	if err != nil {
		return err
	}
	if err := part.Sync(); err != nil {
		return err
	}
	if err := part.Close(); err != nil {
		return err
	}
	if err := os.Rename(part.Name(), path); err != nil {
		return err
	}
	return errors.Join(syncFolder(f.of(dossier)), syncFolder(string(f)), syncFolder(filepath.Dir(string(f))))
}

// Fetch writes what is inside a file.
func (f Folder) Fetch(ctx context.Context, dossier journal.ID, file journal.File, to io.Writer) error {
	path, err := f.path(dossier, file.Name)
	if err != nil {
		return err
	}
	if len(file.Key) != len(seal.Key{}) {
		return &store.DamagedError{What: "key of an attachment", Dossier: dossier}
	}
	key := seal.Key(file.Key)
	defer key.Clear()
	sealed, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("attachment of dossier %v: %w", dossier, store.ErrNoAttachment)
	}
	if err != nil {
		return err
	}
	defer sealed.Close()
	inside := sha256.New()
	size, err := seal.OpenStream(&key, io.MultiWriter(to, inside), heeding{ctx, sealed})
	if err != nil {
		return err
	}
	if size != file.Size || hex.EncodeToString(inside.Sum(nil)) != file.Sum {
		return &store.DamagedError{What: "attachment is another than was attached", Dossier: dossier}
	}
	return nil
}

// Has reports whether a file is there.
func (f Folder) Has(dossier journal.ID, name string) bool {
	path, err := f.path(dossier, name)
	if err != nil {
		return false
	}
	st, err := os.Lstat(path)
	return err == nil && st.Mode().IsRegular()
}

// Remove removes a file; one that is not there is no error.
func (f Folder) Remove(dossier journal.ID, name string) error {
	path, err := f.path(dossier, name)
	if err != nil {
		return err
	}
	if err := os.Remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	_ = os.Remove(f.of(dossier)) // when it was the last one
	return nil
}

// Erase removes all files of a dossier.
func (f Folder) Erase(dossier journal.ID) error { return os.RemoveAll(f.of(dossier)) }

// Dossiers are those that have a folder.
func (f Folder) Dossiers() ([]journal.ID, error) {
	found, err := os.ReadDir(string(f))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	var all []journal.ID
	for _, d := range found {
		if id, err := journal.ParseID(d.Name()); err == nil && d.IsDir() {
			all = append(all, id)
		}
	}
	return all, err
}

// Sweep removes the files of a dossier whose name is not kept, and what was left in the making.
func (f Folder) Sweep(dossier journal.ID, keep map[string]bool) (gone int, err error) {
	found, err := os.ReadDir(f.of(dossier))
	if errors.Is(err, fs.ErrNotExist) {
		return 0, nil
	}
	for _, d := range found {
		if keep[d.Name()] || d.IsDir() {
			continue
		}
		if removed := os.Remove(filepath.Join(f.of(dossier), d.Name())); removed != nil {
			err = errors.Join(err, removed)
			continue
		}
		gone++
	}
	_ = os.Remove(f.of(dossier))
	return gone, err
}

// heeding is a reader that stops when its context is done.
type heeding struct {
	ctx  context.Context
	from io.Reader
}

// Read is io.Reader.
func (h heeding) Read(b []byte) (int, error) {
	if err := h.ctx.Err(); err != nil {
		return 0, err
	}
	return h.from.Read(b)
}

// syncFolder makes a rename last. Windows has no such call and needs none.
func syncFolder(path string) error {
	if runtime.GOOS == "windows" {
		return nil
	}
	d, err := os.Open(path)
	if err != nil {
		return err
	}
	return errors.Join(d.Sync(), d.Close())
}
