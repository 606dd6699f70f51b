package caseload

import (
	"slices"
	"strings"

	"spoorboek/model/caseload"
	"spoorboek/model/civil"
	"spoorboek/model/journal"
	"spoorboek/ui/pane"
)

// Said is what the line under the cursor says, in words, or what all the marked ones say, each on its own.
func Said(p *Pane, env pane.Env) string {
	lines := asShown(&p.roll)
	if len(lines) == 0 && p.line() != nil {
		lines = append(lines, p.line())
	}
	said := make([]string, len(lines))
	for i, l := range lines {
		said[i] = inWords(pen{words: p.words, today: p.today, cols: columns{full: true}}, l, env)
	}
	return strings.Join(said, "\n")
}

// Due is the day of the line under the cursor; zero when it has none.
func Due(p *Pane) civil.Date {
	if l := p.line(); l != nil {
		return l.First.Due
	}
	return 0
}

// asShown are the marked lines in the order of the list; those of a folded group come last.
func asShown(r *roll) []*caseload.Line {
	if r.list.Count() == 0 || r.cases == nil {
		return nil
	}
	var lines []*caseload.Line
	for _, id := range r.Marked() {
		if l, ok := r.cases.Line(id); ok {
			lines = append(lines, l)
		}
	}
	place := map[journal.ID]int{}
	for i := range r.rows.Len() {
		if l := r.rows.at(i).line; l != nil {
			place[l.Row.ID] = i - r.rows.Len()
		}
	}
	slices.SortStableFunc(lines, func(x, y *caseload.Line) int { return place[x.Row.ID] - place[y.Row.ID] })
	return lines
}

// inWords is all that a line says, whatever columns are shown.
func inWords(p pen, l *caseload.Line, env pane.Env) string {
	parts := []string{p.name(l.Row, env)}
	if l.Row.Name != "" {
		parts = []string{l.Row.Number, parts[0]}
	}
	if n := l.Row.In.Week(p.today); n > 0 {
		parts = append(parts, p.words.SickWeek(n))
	}
	says := Says(pane.Env{Words: p.words, Private: env.Private}, l.First)
	parts = append(parts, p.phase(l.Row), says, p.term(l))
	return strings.Join(slices.DeleteFunc(parts, func(part string) bool { return part == "" }), " · ")
}
