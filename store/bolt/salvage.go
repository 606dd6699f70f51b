package bolt

import (
	"bytes"
	"encoding/binary"
	"slices"

	"spoorboek/model/journal"
	"spoorboek/store"
	"spoorboek/store/codec"
	"spoorboek/store/seal"
)

// salvage is what could be proved of one or two images: the damaged file, and a backup that fills gaps.
type salvage struct {
	keys    *seal.Keys
	decode  store.Decoder
	main    *image
	schemas []uint16
	index   []*seal.Key
	own     map[journal.ID][]*seal.Key // of dossiers, those of the damaged file first
	best    map[[entryKeySize]byte]proved
	stands  map[journal.ID]proved // rows
	stones  map[journal.ID]proved
	drafts  map[journal.ID]proved
	touched map[journal.ID]uint64 // the last generation that the act log names a dossier in
	traced  map[journal.ID]bool   // dossiers that the damaged file itself knows of
	root    root
	newest  uint64 // the highest revision seen
}

// proved is a value that a key opened.
type proved struct {
	spot
	revision uint64
	by       *seal.Key
}

// better tells whether a value takes the place of the one known: a higher revision does, and at the same
// revision the damaged file goes before the backup, where an entry may not yet have lost its content.
func (s *salvage) better(old proved, known bool, p spot, revision uint64) bool {
	if !known || revision != old.revision {
		return !known || revision > old.revision
	}
	return p.from == s.main && old.from != s.main
}

func newSalvage(keys *seal.Keys, opts *Options, main *image) *salvage {
	return &salvage{
		keys: keys, decode: opts.Decode, main: main, schemas: []uint16{opts.Schema},
		own:  map[journal.ID][]*seal.Key{},
		best: map[[entryKeySize]byte]proved{}, stands: map[journal.ID]proved{},
		stones: map[journal.ID]proved{}, drafts: map[journal.ID]proved{},
		touched: map[journal.ID]uint64{}, traced: map[journal.ID]bool{},
	}
}

// prove opens all that was sighted, keys before what they open.
func (s *salvage) prove(all *sights, progress store.Progress) {
	for _, p := range all.roots {
		s.proveRoot(p)
	}
	for _, p := range all.ids {
		s.proveKey(p)
	}
	for _, p := range all.ids {
		s.proveIndexed(p)
	}
	for _, p := range all.acts {
		s.proveLines(p)
	}
	for i, p := range all.entries {
		s.proveEntry(p)
		progress.Tell(i+1, len(all.entries))
	}
}

func (s *salvage) proveRoot(p spot) {
	plain, _, err := s.keys.Root().Open(nil, roots.place(theRoot), p.value())
	if err != nil {
		return
	}
	r, err := parseRoot(plain)
	if err != nil {
		return
	}
	s.newest = max(s.newest, r.generation)
	if !slices.Contains(s.schemas, r.schema) {
		s.schemas = append(s.schemas, r.schema)
	}
	if p.from == s.main && r.generation >= s.root.generation {
		s.root = r
	}
}

func (s *salvage) proveKey(p spot) {
	value := p.value()
	for _, name := range [...]bucket{keys1, keys2} {
		key, err := s.keys.Unwrap(name.place(p.key), value)
		if err != nil {
			continue
		}
		id := journal.ID(p.key)
		if id == indexID {
			s.index = addKey(s.index, key)
			continue
		}
		s.own[id] = addKey(s.own[id], key)
		s.trace(id, p)
	}
}

func addKey(list []*seal.Key, key *seal.Key) []*seal.Key {
	if slices.ContainsFunc(list, func(k *seal.Key) bool { return *k == *key }) {
		return list
	}
	return append(list, key)
}

func (s *salvage) trace(id journal.ID, p spot) {
	if p.from == s.main {
		s.traced[id] = true
	}
}

// proveIndexed takes a value under an id for a row, a tombstone or a draft.
func (s *salvage) proveIndexed(p spot) {
	value, id := p.value(), journal.ID(p.key)
	if _, revision, err := s.keys.Drafts().Open(nil, drafts.place(p.key), value); err == nil {
		if old, known := s.drafts[id]; p.from == s.main && s.better(old, known, p, revision) {
			s.drafts[id] = proved{spot: p, revision: revision}
		}
		return
	}
	for _, index := range s.index {
		sealer := s.keys.With(index)
		if _, revision, err := sealer.Open(nil, stones.place(p.key), value); err == nil {
			if old, known := s.stones[id]; s.better(old, known, p, revision) {
				s.stones[id] = proved{p, revision, index}
			}
			s.trace(id, p)
			return
		}
		for _, schema := range s.schemas {
			_, revision, err := sealer.Open(nil, rows.cached(p.key, schema), value)
			if err != nil {
				continue
			}
			if old, known := s.stands[id]; s.better(old, known, p, revision) {
				s.stands[id] = proved{p, revision, index}
			}
			s.trace(id, p)
			s.newest = max(s.newest, revision)
			return
		}
	}
}

func (s *salvage) proveLines(p spot) {
	value := p.value()
	for _, index := range s.index {
		plain, revision, err := s.keys.With(index).Open(nil, acts.place(p.key), value)
		if err != nil {
			continue
		}
		list, err := decodeLines(plain)
		if err != nil {
			return
		}
		s.newest = max(s.newest, revision)
		for _, line := range list {
			for _, id := range line.Dossiers {
				s.touched[id] = max(s.touched[id], binary.BigEndian.Uint64(p.key))
				s.trace(id, p)
			}
		}
		return
	}
}

