package dossier

import (
	"cmp"
	"slices"

	"spoorboek/model/civil"
	"spoorboek/model/journal"
	"spoorboek/model/plain"
)

// subject is something that is recorded in items which a table of fields describes.
type subject interface {
	title() title
	refs(f Recorded) []journal.ID
	apply(r *replayer, e *journal.Entry, f Recorded)
	facts(d *Dossier, a Record, today civil.Date) ([]journal.Stated, error)
	rows(d *Dossier) []RecordRow
	args(d *Dossier, item journal.ID) Args // what a form begins with; nil when there is no such item
	finish(d *Dossier)
	spec() Spec
}

// title is what a subject is called.
type title struct {
	act      string
	kind     journal.Kind
	sort     string // of its items, as Param.Of names it
	corrects bool   // it changes items that another act makes, and makes none
}

// about is the subject whose items are Ts. The table of its columns is all there is to say of its form, its
// stored form and its text.
type about[T any] struct {
	name    string // of the act
	k       journal.Kind
	of      sort
	list    func(*Dossier) *[]T
	mark    func(*T) (*journal.ID, *civil.Date)
	columns []column[T]
	extra   []Param // what the act takes beside the columns, for also
	single  bool    // there is at most one item
	mends   bool    // it changes items that another act makes
	sorted  bool    // by day
	bulk    bool
	itemKey string // the key of what is changed; "item" when empty
	itemOf  string // the sort of what is changed, as Param.Of names it; the act when empty

	check func(c *check, d *Dossier, t *T, today civil.Date)
	also  func(c *check, d *Dossier, a Record, was, now *T) []journal.Stated
}

func (s *about[T]) title() title {
	return title{act: s.name, kind: s.k, sort: cmp.Or(s.itemOf, s.name), corrects: s.mends}
}

func (s *about[T]) id(t *T) journal.ID {
	id, _ := s.mark(t)
	return *id
}

// find returns a copy of the item; of a single subject the one there is.
func (s *about[T]) find(d *Dossier, item journal.ID) (t T, found bool) {
	list := *s.list(d)
	if s.single && item.IsZero() && len(list) > 0 {
		return list[0], true
	}
	return find(list, item, s.id)
}

// refs are the items that a fact belongs to: it falls with them.
func (s *about[T]) refs(f Recorded) []journal.ID {
	var ids []journal.ID
	for i := range s.columns {
		if c := &s.columns[i]; c.owner {
			id, _ := journal.ParseID(f.Fields[c.stored()].String())
			ids = append(ids, some(id)...)
		}
	}
	return ids
}

func (s *about[T]) apply(r *replayer, e *journal.Entry, f Recorded) {
	list := s.list(r.d)
	at, fresh := 0, false
	switch {
	case !f.Item.IsZero():
		var ok bool
		if at, ok = r.item(e, f.Item, s.of); !ok {
			return
		}
		r.about = f.Item
	case s.mends:
		r.flag(FlagGone, e)
		return
	case s.single && len(*list) > 0:
	default:
		at, fresh = len(*list), true
		*list = append(*list, *new(T))
		r.keep(e.ID, s.of, at)
	}
	t := &(*list)[at]
	if id, on := s.mark(t); fresh {
		*id, *on = e.ID, e.On
	}
	for i := range s.columns {
		c := &s.columns[i]
		if value, said := f.Fields[c.stored()]; said {
			c.set(t, pointed(r, value.String(), e, c.owner))
			r.touch(s.name+"."+c.stored(), journal.ID{}, value.String())
		}
	}
	r.about = journal.ID{}
}

// sameAct stands in the place of the id of a document that the same act registers.
const sameAct = "act"

// pointed is a value as it is kept: the id of the document where it names that of its own act.
func pointed(r *replayer, value string, e *journal.Entry, owner bool) string {
	if at, ok := r.filed[e.Act]; ok && owner && value == sameAct {
		return r.d.Papers.Documents[at].Item.String()
	}
	return value
}

// facts compares what is said with what was known and states the difference.
func (s *about[T]) facts(d *Dossier, a Record, today civil.Date) ([]journal.Stated, error) {
	var c check
	was, found := s.find(d, a.Item)
	c.that(found || a.Item.IsZero() && !s.mends, s.key(), NoSuchItem)
	now := was
	f := Recorded{K: s.k, Item: a.Item, Fields: map[string]plain.Text{}}
	for i := range s.columns {
		if typed, said := a.Values[s.columns[i].Key]; said {
			s.columns[i].take(&c, d, &f, typed, &was, &now, today)
		}
	}
	for key := range a.Values {
		c.that(slices.ContainsFunc(s.spec().Params, func(p Param) bool { return p.Key == key }), key, UnknownKey)
	}
	_, day := s.mark(&now)
	on := today
	if !found {
		on = s.begins(&f, *day, today)
		*day = on
	}
	for i := range s.columns {
		col := &s.columns[i]
		c.that(!col.Required || col.text(&now) != "", col.Key, Missing)
	}
	if s.check != nil {
		s.check(&c, d, &now, today)
	}
	all := []journal.Stated{stated(on, f)}
	if found && len(f.Fields) == 0 {
		all = nil
	}
	if s.also != nil {
		all = append(all, s.also(&c, d, a, &was, &now)...)
	}
	c.that(len(all) > 0, s.columns[0].Key, Nothing)
	return c.state(all...)
}

