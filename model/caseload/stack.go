package caseload

import (
	"strings"

	"spoorboek/model/signal"
)

// Stack reads many rows one after another. What they point to lies together in large pieces of memory: a
// caseload of ten thousand is read in half the time that as many single rows take. It is not safe for use by
// several goroutines.
type Stack struct {
	room  *signal.Room
	texts strings.Builder
	buf   []byte
}

// NewStack makes room for many rows.
func NewStack() *Stack { return &Stack{room: signal.NewRoom()} }

// Decode reads into r, which must be zero, what Append wrote, and refuses everything else.
func (s *Stack) Decode(r *Row, b []byte) error {
	if err := decode(r, s.text(b), s.room); err != nil {
		return err
	}
	var end int
	s.buf, end = r.folded(s.buf[:0])
	all := s.text(s.buf)
	r.key, r.sort = all[:end], all[end:]
	return nil
}

// stackSize is how many bytes of text lie together.
const stackSize = 64 << 10

// text lays bytes behind the texts that are there. A piece that is full is left to the texts in it.
func (s *Stack) text(b []byte) string {
	if s.texts.Cap()-s.texts.Len() < len(b) {
		s.texts = strings.Builder{}
		s.texts.Grow(max(stackSize, len(b)))
	}
	at := s.texts.Len()
	s.texts.Write(b)
	return s.texts.String()[at:]
}
