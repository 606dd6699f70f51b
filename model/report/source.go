package report

import (
	"slices"
	"strings"
)

// The marks of the text form: what a coach edits in a form or an editor looks like Markdown.
const (
	markChart      = "[[tijdlijn]]"
	markSignatures = "[[handtekeningen]]"
	markMissing    = "[!] "
	markPair       = " :: "
	markBreak      = "<br>"
	markNumber     = "1. "
)

// Source writes the blocks of a document as text to edit. A chart and the lines to sign on are one mark each:
// they follow the dossier and are not typed.
func Source(doc Document) string {
	var parts []string
	for _, b := range doc.Blocks {
		parts = append(parts, sourceOf(b))
	}
	return strings.Join(parts, "\n\n") + "\n"
}

func sourceOf(b Block) string {
	switch b := b.(type) {
	case Heading:
		return strings.Repeat("#", max(b.Level, 1)) + " " + b.Text
	case Paragraph:
		return escapeLines(b.Text)
	case Pairs:
		lines := make([]string, len(b.Rows))
		for i, r := range b.Rows {
			lines[i] = r.Label + markPair + strings.ReplaceAll(r.Text, "\n", markBreak)
		}
		return strings.Join(lines, "\n")
	case List:
		mark := "- "
		if b.Numbered {
			mark = markNumber
		}
		lines := make([]string, len(b.Items))
		for i, item := range b.Items {
			lines[i] = mark + strings.ReplaceAll(item, "\n", markBreak)
		}
		return strings.Join(lines, "\n")
	case Table:
		return tableSource(b)
	case Missing:
		return markMissing + b.Text
	case Chart:
		return markChart
	case Signatures:
		return markSignatures
	}
	return ""
}

func tableSource(t Table) string {
	lines := []string{cells(t.Header), "|" + strings.Repeat("---|", len(t.Header))}
	for _, row := range t.Rows {
		lines = append(lines, cells(row))
	}
	return strings.Join(lines, "\n")
}

var cellOut = strings.NewReplacer(`\`, `\\`, "|", `\|`, "\n", markBreak)

func cells(row []string) string {
	var b strings.Builder
	for _, c := range row {
		b.WriteString("| " + cellOut.Replace(c) + " ")
	}
	return b.String() + "|"
}

// escapeLines keeps a line of running text from being read as something else: a backslash stands before it,
// and alone for an empty one.
func escapeLines(text string) string {
	lines := strings.Split(text, "\n")
	for i, l := range lines {
		if l == "" || strings.HasPrefix(l, `\`) || lineSort(l) != sortText {
			lines[i] = `\` + l
		}
	}
	return strings.Join(lines, "\n")
}

type sourceSort uint8

const (
	sortText sourceSort = iota
	sortHeading
	sortPair
	sortBullet
	sortNumber
	sortTable
	sortMissing
	sortMark
	sortBlank
)

func lineSort(l string) sourceSort {
	switch {
	case strings.TrimSpace(l) == "":
		return sortBlank
	case strings.HasPrefix(l, "# ") || strings.HasPrefix(l, "## "):
		return sortHeading
	case strings.HasPrefix(l, "- "):
		return sortBullet
	case strings.HasPrefix(l, markNumber):
		return sortNumber
	case strings.HasPrefix(l, "|"):
		return sortTable
	case strings.HasPrefix(l, markMissing):
		return sortMissing
	case l == markChart || l == markSignatures:
		return sortMark
	case strings.Contains(l, markPair) && !strings.HasPrefix(l, `\`):
		return sortPair
	}
	return sortText
}

// Edited returns the document with the text that a person made of it. Charts and lines to sign on are those
// of the document, where their marks were left; widths of columns stay with the table of the same header.
// Any text is accepted: what is no mark is a paragraph.
func Edited(doc Document, source string) Document {
	lines := strings.Split(strings.ReplaceAll(source, "\r\n", "\n"), "\n")
	was := doc.Blocks
	doc.Blocks = nil
	for at := 0; at < len(lines); {
		kind := lineSort(lines[at])
		to := at + 1
		for together(kind) && to < len(lines) && lineSort(lines[to]) == kind {
			to++
		}
		if b := blockOf(kind, lines[at:to], was); b != nil {
			doc.Blocks = append(doc.Blocks, b)
		}
		at = to
	}
	return doc
}

// together reports whether lines of a sort that follow one another are one block.
func together(k sourceSort) bool {
	return slices.Contains([]sourceSort{sortText, sortPair, sortBullet, sortNumber, sortTable}, k)
}

func blockOf(k sourceSort, lines []string, was []Block) Block {
	switch k {
	case sortHeading:
		mark, text, _ := strings.Cut(lines[0], " ")
		return Heading{Level: len(mark), Text: strings.TrimSpace(text)}
	case sortPair:
		var p Pairs
		for _, l := range lines {
			label, text, _ := strings.Cut(l, markPair)
			p.Rows = append(p.Rows, Pair{label, strings.ReplaceAll(text, markBreak, "\n")})
		}
		return p
	case sortBullet, sortNumber:
		list := List{Numbered: k == sortNumber}
		for _, l := range lines {
			_, item, _ := strings.Cut(l, " ")
			list.Items = append(list.Items, strings.ReplaceAll(item, markBreak, "\n"))
		}
		return list
	case sortTable:
		return tableOf(lines, was)
	case sortMissing:
		return Missing{Text: strings.TrimPrefix(lines[0], markMissing)}
	case sortMark:
		return kept(lines[0], was)
	case sortText:
		text := make([]string, len(lines))
		for i, l := range lines {
			text[i] = strings.TrimPrefix(l, `\`)
		}
		return Paragraph{Text: strings.Join(text, "\n")}
	}
	return nil
}

// kept is the chart or the lines to sign on that the document had.
func kept(mark string, was []Block) Block {
	for _, b := range was {
		switch b.(type) {
		case Chart:
			if mark == markChart {
				return b
			}
		case Signatures:
			if mark == markSignatures {
				return b
			}
		}
	}
	return nil
}

func tableOf(lines []string, was []Block) Block {
	t := Table{Header: splitCells(lines[0])}
	for i, l := range lines[1:] {
		if i == 0 && strings.Trim(l, "|-: ") == "" {
			continue
		}
		row := splitCells(l)
		for len(row) < len(t.Header) {
			row = append(row, "")
		}
		t.Rows = append(t.Rows, row[:len(t.Header)])
	}
	for _, b := range was {
		if old, ok := b.(Table); ok && slices.Equal(old.Header, t.Header) {
			t.Widths = old.Widths
		}
	}
	return t
}

// splitCells reads the cells of one line of a table.
func splitCells(line string) []string {
	line = strings.TrimPrefix(strings.TrimRight(line, " "), "|")
	var row []string
	var b strings.Builder
	for i := 0; i < len(line); i++ {
		switch {
		case line[i] == '\\' && i+1 < len(line):
			i++
			b.WriteByte(line[i])
		case line[i] == '|':
			row = append(row, strings.ReplaceAll(trimOne(b.String()), markBreak, "\n"))
			b.Reset()
		default:
			b.WriteByte(line[i])
		}
	}
	if rest := strings.TrimSpace(b.String()); rest != "" {
		row = append(row, strings.ReplaceAll(rest, markBreak, "\n"))
	}
	return row
}

// trimOne takes away the blank that stands on either side of a cell.
func trimOne(s string) string { return strings.TrimSuffix(strings.TrimPrefix(s, " "), " ") }
