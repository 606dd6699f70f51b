package sheet

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"

	"spoorboek/store"
)

const (
	maxXML     = 16 << 20 // bytes of one part of a workbook, unpacked
	maxParts   = 2000
	maxTexts   = 2_000_000 // shared texts of a workbook
	maxNothing = 1000      // empty lines after which a sheet is over
)

func looksZipped(raw []byte) bool { return bytes.HasPrefix(raw, []byte("PK")) }

// workbook is an XLSX file that was looked over and found safe to unpack.
//
// Reading is our own and not the library's that writes workbooks: to tell a day from a number the library
// loads a sheet whole and pads it, so that a few kilobytes fill the memory. Here a sheet streams by once,
// and only cells with a value are kept. Macros, links, pictures and formulas are never looked at; of a
// formula only the value that the file holds.
type workbook struct {
	parts    map[string]*zip.File // by lower-case name
	sheets   []sheetPart
	from1904 bool
	texts    []string
	days     []bool // style number → shows a day
}

// sheetPart is a sheet that can be read.
type sheetPart struct {
	name, part string
	hidden     bool
}

// readWorkbook reads one sheet; without a name the first that shows and has a column of dossier numbers, as
// many a workbook begins with an explanation or a sum. Where none has, it is the first that is a table.
func readWorkbook(raw []byte, name string) (store.Table, error) {
	book, err := openWorkbook(raw)
	if err != nil {
		return store.Table{}, err
	}
	candidates, err := book.candidates(name)
	if err != nil {
		return store.Table{}, err
	}
	var first *store.Table
	for _, s := range candidates {
		table, err := book.table(s)
		switch {
		case errors.Is(err, store.ErrNotASheet):
		case err != nil:
			return store.Table{}, err
		case len(candidates) == 1 || numbered(table.Headers):
			return table, nil
		case first == nil:
			first = &table
		}
	}
	if first == nil {
		return store.Table{}, store.ErrNotASheet
	}
	return *first, nil
}

// table reads one sheet of a workbook.
func (b *workbook) table(s sheetPart) (store.Table, error) {
	records, err := b.records(s)
	if err != nil {
		return store.Table{}, err
	}
	table, err := tableOf(records)
	table.Sheet, table.Encoding = clean(s.name).Text, "xlsx"
	for _, other := range b.sheets {
		if !other.hidden {
			table.Sheets = append(table.Sheets, clean(other.name).Text)
		}
	}
	return table, err
}

func openWorkbook(raw []byte) (*workbook, error) {
	archive, err := zip.NewReader(bytes.NewReader(raw), int64(len(raw)))
	if err != nil || len(archive.File) == 0 {
		return nil, store.ErrNotASheet
	}
	if len(archive.File) > maxParts {
		return nil, store.ErrSheetTooLarge
	}
	// The sizes in the directory can be trusted: reading past a declared size is an error.
	book, total := &workbook{parts: map[string]*zip.File{}}, uint64(0)
	for _, f := range archive.File {
		total += min(f.UncompressedSize64, maxFile+1)
		if f.UncompressedSize64 > maxXML || total > maxFile {
			return nil, store.ErrSheetTooLarge
		}
		book.parts[strings.ToLower(strings.ReplaceAll(f.Name, `\`, "/"))] = f
	}
	if _, ok := book.parts[partWorkbook]; !ok {
		return nil, store.ErrNotASheet
	}
	for _, step := range []func() error{book.readSheets, book.readTexts, book.readStyles} {
		if err := step(); err != nil {
			return nil, err
		}
	}
	return book, nil
}

// candidates are the sheets that may be read: the one of that name, or all that show.
func (b *workbook) candidates(name string) ([]sheetPart, error) {
	var shown []sheetPart
	for _, s := range b.sheets {
		if name != "" && strings.EqualFold(s.name, name) {
			return []sheetPart{s}, nil
		}
		if !s.hidden {
			shown = append(shown, s)
		}
	}
	if name != "" {
		return nil, fmt.Errorf("%w: it has %d", store.ErrNoSuchSheet, len(b.sheets))
	}
	return shown, nil
}

// Names of the parts that every workbook keeps in the same place.
const (
	partWorkbook  = "xl/workbook.xml"
	partRelations = "xl/_rels/workbook.xml.rels"
	partTexts     = "xl/sharedstrings.xml"
	partStyles    = "xl/styles.xml"
)

// errEnough ends a walk early without being an error.
var errEnough = errors.New("enough")

// walk gives every token of a part to visit. A part that is not there is empty. Tokens come raw: elements are
// not matched, so that deep nesting costs no memory.
func (b *workbook) walk(part string, visit func(xml.Token) error) error {
	f, ok := b.parts[strings.ToLower(part)]
	if !ok {
		return nil
	}
	content, err := f.Open()
	if err != nil {
		return store.ErrNotASheet
	}
	defer content.Close()
	decoder := xml.NewDecoder(io.LimitReader(content, maxXML+1))
	decoder.Strict = false
	for {
		token, err := decoder.RawToken()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return store.ErrNotASheet
		}
		switch err := visit(token); {
		case errors.Is(err, errEnough):
			return nil
		case err != nil:
			return err
		}
	}
}

func attribute(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// readSheets finds the sheets in their order, and from which day the workbook counts.
func (b *workbook) readSheets() error {
	parts := map[string]string{}
	err := b.walk(partRelations, func(token xml.Token) error {
		if e, ok := token.(xml.StartElement); ok && e.Name.Local == "Relationship" &&
			strings.HasSuffix(attribute(e, "Type"), "/worksheet") {
			target := attribute(e, "Target")
			if !strings.HasPrefix(target, "/") {
				target = path.Join("xl", target)
			}
			parts[attribute(e, "Id")] = strings.TrimPrefix(target, "/")
		}
		return nil
	})
	if err != nil {
		return err
	}
	return b.walk(partWorkbook, func(token xml.Token) error {
		e, ok := token.(xml.StartElement)
		if !ok {
			return nil
		}
		switch e.Name.Local {
		case "workbookPr":
			value := attribute(e, "date1904")
			b.from1904 = value == "1" || value == "true"
		case "sheet":
			state := attribute(e, "state")
			if part := parts[attribute(e, "id")]; part != "" {
				b.sheets = append(b.sheets, sheetPart{attribute(e, "name"), part, state != "" && state != "visible"})
			}
		}
		return nil
	})
}

// readTexts reads the texts that cells share. Ruby text beside them (rPh) is no part of them.
func (b *workbook) readTexts() error {
	var text strings.Builder
	inText, ruby := false, false
	return b.walk(partTexts, func(token xml.Token) error {
		switch e := token.(type) {
		case xml.StartElement:
			switch e.Name.Local {
			case "si":
				text.Reset()
			case "t":
				inText = !ruby
			case "rPh":
				ruby = true
			}
		case xml.EndElement:
			switch e.Name.Local {
			case "si":
				b.texts = append(b.texts, unescaped(text.String()))
			case "t":
				inText = false
			case "rPh":
				ruby = false
			}
		case xml.CharData:
			if inText && text.Len() <= maxCell {
				text.Write(e)
			}
		}
		if len(b.texts) > maxTexts {
			return store.ErrSheetTooLarge
		}
		return nil
	})
}
