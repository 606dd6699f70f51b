package profile

import (
	"strings"

	"spoorboek/model/capacity"
	"spoorboek/model/dossier"
	"spoorboek/ui/cards"
	"spoorboek/ui/text"
	"spoorboek/ui/theme"
	"spoorboek/ui/widget/card"
)

// old is from how many days on a capacity document is called old.
const old = 182

// ability is what the person can do by the document that holds: hours, and the six rubrics with their items.
func ability(c *cards.Context) cards.Part { return able(c, rubrics) }

// briefly is ability where there is little room: only the rubrics that the document says something of.
func briefly(c *cards.Context) cards.Part { return able(c, named) }

// teller tells the rubrics of a document.
type teller func(*cards.Context, capacity.Assessment, cards.Form) []cards.Line

// able is the card of the document that holds.
func able(c *cards.Context, told teller) cards.Part {
	part := cards.Part{Title: c.W.T("profile.capacity"), Two: 1, Three: 1}
	a, ok := capacity.Latest(c.D.Papers.Assessments, c.Today)
	if !ok {
		part.None = c.W.T("profile.no-capacity")
		part.Lines = []cards.Line{{Row: card.Row{Text: part.None, Style: theme.Muted, Wrap: true}}}
		part.Add, part.Added = cards.Form{Act: "assess"}, c.W.T("profile.add.assessment")
		return part
	}
	part.Title = c.Join(c.Paper(string(a.Kind))+" "+c.W.DayLong(a.On), a.Author)
	part.Foot = legend(c)
	form := cards.Form{Act: "edit-assessment", Item: a.ID}
	part.Lines = append(part.Lines, terms(c, a, form)...)
	part.Lines = append(part.Lines, told(c, a, form)...)
	if a.Prognosis != "" {
		part.Lines = append(part.Lines, cards.Rule(c.W.Of("capacity", "aspect", "prognosis")))
		part.Lines = append(part.Lines, read(a.Prognosis, form))
	}
	for i := range part.Lines {
		part.Lines[i].Item = a.ID
	}
	part.Add, part.Added = cards.Form{Act: "assess"}, c.W.T("profile.add.assessment")
	return part
}

func legend(c *cards.Context) string {
	return c.G.Bars.Full + " " + c.W.Of("capacity", "level", "3") + "  " + c.G.Bars.Medium + " " +
		c.W.Of("capacity", "level", "2") + "  " + c.G.Bars.Light + " " + c.W.Of("capacity", "level", "1") + "  " +
		c.G.Marks.Dot + " " + c.W.Of("capacity", "level", "0")
}

// terms are the hours, how long the document holds, how old it is, and its lines in short.
func terms(c *cards.Context, a capacity.Assessment, form cards.Form) []cards.Line {
	week, day := a.HoursOn(c.Today)
	lines := []cards.Line{
		c.Field(c.W.T("profile.capacity-hours"), c.Join(perDay(c, day), perWeek(c, week)), form),
	}
	if !a.ValidUntil.IsZero() {
		lines = append(lines, c.Field(c.W.T("profile.capacity-until"), c.W.DayLong(a.ValidUntil), form))
	}
	lines = append(lines, age(c, a)...)
	for _, r := range c.D.Papers.Reported {
		if r.On <= c.Today && !r.Answered(c.D.Papers.Assessments) {
			lines = append(lines, cards.Line{
				Row: card.Row{
					Mark: c.G.Signs.Today, Sign: theme.Today, Style: theme.Today, Wrap: true,
					Text: c.W.F("profile.reported", c.W.Day(r.On, c.Today), c.W.Choice("by", string(r.By))),
				},
				Edit: cards.Form{Act: "edit-change", Item: r.ID}, Item: r.ID,
			})
		}
	}
	for s := range strings.Lines(a.Text) {
		l := read(strings.TrimSpace(s), form)
		l.Mark, l.Sign = c.G.Marks.Dot, theme.Muted
		lines = append(lines, l)
	}
	return lines
}

