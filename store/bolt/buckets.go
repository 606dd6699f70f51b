package bolt

import (
	"encoding/binary"

	bbolt "go.etcd.io/bbolt"

	"spoorboek/model/journal"
	"spoorboek/store/seal"
)

// bucket is the one-letter name of a bucket.
type bucket byte

const (
	headers1 bucket = 'h'
	headers2 bucket = 'H'
	keys1    bucket = 'k'
	keys2    bucket = 'K'
	entries  bucket = 'e'
	rows     bucket = 'r'
	digests  bucket = 'd'
	acts     bucket = 'a'
	stones   bucket = 't'
	roots    bucket = 's'
	drafts   bucket = 'g'
)

// allBuckets lists every bucket in the order that a compaction copies them in.
var allBuckets = [...]bucket{
	headers1, headers2, keys1, keys2, roots, stones, rows, digests, acts, drafts, entries,
}

func (b bucket) name() []byte { return []byte{byte(b)} }

// in gives the bucket in a transaction. A file without it was never made by this program: bbolt's nil bucket
// would fault, and the guard of the caller turns that into damage.
func (b bucket) in(tx *bbolt.Tx) *bbolt.Bucket { return tx.Bucket(b.name()) }

// path is bucket and key in one.
func (b bucket) path(key []byte) string { return string(rune(b)) + string(key) }

func (b bucket) place(key []byte) seal.Place { return seal.Place{Bucket: byte(b), Key: key} }

// cached is the place of a row or a digest: it is bound to the schema it was made under.
func (b bucket) cached(key []byte, schema uint16) seal.Place {
	return seal.Place{Bucket: byte(b), Key: key, Schema: schema}
}

// The single keys of the header buckets and the root bucket.
var (
	theHeader = []byte("header")
	theRoot   = []byte("root")
	// ballast is the key of a filler that keeps bbolt from laying a small bucket inside its parent's page:
	// copies must stand on pages of their own. It sorts after every id in use but is skipped by its length.
	ballast = []byte("~")
)

// ballastSize is more than a quarter of a page, from where on bbolt gives a bucket its own page.
const ballastSize = pageSize/4 + 1

// indexID is the key that the index key is kept under.
var indexID = journal.ID{}

// entryKeySize is the length of an entry's key.
const entryKeySize = 16 + 8

// entryKey is the dossier's id and the number of the entry in its journal.
func entryKey(id journal.ID, number int) []byte {
	return binary.BigEndian.AppendUint64(append(make([]byte, 0, entryKeySize), id[:]...), uint64(number))
}

// actKey is the generation that wrote the lines and the part, for long lists.
func actKey(generation uint64, part int) []byte {
	return binary.BigEndian.AppendUint16(binary.BigEndian.AppendUint64(nil, generation), uint16(part))
}

// put is a value on its way into the file.
type put struct {
	bucket bucket
	key    []byte
	value  []byte
}
