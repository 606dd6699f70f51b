package dossier

import (
	"cmp"
	"fmt"
	"slices"

	"spoorboek/model/journal"
	"spoorboek/model/plain"
)

// field is a single-valued part of a dossier: a name, and the item it belongs to.
type field struct {
	name string
	item journal.ID
}

// statement is what one entry said of a field.
type statement struct {
	at    int
	value string
}

// touch notes that the entry at hand states a field. Only a forked journal can hold a conflict, so a linear
// one pays nothing.
func (r *replayer) touch(name string, item journal.ID, value any) {
	if r.touched == nil {
		return
	}
	if item.IsZero() {
		item = r.about
	}
	f := field{name, item}
	r.touched[f] = append(r.touched[f], statement{r.at, fmt.Sprint(value)})
}

// set makes a change and notes it.
func set[T any](r *replayer, name string, dst *T, c Change[T]) {
	if c.Set {
		*dst = c.Value
		r.touch(name, journal.ID{}, c.Value)
	}
}

// setText is set for clean text.
func setText(r *replayer, name string, dst *string, c Change[plain.Text]) {
	if c.Set {
		*dst = c.Value.String()
		r.touch(name, journal.ID{}, *dst)
	}
}

// conflicts lists the fields whose last statements do not know one another and differ.
func (r *replayer) conflicts() {
	for f, all := range r.touched {
		sides := r.unknowing(all)
		if len(sides) < 2 || !differ(sides) {
			continue
		}
		c := Conflict{Field: f.name, Item: f.item}
		for _, s := range sides {
			e := &r.d.Trail.Line.Entries[s.at]
			c.Sides = append(c.Sides, Side{
				Entry: e.ID, By: e.By, Recorded: e.Recorded, On: e.On, Kind: e.Fact.Kind(), Value: s.value,
			})
		}
		r.d.Trail.Conflicts = append(r.d.Trail.Conflicts, c)
	}
	slices.SortFunc(r.d.Trail.Conflicts, func(a, b Conflict) int {
		return cmp.Or(cmp.Compare(a.Field, b.Field), slices.Compare(a.Item[:], b.Item[:]))
	})
}

// unknowing returns the statements that no other statement of the same field follows, in journal order.
func (r *replayer) unknowing(all []statement) []statement {
	line := r.d.Trail.Line
	var last []statement
	for _, s := range all {
		last = slices.DeleteFunc(last, func(t statement) bool { return t.at == s.at || line.Ancestor(t.at, s.at) })
		last = append(last, s)
	}
	return last
}

func differ(sides []statement) bool {
	return slices.ContainsFunc(sides, func(s statement) bool { return s.value != sides[0].value })
}
