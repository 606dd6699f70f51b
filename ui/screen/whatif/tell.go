package whatif

import (
	"spoorboek/model/dossier"
	"spoorboek/model/signal"
	"spoorboek/ui/cell"
	"spoorboek/ui/pane"
	"spoorboek/ui/text"
	"spoorboek/ui/theme"
	"spoorboek/ui/widget/card"
	"spoorboek/ui/widget/list"
)

// sideFrom is the width from which the date under the cursor is explained beside the list.
const sideFrom = 150

// beside draws the list and, where there is room, why the date under the cursor is that day.
func beside(p *Pane, c *cell.Canvas, in cell.Rect, env pane.Env) {
	if in.W >= sideFrom {
		var side cell.Rect
		in, side = in.Right(min(100, in.W/2))
		r, ok := p.chosen()
		k := card.Card{Title: env.Words.T("what-if.why"), Cursor: -1}
		if ok && r.code != "" {
			k.Title = r.label
			for _, l := range explained(p, r) {
				k.Rows = append(k.Rows, card.Row{Text: l.Text, Style: l.Style, Wrap: true})
			}
		} else {
			k.Rows = []card.Row{{Text: env.Words.T("what-if.why.help"), Style: theme.Muted, Wrap: true}}
		}
		k.Draw(c, side, env)
	}
	list.Show(p.list, c, in, env)
}

// tell explains a date as it is now and, when what was supposed changes it, as it would be: the rule, what it
// was reckoned from, both readings with their sums, and the source.
func tell(p *Pane, r row) pane.Request {
	return pane.Tell{Title: r.label, Lines: explained(p, r)}
}

func explained(p *Pane, r row) []pane.Line {
	lines := reasons(p, p.dossier, r, "what-if.now")
	if r.moves && p.after != nil {
		lines = append(append(lines, pane.Line{}), reasons(p, p.after, r, "what-if.then")...)
	}
	return lines
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
