package bolt

import (
	"encoding/binary"
	"errors"
	"fmt"
	"hash/fnv"
	"io"
	"io/fs"
	"os"

	"spoorboek/store"
)

// bbolt's layout, as far as it takes to tell a sound file from a damaged one without mapping it. All
// numbers are little-endian on the machines this program is built for.
const (
	boltMagic   = 0xED0CDAED
	boltVersion = 2
	headSize    = 16 // of a page: id 8, flags 2, count 2, overflow 4
	elemSize    = 16 // of an element in a leaf or a branch
	metaSize    = 64
	branchPage  = 0x01
	leafPage    = 0x02
	freePage    = 0x10
	bucketFlag  = 0x01
)

// wholeLimit is the size up to which every page is looked at before opening; above it the leaves are
// trusted to the seals of their values, unless the last run did not end well.
const wholeLimit = 32 << 20

// meta is what bbolt's meta page says.
type meta struct {
	root, freelist, high, txid uint64
	page                       int
}

// survey is a look at a bbolt file with plain reads.
type survey struct {
	file  io.ReaderAt
	meta  meta
	whole bool
	used  []bool   // pages seen, by id
	level int      // trees and branches being looked at, one inside the other
	raw   [][]byte // a page for each level
}

func damaged(format string, args ...any) error {
	return &store.DamagedError{What: fmt.Sprintf(format, args...)}
}

// preflight looks at a file before bbolt does. whole asks for every page whatever the size. It tells the
// size.
func preflight(path string, whole bool) (int64, error) {
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return 0, fmt.Errorf("open %s: %w", path, store.ErrNoFile)
	case err != nil:
		return 0, err
	case !info.Mode().IsRegular():
		return 0, fmt.Errorf("open %s: %w", path, store.ErrNotAFile)
	case info.Size() == 0:
		return 0, damaged("file is empty")
	}
	f, err := os.Open(path)
	if err != nil {
		return 0, err
	}
	defer f.Close()
	return info.Size(), surveyQuiet(f, whole)
}

// surveyTries bounds how often a file that is being written to is looked at again.
const surveyTries = 20

// surveyQuiet surveys a file that another process may be writing to. Pages of the newest transaction stay
// as they are until the one after it is there; so what looks like damage is none when the transaction
// changed meanwhile.
func surveyQuiet(f *os.File, whole bool) error {
	for range surveyTries {
		info, err := f.Stat()
		if err != nil {
			return err
		}
		before, _ := newestMeta(f)
		err = surveyFile(f, info.Size(), whole || info.Size() <= wholeLimit)
		if err == nil {
			return nil
		}
		if after, _ := newestMeta(f); after == before {
			return err
		}
	}
	return nil // the one who writes has the lock: opening tells
}

// surveyFile answers store.ErrDamaged for a file whose structure would lead bbolt astray.
func surveyFile(f io.ReaderAt, size int64, whole bool) error {
	if size < 4*pageSize {
		return damaged("file is too short")
	}
	m, err := newestMeta(f)
	if err != nil {
		return err
	}
	if m.high < 4 || m.high > uint64(size)/uint64(m.page) {
		return damaged("file was cut off: %d of %d pages", uint64(size)/uint64(m.page), m.high)
	}
	s := &survey{file: f, meta: m, whole: whole, used: make([]bool, m.high)}
	s.used[0], s.used[1] = true, true
	if _, err := s.tree(m.root, true, 0); err != nil {
		return err
	}
	return s.freelist()
}

// newestMeta gives the newer of the two meta pages that is sound. A torn one is what a power cut leaves
// behind: the other is right, and whether it is older than last seen is told after opening.
func newestMeta(f io.ReaderAt) (meta, error) {
	best, found := meta{}, false
	first := make([]byte, headSize+metaSize)
	if _, err := f.ReadAt(first, 0); err != nil {
		return best, damaged("first page: %v", err)
	}
	page := pageSize
	if m, ok := readMeta(first); ok {
		best, found, page = m, true, m.page
	}
	second := make([]byte, headSize+metaSize)
	if _, err := f.ReadAt(second, int64(page)); err == nil {
		if m, ok := readMeta(second); ok && (!found || m.txid > best.txid) && m.page == page {
			best, found = m, true
		}
	}
	if !found {
		return best, damaged("not a file of this program, or its first pages are gone")
	}
	return best, nil
}

func readMeta(b []byte) (meta, bool) {
	b = b[headSize:]
	le := binary.LittleEndian
	if le.Uint32(b) != boltMagic || le.Uint32(b[4:]) != boltVersion {
		return meta{}, false
	}
	sum := fnv.New64a()
	sum.Write(b[:metaSize-8])
	if sum.Sum64() != le.Uint64(b[metaSize-8:]) {
		return meta{}, false
	}
	page := int(le.Uint32(b[8:]))
	if page < 1<<10 || page > 1<<16 || page&(page-1) != 0 {
		return meta{}, false
	}
	return meta{
		root: le.Uint64(b[16:]), freelist: le.Uint64(b[32:]), high: le.Uint64(b[40:]), txid: le.Uint64(b[48:]),
		page: page,
	}, true
}

// page is a page with its elements, without what they point to.
type page struct {
	id    uint64
	flags uint16
	count int
	size  int64  // in bytes, overflow included
	body  []byte // the elements
}

