package ui

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"spoorboek/model/dossier"
	"spoorboek/store"
	"spoorboek/ui/cell"
	"spoorboek/ui/pane"
	"spoorboek/ui/text"
	"spoorboek/ui/theme"
	"spoorboek/ui/widget/list"
)

// cleanPath takes the quotes and spaces off a path that was dragged or pasted into the terminal, and
// puts the home folder in the place of ~.
func cleanPath(s, home string) string {
	s = strings.TrimSpace(s)
	if len(s) > 1 && (s[0] == '\'' || s[0] == '"') && s[len(s)-1] == s[0] {
		s = s[1 : len(s)-1]
	}
	s = strings.ReplaceAll(s, `\ `, " ")
	if rest, ok := strings.CutPrefix(s, "~/"); ok && home != "" {
		return home + "/" + rest
	}
	return s
}

func fieldName(a *App, s store.FieldSpec) string {
	if a.words().Lang() == text.EN && len(s.English) > 0 {
		return s.English[0]
	}
	if len(s.Dutch) == 0 {
		return string(s.Field)
	}
	return s.Dutch[0]
}

func (w *wizard) draw(a *App, c *cell.Canvas, env pane.Env) {
	c.HideCursor()
	in := c.Box(bodyRect(a), cell.Frame{
		Title: a.words().Of("import", "title", strconv.Itoa(int(w.stage))), Right: w.in.Table.Sheet,
		Foot: wizardFoot(w, a), Focus: true, Line: theme.FrameFocus, Words: theme.Heading,
	}).Inset(1, 0)
	in = w.drawProblem(a, c, in, env)
	switch w.stage {
	case choosing:
		w.drawPath(a, c, in, env)
	case mapping:
		w.drawColumns(a, c, in, env)
	case previewing:
		w.drawPlan(a, c, in, env)
	case finished:
		w.drawResult(a, c, in, env)
	}
}

// problemLines is how many lines what went wrong may take: what to do stands at its end.
const problemLines = 3

// drawProblem says below what went wrong, or that the work goes on, and returns the room above it.
func (w *wizard) drawProblem(a *App, c *cell.Canvas, r cell.Rect, env pane.Env) cell.Rect {
	if w.busy || w.problem == "" {
		above, last := r.Bottom(1)
		if w.busy {
			c.PutCut(last.X, last.Y, a.words().T("lock.busy"), theme.Muted, last.W, env.Glyphs.Marks.More)
		}
		return above
	}
	lines := cell.Wrap(env.Glyphs.Signs.Late+" "+w.problem, r.W)
	lines = lines[:min(len(lines), problemLines, max(1, r.H/2))]
	above, last := r.Bottom(len(lines))
	for i, line := range lines {
		c.PutCut(last.X, last.Y+i, line, theme.Error, last.W, env.Glyphs.Marks.More)
	}
	return above
}

func wizardFoot(w *wizard, a *App) string {
	id := "import.foot." + strconv.Itoa(int(w.stage))
	if w.stage == finished && (w.back != nil || nothing(w)) {
		id += ".back"
	}
	return a.words().T(text.ID(id))
}

func (w *wizard) drawPath(a *App, c *cell.Canvas, r cell.Rect, env pane.Env) {
	var lines []string
	for _, id := range []text.ID{"import.path.1", "import.path.2"} {
		if said := cell.Wrap(a.words().T(id), r.W); len(lines)+len(said) < r.H { // the field has its row first
			lines = append(lines, said...)
		}
	}
	air := min(1, max(0, r.H-len(lines)-2))
	y := r.Y + air
	for _, line := range lines {
		c.Put(r.X, y, line, theme.Text, r.W)
		y++
	}
	y += min(1, max(0, r.Y+r.H-1-y))
	n := c.Put(r.X, y, a.words().T("import.path.field")+"  ", theme.Muted, r.W)
	room := max(1, r.W-n)
	c.Fill(cell.Rect{X: r.X + n, Y: y, W: room, H: 1}, ' ', theme.FieldOn)
	shown, at := w.path.Window(room)
	c.Put(r.X+n, y, shown, theme.FieldOn, room)
	c.SetCursor(r.X+n+at, y)
	y += 2
	for _, hit := range w.hits {
		if y >= r.Y+r.H {
			return
		}
		c.PutCut(r.X+n, y, hit, theme.Muted, room, env.Glyphs.Marks.More)
		y++
	}
}

// columnRows are the columns of the sheet and what they mean.
type columnRows struct {
	w *wizard
	a *App
}

var _ list.Source = (*columnRows)(nil)

// Len is the number of columns.
func (s *columnRows) Len() int { return len(s.w.in.Table.Headers) }

// Heading is never true.
func (s *columnRows) Heading(int) bool { return false }

// Key names a column by its place: headers may stand there twice.
func (s *columnRows) Key(i int) string { return strconv.Itoa(i) }

