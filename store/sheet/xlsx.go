package sheet

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"spoorboek/model/civil"
	"spoorboek/store"
)

const (
	maxXML     = 16 << 20 // bytes of one part of a workbook, unpacked
	maxParts   = 2000
	maxString  = 1 << 20 // bytes of one shared string with its mark-up
	maxRefs    = 2_000_000
	maxNothing = 1000 // empty lines in a row after which a sheet is over
	lastColumn = 3    // letters of the widest column name that is refused: AAA is column 703
)

func looksZipped(raw []byte) bool { return bytes.HasPrefix(raw, []byte("PK")) }

// inspect refuses a workbook that would unpack to too much, before anything of it is loaded. The
// sizes in the directory can be trusted: reading past a declared size is an error.
func inspect(raw []byte) error {
	archive, err := zip.NewReader(bytes.NewReader(raw), int64(len(raw)))
	if err != nil || len(archive.File) == 0 {
		return store.ErrNotASheet
	}
	if len(archive.File) > maxParts {
		return store.ErrSheetTooLarge
	}
	workbook, total := false, uint64(0)
	for _, f := range archive.File {
		total += min(f.UncompressedSize64, maxFile+1)
		if f.UncompressedSize64 > maxXML || total > maxFile {
			return store.ErrSheetTooLarge
		}
		workbook = workbook || strings.EqualFold(f.Name, "xl/workbook.xml")
	}
	if !workbook {
		return store.ErrNotASheet
	}
	for _, f := range archive.File {
		if err := inspectPart(f); err != nil {
			return err
		}
	}
	return nil
}

