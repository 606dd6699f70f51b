package ui

import (
	tea "charm.land/bubbletea/v2"

	"spoorboek/ui/cell"
	"spoorboek/ui/pane"
)

// frameRows are the rows of the screen that are no pane: tabs, status and footer.
const (
	headRows = 1
	footRows = 2
)

// bodyRect is the part of the screen between tabs and status.
func bodyRect(a *App) cell.Rect {
	whole := cell.Rect{W: a.size.w, H: a.size.h}
	if classNow(a) == pane.XS {
		_, rest := whole.Top(min(2, a.size.h))
		rest, _ = rest.Bottom(min(2, rest.H))
		return rest
	}
	_, rest := whole.Top(headRows)
	rest, _ = rest.Bottom(footRows + len(guideLines(a)))
	return rest
}

// layoutPanes gives every pane its rectangle and tells those whose size changed.
func layoutPanes(a *App) tea.Cmd {
	before := a.bench.rects
	a.bench.rects = rectsNow(a)
	class := classNow(a)
	var cmds []tea.Cmd
	for _, name := range a.bench.order() {
		r, ok := a.bench.rects[name]
		if !ok || before[name] == r {
			continue
		}
		req, cmd := a.bench.panes[name].Update(pane.Resized{W: r.W, H: r.H, Class: class})
		cmds = append(cmds, cmd, a.ask(req, name))
	}
	return join(cmds...)
}

// rectsNow places the panes that are shown.
func rectsNow(a *App) map[pane.Name]cell.Rect {
	body := bodyRect(a)
	if shown := shownPanes(a); len(shown) == 1 {
		return map[pane.Name]cell.Rect{shown[0]: body}
	}
	if classNow(a) == pane.L {
		return wide(body)
	}
	return medium(body)
}

// medium is the workbench from 110 columns: the caseload, and beside it strip, card and strip.
func medium(body cell.Rect) map[pane.Name]cell.Rect {
	left, right := body.Left(body.W * 19 / 30)
	line, rest := right.Top(min(max(8, right.H*11/30), 15))
	card, apps := rest.Top(rest.H * 11 / 20)
	return map[pane.Name]cell.Rect{
		pane.Morning: left, pane.Timeline: line, pane.Profile: card, pane.Pipeline: apps,
	}
}

// lineWide is the width at which a column of the timeline is one week of the two years.
const lineWide = 106

// wide is the workbench from 160 columns: all four panes with room to work in.
func wide(body cell.Rect) map[pane.Name]cell.Rect {
	rest, right := body.Right(min(lineWide, body.W*27/50))
	line, under := right.Top(max(10, right.H*9/20))
	card, apps := under.Left(under.W / 2)
	return map[pane.Name]cell.Rect{
		pane.Morning: rest, pane.Timeline: line, pane.Profile: card, pane.Pipeline: apps,
	}
}
