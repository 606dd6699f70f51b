package desk

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/store"
)

// Importing brings spreadsheets in and takes them back.
type Importing struct{ *core }

// Import is a spreadsheet that was read, what its columns mean and what bringing it in would do.
type Import struct {
	Path    string
	Table   store.Table
	Mapping store.Mapping
	Plan    store.Plan
}

// Early reports whether every row is about a dossier that is not here: the sheet of applications came before
// that of the caseload.
func (in *Import) Early() bool {
	unknown := func(p store.Problem) bool { return p.Code == store.ProblemUnknownDossier }
	return len(in.Plan.Rows) > 0 && !slices.ContainsFunc(in.Plan.Rows, func(r store.PlanRow) bool {
		return r.State != store.RowSkipped && !slices.ContainsFunc(r.Problems, unknown)
	})
}

// ReadSheet reads a spreadsheet and recognises its columns, with the mapping remembered for its layout when
// there is one. Sheet may be empty.
func (m Importing) ReadSheet(ctx context.Context, path, sheet string) (Import, error) {
	table, err := m.Sheets.Read(path, sheet)
	if err != nil {
		return Import{}, fmt.Errorf("read the spreadsheet: %w", err)
	}
	in := Import{Path: path, Table: table}
	in.Mapping = m.Sheets.Recognise(table, store.Mapping{})
	o, err := m.officeNow(ctx)
	if err != nil {
		return Import{}, err
	}
	if known, ok := remembered(o, in.Mapping.Layout); ok {
		in.Mapping = m.Sheets.Recognise(table, known)
	}
	return in, nil
}

// PlanImport says row by row what bringing the spreadsheet in would do with a mapping; nothing is written.
func (m Importing) PlanImport(ctx context.Context, in Import, mapping store.Mapping) (Import, error) {
	rows, err := m.rows(ctx)
	if err != nil {
		return Import{}, err
	}
	numbers := make(map[string]journal.ID, len(rows))
	for i := range rows {
		// As it is written comes first; a sheet that writes a-1 for A-1 means the same person.
		for _, number := range []string{rows[i].Number, caseless(rows[i].Number)} {
			if _, ok := numbers[number]; !ok || !rows[i].Gone {
				numbers[number] = rows[i].ID
			}
		}
	}
	var broken error
	known := func(number string) *dossier.Dossier {
		id, ok := numbers[number]
		if !ok {
			id, ok = numbers[caseless(number)]
		}
		if !ok {
			return nil
		}
		d, err := m.dossier(ctx, id)
		if err != nil && broken == nil {
			broken = err
		}
		return d
	}
	in.Mapping = mapping
	if in.Plan, err = m.Sheets.Plan(in.Table, mapping, known, m.today()); err != nil {
		return Import{}, fmt.Errorf("plan the import: %w", err)
	}
	return in, broken
}

// Preview is ReadSheet and PlanImport in one, with the mapping as it was recognised.
func (m Importing) Preview(ctx context.Context, path, sheet string) (Import, error) {
	in, err := m.ReadSheet(ctx, path, sheet)
	if err != nil {
		return Import{}, err
	}
	return m.PlanImport(ctx, in, in.Mapping)
}

// Apply writes the good rows in one act and remembers the mapping for the layout. The result's act is the
// id that Rollback takes.
func (m Importing) Apply(ctx context.Context, in Import) (Result, store.Imported, error) {
	m.writing.Lock()
	imported, err := m.Sheets.Apply(ctx, m.Book, in.Plan, m.pen())
	m.writing.Unlock()
	if err != nil {
		return Result{}, store.Imported{}, fmt.Errorf("import the spreadsheet: %w", err)
	}
	stale(m.core)
	res := Result{Act: imported.Act, Name: NameImport, Dossiers: imported.Dossiers, Saved: m.Clock()}
	for _, id := range imported.Dossiers {
		m.forget(id)
	}
	if err := res.take(imported.Receipt); err != nil {
		return res, imported, err
	}
	return res, imported, m.rememberMapping(ctx, in.Mapping)
}

// Rollback takes an import back: dossiers it made that nobody worked on since vanish, others stay and are
// named.
func (m Importing) Rollback(ctx context.Context, act journal.ID) (Result, store.RolledBack, error) {
	m.writing.Lock()
	back, err := m.Sheets.Rollback(ctx, m.Book, act, m.pen())
	m.writing.Unlock()
	if err != nil {
		return Result{}, store.RolledBack{}, fmt.Errorf("take import %v back: %w", act, err)
	}
	stale(m.core)
	res := Result{Act: back.Act, Name: NameUndo, Undid: act, UndidBy: NameImport, Saved: m.Clock()}
	for _, rec := range back.Receipt.Rows {
		res.Dossiers = append(res.Dossiers, rec.ID)
		m.forget(rec.ID)
	}
	return res, back, res.take(back.Receipt)
}

func (c *core) pen() store.Pen {
	return store.Pen{By: c.Author, Recorded: c.Clock(), Rand: c.Rand, Today: c.today()}
}

// caseless is the key of a number without its case; it cannot be a number itself.
func caseless(number string) string { return "\x00" + strings.ToLower(number) }