// age says that the document is old or no longer valid.
func age(c *cards.Context, a capacity.Assessment) []cards.Line {
	warn := ""
	switch days := c.Today.Sub(a.On); {
	case !a.Valid(c.Today):
		warn = c.W.F("profile.expired", c.W.DayLong(a.ValidUntil))
	case days > old && !a.On.IsZero():
		warn = c.W.F("profile.old", days)
	default:
		return nil
	}
	return []cards.Line{{Row: card.Row{
		Mark: c.G.Signs.Late, Sign: theme.Today, Text: warn, Style: theme.Today, Wrap: true,
	}}}
}

func read(s string, form cards.Form) cards.Line {
	return cards.Line{Row: card.Row{Text: s, Style: theme.Text, Wrap: true}, Edit: form}
}

// rubrics are all six; of one in which nothing is named it says so.
func rubrics(c *cards.Context, a capacity.Assessment, form cards.Form) []cards.Line {
	var lines []cards.Line
	for _, r := range capacity.Rubrics() {
		said := rubric(c, a, r, form)
		if len(said) == 0 {
			said = []cards.Line{muted(c.W.T("profile.nothing-said"), form)}
		}
		lines = append(append(lines, heading(c, r)), said...)
	}
	return lines
}

// named are the rubrics in which something is named, or one line that there is none; what stands above it,
// the hours and the lines in short, may be limits as well.
func named(c *cards.Context, a capacity.Assessment, form cards.Form) []cards.Line {
	var lines []cards.Line
	for _, r := range capacity.Rubrics() {
		if said := rubric(c, a, r, form); len(said) > 0 {
			lines = append(append(lines, heading(c, r)), said...)
		}
	}
	week, day := a.HoursOn(c.Today)
	switch {
	case len(lines) > 0:
	case a.Text != "" || week > 0 || day > 0:
		lines = append(lines, muted(c.W.T("profile.no-more-limits"), form))
	default:
		lines = append(lines, muted(c.W.T("profile.no-limits"), form))
	}
	return lines
}

func heading(c *cards.Context, r capacity.Rubric) cards.Line {
	return cards.Rule(c.W.Number(float64(r.Number())) + " " + c.W.Of("capacity", "rubric", string(r)))
}

func muted(s string, form cards.Form) cards.Line {
	l := read(s, form)
	l.Style = theme.Muted
	return l
}

// rubric is what the document says of one rubric, and the items it scores; none where it names nothing.
func rubric(c *cards.Context, a capacity.Assessment, r capacity.Rubric, form cards.Form) []cards.Line {
	var lines []cards.Line
	if s := a.Rubrics[r]; s != "" {
		lines = append(lines, read(strings.Join(strings.Fields(s), " "), form))
	}
	for _, s := range a.Scores {
		if s.Item.Rubric() == r {
			lines = append(lines, score(c, s, form))
		}
	}
	if r == capacity.Hours {
		for _, g := range a.BuildUp {
			lines = append(lines, read(c.W.F("profile.build-up", c.W.DayLong(g.From),
				c.Join(perWeek(c, g.HoursWeek), perDay(c, g.HoursDay))), form))
		}
	}
	return lines
}

// score is one item with its level in a mark and in words.
func score(c *cards.Context, s capacity.Score, form cards.Form) cards.Line {
	mark, style := c.G.Marks.Dot, theme.Muted
	switch s.Level {
	case capacity.Limited:
		mark, style = c.G.Bars.Light, theme.Today
	case capacity.Strong:
		mark, style = c.G.Bars.Medium, theme.Late
	case capacity.Severe:
		mark, style = c.G.Bars.Full, theme.Late
	}
	name := item(c, s.Item)
	if note := s.Note.String(); note != "" {
		name += ": " + note
	}
	return cards.Line{
		Row: card.Row{
			Mark: mark, Sign: style, Text: s.Item.String() + " " + name, Style: theme.Text,
			Right: c.W.Of("capacity", "level", s.Level.String()), Edge: style,
		},
		Edit: form,
	}
}

