// Package whatif lays acts that were not done over a dossier and says what they would change in the statutory
// calendar. It uses the acts themselves, so that what it shows is what saving them will bring.
package whatif

import (
	"encoding/binary"
	"fmt"
	"time"

	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/model/wvp"
)

// Change is one statutory moment before and after. A moment that only one of the calendars has is zero in the
// other.
type Change struct {
	Code   wvp.Code
	Before civil.Date // last legal day; zero: not in the calendar
	After  civil.Date
}

// Days is how many days the moment moves; zero when it comes, goes or stays.
func (c Change) Days() int {
	if c.Before.IsZero() || c.After.IsZero() {
		return 0
	}
	return c.After.Sub(c.Before)
}

// Moves reports whether the moment comes, goes or moves.
func (c Change) Moves() bool { return c.Before != c.After }

// Outcome is what the acts would bring.
type Outcome struct {
	Dossier *dossier.Dossier // as it would be
	Changes []Change         // every moment of either calendar, by the day it would have
}

// Suppose carries acts out on a copy of the dossier and compares the calendars. The error is that of the
// first act which the dossier does not allow.
func Suppose(d *dossier.Dossier, acts []dossier.Act, today civil.Date) (Outcome, error) {
	after, dice := d, &counter{}
	for i, act := range acts {
		facts, err := act.Facts(after, today)
		if err != nil {
			return Outcome{}, fmt.Errorf("suppose act %d: %w", i+1, err)
		}
		id, err := journal.NewID(dice)
		if err != nil {
			return Outcome{}, fmt.Errorf("suppose act %d: %w", i+1, err)
		}
		entries, err := journal.Write(journal.Seed{
			Act: id, Recorded: after.Trail.LastRecorded.Add(time.Second), Heads: after.Trail.Heads, Rand: dice,
		}, facts)
		if err != nil {
			return Outcome{}, fmt.Errorf("suppose act %d: %w", i+1, err)
		}
		after = after.Extend(entries)
	}
	return Outcome{Dossier: after, Changes: compare(d, after, today)}, nil
}

// compare lays two calendars side by side, in the order of the second.
func compare(before, after *dossier.Dossier, today civil.Date) []Change {
	was := map[wvp.Code]civil.Date{}
	for _, s := range before.Standings(today) {
		was[s.Moment.Code] = s.Moment.LegalLast
	}
	var all []Change
	for _, s := range after.Standings(today) {
		code := s.Moment.Code
		all = append(all, Change{Code: code, Before: was[code], After: s.Moment.LegalLast})
		delete(was, code)
	}
	for _, s := range before.Standings(today) {
		if day, gone := was[s.Moment.Code]; gone {
			all = append(all, Change{Code: s.Moment.Code, Before: day})
		}
	}
	return all
}

// counter is the dice of what never happens: the same every time, and unlike any id that was drawn.
type counter struct{ n uint64 }

// Read fills b with counted numbers.
func (c *counter) Read(b []byte) (int, error) {
	for i := range b {
		if i%8 == 0 {
			c.n++
		}
		var word [8]byte
		binary.BigEndian.PutUint64(word[:], c.n)
		b[i] = word[i%8] ^ 0xa5
	}
	return len(b), nil
}
