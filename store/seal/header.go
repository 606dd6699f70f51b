package seal

import (
	"bytes"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/binary"

	"spoorboek/store"
)

// Format is the file format that this program writes. A file with a higher major is refused; one with a
// higher minor holds facts that move state in a way this program does not know, and is opened for reading
// only.
const (
	FormatMajor = 1
	FormatMinor = 0
)

const (
	magic    = "SPOORBK\n"
	saltSize = 16
	keySize  = 32
	sumSize  = sha256.Size
	maxSlots = 8
)

// slotKind tells which secret opens a slot.
type slotKind uint8

const (
	passphraseSlot slotKind = 1
	recoverySlot   slotKind = 2
)

// slot is the master key wrapped under one secret.
type slot struct {
	kind    slotKind
	wrapped []byte
}

// Header is the part of a file that is not encrypted: what it takes to come from a secret to the keys.
type Header struct {
	Major, Minor uint16
	FileID       [16]byte
	Salt         [saltSize]byte
	KDF          Params
	slots        []slot
	mac          [sumSize]byte
}

// fixedSize is what stands before the slots: magic, versions, file id, salt, derivation and number of slots.
const fixedSize = len(magic) + 2 + 2 + 16 + saltSize + 1 + 4 + 4 + 1 + 1

// argon2id is the only key derivation there is.
const argon2id = 1

// fixed writes what stands before the slots. It is also what each slot is bound to.
func (h *Header) fixed() []byte {
	b := make([]byte, 0, 512)
	b = append(b, magic...)
	b = binary.BigEndian.AppendUint16(b, h.Major)
	b = binary.BigEndian.AppendUint16(b, h.Minor)
	b = append(b, h.FileID[:]...)
	b = append(b, h.Salt[:]...)
	b = append(b, argon2id)
	b = binary.BigEndian.AppendUint32(b, h.KDF.Memory)
	b = binary.BigEndian.AppendUint32(b, h.KDF.Time)
	return append(b, h.KDF.Threads)
}

// body writes all but the MAC and the checksum.
func (h *Header) body() []byte {
	b := append(h.fixed(), byte(len(h.slots)))
	for _, s := range h.slots {
		b = append(b, byte(s.kind))
		b = binary.BigEndian.AppendUint16(b, uint16(len(s.wrapped)))
		b = append(b, s.wrapped...)
	}
	return b
}

// Bytes is the header as it is stored: the body, its MAC, and a checksum over both.
func (h *Header) Bytes() []byte {
	b := append(h.body(), h.mac[:]...)
	sum := sha256.Sum256(b)
	return append(b, sum[:]...)
}

func (h *Header) sign(macKey []byte) { h.mac = h.macUnder(macKey) }

func (h *Header) macUnder(macKey []byte) [sumSize]byte {
	m := hmac.New(sha256.New, macKey)
	m.Write(h.body())
	return [sumSize]byte(m.Sum(nil))
}

// ParseHeader reads what Bytes wrote. A header of a newer major is a store.NewerError even when the rest of
// it makes no sense to this program; anything else that is not right is a store.DamagedError.
func ParseHeader(b []byte) (*Header, error) {
	if len(b) < len(magic)+4 || string(b[:len(magic)]) != magic {
		return nil, &store.DamagedError{What: "header is missing"}
	}
	major := binary.BigEndian.Uint16(b[len(magic):])
	if len(b) < sumSize || sha256.Sum256(b[:len(b)-sumSize]) != [sumSize]byte(b[len(b)-sumSize:]) {
		return nil, &store.DamagedError{What: "header checksum"}
	}
	if major > FormatMajor {
		return nil, &store.NewerError{File: int(major), Program: FormatMajor}
	}
	if len(b) < fixedSize+2*sumSize || major == 0 {
		return nil, &store.DamagedError{What: "header is too short"}
	}
	h := readFixed(b)
	if err := h.readSlots(b[fixedSize : len(b)-2*sumSize]); err != nil {
		return nil, err
	}
	h.mac = [sumSize]byte(b[len(b)-2*sumSize:])
	if !bytes.Equal(h.Bytes(), b) {
		return nil, &store.DamagedError{What: "header layout"}
	}
	return h, h.KDF.check()
}

func readFixed(b []byte) *Header {
	b = b[len(magic):]
	h := &Header{Major: binary.BigEndian.Uint16(b), Minor: binary.BigEndian.Uint16(b[2:])}
	b = b[4:]
	b = b[copy(h.FileID[:], b):]
	b = b[copy(h.Salt[:], b):]
	b = b[1:] // the derivation: Bytes writes argon2id again, and ParseHeader compares
	h.KDF = Params{Memory: binary.BigEndian.Uint32(b), Time: binary.BigEndian.Uint32(b[4:]), Threads: b[8]}
	h.slots = make([]slot, 0, min(int(b[9]), maxSlots))
	return h
}

func (h *Header) readSlots(b []byte) error {
	for len(b) > 0 {
		if len(b) < 3 || len(h.slots) == maxSlots {
			return &store.DamagedError{What: "header slots"}
		}
		kind, n := slotKind(b[0]), int(binary.BigEndian.Uint16(b[1:]))
		if b = b[3:]; len(b) < n {
			return &store.DamagedError{What: "header slots"}
		}
		h.slots = append(h.slots, slot{kind, bytes.Clone(b[:n])})
		b = b[n:]
	}
	return nil
}
