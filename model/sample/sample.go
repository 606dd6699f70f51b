package sample

import (
	"encoding/binary"
	"fmt"
	"iter"
	"math/rand/v2"
	"strings"

	"spoorboek/model/civil"
	"spoorboek/model/journal"
)

// Demo is the number of dossiers that are told; more are drawn by lot.
const Demo = 24

// Options say what to invent.
type Options struct {
	Dossiers int        // 0 for Demo
	Past     int        // so many more that were closed in the two years before
	Entries  int        // at least so many entries a dossier
	Seed     int64      // the same seed gives the same bytes
	Today    civil.Date // everything is told relative to it
	Author   string     // who wrote it, "demo" unless said
}

// Generate invents dossiers one after another. It panics when an act refuses what it invented: that is a
// mistake in this package.
func Generate(o Options) iter.Seq2[journal.ID, []journal.Entry] {
	if o.Dossiers == 0 {
		o.Dossiers = Demo
	}
	if o.Author == "" {
		o.Author = "demo"
	}
	return func(yield func(journal.ID, []journal.Entry) bool) {
		for i := range o.Dossiers {
			t := newTale(o, i)
			s, told := storyOf(i)
			if !told {
				s = drawn(t.dice)
			}
			s.number = numberOf(o.Today, i)
			t.tell(s)
			if !yield(t.pen.id, t.pen.entries) {
				return
			}
		}
		for i := range o.Past {
			t := newTale(o, archive+i)
			s := bygone(t.dice, i)
			s.number = archived(o.Today.Add(-s.from), i)
			t.tell(s)
			if !yield(t.pen.id, t.pen.entries) {
				return
			}
		}
	}
}

func storyOf(i int) (story, bool) {
	all := stories()
	if i < len(all) {
		s := all[i]
		s.life = lives[strings.TrimSpace(s.person.prefix+" "+s.person.last)]
		return s, true
	}
	return story{}, false
}

// numberOf is the number on the file: the year of today and a count.
func numberOf(today civil.Date, i int) string {
	year, _, _ := today.Civil()
	return fmt.Sprintf("%d-%03d", year, i+1)
}

// archive is the place in the caseload of the first trajectory of the past, far behind those of today.
const archive = 1 << 20

// archived is the number on the file of a trajectory of the past.
func archived(begun civil.Date, i int) string {
	year, _, _ := begun.Civil()
	return fmt.Sprintf("%d-%03d", year, 101+i)
}

// dice are the lot of one dossier: they depend on the seed and the place in the caseload only.
func dice(seed int64, i int) *rand.ChaCha8 {
	var key [32]byte
	copy(key[:], "spoorboek sample")
	binary.LittleEndian.PutUint64(key[16:], uint64(seed))
	binary.LittleEndian.PutUint64(key[24:], uint64(i))
	return rand.NewChaCha8(key)
}
