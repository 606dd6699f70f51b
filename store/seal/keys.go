package seal

import (
	"crypto/cipher"
	"crypto/hkdf"
	"crypto/sha256"
	"fmt"
	"io"

	"golang.org/x/crypto/chacha20poly1305"
	"golang.org/x/text/unicode/norm"

	"spoorboek/store"
)

// Key is one secret key.
type Key [keySize]byte

// Clear overwrites the key.
func (k *Key) Clear() { clear(k[:]) }

func (k *Key) aead() cipher.AEAD {
	a, err := chacha20poly1305.NewX(k[:])
	if err != nil { // the key has the one right size
		panic(err)
	}
	return a
}

// Keys are the keys of an open file. All of them are here; Clear overwrites them.
type Keys struct {
	fileID [16]byte
	wrap   Key // wraps dossier keys and the index key
	root   Key // seals the root
	drafts Key // seals drafts
	names  Key // hides the names of drafts and mixes the heads of rows
	index  Key // seals rows, digests and the act log; random, see SetIndex
}

func newKeys(fileID [16]byte, master *Key) *Keys {
	k := &Keys{fileID: fileID}
	derive(&k.wrap, master[:], "spoorboek wrap dossier and index keys")
	derive(&k.root, master[:], "spoorboek root")
	derive(&k.drafts, master[:], "spoorboek drafts")
	derive(&k.names, master[:], "spoorboek names")
	return k
}

func derive(to *Key, from []byte, purpose string) {
	b, err := hkdf.Key(sha256.New, from, nil, purpose, keySize)
	if err != nil { // only for outputs beyond 255 blocks
		panic(err)
	}
	copy(to[:], b)
	clear(b)
}

// Clear overwrites all keys.
func (k *Keys) Clear() { *k = Keys{fileID: k.fileID} }

// FileID is the id of the file that the keys belong to.
func (k *Keys) FileID() [16]byte { return k.fileID }

// SetIndex takes the index key, which is kept wrapped in the file.
func (k *Keys) SetIndex(index *Key) { k.index = *index }

// Index seals rows, digests, tombstones and the act log.
func (k *Keys) Index() Sealer { return k.With(&k.index) }

// Root seals the root.
func (k *Keys) Root() Sealer { return k.With(&k.root) }

// Drafts seals drafts.
func (k *Keys) Drafts() Sealer { return k.With(&k.drafts) }

// With seals under a dossier's key.
func (k *Keys) With(key *Key) Sealer { return Sealer{aead: key.aead(), fileID: k.fileID} }

// Mix hashes parts under a key that never leaves the file. Nobody without the keys can make or recognise it.
func (k *Keys) Mix(parts ...[]byte) [32]byte {
	buf := make([]byte, 0, 256)
	buf = append(buf, k.names[:]...)
	for _, p := range parts {
		buf = append(buf, byte(len(p)>>8), byte(len(p)))
		buf = append(buf, p...)
	}
	return sha256.Sum256(buf)
}

// Wrap seals a key for a place.
func (k *Keys) Wrap(p Place, rand io.Reader, key *Key) ([]byte, error) {
	nonce, err := Draw(rand, NonceSize)
	if err != nil {
		return nil, err
	}
	return k.With(&k.wrap).Seal(p, nonce, 0, key[:], insideSize+keySize), nil
}

// Unwrap opens a key that Wrap sealed.
func (k *Keys) Unwrap(p Place, wrapped []byte) (*Key, error) {
	b, _, err := k.With(&k.wrap).Open(nil, p, wrapped)
	if err != nil || len(b) != keySize {
		return nil, &store.DamagedError{What: "wrapped key"}
	}
	defer clear(b)
	return (*Key)(append([]byte(nil), b...)), nil
}

// NewKey draws a key.
func NewKey(rand io.Reader) (*Key, error) {
	b, err := Draw(rand, keySize)
	if err != nil {
		return nil, err
	}
	return (*Key)(b), nil
}

// Draw reads n random bytes.
func Draw(rand io.Reader, n int) ([]byte, error) {
	b := make([]byte, n)
	if _, err := io.ReadFull(rand, b); err != nil {
		return nil, fmt.Errorf("draw %d random bytes: %w", n, err)
	}
	return b, nil
}

// Create makes the header and the keys of a new file, and the recovery key that opens it. Without a
// passphrase only the recovery key does. The passphrase is left as it is: the caller clears it.
func Create(rand io.Reader, passphrase []byte, kdf Params) (*Header, *Keys, store.RecoveryKey, error) {
	return create(rand, passphrase, kdf, nil)
}

