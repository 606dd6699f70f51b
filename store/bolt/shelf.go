package bolt

import (
	"slices"
	"sync"

	"spoorboek/model/journal"
)

// What the shelf holds at most: volumes, and entries over all of them. One volume is kept however large it
// is.
const (
	shelfVolumes = 64
	shelfEntries = 16 << 10
)

// shelf keeps the journals used last, decoded, so that the act after an act does not decrypt again.
type shelf struct {
	mu      sync.Mutex
	volumes map[journal.ID]*volume
	order   []journal.ID // least recently used first
	entries int
}

// find gives a volume, nil when it is not on the shelf.
func (s *shelf) find(id journal.ID) *volume {
	s.mu.Lock()
	defer s.mu.Unlock()
	v := s.volumes[id]
	if v != nil {
		s.touch(id)
	}
	return v
}

func (s *shelf) touch(id journal.ID) {
	at := slices.Index(s.order, id)
	if at >= 0 {
		s.order = slices.Delete(s.order, at, at+1)
	}
	s.order = append(s.order, id)
}

// keep puts a volume on the shelf, in place of the one that was there, and takes the oldest off.
func (s *shelf) keep(id journal.ID, v *volume) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.volumes == nil {
		s.volumes = map[journal.ID]*volume{}
	}
	if old := s.volumes[id]; old != nil {
		s.entries -= len(old.entries)
	}
	s.volumes[id] = v
	s.entries += len(v.entries)
	s.touch(id)
	for len(s.order) > 1 && (len(s.order) > shelfVolumes || s.entries > shelfEntries) {
		s.drop(s.order[0])
	}
}

func (s *shelf) drop(id journal.ID) {
	s.entries -= len(s.volumes[id].entries)
	delete(s.volumes, id)
	s.order = slices.DeleteFunc(s.order, func(o journal.ID) bool { return o == id })
}

// clear takes everything off.
func (s *shelf) clear() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.volumes, s.order, s.entries = nil, nil, 0
}
