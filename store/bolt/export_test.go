package bolt

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"os"

	"spoorboek/model/civil"
	"spoorboek/store"
)

// WithFormat gives the bytes of a file with other format versions in both of its headers, checksums set
// right.
func WithFormat(file []byte, major, minor uint16) []byte {
	file = bytes.Clone(file)
	for at := 0; ; {
		next := bytes.Index(file[at:], []byte("SPOORBK\n"))
		if next < 0 {
			return file
		}
		at += next
		size := int(binary.BigEndian.Uint16(file[at-2:]))
		header := file[at : at+size]
		binary.BigEndian.PutUint16(header[8:], major)
		binary.BigEndian.PutUint16(header[10:], minor)
		sum := sha256.Sum256(header[:size-sha256.Size])
		copy(header[size-sha256.Size:], sum[:])
		at += size
	}
}

// Survey looks at a file as opening does, at every page or only as far as for a large file.
func Survey(path string, whole bool) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return err
	}
	return surveyFile(f, info.Size(), whole)
}

// Surplus is what rotation removes of copies that are sorted newest first.
func Surplus(list []store.Backup, today civil.Date) []store.Backup { return surplus(list, today) }

// RightPlace tells whether a live file may stand at a path.
func RightPlace(path string) error { return rightPlace(path) }

// Guard makes a fault of the memory map an error.
func Guard(err *error) func() { return guard(err) }

// The judgement of drives, for every system at once.
var (
	Mounted      = mounted
	NetworkMagic = networkMagic
	MacDrive     = macDrive
	WindowsDrive = windowsDrive
	Share        = share
	SyncService  = syncService
)

// Hold leaves the note of a process that did not end well.
func Hold(opts Options) error { return state(opts.StateDir).hold(opts.Path, opts.PID) }
