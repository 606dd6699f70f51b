package action

import "slices"

const (
	// working are the screens that show a dossier one can act on; with those that only show one it is aside.
	working = Morning | Dossier | Timeline | Profile | Pipeline | Agenda
	aside   = working | Reports | Supposing
	listing = Morning | Bin | Dossier | Profile | Pipeline    // with rows one can mark
	sorting = listing | Figures | Log | Relations             // with a list one can sort
	looking = aside | Log | Settings | Bin | Kept | Relations // with lines one can look through
)

func keys(names ...string) []string { return names }

// All are the actions of the program, in the order of help.
func All() []Action {
	return slices.Concat(doing(), moving(), finding(), chords(), typing())
}

// Lookup looks an action up by its id.
func Lookup(id ID) (Action, bool) {
	for _, a := range All() {
		if a.ID == id {
			return a, true
		}
	}
	return Action{}, false
}
