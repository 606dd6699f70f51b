package desk

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"runtime"
	"slices"
	"strings"
	"sync"
	"time"

	"spoorboek/model/caseload"
	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/model/office"
	"spoorboek/store"
)

// Reading gives what the book knows.
type Reading struct{ *core }

// Today is the day taken for today.
func (r Reading) Today() civil.Date { return r.today() }

// Now is the clock's time: when something is written down.
func (r Reading) Now() time.Time { return r.Clock() }

// About tells what is open.
func (r Reading) About() store.About { return r.Book.About() }

// Numbers are the numbers of the dossiers, those in the bin included; none where the rows cannot be read.
func Numbers(ctx context.Context, r Reading) map[journal.ID]string {
	rows, err := r.rows(ctx)
	if err != nil {
		return nil
	}
	numbers := make(map[journal.ID]string, len(rows))
	for i := range rows {
		numbers[rows[i].ID] = rows[i].Number
	}
	return numbers
}

// Rows gives the rows of the caseload by number; dossiers in the bin or undone are left out.
func (r Reading) Rows(ctx context.Context) ([]caseload.Row, error) {
	rows, err := r.rows(ctx)
	if err != nil {
		return nil, err
	}
	order := make([]int, 0, len(rows)) // rows are large: their places are sorted, and each is copied once
	for i := range rows {
		if !rows[i].Gone {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(rows[a].Number, rows[b].Number) })
	sorted := make([]caseload.Row, len(order))
	for to, from := range order {
		sorted[to] = rows[from]
	}
	return sorted, nil
}

// rows decodes every row, those that are gone included.
func (c *core) rows(ctx context.Context) ([]caseload.Row, error) {
	records, err := c.Book.Rows(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the caseload: %w", err)
	}
	return decode(records)
}

// share is how many rows one goroutine decodes: fewer are not worth a second one.
const share = 2000

// decode reads rows on as many cores as there is work for, and waits for all of them.
func decode(records []store.Record) ([]caseload.Row, error) {
	rows := make([]caseload.Row, len(records))
	parts := max(1, min(runtime.NumCPU(), len(records)/share))
	faults := make([]error, parts)
	var wait sync.WaitGroup
	for part := range parts {
		from, to := part*len(records)/parts, (part+1)*len(records)/parts
		wait.Go(func() { faults[part] = decodeInto(rows[from:to], records[from:to]) })
	}
	wait.Wait()
	return rows, errors.Join(faults...)
}

func decodeInto(rows []caseload.Row, records []store.Record) error {
	stack := caseload.NewStack()
	for i, rec := range records {
		if err := stack.Decode(&rows[i], rec.Row); err != nil {
			return fmt.Errorf("read the row of dossier %v: %w", rec.ID, err)
		}
		rows[i].ID = rec.ID
	}
	return nil
}

// Office gives the office: settings, mappings, saved searches and the round.
func (r Reading) Office(ctx context.Context) (*office.Office, error) { return r.officeNow(ctx) }

func (c *core) officeNow(ctx context.Context) (*office.Office, error) {
	c.mu.Lock()
	known := c.office
	c.mu.Unlock()
	if known != nil {
		return known, nil
	}
	entries, err := c.Book.Journal(ctx, journal.OfficeID())
	if err != nil && !errors.Is(err, store.ErrNotFound) {
		return nil, fmt.Errorf("read the office: %w", err)
	}
	o := office.Replay(entries)
	c.mu.Lock()
	c.office = o
	c.mu.Unlock()
	return o, nil
}

// Dossier gives a dossier as it stands.
func (r Reading) Dossier(ctx context.Context, id journal.ID) (*dossier.Dossier, error) {
	return r.dossier(ctx, id)
}

