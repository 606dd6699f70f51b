package host

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"strconv"
	"strings"

	"spoorboek/store"
)

// Source opens files that are attached. What a terminal makes of a file that is dropped on it is understood:
// quotes around it, a file address, a backslash before a space.
func Source(home string) func(path string) (io.ReadCloser, string, error) {
	return func(path string) (io.ReadCloser, string, error) {
		path = Expand(home, Dropped(path))
		f, err := os.Open(path)
		if err != nil {
			return nil, "", err
		}
		st, err := f.Stat()
		switch {
		case err != nil:
		case !st.Mode().IsRegular():
			err = fmt.Errorf("open a file to attach: %w", store.ErrNotAFile)
		case st.Size() > store.MaxAttachment:
			err = fmt.Errorf("open a file to attach: %w", store.ErrTooBig)
		}
		if err != nil {
			return nil, "", errors.Join(err, f.Close())
		}
		return &steady{File: f, was: st, path: path}, filepath.Base(path), nil
	}
}

// steady is a file that must stay as it was while it is read.
type steady struct {
	*os.File
	was  os.FileInfo
	path string
	read int64
}

// Read is io.Reader. Where the file ends it looks whether it is the same as at the beginning.
func (s *steady) Read(b []byte) (int, error) {
	n, err := s.File.Read(b)
	s.read += int64(n)
	if err == nil {
		return n, nil
	}
	if !errors.Is(err, io.EOF) {
		return n, errors.Join(store.ErrUnsteady, err)
	}
	now, gone := os.Stat(s.path)
	if errors.Is(gone, fs.ErrNotExist) || gone == nil && !os.SameFile(s.was, now) {
		return n, store.ErrUnsteady
	}
	if gone != nil || s.read != s.was.Size() || now.Size() != s.was.Size() ||
		!now.ModTime().Equal(s.was.ModTime()) {
		return n, store.ErrUnsteady
	}
	return n, io.EOF
}

// Dropped is the path in what a terminal types for a file that is dropped on it.
func Dropped(typed string) string {
	typed = strings.TrimSpace(typed)
	for _, quote := range []string{"'", `"`} {
		if inner, ok := strings.CutPrefix(typed, quote); ok && strings.HasSuffix(inner, quote) {
			return strings.TrimSuffix(inner, quote)
		}
	}
	if address, ok := strings.CutPrefix(typed, "file://"); ok {
		return percent.ReplaceAllStringFunc(address, func(code string) string {
			b, _ := strconv.ParseUint(code[1:], 16, 8)
			return string([]byte{byte(b)})
		})
	}
	if runtime.GOOS != "windows" {
		typed = strings.ReplaceAll(typed, `\ `, " ")
	}
	return typed
}

// percent is a byte of an address that is written in figures.
var percent = regexp.MustCompile(`%[0-9A-Fa-f]{2}`)
