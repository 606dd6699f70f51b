package bolt

import (
	"bytes"
	"encoding/binary"
	"io"
	"os"

	"spoorboek/model/journal"
	"spoorboek/store/seal"
)

// image is a file that is read without trusting its structure: every page is looked at as if it were a leaf,
// and whatever lies there is taken for what it proves to be when a key opens it. bbolt leaves old pages as
// they were until it needs them, so that much of what a torn or lost page held stands somewhere else too.
type image struct {
	file io.ReaderAt
	size int64
}

// spot is a value in an image, under the key that stood before it.
type spot struct {
	key  []byte
	from *image
	at   int64
	size int
}

// sights are all that looks like a value, by the length of its key: they are proved later.
type sights struct {
	entries []spot // dossier id and number
	ids     []spot // keys, rows, digests, tombstones, drafts
	acts    []spot
	roots   []spot
	headers []*seal.Header
}

// Limits of what is taken for a value.
const (
	maxElements = 1 << 12
	maxValue    = 32 << 20
	maxHeader   = 1 << 12
)

// openImage opens a file for scanning; the caller closes it.
func openImage(path string) (*image, *os.File, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, nil, err
	}
	info, err := f.Stat()
	if err != nil {
		f.Close()
		return nil, nil, err
	}
	return &image{file: f, size: info.Size()}, f, nil
}

// scan looks at every page.
func (m *image) scan(s *sights) {
	page := make([]byte, pageSize)
	for at := int64(0); at < m.size; at += pageSize {
		n, _ := m.file.ReadAt(page, at)
		m.headers(s, at, page[:n])
		m.leaf(s, at, page[:n], true)
	}
}

// headers finds headers by their first bytes, wherever they stand.
func (m *image) headers(s *sights, at int64, page []byte) {
	for from := 0; ; {
		i := bytes.Index(page[from:], []byte("SPOORBK\n"))
		if i < 0 {
			return
		}
		from += i
		b := make([]byte, maxHeader+2)
		n, _ := m.file.ReadAt(b, max(0, at+int64(from)-2))
		if h := headerIn(b[:n]); h != nil {
			s.headers = append(s.headers, h)
		}
		from++
	}
}

// headerIn reads a header that stands after its length, or that is all there is.
func headerIn(b []byte) *seal.Header {
	if h, err := seal.ParseHeader(b); err == nil {
		return h
	}
	if h, err := seal.ParseHeader(unpad(b)); err == nil {
		return h
	}
	return nil
}

// leaf takes a page for a leaf, whatever its head says: the first element tells how many there are.
func (m *image) leaf(s *sights, at int64, page []byte, inline bool) {
	if len(page) < headSize+elemSize {
		return
	}
	le := binary.LittleEndian
	count := int(le.Uint32(page[headSize+4:]) / elemSize)
	if count == 0 || count > maxElements {
		count = int(le.Uint16(page[10:]))
	}
	count = min(count, maxElements, (len(page)-headSize)/elemSize)
	for i := range count {
		e := page[headSize+i*elemSize:]
		flags, pos := le.Uint32(e), int64(le.Uint32(e[4:]))
		ksize, vsize := int64(le.Uint32(e[8:])), int64(le.Uint32(e[12:]))
		key := at + headSize + int64(i*elemSize) + pos
		odd := flags > bucketFlag || ksize == 0 || ksize > entryKeySize || vsize > maxValue
		switch {
		case odd || key+ksize+vsize > m.size:
		case flags != bucketFlag:
			m.note(s, key, ksize, vsize)
		case inline && ksize == 1:
			m.inside(s, key+ksize, vsize)
		}
	}
}

// inside looks into a small bucket that lies in its parent's leaf.
func (m *image) inside(s *sights, at, size int64) {
	if size < 16+headSize+elemSize || size > 16*pageSize {
		return
	}
	b := make([]byte, size)
	if n, _ := m.file.ReadAt(b, at); int64(n) == size && binary.LittleEndian.Uint64(b) == 0 {
		m.leaf(s, at+16, b[16:], false)
	}
}

// note puts a sight where its key belongs.
func (m *image) note(s *sights, at, ksize, vsize int64) {
	key := make([]byte, ksize)
	if _, err := m.file.ReadAt(key, at); err != nil {
		return
	}
	p := spot{key: key, from: m, at: at + ksize, size: int(vsize)}
	switch {
	case ksize == entryKeySize:
		s.entries = append(s.entries, p)
	case ksize == int64(len(journal.ID{})):
		s.ids = append(s.ids, p)
	case ksize == int64(len(actKey(0, 0))):
		s.acts = append(s.acts, p)
	case bytes.Equal(key, theRoot):
		s.roots = append(s.roots, p)
	}
}

// value reads what stands at a spot; nil when the file ends before it.
func (p spot) value() []byte {
	b := make([]byte, p.size)
	if _, err := p.from.file.ReadAt(b, p.at); err != nil {
		return nil
	}
	return b
}
