package seal

import (
	"crypto/sha256"
	"strings"

	"spoorboek/store"
)

const (
	recoverySize = 20 // 160 bits, 32 characters
	secretChars  = recoverySize * 8 / 5
	checkChars   = 4 // one group, 20 bits
	groupChars   = 4
)

// crockford is the alphabet without I, L, O and U.
const crockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

// formatRecovery writes the random bytes and their checksum in groups of four characters.
func formatRecovery(secret []byte) store.RecoveryKey {
	text := encode32(secret)[:secretChars] + checksum(secret)
	var out strings.Builder
	for i := 0; i < len(text); i += groupChars {
		if i > 0 {
			out.WriteByte('-')
		}
		out.WriteString(text[i : i+groupChars])
	}
	return store.RecoveryKey(out.String())
}

// parseRecovery recognises a recovery key by its length, its letters and its checksum, however it was typed.
func parseRecovery(typed []byte) (secret []byte, ok bool) {
	text := make([]byte, 0, secretChars+checkChars)
	defer clear(text[:cap(text)])
	for _, c := range typed {
		if 'a' <= c && c <= 'z' {
			c -= 'a' - 'A'
		}
		switch c {
		case ' ', '-', '\t', '\r', '\n':
			continue
		case 'O':
			c = '0'
		case 'I', 'L':
			c = '1'
		}
		if len(text) == secretChars+checkChars || strings.IndexByte(crockford, c) < 0 {
			return nil, false
		}
		text = append(text, c)
	}
	if len(text) != secretChars+checkChars {
		return nil, false
	}
	secret = decode32(text[:secretChars])
	return secret, checksum(secret) == string(text[secretChars:])
}

// checksum is the last group: it catches a mistyped key before it is tried.
func checksum(secret []byte) string {
	sum := sha256.Sum256(append([]byte("spoorboek recovery"), secret...))
	return encode32(sum[:5])[:checkChars]
}

func encode32(b []byte) string {
	var out strings.Builder
	bits, have := uint32(0), 0
	for _, c := range b {
		bits, have = bits<<8|uint32(c), have+8
		for have >= 5 {
			have -= 5
			out.WriteByte(crockford[bits>>have&31])
		}
	}
	return out.String()
}

func decode32(text []byte) []byte {
	out := make([]byte, 0, recoverySize)
	bits, have := uint32(0), 0
	for _, c := range text {
		bits, have = bits<<5|uint32(strings.IndexByte(crockford, c)), have+5
		if have >= 8 {
			have -= 8
			out = append(out, byte(bits>>have))
		}
	}
	return out
}
