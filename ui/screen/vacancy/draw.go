package vacancy

import (
	"strings"

	"spoorboek/model/capacity"
	"spoorboek/model/caseload"
	"spoorboek/ui/cards"
	"spoorboek/ui/cell"
	"spoorboek/ui/pane"
	"spoorboek/ui/theme"
	"spoorboek/ui/widget/card"
	"spoorboek/ui/widget/deck"
)

func (p *Pane) env() pane.Env { return pane.Env{Words: p.words, Glyphs: p.glyphs, Today: p.today} }

// Draw draws the form above the list, or beside it where there is room.
func (p *Pane) Draw(c *cell.Canvas, r cell.Rect, env pane.Env) {
	before := c.Clip(r)
	defer c.Clip(before)
	c.Fill(r, ' ', theme.Text)
	list := r
	if p.typing {
		at := r
		if r.W >= 120 {
			at, list = r.Left(r.W * 2 / 5)
		} else {
			list = cell.Rect{}
		}
		p.form.Draw(c, at, env)
	}
	if !list.Empty() {
		at := env
		at.Focus = env.Focus && !p.typing
		p.deck.Draw(c, list, p.stacks(at), at)
	}
}

// stacks is the list of who fits.
func (p *Pane) stacks(env pane.Env) []deck.Stack {
	w := env.Words
	s := deck.Stack{Title: w.T("vacancy.found"), None: w.T("vacancy.none"), Text: !p.asked}
	if !p.asked {
		return []deck.Stack{s}
	}
	s.None, s.Foot = w.T("vacancy.nobody"), w.T("vacancy.foot")
	if p.ask.Function != "" {
		s.Title += ": " + p.ask.Function
	}
	s.Title = p.orders.Of(name).Title(s.Title, w)
	if n := p.answer.silences; n > 0 {
		s.Right = w.N("vacancy.silent", n)
	}
	s.Len, s.Count = len(p.answer.list), len(p.answer.list)
	s.Row = func(i int) card.Row { return p.row(p.answer.list[i], env) }
	return []deck.Stack{s}
}

// row is one dossier: whether it fits, and what decides.
func (p *Pane) row(x caseload.Candidate, env pane.Env) card.Row {
	w := env.Words
	mark, style := env.Glyphs.Signs.Unknown, theme.Muted
	switch x.Match.Verdict {
	case capacity.Fits:
		mark, style = env.Glyphs.Signs.Done, theme.Done
	case capacity.Adapted:
		mark, style = env.Glyphs.Signs.Planned, theme.Today
	case capacity.FitsNot:
		mark, style = env.Glyphs.Signs.Late, theme.Late
	}
	said := []string{p.people.Name(x.ID, env.Private)}
	if x.Wants {
		said = append(said, w.T("vacancy.wants"))
	}
	if part, blocked := x.Blocking(); blocked {
		said = append(said, cards.Blocking(w, p.labels, part))
	}
	return card.Row{
		Mark: mark, Sign: style, Text: strings.Join(said, " "+env.Glyphs.Marks.Dot+" "), Style: theme.Text,
		Right: w.Of("capacity", "verdict", string(x.Match.Verdict)), Edge: style,
	}
}
