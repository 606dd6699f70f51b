package journal

import (
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"strings"
)

// ID names a dossier, an entry, an act or an item. It is 128 random bits and tells nothing by itself.
type ID [16]byte

// ErrID is returned for text that is no id.
var ErrID = errors.New("not an id of 26 letters and digits")

// alphabet is Crockford's base 32 in lower case: no i, l, o, u.
const alphabet = "0123456789abcdefghjkmnpqrstvwxyz"

// idLength is the number of characters of an id in text: 130 bits, of which the first two are zero.
const idLength = 26

// NewID draws an id from r.
func NewID(r io.Reader) (ID, error) {
	var id ID
	if _, err := io.ReadFull(r, id[:]); err != nil {
		return ID{}, fmt.Errorf("draw an id: %w", err)
	}
	return id, nil
}

// OfficeID returns the reserved id of the office's own journal.
func OfficeID() ID {
	return ID{'s', 'p', 'o', 'o', 'r', 'b', 'o', 'e', 'k', '-', 'o', 'f', 'f', 'i', 'c', 'e'}
}

// IsZero reports whether id names nothing.
func (id ID) IsZero() bool { return id == ID{} }

// String returns the 26 lower-case characters of id, or "" when it is zero.
func (id ID) String() string {
	if id.IsZero() {
		return ""
	}
	var out [idLength]byte
	bits, have, at := uint32(0), 2, 0
	for _, b := range id {
		bits = bits<<8 | uint32(b)
		have += 8
		for have >= 5 {
			have -= 5
			out[at] = alphabet[bits>>have&31]
			at++
		}
	}
	return string(out[:])
}

// ParseID reads the 26 characters that String writes; capitals are accepted.
func ParseID(s string) (ID, error) {
	if len(s) != idLength {
		return ID{}, ErrID
	}
	var id ID
	bits, have, at := uint32(0), -2, 0
	for i := range len(s) {
		v := strings.IndexByte(alphabet, lower(s[i]))
		if v < 0 || i == 0 && v > 7 {
			return ID{}, ErrID
		}
		bits = bits<<5 | uint32(v)
		have += 5
		if have >= 8 {
			have -= 8
			id[at] = byte(bits >> have)
			at++
		}
	}
	return id, nil
}

func lower(c byte) byte {
	if 'A' <= c && c <= 'Z' {
		return c + 'a' - 'A'
	}
	return c
}

// MarshalText writes id as String does.
func (id ID) MarshalText() ([]byte, error) { return []byte(id.String()), nil }

// UnmarshalText reads what MarshalText wrote; empty text is the zero id.
func (id *ID) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*id = ID{}
		return nil
	}
	parsed, err := ParseID(string(text))
	if err != nil {
		return err
	}
	*id = parsed
	return nil
}

// Hash is the SHA-256 of an entry's header, or of its payload.
type Hash [32]byte

// IsZero reports whether h is no hash.
func (h Hash) IsZero() bool { return h == Hash{} }

// String returns h in hexadecimal.
func (h Hash) String() string { return hex.EncodeToString(h[:]) }

// MarshalText writes h in hexadecimal.
func (h Hash) MarshalText() ([]byte, error) { return []byte(h.String()), nil }

// UnmarshalText reads 64 hexadecimal characters.
func (h *Hash) UnmarshalText(text []byte) error {
	if len(text) != 2*len(h) {
		return fmt.Errorf("read a hash: %d characters, want %d", len(text), 2*len(h))
	}
	if _, err := hex.Decode(h[:], text); err != nil {
		return fmt.Errorf("read a hash: %w", err)
	}
	return nil
}
