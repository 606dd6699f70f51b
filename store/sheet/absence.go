package sheet

import (
	"slices"

	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/model/wvp"
	"spoorboek/store"
)

// absenceCells makes facts of the two columns with times of no sickness.
type absenceCells struct{ *writing }

// all takes the times of recovery and of maternity leave. One that the sheet said before and now says
// otherwise is replaced, one that is new is added. A sheet knows no cause of a leave: what was found out here
// stays.
func (w absenceCells) all() {
	w.cell(store.FieldRecovered, false, func(item journal.ID, s civil.Span) journal.Fact {
		return dossier.InterruptionRecorded{Item: item, From: s.From, To: s.To}
	})
	w.cell(store.FieldMaternity, true, func(item journal.ID, s civil.Span) journal.Fact {
		return dossier.LeaveRecorded{Item: item, From: s.From, To: s.To, Cause: w.cause(item)}
	})
}

func (w absenceCells) cell(f store.Field, leave bool, fact func(journal.ID, civil.Span) journal.Fact) {
	spans := w.got.values[f].spans
	items, when := w.replaced(f, spans, leave), addToo
	if w.disputed(spans, items, leave) {
		when = keepHere
	}
	if _, ok := w.take(f, when); !ok {
		return
	}
	for i, item := range items {
		if s := spans[i]; !w.stands(s, leave) {
			w.state(s.From, fact(item, s))
		}
	}
}

// disputed tells that the cell speaks of days that stand here with another begin or end: both would count.
func (w absenceCells) disputed(spans []civil.Span, replaced []journal.ID, leave bool) bool {
	if w.dossier == nil {
		return false
	}
	return slices.ContainsFunc(w.dossier.Course.Absences, func(a dossier.Absence) bool {
		return a.Leave == leave && !slices.Contains(replaced, a.Item) && !slices.Contains(spans, a.Span) &&
			slices.ContainsFunc(spans, a.Span.Overlaps)
	})
}

// cause is that of the leave whose place is taken.
func (w absenceCells) cause(item journal.ID) string {
	if w.dossier != nil {
		for _, a := range w.dossier.Course.Absences {
			if a.Item == item && a.Cause != wvp.CauseUnknown {
				return a.Cause.String()
			}
		}
	}
	return ""
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
