package reports

import (
	"strings"

	"spoorboek/model/report"
	"spoorboek/ui/cell"
	"spoorboek/ui/theme"
)

// line is one line of the preview.
type line struct {
	text  string
	style cell.Style
}

// preview lays a document out in lines of so many columns.
func preview(doc report.Document, width int) []line {
	v := viewer{width: max(10, width)}
	v.put("# "+doc.Title, theme.Title)
	v.put(doc.Subject, theme.Muted)
	for _, b := range doc.Blocks {
		v.block(b)
	}
	v.gap()
	if doc.Author != "" {
		v.put(doc.Author+" · "+doc.Office.Name, theme.Muted)
	}
	return v.lines
}

type viewer struct {
	width int
	lines []line
}

func (v *viewer) put(text string, style cell.Style) {
	for _, part := range strings.Split(text, "\n") {
		for _, l := range cell.Wrap(cell.Clean(part), v.width) {
			v.lines = append(v.lines, line{l, style})
		}
	}
}

// gap leaves one line empty, never two.
func (v *viewer) gap() {
	if n := len(v.lines); n > 0 && v.lines[n-1].text != "" {
		v.lines = append(v.lines, line{})
	}
}

func (v *viewer) block(b report.Block) {
	v.gap()
	switch b := b.(type) {
	case report.Heading:
		v.put(strings.Repeat("#", b.Level+1)+" "+b.Text, theme.Heading)
	case report.Paragraph:
		v.put(b.Text, theme.Text)
	case report.Pairs:
		v.pairs(b)
	case report.List:
		for _, item := range b.Items {
			v.hang("- ", item, theme.Text)
		}
	case report.Table:
		v.table(b)
	case report.Missing:
		v.put("["+b.Text+"]", theme.Warn)
	case report.Chart:
		v.put(b.Text, theme.Muted)
	case report.Signatures:
		for _, s := range b.Lines {
			v.put(s.Role+": "+s.Name+" "+s.Signed.String(), theme.Text)
		}
	}
}

// hang puts text behind a mark, its further lines under the first.
func (v *viewer) hang(mark, text string, style cell.Style) {
	indent := cell.Width(mark)
	for i, part := range strings.Split(text, "\n") {
		for j, l := range cell.Wrap(cell.Clean(part), max(4, v.width-indent)) {
			lead := strings.Repeat(" ", indent)
			if i == 0 && j == 0 {
				lead = mark
			}
			v.lines = append(v.lines, line{lead + l, style})
		}
	}
}

// mostLabel is the widest column of labels; a longer label wraps the value under it.
const mostLabel = 22

func (v *viewer) pairs(p report.Pairs) {
	room := 0
	for _, r := range p.Rows {
		room = max(room, min(mostLabel, cell.Width(r.Label)))
	}
	room = min(room, v.width/2)
	for _, r := range p.Rows {
		label := cell.Cut(r.Label, room, "…")
		v.hang(label+strings.Repeat(" ", room-cell.Width(label)+2), r.Text, theme.Text)
	}
}

// table puts the cells of a row in columns by their shares, each wrapped in its own.
func (v *viewer) table(t report.Table) {
	widths := v.columns(t)
	if widths == nil { // no room for columns: each row as a list of what its cells say
		for _, row := range t.Rows {
			v.hang("- ", strings.Join(row, "\n"), theme.Text)
		}
		return
	}
	v.row(t.Header, widths, theme.Strong)
	for _, row := range t.Rows {
		v.row(row, widths, theme.Text)
	}
}

// columns are the widths of the columns; nil when they would be too narrow to read.
func (v *viewer) columns(t report.Table) []int {
	const narrowest = 7
	n := len(t.Header)
	if n == 0 {
		return nil
	}
	shares, sum := t.Widths, 0
	if len(shares) != n {
		shares = make([]int, n)
		for i := range shares {
			shares[i] = 1
		}
	}
	for _, s := range shares {
		sum += s
	}
	room := v.width - (n - 1)
	widths := make([]int, n)
	for i, s := range shares {
		if widths[i] = room * s / max(1, sum); widths[i] < narrowest {
			return nil
		}
	}
	fit(widths, longest(t))
	return widths
}

// longest is the longest word in each column: a day, a name. Beyond so many cells a word may be broken.
func longest(t report.Table) []int {
	const most = 14
	all := make([]int, len(t.Header))
	for _, row := range append([][]string{t.Header}, t.Rows...) {
		for i := range min(len(row), len(all)) {
			for _, word := range strings.Fields(row[i]) {
				all[i] = max(all[i], min(most, cell.Width(word)))
			}
		}
	}
	return all
}

// fit takes room from the columns that have the most to spare for those in which a word would be broken.
func fit(widths, words []int) {
	for i := range widths {
		for widths[i] < words[i] {
			from := -1
			for j := range widths {
				if spare := widths[j] - words[j]; spare > 0 && (from < 0 || spare > widths[from]-words[from]) {
					from = j
				}
			}
			if from < 0 {
				return
			}
			widths[from]--
			widths[i]++
		}
	}
}

func (v *viewer) row(cells []string, widths []int, style cell.Style) {
	parts := make([][]string, len(widths))
	most := 1
	for i := range widths {
		if i < len(cells) {
			for _, p := range strings.Split(cells[i], "\n") {
				parts[i] = append(parts[i], cell.Wrap(cell.Clean(p), widths[i])...)
			}
		}
		most = max(most, len(parts[i]))
	}
	for y := range most {
		var b strings.Builder
		for i, w := range widths {
			word := ""
			if y < len(parts[i]) {
				word = cell.Cut(parts[i][y], w, "…")
			}
			b.WriteString(word)
			if i+1 < len(widths) {
				b.WriteString(strings.Repeat(" ", w-cell.Width(word)+1))
			}
		}
		v.lines = append(v.lines, line{strings.TrimRight(b.String(), " "), style})
	}
}
