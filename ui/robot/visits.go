package robot

import (
	"strings"
	"sync"

	"spoorboek/ui"
)

// Visit is that a story stood on a screen, or did an action.
type Visit struct{ What, Story string }

// visits are those of all robots of this run of the tests.
var visits sync.Map

// Visits gives every visit of this run of the tests to look, each once.
func Visits(look func(Visit)) {
	visits.Range(func(v, _ any) bool {
		look(v.(Visit))
		return true
	})
}

// note remembers where the coach stands and what she did last.
func note(r *Robot) {
	screen, did := ui.Standing(r.app)
	story, _, _ := strings.Cut(r.t.Name(), "/")
	visits.LoadOrStore(Visit{"screen " + string(screen), story}, nil)
	visits.LoadOrStore(Visit{"action " + string(did), story}, nil)
}
