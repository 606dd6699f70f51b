package render

import (
	"bytes"
	"fmt"
	"strings"

	"spoorboek/model/report"
)

// writeMarkdown writes a document as CommonMark with tables. Its text is escaped: nothing in it becomes a
// heading, a link, an image or HTML.
func writeMarkdown(b *bytes.Buffer, doc report.Document) {
	w := wordsOf(doc)
	for i, line := range append([]string{doc.Office.Name}, doc.Office.Address...) {
		if line == "" {
			continue
		}
		if i > 0 && b.Len() > 0 {
			b.WriteString("\\\n")
		}
		b.WriteString(inline(line))
	}
	if b.Len() > 0 {
		b.WriteString("\n\n")
	}
	fmt.Fprintf(b, "# %s\n\n", inline(doc.Title))
	for _, line := range []string{doc.Subject, w.front(doc)} {
		if line != "" {
			fmt.Fprintf(b, "%s\n\n", inline(line))
		}
	}
	for _, block := range doc.Blocks {
		markdownBlock(b, w, block)
	}
}

func markdownBlock(b *bytes.Buffer, w *wording, block report.Block) {
	switch block := block.(type) {
	case report.Heading:
		fmt.Fprintf(b, "%s %s\n\n", strings.Repeat("#", min(max(block.Level, 1), 5)+1), inline(block.Text))
	case report.Paragraph:
		fmt.Fprintf(b, "%s\n\n", flowing(block.Text, ""))
	case report.Missing:
		fmt.Fprintf(b, "> **%s**\n\n", flowing(block.Text, "> "))
	case report.Pairs:
		for _, p := range block.Rows {
			fmt.Fprintf(b, "- **%s**: %s\n", inline(p.Label), flowing(p.Text, "  "))
		}
		b.WriteString("\n")
	case report.List:
		for i, item := range block.Items {
			sign := "-"
			if block.Numbered {
				sign = fmt.Sprintf("%d.", i+1)
			}
			fmt.Fprintf(b, "%s %s\n", sign, flowing(item, strings.Repeat(" ", len(sign)+1)))
		}
		b.WriteString("\n")
	case report.Table:
		markdownTable(b, block)
	case report.Chart:
		fmt.Fprintf(b, "**%s**\n\n%s\n\n", inline(block.Title), flowing(block.Text, ""))
	case report.Signatures:
		for _, s := range block.Lines {
			who, when := w.signature(s)
			fmt.Fprintf(b, "- %s\\\n  %s\n", inline(who), inline(when))
		}
		b.WriteString("\n")
	}
}

func markdownTable(b *bytes.Buffer, t report.Table) {
	columns := len(shares(t, 1))
	row := func(cells []string) {
		for i := range columns {
			text := ""
			if i < len(cells) {
				text = strings.ReplaceAll(inline(cells[i]), "\n", "<br>")
			}
			b.WriteString("| " + text + " ")
		}
		b.WriteString("|\n")
	}
	row(t.Header)
	b.WriteString(strings.Repeat("| --- ", columns) + "|\n")
	for _, r := range t.Rows {
		row(r)
	}
	b.WriteString("\n")
}

// flowing is text of several lines that stays in its block: line ends are hard breaks, the next lines
// indented.
func flowing(text, indent string) string {
	var lines []string
	for _, line := range strings.Split(text, "\n") {
		if line = strings.TrimSpace(line); line != "" {
			lines = append(lines, inline(line))
		}
	}
	return strings.Join(lines, "\\\n"+indent)
}

// special are the characters that mean something to Markdown wherever they stand.
const special = "\\`*_{}[]<>()#|~&!"

// inline escapes what of a text would mean something to Markdown where it stands, and no more: a person reads
// the file too.
func inline(text string) string {
	var b strings.Builder
	opening := opener(text)
	for i, r := range text {
		if i == opening || strings.ContainsRune(special, r) ||
			r == ':' && strings.HasPrefix(text[i:], "://") || r == '@' && i > 0 {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}

// opener is where the sign stands that makes a list or a line across the page of a text; -1 when there is
// none. A sign does so alone, before a blank or before its like, a point only behind a number: not in
// 11-07-2025.
func opener(text string) int {
	from := len(text) - len(strings.TrimLeft(text, " \t"))
	rest := strings.TrimLeft(text[from:], "0123456789")
	at := len(text) - len(rest)
	numbered := at > from
	if rest == "" || numbered && rest[0] != '.' || !numbered && !strings.ContainsRune("-+=", rune(rest[0])) {
		return -1
	}
	next := rest[1:]
	if next == "" || next[0] == ' ' || next[0] == '\t' || !numbered && next[0] == rest[0] {
		return at
	}
	return -1
}
