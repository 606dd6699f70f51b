package sheet

import (
	"encoding/xml"
	"regexp"
	"strconv"
	"strings"

	"spoorboek/model/civil"
	"spoorboek/store"
)

// sheetReader streams one sheet and keeps the cells that hold something.
type sheetReader struct {
	book  *workbook
	all   []record
	row   record
	empty int // lines without a value, in a row
	size  int // bytes of all values

	column, style int
	kind          string // of the cell: s, str, inlineStr, e, b, d, n
	value         strings.Builder
	inValue, ruby bool // in the text of a value; in the reading aids beside it

	over   bool // past the lines
	ranges []merged
}

func (b *workbook) records(s sheetPart) ([]record, error) {
	r := &sheetReader{book: b}
	visit := func(token xml.Token) error {
		if r.over {
			return r.visitRange(token)
		}
		return r.visit(token)
	}
	if err := b.walk(s.part, visit); err != nil {
		return nil, err
	}
	spread(r.all, r.ranges)
	return r.all, nil
}

func (r *sheetReader) visit(token xml.Token) error {
	switch e := token.(type) {
	case xml.StartElement:
		switch e.Name.Local {
		case "row":
			return r.startRow(e)
		case "c":
			r.startCell(e)
		case "v", "t":
			r.inValue = !r.ruby
		case "rPh":
			r.ruby = true
		}
	case xml.EndElement:
		switch e.Name.Local {
		case "row":
			return r.endRow()
		case "c":
			return r.endCell()
		case "v", "t":
			r.inValue = false
		case "rPh":
			r.ruby = false
		case "sheetData":
			r.over = true
		}
	case xml.CharData:
		if r.inValue && r.value.Len() <= maxCell {
			r.value.Write(e)
		}
	}
	return nil
}

// visitRange keeps the merged ranges, which stand behind the lines.
func (r *sheetReader) visitRange(token xml.Token) error {
	switch e := token.(type) {
	case xml.StartElement:
		if e.Name.Local != "mergeCell" {
			return nil
		}
		if m, ok := mergedOf(attribute(e, "ref")); ok {
			r.ranges = append(r.ranges, m)
		}
	case xml.EndElement:
		if e.Name.Local == "mergeCells" {
			return errEnough
		}
	}
	return nil
}

func (r *sheetReader) startRow(e xml.StartElement) error {
	next := r.row.line + 1
	if n, err := strconv.Atoi(attribute(e, "r")); err == nil && n > 0 {
		r.empty += max(0, n-next)
		next = n
	}
	r.row, r.column = record{line: next}, 0
	if r.empty > maxNothing && len(r.all) > 0 {
		return errEnough
	}
	return nil
}

func (r *sheetReader) endRow() error {
	if blank(r.row) {
		r.empty++
		return nil
	}
	r.empty = 0
	r.all = append(r.all, r.row)
	if len(r.all) > maxRows {
		return store.ErrSheetTooLarge
	}
	return nil
}

func (r *sheetReader) startCell(e xml.StartElement) {
	r.column++
	if column := columnOf(attribute(e, "r")); column > 0 {
		r.column = column
	}
	r.style, _ = strconv.Atoi(attribute(e, "s"))
	r.kind = attribute(e, "t")
	r.value.Reset()
	r.inValue, r.ruby = false, false
}

// columnOf reads the letters of a reference: "A1" is 1, "AA7" is 27. Without letters it is 0.
func columnOf(ref string) int {
	n := 0
	for _, c := range strings.ToUpper(ref[:min(len(ref), 4)]) {
		if c < 'A' || c > 'Z' {
			break
		}
		n = n*26 + int(c-'A') + 1
	}
	return n
}

func (r *sheetReader) endCell() error {
	value := r.value.String()
	if value == "" {
		return nil
	}
	cell := r.cell(value)
	r.size += len(cell.text)
	if r.column > maxColumns || r.size > maxFile {
		return store.ErrSheetTooLarge
	}
	for len(r.row.cells) < r.column {
		r.row.cells = append(r.row.cells, rawCell{})
	}
	r.row.cells[r.column-1] = cell
	return nil
}

func (r *sheetReader) cell(value string) rawCell {
	switch r.kind {
	case "s":
		i, err := strconv.Atoi(strings.TrimSpace(value))
		if err != nil || i < 0 || i >= len(r.book.texts) {
			return rawCell{fault: store.ProblemCellBroken}
		}
		return capped([]byte(r.book.texts[i]))
	case "str", "inlineStr":
		return capped([]byte(unescaped(value)))
	case "e":
		return rawCell{text: value, fault: store.ProblemCellBroken}
	case "b":
		return rawCell{text: map[bool]string{true: "ja", false: "nee"}[value == "1"]}
	case "d":
		day, _, _ := strings.Cut(value, "T")
		_, err := civil.Parse(day)
		return rawCell{text: day, date: err == nil}
	}
	return r.number(value)
}

func (r *sheetReader) number(value string) rawCell {
	n, err := strconv.ParseFloat(strings.TrimSpace(value), 64)
	if err != nil {
		return capped([]byte(value))
	}
	if r.style >= 0 && r.style < len(r.book.days) && r.book.days[r.style] {
		if day, ok := dayOfSerial(n, r.book.from1904); ok {
			return rawCell{text: day.String(), date: true}
		}
		return rawCell{text: value, number: true, fault: store.ProblemImpossibleDate}
	}
	return rawCell{text: strconv.FormatFloat(n, 'f', -1, 64), number: true}
}

// escapes are characters that the file format writes as their number: _x000D_.
var escapes = regexp.MustCompile(`_x[0-9A-Fa-f]{4}_`)

func unescaped(text string) string {
	if !strings.Contains(text, "_x") {
		return text
	}
	return escapes.ReplaceAllStringFunc(text, func(e string) string {
		n, err := strconv.ParseUint(e[2:6], 16, 16)
		if err != nil {
			return e
		}
		return string(rune(n))
	})
}
