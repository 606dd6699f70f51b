package pipeline

import (
	"slices"
	"strconv"
	"strings"

	"spoorboek/model/civil"
	"spoorboek/model/journal"
	"spoorboek/model/pipeline"
	"spoorboek/ui/cards"
	"spoorboek/ui/cell"
	"spoorboek/ui/pane"
	"spoorboek/ui/text"
	"spoorboek/ui/theme"
	"spoorboek/ui/widget/card"
)

// saying puts applications into words and signs.
type saying struct {
	env   pane.Env
	board *Board
	today civil.Date
	cards *cards.Context
}

// say puts the dossier into words.
func say(p *Pane, env pane.Env) saying {
	return saying{env, p.board, env.Today, &cards.Context{
		W: env.Words, G: env.Glyphs, D: p.dossier, Today: env.Today, Labels: p.labels, Private: env.Private,
	}}
}

// sayNow puts it into words as the pane stands, for what is said outside of Draw.
func sayNow(p *Pane) saying {
	return say(p, pane.Env{Words: p.words, Glyphs: p.glyphs, Today: p.today, Private: p.private})
}

func (v saying) dot() string { return " " + v.env.Glyphs.Marks.Dot + " " }

// summary is the count of every column that holds something.
func (v saying) summary() string {
	var parts []string
	for c, cards := range v.board.columns {
		if len(cards) > 0 {
			parts = append(parts, v.columnName(Column(c))+" "+strconv.Itoa(len(cards)))
		}
	}
	return strings.Join(parts, v.dot())
}

func (v saying) columnName(c Column) string { return v.env.Words.Of("pipeline", "col", c.name()) }

// title is what the application is for and where.
func (v saying) title(c Card) string {
	a := v.board.app(c)
	if a.Function == "" || a.Employer == "" {
		return a.Function + a.Employer
	}
	return a.Function + v.dot() + a.Employer
}

