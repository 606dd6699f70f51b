package ui

import (
	"testing"

	"spoorboek/model/journal"
	"spoorboek/ui/action"
)

// The last line of the list can go while its dossier is being read; no robot is fast enough for that.
func TestNoKeyWaitsForADossierThatIsGone(t *testing.T) {
	f, _ := behind(t)
	a := f.app
	gone := journal.ID{1}
	a.door.loading, a.door.due = true, due{action.ID("anything"), gone}
	onDossier(a, dossierRead{id: gone})
	if a.door.busy() {
		t.Error("keys wait for a dossier that nobody reads any more")
	}
}
