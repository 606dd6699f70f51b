// Package bundle is the encrypted file that carries dossiers from one laptop to another: for a holiday, an
// illness, or for good.
//
// A bundle is an age file (age-encryption.org/v1) for one recipient: a public key, or a passphrase. Inside
// stands a magic line, the number of the format, and then a manifest and the journals, each piece preceded
// by its length:
//
//	"spoorboek bundle\n" | format 2 | manifest 4+n (JSON) |
//	per dossier: id 16, entries 4, each entry 4+n | "end\n"
//
// Entries are in the layout of store/codec, so that their hashes are those of the laptop they come from.
// Whole journals travel: the receiver lacks some entries and has others, and keeps the union. age
// authenticates every byte; Read also proves every sum and that every entry follows entries that travel
// along.
package bundle

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"filippo.io/age"

	"spoorboek/store"
	"spoorboek/store/codec"
)

// Bundles writes and reads bundles.
type Bundles struct {
	decode store.Decoder
	work   int
}

var _ store.Bundles = Bundles{}

// New returns the writer and reader of bundles. Decode turns what is in them into facts; work is what trying
// a passphrase costs: Work, but for tests.
func New(decode store.Decoder, work int) Bundles { return Bundles{decode, work} }

// Work is what trying a passphrase costs: 2 to this power rounds, about a second and 256 MiB.
const Work = 18

// maxWork bounds what a bundle of somebody else may ask for: at most 1 GiB of memory.
const maxWork = 20

// NewKey draws a pair of keys.
func (Bundles) NewKey() (store.BundleKey, error) {
	id, err := age.GenerateX25519Identity()
	if err != nil {
		return store.BundleKey{}, fmt.Errorf("draw a key for bundles: %w", err)
	}
	return store.BundleKey{Public: id.Recipient().String(), Secret: id.String()}, nil
}

// Write seals a bundle; see store.Bundles.
func (d Bundles) Write(
	ctx context.Context, w io.Writer, to store.Recipient, b store.Bundle, progress store.Progress,
) error {
	recipient, err := d.recipient(to)
	if err != nil {
		return err
	}
	sealed, err := age.Encrypt(w, recipient)
	if err != nil {
		return fmt.Errorf("seal the bundle: %w", err)
	}
	out := bufio.NewWriterSize(sealed, 64<<10)
	if err := write(ctx, out, b, progress); err != nil {
		return fmt.Errorf("write the bundle: %w", err)
	}
	if err := errors.Join(out.Flush(), sealed.Close()); err != nil {
		return fmt.Errorf("write the bundle: %w", err)
	}
	return nil
}

func (d Bundles) recipient(to store.Recipient) (age.Recipient, error) {
	if to.Key == "" {
		r, err := age.NewScryptRecipient(string(to.Phrase))
		if err != nil {
			return nil, fmt.Errorf("seal for a passphrase: %w", store.ErrRecipient)
		}
		r.SetWorkFactor(d.work)
		return r, nil
	}
	r, err := age.ParseX25519Recipient(strings.TrimSpace(to.Key))
	if err != nil {
		return nil, store.ErrRecipient // what was typed may be a secret: it is not told again
	}
	return r, nil
}

// Read opens a bundle; see store.Bundles.
func (d Bundles) Read(ctx context.Context, r io.Reader, with store.Opening) (store.Bundle, error) {
	b, err := d.open(ctx, r, with)
	if errors.Is(err, store.ErrDamaged) {
		err = fmt.Errorf("%w: %w", store.ErrTorn, err) // the coach's own file is well
	}
	return b, err
}

func (d Bundles) open(ctx context.Context, r io.Reader, with store.Opening) (store.Bundle, error) {
	in := bufio.NewReaderSize(r, 64<<10)
	identities, err := identitiesFor(in, with)
	if err != nil {
		return store.Bundle{}, err
	}
	plain, err := age.Decrypt(in, identities...)
	if err != nil {
		return store.Bundle{}, refusal(err, with)
	}
	b, err := read(ctx, bufio.NewReaderSize(plain, 64<<10), codec.Facts(d.decode))
	if err != nil {
		return store.Bundle{}, fmt.Errorf("read the bundle: %w", err)
	}
	return b, nil
}

// The beginning of every age file, and of the line that says it opens with a passphrase.
const (
	ageMagic   = "age-encryption.org/v1\n"
	phraseMark = "-> scrypt "
)

// identitiesFor looks how the file was sealed and takes what may open it.
func identitiesFor(in *bufio.Reader, with store.Opening) ([]age.Identity, error) {
	head, _ := in.Peek(len(ageMagic) + len(phraseMark))
	rest, ok := strings.CutPrefix(string(head), ageMagic)
	if !ok {
		return nil, store.ErrNotABundle
	}
	if rest == phraseMark {
		if len(with.Phrase) == 0 {
			return nil, store.ErrAsksPhrase
		}
		id, err := age.NewScryptIdentity(string(with.Phrase))
		if err != nil {
			return nil, store.ErrWrongPhrase
		}
		id.SetMaxWorkFactor(maxWork)
		return []age.Identity{id}, nil
	}
	var out []age.Identity
	for _, secret := range with.Secrets {
		if id, err := age.ParseX25519Identity(secret); err == nil {
			out = append(out, id)
		}
	}
	if len(out) == 0 {
		return nil, store.ErrNotForUs
	}
	return out, nil
}

// refusal says why age did not open a file.
func refusal(err error, with store.Opening) error {
	var none *age.NoIdentityMatchError
	switch {
	case !errors.As(err, &none):
		return &store.DamagedError{What: "the head of the bundle"}
	case len(with.Phrase) > 0:
		return store.ErrWrongPhrase
	}
	return store.ErrNotForUs
}
