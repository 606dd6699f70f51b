package bolt

import (
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"sync"
	"time"

	"spoorboek/model/journal"
	"spoorboek/store"
	"spoorboek/store/files"
)

// enclosing is what keeps the attachments of a book.
type enclosing struct {
	book *Book

	mu sync.Mutex
	// names of what was attached since the book was opened: the facts may be on their way, so these are never
	// orphans.
	names map[string]bool
}

var _ store.Attachments = (*enclosing)(nil)

// folder is where the attachments of the book are.
func (k *enclosing) folder() files.Folder { return files.Beside(k.book.opts.Path) }

// Attach is store.Attachments.Attach.
func (k *enclosing) Attach(ctx context.Context, dossier journal.ID, from io.Reader) (journal.File, error) {
	b := k.book
	if err := b.reading(ctx); err != nil {
		return journal.File{}, err
	}
	defer b.mu.RUnlock()
	if b.readOnly {
		return journal.File{}, fmt.Errorf("attach to dossier %v: %w", dossier, store.ErrReadOnly)
	}
	made, err := k.folder().Add(ctx, b.opts.Rand, dossier, from)
	if err != nil {
		return journal.File{}, fmt.Errorf("attach to dossier %v: %w", dossier, explain(err))
	}
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.names == nil {
		k.names = map[string]bool{}
	}
	k.names[made.Name] = true
	return made, nil
}

// Fetch is store.Attachments.Fetch.
func (k *enclosing) Fetch(ctx context.Context, dossier journal.ID, file journal.File, to io.Writer) error {
	b := k.book
	if err := b.reading(ctx); err != nil {
		return err
	}
	defer b.mu.RUnlock()
	if err := k.folder().Fetch(ctx, dossier, file, to); err != nil {
		return fmt.Errorf("fetch from dossier %v: %w", dossier, err)
	}
	return nil
}

// Discard is store.Attachments.Discard.
func (k *enclosing) Discard(dossier journal.ID, file journal.File) error {
	return k.folder().Remove(dossier, file.Name)
}

// Absent is store.Attachments.Absent.
func (k *enclosing) Absent(dossier journal.ID, named []journal.File) (map[string]bool, error) {
	absent := map[string]bool{}
	for _, f := range named {
		if !k.folder().Has(dossier, f.Name) {
			absent[f.Name] = true
		}
	}
	return absent, nil
}

// sweep removes the attachments of one dossier that its entries do not name, but for those whose facts may be
// on their way. Entries of a newer program may name files in a way that is not understood here: then all
// stay.
func (k *enclosing) sweep(dossier journal.ID, entries []journal.Entry) error {
	keep := map[string]bool{}
	for i := range entries {
		if _, newer := entries[i].Fact.(journal.Unknown); newer {
			return nil
		}
	}
	for _, f := range journal.FilesOf(entries) {
		keep[f.Name] = true
	}
	k.mu.Lock()
	for name := range k.names {
		keep[name] = true
	}
	k.mu.Unlock()
	_, err := k.folder().Sweep(dossier, keep)
	return err
}

// drop removes the attachments that entries name: their content was destroyed.
func (k *enclosing) drop(dossier journal.ID, entries []journal.Entry) error {
	var err error
	for _, f := range journal.FilesOf(entries) {
		err = errors.Join(err, k.folder().Remove(dossier, f.Name))
	}
	return err
}

// named calls each for every attachment of every dossier that has a folder in one of the folders, with what
// its journal names. A dossier without a journal names nothing.
func (k *enclosing) named(
	where []files.Folder,
	each func(id journal.ID, entries []journal.Entry) error,
) error {
	seen := map[journal.ID]bool{}
	for _, folder := range where {
		ids, err := folder.Dossiers()
		if err != nil {
			return err
		}
		for _, id := range ids {
			if seen[id] {
				continue
			}
			seen[id] = true
			entries, err := k.book.standing(id)
			if err != nil && !errors.Is(err, store.ErrNotFound) {
				return err
			}
			if err := each(id, entries); err != nil {
				return err
			}
		}
	}
	return nil
}

// sweepAll removes the orphans of all dossiers.
func (k *enclosing) sweepAll() error {
	return k.named([]files.Folder{k.folder()}, func(id journal.ID, entries []journal.Entry) error {
		return k.sweep(id, entries)
	})
}

// copyFiles brings the attachments into the folder that belongs to a copy, each once. A file that is not
// there is counted and keeps no copy from being made.
func (k *enclosing) copyFiles(into files.Folder, at time.Time) (count store.FileCount, err error) {
	from := k.folder()
	err = k.named([]files.Folder{from, into}, func(id journal.ID, entries []journal.Entry) error {
		for _, f := range journal.FilesOf(entries) {
			copied, err := from.CopyOne(into, id, f.Name, at)
			switch {
			case errors.Is(err, store.ErrNoAttachment):
				count.Missing++
			case err != nil:
				return err
			case copied:
				count.Copied++
			default:
				count.Kept++
			}
		}
		return nil
	})
	return count, err
}

// filesOf is the folder with the attachments of a copy: all copies that rotate in a folder share one.
func filesOf(path string) files.Folder {
	dir, name := filepath.Split(path)
	if m := copyName.FindStringSubmatch(name); m != nil {
		return files.Folder(filepath.Join(dir, "spoorboek-"+m[1]+".files"))
	}
	return files.Beside(path)
}

// bringFiles puts the attachments of a copy back beside the file: those that are not there.
func bringFiles(from, into files.Folder, at time.Time) (count store.FileCount, err error) {
	ids, err := from.Dossiers()
	if err != nil {
		return count, err
	}
	for _, id := range ids {
		one, err := from.Bring(into, id, at)
		count.Copied += one.Copied
		count.Kept += one.Kept
		if err != nil {
			return count, err
		}
	}
	return count, nil
}

// setFilesAside lets the file that a restore sets aside keep its attachments, whatever is swept later.
func setFilesAside(path, old string, at time.Time) error {
	if old == "" {
		return nil
	}
	return files.Beside(path).Join(files.Beside(old), at)
}

// prove reads every attachment that is beside the file: its bytes must make its name.
func (k *enclosing) prove(ctx context.Context, report *store.Report) error {
	there := 0
	err := k.named([]files.Folder{k.folder()}, func(id journal.ID, entries []journal.Entry) error {
		for _, f := range journal.FilesOf(entries) {
			err := k.folder().Fetch(ctx, id, f, io.Discard)
			switch {
			case errors.Is(err, store.ErrNoAttachment):
				continue
			case errors.Is(err, store.ErrDamaged):
				report.Problems = append(report.Problems, &store.DamagedError{
					What: "attachment", Dossier: id, Part: store.InAttachment,
				})
			case err != nil:
				return err
			}
			there++
		}
		return nil
	})
	report.Absent = report.Attached - there
	return err
}
