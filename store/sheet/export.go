package sheet

import (
	"bufio"
	"cmp"
	"context"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/store"
)

// outCell is a cell on its way out: a day, a number or else text.
type outCell struct {
	text   string
	day    civil.Date
	number float64
	kind   store.FieldType
}

// Export writes a sheet of dossiers; see store.Sheets. A layout without headers means the standard one of its
// kind. Columns that mean nothing to the program stay empty.
func (s *Sheets) Export(
	ctx context.Context, w io.Writer, order store.SheetOrder, all []*dossier.Dossier,
) error {
	if order.Layout.Kind == "" {
		order.Layout.Kind = store.CaseloadSheet
	}
	if len(order.Layout.Headers) == 0 {
		order.Layout = standard(order.Layout)
	}
	table := outTable(order, all)
	if err := ctx.Err(); err != nil {
		return err
	}
	switch order.Format {
	case store.SheetCSV:
		return writeCSV(w, order.Layout, table, true)
	case store.SheetPlainCSV:
		return writeCSV(w, order.Layout, table, false)
	case store.SheetXLSX:
		return writeWorkbook(ctx, w, sheetNames[order.Layout.Kind], order, table)
	}
	return fmt.Errorf("export: unknown format %q", order.Format)
}

// standard is the layout with every field, under its first Dutch header.
func standard(m store.Mapping) store.Mapping {
	m.Columns = map[string]store.Field{}
	for _, spec := range store.FieldsOf(m.Kind) {
		if spec.Field == store.FieldFullName && m.Kind == store.CaseloadSheet {
			continue
		}
		m.Headers = append(m.Headers, spec.Dutch[0])
		m.Columns[spec.Dutch[0]] = spec.Field
	}
	m.Layout = fingerprint(m.Headers)
	return m
}

func typesOf(kind store.SheetKind) map[store.Field]store.FieldType {
	types := map[store.Field]store.FieldType{}
	for _, spec := range store.FieldsOf(kind) {
		types[spec.Field] = spec.Type
	}
	return types
}

// outTable makes the rows: dossiers by number; of each its applications by day.
func outTable(order store.SheetOrder, all []*dossier.Dossier) [][]outCell {
	layout := order.Layout
	sorted := slices.DeleteFunc(slices.Clone(all), func(d *dossier.Dossier) bool {
		return d == nil || d.Trail.Removed
	})
	slices.SortStableFunc(sorted, func(a, b *dossier.Dossier) int { return cmp.Compare(a.Number, b.Number) })
	types := typesOf(layout.Kind)
	var table [][]outCell
	for _, d := range sorted {
		if diaryOf(layout.Kind) != nil {
			table = append(table, diaryRows(order, d)...)
			continue
		}
		if layout.Kind == store.CaseloadSheet {
			here := caseloadHere(d, order.Today)
			table = append(table, outRow(layout, types, here.text))
			continue
		}
		for _, a := range byDay(applicationsHere(d)) {
			table = append(table, outRow(layout, types, a.here.text))
		}
	}
	return table
}

func outRow(
	layout store.Mapping, types map[store.Field]store.FieldType, text func(store.Field) string,
) []outCell {
	row := make([]outCell, len(layout.Headers))
	for i, header := range layout.Headers {
		field := layout.Columns[header]
		if field == "" || field == store.FieldDropped {
			continue
		}
		row[i] = outCellOf(text(field), types[field], layout.DateStyle)
	}
	return row
}

func outCellOf(kept string, kind store.FieldType, style store.DateStyle) outCell {
	c := outCell{text: kept, kind: kind}
	switch kind {
	case store.TypeDay:
		c.day, _ = civil.Parse(kept)
		c.text = written(c.day, style)
	case store.TypeNumber:
		c.number, _ = strconv.ParseFloat(kept, 64)
	case store.TypeSpan:
		var parts []string
		for _, part := range strings.Split(kept, ", ") {
			if span, err := civil.ParseSpan(part); err == nil {
				parts = append(parts, strings.TrimSpace(written(span.From, style)+" t/m "+written(span.To, style)))
			}
		}
		c.text = strings.Join(parts, ", ")
	}
	return c
}

// writeCSV writes what a Dutch Excel opens with a double click: semicolons and CRLF.
func writeCSV(w io.Writer, layout store.Mapping, table [][]outCell, mark bool) error {
	b := bufio.NewWriter(w)
	if mark {
		b.WriteString("\uFEFF")
	}
	for i, h := range layout.Headers {
		csvCell(b, i, armed(h))
	}
	b.WriteString("\r\n")
	for _, row := range table {
		for i, c := range row {
			if c.kind == store.TypeNumber {
				csvNumber(b, i, c.text)
				continue
			}
			text := c.text
			if c.kind == store.TypeText || c.kind == store.TypePhase || c.kind == store.TypeStatus {
				text = armed(text)
			}
			csvCell(b, i, text)
		}
		b.WriteString("\r\n")
	}
	if err := b.Flush(); err != nil {
		return fmt.Errorf("write the text table: %w", err)
	}
	return nil
}

func csvCell(b *bufio.Writer, column int, text string) {
	if column > 0 {
		b.WriteByte(';')
	}
	if !strings.ContainsAny(text, ";\"\r\n,\t") {
		b.WriteString(text)
		return
	}
	b.WriteString(`"` + strings.ReplaceAll(text, `"`, `""`) + `"`)
}

// csvNumber writes a number with the decimal comma that goes with semicolons: where a spreadsheet program
// separates cells by semicolons, a point in a number makes it a text or a day.
func csvNumber(b *bufio.Writer, column int, text string) {
	if column > 0 {
		b.WriteByte(';')
	}
	b.WriteString(strings.Replace(text, ".", ",", 1))
}

// formula are the first characters that make a spreadsheet program calculate a text.
const formula = "=+-@\t\r"

// armed puts an apostrophe before a text that a spreadsheet program would take for a formula, and before one
// that disarmed would take an apostrophe from.
func armed(text string) string {
	if text != "" && (strings.ContainsRune(formula, rune(text[0])) || disarmed(text) != text) {
		return "'" + text
	}
	return text
}

// disarmed takes off the apostrophe that armed put on.
func disarmed(text string) string {
	rest, cut := strings.CutPrefix(text, "'")
	if !cut || rest == "" {
		return text
	}
	if strings.ContainsRune(formula, rune(rest[0])) || disarmed(rest) != rest {
		return rest
	}
	return text
}
