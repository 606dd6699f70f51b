package cards

import (
	"strconv"
	"strings"

	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/ui/items"
	"spoorboek/ui/pane"
	"spoorboek/ui/text"
	"spoorboek/ui/theme"
)

// besides are the acts that say more of the item of an act: what work asks and how the coach judged it.
var besides = map[string][]string{
	"edit-direction":   {"demand", "judge"},
	"edit-application": {"demand", "judge"},
}

// Record is all that is recorded of what a line is about, by the names that its form gives the fields, and
// who wrote it down when; nil for a line about nothing recorded. The privacy screen gives none.
func (c *Context) Record(l Line) []pane.Line {
	if c.Private {
		return nil
	}
	f := l.Edit
	if !f.recorded() {
		f = l.Enter
	}
	if !f.recorded() {
		return nil
	}
	lines := c.Fields(f.Act, f.Item)
	for _, act := range besides[f.Act] {
		if more := c.Fields(act, f.Item); len(more) > 0 {
			lines = append(append(lines, pane.Line{Text: c.W.Act(act), Style: theme.Title}), more...)
		}
	}
	if len(lines) == 0 {
		return nil
	}
	return append(lines, c.written(f.Item)...)
}

// Told is what i tells of a line: all that is recorded of it, or the reason that it stands there.
func (c *Context) Told(l Line) (pane.Tell, bool) {
	t := pane.Tell{Title: strings.Join(strings.Fields(l.Text), " "), Lines: c.Record(l)}
	if l.Label != "" {
		t.Title = l.Label
	}
	if l.Tell != nil && (t.Lines == nil || l.Own) {
		t.Lines = l.Tell()
	}
	return t, len(t.Lines) > 0
}

// recorded tells whether a form begins with what is recorded.
func (f Form) recorded() bool {
	return f.Act != "" && len(f.Args) == 0 && (f.Filled || !f.Item.IsZero())
}

// Fields are the fields of an act with what is recorded in them, the empty ones left out.
func (c *Context) Fields(act string, item journal.ID) []pane.Line {
	spec, known := dossier.SpecOf(act)
	if !known {
		return nil
	}
	now := dossier.Current(c.D, act, item)
	var lines []pane.Line
	for _, p := range spec.Params {
		own := p.Kind == dossier.ItemValue && now[p.Key] == item.String()
		if now[p.Key] == "" || own {
			continue
		}
		lines = append(lines, labelled(c.W.Param(act, p.Key), c.Value(p, now[p.Key]))...)
	}
	return lines
}

// labelled is a value behind its label; the further lines of a longer text stand below it.
func labelled(label, value string) []pane.Line {
	var lines []pane.Line
	for i, s := range strings.Split(strings.TrimSpace(value), "\n") {
		switch {
		case i == 0:
			s = label + ": " + s
		default:
			s = "  " + s
		}
		lines = append(lines, pane.Line{Text: strings.TrimRight(s, "\r "), Style: theme.Text})
	}
	return lines
}

// Value writes a value as an act takes it in the words of the screen.
func (c *Context) Value(p dossier.Param, value string) string {
	switch p.Kind {
	case dossier.DayValue:
		if d, err := civil.Parse(value); err == nil {
			return c.W.DayLong(d)
		}
	case dossier.ChoiceValue, dossier.WordValue:
		if p.Key == "code" {
			return c.W.Moment(value)
		}
		return c.choice(p.Key, value)
	case dossier.SetValue:
		all := strings.Split(value, ",")
		for i := range all {
			all[i] = c.choice(p.Key, all[i])
		}
		return strings.Join(all, ", ")
	case dossier.FlagValue:
		return c.W.T("yes")
	case dossier.CountValue, dossier.NumberValue:
		if n, err := strconv.ParseFloat(value, 64); err == nil {
			return c.W.Number(n)
		}
	case dossier.ItemValue:
		for _, it := range (items.Namer{Words: c.W, Today: c.Today}).Of(p.Of, c.D) {
			if it.Value == value {
				return it.Label
			}
		}
	}
	return value
}

// choice is the word for a value of a choice; a word of the coach's own stays as it is.
func (c *Context) choice(key, value string) string {
	if c.W.Has(text.ID("choice." + key + "." + value)) {
		return c.W.Choice(key, value)
	}
	return value
}

// written says who recorded an item and when; nothing for what is no item.
func (c *Context) written(item journal.ID) []pane.Line {
	if item.IsZero() {
		return nil
	}
	entries := c.D.Trail.Line.Entries
	for i := range entries {
		if e := &entries[i]; e.ID == item {
			at := c.W.DayLong(civil.FromTime(e.Recorded))
			return []pane.Line{{Text: c.W.F("cards.written", at, e.By), Style: theme.Muted}}
		}
	}
	return nil
}
