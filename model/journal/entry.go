package journal

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"encoding/json"
	"time"

	"spoorboek/model/civil"
)

// Kind names what a fact says, in the past tense: "contact.logged". A kind is for ever.
type Kind string

// Fact is what an entry holds: a small value struct whose JSON is its stored form.
type Fact interface{ Kind() Kind }

// Versioned is a fact whose stored form is not the first of its kind.
type Versioned interface{ Version() uint16 }

// Unknown is a fact from a newer program, or one that cannot be read. It is kept and shown, never dropped.
type Unknown struct {
	K   Kind
	V   uint16
	Raw []byte
}

// Kind returns the kind that the entry was stored under.
func (u Unknown) Kind() Kind { return u.K }

// Version returns the version that the entry was stored under.
func (u Unknown) Version() uint16 { return u.V }

// MarshalJSON gives back the stored bytes.
func (u Unknown) MarshalJSON() ([]byte, error) { return u.Raw, nil }

// VersionOf returns the version of f's stored form: 1 unless it says otherwise.
func VersionOf(f Fact) uint16 {
	if v, ok := f.(Versioned); ok {
		return v.Version()
	}
	return 1
}

// Entry is one fact in a journal, with all that makes it provable.
type Entry struct {
	ID       ID
	Act      ID         // the act it belongs to; one act writes one or more entries
	Recorded time.Time  // when it was written down: UTC, whole milliseconds
	On       civil.Date // the day the fact is about; zero is unknown
	By       string     // who wrote it down
	Kind     Kind
	Version  uint16
	Prev     []Hash   // the heads it follows; none for the first
	Salt     [16]byte // keeps a short payload from being guessed from Sum
	Payload  []byte   // the fact's JSON exactly as stored; nil once expunged
	Sum      Hash     // SHA-256(Salt ‖ Payload); stays when the payload goes
	Fact     Fact     // the payload decoded; nil once expunged
}

// Expunged reports whether the content of e has been taken away.
func (e Entry) Expunged() bool { return e.Payload == nil && e.Fact == nil }

// Expunge returns e without salt, payload and fact; header and Sum stay, and with them its hash.
func (e Entry) Expunge() Entry {
	e.Salt, e.Payload, e.Fact = [16]byte{}, nil, nil
	return e
}

// Intact reports whether the payload of e is the one that Sum was taken of. Expunged entries are intact.
func (e Entry) Intact() bool { return e.Payload == nil || SumOf(e.Salt, e.Payload) == e.Sum }

// SumOf returns SHA-256(salt ‖ payload).
func SumOf(salt [16]byte, payload []byte) Hash {
	h := sha256.New()
	h.Write(salt[:])
	h.Write(payload)
	return Hash(h.Sum(nil))
}

// headerRoom holds the header of an entry with one head and a short kind and author, without allocating.
const headerRoom = 256

// Hash returns the SHA-256 of the header {id, act, recorded, on, by, kind, version, prev} and Sum. Texts and
// lists are preceded by their length, so that no two headers have the same bytes.
func (e Entry) Hash() Hash {
	b := make([]byte, 0, headerRoom)
	b = append(b, e.ID[:]...)
	b = append(b, e.Act[:]...)
	b = binary.BigEndian.AppendUint64(b, uint64(e.Recorded.UnixMilli()))
	b = binary.BigEndian.AppendUint32(b, uint32(e.On))
	b = appendText(b, e.By)
	b = appendText(b, string(e.Kind))
	b = binary.BigEndian.AppendUint16(b, e.Version)
	b = binary.BigEndian.AppendUint32(b, uint32(len(e.Prev)))
	for i := range e.Prev {
		b = append(b, e.Prev[i][:]...)
	}
	b = append(b, e.Sum[:]...)
	return sha256.Sum256(b)
}

func appendText(b []byte, s string) []byte {
	b = binary.BigEndian.AppendUint32(b, uint32(len(s)))
	return append(b, s...)
}

// Encode returns the stored form of f: its JSON, without HTML escapes and without a line end.
func Encode(f Fact) ([]byte, error) {
	if u, ok := f.(Unknown); ok {
		return bytes.Clone(u.Raw), nil
	}
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(f); err != nil {
		return nil, err
	}
	return bytes.TrimSuffix(out.Bytes(), []byte("\n")), nil
}
