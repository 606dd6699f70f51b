package text

import (
	"slices"
	"strings"
	"sync"
)

// abroad puts into English what the tables of the model say beside the names of laws; the longest is sought
// first, because one may hold another.
var abroad = sync.OnceValue(func() *strings.Replacer {
	nl, en := New(NL), New(EN)
	var ids []ID
	for _, id := range IDs() {
		if strings.HasPrefix(string(id), "cited.") {
			ids = append(ids, id)
		}
	}
	slices.SortStableFunc(ids, func(a, b ID) int { return len(nl.T(b)) - len(nl.T(a)) })
	pairs := make([]string, 0, 2*len(ids))
	for _, id := range ids {
		pairs = append(pairs, nl.T(id), en.T(id))
	}
	return strings.NewReplacer(pairs...)
})

// Cited is a source, an edition or a ground as the tables of the model name it: the name of a law stays in
// either language, in English with what it is in front; the words around it do not.
func (w *Phrases) Cited(s string) string {
	if w.lang != EN {
		return s
	}
	return abroad().Replace(s)
}
