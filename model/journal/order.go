package journal

import (
	"bytes"
	"cmp"
	"container/heap"
	"slices"
)

// Line is a journal laid out in order: no entry stands before one that it follows.
type Line struct {
	Entries []Entry
	Hashes  []Hash // the hash of each entry, at the same place
	Forked  bool   // somewhere two entries do not know each other
	Missing int    // how many heads are named that the journal does not hold

	chain []int32   // the unforked stretch an entry belongs to
	clock [][]int32 // per entry and stretch: how many entries of it are ancestors or the entry itself
}

// Order lays entries out: topological, ties by Recorded, then ID. Doubles are dropped. The result is the
// same whatever order the entries come in.
func Order(entries []Entry) Line {
	hashes := make([]Hash, len(entries))
	for i := range entries {
		hashes[i] = entries[i].Hash()
	}
	return order(entries, hashes)
}

func order(entries []Entry, hashes []Hash) Line {
	if linear(entries, hashes) {
		return Line{Entries: slices.Clip(entries), Hashes: hashes}
	}
	g := newGraph(entries, hashes)
	sequence := g.sort()
	l := Line{
		Entries: make([]Entry, len(sequence)), Hashes: make([]Hash, len(sequence)), Missing: g.missing,
	}
	for at, i := range sequence {
		l.Entries[at], l.Hashes[at] = g.entries[i], g.hashes[i]
	}
	l.Forked = !linear(l.Entries, l.Hashes)
	if l.Forked {
		l.stretch()
	}
	return l
}

// linear reports whether every entry follows just the one before it.
func linear(entries []Entry, hashes []Hash) bool {
	for i := range entries {
		switch prev := entries[i].Prev; {
		case i == 0 && len(prev) == 0:
		case i > 0 && len(prev) == 1 && prev[0] == hashes[i-1]:
		default:
			return false
		}
	}
	return true
}

// graph is the entries without doubles, with their followers.
type graph struct {
	entries   []Entry
	hashes    []Hash
	followers [][]int32
	waiting   []int32 // how many of its heads are not yet laid out
	missing   int
}

func newGraph(entries []Entry, hashes []Hash) *graph {
	g := &graph{}
	place := make(map[Hash]int32, len(entries))
	for i := range entries {
		at, seen := place[hashes[i]]
		if !seen {
			place[hashes[i]] = int32(len(g.entries))
			g.entries, g.hashes = append(g.entries, entries[i]), append(g.hashes, hashes[i])
		} else if entries[i].Expunged() {
			g.entries[at] = entries[i]
		}
	}
	g.followers = make([][]int32, len(g.entries))
	g.waiting = make([]int32, len(g.entries))
	for i := range g.entries {
		for _, prev := range g.entries[i].Prev {
			at, ok := place[prev]
			if !ok {
				g.missing++
				continue
			}
			g.followers[at] = append(g.followers[at], int32(i))
			g.waiting[i]++
		}
	}
	return g
}

// sort returns the places of the entries in order. Hashes cannot form a ring, so every entry gets its turn.
func (g *graph) sort() []int32 {
	r := &ready{graph: g}
	for i := range g.entries {
		if g.waiting[i] == 0 {
			r.places = append(r.places, int32(i))
		}
	}
	heap.Init(r)
	sequence := make([]int32, 0, len(g.entries))
	for r.Len() > 0 {
		i := heap.Pop(r).(int32)
		sequence = append(sequence, i)
		for _, f := range g.followers[i] {
			if g.waiting[f]--; g.waiting[f] == 0 {
				heap.Push(r, f)
			}
		}
	}
	return sequence
}

// ready is the heap of entries whose heads are all laid out.
type ready struct {
	*graph
	places []int32
}

func (r *ready) Len() int      { return len(r.places) }
func (r *ready) Swap(i, j int) { r.places[i], r.places[j] = r.places[j], r.places[i] }

// Push adds a place; it is called by package heap.
func (r *ready) Push(x any) { r.places = append(r.places, x.(int32)) }

// Pop takes the last place; it is called by package heap.
func (r *ready) Pop() any {
	last := r.places[len(r.places)-1]
	r.places = r.places[:len(r.places)-1]
	return last
}

func (r *ready) Less(i, j int) bool {
	a, b := r.places[i], r.places[j]
	return cmp.Or(
		r.entries[a].Recorded.Compare(r.entries[b].Recorded),
		bytes.Compare(r.entries[a].ID[:], r.entries[b].ID[:]),
		compareHash(r.hashes[a], r.hashes[b]),
	) < 0
}

// stretch divides a forked line into unforked stretches and notes for each entry how far it knows each of
// them. That makes Ancestor one comparison, in memory of entries × forks.
func (l *Line) stretch() {
	place := make(map[Hash]int, len(l.Entries))
	for i, h := range l.Hashes {
		place[h] = i
	}
	l.chain = make([]int32, len(l.Entries))
	l.clock = make([][]int32, len(l.Entries))
	var ends []int // the last entry of each stretch
	for i := range l.Entries {
		clock := make([]int32, len(ends), len(ends)+1)
		mine := -1
		for _, h := range l.Entries[i].Prev {
			p, ok := place[h]
			if !ok {
				continue
			}
			for c, n := range l.clock[p] {
				clock[c] = max(clock[c], n)
			}
			if mine < 0 && ends[l.chain[p]] == p {
				mine = int(l.chain[p])
			}
		}
		if mine < 0 {
			mine = len(ends)
			ends, clock = append(ends, i), append(clock, 0)
		}
		ends[mine] = i
		clock[mine]++
		l.chain[i], l.clock[i] = int32(mine), clock
	}
}

// Ancestor reports whether entry j of the line knew entry i when it was written.
func (l Line) Ancestor(i, j int) bool {
	if i >= j {
		return false
	}
	if !l.Forked {
		return true
	}
	c := l.chain[i]
	return int(c) < len(l.clock[j]) && l.clock[j][c] >= l.clock[i][c]
}

// Heads returns the sorted hashes of the entries of the line that no entry follows.
func (l Line) Heads() []Hash {
	if n := len(l.Hashes); n > 0 && !l.Forked {
		return []Hash{l.Hashes[n-1]}
	}
	return heads(l.Entries, l.Hashes)
}

// Heads returns the sorted hashes of the entries that no entry follows.
func Heads(entries []Entry) []Hash {
	hashes := make([]Hash, len(entries))
	for i := range entries {
		hashes[i] = entries[i].Hash()
	}
	return heads(entries, hashes)
}

func heads(entries []Entry, hashes []Hash) []Hash {
	followed := make(map[Hash]bool, len(entries))
	for i := range entries {
		for _, h := range entries[i].Prev {
			followed[h] = true
		}
	}
	var out []Hash
	for _, h := range hashes {
		if !followed[h] {
			out = append(out, h)
		}
	}
	slices.SortFunc(out, compareHash)
	return slices.Compact(out)
}

func compareHash(a, b Hash) int { return bytes.Compare(a[:], b[:]) }
