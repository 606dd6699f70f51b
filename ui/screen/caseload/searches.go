package caseload

import (
	"strconv"

	"spoorboek/model/caseload"
	"spoorboek/model/journal"
	"spoorboek/model/office"
	"spoorboek/model/plain"
	"spoorboek/ui/pane"
	"spoorboek/ui/text"
	"spoorboek/ui/widget/edit"
)

// slots is how many searches the office keeps.
const slots = 9

// searches offers the saved searches: a filled place is used, an empty one takes the search that stands
// now. The search that stands already is taken out of its place.
func searches(p *Pane) pane.Request {
	w, now := p.words, p.filter.String()
	options := make([]pane.Option, slots)
	for i := range options {
		saved := p.searches[strconv.Itoa(i+1)]
		options[i] = pane.Option{Label: w.F("caseload.search.slot", i+1, saved)}
		switch {
		case saved == "" && now == "":
			options[i].Why = w.T("caseload.search-first")
		case saved == "":
			options[i].Note = w.T("caseload.search.keep")
		case saved == now:
			options[i].Note = w.T("caseload.search.forget")
		}
	}
	return pane.Choice{Title: w.T("caseload.searches"), Options: options, Then: func(i int) pane.Request {
		return useSlot(p, strconv.Itoa(i+1), now)
	}}
}

func useSlot(p *Pane, slot, now string) pane.Request {
	saved := p.searches[slot]
	switch {
	case saved == "" && now == "":
		return pane.Toast{Text: p.words.T("caseload.search-first"), Kind: pane.Warn}
	case saved == "":
		return keepSearch(slot, now)
	case saved == now:
		return keepSearch(slot, "")
	}
	p.filter = filter{buffer: edit.New(saved, false)}
	p.filter.query, p.filter.err = caseload.ParseQuery(saved)
	p.refresh(true)
	return pane.Toast{Text: p.words.F(text.ID("caseload.search.used"), saved)}
}

func keepSearch(slot, query string) pane.Request {
	return pane.Office{Name: "search", Facts: []journal.Fact{
		office.SearchSaved{Key: slot, Query: plain.Line(query)},
	}}
}
