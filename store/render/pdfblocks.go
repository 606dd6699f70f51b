package render

import (
	"strconv"

	"spoorboek/model/report"
)

// block sets one block of the document.
func (s *sheet) block(b report.Block, at int) {
	switch b := b.(type) {
	case report.Heading:
		s.heading(b, at)
	case report.Paragraph:
		s.write(regular, sizeText, black, left, textWidth, b.Text)
		s.y += s.set.below
	case report.Pairs:
		s.pairs(b)
	case report.List:
		s.list(b)
	case report.Table:
		s.table(b)
	case report.Missing:
		s.missing(b)
	case report.Chart:
		s.chart(b)
	case report.Signatures:
		s.signatures(b)
	}
}

// heading keeps some of what it heads on the same page.
func (s *sheet) heading(h report.Heading, at int) {
	size, before, after := s.set.chapter, s.set.before, s.set.after
	if h.Level > 1 {
		size, before, after = sizePart, 3.0, 1.0
	}
	if at > 0 {
		s.y += before
	}
	s.room(height(size) + after + 3*height(sizeText))
	s.bookmark(h.Text, max(h.Level, 1))
	s.write(bold, size, accent, left, textWidth, h.Text)
	s.y += after
}

const pairLabel = 48.0

func (s *sheet) pairs(p report.Pairs) {
	for _, r := range p.Rows {
		s.row([]column{
			s.column(regular, sizeText, quiet, left, pairLabel-3, r.Label),
			s.column(regular, sizeText, black, left+pairLabel, textWidth-pairLabel, r.Text),
		}, nil)
		s.y += 0.8
	}
	s.y += 2.2
}

func (s *sheet) list(l report.List) {
	for i, item := range l.Items {
		sign := "•"
		if l.Numbered {
			sign = strconv.Itoa(i+1) + "."
		}
		const indent = 6.5
		s.row([]column{
			s.column(regular, sizeText, accent, left+1, indent, sign),
			s.column(regular, sizeText, black, left+indent, textWidth-indent, item),
		}, nil)
		s.y += 0.6
	}
	s.y += 2
}

// shares divides the width over the columns.
func shares(t report.Table, width float64) []float64 {
	columns := len(t.Header)
	for _, r := range t.Rows {
		columns = max(columns, len(r))
	}
	out, total := make([]float64, columns), 0.0
	for i := range out {
		out[i] = 1
		if len(t.Widths) == columns {
			out[i] = float64(max(t.Widths[i], 1))
		}
		total += out[i]
	}
	for i := range out {
		out[i] *= width / total
	}
	return out
}

const cellPad = 1.5

func (s *sheet) table(t report.Table) {
	small, gap := s.set.small, s.set.row
	widths := shares(t, textWidth)
	cells := func(row []string, f face) []column {
		var out []column
		x := left
		for i, text := range row {
			out = append(out, s.column(f, small, black, x+cellPad, widths[i]-2*cellPad, text))
			x += widths[i]
		}
		return out
	}
	head := cells(t.Header, bold)
	header := func() {
		if len(head) == 0 {
			return
		}
		most := 0
		for _, c := range head {
			most = max(most, min(len(c.lines), 8))
		}
		s.fill(left, s.y, textWidth, float64(most)*height(small)+2, ground)
		s.y++
		for i := range most {
			for _, c := range head {
				if i < len(c.lines) {
					s.text(bold, small, accent, c.x, s.y, c.lines[i])
				}
			}
			s.y += height(small)
		}
		s.y++
	}
	s.room(6 * height(small))
	header()
	for _, r := range t.Rows {
		s.y += gap
		s.row(cells(r, regular), func() { header(); s.y += gap })
		s.y += gap
		s.line(left, s.y, left+textWidth, s.y, 0.15, faint)
	}
	s.y += 5 * gap
}

// missing is set apart by a bar at its side as well as by its words.
func (s *sheet) missing(m report.Missing) {
	for _, line := range s.fonts.lines(italic, sizeText, m.Text, textWidth-6) {
		s.room(height(sizeText))
		s.fill(left, s.y, 1.1, height(sizeText), alert)
		s.text(italic, sizeText, black, left+4, s.y, line)
		s.y += height(sizeText)
	}
	s.y += 2.2
}

// chart draws the picture. What it reads as is its twin in words.
func (s *sheet) chart(c report.Chart) {
	p := chartPicture(s.fonts, s.words, c, textWidth)
	s.room(min(p.height+8, lowest-top))
	if c.Title != "" {
		s.write(bold, sizeSmall, accent, left, textWidth, c.Title)
		s.y++
	}
	if c.Text != "" {
		s.pdf.RawWriteStr(spoken(c.Text))
	}
	for _, part := range p.shapes {
		s.shape(part)
	}
	if c.Text != "" {
		s.pdf.RawWriteStr("EMC")
	}
	s.y += p.height + 4
}

// signatures are kept two beside each other, each with a line to sign on.
func (s *sheet) signatures(b report.Signatures) {
	const gap, space = 14.0, 16.0
	wide := (textWidth - gap) / 2
	s.y += 3
	rows := float64((len(b.Lines) + 1) / 2)
	s.room(min(rows*(space+3*height(sizeSmall)), (lowest-top)/2))
	for at := 0; at < len(b.Lines); at += 2 {
		s.room(space + 3*height(sizeSmall))
		s.y += space
		var columns []column
		for i, sign := range b.Lines[at:min(at+2, len(b.Lines))] {
			x := left + float64(i)*(wide+gap)
			s.line(x, s.y, x+wide, s.y, 0.25, quiet)
			who, when := s.words.signature(sign)
			columns = append(columns, s.column(regular, sizeSmall, black, x, wide, who+"\n"+when))
		}
		s.y++
		s.row(columns, nil)
	}
	s.y += 3
}
