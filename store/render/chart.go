package render

import (
	"fmt"
	"time"

	"spoorboek/model/civil"
	"spoorboek/model/report"
)

// shapeKind is a kind of shape in a picture.
type shapeKind uint8

const (
	rule    shapeKind = iota // a line from (x, y) to (x+w, y+h)
	slab                     // a filled rectangle
	diamond                  // a mark; filled unless open
	caption                  // text with its baseline at (x, y)
)

// shape is a part of a picture, in mm from its upper left corner.
type shape struct {
	kind       shapeKind
	x, y, w, h float64
	text       string
	size       float64 // of text, in points
	ink        colour
	open       bool
}

// picture is a chart as shapes; PDF and DOCX draw the same ones.
type picture struct {
	width, height float64
	shapes        []shape
}

// Measures of a chart in mm.
const (
	chartLabel = 34.0 // the column with the names of the lanes
	chartAxis  = 6.0
	chartBar   = 4.2
	chartText  = 3.4 // one row of labels
	chartGap   = 1.8
	chartSmall = 7.0 // size of its text in points
)

// shades are the fills of bars, lightest first.
var shades = [...]colour{{0xD6, 0xE2, 0xEE}, {0xA9, 0xC4, 0xDD}, {0x6D, 0x97, 0xBF}, {0x2F, 0x5C, 0x8A}}

// drawing is a chart on its way to becoming shapes.
type drawing struct {
	picture
	fonts    *fonts
	words    *wording
	from, to civil.Date
	y        float64
}

// chartPicture lays a chart out on a width.
func chartPicture(s *fonts, w *wording, c report.Chart, width float64) picture {
	d := drawing{picture: picture{width: width}, fonts: s, words: w, from: c.From, to: max(c.To, c.From+1)}
	d.y = chartAxis
	for _, lane := range c.Lanes {
		d.lane(lane)
	}
	lanes := d.shapes
	d.shapes = nil
	d.axis() // needs the height, and lies under the lanes
	d.shapes = append(d.shapes, lanes...)
	if now := c.Now; now >= d.from && now <= d.to && !now.IsZero() {
		x := d.x(now)
		d.add(shape{kind: rule, x: x, y: chartAxis - 1, h: d.y - chartAxis + 1, ink: alert})
	}
	d.height = d.y
	return d.picture
}

func (d *drawing) add(s shape) { d.shapes = append(d.shapes, s) }

// x is where a day stands; what is outside the chart stands at its edge.
func (d *drawing) x(day civil.Date) float64 {
	day = min(max(day, d.from), d.to)
	return chartLabel + (d.width-chartLabel)*float64(day-d.from)/float64(d.to-d.from)
}

// axis draws the months, as many as there is room for.
func (d *drawing) axis() {
	step := 1
	for float64(d.to-d.from)/30.4/float64(step) > (d.width-chartLabel)/13 {
		step = map[int]int{1: 2, 2: 3, 3: 6, 6: 12}[step]
		if step == 0 {
			step = 12
			break
		}
	}
	d.add(shape{kind: rule, x: chartLabel, y: chartAxis - 1, w: d.width - chartLabel, ink: faint})
	year, month, _ := d.from.Civil()
	for first := civil.Of(year, month, 1); first <= d.to; first = nextMonth(first) {
		_, m, _ := first.Civil()
		if first < d.from || (int(m)-1)%step != 0 {
			continue
		}
		x := d.x(first)
		d.add(shape{kind: rule, x: x, y: chartAxis - 1, h: d.y - chartAxis + 1, ink: faint})
		if label := d.month(first, step); x+d.fonts.width(regular, chartSmall, label) <= d.width {
			d.add(shape{kind: caption, x: x + 0.6, y: chartAxis - 2, text: label, size: chartSmall, ink: quiet})
		}
	}
}

// month names a month; the year stands with January, or with every label when those are far apart.
func (d *drawing) month(first civil.Date, step int) string {
	year, m, _ := first.Civil()
	if m == time.January || step >= 6 {
		return fmt.Sprintf("%s ’%02d", d.words.short[m-1], year%100)
	}
	return d.words.short[m-1]
}

func nextMonth(first civil.Date) civil.Date {
	year, m, _ := first.Civil()
	if m == time.December {
		return civil.Of(year+1, time.January, 1)
	}
	return civil.Of(year, m+1, 1)
}

// lane draws one lane: its name, its bars and marks, and beneath them the labels that do not fit in a bar.
func (d *drawing) lane(l report.Lane) {
	top := d.y + chartGap/2
	name := d.fonts.lines(bold, chartSmall+0.5, l.Label, chartLabel-3)
	for i, part := range name {
		y := top + 3.1 + float64(i)*chartText
		d.add(shape{kind: caption, y: y, text: part, size: chartSmall + 0.5, ink: black})
	}
	rows := labelRows{right: d.width}
	for _, b := range l.Bars {
		x, end := d.x(b.From), d.x(b.To+1)
		shade := min(max(b.Shade, 0), len(shades)-1)
		d.add(shape{kind: slab, x: x, y: top, w: max(end-x, 0.8), h: chartBar, ink: shades[shade]})
		wide := d.fonts.width(regular, chartSmall, b.Label)
		if wide+1.6 <= end-x {
			ink := black
			if shade == len(shades)-1 {
				ink = white
			}
			d.add(shape{kind: caption, x: x + 0.8, y: top + 3, text: b.Label, size: chartSmall, ink: ink})
			continue
		}
		rows.put(x, wide, b.Label)
	}
	for _, m := range l.Marks {
		x := d.x(m.On)
		y := top + chartBar/2 - 1.4
		d.add(shape{kind: diamond, x: x - 1.4, y: y, w: 2.8, h: 2.8, ink: accent, open: m.Open})
		rows.put(x-1.4, d.fonts.width(regular, chartSmall, m.Label), m.Label)
	}
	for _, p := range rows.placed {
		y := top + chartBar + 2.7 + float64(p.row)*chartText
		d.add(shape{kind: caption, x: p.x, y: y, text: p.text, size: chartSmall, ink: quiet})
	}
	height := max(chartBar+float64(len(rows.ends))*chartText, 3.1+float64(len(name)-1)*chartText+1)
	d.y = top + height + chartGap/2
	d.add(shape{kind: rule, y: d.y, w: d.width, ink: faint})
}

// labelRows places labels beneath a lane in as few rows as they need not to overlap.
type labelRows struct {
	right  float64
	ends   []float64 // where each row is taken to
	placed []label
}

type label struct {
	x    float64
	row  int
	text string
}

func (r *labelRows) put(x, wide float64, text string) {
	if text == "" {
		return
	}
	x = max(min(x, r.right-wide), 0)
	row := 0
	for row < len(r.ends) && r.ends[row] > x {
		row++
	}
	if row == len(r.ends) {
		r.ends = append(r.ends, 0)
	}
	r.ends[row] = x + wide + 2
	r.placed = append(r.placed, label{x, row, text})
}
