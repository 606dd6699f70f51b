package pipeline

import (
	"slices"
	"strconv"

	"spoorboek/model/journal"
	"spoorboek/ui/cards"
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
	picked []Card // the applications that were chosen to do one thing with all of them
}

// marked reports whether an application was chosen.
func (v view) marked(c Card) bool {
	return slices.ContainsFunc(v.picked, func(p Card) bool { return p.At == c.At })
}

// named are the first words of an application and how they are written: one that was chosen says so.
func (v view) named(c Card, words string) (string, cell.Style) {
	if v.marked(c) {
		return v.env.Glyphs.Signs.BoxOn + " " + words, theme.Marked
	}
	return words, v.textStyle(c)
}

// count says how many applications were chosen; nothing when none were.
func (v view) count() string {
	if len(v.picked) == 0 {
		return ""
	}
	return v.env.Words.N("caseload.marked", len(v.picked))
}

// counted is a title with how many applications were chosen.
func counted(v view, title string) string { return cards.Glue(v.dot(), title, v.count()) }

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
	if len(v.picked) > 0 {
		title = counted(v, w.T("pipeline.title"))
	}
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
		name, style := v.named(c, v.title(c))
		rows = append(rows, card.Row{
			Mark: v.sign(c), Sign: v.signStyle(c), Text: name, Style: style,
			Right: v.state(c), Edge: v.signStyle(c),
		})
	}
	return rows, place - from
}
