package desk

import (
	"context"
	"fmt"
	"slices"

	"spoorboek/model/journal"
	"spoorboek/model/norm"
	"spoorboek/model/office"
	"spoorboek/store"
)

// Settings gives the thresholds that hold: the defaults, with what the office changed.
func (r Reading) Settings(ctx context.Context) (norm.Settings, error) {
	settings := norm.Defaults()
	o, err := r.officeNow(ctx)
	if err != nil {
		return settings, err
	}
	for key, days := range o.Settings {
		// A threshold that this program does not know comes from a newer one: it changes nothing here.
		if with, err := settings.With(norm.Key(key), days); err == nil {
			settings = with
		}
	}
	return settings, nil
}

// KeepRound writes which dossiers of today's round have had their turn; nothing when that is known already.
func (w Writing) KeepRound(ctx context.Context, seen []journal.ID) error {
	o, err := w.officeNow(ctx)
	if err != nil {
		return err
	}
	fact := office.RoundProgressed{Day: w.today()}
	for _, id := range seen {
		if o.Round.Day != w.today() || !slices.Contains(o.Round.Seen, id) {
			fact.Seen = append(fact.Seen, id)
		}
	}
	if len(fact.Seen) == 0 {
		return nil
	}
	fact.At = seen[len(seen)-1]
	_, err = w.DoOffice(ctx, "round", fact)
	return err
}

// remembered is the mapping kept for a layout.
func remembered(o *office.Office, layout string) (store.Mapping, bool) {
	kept, ok := o.Mappings[layout]
	if !ok {
		return store.Mapping{}, false
	}
	m := store.Mapping{
		Layout: kept.Layout, Kind: store.SheetKind(kept.Kind), Headers: kept.Headers,
		Columns: make(map[string]store.Field, len(kept.Columns)), DateStyle: store.DateStyle(kept.DateStyle),
	}
	for header, field := range kept.Columns {
		m.Columns[header] = store.Field(field)
	}
	return m, true
}

// rememberMapping keeps a mapping in the office's journal when it is new or changed.
func (c *core) rememberMapping(ctx context.Context, m store.Mapping) error {
	kept := office.Mapping{
		Layout: m.Layout, Kind: string(m.Kind), Headers: m.Headers,
		Columns: make(map[string]string, len(m.Columns)), DateStyle: string(m.DateStyle),
	}
	for header, field := range m.Columns {
		kept.Columns[header] = string(field)
	}
	o, err := c.officeNow(ctx)
	if err != nil {
		return err
	}
	if old, ok := o.Mappings[m.Layout]; ok && same(old, kept) {
		return nil
	}
	_, err = Writing{c}.DoOffice(ctx, "mapping", office.MappingRemembered{Mapping: kept})
	return err
}

func same(a, b office.Mapping) bool {
	if a.Kind != b.Kind || a.DateStyle != b.DateStyle || len(a.Columns) != len(b.Columns) {
		return false
	}
	for header, field := range a.Columns {
		if b.Columns[header] != field {
			return false
		}
	}
	return slices.Equal(a.Headers, b.Headers)
}

// LogExport writes in the office's journal that something leaves the program: what sort of thing, in which
// form, about how many dossiers, for whom and why (office.ExportLogged; Naming fills in the dossiers). It is
// the one way in which every export is logged: spreadsheets, a person's copy, reports, the agenda, bundles.
//
// Call it before the bytes leave: one line too many does no harm, one too few is a leak that nobody knows of.
// Give also logs what came of it. It cannot be undone. A book that is open for reading
// only logs nothing: then it answers store.ErrReadOnly, and the caller decides whether the export may go on.
func (w Writing) LogExport(ctx context.Context, what office.ExportLogged) (Result, error) {
	if w.Book.About().ReadOnly {
		return Result{}, fmt.Errorf("log an export: %w", store.ErrReadOnly)
	}
	return w.DoOffice(ctx, "export", what)
}
