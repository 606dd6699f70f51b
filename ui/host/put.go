package host

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"syscall"

	"spoorboek/store"
)

// Put writes a file that leaves the program: whole, or not at all. It is written beside its place under
// another name, synced and renamed. What is there already is only replaced when that was asked:
// store.ErrExists. A disk without room is store.ErrFull.
func Put(path string, replace bool, write func(io.Writer) error) error {
	if _, err := os.Lstat(path); err == nil && !replace {
		return fmt.Errorf("write a file: %w", store.ErrExists)
	}
	f, err := os.CreateTemp(filepath.Dir(path), ".spoorboek-*") // for this user only
	if err != nil {
		return fmt.Errorf("write a file: %w", full(err))
	}
	err = write(f)
	err = errors.Join(err, f.Sync(), f.Close())
	if err == nil {
		err = settle(f.Name(), path, replace)
	}
	if err != nil {
		return fmt.Errorf("write a file: %w", errors.Join(full(err), os.Remove(f.Name())))
	}
	return nil
}

// settle gives a file its name. A link fails where somebody made a file of that name meanwhile; a file system
// without links gets a rename.
func settle(temp, path string, replace bool) error {
	if !replace {
		switch err := os.Link(temp, path); {
		case err == nil:
			return os.Remove(temp)
		case errors.Is(err, os.ErrExist):
			return store.ErrExists
		}
	}
	return os.Rename(temp, path)
}

func full(err error) error {
	if errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EFBIG) {
		return fmt.Errorf("%w: %w", store.ErrFull, err)
	}
	return err
}
