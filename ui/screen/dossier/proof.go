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
	x, s := c.D.Case.Decision, c.D.Proof.Sanction
	var lines []cards.Line
	if !x.LetterDate.IsZero() {
		lines = append(lines, ruled(c, "letter", x.LetterReceived, till(c, x.LetterDate)))
	}
	switch {
	case x.Sanction:
		l := ruled(c, "sanction", s.Last().On, till(c, x.SanctionUntil), dated(c, "reported", x.RepairReported),
			dated(c, "established", x.RepairEstablished), s.Last().Reason)
		l.Tick = func() pane.Request {
			return c.Asker().Form("sanction", dossier.Args{"lifted": "true"}, nil)
		}
		lines = append(lines, l)
	case !s.Lifted.On.IsZero():
		lines = append(lines, ruled(c, "sanction", s.Lifted.On,
			strings.ToLower(c.W.Param("sanction", "lifted")), s.Lifted.Reason))
	}
	if !x.ExtensionUntil.IsZero() {
		lines = append(lines, ruled(c, "extension", c.D.Proof.Extended, till(c, x.ExtensionUntil)))
	}
	if !x.RIVIncomplete.IsZero() {
		lines = append(lines,
			ruled(c, "edit", x.RIVIncomplete, strings.ToLower(c.W.Param("edit", "riv-incomplete"))))
	}
	return lines
}

// ruled is the line of one letter or decision.
func ruled(c *cards.Context, act string, day civil.Date, said ...string) cards.Line {
	return cards.Line{
		Row: card.Row{
			Mark: c.G.Signs.Done, Sign: theme.Done, Style: theme.Text, Edge: theme.Muted,
			Text:  c.Join(append([]string{c.W.Of("dossier", "record", act)}, said...)...),
			Right: c.W.Day(day, c.Today),
		},
		Edit: cards.Form{Act: act, Filled: true},
	}
}

// dated is a step towards a shorter loonsanctie with its day; nothing when it was not taken.
func dated(c *cards.Context, key string, day civil.Date) string {
	if day.IsZero() {
		return ""
	}
	return cards.Glue(" ", strings.ToLower(c.W.Param("sanction", key)), c.W.DayLong(day))
}

func till(c *cards.Context, day civil.Date) string {
	if day.IsZero() {
		return ""
	}
	return c.W.F("dossier.till", c.W.DayLong(day))
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
