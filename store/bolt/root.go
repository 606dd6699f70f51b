package bolt

import (
	"encoding/binary"
	"math/bits"

	"spoorboek/model/journal"
	"spoorboek/store/seal"
)

// root is what every transaction seals anew: how many acts the file has seen, what its caches were made
// with, and one sum over the heads of all rows.
type root struct {
	generation uint64
	schema     uint16
	sum        sum
}

const rootSize = 8 + 2 + 32

func (r root) bytes() []byte {
	b := binary.BigEndian.AppendUint64(make([]byte, 0, rootSize), r.generation)
	b = binary.BigEndian.AppendUint16(b, r.schema)
	for _, w := range r.sum {
		b = binary.BigEndian.AppendUint64(b, w)
	}
	return b
}

func parseRoot(b []byte) (root, error) {
	if len(b) != rootSize {
		return root{}, damaged("root has a wrong size")
	}
	r := root{generation: binary.BigEndian.Uint64(b), schema: binary.BigEndian.Uint16(b[8:])}
	for i := range r.sum {
		r.sum[i] = binary.BigEndian.Uint64(b[10+8*i:])
	}
	return r, nil
}

// sum is a hash over a set of dossiers that can be changed one dossier at a time: the sum of their hashes,
// 256 bits wide. The hashes are keyed, so that nobody can look for two sets with one sum.
type sum [4]uint64

func (s *sum) add(h [32]byte) {
	var carry uint64
	for i := range s {
		s[i], carry = bits.Add64(s[i], binary.LittleEndian.Uint64(h[8*i:]), carry)
	}
}

func (s *sum) join(o sum) {
	var carry uint64
	for i := range s {
		s[i], carry = bits.Add64(s[i], o[i], carry)
	}
}

func (s *sum) subtract(h [32]byte) {
	var borrow uint64
	for i := range s {
		s[i], borrow = bits.Sub64(s[i], binary.LittleEndian.Uint64(h[8*i:]), borrow)
	}
}

// standing is where a dossier's journal stands: how many entries it has and which are its heads, sorted.
type standing struct {
	count int
	heads []journal.Hash
}

// mix is the dossier's part of the sum.
func (s standing) mix(keys *seal.Keys, id journal.ID) [32]byte {
	return keys.Mix(id[:], s.bytes(make([]byte, 0, 64)))
}

// bytes is count, number of heads, heads: what stands before a row.
func (s standing) bytes(b []byte) []byte {
	b = binary.BigEndian.AppendUint32(b, uint32(s.count))
	b = binary.BigEndian.AppendUint16(b, uint16(len(s.heads)))
	for i := range s.heads {
		b = append(b, s.heads[i][:]...)
	}
	return b
}

// readStanding takes the standing off the front of a row.
func readStanding(b []byte) (s standing, row []byte, err error) {
	if len(b) < 6 {
		return s, nil, damaged("row is too short")
	}
	s.count = int(binary.BigEndian.Uint32(b))
	n := int(binary.BigEndian.Uint16(b[4:]))
	if b = b[6:]; len(b) < 32*n {
		return s, nil, damaged("row is too short")
	}
	s.heads = make([]journal.Hash, n)
	for i := range s.heads {
		b = b[copy(s.heads[i][:], b):]
	}
	return s, b, nil
}
