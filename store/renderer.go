package store

import (
	"errors"
	"io"

	"spoorboek/model/report"
)

// Format is a form in which a document leaves the program.
type Format string

// The formats.
const (
	FormatPDF      Format = "pdf"
	FormatDOCX     Format = "docx"
	FormatMarkdown Format = "md"
)

// Formats are the formats, the most asked for first.
func Formats() []Format { return []Format{FormatPDF, FormatDOCX, FormatMarkdown} }

// Errors of the Renderer port.
var (
	// ErrFormat says that documents are not written in the form that was asked for.
	ErrFormat = errors.New("unknown form of a document")
	// ErrLogo says that the logo of the office is no PNG that can be shown.
	ErrLogo = errors.New("logo is no PNG")
)

// Renderer writes a document in the form that the reader can open. The same document gives the same bytes.
type Renderer interface {
	// Render writes all of the document, or answers an error before the first byte: ErrFormat, ErrLogo, or
	// that of the writer.
	Render(w io.Writer, format Format, doc report.Document) error
	// Pages counts the pages of A4 that a document takes as a PDF.
	Pages(doc report.Document) (int, error)
}
