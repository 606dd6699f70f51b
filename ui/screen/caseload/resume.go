package caseload

import (
	"spoorboek/model/journal"
	"spoorboek/ui/pane"
	"spoorboek/ui/widget/list"
)

// Resting is what a lock must not lose of a list: the search that holds, and the dossiers that are marked;
// none when the cursor alone says which.
func Resting(p *Pane) (search string, marked []journal.ID) {
	if p.list.Count() > 0 {
		marked = p.Marked()
	}
	return p.filter.String(), marked
}

// Resume brings them back.
func Resume(p *Pane, search string, marked []journal.ID) pane.Request {
	if search != "" {
		p.filter.open()
		p.filter.paste(search)
		p.filter.typing = false
		p.refresh(true)
	}
	for _, id := range marked {
		list.MarkKey(p.list, string(id[:]))
	}
	if l := p.line(); l != nil {
		return pane.Select{Dossier: l.Row.ID}
	}
	return nil
}

// Look marks dossiers as looked at in the round of today.
func Look(p *Pane, ids []journal.ID) {
	p.round.add(p.cases, ids...)
	if p.cases != nil {
		p.round.measure(p.cases)
	}
}

// Looked is how many dossiers of today's round were looked at.
func Looked(p *Pane) int { return len(p.round.seen) }
