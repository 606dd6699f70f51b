package caseload

import (
	"strconv"
	"strings"

	"spoorboek/model/caseload"
	"spoorboek/model/civil"
	"spoorboek/model/profile"
	"spoorboek/model/signal"
	"spoorboek/model/track"
	"spoorboek/ui/cell"
	"spoorboek/ui/pane"
	"spoorboek/ui/text"
	"spoorboek/ui/theme"
	"spoorboek/ui/widget/list"
)

// columns are the widths of the parts of a line; 0 leaves a part out.
type columns struct {
	name, week, phase, action, term, silent, employer int
	full                                              bool // the phase in words
}

// lead is what stands before the name: cursor, sign, box.
const lead = 5

// actionMax is the width beyond which a line would fall apart.
const actionMax = 64

// columnsFor divides w cells: names and what comes next stay longest, then the term, then the phase, then
// the week.
func columnsFor(w int, wide bool, without map[string]bool) columns {
	c := widths(w, wide)
	for name, width := range map[string]*int{
		"week": &c.week, "phase": &c.phase, "term": &c.term, "silent": &c.silent, "employer": &c.employer,
	} {
		if without[name] {
			*width = 0
		}
	}
	c.action = w - lead - c.name - c.week - c.phase - c.term - c.silent - c.employer - 1
	if c.action > actionMax && !without["employer"] {
		c.employer += min(16, c.action-actionMax)
		c.action = actionMax
	}
	if c.action < 6 {
		c.action = max(0, c.action+c.term)
		c.term = 0
	}
	return c
}

// widths are the columns there is room for, before what comes next gets the rest.
func widths(w int, wide bool) columns {
	c := columns{name: 19, week: 5, phase: 3, term: 13}
	switch {
	case w >= 104:
		c.name, c.silent = 23, 7
	case w < 34:
		c.week, c.phase, c.term, c.name = 0, 0, 0, max(6, w/3)
	case w < 46:
		c.week, c.phase, c.name = 0, 0, max(8, w/3)
	case w < 56:
		c.phase, c.name = 0, 15
	case w < 70:
		c.name = 16
	case w >= 78 && w < 86:
		c.name = 20
	}
	if wide && w >= 86 {
		c.full, c.phase = true, 14
	}
	if w >= 124 {
		c.employer = 22
	}
	return c
}

// pen draws the lines of the list.
type pen struct {
	words *text.Words
	today civil.Date
	cols  columns
}

// titles draws the names of the columns.
func (p pen) titles(c *cell.Canvas, r cell.Rect) {
	x := r.X + lead
	put := func(id text.ID, w int, right bool) {
		if w > 0 && right {
			c.PutRight(x, r.Y, p.words.T(id), theme.Muted, w-1, "")
		} else if w > 0 {
			c.Put(x, r.Y, p.words.T(id), theme.Muted, w-1)
		}
		x += w
	}
	phase := text.ID("caseload.col.phase.short")
	if p.cols.full {
		phase = "caseload.col.phase"
	}
	put("caseload.col.name", p.cols.name, false)
	put("caseload.col.week", p.cols.week, true)
	put(phase, p.cols.phase, false)
	put("caseload.col.action", p.cols.action, false)
	x++
	put("caseload.col.term", p.cols.term, false)
	put("caseload.col.silent", p.cols.silent, true)
	x++
	put("caseload.col.employer", p.cols.employer, false)
}

// row draws a heading or a line.
func (p pen) row(c *cell.Canvas, r cell.Rect, at row, s list.State, env pane.Env) {
	if at.line == nil {
		p.heading(c, r, at.block, s, env)
		return
	}
	p.line(c, r, at.line, s, env)
}

// heading draws the line above a group: its name and how many it holds.
func (p pen) heading(c *cell.Canvas, r cell.Rect, b block, s list.State, env pane.Env) {
	name, style := p.words.Group(b.group.String()), groupStyle(b.group)
	if b.pinned {
		name, style = p.words.T("caseload.pinned"), theme.Heading
	}
	word := strings.ToUpper(name) + " (" + strconv.Itoa(b.count) + ")"
	if b.fold {
		sign := env.Glyphs.Marks.Down
		if b.folded {
			sign = "+" // the sign of the cursor says where the cursor is, and nothing else
		}
		word = sign + " " + word
	}
	if b.group == signal.Later && b.rests > 0 {
		word += " " + env.Glyphs.Marks.Dot + " " + p.words.N("caseload.put-off", b.rests)
	}
	c.Rule(r, word, theme.Rule, style)
	if !s.Cursor {
		return
	}
	c.Put(r.X, r.Y, env.Glyphs.Signs.Cursor, theme.Title, 1)
	if hint := " " + p.words.T("caseload.unfold") + " "; b.folded && cell.Width(word+hint)+5 <= r.W {
		c.PutRight(r.X, r.Y, hint, theme.Hint, r.W-1, "")
	}
}

func groupStyle(g signal.Group) cell.Style {
	switch g {
	case signal.Overdue:
		return theme.Late
	case signal.Today:
		return theme.Today
	case signal.Silent:
		return theme.Silent
	}
	return theme.Heading
}

