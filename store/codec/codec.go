// Package codec turns entries into bytes and back, for every format version ever released.
//
// An entry is a binary header with raw ids and hashes, and after it the payload: the JSON of the fact
// exactly as it was written, because the entry's hash is taken over those bytes. The codec never looks
// inside the payload; the Facts function that a reader passes does. There is one way to write an entry:
// what Decode accepts, Encode writes again byte for byte.
//
//	version 1 | flags 1 | id 16 | act 16 | recorded 8 (ms since 1970) | on 4 | fact version 2
//	| kind 1+n | by 2+n | prev 2+32n | sum 32 | salt 16 | payload (the rest)
//
// Numbers are big-endian. Salt and payload are absent, and the flag says so, once the entry is expunged.
package codec

import (
	"encoding/binary"
	"errors"
	"fmt"
	"time"
	"unicode/utf8"

	"spoorboek/model/civil"
	"spoorboek/model/journal"
	"spoorboek/model/plain"
)

// Version is the layout that Encode writes.
const Version = 1

// Limits of an entry.
const (
	MaxPayload = 16 << 20
	maxKind    = 255
	maxText    = 1<<16 - 1
	maxPrev    = 1<<16 - 1
)

const flagExpunged = 1

// ErrVersion is the error for an entry in a layout that this program does not know.
var ErrVersion = errors.New("entry has an unknown layout")

// ErrMalformed is the error for bytes that are no entry.
var ErrMalformed = errors.New("malformed entry")

// Facts turns a payload into its fact; it never fails, see journal.Unknown.
type Facts func(kind journal.Kind, version uint16, payload []byte) journal.Fact

// Encode appends the entry to b. It answers ErrMalformed for an entry that no writer makes: one whose texts
// are too long or not UTF-8, or whose payload is not the one that its sum was taken of.
func Encode(b []byte, e *journal.Entry) ([]byte, error) {
	if err := check(e); err != nil {
		return nil, err
	}
	flags := byte(0)
	if e.Payload == nil {
		flags = flagExpunged
	}
	b = append(b, Version, flags)
	b = append(b, e.ID[:]...)
	b = append(b, e.Act[:]...)
	b = binary.BigEndian.AppendUint64(b, uint64(e.Recorded.UnixMilli()))
	b = binary.BigEndian.AppendUint32(b, uint32(e.On))
	b = binary.BigEndian.AppendUint16(b, e.Version)
	b = append(b, byte(len(e.Kind)))
	b = append(b, e.Kind...)
	b = binary.BigEndian.AppendUint16(b, uint16(len(e.By)))
	b = append(b, e.By...)
	b = binary.BigEndian.AppendUint16(b, uint16(len(e.Prev)))
	for i := range e.Prev {
		b = append(b, e.Prev[i][:]...)
	}
	b = append(b, e.Sum[:]...)
	if e.Payload == nil {
		return b, nil
	}
	b = append(b, e.Salt[:]...)
	return append(b, e.Payload...), nil
}

func check(e *journal.Entry) error {
	switch {
	case len(e.Kind) == 0 || len(e.Kind) > maxKind || !utf8.ValidString(string(e.Kind)):
		return fmt.Errorf("%w: kind", ErrMalformed)
	case len(e.By) > maxText || !utf8.ValidString(e.By):
		return fmt.Errorf("%w: author", ErrMalformed)
	case len(e.Prev) > maxPrev:
		return fmt.Errorf("%w: heads", ErrMalformed)
	case len(e.Payload) > MaxPayload:
		return fmt.Errorf("%w: payload of %d bytes", ErrMalformed, len(e.Payload))
	case e.ID.IsZero() || e.Act.IsZero():
		return fmt.Errorf("%w: no id", ErrMalformed)
	case !e.Intact():
		return fmt.Errorf("%w: payload is not the one its sum says", ErrMalformed)
	}
	return nil
}

// Decode reads an entry. The payload is a copy of its own; facts decodes it, and nil facts leave Fact empty.
func Decode(b []byte, facts Facts) (journal.Entry, error) {
	if len(b) == 0 || b[0] != Version {
		return journal.Entry{}, ErrVersion
	}
	r := reader{rest: b[1:]}
	flags := r.byte()
	var e journal.Entry
	copy(e.ID[:], r.take(len(e.ID)))
	copy(e.Act[:], r.take(len(e.Act)))
	e.Recorded = time.UnixMilli(int64(r.uint64())).UTC()
	e.On = civil.Date(int32(r.uint32()))
	e.Version = r.uint16()
	e.Kind = journal.Kind(r.take(int(r.byte())))
	e.By = string(r.take(int(r.uint16())))
	e.Prev = r.hashes(int(r.uint16()))
	copy(e.Sum[:], r.take(len(e.Sum)))
	if flags == 0 {
		copy(e.Salt[:], r.take(len(e.Salt)))
		e.Payload = append(make([]byte, 0, len(r.rest)), r.take(len(r.rest))...)
	}
	if r.short || len(r.rest) != 0 || flags > flagExpunged {
		return journal.Entry{}, ErrMalformed
	}
	if err := check(&e); err != nil {
		return journal.Entry{}, err
	}
	if e.Payload != nil && facts != nil {
		e.Fact = facts(e.Kind, e.Version, e.Payload)
	}
	return e, nil
}

// Proven tells that an entry from elsewhere follows entries that came before it, and that nothing in its
// header would steer a screen.
func Proven(e *journal.Entry, known map[journal.Hash]bool) bool {
	for _, prev := range e.Prev {
		if !known[prev] {
			return false
		}
	}
	return plain.Line(e.By).String() == e.By && plain.Line(string(e.Kind)).String() == string(e.Kind)
}

// reader takes bytes off the front and remembers when there were too few.
type reader struct {
	rest  []byte
	short bool
}

func (r *reader) take(n int) []byte {
	if r.short || n > len(r.rest) {
		r.short = true
		return nil
	}
	b := r.rest[:n]
	r.rest = r.rest[n:]
	return b
}

func (r *reader) byte() byte {
	if b := r.take(1); b != nil {
		return b[0]
	}
	return 0
}

func (r *reader) uint16() uint16 {
	if b := r.take(2); b != nil {
		return binary.BigEndian.Uint16(b)
	}
	return 0
}

func (r *reader) uint32() uint32 {
	if b := r.take(4); b != nil {
		return binary.BigEndian.Uint32(b)
	}
	return 0
}

func (r *reader) uint64() uint64 {
	if b := r.take(8); b != nil {
		return binary.BigEndian.Uint64(b)
	}
	return 0
}

// hashes makes room only for hashes that are there.
func (r *reader) hashes(n int) []journal.Hash {
	b := r.take(n * len(journal.Hash{}))
	if len(b) == 0 {
		return nil
	}
	out := make([]journal.Hash, n)
	for i := range out {
		copy(out[i][:], b[i*len(out[i]):])
	}
	return out
}
