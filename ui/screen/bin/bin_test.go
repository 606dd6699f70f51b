package bin_test

import (
	"testing"

	"spoorboek/model/journal"
	"spoorboek/ui/action"
	"spoorboek/ui/pane"
	"spoorboek/ui/screen/bin"
	"spoorboek/ui/screen/screentest"
	"spoorboek/ui/text"
	"spoorboek/ui/theme"
)

func TestTheBinDrawsInsideItsRectangle(t *testing.T) {
	filled := func() pane.Pane {
		p := bin.New(text.New(text.NL), theme.Uni())
		var items []pane.BinnedDossier
		for i := range byte(30) {
			items = append(items, pane.BinnedDossier{
				ID: journal.ID{i + 1}, Number: "2026-031", Name: "van den Heuvel-Wolfeschlegelsteinhausen, Noor",
				On: screentest.Today().Add(-int(i)),
			})
		}
		p.Update(pane.Rows{Today: screentest.Today()})
		p.Update(pane.Binned{Items: items})
		return p
	}
	screentest.Inside(t, filled, []action.ID{action.Down, action.End, action.PageDown, action.Mark})
}
