package journal

import (
	"encoding/json"
	"slices"
)

const (
	// KindRetracted is the kind of Retracted.
	KindRetracted Kind = "act.retracted"
	// KindExpunged is the kind of Expunged.
	KindExpunged Kind = "entry.expunged"
)

// Retracted takes a whole act back, and with it the acts whose subject it had made. Retracting the act that
// holds a Retracted does the first act again.
type Retracted struct {
	Act   ID   `json:"act"`
	Along []ID `json:"along,omitempty"`
}

// Kind returns "act.retracted".
func (Retracted) Kind() Kind { return KindRetracted }

// Expunged says that the content of one entry was taken away for good, and why. It cannot be undone.
type Expunged struct {
	Entry  ID     `json:"entry"`
	Reason string `json:"reason,omitempty"`
}

// Kind returns "entry.expunged".
func (Expunged) Kind() Kind { return KindExpunged }

// Decode reads the facts of this package; ok is false for any other kind and for what cannot be read.
func Decode(k Kind, version uint16, payload []byte) (f Fact, ok bool) {
	if version != 1 {
		return nil, false
	}
	switch k {
	case KindRetracted:
		return decode[Retracted](payload)
	case KindExpunged:
		return decode[Expunged](payload)
	}
	return nil, false
}

func decode[F Fact](payload []byte) (Fact, bool) {
	var f F
	if json.Unmarshal(payload, &f) != nil {
		return nil, false
	}
	return f, true
}

// Live reports for each entry of the line whether it stands: its act was not taken back, or taken back and
// done again, and its content was not expunged.
func (l Line) Live() []bool {
	live := make([]bool, len(l.Entries))
	var fallen, expunged map[ID]bool
	for i := len(l.Entries) - 1; i >= 0; i-- {
		e := &l.Entries[i]
		if f, ok := e.Fact.(Expunged); ok {
			expunged = note(expunged, f.Entry)
		}
		if fallen[e.Act] || e.Expunged() {
			continue
		}
		live[i] = true
		if f, ok := e.Fact.(Retracted); ok {
			fallen = note(note(fallen, f.Act), f.Along...)
		}
	}
	if expunged != nil {
		for i := range l.Entries {
			live[i] = live[i] && !expunged[l.Entries[i].ID]
		}
	}
	return live
}

func note(set map[ID]bool, ids ...ID) map[ID]bool {
	if set == nil {
		set = map[ID]bool{}
	}
	for _, id := range ids {
		set[id] = true
	}
	return set
}

// Merge returns the union of two journals by hash, in order. What either has expunged is expunged.
func Merge(a, b []Entry) []Entry {
	all := make([]Entry, 0, len(a)+len(b))
	all = append(append(all, a...), b...)
	return Order(all).expunge().Entries
}

// Extend returns the line of the union with more entries, as Merge and Order would, without taking the hashes
// of the line again.
func (l Line) Extend(more []Entry) Line {
	entries := append(slices.Clip(l.Entries), more...)
	hashes := slices.Clip(l.Hashes)
	for i := range more {
		hashes = append(hashes, more[i].Hash())
	}
	return order(entries, hashes).expunge()
}

// expunge takes away the content of every entry that an Expunged names.
func (l Line) expunge() Line {
	var gone map[ID]bool
	for i := range l.Entries {
		if f, ok := l.Entries[i].Fact.(Expunged); ok {
			gone = note(gone, f.Entry)
		}
	}
	for i := range l.Entries {
		if gone[l.Entries[i].ID] && !l.Entries[i].Expunged() {
			l.Entries = slices.Clone(l.Entries)
			break
		}
	}
	for i := range l.Entries {
		if gone[l.Entries[i].ID] {
			l.Entries[i] = l.Entries[i].Expunge()
		}
	}
	return l
}
