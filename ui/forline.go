package ui

import (
	"spoorboek/ui/action"
	"spoorboek/ui/pane"
	"spoorboek/ui/screen/caseload"
)

// forLine tells whether an act that is asked for in a pane beside the list is about the line of the round:
// the cursor of that pane names nothing the act could be for, and the line stands in sight and does. A pane
// that takes no contact either looks back in time, and changes nothing.
func forLine(a *App, id action.ID) bool {
	if a.bench.focus == pane.Morning || !besideTheList(a) || !caseload.Speaks(a.bench.list, a.bench.current) {
		return false
	}
	p := focusedPane(a)
	if takes, _ := p.Can(action.Contact); !takes {
		return false
	}
	switch id {
	case action.Done, action.Date:
		able, _ := p.Can(id)
		return !able
	case action.Step, action.StepBack:
		names, _ := p.Can(action.Date)
		return !names && caseload.NamesApplication(a.bench.list)
	}
	return false
}
