package storetest

import (
	"encoding/json"
	"fmt"
	"io"
	"math/rand/v2"
	"time"

	"spoorboek/model/journal"
	"spoorboek/store"
)

// Said is the fact that the suite writes: a text.
type Said struct {
	Text string `json:"text"`
}

// Kind is journal.Fact.Kind.
func (Said) Kind() journal.Kind { return "test.said" }

// Later is a fact as a newer program writes it: Decode does not know its kind.
func Later(text string) journal.Unknown {
	return journal.Unknown{K: "test.later", V: 2, Raw: fmt.Appendf(nil, `{"text":%q}`, text)}
}

// Decode is the store.Decoder of the suite.
func Decode(kind journal.Kind, version uint16, payload []byte) journal.Fact {
	if f, ok := journal.Decode(kind, version, payload); ok {
		return f
	}
	var s Said
	if kind == s.Kind() && json.Unmarshal(payload, &s) == nil {
		return s
	}
	return journal.Unknown{K: kind, V: version, Raw: payload}
}

// Project is the store.Projection of the suite: it tells how many entries there are and what the last one
// says.
func Project(id journal.ID, entries []journal.Entry) (row, digest []byte) {
	if len(entries) == 0 {
		return nil, nil
	}
	last := entries[len(entries)-1]
	row = fmt.Appendf(nil, "%v %d %s", id, len(entries), last.Payload)
	gone := 0
	for _, e := range entries {
		if e.Expunged() {
			gone++
		}
	}
	return row, fmt.Appendf(nil, "%v digest %d", id, gone)
}

// Dice is a deterministic source of randomness for tests. It is not for several goroutines.
func Dice(seed uint64) io.Reader {
	var key [32]byte
	for i := range 8 {
		key[i] = byte(seed >> (8 * i))
	}
	return rand.NewChaCha8(key)
}

// Author writes entries for tests, each act a second after the one before.
type Author struct {
	Rand io.Reader
	now  time.Time
}

// NewAuthor makes an author with dice of his own.
func NewAuthor(seed uint64) *Author {
	return &Author{Rand: Dice(seed), now: time.Date(2026, 11, 22, 9, 0, 0, 0, time.UTC)}
}

// ID draws an id.
func (a *Author) ID() journal.ID {
	id, err := journal.NewID(a.Rand)
	if err != nil {
		panic(err) // the dice never run out
	}
	return id
}

// Act writes an act of one or more facts behind what is there.
func (a *Author) Act(dossier journal.ID, have []journal.Entry, facts ...journal.Fact) store.Change {
	return a.Write(a.ID(), dossier, have, facts...)
}

// Write writes facts of a given act behind what is there.
func (a *Author) Write(
	act, dossier journal.ID, have []journal.Entry, facts ...journal.Fact,
) store.Change {
	a.now = a.now.Add(time.Second)
	heads := journal.Heads(have)
	stated := make([]journal.Stated, len(facts))
	for i, f := range facts {
		stated[i] = journal.Stated{Fact: f}
	}
	written, err := journal.Write(
		journal.Seed{Act: act, Recorded: a.now, By: "A. Coach", Heads: heads, Rand: a.Rand}, stated,
	)
	if err != nil {
		panic(err) // the facts of tests can be encoded
	}
	if heads == nil {
		heads = []journal.Hash{}
	}
	return store.Change{Dossier: dossier, Expect: heads, Entries: written}
}