// Draw shows the header, an example from the first row, and its meaning.
func (s *columnRows) Draw(c *cell.Canvas, r cell.Rect, i int, st list.State, env pane.Env) {
	more := env.Glyphs.Marks.More
	header := s.w.in.Table.Headers[i]
	third := r.W / 3
	c.PutCut(r.X+2, r.Y, header, theme.Text, third-3, more)
	if rows := s.w.in.Table.Rows; len(rows) > 0 && i < len(rows[0].Cells) {
		example := rows[0].Cells[i].Text
		if day := rows[0].Cells[i].Date; !day.IsZero() {
			example = env.Words.DayLong(day)
		}
		c.PutCut(r.X+third, r.Y, example, theme.Muted, third-1, more)
	}
	word, style := s.meaning(header, env)
	c.PutCut(r.X+2*third, r.Y, word, style, r.W-2*third, more)
	if st.Cursor {
		c.Paint(r, theme.Cursor)
		c.Put(r.X, r.Y, env.Glyphs.Signs.Cursor, theme.Cursor, 1)
	}
}

func (s *columnRows) meaning(header string, env pane.Env) (string, cell.Style) {
	field, ok := s.w.in.Mapping.Columns[header]
	switch {
	case !ok || field == "":
		return env.Words.T("import.field.none"), theme.Warn
	case field == store.FieldDropped:
		return env.Words.T("import.field.drop"), theme.Muted
	}
	for _, spec := range store.FieldsOf(s.w.in.Mapping.Kind) {
		if spec.Field == field {
			return fieldName(s.a, spec), theme.Done
		}
	}
	return string(field), theme.Text
}

func (w *wizard) drawColumns(a *App, c *cell.Canvas, r cell.Rect, env pane.Env) {
	words := a.words()
	t := w.in.Table
	head := words.F("import.read", words.N("import.rows", len(t.Rows)), len(t.Headers), t.Encoding)
	if len(t.Sheets) > 1 {
		head += " · " + words.F("import.sheets", len(t.Sheets))
	}
	c.PutCut(r.X, r.Y, head, theme.Muted, r.W, env.Glyphs.Marks.More)
	third := r.W / 3
	c.Put(r.X+2, r.Y+1, words.T("import.column"), theme.Heading, third)
	c.Put(r.X+third, r.Y+1, words.T("import.example"), theme.Heading, third)
	c.Put(r.X+2*third, r.Y+1, words.T("import.meaning"), theme.Heading, third)
	_, body := r.Top(2)
	drawList(w, c, body, env)
}

// drawList draws the columns or the rows, with marks where there are more.
func drawList(w *wizard, c *cell.Canvas, r cell.Rect, env pane.Env) {
	w.list.Resize(r.H)
	w.list.Draw(c, r, env)
	above, below := w.list.Hidden(r.H)
	c.ScrollMarks(r, above, below, theme.Muted)
}

// planRows are the rows of the sheet and what would become of them.
type planRows struct {
	w *wizard
	a *App
}

var _ list.Source = (*planRows)(nil)

// Len is the number of rows.
func (s *planRows) Len() int { return len(s.w.in.Plan.Rows) }

// Heading is never true.
func (s *planRows) Heading(int) bool { return false }

// Key names a row by its line.
func (s *planRows) Key(i int) string { return strconv.Itoa(s.w.in.Plan.Rows[i].Line) }

// Draw shows the line, who it is about, what would happen and the first reason.
func (s *planRows) Draw(c *cell.Canvas, r cell.Rect, i int, st list.State, env pane.Env) {
	row := s.w.in.Plan.Rows[i]
	more := env.Glyphs.Marks.More
	style := map[store.RowState]cell.Style{
		store.RowNew: theme.Good, store.RowChanged: theme.Strong, store.RowSame: theme.Muted,
		store.RowConflict: theme.Warn, store.RowRejected: theme.Error, store.RowSkipped: theme.Muted,
	}[row.State]
	c.PutRight(r.X+1, r.Y, strconv.Itoa(row.Line), theme.Muted, 5, more)
	c.PutCut(r.X+8, r.Y, row.Number, theme.Code, 11, more)
	c.PutCut(r.X+20, r.Y, row.Name, theme.Text, 24, more)
	c.PutCut(r.X+45, r.Y, env.Words.Of("sheet", "state", string(row.State)), style, 12, more)
	if lines := planLines(s.a, row); len(lines) > 0 {
		c.PutCut(r.X+58, r.Y, lines[0].Text, lines[0].Style, r.W-58, more)
	}
	if st.Cursor {
		c.Paint(r, theme.Cursor)
		c.Put(r.X, r.Y, env.Glyphs.Signs.Cursor, theme.Cursor, 1)
	}
}