// inspectPart looks into the two kinds of part that small mark-up can blow up: cells far to the
// right, which the library pads up to, and long shared strings, which it copies for each use.
func inspectPart(f *zip.File) error {
	name := strings.ToLower(strings.ReplaceAll(f.Name, `\`, "/"))
	cells := strings.HasPrefix(name, "xl/worksheets/") && strings.HasSuffix(name, ".xml")
	texts := strings.HasSuffix(name, "sharedstrings.xml")
	if !cells && !texts {
		return nil
	}
	part, err := f.Open()
	if err != nil {
		return store.ErrNotASheet
	}
	defer part.Close()
	xml, err := io.ReadAll(io.LimitReader(part, maxXML+1))
	if err != nil {
		return store.ErrNotASheet
	}
	if texts {
		return inspectTexts(xml)
	}
	return inspectCells(xml)
}

func inspectTexts(xml []byte) error {
	for _, item := range bytes.Split(xml, []byte("<si")) {
		if len(item) > maxString {
			return store.ErrSheetTooLarge
		}
	}
	return nil
}

func inspectCells(xml []byte) error {
	if bytes.Count(xml, []byte("<c")) > maxRefs {
		return store.ErrSheetTooLarge
	}
	for _, mark := range []string{` r="`, ` r='`} {
		rest := xml
		for {
			i := bytes.Index(rest, []byte(mark))
			if i < 0 {
				break
			}
			rest = rest[i+len(mark):]
			if letters(rest) >= lastColumn {
				return store.ErrSheetTooLarge
			}
		}
	}
	return nil
}

func letters(ref []byte) int {
	n := 0
	for n < len(ref) && n < 8 && (ref[n]|0x20) >= 'a' && (ref[n]|0x20) <= 'z' {
		n++
	}
	return n
}

// readWorkbook reads one sheet: macros, links, pictures and formulas are not looked at, of a
// formula only the value that the workbook holds.
func readWorkbook(raw []byte, name string) (store.Table, error) {
	if err := inspect(raw); err != nil {
		return store.Table{}, err
	}
	file, err := excelize.OpenReader(bytes.NewReader(raw), excelize.Options{
		UnzipSizeLimit: maxFile, UnzipXMLSizeLimit: maxXML, RawCellValue: true,
	})
	if err != nil {
		return store.Table{}, store.ErrNotASheet
	}
	defer file.Close()
	sheets := visible(file)
	if name == "" && len(sheets) > 0 {
		name = sheets[0]
	}
	if index, err := file.GetSheetIndex(name); err != nil || index < 0 {
		return store.Table{}, fmt.Errorf("%w: %d sheets to choose from", store.ErrNoSuchSheet, len(sheets))
	}
	records, err := workbookRecords(file, name)
	if err != nil {
		return store.Table{}, err
	}
	table, err := tableOf(records)
	table.Sheet, table.Encoding = clean(name).Text, "xlsx"
	for _, s := range sheets {
		table.Sheets = append(table.Sheets, clean(s).Text)
	}
	return table, err
}

func visible(file *excelize.File) []string {
	var names []string
	for _, s := range file.GetSheetList() {
		if shown, err := file.GetSheetVisible(s); err == nil && shown {
			names = append(names, s)
		}
	}
	return names
}

func workbookRecords(file *excelize.File, name string) ([]record, error) {
	rows, err := file.Rows(name)
	if err != nil {
		return nil, store.ErrNotASheet
	}
	defer rows.Close()
	dates := newDateCells(file, name)
	var all []record
	line, empty, size := 0, 0, 0
	for rows.Next() && empty < maxNothing {
		line++
		values, err := rows.Columns(excelize.Options{RawCellValue: true})
		if err != nil {
			return nil, store.ErrNotASheet
		}
		r := record{line: line, cells: make([]rawCell, 0, len(values))}
		for i, v := range values {
			size += len(v)
			r.cells = append(r.cells, dates.cell(i+1, line, v))
		}
		if size > maxFile || len(values) > maxColumns || len(all) > maxRows {
			return nil, store.ErrSheetTooLarge
		}
		if blank(r) {
			empty++
			continue
		}
		empty = 0
		all = append(all, r)
	}
	return all, nil
}

// dateCells tells days from numbers by the format of the cell.
type dateCells struct {
	file     *excelize.File
	sheet    string
	from1904 bool
	styles   map[int]bool // style number → shows a day
}

func newDateCells(file *excelize.File, sheet string) *dateCells {
	d := &dateCells{file: file, sheet: sheet, styles: map[int]bool{}}
	if props, err := file.GetWorkbookProps(); err == nil && props.Date1904 != nil {
		d.from1904 = *props.Date1904
	}
	return d
}

func (d *dateCells) cell(column, line int, value string) rawCell {
	if len(value) > maxCell {
		return rawCell{text: value[:40], fault: store.ProblemCellTooLarge}
	}
	number, err := strconv.ParseFloat(value, 64)
	if err != nil || value == "" {
		return rawCell{text: value}
	}
	ref, err := excelize.CoordinatesToCellName(column, line)
	if err != nil {
		return rawCell{text: value}
	}
	switch kind, _ := d.file.GetCellType(d.sheet, ref); kind {
	case excelize.CellTypeSharedString, excelize.CellTypeInlineString:
		return rawCell{text: value}
	}
	if d.showsDay(ref) {
		if day, ok := dayOfSerial(number, d.from1904); ok {
			return rawCell{text: day.String(), date: true}
		}
		return rawCell{text: value, number: true, fault: store.ProblemImpossibleDate}
	}
	return rawCell{text: strconv.FormatFloat(number, 'f', -1, 64), number: true}
}

func (d *dateCells) showsDay(ref string) bool {
	id, err := d.file.GetCellStyle(d.sheet, ref)
	if err != nil {
		return false
	}
	shows, known := d.styles[id]
	if !known {
		if style, err := d.file.GetStyle(id); err == nil && style != nil {
			shows = dayFormat(style.NumFmt, style.CustomNumFmt)
		}
		d.styles[id] = shows
	}
	return shows
}

// dayFormat knows the numbered formats of the file format (ECMA-376 18.8.30) and otherwise
// looks for a day or a year in the pattern, outside quotes and brackets.
func dayFormat(number int, custom *string) bool {
	if custom == nil {
		return number >= 14 && number <= 17 || number == 22 || number >= 27 && number <= 36 ||
			number >= 50 && number <= 58
	}
	quoted, bracket := false, false
	for _, r := range strings.ToLower(*custom) {
		switch {
		case r == '"':
			quoted = !quoted
		case r == '[':
			bracket = true
		case r == ']':
			bracket = false
		case quoted || bracket:
		case r == 'd' || r == 'y' || r == 'j':
			return true
		}
	}
	return false
}

// dayOfSerial counts from the day before 1900-01-01, or from 1904-01-01; the calendar of the file
// format has a 29 February 1900 that never was.
func dayOfSerial(serial float64, from1904 bool) (civil.Date, bool) {
	const first1904, lastSerial = 1462, 109_574 // 2200-01-01 counted from 1900
	days := serial
	if from1904 {
		days += first1904
	}
	if !(days >= 1 && days < lastSerial) {
		return 0, false
	}
	whole := int(days)
	if whole <= 60 {
		whole++
	}
	return civil.Of(1899, 12, 30).Add(whole), true
}
