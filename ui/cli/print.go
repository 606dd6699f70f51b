package cli

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"time"

	"spoorboek/model/civil"
	"spoorboek/model/plain"
	"spoorboek/ui/cell"
	"spoorboek/ui/theme"
)

// shownOn writes text for people; in the ASCII tier every sign becomes its plain twin.
type shownOn struct{ c *command }

// Write is io.Writer.
func (s shownOn) Write(b []byte) (int, error) {
	if _, err := io.WriteString(s.c.Terminal.Out, s.c.plain(string(b))); err != nil {
		return 0, err
	}
	return len(b), nil
}

// plain is text as the terminal can draw it, and nothing that would steer the terminal. In the ASCII tier
// letters with accents stay: they are names.
func (c *command) plain(s string) string {
	lines := strings.Split(s, "\n")
	for i := range lines {
		lines[i] = cell.Clean(lines[i])
	}
	s = strings.Join(lines, "\n")
	if !c.flags.ascii {
		return s
	}
	return strings.Map(theme.Twin, s)
}

// answer writes the one JSON document of a command to stdout.
func (c *command) answer(document any) error {
	return encode(c.Terminal.Out, document)
}

// encode writes a document as JSON for people and machines: indented, letters as they are, and nothing that
// would steer a terminal.
func encode(out io.Writer, document any) error {
	enc := json.NewEncoder(plain.JSON{To: out})
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(document); err != nil {
		return fmt.Errorf("write the answer: %w", err)
	}
	return nil
}

// linef writes one line for people.
func (c *command) linef(format string, args ...any) {
	fmt.Fprintf(c.out(), format+"\n", args...)
}

// table is text in columns that are as wide as their widest cell; the last one runs on.
type table struct {
	indent string
	rows   []row
}

// row is one line of a table: cells, or without them a line by itself.
type row struct {
	cells []string
	alone string
}

// add puts a row of cells under the others.
func (t *table) add(cells ...string) { t.rows = append(t.rows, row{cells: cells}) }

// line puts a line under the rows that follows no columns.
func (t *table) line(s string) { t.rows = append(t.rows, row{alone: s}) }

// String is the table with a line end behind every row and no blanks before it.
func (t *table) String() string {
	var widths []int
	for _, r := range t.rows {
		for i, s := range r.cells {
			if i == len(widths) {
				widths = append(widths, 0)
			}
			widths[i] = max(widths[i], cell.Width(s))
		}
	}
	var b strings.Builder
	for _, r := range t.rows {
		if len(r.cells) == 0 {
			b.WriteString(r.alone + "\n")
			continue
		}
		line := t.indent
		for i, s := range r.cells {
			if i > 0 {
				line += "  "
			}
			line += s
			if i < len(r.cells)-1 {
				line += strings.Repeat(" ", widths[i]-cell.Width(s))
			}
		}
		b.WriteString(strings.TrimRight(line, " ") + "\n")
	}
	return b.String()
}

// print writes a table for people.
func (c *command) print(t *table) { fmt.Fprint(c.out(), t.String()) }

// oneLine puts text of several lines on one.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// joined puts the parts that are not empty after one another.
func joined(separator string, parts ...string) string {
	kept := parts[:0:0]
	for _, p := range parts {
		if p != "" {
			kept = append(kept, p)
		}
	}
	return strings.Join(kept, separator)
}

// clock is when something was written down, where the coach is.
func clock(c *command, at time.Time) string {
	at = at.In(c.World.Clock().Location())
	return c.words.DayLong(civil.FromTime(at)) + at.Format(" 15:04")
}
