package desk

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"spoorboek/model/caseload"
	"spoorboek/model/civil"
	"spoorboek/model/figures"
	"spoorboek/model/journal"
	"spoorboek/model/report"
	"spoorboek/model/signal"
	"spoorboek/store"
)

// Removing is what the law on privacy asks of an office: to destroy a dossier or the content of one entry,
// and to give a person a copy of her data.
type Removing struct{ *core }

// EraseReasons are the codes that a tombstone may carry: never free text, which might name somebody.
func EraseReasons() []string { return []string{"retention", "request", "mistake", "transfer"} }

// Erasure is what an erasure will do, or did: the content of its certificate. It names the dossier by its
// number and id only.
type Erasure struct {
	Number  string
	ID      journal.ID
	On      civil.Date
	Reason  string // one of EraseReasons
	By      string
	Entries int
	Figures string         // the anonymous row that stays
	Copies  []store.Backup // which still hold it
	Done    bool
}

// Last is the day after which no copy in a folder that rotates holds the dossier any more; zero without one.
func (e Erasure) Last() civil.Date {
	var last civil.Date
	for _, b := range e.Copies {
		last = civil.Max(last, b.Expires())
	}
	return last
}

// Kept reports whether there are copies that no rotation removes: the coach must do that herself.
func (e Erasure) Kept() bool {
	return slices.ContainsFunc(e.Copies, func(b store.Backup) bool { return b.Expires().IsZero() })
}

// Closed gives the rows of every closed dossier and of everything in the bin, which is still kept: those that
// the retention period is about.
func (r Removing) Closed(ctx context.Context) ([]caseload.Row, error) {
	rows, err := r.rows(ctx)
	if err != nil {
		return nil, err
	}
	set, err := Reading(r).Settings(ctx)
	return slices.DeleteFunc(rows, func(row caseload.Row) bool {
		_, closed := row.In.Retained(set)
		return !closed && !row.Gone
	}), err
}

// Foresee tells what the erasure of a dossier would do. It changes nothing.
func (r Removing) Foresee(ctx context.Context, id journal.ID, reason string) (Erasure, error) {
	d, err := r.dossier(ctx, id)
	if err != nil {
		return Erasure{}, err
	}
	e := Erasure{
		Number: d.Number, ID: id, On: r.today(), Reason: reason, By: r.Author, Entries: d.Trail.Count,
		Figures: figures.AnonymousOf(d, r.today()).Row(),
	}
	e.Copies, err = r.Held(ctx)
	return e, err
}

// Erase destroys a dossier: a copy of the file is made first, then its key, its entries and its traces go and
// the file is written anew. It cannot be undone.
func (r Removing) Erase(
	ctx context.Context, id journal.ID, reason string, told store.Progress,
) (Erasure, Result, error) {
	if !slices.Contains(EraseReasons(), reason) {
		return Erasure{}, Result{}, fmt.Errorf("erase %v for %q: %w", id, reason, store.ErrNotFound)
	}
	r.writing.Lock()
	defer r.writing.Unlock()
	if _, err := r.dossier(ctx, id); err != nil {
		return Erasure{}, Result{}, err
	}
	// The copy is made last of all that can still be taken back, and stands in the certificate itself.
	if err := r.before(ctx, told); err != nil {
		return Erasure{}, Result{}, err
	}
	e, err := r.Foresee(ctx, id, reason)
	if err != nil {
		return Erasure{}, Result{}, err
	}
	stone := store.Tombstone{Dossier: id, On: e.On, Reason: reason, Figures: e.Figures}
	if err := r.Book.Erase(ctx, stone); err != nil {
		return Erasure{}, Result{}, err
	}
	e.Done = true
	stale(r.core)
	r.forget(id)
	return e, Result{Name: NameErase, Gone: []journal.ID{id}, Saved: r.Clock()}, nil
}

// NameErase is the name of an erasure in a Result.
const NameErase = "erase"

func (r Removing) before(ctx context.Context, told store.Progress) error {
	_, err := r.Book.Backup(ctx, store.BackupAsk{
		Folder: store.BackupFolder(r.Book.About().Path), At: r.Clock(), Occasion: store.BeforeErase, Progress: told,
	})
	return err
}

// Held are the copies that there are, wherever they were made: they still hold what was erased or expunged.
func (r Removing) Held(ctx context.Context) ([]store.Backup, error) {
	folders, err := Copying(r).Folders(ctx)
	if err != nil {
		return nil, err
	}
	return r.Book.Backups(ctx, folders...)
}

// EntryOf finds the one entry of a dossier whose own id or that of its act, which the log prints, begins as
// typed, and that still has its content; n is how many fit.
func (r Removing) EntryOf(
	ctx context.Context,
	id journal.ID,
	typed string,
) (e *journal.Entry, n int, err error) {
	entries, err := r.Book.Journal(ctx, id)
	if err != nil || typed == "" {
		return nil, 0, err
	}
	typed = strings.ToLower(typed)
	for i := range entries {
		x := &entries[i]
		named := strings.HasPrefix(x.ID.String(), typed) || strings.HasPrefix(x.Act.String(), typed)
		if named && !x.Expunged() {
			e, n = x, n+1
		}
	}
	return e, n, nil
}

// PersonCopy gathers the copy of the data of a dossier's person, without the parts that are withheld.
func (r Removing) PersonCopy(
	ctx context.Context, id journal.ID, withhold map[report.Part]string,
) (report.PersonCopy, error) {
	d, err := r.dossier(ctx, id)
	if err != nil {
		return report.PersonCopy{}, err
	}
	o, err := r.officeNow(ctx)
	if err != nil {
		return report.PersonCopy{}, err
	}
	set, err := Reading(r).Settings(ctx)
	if err != nil {
		return report.PersonCopy{}, err
	}
	ask := report.PersonAsk{Day: r.today(), Coach: r.Author, Exports: o.Exports, Withhold: withhold}
	in := signal.From(d)
	if kept, closed := in.Retained(set); closed {
		ask.Over = civil.Max(kept.Over, kept.Until)
	}
	return report.CopyOf(d, ask), nil
}
