package desk

import (
	"context"

	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/model/office"
	"spoorboek/store"
)

// Exporting reads dossiers for what leaves the program, and logs that they left.
type Exporting struct{ *core }

// Whole reads dossiers one by one, telling how far it is; it stops where the coach does.
func (e Exporting) Whole(
	ctx context.Context, ids []journal.ID, told store.Progress,
) ([]*dossier.Dossier, error) {
	all := make([]*dossier.Dossier, 0, len(ids))
	for i, id := range ids {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		told.Tell(i, len(ids))
		d, err := e.dossier(ctx, id)
		if err != nil {
			return nil, err
		}
		all = append(all, d)
	}
	return all, nil
}

// LogLeaving logs that dossiers leave. A book that is open for reading takes no log.
func (e Exporting) LogLeaving(ctx context.Context, what office.ExportLogged, ids []journal.ID) error {
	if e.Book.About().ReadOnly {
		return nil
	}
	_, err := Writing(e).LogExport(ctx, what.Naming(ids...))
	return err
}
