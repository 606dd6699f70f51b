package whatif

import (
	"spoorboek/model/dossier"
	"spoorboek/model/signal"
	"spoorboek/ui/pane"
	"spoorboek/ui/text"
	"spoorboek/ui/theme"
)

// tell explains a date as it is now and, when what was supposed changes it, as it would be: the rule, what it
// was reckoned from, both readings with their sums, and the source.
func tell(p *Pane, r row) pane.Request {
	lines := reasons(p, p.dossier, r, "what-if.now")
	if r.moves && p.after != nil {
		lines = append(append(lines, pane.Line{}), reasons(p, p.after, r, "what-if.then")...)
	}
	return pane.Tell{Title: r.label, Lines: lines}
}

// reasons explain the date of a row in one of the two calendars, under a heading; a date that this calendar
// does not have says so.
func reasons(p *Pane, d *dossier.Dossier, r row, heading text.ID) []pane.Line {
	lines := []pane.Line{{Text: p.words.T(heading), Style: theme.Heading}}
	why := signal.Date(d, r.code, p.today)
	if len(why) == 0 {
		return append(lines, pane.Line{Text: p.words.T("what-if.no-moment"), Style: theme.Muted})
	}
	for _, one := range why {
		lines = append(lines, pane.Line{Text: p.words.F(text.ID(one.ID), one.Args...), Style: theme.Text})
	}
	return lines
}
