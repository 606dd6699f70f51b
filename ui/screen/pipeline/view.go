package pipeline

import (
	"strconv"
	"strings"

	"spoorboek/model/civil"
	"spoorboek/model/journal"
	"spoorboek/ui/cell"
	"spoorboek/ui/pane"
	"spoorboek/ui/text"
	"spoorboek/ui/theme"
	"spoorboek/ui/widget/card"
)

// view is one drawing of the pane.
type view struct {
	c      *cell.Canvas
	env    pane.Env
	board  *Board
	chosen journal.ID
	col    Column
	today  civil.Date
	list   bool
	name   string
}

func (v view) frame(r cell.Rect, title, right string, focus bool) cell.Rect {
	line := theme.Frame
	if focus {
		line = theme.FrameFocus
	}
	return v.c.Box(r, cell.Frame{Title: title, Right: right, Focus: focus, Line: line, Words: theme.Heading})
}

func (v view) dot() string { return " " + v.env.Glyphs.Marks.Dot + " " }

// strip draws the pane among others: how many in each column, then the applications by what comes next.
func (v view) strip(r cell.Rect) {
	w := v.env.Words
	in := v.frame(r, w.T("pipeline.title")+v.dot()+v.name, strconv.Itoa(v.board.Len()), v.env.Focus)
	if in.H <= 0 || in.W < 4 {
		return
	}
	if v.board.Len() == 0 {
		v.c.PutCut(in.X+1, in.Y, w.T("pipeline.empty"), theme.Muted, in.W-2, v.env.Glyphs.Marks.More)
		return
	}
	lines := cell.Wrap(v.summary(), in.W-2)
	if len(lines) > 2 {
		lines = lines[:2]
	}
	top, rest := in.Top(min(len(lines), max(1, in.H-1)))
	for i, s := range lines {
		v.c.PutCut(top.X+1, top.Row(i).Y, s, theme.Heading, top.Row(i).W-2, v.env.Glyphs.Marks.More)
	}
	if rest.H > 3 {
		v.c.Rule(rest, "", theme.Rule, theme.Heading)
		_, rest = rest.Top(1)
	}
	rows, at := v.rows(rest.H)
	card.Card{Rows: rows, Cursor: at, Bare: true, Focus: v.env.Focus}.Draw(v.c, rest, v.env)
}

// summary is the count of every column that holds something.
func (v view) summary() string {
	var parts []string
	for c, cards := range v.board.columns {
		if len(cards) > 0 {
			parts = append(parts, v.columnName(Column(c))+" "+strconv.Itoa(len(cards)))
		}
	}
	return strings.Join(parts, v.dot())
}

func (v view) columnName(c Column) string { return v.env.Words.Of("pipeline", "col", c.name()) }

// rows are the lines of the strip around the cursor, as many as there is room for.
func (v view) rows(room int) (rows []card.Row, cursor int) {
	_, _, place, _ := v.board.find(v.chosen)
	from := max(0, min(place-room/2, v.board.Len()-room))
	for i := from; i < v.board.Len() && len(rows) < room; i++ {
		c := v.board.order[i]
		rows = append(rows, card.Row{
			Mark: v.sign(c), Sign: v.signStyle(c), Text: v.title(c), Style: v.textStyle(c),
			Right: v.state(c), Edge: v.signStyle(c),
		})
	}
	return rows, place - from
}

// title is what the application is for and where.
func (v view) title(c Card) string {
	a := v.board.app(c)
	if a.Function == "" || a.Employer == "" {
		return a.Function + a.Employer
	}
	return a.Function + v.dot() + a.Employer
}

// state is its stage and since when, or when it must be followed up.
func (v view) state(c Card) string {
	w := v.env.Words
	stage := w.Stage(string(c.Stage))
	switch {
	case !c.Due.IsZero():
		return stage + v.dot() + w.Due(c.Due, v.today)
	case c.Since.IsZero() || c.Days < 0:
		return stage
	case c.Stage.Open():
		return stage + " " + w.F("pipeline.days", c.Days)
	}
	return stage + " " + w.Day(c.Since, v.today)
}

// waiting is how long an open application waits, or when it ended.
func (v view) waiting(c Card) string {
	w := v.env.Words
	switch {
	case c.Since.IsZero():
		return w.T("pipeline.when-unknown")
	case c.Stage.Open():
		return w.Day(c.Since, v.today) + v.dot() + w.F("pipeline.waits", c.Days)
	}
	return w.Stage(string(c.Stage)) + " " + w.Day(c.Since, v.today)
}

// late reports whether the follow-up day of an application went by.
func (v view) late(c Card) bool { return !c.Due.IsZero() && c.Due < v.today }

func (v view) sign(c Card) string {
	g := v.env.Glyphs.Signs
	switch {
	case v.late(c):
		return g.Late
	case c.Due == v.today && !c.Due.IsZero():
		return g.Today
	case columnOf(c.Stage) == Outcome && !c.Stage.Ended():
		return g.Done
	case !c.Stage.Open():
		return v.env.Glyphs.Bars.Dash
	}
	return g.Planned
}

func (v view) signStyle(c Card) cell.Style {
	switch {
	case v.late(c):
		return theme.Late
	case c.Due == v.today && !c.Due.IsZero():
		return theme.Today
	case columnOf(c.Stage) == Outcome && !c.Stage.Ended():
		return theme.Done
	case !c.Stage.Open():
		return theme.Muted
	}
	return theme.Planned
}

func (v view) textStyle(c Card) cell.Style {
	if c.Stage.Open() {
		return theme.Text
	}
	return theme.Muted
}

// hours writes a number of hours in the language of the words.
func hours(w *text.Words, n float64) string {
	s := strings.TrimSuffix(strconv.FormatFloat(n, 'f', 1, 64), ".0")
	if w.Lang() == text.EN {
		return s
	}
	return strings.Replace(s, ".", ",", 1)
}
