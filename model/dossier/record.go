package dossier

import (
	"encoding/json"
	"fmt"
	"strings"

	"spoorboek/model/civil"
	"spoorboek/model/journal"
	"spoorboek/model/plain"
)

// Recorded is a fact about an item that a table of fields describes (see subjects): someone who is
// involved, a goal of the plan, a promise. Without Item it makes one on the day of its entry, with Item it
// changes that one; it carries only what is said. Each value is kept as it is typed, in one spelling: days
// as 2026-11-23, numbers with a point, yes, and words in between commas.
//
// Its stored form is one flat object: {"item":…, "name":…, "from":…}.
type Recorded struct {
	K      journal.Kind
	Item   journal.ID
	Fields map[string]plain.Text
}

// Kind returns the kind of the subject.
func (f Recorded) Kind() journal.Kind { return f.K }

// MarshalJSON writes the flat object, its names sorted.
func (f Recorded) MarshalJSON() ([]byte, error) {
	flat := make(map[string]string, len(f.Fields)+1)
	for name, value := range f.Fields {
		flat[name] = value.String()
	}
	if !f.Item.IsZero() {
		flat["item"] = f.Item.String()
	}
	return plainJSON(flat)
}

// readRecorded reads the flat object of one kind.
func readRecorded(k journal.Kind, payload []byte) (journal.Fact, bool) {
	flat := map[string]plain.Text{}
	if json.Unmarshal(payload, &flat) != nil {
		return nil, false
	}
	f := Recorded{K: k, Fields: flat}
	if item, about := flat["item"]; about {
		id, err := journal.ParseID(item.String())
		if err != nil {
			return nil, false
		}
		f.Item = id
		delete(flat, "item")
	}
	return f, true
}

func (f Recorded) refs() []journal.ID {
	ids := some(f.Item)
	if s, ok := subjectOfKind(f.K); ok {
		ids = append(ids, s.refs(f)...)
	}
	return ids
}

func (f Recorded) apply(r *replayer, e *journal.Entry) {
	if s, ok := subjectOfKind(f.K); ok {
		s.apply(r, e, f)
	}
}

// Record makes an item of a subject, or changes one: the act of every subject.
type Record struct {
	What   string     // the name of the act
	Item   journal.ID // what is changed; zero: a new one
	Values Args       // by key, as typed; a key that is absent leaves the field as it is
}

// Name returns the name of the act.
func (a Record) Name() string { return a.What }

// Facts checks the values and states what differs from what was known.
func (a Record) Facts(d *Dossier, today civil.Date) ([]journal.Stated, error) {
	s, ok := subjectOfAct(a.What, d, a.Item)
	if !ok {
		return nil, fmt.Errorf("act %q: %w", a.What, &FieldError{Key: "item", Code: NoSuchItem})
	}
	return s.facts(d, a, today)
}

// ParamsOf returns what an act takes about the thing that these values are of. An act that changes two sorts
// of things, a contact or a note, takes of each what that has.
func ParamsOf(s Spec, args Args) []Param {
	found := s.Params
	sorts, fits := 0, 0
	for _, one := range subjects {
		if one.title().act != s.Name {
			continue
		}
		spec, fit := one.spec(), true
		for key := range args {
			_, takes := spec.Param(key)
			fit = fit && takes
		}
		if sorts++; fit {
			fits, found = fits+1, spec.Params
		}
	}
	if sorts < 2 || fits != 1 {
		return s.Params
	}
	return found
}

// RecordRow is one item of a subject as text, for whoever shows everything.
type RecordRow struct {
	Item   journal.ID
	On     civil.Date
	Keys   []string      // all that can be said, in the order of the form
	Fields []RecordField // those that say something, in that order
}

// RecordField is one field of an item as text.
type RecordField struct {
	Key   string // as the act takes it
	Value string // as the act takes it
	Kind  ParamKind
}

// RecordTable is all that is recorded of one subject.
type RecordTable struct {
	Act  string
	Sort string // as Param.Of names it
	Rows []RecordRow
}

// Records returns every subject with what is recorded of it, in the order of the acts. Subjects that only
// correct what another act made are left out.
func Records(d *Dossier) []RecordTable {
	var all []RecordTable
	for _, s := range subjects {
		if !s.title().corrects {
			all = append(all, RecordTable{Act: s.title().act, Sort: s.title().sort, Rows: s.rows(d)})
		}
	}
	return all
}

// ItemsOf returns the items of one sort, as Param.Of names it, that are kept by a subject: party, goal,
// promise, placement … ok is false for another sort.
func ItemsOf(d *Dossier, of string) (rows []RecordRow, ok bool) {
	for _, s := range subjects {
		if s.title().sort == of && !s.title().corrects {
			return s.rows(d), true
		}
	}
	return nil, false
}

func subjectOfKind(k journal.Kind) (subject, bool) {
	for _, s := range subjects {
		if s.title().kind == k {
			return s, true
		}
	}
	return nil, false
}

// subjectOfAct finds the subject of an act; of several with the same act the one that has the item.
func subjectOfAct(act string, d *Dossier, item journal.ID) (subject, bool) {
	for _, s := range subjects {
		if s.title().act == act && (!s.title().corrects || s.args(d, item) != nil) {
			return s, true
		}
	}
	return nil, false
}

// stored is the name of a field in the stored form: keys of acts with a low line.
func stored(key string) string { return strings.ReplaceAll(key, "-", "_") }

// changesRecord reports whether f changes an item of a subject: a statement, which holds for any day.
func changesRecord(f journal.Fact) bool {
	r, ok := f.(Recorded)
	return ok && !r.Item.IsZero()
}

// ActOf is the act whose form records a kind of fact that a table of fields describes; empty for other kinds.
func ActOf(k journal.Kind) string {
	if s, ok := subjectOfKind(k); ok {
		return s.title().act
	}
	return ""
}