// dossier gives a dossier with the calendar as the office holds to it: what is remembered of it may be from
// before a setting was changed.
func (c *core) dossier(ctx context.Context, id journal.ID) (*dossier.Dossier, error) {
	set, err := Reading{c}.Settings(ctx)
	if err != nil {
		return nil, err
	}
	if d := c.remembered(id); d != nil {
		return dossier.Under(d, set), nil
	}
	entries, err := c.Book.Journal(ctx, id)
	if err != nil {
		return nil, fmt.Errorf("read dossier %v: %w", id, err)
	}
	d := dossier.Replay(id, entries)
	c.remember(d)
	return dossier.Under(d, set), nil
}

// Entries gives a dossier's journal as it was stored.
func (r Reading) Entries(ctx context.Context, id journal.ID) ([]journal.Entry, error) {
	entries, err := r.Book.Journal(ctx, id)
	if err != nil {
		return nil, fmt.Errorf("read the journal of dossier %v: %w", id, err)
	}
	return entries, nil
}

// Acts gives the log by the moment of recording, newest first; all of it when newest is 0.
func (r Reading) Acts(ctx context.Context, newest int) ([]store.ActLine, error) {
	lines, err := r.log(ctx)
	if err != nil || newest == 0 || newest > len(lines) {
		return lines, err
	}
	return lines[:newest], nil
}

// log is all acts as a coach looks for them: by when they were recorded. What came in from elsewhere was
// written later than it was done, so this is not the order of writing, by which undo goes.
func (c *core) log(ctx context.Context) ([]store.ActLine, error) {
	lines, err := c.Book.Acts(ctx, 0)
	if err != nil {
		return nil, fmt.Errorf("read the log: %w", err)
	}
	slices.SortStableFunc(lines, func(a, b store.ActLine) int { return b.Recorded.Compare(a.Recorded) })
	return lines, nil
}

// AmbiguousError says that a word fits several dossiers.
type AmbiguousError struct {
	Numbers []string // of the dossiers it fits
}

// Error names the dossiers by their numbers.
func (e *AmbiguousError) Error() string {
	return fmt.Sprintf("word fits %d dossiers: %s", len(e.Numbers), strings.Join(e.Numbers, ", "))
}

// Resolve finds the dossier that a coach means by a number, the beginning of one that fits only one
// dossier, a name or an id. AmbiguousError when several fit, store.ErrNotFound when none does.
func (r Reading) Resolve(ctx context.Context, word string) (journal.ID, error) {
	rows, err := r.rows(ctx)
	if err != nil {
		return journal.ID{}, err
	}
	id, idErr := journal.ParseID(word)
	fits := func(fit func(caseload.Row) bool) []caseload.Row {
		return slices.DeleteFunc(slices.Clone(rows), func(row caseload.Row) bool { return row.Gone || !fit(row) })
	}
	want := caseload.Fold(strings.TrimSpace(word))
	if want == "" {
		return journal.ID{}, fmt.Errorf("find a dossier: %w", store.ErrNotFound)
	}
	number := func(row caseload.Row) bool { return row.Number == strings.TrimSpace(word) }
	if slices.ContainsFunc(rows, number) && len(fits(number)) == 0 {
		// The whole number of one that is gone is not the beginning of another's.
		return journal.ID{}, fmt.Errorf("find a dossier: %w", store.ErrNotFound)
	}
	for _, fit := range []func(caseload.Row) bool{
		number,
		func(row caseload.Row) bool { return idErr == nil && row.ID == id },
		func(row caseload.Row) bool { return strings.HasPrefix(caseload.Fold(row.Number), want) },
		func(row caseload.Row) bool { return caseload.Fold(row.Name) == want },
		func(row caseload.Row) bool { return strings.Contains(caseload.Fold(row.Name), want) },
	} {
		switch found := fits(fit); len(found) {
		case 0:
		case 1:
			return found[0].ID, nil
		default:
			e := &AmbiguousError{}
			for _, row := range found {
				e.Numbers = append(e.Numbers, row.Number)
			}
			slices.Sort(e.Numbers)
			return journal.ID{}, fmt.Errorf("find a dossier: %w", e)
		}
	}
	return journal.ID{}, fmt.Errorf("find a dossier: %w", store.ErrNotFound)
}
