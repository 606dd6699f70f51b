package sheet

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"spoorboek/model/civil"
	"spoorboek/store"
)

// Read takes the cells out of a CSV or XLSX file; see store.Sheets.
func (s *Sheets) Read(path, name string) (store.Table, error) {
	raw, err := readCapped(path)
	if err != nil {
		return store.Table{}, fmt.Errorf("read the spreadsheet: %w", err)
	}
	if looksZipped(raw) {
		table, err := readWorkbook(raw, name)
		if err != nil {
			return store.Table{}, fmt.Errorf("read the workbook: %w", err)
		}
		return table, nil
	}
	table, err := ParseCSV(raw)
	if err != nil {
		return store.Table{}, fmt.Errorf("read the text table: %w", err)
	}
	base := filepath.Base(path)
	table.Sheet = clean(strings.TrimSuffix(base, filepath.Ext(base))).Text
	return table, nil
}

// readCapped reads a regular file, but never more than a spreadsheet may be.
func readCapped(path string) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	stat, err := f.Stat()
	if err != nil {
		return nil, err
	}
	if !stat.Mode().IsRegular() {
		return nil, store.ErrNotASheet
	}
	if stat.Size() > maxFile {
		return nil, store.ErrSheetTooLarge
	}
	raw, err := io.ReadAll(io.LimitReader(f, maxFile+1))
	if err != nil {
		return nil, err
	}
	if len(raw) > maxFile {
		return nil, store.ErrSheetTooLarge
	}
	return raw, nil
}

// ParseCSV reads a text table in any of the encodings and separators that spreadsheet programs
// write. It is total but for what is no text, has no second column or is too large.
func ParseCSV(raw []byte) (store.Table, error) {
	text, encoding, err := decode(raw)
	if err != nil {
		return store.Table{}, err
	}
	if len(text) == 0 {
		return store.Table{}, store.ErrNotASheet
	}
	separator, text, skipped := separatorOf(text)
	records, err := splitRecords(text, separator)
	if err != nil {
		return store.Table{}, err
	}
	for i := range records {
		records[i].line += skipped
	}
	table, err := tableOf(records)
	table.Encoding, table.Separator = encoding, string(separator)
	return table, err
}

// tableOf finds the headers and makes clean cells below them.
func tableOf(records []record) (store.Table, error) {
	top, found := headerOf(records)
	if !found {
		return store.Table{}, store.ErrNotASheet
	}
	headers := headersOf(records[top])
	table := store.Table{Headers: headers}
	for _, r := range records[top+1:] {
		row := store.TableRow{Line: r.line, Cells: make([]store.Cell, 0, len(headers))}
		for i, c := range r.cells {
			cell := cellOf(c)
			if i >= len(headers) && cell.Text == "" && cell.Fault == "" {
				continue
			}
			row.Cells = append(row.Cells, cell)
		}
		for len(row.Cells) < len(headers) {
			row.Cells = append(row.Cells, store.Cell{})
		}
		table.Rows = append(table.Rows, row)
	}
	return table, nil
}

// headerOf is the first line with most known headers; without any, the first line of two cells
// or more, so that a sheet in another language can still be mapped by hand.
func headerOf(records []record) (int, bool) {
	best, most := -1, 0
	for i, r := range records[:min(len(records), headerLines)] {
		if n := knownHeaders(r); n > most {
			best, most = i, n
		}
	}
	if best >= 0 {
		return best, true
	}
	for i, r := range records[:min(len(records), headerLines)] {
		filled := 0
		for _, c := range r.cells {
			if clean(c.text).Text != "" {
				filled++
			}
		}
		if filled > 1 {
			return i, true
		}
	}
	return 0, false
}

// headersOf cleans the headers and tells equal ones apart: "Datum", "Datum (2)".
func headersOf(r record) []string {
	headers := make([]string, 0, len(r.cells))
	seen := map[string]int{}
	for _, c := range r.cells {
		h := strings.Join(strings.Fields(clean(c.text).Text), " ")
		seen[h]++
		if h != "" && seen[h] > 1 {
			h += " (" + strconv.Itoa(seen[h]) + ")"
		}
		headers = append(headers, h)
	}
	for len(headers) > 0 && headers[len(headers)-1] == "" {
		headers = headers[:len(headers)-1]
	}
	return headers
}

// cellOf cleans one cell. An apostrophe that our own export put before a formula sign goes.
func cellOf(c rawCell) store.Cell {
	cell := clean(c.text)
	cell.Number, cell.Fault = c.number, c.fault
	if c.date {
		cell.Date, _ = civil.Parse(cell.Text)
	}
	if !c.number && !c.date {
		cell.Text = disarmed(cell.Text)
	}
	return cell
}
