package timeline

import (
	"spoorboek/model/civil"
	"spoorboek/ui/cell"
	"spoorboek/ui/pane"
	"spoorboek/ui/theme"
	"spoorboek/ui/widget/card"
)

// labelLong and labelShort are the widths of the column with the names of the lanes.
const (
	labelLong  = 12
	labelShort = 7
	roomy      = 60 // a drawing from this width on has the long names
	narrow     = 40 // a legend below this width has no names
	mostLanes  = 11 // of the whole screen
	least      = 4  // rows of a box that tells something
)

// view is one drawing of the pane.
type view struct {
	c      *cell.Canvas
	env    pane.Env
	tell   reasoning
	lists  listing
	line   *Line
	window Window
	cursor civil.Date
	chosen Item
	has    bool   // something is chosen
	name   string // as it may be shown
	off    [markers + 1]bool
	match  bool // plan and real beside each other
}

// Window is what part of the line is shown.
type Window struct {
	Zoom Zoom
	From civil.Date // of the near zooms; the two far ones show the line from its beginning
}

// scale lays the window over some columns. The waiting period takes a column a week where there is room for
// just that.
func (v view) scale(cols int) Scale {
	l := v.line
	switch v.window.Zoom {
	case TwoYears:
		days := l.End.Sub(l.From) + 1
		if weeks := (days + 6) / 7; cols > weeks && cols < weeks+9 {
			return Scale{From: l.From, Days: weeks * 7, Cols: weeks}
		}
		return Scale{From: l.From, Days: max(1, days), Cols: cols}
	case ThreeYears:
		return Scale{From: l.From, Days: max(1, l.Far.Sub(l.From)+1), Cols: cols}
	}
	return Scale{From: v.window.From, Days: v.window.Zoom.days(), Cols: cols}
}

func (v view) graph(r cell.Rect, label int) graph {
	return graph{
		c: v.c, env: v.env, line: v.line, scale: v.scale(max(1, r.W-label-1)), x: r.X + label, cursor: v.cursor,
	}
}

// long reports whether the lane of the sanction has something to say.
func (v view) long() bool { return v.line.Long() || v.window.Zoom == ThreeYears }

// layers are the lanes that have something to say and were not switched off.
func (v view) layers() layers {
	return layers{long: v.long(), able: len(v.line.dossier.Papers.Assessments) > 0, off: v.off}
}

// strip draws the pane among others: a frame, as many lanes as fit, and below them the moment under the
// cursor.
func (v view) strip(r cell.Rect) {
	week := v.tell.sickWeek(v.env.Today)
	in := v.c.Box(r, cell.Frame{
		Title: v.env.Words.T("timeline.title") + " " + v.env.Glyphs.Marks.Dot + " " + v.name, Right: week,
		Focus: v.env.Focus, Line: frameStyle(v.env.Focus), Words: theme.Heading,
	})
	in = in.Inset(1, 0)
	label := labelShort
	if in.W >= roomy {
		label = labelLong
	}
	n := min(in.H, 9)
	if in.H > 6 && in.H < 13 {
		n = max(6, in.H-4)
	}
	rows := lanesFor(n, v.layers())
	top, rest := in.Top(len(rows))
	v.graph(in, label).draw(top, rows, label)
	if rest.H > 0 {
		card.Card{Rows: v.under(rest.H), Cursor: -1, Bare: true}.Draw(v.c, rest.Inset(-1, 0), v.env)
	}
}

// under is what stands below the lanes of a strip: the chosen moment, else the next ones.
func (v view) under(room int) []card.Row {
	if v.has {
		return append([]card.Row{{Rule: true, Text: v.tell.heading(v.chosen)}}, v.tell.detail(v.chosen)...)
	}
	rows := []card.Row{{Rule: true, Text: v.env.Words.T("timeline.ahead")}}
	for i := v.line.SeekStop(v.cursor); len(rows) < room; i++ {
		it, ok := v.line.Stop(i)
		if !ok {
			break
		}
		rows = append(rows, card.Row{
			Mark: Glyph(it.Sign, v.env.Glyphs), Sign: StyleOf(it.Sign), Text: v.tell.short(it),
			Right: v.env.Words.Day(it.On, v.env.Today), Edge: theme.Muted,
		})
	}
	return rows
}

// full draws the pane as a screen.
func (v view) full(r cell.Rect) {
	label := labelLong
	top, rest := r.Top(2)
	g := v.graph(r.Inset(1, 0), label)
	v.c.PutCut(top.X+1, top.Y, g.header(v.name, v.window.Zoom), theme.Title, top.W-2, v.env.Glyphs.Marks.More)
	v.c.Rule(top.Row(1), "", theme.Rule, theme.Heading)
	rows := lanesFor(roomForLanes(rest.H), v.layers())
	lanes, rest := rest.Top(len(rows))
	g.draw(lanes.Inset(1, 0), rows, label)
	if rest.H > 16 {
		v.c.Rule(rest.Row(1), "", theme.Rule, theme.Heading)
		_, rest = rest.Top(2)
	} else if rest.H > 4 {
		_, rest = rest.Top(1)
	}
	if rest.H >= 3 {
		v.boxes(rest)
	}
}

