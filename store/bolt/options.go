package bolt

import (
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"time"

	"spoorboek/store"
	"spoorboek/store/seal"
)

const pageSize = 4096

// Options are what main hands the store.
type Options struct {
	Path     string           // of the file
	StateDir string           // outside the data folder; empty remembers nothing
	Project  store.Projection // pure: it is called from several goroutines
	Schema   uint16           // of what Project makes; a change rebuilds the caches
	Decode   store.Decoder    // pure: it is called from several goroutines
	Rand     io.Reader
	PID      int                // of this process, for the message to the next one
	KDF      func() seal.Params // costs for a new file; nil takes seal.Default
	// Child makes a process of this program with VerifyCommand and the path as its arguments; nil verifies in
	// no process of its own.
	Child      func(ctx context.Context, path string) *exec.Cmd
	ChildLimit time.Duration // how long a child may take; zero is two minutes
}

// resolved gives the options with the path of the file itself, where a link leads to it: a file written
// anew takes the place of the file, not of the link.
func (o *Options) resolved() *Options {
	real, err := filepath.EvalSymlinks(o.Path)
	if err != nil {
		return o
	}
	direct := *o
	direct.Path = real
	return &direct
}

// Vault is a store.Vault on one path.
type Vault struct{ opts Options }

var _ store.Vault = (*Vault)(nil)

// New makes a vault. It touches nothing yet.
func New(opts Options) *Vault { return &Vault{opts: opts} }

// Path is store.Vault.Path.
func (v *Vault) Path() string { return v.opts.Path }

// State is store.Vault.State.
func (v *Vault) State() (store.State, error) {
	info, err := os.Lstat(v.opts.Path)
	if os.IsNotExist(err) {
		return store.Missing, nil
	}
	// Open looks at a file before it maps it, so a large one is not looked at twice.
	if err == nil && info.Mode().IsRegular() && info.Size() > wholeLimit {
		return store.Present, nil
	}
	if _, err := preflight(v.opts.Path, false); err != nil {
		return store.Broken, err
	}
	return store.Present, nil
}

// Suggest is store.Vault.Suggest.
func (v *Vault) Suggest() (string, error) { return seal.Phrase(v.opts.Rand) }

// Weaknesses is store.Vault.Weaknesses.
func (v *Vault) Weaknesses(passphrase []byte) []store.Weakness { return seal.Weaknesses(passphrase) }

// Create is store.Vault.Create.
func (v *Vault) Create(
	ctx context.Context, passphrase []byte, opts store.CreateOptions,
) (store.Book, store.RecoveryKey, error) {
	defer clear(passphrase)
	kdf, made := seal.Default(), v.opts
	if opts.Throwaway {
		passphrase, made.StateDir = nil, ""
	} else if err := rightPlace(v.opts.Path); err != nil {
		return nil, "", fmt.Errorf("create %s: %w", v.opts.Path, err)
	} else if weak := seal.Weaknesses(passphrase); len(weak) > 0 {
		return nil, "", &store.WeakError{Reasons: weak}
	} else if v.opts.KDF != nil {
		kdf = v.opts.KDF()
	}
	return create(ctx, &made, passphrase, kdf)
}

// Open is store.Vault.Open.
func (v *Vault) Open(ctx context.Context, secret []byte, opts store.OpenOptions) (store.Book, error) {
	defer clear(secret)
	b, err := open(ctx, &v.opts, secret, opts)
	if err != nil {
		return nil, err // a nil *Book would be a Book that is not nil
	}
	return b, nil
}
