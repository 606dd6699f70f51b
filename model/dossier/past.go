package dossier

import (
	"spoorboek/model/civil"
	"spoorboek/model/journal"
	"spoorboek/model/pipeline"
)

// ReplayOn is Replay as the dossier stood on day by what is known today: facts of later days are left out,
// and what was corrected lies on its corrected day. Statements (names, the case, the assignment) hold for
// any day.
func ReplayOn(id journal.ID, entries []journal.Entry, day civil.Date) *Dossier {
	line := journal.Order(decoded(entries))
	days := correctedDays(line)
	return replay(id, line, func(e *journal.Entry) bool {
		on, corrected := days[dated{e.ID, stageSaid(e.Fact)}]
		if !corrected {
			on = e.On
		}
		return on <= day || undated(e.Kind) || changesRecord(e.Fact)
	})
}

// dated is what has a day: the item that an entry made, and of an application which of its stages.
type dated struct {
	item  journal.ID
	stage pipeline.Stage
}

// stageSaid is the stage of an application that a fact says, of a new one its first.
func stageSaid(f journal.Fact) pipeline.Stage {
	switch f := f.(type) {
	case ApplicationAdded:
		return f.Stage
	case ApplicationStepped:
		return f.Stage
	}
	return ""
}

// correctedDays are the days, as they stand now, of what lies on another day than its entry.
func correctedDays(line journal.Line) map[dated]civil.Date {
	days := map[dated]civil.Date{}
	live := line.Live()
	for i := range line.Entries {
		if what, on, ok := correctedDay(line.Entries[i].Fact); ok && live[i] {
			days[what] = on
		}
	}
	return days
}

// correctedDay is the day that a fact gives to what another entry said.
func correctedDay(f journal.Fact) (what dated, on civil.Date, ok bool) {
	switch f := f.(type) {
	case StepChanged:
		return dated{f.Item, f.Stage}, f.On.Value, f.On.Set
	case Recorded:
		s, known := subjectOfKind(f.K)
		if !known || f.Item.IsZero() || dayOf(s) == "" {
			return what, on, false
		}
		said, ok := f.Fields[dayOf(s)]
		on, _ = civil.Parse(said.String())
		return dated{item: f.Item}, on, ok
	}
	return what, on, false
}
