package pipeline

import (
	"cmp"
	"strings"

	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/model/pipeline"
	"spoorboek/ui/cell"
	"spoorboek/ui/pane"
	"spoorboek/ui/text"
	"spoorboek/ui/theme"
)

// The columns of the list, in their order.
const (
	colFunction = iota
	colEmployer
	colStage
	colSince
	colDirection
	colFit
	colNext
	colHours
	colTravel
	colChannel
	colEvidence
	colNote
	colCount
)

// tableColumns are the widths of the list; 0 leaves a column out.
type tableColumns [colCount]int

// Widths from which the list has more columns: what comes next, and all that a vacancy asks and proves.
const (
	moreFrom = 100
	allFrom  = 156
)

func tableFor(w int) tableColumns {
	t := tableColumns{colStage: 14, colSince: 16}
	if w >= moreFrom {
		t[colNext], t[colDirection], t[colFit] = 22, 16, 6
	}
	if w >= allFrom {
		t[colHours], t[colTravel], t[colChannel], t[colEvidence] = 6, 6, 12, 7
	}
	room := w - 5
	for _, n := range t {
		room -= n
	}
	if w >= allFrom {
		t[colNote] = room / 4
		room -= t[colNote]
	}
	t[colFunction] = room / 2
	t[colEmployer] = room - t[colFunction]
	return t
}

// table draws the applications as a list, and below it what is known of the chosen one.
func (v view) table(r cell.Rect) {
	upper, lower := r, cell.Rect{}
	if r.H >= 16 {
		upper, lower = r.Bottom(min(12, r.H*2/5))
	}
	title := counted(v, v.order.Title(v.env.Words.F("pipeline.list", v.board.Len()), v.env.Words))
	in := v.frame(upper, title, v.name, v.env.Focus)
	head, body := in.Top(1)
	t := tableFor(in.W)
	v.cells(head, t, titlesOf(v), theme.Muted, theme.Muted)
	_, _, place, _ := v.board.find(v.chosen)
	from := max(0, min(place-body.H/2, v.board.Len()-body.H))
	for i := from; i < v.board.Len() && i < from+body.H; i++ {
		k := v.board.order[i]
		row := body.Row(i - from)
		cell.Point(v.c, cell.Zone{Rect: row, What: pane.Row, Part: inOrder, Row: i})
		v.c.Put(row.X+1, row.Y, v.sign(k), v.signStyle(k), 1)
		name, style := v.named(k, v.board.app(k).Function)
		v.cells(row, t, v.values(k, name), style, v.signStyle(k))
		if i == place && v.env.Focus {
			v.c.Paint(row, theme.Cursor)
			v.c.Put(row.X, row.Y, v.env.Glyphs.Signs.Cursor, theme.Cursor, 1)
		} else if i == place {
			v.c.Paint(row, theme.CursorDim)
		}
	}
	if lower.H < 3 {
		return
	}
	a, b := lower.Left(lower.W / 2)
	v.detail(a, "")
	v.funnel(b)
}

// titlesOf are the names of the columns.
func titlesOf(v view) (names [colCount]string) {
	for i, id := range [colCount]text.ID{
		"pipeline.col-function", "pipeline.col-employer", "pipeline.col-stage", "pipeline.col-since",
		"pipeline.col-direction", "pipeline.col-fit", "pipeline.col-next", "pipeline.col-hours",
		"pipeline.col-travel", "pipeline.channel", "pipeline.evidence", "pipeline.note",
	} {
		names[i] = v.env.Words.T(id)
	}
	return names
}

// values are what the columns say of one application, under the name that it has in the list.
func (v view) values(k Card, name string) [colCount]string {
	w, a := v.env.Words, v.board.app(k)
	direction, _ := v.cards.D.Papers.Direction(a.Direction)
	said := [colCount]string{
		colFunction: name, colEmployer: a.Employer, colStage: w.Stage(string(k.Stage)), colSince: v.since(k),
		colDirection: direction.Function, colFit: fitOf(v, a.ID), colEvidence: proofOf(v, k),
		colNote: strings.Join(strings.Fields(a.Note), " "),
	}
	if !k.Due.IsZero() {
		said[colNext] = w.F("pipeline.follow-up", w.Due(k.Due, v.today))
	}
	if hours := hoursOf(a); hours > 0 {
		said[colHours] = w.F("pipeline.hours.short", w.Number(hours))
	}
	if a.Demand.Travel > 0 {
		said[colTravel] = w.F("pipeline.travel.short", a.Demand.Travel)
	}
	if a.Channel != "" {
		said[colChannel] = v.channel(string(a.Channel))
	}
	return said
}

// hoursOf are the hours per week of an application: those that were said, else those that the work asks.
func hoursOf(a *pipeline.Application) float64 { return cmp.Or(a.Hours, a.Demand.HoursWeek) }

// proof is whether there is proof of an application: of one that was never sent none is asked.
type proof int

const (
	proofIdle proof = iota
	proofMissing
	proofKnown
)

func proved(a *pipeline.Application) proof {
	_, sent := a.Sent()
	switch {
	case a.Evidence != "":
		return proofKnown
	case sent:
		return proofMissing
	}
	return proofIdle
}

// proofOf is the sign of that.
func proofOf(v view, k Card) string {
	g := v.env.Glyphs
	return [...]string{g.Bars.Dash, g.Signs.Unknown, g.Signs.Done}[proved(v.board.app(k))]
}

// cells writes the columns of one row.
func (v view) cells(r cell.Rect, t tableColumns, texts [colCount]string, main, edge cell.Style) {
	x := r.X + 3
	for i, w := range t {
		st := main
		if i >= colStage && i <= colNext {
			st = edge
		}
		if w > 1 {
			v.c.PutCut(x, r.Y, texts[i], st, w-1, v.env.Glyphs.Marks.More)
		}
		x += w
	}
}

// fitOf is the sign of whether an application fits what the person can do.
func fitOf(v view, id journal.ID) string {
	f, known := dossier.FitOf(v.cards.D, id, v.today)
	if !known {
		return ""
	}
	sign, _ := v.cards.Verdict(f.Verdict())
	return sign
}
