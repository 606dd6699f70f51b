package seal

import (
	"bytes"
	"crypto/sha256"
)

// Resum gives a header that was changed on purpose its right checksum.
func Resum(b []byte) []byte {
	b = bytes.Clone(b)
	sum := sha256.Sum256(b[:len(b)-sumSize])
	copy(b[len(b)-sumSize:], sum[:])
	return b
}

// WordList is the list that phrases are drawn from.
func WordList() []string { return wordList() }
