package report

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"slices"

	"spoorboek/model/civil"
)

// ErrFrozen says that what was kept of a report cannot be read.
var ErrFrozen = errors.New("frozen report cannot be read")

// frozen is the stored form of a document. Each block is an object with one name: that of its type.
type frozen struct {
	Document
	Blocks []map[string]json.RawMessage
}

// Freeze gives the bytes that a sent report is kept as, and their SHA-256 in hex. The logo stays out: it is
// the office's, not the report's.
func Freeze(doc Document) (raw []byte, hash string, err error) {
	f := frozen{Document: doc}
	f.Document.Blocks, f.Office.Logo = nil, nil
	for _, b := range doc.Blocks {
		inner, err := plainJSON(b)
		if err != nil {
			return nil, "", fmt.Errorf("freeze a report: %w", err)
		}
		f.Blocks = append(f.Blocks, map[string]json.RawMessage{blockName(b): inner})
	}
	if raw, err = plainJSON(f); err != nil {
		return nil, "", fmt.Errorf("freeze a report: %w", err)
	}
	return raw, Sum(raw), nil
}

// Sum is the SHA-256 of bytes in hex: of a frozen report, or of a file that was written.
func Sum(raw []byte) string {
	sum := sha256.Sum256(raw)
	return hex.EncodeToString(sum[:])
}

// Thaw reads what Freeze gave. ErrFrozen when it cannot be read, or holds blocks of a newer program.
func Thaw(raw []byte) (Document, error) {
	var f frozen
	if err := json.Unmarshal(raw, &f); err != nil {
		return Document{}, fmt.Errorf("%w: %w", ErrFrozen, err)
	}
	doc := f.Document
	for _, one := range f.Blocks {
		for name, inner := range one {
			b, err := thawBlock(name, inner)
			if err != nil {
				return Document{}, err
			}
			doc.Blocks = append(doc.Blocks, b)
		}
	}
	return doc, nil
}

func blockName(b Block) string {
	switch b.(type) {
	case Heading:
		return "heading"
	case Paragraph:
		return "paragraph"
	case Pairs:
		return "pairs"
	case List:
		return "list"
	case Table:
		return "table"
	case Missing:
		return "missing"
	case Chart:
		return "chart"
	case Signatures:
		return "signatures"
	}
	return ""
}

func thawBlock(name string, raw json.RawMessage) (Block, error) {
	switch name {
	case "heading":
		return thaw[Heading](raw)
	case "paragraph":
		return thaw[Paragraph](raw)
	case "pairs":
		return thaw[Pairs](raw)
	case "list":
		return thaw[List](raw)
	case "table":
		return thaw[Table](raw)
	case "missing":
		return thaw[Missing](raw)
	case "chart":
		return thaw[Chart](raw)
	case "signatures":
		return thaw[Signatures](raw)
	}
	return nil, fmt.Errorf("%w: block %q", ErrFrozen, name)
}

func thaw[B Block](raw json.RawMessage) (Block, error) {
	var b B
	if err := json.Unmarshal(raw, &b); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrFrozen, err)
	}
	return b, nil
}

// plainJSON writes a value without escapes of HTML and without a line end, as facts are stored.
func plainJSON(v any) ([]byte, error) {
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		return nil, err
	}
	return bytes.TrimRight(out.Bytes(), "\n"), nil
}

// WithReading adds that the employee read the document, and the reaction.
func WithReading(doc Document, on civil.Date, reaction string) Document {
	w := writer{lang: doc.Language}
	w.chapter("Gelezen door de werknemer", "Read by the employee")
	if reaction == "" {
		w.text("Gelezen op %s; er was geen reactie.", "Read on %s; there was no reaction.", w.day(on))
	} else {
		w.text("Gelezen op %s. Reactie:", "Read on %s. Reaction:", w.day(on))
		w.put(Paragraph{Text: reaction})
	}
	doc.Blocks = append(slices.Clip(doc.Blocks), w.blocks...)
	return doc
}

// WithoutReading takes away what WithReading added.
func WithoutReading(doc Document) Document {
	w := writer{lang: doc.Language}
	w.chapter("Gelezen door de werknemer", "Read by the employee")
	if at := slices.IndexFunc(doc.Blocks, func(b Block) bool { return b == w.blocks[0] }); at >= 0 {
		doc.Blocks = doc.Blocks[:at]
	}
	return doc
}

// Missing returns what the document says is not there, in the order of the text.
func (d Document) Missing() []string {
	var all []string
	for _, b := range d.Blocks {
		if m, ok := b.(Missing); ok {
			all = append(all, m.Text)
		}
	}
	return all
}