// read takes a page and checks that it is its own, inside the file and used once. One read brings the whole
// of a page without overflow: a large file has thousands of branches, and each read is a call to the system.
func (s *survey) read(id uint64) (page, error) {
	if id < 2 || id >= s.meta.high {
		return page{}, damaged("page %d is outside the file", id)
	}
	if s.level == len(s.raw) {
		s.raw = append(s.raw, make([]byte, s.meta.page))
	}
	raw := s.raw[s.level]
	if _, err := s.file.ReadAt(raw, int64(id)*int64(s.meta.page)); err != nil {
		return page{}, damaged("page %d: %v", id, err)
	}
	le := binary.LittleEndian
	overflow := uint64(le.Uint32(raw[12:]))
	p := page{
		id: id, flags: le.Uint16(raw[8:]), count: int(le.Uint16(raw[10:])),
		size: int64(overflow+1) * int64(s.meta.page), body: raw[headSize:],
	}
	if le.Uint64(raw) != id || overflow >= s.meta.high-id {
		return page{}, damaged("page %d is not itself", id)
	}
	for i := id; i <= id+overflow; i++ {
		if s.used[i] {
			return page{}, damaged("page %d is used twice", i)
		}
		s.used[i] = true
	}
	return p, nil
}

// load sees to it that the first n bytes after the head are there.
func (s *survey) load(p *page, n int) error {
	if int64(n) > p.size-headSize {
		return damaged("page %d is overfull", p.id)
	}
	if n <= len(p.body) {
		p.body = p.body[:n]
		return nil
	}
	p.body = make([]byte, n)
	if _, err := s.file.ReadAt(p.body, int64(p.id)*int64(s.meta.page)+headSize); err != nil {
		return damaged("page %d: %v", p.id, err)
	}
	return nil
}

// maxDepth is more than a tree of 2^40 pages has.
const maxDepth = 24

// tree walks a B+tree. The tree at the top holds the buckets; those hold values only. It tells whether the
// tree is a single leaf.
func (s *survey) tree(id uint64, top bool, depth int) (leaf bool, err error) {
	p, err := s.read(id)
	if err != nil {
		return false, err
	}
	if depth > maxDepth || p.flags != branchPage && p.flags != leafPage {
		return false, damaged("page %d has a wrong kind", id)
	}
	if err := s.load(&p, p.count*elemSize); err != nil {
		return false, err
	}
	s.level++
	defer func() { s.level-- }()
	if p.flags == leafPage {
		return true, s.leaf(p, top)
	}
	return false, s.branch(p, top, depth)
}

// branch follows what a branch leads to. Where the first child is a leaf all are: a B+tree is equally deep
// everywhere; the other leaves of a large file are trusted to the seals of their values.
func (s *survey) branch(p page, top bool, depth int) error {
	if p.count == 0 {
		return damaged("page %d leads nowhere", p.id)
	}
	le := binary.LittleEndian
	trusted := false
	for i := range p.count {
		e := p.body[i*elemSize:]
		child := le.Uint64(e[8:])
		if int64(i*elemSize)+int64(le.Uint32(e))+int64(le.Uint32(e[4:])) > p.size-headSize {
			return damaged("page %d points outside itself", p.id)
		}
		if trusted {
			if child < 2 || child >= s.meta.high {
				return damaged("page %d is outside the file", child)
			}
			continue
		}
		leaf, err := s.tree(child, top, depth+1)
		if err != nil {
			return err
		}
		trusted = leaf && !s.whole
	}
	return nil
}

func (s *survey) leaf(p page, top bool) error {
	le := binary.LittleEndian
	for i := range p.count {
		e := p.body[i*elemSize:]
		flags, key, value := le.Uint32(e), int64(le.Uint32(e[8:])), int64(le.Uint32(e[12:]))
		at := int64(i*elemSize) + int64(le.Uint32(e[4:]))
		if at+key+value > p.size-headSize || key == 0 {
			return damaged("page %d points outside itself", p.id)
		}
		if (flags == bucketFlag) != top || flags > bucketFlag {
			return damaged("page %d holds something odd", p.id)
		}
		if top {
			if err := s.bucket(p, at+key, value); err != nil {
				return err
			}
		}
	}
	return nil
}

// bucket follows a bucket's root; a small one lies inside its parent's leaf.
func (s *survey) bucket(p page, at, size int64) error {
	if size < 16 {
		return damaged("page %d holds a bucket without a root", p.id)
	}
	b := make([]byte, size)
	if _, err := s.file.ReadAt(b, int64(p.id)*int64(s.meta.page)+headSize+at); err != nil {
		return damaged("page %d: %v", p.id, err)
	}
	le := binary.LittleEndian
	if root := le.Uint64(b); root != 0 {
		_, err := s.tree(root, false, 0)
		return err
	}
	if size < 16+headSize {
		return damaged("page %d holds a bucket without a page", p.id)
	}
	b = b[16:]
	inside := page{
		id: p.id, flags: le.Uint16(b[8:]), count: int(le.Uint16(b[10:])), size: int64(len(b)), body: b[headSize:],
	}
	if inside.flags != leafPage || inside.count*elemSize > len(inside.body) {
		return damaged("page %d holds an odd bucket", p.id)
	}
	return s.leaf(inside, false)
}

// freelist checks that pages called free exist, stand once, and are not in use: bbolt writes over them.
func (s *survey) freelist() error {
	p, err := s.read(s.meta.freelist)
	if err != nil {
		return err
	}
	if p.flags != freePage {
		return damaged("list of free pages is missing")
	}
	n := int64(p.count)
	if err := s.load(&p, int(p.size-headSize)); err != nil {
		return err
	}
	le := binary.LittleEndian
	ids := p.body
	if n == 0xFFFF {
		n, ids = int64(le.Uint64(ids)), ids[8:]
	}
	if n < 0 || n > int64(len(ids))/8 {
		return damaged("list of free pages is too long")
	}
	for i := range n {
		id := le.Uint64(ids[i*8:])
		if id < 2 || id >= s.meta.high || s.used[id] {
			return damaged("page %d is called free", id)
		}
		s.used[id] = true
	}
	return nil
}
