package sheet

import (
	"slices"

	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/store"
)

// absenceCells makes facts of the two columns with times of no sickness.
type absenceCells struct{ *writing }

// all takes the times of recovery and of maternity leave. One that the sheet said before and now says
// otherwise is replaced, one that is new is added.
func (w absenceCells) all() {
	if v, ok := w.take(store.FieldRecovered, addToo); ok {
		for i, item := range w.replaced(store.FieldRecovered, v.spans, false) {
			if s := v.spans[i]; !w.stands(s, false) {
				w.state(s.From, dossier.InterruptionRecorded{Item: item, From: s.From, To: s.To})
			}
		}
	}
	if v, ok := w.take(store.FieldMaternity, addToo); ok {
		for i, item := range w.replaced(store.FieldMaternity, v.spans, true) {
			if s := v.spans[i]; !w.stands(s, true) {
				w.state(s.From, dossier.LeaveRecorded{Item: item, From: s.From, To: s.To})
			}
		}
	}
}

func (w absenceCells) stands(s civil.Span, leave bool) bool {
	return w.absence(s, leave) != journal.ID{}
}

func (w absenceCells) absence(s civil.Span, leave bool) journal.ID {
	if w.dossier != nil {
		for _, a := range w.dossier.Course.Absences {
			if a.Leave == leave && a.Span == s {
				return a.Item
			}
		}
	}
	return journal.ID{}
}

// replaced gives for each span the absence whose place it takes: the one that stood at the same place in the
// cell at the last import, when it still stands and the cell names it no more.
func (w absenceCells) replaced(f store.Field, spans []civil.Span, leave bool) []journal.ID {
	items := make([]journal.ID, len(spans))
	last, _, _ := valueOf(store.Cell{Text: w.lastSaid(f)}, store.TypeSpan)
	for i := range min(len(spans), len(last.spans)) {
		if !slices.Contains(spans, last.spans[i]) {
			items[i] = w.absence(last.spans[i], leave)
		}
	}
	return items
}
