// Package office holds what belongs to no dossier: settings, import mappings, saved searches, how far the
// morning round is, who the coach is. It has a journal of its own under a reserved id, with the same rules
// for order, undo and merging as a dossier.
package office

import (
	"spoorboek/model/civil"
	"spoorboek/model/journal"
)

// Office is the office as its journal tells it. It is made by Replay and never changed afterwards.
type Office struct {
	Coach    string
	Lang     string            // nl or en; empty: not chosen
	Settings map[string]int    // thresholds that differ from their defaults, by key
	Options  map[string]string // how the screens look: palette, density …
	Mappings map[string]Mapping
	Searches map[string]string   // saved searches by their key, 1 to 9
	Named    map[string]string   // the names that some of them were given, by the same key
	Pins     map[journal.ID]bool // dossiers that stand at the top of the list
	Round    Round
	Exports  []Export
	Papers   Papers
	Keys     []BundleKeyMade // for bundles that others send us; the newest last
	Copied   civil.Date      // the day of the last copy outside the file's own place
	Heads    []journal.Hash
	Count    int
}

// Mapping is how the columns of one layout of spreadsheet are read.
type Mapping struct {
	Layout    string            `json:"layout"` // fingerprint of the headers
	Kind      string            `json:"kind"`
	Headers   []string          `json:"headers,omitempty"` // in the sheet's own order
	Columns   map[string]string `json:"columns,omitempty"` // header → field
	DateStyle string            `json:"date_style,omitempty"`
}

// Round is how far the morning round of a day is.
type Round struct {
	Day  civil.Date
	Seen []journal.ID // dossiers that had their turn, in order
	At   journal.ID   // the dossier the round stands at
}

// Replay folds the office's journal. It is total, and deterministic as that of a dossier.
func Replay(entries []journal.Entry) *Office {
	decoded := make([]journal.Entry, len(entries))
	copy(decoded, entries)
	for i := range decoded {
		decoded[i].Fact = factOf(&decoded[i])
	}
	line := journal.Order(decoded)
	o := &Office{
		Settings: map[string]int{}, Options: map[string]string{}, Mappings: map[string]Mapping{},
		Searches: map[string]string{}, Named: map[string]string{},
		Pins: map[journal.ID]bool{}, Heads: line.Heads(), Count: len(line.Entries),
	}
	live := line.Live()
	for i := range line.Entries {
		if f, ok := line.Entries[i].Fact.(fact); ok && live[i] {
			f.apply(o, &line.Entries[i])
		}
	}
	return o
}

// factOf returns the fact of an entry. A store that knows only the facts of dossiers gives ours as unknown.
func factOf(e *journal.Entry) journal.Fact {
	switch f := e.Fact.(type) {
	case journal.Unknown:
		return Decode(e.Kind, e.Version, f.Raw)
	case nil:
		if e.Payload == nil {
			return nil
		}
		return Decode(e.Kind, e.Version, e.Payload)
	}
	return e.Fact
}
