package ui

import (
	"testing"

	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/ui/action"
	"spoorboek/ui/desk"
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

// A second act can be on the disk before the dossier was read after the first; what was read then is of before.
func TestADossierThatWasWrittenInWhileItWasReadIsReadOnceMore(t *testing.T) {
	f, _ := behind(t)
	a := f.app
	id := journal.ID{1}
	a.bench.current, a.desk = id, &desk.Desk{}
	first := refreshCurrent(a)
	if first == nil || !a.door.loading {
		t.Fatal("the dossier is not read after an act")
	}
	if refreshCurrent(a) != nil {
		t.Error("two are read at a time")
	}
	stale := &dossier.Dossier{ID: id}
	if onDossier(a, dossierRead{id: id, d: stale}) == nil || !a.door.loading {
		t.Error("it is not read once more")
	}
	if a.bench.dossier == stale {
		t.Error("what was read before the second act stands")
	}
	fresh := &dossier.Dossier{ID: id}
	onDossier(a, dossierRead{id: id, d: fresh})
	if a.door.loading || a.bench.dossier != fresh {
		t.Error("what was read after both does not stand")
	}
}
