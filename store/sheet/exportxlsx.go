package sheet

import (
	"context"
	"fmt"
	"io"

	"github.com/xuri/excelize/v2"

	"spoorboek/model/civil"
	"spoorboek/store"
)

// writeWorkbook writes typed cells: days as days, numbers as numbers, and all text as text, so that nothing
// in it is ever calculated. The whole workbook is made in memory: the library's streaming would put pieces
// of it in temporary files.
func writeWorkbook(
	ctx context.Context, w io.Writer, name string, order store.SheetOrder, table [][]outCell,
) error {
	layout := order.Layout
	file := excelize.NewFile()
	defer file.Close()
	if err := file.SetSheetName("Sheet1", name); err != nil {
		return fmt.Errorf("make the workbook: %w", err)
	}
	out := &filling{file: file, sheet: name}
	out.days = out.style(dayPattern(layout.DateStyle))
	for i, h := range layout.Headers {
		out.put(i, 1, outCell{text: h})
	}
	for r, row := range table {
		if err := ctx.Err(); err != nil {
			return err
		}
		if r%tellEvery == 0 {
			order.Told.Tell(r, len(table)+len(table)/restOfWork)
		}
		for i, c := range row {
			out.put(i, r+2, c)
		}
	}
	if out.err != nil {
		return fmt.Errorf("make the workbook: %w", out.err)
	}
	if _, err := file.WriteTo(w); err != nil {
		return fmt.Errorf("write the workbook: %w", err)
	}
	return nil
}

// The sheet tells how far it is every so many rows; writing the file takes about a third of the time that
// filling it takes.
const (
	tellEvery  = 100
	restOfWork = 3
)

// sheetNames are the names of the sheets in a workbook.
var sheetNames = map[store.SheetKind]string{
	store.CaseloadSheet: "caseload", store.ApplicationSheet: "sollicitaties", store.ContactSheet: "contacten",
	store.HoursSheet: "uren",
}

func dayPattern(style store.DateStyle) string {
	switch style {
	case store.YearFirst:
		return "yyyy-mm-dd"
	case store.DayFirstPadded:
		return "dd-mm-yyyy"
	}
	return "d-m-yyyy"
}

// filling remembers the first error, so that filling cells reads as filling cells.
type filling struct {
	file  *excelize.File
	sheet string
	days  int
	err   error
}

func (b *filling) style(pattern string) int {
	id, err := b.file.NewStyle(&excelize.Style{CustomNumFmt: &pattern})
	b.note(err)
	return id
}

func (b *filling) note(err error) {
	if b.err == nil {
		b.err = err
	}
}

func (b *filling) put(column, line int, c outCell) {
	if c.text == "" || b.err != nil {
		return
	}
	ref := columnName(column) + decimal(line)
	switch {
	case c.kind == store.TypeDay && !c.day.IsZero():
		b.note(b.file.SetCellInt(b.sheet, ref, int64(c.day.Sub(civil.Of(1899, 12, 30)))))
		b.note(b.file.SetCellStyle(b.sheet, ref, ref, b.days))
	case c.kind == store.TypeNumber:
		b.note(b.file.SetCellFloat(b.sheet, ref, c.number, -1, 64))
	default:
		b.note(b.file.SetCellStr(b.sheet, ref, typed(c.text)))
	}
}

// typed is a text as a text cell holds it. A formula sign is harmless there; only an apostrophe that would be
// taken for ours on the way back is doubled.
func typed(text string) string {
	if disarmed(text) != text {
		return "'" + text
	}
	return text
}