// create makes a new header, for a file that there is when id is given.
func create(
	rand io.Reader, passphrase []byte, kdf Params, id *[16]byte,
) (*Header, *Keys, store.RecoveryKey, error) {
	if err := kdf.check(); err != nil {
		return nil, nil, "", fmt.Errorf("create with %v: %w", kdf, err)
	}
	random, err := Draw(rand, 16+saltSize+keySize+recoverySize+2*NonceSize)
	if err != nil {
		return nil, nil, "", err
	}
	defer clear(random)
	take := func(n int) []byte { b := random[:n]; random = random[n:]; return b }
	h := &Header{Major: FormatMajor, Minor: FormatMinor, KDF: kdf}
	copy(h.FileID[:], take(16))
	if id != nil {
		h.FileID = *id
	}
	copy(h.Salt[:], take(saltSize))
	master := (*Key)(take(keySize))
	secret := take(recoverySize)
	if len(passphrase) > 0 {
		h.add(passphraseSlot, h.stretch(passphrase), master, take(NonceSize))
	}
	h.add(recoverySlot, h.expand(secret), master, take(NonceSize))
	h.sign(macKey(master))
	return h, newKeys(h.FileID, master), formatRecovery(secret), nil
}

// Open comes from a secret, the passphrase or the recovery key, to the keys. store.ErrLocked says that the
// secret is wrong, store.ErrDamaged that the header was changed. The secret is left as it is.
func (h *Header) Open(secret []byte) (*Keys, error) {
	master, err := h.Master(secret)
	if err != nil {
		return nil, err
	}
	defer master.Clear()
	return h.Keys(master), nil
}

// Keys are the keys that a master key leads to.
func (h *Header) Keys(master *Key) *Keys { return newKeys(h.FileID, master) }

// Master comes from a secret to the master key, as Open does. The caller clears it.
func (h *Header) Master(secret []byte) (*Key, error) {
	kind, kek := passphraseSlot, (*Key)(nil)
	if raw, ok := parseRecovery(secret); ok {
		kind, kek = recoverySlot, h.expand(raw)
		clear(raw)
	} else if h.has(passphraseSlot) {
		kek = h.stretch(secret)
	} else {
		return nil, store.ErrLocked
	}
	defer kek.Clear()
	for i, s := range h.slots {
		if s.kind != kind {
			continue
		}
		b, _, err := Sealer{aead: kek.aead(), fileID: h.FileID}.Open(nil, h.slotPlace(kind), h.slots[i].wrapped)
		if err != nil || len(b) != keySize {
			continue
		}
		if h.mac != h.macUnder(macKey((*Key)(b))) {
			clear(b)
			return nil, &store.DamagedError{What: "header was changed"}
		}
		return (*Key)(b), nil
	}
	return nil, store.ErrLocked
}

// Rephrase gives a header that a new passphrase opens in place of the one of h; the recovery key stays.
func (h *Header) Rephrase(rand io.Reader, master *Key, fresh []byte) (*Header, error) {
	nonce, err := Draw(rand, NonceSize)
	if err != nil {
		return nil, err
	}
	next := *h
	next.slots = nil
	for _, s := range h.slots {
		if s.kind != passphraseSlot {
			next.slots = append(next.slots, s)
		}
	}
	next.add(passphraseSlot, next.stretch(fresh), master, nonce)
	next.sign(macKey(master))
	return &next, nil
}

// Renew makes a header and keys as Create does, for the file that h is of.
func (h *Header) Renew(
	rand io.Reader, passphrase []byte, kdf Params,
) (*Header, *Keys, store.RecoveryKey, error) {
	return create(rand, passphrase, kdf, &h.FileID)
}

// Stretches tells whether Open runs the costly derivation for this secret.
func (h *Header) Stretches(secret []byte) bool {
	raw, ok := parseRecovery(secret)
	clear(raw)
	return !ok && h.has(passphraseSlot)
}

func (h *Header) has(kind slotKind) bool {
	for _, s := range h.slots {
		if s.kind == kind {
			return true
		}
	}
	return false
}

func (h *Header) add(kind slotKind, kek, master *Key, nonce []byte) {
	sealer := Sealer{aead: kek.aead(), fileID: h.FileID}
	sealed := sealer.Seal(h.slotPlace(kind), nonce, 0, master[:], insideSize+keySize)
	h.slots = append(h.slots, slot{kind, sealed})
	kek.Clear()
}

// slotPlace binds a slot to what kind it is and to the fixed part of the header, the costs included.
func (h *Header) slotPlace(kind slotKind) Place {
	return Place{Bucket: byte(kind), Key: h.fixed()}
}

// stretch turns a passphrase into a key; composed and decomposed letters are the same.
func (h *Header) stretch(passphrase []byte) *Key {
	folded := norm.NFKC.Bytes(passphrase)
	defer clear(folded)
	return (*Key)(h.KDF.derive(folded, h.Salt[:]))
}

// expand turns the recovery key's random bytes into a key.
func (h *Header) expand(secret []byte) *Key {
	b, err := hkdf.Key(sha256.New, secret, h.Salt[:], "spoorboek recovery key", keySize)
	if err != nil {
		panic(err)
	}
	return (*Key)(b)
}

func macKey(master *Key) []byte {
	var k Key
	derive(&k, master[:], "spoorboek header")
	return k[:]
}
