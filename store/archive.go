package store

import (
	"context"
	"errors"
	"io"

	"spoorboek/model/journal"
)

// ErrNotAnArchive says that a file is no JSON of dossiers with their journals.
var ErrNotAnArchive = errors.New("not the data of dossiers")

// Archive is the full JSON of dossiers: what a person or another program reads stands in the clear, and
// beside it every entry exactly as it was kept, so that the dossiers can be made from it again.
type Archive interface {
	// Pack gives entries, in their order, the form in which they stand in the JSON.
	Pack(entries []journal.Entry) ([]string, error)
	// Read takes the journals out of a JSON and proves them. ErrNotAnArchive, ErrNewer, ErrTorn with
	// ErrDamaged.
	Read(ctx context.Context, r io.Reader) (Bundle, error)
}
