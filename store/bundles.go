package store

import (
	"context"
	"errors"
	"io"
	"time"

	"spoorboek/model/journal"
)

// Errors of the Bundles port. A bundle that a newer program made is ErrNewer; one that is cut off or changed
// is ErrTorn and ErrDamaged.
var (
	// ErrNotABundle says that a file is no bundle of dossiers.
	ErrNotABundle = errors.New("not a bundle")
	// ErrRecipient says that what was given is no public key that a bundle can be made for.
	ErrRecipient = errors.New("not a public key")
	// ErrNotForUs says that a bundle was made for another key than ours.
	ErrNotForUs = errors.New("bundle is for somebody else")
	// ErrAsksPhrase says that a bundle opens with a passphrase and none was given.
	ErrAsksPhrase = errors.New("bundle asks a passphrase")
	// ErrWrongPhrase says that a bundle does not open with the passphrase that was given.
	ErrWrongPhrase = errors.New("wrong passphrase of a bundle")
	// ErrTorn says that a bundle was cut off or changed on its way.
	ErrTorn = errors.New("bundle is cut off or changed")
)

// Bundle is what travels between two laptops: whole journals, and who sent them when.
type Bundle struct {
	By       string
	Made     time.Time
	Journals []Travelling
}

// Travelling is the journal of one dossier on its way, no entry before one that it follows.
type Travelling struct {
	ID      journal.ID
	Entries []journal.Entry
}

// BundleKey is a pair of keys: with the public one others make bundles that only the secret one opens.
type BundleKey struct{ Public, Secret string }

// Recipient is for whom a bundle is made: a public key, or else a passphrase that was agreed.
type Recipient struct {
	Key    string
	Phrase []byte
}

// Opening is what a bundle may be opened with.
type Opening struct {
	Secrets []string // secret keys of this office
	Phrase  []byte   // nil when none was asked yet
}

// Bundles seals dossiers for another laptop and opens what another laptop sealed.
type Bundles interface {
	// NewKey draws a pair of keys.
	NewKey() (BundleKey, error)
	// Write seals a bundle. ErrRecipient when the key is none.
	Write(ctx context.Context, w io.Writer, to Recipient, b Bundle, progress Progress) error
	// Read opens a bundle and proves every journal in it. ErrNotABundle, ErrNotForUs, ErrAsksPhrase,
	// ErrWrongPhrase, ErrNewer, ErrTorn with ErrDamaged.
	Read(ctx context.Context, r io.Reader, with Opening) (Bundle, error)
}
