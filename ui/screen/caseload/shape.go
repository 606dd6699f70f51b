package caseload

import (
	"slices"
	"strings"

	"spoorboek/model/journal"
	"spoorboek/model/signal"
	"spoorboek/ui/action"
	"spoorboek/ui/pane"
	"spoorboek/ui/text"
)

// shape is what the coach chose to see of the list.
type shape struct {
	flat    bool            // no groups: one list in the order of the morning
	dense   bool            // no titles and no work ahead: more dossiers at once
	without map[string]bool // columns that are left out, by name
	pins    map[journal.ID]bool
}

// The names under which the office remembers the shape.
const (
	optionGroups  = "list-groups"
	optionDensity = "list-density"
	optionColumns = "list-columns"
)

// columnNames are the columns that can be left out; who it is and what comes next always stay.
func columnNames() []string { return []string{"week", "phase", "term", "silent", "employer"} }

func shapeOf(options map[string]string, pins map[journal.ID]bool) shape {
	s := shape{
		flat: options[optionGroups] == "off", dense: options[optionDensity] == "dense",
		without: map[string]bool{}, pins: pins,
	}
	for _, name := range strings.Fields(options[optionColumns]) {
		s.without[name] = true
	}
	return s
}

// left are the columns that are left out, as the office remembers them.
func (s shape) left() string {
	var names []string
	for _, name := range columnNames() {
		if s.without[name] {
			names = append(names, name)
		}
	}
	return strings.Join(names, " ")
}

// reshape changes what is seen of the list and has it remembered.
func reshape(p *Pane, id action.ID) pane.Request {
	w := p.words
	told := func(key, value string, said text.ID) pane.Request {
		p.refresh(false)
		return pane.Many{pane.Keep{Key: key, Value: value}, pane.Toast{Text: w.T(said)}}
	}
	switch id {
	case action.ViewGroups:
		p.shape.flat = !p.shape.flat
		if p.shape.flat {
			return told(optionGroups, "off", "caseload.flat")
		}
		return told(optionGroups, "on", "caseload.grouped")
	case action.ViewFinished:
		p.order.Closed = !p.order.Closed
		p.folded[signal.Closed] = !p.order.Closed
		p.refresh(false)
		said := text.ID("caseload.finished.off")
		if p.order.Closed {
			said = "caseload.finished.on"
		}
		return pane.Toast{Text: w.N(said, p.cases.Counts()[signal.Closed])}
	case action.ViewDensity:
		p.shape.dense = !p.shape.dense
		if p.shape.dense {
			return told(optionDensity, "dense", "caseload.dense")
		}
		return told(optionDensity, "wide", "caseload.roomy")
	}
	return askColumns(p)
}

// askColumns lets the coach leave columns out, and take them back.
func askColumns(p *Pane) pane.Request {
	w, names := p.words, columnNames()
	options := make([]pane.Option, len(names))
	for i, name := range names {
		options[i] = pane.Option{Label: w.Of("caseload", "column", name), Note: w.T("caseload.column.shown")}
		if p.shape.without[name] {
			options[i].Note = w.T("caseload.column.left")
		}
	}
	return pane.Choice{
		Title: w.T("caseload.columns"), Lines: []string{w.T("caseload.columns.help")}, Options: options,
		Then: func(i int) pane.Request {
			p.shape.without[names[i]] = !p.shape.without[names[i]]
			p.relist()
			return pane.Many{pane.Keep{Key: optionColumns, Value: p.shape.left()}, askColumns(p)}
		},
	}
}

// Pinned tells whether dossiers stand at the top: all of them.
func (r *roll) Pinned(ids []journal.ID) bool {
	return len(ids) > 0 && !slices.ContainsFunc(ids, func(id journal.ID) bool { return !r.shape.pins[id] })
}
