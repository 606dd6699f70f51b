package bar

import (
	"spoorboek/ui/cell"
	"spoorboek/ui/pane"
	"spoorboek/ui/theme"
)

// WhichKeyRows is how many rows the strip needs at a width.
func WhichKeyRows(width int, hints []Hint, env pane.Env) int {
	rows := 0
	for range chordRows(max(1, width-6), hints, env) {
		rows++
	}
	return rows
}

// WhichKey draws how a chord that began with first may go on; what cannot be done now stands below, by its
// reason.
func WhichKey(c *cell.Canvas, r cell.Rect, first string, hints []Hint, env pane.Env) {
	if r.Empty() {
		return
	}
	c.Fill(cell.Rect{X: r.X, Y: r.Y, W: r.W, H: r.H}, ' ', theme.Text)
	head := c.Put(r.X+1, r.Y, first+env.Glyphs.Marks.More+"  ", theme.Key, r.W-1)
	body := cell.Rect{X: r.X + 1 + head, W: r.W - head - 2, H: 1}
	rows := chordRows(max(1, body.W), hints, env)
	c.ScrollMarks(r, false, len(rows) > r.H, theme.Key)
	for y := 0; y < r.H && y < len(rows); y++ {
		body.Y = r.Y + y
		x := body.X
		if said := rows[y].why; said != "" {
			x += c.PutCut(x, body.Y, said+": ", theme.Warn, body.W, env.Glyphs.Marks.More)
		}
		draw(c, cell.Rect{X: x, Y: body.Y, W: body.X + body.W - x, H: 1}, rows[y].hints, env, true)
	}
}

// chordRow is a row of the strip: hints, and why they cannot be done.
type chordRow struct {
	why   string
	hints []Hint
}

// chordRows lays the hints out in rows: first what can be done, then the rest by its reason.
func chordRows(width int, hints []Hint, env pane.Env) []chordRow {
	var able []Hint
	var whys []string
	off := map[string][]Hint{}
	for _, h := range hints {
		if !h.Off {
			able = append(able, h)
			continue
		}
		why := h.Why
		if why == "" {
			why = env.Words.T("can.not-here")
		}
		if off[why] == nil {
			whys = append(whys, why)
		}
		off[why] = append(off[why], Hint{Key: h.Key, Label: h.Label, Off: true})
	}
	for i, h := range able { // rather a part of its name than none
		able[i].Label = cell.Cut(h.Label, max(0, width-cell.Width(h.Key)-1), env.Glyphs.Marks.More)
	}
	rows := fold(width, "", able)
	for _, why := range whys {
		rows = append(rows, fold(width, why, off[why])...)
	}
	return rows
}

// fold puts hints in as many rows as they need; the first says why.
func fold(width int, why string, hints []Hint) []chordRow {
	var rows []chordRow
	for len(hints) > 0 {
		room := width
		if why != "" {
			room -= cell.Width(why) + 2
		}
		n := 0
		for used := 0; n < len(hints); n++ {
			used += hintWidth(hints[n])
			if used > room && n > 0 {
				break
			}
			used += 2
		}
		rows = append(rows, chordRow{why, hints[:n]})
		hints, why = hints[n:], ""
	}
	return rows
}

func hintsWidth(hints []Hint) int {
	n := 0
	for i, h := range hints {
		if i > 0 {
			n += 2
		}
		n += hintWidth(h)
	}
	return n
}

func hintWidth(h Hint) int {
	n := cell.Width(h.Key)
	if h.Label != "" {
		n += 1 + cell.Width(h.Label)
	}
	if h.Off {
		n += 2
	}
	return n
}

// draw puts hints in a row until one does not fit; then, when told, a mark that there is more. A hint that is
// off says why where there is room. It returns how many fit.
func draw(c *cell.Canvas, r cell.Rect, hints []Hint, env pane.Env, mark bool) int {
	x, end := r.X, r.X+r.W
	for i, h := range hints {
		room := end - x
		if i < len(hints)-1 && mark {
			room -= 2
		}
		if hintWidth(h) > room {
			if mark && x < end {
				c.Put(x, r.Y, env.Glyphs.Marks.More, theme.Muted, 1)
			}
			return i
		}
		x += put(c, x, r.Y, h, room) + 2
	}
	return len(hints)
}

// put writes one hint and returns how wide it is.
func put(c *cell.Canvas, x, y int, h Hint, room int) int {
	if h.Off {
		said := h.Key + " " + h.Label
		if why := said + ": " + h.Why; h.Why != "" && cell.Width(why)+2 <= room {
			said = why
		}
		return c.Put(x, y, "("+said+")", theme.Off, room)
	}
	n := c.Put(x, y, h.Key, theme.Key, room)
	if h.Label != "" {
		n += c.Put(x+n, y, " "+h.Label, theme.Hint, room-n)
	}
	return n
}
