// Package riv shows how a dossier stands against the checks of the RIV-toets: what asks for something
// first, with the act that mends it. It shows points to look at, never a verdict.
package riv

import (
	"fmt"
	"strings"

	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/model/riv"
	"spoorboek/ui/cards"
	"spoorboek/ui/cell"
	"spoorboek/ui/pane"
	"spoorboek/ui/text"
	"spoorboek/ui/theme"
	"spoorboek/ui/widget/card"
)

// Pane is the RIV view of the current dossier.
type Pane = cards.Pane

// New returns a pane without a dossier.
func New(words *text.Words, glyphs theme.Glyphs) *Pane {
	return cards.New(cards.Sheet{Title: "rivview.title", Head: head, Parts: parts}, words, glyphs)
}

func head(c *cards.Context) string {
	all := riv.Evaluate(c.D, c.Today)
	fine := 0
	for _, f := range all {
		if f.State == riv.InOrder {
			fine++
		}
	}
	return c.Join(c.W.F("rivview.head", c.Name()), c.W.F("rivview.count", fine, len(all), len(riv.Open(all))),
		c.W.T("rivview.no-verdict"))
}

func parts(c *cards.Context) []cards.Part {
	all := riv.Evaluate(c.D, c.Today)
	part := func(key string, list []riv.Finding, two, three int) cards.Part {
		p := cards.Part{
			Title: c.W.T(text.ID("rivview." + key)), None: c.W.T(text.ID("rivview.none." + key)), Two: two,
			Three: three,
			Len:   len(list), At: func(i int) cards.Line { return finding(c, list[i]) },
		}
		return p
	}
	var fine, later []riv.Finding
	for _, f := range all {
		switch {
		case f.Open():
		case f.State == riv.InOrder:
			fine = append(fine, f)
		default:
			later = append(later, f)
		}
	}
	return []cards.Part{
		part("open", riv.Open(all), 0, 0), detail(c, all), part("fine", fine, 1, 2), part("later", later, 1, 1),
	}
}

// finding is one check: how heavy, how it stands, and with Enter the act that mends it.
func finding(c *cards.Context, f riv.Finding) cards.Line {
	mark, style := sign(c, f)
	l := cards.Line{
		Row: card.Row{
			Mark: mark, Sign: style, Text: f.ID + " " + name(c, f.Check), Style: theme.Text,
			Right: c.W.Of("riv", "state", string(f.State)), Edge: style,
		},
		Item: key(f.ID), Tell: func() []pane.Line { return told(c, f) },
	}
	if _, known := dossier.SpecOf(f.Act); known {
		l.Enter = cards.Form{Act: f.Act, Args: f.Args}
		l.Edit = l.Enter
	}
	return l
}

func sign(c *cards.Context, f riv.Finding) (string, cell.Style) {
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

// key is an id by which the line of a check is known to the other cards.
func key(check string) journal.ID {
	var id journal.ID
	copy(id[:], check)
	return id
}

// name is what a check is about: its words in the catalogue, else its norm.
func name(c *cards.Context, k riv.Check) string {
	if id := text.ID("riv." + strings.ToLower(k.ID)); c.W.Has(id) {
		return c.W.T(id)
	}
	return k.Ground
}

// why says in words why a check stands as it does.
func why(c *cards.Context, r riv.Reason) string {
	id := text.ID("riv.why." + r.ID)
	if r.ID == "" || !c.W.Has(id) {
		return ""
	}
	args := make([]any, len(r.Args))
	for i, a := range r.Args {
		args[i] = a
		if list, is := a.(riv.Parts); is {
			args[i] = strings.Join(partNames(c, list), ", ")
		}
	}
	return c.W.F(id, args...)
}

func partNames(c *cards.Context, list riv.Parts) []string {
	names := make([]string, len(list))
	for i, p := range list {
		names[i] = p
		if id := text.ID("riv.part." + p); c.W.Has(id) {
			names[i] = c.W.T(id)
		}
	}
	return names
}

// told is everything about a finding.
func told(c *cards.Context, f riv.Finding) []pane.Line {
	var lines []pane.Line
	for _, l := range explained(c, f) {
		lines = append(lines, pane.Line{Text: cards.Glue("  ", l.Label, l.Text), Style: l.Style})
	}
	return lines
}

func explained(c *cards.Context, f riv.Finding) []cards.Line {
	lines := []cards.Line{cards.Say(f.ID + " " + name(c, f.Check))}
	put := func(key, value string) {
		if value != "" {
			lines = append(lines, cards.Line{Row: card.Row{
				Label: c.W.T(text.ID("rivview." + key)), Text: value, Style: theme.Text, Wrap: true,
			}})
		}
	}
	put("state", c.W.Of("riv", "state", string(f.State)))
	put("weight", c.W.Of("riv", "severity", string(f.Severity)))
	put("why", why(c, f.Reason))
	put("due", c.W.DayLong(f.Due))
	put("ground", f.Ground)
	put("source", f.Source)
	put("certainty", c.W.Of("timeline", "certainty", string(f.Certainty)))
	put("rests", entry(c, f.Entry))
	if _, known := dossier.SpecOf(f.Act); known {
		put("mend", fmt.Sprintf("%s (%s)", c.W.Act(f.Act), c.W.T("rivview.enter")))
	}
	return lines
}

// entry says what a finding rests on: the kind of the entry and its day.
func entry(c *cards.Context, id journal.ID) string {
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

// detail tells all about the check under the cursor.
func detail(c *cards.Context, all []riv.Finding) cards.Part {
	p := cards.Part{
		Title: c.W.T("rivview.detail"), None: c.W.T("rivview.none.detail"), Text: true, Two: 1, Three: 1,
	}
	for _, f := range all {
		if key(f.ID) == c.Item {
			p.Lines = explained(c, f)
		}
	}
	return p
}
