package bundle

import (
	"bufio"
	"context"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"time"

	"spoorboek/model/journal"
	"spoorboek/model/plain"
	"spoorboek/store"
	"spoorboek/store/codec"
)

const (
	magic  = "spoorboek bundle\n"
	ending = "end\n"
	format = 1

	maxManifest = 1 << 20
	maxEntry    = codec.MaxPayload + 1<<22 // payload, and all that a header may hold
)

// manifest is what a bundle says of itself.
type manifest struct {
	By       string    `json:"by"`
	Made     time.Time `json:"made"`
	Dossiers int       `json:"dossiers"`
}

// write puts a bundle in the clear on a writer that seals it.
func write(ctx context.Context, w *bufio.Writer, b store.Bundle, progress store.Progress) error {
	head, err := json.Marshal(manifest{By: b.By, Made: b.Made.UTC(), Dossiers: len(b.Journals)})
	if err != nil {
		return err
	}
	w.WriteString(magic)
	w.Write(binary.BigEndian.AppendUint16(nil, format))
	piece(w, head)
	var buffer []byte
	for i, j := range b.Journals {
		if err := ctx.Err(); err != nil {
			return err
		}
		progress.Tell(i, len(b.Journals))
		w.Write(j.ID[:])
		w.Write(binary.BigEndian.AppendUint32(nil, uint32(len(j.Entries))))
		for k := range j.Entries {
			if buffer, err = codec.Encode(buffer[:0], &j.Entries[k]); err != nil {
				return fmt.Errorf("dossier %v: %w", j.ID, err)
			}
			piece(w, buffer)
		}
	}
	progress.Tell(len(b.Journals), len(b.Journals))
	_, err = w.WriteString(ending) // a bufio.Writer keeps the first error of all
	return err
}

func piece(w *bufio.Writer, b []byte) {
	w.Write(binary.BigEndian.AppendUint32(nil, uint32(len(b))))
	w.Write(b)
}

// source takes pieces off a bundle and remembers the first thing that was wrong.
type source struct {
	*bufio.Reader
	err error
}

// damaged notes what is wrong. A read that fails means that the file was cut off or changed: age says which
// byte, and that helps nobody.
func (s *source) damaged(what string, err error) {
	if s.err == nil && err != nil {
		s.err = &store.DamagedError{What: what}
	}
}

func (s *source) take(n int, what string) []byte {
	if s.err != nil {
		return make([]byte, n)
	}
	b := make([]byte, n)
	_, err := io.ReadFull(s, b)
	s.damaged(what, err)
	return b
}

// piece reads a piece of at most so many bytes: a length that lies asks for no memory.
func (s *source) piece(most int, what string) []byte {
	n := int64(binary.BigEndian.Uint32(s.take(4, what)))
	if n > int64(most) {
		s.damaged(what, io.ErrUnexpectedEOF)
	}
	if s.err != nil {
		return nil
	}
	return s.take(int(n), what)
}

// read takes a bundle from the clear and proves it.
func read(ctx context.Context, r *bufio.Reader, facts codec.Facts) (store.Bundle, error) {
	s := &source{Reader: r}
	if head := s.take(len(magic), "its beginning"); s.err == nil && string(head) != magic {
		return store.Bundle{}, store.ErrNotABundle
	}
	if v := binary.BigEndian.Uint16(s.take(2, "its format")); s.err == nil && v > format {
		return store.Bundle{}, &store.NewerError{File: int(v), Program: format}
	}
	var m manifest
	if raw := s.piece(maxManifest, "its contents"); s.err == nil {
		s.damaged("its contents", json.Unmarshal(raw, &m))
	}
	b := store.Bundle{By: plain.Line(m.By).String(), Made: m.Made}
	for i := 0; i < m.Dossiers && s.err == nil; i++ {
		if err := ctx.Err(); err != nil {
			return store.Bundle{}, err
		}
		j, err := travelling(s, facts)
		if err != nil {
			return store.Bundle{}, err
		}
		b.Journals = append(b.Journals, j)
	}
	if tail := s.take(len(ending), "its end"); s.err == nil && string(tail) != ending {
		s.damaged("its end", io.ErrUnexpectedEOF)
	}
	if s.err == nil {
		_, err := s.ReadByte() // age proves the end of the file only to who reads it
		if !errors.Is(err, io.EOF) {
			s.damaged("its end", io.ErrUnexpectedEOF)
		}
	}
	return b, s.err
}

// travelling reads one journal.
func travelling(s *source, facts codec.Facts) (store.Travelling, error) {
	j := store.Travelling{}
	copy(j.ID[:], s.take(len(j.ID), "a dossier"))
	if s.err == nil && (j.ID.IsZero() || j.ID == journal.OfficeID()) {
		return j, &store.DamagedError{What: "a dossier without a number of its own"}
	}
	count := binary.BigEndian.Uint32(s.take(4, "a dossier"))
	known := map[journal.Hash]bool{}
	for i := uint32(0); i < count && s.err == nil; i++ {
		raw := s.piece(maxEntry, "an entry")
		if s.err != nil {
			break
		}
		e, err := codec.Decode(raw, facts)
		if errors.Is(err, codec.ErrVersion) && len(raw) > 0 && raw[0] > codec.Version {
			return j, &store.NewerError{File: int(raw[0]), Program: codec.Version}
		}
		if err != nil || !codec.Proven(&e, known) {
			return j, &store.DamagedError{What: "an entry", Dossier: j.ID}
		}
		known[e.Hash()] = true
		j.Entries = append(j.Entries, e)
	}
	return j, s.err
}
