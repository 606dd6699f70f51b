package robot_test

import (
	"context"
	"reflect"
	"testing"

	"spoorboek/model/caseload"
	"spoorboek/model/journal"
	"spoorboek/model/plain"
	"spoorboek/model/plain/plaintest"
	"spoorboek/model/sample"
	"spoorboek/store"
	"spoorboek/store/storetest"
	"spoorboek/ui/robot"
)

// wideNames are what a name may also be: letters of two cells, letters with marks, no end to it, pictures.
var wideNames = []string{
	"山田太郎 한국어", "e\u0301\u0308\u0323 Zoe\u0308", "Wolfeschlegelsteinhausenbergerdorff-van den Boogaard tot Nederhorst",
	"👨\u200d👩\u200d👧 gezin", "\u200b", "ｆｕｌｌ ｗｉｄｔｈ", "ﷺ", "-", "أحمد عبد الله", "a\u0300\u0301\u0302\u0303",
}

// evil changes every text in a value for another: hostile ones, unless there are words to choose from.
type evil struct {
	n     int
	words []string
}

func (e *evil) next() string {
	e.n++
	if len(e.words) > 0 {
		return e.words[e.n%len(e.words)]
	}
	if corpus := plaintest.Corpus(); e.n%2 == 0 {
		return "N" + corpus[e.n/2%len(corpus)].In
	}
	return "W" + wideNames[e.n/2%len(wideNames)]
}

func (e *evil) spoil(v reflect.Value) {
	if t, ok := v.Addr().Interface().(*plain.Text); ok {
		if !t.IsZero() {
			*t = plain.Line(e.next())
		}
		return
	}
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			own := reflect.New(v.Type().Elem())
			own.Elem().Set(v.Elem())
			e.spoil(own.Elem())
			v.Set(own)
		}
	case reflect.Map:
		own := reflect.MakeMap(v.Type())
		for it := v.MapRange(); it.Next(); {
			value := reflect.New(v.Type().Elem()).Elem()
			value.Set(it.Value())
			e.spoil(value)
			own.SetMapIndex(it.Key(), value)
		}
		if !v.IsNil() {
			v.Set(own)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Field(i).CanSet() {
				e.spoil(v.Field(i))
			}
		}
	case reflect.Slice:
		own := reflect.MakeSlice(v.Type(), v.Len(), v.Len())
		reflect.Copy(own, v)
		v.Set(own)
		for i := range v.Len() {
			e.spoil(v.Index(i))
		}
	}
}

// spoiled is a journal with the same facts in the same order, and hostile texts in all of them.
func (e *evil) spoiled(t testing.TB, entries []journal.Entry) []journal.Entry {
	t.Helper()
	out, hashes := make([]journal.Entry, len(entries)), map[journal.Hash]journal.Hash{}
	for i, entry := range entries {
		was := entry.Hash()
		fact := reflect.New(reflect.TypeOf(entry.Fact)).Elem()
		fact.Set(reflect.ValueOf(entry.Fact))
		e.spoil(fact)
		entry.Fact = fact.Interface().(journal.Fact)
		payload, err := journal.Encode(entry.Fact)
		if err != nil {
			t.Fatal(err)
		}
		entry.Payload, entry.Sum = payload, journal.SumOf(entry.Salt, payload)
		entry.Prev = nil
		for _, h := range entries[i].Prev {
			entry.Prev = append(entry.Prev, hashes[h])
		}
		hashes[was] = entry.Hash()
		out[i] = entry
	}
	return out
}

// hostileBook is a caseload in which every text is hostile.
func hostileBook(t testing.TB) store.Book {
	t.Helper()
	book, e := storetest.NewMemory(caseload.ProjectEntries), &evil{}
	var changes []store.Change
	for id, entries := range sample.Generate(sample.Options{Dossiers: 24, Seed: 1, Today: robot.Today()}) {
		changes = append(changes, store.Change{Dossier: id, Entries: e.spoiled(t, entries)})
	}
	if _, err := book.Append(context.Background(), changes); err != nil {
		t.Fatal(err)
	}
	return book
}
