package dossier

import (
	"cmp"
	"slices"

	"spoorboek/model/civil"
	"spoorboek/model/dossier"
	"spoorboek/model/track"
	"spoorboek/ui/cards"
	"spoorboek/ui/theme"
	"spoorboek/ui/widget/card"
)

// steps are the phases and the pauses one by one below a line with their name, newest first.
func steps(c *cards.Context) []cards.Line {
	var all []onDay
	for i, s := range c.D.Course.Phases {
		all = append(all, onDay{s.On, phaseStep(c, i, s)})
	}
	for _, p := range c.D.Course.Pauses {
		all = append(all, onDay{p.From, pause(c, p)})
	}
	if len(all) == 0 {
		return nil
	}
	slices.SortStableFunc(all, func(x, y onDay) int { return cmp.Compare(x.on, y.on) })
	lines := []cards.Line{cards.Rule(title(c, "steps"))}
	for _, s := range slices.Backward(all) {
		lines = append(lines, s.line)
	}
	for i := range lines {
		lines[i].Among.Spare = true
	}
	return lines
}

// phaseStep is a change of phase, its reason, and from when to when it ran.
func phaseStep(c *cards.Context, at int, s dossier.PhaseStep) cards.Line {
	sign, style := c.G.Signs.Done, theme.Done
	if s.On > c.Today {
		sign, style = c.G.Signs.Planned, theme.Planned
	}
	length := ""
	if !s.On.IsZero() && s.On <= c.Today {
		until := c.Today
		if next := c.D.Course.Phases[at+1:]; len(next) > 0 {
			until = civil.Min(until, next[0].On)
		}
		length = c.W.Weeks(until.Sub(s.On))
	}
	day := c.G.Signs.Unknown
	if !s.On.IsZero() {
		day = c.W.DayLong(s.On)
	}
	return cards.Line{
		Row: card.Row{
			Mark: sign, Sign: style, Text: c.Join(c.W.Phase(s.Phase.Name()), length, s.Reason), Style: theme.Text,
			Right: day, Edge: theme.Muted,
		},
		Edit: cards.Form{Act: "edit-phase", Item: s.Item}, Item: s.Item,
	}
}

// pause is a pause: from when to when, or the day to wake it.
func pause(c *cards.Context, p track.Pause) cards.Line {
	days := c.W.DayLong(p.From) + " - "
	switch {
	case !p.Ended.IsZero():
		days += c.W.DayLong(p.Ended)
	case !p.Until.IsZero():
		days += c.W.Due(p.Until, c.Today)
	default:
		days += c.G.Signs.Unknown
	}
	return cards.Line{
		Row: card.Row{
			Mark: c.G.Signs.Pause, Sign: theme.Muted, Text: c.Join(c.W.T("timeline.pause"), p.Reason),
			Style: theme.Text, Right: days, Edge: theme.Muted,
		},
		Edit: cards.Form{Act: "edit-pause", Item: p.Item}, Item: p.Item,
	}
}
