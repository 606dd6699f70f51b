package cli

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/model/office"
	"spoorboek/store"
)

// exporting is one export as it was asked.
type exporting struct {
	*command
	format, dossier, out string
	layout               string
	applications         bool
	contacts, hours      bool
	from, to             string // days of contacts and hours
	overwrite            bool
	order                store.SheetOrder // of the sheet that was written
}

func exportCommand(c *command) *cobra.Command {
	e := exporting{command: c}
	cmd := c.make("export", "exporteer", 0, 0, func(ctx context.Context, _ []string) error {
		if e.format == "" && c.flags.json {
			e.format = "json"
		}
		if err := e.wrong(); err != nil {
			return err
		}
		return c.with(ctx, func(s *session) error { return e.run(ctx, s) })
	})
	flags, w := cmd.Flags(), c.words
	flags.StringVar(&e.format, "format", "", w.T("cli.flag.format"))
	flags.StringVar(&e.dossier, "dossier", "", w.T("cli.flag.dossier"))
	flags.StringVar(&e.out, "out", "", w.T("cli.flag.out"))
	flags.StringVar(&e.layout, "layout", "", w.T("cli.flag.layout"))
	flags.BoolVar(&e.applications, "applications", false, w.T("cli.flag.applications"))
	flags.BoolVar(&e.contacts, "contacts", false, w.T("cli.flag.contacts"))
	flags.BoolVar(&e.hours, "hours", false, w.T("cli.flag.hours"))
	flags.StringVar(&e.from, "from", "", w.T("cli.flag.from"))
	flags.StringVar(&e.to, "to", "", w.T("cli.flag.to"))
	flags.BoolVar(&e.overwrite, "overwrite", false, w.T("cli.flag.overwrite"))
	return cmd
}

// wrong says what does not go together in what was asked.
func (e *exporting) wrong() error {
	switch e.format {
	case "json":
		if e.layout != "" || e.sheets() > 0 {
			return e.usage("cli.error.layout-json")
		}
	case "csv", "xlsx":
	default:
		return e.usage("cli.error.format", e.format)
	}
	if !e.oneSheet() {
		return e.usage("cli.error.one-sheet")
	}
	if e.format == "xlsx" && e.toStdout() && e.Terminal.Shows {
		return e.usage("cli.error.out")
	}
	return nil
}

// oneSheet reports whether one sheet was asked, and only what that sheet has: contacts and hours have a
// period, and columns of their own.
func (e *exporting) oneSheet() bool {
	diary, dated := e.contacts || e.hours, e.from != "" || e.to != ""
	return e.sheets() <= 1 && (!diary || e.layout == "") && (diary || !dated)
}

// sheets counts the sheets that were asked in the place of the caseload.
func (e *exporting) sheets() (n int) {
	for _, asked := range []bool{e.applications, e.contacts, e.hours} {
		if asked {
			n++
		}
	}
	return n
}

func (e *exporting) toStdout() bool { return toStdout(e.out) }

func (e *exporting) run(ctx context.Context, s *session) error {
	all, err := e.dossiers(ctx, s)
	if err != nil {
		return err
	}
	var b bytes.Buffer
	if e.format == "json" {
		err = Data(e.Archive, &b, all)
	} else {
		err = e.spreadsheet(ctx, s, &b, all)
	}
	if err != nil {
		return err
	}
	out := outFile{e.command, e.out, e.overwrite}
	if err := out.free(); err != nil {
		return err
	}
	if err := e.warn(ctx, b.Bytes(), all); err != nil {
		return err
	}
	what := office.Spreadsheet
	if e.format == "json" {
		what = office.Data
	}
	ids := each(all, func(d *dossier.Dossier) journal.ID { return d.ID })
	leaves := office.ExportLogged{Format: e.format, What: what, For: "coach"}
	err = s.Leave(ctx, leaves, ids, func(logged func() error) error { return out.keep(b.Bytes(), logged) })
	if err != nil {
		return err
	}
	if !e.toStdout() && !e.flags.json {
		e.linef("%s", e.words.F("cli.export.done", e.words.N("cli.list.found", len(all)), e.out))
	}
	return nil
}

// dossiers are all of the caseload by number, or the one that was asked.
func (e *exporting) dossiers(ctx context.Context, s *session) ([]*dossier.Dossier, error) {
	if e.dossier != "" {
		id, err := e.find(ctx, s, e.dossier)
		if err != nil {
			return nil, err
		}
		d, err := s.Dossier(ctx, id)
		return []*dossier.Dossier{d}, err
	}
	rows, err := s.Rows(ctx)
	if err != nil {
		return nil, err
	}
	all := make([]*dossier.Dossier, 0, len(rows))
	for i := range rows {
		d, err := s.Dossier(ctx, rows[i].ID)
		if err != nil {
			return nil, err
		}
		all = append(all, d)
	}
	return all, nil
}

