package figures

import (
	"spoorboek/model/caseload"
	"spoorboek/model/civil"
	"spoorboek/model/figures"
	"spoorboek/model/journal"
	"spoorboek/model/norm"
	"spoorboek/ui/pane"
)

// source is what is counted.
type source struct {
	digests  []caseload.Digest
	erased   []figures.Anonymous
	rows     []caseload.Row
	changed  map[journal.ID]*caseload.Row // since rows came; nil: no longer in the caseload
	settings norm.Settings
	today    civil.Date
	read     bool
}

// change remembers the rows that an act changed. They are put in place when somebody looks: the rows are
// shared with other panes, and a copy of thousands is not for every act.
func (s *source) change(m pane.Changed) {
	if s.changed == nil {
		s.changed = map[journal.ID]*caseload.Row{}
	}
	for i := range m.Rows {
		s.changed[m.Rows[i].ID] = &m.Rows[i]
	}
	for _, id := range m.Gone {
		s.changed[id] = nil
	}
}

// settle puts the changed rows in their place.
func (s *source) settle() {
	if len(s.changed) == 0 {
		return
	}
	rows := make([]caseload.Row, 0, len(s.rows)+len(s.changed))
	for i := range s.rows {
		row, changed := s.changed[s.rows[i].ID]
		switch {
		case !changed:
			rows = append(rows, s.rows[i])
		case row != nil:
			rows = append(rows, *row)
		}
		delete(s.changed, s.rows[i].ID)
	}
	for _, row := range s.changed {
		if row != nil {
			rows = append(rows, *row)
		}
	}
	s.rows, s.changed = rows, nil
}

// book is what the figures are made of.
func (s *source) book() figures.Book {
	s.settle()
	return figures.Book{
		Digests: s.digests, Erased: s.erased, Today: s.today,
		List: caseload.Build(s.rows, s.today, s.settings),
	}
}
