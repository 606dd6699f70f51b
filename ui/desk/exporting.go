package desk

import (
	"context"
	"errors"

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

// Leave has put write a file of dossiers, and logs that they leave when put calls logged: all of it is
// written then, and it has no name yet. Where it gets none after all, the log says that it failed. A book
// that is open for reading takes no log.
func (e Exporting) Leave(
	ctx context.Context, what office.ExportLogged, ids []journal.ID, put func(logged func() error) error,
) error {
	var res Result
	err := put(func() (err error) {
		if !e.Book.About().ReadOnly {
			res, err = Writing(e).LogExport(ctx, what.Naming(ids...))
		}
		return err
	})
	if err != nil && len(res.Entries) > 0 {
		err = errors.Join(err, e.ended(ctx, res, true))
	}
	return err
}

// Give logs that something is about to leave, has write let it go, and logs what came of that: a file that
// was not written is not in the log as given. Where the program ends in between the log says that it was
// begun, as it does where the end could not be logged: it never knows of less than what left. A book that is
// open for reading takes no log.
func (e Exporting) Give(ctx context.Context, what office.ExportLogged, write func() error) error {
	if e.Book.About().ReadOnly {
		return write()
	}
	what.Begun = true
	res, err := Writing(e).LogExport(ctx, what)
	if err != nil {
		return err
	}
	err = write()
	_ = e.ended(ctx, res, err != nil)
	return err
}

// keep has put keep a file, and logs that it leaves before it has its name. Where it gets none after all, the
// log says that it failed.
func (e Exporting) keep(
	ctx context.Context, what office.ExportLogged, file []byte, put Keep,
) (res Result, err error) {
	err = put(file, func() (err error) {
		res, err = Writing(e).LogExport(ctx, what)
		return err
	})
	if err != nil && len(res.Entries) > 0 {
		err = errors.Join(err, e.ended(ctx, res, true))
	}
	return res, err
}

// ended logs what came of an export that was logged. It is logged even where the coach stopped the export.
func (e Exporting) ended(ctx context.Context, begun Result, failed bool) error {
	fact := office.ExportEnded{Export: begun.Entries[0].ID, Failed: failed}
	_, err := Writing(e).DoOffice(context.WithoutCancel(ctx), "export-ended", fact)
	return err
}