// history is the series of documents, newest first, with the hours a week as a bar.
func history(c *cards.Context) cards.Part {
	list := c.D.Papers.Assessments
	const most = 40
	return cards.Part{
		Title: c.W.T("profile.assessments"), None: c.W.T("profile.none.assessments"), Two: 1, Three: 2,
		Len: len(list), Add: cards.Form{Act: "assess"}, Added: c.W.T("profile.add.assessment"),
		At: func(i int) cards.Line {
			a := list[len(list)-1-i]
			bar := strings.Repeat(c.G.Bars.Medium, int(min(a.HoursWeek, most)/4))
			return cards.Line{
				Row: card.Row{
					Mark: c.G.Marks.Dot, Sign: theme.Muted, Style: theme.Text,
					Text:  c.Join(c.W.DayLong(a.On), c.Paper(string(a.Kind)), a.Author),
					Right: strings.TrimSpace(bar + " " + perWeek(c, a.HoursWeek)), Edge: theme.Bar,
				},
				Edit: cards.Form{Act: "edit-assessment", Item: a.ID}, Item: a.ID,
			}
		},
	}
}

// pair is the document to compare and the one before it: that under the cursor, else the one that holds.
func pair(c *cards.Context) (was, now capacity.Assessment, ok bool) {
	list := c.D.Papers.Assessments
	at := -1
	for i, a := range list {
		if a.ID == c.Item && i > 0 {
			at = i
			break
		}
		if a.On <= c.Today {
			at = i
		}
	}
	if at < 1 {
		return was, now, false
	}
	return list[at-1], list[at], true
}

// compare tells what changed between two documents, and which way.
func compare(c *cards.Context) cards.Part {
	part := cards.Part{
		Title: c.W.T("profile.compare"), None: c.W.T("profile.none.compare"), Text: true, Two: 1, Three: 2,
	}
	was, now, ok := pair(c)
	if !ok {
		return part
	}
	part.Title = c.W.F("profile.compare.two", c.W.DayLong(was.On), c.W.DayLong(now.On))
	all := capacity.Compare(was, now)
	for _, d := range all {
		part.Lines = append(part.Lines, difference(c, d))
	}
	part.Lines = append(part.Lines, cards.Line{Row: card.Row{
		Text:  c.W.F("profile.compare.sum", c.W.Of("capacity", "sense", string(capacity.Overall(all)))),
		Style: theme.Strong, Wrap: true,
	}})
	for _, id := range touched(c, was, now) {
		part.Lines = append(part.Lines, cards.Say(id))
	}
	return part
}

func difference(c *cards.Context, d capacity.Difference) cards.Line {
	name, was, now := c.W.Of("capacity", "aspect", string(d.Aspect)), d.Was, d.Now
	switch d.Aspect {
	case capacity.ByItem:
		name, was, now = item(c, d.Item), level(c, d.Was), level(c, d.Now)
	case capacity.ByText:
		name = c.W.Of("capacity", "rubric", string(d.Rubric))
		was, now = flat(was), flat(now)
	default:
		was, now = flat(was), flat(now)
	}
	mark, style := c.G.Marks.Dot, theme.Muted
	switch d.Sense {
	case capacity.Better:
		mark, style = c.G.Marks.Up, theme.Done
	case capacity.Worse:
		mark, style = c.G.Marks.Down, theme.Late
	}
	return cards.Line{Row: card.Row{
		Mark: mark, Sign: style, Text: name + ": " + said(c, was) + " " + c.G.Marks.Arrow + " " + said(c, now),
		Style: theme.Text, Wrap: true,
	}}
}

func flat(s string) string { return strings.Join(strings.Fields(s), " ") }

func said(c *cards.Context, s string) string {
	if s == "" {
		return c.W.T("profile.not-said")
	}
	return s
}

func level(c *cards.Context, s string) string {
	if s == "" {
		return ""
	}
	return c.W.T(text.ID("capacity.level." + s))
}

// touched are the directions and applications whose verdict the later document changes, in words.
func touched(c *cards.Context, was, now capacity.Assessment) []string {
	var all []string
	for _, r := range dossier.Rejudge(c.D, was, now) {
		if r.Changed() {
			all = append(all, c.W.F("profile.rejudged", c.Join(r.Function, r.Employer),
				c.VerdictWord(r.Was.Verdict), c.VerdictWord(r.Match.Verdict)))
		}
	}
	return all
}
