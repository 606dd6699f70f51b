package dossier

import (
	"slices"
	"strings"

	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/ui/cards"
	"spoorboek/ui/pane"
	"spoorboek/ui/theme"
	"spoorboek/ui/widget/card"
)

// kept is how one act that accounts for the trajectory is shown: the fields that say what it is about, the
// one with the day that ends it and the one with the day by which it must be looked at.
type kept struct {
	act       string
	says      []string
	done, due string
}

// keptActs are the acts that the RIV-toets reads and that have no other card, in the order of a trajectory.
var keptActs = []kept{
	{act: "privacy", says: []string{"to", "note"}},
	{act: "finance", says: []string{"to", "note"}},
	{act: "eje", says: []string{"second-track", "reason"}, due: "review"},
	{act: "advice", says: []string{"source", "text", "because"}, done: "done"},
	{act: "ground", says: []string{"basis", "reason"}, due: "review", done: "ended"},
	{act: "non-cooperation", says: []string{"what", "measure"}, done: "settled"},
	{act: "shortfall", says: []string{"text", "action", "owner"}, due: "due", done: "done"},
	{act: "retain", says: []string{"until", "reason"}},
}

// proof is what the trajectory is accounted for with: what was explained, decided and advised, the grounds,
// who did not cooperate, the sanction with its shortfalls, and what UWV wrote.
func proof(c *cards.Context) cards.Part {
	part := cards.Part{Title: title(c, "proof"), Two: 1, Three: 2, Added: title(c, "add")}
	tables := dossier.Records(c.D)
	for _, k := range keptActs {
		part.Adds = append(part.Adds, k.act)
		at := slices.IndexFunc(tables, func(t dossier.RecordTable) bool { return t.Act == k.act })
		if at < 0 {
			continue
		}
		for _, row := range tables[at].Rows {
			part.Lines = append(part.Lines, k.line(c, row))
		}
	}
	part.Adds = append(part.Adds, "letter", "sanction", "extension", "interruption", "leave")
	part.Lines = append(append(part.Lines, decided(c)...), absences(c)...)
	return part
}

// line is one thing that was recorded.
func (k kept) line(c *cards.Context, row dossier.RecordRow) cards.Line {
	spec, _ := dossier.SpecOf(k.act)
	value := func(key string) string {
		for _, f := range row.Fields {
			if f.Key == key && key != "" {
				return f.Value
			}
		}
		return ""
	}
	said := []string{c.W.Of("dossier", "record", k.act)}
	for _, key := range k.says {
		if v := value(key); v != "" {
			p, _ := spec.Param(key)
			said = append(said, flat(c.Value(p, v)))
		}
	}
	l := cards.Line{
		Row: card.Row{
			Mark: c.G.Signs.Done, Sign: theme.Done, Text: c.Join(said...), Style: theme.Text,
			Right: c.W.Day(row.On, c.Today), Edge: theme.Muted,
		},
		Edit: cards.Form{Act: k.act, Item: row.Item}, Item: row.Item,
	}
	due, _ := civil.Parse(value(k.due))
	open := k.done != "" && value(k.done) == ""
	if !open && (k.done != "" || due.IsZero()) {
		return l
	}
	l.Mark, l.Sign = c.When(due)
	if !due.IsZero() {
		l.Right, l.Row.Edge = c.W.Due(due, c.Today), l.Sign
	}
	if open {
		l.Tick = func() pane.Request {
			return c.Asker().Do(k.act, dossier.Args{"item": row.Item.String(), k.done: c.Today.String()}, nil)
		}
	}
	return l
}

// decided is what UWV wrote and decided on the waiting period.
func decided(c *cards.Context) []cards.Line {
	x := c.D.Case.Decision
	var lines []cards.Line
	put := func(act string, day civil.Date, said ...string) {
		lines = append(lines, cards.Line{
			Row: card.Row{
				Mark:  c.G.Signs.Done,
				Sign:  theme.Done,
				Style: theme.Text,
				Edge:  theme.Muted,
				Text: c.Join(
					append([]string{c.W.Of("dossier", "record", act)}, said...)...),
				Right: c.W.Day(day, c.Today),
			},
			Edit: cards.Form{Act: act, Filled: true},
		})
	}
	dated := func(act, key string, day civil.Date) string {
		if day.IsZero() {
			return ""
		}
		return cards.Glue(" ", strings.ToLower(c.W.Param(act, key)), c.W.DayLong(day))
	}
	till := func(day civil.Date) string {
		if day.IsZero() {
			return ""
		}
		return c.W.F("dossier.till", c.W.DayLong(day))
	}
	if !x.LetterDate.IsZero() {
		put("letter", x.LetterReceived, till(x.LetterDate))
	}
	if x.Sanction {
		put("sanction", civil.Date(0), till(x.SanctionUntil),
			dated("sanction", "reported", x.RepairReported), dated("sanction", "established", x.RepairEstablished))
	}
	if !x.ExtensionUntil.IsZero() {
		put("extension", civil.Date(0), till(x.ExtensionUntil))
	}
	if !x.RIVIncomplete.IsZero() {
		put("edit", x.RIVIncomplete, strings.ToLower(c.W.Param("edit", "riv-incomplete")))
	}
	return lines
}

// absences are the recoveries and leaves that the calendar of the case counts with.
func absences(c *cards.Context) []cards.Line {
	var lines []cards.Line
	for _, a := range c.D.Course.Absences {
		act, cause := "interruption", ""
		if a.Leave {
			act, cause = "leave", c.W.Choice("cause", a.Cause.String())
		}
		days := c.W.DayLong(a.Span.From) + " - "
		if a.Span.To.IsZero() {
			days += c.G.Signs.Unknown
		} else {
			days += c.W.DayLong(a.Span.To)
		}
		lines = append(lines, cards.Line{
			Row: card.Row{
				Mark: c.G.Marks.Dot, Sign: theme.Muted, Text: c.Join(c.W.Of("dossier", "record", act), cause),
				Style: theme.Text, Right: days, Edge: theme.Muted,
			},
			Edit: cards.Form{Act: act, Item: a.Item}, Item: a.Item,
		})
	}
	return lines
}
