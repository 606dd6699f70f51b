package whatif

import (
	"slices"
	"strings"

	"spoorboek/model/civil"
	model "spoorboek/model/whatif"
	"spoorboek/model/wvp"
	"spoorboek/ui/cell"
	"spoorboek/ui/pane"
	"spoorboek/ui/text"
	"spoorboek/ui/theme"
	"spoorboek/ui/widget/list"
)

// row is one line: a heading, something to suppose, or a moment before and after.
type row struct {
	head   string
	code   wvp.Code // of a date of the calendar
	kind   kind
	label  string
	before string
	after  string
	shift  string
	moves  bool
}

// rows are the lines as a list.
type rows struct{ all []row }

// Len is the number of lines, headings included.
func (r *rows) Len() int { return len(r.all) }

// Heading reports whether a line is a heading.
func (r *rows) Heading(i int) bool { return r.all[i].head != "" }

// Key is what makes a line the same after a change.
func (r *rows) Key(i int) string { return string(r.all[i].kind) + r.all[i].label }

// Draw draws one line.
func (r *rows) Draw(c *cell.Canvas, at cell.Rect, i int, s list.State, env pane.Env) {
	one := r.all[i]
	if one.head != "" {
		c.Rule(at, one.head, theme.Rule, theme.Heading)
		return
	}
	style := theme.Text
	switch {
	case one.moves:
		style = theme.Strong
	case one.kind == none:
		style = theme.Muted
	}
	x := at.X + 2
	for _, part := range columns(one, at.W) {
		if room := min(part.w-1, at.X+at.W-x); room > 0 {
			c.PutCut(x, at.Y, part.text, style, room, env.Glyphs.Marks.More)
		}
		x += part.w
	}
	s.Point(c, at, env)
}

// column is a text and the room it has.
type column struct {
	text string
	w    int
}

const (
	dayWide   = 15 // a day with its weekday and year, in either language
	shiftWide = 12
	labelMost = 48 // further apart a date no longer belongs to its name
	narrow    = 60
)

// columns are what a line shows in w cells: something to suppose has the whole line, a moment its days. A
// narrow screen has room for the day it becomes only.
func columns(one row, w int) []column {
	label := min(w-2-2*dayWide-shiftWide, labelMost)
	switch {
	case one.kind != none && one.before == "":
		return []column{{one.label, w - 2}}
	case one.kind != none:
		half := max(label, (w-2)/2)
		return []column{{one.label, half}, {one.before, w - 2 - half}}
	case w < narrow:
		return []column{{one.label, w - 2 - dayWide}, {one.after, dayWide}}
	}
	return []column{{one.label, label}, {one.before, dayWide}, {one.after, dayWide}, {one.shift, shiftWide}}
}

// ready lays the rows when they are of what stood before: the screen hears of every dossier that the cursor
// passes, and is looked at now and then.
func ready(p *Pane) {
	if p.due {
		lay(p)
	}
}

// lay builds the lines anew: what can be supposed, and every date before and after.
func lay(p *Pane) {
	p.due = false
	p.rows.all, p.changes, p.after = nil, nil, nil
	if p.dossier == nil {
		p.list.Use(p.rows)
		return
	}
	w := p.words
	p.rows.all = append(p.rows.all, row{head: w.T("what-if.choose")})
	for _, k := range kinds() {
		one := row{kind: k, label: title(p, k, "")}
		if at := slices.IndexFunc(p.made, func(s supposed) bool { return s.kind == k }); at >= 0 {
			one.before, one.moves = p.made[at].said, true
		}
		p.rows.all = append(p.rows.all, one)
	}
	out, err := model.Suppose(p.dossier, actsOf(p.made), p.today)
	if err == nil {
		p.changes, p.after = out.Changes, out.Dossier
	}
	moved := 0
	for _, c := range p.changes {
		if c.Moves() {
			moved++
		}
	}
	p.rows.all = append(p.rows.all, row{head: w.N("what-if.dates", moved)})
	for _, c := range p.changes {
		p.rows.all = append(p.rows.all, row{
			code: c.Code, label: w.Moment(string(c.Code)), before: shown(p, c.Before), after: shown(p, c.After),
			moves: c.Moves(), shift: shifted(w, c),
		})
	}
	p.list.Use(p.rows)
}

func shown(p *Pane, d civil.Date) string {
	if d.IsZero() {
		return "-"
	}
	return p.words.Day(d, p.today)
}

func shifted(w *text.Words, c model.Change) string {
	switch days := c.Days(); {
	case !c.Moves():
		return ""
	case c.Before.IsZero():
		return w.T("what-if.comes")
	case c.After.IsZero():
		return w.T("what-if.goes")
	case days > 0:
		return strings.TrimSpace(w.F("what-if.later", days))
	default:
		return w.F("what-if.earlier", -days)
	}
}
