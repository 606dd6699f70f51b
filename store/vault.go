package store

import (
	"context"
	"strings"
	"time"
)

// Vault makes and opens the coach's file. Secrets handed to it are cleared before it returns.
type Vault interface {
	// Path is where the file is or will be.
	Path() string
	// State tells what is at the path, with plain reads only.
	State() (State, error)
	// Create makes a new file that opens with the passphrase and with the recovery key it returns, which is
	// shown once and kept nowhere. ErrExists, ErrWeak, ErrFull.
	Create(ctx context.Context, passphrase []byte, opts CreateOptions) (Book, RecoveryKey, error)
	// Open opens the file with its passphrase or its recovery key. ErrNoFile, ErrNotAFile, ErrDamaged, ErrInUse,
	// ErrNewer, ErrLocked, ErrOlder.
	Open(ctx context.Context, secret []byte, opts OpenOptions) (Book, error)
	// Suggest makes a passphrase of five Dutch words.
	Suggest() (string, error)
	// Weaknesses tells why a passphrase is too easy to guess; none when it will do.
	Weaknesses(passphrase []byte) []Weakness
	Mender
}

// State is what is found at a vault's path.
type State uint8

// The states of a path.
const (
	Missing State = iota // no file yet: set-up
	Present              // a file that may open
	Broken               // something that can never open as it is: Vault.State also gives the error
)

// CreateOptions are choices at creation.
type CreateOptions struct {
	// Throwaway makes a file without a passphrase that opens with its recovery key only, for the demo and
	// for tests: no key derivation, and nothing that this laptop remembers of it.
	Throwaway bool
}

// OpenOptions are choices at opening.
type OpenOptions struct {
	ReadOnly    bool
	AcceptOlder bool      // open although this laptop has seen a newer state
	Progress    Progress  // told while caches are rebuilt; may be nil
	Now         time.Time // what the clock says, to doubt it; zero doubts nothing
}

// Book is an open file.
type Book interface {
	Journals
	Drafts
	Attachments
	Keeper
	// About tells what is open.
	About() About
}

// About describes an open file.
type About struct {
	Path       string
	FileID     string
	Generation uint64
	ReadOnly   bool
	Older      uint64   // acts that this laptop has seen and the file lacks; accepted at opening
	Repaired   []string // what was found damaged at opening and mended from its second copy
	Clock      ClockDoubt
	Problems   []error // what a verification at opening found; the rest of the file is sound
	Forgetful  bool    // the state folder cannot be written: an older file would not be announced next time
}

// Drafts keeps half-typed text, sealed, outside the journals.
type Drafts interface {
	// Keep stores a draft, replacing the one under the same key: in the file, or outside it when the file
	// takes nothing more. An error means that it is nowhere.
	Keep(key string, text []byte) error
	// Drafts gives all drafts.
	Drafts() (map[string][]byte, error)
	// Drop forgets a draft; one that is not there is no error.
	Drop(key string) error
}

// Weakness is a reason why a passphrase is easy to guess.
type Weakness string

// The weaknesses.
const (
	WeakShort    Weakness = "short"    // fewer than 12 characters
	WeakFew      Weakness = "few"      // few different characters
	WeakSequence Weakness = "sequence" // a run of the alphabet, the keyboard or the digits
	WeakCommon   Weakness = "common"   // a password that everybody tries, with or without decoration
	WeakOneWord  Weakness = "one-word" // one ordinary word, decorated
)

// RecoveryKey is the printed key that opens a file when the passphrase is lost: 160 random bits in
// Crockford base32 with a checksum, in groups of four.
type RecoveryKey string

// Matches tells whether typed is the same key: case, spaces and dashes do not count, and the letters that
// Crockford reads as digits are read as digits.
func (k RecoveryKey) Matches(typed string) bool {
	return k != "" && foldKey(string(k)) == foldKey(typed)
}

func foldKey(s string) string {
	return strings.Map(func(r rune) rune {
		switch r {
		case ' ', '-', '\t', '\r', '\n':
			return -1
		case 'O', 'o':
			return '0'
		case 'I', 'i', 'L', 'l':
			return '1'
		}
		if 'a' <= r && r <= 'z' {
			return r - 'a' + 'A'
		}
		return r
	}, s)
}
