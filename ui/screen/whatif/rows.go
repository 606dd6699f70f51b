package whatif

import (
	"slices"
	"strings"

	"spoorboek/model/civil"
	model "spoorboek/model/whatif"
	"spoorboek/ui/cell"
	"spoorboek/ui/pane"
	"spoorboek/ui/text"
	"spoorboek/ui/theme"
	"spoorboek/ui/widget/list"
)

// row is one line: a heading, something to suppose, or a moment before and after.
type row struct {
	head   string
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
	day := 14
	if at.W < 60 {
		day = 11
	}
	label := max(8, at.W-2-2*day-12)
	x := at.X + 2
	for _, part := range []struct {
		text string
		w    int
	}{{one.label, label}, {one.before, day}, {one.after, day}, {one.shift, 12}} {
		if room := min(part.w-1, at.X+at.W-x); room > 0 {
			c.PutCut(x, at.Y, part.text, style, room, env.Glyphs.Marks.More)
		}
		x += part.w
	}
	s.Point(c, at, env)
}

// lay builds the lines anew: what can be supposed, and every date before and after.
func lay(p *Pane) {
	p.rows.all, p.changes = nil, nil
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
		p.changes = out.Changes
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
			label: w.Moment(string(c.Code)), before: shown(p, c.Before), after: shown(p, c.After), moves: c.Moves(),
			shift: shifted(w, c),
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
