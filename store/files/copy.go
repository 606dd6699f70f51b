package files

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"spoorboek/model/journal"
	"spoorboek/store"
)

// CopyOne brings a file into another folder, once: one that is there already is not read again, only marked
// as needed at this time. What was copied is read back before it gets its name. ErrNoAttachment when there
// is nothing to copy.
func (f Folder) CopyOne(into Folder, dossier journal.ID, name string, at time.Time) (copied bool, err error) {
	from, err := f.path(dossier, name)
	if err != nil {
		return false, err
	}
	to, _ := into.path(dossier, name)
	if into.Has(dossier, name) {
		return false, os.Chtimes(to, at, at)
	}
	in, err := os.Open(from)
	if errors.Is(err, fs.ErrNotExist) {
		return false, store.ErrNoAttachment
	}
	if err != nil {
		return false, err
	}
	defer in.Close()
	if err := os.MkdirAll(into.of(dossier), 0o700); err != nil {
		return false, err
	}
	part, err := os.CreateTemp(into.of(dossier), partName)
	if err != nil {
		return false, err
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, part.Close(), os.Remove(part.Name()))
			_ = os.Remove(into.of(dossier))
		}
	}()
	if _, err := io.Copy(part, in); err != nil {
		return false, err
	}
	if err := proves(part, name, dossier); err != nil {
		return false, err
	}
	if err := into.name(part, dossier, name); err != nil {
		return false, err
	}
	return true, os.Chtimes(to, at, at)
}

// proves reads a file back: its bytes must make its name.
func proves(part *os.File, name string, dossier journal.ID) error {
	if err := part.Sync(); err != nil {
		return err
	}
	if _, err := part.Seek(0, io.SeekStart); err != nil {
		return err
	}
	sum := sha256.New()
	if _, err := io.Copy(sum, part); err != nil {
		return err
	}
	if hex.EncodeToString(sum.Sum(nil)) != name {
		return &store.DamagedError{What: "attachment", Dossier: dossier}
	}
	return nil
}

// Expire removes what no copy has needed since a time, as CopyOne marks it.
func (f Folder) Expire(before time.Time) error {
	dossiers, err := f.Dossiers()
	for _, id := range dossiers {
		found, unread := os.ReadDir(f.of(id))
		err = errors.Join(err, unread)
		for _, d := range found {
			if st, gone := d.Info(); gone == nil && st.Mode().IsRegular() && st.ModTime().Before(before) {
				err = errors.Join(err, os.Remove(filepath.Join(f.of(id), d.Name())))
			}
		}
		_ = os.Remove(f.of(id))
	}
	return err
}

// Join gives every file of this folder a second name in another, so that one who sweeps the first does not
// touch the second. A disk without links gets copies.
func (f Folder) Join(into Folder, at time.Time) error {
	dossiers, err := f.Dossiers()
	for _, id := range dossiers {
		found, unread := os.ReadDir(f.of(id))
		err = errors.Join(err, unread)
		for _, d := range found {
			path, other := f.path(id, d.Name())
			if other != nil || into.Has(id, d.Name()) {
				continue
			}
			if made := os.MkdirAll(into.of(id), 0o700); made != nil {
				return errors.Join(err, made)
			}
			to, _ := into.path(id, d.Name())
			if os.Link(path, to) == nil {
				continue
			}
			_, failed := f.CopyOne(into, id, d.Name(), at)
			err = errors.Join(err, failed)
		}
	}
	return err
}

// Bring copies all files of a dossier into another folder, each once.
func (f Folder) Bring(into Folder, dossier journal.ID, at time.Time) (count store.FileCount, err error) {
	found, err := os.ReadDir(f.of(dossier))
	if err != nil {
		return count, err
	}
	for _, d := range found {
		if _, other := f.path(dossier, d.Name()); other != nil {
			continue
		}
		copied, err := f.CopyOne(into, dossier, d.Name(), at)
		if err != nil {
			return count, err
		}
		if copied {
			count.Copied++
		} else {
			count.Kept++
		}
	}
	return count, nil
}
