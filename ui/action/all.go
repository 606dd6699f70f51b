package action

import "slices"

const (
	// working are the screens that show a dossier one can act on, listing those with rows one can mark.
	working = Morning | Dossier | Timeline | Profile | Pipeline | Agenda
	listing = Morning | Dossier | Pipeline | Bin
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