// roomForLanes is how many of h rows the lanes take: what is chosen is always told below them, since keys act
// on it.
func roomForLanes(h int) int {
	if h < mostLanes+least {
		return h - least
	}
	return mostLanes
}

// boxes divides the room below the lanes.
func (v view) boxes(r cell.Rect) {
	upper, lower := r, cell.Rect{}
	if r.H >= 20 && r.W >= 90 {
		upper, lower = r.Top(max(13, r.H/2))
	}
	switch {
	case r.W >= 160:
		a, b := upper.Left(upper.W * 3 / 10)
		b, c := b.Left(b.W * 54 / 100)
		v.details(a)
		v.terms(b)
		v.legend(c)
	case r.W >= 90:
		a, b := upper.Left(upper.W * 2 / 5)
		v.details(a)
		v.terms(b)
	default:
		a, b := upper.Left(upper.W * 62 / 100)
		v.details(a)
		v.legend(b)
	}
	if lower.H < 3 {
		return
	}
	a, b := lower.Left(lower.W / 2)
	v.events(a)
	if r.W >= 160 {
		v.card(b, "timeline.phases", v.lists.phaseRows(), -1)
		return
	}
	v.legend(b)
}

// details is the box of the chosen moment; it alone has the double frame of the focus.
func (v view) details(r cell.Rect) {
	k := card.Card{Cursor: -1, Focus: false, Foot: v.env.Words.T("timeline.keys")}
	if v.has {
		k.Title, k.Rows = v.tell.heading(v.chosen), v.tell.detail(v.chosen)
	} else {
		k.Title = v.tell.join(
			" "+v.env.Glyphs.Marks.Dot+" ", v.tell.sickWeek(v.cursor), v.env.Words.Day(v.cursor, v.env.Today),
		)
		k.Foot = ""
		k.Rows = append([]card.Row{
			{Text: v.env.Words.T("timeline.nothing"), Style: theme.Muted, Wrap: true},
		}, v.under(r.H-3)...)
	}
	v.draw(r, k, v.env.Focus)
}

func (v view) terms(r cell.Rect) {
	rows, cursor := v.lists.termRows(v.chosen, v.has)
	at := cursor
	if at < 0 {
		at = v.nextTerm()
	}
	v.draw(r, card.Card{
		Title: v.env.Words.T("timeline.terms"), Rows: rows, Cursor: cursor, Top: scrolled(at, len(rows), r.H-2),
	}, false)
}

// nextTerm is the place of the first statutory moment on or after the cursor.
func (v view) nextTerm() int {
	for i, s := range v.line.Terms {
		if s.Due >= v.cursor {
			return i
		}
	}
	return len(v.line.Terms) - 1
}

// scrolled is the first row to show so that row at stands in the middle.
func scrolled(at, n, room int) int { return max(0, min(at-room/2, n-room)) }

func (v view) events(r cell.Rect) {
	v.card(r, "timeline.events", v.lists.eventRows(v.cursor, r.H-2), -1)
}

func (v view) legend(r cell.Rect) {
	if v.match {
		v.card(r, "timeline.match", v.lists.matchRows(), -1)
		return
	}
	v.card(r, "timeline.legend", v.lists.legendRows(v.long(), r.W < narrow), -1)
}

func (v view) card(r cell.Rect, title string, rows []card.Row, cursor int) {
	v.draw(r, card.Card{Title: v.env.Words.Of(title), Rows: rows, Cursor: cursor}, false)
}

func (v view) draw(r cell.Rect, k card.Card, focus bool) {
	k.Focus = focus
	k.Draw(v.c, r, v.env)
}

// twin draws the line as sentences by day, the cursor's in the middle; with wv the phases as they were
// planned and ran under it, where the plan names their days.
func (v view) twin(r cell.Rect) {
	if rows := v.lists.plannedSentences(); v.match && len(rows) > 0 && r.H >= 16 {
		upper, lower := r.Top(r.H - 10)
		v.card(lower, "timeline.match", rows, -1)
		r = upper
	}
	in := v.c.Box(r, cell.Frame{
		Title: v.env.Words.F("timeline.twin", v.name), Focus: v.env.Focus, Line: frameStyle(v.env.Focus),
		Words: theme.Heading,
	})
	at := v.line.Seek(v.cursor)
	if v.has {
		for at < len(v.line.Items)-1 && v.line.Items[at] != v.chosen && v.line.Items[at].On == v.chosen.On {
			at++
		}
	}
	top := scrolled(at, len(v.line.Items), in.H)
	rows := make([]card.Row, 0, in.H)
	for i := top; i < len(v.line.Items) && len(rows) < in.H; i++ {
		rows = append(rows, v.lists.twinRow(v.line.Items[i]))
	}
	card.Card{Rows: rows, Cursor: at - top, Bare: true, Focus: v.env.Focus}.Draw(v.c, in, v.env)
}

func frameStyle(focus bool) cell.Style {
	if focus {
		return theme.FrameFocus
	}
	return theme.Frame
}
