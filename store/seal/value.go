package seal

import (
	"crypto/cipher"
	"encoding/binary"

	"golang.org/x/crypto/chacha20poly1305"

	"spoorboek/store"
)

// A value starts with the version of its layout and the algorithm.
const (
	valueVersion = 1
	xchacha      = 1
	nonceSize    = chacha20poly1305.NonceSizeX
	prefixSize   = 2 + nonceSize
	// insideSize is the revision and the length that stand before the data.
	insideSize = 8 + 4
	// Overhead is what sealing adds to the padded plaintext.
	Overhead = prefixSize + chacha20poly1305.Overhead
)

// The steps that values are padded to, in bytes.
const (
	PadSummary = 512
	PadEntry   = 256
)

// NonceSize is how many random bytes a value takes.
const NonceSize = nonceSize

// Place is where a value stands. It is authenticated with the value, so that a value does not open anywhere
// else.
type Place struct {
	Bucket byte
	Key    []byte
	Schema uint16 // of the data inside
}

// Sealer seals and opens values under one key. It is made where it is used and dropped after, and may be used
// from several goroutines.
type Sealer struct {
	aead   cipher.AEAD
	fileID [16]byte
}

// aad is format | file id | bucket | key | schema; all but the key have a fixed size.
func (s Sealer) aad(buf []byte, p Place) []byte {
	buf = binary.BigEndian.AppendUint16(buf, FormatMajor)
	buf = append(buf, s.fileID[:]...)
	buf = append(buf, p.Bucket)
	buf = append(buf, p.Key...)
	return binary.BigEndian.AppendUint16(buf, p.Schema)
}

// Seal encrypts data for a place, padded to a step. The nonce is random: NonceSize bytes used for nothing
// else.
func (s Sealer) Seal(p Place, nonce []byte, revision uint64, data []byte, step int) []byte {
	inside := insideSize + len(data)
	inside = (inside + step - 1) / step * step
	out := make([]byte, prefixSize, prefixSize+inside+chacha20poly1305.Overhead)
	out[0], out[1] = valueVersion, xchacha
	copy(out[2:], nonce[:nonceSize])
	plain := out[prefixSize : prefixSize+inside]
	binary.BigEndian.PutUint64(plain, revision)
	binary.BigEndian.PutUint32(plain[8:], uint32(len(data)))
	copy(plain[insideSize:], data)
	var room [64]byte
	return s.aead.Seal(out, out[2:prefixSize], plain, s.aad(room[:0], p))
}

// Open decrypts a value from a place. Its data is appended to dst. It answers store.ErrDamaged for whatever
// was not sealed under this key for this place.
func (s Sealer) Open(dst []byte, p Place, value []byte) (data []byte, revision uint64, err error) {
	if len(value) < prefixSize+insideSize+chacha20poly1305.Overhead {
		return nil, 0, &store.DamagedError{What: "value is too short"}
	}
	if value[0] != valueVersion || value[1] != xchacha {
		return nil, 0, &store.DamagedError{What: "value has an unknown layout"}
	}
	var room [64]byte
	start := len(dst)
	out, err := s.aead.Open(dst, value[2:prefixSize], value[prefixSize:], s.aad(room[:0], p))
	if err != nil {
		return nil, 0, &store.DamagedError{What: "value does not authenticate"}
	}
	plain := out[start:]
	revision = binary.BigEndian.Uint64(plain)
	n := binary.BigEndian.Uint32(plain[8:])
	if uint64(n) > uint64(len(plain)-insideSize) {
		return nil, 0, &store.DamagedError{What: "value has a wrong length"}
	}
	return plain[insideSize : insideSize+int(n) : insideSize+int(n)], revision, nil
}
