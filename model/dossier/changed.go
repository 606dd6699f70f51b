package dossier

import (
	"encoding/json"
	"slices"
	"strconv"
	"strings"

	"spoorboek/model/civil"
	"spoorboek/model/journal"
)

// Altered is one entry of an act as the log tells it: what it said, and what stood there before.
type Altered struct {
	Entry  journal.ID
	Kind   journal.Kind
	On     civil.Date
	Gone   bool // its content was destroyed
	Fields []AlteredField
}

// AlteredField is one field of an entry. The values are as stored: days as 2026-11-23, words as acts take
// them.
type AlteredField struct {
	Key      string // as the act takes it
	Old, New string
}

// AlteredBy tells what an act said in a dossier, with the values that stood there before: for each field the
// last one in the order of the journal, of the same item, that was not taken back.
func AlteredBy(d *Dossier, act journal.ID) []Altered {
	var all []Altered
	line := d.Trail.Line.Entries
	for i := range line {
		e := &line[i]
		if e.Act != act {
			continue
		}
		a := Altered{Entry: e.ID, Kind: e.Kind, On: e.On, Gone: e.Expunged()}
		said := fieldsOf(e)
		for _, key := range said.keys {
			a.Fields = append(a.Fields, AlteredField{
				Key: strings.ReplaceAll(key, "_", "-"), Old: before(d, i, said.item, key), New: said.values[key],
			})
		}
		all = append(all, a)
	}
	return all
}

// before is the value of a field before the i-th entry.
func before(d *Dossier, i int, item journal.ID, key string) string {
	line := d.Trail.Line.Entries
	for at := i - 1; at >= 0; at-- {
		e := &line[at]
		if line[at].Act == line[i].Act || e.Expunged() || !d.Trail.Live[at] && d.Trail.Live[i] {
			continue
		}
		if item.IsZero() && (e.Kind != line[i].Kind || !undated(e.Kind)) {
			continue
		}
		said := fieldsOf(e)
		if value, ok := said.values[key]; ok && (item.IsZero() || e.ID == item || said.item == item) &&
			sameStage(line[i].Fact, e.Fact) {
			return value
		}
		if value := entryDay(&line[i], e, key); value != "" {
			return value
		}
	}
	return ""
}

// sameStage tells apart the stages that one entry said of an application; other facts have none.
func sameStage(f, before journal.Fact) bool {
	now, corrects := f.(StepChanged)
	was, too := before.(StepChanged)
	return !corrects || !too || now.Stage == was.Stage
}

// entryDay is the day that an entry gave to what a correction gives another day: its own, and of the end of a
// pause that of the resumption.
func entryDay(correction, e *journal.Entry, key string) string {
	switch f := correction.Fact.(type) {
	case StepChanged:
		if key != "on" || e.ID != f.Item {
			return ""
		}
		if added, ok := e.Fact.(ApplicationAdded); ok && added.Stage != f.Stage {
			return added.then(f.Stage).String()
		}
		return e.On.String()
	case Recorded:
		s, known := subjectOfKind(f.K)
		_, resumed := e.Fact.(PauseEnded)
		if known && e.ID == f.Item && key == dayOf(s) || resumed && f.K == changedPauses.k && key == "ended" {
			return e.On.String()
		}
	}
	return ""
}

// spoken is the stored form of an entry, as text by field.
type spoken struct {
	item   journal.ID // what it is about; zero when it is about no item, or makes one
	keys   []string
	values map[string]string
}

// hiddenFields are those of a stored form that say nothing to a coach.
var hiddenFields = []string{"item", "key", "file", "sha256", "heads", "values"}

func fieldsOf(e *journal.Entry) spoken {
	s := spoken{values: map[string]string{}}
	raw := map[string]json.RawMessage{}
	if json.Unmarshal(e.Payload, &raw) != nil {
		return s
	}
	if text := plainValue(raw["item"]); text != "" {
		s.item, _ = journal.ParseID(text)
	}
	for key, value := range raw {
		if slices.Contains(hiddenFields, key) || key == "about" && plainValue(value) == sameAct {
			continue
		}
		s.keys = append(s.keys, key)
		s.values[key] = plainValue(value)
	}
	slices.Sort(s.keys)
	return s
}

// plainValue is a stored value as text.
func plainValue(raw json.RawMessage) string {
	var value any
	if len(raw) == 0 || json.Unmarshal(raw, &value) != nil {
		return ""
	}
	return valueText(value)
}

func valueText(value any) string {
	switch v := value.(type) {
	case string:
		return v
	case bool:
		return strconv.FormatBool(v)
	case float64:
		return strconv.FormatFloat(v, 'f', -1, 64)
	case []any:
		words := make([]string, 0, len(v))
		for _, one := range v {
			words = append(words, valueText(one))
		}
		return strings.Join(words, ", ")
	case map[string]any:
		keys := make([]string, 0, len(v))
		for key := range v {
			keys = append(keys, key)
		}
		slices.Sort(keys)
		for i, key := range keys {
			keys[i] = valueText(v[key])
		}
		return strings.Join(keys, " ")
	}
	return ""
}