// line draws one dossier.
func (p pen) line(c *cell.Canvas, r cell.Rect, l *caseload.Line, s list.State, env pane.Env) {
	st := groupStyle(l.Group)
	if s.Cursor { // also while another pane has the keys: it is the dossier that all of them show
		c.Put(r.X, r.Y, env.Glyphs.Signs.Cursor, theme.Title, 1)
	}
	c.Put(r.X+1, r.Y, sign(l.Group, env), st, 1)
	if s.Marked || s.Ranged {
		c.Put(r.X+2, r.Y, env.Glyphs.Signs.BoxOn, theme.Key, 3)
	}
	x := r.X + lead
	more := env.Glyphs.Marks.More
	c.PutCut(x, r.Y, p.name(l.Row, env), theme.Text, p.cols.name-1, more)
	x += p.cols.name
	if p.cols.week > 0 {
		if n := l.Row.In.Week(p.today); n > 0 {
			c.PutRight(x, r.Y, strconv.Itoa(n), theme.Muted, p.cols.week-1, "")
		}
		x += p.cols.week
	}
	if p.cols.phase > 0 {
		c.PutCut(x, r.Y, p.phase(l.Row), theme.Code, p.cols.phase-1, more)
		x += p.cols.phase
	}
	p.action(c, x, r.Y, l, env)
	x += p.cols.action + 1
	if p.cols.term > 0 {
		term := p.term(l)
		dated := !l.First.Due.IsZero() && l.First.Snoozed.IsZero() && l.Group != signal.Silent
		if cell.Width(term) >= p.cols.term && dated {
			term = p.words.DayLong(l.First.Due) // without the day of the week: half a date is none
		}
		c.PutCut(x, r.Y, term, st, p.cols.term-1, more)
		x += p.cols.term
	}
	p.figures(c, x, r.Y, l.Row, more)
}

// action writes what comes next and how much more there is.
func (p pen) action(c *cell.Canvas, x, y int, l *caseload.Line, env pane.Env) {
	w := p.cols.action
	if l.More > 0 && w > 12 {
		extra := "+" + strconv.Itoa(l.More)
		n := len(extra)
		c.Put(x+w-n, y, extra, theme.Muted, n)
		w -= n + 1
	}
	c.PutCut(x, y, p.next(l, env), theme.Text, w, env.Glyphs.Marks.More)
}

// next is what comes next for a dossier.
func (p pen) next(l *caseload.Line, env pane.Env) string {
	said := Says(env, l.First)
	switch { // what was put off is not what simply comes next, and does not hide behind it
	case !l.First.Snoozed.IsZero():
		return p.words.F("caseload.put-off", said)
	case l.Rests > 0 && l.Group == signal.Later:
		return p.words.N("caseload.put-off", l.Rests) + "; " + said
	}
	return said
}

// says is what the columns of a line tell beside who it is, for a search. It does not hang on how wide the
// list is: what is found must not change with the window.
func (p pen) says(l *caseload.Line) string {
	week := ""
	if n := l.Row.In.Week(p.today); n > 0 {
		week = strconv.Itoa(n)
	}
	short, long := p, p
	short.cols.full, long.cols.full = false, true
	next := p.next(l, pane.Env{Words: p.words})
	shown := []string{next, p.term(l), week, short.phase(l.Row), long.phase(l.Row)}
	return strings.Join(shown, "\n")
}

// figures writes the columns of a wide list: days since the last contact, the employer.
func (p pen) figures(c *cell.Canvas, x, y int, row *caseload.Row, more string) {
	if p.cols.silent > 0 {
		if last := row.In.Contact.Last; !last.IsZero() {
			said, style := p.words.F("caseload.days", p.today.Sub(last)), theme.Muted
			if last > p.today { // a clock that was set back, or a slip
				said, style = p.words.T("caseload.ahead"), theme.Warn
			}
			c.PutRight(x, y, said, style, p.cols.silent-1, "")
		}
		x += p.cols.silent
	}
	if p.cols.employer > 0 {
		c.PutCut(x+1, y, row.Employer, theme.Muted, p.cols.employer-2, more)
	}
}

func (p pen) name(row *caseload.Row, env pane.Env) string {
	switch {
	case env.Private:
		return profile.ParseName(row.Name).Initials()
	case row.Name == "":
		return row.Number
	}
	return row.Name
}

func (p pen) phase(row *caseload.Row) string {
	if row.In.Paused(p.today) {
		if p.cols.full {
			return p.words.T("phase.paused")
		}
		return track.PausedCode
	}
	phase := row.In.Phase(p.today)
	if p.cols.full {
		return p.words.Phase(phase.Name())
	}
	return phase.Code()
}

// term is when: lateness only for the coach's own acts, silence in days, the day for all else.
func (p pen) term(l *caseload.Line) string {
	s := l.First
	switch {
	case !s.Snoozed.IsZero():
		return p.words.Day(s.Snoozed, p.today)
	case l.Group == signal.Silent:
		return p.words.F("caseload.silent", s.Count)
	case s.Due.IsZero() && l.Group == signal.Today:
		return p.words.T("day.today")
	case l.Group == signal.Overdue || s.Due >= p.today:
		return p.words.Due(s.Due, p.today)
	}
	return p.words.Day(s.Due, p.today)
}

// sign is the mark of a group: what it means without colour.
func sign(g signal.Group, env pane.Env) string {
	switch g {
	case signal.Overdue:
		return env.Glyphs.Signs.Late
	case signal.Today:
		return env.Glyphs.Signs.Today
	case signal.Silent:
		return env.Glyphs.Signs.Silent
	case signal.Unjudgeable:
		return env.Glyphs.Signs.Unknown
	}
	return " "
}

// Says puts a signal into words, in private without the name of whom to ask.
func Says(env pane.Env, s signal.Signal) string {
	if env.Private {
		s = s.Nameless()
	}
	return text.Signal(env.Words, s)
}