// begins takes the day of a new item out of its fields: the entry carries it.
func (s *about[T]) begins(f *Recorded, day, today civil.Date) civil.Date {
	for i := range s.columns {
		if s.columns[i].day {
			delete(f.Fields, s.columns[i].stored())
			if s.columns[i].Default == DefaultToday {
				return orToday(day, today)
			}
			return day
		}
	}
	return today
}

func (s *about[T]) key() string {
	if s.itemKey != "" {
		return s.itemKey
	}
	return "item"
}

func (s *about[T]) rows(d *Dossier) []RecordRow {
	list := *s.list(d)
	rows := make([]RecordRow, 0, len(list))
	for i := range list {
		id, on := s.mark(&list[i])
		row := RecordRow{Item: *id, On: *on}
		for j := range s.columns {
			c := &s.columns[j]
			row.Keys = append(row.Keys, c.Key)
			if c.text(&list[i]) != "" {
				row.Fields = append(row.Fields, RecordField{Key: c.Key, Value: c.text(&list[i]), Kind: c.Kind})
			}
		}
		rows = append(rows, row)
	}
	return rows
}

// args are what a form that changes an item begins with.
func (s *about[T]) args(d *Dossier, item journal.ID) Args {
	t, found := s.find(d, item)
	if !found {
		return nil
	}
	args := Args{}
	if !s.single {
		args[s.key()] = item.String()
	}
	for i := range s.columns {
		if c := &s.columns[i]; c.Kind != FlagValue || c.text(&t) != "" {
			args[c.Key] = c.text(&t)
		}
	}
	return args
}

// dayOf is the stored name of the day of an item of a subject; empty when that is no field.
func dayOf(s subject) string {
	if table, ok := s.(interface{ dayField() string }); ok {
		return table.dayField()
	}
	return ""
}

func (s *about[T]) dayField() string {
	for i := range s.columns {
		if s.columns[i].day {
			return s.columns[i].stored()
		}
	}
	return ""
}

func (s *about[T]) finish(d *Dossier) {
	if s.sorted {
		list := s.list(d)
		*list = byDay(*list, func(t *T) civil.Date {
			_, on := s.mark(t)
			return *on
		})
	}
}

// spec is the act: the item, the columns and what goes beside them. What a new item must have is not asked
// again of one that is changed.
func (s *about[T]) spec() Spec {
	var params []Param
	if !s.single {
		p := item(s.key(), s.title().sort)
		if s.mends {
			p = p.required()
		} else {
			p = p.hidden()
		}
		params = append(params, p)
	}
	for i := range s.columns {
		params = append(params, s.columns[i].Param)
	}
	params = append(params, s.extra...)
	spec := Spec{Name: s.name, Bulk: s.bulk, Remedy: true}.made(s.build, params...)
	fresh, changing := spec.Make, making(optional(params), s.build)
	spec.Make = func(args Args) (Act, error) {
		if args[s.key()] != "" || s.single {
			return changing(args)
		}
		return fresh(args)
	}
	return spec
}

func (s *about[T]) build(v values) Act {
	a := Record{What: s.name, Item: v.item(s.key()), Values: Args(v)}
	if !s.single {
		delete(a.Values, s.key())
	}
	return a
}

func optional(params []Param) []Param {
	all := slices.Clone(params)
	for i := range all {
		all[i].Required = false
	}
	return all
}

// recordKinds are the facts of the subjects.
func recordKinds() map[journal.Kind]kind {
	all := map[journal.Kind]kind{}
	for _, s := range subjects {
		k := s.title().kind
		read := func(payload []byte) (journal.Fact, bool) { return readRecorded(k, payload) }
		all[k] = kind{version: 1, read: read}
	}
	return all
}

// recordActs are the acts of the subjects that have one of their own.
func recordActs() []Spec {
	var all []Spec
	for _, s := range subjects {
		spec := s.spec()
		if n := len(all); n > 0 && all[n-1].Name == spec.Name { // a second sort of item under the same act
			all[n-1] = all[n-1].with(spec)
			continue
		}
		all = append(all, spec)
	}
	return all
}

// with is the act of two sorts of item: it takes what either takes.
func (s Spec) with(other Spec) Spec {
	params := slices.Clone(s.Params)
	for _, p := range other.Params {
		if _, twice := s.Param(p.Key); !twice {
			p.Required = false
			params = append(params, p)
		}
	}
	name := s.Name
	return Spec{Name: name, Remedy: s.Remedy}.made(func(v values) Act {
		a := Record{What: name, Item: v.item("item"), Values: Args(v)}
		delete(a.Values, "item")
		return a
	}, params...)
}
