package seal

import (
	_ "embed"
	"encoding/binary"
	"io"
	"strings"
	"sync"
)

// words.txt holds ordinary Dutch words of four to eight letters, one a line, sorted.
//
//go:embed words.txt
var wordText string

// wordList splits the list at its first use: a start that makes no file has no need of it.
var wordList = sync.OnceValue(func() []string { return strings.Fields(wordText) })

// phraseWords is how many words a suggested passphrase has: of a list of more than 2,048 words, 55 bits.
const phraseWords = 5

// Phrase draws a passphrase of five Dutch words.
func Phrase(rand io.Reader) (string, error) {
	list := wordList()
	words := make([]string, 0, phraseWords)
	for len(words) < phraseWords {
		b, err := Draw(rand, 4)
		if err != nil {
			return "", err
		}
		n, size := binary.BigEndian.Uint32(b), uint32(len(list))
		// A rest of the range that does not divide evenly is drawn again, so that every word is as likely.
		if n < ^uint32(0)-^uint32(0)%size {
			words = append(words, list[n%size])
		}
	}
	return strings.Join(words, " "), nil
}
