package cards

import (
	"cmp"
	"strconv"
	"strings"
	"time"

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

// record is all that is recorded of what a line is about, by the names that its form gives the fields, and
// who wrote it down when; nil for a line about nothing recorded. The privacy screen gives none.
func record(c *Context, l Line) []pane.Line {
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
	lines := fields(c, f.Act, f.Item)
	for _, act := range besides[f.Act] {
		if more := fields(c, act, f.Item); len(more) > 0 {
			lines = append(append(lines, pane.Line{Text: c.W.Act(act), Style: theme.Title}), more...)
		}
	}
	if len(lines) == 0 {
		return nil
	}
	return append(lines, written(c, f.Item)...)
}

// Told is what i tells of a line: all that is recorded of it, or the reason that it stands there.
func (c *Context) Told(l Line) (pane.Tell, bool) {
	t := pane.Tell{Title: strings.Join(strings.Fields(l.Text), " "), Lines: record(c, l)}
	if l.Label != "" {
		t.Title = l.Label
	}
	if l.Tell != nil && (t.Lines == nil || l.Own) {
		t.Lines = l.Tell()
	}
	if l.More != nil && !c.Private {
		t.Lines = append(t.Lines, l.More()...)
	}
	return t, len(t.Lines) > 0
}

// recorded tells whether a form begins with what is recorded.
func (f Form) recorded() bool {
	return f.Act != "" && len(f.Args) == 0 && (f.Filled || !f.Item.IsZero())
}

// fields are the fields of an act with what is recorded in them, the empty ones left out.
func fields(c *Context, act string, item journal.ID) []pane.Line {
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
		before := "  "
		if i == 0 {
			before = label + ": "
		}
		lines = append(lines, pane.Line{Text: strings.TrimRight(before+s, "\r "), Style: theme.Text})
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
		return choice(c.W, p.Key, value)
	case dossier.SetValue:
		all := strings.Split(value, ",")
		for i := range all {
			all[i] = choice(c.W, p.Key, all[i])
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
func choice(w *text.Words, key, value string) string {
	if w.Has(text.ID("choice." + key + "." + value)) {
		return w.Choice(key, value)
	}
	return value
}

// written says who recorded an item and when; nothing for what is no item.
func written(c *Context, item journal.ID) []pane.Line {
	if item.IsZero() {
		return nil
	}
	entries := c.D.Trail.Line.Entries
	for i := range entries {
		if e := &entries[i]; e.ID == item {
			at := c.W.DayLong(civil.FromTime(e.Recorded.In(cmp.Or(c.Zone, time.UTC))))
			return []pane.Line{{Text: c.W.F("cards.written", at, e.By), Style: theme.Muted}}
		}
	}
	return nil
}
