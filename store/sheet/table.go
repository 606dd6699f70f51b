package sheet

import (
	"context"
	"fmt"
	"io"
	"strconv"

	"spoorboek/store"
)

// Write writes a table of our own; see store.Sheets.
func (s *Sheets) Write(ctx context.Context, w io.Writer, format store.SheetFormat, t store.Table) error {
	layout := store.Mapping{Headers: t.Headers}
	rows := make([][]outCell, 0, len(t.Rows))
	for _, row := range t.Rows {
		out := make([]outCell, len(row.Cells))
		for i, c := range row.Cells {
			out[i] = ownCell(c)
		}
		rows = append(rows, out)
	}
	order := store.SheetOrder{Format: format, Layout: layout}
	switch format {
	case store.SheetCSV:
		return writeCSV(w, layout, rows, true)
	case store.SheetPlainCSV:
		return writeCSV(w, layout, rows, false)
	case store.SheetXLSX:
		return writeWorkbook(ctx, w, t.Sheet, order, rows)
	}
	return fmt.Errorf("write a table: unknown format %q", format)
}

func ownCell(c store.Cell) outCell {
	switch {
	case !c.Date.IsZero():
		return outCell{text: written(c.Date, store.DayFirst), day: c.Date, kind: store.TypeDay}
	case c.Number:
		n, _ := strconv.ParseFloat(c.Text, 64)
		return outCell{text: c.Text, number: n, kind: store.TypeNumber}
	}
	return outCell{text: c.Text, kind: store.TypeText}
}