// exportJSON is everything of the dossiers: how they stand, and their journals.
type exportJSON struct {
	Format   int           `json:"format"`
	Dossiers []journalJSON `json:"dossiers"`
}

// journalJSON is a dossier with its journal.
type journalJSON struct {
	dossierJSON
	Log     []entryJSON `json:"log"`
	Journal []string    `json:"journal"` // the same entries as they are kept: what an import reads
}

// exportFormat is the edition of the JSON; package archive describes it.
const exportFormat = 1

// Data writes the full JSON of dossiers. The same dossiers give the same bytes on any day.
func Data(archive store.Archive, w io.Writer, all []*dossier.Dossier) error {
	doc := exportJSON{Format: exportFormat, Dossiers: []journalJSON{}}
	for _, d := range all {
		packed, err := archive.Pack(d.Trail.Line.Entries)
		if err != nil {
			return fmt.Errorf("export dossier %v: %w", d.ID, err)
		}
		doc.Dossiers = append(doc.Dossiers, journalJSON{dossierDocument(d, lastDay(d)), journalDocument(d), packed})
	}
	return encode(w, doc)
}

// lastDay is the last day that a dossier tells of: an export shows it as it stands then, so that the same
// file gives the same bytes on any day.
func lastDay(d *dossier.Dossier) civil.Date {
	day := civil.FromTime(d.Trail.LastRecorded.UTC())
	for i := range d.Trail.Line.Entries {
		day = civil.Max(day, d.Trail.Line.Entries[i].On)
	}
	return day
}

// spreadsheet writes rows in the columns of a layout: the standard one, or that of a sheet of the coach's.
func (e *exporting) spreadsheet(
	ctx context.Context, s *session, b *bytes.Buffer, all []*dossier.Dossier,
) error {
	layout, err := e.columns(ctx, s)
	if err != nil {
		return err
	}
	format := store.SheetXLSX
	if e.format == "csv" {
		format = store.SheetCSV
	}
	order := store.SheetOrder{Format: format, Layout: layout, Today: s.Today()}
	if order.Period, err = e.period(); err != nil {
		return err
	}
	e.order = order
	if err := e.Sheets.Export(ctx, b, order, all); err != nil {
		return fmt.Errorf("export the caseload: %w", err)
	}
	return nil
}

// period are the days of which contacts and hours are written.
func (e *exporting) period() (p civil.Span, err error) {
	if e.from != "" {
		if p.From, err = civil.ParseLoose(e.from); err != nil {
			return p, err
		}
	}
	if e.to != "" {
		p.To, err = civil.ParseLoose(e.to)
	}
	return p, err
}

// columns is the layout to write in: a file whose columns are followed, or a layout that an import
// remembered, by its id or its beginning; "last" is the one that was remembered for this kind of sheet,
// when there is one.
func (e *exporting) columns(ctx context.Context, s *session) (store.Mapping, error) {
	kind := store.CaseloadSheet
	switch {
	case e.applications:
		kind = store.ApplicationSheet
	case e.contacts:
		return store.Mapping{Kind: store.ContactSheet}, nil
	case e.hours:
		return store.Mapping{Kind: store.HoursSheet}, nil
	}
	if e.layout == "" {
		return store.Mapping{Kind: kind}, nil
	}
	if at, err := os.Stat(e.layout); err == nil && at.Mode().IsRegular() {
		in, err := s.ReadSheet(ctx, e.layout, "")
		return in.Mapping, err
	}
	kept, err := s.Office(ctx)
	if err != nil {
		return store.Mapping{}, err
	}
	var found []office.Mapping
	for id, m := range kept.Mappings {
		if strings.HasPrefix(id, e.layout) || e.layout == "last" && m.Kind == string(kind) {
			found = append(found, m)
		}
	}
	if len(found) != 1 {
		return store.Mapping{}, e.usage("cli.error.layout", e.layout, len(found))
	}
	return mappingOf(found[0]), nil
}

func mappingOf(kept office.Mapping) store.Mapping {
	m := store.Mapping{
		Layout: kept.Layout, Kind: store.SheetKind(kept.Kind), Headers: kept.Headers,
		Columns: make(map[string]store.Field, len(kept.Columns)), DateStyle: store.DateStyle(kept.DateStyle),
	}
	for header, field := range kept.Columns {
		m.Columns[header] = store.Field(field)
	}
	return m
}