func (s *salvage) proveEntry(p spot) {
	id := journal.ID(p.key[:len(journal.ID{})])
	value := p.value()
	for _, key := range s.own[id] {
		_, revision, err := s.keys.With(key).Open(nil, entries.place(p.key), value)
		if err != nil {
			continue
		}
		s.trace(id, p)
		s.newest = max(s.newest, revision)
		at := [entryKeySize]byte(p.key)
		if old, known := s.best[at]; s.better(old, known, p, revision) {
			s.best[at] = proved{p, revision, key}
		}
		return
	}
}

// keyless counts the dossiers that left entries or a trace, but no key. The key of the index stands among the
// others, so that where all keys are gone only the ids before the sealed entries tell of a dossier.
func (s *salvage) keyless(all *sights) int {
	locked := map[journal.ID]bool{}
	note := func(id journal.ID) {
		if _, erased := s.stones[id]; !erased && len(s.own[id]) == 0 && id != journal.OfficeID() {
			locked[id] = true
		}
	}
	for _, p := range all.entries {
		note(journal.ID(p.key[:len(journal.ID{})]))
	}
	for id := range s.traced {
		note(id)
	}
	return len(locked)
}

// relic is what is left of one dossier.
type relic struct {
	id         journal.ID
	volume     *volume
	holes      int // numbers without an entry before the last one
	last       uint64
	fromBackup int
}

// relics gathers the entries of each dossier, erased ones left out.
func (s *salvage) relics() []*relic {
	numbers := map[journal.ID][][entryKeySize]byte{}
	for at := range s.best {
		id := journal.ID(at[:len(journal.ID{})])
		numbers[id] = append(numbers[id], at)
	}
	named := map[journal.ID]bool{}
	for id := range s.traced {
		named[id] = true
	}
	for id := range numbers {
		named[id] = true
	}
	var list []*relic
	for id := range named {
		if _, erased := s.stones[id]; !erased {
			list = append(list, s.relic(id, numbers[id]))
		}
	}
	slices.SortFunc(list, func(a, b *relic) int { return bytes.Compare(a.id[:], b.id[:]) })
	return list
}

func (s *salvage) relic(id journal.ID, numbers [][entryKeySize]byte) *relic {
	slices.SortFunc(numbers, func(a, b [entryKeySize]byte) int { return bytes.Compare(a[:], b[:]) })
	r := &relic{id: id, volume: &volume{}}
	v := r.volume
	for _, at := range numbers {
		p := s.best[at]
		plain, _, err := s.keys.With(p.by).Open(nil, entries.place(at[:]), p.value())
		if err != nil {
			continue
		}
		e, err := codec.Decode(plain, codec.Facts(s.decode))
		if err != nil {
			continue
		}
		v.entries = append(v.entries, e)
		r.last = max(r.last, p.revision)
		if p.from != s.main {
			r.fromBackup++
		}
	}
	if n := len(numbers); n > 0 {
		end := binary.BigEndian.Uint64(numbers[n-1][len(journal.ID{}):])
		r.holes = int(end) + 1 - len(v.entries)
	}
	r.expunge()
	v.hashes = make([]journal.Hash, len(v.entries))
	for i := range v.entries {
		v.hashes[i] = v.entries[i].Hash()
	}
	v.heads = headsOf(v.entries, v.hashes)
	return r
}

// expunge takes the content from entries that a later one ordered gone: a backup may still have had it.
func (r *relic) expunge() {
	gone := map[journal.ID]bool{}
	for i := range r.volume.entries {
		if f, ok := r.volume.entries[i].Fact.(journal.Expunged); ok {
			gone[f.Entry] = true
		}
	}
	for i := range r.volume.entries {
		if gone[r.volume.entries[i].ID] {
			r.volume.entries[i] = r.volume.entries[i].Expunge()
		}
	}
}

// proven tells whether the damaged file's root stands for just what was found, and is the newest known.
func (s *salvage) proven(list []*relic) bool {
	if s.root.generation == 0 || s.root.generation < s.newest {
		return false
	}
	var total sum
	for _, r := range list {
		if s.traced[r.id] && len(r.volume.entries) > 0 {
			total.add(r.volume.standing().mix(s.keys, r.id))
		}
	}
	return total == s.root.sum
}

// judge says how much of a dossier there is.
func (s *salvage) judge(r *relic, proven bool) store.RescuedDossier {
	d := store.RescuedDossier{ID: r.id, Entries: len(r.volume.entries), FromBackup: r.fromBackup}
	want, known := s.standing(r.id)
	d.Missing = max(r.holes, want.count-d.Entries)
	current := known && want.count == d.Entries && slices.Equal(want.heads, r.volume.heads)
	switch {
	case d.Entries == 0:
		d.State = store.RescueLost
	case r.holes > 0:
		d.State = store.RescueGaps
	case proven && s.traced[r.id], current && s.touched[r.id] <= r.last:
		d.State, d.Missing = store.RescueComplete, 0
	default:
		d.State = store.RescueOlder
	}
	return d
}

func (s *salvage) standing(id journal.ID) (standing, bool) {
	p, ok := s.stands[id]
	if !ok {
		return standing{}, false
	}
	for _, schema := range s.schemas {
		plain, _, err := s.keys.With(p.by).Open(nil, rows.cached(id[:], schema), p.value())
		if err == nil {
			stands, _, err := readStanding(plain)
			return stands, err == nil
		}
	}
	return standing{}, false
}
