package pipeline

import (
	"spoorboek/model/dossier"
	"spoorboek/model/journal"
	"spoorboek/ui/cell"
	"spoorboek/ui/pane"
	"spoorboek/ui/theme"
)

// tableColumns are the widths of the list; 0 leaves a column out.
type tableColumns struct{ function, employer, stage, since, direction, fit, next int }

func tableFor(w int) tableColumns {
	t := tableColumns{stage: 14, since: 16}
	if w >= 100 {
		t.next, t.direction, t.fit = 22, 16, 6
	}
	room := w - t.stage - t.since - t.next - t.direction - t.fit - 5
	t.function = room / 2
	t.employer = room - t.function
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
	w := v.env.Words
	v.cells(head, t, [7]string{
		w.T("pipeline.col-function"), w.T("pipeline.col-employer"), w.T("pipeline.col-stage"),
		w.T("pipeline.col-since"), w.T("pipeline.col-direction"), w.T("pipeline.col-fit"),
		w.T("pipeline.col-next"),
	}, theme.Muted, theme.Muted)
	_, _, place, _ := v.board.find(v.chosen)
	from := max(0, min(place-body.H/2, v.board.Len()-body.H))
	for i := from; i < v.board.Len() && i < from+body.H; i++ {
		k := v.board.order[i]
		row := body.Row(i - from)
		cell.Point(v.c, cell.Zone{Rect: row, What: pane.Row, Part: inOrder, Row: i})
		a := v.board.app(k)
		v.c.Put(row.X+1, row.Y, v.sign(k), v.signStyle(k), 1)
		next := ""
		if !k.Due.IsZero() {
			next = w.F("pipeline.follow-up", w.Due(k.Due, v.today))
		}
		direction, _ := v.cards.D.Papers.Direction(a.Direction)
		name, style := v.named(k, a.Function)
		v.cells(row, t, [7]string{
			name, a.Employer, w.Stage(string(k.Stage)), v.since(k), direction.Function, v.fit(a.ID), next,
		}, style, v.signStyle(k))
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

// cells writes the columns of one row.
func (v view) cells(r cell.Rect, t tableColumns, texts [7]string, main, edge cell.Style) {
	x := r.X + 3
	for i, w := range [7]int{t.function, t.employer, t.stage, t.since, t.direction, t.fit, t.next} {
		st := main
		if i > 2 {
			st = edge
		}
		if w > 1 {
			v.c.PutCut(x, r.Y, texts[i], st, w-1, v.env.Glyphs.Marks.More)
		}
		x += w
	}
}

// fit is the sign of whether an application fits what the person can do.
func (v view) fit(id journal.ID) string {
	f, known := dossier.FitOf(v.cards.D, id, v.today)
	if !known {
		return ""
	}
	sign, _ := v.cards.Verdict(f.Verdict())
	return sign
}
