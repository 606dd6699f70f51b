package riv_test

import (
	"reflect"
	"slices"
	"testing"

	"spoorboek/model/dossier"
	"spoorboek/model/norm"
	"spoorboek/model/riv"
)

// moved adds to every kind of document the checks that say something else of a dossier once it has one.
func moved(b *book, day int, by map[string]map[string]bool) {
	before := riv.Evaluate(b.dossier(), k(day), norm.Defaults())
	held := b.entries
	for _, kind := range dossier.DocumentKinds() {
		for _, dated := range []int{1, 40, 320, day} {
			b.entries = slices.Clone(held)
			b.do(a("document", "kind", kind, "on", on(min(dated, day)), "signed", on(min(dated, day)),
				"signed-by", "employee,employer,coach"), k(day))
			for i, f := range riv.Evaluate(b.dossier(), k(day), norm.Defaults()) {
				if !reflect.DeepEqual(f.State, before[i].State) || f.Entry != before[i].Entry ||
					f.Reason.ID != before[i].Reason.ID || !reflect.DeepEqual(f.Reason.Args, before[i].Reason.Args) {
					if by[kind] == nil {
						by[kind] = map[string]bool{}
					}
					by[kind][f.ID] = true
				}
			}
		}
	}
	b.entries = held
}

func TestADocumentServesTheChecksThatReadIt(t *testing.T) {
	by := map[string]map[string]bool{}
	for _, m := range mends {
		b := newBook(t)
		b.all(k(m.day), m.before...)
		moved(b, m.day, by)
		b.all(k(m.day), m.does...)
		moved(b, m.day, by)
	}
	for _, s := range stands {
		b := newBook(t)
		b.all(k(s.day), s.does...)
		moved(b, s.day, by)
	}
	for _, kind := range dossier.DocumentKinds() {
		var read []string
		for id := range by[kind] {
			read = append(read, id)
		}
		if slices.Sort(read); !slices.Equal(read, riv.Serves(kind)) {
			t.Errorf("%s is read by %v, and is said to serve %v", kind, read, riv.Serves(kind))
		}
	}
}
