package cards

import (
	"fmt"
	"strings"

	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/model/riv"
	"spoorboek/ui/cell"
	"spoorboek/ui/pane"
	"spoorboek/ui/text"
	"spoorboek/ui/theme"
	"spoorboek/ui/widget/card"
)

// Finding is the line of one check: how heavy, how it stands, and with Enter the act that mends it.
func Finding(c *Context, f riv.Finding) Line {
	mark, style := checkSign(c, f)
	l := Line{
		Row: card.Row{
			Mark: mark, Sign: style, Text: f.ID + " " + c.W.Of("riv", strings.ToLower(f.ID)), Style: theme.Text,
			Right: c.W.Of("riv", "state", string(f.State)), Edge: style,
		},
		Item: CheckKey(f.ID), Tell: func() []pane.Line { return toldCheck(c, f) },
	}
	if _, known := dossier.SpecOf(f.Act); known {
		l.Enter = Form{Act: f.Act, Args: f.Args}
		l.Edit = l.Enter
	}
	return l
}

func checkSign(c *Context, f riv.Finding) (string, cell.Style) {
	switch {
	case f.State == riv.InOrder:
		return c.G.Signs.Done, theme.Done
	case f.State == riv.NotYet:
		return c.G.Signs.Planned, theme.Planned
	case !f.Open():
		return c.G.Bars.Dash, theme.Muted
	case f.Severity == riv.Sanction:
		return c.G.Signs.Late, theme.Late
	}
	return c.G.Signs.Today, theme.Today
}

// CheckKey is an id by which the line of a check is known to the other cards.
func CheckKey(check string) journal.ID {
	var id journal.ID
	copy(id[:], check)
	return id
}

// toldCheck is everything about a finding.
func toldCheck(c *Context, f riv.Finding) []pane.Line {
	var lines []pane.Line
	for _, l := range Explained(c, f) {
		lines = append(lines, pane.Line{Text: Glue("  ", l.Label, l.Text), Style: l.Style})
	}
	return lines
}

// Explained is everything about a finding, as labelled lines.
func Explained(c *Context, f riv.Finding) []Line {
	lines := []Line{Say(f.ID + " " + c.W.Of("riv", strings.ToLower(f.ID)))}
	put := func(key, value string) {
		if value != "" {
			lines = append(lines, Line{Row: card.Row{
				Label: c.W.T(text.ID("rivview." + key)), Text: value, Style: theme.Text, Wrap: true,
			}})
		}
	}
	put("state", c.W.Of("riv", "state", string(f.State)))
	put("weight", c.W.Of("riv", "severity", string(f.Severity)))
	put("why", c.W.F(text.ID("riv.why."+f.Reason.ID), f.Reason.Args...))
	put("due", c.W.DayLong(f.Due))
	put("ground", c.W.Cited(f.Ground))
	for _, limit := range text.Limits(c.W, f.Norms(), c.Settings) {
		put("limit", limit)
	}
	put("source", c.W.Cited(f.Source))
	put("certainty", c.W.Of("timeline", "certainty", string(f.Certainty)))
	put("rests", entry(c, f.Entry))
	if _, known := dossier.SpecOf(f.Act); known {
		put("mend", fmt.Sprintf("%s (%s)", c.W.Act(f.Act), c.W.T("rivview.enter")))
	}
	return lines
}

// entry says what a finding rests on: the kind of the entry and its day.
func entry(c *Context, id journal.ID) string {
	if id.IsZero() {
		return ""
	}
	for _, e := range c.D.Trail.Line.Entries {
		if e.ID != id {
			continue
		}
		word := string(e.Kind)
		if k := text.ID("kind." + string(e.Kind)); c.W.Has(k) {
			word = c.W.T(k)
		}
		return c.Join(word, c.W.DayLong(e.On))
	}
	return ""
}
