package cards

import (
	"cmp"

	"spoorboek/ui/cell"
	"spoorboek/ui/pane"
	"spoorboek/ui/theme"
	"spoorboek/ui/widget/card"
)

// Draw draws the pane in r.
func (p *Pane) Draw(c *cell.Canvas, r cell.Rect, env pane.Env) {
	before := c.Clip(r)
	defer c.Clip(before)
	c.Fill(r, ' ', theme.Text)
	if !p.ready() {
		none := card.Card{Title: env.Words.T(p.sheet.Title), Focus: env.Focus, Cursor: -1}
		if p.on.id.IsZero() {
			none.Rows = []card.Row{{}, {Text: env.Words.T("screen.no-dossier"), Style: theme.Muted, Wrap: true}}
		}
		none.Draw(c, r, env)
		return
	}
	ctx := p.context()
	ctx.W, ctx.G, ctx.Private, ctx.Today = env.Words, env.Glyphs, env.Private, env.Today
	all := p.lay(ctx)
	if p.shape.strip {
		title := ctx.Join(env.Words.T(p.sheet.Title), ctx.Name())
		p.deck.Merged(c, r, all.stacks, title, env)
		return
	}
	r = p.head(c, r, all, ctx, env)
	if q := p.sheet.Quad; q != nil && r.W >= quadFrom && r.W < stripUnder && r.H >= quadRows {
		if bar := all.stacks[q.Bar].Paint; bar != nil {
			var top cell.Rect
			top, r = r.Top(bar.Rows)
			bar.Draw(c, top, env)
		}
		p.deck.Quad(c, r, all.stacks, q.Cards, env)
		return
	}
	p.deck.DrawFrom(c, r, all.stacks, env, cmp.Or(p.sheet.Three, wideFrom))
}

// head writes over the cards whose dossier it is, and gives what is left. A sheet without a line for that
// says it in the frames of the cards in a small terminal; in a wider one the name stands beside the tabs.
func (p *Pane) head(c *cell.Canvas, r cell.Rect, all laid, ctx *Context, env pane.Env) cell.Rect {
	switch {
	case p.sheet.Head != nil && r.H > 6:
		line, rest := r.Top(1)
		marks := env.Glyphs.Marks
		said := whole(p.sheet.Head(ctx), " "+marks.Dot+" ", marks.More, line.W-2)
		c.PutCut(line.X+1, line.Y, said, theme.Title, line.W-2, marks.More)
		return rest
	case p.sheet.Head == nil && env.Class < pane.M:
		for i := range all.stacks {
			all.stacks[i].Right = cmp.Or(all.stacks[i].Right, ctx.Name())
		}
	}
	return r
}

// Room from which four cards are shown in a small terminal.
const (
	quadFrom = 70
	quadRows = 14
)
