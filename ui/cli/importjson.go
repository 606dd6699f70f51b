package cli

import (
	"spoorboek/model/civil"
	"spoorboek/model/journal"
	"spoorboek/store"
	"spoorboek/ui/desk"
)

// importJSON is import --json.
type importJSON struct {
	File     string           `json:"file"`
	Sheet    string           `json:"sheet"`
	Encoding string           `json:"encoding"`
	DryRun   bool             `json:"dry_run"`
	Import   *journal.ID      `json:"import"` // the id that --rollback takes; null when nothing was written
	Counts   store.PlanCounts `json:"counts"`
	Rows     []rowJSON        `json:"rows"`
	Dropped  []string         `json:"dropped"`
	Unused   []string         `json:"unused"`
	Mapping  store.Mapping    `json:"mapping"`
}

// rowJSON is what an import does with one line.
type rowJSON struct {
	Line     int            `json:"line"`
	Dossier  *string        `json:"dossier"`
	Name     *string        `json:"name"`
	State    store.RowState `json:"state"`
	Problems []problemJSON  `json:"problems"`
	Notices  []problemJSON  `json:"notices"`
	Changes  []changeJSON   `json:"changes"`
}

// problemJSON is one thing about a cell, or about a row when column is null.
type problemJSON struct {
	Line    int               `json:"line"`
	Column  *string           `json:"column"`
	Ref     *string           `json:"ref"`
	Value   *string           `json:"value"`
	Code    store.ProblemCode `json:"code"`
	Example *string           `json:"example"`
	Text    string            `json:"text"`
}

// changeJSON is one field that a row changes, or would have changed.
type changeJSON struct {
	Field    store.Field `json:"field"`
	Column   string      `json:"column"`
	Was      *string     `json:"was"`
	Becomes  *string     `json:"becomes"`
	Conflict bool        `json:"conflict"`
}

func (i *importing) document(in desk.Import, done *store.Imported) importJSON {
	doc := importJSON{
		File: in.Path, Sheet: in.Table.Sheet, Encoding: in.Table.Encoding, DryRun: i.dry, Counts: in.Plan.Counts,
		Dropped: append([]string{}, in.Plan.Dropped...), Unused: append([]string{}, in.Plan.Unused...),
		Mapping: in.Mapping,
		Rows: each(in.Plan.Rows, func(r store.PlanRow) rowJSON {
			return rowJSON{
				Line: r.Line, Dossier: known(r.Number), Name: known(r.Name), State: r.State,
				Problems: each(r.Problems, i.problemDocument), Notices: each(r.Notices, i.problemDocument),
				Changes: each(r.Changes, func(ch store.SheetChange) changeJSON {
					return changeJSON{ch.Field, ch.Column, known(ch.Was), known(ch.Becomes), ch.Conflict}
				}),
			}
		}),
	}
	if done != nil {
		doc.Import = known(done.Act)
	}
	return doc
}

func (i *importing) problemDocument(p store.Problem) problemJSON {
	return problemJSON{
		p.Line, known(p.Column), known(p.Ref), known(p.Value), p.Code, known(p.Example), i.problem(p),
	}
}

// rolledBackJSON is import --rollback --json.
type rolledBackJSON struct {
	Import journal.ID   `json:"import"`
	Act    journal.ID   `json:"act"`
	Date   civil.Date   `json:"date"`
	Gone   []journal.ID `json:"gone"`
	Back   []journal.ID `json:"back"`
	Stayed []stayJSON   `json:"stayed"`
}

// stayJSON is a dossier that was worked on since, and stays.
type stayJSON struct {
	Dossier string  `json:"dossier"`
	Name    *string `json:"name"`
}

func rolledBackDocument(act journal.ID, back store.RolledBack) rolledBackJSON {
	return rolledBackJSON{
		Import: act, Act: back.Act, Date: back.Day, Gone: append([]journal.ID{}, back.Gone...),
		Back:   append([]journal.ID{}, back.Back...),
		Stayed: each(back.Stayed, func(s store.Staying) stayJSON { return stayJSON{s.Number, known(s.Name)} }),
	}
}