// planLines say what is wrong with a row, what she should know, and what changes.
func planLines(a *App, row store.PlanRow) []pane.Line {
	w := a.words()
	var out []pane.Line
	for _, p := range row.Problems {
		out = append(out, pane.Line{Text: problemWords(a, p), Style: theme.Error})
	}
	for _, p := range row.Notices {
		out = append(out, pane.Line{Text: problemWords(a, p), Style: theme.Warn})
	}
	for _, ch := range row.Changes {
		id, style := text.ID("import.change"), theme.Text
		if ch.Conflict {
			id, style = "import.conflict", theme.Warn
		}
		said := w.F(id, ch.Column, w.SheetValue(ch.Was), w.SheetValue(ch.Becomes))
		out = append(out, pane.Line{Text: said, Style: style})
	}
	return out
}

// factWords names what a row records, each kind of fact once, in the order of the sheet.
func factWords(a *App, row store.PlanRow) string {
	if row.State == store.RowRejected {
		return ""
	}
	var kinds []string
	for _, f := range row.Facts {
		if _, bookkeeping := f.Fact.(dossier.SheetImported); bookkeeping {
			continue
		}
		if said := a.words().Of("kind", string(f.Fact.Kind())); !slices.Contains(kinds, said) {
			kinds = append(kinds, said)
		}
	}
	if len(kinds) == 0 {
		return ""
	}
	return a.words().F("import.facts", strings.Join(kinds, ", "))
}

// problemWords says in words what is wrong with a cell, and where it stands.
func problemWords(a *App, p store.Problem) string {
	w := a.words()
	id := text.ID("sheet.problem." + string(p.Code))
	said := w.T(id)
	switch strings.Count(said, "%s") {
	case 1:
		said = fmt.Sprintf(said, p.Value)
	case 2:
		said = fmt.Sprintf(said, p.Value, p.Example)
	}
	if p.Column == "" {
		return said
	}
	return p.Column + ": " + said
}

// detailRows are the rows under the preview for the row with the cursor.
const detailRows = 6

func (w *wizard) drawPlan(a *App, c *cell.Canvas, r cell.Rect, env pane.Env) {
	words, more := a.words(), env.Glyphs.Marks.More
	n := w.in.Plan.Counts
	counts := words.F("import.counts", n.New, n.Changed, n.Same, n.Conflict, n.Rejected)
	c.PutCut(r.X, r.Y, counts, theme.Strong, r.W, more)
	if len(w.in.Plan.Dropped) > 0 {
		dropped := words.F("import.dropped", strings.Join(w.in.Plan.Dropped, ", "))
		c.PutCut(r.X, r.Y+1, dropped, theme.Muted, r.W, more)
	}
	head := 2
	if w.in.Early() {
		for _, line := range cell.Wrap(words.T("cli.error.import-early"), r.W) {
			c.Put(r.X, r.Y+head-1, line, theme.Warn, r.W)
			head++
		}
	}
	_, body := r.Top(head)
	body, detail := body.Bottom(min(detailRows, max(0, body.H-4)))
	drawList(w, c, body, env)
	if detail.H == 0 || w.list.Cursor() < 0 || w.list.Cursor() >= len(w.in.Plan.Rows) {
		return
	}
	row := w.in.Plan.Rows[w.list.Cursor()]
	c.Rule(detail, words.F("import.line", row.Line), theme.Rule, theme.Muted)
	lines := planLines(a, row)
	for _, part := range cell.Wrap(factWords(a, row), detail.W) {
		lines = append(lines, pane.Line{Text: part, Style: theme.Muted})
	}
	for i, line := range lines[:min(len(lines), detail.H-1)] {
		at := detail.Row(i + 1)
		c.PutCut(at.X, at.Y, line.Text, line.Style, at.W, more)
	}
}

func (w *wizard) drawResult(a *App, c *cell.Canvas, r cell.Rect, env pane.Env) {
	words, more := a.words(), env.Glyphs.Marks.More
	n := w.done.Counts
	told := words.N("import.done", len(w.done.Dossiers))
	last := words.T("import.done.round")
	if nothing(w) {
		told, last = words.T("import.nothing"), words.T("import.nothing.more")
		if n.Rejected+n.Conflict > 0 {
			last = words.T("import.nothing.left")
		}
	}
	lines := []pane.Line{
		{Text: told, Style: theme.Good},
		{Text: words.F("import.counts", n.New, n.Changed, n.Same, n.Conflict, n.Rejected), Style: theme.Text},
		{},
		{Text: last, Style: theme.Text},
	}
	if n.Rejected+n.Conflict > 0 && !nothing(w) {
		lines = append(lines, pane.Line{Text: words.T("import.done.mend"), Style: theme.Warn})
	}
	if w.back != nil {
		lines = []pane.Line{{Text: words.N("import.back", len(w.back.Gone)), Style: theme.Good}}
		for _, s := range w.back.Stayed {
			lines = append(lines, pane.Line{Text: words.F("import.stayed", s.Number), Style: theme.Warn})
		}
	}
	y := 1
	for _, line := range lines {
		for _, part := range cell.Wrap(line.Text, r.W) {
			at := r.Row(y)
			c.PutCut(at.X, at.Y, part, line.Style, at.W, more)
			y++
		}
	}
}
