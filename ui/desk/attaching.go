package desk

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/model/office"
	"spoorboek/store"
)

// Source opens a file to be attached and tells its name without folders. Its reader answers
// store.ErrUnsteady when the file changes or vanishes while it is read.
type Source func(path string) (io.ReadCloser, string, error)

// Attached is a file of a dossier.
type Attached struct {
	Dossier journal.ID
	dossier.Attachment
}

// Fetch writes the content of an attachment. It is whole only when nil is returned.
func (r Reading) Fetch(ctx context.Context, a Attached, to io.Writer) error {
	if err := r.Book.Fetch(ctx, a.Dossier, a.File, to); err != nil {
		return fmt.Errorf("fetch an attachment: %w", err)
	}
	return nil
}

// Absent gives the names of the attachments of a dossier that are not beside the file.
func (r Reading) Absent(d *dossier.Dossier) (map[string]bool, error) {
	var named []journal.File
	for i := range d.Papers.Documents {
		for _, f := range d.Papers.Documents[i].Present() {
			named = append(named, f.File)
		}
	}
	if len(named) == 0 {
		return nil, nil
	}
	return r.Book.Absent(d.ID, named)
}

// Export writes an attachment to a new file that the coach alone can read. A file that is there is never
// overwritten, and one that did not come out whole is removed. It is noted as every export, and as given only
// when it is whole.
func (r Reading) Export(ctx context.Context, a Attached, path string) error {
	if _, err := os.Lstat(path); err == nil { // what is refused was never begun
		return fmt.Errorf("export an attachment: %w", store.ErrExists)
	}
	format := strings.TrimPrefix(strings.ToLower(filepath.Ext(path)), ".")
	what := office.ExportLogged{What: office.Attachment, Format: format, For: "coach"}.Naming(a.Dossier)
	err := Exporting(r).Give(ctx, what, func() error {
		out, err := createNew(path)
		if err != nil {
			return err
		}
		if err := errors.Join(r.Fetch(ctx, a, out), out.Sync(), out.Close()); err != nil {
			return errors.Join(err, os.Remove(path))
		}
		return nil
	})
	if err != nil {
		return fmt.Errorf("export an attachment: %w", err)
	}
	return nil
}

// WriteNew writes a new file that the coach alone can read. One that is there is never overwritten.
func WriteNew(path string, content []byte) error {
	out, err := createNew(path)
	if err != nil {
		return fmt.Errorf("write a file: %w", err)
	}
	_, err = out.Write(content)
	if err := errors.Join(err, out.Sync(), out.Close()); err != nil {
		return errors.Join(fmt.Errorf("write a file: %w", err), os.Remove(path))
	}
	return nil
}

// createNew makes a file that the coach alone can read, where there is none yet.
func createNew(path string) (*os.File, error) {
	out, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	switch {
	case errors.Is(err, os.ErrExist):
		return nil, store.ErrExists
	case errors.Is(err, os.ErrNotExist):
		return nil, store.ErrNowhere
	}
	return out, err
}

// taken is a file that was sealed for an act.
type taken struct {
	dossier journal.ID
	file    journal.File
}

// enclose seals the files that acts take along. Whether the act would be allowed is asked first: what is
// refused leaves no file behind.
func enclose(ctx context.Context, c *core, acts []For) (ready []For, files []taken, err error) {
	ready = acts
	for i, a := range acts {
		act, encloses := a.Act.(dossier.Enclosing)
		if !encloses || act.Path() == "" {
			continue
		}
		if len(files) == 0 {
			ready = append([]For(nil), acts...)
		}
		d, err := c.dossier(ctx, a.Dossier)
		if err != nil {
			return nil, nil, err
		}
		whole, sealed, err := encloseOne(ctx, c, d, act)
		if err != nil {
			return nil, nil, errors.Join(err, discard(c, files))
		}
		files = append(files, taken{a.Dossier, sealed})
		ready[i].Act = whole
	}
	return ready, files, nil
}

func encloseOne(
	ctx context.Context, c *core, d *dossier.Dossier, act dossier.Enclosing,
) (dossier.Act, journal.File, error) {
	if c.Source == nil {
		return nil, journal.File{}, &dossier.FieldError{Key: "file", Code: dossier.OutOfRange}
	}
	trial := dossier.Sealed{Title: "-", File: journal.File{Name: "-", Key: []byte{0}}}
	if _, err := act.Enclose(trial).Facts(d, c.today()); err != nil {
		return nil, journal.File{}, err
	}
	in, name, err := c.Source(act.Path())
	if err != nil {
		return nil, journal.File{}, &UnreadableError{Err: err}
	}
	defer in.Close()
	sealed, err := c.Book.Attach(ctx, d.ID, in)
	if err != nil {
		return nil, journal.File{}, err
	}
	return act.Enclose(dossier.Sealed{Title: name, File: sealed}), sealed, nil
}

// discard removes files whose act was not written.
func discard(c *core, files []taken) error {
	var err error
	for _, f := range files {
		err = errors.Join(err, c.Book.Discard(f.dossier, f.file))
	}
	return err
}

// UnreadableError says that a file to be attached cannot be opened. It stands at the field "file".
type UnreadableError struct{ Err error }

// Error tells why.
func (e *UnreadableError) Error() string { return fmt.Sprintf("open a file to attach: %v", e.Err) }

// Unwrap gives the cause.
func (e *UnreadableError) Unwrap() error { return e.Err }

// Words names the sentence for the coach: not there, not a file, or not to be read.
func (e *UnreadableError) Words() (id string, args []any) {
	switch {
	case errors.Is(e.Err, os.ErrNotExist):
		return "error.attach.missing", nil
	case errors.Is(e.Err, store.ErrNotAFile):
		return "error.attach.folder", nil
	case errors.Is(e.Err, store.ErrTooBig):
		return "error.attach.big", nil
	}
	return "error.attach.unreadable", nil
}
