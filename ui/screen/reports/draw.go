package reports

import (
	"strconv"
	"strings"

	"spoorboek/ui/cell"
	"spoorboek/ui/pane"
	"spoorboek/ui/text"
	"spoorboek/ui/theme"
	"spoorboek/ui/widget/list"
)

// layout is where the parts of the screen stand; an empty rectangle is not drawn.
type layout struct{ list, checks, preview, versions, missing cell.Rect }

// layoutOf places the parts: the list alone in the smallest terminal, beside it the preview, and in the
// widest also what was kept and sent.
func layoutOf(r cell.Rect) layout {
	const aside = 60
	var l layout
	switch {
	case r.W < 60:
		l.list = r
		return l
	case r.W < 110:
		l.list, l.preview = r.Left(r.W * 19 / 40)
	case r.W < 160:
		l.list, l.preview = r.Left(44)
	default:
		rest, right := r.Right(aside)
		l.list, l.preview = rest.Left(50)
		l.versions, l.missing = right.Top(right.H / 2)
	}
	if l.list.H >= 12 {
		l.list, l.checks = l.list.Top(max(6, l.list.H*11/20))
	}
	return l
}

func (p *Pane) whole() cell.Rect { return cell.Rect{W: p.size.W, H: p.size.H} }

func listRows(p *Pane) int { return layoutOf(p.whole()).list.H - 2 }

// previewWidth is the room for text beside the list; where there is no preview it is that of the screen.
func previewWidth(p *Pane) int {
	if r := layoutOf(p.whole()).preview; !r.Empty() {
		return r.W - 4
	}
	return max(20, p.size.W-4)
}

// Draw draws the pane in r.
func (p *Pane) Draw(c *cell.Canvas, r cell.Rect, env pane.Env) {
	before := c.Within(r)
	defer c.Clip(before)
	c.Fill(r, ' ', theme.Text)
	l := layoutOf(r)
	drawList(p, c, l.list, env)
	it, ok := p.at()
	if !ok {
		box(
			c,
			l.preview,
			env,
			env.Words.T("reports.preview"),
			"",
			[]line{{env.Words.T("reports.none"), theme.Muted}},
		)
		box(c, l.checks, env, env.Words.T("reports.checks"), "", nil)
		box(c, l.versions, env, env.Words.T("reports.versions"), "", nil)
		box(c, l.missing, env, env.Words.T("reports.lacking"), "", nil)
		return
	}
	paper, made := p.paper()
	drawPreview(p, c, l.preview, env, it, made)
	drawChecks(p, c, l.checks, env, it)
	kept := append(versionsOf(p, it), sendingTold(env.Words)...)
	box(c, l.versions, env, env.Words.T("reports.versions"), "", wrapped(kept, l.versions.W-4))
	drawMissing(p, c, l.missing, env, paper.Missing())
}

func drawList(p *Pane, c *cell.Canvas, r cell.Rect, env pane.Env) {
	title := env.Words.T("reports.title")
	if n := len(p.rows.items); n > 0 {
		title += " (" + strconv.Itoa(n) + ")"
	}
	line, focus := theme.Frame, env.Focus && !p.aside
	if focus {
		line = theme.FrameFocus
	}
	inner := c.Box(r, cell.Frame{
		Title: title, Foot: env.Words.T("reports.foot"), Focus: focus, Line: line, Words: theme.Heading,
	})
	if len(p.rows.items) == 0 {
		c.PutCut(inner.X+1, inner.Y, env.Words.T("reports.none"), theme.Muted, inner.W-1, env.Glyphs.Marks.More)
		return
	}
	list.Show(p.list, c, inner, env)
}

// box draws a frame with lines in it.
func box(c *cell.Canvas, r cell.Rect, env pane.Env, title, right string, lines []line) {
	if r.Empty() {
		return
	}
	inner := c.Box(r, cell.Frame{
		Title: title, Right: right, Line: theme.Frame, Words: theme.Heading, More: len(lines) > r.H-2,
	})
	inner = inner.Inset(1, 0)
	put(c, inner, lines, 0, env.Glyphs.Marks.More)
}

func drawPreview(p *Pane, c *cell.Canvas, r cell.Rect, env pane.Env, it item, made bool) {
	if r.Empty() {
		return
	}
	w := env.Words
	lines := p.memo.lines
	switch {
	case env.Private:
		lines = wrapped([]line{{w.T("reports.private"), theme.Muted}}, r.W-4)
	case !made:
		lines = []line{{w.T("reports.not-kept"), theme.Muted}}
	}
	inner := r.Inset(1, 1)
	from := min(p.scroll, max(0, len(lines)-inner.H))
	language := string(p.lang)
	c.Box(r, cell.Frame{
		Title: w.F("reports.preview-of", strings.ToLower(it.title), w.Of("choice.for", string(it.reader))),
		Right: language, Foot: w.T("reports.preview-foot"), Line: theme.Frame, Words: theme.Heading,
		Up: from > 0, More: from+inner.H < len(lines),
	})
	put(c, inner.Inset(1, 0), lines, from, env.Glyphs.Marks.More)
}

func drawMissing(p *Pane, c *cell.Canvas, r cell.Rect, env pane.Env, missing []string) {
	if r.Empty() {
		return
	}
	var lines []line
	for _, m := range missing {
		lines = append(lines, line{env.Glyphs.Signs.Late + " " + m, theme.Warn})
	}
	if len(lines) == 0 {
		lines = append(lines, line{env.Glyphs.Signs.Done + " " + env.Words.T("reports.check.complete"), theme.Done})
	}
	n := p.standing()
	riv := env.Words.F("reports.check.riv", n.fine, n.judged, text.AccountBrief(env.Words, n.all))
	lines = append(lines, line{}, line{riv, theme.Text}, line{text.Account(env.Words, n.all), theme.Muted})
	box(c, r, env, env.Words.T("reports.lacking"), "", wrapped(lines, r.W-4))
}

func wrapped(lines []line, width int) []line {
	var all []line
	for _, l := range lines {
		for _, s := range cell.Wrap(l.text, max(4, width)) {
			all = append(all, line{s, l.style})
		}
	}
	return all
}
