package store

import (
	"context"
	"errors"
	"io"
	"time"

	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
)

// Errors of the Sheets port.
var (
	// ErrNotASheet means that the file is no spreadsheet this program can read.
	ErrNotASheet = errors.New("not a spreadsheet")
	// ErrSheetTooLarge means that a spreadsheet unpacks to more than is safe to read.
	ErrSheetTooLarge = errors.New("spreadsheet is too large")
	// ErrNoSuchSheet means that the workbook has no sheet of the name asked for.
	ErrNoSuchSheet = errors.New("no such sheet in the workbook")
	// ErrNoColumns means that no column of the first row could be recognised.
	ErrNoColumns = errors.New("no known column in the first row")
	// ErrNothingToImport means that not one row could be applied.
	ErrNothingToImport = errors.New("nothing to import")
)

// Sheets brings spreadsheets in and takes them out. It keeps nothing itself: mappings are
// remembered by the office journal, and what it writes goes through the Journals it is handed.
type Sheets interface {
	// Read takes the cells out of a CSV or XLSX file. An empty sheet name means the first visible sheet with a
	// column of dossier numbers, or else the first that is a table. All text comes out clean. Errors:
	// ErrNotASheet, ErrSheetTooLarge, ErrNoSuchSheet.
	Read(path, sheet string) (Table, error)
	// Recognise proposes what each column means; remembered wins when its layout is that of the table.
	Recognise(t Table, remembered Mapping) Mapping
	// Plan says row by row what an import would do; it writes nothing. known finds the dossier
	// with a number, or nil. ErrNoColumns when no column holds the dossier number.
	Plan(t Table, m Mapping, known func(number string) *dossier.Dossier, today civil.Date) (Plan, error)
	// Apply writes all good rows of a plan in one transaction and one act. ErrNothingToImport
	// when the plan has nothing but rejected rows.
	Apply(ctx context.Context, into SheetJournals, p Plan, by Pen) (Imported, error)
	// Rollback takes an import back: dossiers it made and nobody worked on since vanish, others stay.
	Rollback(ctx context.Context, from SheetJournals, imported journal.ID, by Pen) (RolledBack, error)
	// Export writes a sheet of dossiers: the caseload, its applications, contacts or hours. It stops where the
	// context does, and then nothing is to be kept of what was written.
	Export(ctx context.Context, w io.Writer, order SheetOrder, all []*dossier.Dossier) error
	// Write writes a table of our own as a sheet: days as days, numbers as numbers, and text that nothing
	// calculates.
	Write(ctx context.Context, w io.Writer, format SheetFormat, t Table) error
}

// SheetJournals is what an import needs of an open file; a Journals has it.
type SheetJournals interface {
	Acts(ctx context.Context, newest int) ([]ActLine, error)
	Journal(ctx context.Context, id journal.ID) ([]journal.Entry, error)
	Append(ctx context.Context, changes []Change) (Receipt, error)
}

// Pen is who writes, when, and the dice for ids and salts.
type Pen struct {
	By       string
	Recorded time.Time
	Rand     io.Reader
	Today    civil.Date
}

// SheetOrder says which sheet an export writes, and how.
type SheetOrder struct {
	Format SheetFormat
	Layout Mapping    // of the caseload or the applications; without headers the standard one
	Today  civil.Date // the day the caseload is written as of
	Period civil.Span // of contacts and hours; an end that is zero is open
	Told   Progress
}

// SheetFormat is a file format of Export.
type SheetFormat string

const (
	// SheetCSV is UTF-8 with a byte order mark and semicolons, as Excel in Dutch opens it.
	SheetCSV SheetFormat = "csv"
	// SheetPlainCSV is the same without the byte order mark.
	SheetPlainCSV SheetFormat = "csv-plain"
	// SheetXLSX is a workbook with typed cells.
	SheetXLSX SheetFormat = "xlsx"
)

// Table is a spreadsheet as read: the headers and the rows below them.
type Table struct {
	Sheet     string   // name of the sheet; of a CSV its file name without extension
	Sheets    []string // all visible sheets of the workbook; of a CSV none
	Headers   []string
	Rows      []TableRow
	Encoding  string // how its text was kept: "utf-8", "utf-16le", "windows-1252", "mac-roman"…, or "xlsx"
	Separator string // ";", "," or tab; of a workbook ""
}

// TableRow is one line of a spreadsheet. Line counts from 1 and is the line that a
// spreadsheet program or an editor shows.
type TableRow struct {
	Line  int
	Cells []Cell // as many as there are headers
}

// Cell is one field of a table row.
type Cell struct {
	Text    string      // clean, without surrounding space
	Date    civil.Date  // of a real date cell; zero otherwise
	Number  bool        // a number cell of a workbook
	Cleaned bool        // characters that do not belong in text were taken out
	Fault   ProblemCode // why it cannot be used at all; "" when it can
}

// SheetKind is what the rows of a sheet are about.
type SheetKind string

const (
	// CaseloadSheet has one row for each dossier.
	CaseloadSheet SheetKind = "caseload"
	// ApplicationSheet has one row for each application, by dossier number.
	ApplicationSheet SheetKind = "applications"
	// ContactSheet has one row for each contact.
	ContactSheet SheetKind = "contacts"
	// HoursSheet has one row for each contact that took time, for the invoice.
	HoursSheet SheetKind = "hours"
)

// Mapping says what the columns of one layout mean. Columns maps a header to a field; a header
// mapped to FieldDropped is left out on purpose, one that is missing was not recognised.
type Mapping struct {
	Layout    string           `json:"layout"` // fingerprint of the headers
	Kind      SheetKind        `json:"kind"`
	Headers   []string         `json:"headers"` // in her order, for export
	Columns   map[string]Field `json:"columns"`
	DateStyle DateStyle        `json:"date_style,omitempty"`
}

// DateStyle is how a sheet writes its days.
type DateStyle string

const (
	// DayFirst is 2-1-2006.
	DayFirst DateStyle = "d-m-jjjj"
	// DayFirstPadded is 02-01-2006.
	DayFirstPadded DateStyle = "dd-mm-jjjj"
	// YearFirst is 2006-01-02.
	YearFirst DateStyle = "jjjj-mm-dd"
)
