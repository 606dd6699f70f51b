package pipeline

import (
	"spoorboek/model/dossier"
	"spoorboek/ui/action"
	"spoorboek/ui/pane"
)

// inHistory is the part of a row that stands in what is known of the chosen application.
const inHistory = int(columnCount)

// along moves the cursor over the history of the chosen application: 0 is the application itself, 1 its last
// stage.
func along(p *Pane, by int) {
	if k, ok := p.card(); ok {
		p.back = max(0, min(p.back+by, len(p.board.app(k).Steps)))
	}
}

// pastCan tells whether the history can be walked: it is not shown in a strip.
func pastCan(p *Pane) (bool, string) {
	if p.strip || p.narrow {
		return false, ""
	}
	return p.board.Len() > 0, p.words.T("pipeline.none")
}

// clickPast puts the cursor on the stage that was pointed at.
func clickPast(p *Pane, row int) {
	k, ok := p.card()
	if !ok {
		return
	}
	s := sayNow(p)
	if at := row - historyRow(s.facts(k)); at > 0 {
		p.back = 0
		along(p, at)
	}
}

// correct opens the form that corrects the stage under the cursor; nil when it is on none.
func correct(p *Pane, id action.ID) pane.Request {
	k, ok := p.card()
	if !ok || p.back == 0 || id != action.Open && id != action.Edit {
		return nil
	}
	a := p.board.app(k)
	return p.asker().Form("edit-step", dossier.StepArgs(*a, len(a.Steps)-min(p.back, len(a.Steps))), nil)
}
