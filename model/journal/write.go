package journal

import (
	"fmt"
	"io"
	"slices"
	"time"

	"spoorboek/model/civil"
)

// Stated is what an act says: a fact and the day it is about; a zero day is unknown.
type Stated struct {
	On   civil.Date
	Fact Fact
}

// Seed is what the entries of one act in one journal have in common.
type Seed struct {
	Act      ID
	Recorded time.Time
	By       string
	Heads    []Hash    // the heads that the first entry follows
	Rand     io.Reader // ids and salts are drawn from it
}

// Write turns facts into entries chained one after another behind the heads of the seed.
func Write(seed Seed, facts []Stated) ([]Entry, error) {
	entries := make([]Entry, 0, len(facts))
	prev := slices.Clone(seed.Heads)
	slices.SortFunc(prev, compareHash)
	for _, s := range facts {
		e, err := write(seed, s, prev)
		if err != nil {
			return nil, err
		}
		entries = append(entries, e)
		prev = []Hash{e.Hash()}
	}
	return entries, nil
}

func write(seed Seed, s Stated, prev []Hash) (Entry, error) {
	id, err := NewID(seed.Rand)
	if err != nil {
		return Entry{}, fmt.Errorf("write %s: %w", s.Fact.Kind(), err)
	}
	e := Entry{
		ID: id, Act: seed.Act, Recorded: seed.Recorded.UTC().Truncate(time.Millisecond), On: s.On, By: seed.By,
		Kind: s.Fact.Kind(), Version: VersionOf(s.Fact), Prev: prev, Fact: s.Fact,
	}
	if _, err := io.ReadFull(seed.Rand, e.Salt[:]); err != nil {
		return Entry{}, fmt.Errorf("write %s: draw a salt: %w", e.Kind, err)
	}
	if e.Payload, err = Encode(s.Fact); err != nil {
		return Entry{}, fmt.Errorf("write %s: %w", e.Kind, err)
	}
	e.Sum = SumOf(e.Salt, e.Payload)
	return e, nil
}
