package caseload

import (
	"errors"
	"strconv"
	"strings"

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

// saved are the searches that the office keeps, by their place, "1" to "9".
type saved struct{ queries, names map[string]string }

// savedIn are the searches of an office.
func savedIn(o *office.Office) saved { return saved{o.Searches, o.Named} }

// says is how a place is told: its name and what it searches.
func (s saved) says(slot string) string {
	if name := s.names[slot]; name != "" {
		return name + ": " + s.queries[slot]
	}
	return s.queries[slot]
}

// holds is the place that has a search already; "" for none.
func (s saved) holds(query string) string {
	for i := range slots {
		if slot := strconv.Itoa(i + 1); query != "" && s.queries[slot] == query {
			return slot
		}
	}
	return ""
}

// called is the other place that has a name already, however it is written; "" for none.
func (s saved) called(name, slot string) string {
	for i := range slots {
		other := strconv.Itoa(i + 1)
		if other != slot && name != "" && caseload.Fold(s.names[other]) == caseload.Fold(name) {
			return other
		}
	}
	return ""
}

// searches offers the saved searches: a filled place is used, an empty one takes the search that stands now,
// and that which stands already can be named or taken away.
func searches(p *Pane) pane.Request {
	w, now := p.words, strings.TrimSpace(p.filter.String())
	options := make([]pane.Option, slots, slots+1)
	for i := range slots {
		options[i] = p.searches.place(w, strconv.Itoa(i+1), now)
	}
	c := pane.Choice{Title: w.T("caseload.searches"), Options: options, Quick: true}
	if len(p.searches.queries) > 0 {
		c.Options = append(c.Options, pane.Option{Label: w.T("caseload.search.manage")})
	}
	if len(p.searches.queries) >= slots && now != "" && p.searches.holds(now) == "" {
		c.Lines = []string{w.T("caseload.search.full")}
	}
	c.Then = func(i int) pane.Request {
		if i == slots {
			return manage(p, now)
		}
		return useSlot(p, strconv.Itoa(i+1), now)
	}
	return c
}

// place is how a place stands in the list, and why it cannot be chosen.
func (s saved) place(w *text.Words, slot, now string) pane.Option {
	query, twice := s.queries[slot], s.holds(now)
	o := pane.Option{Label: w.F("caseload.search.slot", number(slot), s.says(slot))}
	switch {
	case query == "" && now == "":
		o.Why = w.T("caseload.search-first")
	case query == "" && twice != "":
		o.Why = w.F("caseload.search.twice", twice)
	case query == "":
		o.Note = w.T("caseload.search.keep")
	case query == now:
		o.Note = w.T("caseload.search.now")
	case unread(w, query) != "":
		o.Note = w.T("caseload.search.unread")
	}
	return o
}

func number(slot string) int {
	n, _ := strconv.Atoi(slot) // the places are numbered by us
	return n
}

// unread says what of a search cannot be read; "" when all of it can.
func unread(w *text.Words, query string) string {
	_, err := caseload.ParseQuery(query)
	var bad *caseload.QueryError
	if !errors.As(err, &bad) {
		return ""
	}
	return w.F(text.ID("query."+bad.Code), bad.Word) + "."
}

func useSlot(p *Pane, slot, now string) pane.Request {
	query := p.searches.queries[slot]
	switch {
	case query == "" && now == "":
		return pane.Toast{Text: p.words.T("caseload.search-first"), Kind: pane.Warn}
	case query == "":
		return keepSearch(p.words, slot, now)
	case query == now:
		return manageOne(p, slot, now)
	}
	before := p.list.Key()
	p.filter = filter{buffer: edit.New(query, false)}
	p.filter.read()
	p.refresh(true)
	said := pane.Toast{Text: p.words.F("caseload.search.used", p.searches.says(slot))}
	if bad := unread(p.words, query); bad != "" {
		said = pane.Toast{Text: p.words.F("caseload.search.part", bad), Kind: pane.Warn}
	}
	if follow := p.moved(before); follow != nil {
		return pane.Many{follow, said}
	}
	return said
}

// keepSearch puts a search in a place; one that cannot be read is said to be so and is not kept.
func keepSearch(w *text.Words, slot, query string) pane.Request {
	if bad := unread(w, query); bad != "" {
		return pane.Toast{Text: w.F("caseload.search.not", bad), Kind: pane.Warn}
	}
	return ofSearch("search", office.SearchSaved{Key: slot, Query: plain.Line(query)})
}

func ofSearch(name string, f journal.Fact) pane.Request {
	return pane.Office{Name: name, Facts: []journal.Fact{f}}
}

// manage asks which saved search is to change.
func manage(p *Pane, now string) pane.Request {
	var places []string
	c := pane.Choice{Title: p.words.T("caseload.search.which")}
	for i := range slots {
		slot := strconv.Itoa(i + 1)
		if p.searches.queries[slot] == "" {
			continue
		}
		places = append(places, slot)
		label := p.words.F("caseload.search.slot", i+1, p.searches.says(slot))
		c.Options = append(c.Options, pane.Option{Label: label})
	}
	c.Then = func(i int) pane.Request { return manageOne(p, places[i], now) }
	return c
}

// manageOne asks what is to become of a saved search.
func manageOne(p *Pane, slot, now string) pane.Request {
	w := p.words
	replace := pane.Option{Label: w.T("caseload.search.replace"), Note: now}
	switch twice := p.searches.holds(now); {
	case now == "":
		replace.Why = w.T("caseload.search-first")
	case twice != "":
		replace.Why = w.F("caseload.search.twice", twice)
	}
	return pane.Choice{
		Title: p.searches.says(slot),
		Options: []pane.Option{
			{Label: w.T("caseload.search.rename")}, replace, {Label: w.T("caseload.search.take")},
		},
		Then: func(i int) pane.Request {
			switch i {
			case 0:
				return nameSearch(p, slot, p.searches.names[slot], w.T("caseload.search.name.help"))
			case 1:
				return keepSearch(w, slot, now)
			}
			return ofSearch("search-gone", office.SearchSaved{Key: slot})
		},
	}
}

// nameSearch asks for the name of a saved search, until no other has it.
func nameSearch(p *Pane, slot, begin, said string) pane.Request {
	w := p.words
	return pane.Prompt{
		Title: w.T("caseload.search.name"), Label: w.T("caseload.search.label"), Value: begin,
		Lines: []string{said},
		Then: func(typed string) pane.Request {
			name := plain.Line(typed)
			if other := p.searches.called(name.String(), slot); other != "" {
				return nameSearch(p, slot, typed, w.F("caseload.search.name.taken", name, other))
			}
			return ofSearch("search-named", office.SearchNamed{Key: slot, Name: name})
		},
	}
}
