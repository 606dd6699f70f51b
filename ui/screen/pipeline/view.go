package pipeline

import (
	"strconv"

	"spoorboek/model/journal"
	"spoorboek/ui/cell"
	"spoorboek/ui/theme"
	"spoorboek/ui/widget/bar"
	"spoorboek/ui/widget/card"
	"spoorboek/ui/widget/order"
)

// inOrder is the part of a row that stands in the list and in no column.
const inOrder = -1

// view is one drawing of the pane.
type view struct {
	saying
	c      *cell.Canvas
	chosen journal.ID
	col    Column
	back   int // how many stages back in the history the cursor is
	name   string
	order  order.Chosen
}

func (v view) frame(r cell.Rect, title, right string, focus bool) cell.Rect {
	line := theme.Frame
	if focus {
		line = theme.FrameFocus
	}
	return v.c.Box(r, cell.Frame{Title: title, Right: right, Focus: focus, Line: line, Words: theme.Heading})
}

// strip draws the pane among others: how many in each column, then the applications by what comes next.
func (v view) strip(r cell.Rect) {
	w := v.env.Words
	title := v.order.Title(w.T("pipeline.title")+v.dot()+v.name, w)
	in := v.frame(r, title, strconv.Itoa(v.board.Len()), v.env.Focus)
	if in.H <= 0 || in.W < 4 {
		return
	}
	if v.board.Len() == 0 {
		bar.Empty(v.c, in, w.T("pipeline.empty"), v.env)
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
	_, _, place, _ := v.board.find(v.chosen)
	card.Card{
		Rows:   rows,
		Cursor: at,
		Bare:   true,
		Focus:  v.env.Focus,
		Point:  &card.Point{Part: inOrder, First: place - at},
	}.Draw(v.c, rest, v.env)
}

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
