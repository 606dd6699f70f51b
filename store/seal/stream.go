package seal

import (
	"bufio"
	"crypto/cipher"
	"encoding/binary"
	"errors"
	"io"

	"golang.org/x/crypto/chacha20poly1305"

	"spoorboek/store"
)

// A stream is a file that is too large to be a value: streamMagic, then chunks of streamChunk bytes each
// sealed with ChaCha20-Poly1305. The nonce is the number of the chunk and whether it is the last, so that
// chunks cannot be moved, repeated, left out or cut off. A stream has a random key of its own: a nonce is
// never used twice under it.
const (
	streamMagic = "SPBF\x01"
	streamChunk = 64 << 10
)

// SealStream encrypts all that it reads and tells how many bytes that were. It stops with store.ErrTooBig
// as soon as there are more than most. It holds one chunk in memory at a time.
func SealStream(key *Key, to io.Writer, from io.Reader, most int64) (size int64, err error) {
	aead := key.stream()
	in := bufio.NewReaderSize(from, streamChunk+1)
	if _, err := io.WriteString(to, streamMagic); err != nil {
		return 0, err
	}
	room := make([]byte, streamChunk, streamChunk+aead.Overhead())
	for n := uint64(0); ; n++ {
		got, err := io.ReadFull(in, room[:streamChunk])
		if err != nil && !errors.Is(err, io.EOF) && !errors.Is(err, io.ErrUnexpectedEOF) {
			return size, err
		}
		if size += int64(got); size > most {
			return size, store.ErrTooBig
		}
		last := err != nil
		if !last {
			if _, err = in.Peek(1); err != nil && !errors.Is(err, io.EOF) {
				return size, err
			}
			last = err != nil
		}
		if _, err := to.Write(
			aead.Seal(room[:0], streamNonce(n, last), room[:got], []byte(streamMagic)),
		); err != nil {
			return size, err
		}
		if last {
			return size, nil
		}
	}
}

// OpenStream decrypts what SealStream made. What it wrote is the whole only when it returns nil: each chunk
// is proved before it is written, the end only at the end. It answers store.ErrDamaged for anything else.
func OpenStream(key *Key, to io.Writer, from io.Reader) (size int64, err error) {
	aead := key.stream()
	in := bufio.NewReaderSize(from, streamChunk+aead.Overhead()+1)
	magic := make([]byte, len(streamMagic))
	if _, err := io.ReadFull(in, magic); err != nil || string(magic) != streamMagic {
		return 0, &store.DamagedError{What: "attachment has an unknown layout"}
	}
	room := make([]byte, streamChunk+aead.Overhead())
	for n := uint64(0); ; n++ {
		got, err := io.ReadFull(in, room)
		if err != nil && !errors.Is(err, io.EOF) && !errors.Is(err, io.ErrUnexpectedEOF) {
			return size, err
		}
		last := err != nil
		if !last {
			_, err = in.Peek(1)
			last = err != nil
		}
		plain, err := aead.Open(room[:0], streamNonce(n, last), room[:got], []byte(streamMagic))
		if err != nil {
			return size, &store.DamagedError{What: "attachment does not authenticate"}
		}
		written, err := to.Write(plain)
		if size += int64(written); err != nil {
			return size, err
		}
		if last {
			return size, nil
		}
	}
}

func (k *Key) stream() cipher.AEAD {
	a, err := chacha20poly1305.New(k[:])
	if err != nil { // the key has the one right size
		panic(err)
	}
	return a
}

func streamNonce(n uint64, last bool) []byte {
	nonce := make([]byte, chacha20poly1305.NonceSize)
	binary.BigEndian.PutUint64(nonce[3:], n)
	if last {
		nonce[chacha20poly1305.NonceSize-1] = 1
	}
	return nonce
}
