package store

import (
	"context"
	"io"

	"spoorboek/model/journal"
)

// MaxAttachment is the largest file that can be attached, in bytes: 25 MB as a coach counts.
const MaxAttachment = 25 << 20

// Attachments keeps files beside the journals, each sealed under a key of its own. The fact that names a file
// holds that key: a file is attached first and named after, so that a fact never names what is not on the
// disk. One that no fact names is an orphan and is swept.
type Attachments interface {
	// Attach seals what it reads and syncs it, a chunk at a time. ErrTooBig, ErrFull; what it began is removed
	// then.
	Attach(ctx context.Context, dossier journal.ID, from io.Reader) (journal.File, error)
	// Fetch writes the content of a file. It is whole only when nil is returned. ErrNoAttachment when the file
	// is not there, as when the folder was left behind; ErrDamaged when it is not what was attached.
	Fetch(ctx context.Context, dossier journal.ID, file journal.File, to io.Writer) error
	// Discard removes a file whose fact was not written after all.
	Discard(dossier journal.ID, file journal.File) error
	// Absent gives the names of those files that are not there.
	Absent(dossier journal.ID, files []journal.File) (map[string]bool, error)
}

// FileCount tells how it went with the files of a copy.
type FileCount struct {
	Copied  int // into the folder of the copy, this time
	Kept    int // they were there already
	Missing int // named by a fact, and not beside the file
}
