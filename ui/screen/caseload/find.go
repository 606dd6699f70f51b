package caseload

import "spoorboek/model/caseload"

// Find gives at most so many lines that answer a query, closed dossiers included, in the order of the list.
func (p *Pane) Find(q caseload.Query, most int) []*caseload.Line {
	if p.cases == nil {
		return nil
	}
	lines := p.cases.View(q, caseload.Order{}).Lines
	return lines[:min(most, len(lines))]
}
