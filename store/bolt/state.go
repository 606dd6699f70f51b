package bolt

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"fmt"
	"hash/crc32"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// state is the folder outside the data folder where the store remembers what it saw. An empty path remembers
// nothing. What it holds in the clear is no secret and nothing personal; copies noted and drafts are sealed.
type state string

// at gives the path of a file in the folder, and makes the folder.
func (s state) at(name string) (string, error) {
	if err := os.MkdirAll(string(s), 0o700); err != nil {
		return "", fmt.Errorf("make the state folder: %w", err)
	}
	return filepath.Join(string(s), name), nil
}

// note is the file that tells which process has the book at path open.
func (s state) note(path string) (string, error) {
	full, err := filepath.Abs(path)
	if err != nil {
		return "", err
	}
	sum := sha256.Sum256([]byte(full))
	return s.at(hex.EncodeToString(sum[:8]) + ".pid")
}

// holder gives the process that noted the path, 0 when none did.
func (s state) holder(path string) int {
	if s == "" {
		return 0
	}
	name, err := s.note(path)
	if err != nil {
		return 0
	}
	text, err := os.ReadFile(name)
	if err != nil {
		return 0
	}
	pid, _ := strconv.Atoi(strings.TrimSpace(string(text)))
	return pid
}

// hold notes the process. A note that stays behind says that the run did not end well.
func (s state) hold(path string, pid int) error {
	if s == "" {
		return nil
	}
	name, err := s.note(path)
	if err != nil {
		return err
	}
	return os.WriteFile(name, []byte(strconv.Itoa(pid)+"\n"), 0o600)
}

// release takes the note away.
func (s state) release(path string) error {
	if s == "" {
		return nil
	}
	name, err := s.note(path)
	if err != nil {
		return err
	}
	if err := os.Remove(name); !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}

// keepHeader leaves a copy of a file's header.
func (s state) keepHeader(fileID [16]byte, header []byte) error {
	if s == "" {
		return nil
	}
	name, err := s.at(hex.EncodeToString(fileID[:]) + ".header")
	if err != nil {
		return err
	}
	return os.WriteFile(name, header, 0o600)
}

// seen remembers the last generation of a file that this laptop committed. Two records take turns, so that
// a torn write leaves the other. It is not synced: after a power cut it may lag, and then it only warns
// less.
type seen struct {
	file *os.File
	last uint64
}

const seenRecord = 12 // generation 8, checksum 4

// openSeen reads the memory of a file; a missing or unreadable one has seen nothing. With an error it gives a
// memory that lasts as long as the process.
func (s state) openSeen(fileID [16]byte) (*seen, error) {
	m := &seen{}
	if s == "" {
		return m, nil
	}
	name, err := s.at(hex.EncodeToString(fileID[:]) + ".seen")
	if err != nil {
		return m, err
	}
	f, err := os.OpenFile(name, os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return m, fmt.Errorf("open the memory of generations: %w", err)
	}
	m.file = f
	for slot := range int64(2) {
		b := make([]byte, seenRecord)
		_, err := f.ReadAt(b, slot*seenRecord)
		if err == nil && crc32.ChecksumIEEE(b[:8]) == binary.BigEndian.Uint32(b[8:]) {
			m.last = max(m.last, binary.BigEndian.Uint64(b))
		}
	}
	return m, nil
}

// remember notes a generation after its commit. Failing to is no reason to fail the commit.
func (m *seen) remember(generation uint64) {
	if m.file != nil {
		_, _ = m.file.WriteAt(record(generation), int64(generation%2)*seenRecord)
	}
	m.last = generation
}

// accept notes an older generation: both records forget the newer one.
func (m *seen) accept(generation uint64) {
	if m.file != nil {
		r := record(generation)
		_, _ = m.file.WriteAt(append(r, r...), 0)
	}
	m.last = generation
}

func (m *seen) close() error {
	if m == nil || m.file == nil {
		return nil
	}
	return m.file.Close()
}

func record(generation uint64) []byte {
	b := binary.BigEndian.AppendUint64(nil, generation)
	return binary.BigEndian.AppendUint32(b, crc32.ChecksumIEEE(b))
}
