package settings

import (
	"cmp"

	"spoorboek/model/norm"
	"spoorboek/model/wvp"
	"spoorboek/ui/cell"
	"spoorboek/ui/pane"
	"spoorboek/ui/text"
	"spoorboek/ui/theme"
	"spoorboek/ui/widget/list"
)

// row is one line of the screen; one without id is a heading.
type row struct {
	id      string
	label   string
	value   string
	usual   string // the default
	ground  string
	changed bool
	law     bool
	key     norm.Key                 // of a threshold
	edit    func(*Pane) pane.Request // nil: cannot be set
}

// rows are the lines as a list.
type rows struct{ all []row }

// Len is the number of lines, headings included.
func (r *rows) Len() int { return len(r.all) }

// Heading reports whether a line is a heading.
func (r *rows) Heading(i int) bool { return r.all[i].id == "" }

// Key is what makes a line the same after a change.
func (r *rows) Key(i int) string { return r.all[i].id }

// Draw draws one line.
func (r *rows) Draw(c *cell.Canvas, at cell.Rect, i int, s list.State, env pane.Env) {
	line := r.all[i]
	if line.id == "" {
		c.Rule(at, line.label, theme.Rule, theme.Heading)
		return
	}
	style := theme.Text
	switch {
	case line.law:
		style = theme.Muted
	case line.changed:
		style = theme.Strong
	}
	tableFor(at.W).write(c, at, [4]string{line.label, line.value, line.usual, line.ground}, style, env)
	s.Point(c, at, env)
}

// table are the widths of the columns: what, value, default, ground.
type table [4]int

// labelMost is how far a value may stand from what it is the value of.
const labelMost = 72

func tableFor(w int) table {
	t := table{0, 18, 14, 36}
	if w < 100 {
		t = table{0, 12, 11, 16}
	}
	if w < 60 {
		t = table{0, 12, 0, 0}
		if w >= 54 { // beside the longest name there is room for a value in words
			t[1] = 20
		}
	}
	t[0] = min(max(8, w-2-t[1]-t[2]-t[3]), labelMost)
	t[3] = max(t[3], w-2-t[0]-t[1]-t[2])
	return t
}

func (t table) write(c *cell.Canvas, r cell.Rect, words [4]string, st cell.Style, env pane.Env) {
	x := r.X + 2
	if words[2] == "" { // what has no default has its room for the value
		t[1], t[2] = t[1]+t[2], 0
	}
	for i, w := range t {
		if room := min(w-1, r.X+r.W-x); room > 0 {
			c.PutCut(x, r.Y, words[i], st, room, env.Glyphs.Marks.More)
		}
		x += w
	}
}

// lay builds the lines: office, look, thresholds by what they rest on, names of items, and the law.
func lay(p *Pane) []row {
	w := p.words
	all := append([]row{{label: w.T("settings.office")}}, ofOffice(p)...)
	all = append(append(all, row{label: w.T("settings.file")}), ofFile(p)...)
	all = append(all, row{label: w.T("settings.papers")})
	all = append(all, ofPapers(p)...)
	for _, kind := range []norm.Kind{norm.Own, norm.Practice, norm.Policy} {
		part := thresholds(p, func(t norm.Threshold) bool { return t.Kind == kind && !t.Key.Checks() })
		if len(part) > 0 {
			all = append(all, row{label: w.F("settings.thresholds", w.T(text.ID("ground."+string(kind))))})
			all = append(all, part...)
		}
	}
	all = append(all, row{label: w.T("settings.of-checks")})
	all = append(all, thresholds(p, func(t norm.Threshold) bool { return t.Key.Checks() })...)
	all = append(all, row{label: w.T("settings.labels")})
	all = append(all, ofLabels(p)...)
	all = append(all, row{label: w.T("settings.of-law")})
	return append(all, laws(p)...)
}

func thresholds(p *Pane, of func(norm.Threshold) bool) []row {
	w := p.words
	var out []row
	for _, t := range norm.Thresholds() {
		if !of(t) {
			continue
		}
		value := p.set.Of(t.Key)
		r := row{
			id: string(t.Key), key: t.Key, label: w.Of("setting", string(t.Key)), law: t.Fixed(),
			value: text.Threshold(w, t, value), usual: text.Threshold(w, t, t.Default), changed: value != t.Default,
			ground: text.Grounds(w, t),
		}
		if r.law {
			r.key, r.usual = "", ""
		} else {
			r.edit = func(p *Pane) pane.Request { return ask(p, t) }
		}
		out = append(out, r)
	}
	return out
}

// laws are the numbers and the days that the law gives: to be seen, not to be set.
func laws(p *Pane) []row {
	w, out := p.words, thresholds(p, norm.Threshold.Fixed)
	for _, rule := range wvp.Rules() {
		if len(rule.Reckonings) == 0 || rule.Code.Settable() {
			continue
		}
		r := rule.Reckonings[0]
		day := cmp.Or(known(r.Legal), known(r.Due))
		out = append(out, row{
			id: "law." + string(rule.Code), law: true, label: w.Moment(string(rule.Code)),
			value: counted(w, day, r.From), ground: w.Cited(rule.Basis),
		})
	}
	return out
}

// counted says how a day of the law is reckoned: after, before or on what it hangs on.
func counted(w *text.Words, days int, from wvp.Anchor) string {
	anchor := w.T(text.ID("timeline.anchor." + string(from)))
	switch {
	case days > 0:
		return w.F("settings.after", days, anchor)
	case days < 0:
		return w.F("settings.before", -days, anchor)
	}
	return w.F("settings.on", anchor)
}

func known(day int) int {
	if day == wvp.NoDay {
		return 0
	}
	return day
}