// state is its stage and since when, or when it must be followed up.
func (v saying) state(c Card) string {
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
func (v saying) waiting(c Card) string {
	w := v.env.Words
	switch {
	case c.Since.IsZero():
		return w.T("pipeline.when-unknown")
	case c.Stage.Open():
		return w.F("pipeline.waits", c.Days) + v.dot() + w.Day(c.Since, v.today)
	}
	return w.Stage(string(c.Stage)) + " " + w.Day(c.Since, v.today)
}

// late reports whether the follow-up day of an application went by.
func (v saying) late(c Card) bool { return !c.Due.IsZero() && c.Due < v.today }

func (v saying) sign(c Card) string {
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

func (v saying) signStyle(c Card) cell.Style {
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

func (v saying) textStyle(c Card) cell.Style {
	if c.Stage.Open() {
		return theme.Text
	}
	return theme.Muted
}

// foot is the last line of a card of w cells: the day to follow up, else how long it waits; what fits of it.
func (v saying) foot(k Card, w int) string {
	long, short := v.waiting(k), v.env.Words.F("pipeline.waits", k.Days)
	switch {
	case !k.Due.IsZero():
		short = v.env.Words.Due(k.Due, v.today)
		long = v.env.Words.F("pipeline.follow-up", short)
	case k.Stage == pipeline.Unsuitable:
		return v.env.Words.Day(k.Since, v.today)
	case !k.Stage.Open():
		short = v.env.Words.Stage(string(k.Stage))
	case k.Since.IsZero():
		short = long
	}
	if cell.Width(long) > w {
		return short
	}
	return long
}

// standing is the stage of an application and how long it has been there.
func (v saying) standing(k Card) string {
	if !k.Stage.Open() {
		return v.waiting(k)
	}
	return v.env.Words.Stage(string(k.Stage)) + v.dot() + v.waiting(k)
}

// since is the day a stage began and, while it is open, how long ago.
func (v saying) since(k Card) string {
	switch {
	case k.Since.IsZero():
		return v.env.Words.T("pipeline.when-unknown")
	case k.Stage.Open():
		return v.env.Words.Day(k.Since, v.today) + " " + v.env.Words.F("pipeline.days", k.Days)
	}
	return v.env.Words.Day(k.Since, v.today)
}

// facts are the lines about one application, its history last, newest first.
func (v saying) facts(k Card) []card.Row {
	w, a := v.env.Words, v.board.app(k)
	sort := w.Choice("kind", string(a.Kind)) + v.dot() + w.Choice("together", string(a.Mode))
	if a.Hours > 0 {
		sort = w.F("pipeline.hours", w.Number(a.Hours)) + v.dot() + sort
	}
	rows := []card.Row{
		{Mark: v.sign(k), Sign: v.signStyle(k), Text: v.standing(k), Style: theme.Strong},
		{Label: w.T("pipeline.sort"), Text: sort, Style: theme.Text},
	}
	put := func(label, value string) {
		if value != "" {
			rows = append(rows, card.Row{Label: label, Text: value, Style: theme.Text, Wrap: true})
		}
	}
	if a.Channel != "" {
		put(w.T("pipeline.channel"), v.channel(string(a.Channel)))
	}
	if !k.Due.IsZero() {
		put(w.T("pipeline.next"), w.F("pipeline.follow-up", w.Day(k.Due, v.today)+" ("+w.Ago(k.Due, v.today)+")"))
	}
	if !a.Placement.Item.IsZero() {
		put(w.T("pipeline.placement"), w.F("pipeline.placed-from", w.DayLong(a.Placement.Start)))
	}
	if !v.env.Private {
		put(w.T("pipeline.contact"), a.Contact)
	}
	if d, ok := v.cards.D.Papers.Direction(a.Direction); ok {
		put(w.T("pipeline.serves"), d.Function)
	}
	put(w.T("pipeline.fit"), v.cards.Fits(a.ID))
	put(w.T("pipeline.cv"), v.version(a.CV))
	put(w.T("pipeline.evidence"), a.Evidence)
	put(w.T("pipeline.note"), a.Note)
	rows = append(rows, card.Row{Rule: true, Text: w.T("pipeline.history")})
	for i := len(a.Steps) - 1; i >= 0; i-- {
		s := a.Steps[i]
		day := w.T("pipeline.when-unknown")
		if !s.On.IsZero() {
			day = w.DayLong(s.On)
		}
		line := day + "  " + w.Stage(string(s.Stage))
		if s.Reason != "" {
			line += ": " + s.Reason
		}
		rows = append(rows, card.Row{Text: line, Style: theme.Text})
	}
	return rows
}

// historyRow is the place of the line above the history.
func historyRow(rows []card.Row) int {
	return slices.IndexFunc(rows, func(r card.Row) bool { return r.Rule })
}

// channel is how the lead came in: one of the usual words, or the coach's own.
func (v saying) channel(c string) string { return channelName(v.env.Words, pipeline.Channel(c)) }

// channelName is how an application came about, in words.
func channelName(w *text.Words, c pipeline.Channel) string {
	if id := text.ID("choice.channel." + c); c != "" && w.Has(id) {
		return w.T(id)
	}
	return string(c)
}

// version is what a version of cv or letter is called, and its day.
func (v saying) version(id journal.ID) string {
	for _, x := range v.cards.D.Papers.Versions {
		if x.ID == id {
			return cards.Glue(" ", v.env.Words.Choice("kind", string(x.Kind)), x.Name, v.env.Words.Day(x.On, v.today))
		}
	}
	return ""
}

// rhythmWeeks are the weeks over which what was agreed is held against what went out.
const rhythmWeeks = 10

// agreed are how coach and employee agreed to apply, and what went out a week against it.
func (v saying) agreed() []string {
	w, d := v.env.Words, v.cards.D
	a := d.Course.Agreed(v.today)
	mode := w.T("pipeline.no-approach")
	if a.Approach != "" && a.Approach != pipeline.ApproachUnknown {
		mode = w.Choice("mode", string(a.Approach))
	}
	rhythm := ""
	if a.PerWeek > 0 {
		rhythm = w.F("pipeline.per-week", w.Number(a.PerWeek))
	}
	r := pipeline.RhythmOf(d.Applications, a, v.today, rhythmWeeks)
	weeks := make([]string, len(r.Weeks))
	for i, n := range r.Weeks {
		weeks[i] = strconv.Itoa(n)
	}
	lines := []string{
		w.F("pipeline.agreed", cards.Glue(v.dot(), mode, rhythm)),
		w.F("pipeline.real", w.Number(r.Real()), strings.Join(weeks, " ")),
	}
	if a.Note != "" && !v.env.Private {
		lines = append(lines, cards.First(a.Note))
	}
	return lines
}

// tell is all that is known of the application under the cursor: how it went, since when, what comes next.
func tell(p *Pane) pane.Request {
	k, ok := p.card()
	if !ok {
		return nil
	}
	s := sayNow(p)
	var lines []pane.Line
	for _, row := range s.facts(k) {
		lines = append(lines, pane.Line{Text: row.Said(), Style: row.Style})
	}
	return pane.Tell{Title: s.title(k), Lines: lines}
}
