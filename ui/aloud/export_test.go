package aloud

import "spoorboek/ui/action"

// Carries reports whether an action of the workbench can be said.
func Carries(id action.ID) bool {
	_, own := carried()[id]
	_, act := action.Acts()[id]
	return own || act
}
